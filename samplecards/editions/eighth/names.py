"""The names of the people of this edition, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.names import name_parts

FAMILIES = name_parts("""
辻本 つじもと tsujimoto|新谷 しんたに shintani|平岡 ひらおか hiraoka|細田 ほそだ hosoda|木原 きはら kihara|榊 さかき sakaki
赤羽 あかばね akabane|入江 いりえ irie|船橋 ふなばし funabashi|秋庭 あきば akiba|犬飼 いぬかい inukai|穂積 ほづみ hozumi|中条 なかじょう nakajo
大河内 おおこうち okochi|都築 つづき tsuzuki|城戸 きど kido|倉持 くらもち kuramochi|鶴岡 つるおか tsuruoka|三谷 みたに mitani|生駒 いこま ikoma
柴崎 しばさき shibasaki|羽田 はだ hada|伴 ばん ban|塩見 しおみ shiomi|押田 おしだ oshida|金丸 かねまる kanemaru|神崎 かんざき kanzaki
木山 きやま kiyama|熊沢 くまざわ kumazawa|越川 こしかわ koshikawa|十河 そごう sogo|高塚 たかつか takatsuka|竹村 たけむら takemura
長南 ちょうなん chonan|出口 でぐち deguchi|花岡 はなおか hanaoka|平良 たいら taira|福地 ふくち fukuchi|三島 みしま mishima
八木沢 やぎさわ yagisawa|和久井 わくい wakui|粕谷 かすや kasuya|久世 くぜ kuze|郷田 ごうだ goda|設楽 したら shitara|杉江 すぎえ sugie
館野 たての tateno|富樫 とがし togashi|長沼 ながぬま naganuma|箱崎 はこざき hakozaki|広瀬川 ひろせがわ hirosegawa|藤枝 ふじえだ fujieda
真野 まの mano|水無瀬 みなせ minase|持田 もちだ mochida|矢作 やはぎ yahagi|鎗田 やりた yarita|吉武 よしたけ yoshitake|竜崎 りゅうざき ryuzaki
安曇 あずみ azumi|伊集院 いじゅういん ijuin|加賀谷 かがや kagaya|具志堅 ぐしけん gushiken|小鳥遊 たかなし takanashi|早乙女 さおとめ saotome
瀬尾 せお seo|多田 ただ tada|辻村 つじむら tsujimura|戸塚 とつか totsuka|那須 なす nasu|根津 ねづ nezu|麓 ふもと fumoto|北条 ほうじょう hojo
御手洗 みたらい mitarai|武蔵 むさし musashi|毛受 めんじょう menjo|桃井 ももい momoi|谷津 やつ yatsu|吉備 きび kibi
""")

OLD_FORM_FAMILIES = name_parts("""
須\ufa11 すざき suzaki|野邊 のべ nobe|岡邉 おかべ okabe|\ufa10原 つかはら tsukahara|犬\ufa10 いぬづか inuzuka|柳瀨 やなせ yanase|德井 とくい tokui
澤口 さわぐち sawaguchi|條 じょう jo|桒田 くわた kuwata|冨岡 とみおか tomioka|髙城 たかぎ takagi|赤\ufa11 あかさき akasaki|浦\ufa11 うらさき urasaki
梅\ufa11 うめざき umezaki|谷\ufa11 たにざき tanizaki|西\ufa11 にしざき nishizaki|\U00020bb7松 よしまつ yoshimatsu|末\U00020bb7 すえよし sueyoshi|有\U00020bb7 ありよし ariyoshi
住\U00020bb7 すみよし sumiyoshi|濵砂 はますな hamasuna|濵西 はまにし hamanishi|中濵 なかはま nakahama|眞下 ました mashita|國府 こくぶ kokubu
澤地 さわち sawachi|豊嶋 とよしま toyoshima|會田 あいだ aida|小栁 こやなぎ koyanagi|萬田 まんだ manda|三\ufa10 みつか mitsuka
""")

GIVEN_NAMES = name_parts("""
大和 やまと yamato|朝陽 あさひ asahi|光司 こうじ koji|篤史 あつし atsushi|泰彦 やすひこ yasuhiko|公彦 きみひこ kimihiko|邦夫 くにお kunio
征四郎 せいしろう seishiro|嘉人 よしと yoshito|忠司 ただし tadashi|利明 としあき toshiaki|寿樹 としき toshiki|耕作 こうさく kosaku
壮一 そういち soichi|惣一郎 そういちろう soichiro|宗佑 そうすけ sosuke|将吾 しょうご shogo|翔平 しょうへい shohei|匡 ただす tadasu|力也 りきや rikiya
徹郎 てつろう tetsuro|暢之 のぶゆき nobuyuki|尚志 ひさし hisashi|斉 ひとし hitoshi|英寿 ひでとし hidetoshi|寛治 かんじ kanji|吾郎 ごろう goro
淳平 じゅんぺい junpei|欣也 きんや kinya|謙吾 けんご kengo|国博 くにひろ kunihiro|重信 しげのぶ shigenobu|辰巳 たつみ tatsumi
朋宏 ともひろ tomohiro|秀和 ひでかず hidekazu|芳郎 よしろう yoshiro|陽一朗 よういちろう yoichiro|礼司 れいじ reiji|衛 まもる mamoru
馨 かおる kaoru|宙 そら sora|稔彦 としひこ toshihiko|優奈 ゆうな yuna|希美 のぞみ nozomi|和歌子 わかこ wakako|寛子 ひろこ hiroko
久仁子 くにこ kuniko|珠美 たまみ tamami|知佳 ちか chika|都 みやこ miyako|乃梨子 のりこ noriko|初音 はつね hatsune|真理恵 まりえ marie
睦美 むつみ mutsumi|由紀恵 ゆきえ yukie|頼子 よりこ yoriko|若葉 わかば wakaba|理紗 りさ risa|里桜 りお rio|ひかる ひかる hikaru
みちる みちる michiru|ゆり子 ゆりこ yuriko|エミリ えみり emiri|千賀子 ちかこ chikako|鈴乃 すずの suzuno|昌代 まさよ masayo|貴美子 きみこ kimiko
紗英 さえ sae|桐子 きりこ kiriko|結菜 ゆいな yuina|治虫 おさむ osamu|昴 すばる subaru|倫太郎 りんたろう rintaro|茂雄 しげお shigeo
修造 しゅうぞう shuzo|慶一 けいいち keiichi|護 まもる mamoru|真司 しんじ shinji|丈二 じょうじ joji|史郎 しろう shiro|完爾 かんじ kanji
鷹志 たかし takashi|憲太 けんた kenta|福太郎 ふくたろう fukutaro|琢己 たくみ takumi|康祐 こうすけ kosuke|正臣 まさおみ masaomi
""")


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @ of a mail address, from the parts of the name in small Latin letters."""
    return rng.choice(
        (
            f"{given}.{family}",
            f"{family}-{given}",
            f"{family}.{given}",
            f"{given[0]}.{family}",
            f"{family}_{given[0]}",
            f"{given[:3]}{family[:4]}",
            f"{family}{rng.randint(101, 988)}",
        )
    )
