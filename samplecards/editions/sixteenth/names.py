"""Who orders cards at this shop, and how mail addresses are made of their names."""

from __future__ import annotations

import random

from samplecards.names import name_parts

FAMILIES = name_parts("""
三隅 みすみ misumi|押尾 おしお oshio|土屋敷 つちやしき tsuchiyashiki|小宮 こみや komiya|蘇我 そが soga|堂本 どうもと domoto|大鹿 おおしか oshika|大内田 おおうちだ ouchida
安永 やすなが yasunaga|名越 なごし nagoshi|篠木 しのぎ shinogi|大泉 おおいずみ oizumi|木元 きもと kimoto|井深 いぶか ibuka|木俣 きまた kimata|仲井 なかい nakai
若宮 わかみや wakamiya|花井 はない hanai|長峰 ながみね nagamine|大神 おおがみ ogami|栗生 くりう kuriu|寺井 てらい terai|水島 みずしま mizushima|豊岡 とよおか toyooka
甲斐田 かいだ kaida|泊 とまり tomari|大淵 おおぶち obuchi|渡利 わたり watari|西森 にしもり nishimori|佐波 さなみ sanami|三品 みしな mishina|枝川 えだがわ edagawa
菊間 きくま kikuma|周防 すおう suo|杉崎 すぎさき sugisaki|飯山 いいやま iiyama|花房 はなふさ hanafusa|小豆島 しょうずしま shozushima|稲村 いなむら inamura|栖原 すはら suhara
西堀 にしぼり nishibori|長門 ながと nagato|沖野 おきの okino|柳井 やない yanai|秋月 あきづき akizuki|定岡 さだおか sadaoka|百々 どど dodo|最所 さいしょ saisho
榊田 さかきだ sakakida|須山 すやま suyama|木谷 きたに kitani|住田 すみた sumita|種田 たねだ taneda|津川 つがわ tsugawa|久住 くすみ kusumi|谷脇 たにわき taniwaki
柿本 かきもと kakimoto|尾張 おわり owari|反田 そりた sorita|豊川 とよかわ toyokawa|佐武 さたけ satake|向山 むこうやま mukoyama|千葉谷 ちばや chibaya|月見里 やまなし yamanashi
小牧 こまき komaki|七瀬 ななせ nanase|加地 かじ kaji|稲毛 いなげ inage|門間 もんま momma|石母田 いしもだ ishimoda|大滝 おおたき otaki|鵜沼 うぬま unuma
跡部 あとべ atobe|一戸 いちのへ ichinohe|真境名 まじきな majikina|白坂 しらさか shirasaka|多久 たく taku|木南 きなみ kinami|田能村 たのむら tanomura|小沼 こぬま konuma
宇治川 うじがわ ujigawa|備後 びんご bingo|高畑 たかはた takahata|丸茂 まるも marumo|後閑 ごかん gokan|服巻 はらまき haramaki|獅子倉 ししくら shishikura|七條 しちじょう shichijo
市橋 いちはし ichihashi|駿河 するが suruga|妹尾 せのお senoo|関本 せきもと sekimoto|鷹羽 たかは takaha|鍛治 かじ kaji|鷲野 わしの washino|蔵本 くらもと kuramoto
竜田 たつた tatsuta|多田羅 たたら tatara|小幡 おばた obata|贄川 にえかわ niekawa|臼杵 うすき usuki|重田 しげた shigeta|韮沢 にらさわ nirasawa|松沢 まつざわ matsuzawa
鈴鹿 すずか suzuka|安積 あさか asaka|扇谷 おうぎや ogiya|生島 いくしま ikushima|糸川 いとかわ itokawa|沢井 さわい sawai|和気 わけ wake|藤堂 とうどう todo
樺島 かばしま kabashima|露木 つゆき tsuyuki|木皿 きさら kisara|寒川 さんがわ sangawa|屋代 やしろ yashiro|鍵山 かぎやま kagiyama|大角 おおすみ osumi|崎山 さきやま sakiyama
貞方 さだかた sadakata|小金沢 こがねざわ koganezawa|中林 なかばやし nakabayashi|堀尾 ほりお horio|斎賀 さいが saiga|武川 たけかわ takekawa|梶川 かじかわ kajikawa|寺岡 てらおか teraoka
矢沢 やざわ yazawa|兵藤 ひょうどう hyodo|竹森 たけもり takemori|蒲生 がもう gamo|苗村 なえむら naemura|蟹江 かにえ kanie|武者 むしゃ musha|松宮 まつみや matsumiya
下総 しもうさ shimosa|堀川 ほりかわ horikawa|伊予 いよ iyo|河北 かわきた kawakita|砂田 すなだ sunada|幸田 こうだ koda|岩淵 いわぶち iwabuchi|桑折 こおり kori
東浦 ひがしうら higashiura|平木 ひらき hiraki|桜岡 さくらおか sakuraoka|赤間 あかま akama|福良 ふくら fukura|鑓水 やりみず yarimizu|増子 ますこ masuko|備前 びぜん bizen
鐘ヶ江 かねがえ kanegae|鴻上 こうかみ kokami|峰 みね mine|勝山 かつやま katsuyama|立松 たてまつ tatematsu|椋本 むくもと mukumoto|浅見 あさみ asami|初瀬 はつせ hatsuse
二見 ふたみ futami|瀬良 せら sera|佐用 さよう sayo|木部 きべ kibe|河津 かわづ kawazu|宮島 みやじま miyajima|野島 のじま nojima|鳥飼 とりかい torikai
石堂 いしどう ishido|倉橋 くらはし kurahashi|徳山 とくやま tokuyama|新宅 しんたく shintaku|長沢 ながさわ nagasawa|成宮 なるみや narumiya|庄子 しょうじ shoji|石上 いしがみ ishigami
讃岐 さぬき sanuki|味岡 あじおか ajioka|岡島 おかじま okajima|榎木 えのき enoki|秋場 あきば akiba|額田 ぬかだ nukada|石神 いしがみ ishigami|谷岡 たにおか tanioka
春名 はるな haruna|仲本 なかもと nakamoto|杣田 そまだ somada|古沢 ふるさわ furusawa|青地 あおち aochi|片野 かたの katano|山形 やまがた yamagata|隈元 くまもと kumamoto
飯倉 いいくら iikura|土佐 とさ tosa|磯野 いその isono|笠松 かさまつ kasamatsu|神楽 かぐら kagura|車田 くるまだ kurumada|鯨井 くじらい kujirai|中津 なかつ nakatsu
飯嶋 いいじま iijima|楠木 くすのき kusunoki|音羽 おとわ otowa|岩切 いわきり iwakiri|指宿 いぶすき ibusuki|松島 まつしま matsushima|大下 おおした oshita|沢辺 さわべ sawabe
一宮 いちみや ichimiya|照井 てるい terui|入沢 いりさわ irisawa|金谷 かなや kanaya|直江 なおえ naoe|藪下 やぶした yabushita|竹澤 たけざわ takezawa|芝山 しばやま shibayama
石間 いしま ishima|関谷 せきや sekiya|岩永 いわなが iwanaga|梶本 かじもと kajimoto|大宮 おおみや omiya|檀 だん dan|飛騨 ひだ hida|由良 ゆら yura
福岡 ふくおか fukuoka|高田谷 たかだや takadaya|丹下 たんげ tange|小滝 こたき kotaki|小国 おぐに oguni|江上 えがみ egami|安部井 あべい abei|内海谷 うつみや utsumiya
高市 たかいち takaichi|因幡 いなば inaba|大曽根 おおそね osone|桝田 ますだ masuda|鶴巻 つるまき tsurumaki|立野 たての tateno|相模 さがみ sagami|帯刀 たてわき tatewaki
藍原 あいはら aihara|物部 もののべ mononobe|松波 まつなみ matsunami|橘田 きった kitta|上総 かずさ kazusa|島岡 しまおか shimaoka|橋口 はしぐち hashiguchi|河瀬 かわせ kawase
但馬 たじま tajima|浦上 うらかみ urakami|石野 いしの ishino|石見 いわみ iwami|水原 みずはら mizuhara|江波戸 えばと ebato|疋田 ひきた hikita|信濃 しなの shinano
作田 さくた sakuta|増永 ますなが masunaga|富山 とみやま tomiyama|海老名 えびな ebina|塩沢 しおざわ shiozawa|河田 かわだ kawada|所 ところ tokoro|田伏 たぶせ tabuse
西郷 さいごう saigo|大坊 だいぼう daibo|見城 けんじょう kenjo|楮 こうぞ kozo|行武 ゆくたけ yukutake|今西 いまにし imanishi|穴田 あなだ anada|大越 おおこし okoshi
能勢 のせ nose|刈谷 かりや kariya|石岡 いしおか ishioka|小岩井 こいわい koiwai|阿波 あわ awa|志摩 しま shima|高尾 たかお takao|南部 なんぶ nambu
鷺沢 さぎさわ sagisawa|橋元 はしもと hashimoto|三河 みかわ mikawa|隠岐 おき oki|越前 えちぜん echizen|横川 よこかわ yokokawa|竹腰 たけこし takekoshi|遠江 とおとうみ totomi
蛭田 ひるた hiruta|西垣 にしがき nishigaki|池辺 いけべ ikebe|川尻 かわじり kawajiri|新居 にい nii|北出 きたで kitade|時田 ときた tokita|淡路 あわじ awaji
津田沼 つだぬま tsudanuma
""")

