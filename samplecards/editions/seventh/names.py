"""Who the people of this edition are, and what their mail boxes are called."""

from __future__ import annotations

import random

from samplecards.chances import by_weight
from samplecards.names import name_parts

FAMILIES = name_parts("""
安井 やすい yasui|磯部 いそべ isobe|玉城 たましろ tamashiro|喜多 きた kita|園田 そのだ sonoda|対馬 つしま tsushima|岡崎 おかざき okazaki|小森 こもり komori
足立 あだち adachi|福永 ふくなが fukunaga|吉原 よしはら yoshihara|長岡 ながおか nagaoka|能登 のと noto|別府 べっぷ beppu|是枝 これえだ koreeda|有村 ありむら arimura
東郷 とうごう togo|大迫 おおさこ osako|川畑 かわばた kawabata|迫田 さこだ sakoda|仲村 なかむら nakamura|知念 ちねん chinen|照屋 てるや teruya|外間 ほかま hokama
与那覇 よなは yonaha|土居 どい doi|土橋 つちはし tsuchihashi|寺尾 てらお terao|寺沢 てらさわ terasawa|戸川 とがわ togawa|永山 ながやま nagayama|西口 にしぐち nishiguchi
野沢 のざわ nozawa|浜野 はまの hamano|原口 はらぐち haraguchi|半田 はんだ handa|番場 ばんば bamba|日下 くさか kusaka|氏家 うじいえ ujiie|藤巻 ふじまき fujimaki
藤森 ふじもり fujimori|二瓶 にへい nihei|古屋 ふるや furuya|帆足 ほあし hoashi|堀口 ほりぐち horiguchi|本郷 ほんごう hongo|牧田 まきた makita|正木 まさき masaki
松川 まつかわ matsukawa|松木 まつき matsuki|松丸 まつまる matsumaru|丸田 まるた maruta|三村 みむら mimura|三橋 みつはし mitsuhashi|峰岸 みねぎし minegishi|宮地 みやじ miyaji
宮坂 みやさか miyasaka|村岡 むらおか muraoka|森永 もりなが morinaga|諸岡 もろおか morooka|矢部 やべ yabe|安原 やすはら yasuhara|山県 やまがた yamagata|山城 やましろ yamashiro
結城 ゆうき yuki|湯川 ゆかわ yukawa|横井 よこい yokoi|横尾 よこお yokoo|横溝 よこみぞ yokomizo|米山 よねやま yoneyama|若松 わかまつ wakamatsu|渡会 わたらい watarai
鰐淵 わにぶち wanibuchi|荒尾 あらお arao|有田 ありた arita|粟野 あわの awano|井口 いぐち iguchi|石倉 いしくら ishikura|石渡 いしわた ishiwata|磯貝 いそがい isogai
板倉 いたくら itakura|市原 いちはら ichihara|井本 いもと imoto|岩渕 いわぶち iwabuchi|江川 えがわ egawa|海老原 えびはら ebihara|大内 おおうち ouchi|大月 おおつき otsuki
大貫 おおぬき onuki|大平 おおひら ohira|岡部 おかべ okabe|岡村 おかむら okamura|海津 かいづ kaizu|香川 かがわ kagawa|鏡 かがみ kagami|柿沼 かきぬま kakinuma
加瀬 かせ kase|勝又 かつまた katsumata|蒲田 かまた kamata|上條 かみじょう kamijo|川嶋 かわしま kawashima|神戸 かんべ kambe|岸田 きしだ kishida|北原 きたはら kitahara
京極 きょうごく kyogoku|楠本 くすもと kusumoto|久野木 くのぎ kunogi
""")

OLD_FORM_FAMILIES = name_parts("""
髙濱 たかはま takahama|髙瀨 たかせ takase|髙平 たかひら takahira|髙良 たから takara|髙階 たかしな takashina|髙間 たかま takama|髙取 たかとり takatori
髙森 たかもり takamori|髙沢 たかざわ takazawa|髙月 たかつき takatsuki|髙垣 たかがき takagaki|\ufa11山 さきやま sakiyama|\ufa11田 さきた sakita|\ufa11本 さきもと sakimoto
木\ufa11 きざき kizaki|洲\ufa11 すざき suzaki|津\ufa11 つざき tsuzaki|戸\ufa11 とざき tozaki|吉\ufa11 よしざき yoshizaki|長\ufa11 ながさき nagasaki|\U00020bb7住 よしずみ yoshizumi
\U00020bb7留 よしどめ yoshidome|\U00020bb7崎 よしざき yoshizaki|\U00020bb7富 よしとみ yoshitomi|\U00020bb7成 よしなり yoshinari|濵谷 はまや hamaya|濵津 はまつ hamatsu|小濵 こはま kohama
長濵 ながはま nagahama|深澤 ふかさわ fukasawa|廣井 ひろい hiroi|廣中 ひろなか hironaka|國島 くにしま kunishima|德丸 とくまる tokumaru|櫻庭 さくらば sakuraba
槇野 まきの makino|豐島 としま toshima|假屋 かりや kariya|條田 じょうだ joda|龍\ufa11 りゅうざき ryuzaki|萬谷 まんたに mantani|嶋\ufa11 しまざき shimazaki
""")

