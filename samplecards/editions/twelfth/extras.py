"""The words of what the cards of this edition say beside their fields, and on whose cards they stand."""

from __future__ import annotations

import random
import re

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import OrganizationKind, wordings

_OF_FIRMS = re.compile(r"ISO|建設業|許可|免許|営業時間|マーク|経営優良法人")
_OF_WORKS = re.compile(r"施工管理|技術士|建築士|電気|コンクリート|技能者")
_WORKS = re.compile(r"建設|土木|設備設計|電工|測地|道路|橋梁|電力工事")
_WORKS_UNITS = re.compile(r"建設|土木|建築|道路|河川|水道|公園|施設課|計画班|基盤整備|用地")
_INDOORS = re.compile(r"総務|経理|法務|広報|人財|海外")
_BUILDERS_SHARE = 0.7
_OF_CARE = re.compile(r"福祉士|栄養士|薬剤師")
_CARE = re.compile(r"病院|医療|福祉|園|クリニック|市$|県$|町$|市役所|町役場")


def suits(text: str, kind: OrganizationKind) -> bool:
    """Whether such an organisation would say so."""
    return kind is OrganizationKind.COMPANY or not _OF_FIRMS.search(text)


def has_motto(kind: OrganizationKind) -> bool:
    """Whether such an organisation has a slogan."""
    return kind in {OrganizationKind.COMPANY, OrganizationKind.HOSPITAL}


LICENCES = {
    "法律": "弁護士",
    "税理士": "税理士",
    "司法書士": "司法書士",
    "社労士": "特定社会保険労務士",
    "行政書士": "行政書士",
    "国際特許": "弁理士",
    "会計士": "公認会計士",
}
"""What those are who run offices with such names."""

CHARTERS = {
    "中小企業": "経営革新等支援機関",
    "産業振興": "中小企業支援センター指定機関",
    "文化": "内閣府認定公益法人",
    "みどり": "環境教育等促進団体",
    "研修": "指定研修実施機関",
}
"""What is said above the name of a foundation of such a name: by whom it was recognised, and for what."""

EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
１級土木施工管理技士 First-class Civil Engineering Works Execution Manager|二級建築施工管理技士 First-class Building Works Execution Manager|二級電気工事施工管理技士 Second-class Electrical Works Execution Manager|1級造園施工管理技士 First-class Landscaping Works Execution Manager
構造設計一級建築士 Structural Design First-class Architect|博士（水産科学） Ph.D. in Fisheries Science|１級電気通信工事施工管理技士 First-class Telecommunications Works Execution Manager|コンクリート主任技士 Authorized Chief Concrete Engineer|登録基幹技能者 Registered Core Skilled Worker
法学博士 Doctor of Laws|博士（芸術工学） Ph.D. in Design|中小企業組合士 Cooperative Specialist|システム監査技術者 Systems Auditor|介護福祉士 Certified Care Worker|応急手当普及員 Disaster Prevention Officer|経営管理修士 MBA
    """),
    second_titles=wordings("""
評議員選定委員 Councilor|専務代行 Acting Managing Director|支部幹事 Chapter Secretary|運営委員長 Chair of Steering Committee|客員主任研究員 Visiting Researcher|選考委員長 Selection Committee Member
    """),
    second_organizations=wordings("""
公益財団法人汐路野奨学財団 Shiojino Scholarship Foundation|一般社団法人桐生川まちなか経営協議会 Kiryugawa Town Management Council|稲穂台ロータリー会 Inahodai Rotary|公益社団法人瑞枝納税協会 Mizue Taxpayers Association|桧山浜工業会 Hiyamahama Industry Club
    """),
    slogans=(
        "まちを支える、ひとを育てる。", "品質で応える、まごころで届ける", "あたりまえの毎日を守る", "土と水と、百年の約束", "つくる人の、そばにいる。", "きょうの安全、あすの信頼",
        "人にやさしい技術", "Crafted for Communities", "Building Tomorrow's Standard",
    ),
    notes=(
        "ISO 9001・45001 取得", "建設業許可 大臣（特-5）第13468号", "宅地建物取引業免許 知事（11）第2087号", "健康経営優良法人認定", "プライバシーマーク認定事業者", "営業時間 8:30～17:15（土日祝休）",
        "森林認証紙を使用", "障害者就労支援施設で作成した名刺です", "ベジタブルインキ使用", "カーボンニュートラル推進中",
    ),
    paths=("gaiyo/", "soshiki/shoko/", "kaisha.html", "guide/access/", "ja/contact/"),
)  # fmt: skip
_BUILDERS = tuple(word.japanese for word in EXTRA_WORDS.qualifications if _OF_WORKS.search(word.japanese))


def fitting_licence(
    licence: str, organization: str, department: str, kind: OrganizationKind, rng: random.Random
) -> str:
    """What somebody is certified as who works there: at builders mostly as a builder; empty where nobody is."""
    is_firm = kind is OrganizationKind.COMPANY
    if is_firm:
        builds = bool(_WORKS.search(organization)) and not _INDOORS.search(department)
    else:
        builds = bool(_WORKS_UNITS.search(department))
    if is_firm and builds and rng.random() < _BUILDERS_SHARE:
        return rng.choice(_BUILDERS)
    if _OF_WORKS.search(licence):
        return licence if builds else ""
    return licence if not _OF_CARE.search(licence) or _CARE.search(organization) else ""
