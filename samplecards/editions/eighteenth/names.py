"""Who carries the cards of this edition, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.names import name_parts

_FREQUENT = {
    "大林", "深田", "織田", "上村", "丸谷", "清原", "高山", "小関", "山川", "西崎", "佐倉", "広田", "大畑", "金本", "上山", "今橋", "坂下", "大田", "大崎", "吉井", "黒崎", "池内", "大村", "高村",
    "小田原", "井関", "田嶋", "関川", "酒田", "麻生", "中谷", "松野", "中本", "新城", "土谷", "江崎", "福沢", "北本", "小野田", "江本", "丸岡", "西澤", "松澤", "大嶋", "河上", "寺嶋", "森口", "石山",
    "若井", "深川", "長瀬", "中江", "杉村", "新藤", "堀井", "井原", "川野", "国井", "堀部", "増山", "長山", "横内", "関野", "前山", "秋本",
}  # fmt: skip
"""Families that many people are of."""
_ALL = name_parts("""
大林 おおばやし obayashi|深田 ふかだ fukada|織田 おだ oda|柏 かしわ kashiwa|上村 うえむら uemura|丸谷 まるたに marutani|久田 ひさだ hisada|清原 きよはら kiyohara
三田 みた mita|野坂 のさか nosaka|高山 たかやま takayama|小関 おぜき ozeki|山川 やまかわ yamakawa|西崎 にしざき nishizaki|佐橋 さはし sahashi|佐倉 さくら sakura
秋谷 あきや akiya|深山 みやま miyama|生野 いくの ikuno|広田 ひろた hirota|大畑 おおはた ohata|金本 かねもと kanemoto|上山 うえやま ueyama|小村 こむら komura
今橋 いまはし imahashi|坂下 さかした sakashita|田部 たなべ tanabe|大田 おおた ota|大寺 おおてら otera|古木 ふるき furuki|大崎 おおさき osaki|吉井 よしい yoshii
泉川 いずみかわ izumikawa|阪本 さかもと sakamoto|黒崎 くろさき kurosaki|池内 いけうち ikeuchi|今里 いまざと imazato|岩谷 いわたに iwatani|関屋 せきや sekiya|相楽 さがら sagara
大村 おおむら omura|赤尾 あかお akao|永吉 ながよし nagayoshi|高根 たかね takane|高村 たかむら takamura|浜島 はましま hamashima|小田原 おだわら odawara|井関 いせき iseki
田嶋 たじま tajima|貴田 きだ kida|真崎 まさき masaki|長塚 ながつか nagatsuka|関川 せきかわ sekikawa|酒田 さかた sakata|大河原 おおかわら okawara|麻生 あそう aso
宮木 みやぎ miyagi|中谷 なかたに nakatani|仲谷 なかや nakaya|柏葉 かしわば kashiwaba|中曽根 なかそね nakasone|竹山 たけやま takeyama|松野 まつの matsuno|市島 いちじま ichijima
大藤 おおふじ ofuji|黒住 くろずみ kurozumi|南原 みなみはら minamihara|橋詰 はしづめ hashizume|中本 なかもと nakamoto|蜷川 にながわ ninagawa|岡谷 おかや okaya|新城 しんじょう shinjo
西浦 にしうら nishiura|家永 いえなが ienaga|土谷 つちや tsuchiya|上川 かみかわ kamikawa|中出 なかで nakade|矢倉 やぐら yagura|半谷 はんがい hangai|桶谷 おけたに oketani
江崎 えざき ezaki|洞口 ほらぐち horaguchi|畑山 はたやま hatayama|福沢 ふくざわ fukuzawa|降旗 ふりはた furihata|須川 すがわ sugawa|谷田 たにだ tanida|武村 たけむら takemura
中浜 なかはま nakahama|森谷 もりや moriya|喜多川 きたがわ kitagawa|今中 いまなか imanaka|尾島 おじま ojima|北本 きたもと kitamoto|加島 かしま kashima|鹿嶋 かしま kashima
小野田 おのだ onoda|小崎 おざき ozaki|江本 えもと emoto|阪井 さかい sakai|重井 しげい shigei|持丸 もちまる mochimaru|梶山 かじやま kajiyama|丸岡 まるおか maruoka
白崎 しらさき shirasaki|長屋 ながや nagaya|大浦 おおうら oura|有川 ありかわ arikawa|南郷 なんごう nango|高城 たかぎ takagi|本宮 もとみや motomiya|仲原 なかはら nakahara
西澤 にしざわ nishizawa|宗形 むなかた munakata|正田 しょうだ shoda|管野 かんの kanno|道家 どうけ doke|松澤 まつざわ matsuzawa|北嶋 きたじま kitajima|深見 ふかみ fukami
大口 おおぐち oguchi|大嶋 おおしま oshima|児嶋 こじま kojima|樽見 たるみ tarumi|駒田 こまだ komada|南波 なんば namba|仁田 にった nitta|降矢 ふるや furuya
池ケ谷 いけがや ikegaya|大日向 おおひなた ohinata|岩沢 いわさわ iwasawa|矢嶋 やじま yajima|河辺 かわべ kawabe|大町 おおまち omachi|塩崎 しおざき shiozaki|保田 やすだ yasuda
船井 ふない funai|兼子 かねこ kaneko|諸井 もろい moroi|徳井 とくい tokui|安倍 あべ abe|浜本 はまもと hamamoto|重光 しげみつ shigemitsu|三嶋 みしま mishima
脇 わき waki|尾野 おの ono|肥田 ひだ hida|清本 きよもと kiyomoto|国光 くにみつ kunimitsu|岡元 おかもと okamoto|河上 かわかみ kawakami|花崎 はなざき hanazaki
古河 ふるかわ furukawa|吾妻 あづま azuma|寺嶋 てらしま terashima|井村 いむら imura|松元 まつもと matsumoto|中瀬 なかせ nakase|植山 うえやま ueyama|植原 うえはら uehara
三重野 みえの mieno|越知 おち ochi|小熊 おぐま oguma|比留川 ひるかわ hirukawa|森口 もりぐち moriguchi|赤井 あかい akai|湯沢 ゆざわ yuzawa|槙野 まきの makino
笹木 ささき sasaki|近野 こんの konno|溝部 みぞべ mizobe|畑田 はただ hatada|寺坂 てらさか terasaka|石山 いしやま ishiyama|笹森 ささもり sasamori|若井 わかい wakai
金川 かながわ kanagawa|北澤 きたざわ kitazawa|天宮 あまみや amamiya|江見 えみ emi|中内 なかうち nakauchi|永沼 ながぬま naganuma|中江 なかえ nakae|高林 たかばやし takabayashi
安東 あんどう ando|熊井 くまい kumai|守本 もりもと morimoto|武山 たけやま takeyama|笹原 ささはら sasahara|藤尾 ふじお fujio|木塚 きづか kizuka|野地 のじ noji
熊野 くまの kumano|元山 もとやま motoyama|秋野 あきの akino|河井 かわい kawai|青田 あおた aota|柴原 しばはら shibahara|辻野 つじの tsujino|岩松 いわまつ iwamatsu
穂坂 ほさか hosaka|畔上 あぜがみ azegami|長原 ながはら nagahara|岩木 いわき iwaki|岩橋 いわはし iwahashi|河島 かわしま kawashima|滝下 たきした takishita|芳村 よしむら yoshimura
星井 ほしい hoshii|柏井 かしわい kashiwai|栗本 くりもと kurimoto|坂野 さかの sakano|水橋 みずはし mizuhashi|狩谷 かりや kariya|黒井 くろい kuroi|末松 すえまつ suematsu
蒔田 まきた makita|衣川 きぬがわ kinugawa|新藤 しんどう shindo|朝井 あさい asai|瀬崎 せざき sezaki|守田 もりた morita|川野 かわの kawano|新見 にいみ niimi
横内 よこうち yokochi|石松 いしまつ ishimatsu|宮野 みやの miyano|杉谷 すぎたに sugitani|矢崎 やざき yazaki|谷崎 たにざき tanizaki|井原 いはら ihara|新島 にいじま niijima
楠井 くすい kusui|深瀬 ふかせ fukase|高石 たかいし takaishi|中岡 なかおか nakaoka|井波 いなみ inami|入野 いりの irino|古橋 ふるはし furuhashi|坂倉 さかくら sakakura
堀井 ほりい horii|戸口 とぐち toguchi|板東 ばんどう bando|永原 ながはら nagahara|稲井 いない inai|糸原 いとはら itohara|網野 あみの amino|興津 おきつ okitsu
遠野 とおの tono|長瀬 ながせ nagase|関田 せきた sekita|黒島 くろしま kuroshima|井内 いうち iuchi|今津 いまづ imazu|古野 ふるの furuno|増尾 ますお masuo
安野 やすの yasuno|岩見 いわみ iwami|川路 かわじ kawaji|平谷 ひらたに hiratani|建石 たていし tateishi|戸部 とべ tobe|早野 はやの hayano|杉村 すぎむら sugimura
松代 まつしろ matsushiro|森村 もりむら morimura|永松 ながまつ nagamatsu|江森 えもり emori|浅山 あさやま asayama|深川 ふかがわ fukagawa|清瀬 きよせ kiyose|田沼 たぬま tanuma
秋本 あきもと akimoto|羽山 はやま hayama|芹澤 せりざわ serizawa|若島 わかしま wakashima|蛯原 えびはら ebihara|西内 にしうち nishiuchi|貫井 ぬくい nukui|越野 こしの koshino
長山 ながやま nagayama|関野 せきの sekino|鯨岡 くじらおか kujiraoka|鴨下 かもした kamoshita|黒沼 くろぬま kuronuma|上垣 うえがき uegaki|上岡 うえおか ueoka|下島 しもじま shimojima
中塚 なかつか nakatsuka|中宮 なかみや nakamiya|中路 なかじ nakaji|丸川 まるかわ marukawa|丸本 まるもと marumoto|丹沢 たんざわ tanzawa|久山 くやま kuyama|久本 ひさもと hisamoto
亀倉 かめくら kamekura|井垣 いがき igaki|京野 きょうの kyono|仁藤 にとう nito|今宮 いまみや imamiya|伊原 いはら ihara|伊坂 いさか isaka|会沢 あいざわ aizawa
伴野 ばんの banno|信田 しのだ shinoda|俣野 またの matano|倉内 くらうち kurauchi|倉石 くらいし kuraishi|元田 もとだ motoda|入谷 いりや iriya|内木 うちき uchiki
刑部 おさかべ osakabe|前山 まえやま maeyama|勝木 かつき katsuki|勝村 かつむら katsumura|北林 きたばやし kitabayashi|半澤 はんざわ hanzawa|南田 みなみだ minamida|友野 ともの tomono
古林 ふるばやし furubayashi|古澤 ふるさわ furusawa|只野 ただの tadano|吉倉 よしくら yoshikura|向田 むこうだ mukoda|和島 わじま wajima|国井 くにい kunii|国松 くにまつ kunimatsu
園山 そのやま sonoyama|堀部 ほりべ horibe|塩野 しおの shiono|境野 さかいの sakaino|増山 ますやま masuyama|外岡 とのおか tonoka|大上 おおうえ oue|大北 おおきた okita
奥津 おくつ okutsu|安島 あじま ajima|堺 さかい sakai|迫 さこ sako|旭 あさひ asahi|宝 たから takara|桜 さくら sakura
""")
FAMILIES = (*_ALL, *(part for part in _ALL if part.written in _FREQUENT for _ in range(4)))
OLD_FORM_FAMILIES = name_parts("""
髙居 たかい takai|髙鳥 たかとり takatori|髙内 たかうち takauchi|飯髙 いいたか iitaka|森髙 もりたか moritaka|橘髙 きつたか kitsutaka|髙池 たかいけ takaike|白﨑 しらさき shirasaki
坂﨑 さかざき sakazaki|原﨑 はらさき harasaki|中﨑 なかざき nakazaki|伊﨑 いざき izaki|南﨑 みなみざき minamizaki|城﨑 きのさき kinosaki|奥﨑 おくざき okuzaki|宇﨑 うざき uzaki
小野﨑 おのざき onozaki|舟﨑 ふなざき funazaki|𠮷尾 よしお yoshio|稲𠮷 いなよし inayoshi|𠮷倉 よしくら yoshikura|𠮷国 よしくに yoshikuni|藤𠮷 ふじよし fujiyoshi|濵下 はました hamashita
濵畑 はまはた hamahata|白濵 しらはま shirahama|岩濵 いわはま iwahama|角濵 かどはま kadohama|脇濵 わきはま wakihama|眞坂 まさか masaka|眞部 まなべ manabe|眞砂 まさご masago
岩澤 いわさわ iwasawa|沼澤 ぬまざわ numazawa|福澤 ふくざわ fukuzawa|瀧沢 たきざわ takizawa|瀧下 たきした takishita|大瀧 おおたき otaki|小瀧 こたき kotaki|國田 くにた kunita
小國 おぐに oguni|國見 くにみ kunimi|廣林 ひろばやし hirobayashi|廣崎 ひろさき hirosaki|池邊 いけべ ikebe|山邊 やまべ yamabe|岸邉 きしべ kishibe|磯邉 いそべ isobe
真邉 まなべ manabe|江邉 えべ ebe|安齋 あんざい anzai|小齋 こさい kosai|德武 とくたけ tokutake|德富 とくとみ tokutomi|德江 とくえ tokue|安冨 やすとみ yasutomi
冨安 とみやす tomiyasu|冨沢 とみざわ tomizawa|桒野 くわの kuwano|桒名 くわな kuwana|大桒 おおくわ okuwa|櫻内 さくらうち sakurauchi|嶋居 しまい shimai|高嶋 たかしま takashima
永嶋 ながしま nagashima|平嶋 ひらしま hirashima|河嶋 かわしま kawashima|竹嶋 たけしま takeshima|藤嶋 ふじしま fujishima|原嶋 はらしま harashima|澤山 さわやま sawayama|淺山 あさやま asayama
鹽井 しおい shioi|龍神 りゅうじん ryujin|森澤 もりさわ morisawa|梅澤 うめざわ umezawa|沢邊 さわべ sawabe|浦邊 うらべ urabe|尾澤 おざわ ozawa|玉澤 たまざわ tamazawa
新澤 にいざわ niizawa|渋澤 しぶさわ shibusawa|湯澤 ゆざわ yuzawa|池澤 いけざわ ikezawa|谷澤 たにざわ tanizawa
""")
GIVEN_NAMES = name_parts("""
正治 まさはる masaharu|健次 けんじ kenji|昭男 あきお akio|博史 ひろし hiroshi|良雄 よしお yoshio|武夫 たけお takeo|敏雄 としお toshio|俊雄 としお toshio
武雄 たけお takeo|義夫 よしお yoshio|利雄 としお toshio|正雄 まさお masao|康雄 やすお yasuo|邦雄 くにお kunio|英男 ひでお hideo|一男 かずお kazuo
一雄 かずお kazuo|信義 のぶよし nobuyoshi|俊郎 としお toshio|直文 なおふみ naofumi|秀紀 ひでき hideki|耕三 こうぞう kozo|一哉 かずや kazuya|一弥 かずや kazuya
一志 かずし kazushi|一朗 いちろう ichiro|弘治 こうじ koji|清治 せいじ seiji|光治 こうじ koji|浩史 ひろし hiroshi|俊史 しゅんじ shunji|公明 きみあき kimiaki
哲司 てつじ tetsuji|省吾 しょうご shogo|正紀 まさき masaki|康広 やすひろ yasuhiro|正文 まさふみ masafumi|忠志 ただし tadashi|健治 けんじ kenji|賢司 けんじ kenji
謙治 けんじ kenji|新治 しんじ shinji|伸治 しんじ shinji|宏昌 ひろまさ hiromasa|泰洋 やすひろ yasuhiro|靖弘 やすひろ yasuhiro|裕明 ひろあき hiroaki|洋治 ようじ yoji
秀幸 ひでゆき hideyuki|英幸 ひでゆき hideyuki|秀行 ひでゆき hideyuki|智幸 ともゆき tomoyuki|弘文 ひろふみ hirofumi|俊行 としゆき toshiyuki|利之 としゆき toshiyuki|隆弘 たかひろ takahiro
直和 なおかず naokazu|達治 たつじ tatsuji|克美 かつみ katsumi|陽治 ようじ yoji|信幸 のぶゆき nobuyuki|伸幸 のぶゆき nobuyuki|義博 よしひろ yoshihiro|岳志 たけし takeshi
宏文 ひろふみ hirofumi|寛文 ひろふみ hirofumi|浩文 ひろふみ hirofumi|孝博 たかひろ takahiro|厚志 あつし atsushi|敦志 あつし atsushi|淳史 あつし atsushi|和典 かずのり kazunori
和紀 かずき kazuki|和弘 かずひろ kazuhiro|和広 かずひろ kazuhiro|和浩 かずひろ kazuhiro|和成 かずなり kazunari|和徳 かずのり kazunori|克明 かつあき katsuaki|孝幸 たかゆき takayuki
貴幸 たかゆき takayuki|貴行 たかゆき takayuki|直紀 なおき naoki|尚希 なおき naoki|昌紀 まさき masaki|宏典 ひろのり hironori|宏行 ひろゆき hiroyuki|宏幸 ひろゆき hiroyuki
博幸 ひろゆき hiroyuki|博行 ひろゆき hiroyuki|弘幸 ひろゆき hiroyuki|洋行 ひろゆき hiroyuki|裕幸 ひろゆき hiroyuki|真之 まさゆき masayuki|匡史 まさし masashi|正之 まさゆき masayuki
昌之 まさゆき masayuki|政之 まさゆき masayuki|雅行 まさゆき masayuki|将之 まさゆき masayuki|正也 まさや masaya|正弘 まさひろ masahiro|政樹 まさき masaki|真幸 まさき masaki
聖人 まさと masato|昌人 まさと masato|匡人 まさと masato|勝人 かつと katsuto|茂人 しげと shigeto|清人 きよと kiyoto|清史 きよし kiyoshi|清彦 きよひこ kiyohiko
達男 たつお tatsuo|節夫 せつお setsuo|忠夫 ただお tadao|信次 しんじ shinji|信治 しんじ shinji|伸次 しんじ shinji|栄次 えいじ eiji|英志 えいじ eiji
栄司 えいじ eiji|照二 しょうじ shoji|祥司 しょうじ shoji|彰吾 しょうご shogo|尚吾 しょうご shogo|正平 しょうへい shohei|幸平 こうへい kohei|新平 しんぺい shimpei
創平 そうへい sohei|養平 ようへい yohei|恭輔 きょうすけ kyosuke|佳介 けいすけ keisuke|佳佑 けいすけ keisuke|亮輔 りょうすけ ryosuke|良助 りょうすけ ryosuke|伸介 しんすけ shinsuke
信助 しんすけ shinsuke|敬吾 けいご keigo|耕司 こうじ koji|康治 こうじ koji|孝治 こうじ koji|浩次 こうじ koji|宏次 こうじ koji|幸次 こうじ koji
太 ふとし futoshi|規 ただし tadashi|整 ひとし hitoshi|昌 あきら akira|克 まさる masaru|陽次 ようじ yoji|譲治 じょうじ joji|新太郎 しんたろう shintaro
敬次郎 けいじろう keijiro|宗次郎 そうじろう sojiro|豊太郎 とよたろう toyotaro|喜久郎 きくお kikuo|哲太 てつた tetsuta|広太 こうた kota|勝太 しょうた shota|利行 としゆき toshiyuki
敏幸 としゆき toshiyuki|俊幸 としゆき toshiyuki|敏弘 としひろ toshihiro|敏典 としのり toshinori|敏治 としはる toshiharu|義治 よしはる yoshiharu|良治 りょうじ ryoji|良信 よしのぶ yoshinobu
義信 よしのぶ yoshinobu|典弘 のりひろ norihiro|紀行 のりゆき noriyuki|紀男 のりお norio|典男 のりお norio|保弘 やすひろ yasuhiro|保夫 やすお yasuo|泰男 やすお yasuo
泰博 やすひろ yasuhiro|恭弘 やすひろ yasuhiro|康隆 やすたか yasutaka|孝義 たかよし takayoshi|隆義 たかよし takayoshi|隆良 たかよし takayoshi|隆康 たかやす takayasu|光明 みつあき mitsuaki
克幸 かつゆき katsuyuki|勝行 かつゆき katsuyuki|茂和 しげかず shigekazu|繁行 しげゆき shigeyuki|重行 しげゆき shigeyuki|繁夫 しげお shigeo|茂一 しげかず shigekazu|寿男 としお toshio
久男 ひさお hisao|久信 ひさのぶ hisanobu|尚文 なおふみ naofumi|直明 なおあき naoaki|雅文 まさふみ masafumi|昌文 まさふみ masafumi|昌明 まさあき masaaki|政義 まさよし masayoshi
正良 まさよし masayoshi|勝義 かつよし katsuyoshi|秀孝 ひでたか hidetaka|英孝 ひでたか hidetaka|英和 ひでかず hidekazu|育男 いくお ikuo|徳治 とくじ tokuji|富美男 ふみお fumio
善治 ぜんじ zenji|謙司 けんじ kenji|兼司 けんじ kenji|幹生 みきお mikio|幹男 みきお mikio|輝人 てると teruto|博人 ひろと hiroto|弘人 ひろと hiroto
広人 ひろと hiroto|裕仁 ひろひと hirohito|道也 みちや michiya|悠紀 ゆうき yuki|晴翔 はると haruto|拓馬 たくま takuma|勇斗 ゆうと yuto|健斗 けんと kento
彰太 しょうた shota|慎平 しんぺい shimpei|航介 こうすけ kosuke|拓実 たくみ takumi|尚輝 なおき naoki|誠一郎 せいいちろう seiichiro|浩一郎 こういちろう koichiro|定子 さだこ sadako
素子 もとこ motoko|元子 もとこ motoko|勝子 かつこ katsuko|輝子 てるこ teruko|彰子 あきこ akiko|晃子 あきこ akiko|有子 ゆうこ yuko|亜紀子 あきこ akiko
美枝 みえ mie|富子 とみこ tomiko|晴江 はるえ harue|春枝 はるえ harue|昭代 あきよ akiyo|安子 やすこ yasuko|達子 たつこ tatsuko|高子 たかこ takako
崇子 たかこ takako|卓子 たかこ takako|多佳子 たかこ takako|満子 みつこ mitsuko|充子 みつこ mitsuko|美都子 みつこ mitsuko|恵津子 えつこ etsuko|麻実 あさみ asami
朱美 あけみ akemi|朱実 あけみ akemi|真希子 まきこ makiko|真喜子 まきこ makiko|真貴子 まきこ makiko|真樹子 まきこ makiko|麻紀子 まきこ makiko|麻理子 まりこ mariko
麻利子 まりこ mariko|真梨子 まりこ mariko|万理子 まりこ mariko|万紀子 まきこ makiko|千代子 ちよこ chiyoko|千枝子 ちえこ chieko|千栄子 ちえこ chieko|千恵美 ちえみ chiemi
千香子 ちかこ chikako|千香 ちか chika|千賀 ちか chika|千加 ちか chika|千裕 ちひろ chihiro|千紘 ちひろ chihiro|千明 ちあき chiaki|三恵子 みえこ mieko
三津子 みつこ mitsuko|三佳 みか mika|智代 ともよ tomoyo|友代 ともよ tomoyo|朋代 ともよ tomoyo|紀代美 きよみ kiyomi|紀美 きみ kimi|貴代子 きよこ kiyoko
希代子 きよこ kiyoko|久江 ひさえ hisae|寿枝 ひさえ hisae|雪枝 ゆきえ yukie|雪江 ゆきえ yukie|由紀江 ゆきえ yukie|由起江 ゆきえ yukie|育代 いくよ ikuyo
澄代 すみよ sumiyo|幾代 いくよ ikuyo|満代 みつよ mitsuyo|美智代 みちよ michiyo|富美江 ふみえ fumie|文美子 ふみこ fumiko|布美子 ふみこ fumiko|扶美子 ふみこ fumiko
彩佳 あやか ayaka|綾佳 あやか ayaka|明香 あすか asuka|早希 さき saki|咲紀 さき saki|菜奈 なな nana|奈々美 ななみ nanami|美華子 みかこ mikako
友里恵 ゆりえ yurie|亜也子 あやこ ayako|亜矢 あや aya|聖美 きよみ kiyomi|清実 きよみ kiyomi|京美 きょうみ kyomi|佑美 ゆみ yumi|夕美 ゆみ yumi
由実 ゆみ yumi|祐実 ゆみ yumi|侑子 ゆうこ yuko|遥子 ようこ yoko|瑶子 ようこ yoko|要子 ようこ yoko|伶子 れいこ reiko|厚美 あつみ atsumi
篤美 あつみ atsumi|敏美 としみ toshimi|登志子 としこ toshiko|寿美代 すみよ sumiyo|美晴 みはる miharu|美由希 みゆき miyuki|佐枝子 さえこ saeko|小枝子 さえこ saeko
佐江子 さえこ saeko|紗良 さら sara|里恵子 りえこ rieko|東子 とうこ toko|塔子 とうこ toko|瞳子 とうこ toko|英里 えり eri|恵利子 えりこ eriko
茉莉子 まりこ mariko|百合枝 ゆりえ yurie|真衣子 まいこ maiko|真奈実 まなみ manami|真名美 まなみ manami|万奈 まな mana|桃香 ももか momoka|くみ子 くみこ kumiko
えり子 えりこ eriko|マリ子 まりこ mariko|ユリ子 ゆりこ yuriko|ヒロ子 ひろこ hiroko|アヤ子 あやこ ayako|さなえ さなえ sanae|ますみ ますみ masumi|くるみ くるみ kurumi
しおり しおり shiori|ことみ ことみ kotomi|かずみ かずみ kazumi|実紀 みき miki|未希 みき miki|亜佐子 あさこ asako|明希子 あきこ akiko|由樹 ゆき yuki
智絵 ともえ tomoe|雅恵 まさえ masae|昌恵 まさえ masae|正恵 まさえ masae|律江 りつえ ritsue|節代 せつよ setsuyo|裕実 ひろみ hiromi|広美 ひろみ hiromi
紘美 ひろみ hiromi|浩代 ひろよ hiroyo|康代 やすよ yasuyo|佳津子 かつこ katsuko|佳寿子 かずこ kazuko|数子 かずこ kazuko|歳子 としこ toshiko|愛佳 あいか aika
早紀子 さきこ sakiko|奈穂美 なほみ nahomi|菜美 なみ nami|夏代 なつよ natsuyo|春代 はるよ haruyo|秋代 あきよ akiyo|福美 ふくみ fukumi|惠 めぐみ megumi
""")

_BEFORE_AT = {
    "{f}.{given}": 4, "{family}": 14, "{family}.{given}": 8, "{given}.{family}": 12, "{family}-{g}": 12, "{g}.{family}": 10, "{g}-{family}": 14, "{family}_{g}": 6, "{family}{g}": 8, "{given}{number:02}": 2, "{given}-{family}": 8, "{family}{number:02}": 2,
}  # fmt: skip
_WHOLE, _OFTEN = tuple(_BEFORE_AT), tuple(_BEFORE_AT.values())


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @ of a mail address, from the parts of the name in small Latin letters."""
    form = rng.choices(_WHOLE, _OFTEN)[0]
    return form.format(family=family, given=given, f=family[0], g=given[0], number=rng.randint(1, 99))
