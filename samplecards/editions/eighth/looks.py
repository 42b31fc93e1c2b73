"""The labels and the typefaces of this edition, and how often its customers order which kind of card."""

from __future__ import annotations

from samplecards.labels import label_sets
from samplecards.layouts import Layout
from samplecards.typefaces import (
    BIZ_GOTHIC,
    BIZ_MINCHO,
    LINE_SEED,
    MINCHO,
    MPLUS,
    MPLUS_2,
    MURECHO,
    NOTO,
    NOTO_BOLD,
    NOTO_SERIF,
    PLEX,
    ZEN_GOTHIC,
    ZEN_OLD_MINCHO,
)  # fmt: skip

LAYOUT_WEIGHTS = {
    Layout.HORIZONTAL: 44,
    Layout.VERTICAL: 40,
    Layout.BILINGUAL: 11,
    Layout.ENGLISH: 5,
}
"""Ministries and old houses order columns."""
ENGLISH_LABELS = label_sets(
    ("TEL: ", "FAX: ", "MOB: ", "E-mail: ", "URL: "),
    ("T. ", "F. ", "M. ", "E. ", "W. "),
    ("Phone ", "Fax ", "Cell ", "Mail ", "Web "),
    ("Tel: ", "Fax: ", "Mobile: ", "", ""),
)
LABELS = label_sets(
    ("TEL ", "FAX ", "携帯 ", "Mail ", "HP "),
    ("TEL：", "FAX：", "携帯：", "Mail：", "URL："),
    ("TEL. ", "FAX. ", "Mobile. ", "Mail. ", "Web. "),
    ("Tel ", "Fax ", "Mobile ", "Mail ", "URL "),
    ("電話　", "ＦＡＸ　", "携帯　", "メール　", "ホームページ　"),
    ("電話：", "FAX：", "携帯：", "E-mail：", "HP："),
    ("電　話 ", "ＦＡＸ ", "携　帯 ", "Ｅメール ", "ＵＲＬ "),
    ("℡ ", "FAX ", "携帯 ", "E-mail ", ""),
    ("TEL / ", "FAX / ", "携帯 / ", "E-mail / ", "URL / "),
    ("T　", "F　", "M　", "E　", "W　"),
    ("[TEL] ", "[FAX] ", "[携帯] ", "[Mail] ", "[URL] "),
    ("電話 ", "ファックス ", "携帯電話 ", "電子メール ", "ウェブサイト "),
    ("TEL:", "FAX:", "MOBILE:", "E-MAIL:", "URL:"),
    ("TEL　", "FAX　", "MOBILE　", "", ""),
    ("", "FAX ", "", "", ""),
)

BODY_FACES = (
    BIZ_GOTHIC,
    NOTO,
    ZEN_GOTHIC,
    PLEX,
    MPLUS,
    MPLUS_2,
    BIZ_MINCHO,
    NOTO_SERIF,
    MINCHO,
    ZEN_OLD_MINCHO,
)
NAME_FACES = (
    NOTO_SERIF, NOTO_SERIF, BIZ_MINCHO, BIZ_MINCHO, MINCHO, ZEN_OLD_MINCHO, NOTO, NOTO_BOLD, BIZ_GOTHIC, ZEN_GOTHIC,
    MURECHO, LINE_SEED,
)  # fmt: skip
LETTERS = "大臣十兼任直通代表電話番号受付専用時間内線ＴＥＬＦＡＸ法人登録適格請求書発行事業者ご案内日時件名お打合せ主な拠点一覧所次回場０１２３４５６７８９"
"""What the wording adds to the words."""
