"""The labels and the typefaces of this edition, and how often its customers order which kind of card."""

from __future__ import annotations

from samplecards.labels import label_sets
from samplecards.layouts import Layout
from samplecards.typefaces import (
    BIZ_UDGOTHIC,
    KAISEI_DECOL,
    KAISEI_TOKUMIN,
    MINCHO_B1,
    MPLUS_1,
    MPLUS_1_MEDIUM,
)

LAYOUT_WEIGHTS = {
    Layout.HORIZONTAL: 56,
    Layout.VERTICAL: 24,
    Layout.BILINGUAL: 14,
    Layout.ENGLISH: 6,
}
ENGLISH_LABELS = label_sets(
    ("TEL ", "FAX ", "MOBILE ", "E-mail ", "Web "),
    ("Tel. ", "Fax. ", "Mobile. ", "E-mail. ", "URL. "),
    ("Phone ", "Fax ", "Mobile ", "E-mail ", "URL "),
    ("Phone: ", "Fax: ", "Mobile: ", "Email: ", "URL: "),
    ("T. ", "F. ", "M. ", "E-mail. ", ""),
    ("Tel: ", "Fax: ", "Cell: ", "Email: ", ""),
)
LABELS = label_sets(
    ("TEL ", "FAX ", "携帯 ", "E-mail ", "web "),
    ("TEL ", "FAX ", "携帯 ", "E-MAIL ", "URL "),
    ("TEL ", "FAX ", "携帯 ", "Email ", "URL "),
    ("TEL ", "FAX ", "携帯 ", "e-mail ", ""),
    ("TEL ", "FAX ", "携帯電話 ", "", "URL "),
    ("TEL　", "FAX　", "携帯　", "メール　", ""),
    ("TEL　", "FAX　", "携帯　", "E-mail　", "HP　"),
    ("TEL:", "FAX:", "携帯:", "Mail:", ""),
    ("TEL:", "FAX:", "携帯:", "E-mail:", "Web:"),
    ("TEL: ", "FAX: ", "携帯: ", "Email: ", "HP: "),
    ("TEL：", "FAX：", "携帯：", "Mail：", ""),
    ("TEL：", "FAX：", "携帯：", "Email：", "URL："),
    ("TEL. ", "FAX. ", "携帯. ", "E-mail. ", ""),
    ("Tel. ", "Fax. ", "携帯. ", "E-mail. ", ""),
    ("Tel ", "Fax ", "携帯 ", "Email ", ""),
    ("電話 ", "FAX ", "携帯 ", "E-mail ", "Web "),
    ("電話 ", "FAX ", "携帯 ", "Email ", ""),
    ("電話：", "FAX：", "携帯：", "E-mail：", "Web："),
    ("電話　", "FAX　", "携帯　", "E-mail　", "URL　"),
    ("電話　", "ＦＡＸ　", "携帯　", "メール　", ""),
    ("ＴＥＬ　", "ＦＡＸ　", "携帯　", "Ｅメール　", ""),
    ("ＴＥＬ ", "ＦＡＸ ", "携帯 ", "E-mail ", "URL "),
    ("T ", "F ", "M ", "E-mail ", ""),
    ("", "FAX ", "携帯電話 ", "", ""),
)

BODY_FACES = (
    *(MINCHO_B1,) * 6,
    *(MPLUS_1,) * 5,
    *(BIZ_UDGOTHIC,) * 4,
    *(MPLUS_1_MEDIUM,) * 2,
    *(KAISEI_TOKUMIN,) * 2,
)
NAME_FACES = (
    *(MINCHO_B1,) * 8,
    *(MPLUS_1_MEDIUM,) * 3,
    *(KAISEI_TOKUMIN,) * 3,
    *(BIZ_UDGOTHIC,) * 2,
    *(MPLUS_1,) * 2,
    KAISEI_DECOL,
)
LETTERS = (
    "弁護士税理司法書行政特定社会保険労務公認計弁代表直通内線番号登録法人適格請求兼本社支店経営革新等援機関中小企業センター指内閣府認益環境教育促進団体研修実施窓口休日夜間電話案内受付"
    "事業所一覧拠点主な業務内容地図最寄駅備考■０１２３４５６７８９（）〔〕"
)
"""What the wording adds to the words."""
