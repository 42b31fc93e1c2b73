"""Evidence across fields: what agrees, and what is known to deceive every reader."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

from app.core.kanji import is_hard_to_tell
from app.core.reading import FieldName
from app.core.text import fold
from app.ocr.fields.address_form import is_elsewhere, starts_in
from app.ocr.fields.areas import is_called_from
from app.ocr.fields.drafts import Draft
from app.ocr.fields.kana_size import has_strange_katakana, may_be_of_other_size
from app.ocr.fields.name_readings import compare_readings
from app.ocr.fields.names import divide, has_strange_kanji, is_family, is_given
from app.ocr.fields.naming import is_fragment
from app.ocr.fields.own_domain import compare_hosts, host_of
from app.ocr.fields.own_mail import compare_mail_with_name, has_strange_l
from app.ocr.fields.postal_codes import UNREAD, code_of_address
from app.ocr.fields.rare_kanji import compare_kanji
from app.ocr.fields.romaji import canonical, romanized
from app.ocr.fields.spelled import respelled

_TELEPHONES = (FieldName.TEL, FieldName.FAX, FieldName.MOBILE)
_JP = re.compile(r"[a-z0-9-]+\.([a-z0-9]{2})\.jp(?=/|$)")
_CONFUSABLE = re.compile(r"(?:1l|l1|0o|o0|Il|lI)")
_LETTER_OR_DIGIT = re.compile(r"[lI][0-9]|[0-9][lI]")
"""In an address: what stands beside a digit is one itself more often than not."""
_DIGIT_OR_LETTER = re.compile(r"[A-Z][01]|[01][A-Z]|[0-9][OIl]|[OIl][0-9]")
"""In a name: the same, and the digits that capitals are taken for."""
_STRAY = re.compile(r"^[oO〇○●]\s?(?=[^\W\d_a-zA-Z])")
_STRAY_DIGIT = re.compile(r"(?:^|\s)[0-9０-９](?=[\u3400-\u9fff]{3})")
"""The edge of something before a department: 3建築営繕課."""
_BY_TOWN = 0.95
"""How likely a postal code is that was put right by its address."""
_ONE_NAME = 0.8
"""How alike two readings of the name of an organisation are that are one."""
_MISREAD = 0.3
_COMMON_WORD = re.compile(
    r"(?i)^(?:the|and|inc|ltd|corp|corporation|company|limited|university|city|office|japan|center|institute|holdings|group)$"
)
_TELLING = 4
"""So many letters of a name tell a domain from others."""
_SECOND_LEVELS = frozenset({"co", "or", "ne", "ac", "go", "lg", "ed", "gr", "ad"})
"""The second levels of .jp that are two letters long (JPRS); the others are names, which are longer as a rule."""
_ALIKE_KANJI = (
    "木本",
    "日目",
    "会公",
    "大太犬",
    "未末",
    "土士",
    "千干",
    "人入",
    "己巳已",
    "力刀",
    "田由",
    "牛午",
)
"""Kanji that readers take for each other."""
_GIVEN_FOR_LACKED = frozenset("玉亀朽枚")
"""Kanji of names that readers give for others of names, 圡 穐 杤 杦, which they lack."""
_OPEN, _CLOSE = "(（[［「『【〔<＜〈《", ")）]］」』】〕>＞〉》"


def compare(drafts: list[Draft]) -> None:
    """Add evidence to drafts that agree with others, and doubts; change the role where an address shows it."""
    by_field: dict[FieldName, list[Draft]] = {}
    for draft in drafts:
        by_field.setdefault(draft.field, []).append(draft)
    compare_mail_with_name(by_field, drafts)
    for draft in compare_hosts(by_field):
        by_field[draft.field].append(draft)
        drafts.append(draft)
    for draft in (*respelled(drafts), *compare_kanji(drafts)):
        by_field[draft.field].append(draft)
        drafts.append(draft)
    _compare_domains(by_field)
    _compare_domain_with_organization(by_field)
    _prefer_rows(by_field.get(FieldName.ORGANIZATION, []))
    compare_readings(by_field.get(FieldName.NAME_READING, ()))
    _compare_postal_code_with_address(by_field)
    _compare_area_with_address(by_field)
    mended = _codes_by_address(by_field)
    known = [code.piece for code in mended]
    drafts[:] = [draft for draft in drafts if UNREAD not in draft.evidence or draft.piece in known] + mended
    _compare_sides(drafts)
    _doubt_kind(by_field)
    for draft in drafts:
        draft.add(*(f"doubt:{doubt}" for doubt in _doubts(draft)))


def _doubt_kind(by_field: dict[FieldName, list[Draft]]) -> None:
    """Doubt telephone numbers that nothing calls one on a card without a fax number: the row of the telephone may have been lost."""
    phones = by_field.get(FieldName.TEL, [])
    if FieldName.FAX in by_field or any(_is_labelled(phone) for phone in phones):
        return
    for phone in phones:
        phone.add("doubt:kind")


def _is_labelled(phone: Draft) -> bool:
    return any(kind.startswith(("label:", "note:")) for kind in phone.evidence)


def _compare_domains(by_field: dict[FieldName, list[Draft]]) -> None:
    for mail in by_field.get(FieldName.EMAIL, ()):
        for url in by_field.get(FieldName.URL, ()):
            domain = mail.value.partition("@")[2]
            host = host_of(url.value)
            if domain and host == domain:
                mail.add("agrees:domain")
                # A path is no part of what agrees.
                path = url.value.removeprefix("https://").removeprefix("http://").partition("/")[2]
                url.add("agrees:host" if path else "agrees:domain")


def _compare_domain_with_organization(by_field: dict[FieldName, list[Draft]]) -> None:
    """A domain that spells the name of the organisation: minamo.co.jp for 株式会社ミナモ, or for its English name."""
    for online in (*by_field.get(FieldName.EMAIL, ()), *by_field.get(FieldName.URL, ())):
        host = host_of(online.value)
        labels = [canonical(label) for label in host.split(".")[:-1]]
        for organization in by_field.get(FieldName.ORGANIZATION, ()):
            if any(word in label for word in _spelled_words(organization.value) for label in labels):
                online.add("agrees:organization")
                organization.add("agrees:domain")
                if organization.value.isascii() and _lacks_word_of(organization.value, host):
                    organization.add("doubt:domain")


def _lacks_word_of(organization: str, host: str) -> bool:
    """Whether the label of a domain that spells a name has a word more: minamo-consulting for Minamo."""
    name = canonical(organization)
    for label in host.split("."):
        words = [canonical(word) for word in label.split("-")]
        if any(len(word) >= _TELLING and word in name for word in words):
            return any(len(word) >= _TELLING and word not in name for word in words)
    return False


def _prefer_rows(organizations: list[Draft]) -> None:
    """Of two readings of one name, the one in a row is the better; in columns small kana are lost and kanji mistaken."""
    for column in organizations:
        for row in organizations:
            if (
                column.piece.vertical
                and not row.piece.vertical
                and fold(row.value) != fold(column.value)
                and len(row.value) >= _TELLING
                and SequenceMatcher(None, row.value, column.value).ratio() >= _ONE_NAME
            ):
                row.role = max(row.role, column.role)
                column.role = min(column.role, row.role) * _MISREAD
                row.add("doubt:other_reading")
                column.add("doubt:other_reading")


def _spelled_words(organization: str) -> Iterable[str]:
    """The words of a name whose letters are known, in canonical Latin letters; short ones tell nothing."""
    kana = [
        romanized(word) for word in re.findall(r"[\u3041-\u3096]{2,}|[\u30a1-\u30faー]{2,}", organization)
    ]
    latin = [
        canonical(word) for word in re.findall(r"[A-Za-z]{3,}", organization) if not _COMMON_WORD.search(word)
    ]
    return [word for word in kana + latin if len(word) >= _TELLING]


def _compare_postal_code_with_address(by_field: dict[FieldName, list[Draft]]) -> None:
    addresses = by_field.get(FieldName.ADDRESS, [])
    for code in by_field.get(FieldName.POSTAL_CODE, ()):
        own = [
            address
            for address in addresses
            if address.piece.side is code.piece.side and not address.value.isascii()
        ]
        matching = [address for address in own if starts_in(address.value, code.value)]
        if matching:
            code.add("agrees:town")
        elif own:
            code.add("doubt:town")
            if len(own) == 1 and is_elsewhere(own[0].value, code.value):
                own[0].add("doubt:town")
        for address in matching:
            address.add("agrees:postal_code")


def _compare_area_with_address(by_field: dict[FieldName, list[Draft]]) -> None:
    """A telephone number of the place where the office is says that neither was misread there."""
    for phone in (*by_field.get(FieldName.TEL, ()), *by_field.get(FieldName.FAX, ())):
        number = _key(phone).removeprefix("number:")
        for address in by_field.get(FieldName.ADDRESS, ()):
            if is_called_from(number, address.value):
                phone.add("agrees:area")
                address.add("agrees:area")


def _codes_by_address(by_field: dict[FieldName, list[Draft]]) -> list[Draft]:
    """For a code of a column that its address does not have, the one that it does have and that looks like it."""
    found = []
    for code in by_field.get(FieldName.POSTAL_CODE, ()):
        if not code.piece.vertical or "doubt:town" not in code.evidence:
            continue
        for address in by_field.get(FieldName.ADDRESS, ()):
            right = code_of_address(code.piece.text, address.value)
            if right is not None and address.piece.side is code.piece.side:
                evidence = ["pattern:postal_code", "agrees:town", "repaired:town", *code.piece.marks]
                found.append(Draft(FieldName.POSTAL_CODE, right, code.piece, _BY_TOWN, evidence))
                code.role *= _MISREAD
                address.add("agrees:postal_code")
                break
    return found


def _compare_sides(drafts: list[Draft]) -> None:
    """The same number or address printed on the other side as well."""
    for draft in drafts:
        for other in drafts:
            if (
                other.piece.side is not draft.piece.side
                and other.field is draft.field
                and _key(other) == _key(draft)
            ):
                draft.add("agrees:other_side")


def _key(draft: Draft) -> str:
    if draft.field in _TELEPHONES:
        return next((kind for kind in draft.evidence if kind.startswith("number:+")), draft.value)
    return fold(draft.value)


def _is_rather_another(name: str) -> bool:
    """Whether a part of a name is in no dictionary, but is with a kanji of the same look: 本村 read as 木村 is in both."""
    parts = divide(name)
    for part, is_known in ((parts.family, is_family), (parts.given, is_given)):
        if part and not is_known(part) and any(is_known(other) for other in _alike(part)):
            return True
    return False


def _alike(text: str) -> Iterable[str]:
    for place, character in enumerate(text):
        for group in _ALIKE_KANJI:
            if character in group:
                yield from (text[:place] + other + text[place + 1 :] for other in group if other != character)


def _doubts(draft: Draft) -> Iterable[str]:
    value = draft.value
    if draft.piece.vertical:
        yield "vertical"
    if "joined:boxes" in draft.evidence or (draft.field is FieldName.NAME and not draft.piece.certainty):
        # Letters that were found by their ink make a line that no reader has been certain of.
        yield "joined"
    if draft.field is FieldName.NAME:
        yield from _doubts_of_name(value)
    if draft.field in {FieldName.EMAIL, FieldName.URL}:
        yield from _doubts_of_online(value)
    if draft.field is FieldName.ORGANIZATION:
        yield from _doubts_of_organization(value)
        if has_strange_katakana(value) and not any(kind.startswith("agrees:") for kind in draft.evidence):
            yield "katakana"
    if draft.field in {FieldName.ORGANIZATION, FieldName.NAME, FieldName.DEPARTMENT} and _STRAY.match(value):
        yield "stray"
    if draft.field is FieldName.DEPARTMENT and _STRAY_DIGIT.search(value):
        yield "stray"
    if sum(value.count(c) for c in _OPEN) != sum(value.count(c) for c in _CLOSE):
        yield "brackets"


def _doubts_of_name(name: str) -> Iterable[str]:
    if any(map(is_hard_to_tell, name)):
        yield "variant"
    if has_strange_kanji(name) or not _GIVEN_FOR_LACKED.isdisjoint(name):
        yield "stranger"
    if _is_rather_another(name):
        yield "look-alikes"


def _doubts_of_online(address: str) -> Iterable[str]:
    if _CONFUSABLE.search(address):
        yield "look-alikes"
    local, _, _ = address.rpartition("@")
    if _LETTER_OR_DIGIT.search(address) or has_strange_l(local):
        yield "digit"
    if (second := _JP.search(address)) is not None and second[1] not in _SECOND_LEVELS:
        yield "domain"


def _doubts_of_organization(name: str) -> Iterable[str]:
    if _DIGIT_OR_LETTER.search(unicodedata.normalize("NFKC", name)):
        yield "digit"
    if may_be_of_other_size(name):
        yield "kana"
    if is_fragment(name):
        yield "fragment"
