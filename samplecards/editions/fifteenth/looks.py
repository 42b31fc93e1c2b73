"""What this edition prints with: typefaces and labels; and what kinds of cards its customers order."""

from __future__ import annotations

from samplecards.labels import label_sets
from samplecards.layouts import Layout
from samplecards.typefaces import SHIPPORI_ANTIQUE, YOMOGI, YUJI, ZEN_ANTIQUE, ZEN_ANTIQUE_SOFT, ZEN_KURENAIDO

LAYOUT_WEIGHTS = {Layout.HORIZONTAL: 60, Layout.VERTICAL: 20, Layout.BILINGUAL: 14, Layout.ENGLISH: 6}

LABELS = label_sets(
    ("TEL ", "FAX ", "携帯 ", "Mail ", "Website "),
    ("TEL ", "FAX ", "携帯 ", "E-mail: ", ""),
    ("TEL ", "FAX ", "MOBILE ", "E-mail ", "HP "),
    ("TEL: ", "FAX: ", "携帯: ", "E-mail: ", "Website: "),
    ("TEL: ", "FAX: ", "Mobile: ", "Mail: ", ""),
    ("TEL:", "FAX:", "携帯:", "Mail:", "URL:"),
    ("TEL：", "FAX：", "携帯：", "E-mail：", "Website："),
    ("TEL：", "FAX：", "携帯：", "E-mail：", "ＨＰ："),
    ("TEL　", "FAX　", "携帯　", "MAIL　", "URL　"),
    ("TEL.", "FAX.", "携帯.", "E-mail.", "Web."),
    ("Tel. ", "Fax. ", "携帯 ", "E-mail. ", "HP "),
    ("Tel ", "Fax ", "携帯電話 ", "Mail ", "Web "),
    ("Tel: ", "Fax: ", "Mobile: ", "E-mail: ", "HP: "),
    ("電話 ", "FAX ", "携帯 ", "E-mail ", "Website "),
    ("電話 ", "ファクス ", "携帯 ", "メール ", ""),
    ("電話　", "ＦＡＸ　", "携帯　", "E-mail　", "URL　"),
    ("電話：", "FAX：", "携帯：", "E-mail：", "Website："),
    ("電　話 ", "ＦＡＸ ", "携　帯 ", "メール ", "Ｗｅｂ "),
    ("電話番号：", "ＦＡＸ番号：", "携帯電話：", "メール：", "ホームページ："),
    ("ＴＥＬ　", "ＦＡＸ　", "携帯電話　", "E-mail　", "ＨＰ　"),
    ("ＴＥＬ ", "ＦＡＸ ", "携帯 ", "Ｅメール ", ""),
    ("ＴＥＬ：", "ＦＡＸ：", "携帯：", "Ｅ-mail：", "ＵＲＬ："),
    ("T ", "F ", "M ", "E ", "URL "),
    ("T: ", "F: ", "M: ", "E: ", "URL: "),
    ("T.", "F.", "M.", "", ""),
    ("℡ ", "FAX ", "携帯 ", "", "URL "),
    ("", "FAX ", "携帯 ", "", "URL "),
    ("■電話 ", "■FAX ", "■携帯 ", "■メール ", "■HP "),
    ("［TEL］", "［FAX］", "［携帯］", "［E-mail］", "［URL］"),
    ("TEL / ", "FAX / ", "携帯 / ", "MAIL / ", "WEB / "),
)
ENGLISH_LABELS = label_sets(
    ("TEL: ", "FAX: ", "MOBILE: ", "E-mail: ", "URL: "),
    ("Tel: ", "Fax: ", "Cell: ", "E-mail: ", "URL: "),
    ("Tel. ", "Fax. ", "Mobile. ", "E-mail. ", "Web. "),
    ("Phone: ", "Fax: ", "Mobile: ", "Email: ", "Web: "),
    ("T: ", "F: ", "M: ", "E: ", "Web: "),
    ("TEL ", "FAX ", "CELL ", "E-MAIL ", "WEB "),
)

BODY_FACES = (
    *(SHIPPORI_ANTIQUE,) * 12,
    *(ZEN_ANTIQUE,) * 8,
    *(ZEN_ANTIQUE_SOFT,) * 7,
    ZEN_KURENAIDO,
    YOMOGI,
)
NAME_FACES = (
    *(SHIPPORI_ANTIQUE,) * 9,
    *(ZEN_ANTIQUE,) * 9,
    *(ZEN_ANTIQUE_SOFT,) * 5,
    *(YUJI,) * 3,
    ZEN_KURENAIDO,
)
LETTERS = "代表直通内線番号登録適格請求書発行事業者法人支店営業所本社主な業務案内概要拠点一覧取扱品目沿革部門窓口連絡先当組織ご相談受付時間御約束年月日曜祝診療講座開催会員催事募集兼務併任●■□◆・／｜【】（）［］－―０１２３４５６７８９"
"""What the wording adds to the words."""
