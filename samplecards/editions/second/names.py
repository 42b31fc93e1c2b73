"""The names of the people of this edition, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.names import name_parts

FAMILIES = name_parts("""
野村 のむら nomura|中島 なかじま nakajima|松尾 まつお matsuo|浅野 あさの asano|水野 みずの mizuno|桑原 くわばら kuwabara
成田 なりた narita|大西 おおにし onishi|岩崎 いわさき iwasaki|小松 こまつ komatsu|田村 たむら tamura|片山 かたやま katayama
川口 かわぐち kawaguchi|本田 ほんだ honda|久保田 くぼた kubota|松下 まつした matsushita|岩田 いわた iwata|服部 はっとり hattori
中西 なかにし nakanishi|川崎 かわさき kawasaki|飯田 いいだ iida|吉村 よしむら yoshimura|辻 つじ tsuji|大久保 おおくぼ okubo
熊谷 くまがい kumagai|永井 ながい nagai|樋口 ひぐち higuchi|秋山 あきやま akiyama|須藤 すどう sudo|望月 もちづき mochizuki
星野 ほしの hoshino|松岡 まつおか matsuoka|尾崎 おざき ozaki|平田 ひらた hirata|馬場 ばば baba|市川 いちかわ ichikawa
八木 やぎ yagi|西田 にしだ nishida|新井 あらい arai|荒木 あらき araki|大石 おおいし oishi|伊東 いとう ito|小池 こいけ koike
佐野 さの sano|北村 きたむら kitamura|川上 かわかみ kawakami|早川 はやかわ hayakawa|二階堂 にかいどう nikaido|菊地 きくち kikuchi
小笠原 おがさわら ogasawara|宇都宮 うつのみや utsunomiya|南 みなみ minami|岡 おか oka|工藤 くどう kudo|目黒 めぐろ meguro
""")

OLD_FORM_FAMILIES = name_parts("""
髙田 たかだ takada|髙野 たかの takano|宮\ufa11 みやざき miyazaki|尾\ufa11 おざき ozaki|黒\ufa11 くろさき kurosaki
\U00020bb7村 よしむら yoshimura|\U00020bb7岡 よしおか yoshioka|濵野 はまの hamano|濵中 はまなか hamanaka|田邉 たなべ tanabe
齊藤 さいとう saito|齋木 さいき saiki|大\ufa10 おおつか otsuka|小澤 おざわ ozawa|瀧澤 たきざわ takizawa|眞鍋 まなべ manabe
國分 こくぶ kokubu|長嶋 ながしま nagashima
""")

GIVEN_NAMES = name_parts("""
一樹 かずき kazuki|一馬 かずま kazuma|孝 たかし takashi|進 すすむ susumu|茂 しげる shigeru|豊 ゆたか yutaka|実 みのる minoru
稔 みのる minoru|剛 つよし tsuyoshi|聡 さとし satoshi|豪 ごう go|涼介 りょうすけ ryosuke|駿 しゅん shun|航平 こうへい kohei
祐樹 ゆうき yuki|晃 あきら akira|貴之 たかゆき takayuki|英明 ひであき hideaki|正樹 まさき masaki|克己 かつみ katsumi
伸一 しんいち shinichi|幸雄 ゆきお yukio|俊介 しゅんすけ shunsuke|圭太 けいた keita|隼人 はやと hayato|健吾 けんご kengo
健太郎 けんたろう kentaro|修一 しゅういち shuichi|恵美 えみ emi|由香 ゆか yuka|里美 さとみ satomi|真理子 まりこ mariko
京子 きょうこ kyoko|幸子 さちこ sachiko|和子 かずこ kazuko|春菜 はるな haruna|桃子 ももこ momoko|遥 はるか haruka|楓 かえで kaede
奈々 なな nana|理沙 りさ risa|亜希子 あきこ akiko|純子 じゅんこ junko|敏子 としこ toshiko|ゆかり ゆかり yukari|みどり みどり midori
祥子 しょうこ shoko|綾乃 あやの ayano|凜 りん rin|光 ひかる hikaru|眞人 まさと masato|德子 のりこ noriko|アンナ あんな anna
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
