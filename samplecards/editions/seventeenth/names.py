"""Whose cards this shop prints, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.chances import by_weight
from samplecards.names import name_parts

FAMILIES = name_parts("""
増岡 ますおか masuoka|東雲 しののめ shinonome|上谷 うえたに uetani|成清 なりきよ narikiyo|福山 ふくやま fukuyama|舘 たち tachi|砂原 すなはら sunahara|前沢 まえざわ maezawa
饗場 あいば aiba|溝端 みぞばた mizobata|山北 やまきた yamakita|上西 うえにし uenishi|石村 いしむら ishimura|下間 しもま shimoma|田沢 たざわ tazawa|神宮司 じんぐうじ jinguji
吉森 よしもり yoshimori|猪野 いの ino|小松田 こまつだ komatsuda|矢田部 やたべ yatabe|永本 ながもと nagamoto|忠地 ただち tadachi|瀬山 せやま seyama|久原 くはら kuhara
市丸 いちまる ichimaru|鵜瀞 うのとろ unotoro|高宮 たかみや takamiya|川和 かわわ kawawa|笹谷 ささや sasaya|王丸 おうまる omaru|瑞慶覧 ずけらん zukeran|古畑 ふるはた furuhata
大岡 おおおか ooka|安村 やすむら yasumura|永谷 ながたに nagatani|吉崎 よしざき yoshizaki|三宮 さんのみや sannomiya|北田 きただ kitada|山澤 やまざわ yamazawa|棚田 たなだ tanada
大杉 おおすぎ osugi|溝上 みぞかみ mizokami|福森 ふくもり fukumori|大倉 おおくら okura|横倉 よこくら yokokura|坂入 さかいり sakairi|横道 よこみち yokomichi|浅倉 あさくら asakura
池口 いけぐち ikeguchi|諸見里 もろみざと moromizato|坪田 つぼた tsubota|南出 みなみで minamide|岡澤 おかざわ okazawa|池永 いけなが ikenaga|坂部 さかべ sakabe|芦原 あしはら ashihara
横谷 よこたに yokotani|葛生 くずう kuzu|温井 ぬくい nukui|宮越 みやこし miyakoshi|畑野 はたの hatano|島谷 しまたに shimatani|宮前 みやまえ miyamae|光井 みつい mitsui
芝原 しばはら shibahara|関山 せきやま sekiyama|花澤 はなざわ hanazawa|久木田 くきた kukita|福光 ふくみつ fukumitsu|蛸島 たこじま takojima|樫本 かしもと kashimoto|福家 ふけ fuke
前橋 まえばし maebashi|川合 かわい kawai|鶴谷 つるたに tsurutani|沓名 くつな kutsuna|成沢 なりさわ narisawa|兼田 かねだ kaneda|山村 やまむら yamamura|牧口 まきぐち makiguchi
奥島 おくしま okushima|曽田 そだ soda|森崎 もりさき morisaki|堀岡 ほりおか horioka|川北 かわきた kawakita|河原 かわはら kawahara|萩谷 はぎや hagiya|飯室 いいむろ iimuro
相葉 あいば aiba|勝野 かつの katsuno|猪狩 いがり igari|盛田 もりた morita|羽場 はば haba|糸永 いとなが itonaga|金山 かなやま kanayama|古山 ふるやま furuyama
西部 にしべ nishibe|佐々 さっさ sassa|浜村 はまむら hamamura|竹原 たけはら takehara|福西 ふくにし fukunishi|恩地 おんち onchi|牛田 うしだ ushida|鳥谷 とりたに toritani
根木 ねぎ negi|宮丸 みやまる miyamaru|福富 ふくとみ fukutomi|坂谷 さかたに sakatani|徳本 とくもと tokumoto|福谷 ふくたに fukutani|高垣 たかがき takagaki|山辺 やまべ yamabe
高原 たかはら takahara|安居 やすい yasui|庭野 にわの niwano|島内 しまうち shimauchi|池尻 いけじり ikejiri|多嘉良 たから takara|吉光 よしみつ yoshimitsu|野間口 のまぐち nomaguchi
池本 いけもと ikemoto|桧垣 ひがき higaki|石津 いしづ ishizu|大出 おおいで oide|金村 かねむら kanemura|四辻 よつつじ yotsutsuji|中屋 なかや nakaya|平瀬 ひらせ hirase
森島 もりしま morishima|大矢野 おおやの oyano|笹野 ささの sasano|戸澤 とざわ tozawa|前澤 まえざわ maezawa|岩政 いわまさ iwamasa|須原 すはら suhara|高屋 たかや takaya
野方 のがた nogata|陣内 じんない jinnai|梅原 うめはら umehara|折田 おりた orita|蜂屋 はちや hachiya|平内 ひらうち hirauchi|倉本 くらもと kuramoto|箕浦 みのうら minoura
山木 やまき yamaki|田尾 たお tao|滝島 たきしま takishima|松谷 まつたに matsutani|矢後 やご yago|石沢 いしざわ ishizawa|島尻 しまじり shimajiri|原野 はらの harano
高平 たかひら takahira|新里 しんざと shinzato|直木 なおき naoki|玉那覇 たまなは tamanaha|吉浜 よしはま yoshihama|竹沢 たけざわ takezawa|吉元 よしもと yoshimoto|高井 たかい takai
塚谷 つかたに tsukatani|矢萩 やはぎ yahagi|野瀬 のせ nose|新川 しんかわ shinkawa|伏木 ふしき fushiki|市毛 いちげ ichige|田邑 たむら tamura|東本 ひがしもと higashimoto
深井 ふかい fukai|西江 にしえ nishie|川西 かわにし kawanishi|仲野 なかの nakano|大本 おおもと omoto|薬袋 みない minai|古内 ふるうち furuchi|常世田 とこよだ tokoyoda
臼倉 うすくら usukura|倉沢 くらさわ kurasawa|仲田 なかだ nakada|安岡 やすおか yasuoka|竹谷 たけや takeya|平出 ひらで hirade|上松 うえまつ uematsu|柳田 やなぎた yanagita
荒谷 あらたに aratani|岩上 いわかみ iwakami|野池 のいけ noike|里村 さとむら satomura|宇良 うら ura|深尾 ふかお fukao|岩村 いわむら iwamura|川田 かわだ kawada
小木曽 おぎそ ogiso|杉岡 すぎおか sugioka|松藤 まつふじ matsufuji|住吉 すみよし sumiyoshi|河端 かわばた kawabata|奥住 おくずみ okuzumi|藤林 ふじばやし fujibayashi|村石 むらいし muraishi
吉塚 よしづか yoshizuka|田母神 たもがみ tamogami|米津 よねづ yonezu|高仲 たかなか takanaka|津崎 つざき tsuzaki|平江 ひらえ hirae|神原 かんばら kambara|村沢 むらさわ murasawa
福元 ふくもと fukumoto|沼野 ぬまの numano|土師 はじ haji|鳥谷部 とりやべ toriyabe|田井 たい tai|尾田 おだ oda|真木 まき maki|山住 やまずみ yamazumi
岩波 いわなみ iwanami|森井 もりい morii|中辻 なかつじ nakatsuji|池端 いけはた ikehata|西辻 にしつじ nishitsuji|吉江 よしえ yoshie|盛岡 もりおか morioka|岸川 きしかわ kishikawa
竹川 たけかわ takekawa|寺澤 てらさわ terasawa|北畠 きたばたけ kitabatake|池沢 いけざわ ikezawa|平本 ひらもと hiramoto|郡山 こおりやま koriyama|内野 うちの uchino|我如古 がねこ ganeko
杉内 すぎうち sugiuchi|古泉 こいずみ koizumi|猿田 さるた saruta|井沢 いざわ izawa|桜沢 さくらざわ sakurazawa|迫水 さこみず sakomizu|増本 ますもと masumoto|赤堀 あかほり akahori
浅原 あさはら asahara|渡瀬 わたせ watase|山野 やまの yamano|折橋 おりはし orihashi|吉池 よしいけ yoshiike|奥原 おくはら okuhara|成松 なりまつ narimatsu|藤木 ふじき fujiki
三山 みやま miyama|江島 えじま ejima|大原 おおはら ohara|藤塚 ふじつか fujitsuka|野見山 のみやま nomiyama|水木 みずき mizuki|亀谷 かめたに kametani|中森 なかもり nakamori
高取 たかとり takatori|庄野 しょうの shono|若泉 わかいずみ wakaizumi|仲 なか naka|森重 もりしげ morishige|江田 えだ eda|大戸 おおと oto|湯地 ゆじ yuji
神野 じんの jinno|六本木 ろっぽんぎ roppongi|藤内 とうない tonai|徳原 とくはら tokuhara|難波江 なばえ nabae|朝田 あさだ asada|西原 にしはら nishihara|大井 おおい oi
住友 すみとも sumitomo|正岡 まさおか masaoka|細矢 ほそや hosoya|綱川 つなかわ tsunakawa|窪塚 くぼづか kubozuka|三矢 みつや mitsuya|寺村 てらむら teramura|小枝 こえだ koeda
蔀 しとみ shitomi|百田 ももた momota|鷲谷 わしたに washitani|平島 ひらしま hirashima|山上 やまがみ yamagami|進士 しんじ shinji|吉房 よしふさ yoshifusa|梶井 かじい kajii
末岡 すえおか sueoka|藤山 ふじやま fujiyama|涌井 わくい wakui|村尾 むらお murao|塩島 しおじま shiojima|徳増 とくます tokumasu|蔵田 くらた kurata|宮尾 みやお miyao
神宮 じんぐう jingu|城島 じょうじま jojima|丸野 まるの maruno|芹田 せりた serita|塚野 つかの tsukano|三池 みいけ miike|鎹 かすがい kasugai|福里 ふくざと fukuzato
矢口 やぐち yaguchi|番匠 ばんじょう banjo|浦田 うらた urata|梅木 うめき umeki|辺泥 ぺて pete|角野 かどの kadono|菊田 きくた kikuta|由井 ゆい yui
西銘 にしめ nishime|下野 しもの shimono|松熊 まつくま matsukuma|青池 あおいけ aoike|藤城 ふじしろ fujishiro|松森 まつもり matsumori|徳村 とくむら tokumura|河内山 こうちやま kochiyama
熊澤 くまざわ kumazawa|若生 わこう wako|森垣 もりがき morigaki|横塚 よこつか yokotsuka|寺本 てらもと teramoto|矢次 やつぎ yatsugi|光田 みつだ mitsuda|山路 やまじ yamaji
沖本 おきもと okimoto|美濃 みの mino|沢崎 さわざき sawazaki|宮脇 みやわき miyawaki|米川 よねかわ yonekawa|佐田 さた sata|水沢 みずさわ mizusawa|東原 ひがしはら higashihara
高岩 たかいわ takaiwa|西嶋 にしじま nishijima|堀野 ほりの horino|斉田 さいた saita|芝 しば shiba|藤谷 ふじたに fujitani|菱田 ひしだ hishida|吉山 よしやま yoshiyama
作本 さくもと sakumoto|若尾 わかお wakao|鮎沢 あゆさわ ayusawa|横沢 よこざわ yokozawa|成川 なりかわ narikawa|川井 かわい kawai|岡山 おかやま okayama|菅澤 すがさわ sugasawa
的野 まとの matono|青井 あおい aoi|仲村渠 なかんだかり nakandakari|根来 ねごろ negoro|名嘉 なか naka|松居 まつい matsui|若木 わかき wakaki|助川 すけがわ sukegawa
吉谷 よしたに yoshitani|田端 たばた tabata|功刀 くぬぎ kunugi|数馬 かずま kazuma|村重 むらしげ murashige|本谷 もとや motoya|浦山 うらやま urayama|小粥 こがゆ kogayu
藤丸 ふじまる fujimaru|中越 なかこし nakakoshi|片瀬 かたせ katase|森江 もりえ morie|片寄 かたよせ katayose|丸林 まるばやし marubayashi|大前 おおまえ omae|玉村 たまむら tamamura
八木原 やぎはら yagihara|菱川 ひしかわ hishikawa|稲川 いながわ inagawa|松倉 まつくら matsukura|木島 きじま kijima|武富 たけとみ taketomi|中河 なかがわ nakagawa|深堀 ふかほり fukahori
大矢 おおや oya|米本 よねもと yonemoto|堀家 ほりけ horike|丸目 まるめ marume|北尾 きたお kitao|北沢 きたざわ kitazawa|花村 はなむら hanamura|桑村 くわむら kuwamura
中平 なかひら nakahira|徳久 とくひさ tokuhisa|高沢 たかざわ takazawa|村本 むらもと muramoto|石崎 いしざき ishizaki|木地谷 きじや kijiya|吉住 よしずみ yoshizumi|海藤 かいとう kaito
浦 うら ura|坪内 つぼうち tsubochi|笹田 ささだ sasada|滝波 たきなみ takinami|山沢 やまざわ yamazawa|城 じょう jo|勝見 かつみ katsumi|寺門 てらかど terakado
仲山 なかやま nakayama|高崎 たかさき takasaki|樋浦 ひうら hiura|白山 しらやま shirayama|本井 もとい motoi|峰松 みねまつ minematsu|出井 いでい idei|塩川 しおかわ shiokawa
早水 はやみず hayamizu|倉林 くらばやし kurabayashi|島本 しまもと shimamoto|柳橋 やなぎばし yanagibashi|石本 いしもと ishimoto|日吉 ひよし hiyoshi|宮村 みやむら miyamura|中倉 なかくら nakakura
村中 むらなか muranaka|虫明 むしあけ mushiake|森西 もりにし morinishi|田浦 たうら taura|小路 しょうじ shoji|本川 もとかわ motokawa|善養寺 ぜんようじ zenyoji|四十物 あいもの aimono
栗花落 つゆり tsuyuri|勘解由小路 かでのこうじ kadenokoji|物集 もずめ mozume|雲林院 うじい ujii|鑰山 かぎやま kagiyama|棈松 あべまつ abematsu|綛谷 かせたに kasetani|轡田 くつわだ kutsuwada
""")

OLD_FORM_FAMILIES = name_parts("""
髙浪 たかなみ takanami|髙仲 たかなか takanaka|髙宗 たかむね takamune|髙尻 たかじり takajiri|髙際 たかぎわ takagiwa|髙道 たかみち takamichi|髙窪 たかくぼ takakubo|髙力 こうりき koriki
髙熊 たかくま takakuma|髙寺 たかでら takadera|髙根 たかね takane|髙藏 たかくら takakura|髙桒 たかくわ takakuwa|髙重 たかしげ takashige|髙柿 たかがき takagaki
濵里 はまさと hamasato|濵江 はまえ hamae|濵洲 はます hamasu|濵道 はまみち hamamichi|竹\ufa11 たけざき takezaki|楢\ufa11 ならざき narazaki|平\ufa11 ひらさき hirasaki
向\ufa11 むかいざき mukaizaki|花\ufa11 はなざき hanazaki|箱\ufa11 はこざき hakozaki|\U00020bb7谷 よしたに yoshitani|\U00020bb7兼 よしかね yoshikane|\U00020bb7山 よしやま yoshiyama|\U00020bb7池 よしいけ yoshiike|\U00020bb7元 よしもと yoshimoto
\U00020bb7満 よしみつ yoshimitsu|\U00020bb7水 よしみず yoshimizu|\U00020bb7江 よしえ yoshie|\U00020bb7高 よしたか yoshitaka|\U00020bb7家 よしいえ yoshiie|\U00020bb7森 よしもり yoshimori|國分寺 こくぶんじ kokubunji|國府田 こうだ koda
國安 くにやす kuniyasu|國澤 くにさわ kunisawa|國廣 くにひろ kunihiro|廣谷 ひろたに hirotani|廣兼 ひろかね hirokane|廣内 ひろうち hirochi|廣津 ひろつ hirotsu|廣濵 ひろはま hirohama
廣野 ひろの hirono|廣原 ひろはら hirohara|廣山 ひろやま hiroyama|澤崎 さわざき sawazaki|澤本 さわもと sawamoto|澤江 さわえ sawae|澤畑 さわはた sawahata|澤藤 さわふじ sawafuji
齋地 さいち saichi|齋宮 さいぐう saigu|齋鹿 さいか saika|齊川 さいかわ saikawa|櫻山 さくらやま sakurayama|櫻岡 さくらおか sakuraoka
櫻谷 さくらたに sakuratani|櫻川 さくらがわ sakuragawa|瀧島 たきしま takishima|瀧日 たきひ takihi|瀨野 せの seno|百瀨 ももせ momose|黑川 くろかわ kurokawa|黑瀨 くろせ kurose
眞弓 まゆみ mayumi|眞塩 ましお mashio|眞柄 まがら magara|眞中 まなか manaka|栁谷 やなぎたに yanagitani|栁生 やぎゅう yagyu|栁平 やなぎだいら yanagidaira|靑山 あおやま aoyama
靑柳 あおやぎ aoyagi|淸原 きよはら kiyohara|淸田 きよた kiyota|淸野 せいの seino|福德 ふくとく fukutoku|德増 とくます tokumasu|増渕 ますぶち masubuchi|增山 ますやま masuyama
增子 ますこ masuko|嶽山 たけやま takeyama|槇 まき maki|槇本 まきもと makimoto|渕上 ふちがみ fuchigami|冨江 とみえ tomie|冨井 とみい tomii|冨尾 とみお tomio
冨川 とみかわ tomikawa|冨板 とみいた tomiita|豐永 とよなが toyonaga|與謝野 よさの yosano|與古田 よこた yokota|惠本 えもと emoto|條谷 じょうたに jotani|萬木 ゆるぎ yurugi
嶋谷 しまたに shimatani|嶋根 しまね shimane|嶋内 しまうち shimauchi|藪本 やぶもと yabumoto|籔本 やぶもと yabumoto|籠谷 かごたに kagotani|圓城寺 えんじょうじ enjoji|寶田 たからだ takarada
寶來 ほうらい horai|廣實 ひろざね hirozane|曾田 そだ soda|曾原 そはら sohara|禰津 ねづ nezu|禰寝 ねじめ nejime|槙島 まきしま makishima|藏増 くらます kuramasu
藏重 くらしげ kurashige|兒嶋 こじま kojima|會澤 あいざわ aizawa|鐵 てつ tetsu|鐵谷 てつたに tetsutani|鄕 ごう go|鄕家 ごうけ goke|巖 いわお iwao
巖谷 いわや iwaya|當銘 とうめ tome|龜岡 かめおか kameoka|鹽見 しおみ shiomi|鹽谷 しおや shioya|榮森 えもり emori|祁答院 けどういん kedoin
""")

GIVEN_NAMES = name_parts("""
修也 しゅうや shuya|啓明 ひろあき hiroaki|浩太 こうた kota|研人 けんと kento|清貴 きよたか kiyotaka|孝一郎 こういちろう koichiro|俊亮 しゅんすけ shunsuke|春男 はるお haruo
文美 ふみ fumi|信江 のぶえ nobue|正史 まさし masashi|寛史 ひろし hiroshi|大佑 だいすけ daisuke|俊司 しゅんじ shunji|安代 やすよ yasuyo|結希 ゆき yuki
里帆 りほ riho|大成 たいせい taisei|芳枝 よしえ yoshie|慎二 しんじ shinji|志保子 しほこ shihoko|紘太 こうた kota|学人 がくと gakuto|幸博 ゆきひろ yukihiro
康人 やすと yasuto|清文 きよふみ kiyofumi|潤也 じゅんや junya|誠悟 せいご seigo|沙智子 さちこ sachiko|聖奈 せいな seina|貴人 たかひと takahito|奈美恵 なみえ namie
穂香 ほのか honoka|康生 こうせい kosei|寛美 ひろみ hiromi|賢也 けんや kenya|貴久 たかひさ takahisa|真広 まひろ mahiro|雛子 ひなこ hinako|秀昭 ひであき hideaki
智史 さとし satoshi|正則 まさのり masanori|由季子 ゆきこ yukiko|貴明 たかあき takaaki|健志 たけし takeshi|太志 たいし taishi|康世 やすよ yasuyo|聡太 そうた sota
彰浩 あきひろ akihiro|紗恵 さえ sae|蒼真 そうま soma|尚彦 なおひこ naohiko|政人 まさと masato|克仁 かつひと katsuhito|昌史 まさし masashi|由里 ゆり yuri
爽 そう so|由希子 ゆきこ yukiko|泰範 やすのり yasunori|政志 まさし masashi|好雄 よしお yoshio|縁 ゆかり yukari|一実 かずみ kazumi|茂幸 しげゆき shigeyuki
みほ みほ miho|敬之 たかゆき takayuki|創一 そういち soichi|奈月 なつき natsuki|順治 じゅんじ junji|喜子 よしこ yoshiko|柊人 しゅうと shuto|絢乃 あやの ayano
竜太郎 りゅうたろう ryutaro|陸人 りくと rikuto|政弘 まさひろ masahiro|怜央 れお reo|伸明 のぶあき nobuaki|智志 さとし satoshi|泰司 やすし yasushi|啓次 けいじ keiji
晋作 しんさく shinsaku|真織 まおり maori|理映子 りえこ rieko|胡桃 くるみ kurumi|士郎 しろう shiro|純史 じゅんし junshi|德男 のりお norio|悦美 えつみ etsumi
正志 まさし masashi|優作 ゆうさく yusaku|宣明 のぶあき nobuaki|憲男 のりお norio|泰美 やすみ yasumi|大作 だいさく daisaku|貴司 たかし takashi|曉 あきら akira
良樹 よしき yoshiki|実加 みか mika|文枝 ふみえ fumie|皓 ひかる hikaru|栞里 しおり shiori|史絵 ふみえ fumie|美央 みお mio|春陽 はるひ haruhi
佳乃 よしの yoshino|聖司 せいじ seiji|夕紀子 ゆきこ yukiko|香里奈 かりな karina|清司 せいじ seiji|義子 よしこ yoshiko|聡人 あきと akito|晃平 こうへい kohei
裕代 ひろよ hiroyo|邦之 くにゆき kuniyuki|雅幸 まさゆき masayuki|夏江 なつえ natsue|小梅 こうめ kome|美保子 みほこ mihoko|久史 ひさし hisashi|道弘 みちひろ michihiro
椛 もみじ momiji|雅和 まさかず masakazu|順司 じゅんじ junji|有佐 ありさ arisa|創太 そうた sota|竣介 しゅんすけ shunsuke|梨奈 りな rina|幸奈 ゆきな yukina
正信 まさのぶ masanobu|裕紀 ひろき hiroki|榮子 えいこ eiko|容平 ようへい yohei|耕介 こうすけ kosuke|広行 ひろゆき hiroyuki|貴紀 たかのり takanori|宗男 むねお muneo
茉央 まお mao|泰広 やすひろ yasuhiro|明恵 あきえ akie|真佐子 まさこ masako|淳司 じゅんじ junji|静男 しずお shizuo|香月 かづき kazuki|真実子 まみこ mamiko
暁史 あきふみ akifumi|誠人 まさと masato|好子 よしこ yoshiko|剛司 つよし tsuyoshi|房枝 ふさえ fusae|正俊 まさとし masatoshi|良昭 よしあき yoshiaki|栄次郎 えいじろう eijiro
和哉 かずや kazuya|登志夫 としお toshio|玲司 れいじ reiji|浩佑 こうすけ kosuke|重明 しげあき shigeaki|友佳 ゆか yuka|創介 そうすけ sosuke|万里 まり mari
秀隆 ひでたか hidetaka|隆昭 たかあき takaaki|幸美 ゆきみ yukimi|伸男 のぶお nobuo|秀俊 ひでとし hidetoshi|沙代子 さよこ sayoko|陽司 ようじ yoji|宏輔 こうすけ kosuke
和弥 かずや kazuya|一葉 かずは kazuha|喜代 きよ kiyo|慎輔 しんすけ shinsuke|瑚都 こと koto|征一 せいいち seiichi|真美子 まみこ mamiko|宗広 むねひろ munehiro
靖代 やすよ yasuyo|和真 かずま kazuma|德美 のりみ norimi|竜介 りゅうすけ ryusuke|雅久 まさひさ masahisa|真生 まさお masao|湖子 ここ koko|淳二 じゅんじ junji
奈都美 なつみ natsumi|綺音 あやね ayane|壮史 たけし takeshi|冴恵 さえ sae|成子 しげこ shigeko|眞也 しんや shinya|英理子 えりこ eriko|真史 まさし masashi
朱音 あかね akane|幸一郎 こういちろう koichiro|大将 だいすけ daisuke|隆久 たかひさ takahisa|由貴子 ゆきこ yukiko|征也 せいや seiya|圭織 かおり kaori|隆徳 たかのり takanori
純夫 すみお sumio|絵理 えり eri|柊介 しゅうすけ shusuke|繁雄 しげお shigeo|志伸 しのぶ shinobu|靖男 やすお yasuo|恒司 こうじ koji|香代子 かよこ kayoko
誠喜 せいき seiki|龍生 たつお tatsuo|淳輔 じゅんすけ junsuke|春子 はるこ haruko|萌絵 もえ moe|香澄 かすみ kasumi|滋人 しげと shigeto|正枝 まさえ masae
貴信 たかのぶ takanobu|信雄 のぶお nobuo|直己 なおき naoki|真理江 まりえ marie|芙由子 ふゆこ fuyuko|隆一郎 りゅういちろう ryuichiro|てる子 てるこ teruko|真樹 まき maki
佳菜 かな kana|秀光 ひでみつ hidemitsu|真也 しんや shinya|勇作 ゆうさく yusaku|馨一 けいいち keiichi|聖恵 きよえ kiyoe|みつ子 みつこ mitsuko|雅浩 まさひろ masahiro
早和 さわ sawa|克英 かつひで katsuhide|太基 たいき taiki|一寿 かずとし kazutoshi|慎悟 しんご shingo|真里 まり mari|俊一郎 しゅんいちろう shunichiro|昌和 まさかず masakazu
憲吾郎 けんごろう kengoro|久枝 ひさえ hisae|憲人 けんと kento|秀彦 ひでひこ hidehiko|諭吉 ゆきち yukichi|源一郎 げんいちろう genichiro|繁和 しげかず shigekazu|雅臣 まさおみ masaomi
優菜 ゆうな yuna|泰雄 やすお yasuo|勇治 ゆうじ yuji|孝文 たかふみ takafumi|國雄 くにお kunio|正幸 まさゆき masayuki|百音 もね mone|京一 きょういち kyoichi
倖子 さちこ sachiko|康裕 やすひろ yasuhiro|瑠奈 るな runa|英夫 ひでお hideo|孝介 こうすけ kosuke|星奈 せな sena|理菜 りな rina|健三 けんぞう kenzo
光弘 みつひろ mitsuhiro|研吾 けんご kengo|寛明 ひろあき hiroaki|梨香 りか rika|智春 ちはる chiharu|啓太郎 けいたろう keitaro|花帆 かほ kaho|晋介 しんすけ shinsuke
咲菜 さきな sakina|月乃 つきの tsukino|俊弘 としひろ toshihiro|秀介 しゅうすけ shusuke|一也 かずや kazuya|黎子 れいこ reiko|優衣 ゆい yui|貴士 たかし takashi
豪太 ごうた gota|芳彦 よしひこ yoshihiko|淳哉 じゅんや junya|深月 みつき mitsuki|敏江 としえ toshie|智佳 ちか chika|康友 やすとも yasutomo|正太郎 しょうたろう shotaro
騎士 ないと naito|廣美 ひろみ hiromi|里江 さとえ satoe|悦史 えつし etsushi|柊一 しゅういち shuichi|茂之 しげゆき shigeyuki|敬史 たかし takashi|元太 げんた genta
みわ みわ miwa|裕恵 ひろえ hiroe|凉 りょう ryo|瑠衣 るい rui|正晴 まさはる masaharu|光宏 みつひろ mitsuhiro|昌治 まさはる masaharu|由佳里 ゆかり yukari
汀 みぎわ migiwa|治美 はるみ harumi|太朗 たろう taro|竜次 りゅうじ ryuji|照代 てるよ teruyo|雅治 まさはる masaharu|雅博 まさひろ masahiro|泰江 やすえ yasue
和昭 かずあき kazuaki|泰幸 やすゆき yasuyuki|潤美 ますみ masumi|駿平 しゅんぺい shumpei|泰世 やすよ yasuyo|国雄 くにお kunio|衣織 いおり iori|直史 なおふみ naofumi
幸也 ゆきや yukiya|結人 ゆいと yuito|宏一 こういち koichi|早弥 さや saya|光正 みつまさ mitsumasa|智恵実 ちえみ chiemi|遙 はるか haruka|貴光 たかみつ takamitsu
奏汰 そうた sota|政代 まさよ masayo|乃々香 ののか nonoka|美空 みそら misora|愛華 あいか aika|陽香 はるか haruka|恵里花 えりか erika|恵輔 けいすけ keisuke
裕佳子 ゆかこ yukako|麻理 まり mari|健児 けんじ kenji|沙紀 さき saki|奏美 かなみ kanami|加津美 かつみ katsumi|春一 しゅんいち shunichi|耕輔 こうすけ kosuke
咲織 さおり saori|莉音 りおん rion|勝之 かつゆき katsuyuki|絵里奈 えりな erina|孝江 たかえ takae|眞司 しんじ shinji|俊貴 としき toshiki|寛太 かんた kanta
秀則 ひでのり hidenori|祐美 ゆみ yumi|満江 みつえ mitsue|俊輝 としき toshiki|信明 のぶあき nobuaki|昌樹 まさき masaki|智哉 ともや tomoya|由依 ゆい yui
和佳奈 わかな wakana|ちか ちか chika|清孝 きよたか kiyotaka|龍司 りゅうじ ryuji|清明 きよあき kiyoaki|清春 きよはる kiyoharu|志郎 しろう shiro|富江 とみえ tomie
宏治 こうじ koji|征一郎 せいいちろう seiichiro|秋江 あきえ akie|心 こころ kokoro|苺 いちご ichigo|芳昭 よしあき yoshiaki|大三郎 だいざぶろう daizaburo|修治 しゅうじ shuji
奈央子 なおこ naoko|惠太 けいた keita|沙弥 さや saya|陽奈 ひな hina|良輔 りょうすけ ryosuke|克敏 かつとし katsutoshi|雄也 ゆうや yuya|絵美子 えみこ emiko
仁子 じんこ jinko|憲明 のりあき noriaki|鋼 こう ko|潤哉 じゅんや junya|真菜 まな mana|香菜 かな kana|勝男 かつお katsuo|俊二 しゅんじ shunji
道明 みちあき michiaki|真里子 まりこ mariko|綾奈 あやな ayana|研一 けんいち kenichi|龍 りゅう ryu|佳秀 よしひで yoshihide|亙 わたる wataru|一紀 かずのり kazunori
絃 げん gen|紘輔 こうすけ kosuke|唯衣 ゆい yui|脩平 しゅうへい shuhei|隆宏 たかひろ takahiro|秋美 あきみ akimi|真紗美 まさみ masami|康司 こうじ koji
慎哉 しんや shinya|功太郎 こうたろう kotaro|浩明 ひろあき hiroaki|玄太 げんた genta|雅明 まさあき masaaki|周太 しゅうた shuta|智光 ともみつ tomomitsu|広恵 ひろえ hiroe
紗枝 さえ sae|真一郎 しんいちろう shinichiro|茉由 まゆ mayu|晴奈 はるな haruna|龍彦 たつひこ tatsuhiko|啓佑 けいすけ keisuke|晃弘 あきひろ akihiro|悠馬 ゆうま yuma
赳 たけし takeshi|秀男 ひでお hideo|類 るい rui|尚紀 なおき naoki|浩正 ひろまさ hiromasa|尚代 ひさよ hisayo|祐美子 ゆみこ yumiko|壽一 じゅいち juichi
翔一郎 しょういちろう shoichiro|進也 しんや shinya|晋一 しんいち shinichi|恭太郎 きょうたろう kyotaro|克樹 かつき katsuki|周二 しゅうじ shuji|正敏 まさとし masatoshi|大助 だいすけ daisuke
孝美 たかみ takami|宏子 ひろこ hiroko|憲之 のりゆき noriyuki|伸夫 のぶお nobuo|瑛介 えいすけ eisuke|満雄 みつお mitsuo|絵梨 えり eri|昭広 あきひろ akihiro
咲月 さつき satsuki|幸江 ゆきえ yukie|裕佳 ゆか yuka|政文 まさふみ masafumi|俊江 としえ toshie|葎 りつ ritsu|清和 きよかず kiyokazu|貴則 たかのり takanori
翔介 しょうすけ shosuke|純司 じゅんじ junji|良恵 よしえ yoshie|健輔 けんすけ kensuke|詩歩 しほ shiho|咲美 さくみ sakumi|信輔 しんすけ shinsuke|麻帆 まほ maho
勝浩 かつひろ katsuhiro|照子 てるこ teruko|雫花 しずか shizuka|佳菜子 かなこ kanako|正憲 まさのり masanori|朝美 あさみ asami|浩徳 ひろのり hironori|祐紀 ゆうき yuki
敬祐 けいすけ keisuke|桜香 さくらこ sakurako|曜子 ようこ yoko|綺 あや aya|謙作 けんさく kensaku|泰平 たいへい taihei|良和 よしかず yoshikazu|熙 ひろし hiroshi
玲香 れいか reika|雅宏 まさひろ masahiro|橙子 とうこ toko|壮太郎 そうたろう sotaro|聡一 そういち soichi|邦男 くにお kunio|隆人 たかひと takahito|德明 のりあき noriaki
誠志 せいじ seiji|憲治 けんじ kenji|ひろこ ひろこ hiroko|小町 こまち komachi|大吉 だいきち daikichi|一夫 かずお kazuo|未帆 みほ miho|真由実 まゆみ mayumi
颯一郎 そういちろう soichiro|直弥 なおや naoya|恂 まこと makoto|徳彦 のりひこ norihiko|正裕 まさひろ masahiro|和史 かずふみ kazufumi|美嘉 みか mika|眞佐子 まさこ masako
真歩 まほ maho|竜平 りゅうへい ryuhei|雅洋 まさひろ masahiro|英二 えいじ eiji|航太 こうた kota|康徳 やすのり yasunori|俊治 としはる toshiharu|紗也子 さやこ sayako
清江 きよえ kiyoe|彰彦 あきひこ akihiko|邦洋 くにひろ kunihiro|隆幸 たかゆき takayuki|志帆 しほ shiho|憲昭 のりあき noriaki|環奈 かんな kanna|祐治 ゆうじ yuji
貴恵 たかえ takae|和佳子 わかこ wakako|美也子 みやこ miyako|進之助 しんのすけ shinnosuke|宗弘 むねひろ munehiro|純一朗 じゅんいちろう junichiro|絵美里 えみり emiri|圭人 けいと keito
吉郎 きちろう kichiro|麗奈 れいな reina|正直 まさなお masanao|聡明 としあき toshiaki|隆明 たかあき takaaki|遥奈 はるな haruna|里穂 りほ riho|豊美 とよみ toyomi
国広 くにひろ kunihiro|梛 なぎ nagi|頼人 よりと yorito|沙樹 さき saki|未知子 みちこ michiko|詢 まこと makoto|泰人 やすと yasuto|隆平 りゅうへい ryuhei
喜美 きみ kimi|亜佐美 あさみ asami|初男 はつお hatsuo|延幸 のぶゆき nobuyuki|結愛 ゆあ yua|爽香 さやか sayaka|品子 しなこ shinako|昌久 まさひさ masahisa
ゆみこ ゆみこ yumiko|真利子 まりこ mariko|恢 かい kai|享司 きょうじ kyoji|百合恵 ゆりえ yurie|哲子 てつこ tetsuko|真穂 まほ maho|和佐 かずさ kazusa
啓悟 けいご keigo|奏音 かのん kanon|光恵 みつえ mitsue|絵理奈 えりな erina|恭代 やすよ yasuyo|周吾 しゅうご shugo|夏生 なつき natsuki|裕行 ひろゆき hiroyuki
康太郎 こうたろう kotaro|知夏 ちなつ chinatsu|悦夫 えつお etsuo|航希 こうき koki|修二 しゅうじ shuji|瑛美 えみ emi|雅裕 まさひろ masahiro|怜司 れいじ reiji
泰宏 やすひろ yasuhiro|煌太 こうた kota|冴 さえ sae|晴之 はるゆき haruyuki|鷹之 たかゆき takayuki|郁恵 いくえ ikue|可奈子 かなこ kanako|純奈 じゅんな junna
弦太 げんた genta|瞭 りょう ryo|蒼一郎 そういちろう soichiro|一宏 かずひろ kazuhiro|要一 よういち yoichi|美紀子 みきこ mikiko|羚 れい rei|曉子 あきこ akiko
康恵 やすえ yasue|周介 しゅうすけ shusuke|陸也 りくや rikuya|夏海 なつみ natsumi|佐代子 さよこ sayoko|三千子 みちこ michiko|浩幸 ひろゆき hiroyuki|なな なな nana
耕一郎 こういちろう koichiro|桂吾 けいご keigo|奈穂 なほ naho|宗 そう so|蔵 くら kura|紳一 しんいち shinichi|恵史 けいし keishi|隆男 たかお takao
由理子 ゆりこ yuriko|悠司 ゆうじ yuji|昌行 まさゆき masayuki|康江 やすえ yasue|成実 なるみ narumi|幸夫 ゆきお yukio|芳行 よしゆき yoshiyuki|初江 はつえ hatsue
真季 まき maki|浩治 こうじ koji|龍二 りゅうじ ryuji|織絵 おりえ orie|螢 ほたる hotaru|康明 やすあき yasuaki|大慈 だいじ daiji|渚沙 なぎさ nagisa
貴文 たかふみ takafumi|由利子 ゆりこ yuriko|尚弘 なおひろ naohiro|敏男 としお toshio|秀哉 しゅうや shuya|心結 みゆ miyu|勝昭 かつあき katsuaki|政江 まさえ masae
里紗 りさ risa|直輝 なおき naoki|茂治 しげはる shigeharu|繁之 しげゆき shigeyuki|芳男 よしお yoshio|昭良 あきよし akiyoshi|周子 しゅうこ shuko|聖史 せいじ seiji
""")

_FORMS = {
    "{family}.{given}": 15,
    "{given}.{family}": 12,
    "{g}.{family}": 13,
    "{family}-{given}": 6,
    "{given}-{family}": 5,
    "{family}_{g}": 7,
    "{family}-{g}": 7,
    "{g}-{family}": 6,
    "{given}_{family}": 4,
    "{g}{family}": 6,
    "{family}": 7,
    "{family}{number}": 4,
    "{given}{number}": 2,
    "{family}.{g}{number}": 2,
    "{f}{given}": 2,
    "info": 2,
}


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @, from family and given name in small Latin letters."""
    form = by_weight(_FORMS, rng)
    return form.format(family=family, given=given, f=family[0], g=given[0], number=rng.randint(2, 99))
