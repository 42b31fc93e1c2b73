"""What an edition of made-up cards has of its own, as if another print shop had made them for other customers."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING

from samplecards.extras_words import ExtraWords
from samplecards.labels import Labels
from samplecards.layouts import LAYOUT_WEIGHTS, Layout
from samplecards.names import NamePart
from samplecards.organization_words import OrganizationKind, Words
from samplecards.typefaces import Typeface

if TYPE_CHECKING:
    from samplecards.canvas import Canvas
    from samplecards.extras import Extras
    from samplecards.frames import Drawn, Frame
    from samplecards.people import Contact
    from samplecards.phrases import Wording
    from samplecards.styles import Style


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Edition:
    """Names, words, places, typefaces and designs that no other edition has."""

    name: str
    families: tuple[NamePart, ...]
    old_form_families: tuple[NamePart, ...]
    """Those with kanji in an old form."""
    given_names: tuple[NamePart, ...]
    local_part: Callable[[str, str, random.Random], str]
    """What stands before the @ of a mail address, from family and given name in small Latin letters."""
    words: Words
    kind_weights: Mapping[OrganizationKind, int]
    """How often each kind of organisation occurs, in per cent."""
    domain_ends: Mapping[OrganizationKind, tuple[str, ...]]
    """What a domain of each kind may end in, without the dot before it."""
    extra_words: ExtraWords
    towns: str
    """A table as ``samplecards.places`` reads it."""
    buildings: tuple[tuple[str, str], ...]
    """In Japanese and in English; empty texts for no building."""
    floors: tuple[str, ...]
    """What follows a building, ``{}`` for the number."""
    labels: tuple[Labels, ...]
    """Of Japanese sides."""
    english_labels: tuple[Labels, ...]
    body_faces: tuple[Typeface, ...]
    name_faces: tuple[Typeface, ...]
    """Of names and organisations."""
    letters: str
    """What the body face needs besides, as it stands in the wording."""
    japanese: Callable[[Contact, Style, Extras, random.Random], Wording]
    """The words of a horizontal Japanese side."""
    english: Callable[[Contact, Style, Extras, random.Random], Wording]
    draw_horizontal: Callable[[Canvas, Wording, Style, random.Random], Drawn]
    """Sets a Japanese or an English side."""
    draw_vertical: Callable[[Canvas, Contact, Style, Extras, random.Random], tuple[Wording, Drawn]]
    """Sets a vertical side, portrait or landscape by the shape of the canvas, and tells what it says."""
    draw_back: Callable[[Canvas, Contact, Style, Extras, random.Random], Frame]
    """Sets the back of a Japanese card that has no English side."""
    layout_weights: Mapping[Layout, int] = field(default_factory=lambda: LAYOUT_WEIGHTS)
    """How often each layout occurs, in per cent."""


def assembled(name: str) -> Edition:
    """The edition whose modules lie in the folder of that name, each with what is called so in ``Edition``."""
    backs, extras, horizontal, looks, names, organizations, places, vertical, wording = (
        import_module(f"samplecards.editions.{name}.{module}")
        for module in (
            "backs", "extras", "horizontal", "looks", "names", "organizations", "places", "vertical", "wording",
        )
    )  # fmt: skip
    return Edition(
        name=name,
        families=names.FAMILIES,
        old_form_families=names.OLD_FORM_FAMILIES,
        given_names=names.GIVEN_NAMES,
        local_part=names.local_part,
        words=organizations.WORDS,
        kind_weights=organizations.KIND_WEIGHTS,
        domain_ends=organizations.DOMAIN_ENDS,
        extra_words=extras.EXTRA_WORDS,
        towns=places.TOWNS,
        buildings=places.BUILDINGS,
        floors=places.FLOORS,
        labels=looks.LABELS,
        english_labels=looks.ENGLISH_LABELS,
        body_faces=looks.BODY_FACES,
        name_faces=looks.NAME_FACES,
        letters=looks.LETTERS,
        japanese=wording.japanese,
        english=wording.english,
        draw_horizontal=horizontal.draw_horizontal,
        draw_vertical=vertical.draw_vertical,
        draw_back=backs.draw_back,
    )
