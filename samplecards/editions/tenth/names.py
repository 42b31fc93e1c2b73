"""The names of the people of this edition, and how their mail addresses are made."""

from __future__ import annotations

import random

from samplecards.chances import by_weight
from samplecards.names import name_parts

FAMILIES = name_parts("""
芦田 あしだ ashida|有馬 ありま arima|池谷 いけがや ikegaya|磯村 いそむら isomura|板垣 いたがき itagaki|岩倉 いわくら iwakura|植松 うえまつ uematsu|梅津 うめづ umezu
大庭 おおば oba|荻原 おぎわら ogiwara|小山田 おやまだ oyamada|影山 かげやま kageyama|加茂 かも kamo|唐沢 からさわ karasawa|小杉 こすぎ kosugi|小菅 こすげ kosuge
庄司 しょうじ shoji|鈴村 すずむら suzumura|須永 すなが sunaga|瀬川 せがわ segawa|曽根 そね sone|武井 たけい takei|津島 つしま tsushima|寺西 てらにし teranishi
成瀬 なるせ naruse|芳賀 はが haga|平賀 ひらが hiraga|藤倉 ふじくら fujikura|室田 むろた murota|八代 やしろ yashiro|綿貫 わたぬき watanuki|朝倉 あさくら asakura
碓井 うすい usui|内海 うつみ utsumi|浦野 うらの urano|大沼 おおぬま onuma|岡野 おかの okano|垣内 かきうち kakiuchi|清野 せいの seino|櫛田 くしだ kushida
国分 こくぶん kokubun|黒川 くろかわ kurokawa|小暮 こぐれ kogure|近江 おうみ omi|西条 さいじょう saijo|桜田 さくらだ sakurada|椎名 しいな shiina|篠崎 しのざき shinozaki
島津 しまづ shimazu|新庄 しんじょう shinjo|末永 すえなが suenaga|菅沼 すがぬま suganuma|仙石 せんごく sengoku|高梨 たかなし takanashi|竹下 たけした takeshita|常盤 ときわ tokiwa
坪井 つぼい tsuboi|寺島 てらしま terashima|名倉 なぐら nagura|南条 なんじょう nanjo|羽鳥 はとり hatori|蜂谷 はちや hachiya|平塚 ひらつか hiratsuka|福原 ふくはら fukuhara
別所 べっしょ bessho|堀越 ほりこし horikoshi|真壁 まかべ makabe|間宮 まみや mamiya|皆川 みながわ minagawa|元木 もとき motoki|諸橋 もろはし morohashi|依田 よだ yoda
織部 おりべ oribe|有賀 ありが ariga|安西 あんざい anzai|恩田 おんだ onda|桑名 くわな kuwana|宗像 むなかた munakata|滝本 たきもと takimoto|手島 てじま tejima
布施 ふせ fuse|三枝 さえぐさ saegusa|門馬 もんま momma|米倉 よねくら yonekura|鷲見 すみ sumi|渥美 あつみ atsumi|志賀 しが shiga|城田 しろた shirota
水越 みずこし mizukoshi|梁瀬 やなせ yanase|亘理 わたり watari|箕輪 みのわ minowa|若月 わかつき wakatsuki|葉山 はやま hayama|保科 ほしな hoshina|最上 もがみ mogami
柚木 ゆずき yuzuki|遊佐 ゆさ yusa|垂水 たるみ tarumi|築山 つきやま tsukiyama|綱島 つなしま tsunashima|楢崎 ならさき narasaki|広岡 ひろおか hirooka|不破 ふわ fuwa
蔭山 かげやま kageyama|桂木 かつらぎ katsuragi|可児 かに kani|吉良 きら kira|国枝 くにえだ kunieda|黒岩 くろいわ kuroiwa|毛塚 けづか kezuka|郡司 ぐんじ gunji
""")

