from hypothesis import given
from hypothesis import strategies as st

from app.core.links import components, decisions, pair_of
from app.core.records import Link, Verdict

CARDS = [f"c{number}" for number in range(8)]
links = st.lists(
    st.builds(
        Link,
        first=st.sampled_from(CARDS),
        second=st.sampled_from(CARDS),
        verdict=st.sampled_from(Verdict),
        by=st.just("u1"),
        at=st.integers(0, 99).map(lambda number: f"2026-01-01T00:00:00.{number:03}Z"),
    ).filter(lambda link: link.first != link.second),
    max_size=20,
)


def reachable(start: str, ties: set[frozenset[str]]) -> frozenset[str]:
    seen, edge = {start}, {start}
    while edge:
        edge = {card for tie in ties if tie & edge for card in tie} - seen
        seen |= edge
    return frozenset(seen)


@given(links)
def test_persons_are_what_can_be_reached_by_ties_that_hold(given_links: list[Link]) -> None:
    verdicts = decisions(given_links)
    ties = {pair for pair, verdict in verdicts.items() if verdict is Verdict.SAME}
    assert set(components(CARDS, verdicts)) == {reachable(card, ties) for card in CARDS}


def test_the_latest_decision_of_a_pair_holds() -> None:
    same = Link(first="a", second="b", verdict=Verdict.SAME, by="u", at="2026-01-01")
    not_same = Link(first="b", second="a", verdict=Verdict.NOT_SAME, by="u", at="2026-01-02")
    assert decisions([not_same, same]) == {pair_of("a", "b"): Verdict.NOT_SAME}


def test_cards_that_are_not_here_tie_nothing() -> None:
    link = Link(first="a", second="gone", verdict=Verdict.SAME, by="u")
    other = Link(first="gone", second="b", verdict=Verdict.SAME, by="u")
    assert set(components(["a", "b"], decisions([link, other]))) == {frozenset("a"), frozenset("b")}
