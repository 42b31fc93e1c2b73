"""The words of what the cards of this edition say beside their fields."""

from __future__ import annotations

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import wordings

EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
医学博士 M.D., Ph.D.|行政書士 Certified Administrative Procedures Specialist|司法書士 Judicial Scrivener|宅地建物取引士 Licensed Realtor
管理栄養士 Registered Dietitian|博士（文学） Ph.D.|技術士（建設部門） P.E.Jp|一級土木施工管理技士 Civil Works Engineer|社会福祉士 Certified Social Worker
    """),
    second_titles=wordings("監事 Auditor|世話人 Organizer|専門委員 Expert Member|副会長 Vice Chairman|研究フェロー Research Fellow"),
    second_organizations=wordings("""
NPO法人霞沢まちなか研究会 Kasumizawa Town Study Group|椿島市観光ボランティア協会 Tsubakijima Guides Association
公益社団法人宝来法人会 Horai Corporations Association|北星調理専門学校 Hokusei Culinary College
    """),
    slogans=(
        "まちの未来を、いっしょに。", "水と緑の里づくり", "地域のいのちを守る", "ていねいな仕事を、次の世代へ", "Your Trusted Partner",
        "受け継ぐ技、織りなす時代", "From Japan to the World", "困ったときの相談相手",
    ),
    notes=(
        "プラチナくるみん取得", "9:00～12:30 / 14:00～17:30（水曜・日曜休み）", "定休日：毎週火曜日", "創業明治三十八年",
        "宅地建物取引業 知事(3)第98765号", "SDGs推進宣言事業所", "駐車場30台完備",
    ),
    paths=("index.php", "profile/", "office/map", "jp/", "seminar/2026/"),
)  # fmt: skip
