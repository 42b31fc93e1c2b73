"""The labels and the typefaces of this edition."""

from __future__ import annotations

from samplecards.labels import label_sets
from samplecards.typefaces import BIZ_MINCHO, LINE_SEED, MINCHO, NOTO, SAWARABI_GOTHIC, SAWARABI_MINCHO

ENGLISH_LABELS = label_sets(
    ("Phone: ", "Fax: ", "Cell: ", "Email: ", "Web: "),
    ("T ", "F ", "M ", "E ", "W "),
    ("TEL / ", "FAX / ", "MOBILE / ", "MAIL / ", ""),
)
LABELS = ENGLISH_LABELS + label_sets(
    ("電話番号 ", "FAX番号 ", "携帯番号 ", "Eメール ", "ホームページ "),
    ("直通 ", "ＦＡＸ ", "携帯 ", "mail: ", "HP: "),
    ("℡ ", "FAX ", "携帯 ", "", ""),
    ("【TEL】", "【FAX】", "【携帯】", "【E-mail】", "【URL】"),
    ("お電話 ", "ファクシミリ ", "携帯電話：", "メールアドレス ", "サイト "),
    ("", "fax ", "mobile ", "", ""),
    ("電話/", "FAX/", "携帯/", "Eメール/", "URL/"),
)

BODY_FACES = (LINE_SEED, LINE_SEED, SAWARABI_GOTHIC, SAWARABI_MINCHO, NOTO, BIZ_MINCHO)
NAME_FACES = (LINE_SEED, LINE_SEED, SAWARABI_GOTHIC, SAWARABI_MINCHO, SAWARABI_MINCHO, NOTO, MINCHO, MINCHO)
LETTERS = ""
"""What the wording adds to the words."""
