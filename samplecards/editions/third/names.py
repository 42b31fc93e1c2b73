"""The names of the people of this edition, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.names import name_parts

FAMILIES = name_parts("""
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
""")

OLD_FORM_FAMILIES = name_parts("""
髙島 たかしま takashima|髙山 たかやま takayama|髙松 たかまつ takamatsu|岩\ufa11 いわさき iwasaki|川\ufa11 かわさき kawasaki
磯\ufa11 いそざき isozaki|\U00020bb7原 よしはら yoshihara|\U00020bb7永 よしなが yoshinaga|濵本 はまもと hamamoto|濵島 はましま hamashima
川邉 かわべ kawabe|邊見 へんみ henmi|齊木 さいき saiki|齋田 さいた saita|\ufa10越 つかごし tsukagoshi|瀧本 たきもと takimoto
廣田 ひろた hirota|眞田 さなだ sanada|德永 とくなが tokunaga|國井 くにい kunii|嶋田 しまだ shimada|榮 さかえ sakae
""")

GIVEN_NAMES = name_parts("""
拓海 たくみ takumi|颯太 そうた sota|陸 りく riku|勇気 ゆうき yuki|直人 なおと naoto|洋平 ようへい yohei|信也 しんや shinya
義明 よしあき yoshiaki|昭彦 あきひこ akihiko|文雄 ふみお fumio|清 きよし kiyoshi|勝 まさる masaru|弘 ひろし hiroshi|宏 ひろし hiroshi
良平 りょうへい ryohei|啓介 けいすけ keisuke|悟 さとる satoru|潤 じゅん jun|敦 あつし atsushi|章 あきら akira|孝之 たかゆき takayuki
智之 ともゆき tomoyuki|和也 かずや kazuya|裕太 ゆうた yuta|幹夫 みきお mikio|周平 しゅうへい shuhei|賢治 けんじ kenji|湊 みなと minato
清一郎 せいいちろう seiichiro|榮一 えいいち eiichi|龍之介 りゅうのすけ ryunosuke|鉄平 てっぺい teppei|仁 じん jin|巧 たくみ takumi
美紀 みき miki|美奈子 みなこ minako|友美 ともみ tomomi|奈緒 なお nao|真央 まお mao|舞 まい mai|萌 もえ moe|七海 ななみ nanami
詩織 しおり shiori|沙織 さおり saori|佳奈 かな kana|千夏 ちなつ chinatsu|麗子 れいこ reiko|文子 ふみこ fumiko|節子 せつこ setsuko
悦子 えつこ etsuko|早紀 さき saki|絵里 えり eri|志保 しほ shiho|瞳 ひとみ hitomi|梓 あずさ azusa|つばさ つばさ tsubasa
あかり あかり akari|まゆみ まゆみ mayumi|ジュン じゅん jun|カレン かれん karen|澪 みお mio|百合子 ゆりこ yuriko
""")


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @ of a mail address, from the parts of the name in small Latin letters."""
    return rng.choice(
        (
            f"{family}{given[0]}",
            f"{given[0]}{family}",
            f"{given}_{family}",
            f"{family}.{given[:2]}",
            f"{family}{rng.randint(1, 99):02}",
            f"{given[0]}-{family}",
        )
    )
