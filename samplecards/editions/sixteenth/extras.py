"""What stands on the cards of this edition beside names and numbers, and on whose."""

from __future__ import annotations

import re

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import OrganizationKind, wordings

EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
博士（都市工学） Doctor of Urban Engineering|博士（海洋資源学） Doctor of Marine Science|博士（教育行政学） Doctor of Education|博士（公共政策） Doctor of Public Policy|修士（社会情報学） Master of Social Informatics
技術士（建設部門：鋼構造） Professional Engineer (Roads)|技術士（上下水道部門・上水道） Professional Engineer (Waterworks)|技術士（応用理学部門・地質） Professional Engineer (Applied Science)|１級建築施工管理技士／１級建築士 First-class Builder|１級管工事施工管理技士　消防設備士 First-class Plumbing Works Manager|二級建築士　第30418号 Second-class Architect|測量士　ＲＣＣＭ（道路） Surveyor
中小企業診断士・ＩＴストラテジスト Management Consultant|宅地建物取引士（第08-1297号） Real Estate Broker|ＡＦＰ・２級ＦＰ技能士 Financial Planner|情報処理安全確保支援士　ITコーディネータ Information Security Specialist|気象予報士・防災士 Weather Forecaster|社会福祉士　介護支援専門員 Social Worker|日本医師会認定産業医 Occupational Physician|第一種衛生管理者・安全管理者 Health Supervisor|地域創生マイスター Regional Revitalization Meister
    """),
    second_titles=wordings("""
理事（総務・財務） Director|常任幹事（渉外） Standing Secretary|運営委員（広報部会） Steering Member|技術顧問（非常勤） Technical Adviser|地域活性化伝道師 Revitalization Evangelist|専門家派遣アドバイザー Dispatched Adviser|副部会長（企画） Vice Chair of Section
    """),
    second_organizations=wordings("""
汐凪県異業種交流会 Shionagi Business Exchange|鴨瀬本町通り商店会 Kamose Hommachi Merchants|公益社団法人きりお青年会議所 Kirio Junior Chamber|玉藻浜ライオンズクラブ Tamamohama Lions Club|岳見市消防団第三分団 Takemi Volunteer Fire Corps|しおなぎＤＸ推進コンソーシアム Shionagi DX Consortium|八束野里山保全会 Yatsukano Satoyama Society
    """),
    slogans=(
        "信頼を、かたちに。", "創業明治三十六年", "ひと、まち、みらいをむすぶ", "確かな技術で応える", "おかげさまで創立七十周年", "海と生きる会社です。", "こころに届くものづくり", "暮らしの“困った”を解決", "いつも、あなたのそばに",
        "潮風と花のまち", "笑顔がつながる田園都市", "日本一星空の美しい里", "住みつづけたい、と思えるまちへ", "第三次総合計画推進中",
        "Design for Living", "Since 1951", "Think Local, Act Fast",
    ),
    notes=(
        "ISO9001・ISO27001 認証取得", "特定建設業　国土保全大臣許可（特-3）第6027号", "一級建築士事務所登録　第Ａ-4471号", "建設コンサルタント登録　建04第8813号", "定休日　毎週木曜・年末年始", "営業時間　10:00～19:00", "健康経営優良法人に認定されました", "プライバシーマーク取得 第10862951号", "インボイス制度対応済み",
        "受付時間　平日9時～17時", "閉庁日　土・日・祝日、年末年始", "環境に配慮した再生紙を使用しています", "植物油インキで印刷しています", "点字印刷は福祉作業所が担当しました",
    ),
    paths=("access/map.html", "soshiki/chiiki/", "corporate/jp/", "ja/home/", "machi/sangyo/", "contact.php", "www/top/", "info/gaiyo.html"),
)  # fmt: skip

LICENCES = {
    "法律会計": "弁護士・公認会計士", "法律": "弁護士", "弁護士": "弁護士", "公認会計士": "公認会計士・税理士", "税": "税理士", "司法書士・": "司法書士・行政書士", "司法書士": "司法書士", "社会保険労務士": "特定社会保険労務士", "労務管理": "社会保険労務士", "土地家屋": "土地家屋調査士", "行政書士": "行政書士", "建築士": "一級建築士", "特許": "弁理士", "診断士": "中小企業診断士",
}  # fmt: skip
"""What those are who lead offices of such names; the first that fits."""

_CIVIL = r"建設|土建|道路|造園|鉄構|基礎|工務|コンサル|測量|設計|地質|水工|環境計画|整備局|国道|ダム|[市県町](?:役所|庁|役場)?$|水道"
_WHERE = {
    r"建設部門|上下水道|応用理学|測量士": _CIVIL,
    r"建築": r"建設|工務|設計|不動産|[市県](?:役所|庁)?$",
    r"管工事": r"設備|空調|建設|水道",
    r"宅地": r"不動産|建設|開発公社",
    r"診断士|地域創生|公共政策": r"商工|産業|財団|銀行|金庫|経営|コンサル|大学|まちづくり|観光|機構|公社|人材|会社|[市県町](?:役所|庁|役場)?$",
    r"ＦＰ": r"銀行|金庫|組合|保険|経営|不動産",
    r"情報処理|社会情報": r"システム|ソフト|ネット|テクノ|ＩＴ|デジタル|情報|大学|事務用品|[市県](?:役所|庁)?$",
    r"気象": r"気象|新聞|テレビ|消防|警備|防災|保険|大学|[市県町](?:役所|庁|役場)?$",
    r"社会福祉士": r"福祉|社会事業|介護|病院|障害",
    r"都市工学|海洋|教育行政": r"大学|研究|コンサル|技研|学校|設計|計画|機構|教育",
    r"産業医": r"病院|医|クリニック",
    r"衛生管理": r"会社|（有）|\(株\)|㈱",
}
"""Where people with a certificate work; both as patterns."""
_PUBLIC = {OrganizationKind.MUNICIPALITY, OrganizationKind.MINISTRY}
_TOWN_WORDS = re.compile("まち|都市|里$|総合計画")
_HOUSE_WORDS = re.compile("創業|会社|技術|ものづくり|創立|解決|信頼|Since|Design|そば|Think")
_TOWN_NOTES = re.compile("閉庁")
_HOUSE_NOTES = re.compile("ISO|許可|登録|定休|営業|健康経営|プライバシー|インボイス|インキ")


def may_hold(qualification: str, organization: str) -> bool:
    """Whether one would meet somebody with that certificate there."""
    wheres = [where for held, where in _WHERE.items() if re.search(held, qualification)]
    return all(re.search(where, organization) for where in wheres)


def may_claim(slogan: str, kind: OrganizationKind) -> bool:
    """Whether that is a slogan of such an organisation."""
    if _HOUSE_WORDS.search(slogan):
        return kind is OrganizationKind.COMPANY
    if _TOWN_WORDS.search(slogan):
        return kind is OrganizationKind.MUNICIPALITY or (
            "むすぶ" in slogan and kind is OrganizationKind.COMPANY
        )
    return kind not in _PUBLIC


def may_note(note: str, kind: OrganizationKind) -> bool:
    """Whether such an organisation has that in small print."""
    if _TOWN_NOTES.search(note):
        return kind in _PUBLIC
    return kind is OrganizationKind.COMPANY or not _HOUSE_NOTES.search(note)
