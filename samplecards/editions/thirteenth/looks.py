"""The labels and the typefaces of this edition, and how often its customers order which kind of card."""

from __future__ import annotations

from samplecards.labels import label_sets
from samplecards.layouts import Layout
from samplecards.typefaces import SHIPPORI_ANTIQUE, YOMOGI, YUJI, ZEN_ANTIQUE, ZEN_ANTIQUE_SOFT, ZEN_KURENAIDO

LAYOUT_WEIGHTS = {
    Layout.HORIZONTAL: 60,
    Layout.VERTICAL: 20,
    Layout.BILINGUAL: 14,
    Layout.ENGLISH: 6,
}
ENGLISH_LABELS = label_sets(
    ("Tel. ", "Fax. ", "Cell. ", "Mail. ", "URL. "),
    ("TEL. ", "FAX. ", "MOB. ", "E-mail. ", ""),
    ("Tel : ", "Fax : ", "Mobile : ", "E-mail : ", "URL : "),
    ("t: ", "f: ", "m: ", "e: ", "w: "),
    ("Direct ", "Fax ", "Mobile ", "Email ", ""),
    ("Phone: ", "Facsimile: ", "Cellphone: ", "E-mail: ", ""),
    ("TEL ", "FAX ", "CELL ", "MAIL ", "WEB "),
)
LABELS = label_sets(
    ("TEL ", "FAX ", "携帯 ", "E-mail ", "ホームページ "),
    ("TEL ", "FAX ", "携帯電話 ", "MAIL ", "WEB "),
    ("TEL ", "FAX ", "携帯電話 ", "e-mail ", "url "),
    ("TEL ", "FAX ", "携帯 ", "", "HP "),
    ("TEL　", "FAX　", "携帯　", "", "URL　"),
    ("TEL:", "FAX:", "携帯電話:", "E-mail:", "URL:"),
    ("TEL: ", "FAX: ", "携帯: ", "mail: ", "web: "),
    ("TEL.", "FAX.", "携帯電話.", "E-mail.", "URL."),
    ("TEL・", "FAX・", "携帯・", "E-mail・", ""),
    ("電話：", "ＦＡＸ：", "携帯電話：", "E-mail：", "ＵＲＬ："),
    ("電話 ", "FAX ", "携帯 ", "電子メール ", ""),
    ("℡ ", "FAX ", "携帯 ", "MAIL ", ""),
    ("TEL ", "FAX ", "Mobile ", "E-mail ", "Web "),
    ("TEL　", "FAX　", "携帯電話　", "e-mail　", ""),
    ("TEL　", "FAX　", "MOBILE　", "E-mail　", ""),
    ("TEL:", "FAX:", "MOBILE:", "MAIL:", "WEB:"),
    ("TEL：", "FAX：", "携帯：", "E-mail：", "ＵＲＬ："),
    ("TEL：", "FAX：", "携帯：", "メール：", "URL："),
    ("TEL／", "FAX／", "携帯／", "E-mail／", "URL／"),
    ("Tel.", "Fax.", "Mobile.", "Mail.", "Web."),
    ("Tel　", "Fax　", "携帯　", "Mail　", "HP　"),
    ("tel. ", "fax. ", "mobile. ", "mail. ", ""),
    ("Tel / ", "Fax / ", "携帯 / ", "Mail / ", ""),
    ("電話　", "FAX　", "携帯　", "E-mail　", ""),
    ("電話　", "ファクス　", "携帯電話　", "電子メール　", "ホームページ　"),
    ("電話 ", "ファックス ", "携帯 ", "E-mail ", ""),
    ("ＴＥＬ　", "ＦＡＸ　", "携　帯　", "Ｅ-mail　", "ＵＲＬ　"),
    ("T.", "F.", "M.", "E.", ""),
)

BODY_FACES = (
    *(ZEN_ANTIQUE_SOFT,) * 9,
    *(ZEN_ANTIQUE,) * 8,
    *(SHIPPORI_ANTIQUE,) * 7,
    *(ZEN_KURENAIDO,) * 2,
    YOMOGI,
)
NAME_FACES = (
    *(ZEN_ANTIQUE,) * 9,
    *(SHIPPORI_ANTIQUE,) * 7,
    *(ZEN_ANTIQUE_SOFT,) * 6,
    *(YUJI,) * 3,
    ZEN_KURENAIDO,
)
LETTERS = (
    "電話直通代表内線番号登録法人適格請求書発行事業者兼併任務本社支店営業時間定休日受付窓口休診認定支援機関取扱品目業務主要拠点案内ネットワーク予約次回年月日様裏面地図■□●・／｜"
    "０１２３４５６７８９（）［］〔〕〈〉－―"
)
"""What the wording adds to the words."""
