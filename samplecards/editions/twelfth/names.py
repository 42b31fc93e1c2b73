"""The names of the people of this edition, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.names import name_parts

FAMILIES = name_parts("""
楠 くすのき kusunoki|桂 かつら katsura|泉 いずみ izumi|巽 たつみ tatsumi|滝 たき taki|塙 はなわ hanawa|轟 とどろき todoroki
椿 つばき tsubaki|西 にし nishi|北 きた kita|角 すみ sumi|黛 まゆずみ mayuzumi|笹 ささ sasa|湊 みなと minato
相庭 あいば aiba|浅利 あさり asari|麻生田 あそうだ asoda|網代 あじろ ajiro|雨森 あめもり amemori|飯野 いいの iino|伊賀 いが iga
伊沢 いざわ izawa|出水 いでみず idemizu|井伊 いい ii|今関 いまぜき imazeki|岩城 いわき iwaki|上条 かみじょう kamijo|宇田川 うだがわ udagawa
江幡 えばた ebata|大曲 おおまがり omagari|小笠 おがさ ogasa|岡安 おかやす okayasu|奥平 おくだいら okudaira|折笠 おりかさ orikasa|梶浦 かじうら kajiura
春日井 かすがい kasugai|片倉 かたくら katakura|加登 かと kato|鎌倉 かまくら kamakura|上遠野 かとうの katono|神永 かみなが kaminaga|城所 きどころ kidokoro
木暮 こぐれ kogure|清川 きよかわ kiyokawa|串田 くしだ kushida|熊坂 くまさか kumasaka|車谷 くるまたに kurumatani|黒須 くろす kurosu|小磯 こいそ koiso
小金井 こがねい koganei|輿石 こしいし koshiishi|権田 ごんだ gonda|坂巻 さかまき sakamaki|敷島 しきしま shikishima|芝崎 しばさき shibasaki|渋川 しぶかわ shibukawa
下平 しもだいら shimodaira|新開 しんかい shinkai|勢古 せこ seko|曽我部 そがべ sogabe|高岸 たかぎし takagishi|宝田 たからだ takarada|武智 たけち takechi
田尻 たじり tajiri|田名網 たなあみ tanaami|千種 ちくさ chikusa|茅根 ちのね chinone|塚原 つかはら tsukahara|津久井 つくい tsukui|筒井 つつい tsutsui
角替 つのがえ tsunogae|出川 でがわ degawa|寺内 てらうち terauchi|戸叶 とかの tokano|徳重 とくしげ tokushige|殿村 とのむら tonomura|鳥海 とりうみ toriumi
長縄 ながなわ naganawa|梨本 なしもと nashimoto|夏目 なつめ natsume|仁平 にへい nihei|沼尻 ぬまじり numajiri|蓮沼 はすぬま hasunuma|畠中 はたなか hatanaka
馬場園 ばばぞの babazono|浜崎 はまさき hamasaki|早瀬 はやせ hayase|針谷 はりがや harigaya|樋渡 ひわたし hiwatashi|平手 ひらて hirate|広沢 ひろさわ hirosawa
福士 ふくし fukushi|布川 ふかわ fukawa|古市 ふるいち furuichi|細貝 ほそがい hosogai|堀籠 ほりごめ horigome|本庄 ほんじょう honjo|前島 まえじま maejima
溝呂木 みぞろぎ mizorogi|三瓶 さんぺい sanpei|嶺井 みねい minei|宮腰 みやこし miyakoshi|向井地 むかいち mukaichi|室伏 むろふし murofushi|目崎 めざき mezaki
本山 もとやま motoyama|守谷 もりや moriya|矢代 やしろ yashiro|八巻 やまき yamaki|山室 やまむろ yamamuro|吉澤 よしざわ yoshizawa|六角 ろっかく rokkaku
綿引 わたひき watahiki|四方田 よもだ yomoda|安仁屋 あにや aniya|大見謝 おおみじゃ omija|我謝 がじゃ gaja|屋宜 やぎ yagi|上原口 うえはらぐち ueharaguchi
有薗 ありぞの arizono|伊地知 いじち ijichi|入佐 いりさ irisa|四元 よつもと yotsumoto|日置 ひおき hioki|前迫 まえさこ maesako|水流 つる tsuru
阿比留 あびる abiru|小柳津 おやいづ oyaizu|天方 あまかた amakata|和泉田 いずみだ izumida|神余 かなまり kanamari|久津間 くつま kutsuma|小久江 おぐえ ogue
猿渡 さるわたり saruwatari|地曳 じびき jibiki|須合 すごう sugo|瀬谷 せや seya|但野 ただの tadano|富所 とみどころ tomidokoro|庭山 にわやま niwayama
野平 のひら nohira|羽吹 はぶき habuki|肥沼 こいぬま koinuma|蛭間 ひるま hiruma|逸見 へんみ henmi|朴木 ほおのき honoki|馬目 まのめ manome
三ツ井 みつい mitsui|茂呂 もろ moro|分部 わけべ wakebe|小豆畑 あずはた azuhata|井ノ口 いのくち inokuchi|宇津木 うつぎ utsugi|菱沼 ひしぬま hishinuma
黒木田 くろきだ kurokida|白木原 しらきはら shirakihara|赤井田 あかいだ akaida|緑川 みどりかわ midorikawa|青天目 なばため nabatame|薄衣 うすぎぬ usuginu|鴇田 ときた tokita
鵜沢 うざわ uzawa|鷹取 たかとり takatori|雉子波 きじなみ kijinami|鷺坂 さぎさか sagisaka|鹿毛 かげ kage|熊耳 くまがみ kumagami|猪子 いのこ inoko
兎澤 とざわ tozawa
""")

OLD_FORM_FAMILIES = name_parts("""
髙久 たかく takaku|髙樋 たかひ takahi|髙畠 たかばたけ takabatake|瀨\ufa11 せざき sezaki|三\U00020bb7 みよし miyoshi|濵嶋 はまじま hamajima|濱岡 はまおか hamaoka
池邉 いけべ ikebe|廣末 ひろすえ hirosue|廣部 ひろべ hirobe|德弘 とくひろ tokuhiro|澤野 さわの sawano|澤邉 さわべ sawabe|米澤 よねざわ yonezawa
藤澤 ふじさわ fujisawa|惠木 えぎ egi|中嶌 なかじま nakajima|嶋津 しまづ shimazu|國重 くにしげ kunishige|龍野 たつの tatsuno|瀧上 たきがみ takigami
瀧谷 たきや takiya|關谷 せきや sekiya|淺見 あさみ asami|淺田 あさだ asada|靍田 つるた tsuruta|冨髙 とみたか tomitaka|當山 とうやま toyama
萬代 ばんだい bandai|豐嶋 とよしま toyoshima|曾川 そがわ sogawa|彌永 いやなが iyanaga|緖方 おがた ogata|緖川 おがわ ogawa
""")

GIVEN_NAMES = name_parts("""
譲 ゆずる yuzuru|司 つかさ tsukasa|望 のぞみ nozomi|歩 あゆみ ayumi|忍 しのぶ shinobu|操 みさお misao|暢 とおる toru
彬 あきら akira|篤 あつし atsushi|登 のぼる noboru|洋 ひろし hiroshi|凪 なぎ nagi|悠 ゆう yu|謙 けん ken
賢 けん ken|透 とおる toru|幹 みき miki|栞 しおり shiori|鈴 すず suzu|巴 ともえ tomoe|明徳 あきのり akinori
敦彦 あつひこ atsuhiko|勇人 はやと hayato|邦明 くにあき kuniaki|啓吾 けいご keigo|慶一郎 けいいちろう keiichiro|謙太郎 けんたろう kentaro|駿介 しゅんすけ shunsuke
誠治 せいじ seiji|壮一郎 そういちろう soichiro|武司 たけし takeshi|忠彦 ただひこ tadahiko|保則 やすのり yasunori|俊夫 としお toshio|利彦 としひこ toshihiko
朋弘 ともひろ tomohiro|直毅 なおき naoki|仁志 ひとし hitoshi|信介 のぶすけ nobusuke|英俊 ひでとし hidetoshi|裕一 ゆういち yuichi|文隆 ふみたか fumitaka
将人 まさと masato|正隆 まさたか masataka|道夫 みちお michio|光昭 みつあき mitsuaki|雄一郎 ゆういちろう yuichiro|幸弘 ゆきひろ yukihiro|義孝 よしたか yoshitaka
翔一 しょういち shoichi|颯真 そうま soma|湊斗 みなと minato|佳奈子 かなこ kanako|加代子 かよこ kayoko|紀美子 きみこ kimiko|孝子 たかこ takako
千代美 ちよみ chiyomi|寿美江 すみえ sumie|奈々子 ななこ nanako|史帆 しほ shiho|真奈美 まなみ manami|美和子 みわこ miwako|実咲 みさき misaki
萌香 もえか moeka|友紀 ゆき yuki|理香子 りかこ rikako|琉奈 るな runa|結月 ゆづき yuzuki|心春 こはる koharu|彩葉 いろは iroha
みのり みのり minori|あさひ あさひ asahi|ひなた ひなた hinata|あおい あおい aoi|佐知江 さちえ sachie|権一 ごんいち gonichi|三千男 みちお michio
正三 しょうぞう shozo|宗太郎 そうたろう sotaro|鉄也 てつや tetsuya|寅雄 とらお torao|仁一 じんいち jinichi|留美子 るみこ rumiko|英里子 えりこ eriko
穂乃花 ほのか honoka|柚希 ゆずき yuzuki|莉央 りお rio|亮佑 りょうすけ ryosuke|晟 あきら akira|禎一 ていいち teiichi|敬司 けいじ keiji
紘平 こうへい kohei|滉平 こうへい kohei|晋太郎 しんたろう shintaro|比呂志 ひろし hiroshi|真佐志 まさし masashi|三四郎 さんしろう sanshiro|十三男 とみお tomio
佑磨 ゆうま yuma|陽路 ようじ yoji|礼央 れお reo|恵利香 えりか erika|紗矢 さや saya|志野 しの shino|千絵美 ちえみ chiemi
都美 さとみ satomi|那緒 なお nao|野枝 のえ noe|日菜 ひな hina|芙美 ふみ fumi|真澄美 ますみ masumi|麻由 まゆ mayu
美寿々 みすず misuzu|百々花 ももか momoka|弓枝 ゆみえ yumie|栄美 えみ emi|英典 ひでのり hidenori|直嗣 なおつぐ naotsugu|宜宏 よしひろ yoshihiro
慎治郎 しんじろう shinjiro|正規 まさき masaki|嘉之 よしゆき yoshiyuki|享 とおる toru|侑 ゆう yu|徳 とく toku|恒 ひさし hisashi
雅 みやび miyabi|雫 しずく shizuku|静 しずか shizuka
""")


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @ of a mail address, from the parts of the name in small Latin letters."""
    return rng.choice(
        (
            f"{given[0]}.{family}",
            f"{family}_{given}",
            f"{given}.{family}",
            f"{family}.{given[0]}",
            f"{given[:2]}-{family}",
            f"{family}-{given}",
            f"{given[0]}{family}{rng.randint(1, 9)}",
            f"{family}{rng.randint(101, 989)}",
        )
    )
