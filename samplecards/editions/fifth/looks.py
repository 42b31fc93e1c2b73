"""The labels and the typefaces of this edition."""

from __future__ import annotations

from samplecards.labels import label_sets
from samplecards.typefaces import (
    SHIPPORI_ANTIQUE,
    YUJI,
    ZEN_ANTIQUE,
    ZEN_GOTHIC_ANTIQUE,
    ZEN_GOTHIC_ANTIQUE_BOLD,
    ZEN_GOTHIC_ANTIQUE_MEDIUM,
)

ENGLISH_LABELS = label_sets(
    ("Tel: ", "Fax: ", "Mobile: ", "E-mail: ", "URL: "),
    ("TEL: ", "FAX: ", "MOBILE: ", "E-MAIL: ", ""),
    ("Phone ", "Fax ", "Mobile ", "Email ", ""),
    ("T: ", "F: ", "M: ", "E: ", "W: "),
)
LABELS = label_sets(
    ("TEL ", "FAX ", "携帯 ", "E-mail: ", "URL: "),
    ("TEL ", "FAX ", "携帯 ", "Mail ", "URL "),
    ("TEL ", "FAX ", "携帯 ", "E-mail ", ""),
    ("TEL: ", "FAX: ", "携帯: ", "E-mail: ", "URL: "),
    ("TEL：", "FAX：", "携帯：", "E-mail：", "URL："),
    ("TEL.", "FAX.", "携帯.", "E-mail.", ""),
    ("TEL:", "FAX:", "携帯:", "Mail:", "HP:"),
    ("TEL　", "FAX　", "携帯　", "Mail　", ""),
    ("TEL ", "FAX ", "MOBILE ", "E-mail ", "URL "),
    ("TEL ", "FAX ", "MOBILE ", "", ""),
    ("Tel. ", "Fax. ", "Mobile. ", "E-mail. ", ""),
    ("Tel: ", "Fax: ", "Mobile: ", "E-mail: ", ""),
    ("電話　", "FAX　", "携帯電話　", "メール　", ""),
    ("電話 ", "FAX ", "携帯 ", "E-mail ", "URL "),
    ("電話：", "FAX：", "携帯：", "電子メール：", "ホームページ："),
    ("T：", "F：", "M：", "E：", "U："),
    ("T ", "F ", "M ", "", ""),
    ("【電話】", "【FAX】", "【携帯】", "【メール】", "【HP】"),
)

BODY_FACES = (
    *(SHIPPORI_ANTIQUE,) * 3,
    *(ZEN_GOTHIC_ANTIQUE,) * 3,
    *(ZEN_GOTHIC_ANTIQUE_MEDIUM,) * 3,
    *(ZEN_ANTIQUE,) * 3,
)
NAME_FACES = (
    *(SHIPPORI_ANTIQUE,) * 4,
    *(ZEN_GOTHIC_ANTIQUE,) * 2,
    *(ZEN_GOTHIC_ANTIQUE_MEDIUM,) * 3,
    ZEN_GOTHIC_ANTIQUE_BOLD,
    *(ZEN_ANTIQUE,) * 6,
    YUJI,
)
LETTERS = "部課局所長主任〒内線番号直通代表登録お問い合わせ窓口フリーコール夜間緊急兼務（）［］〔〕【】・：／－―０１２３４５６７８９〇一二三四五六七八九階"
"""What the wording adds to the words."""
