"""The labels and the typefaces of this edition."""

from __future__ import annotations

from samplecards.editions.ninth.extras import EXTRA_WORDS
from samplecards.labels import label_sets
from samplecards.typefaces import (
    BIZ_GOTHIC,
    BIZ_MINCHO,
    BIZ_PMINCHO,
    HINA_MINCHO,
    KAISEI_OPTI,
    KIWI_MARU,
    KLEE,
    KOSUGI,
    KOSUGI_MARU,
    MPLUS_ROUNDED,
    NOTO,
    NOTO_BOLD,
    NOTO_SERIF,
    SAWARABI_GOTHIC,
    ZEN_MARU,
    ZEN_OLD_MINCHO,
)

ENGLISH_LABELS = label_sets(
    ("TEL ", "FAX ", "Cell ", "E-mail ", "URL "),
    ("Tel: ", "Fax: ", "Cell: ", "E-mail: ", ""),
    ("Tel. ", "Fax. ", "Cell. ", "Mail ", "Web "),
    ("P ", "F ", "C ", "E ", "W "),
    ("Tel/ ", "Fax/ ", "Mobile/ ", "Email/ ", "URL/ "),
)
LABELS = label_sets(
    ("TEL ", "FAX ", "携帯 ", "E-mail ", "ＨＰ "),
    ("TEL ", "FAX ", "携帯 ", "MAIL ", ""),
    ("TEL ", "FAX ", "携帯 ", "MAIL ", "URL "),
    ("TEL ", "FAX ", "携帯電話 ", "E-mail ", ""),
    ("TEL　", "FAX　", "携帯　", "E-mail　", ""),
    ("TEL　", "FAX　", "携帯　", "MAIL　", "HP　"),
    ("TEL: ", "FAX: ", "携帯: ", "Mail: ", ""),
    ("TEL：", "FAX：", "携帯：", "MAIL：", "URL："),
    ("TEL:", "FAX:", "携帯:", "Email:", "URL:"),
    ("TEL.", "FAX.", "携帯.", "E-mail.", "HP."),
    ("TEL ", "FAX ", "MOB ", "E-mail ", ""),
    ("TEL ", "FAX ", "", "", ""),
    ("Tel ", "Fax ", "携帯 ", "Mail ", ""),
    ("Tel: ", "Fax: ", "Mobile: ", "Email: ", "HP: "),
    ("ＴＥＬ ", "ＦＡＸ ", "携帯電話 ", "E-mail ", "URL "),
    ("ＴＥＬ　", "ＦＡＸ　", "携　帯　", "メール　", "ＵＲＬ　"),
    ("ＴＥＬ：", "ＦＡＸ：", "携　帯：", "E-mail：", "ＨＰ："),
    ("電話 ", "FAX ", "携帯 ", "E-mail ", "HP "),
    ("電話 ", "ファックス ", "携帯 ", "メール ", ""),
    ("電　話　", "ＦＡＸ　", "携　帯　", "メール　", ""),
    ("電話：", "FAX：", "携帯：", "E-mail：", ""),
    ("電話：", "ＦＡＸ：", "携帯：", "E-mail：", "ＵＲＬ："),
    ("T ", "F ", "M ", "E ", "H "),
    ("T/", "F/", "M/", "E/", "W/"),
    ("T　", "F　", "M　", "E　", ""),
    ("T. ", "F. ", "M. ", "Mail. ", ""),
    ("Ｔ ", "Ｆ ", "Ｍ ", "Ｅ ", ""),
    ("(電話) ", "(FAX) ", "(携帯) ", "(メール) ", ""),
    ("［電話］", "［FAX］", "［携帯］", "［E-mail］", "［URL］"),
    ("●電話 ", "●FAX ", "●携帯 ", "●E-mail ", ""),
)

BODY_FACES = (
    *(NOTO,) * 4, *(BIZ_GOTHIC,) * 6, *(BIZ_PMINCHO,) * 5, *(BIZ_MINCHO,) * 4, *(NOTO_SERIF,) * 3, *(KOSUGI,) * 2, *(KOSUGI_MARU,) * 3,
    *(MPLUS_ROUNDED,) * 2, *(KIWI_MARU,) * 1, *(ZEN_MARU,) * 3, *(KAISEI_OPTI,) * 1, *(HINA_MINCHO,) * 1, *(ZEN_OLD_MINCHO,) * 2, SAWARABI_GOTHIC, KLEE,
)  # fmt: skip
NAME_FACES = (
    *(NOTO,) * 2, *(NOTO_BOLD,) * 3, *(BIZ_GOTHIC,) * 4, *(BIZ_PMINCHO,) * 5, *(BIZ_MINCHO,) * 4, *(NOTO_SERIF,) * 4, *(KOSUGI_MARU,) * 2,
    *(MPLUS_ROUNDED,) * 2, *(KIWI_MARU,) * 2, *(ZEN_MARU,) * 3, *(KAISEI_OPTI,) * 3, *(HINA_MINCHO,) * 3, *(ZEN_OLD_MINCHO,) * 4, *(KLEE,) * 2,
)  # fmt: skip
_SECOND = (*EXTRA_WORDS.second_titles, *EXTRA_WORDS.second_organizations, *EXTRA_WORDS.qualifications)
LETTERS = "".join(word.japanese for word in _SECOND) + (
    "内線直通代表適格請求書発行事業者登録番号法人番号夜間休日緊急連絡先本社本店駅徒歩分営業所支店出張所グループ兼務大字地割番地丁目号階室百十〇一二三四五六七八九郵便電話携帯ファックス"
    "（）()〔〕［］【】・：／‐０１２３４５６７８９◆●■アイウエオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドナニヌネノ"
    "ハバパヒビピフブプヘベペホボポマミムメモヤユヨラリルレロワンャュョッー"
)
"""What the wording adds to the words."""
