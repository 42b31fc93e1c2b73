"""Persons from links: the connected components of cards under ``same`` decisions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.core.records import Link, Verdict

Pair = frozenset[str]


def pair_of(first: str, second: str) -> Pair:
    """The two cards of a link, in no order."""
    return frozenset((first, second))


def decisions(links: Iterable[Link]) -> dict[Pair, Verdict]:
    """What holds for each pair of cards: its latest link that is not revoked.

    ``links`` are the live ones; links of one instant are ordered by their ids.
    """
    latest: dict[Pair, Verdict] = {}
    for link in sorted(links, key=lambda link: (link.at, link.id)):
        latest[pair_of(link.first, link.second)] = link.verdict
    return latest


def components(cards: Iterable[str], verdicts: Mapping[Pair, Verdict]) -> list[frozenset[str]]:
    """The cards grouped into persons. A pair of which one card is not among ``cards`` ties nothing."""
    parent = {card: card for card in cards}

    def find(card: str) -> str:
        while parent[card] != card:
            parent[card] = parent[parent[card]]
            card = parent[card]
        return card

    for pair, verdict in verdicts.items():
        if verdict is Verdict.SAME and len(pair) == 2 and pair <= parent.keys():
            first, second = pair
            parent[find(first)] = find(second)
    groups: dict[str, set[str]] = {}
    for card in parent:
        groups.setdefault(find(card), set()).add(card)
    return [frozenset(group) for group in groups.values()]