OLD_FORM_FAMILIES = name_parts("""
鷲\ufa11 わしざき washizaki|黑岩 くろいわ kuroiwa|邉田 へんた henta|槇村 まきむら makimura|嶋野 しまの shimano|佛坂 ほとけざか hotokezaka|髙隈 たかくま takakuma|龍口 たつぐち tatsuguchi
\U00020bb7敷 よしき yoshiki|櫻本 さくらもと sakuramoto|團野 だんの danno|鄕田 ごうだ goda|\U00020bb7國 よしくに yoshikuni|髙梁 たかはし takahashi|髙鍋 たかなべ takanabe|廣重 ひろしげ hiroshige
瀬\ufa11 せざき sezaki|礒野 いその isono|藪\ufa11 やぶさき yabusaki|櫻場 さくらば sakuraba|栁下 やなした yanashita|與那覇 よなは yonaha|澁谷 しぶや shibuya|濵平 はまひら hamahira
穗坂 ほさか hosaka|髙祖 こうそ koso|\U00020bb7丸 よしまる yoshimaru|德地 とくち tokuchi|髙味 たかみ takami|榊\ufa11 さかざき sakazaki|髙末 たかすえ takasue|澤渡 さわたり sawatari
祐乗坊 ゆうじょうぼう yujobo|髙\ufa11 たかさき takasaki|\U00020bb7瀬 よしせ yoshise|曾我部 そがべ sogabe|濵詰 はまづめ hamazume|國谷 くにや kuniya|齋 いつき itsuki|嶌 しま shima
鐵田 てつだ tetsuda|淸水 しみず shimizu|澁澤 しぶさわ shibusawa|濵頭 はまがしら hamagashira|瀧波 たきなみ takinami|廣江 ひろえ hiroe|\U00020bb7行 よしゆき yoshiyuki|髙濵 たかはま takahama
濵屋 はまや hamaya|祐德 すけのり sukenori|芦澤 あしざわ ashizawa|鷗田 かもめだ kamomeda|惠谷 えたに etani|壷井 つぼい tsuboi|槙本 まきもと makimoto|澤谷 さわや sawaya
\U00020bb7屋 よしや yoshiya|冨山 とみやま tomiyama|條川 じょうかわ jokawa|髙洲 たかす takasu|塚\ufa11 つかざき tsukazaki|靑木 あおき aoki|橫山 よこやま yokoyama|繩野 なわの nawano
""")

