"""The cases of type of this edition, its labels, and how its customers want their cards."""

from __future__ import annotations

from samplecards.labels import label_sets
from samplecards.layouts import Layout
from samplecards.typefaces import (
    SHIPPORI_ANTIQUE,
    YOMOGI,
    YUJI,
    ZEN_ANTIQUE,
    ZEN_ANTIQUE_SOFT,
    ZEN_GOTHIC_ANTIQUE_BOLD,
    ZEN_GOTHIC_ANTIQUE_MEDIUM,
    ZEN_KURENAIDO,
)

LAYOUT_WEIGHTS = {Layout.HORIZONTAL: 65, Layout.VERTICAL: 16, Layout.BILINGUAL: 14, Layout.ENGLISH: 5}

LABELS = label_sets(
    ("TEL ", "FAX ", "携帯 ", "Ｅメール ", "HP "),
    ("TEL ", "FAX ", "携帯 ", "E-Mail ", "URL "),
    ("TEL ", "FAX ", "MOBILE ", "MAIL ", "WEB "),
    ("TEL ", "FAX ", "携帯電話 ", "メール ", "ホームページ "),
    ("TEL: ", "FAX: ", "携帯: ", "Email: ", "Site: "),
    ("TEL: ", "FAX: ", "Mobile: ", "mail: ", ""),
    ("TEL:", "FAX:", "携帯:", "mail:", "HP:"),
    ("TEL.", "FAX.", "携帯.", "Mail.", "Web."),
    ("TEL. ", "FAX. ", "Mobile. ", "E-mail. ", "URL. "),
    ("TEL：", "FAX：", "携帯：", "電子メール：", "ＨＰ："),
    ("TEL：", "FAX：", "携帯：", "Ｅ-mail：", ""),
    ("TEL　", "FAX　", "携帯　", "Mail　", "Web　"),
    ("TEL　", "FAX　", "MOBILE　", "E-mail　", "URL　"),
    ("Tel ", "Fax ", "Mobile ", "Mail ", ""),
    ("Tel: ", "Fax: ", "携帯: ", "メール: ", "Web: "),
    ("Tel. ", "Fax. ", "携帯 ", "e-mail ", ""),
    ("Tel　", "Fax　", "携帯　", "E-mail　", "URL　"),
    ("tel ", "fax ", "mobile ", "mail ", "url "),
    ("tel:", "fax:", "mobile:", "e-mail:", ""),
    ("電話 ", "FAX ", "携帯 ", "Email ", "URL "),
    ("電話 ", "ファクス ", "携帯 ", "メール ", "ホームページ "),
    ("電話：", "FAX：", "携帯：", "メール：", "ＨＰ："),
    ("電話：", "ファックス：", "携帯電話：", "Ｅメール：", "ホームページ："),
    ("電話　", "FAX　", "携帯　", "Eメール　", ""),
    ("電話　", "ＦＡＸ　", "携帯　", "メール　", "ＵＲＬ　"),
    ("電話番号：", "ＦＡＸ：", "携帯：", "電子メール：", ""),
    ("電話/", "FAX/", "携帯/", "E-mail/", "HP/"),
    ("ＴＥＬ ", "ＦＡＸ ", "携帯 ", "Ｅ-mail ", ""),
    ("ＴＥＬ：", "ＦＡＸ：", "携帯：", "Ｍａｉｌ：", "ＵＲＬ："),
    ("ＴＥＬ　", "ＦＡＸ　", "携帯　", "E-Mail　", "ＨＰ　"),
    ("T ", "F ", "M ", "E ", "HP "),
    ("T: ", "F: ", "M: ", "E: ", "H: "),
    ("T.", "F.", "M.", "Mail.", ""),
    ("T　", "F　", "M　", "E　", "H　"),
    ("t ", "f ", "m ", "e ", "url "),
    ("℡ ", "FAX ", "携帯 ", "メール ", ""),
    ("℡：", "FAX：", "携帯：", "E-mail：", ""),
    ("TEL／", "FAX／", "携帯／", "Mail／", ""),
    ("[TEL] ", "[FAX] ", "[携帯] ", "[Mail] ", ""),
    ("（電話）", "（ＦＡＸ）", "（携帯）", "（メール）", ""),
    ("・電話 ", "・FAX ", "・携帯 ", "・メール ", "・ＨＰ "),
    ("Phone: ", "Fax: ", "Cell: ", "Mail: ", "Site: "),
    ("PHONE ", "FAX ", "CELL ", "E-MAIL ", ""),
)
ENGLISH_LABELS = label_sets(
    ("Tel: ", "Fax: ", "Cell: ", "Mail: ", ""),
    ("TEL: ", "FAX: ", "MOBILE: ", "EMAIL: ", "URL: "),
    ("Tel. ", "Fax. ", "Mobile. ", "Mail. ", "Web. "),
    ("Phone: ", "Fax: ", "Mobile: ", "Email: ", "Site: "),
    ("T ", "F ", "C ", "E ", "W "),
    ("TEL ", "FAX ", "CELL ", "MAIL ", ""),
    ("Tel : ", "Fax : ", "Mob : ", "Mail : ", "URL : "),
    ("Direct: ", "Fax: ", "Mobile: ", "Email: ", ""),
)

BODY_FACES = (
    *(ZEN_GOTHIC_ANTIQUE_MEDIUM,) * 11,
    *(ZEN_ANTIQUE_SOFT,) * 7,
    *(ZEN_ANTIQUE,) * 6,
    *(SHIPPORI_ANTIQUE,) * 6,
    ZEN_KURENAIDO,
    YOMOGI,
)
NAME_FACES = (
    *(ZEN_GOTHIC_ANTIQUE_MEDIUM,) * 5,
    *(ZEN_GOTHIC_ANTIQUE_BOLD,) * 6,
    *(ZEN_ANTIQUE,) * 7,
    *(ZEN_ANTIQUE_SOFT,) * 6,
    *(SHIPPORI_ANTIQUE,) * 5,
    *(YUJI,) * 3,
    ZEN_KURENAIDO,
    YOMOGI,
)
LETTERS = "代表直通内線部署課番号登録適格請求書発行事業者法人支店営業所本社所在担当兼務任職併電話受付時間診療予約会社概要設立創業許可取扱業務案内交通最寄駅徒歩分車次回御来院日時様公式検索月火水木金土祝一二三四五六七八九〇●■◆・／｜【】（）［］―－＠０１２３４５６７８９"
"""What the wordings and the backs add to the words."""
