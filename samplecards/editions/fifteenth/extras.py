"""What the cards of this edition say beside their fields, and whose cards say it."""

from __future__ import annotations

import re

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import OrganizationKind, wordings

EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
博士（土木工学） Doctor of Engineering|博士（社会福祉学） Doctor of Social Welfare|博士（森林学） Doctor of Forestry|修士（地方行政） Master of Public Policy
技術士（建設部門　河川） Professional Engineer (Rivers)|技術士（建設部門・都市計画） Professional Engineer (Town Planning)|技術士補（建設） Associate Professional Engineer|１級土木施工管理技士　１級舗装施工管理技術者 First-class Civil Works Manager|一級建築士　第284617号 First-class Architect|１級電気工事施工管理技士・電気主任技術者 First-class Electrical Works Manager|測量士・補償業務管理士 Surveyor
中小企業診断士／行政書士 Management Consultant|宅地建物取引士　賃貸不動産経営管理士 Real Estate Broker|２級ファイナンシャル・プランニング技能士 Financial Planner|ＩＴコーディネータ・情報処理技術者 IT Coordinator|防災士（日本防災士機構認定） Disaster Prevention Expert|社会福祉士／精神保健福祉士 Social Worker|総合診療専門医 General Physician
    """),
    second_titles=wordings("""
理事（広報・非常勤） Director|監事（会計担当） Auditor|事務局次長補佐 Deputy Secretary|企画運営委員長 Steering Committee Chair|アドバイザー（地域経済） Adviser|青年部副部長 Vice Head, Youth Division
    """),
    second_organizations=wordings("""
美津原県中小企業家の会 Mitsuhara Entrepreneurs|汐浜駅前商店街振興組合 Shiohama Shopping Street|一般社団法人みずしな青年会議 Mizushina Junior Council|織戸ロータリー倶楽部 Orito Rotary|大桑原市防災士連絡会 Okuwabara Disaster Prevention Network|みつはら産業交流協議会 Mitsuhara Industry Exchange
    """),
    slogans=(
        "地域とともに歩んで五十年", "「ありがとう」を現場から", "創業大正十二年", "まちの未来を、測る。描く。", "お客様第一主義", "水と緑をまもる", "安全はすべてに優先する", "食卓に、旬をまっすぐ。", "つながる、ひろがる、届ける。", "一歩先のソリューションを",
        "Rooted in Our Town", "Quality First since 1968", "Moving Our Town Forward",
    ),
    notes=(
        "ISO14001・ISO45001 認証登録", "一般建設業　県知事許可（般-5）第18342号", "産業廃棄物収集運搬業許可　第01204號", "測量業者登録　第(8)-20751号", "定休日　毎週水曜・第三日曜", "営業時間　午前9時～午後6時", "古物商許可　第52118000号", "ＳＤＧｓ推進宣言企業", "くるみん・えるぼし認定企業",
        "開庁時間　8時30分～17時15分", "本名刺はＦＳＣ認証紙を使用しています", "この名刺は間伐材からつくられました",
    ),
    paths=("company/access/", "shisei/soumu/", "about", "jp/index.php", "kikaku/chiiki/", "jp/top.html", "gaiyou/"),
)  # fmt: skip

LICENCES = {
    "弁護士": "弁護士", "法律": "弁護士", "税理士": "税理士", "司法書士": "司法書士", "社会保険労務士": "社会保険労務士", "社労士": "社会保険労務士", "行政書士": "行政書士", "土地家屋": "土地家屋調査士", "建築士": "一級建築士", "特許": "弁理士",
}  # fmt: skip
"""What those are who have offices of such names."""

_HELD_AT = {
    "土木|建設部門|舗装|測量|建築士|技術士補": r"建設|土木|舗装|造園|コンサル|測量|設計|地質|環境調査|開発局|工事事務所|河川|[市県町](?:役所|庁|役場)?$",
    "電気": r"電気|設備|電力",
    "宅地": r"不動産|住宅",
    "中小企業|修士": r"商工|産業|財団|銀行|金庫|コンサル|大学|[市県町](?:役所|庁|役場)?$",
    "ファイナンシャル": r"銀行|金庫|組合|保険|不動産|税理士|会計",
    "ＩＴ": r"株式会社|有限会社|合同会社|（株）|㈱|システム|ソフト|情報|データ|クラウド|デジタル",
    "社会福祉士": r"福祉",
    "博士": r"大学|研究|コンサル|環境調査|地質",
    "診療": r"病院|医療|医院|クリニック",
}
_ONLY_OFFICES, _ONLY_FIRMS = re.compile("開庁"), re.compile("ISO|許可|登録|営業|定休|企業")


def may_hold(qualification: str, organization: str) -> bool:
    """Whether somebody of that organisation is certified so."""
    return all(
        re.search(where, organization) for held, where in _HELD_AT.items() if re.search(held, qualification)
    )


def may_note(note: str, kind: OrganizationKind) -> bool:
    """Whether such an organisation prints that line."""
    if _ONLY_OFFICES.search(note):
        return kind in {OrganizationKind.MUNICIPALITY, OrganizationKind.MINISTRY}
    return kind is OrganizationKind.COMPANY or not _ONLY_FIRMS.search(note)
