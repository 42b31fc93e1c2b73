"""The labels and the typefaces of this edition."""

from __future__ import annotations

from samplecards.labels import label_sets
from samplecards.typefaces import (
    BIZ_GOTHIC,
    BIZ_MINCHO,
    KLEE,
    MINCHO,
    MPLUS,
    NOTO,
    NOTO_BOLD,
    ZEN_GOTHIC,
    ZEN_MARU,
)

LABELS = label_sets(
    ("TEL ", "FAX ", "携帯 ", "E-mail ", "URL "),
    ("TEL:", "FAX:", "Mobile:", "E-mail:", "URL:"),
    ("電話 ", "FAX ", "携帯電話 ", "メール ", ""),
    ("電話：", "ファックス：", "携帯：", "E-mail：", "URL："),
    ("T. ", "F. ", "M. ", "", ""),
    ("Tel. ", "Fax. ", "Mobile. ", "Mail. ", ""),
    ("", "FAX ", "携帯 ", "", ""),
    ("", "F:", "M:", "", ""),
    ("Tel：", "Fax：", "Mobile：", "Mail：", "Web："),
    ("電 話 ", "ＦＡＸ ", "携 帯 ", "E-MAIL ", "ＵＲＬ "),
    ("TEL.", "FAX.", "MOBILE.", "e-mail ", ""),
)
ENGLISH_LABELS = (LABELS[1], LABELS[5], LABELS[4])

# Without BIZ UDPGothic: Pillow always hints, and its hints lose the feet of Latin letters below 30 pixels.
BODY_FACES = (NOTO, NOTO, MPLUS, ZEN_GOTHIC, ZEN_MARU, MINCHO, BIZ_MINCHO, BIZ_MINCHO, KLEE)
NAME_FACES = (
    NOTO, NOTO_BOLD, BIZ_GOTHIC, ZEN_GOTHIC, ZEN_MARU, MINCHO, MINCHO, MINCHO, BIZ_MINCHO, BIZ_MINCHO, KLEE,
)  # fmt: skip
LETTERS = ""
"""What the wording adds to the words."""
