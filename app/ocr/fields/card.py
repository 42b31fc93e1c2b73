"""The fields of a whole card."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.reading import SURE, FieldName, Fields, Side, SideReading
from app.ocr.confidence import shipped_model
from app.ocr.fields.address import find_addresses
from app.ocr.fields.address_ends import confirm_ends
from app.ocr.fields.agreement import compare
from app.ocr.fields.borders import doubt_borders
from app.ocr.fields.column_ends import confirm_columns
from app.ocr.fields.contacts import find_contacts
from app.ocr.fields.drafts import Draft, Piece
from app.ocr.fields.labels import is_nothing_but_label
from app.ocr.fields.lines import pieces_of
from app.ocr.fields.listings import without_lists
from app.ocr.fields.namesakes import doubt_joined, namesakes
from app.ocr.fields.notices import is_notice
from app.ocr.fields.organization import find_posts
from app.ocr.fields.people import find_people
from app.ocr.fields.plain import plain
from app.ocr.fields.post_ends import confirm_posts
from app.ocr.fields.ranking import is_direct, ranked
from app.ocr.fields.scripts import confirm_script
from app.ocr.fields.unclaimed import doubt_unclaimed

_OTHER_SIDE = 0.4
"""How much less a value on the side without the name is likely to be the person's: a further value, or a post, which may be a branch office."""
_OTHER_SCRIPT = 0.4
"""The same for a value in Latin letters beside one in Japanese on one side."""
_LATER = 0.9
"""How much less the second of several values on a side is likely to be: branch offices come after one's own."""
_BEHIND_DIRECT = 0.8
"""The same for the switchboard's number behind one's own, which may have been put right."""
_ONE_EACH = (
    FieldName.TEL, FieldName.FAX, FieldName.MOBILE, FieldName.EMAIL, FieldName.URL, FieldName.POSTAL_CODE, FieldName.ADDRESS,
)  # fmt: skip

_WORDED = (FieldName.ORGANIZATION, FieldName.DEPARTMENT, FieldName.TITLE, FieldName.ADDRESS)

_POSTS = (FieldName.DEPARTMENT, FieldName.TITLE)


def read_fields(sides: Sequence[SideReading]) -> Fields:
    """The candidates for each field of a card, best first, from the lines of its sides alone.

    One person stands on a card: the English side of a bilingual card adds
    readings and further candidates, but no second name. A value that was
    repaired says so in its evidence (``repaired:…``) and has what was read
    beside it. Fields without a candidate are left out; never raises.
    """
    return candidates_of(drafts_of(sides))


def drafts_of(sides: Sequence[SideReading]) -> list[Draft]:
    """All values that the fields of a card may have, compared with each other; not yet with the images."""
    drafts: list[Draft] = []
    rest: list[Piece] = []
    for side in sides:
        for piece in pieces_of(side):
            found = find_contacts(piece)
            drafts += found.drafts
            rest += [left for left in found.rest if not is_nothing_but_label(plain(left.text))]
    rest = [piece for piece in rest if not _is_beside_telephone(piece, drafts)]
    addresses, rest = find_addresses(rest, drafts)
    people, rest = find_people([piece for piece in rest if not is_notice(piece.text)], drafts)
    drafts += addresses + people + find_posts(without_lists(rest, people), addresses, drafts)
    compare(drafts)
    drafts += namesakes(drafts)
    doubt_joined(drafts)
    _prefer_first(drafts)
    _prefer_side(drafts, _main_side(drafts))
    doubt_unclaimed(drafts, sides)
    confirm_ends(drafts, sides)
    confirm_posts(drafts, sides)
    confirm_script(drafts, sides)
    doubt_borders(drafts, sides)
    confirm_columns(drafts, sides)
    return drafts


def _is_beside_telephone(piece: Piece, drafts: Sequence[Draft]) -> bool:
    """Whether it says of the number in its row that it is the switchboard's; above other things, 代表 is a title."""
    return plain(piece.text).strip("()[]【】 ") == "代表" and any(
        draft.field is FieldName.TEL
        and draft.piece.side is piece.side
        and not draft.piece.vertical
        and abs(draft.piece.centre[1] - piece.centre[1]) < piece.size / 2
        for draft in drafts
    )


def candidates_of(drafts: Sequence[Draft]) -> Fields:
    """The drafts by field, best first, with their confidence."""
    confidence = shipped_model().confidence
    found = {name: ranked((d for d in drafts if d.field is name), confidence) for name in FieldName}
    return {name: candidates for name, candidates in found.items() if candidates}


def sure_fields(drafts: Sequence[Draft]) -> set[FieldName]:
    """The fields whose best draft is accepted unread."""
    return {name for name, found in candidates_of(drafts).items() if found[0].confidence >= SURE}


def _main_side(drafts: list[Draft]) -> Side:
    """The side with the name, or else the Japanese one; cards go through a feeder either way up."""
    names = [draft for draft in drafts if draft.field is FieldName.NAME]
    if all(name.value.isascii() for name in names):
        posts = [draft for draft in drafts if draft.field is FieldName.TITLE and not draft.value.isascii()]
        names = posts or names
    return max(names, key=lambda draft: draft.role).piece.side if names else Side.FRONT


def _prefer_first(drafts: list[Draft]) -> None:
    for field in _ONE_EACH:
        seen = {Side.FRONT: 0, Side.BACK: 0}
        found = [draft for draft in drafts if draft.field is field]
        # One's own number comes before the switchboard's.
        for draft in sorted(found, key=lambda draft: not is_direct(draft)):
            own = any(is_direct(other) for other in found if other.piece.side is draft.piece.side)
            later = _BEHIND_DIRECT if own and not is_direct(draft) else _LATER
            draft.role *= later ** seen[draft.piece.side]
            seen[draft.piece.side] += 1


def _prefer_side(drafts: list[Draft], main: Side) -> None:
    for draft in drafts:
        rivals = [
            other
            for other in drafts
            if other.field is draft.field and other.piece is not draft.piece and other.piece.side is main
        ]
        if draft.piece.side is not main:
            draft.role *= _OTHER_SIDE if rivals or draft.field in _POSTS else 1.0
        elif draft.field in _WORDED and draft.value.isascii():
            draft.role *= _OTHER_SCRIPT if any(not other.value.isascii() for other in rivals) else 1.0