OLD_FORM_FAMILIES = name_parts("""
髙岸 たかぎし takagishi|髙嶺 たかみね takamine|日髙 ひだか hidaka|髙屋 たかや takaya|杉\ufa11 すぎさき sugisaki|荒\ufa11 あらさき arasaki|大髙 おおたか otaka|小髙 おだか odaka
\U00020bb7積 よしづみ yoshizumi|\U00020bb7良 きら kira|\U00020bb7津 よしづ yoshizu|\U00020bb7弘 よしひろ yoshihiro|国\U00020bb7 くによし kuniyoshi|濵井 はまい hamai|濵上 はまがみ hamagami|北濵 きたはま kitahama|大濵 おおはま ohama
黑田 くろだ kuroda|黑澤 くろさわ kurosawa|曾我 そが soga|曾根 そね sone|淺野 あさの asano|淺井 あさい asai|舘野 たての tateno|增田 ますだ masuda|增井 ますい masui
龜井 かめい kamei|關口 せきぐち sekiguchi|磯邊 いそべ isobe|栁澤 やなぎさわ yanagisawa|栁沢 やなぎさわ yanagisawa|廣瀨 ひろせ hirose|瀨戸 せと seto|成瀨 なるせ naruse|長瀨 ながせ nagase|村瀨 むらせ murase|鶴\ufa11 つるさき tsurusaki|勝\ufa11 かつざき katsuzaki|塩\ufa11 しおざき shiozaki|福\ufa11 ふくざき fukuzaki
穗積 ほづみ hozumi|籔内 やぶうち yabuuchi|圓山 まるやま maruyama
""")

GIVEN_NAMES = name_parts("""
碧 みどり midori|明里 あかり akari|伊織 いおり iori|江里子 えりこ eriko|果歩 かほ kaho|奏子 かなこ kanako|京香 きょうか kyoka|邦子 くにこ kuniko|寿美子 すみこ sumiko
菜穂 なほ naho|夏希 なつき natsuki|成美 なるみ narumi|日菜子 ひなこ hinako|瑞希 みずき mizuki|有希 ゆき yuki|由香里 ゆかり yukari|怜奈 れな rena|和香 わか waka|章子 あきこ akiko
一恵 かずえ kazue|栄子 えいこ eiko|清美 きよみ kiyomi|沙耶香 さやか sayaka|淑子 よしこ yoshiko|珠希 たまき tamaki|奈津美 なつみ natsumi|二葉 ふたば futaba|秀美 ひでみ hidemi
文乃 ふみの fumino|実里 みのり minori|暁 さとる satoru|郁夫 いくお ikuo|栄一 えいいち eiichi|清隆 きよたか kiyotaka|慧 けい kei|正一 しょういち shoichi|晋平 しんぺい shimpei
誠二 せいじ seiji|直 なお nao|輝夫 てるお teruo|幹雄 みきお mikio|元 はじめ hajime|恒夫 つねお tsuneo|貞夫 さだお sadao|丈 じょう jo|伸二 しんじ shinji|俊樹 としき toshiki
知之 ともゆき tomoyuki|宣之 のぶゆき nobuyuki|広志 ひろし hiroshi|吉彦 よしひこ yoshihiko|倫也 ともや tomoya|冬樹 ふゆき fuyuki|佳祐 けいすけ keisuke|創 はじめ hajime|奏太 そうた sota
柊 しゅう shu|弦 げん gen|諒 りょう ryo|凌 りょう ryo|琉生 るい rui|朗 あきら akira|瑛太 えいた eita|瑛子 えいこ eiko|佳苗 かなえ kanae|梢 こずえ kozue|葉月 はづき hazuki
霞 かすみ kasumi|翠 みどり midori|桜子 さくらこ sakurako|詠美 えみ emi|紬 つむぎ tsumugi|晶子 あきこ akiko|皐月 さつき satsuki|麻耶 まや maya|鮎美 あゆみ ayumi|汐里 しおり shiori
悦郎 えつろう etsuro|善之 よしゆき yoshiyuki|貢 みつぐ mitsugu|恒一郎 こういちろう koichiro|廉太郎 れんたろう rentaro|慎太朗 しんたろう shintaro|幹太 かんた kanta|敬介 けいすけ keisuke
直太郎 なおたろう naotaro|小夜子 さよこ sayoko|八重子 やえこ yaeko|志津子 しづこ shizuko|多恵子 たえこ taeko|みゆき みゆき miyuki|さおり さおり saori|いずみ いずみ izumi|はるか はるか haruka
まどか まどか madoka|あかね あかね akane|なおみ なおみ naomi|つかさ つかさ tsukasa
""")

_HOUSE_RULES = {
    "{family}.{given}": 25,
    "{given}.{family}": 18,
    "{initial}.{family}": 12,
    "{family}-{initial}": 12,
    "{family}_{given}": 6,
    "{given}_{family}": 6,
    "{family}{initial}": 7,
    "{initial}-{family}": 5,
    "{family}": 3,
    "{family}-{number}": 6,
}


def local_part(family: str, given: str, rng: random.Random) -> str:
    """What stands before the @ of a mail address, from the parts of the name in small Latin letters."""
    rule = by_weight(_HOUSE_RULES, rng)
    return rule.format(family=family, given=given, initial=given[0], number=rng.randint(10, 99))
