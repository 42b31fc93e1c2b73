"""The server's index of cards and stubs, for desks that hold only part of what their users may see.

It holds the tokens of ``app.core.tokens``, each as a number that only the office's key makes of it: who has the
database alone learns which cards have a token in common, and no token. It follows the records by
the numbers of their scopes, behind the transactions that write them, which so bear none of its cost.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from app.core.documents import Document
from app.core.reading import FieldName
from app.core.records import CardStatus
from app.core.tokens import bigrams, folded_columns, text_tokens, words_of
from app.sync.wire_search import Search
from server import stubs
from server.bulk import array
from server.card_fields import fields_of
from server.database import Connection, Database
from server.scopes import Rights
from server.sealing import Sealer
from server.search_filter import Narrowing

AT_ONCE = 500
"""Records looked at in one transaction."""

_MADE_OF = ("card", "recognition", "edit")
_INDEXED = ("card", stubs.KIND)
_PURPOSE = "search"
_TRIES = 5
"""So often it is looked further where too few of those fit that may."""
_LAST = "~"
"""Behind all ids."""


@dataclass(frozen=True, slots=True)
class FoundCard:
    """A card as it was found."""

    document: Document
    fields: dict[FieldName, str]


def catch_up(database: Database, sealer: Sealer, office: str) -> int:
    """Take in all that was written since; how many cards. Raises BusyError, StoreError."""
    count = 0
    while found := database.transaction(lambda connection: _step(connection, sealer, office)):
        count += found[0]
    return count


def find(
    connection: Connection, sealer: Sealer, office: str, text: str, scopes: Collection[str] | None, limit: int
) -> list[FoundCard]:
    """The newest cards that hold all words of a text anywhere.

    Those that are in use within some scopes; without scopes all that are kept in the whole office.
    """
    if scopes is not None:
        return find_narrowed(connection, sealer, office, Narrowing(Search(text, limit)), scopes)
    words = words_of(text)
    if not words:
        return []
    rows = _newest(connection, sealer, office, words, limit, "r.kind = 'card'")
    return list(islice(_fitting(connection, sealer, office, words, rows), limit))


def find_narrowed(
    connection: Connection, sealer: Sealer, office: str, narrowing: Narrowing, scopes: Collection[str]
) -> list[FoundCard]:
    """The newest cards in use within some scopes that hold all words and pass; none where nothing is asked for."""
    asked = narrowing.asked
    words = words_of(asked.text)
    if not words and (asked.text.strip() or not asked.is_narrowed):
        return []
    rows = _newest(
        connection, sealer, office, words + words_of(asked.organization), asked.limit,
        f"r.kind = 'card' AND r.scope = ANY(%s::text[]) AND {narrowing.condition}",
        array(scopes), *narrowing.parameters,
    )  # fmt: skip
    found = (
        card
        for card in _fitting(connection, sealer, office, words, rows)
        if not card.document.revoked_at
        and card.document.values["status"] == CardStatus.ACTIVE
        and narrowing.passes(card.document, card.fields)
    )
    return list(islice(found, asked.limit))


def find_stubs(
    connection: Connection, sealer: Sealer, office: str, narrowing: Narrowing, rights: Rights
) -> list[Document]:
    """The newest stubs that hold all words of a text, of cards that this user may ask for and does not see.

    Those that a desk is given that holds the part of its department. Nothing else of their cards is looked at.
    """
    asked = narrowing.asked
    words = words_of(asked.text)
    if not (words and narrowing.is_for_stubs):
        return []
    rows = _newest(
        connection, sealer, office, words, asked.limit,
        "r.kind = %s AND r.scope = ANY(%s::text[]) AND r.owner <> ALL(%s::text[]) AND NOT EXISTS (SELECT 1"
        " FROM record c WHERE c.office = r.office AND c.id = r.root AND c.scope = ANY(%s::text[]))"
        f" AND {narrowing.condition}",
        stubs.KIND, array(rights.scopes), array(rights.principals), array(rights.scopes), *narrowing.parameters,
    )  # fmt: skip
    found = (sealer.open(office, stubs.KIND, stub, sealed) for batch in rows for stub, sealed in batch)
    fitting = (
        stub
        for stub in found
        if _hold(_told_by(stub), words) and narrowing.is_of(stub.values["organization"])
    )
    return list(islice(fitting, asked.limit))


def _newest(
    connection: Connection,
    sealer: Sealer,
    office: str,
    words: Sequence[str],
    limit: int,
    condition: str,
    *parameters: object,
) -> Iterator[list[tuple[str, bytes]]]:
    """The newest records with the tokens of all words, some at a time: tokens are not yet words."""
    source = "record r"
    if words:
        source = "card_search s JOIN record r ON r.office = s.office AND r.id = s.card"
        condition = f"s.office = %s AND s.tokens @> %s::bigint[] AND {condition}"
        wanted = _Numbers(sealer, office).of(token for word in words for token in _query_tokens(word))
        parameters = (office, wanted, *parameters)
    before = _LAST
    for _ in range(_TRIES):
        rows = connection.execute(
            f"SELECT r.id, r.document FROM {source} WHERE r.office = %s AND r.id < %s AND {condition}"
            " ORDER BY r.id DESC LIMIT %s",
            (office, before, *parameters, limit * 4),
            binary=True,
        ).fetchall()
        yield rows
        if len(rows) < limit * 4:
            return
        before = rows[-1][0]


def _fitting(
    connection: Connection,
    sealer: Sealer,
    office: str,
    words: Sequence[str],
    found: Iterable[list[tuple[str, bytes]]],
) -> Iterator[FoundCard]:
    """Those of some cards that hold all words."""
    for rows in found:
        fields = fields_of_cards(connection, sealer, office, [card for card, _ in rows])
        for card, sealed in rows:
            if _hold(fields[card], words):
                yield FoundCard(sealer.open(office, "card", card, sealed), fields[card])


def _hold(fields: Mapping[FieldName, str], words: Sequence[str]) -> bool:
    folded = [text for texts in folded_columns(fields).values() for text in texts]
    return all(any(word in text for text in folded) for word in words)


def _told_by(stub: Document) -> dict[FieldName, str]:
    values = stub.values
    return {FieldName.NAME: values["name"], FieldName.ORGANIZATION: values["organization"]}


def fields_of_cards(
    connection: Connection, sealer: Sealer, office: str, cards: Collection[str]
) -> dict[str, dict[FieldName, str]]:
    """What stands on cards."""
    hanging: dict[str, list[Document]] = {card: [] for card in cards}
    for kind, record, root, sealed in connection.execute(
        "SELECT kind, id, root, document FROM record r WHERE r.office = %s AND r.root <> ''"
        " AND r.root = ANY(%s::text[]) AND r.kind IN ('recognition', 'edit')",
        (office, array(cards)),
        binary=True,
    ):
        hanging[root].append(sealer.open(office, kind, record, sealed))
    return {
        card: {name: effective.value for name, effective in fields_of(documents).items()}
        for card, documents in hanging.items()
    }


def forget(connection: Connection, office: str, records: Iterable[str]) -> None:
    """Take out cards and stubs that go."""
    connection.execute(
        "DELETE FROM card_search WHERE office = %s AND card = ANY(%s::text[])", (office, array(records))
    )


def _step(connection: Connection, sealer: Sealer, office: str) -> tuple[int] | None:
    """Take in some records of the first scope that has new ones; None where nothing is new."""
    numbers = _Numbers(sealer, office)
    behind = connection.execute(
        "SELECT c.scope, coalesce(m.seq, 0), c.value FROM counter c"
        " LEFT JOIN search_mark m ON m.office = c.office AND m.scope = c.scope AND m.key = %s"
        " WHERE c.office = %s AND NOT starts_with(c.scope, '#') AND c.value > coalesce(m.seq, 0)"
        " ORDER BY c.scope LIMIT 1",
        (numbers.key_mark, office),
    ).fetchone()
    if behind is None:
        return None
    scope, since, until = behind
    rows = connection.execute(
        "SELECT seq, CASE WHEN kind = ANY(%s) THEN id ELSE root END FROM record WHERE office = %s AND scope = %s"
        " AND seq > %s AND seq <= %s AND kind = ANY(%s) ORDER BY seq LIMIT %s",
        (list(_INDEXED), office, scope, since, until, [*_MADE_OF, stubs.KIND], AT_ONCE),
    ).fetchall()
    changed = {record for _, record in rows}
    _index(connection, sealer, office, numbers, changed)
    connection.execute(
        "INSERT INTO search_mark (office, scope, key, seq) VALUES (%s, %s, %s, %s)"
        " ON CONFLICT (office, scope) DO UPDATE SET key = excluded.key, seq = excluded.seq",
        (office, scope, numbers.key_mark, rows[-1][0] if len(rows) == AT_ONCE else until),
    )
    return (len(changed),)


def _index(
    connection: Connection, sealer: Sealer, office: str, numbers: _Numbers, changed: Collection[str]
) -> None:
    forget(connection, office, changed)
    there = connection.execute(
        "SELECT kind, id, document FROM record WHERE office = %s AND kind = ANY(%s) AND id = ANY(%s::text[])"
        " ORDER BY id FOR SHARE",  # it is not erased meanwhile
        (office, list(_INDEXED), array(changed)),
        binary=True,
    ).fetchall()
    cards = [record for kind, record, _ in there if kind == "card"]
    told = {
        record: _told_by(sealer.open(office, kind, record, sealed))
        for kind, record, sealed in there
        if kind == stubs.KIND
    }
    for record, fields in (fields_of_cards(connection, sealer, office, cards) | told).items():
        texts = [text for column in folded_columns(fields).values() for text in column]
        tokens = numbers.of(token for text in texts for token in (*text_tokens(text), *text))
        connection.execute(
            "INSERT INTO card_search (office, card, tokens) VALUES (%s, %s, %s)"
            " ON CONFLICT (office, card) DO UPDATE SET tokens = excluded.tokens",
            (office, record, tokens),
        )


def _query_tokens(word: str) -> list[str]:
    return [word] if len(word) == 1 else bigrams(word)


class _Numbers:
    """Tokens as numbers of 63 bits, by the office's key (keyed BLAKE2b, RFC 7693)."""

    def __init__(self, sealer: Sealer, office: str) -> None:
        self._key = sealer.key_for(office, _PURPOSE)
        self.key_mark = hashlib.blake2b(b"", key=self._key, digest_size=8).hexdigest()
        """Another one after the master key was renewed: all is taken in anew."""

    def of(self, tokens: Iterable[str]) -> list[int]:
        return sorted({_number(token, self._key) for token in tokens})


@lru_cache(maxsize=1 << 15)
def _number(token: str, key: bytes) -> int:
    digest = hashlib.blake2b(token.encode(), key=key, digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1
