"""What stands on the cards of this edition beside names and numbers, and on whose."""

from __future__ import annotations

import re

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import OrganizationKind, wordings

EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
博士（情報工学） Doctor of Information Engineering|博士（林学） Doctor of Forestry|博士（公共経営） Doctor of Public Management|博士（材料科学） Doctor of Materials Science|修士（都市政策） Master of Urban Policy|ＭＢＡ（経営学修士） MBA
技術士（建設部門・道路） Professional Engineer (Roads)|技術士（水道部門） Professional Engineer (Water)|技術士補・ＲＣＣＭ（河川砂防） Associate Professional Engineer|一級土木施工管理技士・測量士 First-class Civil Works Manager|１級造園施工管理技士・樹木医 First-class Landscape Works Manager|第一種電気工事士・電気主任技術者 Licensed Electrician|二級建築士・宅地建物取引士 Second-class Architect|一級建築士　大臣登録第315027号 First-class Architect
中小企業診断士（経済産業大臣登録） Management Consultant|認定経営革新等支援機関担当 Certified Support Staff|日商簿記一級・ＦＰ技能士２級 Financial Planner|情報処理技術者（ネットワーク） Network Specialist|ＩＴパスポート・ＧＡＩＱ IT Passport|防災士・赤十字救急法救急員 Disaster Prevention Expert|社会福祉士・精神保健福祉士 Social Worker|介護福祉士・福祉用具専門相談員 Care Worker|総合旅行業務取扱管理者・通訳案内士 Travel Supervisor|ソムリエ・利酒師 Sommelier|国家資格キャリアコンサルタント Career Consultant|健康経営エキスパートアドバイザー Health Management Adviser
    """),
    second_titles=wordings("""
副理事長（広報） Deputy Chair|監査委員（民間） Auditor|実行委員長代行 Acting Chair|地域アドバイザー（観光） Regional Adviser|幹事・青年部長 Secretary|特別顧問（技術） Special Adviser|評議員（学識） Councillor
    """),
    second_organizations=wordings("""
