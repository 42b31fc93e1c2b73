"""Labels and typefaces."""

from __future__ import annotations

from samplecards.labels import label_sets
from samplecards.typefaces import SHIPPORI_ANTIQUE, YOMOGI, YUJI, ZEN_ANTIQUE, ZEN_ANTIQUE_SOFT, ZEN_KURENAIDO

ENGLISH_LABELS = label_sets(
    ("TEL: ", "FAX: ", "Mobile: ", "Email: ", ""),
    ("Tel: ", "Fax: ", "Mobile: ", "E-Mail: ", "Web: "),
    ("Tel ", "Fax ", "Cell ", "Email ", "Web "),
    ("Phone ", "Fax ", "Mobile ", "E-mail ", ""),
    ("TEL. ", "FAX. ", "MOBILE. ", "E-MAIL. ", ""),
)
LABELS = label_sets(
    ("TEL ", "FAX ", "携帯 ", "e-mail ", "URL "),
    ("TEL ", "FAX ", "携帯 ", "メール ", ""),
    ("TEL ", "FAX ", "携帯 ", "E-Mail ", ""),
    ("TEL ", "FAX ", "携帯 ", "Mail ", "Web "),
    ("TEL ", "FAX ", "Mobile ", "Mail ", "Web "),
    ("TEL　", "FAX　", "携帯　", "E-mail　", "Web　"),
    ("TEL　", "FAX　", "Mobile　", "Mail　", ""),
    ("TEL:", "FAX:", "携帯:", "E-mail:", "HP:"),
    ("TEL:", "FAX:", "Mobile:", "E-mail:", ""),
    ("TEL: ", "FAX: ", "携帯: ", "Mail: ", "URL: "),
    ("TEL: ", "FAX: ", "携帯: ", "Email: ", ""),
    ("TEL：", "FAX：", "携帯：", "E-mail：", "Web："),
    ("TEL：", "FAX：", "携帯：", "メール：", ""),
    ("TEL.", "FAX.", "携帯.", "Mail.", ""),
    ("Tel.", "Fax.", "Mobile.", "E-mail.", ""),
    ("Tel. ", "Fax. ", "携帯 ", "E-mail ", "URL "),
    ("Tel：", "Fax：", "携帯：", "Mail：", ""),
    ("電話 ", "FAX ", "携帯 ", "Email ", "HP "),
    ("電話　", "FAX　", "携帯　", "E-mail　", "HP　"),
    ("電話：", "ＦＡＸ：", "携帯：", "メール：", "ＨＰ："),
    ("ＴＥＬ　", "ＦＡＸ　", "携帯　", "E-mail　", "URL　"),
    ("ＴＥＬ：", "ＦＡＸ：", "携帯：", "E-mail：", ""),
    ("TEL/", "FAX/", "携帯/", "Mail/", "HP/"),
    ("T ", "F ", "M ", "Mail ", ""),
    ("tel ", "fax ", "携帯 ", "mail ", "web "),
)

BODY_FACES = (
    *(SHIPPORI_ANTIQUE,) * 11,
    *(ZEN_ANTIQUE_SOFT,) * 7,
    *(ZEN_ANTIQUE,) * 6,
    *(ZEN_KURENAIDO,) * 2,
    YOMOGI,
)
NAME_FACES = (
    *(SHIPPORI_ANTIQUE,) * 9,
    *(ZEN_ANTIQUE,) * 7,
    *(ZEN_ANTIQUE_SOFT,) * 7,
    *(YUJI,) * 2,
    ZEN_KURENAIDO,
)
LETTERS = (
    "部課局所長主任〒内線直通代表登録番号適格請求書発行事業者緊急時お客様相談室通話料無フリーダイヤル兼務併本社支店営業所都道府県"
    "（）()【】［］〈〉・：／-０１２３４５６７８９〇一二三四五六七八九十階丁目番地号アイウエオカガキギクグケゲコゴサザシジスズセゼソゾ"
    "タダチヂツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモヤユヨラリルレロワンャュョッ"
)
"""What the wording adds to the words."""
