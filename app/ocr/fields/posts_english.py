"""What the words of an English line are: organisation, department or title."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from app.ocr.fields.drafts import Piece
from app.ocr.fields.qualifications import is_qualification
from app.ocr.fields.tokens import (
    BY_END,
    BY_FORM,
    EITHER,
    POST,
    WHOLE,
    Token,
    department,
    organization,
    qualification,
    title,
    unknown,
)
from app.ocr.fields.words import any_of, has_word, words

_POSTS = re.compile(r"\s*,\s+(?=[A-Z])")
_EITHER = re.compile(r"\b(?:Center|Centre|Office|Laboratory)$")
_GLUED = re.compile(
    r"(?:Department|Division|Section|Office|Group|Bureau|Center|Centre|Team|Headquarters|Laboratory)(?=[A-Z][a-z])"
)
"""Where the space between department and title is lost."""
_LEGAL = re.compile(
    r"(?i)\b(?:Co\.|Ltd|Inc|Corp|Corporation|LLC|LLP|K\.K\.|G\.K\.|Ministry of|Agency|University|Association|Foundation|Institute|Prefectural|City (?:Hall|Office))"
)
_PRACTICE = re.compile(
    r"\S+ (?:.* )?(?:Tax Account(?:ing|ants?)|Accounting|Accountants?|CPA|Law|Patent|Architects?|Architectural|Scriveners?|Attorneys?|Surveyors?|Appraisers?|Social Insurance(?: Labor)?|Labor Consultants?)(?: and [A-Z]\w+)? (?:Offices?|Firm)"
)
"""An office that is named for the profession that is practised there: Minamo Tax Accounting Office."""
_DEPARTMENT_END = re.compile(r"\b(?:Department|Dept\.?|Division|Div\.?|Section|Team|Unit|Sect\.?)$")
_UNIT = re.compile(
    r"(?i)\b(?:Departments?|Dept|Divisions?|Div|Sections?|Sect|Teams?|Units?|Offices?|Groups?|Bureaus?|Cent(?:er|re)s?|Headquarters|HQ|Laborator(?:y|ies)|Labs?|Branch(?:es)?|Rooms?|Desks?|Secretariat|Institute|Board|Committee|School|Faculty|Plant|Factory|Works)\b"
)
"""What says that something is a department and not only what one is for."""
_NAMED = re.compile(
    r"(?:[A-Z][\w&.-]*(?: and| of|,)? ){1,4}(?:Department|Dept\.?|Division|Div\.?|Section|Sect\.?)"
)
"""A department by its form; none has so many words as a sentence."""
_STAFF = re.compile(r"\b(?:General|Director|Secretary|Counsell?or|Minister|Inspector)'s (?:Staff|Office)$")
"""Who works for an official is a department: Inspector-General's Staff."""
_OFFICE_OF = re.compile(
    r"^(?:Office|Department|Division|Bureau|Section|Faculty|School|Graduate School|Secretariat) (?:of|for) (?:the )?[A-Z][^,]*$"
)
"""A department that says first what it is: Office of the President, Department of Pharmacy."""
_WHERE = r"(?:,\s+(?:Greater |East |West |North |South |Central |Eastern |Western )?[A-Z][a-z]+(?: Area| Region)?)?"
_MODIFIER = r"(?:(?:Acting|Deputy|Vice|Senior|Assistant|Associate|Executive|Managing|Chief|Lead|Principal|Interim|Honorary)\s)*"
_RANK_BEFORE = re.compile(rf"^{_MODIFIER}")
_AND_UNIT = re.compile(
    r"(?:\w+ ){0,2}(?:Director|Manager|Officer|President|Chief|Head|Secretary)\s?(?:,|and|&)\s?\w+"
)
"""A rank and a department without a name, which is the beginning of another rank."""
_IN_CHARGE = re.compile(r" (?:in [Cc]harge|to the [A-Z]\w+|at Large|Emerit(?:us|a))$")
"""What stands behind a title: Manager in Charge, Advisor to the President."""
_HEAD_FIRST = re.compile(
    r"^(?:Vice |Deputy |Senior )?(?:(?:President|Director|Manager|Head|Chief|VP)(?:,| (?:and|of|for)\b)|(?:Director|Secretary)[ -]General for )",
    re.IGNORECASE,
)


def english_tokens(piece: Piece) -> list[Token]:
    """The words of a piece with what they are; a gap, a slash or a bar stands between two things."""
    tokens = []
    start = 0
    for gap in [*re.finditer(r"\s{2,}|\s*[/|]\s*", piece.text), None]:
        part = piece.part(start, gap.start() if gap else len(piece.text))
        start = gap.end() if gap else start
        if part.text:
            tokens += _classified(part)
    return tokens


