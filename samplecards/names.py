"""Common Japanese names with their readings, and the old forms of kanji that name bearers insist on."""

from __future__ import annotations

import random
from dataclasses import dataclass

from samplecards.splits import Split

_FAMILIES = """
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
"""

# U+FA11 﨑, U+FA19 神 and U+20BB7 𠮷 are compatibility or supplementary characters that normalisation or
# old software loses; U+9AD9 髙, U+6FF5 濵, U+908A 邊, U+9F4B 齋 are ordinary ones.
_OLD_FORM_FAMILIES = """
髙橋 たかはし takahashi|髙木 たかぎ takagi|山\ufa11 やまざき yamazaki|岡\ufa11 おかざき okazaki|\U00020bb7田 よしだ yoshida
\U00020bb7川 よしかわ yoshikawa|濵田 はまだ hamada|濵口 はまぐち hamaguchi|渡邊 わたなべ watanabe|渡邉 わたなべ watanabe
齋藤 さいとう saito|\ufa19谷 かみや kamiya|澤田 さわだ sawada|櫻井 さくらい sakurai|中嶋 なかじま nakajima|黒澤 くろさわ kurosawa
"""

_GIVEN_NAMES = """
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
"""

_TRIAL_FAMILIES = """
野村 のむら nomura|中島 なかじま nakajima|松尾 まつお matsuo|浅野 あさの asano|水野 みずの mizuno|桑原 くわばら kuwabara
成田 なりた narita|大西 おおにし onishi|岩崎 いわさき iwasaki|小松 こまつ komatsu|田村 たむら tamura|片山 かたやま katayama
川口 かわぐち kawaguchi|本田 ほんだ honda|久保田 くぼた kubota|松下 まつした matsushita|岩田 いわた iwata|服部 はっとり hattori
中西 なかにし nakanishi|川崎 かわさき kawasaki|飯田 いいだ iida|吉村 よしむら yoshimura|辻 つじ tsuji|大久保 おおくぼ okubo
熊谷 くまがい kumagai|永井 ながい nagai|樋口 ひぐち higuchi|秋山 あきやま akiyama|須藤 すどう sudo|望月 もちづき mochizuki
星野 ほしの hoshino|松岡 まつおか matsuoka|尾崎 おざき ozaki|平田 ひらた hirata|馬場 ばば baba|市川 いちかわ ichikawa
八木 やぎ yagi|西田 にしだ nishida|新井 あらい arai|荒木 あらき araki|大石 おおいし oishi|伊東 いとう ito|小池 こいけ koike
佐野 さの sano|北村 きたむら kitamura|川上 かわかみ kawakami|早川 はやかわ hayakawa|二階堂 にかいどう nikaido|菊地 きくち kikuchi
小笠原 おがさわら ogasawara|宇都宮 うつのみや utsunomiya|南 みなみ minami|岡 おか oka|工藤 くどう kudo|目黒 めぐろ meguro
"""

_TRIAL_OLD_FORM_FAMILIES = """
髙田 たかだ takada|髙野 たかの takano|宮\ufa11 みやざき miyazaki|尾\ufa11 おざき ozaki|黒\ufa11 くろさき kurosaki
\U00020bb7村 よしむら yoshimura|\U00020bb7岡 よしおか yoshioka|濵野 はまの hamano|濵中 はまなか hamanaka|田邉 たなべ tanabe
齊藤 さいとう saito|齋木 さいき saiki|大\ufa10 おおつか otsuka|小澤 おざわ ozawa|瀧澤 たきざわ takizawa|眞鍋 まなべ manabe
國分 こくぶ kokubu|長嶋 ながしま nagashima
"""