GIVEN_NAMES = name_parts("""
藤江 ふじえ fujie|敏 さとし satoshi|梨恵 りえ rie|柊太 しゅうた shuta|国男 くにお kunio|季子 としこ toshiko|剛史 つよし tsuyoshi|雄司 ゆうじ yuji
克巳 かつみ katsumi|洋次 ようじ yoji|嘉子 よしこ yoshiko|佑 ゆう yu|政和 まさかず masakazu|美緒 みお mio|重之 しげゆき shigeyuki|瞬 しゅん shun
明夫 あきお akio|芳美 よしみ yoshimi|鎮 まもる mamoru|和明 かずあき kazuaki|真優 まゆ mayu|理子 りこ riko|淳也 じゅんや junya|南 みなみ minami
美雪 みゆき miyuki|理佳 りか rika|牧人 まきと makito|暁子 あきこ akiko|貴美 たかみ takami|康太 こうた kota|美音 みお mio|陶子 とうこ toko
真代 まさよ masayo|比呂美 ひろみ hiromi|茂子 しげこ shigeko|秋生 あきお akio|恒一 こういち koichi|知明 ともあき tomoaki|昭二 しょうじ shoji|亮一 りょういち ryoichi
真人 まさと masato|なぎさ なぎさ nagisa|光江 みつえ mitsue|雄平 ゆうへい yuhei|晴子 はるこ haruko|実希 みき miki|弥 わたる wataru|薫子 かおるこ kaoruko
和香子 わかこ wakako|友理 ゆり yuri|蔵之介 くらのすけ kuranosuke|那奈 なな nana|紀彦 のりひこ norihiko|泰代 やすよ yasuyo|迅 じん jin|正彦 まさひこ masahiko
慶次 けいじ keiji|一子 かずこ kazuko|輝美 てるみ terumi|由貴 ゆき yuki|立子 たつこ tatsuko|哉 はじめ hajime|紋太 もんた monta|篤郎 あつろう atsuro
雅也 まさや masaya|達雄 たつお tatsuo|志織 しおり shiori|砂智 さち sachi|優希 ゆうき yuki|三和 みわ miwa|章太郎 しょうたろう shotaro|大貴 だいき daiki
年雄 としお toshio|恒子 つねこ tsuneko|龍一郎 りゅういちろう ryuichiro|恵里 えり eri|黎 れい rei|洋美 ひろみ hiromi|眸 ひとみ hitomi|音弥 おとや otoya
菫 すみれ sumire|平 たいら taira|桂 かつら katsura|光彦 みつひこ mitsuhiko|裕美子 ゆみこ yumiko|由加里 ゆかり yukari|善弘 よしひろ yoshihiro|魁 かい kai
和江 かずえ kazue|麗 れい rei|聡一郎 そういちろう soichiro|美恵子 みえこ mieko|蒔子 まきこ makiko|珠代 たまよ tamayo|勘太 かんた kanta|開 かい kai
肇子 はつこ hatsuko|敬太郎 けいたろう keitaro|英輔 えいすけ eisuke|隆介 りゅうすけ ryusuke|深雪 みゆき miyuki|和孝 かずたか kazutaka|美菜子 みなこ minako|茅乃 かやの kayano
楽 がく gaku|槙子 まきこ makiko|吉平 きっぺい kippei|万葉 かずは kazuha|勘一 かんいち kanichi|明日美 あすみ asumi|長治 ちょうじ choji|達 とおる toru
絢香 あやか ayaka|真実 まみ mami|新一 しんいち shinichi|豊子 とよこ toyoko|孝二 こうじ koji|恒平 こうへい kohei|民雄 たみお tamio|博司 ひろし hiroshi
馬之助 うまのすけ umanosuke|俊太 しゅんた shunta|勝代 かつよ katsuyo|祥吾 しょうご shogo|千枝 ちえ chie|澄人 すみと sumito|水緒 みお mio|政博 まさひろ masahiro
鴻 こう ko|清吾 せいご seigo|暁人 あきと akito|良美 よしみ yoshimi|一輝 かずき kazuki|達哉 たつや tatsuya|福子 ふくこ fukuko|庄平 しょうへい shohei
茂男 しげお shigeo|紘子 ひろこ hiroko|征司 せいじ seiji|加津子 かつこ katsuko|快 かい kai|悦代 えつよ etsuyo|祐司 ゆうじ yuji|由衣 ゆい yui
希望 のぞみ nozomi|究 きわむ kiwamu|雷太 らいた raita|和歌 わか waka|里美子 りみこ rimiko|敏恵 としえ toshie|彩音 あやね ayane|万智 まち machi
智香 ともか tomoka|桂太 けいた keita|信 まこと makoto|灯 あかり akari|完 たもつ tamotsu|駒子 こまこ komako|基 もとい motoi|雅代 まさよ masayo
康一 こういち koichi|鞠子 まりこ mariko|博一 ひろかず hirokazu|峻 しゅん shun|喜代美 きよみ kiyomi|好夫 よしお yoshio|義隆 よしたか yoshitaka|和久 かずひさ kazuhisa
琴子 ことこ kotoko|孝史 たかし takashi|保子 やすこ yasuko|伸行 のぶゆき nobuyuki|悦司 えつじ etsuji|総司 そうじ soji|卓哉 たくや takuya|宗一 そういち soichi
宗太 そうた sota|竹雄 たけお takeo|和俊 かずとし kazutoshi|安希子 あきこ akiko|夢 ゆめ yume|信枝 のぶえ nobue|逸子 いつこ itsuko|槙人 まきと makito
大 だい dai|榛名 はるな haruna|純江 すみえ sumie|裕人 ひろと hiroto|陽太 ようた yota|玲 れい rei|史 ふみ fumi|誠也 せいや seiya
輝 あきら akira|克子 かつこ katsuko|弘明 ひろあき hiroaki|雄三 ゆうぞう yuzo|啓一 けいいち keiichi|俊太郎 しゅんたろう shuntaro|来夢 らいむ raimu|辰彦 たつひこ tatsuhiko
沙代 さよ sayo|五郎 ごろう goro|満男 みつお mitsuo|辰雄 たつお tatsuo|悠希 ゆうき yuki|良夫 よしお yoshio|園子 そのこ sonoko|宣子 のぶこ nobuko
暦 こよみ koyomi|優美 ゆみ yumi|朋也 ともや tomoya|康二郎 こうじろう kojiro|聖 さとし satoshi|早智子 さちこ sachiko|幸太 こうた kota|いづみ いづみ izumi
萌子 もえこ moeko|年男 としお toshio|秀平 しゅうへい shuhei|史恵 ふみえ fumie|秀二 しゅうじ shuji|耀 よう yo|昌美 まさみ masami|遼太 りょうた ryota
三枝子 みえこ mieko|明代 あきよ akiyo|和義 かずよし kazuyoshi|義一 よしかず yoshikazu|弘一 こういち koichi|春江 はるえ harue|潤一 じゅんいち junichi|暁美 あけみ akemi
允 まこと makoto|木実 このみ konomi|文也 ふみや fumiya|由布子 ゆうこ yuko|大吾 だいご daigo|左京 さきょう sakyo|諒子 りょうこ ryoko|遊 ゆう yu
昇太 しょうた shota|寿恵 ひさえ hisae|波子 なみこ namiko|伝一 でんいち denichi|まゆ まゆ mayu|能子 よしこ yoshiko|平太 へいた heita|恵一 けいいち keiichi
洋一郎 よういちろう yoichiro|綸子 りんこ rinko|哲史 てつし tetsushi|美絵 みえ mie|滝子 たきこ takiko|和雄 かずお kazuo|恒美 つねみ tsunemi|耀子 ようこ yoko
智彦 ともひこ tomohiko|冬子 ふゆこ fuyuko|国昭 くにあき kuniaki|稲子 いねこ ineko|理絵 りえ rie|歩夢 あゆむ ayumu|翔太郎 しょうたろう shotaro|寛人 ひろと hiroto
毬子 まりこ mariko|紋子 あやこ ayako|真純 ますみ masumi|典明 のりあき noriaki|鉄雄 てつお tetsuo|里緒 りお rio|多香子 たかこ takako|寧々 ねね nene
惇 じゅん jun|柊子 しゅうこ shuko|弓子 ゆみこ yumiko|草太 そうた sota|智恵子 ちえこ chieko|准 じゅん jun|岬 みさき misaki|春夫 はるお haruo
夢子 ゆめこ yumeko|辰之助 たつのすけ tatsunosuke|里沙 りさ risa|啓 けい kei|頼之 よりゆき yoriyuki|和人 かずと kazuto|佐江 さえ sae|周一 しゅういち shuichi
志津江 しづえ shizue|一颯 いぶき ibuki|秋穂 あきほ akiho|慎 しん shin|央 ひろし hiroshi|文人 ふみと fumito|栄太 えいた eita|伝 つたう tsutau
佐保 さほ saho|富士夫 ふじお fujio|裕史 ひろし hiroshi|透子 とうこ toko|義彦 よしひこ yoshihiko|美里 みさと misato|美加子 みかこ mikako|道代 みちよ michiyo
芳子 よしこ yoshiko|英一郎 えいいちろう eiichiro|貞一 ていいち teiichi|知恵 ちえ chie|満里奈 まりな marina|尚樹 なおき naoki|昭子 あきこ akiko|恵太 けいた keita
白 はく haku|鏡太郎 きょうたろう kyotaro|壮介 そうすけ sosuke|かおる かおる kaoru|信二 しんじ shinji|由里子 ゆりこ yuriko|皇 こう ko|淳一 じゅんいち junichi
和恵 かずえ kazue|友輔 ゆうすけ yusuke|春美 はるみ harumi|佑子 ゆうこ yuko|重子 しげこ shigeko|津也子 つやこ tsuyako|竜馬 りょうま ryoma|収 おさむ osamu
雲平 うんぺい umpei|椿 つばき tsubaki|千佳子 ちかこ chikako|章宏 あきひろ akihiro|美恵 みえ mie|美貴 みき miki|哲朗 てつろう tetsuro|那美 なみ nami
公一 こういち koichi|美子 よしこ yoshiko|治之 はるゆき haruyuki|貞治 さだはる sadaharu|友恵 ともえ tomoe|あや あや aya|政美 まさみ masami|ともみ ともみ tomomi
完治 かんじ kanji|敦美 あつみ atsumi|鈴香 すずか suzuka|幸枝 ゆきえ yukie|真吾 しんご shingo|睦 むつみ mutsumi|将史 まさし masashi|安紀 あき aki
将司 しょうじ shoji|鷹 たか taka|美江 みえ mie|理央 りお rio|希一 きいち kiichi|哲雄 てつお tetsuo|響 ひびき hibiki|悦男 えつお etsuo
広大 こうだい kodai|林太郎 りんたろう rintaro|勝久 かつひさ katsuhisa|洋司 ようじ yoji|勝美 かつみ katsumi|光代 みつよ mitsuyo|陽 よう yo|隆文 たかふみ takafumi
末子 すえこ sueko|思帆 しほ shiho|正博 まさひろ masahiro|昇平 しょうへい shohei|麻希 まき maki|秀之 ひでゆき hideyuki|妙 たえ tae|和枝 かずえ kazue
展子 のぶこ nobuko|茂美 しげみ shigemi|富美 ふみ fumi|澄恵 すみえ sumie|治子 はるこ haruko|英雄 ひでお hideo|冴子 さえこ saeko|寧 ねい nei
尋 ひろ hiro|茂行 しげゆき shigeyuki|梨花 りか rika|里子 さとこ satoko|明彦 あきひこ akihiko|徳雄 のりお norio
""")

_MAIL_FORMS = (
    "{given}.{family}", "{family}-{g}", "{family}_{given}", "{g}.{family}", "{family}{g}", "{family}", "{given}-{family}", "{family}{given}", "{family}.{given}{number}", "{g}-{family}{number}", "{g}{family}", "{family}_{g}",
)  # fmt: skip


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @, from family and given name in small Latin letters."""
    form = rng.choice(_MAIL_FORMS)
    return form.format(family=family, given=given, g=given[0], number=rng.randint(1, 88))
