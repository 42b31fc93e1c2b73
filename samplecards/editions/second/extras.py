"""The words of what the cards of this edition say beside their fields."""

from __future__ import annotations

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import wordings

EXTRA_WORDS = ExtraWords(
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
)  # fmt: skip
