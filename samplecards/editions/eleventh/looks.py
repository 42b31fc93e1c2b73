"""The labels and the typefaces of this edition, and how often its customers order which kind of card."""

from __future__ import annotations

from samplecards.labels import label_sets
from samplecards.layouts import Layout
from samplecards.typefaces import (
    BIZ_GOTHIC,
    BIZ_PMINCHO,
    KAISEI_OPTI,
    KOSUGI,
    MINCHO,
    MPLUS_2,
    NOTO,
    NOTO_SERIF,
    PLEX,
    ZEN_GOTHIC,
    ZEN_MARU,
    ZEN_OLD_MINCHO,
)

LAYOUT_WEIGHTS = {
    Layout.HORIZONTAL: 58,
    Layout.VERTICAL: 25,
    Layout.BILINGUAL: 12,
    Layout.ENGLISH: 5,
}
ENGLISH_LABELS = label_sets(
    ("TEL ", "FAX ", "Mobile ", "Email ", "URL "),
    ("Tel : ", "Fax : ", "Mobile : ", "Email : ", "Web : "),
    ("Phone. ", "Fax. ", "Mobile. ", "Email. ", ""),
    ("T : ", "F : ", "M : ", "E : ", ""),
)
LABELS = label_sets(
    ("TEL ", "FAX ", "携帯電話 ", "メール ", ""),
    ("TEL ", "FAX ", "携帯電話 ", "E-mail ", "URL "),
    ("TEL　", "FAX　", "携帯　", "E-mail　", "ＵＲＬ　"),
    ("TEL：", "FAX：", "携帯：", "E-MAIL：", ""),
    ("TEL:", "FAX:", "携帯:", "E-Mail:", "URL:"),
    ("TEL: ", "FAX: ", "携帯: ", "Mail: ", "Web: "),
    ("Tel. ", "Fax. ", "携帯. ", "Mail. ", ""),
    ("電話　", "FAX　", "携帯　", "メール　", "ＵＲＬ　"),
    ("電話 ", "FAX ", "携帯 ", "Mail ", "URL "),
    ("電話　", "FAX　", "携帯　", "", ""),
    ("ＴＥＬ　", "ＦＡＸ　", "携帯　", "Ｅ-mail　", "ＵＲＬ　"),
    ("ＴＥＬ ", "ＦＡＸ ", "携　帯 ", "メール ", "ＨＰ "),
    ("Tel ", "Fax ", "Mobile ", "", ""),
    ("TEL. ", "FAX. ", "携帯. ", "Mail. ", ""),
    ("Tel: ", "Fax: ", "携帯: ", "E-mail: ", "HP: "),
    ("T ", "F ", "M ", "E ", "U "),
)

BODY_FACES = (
    *(BIZ_GOTHIC,) * 4,
    *(NOTO,) * 3,
    *(ZEN_GOTHIC,) * 3,
    *(NOTO_SERIF,) * 3,
    *(BIZ_PMINCHO,) * 4,
    *(KOSUGI,) * 3,
    *(MPLUS_2,) * 2,
    *(PLEX,) * 2,
    *(MINCHO,) * 2,
    *(ZEN_OLD_MINCHO,) * 2,
    ZEN_MARU,
)
NAME_FACES = (
    *(BIZ_PMINCHO,) * 5,
    *(NOTO_SERIF,) * 4,
    *(MINCHO,) * 3,
    *(ZEN_OLD_MINCHO,) * 3,
    *(BIZ_GOTHIC,) * 2,
    *(NOTO,) * 2,
    *(ZEN_GOTHIC,) * 2,
    *(KAISEI_OPTI,) * 2,
    KOSUGI,
    PLEX,
)
LETTERS = "弁護士税理司法書行政社会保険労務公認計弁護中小企業診断土地家屋調査直通代表内線夜間窓口専用登録番号法人適格請求兼本社支店案内図業務のご主な支店・営業所事庁当現在駅官公庁向け提設計施工製造販売保守点検コンサルティング移住定のご相談ふるさと納企立観光情報地域援統調各種届出受付共同研究託開講座インターシップ施利用経修セミナ提供会員交流続遺言立契約確認顧外来診療健康断訪問看連携○■０１２３４５６７８９（）"
"""What the wording adds to the words."""
