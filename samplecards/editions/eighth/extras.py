"""The words of what the cards of this edition say beside their fields, and on whose cards they stand."""

from __future__ import annotations

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import OrganizationKind, wordings

_FIRMS_ONLY = ("ISO", "許可", "定休日", "創業", "営業時間", "経営", "健康")


def suits(text: str, kind: OrganizationKind) -> bool:
    """Whether such an organisation would say so."""
    return kind is OrganizationKind.COMPANY or not any(word in text for word in _FIRMS_ONLY)


def has_motto(kind: OrganizationKind) -> bool:
    """Whether such an organisation has a slogan."""
    return kind in {OrganizationKind.COMPANY, OrganizationKind.AGENCY}


EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
技術士（衛生工学部門） P.E.Jp (Sanitary)|一級計装士 Registered Instrumentation Engineer|博士（環境学） Ph.D.|公認不正検査士 CFE
ＩＴストラテジスト IT Strategist|第二種電気主任技術者 Chief Electrical Engineer|博士（商学） Ph.D. in Commerce
認定ファシリティマネジャー Certified Facility Manager|ビオトープ管理士 Biotope Administrator|ＭＢＡ MBA
１級ファイナンシャル・プランニング技能士 Certified Financial Planner|甲種防火管理者 Fire Prevention Manager|博士（獣医学） Ph.D. in Veterinary Science
    """),
    second_titles=wordings("""
選定委員 Selection Member|兼任講師 Part-time Lecturer|特別顧問 Advisor|代表世話人 Steering Member|企画運営委員 Steering Committee Member|客員研究員 Visiting Researcher
    """),
    second_organizations=wordings("""
一般社団法人汐名まちづくり協議会 Shiona Town Development Council|公益財団法人御影沢育英会 Mikagesawa Scholarship Foundation
瀬音経済同友懇話会 Seoto Business Forum|千鳥野工業高等専門学校 Chidorino College of Technology|綾根地区防災連絡会 Ayane Disaster Prevention Network
    """),
    slogans=(
        "はたらく人の、となりに。", "確かな品質、変わらぬ誠意", "つなぐ、つくる、つづける。", "港とともに百年", "暮らしに、もうひとつの灯りを",
        "Quality for Tomorrow", "技術と信頼で応える", "人と技術をつなぐ", "Beyond the Craft", "安全は、すべてに優先する。",
    ),
    notes=(
        "ISO 14001 認証取得", "建設業許可（特-5）第64213号", "定休日　日曜・祝日", "創業 大正十一年", "営業時間 10:00～18:30",
        "健康経営優良法人2027認定", "この名刺は再生紙を使用しています。", "FSC認証紙を使用しています", "一般労働者派遣事業許可番号 派00-987654",
    ),
    paths=("ir/", "about/company.html", "jpn/", "recruit2027/", "dept/soumu/"),
)  # fmt: skip
