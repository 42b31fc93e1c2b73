"""The words of what the cards of this edition say beside their fields."""

from __future__ import annotations

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import wordings

EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
一級建築施工管理技士 First-Class Building Engineer|一級管工事施工管理技士 Plumbing Works Engineer|測量士 Registered Surveyor
賃貸不動産経営管理士 Rental Property Manager|ファイナンシャルプランナー Financial Planner|土地家屋調査士 Land and House Investigator|看護師 Registered Nurse
博士（農学） Ph.D.|博士（医学） M.D., Ph.D.|博士（法学） LL.D.|技術士（情報工学部門） P.E.Jp|技術士（上下水道部門） P.E.Jp|不動産鑑定士 Real Property Appraiser
ITストラテジスト IT Strategist|ITコーディネータ IT Coordinator|海事代理士 Marine Procedure Agent|第二種電気工事士 Electrician|応用情報技術者 Applied IT Engineer
    """),
    second_titles=wordings("副理事長 Vice President|参与 Counselor|常任理事 Standing Director|相談員 Counselor|講師 Lecturer|委員 Committee Member"),
    second_organizations=wordings("""
一般社団法人雲雀野青年会議 Hibarino Young Leaders|公益社団法人久世野法人連合会 Kuzeno Corporations Union|NPO法人まちの灯 Machinoakari
萱ノ木県中小企業家の会 Kayanoki Entrepreneurs Society|水鏡市商店街振興連盟 Mizukagami Shopping Streets Union
    """),
    slogans=(
        "人と技術で、次の一歩を。", "暮らしの真ん中に、信頼を。", "お客様の「困った」に応えます", "地域とともに、これからも", "一滴の水から、まちの明日へ",
        "Simply Reliable", "Moving Ideas Forward", "総合建設業", "省エネ・設備のことならおまかせください", "For a Better Workplace",
    ),
    notes=(
        "ISO 9001 認証取得", "建設業許可 国土交通大臣許可（特-4）第23456号", "えるぼし認定企業", "くるみん認定企業", "営業時間 9:00～18:00", "健康経営優良法人2025",
        "電気通信事業者 届出番号 A-02-12345", "24時間受付", "ISMS認証取得 ISO/IEC 27001", "FSC®認証紙使用", "植物油インキを使用しています", "昭和26年創業",
    ),
    paths=("about/", "recruit/", "company/", "ja/index.html", "soshiki/sangyo/", "company/outline.html"),
)  # fmt: skip
