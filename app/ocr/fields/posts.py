"""What the words of a line are: organisation, department or title."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from app.core.reading import FieldName
from app.ocr.fields.drafts import Piece
from app.ocr.fields.words import any_of, ends_with, has_word, words

_BODY = re.compile(r"^(.{2,9}?(?:省|庁|府|都|道|県|市|区|町|村)(?:役所|役場|庁)?)(?=(.{2,}))")
_NO_BODY = re.compile(
    r"(?:都市|地区|区域|地域|市場|[0-9]区|農村|市町村?|[局部課室係]都|官公庁|.*[部課局]市|.*[水鉄報街国県市歩茶書武]道)$"
)
_OFFICE = re.compile(
    r"^(?:第[0-9一二三四五六七八九十]+)?(?:本社|支社|本店|支店|営業所|営業部|事業所|事業部|出張所|支部|支局|工場|オフィス|事務所|本部|センター)"
)
"""What a region stands before without being the body: 北海道支社."""
REGIONAL = re.compile(
    r"(?:北海道|東北|関東|関東信越|東京|信越|北陸|中部|東海|名古屋|近畿|大阪|中国|中国四国|広島|四国|高松|九州|福岡|沖縄|[東西北中]日本)"
    r"\S{2,}(?:局|支局|事務所|監[理視]部|本部|気象台)"
)
"""An office of a ministry for a region, which bears its name."""
_OWN_BODY = re.compile(r"^(?:立|教育委員会$|議会$|選挙管理委員会$|農業委員会$|監査委員|社会福祉協議会)")
"""What is an organisation of its own and bears the name of a town."""
OWN_BOARD = re.compile(
    r"[^都道府県市区町村]{1,8}[都道府県市区町村](?:(?:教育|選挙管理|農業|公平|人事)委員会|議会|監査委員)(?:事務局)?"
)
"""A board of a public body, which is an organisation of its own."""
_AND = "兼"
_POSTS_ENGLISH = re.compile(r"\s*,\s+(?=[A-Z])")

_ENGLISH_EITHER = re.compile(r"\b(?:Center|Centre|Office|Laboratory)$")

_TITLE_FORM = re.compile(
    r"[\u3400-\u9fff々ァ-ヶー]{1,12}(?:長|官|役|責任者|担当者?|補佐|代理|心得|技士|護士|祉士|養士|師長|技師|副?主事|監)|[\u3400-\u9fff]{2,8}[師士員]"
)
"""What a title looks like that no list has: by its last characters."""

_GLUED = re.compile(
    r"(?:Department|Division|Section|Office|Group|Bureau|Center|Centre|Team|Headquarters|Laboratory)(?=[A-Z][a-z])"
)
"""Where the space between department and title is lost."""
_LICENSED = re.compile(
    r"(?:Licensed|Certified|Registered|Chartered|First[- ]Class|Second[- ]Class|Doctor of|Master of)\s[A-Z]"
)
_LEGAL_ENGLISH = re.compile(
    r"(?i)\b(?:Co\.|Ltd|Inc|Corp|Corporation|LLC|LLP|K\.K\.|G\.K\.|Ministry of|Agency|University|Association|Foundation|Institute|Prefectural|City (?:Hall|Office))"
)
_DEPARTMENT_END = re.compile(r"\b(?:Department|Dept\.?|Division|Div\.?|Section|Team|Unit|Sect\.?)$")
_DEGREE = re.compile(
    r"(?:[\u3400-\u9fff]{0,6}(?:博士|修士|学士)|技術士|専門医|認定医|[一二三四第]{1,2}[級種][\u3400-\u9fffァ-ヶー]{2,14}(?:士|者)|一級[\u3400-\u9fff]{2,10}士)"
    r"(?:[(（][^)）]*[)）])?"
)
"""Degrees and licences of any subject."""
_KATAKANA_WORD = re.compile(r"[ァ-ヶー]{2}$")
_DEGREE_AT_END = re.compile(f"(?:{_DEGREE.pattern})$")
_FORM, _BY_END, EITHER = 0.98, 0.93, 0.75
"""How often a text is the organisation: by its legal form, its last word, or a last word that departments have too."""
_POST = 0.97
_BY_FORM = 0.9
_PART_OF_POST = 0.9
QUALIFICATION = 0.3
SECOND = "post:second"
"""The evidence of a post that somebody has besides: 兼 総務部長."""
_SECOND = re.compile(
    r"[(（]?(?:兼務?|兼任|兼職|併任?|Concurrently|Also)[)）]?[:：]?\s*(?!務|任|業|松|田|子|古)"
)
_LESS = 0.5
"""How much less a second post is the one that is looked for."""
SPLIT = "split:title"
"""The evidence of a department that is known from a title alone: 営業部長."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or words that belong together, and what they are."""

    piece: Piece
    field: FieldName | None
    role: float
    evidence: str


def is_post(token: Token) -> bool:
    """Whether a token is a department or title for sure."""
    return token.field in {FieldName.DEPARTMENT, FieldName.TITLE} and token.role > EITHER


