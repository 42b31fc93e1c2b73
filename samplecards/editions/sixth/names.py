"""The names of the people of this edition, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.chances import by_weight
from samplecards.names import name_parts

FAMILIES = name_parts("""
斉藤 さいとう saito|高野 たかの takano|谷 たに tani|増井 ますい masui|栗田 くりた kurita|荒井 あらい arai|日高 ひだか hidaka|橘 たちばな tachibana
大川 おおかわ okawa|金井 かない kanai|石塚 いしづか ishizuka|森川 もりかわ morikawa|須田 すだ suda|小田 おだ oda|山根 やまね yamane|徳永 とくなが tokunaga
今泉 いまいずみ imaizumi|二宮 にのみや ninomiya|神谷 かみや kamiya|尾形 おがた ogata|大山 おおやま oyama|荻野 おぎの ogino|宇野 うの uno|諏訪 すわ suwa
大場 おおば oba|手塚 てづか tezuka|梅田 うめだ umeda|蛯名 えびな ebina|臼井 うすい usui|大竹 おおたけ otake|植木 うえき ueki|竹本 たけもと takemoto
平山 ひらやま hirayama|川原 かわはら kawahara|下田 しもだ shimoda|谷川 たにがわ tanigawa|白井 しらい shirai|真鍋 まなべ manabe|新垣 あらかき arakaki|宮城 みやぎ miyagi
阿久津 あくつ akutsu|畑中 はたなか hatanaka|鳥居 とりい torii|笠原 かさはら kasahara|石黒 いしぐろ ishiguro|深谷 ふかや fukaya|守屋 もりや moriya|岸本 きしもと kishimoto
吉野 よしの yoshino|荒川 あらかわ arakawa|首藤 しゅとう shuto|大友 おおとも otomo|長野 ながの nagano|森岡 もりおか morioka|坂田 さかた sakata|山中 やまなか yamanaka
白川 しらかわ shirakawa|谷本 たにもと tanimoto|堀江 ほりえ horie|島村 しまむら shimamura|大木 おおき oki|葛西 かさい kasai|赤松 あかまつ akamatsu|小畑 おばた obata
猪俣 いのまた inomata|宇佐美 うさみ usami|栗山 くりやま kuriyama|宮内 みやうち miyauchi|大沢 おおさわ osawa|丹羽 にわ niwa|児島 こじま kojima|細谷 ほそや hosoya
保坂 ほさか hosaka|滝口 たきぐち takiguchi|相沢 あいざわ aizawa|小谷 こたに kotani|風間 かざま kazama|飯島 いいじま iijima|黒沢 くろさわ kurosawa|白鳥 しらとり shiratori
谷村 たにむら tanimura|桜庭 さくらば sakuraba|飛田 とびた tobita|藤野 ふじの fujino|千石 せんごく sengoku|久野 くの kuno|名取 なとり natori|小原 おばら obara
""")

OLD_FORM_FAMILIES = name_parts("""
髙嶋 たかしま takashima|髙林 たかばやし takabayashi|髙原 たかはら takahara|髙谷 たかや takaya|髙杉 たかすぎ takasugi|髙柳 たかやなぎ takayanagi
髙津 たかつ takatsu|髙桑 たかくわ takakuwa|松\ufa11 まつざき matsuzaki|石\ufa11 いしざき ishizaki|寺\ufa11 てらさき terasaki|森\ufa11 もりさき morisaki
藤\ufa11 ふじさき fujisaki|矢\ufa11 やざき yazaki|\U00020bb7澤 よしざわ yoshizawa|\U00020bb7見 よしみ yoshimi|\U00020bb7武 よしたけ yoshitake
濵岡 はまおか hamaoka|濵名 はまな hamana|長澤 ながさわ nagasawa|相澤 あいざわ aizawa|大澤 おおさわ osawa|富澤 とみざわ tomizawa|德岡 とくおか tokuoka
廣岡 ひろおか hirooka|廣木 ひろき hiroki|國本 くにもと kunimoto|國友 くにとも kunitomo|櫻木 さくらぎ sakuragi|瀧井 たきい takii|槇原 まきはら makihara|福冨 ふくとみ fukutomi
""")

GIVEN_NAMES = name_parts("""
修平 しゅうへい shuhei|博 ひろし hiroshi|哲 さとし satoshi|亮介 りょうすけ ryosuke|涼 りょう ryo|優 ゆう yu|康介 こうすけ kosuke|雅彦 まさひこ masahiko
真 まこと makoto|慎也 しんや shinya|昌幸 まさゆき masayuki|貴志 たかし takashi|崇 たかし takashi|聡史 さとし satoshi|努 つとむ tsutomu|純一 じゅんいち junichi
裕之 ひろゆき hiroyuki|祐一 ゆういち yuichi|俊之 としゆき toshiyuki|俊彦 としひこ toshihiko|敏之 としゆき toshiyuki|光男 みつお mitsuo|幸一 こういち koichi|高志 たかし takashi
克彦 かつひこ katsuhiko|勝也 かつや katsuya|勉 つとむ tsutomu|昇 のぼる noboru|翼 つばさ tsubasa|陽平 ようへい yohei|洋介 ようすけ yosuke|圭一 けいいち keiichi
敬太 けいた keita|武志 たけし takeshi|謙二 けんじ kenji|良介 りょうすけ ryosuke|遼 りょう ryo|大輝 だいき daiki|泰之 やすゆき yasuyuki|泰弘 やすひろ yasuhiro
保 たもつ tamotsu|肇 はじめ hajime|孝太郎 こうたろう kotaro|幸太郎 こうたろう kotaro|裕一郎 ゆういちろう yuichiro|宏樹 ひろき hiroki|宏之 ひろゆき hiroyuki|宏明 ひろあき hiroaki
寛之 ひろゆき hiroyuki|浩司 こうじ koji|浩之 ひろゆき hiroyuki|浩介 こうすけ kosuke|義弘 よしひろ yoshihiro|忠 ただし tadashi|政彦 まさひこ masahiko|昭 あきら akira
晃一 こういち koichi|輝彦 てるひこ teruhiko|和宏 かずひろ kazuhiro|和之 かずゆき kazuyuki|隆一 りゅういち ryuichi|隆志 たかし takashi|隆司 たかし takashi|達郎 たつろう tatsuro
悠介 ゆうすけ yusuke|拓真 たくま takuma|拓哉 たくや takuya|裕也 ゆうや yuya|伸彦 のぶひこ nobuhiko|憲一 けんいち kenichi|慎吾 しんご shingo|大悟 だいご daigo
由美 ゆみ yumi|祐子 ゆうこ yuko|美幸 みゆき miyuki|美佳 みか mika|和美 かずみ kazumi|敬子 けいこ keiko|圭子 けいこ keiko|真理 まり mari
麻衣子 まいこ maiko|綾香 あやか ayaka|遥香 はるか haruka|春奈 はるな haruna|知美 ともみ tomomi|友香 ゆか yuka|直美 なおみ naomi|尚子 なおこ naoko
奈美 なみ nami|菜摘 なつみ natsumi|かおり かおり kaori|佳子 よしこ yoshiko|佳織 かおり kaori|理香 りか rika|里奈 りな rina|瑞穂 みずほ mizuho
歩美 あゆみ ayumi|茜 あかね akane|杏奈 あんな anna|泉美 いずみ izumi|郁子 いくこ ikuko|涼子 りょうこ ryoko|泰子 やすこ yasuko|良子 りょうこ ryoko
玲子 れいこ reiko|礼子 れいこ reiko|しのぶ しのぶ shinobu|紀子 のりこ noriko|琴音 ことね kotone|咲良 さくら sakura
""")


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @ of a mail address, from the parts of the name in small Latin letters."""
    forms = {
        f"{given[0]}.{family}": 18,
        f"{family}": 16,
        f"{given}.{family}": 16,
        f"{family}-{given[0]}": 14,
        f"{family}.{given}": 8,
        f"{family}_{given}": 8,
        f"{family}-{given}": 8,
        f"{given[0]}{family}": 7,
        f"{family}{rng.randint(100, 99999)}": 5,
    }
    return by_weight(forms, rng)
