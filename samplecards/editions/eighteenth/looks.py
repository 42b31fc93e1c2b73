"""Typefaces and labels of this print shop, and how often it sets a card in which way."""

from __future__ import annotations

from samplecards.labels import label_sets
from samplecards.layouts import Layout
from samplecards.typefaces import (
    IPAEX_GOTHIC,
    IPAEX_MINCHO,
    SHIPPORI_ANTIQUE,
    YUJI,
    ZEN_ANTIQUE,
    ZEN_ANTIQUE_SOFT,
    ZEN_KURENAIDO,
)

LAYOUT_WEIGHTS = {Layout.HORIZONTAL: 66, Layout.VERTICAL: 15, Layout.BILINGUAL: 15, Layout.ENGLISH: 4}

LABELS = label_sets(
    ("TEL ", "FAX ", "Mobile ", "e-mail ", "URL "),
    ("TEL ", "FAX ", "携帯 ", "e-mail ", "HP "),
    ("TEL  ", "FAX  ", "携帯  ", "E-mail  ", "URL  "),
    ("TEL. ", "FAX. ", "Mobile. ", "Mail. ", "URL. "),
    ("TEL: ", "FAX: ", "MOBILE: ", "MAIL: ", "WEB: "),
    ("TEL:", "FAX:", "Mobile:", "Mail:", ""),
    ("TEL：", "FAX：", "MOBILE：", "MAIL：", "URL："),
    ("TEL：", "FAX：", "携帯：", "e-mail：", "HP："),
    ("TEL　", "FAX　", "Mobile　", "E-mail　", "URL　"),
    ("ＴＥＬ：", "ＦＡＸ：", "携帯：", "Ｅメール：", "ＵＲＬ："),
    ("ＴＥＬ ", "ＦＡＸ ", "携帯 ", "Ｅ-mail ", "ＵＲＬ "),
    ("ＴＥＬ　", "ＦＡＸ　", "携　帯　", "メール　", "ＨＰ　"),
    ("Tel ", "Fax ", "Mobile ", "E-mail ", "Web "),
    ("Tel: ", "Fax: ", "Cell: ", "Email: ", "Web: "),
    ("Tel. ", "Fax. ", "Mobile ", "Mail ", "URL "),
    ("Tel：", "Fax：", "携帯：", "mail：", "web："),
    ("電話 ", "ＦＡＸ ", "携帯 ", "Ｅメール ", "ＨＰ "),
    ("電話　", "FAX　", "携帯　", "メール　", "ウェブ　"),
    ("電話：", "ファックス：", "携帯：", "電子メール：", "ホームページ："),
    ("電　話　", "ＦＡＸ　", "携　帯　", "Ｅメール　", "ＵＲＬ　"),
    ("T　", "F　", "M　", "mail　", "web　"),
    ("T: ", "F: ", "M: ", "Mail: ", "Web: "),
    ("T. ", "F. ", "M. ", "E-mail. ", "U. "),
    ("T/ ", "F/ ", "M/ ", "E/ ", "U/ "),
    ("", "ＦＡＸ　", "携帯　", "", ""),
    ("●TEL ", "●FAX ", "●携帯 ", "●Mail ", "●URL "),
    ("【電話】", "【FAX】", "【携帯】", "【メール】", "【URL】"),
    ("[TEL] ", "[FAX] ", "[携帯] ", "[E-mail] ", "[URL] "),
    ("TEL | ", "FAX | ", "携帯 | ", "MAIL | ", "WEB | "),
)
ENGLISH_LABELS = label_sets(
    ("Tel: ", "Fax: ", "Mobile: ", "Mail: ", "Web: "),
    ("TEL ", "FAX ", "MOBILE ", "E-MAIL ", "URL "),
    ("Tel ", "Fax ", "Mobile ", "Mail ", "Web "),
    ("Phone ", "Fax ", "Mobile ", "Email ", "URL "),
    ("T  ", "F  ", "C  ", "E  ", "W  "),
    ("Tel. ", "Fax ", "Mob. ", "E-mail ", "URL "),
)

BODY_FACES = (
    *(IPAEX_GOTHIC,) * 11,
    *(IPAEX_MINCHO,) * 10,
    *(SHIPPORI_ANTIQUE,) * 4,
    *(ZEN_ANTIQUE,) * 2,
    *(ZEN_ANTIQUE_SOFT,) * 2,
)
NAME_FACES = (
    *(IPAEX_MINCHO,) * 13,
    *(IPAEX_GOTHIC,) * 10,
    *(SHIPPORI_ANTIQUE,) * 4,
    *(ZEN_ANTIQUE,) * 3,
    *(ZEN_ANTIQUE_SOFT,) * 2,
    YUJI,
    ZEN_KURENAIDO,
)
LETTERS = "代表直通内線号番登録適格請求書発行事業者法人本支店営業所社業務案内取扱一覧拠点主な診療科受付時間曜祝休講座相談窓口研究会催し年月日午前後分予約兼務併任・／｜【】〔〕（）［］－―●■◇◎○"
"""What the wording adds to the words."""