def tokens_of(piece: Piece) -> list[Token]:
    """The words of a piece with what they are, those of one thing together."""
    if piece.text.isascii():
        return _english_tokens(piece)
    if (second := _SECOND.match(piece.text)) is not None and second.end() < len(piece.text):
        rest = tokens_of(piece.part(second.end(), len(piece.text)))
        return [
            replace(token, role=token.role * _LESS, evidence=SECOND) if token.field else token
            for token in rest
        ]
    tokens: list[Token] = []
    start = 0
    for match in re.finditer(r"\S+", piece.text):
        found = _classified(piece.part(match.start(), match.end()))
        if tokens and _is_half_form(tokens[-1].piece.text, match[0]):
            tokens[-1:] = _classified(piece.part(start, match.end()))
        elif tokens and _goes_on(tokens[-1], match[0], found):
            tokens[-1] = replace(tokens[-1], piece=piece.part(start, match.end()))
        else:
            tokens += found
            start = match.start()
    return tokens


def _goes_on(token: Token, word: str, found: list[Token]) -> bool:
    """Whether a word belongs to what stands before it: 経済産業省 特許庁, 代表理事 兼 事務局長."""
    if token.field is FieldName.TITLE and word == _AND:
        return True
    if [other.field for other in found] != [token.field]:
        return False
    return token.field is FieldName.ORGANIZATION or token.piece.text.endswith(_AND)


def _is_half_form(first: str, second: str) -> bool:
    """Whether one of two words is a legal form that lacks its name."""
    forms = words("organizations")
    return first in forms or second in forms


def _classified(piece: Piece) -> list[Token]:
    text = piece.text
    if (form := re.search(any_of("organizations"), text)) is not None:
        named = Token(piece, FieldName.ORGANIZATION, _FORM, "pattern:legal_form")
        if (start := _post_behind(text, form.end())) is None:
            return [named]
        post = Token(piece.part(start, len(text)), FieldName.TITLE, _POST, "dictionary:title")
        return [replace(named, piece=piece.part(0, start)), post]
    bare = re.sub(r"[(（][^)）]*[)）]", "", text)
    if (licence := _licence_behind_title(text)) is not None:
        return [
            *_classified(piece.part(0, licence)),
            Token(piece.part(licence, len(text)), FieldName.TITLE, QUALIFICATION, "dictionary:qualification"),
        ]
    if bare in words("qualifications") or text in words("qualifications") or _DEGREE.fullmatch(text):
        return [Token(piece, FieldName.TITLE, QUALIFICATION, "dictionary:qualification")]
    if (title := ends_with("titles").search(bare)) is not None and len(bare) <= 24:
        return _title_tokens(piece, title.start())
    department, organization = (_ending(bare, name) for name in ("departments", "organization_ends"))
    # 国際特許事務所 is a firm: what is longer than the end of a department is none.
    if department and (
        organization == len(bare) or (organization <= department and _has_function(bare, department))
    ):
        organization = 0
    if OWN_BOARD.fullmatch(text) or ((body := _BODY.match(text)) and REGIONAL.fullmatch(body[2])):
        return [Token(piece, FieldName.ORGANIZATION, _BY_END, "pattern:public_body")]
    if (
        department >= organization
        and not REGIONAL.fullmatch(text)
        and (body := _BODY.match(text))
        and not _NO_BODY.search(body[1])
        and len(body[1]) > 2
        and not (_OFFICE.match(body[2]) or _OWN_BODY.match(body[2]) or _ends_in_function(body[1][:-1]))
    ):
        parts = piece.part(0, body.end(1)), piece.part(body.end(1), len(text))
        return [
            Token(parts[0], FieldName.ORGANIZATION, _BY_END, "pattern:public_body"),
            Token(parts[1], FieldName.DEPARTMENT, _POST, "dictionary:department"),
        ]
    if organization > department:
        return [Token(piece, FieldName.ORGANIZATION, _BY_END, "dictionary:organization")]
    if department:
        return [
            Token(
                piece,
                FieldName.DEPARTMENT,
                EITHER if organization == department else _POST,
                "dictionary:department",
            )
        ]
    if _TITLE_FORM.fullmatch(bare):
        return [Token(piece, FieldName.TITLE, _BY_FORM, "pattern:title")]
    return [Token(piece, None, 0.0, "")]


def _post_behind(text: str, form: int) -> int | None:
    """Where behind a name with its legal form a title begins, whose space was lost: 一般社団法人青葉会議幹事."""
    title = ends_with("titles").search(text)
    if title is None or title.start() < form + 2:
        return None
    # A word of katakana is not parted: 株式会社アオバアドバイザー.
    return None if _KATAKANA_WORD.search(text[: title.start() + 1]) else title.start()


def _licence_behind_title(text: str) -> int | None:
    """Where behind a title a licence or degree begins, whose space was lost: 主任公認会計士."""
    found = (ends_with("qualifications").search(text), _DEGREE_AT_END.search(text))
    starts = sorted(match.start() for match in found if match)
    return next((start for start in starts if ends_with("titles").search(text[:start])), None)


