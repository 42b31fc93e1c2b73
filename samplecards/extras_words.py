"""The words of what cards say beside their fields."""

from __future__ import annotations

from dataclasses import dataclass

from samplecards.organization_words import Wording, wordings
from samplecards.splits import Split


@dataclass(frozen=True, slots=True)
class ExtraWords:
    """The words of one split."""

    qualifications: tuple[Wording, ...]
    second_titles: tuple[Wording, ...]
    """Titles of those who hold a post in another organisation as well."""
    second_organizations: tuple[Wording, ...]
    slogans: tuple[str, ...]
    notes: tuple[str, ...]
    """Lines of small print."""
    paths: tuple[str, ...]
    """Of web addresses."""


EXTRA_WORDS = {
    Split.COMMON: ExtraWords(
        qualifications=wordings("""
博士（工学） Ph.D.|弁理士 Patent Attorney|中小企業診断士 Certified SME Consultant|技術士（機械部門） P.E.Jp
博士（情報学） Ph.D.|公認会計士 CPA|薬学博士 Ph.D.|第一種電気主任技術者 Licensed Electrical Engineer
        """),
        second_titles=wordings("理事 Executive Director|幹事 Secretary|アドバイザー Adviser|客員教授 Visiting Professor"),
        second_organizations=wordings("""
一般社団法人青葉産業会議 Aoba Industry Council|緑樹県工業連合会 Ryokuju Industry Federation
桜浜商工会議所 Sakurahama Chamber of Commerce|若草工業大学 Wakakusa Institute of Technology
        """),
        slogans=(
            "つなぐ技術、ひろがる未来", "ものづくりで地域をひらく", "人と自然の架け橋", "100年続く品質を",
            "Creating Tomorrow Together", "安心をかたちに。", "Innovation for Life", "緑あふれる未来へ",
        ),
        notes=(
            "ISO 9001・14001 認証取得", "受付時間 平日9:00～17:00", "この名刺は再生紙を使用しています", "健康経営優良法人",
            "建設業許可 知事許可（般-2）第12345号", "土・日・祝日休業",
        ),
        paths=("contact/", "company/index.html", "ja/", "~lab/"),
    ),
    Split.TRIAL: ExtraWords(
        qualifications=wordings("""
博士（理学） Ph.D.|税理士 Certified Tax Accountant|社会保険労務士 Labor Consultant|一級建築士 Architect
弁護士 Attorney at Law|農学博士 Ph.D.|博士（経済学） Ph.D.|情報処理安全確保支援士 Registered Security Specialist
        """),
        second_titles=wordings("評議員 Councilor|顧問 Advisor|運営委員 Steering Committee Member|非常勤講師 Part-time Lecturer"),
        second_organizations=wordings("""
一般財団法人朝霧文化基金 Asagiri Culture Fund|藤波県農業協同組合中央会 Fujinami Agricultural Cooperatives
夕凪観光連盟 Yunagi Tourism Federation|七瀬川看護大学 Nanasegawa College of Nursing
        """),
        slogans=(
            "海とともに歩む", "あしたの暮らしを支える", "挑戦する人のそばに", "小さな声を大きな力に", "Quality for the Next Generation",
            "おいしさと健康を食卓へ", "Beyond the Horizon",
        ),
        notes=(
            "プライバシーマーク取得事業者", "営業時間 10:00～18:00（土日祝を除く）", "FSC認証紙を使用", "創業 大正十二年", "次世代育成企業認定",
            "一般労働者派遣事業 派13-000000",
        ),
        paths=("inquiry", "about/access.html", "en/", "staff/"),
    ),
    Split.HELD_OUT: ExtraWords(
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
    ),
}  # fmt: skip
