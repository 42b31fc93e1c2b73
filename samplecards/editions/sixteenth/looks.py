"""The cases of type of this edition, its labels, and how its customers want their cards."""

from __future__ import annotations

from samplecards.labels import label_sets
from samplecards.layouts import Layout
from samplecards.typefaces import SHIPPORI_ANTIQUE, YOMOGI, YUJI, ZEN_ANTIQUE, ZEN_ANTIQUE_SOFT, ZEN_KURENAIDO

LAYOUT_WEIGHTS = {Layout.HORIZONTAL: 61, Layout.VERTICAL: 20, Layout.BILINGUAL: 13, Layout.ENGLISH: 6}

LABELS = label_sets(
    ("TEL ", "FAX ", "携帯 ", "mail ", "web "),
    ("TEL ", "FAX ", "Mobile ", "e-mail ", ""),
    ("TEL ", "FAX ", "携帯電話 ", "MAIL ", ""),
    ("TEL: ", "FAX: ", "携帯: ", "Mail: ", "HP: "),
    ("TEL: ", "FAX: ", "MOBILE: ", "e-mail: ", ""),
    ("TEL:", "FAX:", "携帯電話:", "E-mail:", ""),
    ("TEL：", "FAX：", "携帯電話：", "E-mail：", "URL："),
    ("TEL：", "FAX：", "携帯電話：", "メール：", ""),
    ("TEL　", "FAX　", "携帯電話　", "E-mail　", "ホームページ　"),
    ("TEL. ", "FAX. ", "携帯. ", "MAIL. ", "URL. "),
    ("Tel. ", "Fax. ", "Mobile. ", "e-mail. ", ""),
    ("Tel ", "Fax ", "携帯 ", "E-mail ", "URL "),
    ("Tel：", "Fax：", "携帯：", "Email：", "Web："),
    ("tel. ", "fax. ", "mobile. ", "mail. ", "web. "),
    ("tel: ", "fax: ", "cell: ", "e-mail: ", ""),
    ("電話 ", "FAX ", "携帯電話 ", "E-mail ", ""),
    ("電話 ", "ＦＡＸ ", "携帯 ", "電子メール ", "ホームページ "),
    ("電話　", "ファックス　", "携帯電話　", "メール　", "ＨＰ　"),
    ("電話: ", "FAX: ", "携帯: ", "E-mail: ", ""),
    ("電話：", "ＦＡＸ：", "携帯：", "メール：", "ＵＲＬ："),
    ("電　話　", "ＦＡＸ　", "携　帯　", "Ｅメール　", ""),
    ("電話番号 ", "FAX番号 ", "携帯番号 ", "メール ", ""),
    ("ＴＥＬ ", "ＦＡＸ ", "携帯電話 ", "E-mail ", "Web "),
    ("ＴＥＬ：", "ＦＡＸ：", "携帯電話：", "E-mail：", "ＨＰ："),
    ("ＴＥＬ　", "ＦＡＸ　", "携　帯　", "メール　", ""),
    ("T ", "F ", "C ", "", ""),
    ("T / ", "F / ", "M / ", "E / ", "W / "),
    ("T.", "F.", "C.", "E.", "U."),
    ("T：", "F：", "M：", "E：", ""),
    ("電話 ", "FAX ", "携帯 ", "", ""),
    ("℡　", "FAX　", "携帯　", "E-mail　", ""),
    ("", "Fax ", "Mobile ", "", ""),
    ("●TEL ", "●FAX ", "●携帯 ", "●E-mail ", "●URL "),
    ("【TEL】", "【FAX】", "【携帯】", "【Mail】", "【HP】"),
    ("<電話>", "<FAX>", "<携帯>", "<メール>", "<HP>"),
    ("TEL | ", "FAX | ", "CELL | ", "E-MAIL | ", "URL | "),
    ("phone ", "fax ", "mobile ", "mail ", "web "),
)
ENGLISH_LABELS = label_sets(
    ("TEL: ", "FAX: ", "CELL: ", "E-MAIL: ", "URL: "),
    ("Tel: ", "Fax: ", "Mobile: ", "Email: ", "URL: "),
    ("Tel ", "Fax ", "Mobile ", "E-mail ", ""),
    ("Phone ", "Fax ", "Cell ", "Email ", "Web "),
    ("T. ", "F. ", "C. ", "E. ", "URL. "),
    ("Telephone: ", "Facsimile: ", "Mobile: ", "E-mail: ", "Website: "),
    ("TEL / ", "FAX / ", "MOBILE / ", "EMAIL / ", ""),
)

BODY_FACES = (
    *(SHIPPORI_ANTIQUE,) * 13,
    *(ZEN_ANTIQUE,) * 9,
    *(ZEN_ANTIQUE_SOFT,) * 6,
    ZEN_KURENAIDO,
    YOMOGI,
)
NAME_FACES = (
    *(SHIPPORI_ANTIQUE,) * 10,
    *(ZEN_ANTIQUE,) * 10,
    *(ZEN_ANTIQUE_SOFT,) * 5,
    *(YUJI,) * 2,
    ZEN_KURENAIDO,
    YOMOGI,
)
LETTERS = "代表直通内線電話番号登録適格請求書発行事業者法人支店営業所本社所在住居兼務併任職階休祝受付時間診療科予約会社概要設立創業許可取扱業務内容理念交通案内最寄駅徒歩分車次回御来院日時様月火水木金土一二三四五六七八九〇●■◇▼・／｜【】（）［］―－０１２３４５６７８９"
"""What the wordings and the backs add to the words."""
