"""The names of the people of this edition, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.names import name_parts

FAMILIES = name_parts("""
相田 あいだ aida|青野 あおの aono|秋葉 あきば akiba|浅岡 あさおか asaoka|朝比奈 あさひな asahina|畔柳 くろやなぎ kuroyanagi|油井 ゆい yui
天沼 あまぬま amanuma|安斎 あんざい anzai|飯干 いいぼし iiboshi|五百旗頭 いおきべ iokibe|池ノ上 いけのうえ ikenoue|石曽根 いしぞね ishizone|石動 いするぎ isurugi
板谷 いたや itaya|市瀬 いちのせ ichinose|稲熊 いなぐま inaguma|今岡 いまおか imaoka|芋川 いもかわ imokawa|岩下 いわした iwashita|岩間 いわま iwama
植竹 うえたけ uetake|牛込 うしごめ ushigome|臼田 うすだ usuda|打越 うちこし uchikoshi|海野 うんの unno|榎 えのき enoki|大畠 おおはた ohata
奥泉 おくいずみ okuizumi|奥寺 おくでら okudera|小山内 おさない osanai|押切 おしきり oshikiri|小俣 おまた omata|表 おもて omote|貝塚 かいづか kaizuka
角谷 かくたに kakutani|柏崎 かしわざき kashiwazaki|数野 かずの kazuno|門倉 かどくら kadokura|金沢 かなざわ kanazawa|亀岡 かめおか kameoka|川越 かわごえ kawagoe
木立 きだち kidachi|北爪 きたづめ kitazume|木津 きづ kizu|君島 きみしま kimishima|久我 くが kuga|朽木 くつき kutsuki|熊木 くまき kumaki
栗栖 くりす kurisu|五島 ごとう goto|小竹 こたけ kotake|小塚 こづか kozuka|小橋 こばし kobashi|駒形 こまがた komagata|小室 こむろ komuro
小谷野 こやの koyano|紺野 こんの konno|酒巻 さかまき sakamaki|坂上 さかうえ sakaue|相良 さがら sagara|指田 さしだ sashida|里見 さとみ satomi
真田 さなだ sanada|猿橋 さるはし saruhashi|沢登 さわのぼり sawanobori|宍戸 ししど shishido|品川 しながわ shinagawa|篠塚 しのづか shinozuka|島貫 しまぬき shimanuki
清水谷 しみずだに shimizudani|下川 しもかわ shimokawa|新保 しんぼ shimbo|末広 すえひろ suehiro|鈴田 すずた suzuta|住谷 すみや sumiya|千賀 せんが senga
園部 そのべ sonobe|染谷 そめや someya|田井中 たいなか tainaka|高砂 たかさご takasago|高津 たかつ takatsu|高見 たかみ takami|武部 たけべ takebe
田崎 たさき tasaki|棚橋 たなはし tanahashi|玉木 たまき tamaki|田丸 たまる tamaru|千野 ちの chino|恒松 つねまつ tsunematsu|東條 とうじょう tojo
鴇沢 ときざわ tokizawa|得能 とくのう tokuno|床井 とこい tokoi|栃木 とちぎ tochigi|鳥越 とりごえ torigoe|長坂 ながさか nagasaka|中臣 なかとみ nakatomi
長嶺 ながみね nagamine|夏井 なつい natsui|楢原 ならはら narahara|難波 なんば namba|新倉 にいくら niikura|西沢 にしざわ nishizawa|沼尾 ぬまお numao
野尻 のじり nojiri|野々村 ののむら nonomura|延原 のぶはら nobuhara|波多野 はたの hatano|浜中 はまなか hamanaka|播磨 はりま harima|東出 ひがしで higashide
久松 ひさまつ hisamatsu|土方 ひじかた hijikata|平岩 ひらいわ hiraiwa|蛭川 ひるかわ hirukawa|福留 ふくどめ fukudome|藤波 ふじなみ fujinami|舟橋 ふなばし funabashi
文屋 ぶんや bunya|北條 ほうじょう hojo|星川 ほしかわ hoshikawa|細野 ほその hosono|真下 ました mashita|町井 まちい machii|松隈 まつくま matsukuma
松任谷 まつとうや matsutoya|御子柴 みこしば mikoshiba|水上 みなかみ minakami|水沼 みずぬま mizunuma|湊谷 みなとや minatoya|三原 みはら mihara|六車 むぐるま muguruma
村越 むらこし murakoshi|森脇 もりわき moriwaki|柳川 やながわ yanagawa|山科 やましな yamashina|山之内 やまのうち yamanochi|弓削 ゆげ yuge|湯本 ゆもと yumoto
米沢 よねざわ yonezawa|脇坂 わきさか wakisaka|四十万 しじま shijima|一番ヶ瀬 いちばんがせ ichibangase|阿久根 あくね akune|嘉手納 かでな kadena|比屋根 ひやね hiyane
宜保 ぎぼ gibo|安里 あさと asato|天願 てんがん tengan|饒平名 よへな yohena|及位 のぞき nozoki|小比類巻 こひるいまき kohiruimaki|留目 とどめ todome
接待 せったい settai|左京 さきょう sakyo|妻夫木 つまぶき tsumabuki|法華津 ほけつ hoketsu|薬師寺 やくしじ yakushiji|八坂 やさか yasaka|善如寺 ぜんにょじ zennyoji
祖父江 そぶえ sobue|水主 みずし mizushi|小豆澤 あずきざわ azukizawa|薮内 やぶうち yabuchi|萱場 かやば kayaba|葛巻 くずまき kuzumaki|蓬田 よもぎだ yomogida
蔦谷 つたや tsutaya|藁谷 わらがい waragai|樺沢 かばさわ kabasawa|樫村 かしむら kashimura|椎葉 しいば shiiba|槙原 まきはら makihara|桐谷 きりや kiriya
棟方 むなかた munakata|楯 たて tate|鍬田 くわた kuwata|釜谷 かまたに kamatani|銭谷 ぜにや zeniya|鉢呂 はちろ hachiro|鈎 まがり magari
鏑木 かぶらぎ kaburagi|鍋島 なべしま nabeshima|鎧塚 よろいづか yoroizuka
""")

OLD_FORM_FAMILIES = name_parts("""
髙須 たかす takasu|髙塚 たかつか takatsuka|髙槻 たかつき takatsuki|髙旗 たかはた takahata|\U00020bb7廣 よしひろ yoshihiro|濵坂 はまさか hamasaka|國吉 くによし kuniyoshi
澤木 さわき sawaki|瀧野 たきの takino|鷗野 かもめの kamomeno|髙安 たかやす takayasu|\ufa11元 さきもと sakimoto|柏\ufa11 かしわざき kashiwazaki|\U00020bb7開 よしかい yoshikai
濱名 はまな hamana|廣橋 ひろはし hirohashi|惠美 えみ emi|榮村 えむら emura|澤井 さわい sawai|瀨良 せら sera|嶋岡 しまおか shimaoka
小嶋 こじま kojima|淺川 あさかわ asakawa|龜山 かめやま kameyama|靜間 しずま shizuma|鐵尾 てつお tetsuo|與田 よだ yoda|將積 しょうづみ shozumi
圓谷 つぶらや tsuburaya|藪谷 やぶたに yabutani|栁原 やなぎはら yanagihara|關根 せきね sekine|學田 まなびた manabita|發地 ほっち hotchi|當眞 とうま toma
彌富 いやとみ iyatomi|嶽 たけ take|嶽本 たけもと takemoto|竈 かまど kamado|籠島 かごしま kagoshima
""")

GIVEN_NAMES = name_parts("""
晴信 はるのぶ harunobu|輝政 てるまさ terumasa|信玄 のぶはる nobuharu|兼一 けんいち kenichi|重雄 しげお shigeo|信吾 しんご shingo|詠子 えいこ eiko
歌織 かおり kaori|君枝 きみえ kimie|鈴音 すずね suzune|世津子 せつこ setsuko|月子 つきこ tsukiko|冬美 ふゆみ fuyumi|十和子 とわこ towako
風香 ふうか fuka|睦月 むつき mutsuki|紅葉 もみじ momiji|八千代 やちよ yachiyo|蓉子 ようこ yoko|留衣 るい rui|市郎 いちろう ichiro
卯一 ういち uichi|乙彦 おとひこ otohiko|嘉一 かいち kaichi|吉宏 よしひろ yoshihiro|庫之介 くらのすけ kuranosuke|憲吾 けんご kengo|佐助 さすけ sasuke
史朗 しろう shiro|澄夫 すみお sumio|清二 せいじ seiji|宗介 そうすけ sosuke|常雄 つねお tsuneo|禎 ただし tadashi|敏行 としゆき toshiyuki
直正 なおまさ naomasa|信孝 のぶたか nobutaka|範明 のりあき noriaki|英介 えいすけ eisuke|穂高 ほだか hodaka|誠之 まさゆき masayuki|幹也 みきや mikiya
宗則 むねのり munenori|元彦 もとひこ motohiko|靖夫 やすお yasuo|好一 よしかず yoshikazu|利一 りいち riichi|六郎 ろくろう rokuro|翔吾 しょうご shogo
心美 ここみ kokomi|美羽 みう miu|愛梨 あいり airi|光里 ひかり hikari|夏帆 かほ kaho|晶 あきら akira|和 かず kazu
智 さとし satoshi|亨 とおる toru|廉 れん ren|新 あらた arata|奏 かなで kanade|怜 れい rei|圭 けい kei
杏 あん an|桜 さくら sakura|桃 もも momo|円 まどか madoka|碧衣 あおい aoi|純 じゅん jun|蘭 らん ran
昭夫 あきお akio|敦史 あつし atsushi|篤志 あつし atsushi|英一 えいいち eiichi|遼平 りょうへい ryohei|菊江 きくえ kikue|喜代子 きよこ kiyoko
敬一 けいいち keiichi|恵介 けいすけ keisuke|憲二 けんじ kenji|浩平 こうへい kohei|俊平 しゅんぺい shumpei|祥太 しょうた shota|末男 すえお sueo
壮太 そうた sota|高広 たかひろ takahiro|忠雄 ただお tadao|達夫 たつお tatsuo|千鶴子 ちづこ chizuko|照美 てるみ terumi|菜々美 ななみ nanami
仁美 ひとみ hitomi|文夫 ふみお fumio|正美 まさみ masami|康夫 やすお yasuo|泰久 やすひさ yasuhisa|祐輔 ゆうすけ yusuke|義男 よしお yoshio
芳恵 よしえ yoshie|瑠璃 るり ruri|凛太郎 りんたろう rintaro|旭 あさひ asahi|甚吾 じんご jingo|惣一 そういち soichi|作蔵 さくぞう sakuzo
伊都子 いとこ itoko|比奈子 ひなこ hinako|さゆり さゆり sayuri|たまき たまき tamaki|のどか のどか nodoka|つむぎ つむぎ tsumugi|こずえ こずえ kozue
マリ まり mari|ルミ るみ rumi|亀之助 かめのすけ kamenosuke|与志子 よしこ yoshiko|蔵人 くらんど kurando|主税 ちから chikara|武蔵 むさし musashi
紫苑 しおん shion|藍 あい ai|茜音 あかね akane|桔平 きっぺい kippei|柊斗 しゅうと shuto|楓真 ふうま fuma|椋 りょう ryo
梓紗 あずさ azusa|杜夫 もりお morio|榮治 えいじ eiji|德夫 のりお norio|國男 くにお kunio|壽美子 すみこ sumiko
""")


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @ of a mail address, from the parts of the name in small Latin letters."""
    return rng.choice(
        (
            family,
            f"{family}-{given[0]}",
            f"{given}-{family}",
            f"{given}_{family}",
            f"{family}.{given}",
            f"{given[0]}_{family}",
            f"{family}{given[:3]}",
            given,
            f"{given[0]}-{family}{rng.randint(2, 99):02}",
            f"{family[:3]}{given[:3]}",
        )
    )
