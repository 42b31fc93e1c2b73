"""The labels and the typefaces of this edition."""

from __future__ import annotations

from samplecards.editions.fourth.backs_words import WORDS_OF_BACKS
from samplecards.labels import label_sets
from samplecards.typefaces import (
    BIZ_GOTHIC,
    BIZ_PMINCHO,
    HINA_MINCHO,
    KAISEI_OPTI,
    KIWI_MARU,
    MPLUS_2,
    MPLUS_ROUNDED,
    MURECHO,
    NOTO,
    NOTO_BOLD,
)

ENGLISH_LABELS = label_sets(
    ("Tel: ", "Fax: ", "Mobile: ", "E-mail: ", "Web: "),
    ("Tel. ", "Fax. ", "Mobile ", "E-mail ", ""),
    ("Phone ", "Fax ", "Mobile ", "Email ", "Web "),
    ("T: ", "F: ", "M: ", "E: ", ""),
    ("TEL: ", "FAX: ", "MOBILE: ", "E-MAIL: ", "URL: "),
)
_PLAIN = label_sets(
    ("TEL: ", "FAX: ", "携帯: ", "E-mail: ", ""),
    ("TEL ", "FAX ", "携帯 ", "mail ", "URL "),
    ("TEL：", "FAX：", "携帯：", "E-mail：", ""),
    ("TEL ", "FAX ", "Mobile ", "E-mail ", "URL "),
    ("TEL ", "FAX ", "携帯 ", "E-mail ", "HP "),
    ("TEL:", "FAX:", "携帯:", "E-mail:", "URL:"),
)
_OTHER = label_sets(
    ("TEL.", "FAX.", "携帯.", "E-mail.", "URL."),
    ("Tel ", "Fax ", "Mobile ", "E-mail ", "URL "),
    ("Tel：", "Fax：", "携帯：", "Mail：", "URL："),
    ("T. ", "F. ", "M. ", "E. ", "U. "),
    ("電話 ", "FAX ", "携帯 ", "E-mail ", ""),
    ("電話　", "ＦＡＸ　", "携帯　", "Ｅ-mail　", "ＵＲＬ　"),
    ("電話：", "FAX：", "携帯：", "メール：", "HP："),
    ("電話番号：", "FAX番号：", "携帯電話：", "メールアドレス：", "ホームページ："),
    ("TEL/", "FAX/", "携帯/", "E-mail/", "URL/"),
    ("TEL / ", "FAX / ", "携帯 / ", "Mail / ", "Web / "),
    ("ＴＥＬ ", "ＦＡＸ ", "携帯 ", "E-mail ", ""),
    ("ＴＥＬ　", "ＦＡＸ　", "携　帯　", "E-mail　", "URL　"),
    ("tel ", "fax ", "mobile ", "mail ", "web "),
    ("Tel | ", "Fax | ", "Mobile | ", "Mail | ", ""),
    ("■TEL ", "■FAX ", "■携帯 ", "■E-mail ", "■URL "),
    ("TEL ", "FAX ", "携帯電話 ", "", ""),
    ("TEL: ", "FAX: ", "Mobile: ", "", ""),
    ("", "FAX ", "携帯 ", "E-mail ", ""),
)
LABELS = ENGLISH_LABELS + _PLAIN * 3 + _OTHER
"""The plain ones stand on most cards."""

# BIZ UDPMincho goes without its hints: with them, Pillow loses underscores and hyphens of small type.
BODY_FACES = (NOTO, MPLUS_2, MPLUS_2, MURECHO, MURECHO, MPLUS_ROUNDED, KIWI_MARU, BIZ_PMINCHO, BIZ_PMINCHO, KAISEI_OPTI, HINA_MINCHO)  # fmt: skip
NAME_FACES = (
    NOTO, NOTO_BOLD, BIZ_GOTHIC, MPLUS_2, MURECHO, MPLUS_ROUNDED, KIWI_MARU, MPLUS_2, MURECHO, BIZ_PMINCHO, BIZ_PMINCHO,
    KAISEI_OPTI, KAISEI_OPTI, HINA_MINCHO, HINA_MINCHO,
)  # fmt: skip
LETTERS = "０１２３４５６７８９－（）／・：【】　代表番号内線直通総合案内専用受付窓口担当電話携帯登録適格請求書発行事業者法人番号兼務併任営業時間外緊急" + WORDS_OF_BACKS  # fmt: skip
"""What the wording and the backs add to the words."""