_TRIAL_GIVEN_NAMES = """
一樹 かずき kazuki|一馬 かずま kazuma|孝 たかし takashi|進 すすむ susumu|茂 しげる shigeru|豊 ゆたか yutaka|実 みのる minoru
稔 みのる minoru|剛 つよし tsuyoshi|聡 さとし satoshi|豪 ごう go|涼介 りょうすけ ryosuke|駿 しゅん shun|航平 こうへい kohei
祐樹 ゆうき yuki|晃 あきら akira|貴之 たかゆき takayuki|英明 ひであき hideaki|正樹 まさき masaki|克己 かつみ katsumi
伸一 しんいち shinichi|幸雄 ゆきお yukio|俊介 しゅんすけ shunsuke|圭太 けいた keita|隼人 はやと hayato|健吾 けんご kengo
健太郎 けんたろう kentaro|修一 しゅういち shuichi|恵美 えみ emi|由香 ゆか yuka|里美 さとみ satomi|真理子 まりこ mariko
京子 きょうこ kyoko|幸子 さちこ sachiko|和子 かずこ kazuko|春菜 はるな haruna|桃子 ももこ momoko|遥 はるか haruka|楓 かえで kaede
奈々 なな nana|理沙 りさ risa|亜希子 あきこ akiko|純子 じゅんこ junko|敏子 としこ toshiko|ゆかり ゆかり yukari|みどり みどり midori
祥子 しょうこ shoko|綾乃 あやの ayano|凜 りん rin|光 ひかる hikaru|眞人 まさと masato|德子 のりこ noriko|アンナ あんな anna
"""

_HELD_OUT_FAMILIES = """
三宅 みやけ miyake|小島 こじま kojima|島田 しまだ shimada|増田 ますだ masuda|大島 おおしま oshima|吉岡 よしおか yoshioka
関口 せきぐち sekiguchi|栗原 くりはら kurihara|矢野 やの yano|内藤 ないとう naito|津田 つだ tsuda|榎本 えのもと enomoto
黒田 くろだ kuroda|堀田 ほった hotta|森本 もりもと morimoto|田口 たぐち taguchi|大森 おおもり omori|鎌田 かまた kamata
土屋 つちや tsuchiya|岩本 いわもと iwamoto|福島 ふくしま fukushima|山内 やまうち yamauchi|奥村 おくむら okumura|松村 まつむら matsumura
古川 ふるかわ furukawa|西川 にしかわ nishikawa|石原 いしはら ishihara|菊池 きくち kikuchi|佐久間 さくま sakuma|東海林 しょうじ shoji
小山 こやま koyama|長田 おさだ osada|堤 つつみ tsutsumi|柳 やなぎ yanagi|畠山 はたけやま hatakeyama|相馬 そうま soma
根本 ねもと nemoto|塚本 つかもと tsukamoto|安田 やすだ yasuda|本多 ほんだ honda|武藤 むとう muto|富田 とみた tomita
川村 かわむら kawamura|坂口 さかぐち sakaguchi|岸 きし kishi|今村 いまむら imamura|杉本 すぎもと sugimoto|村松 むらまつ muramatsu
沖 おき oki|牧 まき maki|三上 みかみ mikami|長谷部 はせべ hasebe|喜多村 きたむら kitamura|百瀬 ももせ momose|四方 しかた shikata
西園寺 さいおんじ saionji|高田 たかだ takada|吉川 よしかわ yoshikawa|曽我 そが soga|越智 おち ochi|土井 どい doi
"""

_HELD_OUT_OLD_FORM_FAMILIES = """
髙島 たかしま takashima|髙山 たかやま takayama|髙松 たかまつ takamatsu|岩\ufa11 いわさき iwasaki|川\ufa11 かわさき kawasaki
磯\ufa11 いそざき isozaki|\U00020bb7原 よしはら yoshihara|\U00020bb7永 よしなが yoshinaga|濵本 はまもと hamamoto|濵島 はましま hamashima
川邉 かわべ kawabe|邊見 へんみ henmi|齊木 さいき saiki|齋田 さいた saita|\ufa10越 つかごし tsukagoshi|瀧本 たきもと takimoto
廣田 ひろた hirota|眞田 さなだ sanada|德永 とくなが tokunaga|國井 くにい kunii|嶋田 しまだ shimada|榮 さかえ sakae
"""

