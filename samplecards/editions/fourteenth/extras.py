"""The words of what the cards of this edition say beside their fields, and on whose cards they stand."""

from __future__ import annotations

import re

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import OrganizationKind, wordings

EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
博士（環境工学） Doctor of Engineering|博士（生物理工学） Doctor of Science|博士（地域経済学） Doctor of Economics|工学博士（土木工学） Doctor of Engineering|農学博士（林産学） Doctor of Agriculture|博士（公共経営学） Doctor of Public Policy
技術士（建設部門：道路） Professional Engineer (Civil)|技術士（上下水道：下水道） Professional Engineer (Water)|技術士（総監・河川） Professional Engineer|一級土木施工管理技士補 First-class Civil Works Manager|1級建築施工管理技士 First-class Building Works Manager|１級電気・管工事施工管理技士 First-class Electrical Works Manager|二級建築士・福祉住環境コーディネーター Second-class Architect|ＲＣＣＭ（道路） Registered Civil Engineering Consulting Manager|測量士・地理空間情報技能士 Surveyor
中小企業診断士（公的支援） Management Consultant|弁理士（付記） Patent Attorney|宅地建物取引士・管理業務主任者 Real Estate Broker|社会福祉士・介護支援専門員 Social Worker|管理栄養士・健康運動指導士 Registered Dietitian|防災士・応急手当普及員 Disaster Prevention Expert|情報処理安全確保支援士（登録） Information Security Specialist|第一種衛生管理者 Health Officer|１級ＦＰ技能士 Financial Planner|ＭＢＡ（経営管理修士） MBA
    """),
    second_titles=wordings("""
理事（広報担当） Director, Public Relations|部会長代理 Deputy Section Chair|常任幹事役 Standing Secretary|評議員（非常勤） Councillor|相談員（嘱託） Adviser|世話人代表 Head Organizer|副部会長 Vice Section Chair
    """),
    second_organizations=wordings("""
一般社団法人朝羽県測量設計業協会 Asaha Survey and Design Association|桂瀬ライオンズ倶楽部 Katsurase Lions Club|波志江浦港まちづくり協議会 Hashieura Port Council|砥石川工業団地協同組合 Toishigawa Industrial Park Cooperative|ＮＰＯ法人森と水の会 Mori to Mizu no Kai|株式会社ハヤセ総合企画 Hayase Planning
    """),
    slogans=(
        "技術で支える、明日のまち", "ひとと地域の架け橋", "明治三十九年創業", "暮らしに、もっと安心を。", "つくる責任、まもる誇り", "小さな町から、世界へ。", "いのちを見つめる医療", "信頼をかたちに", "考える。つくる。つなげる。", "まごころ一筋",
        "Engineering Tomorrow", "Always Beside You", "Think Local, Act Now", "Beyond the Line",
    ),
    notes=(
        "ISO9001・ISO27001認証取得", "特定建設業許可（特-3）第40617号", "建設コンサルタント登録 建03第5821号", "営業時間 9:30～18:30　定休日 日・祝", "プライバシーマーク認定取得", "健康経営優良法人（中小規模）認定", "宅建業免許 知事(2)第6093号", "一級建築士事務所登録 第12804号",
        "受付時間 8:30～17:15（土日祝を除く）", "この名刺は環境配慮紙を使用しています", "障がいのある方が印刷した名刺です", "ご来庁の際は事前にご連絡ください",
    ),
    paths=("kaisha/gaiyo.html", "soshiki/keiei/", "index_ja.html", "ja/top/", "staff", "kikaku-zaisei/", "kigyo-joho/"),
)  # fmt: skip

_OF_FIRMS = re.compile(r"ISO|許可|登録|営業時間|プライバシー|健康経営|免許")
_OF_OFFICES = re.compile(r"来庁")
_NEEDS = (
    (re.compile(r"施工管理|建築士|測量|建設部門|上下水道|総監|ＲＣＣＭ|宅地"), re.compile(r"建設|土木|工務|電設|設備|塗装|造園|舗装|住建|水道|測量|設計|都市|不動産|整備|河川|公園|道路|建築")),
    (re.compile(r"博士"), re.compile(r"大学|研究|機構|製|化学|光学|総研|コンサル|ファーマ|技術|病院|医療")),
    (re.compile(r"社会福祉|栄養"), re.compile(r"福祉|病院|医療|保健|健康|健診")),
    (re.compile(r"弁理士"), re.compile(r"特許|知財|技術")),
    (re.compile(r"ＦＰ"), re.compile(r"銀行|証券|金庫|組合|保険|会計")),
    (re.compile(r"情報処理"), re.compile(r"システム|データ|情報|ソフト|ウェブ|ネット|テクノ|ＤＸ")),
)  # fmt: skip
"""Where those work who are certified so."""

LICENCES = {
    "弁護士": "弁護士", "法律": "弁護士", "監査法人": "公認会計士", "税理士": "税理士", "司法書士": "司法書士", "社会保険労務士": "特定社会保険労務士", "行政書士": "行政書士", "特許": "弁理士", "土地家屋": "土地家屋調査士", "建築士": "一級建築士",
}  # fmt: skip
"""What those are who run offices with such names."""


def may_say(note: str, kind: OrganizationKind) -> bool:
    """Whether such an organisation prints that line."""
    if _OF_OFFICES.search(note):
        return kind in {OrganizationKind.MUNICIPALITY, OrganizationKind.MINISTRY}
    return kind is OrganizationKind.COMPANY or not _OF_FIRMS.search(note)


def has_slogan(slogan: str, kind: OrganizationKind) -> bool:
    if "医療" in slogan:
        return kind is OrganizationKind.HOSPITAL
    return kind is OrganizationKind.COMPANY


def may_hold(qualification: str, at: str) -> bool:
    """Whether somebody at that organisation and department has it."""
    return all(place.search(at) for held, place in _NEEDS if held.search(qualification))