def _classified(piece: Piece) -> list[Token]:
    text = piece.text
    if (glued := _GLUED.search(text)) is not None:
        return [
            *_classified(piece.part(0, glued.end())),
            *_classified(piece.part(glued.end(), len(text))),
        ]
    if is_qualification(text):
        return [qualification(piece)]
    if (parted := _title_before_comma(piece)) is not None:
        return parted
    # Partner and Secretary are titles, though Partner Sales has a department for it.
    if is_function(text) and text not in words("titles_english"):
        return [_whole(department(piece, BY_FORM))]
    if _STAFF.search(text) or (_OFFICE_OF.search(text) and not _LEGAL.search(text)):
        return [department(piece)]
    post = _post().match(text)
    # Plant Manager, Deputy Section Chief, Director and Division Head: a department without a name is none.
    if (
        post is not None
        and (unit := _RANK_BEFORE.sub("", post[1])) not in words("departments_english")
        and not _AND_UNIT.fullmatch(unit)
    ):
        return [department(piece.part(0, post.end(1))), title(piece.part(post.end(1), len(text)))]
    if is_english_title(text):
        return [_whole(title(piece)) if text in words("titles_english") else title(piece)]
    return [_place(piece)]


def _whole(token: Token) -> Token:
    return replace(token, further=(WHOLE,))


def _title_before_comma(piece: Piece) -> list[Token] | None:
    """A title, then where, or a degree: "Director, Sales Department", "Manager, MBA"; none where that is not so.

    What it is for without a word for a department is a part of it: "Director, Sales".
    """
    text = piece.text
    for comma in _POSTS.finditer(text):
        head, tail = piece.part(0, comma.start()), piece.part(comma.end(), len(text))
        if not is_english_title(head.text):
            continue
        parted = is_qualification(tail.text) or _OFFICE_OF.search(tail.text)
        if not parted and (is_english_title(tail.text) or _says_what_for(tail.text)):
            # Director, Head of Sales; Director, Technology Development
            return [title(piece)]
        if parted or has_word("departments_english").search(tail.text) or is_function(tail.text):
            return [*_classified(head), *_classified(tail)]
    return None


def _says_what_for(text: str) -> bool:
    """Whether a text is what departments are for, and none by its form: Technology Development, not Sales Department."""
    return is_function(text) and not _UNIT.search(text)


def _place(piece: Piece) -> Token:
    """An organisation, a department, or what is not known."""
    text = piece.text
    if _PRACTICE.fullmatch(text):
        return organization(piece, BY_END, "dictionary:organization")
    if _DEPARTMENT_END.search(text) and not _LEGAL.search(text):
        return _whole(department(piece)) if _NAMED.fullmatch(text) else department(piece)
    if has_word("organizations_english").search(text):
        return organization(piece, BY_END, "dictionary:organization")
    if has_word("departments_english").search(text):
        return department(piece, EITHER if _EITHER.search(text) else POST)
    return unknown(piece)


@cache
def _post() -> re.Pattern[str]:
    """Department and title in one line: "Sales Department I Section Chief"."""
    ending, rank = any_of("departments_english"), any_of("titles_english")
    return re.compile(rf"(.*?\b{ending}(?![A-Za-z]).*?)\s(?:{_MODIFIER}{rank}(?:\s(?:and\s)?|$))+$")


def is_english_department(text: str) -> bool:
    """Whether a text is a department by its form, or nothing but what departments are for: Building Division.

    >>> is_english_department("Building Division"), is_english_department("Building Your Future")
    (True, False)
    """
    return text.isascii() and (_NAMED.fullmatch(text) is not None or is_function(text))


def is_function(text: str) -> bool:
    """Whether a text is nothing but what departments are for, and where: Corporate Accounts, Greater Tokyo.

    >>> is_function("General Affairs"), is_function("Sales & Marketing"), is_function("Sales Manager")
    (True, True, False)
    """
    return _functions().fullmatch(text) is not None


@cache
def _functions() -> re.Pattern[str]:
    one = any_of("functions_english")
    return re.compile(rf"{one}(?:(?:\s|\s?&\s?|\sand\s|\sof\s|,\s){one}){{0,4}}{_WHERE}")


def is_english_title(text: str) -> bool:
    """Whether a text ends with a word for a title, or is a president, director or head of something."""
    return any(_title_end().search(part) for part in (text, _IN_CHARGE.sub("", text))) or bool(
        _HEAD_FIRST.search(text)
    )


@cache
def _title_end() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z]){any_of('titles_english')}$", re.IGNORECASE)
