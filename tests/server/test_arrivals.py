"""What is taken out of a document in MessagePack is what would be taken out of it opened."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st

from app.core import references
from app.core.documents import EVERY_UNIT, Document, document_of
from app.core.ids import new_id
from app.core.records import KINDS
from server.arrivals import without
from server.sealing import decode, encode
from server.visible import shown_without
from tests.core.records import example as record

IDS = [new_id() for _ in range(5)]
ids = st.sampled_from(IDS)
several = st.lists(ids, max_size=3, unique=True)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Of every kind that names others, with ids where they belong and elsewhere."""
    kind = draw(st.sampled_from(sorted(references.referring_kinds())))
    made = document_of(record(KINDS[kind]), {EVERY_UNIT: ("1", draw(ids))})
    values: dict[str, Any] = made.values | {
        column: draw(ids | (st.just("") if column not in references.vital_columns(kind) else st.nothing()))
        for column in references.plain_columns(kind)
    }
    if "regions" in values:
        values["regions"] = [{"page": page} for page in draw(several)]
    if kind == "meeting":
        values["about"] = draw(several)
    if kind == "conflict":
        values |= {"of": "page", "values": msgspec.json.encode({"sheet": draw(ids)}).decode()}
    if "text" in values:
        values["text"] = draw(st.just("山田様") | ids | ids.map(lambda one: f"sheet{one}"))
    return msgspec.structs.replace(made, values=values)


CARD = document_of(record(KINDS["card"]), {EVERY_UNIT: ("1", "u")})


@given(documents(), st.lists(ids, min_size=1, unique=True))
@example(  # in a column that holds one id, and among several
    msgspec.structs.replace(CARD, values=CARD.values | {"sheet": IDS[0], "regions": [{"page": IDS[0]}]}),
    [IDS[0]],
)
def test_nothing_hidden_is_told_and_nothing_else_is_missing(document: Document, hidden: list[str]) -> None:
    packed = without(document.kind, encode(document), hidden)
    told = None if packed is None else decode(packed)
    assert told == shown_without(decode(encode(document)), hidden)
