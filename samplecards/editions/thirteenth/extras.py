"""The words of what the cards of this edition say beside their fields, and on whose cards they stand."""

from __future__ import annotations

import re

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import OrganizationKind, wordings

EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
１級舗装施工管理技術者 First-class Paving Works Execution Manager|２級管工事施工管理技士 Second-class Plumbing Works Execution Manager|茅葺施工技能士 Wooden Building Architect|地積測量主任者 Assistant Surveyor|技術士（資源工学部門） Professional Engineer (Civil)
技術士(機械部門) Professional Engineer (Mechanical)|博士（計算科学） Doctor of Engineering|博士（農芸化学） Doctor of Agriineering|博士（環境科学） Doctor of Environmental Science|博士（水圏科学） Doctor of Marine Science|博士（地域政策学） Ph.D. in Regional Policy|経営学修士（ＭＢＡ） MBA
登録中小企業診断士 Management Consultant|不動産コンサルタント Real Estate Notary|医療福祉士補 Certified Social Worker|病態栄養専門師 Registered Dietitian|上級救命技能認定 Disaster Prevention Expert|プロジェクトマネージャ試験合格 Certified Project Manager|高度情報処理技術者 Information Security Specialist|ファイナンシャル・プランナー Financial Planner|認定経営革新アドバイザー Business Innovation Adviser
    """),
    second_titles=wordings("""
理事（非常勤） Part-time Trustee|副分区長 Vice Chapter Head|幹事長補佐 Deputy Secretary|審査委員 Examiner|販路アドバイザー Adviser|非常勤コーチ Part-time Lecturer|監査役 Auditor
    """),
    second_organizations=wordings("""
一般社団法人弥彦原県情報産業協会 Yahikohara Information Industry Association|霧積ロータリークラブ Kirizumi Rotary Club|公益社団法人菱ノ江法人会 Hishinoe Corporate Tax Association|御影原商店街振興組合 Mikagehara Shopping Street Association|由良ヶ峰大学地域連携協議会 Yuragamine Regional Council|有限会社夕凪企画 Yunagi Kikaku
    """),
    slogans=(
        "地域とともに、次の百年へ", "ていねいな仕事を、ひとつずつ。", "木と暮らしの専門店", "創業大正七年", "安心・安全・快適な住まいづくり", "水と緑のまち", "未来をひらく技術", "人と人をつなぐ", "おいしいを、まっすぐに。", "考える現場",
        "Smart & Simple", "Small Steps, Great Works", "Design for Good", "Make it Local.",
    ),
    notes=(
        "ISO14001認証取得", "一般建設業許可（般-4）第20583号", "営業時間 10:00～19:00　定休日 水曜", "宅地建物取引業 知事(3)第8142号", "古物商許可 第3017号", "経営革新等支援機関 認定", "プラチナくるみん認定", "えるぼし認定", "ＳＤＧｓ宣言企業",
        "再生紙使用（古紙配合率70％）", "間伐材名刺", "総合受付 平日9時～17時", "地球温暖化防止に取り組んでいます",
    ),
    paths=("shisei/", "company/profile.html", "jp/home/", "contact", "busyo/sangyo/", "lab/", "about-us/"),
)  # fmt: skip

_OF_FIRMS = re.compile(r"ISO|許可|宅地|営業時間|古物|くるみん|えるぼし|支援機関")
_OF_BUILDERS = re.compile(r"施工管理|建築士|測量|資源工学|不動産|茅葺")
_BUILDERS = re.compile(r"組|建築|土木|塗装|板金|空調|水道|測量|ホーム|不動産|工事|都市|河川|建設")
_OF_SCHOLARS = re.compile(r"博士")
_SCHOLARS = re.compile(r"大学|研究|機構|製|ロボ|工業|電機|化成|学校|ソフト")
_OF_CARE = re.compile(r"福祉士|栄養")
_CARE = re.compile(r"福祉|介護|病院|医療|保健|健康|会$|の丘")

LICENCES = {
    "弁護士": "弁護士", "法律": "弁護士", "税理士": "税理士", "司法書士": "司法書士", "社会保険労務士": "社会保険労務士", "行政書士": "行政書士", "特許": "弁理士", "土地家屋": "土地家屋調査士",
    "監査法人": "公認会計士", "中小企業診断": "中小企業診断士", "一級建築士": "一級建築士",
}  # fmt: skip
"""What those are who run offices with such names."""


def may_say(note: str, kind: OrganizationKind) -> bool:
    """Whether such an organisation prints that line."""
    return kind is OrganizationKind.COMPANY or not _OF_FIRMS.search(note)


def has_slogan(kind: OrganizationKind) -> bool:
    return kind in {OrganizationKind.COMPANY, OrganizationKind.HOSPITAL}


def may_hold(qualification: str, at: str) -> bool:
    """Whether somebody at that organisation and department has it."""
    needs = ((_OF_BUILDERS, _BUILDERS), (_OF_SCHOLARS, _SCHOLARS), (_OF_CARE, _CARE))
    return all(place.search(at) for held, place in needs if held.search(qualification))
