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
    ("Tel: ", "Fax: ", "Mobile: ", "Mail: ", "URL: "),
    ("TEL : ", "FAX : ", "MOBILE : ", "E-MAIL : ", "URL : "),
    ("Phone ", "Fax ", "Cell ", "E-mail ", ""),
    ("Tel ", "Fax ", "Mobile ", "Email ", "Website "),
    ("T. ", "F. ", "M. ", "E. ", "Web. "),
    ("T ", "F ", "C ", "E ", ""),
    ("Office: ", "Fax: ", "Cell: ", "Email: ", "Website: "),
    ("TEL:", "FAX:", "CELL:", "E-mail:", ""),
)
LABELS = label_sets(
    ("TEL ", "FAX ", "携帯 ", "E-mail ", "Website "),
    ("TEL ", "FAX ", "携帯 ", "Mail ", ""),
    ("TEL ", "FAX ", "携帯電話 ", "E-mail ", "HP "),
    ("TEL　", "FAX　", "携帯　", "E-mail　", "Ｗｅｂ　"),
    ("TEL　", "FAX　", "携帯　", "Email　", "Web　"),
    ("TEL:", "FAX:", "携帯:", "E-mail:", "Site:"),
    ("TEL: ", "FAX: ", "携帯: ", "E-mail: ", "Web: "),
    ("TEL：", "FAX：", "携帯：", "E-mail：", "Ｗｅｂ："),
    ("TEL：", "FAX：", "携帯電話：", "MAIL：", ""),
    ("TEL.", "FAX.", "携帯.", "Email.", "HP."),
    ("Tel ", "Fax ", "携帯 ", "E-mail ", "Web "),
    ("Tel: ", "Fax: ", "携帯: ", "Email: ", "Web: "),
    ("Tel.", "Fax.", "携帯.", "E-mail.", "URL."),
    ("電話　", "ＦＡＸ　", "携帯　", "Ｅメール　", "ＨＰ　"),
    ("電話 ", "FAX ", "携帯 ", "メール ", "HP "),
    ("電話：", "ＦＡＸ：", "携帯：", "Ｅメール：", "ＵＲＬ："),
    ("電話番号 ", "FAX番号 ", "携帯電話 ", "E-mail ", "URL "),
    ("電　話　", "ＦＡＸ　", "携　帯　", "E-mail　", ""),
    ("ＴＥＬ ", "ＦＡＸ ", "携帯 ", "E-mail ", "ＵＲＬ "),
    ("ＴＥＬ：", "ＦＡＸ：", "携帯電話：", "E-mail：", ""),
    ("T  ", "F  ", "M  ", "E  ", ""),
    ("t ", "f ", "m ", "e ", ""),
    ("T｜", "F｜", "M｜", "E｜", "W｜"),
    ("TEL | ", "FAX | ", "MOBILE | ", "MAIL | ", "WEB | "),
    ("[T] ", "[F] ", "[M] ", "[E] ", "[U] "),
    ("【TEL】", "【FAX】", "【携帯】", "【MAIL】", "【HP】"),
    ("■ TEL ", "■ FAX ", "■ 携帯 ", "■ E-mail ", "■ URL "),
    ("・TEL ", "・FAX ", "・携帯 ", "・E-mail ", "・HP "),
    ("℡", "FAX", "携帯", "", ""),
    ("℡　", "FAX　", "携帯　", "＠　", ""),
    ("", "FAX　", "携帯　", "", ""),
    ("Phone ", "Fax ", "Mobile ", "Email ", "Site "),
    ("TEL/", "FAX/", "MOBILE/", "MAIL/", "URL/"),
)

BODY_FACES = (
    *(ZEN_ANTIQUE,) * 9,
    *(SHIPPORI_ANTIQUE,) * 9,
    *(ZEN_ANTIQUE_SOFT,) * 8,
    ZEN_KURENAIDO,
    YOMOGI,
)
NAME_FACES = (
    *(SHIPPORI_ANTIQUE,) * 8,
    *(ZEN_ANTIQUE,) * 8,
    *(ZEN_ANTIQUE_SOFT,) * 6,
    *(YUJI,) * 3,
    ZEN_KURENAIDO,
)
LETTERS = (
    "電話直通代表内線番号登録法人適格請求書発行事業者兼併任務本社支店営業所案内次回予約日時月火水木金土祝様受付午前後休診事業内容年会社概要主な製品部門窓口関連先地図裏面拠点一覧お届け●■◇・／｜（）［］"
    "０１２３４５６７８９－―"
)
"""What the wording adds to the words."""