GIVEN_NAMES = name_parts("""
治郎 じろう jiro|伸太郎 しんたろう shintaro|健次郎 けんじろう kenjiro|雅樹 まさき masaki|和男 かずお kazuo|良一 りょういち ryoichi|亮平 りょうへい ryohei|颯 はやて hayate
海斗 かいと kaito|亘 わたる wataru|裕 ゆたか yutaka|繁 しげる shigeru|滋 しげる shigeru|進一 しんいち shinichi|晋也 しんや shinya|信夫 のぶお nobuo
信之 のぶゆき nobuyuki|伸之 のぶゆき nobuyuki|展之 のぶゆき nobuyuki|典之 のりゆき noriyuki|則之 のりゆき noriyuki|範之 のりゆき noriyuki|規夫 のりお norio|紀夫 のりお norio
典夫 のりお norio|則夫 のりお norio|憲司 けんじ kenji|賢二 けんじ kenji|研二 けんじ kenji|謙一 けんいち kenichi|賢太郎 けんたろう kentaro|賢人 けんと kento
健人 けんと kento|誠司 せいじ seiji|清志 きよし kiyoshi|潔 きよし kiyoshi|喜一 きいち kiichi|喜久雄 きくお kikuo|菊雄 きくお kikuo|久雄 ひさお hisao
尚 ひさし hisashi|寿 ひさし hisashi|久 ひさし hisashi|尚之 なおゆき naoyuki|直行 なおゆき naoyuki|尚也 なおや naoya|佑介 ゆうすけ yusuke|勇介 ゆうすけ yusuke
佑樹 ゆうき yuki|裕樹 ゆうき yuki|勇一 ゆういち yuichi|有一 ゆういち yuichi|雄二 ゆうじ yuji|裕二 ゆうじ yuji|祐二 ゆうじ yuji|大志 たいし taishi
太一 たいち taichi|泰造 たいぞう taizo|泰三 たいぞう taizo|泰介 たいすけ taisuke|泰樹 やすき yasuki|康 やすし yasushi|靖彦 やすひこ yasuhiko|康彦 やすひこ yasuhiko
安彦 やすひこ yasuhiko|靖之 やすゆき yasuyuki|康博 やすひろ yasuhiro|京介 きょうすけ kyosuke|岳 たけし takeshi|猛 たけし takeshi|武彦 たけひこ takehiko|岳人 たけと taketo
孝雄 たかお takao|隆雄 たかお takao|崇之 たかゆき takayuki|孝志 たかし takashi|孝夫 たかお takao|隆夫 たかお takao|朝子 あさこ asako|麻子 あさこ asako
温子 あつこ atsuko|厚子 あつこ atsuko|敦子 あつこ atsuko|彩乃 あやの ayano|文香 あやか ayaka|彩花 あやか ayaka|彩子 あやこ ayako|絢子 あやこ ayako
有希子 ゆきこ yukiko|雪絵 ゆきえ yukie|由佳 ゆか yuka|優香 ゆうか yuka|咲子 さきこ sakiko|聡美 さとみ satomi|知子 ともこ tomoko|倫子 みちこ michiko
道子 みちこ michiko|路子 みちこ michiko|未来 みく miku|美保 みほ miho|実穂 みほ miho|絵美 えみ emi|江美 えみ emi|景子 けいこ keiko
桂子 けいこ keiko|啓子 けいこ keiko|今日子 きょうこ kyoko|君江 きみえ kimie|千秋 ちあき chiaki|千里 ちさと chisato|千絵 ちえ chie|菜々子 ななこ nanako
奈央 なお nao|真由子 まゆこ mayuko|麻由美 まゆみ mayumi|真希 まき maki|真紀子 まきこ makiko|牧子 まきこ makiko|雅子 まさこ masako|昌子 まさこ masako
正子 まさこ masako|政子 まさこ masako|万里子 まりこ mariko|麻里子 まりこ mariko|緑 みどり midori|ひろみ ひろみ hiromi|浩美 ひろみ hiromi|博美 ひろみ hiromi
葉子 ようこ yoko
""")


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @, from the parts of the name in small Latin letters."""
    forms = {
        f"{family}": 17,
        f"{family}.{given}": 15,
        f"{family}-{given}": 13,
        f"{given}.{family}": 12,
        f"{given[0]}-{family}": 12,
        f"{given[0]}{family}": 8,
        f"{family}_{given[0]}": 7,
        f"{family}{given[0]}": 5,
        f"{given}_{family}": 5,
        f"{family}.{given[:2]}{rng.randint(1, 9)}": 3,
        f"{family[0]}{given[0]}{rng.randint(1000, 99999)}": 3,
    }
    return by_weight(forms, rng)
