"""How a card is made to look: paper, ink, faces, labels and which fields it shows."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.canvas import Colour
from samplecards.extras import Extras, texts_of
from samplecards.people import Contact
from samplecards.splits import Split
from samplecards.typefaces import BODY_FACES, NAME_FACES, Typeface, choose

_STOCKS: tuple[Colour, ...] = (
    (255, 255, 255), (253, 253, 251), (250, 247, 238), (240, 246, 250), (240, 247, 238), (250, 240, 240), (236, 234, 228),
)  # fmt: skip
_STOCK_WEIGHTS = (40, 20, 14, 8, 6, 4, 8)
_INKS: tuple[Colour, ...] = ((15, 15, 15), (30, 30, 30), (25, 35, 70), (50, 45, 40))
_ACCENTS: tuple[Colour, ...] = (
    (0, 82, 155), (176, 32, 46), (0, 112, 80), (90, 60, 130), (200, 100, 0), (60, 70, 80), (0, 130, 160),
)  # fmt: skip

_LABELLED = (FieldName.TEL, FieldName.FAX, FieldName.MOBILE, FieldName.EMAIL, FieldName.URL)


def _label_sets(*sets: tuple[str, ...]) -> tuple[dict[FieldName, str], ...]:
    return tuple(dict(zip(_LABELLED, labels, strict=True)) for labels in sets)


_COMMON_LABELS = _label_sets(
    ("TEL ", "FAX ", "携帯 ", "E-mail ", "URL "),
    ("TEL:", "FAX:", "Mobile:", "E-mail:", "URL:"),
    ("電話 ", "FAX ", "携帯電話 ", "メール ", ""),
    ("電話：", "ファックス：", "携帯：", "E-mail：", "URL："),
    ("T. ", "F. ", "M. ", "", ""),
    ("Tel. ", "Fax. ", "Mobile. ", "Mail. ", ""),
    ("", "FAX ", "携帯 ", "", ""),
    ("", "F:", "M:", "", ""),
    ("Tel：", "Fax：", "Mobile：", "Mail：", "Web："),
    ("電 話 ", "ＦＡＸ ", "携 帯 ", "E-MAIL ", "ＵＲＬ "),
    ("TEL.", "FAX.", "MOBILE.", "e-mail ", ""),
)
_TRIAL_ENGLISH_LABELS = _label_sets(
    ("Phone: ", "Fax: ", "Cell: ", "Email: ", "Web: "),
    ("T ", "F ", "M ", "E ", "W "),
    ("TEL / ", "FAX / ", "MOBILE / ", "MAIL / ", ""),
)
_TRIAL_LABELS = _TRIAL_ENGLISH_LABELS + _label_sets(
    ("電話番号 ", "FAX番号 ", "携帯番号 ", "Eメール ", "ホームページ "),
    ("直通 ", "ＦＡＸ ", "携帯 ", "mail: ", "HP: "),
    ("℡ ", "FAX ", "携帯 ", "", ""),
    ("【TEL】", "【FAX】", "【携帯】", "【E-mail】", "【URL】"),
    ("お電話 ", "ファクシミリ ", "携帯電話：", "メールアドレス ", "サイト "),
    ("", "fax ", "mobile ", "", ""),
    ("電話/", "FAX/", "携帯/", "Eメール/", "URL/"),
)
_HELD_OUT_ENGLISH_LABELS = _label_sets(
    ("Tel ", "Fax ", "Mobile ", "Email ", "Web "),
    ("tel. ", "fax. ", "mobile. ", "e-mail. ", "url. "),
    ("Direct: ", "Facsimile: ", "Mobile: ", "E: ", "W: "),
)
_HELD_OUT_LABELS = _HELD_OUT_ENGLISH_LABELS + _label_sets(
    ("(T) ", "(F) ", "(M) ", "(E) ", "(U) "),
    ("TEL　", "FAX　", "携帯　", "E-mail　", "URL　"),
    ("[電話] ", "[FAX] ", "[携帯] ", "[メール] ", "[ウェブ] "),
    ("ＴＥＬ：", "ＦＡＸ：", "携帯：", "Ｅメール：", "ＨＰ："),
    ("電話・", "ファクス・", "携帯・", "電子メール・", "ウェブサイト・"),
    ("でんわ ", "ふぁっくす ", "けいたい ", "メール ", "ホームページ："),
    ("Tel | ", "Fax | ", "Cell | ", "Mail | ", "HP | "),
    ("電　話　", "ＦＡＸ　", "携　帯　", "E-mail ", ""),
    ("TEL ", "FAX ", "携帯 ", "", ""),
)
LABELS = {Split.COMMON: _COMMON_LABELS, Split.TRIAL: _TRIAL_LABELS, Split.HELD_OUT: _HELD_OUT_LABELS}
ENGLISH_LABELS = {
    Split.COMMON: (_COMMON_LABELS[1], _COMMON_LABELS[5], _COMMON_LABELS[4]),
    Split.TRIAL: _TRIAL_ENGLISH_LABELS,
    Split.HELD_OUT: _HELD_OUT_ENGLISH_LABELS,
}


class Band(StrEnum):
    """Where a coloured strip runs along the edge."""

    NONE = "none"
    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"


class Mark(StrEnum):
    """The shape that stands for a logo."""

    NONE = "none"
    DISC = "disc"
    RING = "ring"
    TRIANGLE = "triangle"
    BARS = "bars"
    DIAMOND = "diamond"


class ReadingPlace(StrEnum):
    """Where the name in kana stands."""

    ABOVE = "above"
    BESIDE = "beside"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Style:
    """Everything about a card's look that its two sides share."""

    stock: Colour
    ink: Colour
    accent: Colour
    body: Typeface
    display: Typeface
    """The face of the name and the organisation."""
    band: Band
    mark: Mark
    monogram: str
    """Letters in the logo; may be empty."""
    reading: ReadingPlace
    small: float
    """The em of the contact block in millimetres: 2.1 to 2.6, which is 6 to 7.4 points."""
    columns: bool
    """Whether what labels say stands in a column of its own, beside them."""
    labels: dict[FieldName, str]
    shown: frozenset[FieldName]
    """The fields that are printed."""


