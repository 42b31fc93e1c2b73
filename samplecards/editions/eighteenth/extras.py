"""What stands on the cards of this edition beside their fields, and who may say it."""

from __future__ import annotations

import re

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import OrganizationKind, wordings

EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
博士（環境科学・工学） Doctor of Environmental Engineering|博士（地方自治） Doctor of Public Policy|博士（看護学・保健学） Doctor of Nursing|修士（公共経営） Master of Public Management
技術士（上下水道部門・下水道） Professional Engineer (Water and Sewerage)|技術士（建設部門／道路） Professional Engineer (Roads)|技術士（総合技術監理・建設） Professional Engineer (Engineering Management)|RCCM（道路） Registered Civil Engineering Consulting Manager|１級建築施工管理技士・建築積算士 First-class Building Works Manager|一級建築士　大臣登録第351208号 First-class Architect|測量士　登録第H24-10582号 Surveyor|第一種電気工事士・消防設備士 First-class Electrician
中小企業診断士（登録番号417205） Management Consultant|宅地建物取引士・マンション管理士 Real Estate Broker|ファイナンシャルプランナー（ＣＦＰ） Certified Financial Planner|情報処理安全確保支援士（登録セキスペ） Registered Information Security Specialist|ＩＴストラテジスト・応用情報技術者 IT Strategist|防災士・危険物取扱者 Disaster Prevention Expert|社会福祉士・介護福祉士 Certified Social Worker|日本専門医機構認定医 Board-certified Physician
    """),
    second_titles=wordings("""
理事（総務担当） Director|幹事（会計） Secretary|副委員長（広報） Vice Chair|顧問（技術） Adviser|地区運営委員 District Committee Member|青年部会計理事 Treasurer, Youth Division
    """),
    second_organizations=wordings("""
若槻野市まちづくり委員会 Wakatsukino Community Committee|常磐木県地域防災ネットワーク Tokiwagi Disaster Network|一般社団法人わかつきの青年の会 Wakatsukino Youth Society|葦ヶ浦ライオン倶楽部 Ashigaura Lions|鹿野沢工業団地連絡協議会 Kanozawa Industrial Park Council|東雲ものづくり研究会 Shinonome Manufacturing Forum
    """),
    slogans=(
        "まじめに、ていねいに、百年。", "くらしのそばに、いつも。", "創業昭和三十二年", "現場の声をかたちに。", "品質と信頼のパートナー", "地域の元気をつくる会社", "人と技術で、次の一歩へ。", "技術で支える安心な国土", "おいしいを、もっと近くに。", "笑顔のあるまちをつくります", "想いをつなぐものづくり",
        "Better Work, Better Town", "Since 1957 Quality and Trust", "Think Local, Build Future",
    ),
    notes=(
        "ISO9001・ISO27001 認証取得済", "特定建設業　国土交通大臣許可（特-4）第9305号", "建設コンサルタント登録　建04第8217号", "一級建築士事務所　県知事登録第3-1482号", "営業時間　10:00～19:00（水曜定休）", "受付時間　平日9:00～17:30", "プライバシーマーク使用許諾事業者", "健康経営優良法人２年連続認定", "一般貨物自動車運送事業許可",
        "開庁時間　午前8時30分～午後5時15分", "再生紙を使用した名刺です", "環境にやさしい植物油インキで印刷しています",
    ),
    paths=("top/index.html", "corporate/outline/", "about/outline/", "ja/office/", "office/access", "contact/form/", "news/topics/"),
)  # fmt: skip

LICENCES = (
    ("法律|弁護士", "弁護士"), ("公認会計士", "公認会計士・税理士"), ("税", "税理士"), ("司法書士・", "司法書士・行政書士"), ("司法書士", "司法書士"), ("社会保険労務士|社労士", "社会保険労務士"), ("行政書士", "行政書士"), ("土地家屋", "土地家屋調査士"), ("一級建築士", "一級建築士"), ("特許", "弁理士"), ("鑑定", "不動産鑑定士"),
)  # fmt: skip
"""What those are at whose office the first of these patterns is written."""

_PUBLIC = r"|[市県町](?:役所|庁|役場)?$"
_HOLDERS = (
    (re.compile("技術士|RCCM|施工管理|測量士|建築士"), re.compile(r"建設|建工|鉄建|土木|舗道|造園|防水|コンサル|測量|設計|地質|環境|都市計画|整備局|整備事務所" + _PUBLIC)),
    (re.compile("電気|消防"), re.compile(r"電設|空調|設備|電器|総合管理")),
    (re.compile("宅地"), re.compile(r"不動産|ハウス|住建|リフォーム")),
    (re.compile("診断士|公共"), re.compile(r"商工|財団|銀行|金庫|機構|大学" + _PUBLIC)),
    (re.compile("ファイナンシャル"), re.compile(r"銀行|金庫|組合|保険|税|会計")),
    (re.compile("情報処理|ＩＴ"), re.compile(r"システム|ソフト|ネットワーク|デジタル|ＩＴ|データ|クラウド|テック")),
    (re.compile("社会福祉士"), re.compile("福祉|ケア")),
    (re.compile("博士"), re.compile("大学|研究")),
    (re.compile("専門医"), re.compile("病院|医療|医院|クリニック")),
)  # fmt: skip
_REGISTERED = (
    (re.compile("建設業"), re.compile("建設|建工|鉄建|土木|土建|電設|空調|舗道|造園|塗工|水道|防水")),
    (re.compile("コンサル"), re.compile("コンサル|設計|地質|都市計画|計画研究所|環境")),
    (re.compile("建築士"), re.compile("設計|アーキテクツ|住建|ハウス|リフォーム")),
    (re.compile("貨物"), re.compile("運輸|物流")),
)
"""Lines that only organisations of some names may print."""
_OF_OFFICES, _OF_FIRMS = re.compile("開庁"), re.compile("ISO|許可|登録|営業|受付|マーク|認定")


def may_hold(qualification: str, organization: str) -> bool:
    """Whether somebody there is likely to have such a certificate."""
    return all(where.search(organization) for held, where in _HOLDERS if held.search(qualification))


def may_note(note: str, kind: OrganizationKind, name: str) -> bool:
    """Whether that line is one for such an organisation."""
    if any(held.search(note) and not where.search(name) for held, where in _REGISTERED):
        return False
    if _OF_OFFICES.search(note):
        return kind in (OrganizationKind.MUNICIPALITY, OrganizationKind.MINISTRY)
    return not _OF_FIRMS.search(note) or kind is OrganizationKind.COMPANY