def _has_function(text: str, ending: int) -> bool:
    """Whether what stands before the last word is what a department is for: 営業グループ, 研究開発センター."""
    return _ends_in_function(text[: len(text) - ending])


def _ends_in_function(text: str) -> bool:
    return bool(ends_with("functions").search(text))


def _ending(text: str, name: str) -> int:
    """The length of the entry of a list with which the text ends; 0 where there is none."""
    match = ends_with(name).search(text)
    return len(match[0]) if match else 0


def _title_tokens(piece: Piece, title: int) -> list[Token]:
    """A title, with the department that stands before it or that it names (営業部長)."""
    text = piece.text
    titles = re.compile(f"{any_of('titles')}+")
    for start in range(1, len(text)):
        # 営業部次長, 経営企画室代表取締役社長: the department ends where nothing but titles is left. One without a
        # name is none: チームリーダー, 局次長.
        if (
            titles.fullmatch(text[start:])
            and ends_with("departments").search(text[:start])
            and text[:start] not in words("departments")
        ):
            return [
                Token(piece.part(0, start), FieldName.DEPARTMENT, _POST, "dictionary:department"),
                Token(piece.part(start, len(text)), FieldName.TITLE, _POST, "dictionary:title"),
            ]
    if (
        title > 3
        and (body := ends_with("organization_ends").search(text[:title]))
        and not ends_with("departments").search(text[:title])
        and body.start() > 1
    ):
        # 青葉県連合会アドバイザー: the space is lost between an organisation and a title.
        return [
            Token(piece.part(0, title), FieldName.ORGANIZATION, EITHER, "dictionary:organization"),
            Token(piece.part(title, len(text)), FieldName.TITLE, _POST, "dictionary:title"),
        ]
    tokens = [Token(piece, FieldName.TITLE, _POST, "dictionary:title")]
    if title > 0 and text.endswith("長") and ends_with("departments").search(text[:-1]):
        tokens.append(Token(piece.part(0, len(text) - 1), FieldName.DEPARTMENT, _PART_OF_POST, SPLIT))
    return tokens


def _english_tokens(piece: Piece) -> list[Token]:
    tokens = []
    start = 0
    for gap in [*re.finditer(r"\s{2,}|\s*[/|]\s*", piece.text), None]:
        part = piece.part(start, gap.start() if gap else len(piece.text))
        start = gap.end() if gap else start
        if part.text:
            tokens += _english_classified(part)
    return tokens


def _english_classified(piece: Piece) -> list[Token]:
    text = piece.text
    if (glued := _GLUED.search(text)) is not None:
        return [
            *_english_classified(piece.part(0, glued.end())),
            *_english_classified(piece.part(glued.end(), len(text))),
        ]
    if (
        _LICENSED.match(text)
        or text.strip("()., ") in words("qualifications_english")
        or text in words("qualifications_english")
    ):
        return [Token(piece, FieldName.TITLE, QUALIFICATION, "dictionary:qualification")]
    # "Director, Sales Department": a title, then where.
    for comma in _POSTS_ENGLISH.finditer(text):
        head, tail = piece.part(0, comma.start()), piece.part(comma.end(), len(text))
        if _is_english_title(head.text) and has_word("departments_english").search(tail.text):
            return [*_english_classified(head), *_english_classified(tail)]
    post = _english_post().match(text)
    # Plant Manager, Section Chief: a department without a name is none.
    if post is not None and post[1] not in words("departments_english"):
        head, tail = piece.part(0, post.end(1)), piece.part(post.end(1), len(text))
        return [
            Token(head, FieldName.DEPARTMENT, _POST, "dictionary:department"),
            Token(tail, FieldName.TITLE, _POST, "dictionary:title"),
        ]
    if _is_english_title(text):
        return [Token(piece, FieldName.TITLE, _POST, "dictionary:title")]
    if _DEPARTMENT_END.search(text) and not _LEGAL_ENGLISH.search(text):
        return [Token(piece, FieldName.DEPARTMENT, _POST, "dictionary:department")]
    if has_word("organizations_english").search(text):
        return [Token(piece, FieldName.ORGANIZATION, _BY_END, "dictionary:organization")]
    if has_word("departments_english").search(text):
        role = EITHER if _ENGLISH_EITHER.search(text) else _POST
        return [Token(piece, FieldName.DEPARTMENT, role, "dictionary:department")]
    return [Token(piece, None, 0.0, "")]


@cache
def _english_post() -> re.Pattern[str]:
    """Department and title in one line: "Sales Department I Section Chief"."""
    department, title = any_of("departments_english"), any_of("titles_english")
    return re.compile(rf"(.*?\b{department}(?![A-Za-z]).*?)\s(?:{title}(?:\s(?:and\s)?|$))+$")


def _is_english_title(text: str) -> bool:
    return bool(
        re.search(
            rf"(?<![A-Za-z]){any_of('titles_english')}$|^(?:Vice |Deputy )?(?:President|Director|Manager|Head|Chief)(?: and| of|,)",
            text,
            re.IGNORECASE,
        )
    )