_HELD_OUT_GIVEN_NAMES = """
拓海 たくみ takumi|颯太 そうた sota|陸 りく riku|勇気 ゆうき yuki|直人 なおと naoto|洋平 ようへい yohei|信也 しんや shinya
義明 よしあき yoshiaki|昭彦 あきひこ akihiko|文雄 ふみお fumio|清 きよし kiyoshi|勝 まさる masaru|弘 ひろし hiroshi|宏 ひろし hiroshi
良平 りょうへい ryohei|啓介 けいすけ keisuke|悟 さとる satoru|潤 じゅん jun|敦 あつし atsushi|章 あきら akira|孝之 たかゆき takayuki
智之 ともゆき tomoyuki|和也 かずや kazuya|裕太 ゆうた yuta|幹夫 みきお mikio|周平 しゅうへい shuhei|賢治 けんじ kenji|湊 みなと minato
清一郎 せいいちろう seiichiro|榮一 えいいち eiichi|龍之介 りゅうのすけ ryunosuke|鉄平 てっぺい teppei|仁 じん jin|巧 たくみ takumi
美紀 みき miki|美奈子 みなこ minako|友美 ともみ tomomi|奈緒 なお nao|真央 まお mao|舞 まい mai|萌 もえ moe|七海 ななみ nanami
詩織 しおり shiori|沙織 さおり saori|佳奈 かな kana|千夏 ちなつ chinatsu|麗子 れいこ reiko|文子 ふみこ fumiko|節子 せつこ setsuko
悦子 えつこ etsuko|早紀 さき saki|絵里 えり eri|志保 しほ shiho|瞳 ひとみ hitomi|梓 あずさ azusa|つばさ つばさ tsubasa
あかり あかり akari|まゆみ まゆみ mayumi|ジュン じゅん jun|カレン かれん karen|澪 みお mio|百合子 ゆりこ yuriko
"""

_OLD_FORM_SHARE = 0.05
"""Of families; rather more than the two or three in a hundred of real ones, so that there are some to learn from."""


@dataclass(frozen=True, slots=True)
class NamePart:
    """A family or a given name: as written, in hiragana and in Hepburn (capitalised, no long vowels)."""

    written: str
    kana: str
    romaji: str


def _parse(table: str) -> tuple[NamePart, ...]:
    rows = (row for line in table.split("\n") if line for row in line.split("|"))
    return tuple(
        NamePart(written, kana, romaji.capitalize()) for written, kana, romaji in map(str.split, rows)
    )


FAMILIES = _parse(_FAMILIES)
OLD_FORM_FAMILIES = _parse(_OLD_FORM_FAMILIES)
GIVEN_NAMES = _parse(_GIVEN_NAMES)

_FAMILIES_OF = {
    Split.COMMON: (FAMILIES, OLD_FORM_FAMILIES),
    Split.TRIAL: (_parse(_TRIAL_FAMILIES), _parse(_TRIAL_OLD_FORM_FAMILIES)),
    Split.HELD_OUT: (_parse(_HELD_OUT_FAMILIES), _parse(_HELD_OUT_OLD_FORM_FAMILIES)),
}
_GIVEN_NAMES_OF = {
    Split.COMMON: GIVEN_NAMES,
    Split.TRIAL: _parse(_TRIAL_GIVEN_NAMES),
    Split.HELD_OUT: _parse(_HELD_OUT_GIVEN_NAMES),
}


def make_name(rng: random.Random, split: Split) -> tuple[NamePart, NamePart]:
    """A family and a given name; one family in twenty is written in an old form."""
    families, old_forms = _FAMILIES_OF[split]
    return rng.choice(old_forms if rng.random() < _OLD_FORM_SHARE else families), rng.choice(
        _GIVEN_NAMES_OF[split]
    )
