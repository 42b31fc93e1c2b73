"""The names of the people of this edition, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.names import name_parts

FAMILIES = name_parts("""
宮里 みやざと miyazato|謝花 じゃはな jahana|仲宗根 なかそね nakasone|糸数 いとかず itokazu|嘉数 かかず kakazu|翁長 おなが onaga
我那覇 がなは ganaha|座間味 ざまみ zamami|渡嘉敷 とかしき tokashiki|普久原 ふくはら fukuhara|又吉 またよし matayoshi|真栄田 まえだ maeda
屋良 やら yara|国吉 くによし kuniyoshi|友利 ともり tomori|下地 しもじ shimoji|当山 とうやま toyama|城間 しろま shiroma
半沢 はんざわ hanzawa|丹野 たんの tanno|安孫子 あびこ abiko|苫米地 とまべち tomabechi|下斗米 しもとまい shimotomai|類家 るいけ ruike
蝦名 えびな ebina|奈良岡 ならおか naraoka|小田桐 おだぎり odagiri|鳴海 なるみ narumi|棚原 たなはら tanahara|能登谷 のとや notoya
越後谷 えちごや echigoya|沢口 さわぐち sawaguchi|野呂 のろ noro|今 こん kon|景山 かげやま kageyama|野津 のつ notsu
福間 ふくま fukuma|勝部 かつべ katsube|錦織 にしこおり nishikori|石飛 いしとび ishitobi|周藤 すとう suto|梶谷 かじたに kajitani
青砥 あおと aoto|来海 きまち kimachi|小豆沢 あずきざわ azukizawa|多久和 たくわ takuwa|土江 つちえ tsuchie|糸賀 いとが itoga
合田 ごうだ goda|一色 いっしき isshiki|武市 たけち takechi|岡林 おかばやし okabayashi|川竹 かわたけ kawatake|檜垣 ひがき higaki
重松 しげまつ shigematsu|兵頭 ひょうどう hyodo|四宮 しのみや shinomiya|仁木 にき niki|粟飯原 あいはら aihara|香西 こうざい kozai
薬師神 やくしじん yakushijin|清家 せいけ seike|楠瀬 くすのせ kusunose|依光 よりみつ yorimitsu|宗石 むねいし muneishi|和食 わじき wajiki
衛藤 えとう eto|財前 ざいぜん zaizen|姫野 ひめの himeno|緒方 おがた ogata|牟田口 むたぐち mutaguchi|外山 とやま toyama
副島 そえじま soejima|江頭 えがしら egashira|百武 ひゃくたけ hyakutake|重富 しげとみ shigetomi|税所 さいしょ saisho|帖佐 ちょうさ chosa
海江田 かいえだ kaieda|平安名 へんな henna|肥後 ひご higo|瀬底 せそこ sesoko|嶺 みね mine|菅 すが suga
""")

OLD_FORM_FAMILIES = name_parts("""
髙江洲 たかえす takaesu|福嶋 ふくしま fukushima|髙附 たかつき takatsuki|浜\ufa11 はまさき hamasaki|\ufa11原 さきはら sakihara|田\ufa11 たさき tasaki
龍田 たつた tatsuta|\U00020bb7浦 よしうら yoshiura|與那嶺 よなみね yonamine|濵元 はまもと hamamoto|濵川 はまかわ hamakawa|邊土名 へんとな hentona
瀨戸口 せとぐち setoguchi|瀨川 せがわ segawa|早瀨 はやせ hayase|德原 とくはら tokuhara|眞榮田 まえだ maeda|眞喜志 まきし makishi
國場 こくば kokuba|國仲 くになか kuninaka|與座 よざ yoza|嶋袋 しまぶくろ shimabukuro|薗田 そのだ sonoda|栁 やなぎ yanagi
冨田 とみた tomita|舘山 たてやま tateyama|釼持 けんもち kenmochi|惠良 えら era
""")

GIVEN_NAMES = name_parts("""
琢磨 たくま takuma|陽翔 はると haruto|大河 たいが taiga|海翔 かいと kaito|北斗 ほくと hokuto|陽向 ひなた hinata|春樹 はるき haruki
冬馬 とうま toma|一徹 いってつ ittetsu|光輝 こうき koki|耕治 こうじ koji|穣 みのる minoru|茂樹 しげき shigeki|栄治 えいじ eiji
善行 よしゆき yoshiyuki|忠義 ただよし tadayoshi|勲 いさお isao|力 つとむ tsutomu|武史 たけし takeshi|進太郎 しんたろう shintaro
昌平 しょうへい shohei|克也 かつや katsuya|秀人 ひでと hideto|英治 えいじ eiji|永吉 えいきち eikichi|徹也 てつや tetsuya
哲郎 てつろう tetsuro|政宏 まさひろ masahiro|正義 まさよし masayoshi|辰也 たつや tatsuya|隆行 たかゆき takayuki|敬 たかし takashi
誠一 せいいち seiichi|順平 じゅんぺい junpei|俊 しゅん shun|敏彦 としひこ toshihiko|寿彦 としひこ toshihiko|泰志 やすし yasushi
博文 ひろふみ hirofumi|要 かなめ kaname|源太 げんた genta|敬二郎 けいじろう keijiro|ケン けん ken|琉斗 りゅうと ryuto
香奈 かな kana|和代 かずよ kazuyo|菜月 なつき natsuki|晴香 はるか haruka|五月 さつき satsuki|小春 こはる koharu|雪乃 ゆきの yukino
まなみ まなみ manami|あゆみ あゆみ ayumi|亜希 あき aki|朱里 あかり akari|杏子 きょうこ kyoko|郁美 いくみ ikumi|響子 きょうこ kyoko
紗季 さき saki|佐知子 さちこ sachiko|梨沙 りさ risa|留美 るみ rumi|結花 ゆか yuka|美優 みゆ miyu|朋美 ともみ tomomi
千代 ちよ chiyo|民子 たみこ tamiko|鶴子 つるこ tsuruko|登美子 とみこ tomiko|華子 はなこ hanako|日和 ひより hiyori|真琴 まこと makoto
麻里 まり mari|美希 みき miki|美沙 みさ misa|百恵 ももえ momoe|八重 やえ yae|康子 やすこ yasuko|佳恵 よしえ yoshie
凪沙 なぎさ nagisa|琉那 るな runa|リサ りさ risa|ナオミ なおみ naomi|環 たまき tamaki|みなみ みなみ minami
""")


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @ of a mail address, from the parts of the name in small Latin letters."""
    number = rng.randint(1, 999)
    forms = (
        f"{family}-{given}", f"{given}.{family}", f"{family}", f"{family}-{given[0]}", f"{family}_{given[0]}",
        f"{given[:2]}-{family}", f"{family}{number:03}", f"{given[0]}.{family}",
    )  # fmt: skip
    return rng.choice(forms)
