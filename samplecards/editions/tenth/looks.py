"""The labels and the typefaces of this edition."""

from __future__ import annotations

from samplecards.labels import label_sets
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

ENGLISH_LABELS = label_sets(
    ("Tel. ", "Fax ", "Mobile ", "Email ", "Web "),
    ("T  ", "F  ", "M  ", "E  ", "W  "),
    ("Tel ", "Fax ", "Cell ", "E-mail ", ""),
    ("Phone: ", "Fax: ", "Mobile: ", "Email: ", ""),
    ("TEL ", "FAX ", "MOBILE ", "E-MAIL ", "WEB "),
)
LABELS = label_sets(
    ("TEL ", "FAX ", "携帯 ", "Email ", "Web "),
    ("TEL.", "FAX.", "Mobile.", "Email. ", ""),
    ("TEL ", "FAX ", "携帯 ", "", "URL "),
    ("TEL: ", "FAX: ", "携帯: ", "Email: ", "URL: "),
    ("TEL：", "FAX：", "携帯電話：", "E-mail：", ""),
    ("TEL：", "FAX：", "Mobile：", "Email：", "URL："),
    ("TEL.", "FAX.", "Mobile.", "Email. ", ""),
    ("Tel. ", "Fax. ", "Mobile. ", "E-mail ", ""),
    ("Tel: ", "Fax: ", "Mobile: ", "Email: ", "Web: "),
    ("T  ", "F  ", "M  ", "E  ", "U  "),
    ("t. ", "f. ", "m. ", "e. ", "w. "),
    ("電話 ", "FAX ", "携帯 ", "メール ", "URL "),
    ("電話　", "ＦＡＸ　", "携帯　", "E-mail　", "ＵＲＬ　"),
    ("電話：", "ファックス：", "携帯電話：", "メール：", "ウェブサイト："),
    ("電話番号 ", "FAX番号 ", "携帯番号 ", "メールアドレス ", "ホームページ "),
    ("ＴＥＬ ", "ＦＡＸ ", "携帯 ", "Ｅ-ｍａｉｌ ", "ＵＲＬ "),
    ("TEL　", "FAX　", "携帯　", "Email　", ""),
    ("Phone  ", "Fax  ", "Mobile  ", "Email  ", ""),
    ("TEL / ", "FAX / ", "Mobile / ", "E-mail / ", ""),
    ("", "FAX ", "Mobile ", "", ""),
)

BODY_FACES = (
    *(NOTO,) * 4, *(BIZ_GOTHIC,) * 3, *(ZEN_GOTHIC,) * 3, *(PLEX,) * 3, *(MPLUS,) * 2, *(MPLUS_2,) * 2, *(MURECHO,) * 2, *(LINE_SEED,) * 2, *(BIZ_MINCHO,) * 3,
    *(NOTO_SERIF,) * 3, *(MINCHO,) * 2, *(ZEN_OLD_MINCHO,) * 2,
)  # fmt: skip
NAME_FACES = (
    *(NOTO,) * 3, *(NOTO_BOLD,) * 2, *(BIZ_GOTHIC,) * 2, *(ZEN_GOTHIC,) * 3, *(PLEX,) * 2, *(MURECHO,) * 2, *(LINE_SEED,) * 2, *(MPLUS_2,) * 1,
    *(BIZ_MINCHO,) * 3, *(NOTO_SERIF,) * 4, *(MINCHO,) * 3, *(ZEN_OLD_MINCHO,) * 3,
)  # fmt: skip
LETTERS = "東西本支店社階番号丁目直通代表内線兼務併任登録法人適格請求書発行事業者主な拠点国内電話携帯十グループ会議メモ日付用件営業時間夜間案内受付"
"""What the wording adds to the words."""
