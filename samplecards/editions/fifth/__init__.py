"""The fifth edition."""

from samplecards.edition import Edition
from samplecards.editions.fifth import (
    backs,
    horizontal,
    looks,
    names,
    organizations,
    places,
    vertical,
    wording,
)
from samplecards.editions.fifth.extras import EXTRA_WORDS

FIFTH = Edition(
    name="fifth",
    families=names.FAMILIES,
    old_form_families=names.OLD_FORM_FAMILIES,
    given_names=names.GIVEN_NAMES,
    local_part=names.local_part,
    words=organizations.WORDS,
    kind_weights=organizations.KIND_WEIGHTS,
    domain_ends=organizations.DOMAIN_ENDS,
    extra_words=EXTRA_WORDS,
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
