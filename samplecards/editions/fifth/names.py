"""The names of the people of this edition, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.chances import by_weight
from samplecards.names import name_parts

FAMILIES = name_parts("""
山下 やました yamashita|宮本 みやもと miyamoto|平井 ひらい hirai|岩井 いわい iwai|中田 なかた nakata|西山 にしやま nishiyama
吉本 よしもと yoshimoto|松永 まつなが matsunaga|大谷 おおたに otani|小西 こにし konishi|北川 きたがわ kitagawa|木下 きのした kinoshita
上原 うえはら uehara|福本 ふくもと fukumoto|青山 あおやま aoyama|森下 もりした morishita|川島 かわしま kawashima|大橋 おおはし ohashi
柏木 かしわぎ kashiwagi|田辺 たなべ tanabe|野崎 のざき nozaki|寺田 てらだ terada|横田 よこた yokota|秋元 あきもと akimoto
宮田 みやた miyata|宮川 みやがわ miyagawa|渡部 わたなべ watanabe|平松 ひらまつ hiramatsu|小泉 こいずみ koizumi|小野寺 おのでら onodera
小倉 おぐら ogura|志村 しむら shimura|稲葉 いなば inaba|稲垣 いながき inagaki|飯塚 いいづか iizuka|今野 こんの konno
江口 えぐち eguchi|金城 きんじょう kinjo|比嘉 ひが higa|落合 おちあい ochiai|角田 つのだ tsunoda|梶原 かじわら kajiwara
川端 かわばた kawabata|河合 かわい kawai|神田 かんだ kanda|黒木 くろき kuroki|児玉 こだま kodama|佐伯 さえき saeki
榊原 さかきばら sakakibara|白石 しらいし shiraishi|杉浦 すぎうら sugiura|関根 せきね sekine|竹中 たけなか takenaka|立花 たちばな tachibana
千田 ちだ chida|富永 とみなが tominaga|中尾 なかお nakao|萩原 はぎわら hagiwara|広瀬 ひろせ hirose|本間 ほんま homma
牧野 まきの makino|町田 まちだ machida|松浦 まつうら matsuura|三好 みよし miyoshi|溝口 みぞぐち mizoguchi|村山 むらやま murayama
柳沢 やなぎさわ yanagisawa|米田 よねだ yoneda|若林 わかばやし wakabayashi|一ノ瀬 いちのせ ichinose|日下部 くさかべ kusakabe|我妻 わがつま wagatsuma
亀井 かめい kamei|木内 きうち kiuchi|窪田 くぼた kubota|桑田 くわた kuwata|坂井 さかい sakai|笹川 ささがわ sasagawa
瀬戸 せと seto|高瀬 たかせ takase|滝沢 たきざわ takizawa|田代 たしろ tashiro|田畑 たばた tabata|鶴田 つるた tsuruta
中沢 なかざわ nakazawa|永野 ながの nagano|奈良 なら nara|西野 にしの nishino|野中 のなか nonaka|林田 はやしだ hayashida
平川 ひらかわ hirakawa|藤川 ふじかわ fujikawa|藤沢 ふじさわ fujisawa|宮下 みやした miyashita|村井 むらい murai|森山 もりやま moriyama
""")

OLD_FORM_FAMILIES = name_parts("""
髙瀬 たかせ takase|髙倉 たかくら takakura|髙尾 たかお takao|髙井 たかい takai|篠\ufa11 しのざき shinozaki|柴\ufa11 しばさき shibasaki
神\ufa11 かんざき kanzaki|\U00020bb7井 よしい yoshii|\U00020bb7沢 よしざわ yoshizawa|\U00020bb7本 よしもと yoshimoto|濵崎 はまさき hamasaki|濵村 はまむら hamamura
田邊 たなべ tanabe|齊田 さいだ saida|齋賀 さいが saiga|瀧川 たきがわ takigawa|廣瀬 ひろせ hirose|廣澤 ひろさわ hirosawa
宮澤 みやざわ miyazawa|柳澤 やなぎさわ yanagisawa|眞壁 まかべ makabe|櫻田 さくらだ sakurada|髙石 たかいし takaishi|髙見 たかみ takami
髙宮 たかみや takamiya|髙岡 たかおか takaoka
""")

GIVEN_NAMES = name_parts("""
浩一 こういち koichi|隆史 たかし takashi|健二 けんじ kenji|和夫 かずお kazuo|正人 まさと masato|康弘 やすひろ yasuhiro
雅之 まさゆき masayuki|伸也 しんや shinya|裕司 ゆうじ yuji|秀明 ひであき hideaki|直之 なおゆき naoyuki|拓 たく taku
剛志 つよし tsuyoshi|大介 だいすけ daisuke|英樹 ひでき hideki|光一 こういち koichi|芳明 よしあき yoshiaki|慎一 しんいち shinichi
賢一 けんいち kenichi|雄太 ゆうた yuta|亮太 りょうた ryota|翔 しょう sho|匠 たくみ takumi|蒼 あおい aoi
大樹 だいき daiki|優斗 ゆうと yuto|悠人 ゆうと yuto|康平 こうへい kohei|泰 やすし yasushi|敏夫 としお toshio
昌弘 まさひろ masahiro|弘樹 ひろき hiroki|耕平 こうへい kohei|友樹 ともき tomoki|宗一郎 そういちろう soichiro|信一 しんいち shinichi
真由 まゆ mayu|明日香 あすか asuka|陽菜 ひな hina|美和 みわ miwa|智美 ともみ tomomi|由紀 ゆき yuki
由紀子 ゆきこ yukiko|幸恵 ゆきえ yukie|千恵子 ちえこ chieko|佳代子 かよこ kayoko|弘美 ひろみ hiromi|恵理 えり eri
綾 あや aya|愛美 まなみ manami|彩香 あやか ayaka|美帆 みほ miho|玲奈 れな rena|麻美 あさみ asami
美樹 みき miki|静香 しずか shizuka|朋子 ともこ tomoko|千春 ちはる chiharu|真弓 まゆみ mayumi|芽衣 めい mei
莉子 りこ riko|史織 しおり shiori|順子 じゅんこ junko|律子 りつこ ritsuko|みさき みさき misaki|なつみ なつみ natsumi
和樹 かずき kazuki|直也 なおや naoya|悠太 ゆうた yuta|正明 まさあき masaaki|秀夫 ひでお hideo|隆之 たかゆき takayuki
邦彦 くにひこ kunihiko|義之 よしゆき yoshiyuki|晴彦 はるひこ haruhiko|一成 かずなり kazunari|智宏 ともひろ tomohiro|康之 やすゆき yasuyuki
祐介 ゆうすけ yusuke|洋一 よういち yoichi|勇 いさむ isamu|真一 しんいち shinichi|健司 けんじ kenji|弘之 ひろゆき hiroyuki
美智子 みちこ michiko|恭子 きょうこ kyoko|久美 くみ kumi|智恵 ちえ chie|咲 さき saki|美月 みづき mizuki
""")


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @ of a mail address, from the parts of the name in small Latin letters."""
    forms = {
        f"{family}": 12,
        f"{given[0]}.{family}": 16,
        f"{given[0]}-{family}": 10,
        f"{family}-{given[0]}": 10,
        f"{family}.{given}": 16,
        f"{given}.{family}": 14,
        f"{family}_{given}": 6,
        f"{family}{given[:3]}": 8,
        f"{family}-{given}": 8,
    }
    return by_weight(forms, rng)
