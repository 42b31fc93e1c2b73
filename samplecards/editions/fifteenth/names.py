"""The people of this edition: who they are, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.names import name_parts

FAMILIES = name_parts("""
相川 あいかわ aikawa|相原 あいはら aihara|赤池 あかいけ akaike|赤石 あかいし akaishi|赤木 あかぎ akagi|赤坂 あかさか akasaka|赤塚 あかつか akatsuka|浅川 あさかわ asakawa
浅田 あさだ asada|浅沼 あさぬま asanuma|芦沢 あしざわ ashizawa|熱田 あつた atsuta|天田 あまだ amada|天海 あまがい amagai|綾部 あやべ ayabe|嵐 あらし arashi
有本 ありもと arimoto|有吉 ありよし ariyoshi|飯泉 いいずみ iizumi|飯尾 いいお iio|飯沼 いいぬま iinuma|五十畑 いそはた isohata|井川 いかわ ikawa|伊佐 いさ isa
井坂 いさか isaka|石毛 いしげ ishige|石坂 いしざか ishizaka|石附 いしづき ishizuki|石出 いしで ishide|泉田 いずみだ izumida|磯田 いそだ isoda|板橋 いたばし itabashi
市村 いちむら ichimura|一柳 いちやなぎ ichiyanagi|井手 いで ide|伊波 いは iha|井田 いだ ida|犬塚 いぬづか inuzuka|今川 いまがわ imagawa|今福 いまふく imafuku
色川 いろかわ irokawa|岩楯 いわだて iwadate|上坂 うえさか uesaka|上杉 うえすぎ uesugi|宇佐見 うさみ usami|牛尾 うしお ushio|牛島 うしじま ushijima|歌川 うたがわ utagawa
宇都木 うつぎ utsugi|梅本 うめもと umemoto|江原 えはら ehara|榎戸 えのきど enokido|大江 おおえ oe|大垣 おおがき ogaki|大窪 おおくぼ okubo|大隅 おおすみ osumi
大関 おおぜき ozeki|大谷内 おおやち oyachi|大津 おおつ otsu|大坪 おおつぼ otsubo|大堀 おおほり ohori|大和 やまと yamato|大脇 おおわき owaki|小川原 おがわら ogawara
奥井 おくい okui|奥野 おくの okuno|小口 おぐち oguchi|小椋 おぐら ogura|小沢 おざわ ozawa|小坂 こさか kosaka|尾上 おのえ onoe|尾本 おもと omoto
加賀 かが kaga|加賀美 かがみ kagami|各務 かがみ kagami|梶田 かじた kajita|柏原 かしわばら kashiwabara|片桐 かたぎり katagiri|勝田 かつた katsuta|勝間田 かつまた katsumata
葛城 かつらぎ katsuragi|金森 かなもり kanamori|神山 かみやま kamiyama|亀山 かめやま kameyama|川岸 かわぎし kawagishi|川辺 かわべ kawabe|河内 かわうち kawauchi|河原崎 かわらざき kawarazaki
菅谷 すがや sugaya|木戸 きど kido|木全 きまた kimata|北山 きたやま kitayama|絹川 きぬがわ kinugawa|清田 きよた kiyota|楠田 くすだ kusuda|熊倉 くまくら kumakura
桑山 くわやま kuwayama|上月 こうづき kozuki|神津 こうづ kozu|河本 かわもと kawamoto|古閑 こが koga|小寺 こでら kodera|小針 こばり kobari|小堀 こぼり kobori
小松原 こまつばら komatsubara|小峰 こみね komine|小柳 こやなぎ koyanagi|酒匂 さこう sako|坂井田 さかいだ sakaida|阪口 さかぐち sakaguchi|向坂 さきさか sakisaka|桜木 さくらぎ sakuragi
佐古 さこ sako|笹本 ささもと sasamoto|定方 さだかた sadakata|佐渡 さど sado|沢村 さわむら sawamura|重本 しげもと shigemoto|渋沢 しぶさわ shibusawa|下山 しもやま shimoyama
新堀 しんぼり shimbori|末吉 すえよし sueyoshi|須賀 すが suga|杉原 すぎはら sugihara|瀬下 せしも seshimo|早田 そうだ soda|多賀 たが taga|高岡 たかおか takaoka
高久 たかく takaku|高桑 たかくわ takakuwa|高萩 たかはぎ takahagi|高柳 たかやなぎ takayanagi|滝川 たきがわ takigawa|竹島 たけしま takeshima|武内 たけうち takeuchi|武本 たけもと takemoto
竹之内 たけのうち takenouchi|田坂 たさか tasaka|多胡 たご tago|立川 たちかわ tachikawa|玉川 たまがわ tamagawa|田宮 たみや tamiya|俵 たわら tawara|筑紫 つくし tsukushi
佃 つくだ tsukuda|辻井 つじい tsujii|妻鹿 めが mega|津山 つやま tsuyama|當間 とうま toma|富沢 とみざわ tomizawa|友寄 ともよせ tomoyose|豊島 とよしま toyoshima
鳥羽 とば toba|内記 ないき naiki|直井 なおい naoi|中澤 なかざわ nakazawa|永島 ながしま nagashima|長島 ながしま nagashima|中園 なかぞの nakazono|中根 なかね nakane
中原 なかはら nakahara|中務 なかつかさ nakatsukasa|浪川 なみかわ namikawa|行方 なめかた namekata|成島 なるしま narushima|南條 なんじょう nanjo|西谷 にしたに nishitani|西脇 にしわき nishiwaki
野原 のはら nohara|速水 はやみ hayami|針生 はりう hariu|東山 ひがしやま higashiyama|平澤 ひらさわ hirasawa|平沼 ひらぬま hiranuma|平林 ひらばやし hirabayashi|広川 ひろかわ hirokawa
藤岡 ふじおか fujioka|船木 ふなき funaki|辺見 へんみ hemmi|細井 ほそい hosoi|堀切 ほりきり horikiri|本城 ほんじょう honjo|前原 まえはら maehara|牧村 まきむら makimura
松橋 まつはし matsuhashi|松枝 まつえだ matsueda|間瀬 ませ mase|丸橋 まるはし maruhashi|三沢 みさわ misawa|三井 みつい mitsui|光永 みつなが mitsunaga|峯岸 みねぎし minegishi
宮沢 みやざわ miyazawa|宮原 みやはら miyahara|師岡 もろおか morooka|八島 やしま yashima|柳本 やなぎもと yanagimoto|山極 やまぎわ yamagiwa|横堀 よこぼり yokobori|若山 わかやま wakayama
脇田 わきた wakita|蕨 わらび warabi|東野 ひがしの higashino|七海 ななうみ nanaumi|千原 ちはら chihara|万代 ばんだい bandai|二木 ふたき futaki|五十川 いそかわ isokawa
十文字 じゅうもんじ jumonji|鷹野 たかの takano|鳥山 とりやま toriyama|鳩山 はとやま hatoyama|鶴間 つるま tsuruma|犬丸 いぬまる inumaru|牛山 うしやま ushiyama|馬渕 まぶち mabuchi
虎谷 とらたに toratani|海原 うなばら unabara|磯崎 いそざき isozaki|潮見 しおみ shiomi|沖田 おきた okita|岬 みさき misaki|湖東 ことう koto|泉水 せんすい sensui
滝澤 たきざわ takizawa|谷垣 たにがき tanigaki|畝本 うねもと unemoto|圷 あくつ akutsu|埴岡 はにおか hanioka|壱岐 いき iki|冬木 ふゆき fuyuki|春山 はるやま haruyama
朝日 あさひ asahi|月岡 つきおか tsukioka|雪野 ゆきの yukino|霜鳥 しもとり shimotori|霞 かすみ kasumi|風早 かざはや kazahaya|雲野 くもの kumono|玉置 たまき tamaki
珠玖 しゅく shuku|鈴石 すずいし suzuishi|鍋田 なべた nabeta|船山 ふなやま funayama|舟木 ふなき funaki|矢内 やない yanai|兜森 かぶともり kabutomori|太刀川 たちかわ tachikawa
槍田 やりた yarita|絹谷 きぬたに kinutani|綾瀬 あやせ ayase|袴田 はかまた hakamata|塩原 しおばら shiobara|稲生 いのう ino|豆田 まめだ mameda|柿崎 かきざき kakizaki
梅野 うめの umeno|樺澤 かばさわ kabasawa|桐生 きりゅう kiryu|桂川 かつらがわ katsuragawa|榎並 えなみ enami|松葉 まつば matsuba|竹花 たけはな takehana|笹沼 ささぬま sasanuma
篠宮 しのみや shinomiya|葦原 あしはら ashihara|芦川 あしかわ ashikawa|菅井 すがい sugai|茅原 かやはら kayahara|荻島 おぎしま ogishima|蒲原 かんばら kambara|藤掛 ふじかけ fujikake
葛山 かつらやま katsurayama|苅田 かりた karita|内山 うちやま uchiyama|田上 たのうえ tanoue|石橋 いしばし ishibashi|田原 たはら tahara|金田 かねだ kaneda|木田 きだ kida
木本 きもと kimoto|島崎 しまざき shimazaki|杉田 すぎた sugita|植村 うえむら uemura|新田 にった nitta|杉野 すぎの sugino|高島 たかしま takashima|高松 たかまつ takamatsu
徳田 とくだ tokuda|西本 にしもと nishimoto|原島 はらしま harashima|藤島 ふじしま fujishima|前野 まえの maeno|松山 まつやま matsuyama|青柳 あおやぎ aoyagi
""")

OLD_FORM_FAMILIES = name_parts("""
髙部 たかべ takabe|髙岩 たかいわ takaiwa|髙堂 たかどう takado|髙雄 たかお takao|髙浜 たかはま takahama|髙柴 たかしば takashiba|髙辻 たかつじ takatsuji
髙麗 こま koma|\ufa11谷 さきたに sakitani|德本 とくもと tokumoto|德久 とくひさ tokuhisa|廣畑 ひろはた hirohata|廣島 ひろしま hiroshima|瀧田 たきた takita
櫻澤 さくらざわ sakurazawa|嶋崎 しまざき shimazaki|嶋村 しまむら shimamura|嶋本 しまもと shimamoto|濱口 はまぐち hamaguchi|濱本 はまもと hamamoto|濱崎 はまさき hamasaki
濱地 はまち hamachi|冨澤 とみざわ tomizawa|藪内 やぶうち yabuuchi|籔田 やぶた yabuta|邉見 へんみ hemmi|縄田 なわた nawata|繩田 なわた nawata
讚井 さない sanai|鹽田 しおた shiota|靏見 つるみ tsurumi|槙田 まきた makita|薗部 そのべ sonobe|栁本 やなぎもと yanagimoto|埜口 のぐち noguchi
埜\ufa11 のざき nozaki|來島 くるしま kurushima|來住 きし kishi|豐田 とよだ toyoda|藏原 くらはら kurahara|藏野 くらの kurano|堺谷 さかいだに sakaidani
濵邊 はまべ hamabe|濵瀬 はませ hamase|濵辺 はまべ hamabe|濵園 はまぞの hamazono|濵住 はまずみ hamazumi|\U00020bb7竹 よしたけ yoshitake|\U00020bb7次 よしつぐ yoshitsugu
\U00020bb7房 よしふさ yoshifusa|\U00020bb7塚 よしづか yoshizuka|髙椋 たかむく takamuku|髙頭 たかとう takato|髙吉 たかよし takayoshi
""")

GIVEN_NAMES = name_parts("""
明 あきら akira|明男 あきお akio|明義 あきよし akiyoshi|昭博 あきひろ akihiro|彰 あきら akira|章夫 あきお akio|章二 しょうじ shoji|敦夫 あつお atsuo
厚 あつし atsushi|一彦 かずひこ kazuhiko|一真 かずま kazuma|一博 かずひろ kazuhiro|英司 えいじ eiji|英之 ひでゆき hideyuki|修司 しゅうじ shuji|和正 かずまさ kazumasa
和志 かずし kazushi|勝己 かつみ katsumi|克之 かつゆき katsuyuki|義雄 よしお yoshio|啓二 けいじ keiji|健介 けんすけ kensuke|幸治 こうじ koji|康二 こうじ koji
耕一 こういち koichi|孝一 こういち koichi|孝行 たかゆき takayuki|定雄 さだお sadao|哲夫 てつお tetsuo|真二 しんじ shinji|俊一 しゅんいち shunichi|俊明 としあき toshiaki
順一 じゅんいち junichi|卓 たかし takashi|強 つよし tsuyoshi|剛士 つよし tsuyoshi|利夫 としお toshio|敏明 としあき toshiaki|寿之 としゆき toshiyuki|朋之 ともゆき tomoyuki
友和 ともかず tomokazu|友彦 ともひこ tomohiko|直彦 なおひこ naohiko|紀之 のりゆき noriyuki|一 はじめ hajime|晴夫 はるお haruo|治夫 はるお haruo|秀雄 ひでお hideo
均 ひとし hitoshi|等 ひとし hitoshi|博明 ひろあき hiroaki|陽一 よういち yoichi|良 りょう ryo|龍也 たつや tatsuya|龍太郎 りゅうたろう ryutaro|竜一 りゅういち ryuichi
竜二 りゅうじ ryuji|崇史 たかし takashi|清一 せいいち seiichi|政明 まさあき masaaki|正夫 まさお masao|正行 まさゆき masayuki|昌也 まさや masaya|雅史 まさし masashi
雅弘 まさひろ masahiro|雅夫 まさお masao|将 しょう sho|将太 しょうた shota|優太 ゆうた yuta|優一 ゆういち yuichi|勇太 ゆうた yuta|勇樹 ゆうき yuki
佑太 ゆうた yuta|行雄 ゆきお yukio|行男 ゆきお yukio|幸男 ゆきお yukio|光雄 みつお mitsuo|守 まもる mamoru|盛男 もりお morio|泰明 やすあき yasuaki
義和 よしかず yoshikazu|芳雄 よしお yoshio|芳之 よしゆき yoshiyuki|吉雄 よしお yoshio|礼二 れいじ reiji|陸斗 りくと rikuto|陽斗 はると haruto|暖 だん dan
新太 あらた arata|凜太郎 りんたろう rintaro|琥太郎 こたろう kotaro|瑛斗 えいと eito|晴斗 はると haruto|晴希 はるき haruki|遥斗 はると haruto|大雅 たいが taiga
泰雅 たいが taiga|太陽 たいよう taiyo|壮 そう so|総一郎 そういちろう soichiro|晃太郎 こうたろう kotaro|耕太郎 こうたろう kotaro|洸 こう ko|昂 こう ko
皓太 こうた kota|梧郎 ごろう goro|三郎 さぶろう saburo|鉄男 てつお tetsuo|東吾 とうご togo|敏樹 としき toshiki|富男 とみお tomio|富雄 とみお tomio
虎雄 とらお torao|風太 ふうた futa|風雅 ふうが fuga|牧夫 まきお makio|松男 まつお matsuo|峰雄 みねお mineo|宗幸 むねゆき muneyuki|秋子 あきこ akiko
篤子 あつこ atsuko|育子 いくこ ikuko|英子 えいこ eiko|恵美子 えみこ emiko|絵理子 えりこ eriko|えり えり eri|香里 かおり kaori|一美 かずみ kazumi
加奈 かな kana|華 はな hana|清子 きよこ kiyoko|幸 さち sachi|里香 りか rika|佐和子 さわこ sawako|貞子 さだこ sadako|静子 しずこ shizuko
淳子 じゅんこ junko|潤子 じゅんこ junko|舞子 まいこ maiko|茉莉 まり mari|まり まり mari|雅美 まさみ masami|美加 みか mika|美由紀 みゆき miyuki
美奈 みな mina|通子 みちこ michiko|恵実 めぐみ megumi|愛恵 まなえ manae|桃花 ももか momoka|靖子 やすこ yasuko|由起子 ゆきこ yukiko|悠子 ゆうこ yuko
有里 ゆり yuri|有美 ゆみ yumi|友子 ともこ tomoko|百合 ゆり yuri|瑤子 ようこ yoko|亮子 りょうこ ryoko|凌子 りょうこ ryoko|怜子 れいこ reiko
令子 れいこ reiko|莉奈 りな rina|結子 ゆうこ yuko|陽葵 ひまり himari|美桜 みお mio|美結 みゆ miyu|心愛 ここあ kokoa|琴美 ことみ kotomi
栞奈 かんな kanna|柚葉 ゆずは yuzuha|楓花 ふうか fuka|千冬 ちふゆ chifuyu|千恵 ちえ chie|千景 ちかげ chikage|智恵美 ちえみ chiemi|知世 ともよ tomoyo
多恵 たえ tae|隆子 たかこ takako|玉枝 たまえ tamae|芹奈 せりな serina|初美 はつみ hatsumi|英恵 はなえ hanae|花恵 はなえ hanae|花子 はなこ hanako
花織 かおり kaori|花奈 かな kana|久子 ひさこ hisako|寿子 ひさこ hisako|秀子 ひでこ hideko|英美 ひでみ hidemi|博子 ひろこ hiroko|裕香 ゆうか yuka
広子 ひろこ hiroko|浩子 ひろこ hiroko|宏美 ひろみ hiromi|文恵 ふみえ fumie|房子 ふさこ fusako|ふじ子 ふじこ fujiko|双葉 ふたば futaba|誠子 せいこ seiko
清香 きよか kiyoka|蛍 ほたる hotaru|穂波 ほなみ honami|穂乃香 ほのか honoka|帆波 ほなみ honami|尚美 なおみ naomi|奈美子 なみこ namiko|奈保子 なほこ nahoko
奈穂子 なほこ nahoko|夏美 なつみ natsumi|夏子 なつこ natsuko|規子 のりこ noriko|則子 のりこ noriko|憲子 のりこ noriko|範子 のりこ noriko|教子 のりこ noriko
徳子 のりこ noriko|信子 のぶこ nobuko|伸子 のぶこ nobuko|暢子 のぶこ nobuko|俊子 としこ toshiko|利子 としこ toshiko|年子 としこ toshiko|純代 すみよ sumiyo
鈴子 すずこ suzuko|涼香 りょうか ryoka|紗弥香 さやか sayaka|沙羅 さら sara|沙耶 さや saya|佐智子 さちこ sachiko|左知子 さちこ sachiko|里枝 さとえ satoe
絹子 きぬこ kinuko|絹江 きぬえ kinue|君子 きみこ kimiko|公子 きみこ kimiko|季実子 きみこ kimiko|紀恵 のりえ norie|鏡子 きょうこ kyoko|国子 くにこ kuniko
慶子 けいこ keiko|江梨子 えりこ eriko|枝里子 えりこ eriko|円香 まどか madoka|温美 あつみ atsumi|遼子 りょうこ ryoko|るみ るみ rumi|六花 りっか rikka
安奈 あんな anna|伊代 いよ iyo|歌子 うたこ utako|詩子 うたこ utako|海帆 みほ miho|梅子 うめこ umeko|永子 えいこ eiko|映子 えいこ eiko
絵未 えみ emi|笑子 えみこ emiko|笑里 えみり emiri|園美 そのみ sonomi|音葉 おとは otoha|乙女 おとめ otome|香苗 かなえ kanae|香帆 かほ kaho
果林 かりん karin|眞一 しんいち shinichi|惠美 えみ emi|廣 ひろし hiroshi|貴裕 たかひろ takahiro|友希 ともき tomoki|智紀 ともき tomoki|智大 ともひろ tomohiro
和馬 かずま kazuma|勇輔 ゆうすけ yusuke|裕貴 ゆうき yuki|祐輝 ゆうき yuki|美佐子 みさこ misako|美代子 みよこ miyoko|富美子 ふみこ fumiko|恵理奈 えりな erina
亜弥 あや aya|亜矢子 あやこ ayako|沙希 さき saki|沙也香 さやか sayaka|麻美子 まみこ mamiko|菜緒 なお nao|咲希 さき saki|真衣 まい mai
真帆 まほ maho|まさみ まさみ masami|よしえ よしえ yoshie|ちえ ちえ chie|さちえ さちえ sachie|ひろし ひろし hiroshi|しずか しずか shizuka
""")

_MAIL_FORMS = (
    "{g}-{family}", "{family}.{given}", "{given}.{family}", "{given}_{family}", "{family}", "{family}-{given}", "{g}{family}", "{g}_{family}", "{family}-{g}", "{family}.{g}", "{family}{number}", "{given}{family}",
)  # fmt: skip


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @ of a mail address, from the parts of the name in small Latin letters."""
    return rng.choice(_MAIL_FORMS).format(family=family, given=given, g=given[0], number=rng.randint(2, 390))