_HELD_OUT_ALSO = "郵便番号大代表ダイヤルイン内線番号［］会社法人等〔〕ご予約お申込み受付窓口無料通話フリーアクセスインボイス登録法人兼任電話公用携帯〔〕【】：｜‐０１２３４５６７８９"
_ALSO = (
    "〒〇一二三四五六七八九丁目階直通代表■内線法人登録番号フリーダイヤルコールお問い合わせ客様窓口通話料無電携帯ファクス"
    "適格請求書発行事業者本社兼併任務（）：・／"
)
_ALWAYS = (
    FieldName.NAME, FieldName.ORGANIZATION, FieldName.POSTAL_CODE, FieldName.ADDRESS, FieldName.TEL,
)  # fmt: skip
_SOMETIMES = {
    FieldName.DEPARTMENT: 0.95,
    FieldName.TITLE: 0.93,
    FieldName.EMAIL: 0.97,
    FieldName.NAME_READING: 0.35,
    FieldName.FAX: 0.75,
    FieldName.MOBILE: 0.35,
    FieldName.URL: 0.6,
    FieldName.CORPORATE_NUMBER: 0.1,
}


def make_style(contact: Contact, extras: Extras, rng: random.Random, needed: str = "") -> Style:
    """A look whose faces have all the characters of the contact, and those that are needed besides."""
    fields = contact.fields
    display_text = fields[FieldName.NAME] + fields[FieldName.ORGANIZATION] + extras.slogan
    branches = "".join(name + address.japanese() for name, address, _ in contact.organization.branches)
    labels = rng.choice(LABELS[contact.split])
    body_text = "".join((*fields.values(), *labels.values(), branches, _ALSO, needed, texts_of(extras)))
    if contact.split is Split.HELD_OUT:
        body_text += _HELD_OUT_ALSO
    shown = {*_ALWAYS, *(name for name, share in _SOMETIMES.items() if rng.random() < share)}
    return Style(
        stock=rng.choices(_STOCKS, _STOCK_WEIGHTS)[0],
        ink=rng.choice(_INKS),
        accent=rng.choice(_ACCENTS),
        body=choose(BODY_FACES[contact.split], body_text, rng),
        display=choose(NAME_FACES[contact.split], display_text, rng),
        band=rng.choices(tuple(Band), (60, 15, 13, 12))[0],
        mark=rng.choices(tuple(Mark), (40, 12, 12, 12, 12, 12))[0],
        monogram=contact.organization.name.english[0] if rng.random() < 0.5 else "",
        reading=rng.choices(tuple(ReadingPlace), (60, 25, 15))[0],
        small=rng.uniform(2.1, 2.6),
        columns=rng.random() < 0.2,
        labels=labels,
        shown=frozenset(shown),
    )
