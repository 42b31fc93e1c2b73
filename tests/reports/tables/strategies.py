"""Contacts and text that tables have trouble with."""

from __future__ import annotations

from hypothesis import strategies as st

from app.core.reading import FieldName
from app.reports.tables.columns import meaning_of
from app.reports.tables.contact import ContactRow

HARD = (
    "𠮷田",
    "髙橋",
    "山﨑",
    "\ufa19",
    "葛\U000e0100城",
    "👩‍💼",
    "か\u3099",
    "＝１",
    "\ufffe",
    "\x0b",
    "\x1f",
    "_x0041_",
)
_PIECES = st.one_of(
    st.sampled_from([*HARD, *"=+-@\"',;:\\\t|%", "\\n", "''=", "+81-3-0000-0000", "#N/A", "\u2028", "\x85"]),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\n"), max_size=8),
)
lines = st.lists(_PIECES, min_size=1, max_size=4).map("".join).filter(str.strip)
"""One line of text that is not blank."""
texts = st.lists(lines, min_size=1, max_size=3).map("\n".join)
"""Lines of which none is blank, as a field holds values."""
notes = st.lists(_PIECES | st.just("\n"), min_size=1, max_size=6).map("".join).filter(str.strip)

contacts = st.builds(
    ContactRow,
    fields=st.dictionaries(st.sampled_from(FieldName), texts, min_size=1).map(
        lambda fields: {name: fields[name] for name in FieldName if name in fields}
    ),
    exchanged_on=st.sampled_from(["", "2026", "2026-01", "2026-01-15"]),
    owner=st.just("") | lines,
    visibility=st.sampled_from(["", "非公開", "everyone"]),
    tags=st.lists(lines, max_size=2).map(tuple),
    note=st.just("") | notes,
    id=st.just("") | lines,
    extras=st.dictionaries(lines.filter(lambda name: not meaning_of(name)), notes, max_size=2),
)
