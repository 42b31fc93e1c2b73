"""The names of the people of this edition, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.names import name_parts

FAMILIES = name_parts("""
佐藤 さとう sato|鈴木 すずき suzuki|高橋 たかはし takahashi|田中 たなか tanaka|伊藤 いとう ito|渡辺 わたなべ watanabe
山本 やまもと yamamoto|中村 なかむら nakamura|小林 こばやし kobayashi|加藤 かとう kato|吉田 よしだ yoshida
山田 やまだ yamada|佐々木 ささき sasaki|山口 やまぐち yamaguchi|松本 まつもと matsumoto|井上 いのうえ inoue
木村 きむら kimura|林 はやし hayashi|斎藤 さいとう saito|清水 しみず shimizu|山崎 やまざき yamazaki|森 もり mori
池田 いけだ ikeda|橋本 はしもと hashimoto|阿部 あべ abe|石川 いしかわ ishikawa|前田 まえだ maeda|藤田 ふじた fujita
後藤 ごとう goto|小川 おがわ ogawa|岡田 おかだ okada|村上 むらかみ murakami|長谷川 はせがわ hasegawa|近藤 こんどう kondo
石井 いしい ishii|坂本 さかもと sakamoto|遠藤 えんどう endo|青木 あおき aoki|藤井 ふじい fujii|西村 にしむら nishimura
福田 ふくだ fukuda|太田 おおた ota|三浦 みうら miura|岡本 おかもと okamoto|松田 まつだ matsuda|中川 なかがわ nakagawa
原田 はらだ harada|小野 おの ono|竹内 たけうち takeuchi|金子 かねこ kaneko|和田 わだ wada|中山 なかやま nakayama
石田 いしだ ishida|上田 うえだ ueda|森田 もりた morita|柴田 しばた shibata|酒井 さかい sakai|宮崎 みやざき miyazaki
横山 よこやま yokoyama|内田 うちだ uchida|高木 たかぎ takagi|安藤 あんどう ando|谷口 たにぐち taniguchi|大野 おおの ono
丸山 まるやま maruyama|今井 いまい imai|藤原 ふじわら fujiwara|河野 こうの kono|村田 むらた murata|武田 たけだ takeda
上野 うえの ueno|杉山 すぎやま sugiyama|千葉 ちば chiba|久保 くぼ kubo|菅原 すがわら sugawara|大塚 おおつか otsuka
平野 ひらの hirano|野口 のぐち noguchi|松井 まつい matsui|桜井 さくらい sakurai|五十嵐 いがらし igarashi
勅使河原 てしがわら teshigawara|関 せき seki|東 あずま azuma|原 はら hara|堀 ほり hori|沢田 さわだ sawada
""")

# U+FA11 﨑, U+FA19 神 and U+20BB7 𠮷 are compatibility or supplementary characters that normalisation or
# old software loses; U+9AD9 髙, U+6FF5 濵, U+908A 邊, U+9F4B 齋 are ordinary ones.
OLD_FORM_FAMILIES = name_parts("""
髙橋 たかはし takahashi|髙木 たかぎ takagi|山\ufa11 やまざき yamazaki|岡\ufa11 おかざき okazaki|\U00020bb7田 よしだ yoshida
\U00020bb7川 よしかわ yoshikawa|濵田 はまだ hamada|濵口 はまぐち hamaguchi|渡邊 わたなべ watanabe|渡邉 わたなべ watanabe
齋藤 さいとう saito|\ufa19谷 かみや kamiya|澤田 さわだ sawada|櫻井 さくらい sakurai|中嶋 なかじま nakajima|黒澤 くろさわ kurosawa
""")

GIVEN_NAMES = name_parts("""
太郎 たろう taro|健一 けんいち kenichi|誠 まこと makoto|隆 たかし takashi|浩 ひろし hiroshi|大輔 だいすけ daisuke
翔太 しょうた shota|拓也 たくや takuya|直樹 なおき naoki|健太 けんた kenta|亮 りょう ryo|哲也 てつや tetsuya
和彦 かずひこ kazuhiko|秀樹 ひでき hideki|博之 ひろゆき hiroyuki|雅人 まさと masato|達也 たつや tatsuya|修 おさむ osamu
学 まなぶ manabu|淳 じゅん jun|一郎 いちろう ichiro|慎太郎 しんたろう shintaro|裕介 ゆうすけ yusuke|悠真 ゆうま yuma
蓮 れん ren|大翔 ひろと hiroto|陽介 ようすけ yosuke|智也 ともや tomoya|徹 とおる toru|正 ただし tadashi
陽子 ようこ yoko|恵子 けいこ keiko|美咲 みさき misaki|由美子 ゆみこ yumiko|真由美 まゆみ mayumi|明美 あけみ akemi
久美子 くみこ kumiko|智子 ともこ tomoko|直子 なおこ naoko|裕子 ゆうこ yuko|香織 かおり kaori|愛 あい ai
彩 あや aya|麻衣 まい mai|優子 ゆうこ yuko|千尋 ちひろ chihiro|結衣 ゆい yui|葵 あおい aoi|さくら さくら sakura
さやか さやか sayaka|美穂 みほ miho|紗希 さき saki|典子 のりこ noriko|洋子 ようこ yoko|薫 かおる kaoru|眞理 まり mari
惠子 けいこ keiko|千鶴 ちづる chizuru|ひかり ひかり hikari|エリカ えりか erika
""")


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @ of a mail address, from the parts of the name in small Latin letters."""
    separator = rng.choice(".-_")
    return rng.choice(
        (
            f"{given}{separator}{family}",
            f"{family}{separator}{given}",
            f"{given[0]}{separator}{family}",
            f"{family}-{given[0]}",
            family,
        )
    )
