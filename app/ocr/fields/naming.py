"""What a text says of itself: a legal form, the last word of a name, a whole name, or nothing of the kind."""

from __future__ import annotations

import re

from app.ocr.fields.bodies import REGIONAL
from app.ocr.fields.labels import is_label
from app.ocr.fields.names import is_common_family, is_family
from app.ocr.fields.notices import is_notice
from app.ocr.fields.plain import plain
from app.ocr.fields.post_grammar import is_clinical, is_department
from app.ocr.fields.words import any_of, ends_with, has_word

UNFINISHED = re.compile(r"(?:\b(?:of|and|for|the)|[,&-])$", re.IGNORECASE)
"""An English name that must go on."""
_PUBLIC = re.compile(r"(?:独立行政|国立研究開発|一般社団|一般財団|公益社団|公益財団|認可)法人(?=\S{6})")
"""What is founded for the public is named for what it does, in words that many have: 独立行政法人産業安全機構."""
_PLACE = re.compile(
    r"(?:北海道|東京都|大阪府|京都府|\S{2,3}県)\S{1,6}[市区町村郡](?:$|\S*[0-9０-９一二三四五六七八九])"
)
_REGION = r"\S{1,6}[都府県市区町村]|北海道"
_NUMBERED = re.compile(r"第?[0-9０-９一二三四五六七八九十]+")
_SCHOOL = re.compile(r"(?:大学院?|大学校|高等専門学校|高専|短期大学部?)$")
_KEEPER = re.compile(r"(?:医療|学校|福祉|宗教|財団|社団|国立|公立|行政|開発)\S*法人|組合")
"""What keeps hospitals, schools and offices that bear its name before their own."""

_GIVEN_ENDS = frozenset("都園苑庵")
_GIVEN = _GIVEN_ENDS | frozenset("省道荘")
"""Given names of one character, and what longer ones end with, that names of organisations end with, too: 都 (Miyako), 省 (Akira)."""
_BODIES = frozenset({"東京都", "北海道"})
_SHORTEST_NAME = 3


def keeps_institutions(name: str) -> bool:
    """Whether a body of such a name has institutions with names of their own: 学校法人青葉学園."""
    return _KEEPER.search(name) is not None


def is_named_clinic(text: str) -> bool:
    """Whether a text is a clinic with a name before what it practises, no department: 青葉整形外科, but not 第一外科.

    >>> is_named_clinic("青葉整形外科"), is_named_clinic("第一外科"), is_named_clinic("青葉病院外科")
    (True, False, False)
    """
    start = next((start for start in range(2, len(text)) if is_clinical(text[start:])), 0)
    return (
        bool(start)
        and not (is_department(text) or _NUMBERED.fullmatch(text[:start]))
        and not any(
            ends_with(entries).search(text[:start]) for entries in ("departments", "organization_ends")
        )
    )


def is_legal_form(text: str) -> bool:
    return re.fullmatch(any_of("organizations"), text) is not None


def is_last_word(text: str) -> bool:
    """Whether a text is what names of organisations end with, without a name: センター, 法律事務所."""
    return bool(re.fullmatch(f"{any_of('organization_ends')}+", text)) and not is_clinical(text)


def has_form(name: str) -> bool:
    return re.search(any_of("organizations"), name) is not None


def begins_with_form(name: str) -> bool:
    return re.match(any_of("organizations"), name) is not None


def is_complete(name: str) -> bool:
    if name.isascii():
        if UNFINISHED.search(name):
            return False
        return bool(
            has_word("organizations_english").search(name) or has_word("departments_english").search(name)
        )
    return bool(REGIONAL.search(name)) or any(
        ends_with(entries).search(name) for entries in ("organizations", "organization_ends")
    )


def is_of_other_kind(line: str) -> bool:
    """Whether a line is a label, a notice or a place, of which no name is made."""
    return is_label(plain(line).strip("()[]<>【】 ")) or is_notice(line) or bool(_PLACE.match(line))


def is_fragment(name: str) -> bool:
    """Whether a text is no more than the end of a name, or one that must go on: 工務店株式会社, Ministry of."""
    if name.isascii():
        return (
            bool(UNFINISHED.search(name)) or re.fullmatch(any_of("organizations_english"), name) is not None
        )
    return (is_generic(name) and not _PUBLIC.match(name)) or is_legal_form(name) or is_region_alone(name)


def is_region_alone(name: str) -> bool:
    """Whether a text is a legal form and the name of a prefecture or a town, which a body has before its own.

    >>> is_region_alone("公益財団法人青葉県"), is_region_alone("株式会社木村"), is_region_alone("青葉県")
    (True, False, False)
    """
    match = re.fullmatch(rf"{any_of('organizations')}\s*(?P<region>{_REGION})", name)
    return match is not None and not is_family(match["region"])


def is_school(name: str) -> bool:
    """Whether a body is a university or the like, whose parts may be called 機構."""
    return _SCHOOL.search(name) is not None


def is_generic(name: str) -> bool:
    """Whether a text has words that many names have, and nothing besides them and a legal form."""
    rest = re.sub(any_of("organizations"), "", name)
    return re.fullmatch(f"(?:{any_of('organization_ends')}|{any_of('functions')})+", rest) is not None


def is_like_person(text: str) -> bool:
    """Whether a text that ends like an organisation may be a family and a given name: 高橋都, 高橋美園.

    >>> is_like_person("高橋都"), is_like_person("高橋 美園"), is_like_person("東京都"), is_like_person("環境省")
    (True, True, False, False)
    """
    compact = "".join(text.split())
    if compact in _BODIES or len(compact) < _SHORTEST_NAME or compact[-1] not in _GIVEN:
        return False
    return is_family(compact[:-1]) or (compact[-1] in _GIVEN_ENDS and is_common_family(compact[:-2]))
