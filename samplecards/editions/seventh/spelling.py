"""How this shop sets numbers and addresses."""

from __future__ import annotations

import random
import re

from samplecards.chances import by_weight
from samplecards.phrases import kanji_digits
from samplecards.spelling import WIDE, Dial, as_said, wide

_FORMS = {
    "{}-{}-{}": 79, "{}({}){}": 5, "({}){}-{}": 4, "（{}）{}-{}": 3, "{}（{}）{}": 2, "{}.{}.{}": 3, "{} - {} - {}": 1, WIDE: 2, "{}－{}－{}": 1,
}  # fmt: skip
"""The parts of a telephone number in per cent."""
_FORMS_ABROAD = {"+81-{}-{}-{}": 7, "+81 {}-{}-{}": 2, "+81-(0){}-{}-{}": 1, "+81(0){} {} {}": 1}
_SAID = re.compile(r"(?<!\d)\d{1,2}(?=丁目|番|号|階|F)")
_PREFECTURE = re.compile(
    r"^(?:北海道|京都府|大阪府|...?県)(?=(.{2,4})市.{1,3}区|(?:金沢|松山|鹿児島|長崎|奈良)市)"
)
"""Before a city that everybody knows."""


def drawn_dial(*, abroad: bool, rng: random.Random) -> Dial:
    """The one way in which a card sets its telephone numbers."""
    return Dial(by_weight(_FORMS_ABROAD if abroad else _FORMS, rng), abroad)


def upright_address(address: str, rng: random.Random) -> str:
    """An address for a column, with the numbers in kanji."""
    address = address.replace("F", "階")
    if rng.random() < 0.5:
        address = _SAID.sub(lambda found: as_said(int(found[0])), address)
    return kanji_digits(address)


def level_address(address: str, rng: random.Random) -> str:
    """An address for a line."""
    chance = rng.random()
    if chance < 0.04:
        return wide(address)
    if chance < 0.13:
        return re.sub(r"\d(?=丁目)", lambda found: as_said(int(found[0])), address)
    if chance < 0.21 and "丁目" not in address:
        return re.sub(r"(?<=[^\d-])(\d)-(\d+)-(\d+)", r"\1丁目\2-\3", address, count=1)
    if chance < 0.25 and "丁目" not in address:
        return re.sub(r"(?<=\d)-(?=\d)", "－", address)
    return address


def without_prefecture(address: str) -> str:
    """As people write it who live in a city that everybody knows."""
    return _PREFECTURE.sub("", address)