あさかぜ創業者の会 Asakaze Founders' Club|桐ノ宮駅前商店街振興組合 Kirinomiya Shopping Street Association|一般社団法人早苗野青年会議所 Sanaeno Junior Chamber|燕沢ロータリークラブ Tsubamezawa Rotary Club|白鶴野市防災士連絡会 Shirazuruno Disaster Experts Association|朝風県ＩＣＴ推進協議会 Asakaze ICT Council|錦織川を守る会 Friends of the Nishikorigawa
    """),
    slogans=(
        "つくる、つなぐ、つづける。", "技術と真心で八十年", "あしたを、もっと身近に。", "地元とともに、次の百年へ", "創業大正十一年", "安心の住まいづくり", "環境と人にやさしい会社", "「できない」を「できる」に。", "まごころサービスの店", "データで社会をやさしく",
        "水と緑と歴史のまち", "子育てするなら、ここ。", "星降る高原のむら", "ひとが輝く、未来へつづくまち", "ゼロカーボンシティ宣言のまち",
        "Connecting People and Places", "Est. 1968", "Make It Simple", "Your Best Partner",
    ),
    notes=(
        "ISO 9001 / ISO 14001 認証取得", "建設業許可　朝風県知事（般-5）第20418号", "宅地建物取引業　朝風県知事（6）第3172号", "一般貨物自動車運送事業　認可第1186号", "産業廃棄物収集運搬業許可 第02408115号", "労働者派遣事業 派22-300517", "古物商許可　第601170024318号", "定休日：水曜日・第三火曜日", "営業時間 9:30～18:30（日祝休）", "くるみんプラス・えるぼし認定", "Ｐマーク認定事業者",
        "開庁時間 8:30～17:15（土日祝を除く）", "ＵＤフォントを使用しています", "この名刺は間伐材を使用しています", "紙へリサイクル可", "本名刺の作成費用は自己負担です", "障がい者就労施設で印刷しています",
    ),
    paths=("about/access/", "site/oshirase/", "page/jigyo/", "annai.html", "jp/index.html", "saiyo/info/", "top/soshiki/", "new/01/"),
)  # fmt: skip

ACCOUNTS = (
    "Instagram　@{}",
    "X　@{}_official",
    "Facebook　{}.page",
    "公式LINE　@{}",
    "Instagram: {}_pr",
    "YouTube　@{}ch",
)
"""Where else a house is found; ``{}`` for what it calls itself."""

LICENCES = {
    "法律": "弁護士", "弁護士": "弁護士", "公認会計士": "公認会計士・税理士", "会計": "税理士", "税理士": "税理士", "司法書士": "司法書士", "社労士": "特定社会保険労務士", "社会保険": "社会保険労務士", "調査士": "土地家屋調査士", "測量登記": "土地家屋調査士・測量士", "行政書士": "特定行政書士", "建築士": "一級建築士", "特許": "弁理士", "鑑定": "不動産鑑定士", "診断士": "中小企業診断士",
}  # fmt: skip
"""What those are who lead offices of such names; the first that fits."""

_CITY = r"[市県町](?:役所|庁|役場)?$"
_CIVIL = (
    rf"建設|土木|舗道|庭苑|鋼業|コンサル|調査設計|都市総合|地盤|航測|整備事務所|国道|測量|国土|{_CITY}|下水道"
)
_WHERE = {
    r"技術士|土木施工|造園": _CIVIL,
    r"電気工事士": r"電気|設備|建設|消防設備",
    r"建築士": r"建設|住建|リフォーム|建築|地所|[市県](?:役所|庁)?$",
    r"都市政策|公共経営": rf"大学|都市総合|コンサル|財団|機構|{_CITY}",
    r"診断士|経営革新|ＭＢＡ": rf"商工|産業|財団|銀行|金庫|信用組合|コンサル|大学|まちづくり|観光|機構|公社|キャリア|会社|㈱|㈲|（株）|\(株\)|{_CITY}",
    r"簿記": r"銀行|金庫|組合|保険|会社|㈱|㈲",
    r"情報処理|ＩＴパス": r"システム|ソフト|ネット|クラウド|データ|ＡＩ|ウェブ|大学|オフィス|[市県](?:役所|庁)?$",
    r"防災士": rf"防災|消防|警察|建設|保険|大学|セキュリティ|{_CITY}",
    r"福祉士": r"福祉|若竹|訪問看護|ヘルスケア|病院|医療",
    r"旅行業務": r"観光|ＤＭＯ|ホテル|温泉|自動車|フェリー",
    r"ソムリエ": r"ホテル|温泉|醸造|フーズ|ブルワリー",
    r"キャリアコンサル": r"キャリア|安定所|大学|学園|財団|機構",
    r"健康経営": r"保険|商工|会社|㈱|㈲",
    r"情報工学|林学|材料科学": r"大学|研究所|コンサル|技術センター|精密|半導体|ソフト|データ",
}
"""Where people with a certificate work; both as patterns."""
_PUBLIC = {OrganizationKind.MUNICIPALITY, OrganizationKind.MINISTRY}
_TOWN_WORDS = re.compile("まち$|むら$|子育てするなら")
_HOUSE_WORDS = re.compile("技術|あした|地元|創業|住まい|会社|できない|店$|データ|つくる|Est|Best|Simple")
_TOWN_NOTES = re.compile("開庁|自己負担")
_HOUSE_NOTES = re.compile("ISO|許可|取引業|認可|派遣|定休|営業|くるみん|Ｐマーク")
_TRADES = {
    "建設業": "建設|土木|舗道|設備|住建|庭苑|塗工|リフォーム|鋼業|瓦",
    "宅地": "地所|住建|建設|リフォーム",
    "貨物": "運送|急便",
    "廃棄物": "リサイクル|建設|土木|運送",
    "派遣": "キャリア|システム|綜合管財",
    "古物": "リース|時計|呉服|モータース|リサイクル",
    "定休": "店|堂|書林|呉服|花園|美容|珈琲|住建|時計|洋品|菓子",
    "営業時間": "店|堂|書林|呉服|花園|美容|珈琲|薬局|モータース|時計|青果",
}


def may_hold(qualification: str, organization: str) -> bool:
    """Whether one would meet somebody with that certificate there."""
    wheres = [where for held, where in _WHERE.items() if re.search(held, qualification)]
    return all(re.search(where, organization) for where in wheres)


def may_claim(slogan: str, kind: OrganizationKind) -> bool:
    """Whether that is a slogan of such an organisation."""
    if _TOWN_WORDS.search(slogan):
        return kind is OrganizationKind.MUNICIPALITY
    if _HOUSE_WORDS.search(slogan):
        return kind is OrganizationKind.COMPANY
    return kind not in _PUBLIC


def may_note(note: str, kind: OrganizationKind, organization: str) -> bool:
    """Whether such an organisation has that in small print."""
    if _TOWN_NOTES.search(note):
        return kind in _PUBLIC
    trade = next((trades for word, trades in _TRADES.items() if word in note), "")
    if trade and not re.search(trade, organization):
        return False
    return kind is OrganizationKind.COMPANY or not _HOUSE_NOTES.search(note)
