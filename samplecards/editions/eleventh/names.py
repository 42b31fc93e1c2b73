"""The names of the people of this edition, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.names import name_parts

FAMILIES = name_parts("""
久米 くめ kume|栗林 くりばやし kuribayashi|伏見 ふしみ fushimi|門田 かどた kadota|明石 あかし akashi|猪股 いのまた inomata|稲田 いなだ inada|海老沢 えびさわ ebisawa
川瀬 かわせ kawase|神林 かんばやし kanbayashi|北島 きたじま kitajima|衣笠 きぬがさ kinugasa|草間 くさま kusama|小出 こいで koide|篠田 しのだ shinoda|芝田 しばた shibata
進藤 しんどう shindo|高須 たかす takasu|田所 たどころ tadokoro|中込 なかごみ nakagomi|中里 なかざと nakazato|萩野 はぎの hagino|長谷 はせ hase|羽生 はにゅう hanyu
藤崎 ふじさき fujisaki|二村 ふたむら futamura|待鳥 まちどり machidori|丸尾 まるお maruo|三角 みすみ misumi|南雲 なぐも nagumo|本橋 もとはし motohashi
諸星 もろほし morohoshi|矢吹 やぶき yabuki|山際 やまぎわ yamagiwa|吉留 よしどめ yoshidome|若杉 わかすぎ wakasugi|鬼塚 おにづか onizuka|与那嶺 よなみね yonamine
田頭 たがしら tagashira|藤永 ふじなが fujinaga|石丸 いしまる ishimaru|穴沢 あなざわ anazawa|荒巻 あらまき aramaki|泉谷 いずみや izumiya|稲吉 いなよし inayoshi
魚住 うおずみ uozumi|梅沢 うめざわ umezawa|円谷 つぶらや tsuburaya|大鐘 おおがね ogane|金指 かなざし kanazashi|亀田 かめだ kameda|萱野 かやの kayano|川俣 かわまた kawamata
菊川 きくかわ kikukawa|木幡 こはた kohata|桑島 くわじま kuwajima|斉木 さいき saiki|佐治 さじ saji|鹿野 しかの shikano|品田 しなだ shinada|仙波 せんば senba
大工原 だいくはら daikuhara|高安 たかやす takayasu|立石 たていし tateishi|谷中 やなか yanaka|千頭 ちかみ chikami|塚越 つかごし tsukagoshi|戸塚原 とづかはら tozukahara
豊泉 とよいずみ toyoizumi|中尾根 なかおね nakaone|永瀬 ながせ nagase|新妻 にいづま niizuma|額賀 ぬかが nukaga|猫塚 ねこづか nekozuka|八田 はった hatta
東谷 ひがしたに higashitani|久富 ひさとみ hisatomi|深町 ふかまち fukamachi|星名 ほしな hoshina|牧原 まきはら makihara|宮武 みやたけ miyatake|安江 やすえ yasue
柳原 やなぎはら yanagihara|山縣 やまがた yamagata|吉永 よしなが yoshinaga|大湾 おおわん owan|赤嶺 あかみね akamine
""")

OLD_FORM_FAMILIES = name_parts("""
髙坂 こうさか kosaka|尾髙 おだか odaka|小\ufa11 こざき kozaki|秋\U00020bb7 あきよし akiyoshi|濵松 はままつ hamamatsu|河邉 かわべ kawabe|澁江 しぶえ shibue|末廣 すえひろ suehiro
藏本 くらもと kuramoto|兒玉 こだま kodama|鄕原 ごうはら gohara|澤登 さわのぼり sawanobori|龍澤 たつざわ tatsuzawa|埜村 のむら nomura|槇田 まきた makita
髙藤 たかふじ takafuji|栁川 やながわ yanagawa|栁沼 やぎぬま yaginuma|\U00020bb7峯 よしみね yoshimine|澁木 しぶき shibuki|桑邉 くわべ kuwabe|嶌田 しまだ shimada
壽 ことぶき kotobuki|淺沼 あさぬま asanuma|驛田 うまやだ umayada|寳田 たからだ takarada|辯野 べんの benno
""")

GIVEN_NAMES = name_parts("""
雄大 ゆうだい yudai|義人 よしと yoshito|友也 ともや tomoya|俊哉 としや toshiya|昭雄 あきお akio|文男 ふみお fumio|敏郎 としろう toshiro|勇次 ゆうじ yuji|輝明 てるあき teruaki
涼太 りょうた ryota|蒼太 そうた sota|隼 はやと hayato|尊 たける takeru|明広 あきひろ akihiro|勝彦 かつひこ katsuhiko|喜久夫 きくお kikuo|吉朗 よしろう yoshiro
光俊 みつとし mitsutoshi|安弘 やすひろ yasuhiro|晋 すすむ susumu|哲平 てっぺい teppei|政夫 まさお masao|基樹 もとき motoki|朔 さく saku|樹生 いつき itsuki
丈晴 たけはる takeharu|照夫 てるお teruo|俊英 としひで toshihide|晃一郎 こういちろう koichiro|有香 ゆか yuka|江里 えり eri|花音 かのん kanon|美穂子 みほこ mihoko
さつき さつき satsuki|静江 しずえ shizue|友里 ゆり yuri|文代 ふみよ fumiyo|未央 みお mio|百合香 ゆりか yurika|美津子 みつこ mitsuko|恵理子 えりこ eriko|喜美江 きみえ kimie
寿美 すみ sumi|義昭 よしあき yoshiaki|勝利 かつとし katsutoshi|昌宏 まさひろ masahiro|晃司 こうじ koji|桂一 けいいち keiichi|純也 じゅんや junya|公人 きみと kimito
元気 げんき genki|明宏 あきひろ akihiro|信彦 のぶひこ nobuhiko|道雄 みちお michio|弥太郎 やたろう yataro|賢吾 けんご kengo|玄 げん gen|奏多 かなた kanata
圭介 けいすけ keisuke|秀一郎 しゅういちろう shuichiro|元春 もとはる motoharu|欽一 きんいち kinichi|保彦 やすひこ yasuhiko|寿夫 としお toshio|頼昭 よりあき yoriaki
隆太郎 りゅうたろう ryutaro|平八 へいはち heihachi|与一 よいち yoichi|快晴 かいせい kaisei|紀代子 きよこ kiyoko|織江 おりえ orie|菊乃 きくの kikuno|小夜 さよ sayo
奈緒美 なおみ naomi|日向子 ひなこ hinako|真知子 まちこ machiko|美波 みなみ minami|弥栄子 やえこ yaeko|依里 えり eri|わかな わかな wakana|ちづる ちづる chizuru|りつ りつ ritsu
嘉章 よしあき yoshiaki|直純 なおずみ naozumi|利幸 としゆき toshiyuki
""")


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @ of a mail address, from the parts of the name in small Latin letters."""
    return rng.choice(
        (
            f"{family}.{given}",
            f"{family}-{given[0]}",
            f"{given[0]}-{family}",
            f"{given}_{family}",
            f"{family}{given[0]}",
            f"{family}{given}",
            f"{family[:5]}{rng.randint(11, 79)}",
            family,
        )
    )
