"""The names of the people of this edition, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.names import name_parts

FAMILIES = name_parts("""
植草 うえくさ uekusa|大槻 おおつき otsuki|奥山 おくやま okuyama|糸井 いとい itoi|岩瀬 いわせ iwase|江藤 えとう eto|折原 おりはら orihara|加納 かのう kano
川本 かわもと kawamoto|熊田 くまだ kumada|桑野 くわの kuwano|古賀 こが koga|駒井 こまい komai|佐川 さがわ sagawa|鮫島 さめじま samejima|塩谷 しおや shioya
神保 じんぼ jinbo|砂川 すながわ sunagawa|芹沢 せりざわ serizawa|高倉 たかくら takakura|玉井 たまい tamai|土田 つちだ tsuchida
富岡 とみおか tomioka|豊田 とよだ toyoda|中野 なかの nakano|仁科 にしな nishina|根岸 ねぎし negishi|野上 のがみ nogami|蓮見 はすみ hasumi|浜口 はまぐち hamaguchi
平尾 ひらお hirao|藤村 ふじむら fujimura|星合 ほしあい hoshiai|松崎 まつざき matsuzaki|村瀬 むらせ murase|茂木 もてぎ motegi|吉沢 よしざわ yoshizawa
永田 ながた nagata|北野 きたの kitano|植田 うえだ ueda
福井 ふくい fukui|甲斐 かい kai|塚田 つかだ tsukada
野田 のだ noda|片岡 かたおか kataoka|倉田 くらた kurata
水谷 みずたに mizutani|浜田 はまだ hamada|河村 かわむら kawamura|長尾 ながお nagao|五味 ごみ gomi|堀内 ほりうち horiuchi
奥田 おくだ okuda|向井 むかい mukai|細川 ほそかわ hosokawa|浅井 あさい asai|池上 いけがみ ikegami
松原 まつばら matsubara|安部 あべ abe|藤本 ふじもと fujimoto|竹田 たけだ takeda
前川 まえかわ maekawa|西尾 にしお nishio|山岸 やまぎし yamagishi|及川 おいかわ oikawa|佐竹 さたけ satake|伊達 だて date
鬼頭 きとう kito|日比野 ひびの hibino|水口 みずぐち mizuguchi|桐山 きりやま kiriyama|梶 かじ kaji
塩田 しおた shiota|早坂 はやさか hayasaka|星 ほし hoshi|門脇 かどわき kadowaki|鶴見 つるみ tsurumi
島袋 しまぶくろ shimabukuro|大城 おおしろ oshiro|喜屋武 きゃん kyan|小田切 おだぎり odagiri|草野 くさの kusano|毛利 もうり mori|安達 あだち adachi
三輪 みわ miwa|大和田 おおわだ owada|八重樫 やえがし yaegashi|九鬼 くき kuki|勝俣 かつまた katsumata|雨宮 あめみや amemiya
天野 あまの amano|生田 いくた ikuta|鵜飼 うかい ukai|瓜生 うりゅう uryu|遠山 とおやま toyama|笠井 かさい kasai
春日 かすが kasuga|狩野 かのう kano|小宮山 こみやま komiyama|篠原 しのはら shinohara
渋谷 しぶや shibuya|下村 しもむら shimomura|菅野 かんの kanno|田島 たじま tajima|戸田 とだ toda
中井 なかい nakai|並木 なみき namiki|西岡 にしおか nishioka|沼田 ぬまた numata|橋爪 はしづめ hashizume|畑 はた hata|花田 はなだ hanada
日野 ひの hino|深沢 ふかざわ fukazawa|古田 ふるた furuta|三木 みき miki|室井 むろい muroi|矢島 やじま yajima|湯浅 ゆあさ yuasa
和泉 いずみ izumi|鷲尾 わしお washio|武者小路 むしゃのこうじ mushanokoji|長曽我部 ちょうそかべ chosokabe|二本柳 にほんやなぎ nihonyanagi|乾 いぬい inui
""")

OLD_FORM_FAMILIES = name_parts("""
齋川 さいかわ saikawa|髙栁 たかやなぎ takayanagi|髙野瀬 たかのせ takanose|濵浦 はまうら hamaura|野\ufa11 のざき nozaki|邊田 へだ heda
髙村 たかむら takamura|髙畑 たかはた takahata|髙梨 たかなし takanashi|大\ufa11 おおさき osaki
江\ufa11 えざき ezaki|柿\ufa11 かきざき kakizaki|島\ufa11 しまざき shimazaki|\U00020bb7野 よしの yoshino
濵\ufa11 はまさき hamasaki|濵地 はまち hamachi
川邊 かわべ kawabe|野邉 のべ nobe|\ufa19保 じんぼ jinbo|\ufa19山 かみやま kamiyama|石\ufa10 いしづか ishizuka
瀧口 たきぐち takiguchi|廣川 ひろかわ hirokawa|眞野 まの mano|眞島 まじま majima|德田 とくだ tokuda|德山 とくやま tokuyama
國枝 くにえだ kunieda|國松 くにまつ kunimatsu|宮嶋 みやじま miyajima|澤村 さわむら sawamura|金澤 かなざわ kanazawa
黑木 くろき kuroki|冨永 とみなが tominaga|冨樫 とがし togashi|礒部 いそべ isobe|栁田 やなぎだ yanagida|桒原 くわばら kuwabara
""")

GIVEN_NAMES = name_parts("""
功 いさお isao|治 おさむ osamu|巌 いわお iwao|久志 ひさし hisashi|慶太 けいた keita|紘一 こういち koichi|早織 さおり saori|志乃 しの shino
布美 ふみ fumi|正代 まさよ masayo|芳江 よしえ yoshie|龍平 りゅうへい ryuhei|礼 れい rei|和佳 わか waka|圭吾 けいご keigo|真澄 ますみ masumi|ゆう子 ゆうこ yuko
健 けん ken|聖也 せいや seiya|大地 だいち daichi|祥平 しょうへい shohei|光太郎 こうたろう kotaro
恭平 きょうへい kyohei|恭介 きょうすけ kyosuke|啓太 けいた keita|浩二 こうじ koji
幸司 こうじ koji|公平 こうへい kohei|孝司 たかし takashi|貴史 たかし takashi|貴大 たかひろ takahiro|卓也 たくや takuya|拓郎 たくろう takuro|武 たけし takeshi
毅 つよし tsuyoshi|知宏 ともひろ tomohiro|直哉 なおや naoya|尚人 なおと naoto|伸吾 しんご shingo|信一郎 しんいちろう shinichiro|信行 のぶゆき nobuyuki
秀一 しゅういち shuichi|広樹 ひろき hiroki|寛 ひろし hiroshi|文彦 ふみひこ fumihiko
満 みつる mitsuru|充 みつる mitsuru|靖 やすし yasushi|泰輔 たいすけ taisuke|雄一 ゆういち yuichi|雄介 ゆうすけ yusuke
悠斗 ゆうと yuto|由紀夫 ゆきお yukio|芳樹 よしき yoshiki|良太 りょうた ryota|竜也 たつや tatsuya|渉 わたる wataru|航 わたる wataru
律 りつ ritsu|樹 いつき itsuki|虎太郎 こたろう kotaro|喜一郎 きいちろう kiichiro
愛子 あいこ aiko|明子 あきこ akiko|亜紀 あき aki|亜由美 あゆみ ayumi|綾子 あやこ ayako|育美 いくみ ikumi|泉 いずみ izumi|香 かおり kaori
加奈子 かなこ kanako|佳代 かよ kayo|貴子 たかこ takako|喜美子 きみこ kimiko|久恵 ひさえ hisae|聖子 せいこ seiko|小百合 さゆり sayuri|早苗 さなえ sanae
翔子 しょうこ shoko|聡子 さとこ satoko|澄子 すみこ sumiko|妙子 たえこ taeko|千晶 ちあき chiaki|千佳 ちか chika
奈津子 なつこ natsuko|希 のぞみ nozomi|法子 のりこ noriko|晴美 はるみ harumi|春香 はるか haruka|弘子 ひろこ hiroko|史子 ふみこ fumiko
真紀 まき maki|美香 みか mika|光子 みつこ mitsuko|恵 めぐみ megumi|弥生 やよい yayoi|有紀 ゆき yuki
優花 ゆうか yuka|裕美 ひろみ hiromi|容子 ようこ yoko|好美 よしみ yoshimi|理恵 りえ rie|凛 りん rin|若菜 わかな wakana
ひとみ ひとみ hitomi|めぐみ めぐみ megumi|ちひろ ちひろ chihiro|のぞみ のぞみ nozomi|まり子 まりこ mariko|すみれ すみれ sumire
ユリ ゆり yuri|マリア まりあ maria|瑠美 るみ rumi|櫂 かい kai|龍一 りゅういち ryuichi|惠一 けいいち keiichi|眞由美 まゆみ mayumi|壽子 ひさこ hisako
""")


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @ of a mail address, from the parts of the name in small Latin letters."""
    return rng.choice(
        (
            f"{given[0]}.{family}",
            f"{family}.{given}",
            f"{given}.{family}",
            f"{family}-{given}",
            f"{given[0]}{family}",
            f"{family}_{given[0]}",
            f"{family}",
            f"{family}{rng.randint(1, 999)}",
            f"{family}-{given[0]}{rng.randint(2, 9)}{''.join(rng.choices('abcdefhkmnrstuwx', k=2))}",
        )
    )
