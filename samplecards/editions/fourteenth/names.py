"""The names of the people of this edition, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.names import name_parts

FAMILIES = name_parts("""
阿知波 あちわ achiwa|饗庭 あえば aeba|英 はなぶさ hanabusa|青沼 あおぬま aonuma|赤荻 あかおぎ akaogi|秋吉 あきよし akiyoshi
芥川 あくたがわ akutagawa|浅香 あさか asaka|朝岡 あさおか asaoka|阿曽 あそ aso|足助 あすけ asuke|穴井 あない anai
鮎川 あゆかわ ayukawa|有働 うどう udo|飯岡 いいおか iioka|飯嶌 いいじま iijima|筏井 いかだい ikadai|諫山 いさやま isayama
石榑 いしぐれ ishigure|石垣 いしがき ishigaki|伊佐治 いさじ isaji|伊丹 いたみ itami|市来 いちき ichiki|井筒 いづつ izutsu
伊奈 いな ina|稲津 いなつ inatsu|稲富 いなとみ inatomi|猪瀬 いのせ inose|揖斐 いび ibi|今給黎 いまきいれ imakiire
今枝 いまえだ imaeda|入倉 いりくら irikura|岩成 いわなり iwanari|植西 うえにし uenishi|宇佐川 うさがわ usagawa|碓氷 うすい usui
内堀 うちぼり uchibori|生方 うぶかた ubukata|梅崎 うめざき umezaki|浦川 うらかわ urakawa|江草 えぐさ egusa|江尻 えじり ejiri
枝松 えだまつ edamatsu|遠田 えんた enta|円城寺 えんじょうじ enjoji|大串 おおぐし ogushi|大須賀 おおすか osuka|大鷹 おおたか otaka
大藪 おおやぶ oyabu|岡庭 おかにわ okaniwa|沖津 おきつ okitsu|奥谷 おくたに okutani|尾関 おぜき ozeki|乙部 おとべ otobe
小野塚 おのづか onozuka|香月 かつき katsuki|笠間 かさま kasama|鹿島 かしま kashima|柏谷 かしわや kashiwaya|片平 かたひら katahira
香取 かとり katori|釜田 かまだ kamada|上林 かんばやし kambayashi|神尾 かみお kamio|唐木 からき karaki|唐津 からつ karatsu
苅谷 かりや kariya|苅部 かりべ karibe|河西 かさい kasai|川久保 かわくぼ kawakubo|川添 かわぞえ kawazoe|川名 かわな kawana
神吉 かんき kanki|菅家 かんけ kanke|岸上 きしがみ kishigami|岸野 きしの kishino|北岡 きたおか kitaoka|北浦 きたうら kitaura
木場 きば kiba|桐原 きりはら kirihara|金武 きん kin|釘宮 くぎみや kugimiya|沓掛 くつかけ kutsukake|久慈 くじ kuji
倉地 くらち kurachi|黒江 くろえ kuroe|鯉沼 こいぬま koinuma|小清水 こしみず koshimizu|小平 こだいら kodaira|琴浦 ことうら kotoura
近衛 このえ konoe|小桧山 こひやま kohiyama|小松崎 こまつざき komatsuzaki|小見山 こみやま komiyama|雑賀 さいが saiga|西條 さいじょう saijo
坂東 ばんどう bando|笹岡 ささおか sasaoka|佐貫 さぬき sanuki|塩入 しおいり shioiri|宍倉 ししくら shishikura|柴山 しばやま shibayama
渋江 しぶえ shibue|志水 しみず shimizu|下條 しもじょう shimojo|白浜 しらはま shirahama|末次 すえつぐ suetsugu|杉森 すぎもり sugimori
鋤柄 すきがら sukigara|鈴江 すずえ suzue|陶山 すやま suyama|関戸 せきど sekido|瀬古 せこ seko|瀬戸口 せとぐち setoguchi
反町 そりまち sorimachi|高嶺 たかみね takamine|高森 たかもり takamori|竹尾 たけお takeo|田子 たご tago|多々良 たたら tatara
田渕 たぶち tabuchi|丹治 たんじ tanji|近松 ちかまつ chikamatsu|茅野 ちの chino|土岐 とき toki|土倉 とくら tokura
椿原 つばきはら tsubakihara|坪倉 つぼくら tsubokura|津村 つむら tsumura|土肥 どひ dohi|峠 とうげ toge|戸倉 とくら tokura
徳丸 とくまる tokumaru|戸島 としま toshima|戸村 とむら tomura|友田 ともだ tomoda|豊福 とよふく toyofuku|永江 ながえ nagae
中馬 ちゅうまん chuman|仲西 なかにし nakanishi|仲間 なかま nakama|長友 ながとも nagatomo|七尾 ななお nanao|新美 にいみ niimi
沼沢 ぬまざわ numazawa|野添 のぞえ nozoe|能美 のうみ nomi|信岡 のぶおか nobuoka|野間 のま noma|拝島 はいじま haijima
萩尾 はぎお hagio|羽柴 はしば hashiba|花輪 はなわ hanawa|播本 はりもと harimoto|肥田野 ひだの hidano|人見 ひとみ hitomi
日比 ひび hibi|檜山 ひやま hiyama|深津 ふかつ fukatsu|藤代 ふじしろ fujishiro|藤間 ふじま fujima|船越 ふなこし funakoshi
古谷 ふるや furuya|北郷 ほんごう hongo|星加 ほしか hoshika|細見 ほそみ hosomi|真栄城 まえしろ maeshiro|曲渕 まがりぶち magaribuchi
牧瀬 まきせ makise|政岡 まさおか masaoka|益田 ますだ masuda|町野 まちの machino|松風 まつかぜ matsukaze|松坂 まつざか matsuzaka
的場 まとば matoba|三雲 みくも mikumo|満田 みつだ mitsuda|三野 みの mino|宮部 みやべ miyabe|宮良 みやら miyara
本村 もとむら motomura|八尾 やお yao|安川 やすかわ yasukawa|柳瀬 やなせ yanase|藪田 やぶた yabuta|山名 やまな yamana
由利 ゆり yuri|良知 らち rachi|若狭 わかさ wakasa|鰐渕 わにぶち wanibuchi|和合 わごう wago|甘利 あまり amari
鴻池 こうのいけ konoike|鵜殿 うどの udono|卜部 うらべ urabe|烏丸 からすま karasuma|雲井 くもい kumoi|大豆生田 おおまみうだ omamiuda
鉄穴 かんな kanna|樽井 たるい tarui|杠 ゆずりは yuzuriha|蓑島 みのしま minoshima|苗代 なわしろ nawashiro|莇 あざみ azami
菰田 こもだ komoda|鱒渕 ますぶち masubuchi|鶉 うずら uzura|鹿内 しかない shikanai|栂野 とがの togano|榧野 かやの kayano
橡 とち tochi|楡井 にれい nirei|柊 ひいらぎ hiiragi|榛葉 しんば shimba|櫛引 くしびき kushibiki|枡田 ますだ masuda
柘植 つげ tsuge|棗 なつめ natsume|梛野 なぎの nagino|椋木 むくのき mukunoki|廿楽 つづら tsuzura|十亀 そがめ sogame
百済 くだら kudara|万城目 まんじょうめ manjome|五十棲 いそずみ isozumi|六反田 ろくたんだ rokutanda|七字 しちじ shichiji|十倉 とくら tokura
漆間 うるま uruma|汐見 しおみ shiomi|渚 なぎさ nagisa|洲崎 すざき suzaki|澁川 しぶかわ shibukawa|溝渕 みぞぶち mizobuchi
潮田 うしおだ ushioda|淵上 ふちがみ fuchigami|滑川 なめかわ namekawa|砥上 とがみ togami|碇 いかり ikari|砂押 すなおし sunaoshi
窪寺 くぼでら kubodera|竈門 かまど kamado|笛木 ふえき fueki|篝 かがり kagari|糟谷 かすや kasuya|紺谷 こんたに kontani
纐纈 こうけつ koketsu|耳塚 みみづか mimizuka|膳 かしわで kashiwade
""")

OLD_FORM_FAMILIES = name_parts("""
髙泉 たかいずみ takaizumi|髙比良 たかひら takahira|髙丸 たかまる takamaru|髙屋敷 たかやしき takayashiki|髙羽 たかば takaba|髙千穂 たかちほ takachiho
\ufa11村 さきむら sakimura|濱上 はまうえ hamaue|濱井 はまい hamai|濱谷 はまたに hamatani|邊土 へど hedo|塩澤 しおざわ shiozawa
廣石 ひろいし hiroishi|國弘 くにひろ kunihiro|國武 くにたけ kunitake|眞木 まき maki|眞嶋 まじま majima|嶋中 しまなか shimanaka
瀧山 たきやま takiyama|萬年 まんねん mannen|壽山 すやま suyama|鹽野 しおの shiono|鐵本 てつもと tetsumoto|藏田 くらた kurata
縣 あがた agata|經塚 きょうづか kyozuka|栁瀬 やなせ yanase|栁井 やない yanai|與儀 よぎ yogi|與語 よご yogo
惠藤 えとう eto|假屋園 かりやぞの kariyazono|會津 あいづ aizu|榮田 さかえだ sakaeda|淺利 あさり asari|龜田 かめだ kameda
德重 とくしげ tokushige|濵尾 はまお hamao|濵家 はまいえ hamaie|濵武 はまたけ hamatake|濵部 はまべ hamabe|\U00020bb7仲 よしなか yoshinaka
\U00020bb7冨 よしとみ yoshitomi|\ufa11野 さきの sakino|髙遠 たかとお takato|髙市 たかいち takaichi|髙見澤 たかみざわ takamizawa|髙司 たかつかさ takatsukasa
""")

GIVEN_NAMES = name_parts("""
暁生 あきお akio|章仁 あきひと akihito|彰久 あきひさ akihisa|昌彦 まさひこ masahiko|敦也 あつや atsuya|功一 こういち koichi|育郎 いくろう ikuro
逸平 いっぺい ippei|栄作 えいさく eisaku|瑛士 えいじ eiji|悦朗 えつろう etsuro|修身 おさみ osami|凱斗 かいと kaito|嘉津雄 かつお katsuo
克典 かつのり katsunori|賀津也 かつや katsuya|貫太 かんた kanta|恭一 きょういち kyoichi|匡平 きょうへい kyohei|国彦 くにひこ kunihiko|慶悟 けいご keigo
敬三 けいぞう keizo|圭佑 けいすけ keisuke|謙二郎 けんじろう kenjiro|弘毅 こうき koki|航大 こうだい kodai|孝之助 こうのすけ konosuke|悟朗 ごろう goro
定男 さだお sadao|貞行 さだゆき sadayuki|覚 さとる satoru|繁樹 しげき shigeki|茂夫 しげお shigeo|俊輔 しゅんすけ shunsuke|駿太 しゅんた shunta
正吾 しょうご shogo|伸晃 のぶあき nobuaki|新一郎 しんいちろう shinichiro|純一郎 じゅんいちろう junichiro|大夢 ひろむ hiromu|隆信 たかのぶ takanobu|孝弘 たかひろ takahiro
貴彦 たかひこ takahiko|卓巳 たくみ takumi|健史 たけし takeshi|辰夫 たつお tatsuo|知英 ともひで tomohide|智則 とものり tomonori|朋哉 ともや tomoya
直登 なおと naoto|尚哉 なおや naoya|長政 ながまさ nagamasa|典昭 のりあき noriaki|教之 のりゆき noriyuki|春彦 はるひこ haruhiko|博信 ひろのぶ hironobu
広海 ひろみ hiromi|史彦 ふみひこ fumihiko|文哉 ふみや fumiya|正浩 まさひろ masahiro|雅紀 まさき masaki|光秋 みつあき mitsuaki|充宏 みつひろ mitsuhiro
守男 もりお morio|康成 やすなり yasunari|雄一朗 ゆういちろう yuichiro|結斗 ゆいと yuito|好信 よしのぶ yoshinobu|喜久男 きくお kikuo|良太郎 りょうたろう ryotaro
稜 りょう ryo|藍子 あいこ aiko|綾音 あやね ayane|郁代 いくよ ikuyo|衣里 えり eri|恵理香 えりか erika|江美子 えみこ emiko
沙也加 さやか sayaka|花梨 かりん karin|香奈子 かなこ kanako|早百合 さゆり sayuri|里佳 りか rika|志穂 しほ shiho|澄江 すみえ sumie
知佐子 ちさこ chisako|都志子 としこ toshiko|菜穂子 なほこ nahoko|七瀬 ななせ nanase|初枝 はつえ hatsue|飛鳥 あすか asuka|尋美 ひろみ hiromi
芙美子 ふみこ fumiko|房江 ふさえ fusae|帆乃香 ほのか honoka|真由香 まゆか mayuka|美佐枝 みさえ misae|美鈴 みすず misuzu|三千代 みちよ michiyo
実花 みか mika|睦子 むつこ mutsuko|夕子 ゆうこ yuko|淑恵 よしえ yoshie|理恵子 りえこ rieko|瑠美子 るみこ rumiko|あすみ あすみ asumi
かすみ かすみ kasumi|かなえ かなえ kanae|ことは ことは kotoha|なつき なつき natsuki|ふみ ふみ fumi|ゆり ゆり yuri|りえ りえ rie
エミ えみ emi|サチ さち sachi|ミチ みち michi|カイ かい kai|壱成 いっせい issei|伊三郎 いさぶろう isaburo|卯之吉 うのきち unokichi
栄太郎 えいたろう eitaro|燿子 ようこ yoko|馨子 かおるこ kaoruko|勘太郎 かんたろう kantaro|喜八 きはち kihachi|矩之 のりゆき noriyuki|啓志 けいし keishi
虎之介 とらのすけ toranosuke|十三 じゅうぞう juzo|四郎 しろう shiro|二三男 ふみお fumio|八郎 はちろう hachiro|弥一 やいち yaichi|竜之進 りゅうのしん ryunoshin
禄郎 ろくろう rokuro|倭子 しずこ shizuko|朔太郎 さくたろう sakutaro|蓮太郎 れんたろう rentaro|颯人 はやと hayato|碧人 あおと aoto|樹里 じゅり juri
琉聖 りゅうせい ryusei|麟太郎 りんたろう rintaro|遥人 はると haruto|暖乃 のの nono|紬希 つむぎ tsumugi|芽衣子 めいこ meiko|莉緒 りお rio
苑子 そのこ sonoko|葵衣 あおい aoi|蕗子 ふきこ fukiko|藤乃 ふじの fujino|雛乃 ひなの hinano|靖恵 やすえ yasue|順次 じゅんじ junji
頌子 しょうこ shoko|馨太 けいた keita|魁人 かいと kaito|鶴代 つるよ tsuruyo|鷹雄 たかお takao|惠介 けいすけ keisuke|眞吾 しんご shingo
廣志 ひろし hiroshi|壽雄 としお toshio|瀧雄 たきお takio|龍雄 たつお tatsuo
""")


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @ of a mail address, from the parts of the name in small Latin letters."""
    return rng.choice(
        (
            f"{given[0]}.{family}",
            f"{family}_{given}",
            f"{given}.{family}",
            f"{family}-{given}",
            f"{family}{given[0]}",
            f"{given[0]}{family}",
            f"{family}.{given[0]}",
            f"{family}{rng.randint(1, 99):02}",
            f"{given}{family[0]}",
            f"{family}-{given[:2]}{rng.randint(1, 9)}",
        )
    )
