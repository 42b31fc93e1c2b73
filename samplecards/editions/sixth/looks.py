"""The labels and the typefaces of this edition."""

from __future__ import annotations

from samplecards.labels import label_sets
from samplecards.typefaces import SHIPPORI_ANTIQUE, YOMOGI, YUJI, ZEN_ANTIQUE, ZEN_ANTIQUE_SOFT, ZEN_KURENAIDO

ENGLISH_LABELS = label_sets(
    ("TEL ", "FAX ", "MOBILE ", "E-mail ", ""),
    ("Tel. ", "Fax. ", "Mob. ", "E-mail. ", "URL. "),
    ("Phone: ", "Fax: ", "Cell: ", "E-mail: ", "Web: "),
    ("T ", "F ", "M ", "E ", ""),
)
LABELS = label_sets(
    ("TEL ", "FAX ", "携帯 ", "E-mail ", "Web "),
    ("TEL ", "FAX ", "携帯 ", "Email ", ""),
    ("TEL ", "FAX ", "携帯 ", "mail ", ""),
    ("TEL ", "FAX ", "Mobile ", "E-mail ", ""),
    ("TEL:", "FAX:", "携帯:", "E-mail:", ""),
    ("TEL:", "FAX:", "携帯:", "MAIL:", "URL:"),
    ("TEL: ", "FAX: ", "携帯: ", "E-mail: ", "HP: "),
    ("TEL：", "FAX：", "携帯：", "E-mail：", "HP："),
    ("TEL：", "FAX：", "携帯：", "Mail：", "HP："),
    ("TEL. ", "FAX. ", "携帯. ", "E-mail. ", "URL. "),
    ("Tel ", "Fax ", "携帯 ", "E-mail ", ""),
    ("Tel: ", "Fax: ", "携帯: ", "Mail: ", "Web: "),
    ("電話 ", "FAX ", "携帯 ", "メール ", ""),
    ("電話　", "ＦＡＸ　", "携帯　", "E-mail ", "URL "),
    ("電話：", "FAX：", "携帯：", "E-mail：", "URL："),
    ("ＴＥＬ　", "ＦＡＸ　", "携　帯　", "E-mail　", ""),
    ("TEL/", "FAX/", "携帯/", "E-mail/", ""),
    ("T. ", "F. ", "M. ", "E. ", ""),
    ("TEL ", "FAX ", "携帯電話 ", "Mail ", ""),
)

BODY_FACES = (
    *(SHIPPORI_ANTIQUE,) * 10,
    *(ZEN_ANTIQUE_SOFT,) * 8,
    *(ZEN_ANTIQUE,) * 5,
    *(ZEN_KURENAIDO,) * 3,
    YOMOGI,
)
NAME_FACES = (
    *(SHIPPORI_ANTIQUE,) * 8,
    *(ZEN_ANTIQUE_SOFT,) * 8,
    *(ZEN_ANTIQUE,) * 6,
    *(ZEN_KURENAIDO,) * 2,
    *(YUJI,) * 2,
)
LETTERS = (
    "部課局所長主任〒内線直通代表登録番号インボイス夜間休日緊急連絡先フリーダイヤル兼務本社支店営業所"
    "（）()［］【】・：／-０１２３４５６７８９〇一二三四五六七八九十階丁目番地号アイウエオカガキギクグケゲコゴサザシジスズセゼソゾ"
    "タダチヂツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモヤユヨラリルレロワンャュョッ"
)
"""What the wording adds to the words."""
