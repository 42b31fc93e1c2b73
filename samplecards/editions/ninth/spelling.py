"""How this edition spells house numbers, kanji numerals and digits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from samplecards.places import Address
from samplecards.typefaces import Typeface

_DIGITS = "〇一二三四五六七八九"
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_WIDE_HYPHENS = "－―"


@dataclass(frozen=True, slots=True)
class Lot:
    """How land is numbered in a place where it has no blocks."""

    form: str
    """In Japanese; ``{aza}`` a hamlet, ``{block}`` and ``{lot}`` numbers."""
    hamlets: tuple[tuple[str, str], ...] = (("", ""),)
    city: str = ""
    """What stands before the town where ``prefix`` goes between."""
    prefix: str = ""


_FIELDS = (
    ("前田", "Maeda"), ("下川原", "Shimokawara"), ("上野平", "Uwanotai"), ("中道", "Nakamichi"),
    ("堰根", "Sekine"), ("沢田", "Sawada"),
)  # fmt: skip
_LOTS = {
    "0600818": Lot("{block}丁目{lot}"),
    "0010912": Lot("{block}丁目{lot}番"),
    "0930005": Lot("{block}丁目"),
    "0950013": Lot("{block}丁目{lot}番地"),
    "0990416": Lot("{block}丁目"),
    "0310012": Lot("字{aza}{lot}番地", _FIELDS, "八戸市", "大字"),
    "0284303": Lot("第{block}地割{lot}番地{block}", city="岩手町", prefix="大字"),
    "0285711": Lot("字{aza}{lot}", _FIELDS),
    "0170871": Lot("字{aza}{lot}番地", _FIELDS),
    "9971206": Lot("字{aza}{lot}番地の{block}", _FIELDS),
    "6990722": Lot("{lot}番地{block}"),
    "7740046": Lot("字{aza}{lot}番地{block}", (("西方", "Nishikata"), ("諏訪ノ端", "Suwanohana"))),
    "7791102": Lot("字{aza}{lot}-{block}", (("背戸田", "Setoda"), ("本村", "Honson"), ("芝生", "Shibo"))),
    "7950011": Lot("{lot}番地"),
    "7830024": Lot("{lot}番地{block}"),
    "8630003": Lot("{lot}-{block}"),
    "8870001": Lot("{block}丁目{lot}番地"),
    "9020066": Lot("{lot}番地", city="那覇市", prefix="字"),
    "9010147": Lot("{lot}番地", city="那覇市", prefix="字"),
    "9050006": Lot("{lot}番地{block}", city="名護市", prefix="字"),
}
"""By postal code."""


def street(address: Address) -> str:
    """Town and number, as the people of the place write them."""
    lot = _LOTS.get(address.place.postal_code)
    if lot is None:
        return address.street
    block, number, hamlet = _parts(address, lot)
    town = address.place.town
    if lot.prefix:
        town = town.replace(lot.city, lot.city + lot.prefix, 1)
    return town + lot.form.format(aza=hamlet[0], block=block, lot=number)


def street_english(address: Address) -> str:
    """Building, number and town in English, of the same lot."""
    lot = _LOTS.get(address.place.postal_code)
    whole = address.english()
    if lot is None:
        return whole
    block, number, hamlet = _parts(address, lot)
    shown = [text for key, text in (("{lot}", number), ("{block}", block)) if key in lot.form]
    if "丁目" in lot.form:
        shown.reverse()
    said = "-".join(map(str, shown)) + (f" Aza {hamlet[1]}," if hamlet[1] else "")
    return whole.replace(
        f"{address.number_english} {address.place.town_romaji}", f"{said} {address.place.town_romaji}"
    )


def _parts(address: Address, lot: Lot) -> tuple[int, int, tuple[str, str]]:
    block, number, *last = map(int, address.number_english.split("-"))
    whole = number if "丁目" in lot.form else number * 17 + sum(last)
    return block, whole, lot.hamlets[(number + sum(last)) % len(lot.hamlets)]


def wide(text: str, face: Typeface) -> str:
    """With digits and hyphens as wide as kanji."""
    hyphen = next(mark for mark in (*_WIDE_HYPHENS, "‐") if face.covers(mark))
    return re.sub(r"(?<=[０-９])-(?=[０-９])", hyphen, text.translate(_WIDE))


def one_by_one(text: str) -> str:
    """``2-15`` as 二―一五."""
    digits = re.sub(r"\d", lambda found: _DIGITS[int(found[0])], text)
    return digits.replace("-", "―")


def counted(text: str) -> str:
    """``2-15`` as 二ノ十五; a number of three digits has 百."""
    numbers = re.sub(r"\d+", lambda found: _count(int(found[0])), text)
    return numbers.replace("-", "ノ")


def _count(number: int) -> str:
    if number >= 1000:
        return one_by_one(str(number))
    parts = []
    for unit, name in ((100, "百"), (10, "十")):
        many, number = divmod(number, unit)
        if many:
            parts.append(("" if many == 1 else _DIGITS[many]) + name)
    return "".join(parts) + (_DIGITS[number] if number or not parts else "")
