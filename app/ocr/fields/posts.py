"""What the words of a Japanese line are: organisation, department or title."""

from __future__ import annotations

import re
from dataclasses import replace

from app.core.reading import FieldName
from app.ocr.fields.bodies import REGIONAL, branch_of, is_body
from app.ocr.fields.drafts import Piece
from app.ocr.fields.legal_names import formed_tokens
from app.ocr.fields.post_borders import last_level
from app.ocr.fields.post_grammar import (
    is_area,
    is_charge,
    is_department,
    is_official_staff,
    is_title,
    names_department,
    title_begins,
)
from app.ocr.fields.posts_english import english_tokens
from app.ocr.fields.qualifications import (
    is_qualification,
    is_title_with_degree,
    practice_begins,
    qualification_begins,
    qualification_ends,
)
from app.ocr.fields.second_posts import second_post
from app.ocr.fields.set_wide import words_of
from app.ocr.fields.societies import is_society, society_ends
from app.ocr.fields.tokens import (
    BY_END,
    BY_FORM,
    EITHER,
    POST,
    WHOLE,
    Token,
    as_second,
    department,
    organization,
    qualification,
    title,
    unknown,
)
from app.ocr.fields.words import any_of, ends_with, words

_BODY = re.compile(
    r"^(北海道|.{2,9}?(?:省|庁(?![舎舍務])|府|都|県|市|区|町|村)(?!民)(?:役所|役場|庁(?![舎舍務]))?)(?=(.{2,}))"
)
_NO_BODY = re.compile(
    r"(?:都市|首都|地区|管区|区域|地域|市場|[0-9]区|農村|市町村?|[局部課室係]都|官公庁|.*[部課局]市)$"
)
_OFFICE = re.compile(
    r"^(?:第[0-9一二三四五六七八九十]+)?(?:本社|支社|本店|支店|営業所|営業部|事業所|事業部|出張所|支部|支局|工場|オフィス|事務所|本部|センター)"
)
"""What a region stands before without being the body: 北海道支社."""
_OWN_BODY = re.compile(r"^(?:立|教育委員会$|議会$|選挙管理委員会$|農業委員会$|監査委員|社会福祉協議会)")
"""What is an organisation of its own and bears the name of a town."""
_LATIN, _LATIN_START = re.compile(r"[A-ZＡ-Ｚa-zａ-ｚ&.]{1,10}"), re.compile(r"[A-ZＡ-Ｚa-zａ-ｚ]")
_ONE_LETTER = re.compile(r"[A-ZＡ-Ｚ]")
_NARROW = {0xFF21 + number: 0x41 + number for number in range(26)}
"""Wide capitals, of which readers make narrow ones here and there: NＰO法人."""
_AND = "兼"
_TITLE_FORM = re.compile(
    r"[\u3400-\u9fff々ァ-ヶー]{1,12}(?:長|官補?|役|責任者|担当者?|補佐|代理|心得|技士|護士|祉士|養士|師長|技師|副?主事|監)|[\u3400-\u9fff]{2,8}[師士員]"
)
"""What a title looks like that no list has: by its last characters."""
_BRACKETED = re.compile(r"[(（](?![0-9A-Za-z内代])[^()（）]{2,10}[)）]")
"""What a title is for, in brackets behind it: 主査 (統括)."""
_UNIT = re.compile(r".{2,}[課係室](?=[^長])")
"""A unit before a title that no list has: 三次元計測課技師長補佐役."""
_QUARTER = re.compile(r"[東西南北中]{1,2}部")
"""Where in the land somebody has his charge, which ends like a department: 東部統括."""
_GRADED = re.compile(r"[A-ZＡ-Ｚ]{2,5}[(（](?P<grade>[\u3400-\u9fff]{2,4})[)）]")
_DASH = re.compile(
    r"(?<=[\u3400-\u9fff])[ー―—–-]+(?=[\u3400-\u9fffァ-ヶ])|(?<=[ァ-ヶ])[ー―—–-](?=[\u3400-\u9fffァ-ヶ])"
)
"""What may be a space or dash between department and title that was read as a long vowel."""
_ELECTED = re.compile(r"(.{2,}?[市区町村都道府県]議会)(議員|議長|副議長|事務局.*)")
_LABEL = re.compile(
    r"(?:お?電話|TEL|直通|番号)代表|代表(?:電話|番号)|受付窓口|(?:お客様|お問い?合わ?せ|総合)?(?:専用|相談|受付|案内)?窓口|当[所社店院館]|場所|住所|箇所|名所|近所|.*宣言(?:事業所|企業)|.*(?:認[証定]|指定|登録|対応|特約|取扱|加盟|正規|公認)(?:事業所|工場|店|施設|代理店|販売店)"
)
"""What stands beside numbers, and honours, which end like departments and titles."""
_HOUSE = re.compile(r"(?:倶楽部|クラブ)$")
"""What houses are called, and what ends like a department: 石蔵倶楽部."""
_FLOOR = re.compile(r"(?:庁舎|[東西南北本新別]館|号館|棟|ビル|タワー)[0-9０-９]{1,2}(?:階|F)$")
"""Where an office is within a building, which is a line of the address: 県庁第二庁舎4階."""
_SLOGAN = re.compile(
    r"[\u3400-\u9fffァ-ヶー]と[\u3400-\u9fffァ-ヶー]+の[ァ-ヶー]+$|の(?:パートナー|コンシェルジュ|プロフェッショナル|スペシャリスト|エキスパート)$"
)
"""What a company calls itself, which ends like a title: 信頼と実績のパートナー."""
_LONGEST_TITLE = 24
_HEADED = [FieldName.DEPARTMENT, FieldName.DEPARTMENT, FieldName.TITLE]


def tokens_of(piece: Piece) -> list[Token]:
    """The words of a piece with what they are, those of one thing together."""
    if piece.text.isascii():
        return english_tokens(piece)
    if (second := second_post(piece.text)) is not None:
        return [as_second(token) if token.field else token for token in tokens_of(piece.part(*second))]
    tokens: list[Token] = []
    start = 0
    for first, stop in words_of(piece.text):
        word = piece.text[first:stop]
        found = _set_wide(piece.part(first, stop)) or _classified(piece.part(first, stop))
        if tokens and _is_head_of_last(tokens[-1], found):
            found = [title(piece.part(first, stop))]
        if (tokens and _is_half_form(tokens[-1].piece.text, word)) or (
            tokens and _is_cut_latin(tokens[-1], word)
        ):
            tokens[-1:] = _classified(piece.part(start, stop))
        elif tokens and _is_broken_word(tokens[-1], found):
            tokens[-1:] = [replace(found[0], piece=piece.part(start, first + len(found[0].piece.text)))]
            tokens += found[1:]
        elif tokens and _goes_on(tokens[-1], word, found):
            tokens[-1] = replace(tokens[-1], piece=piece.part(start, stop))
        else:
            tokens += found
            start = first
    return _with_evidence(_with_societies(tokens))


def _with_societies(tokens: list[Token]) -> list[Token]:
    """The tokens of a line; what only its last word calls a body is one where a title follows it: 若草ロータリー会 幹事."""
    return [
        organization(token.piece, EITHER, "dictionary:organization")
        if token.field is None
        and following
        and following.field is FieldName.TITLE
        and is_society(token.piece.text)
        else token
        for token, following in zip(tokens, [*tokens[1:], None], strict=True)
    ]


def _with_evidence(tokens: list[Token]) -> list[Token]:
    """The tokens of a line; those that the grammar has whole say so, if it has all of the line."""
    if not all(token.field and _is_whole(token) for token in tokens):
        return tokens
    return [
        replace(token, further=(*token.further, WHOLE))
        if token.field is not FieldName.ORGANIZATION
        else token
        for token in tokens
    ]


def _is_whole(token: Token) -> bool:
    parts = token.piece.text.split()
    whole = "".join(parts)
    if token.field is FieldName.TITLE:
        return is_title(whole) or all(map(is_qualification, parts))
    return token.field is FieldName.ORGANIZATION or is_department(whole) or all(map(is_department, parts))


def _is_head_of_last(token: Token, found: list[Token]) -> bool:
    """Whether a department and a title in one word are a title behind a department of the same level: 官公需課 営業課主任."""
    return [token.field, *(other.field for other in found)] == _HEADED and bool(
        last_level("".join((token.piece.text + found[0].piece.text).split()))
    )


def _goes_on(token: Token, word: str, found: list[Token]) -> bool:
    """Whether a word belongs to what stands before it: 経済産業省 特許庁, 代表理事 兼 事務局長."""
    if token.field is FieldName.TITLE and (word == _AND or (is_area(word) and is_title(token.piece.text))):
        return True
    if token.field is FieldName.TITLE and _BRACKETED.fullmatch(word) and found[0].field is None:
        return is_title(token.piece.text) and not is_qualification(word[1:-1])
    if [other.field for other in found] != [token.field]:
        return False
    return token.field is FieldName.ORGANIZATION or token.piece.text.endswith(_AND)


def _is_broken_word(token: Token, found: list[Token]) -> bool:
    """Whether a name in Latin letters begins in the word before, since letters are set apart: Z KF自動車株式会社."""
    return (
        token.field is None
        and found[0].field is FieldName.ORGANIZATION
        and _LATIN.fullmatch(token.piece.text) is not None
        and _LATIN_START.match(found[0].piece.text) is not None
    )


def _is_cut_latin(token: Token, word: str) -> bool:
    """Whether a letter behind a legal form is no name yet, since letters are set apart: (株)H MT計器製造."""
    return (
        token.field is FieldName.ORGANIZATION
        and _ONE_LETTER.fullmatch(re.sub(any_of("organizations"), "", token.piece.text).strip()) is not None
        and _LATIN_START.match(word) is not None
    )


def _is_half_form(first: str, second: str) -> bool:
    """Whether one of two words is a legal form that lacks its name."""
    forms = words("organizations")
    return (first in forms and not is_title(second)) or (second in forms and not is_title(first))


def _set_wide(piece: Piece) -> list[Token]:
    """A department or title of which ``words_of`` left the space between its letters; nothing where there is none."""
    letters = piece.text.split()
    if len(letters) < 2:
        return []
    return [title(piece) if is_title("".join(letters)) else department(piece)]


def _classified(piece: Piece) -> list[Token]:
    text = piece.text
    if is_qualification(text):
        # 中小企業組合士 has a legal form in it.
        return [qualification(piece)]
    if (form := re.search(any_of("organizations"), text.translate(_NARROW))) is not None:
        return formed_tokens(piece, form.end(), form_first=form.start() <= 1)
    if (begins := practice_begins(text)) is not None:
        return [*_cut(piece, begins), title(piece.part(begins, len(text)))]
    if is_title_with_degree(text):
        begins = title_begins(re.split(r"[(（]", text)[0])
        return [*_cut(piece, begins), title(piece.part(begins, len(text)))]
    if begins := qualification_begins(text):
        return [*_cut(piece, begins), qualification(piece.part(begins, len(text)))]
    if ends := qualification_ends(text):
        return [qualification(piece.part(0, ends)), *_cut(piece, len(text), ends)]
    for dash in _DASH.finditer(text):
        # DX推進室ーグループリーダー: two words that are known, with what is none of them between.
        head, tail = text[: dash.start()], text[dash.end() :]
        if (
            is_title(tail)
            and not is_title(text)
            and (names_department(head) or is_title(head) or _is_body(head))
        ):
            return [
                *_classified(piece.part(0, dash.start())),
                *_classified(piece.part(dash.end(), len(text))),
            ]
    if (elected := _ELECTED.fullmatch(text)) is not None:
        parts = piece.part(0, elected.end(1)), piece.part(elected.end(1), len(text))
        return [organization(parts[0], BY_END, "dictionary:organization"), *_classified(parts[1])]
    return _worded(piece)


def _worded(piece: Piece) -> list[Token]:
    """The words of a text that has no form and no licence in it."""
    text = piece.text
    bare = re.sub(r"[(（][^)）]*[)）]", "", text)
    if (
        _LABEL.fullmatch(bare)
        or (_HOUSE.search(bare) and not is_society(bare))
        or _SLOGAN.search(bare)
        or _FLOOR.search(bare)
    ):
        return [unknown(piece)]
    if is_official_staff(text) or is_charge(bare) or is_area(bare):
        return [department(piece)]
    titled = is_title(bare) or ends_with("titles").search(bare) or _ends_in_charge(bare)
    if titled and len(bare) <= _LONGEST_TITLE:
        return _title_tokens(piece, bare)
    return _place(piece, bare)


_EDGES = " 　・･·/／,、|｜"


def _cut(piece: Piece, stop: int, start: int = 0) -> list[Token]:
    """The words of a part, without the dot or bracket that stood between it and the next."""
    text = piece.text[start:stop]
    left = len(text) - len(text.lstrip(_EDGES))
    right = len(text.rstrip(_EDGES))
    return _classified(piece.part(start + left, start + right)) if right > left else []


def _is_body(text: str) -> bool:
    return bool(ends_with("organization_ends").search(text))


def _place(piece: Piece, bare: str) -> list[Token]:
    """A text that is no title: an organisation, a department, both, or a title of no list."""
    text = piece.text
    inner, outer = (_ending(bare, name) for name in ("departments", "organization_ends"))
    if inner and (outer == inner or outer < inner) and _has_function(bare, max(inner, outer)):
        outer = 0
    if is_department(bare) and not REGIONAL.fullmatch(bare):
        inner, outer = max(inner, 1), 0
    if is_body(text) or ((body := _BODY.match(text)) and REGIONAL.fullmatch(body[2])):
        return [organization(piece, BY_END, "pattern:public_body")]
    if branch := branch_of(text):
        return [
            organization(piece.part(0, branch), BY_END, "dictionary:organization"),
            department(piece.part(branch, len(text))),
        ]
    if (
        inner >= outer
        and not REGIONAL.fullmatch(text)
        and (body := _BODY.match(text))
        and not _NO_BODY.search(body[1])
        and len(body[1]) > 2
        and not (_OFFICE.match(body[2]) or _OWN_BODY.match(body[2]) or _ends_in_function(body[1][:-1]))
    ):
        return [
            organization(piece.part(0, body.end(1)), BY_END, "pattern:public_body"),
            department(piece.part(body.end(1), len(text))),
        ]
    if outer > inner:
        return [organization(piece, BY_END, "dictionary:organization")]
    if inner and len(text) > 1:
        return [department(piece, EITHER if outer == inner else POST)]
    if _TITLE_FORM.fullmatch(bare) or _is_grade(text):
        begins = _behind_unit(bare)
        unit = [department(piece.part(0, begins))] if begins else []
        return [*unit, title(piece.part(begins, len(text)), BY_FORM, "pattern:title")]
    return [unknown(piece)]


def _behind_unit(text: str) -> int:
    """Where a title that no list has begins behind a unit: 三次元計測課技師長補佐役; 0 where none does."""
    unit = _UNIT.match(text)
    return unit.end() if unit is not None and _TITLE_FORM.fullmatch(text[unit.end() :]) else 0


def _is_grade(text: str) -> bool:
    """Whether a text is a profession in capitals with its grade in brackets: URA（主任）."""
    match = _GRADED.fullmatch(text)
    return match is not None and is_title(match["grade"])


def _ends_in_charge(text: str) -> bool:
    """Whether a text has a title before what somebody is in charge of: 営業部課長東日本担当."""
    return text.endswith("担当") and bool(title_begins(text))


def _has_function(text: str, ending: int) -> bool:
    """Whether what stands before the last word is what a department is for: 営業グループ, 研究開発センター."""
    return _ends_in_function(text[: len(text) - ending])


def _ends_in_function(text: str) -> bool:
    return bool(ends_with("functions").search(text))


def _ending(text: str, name: str) -> int:
    """The length of the entry of a list with which the text ends; 0 where there is none."""
    match = ends_with(name).search(text)
    return len(match[0]) if match else 0


def _title_tokens(piece: Piece, bare: str) -> list[Token]:
    """A title, with the department or organisation that stands before it; the head of something (営業部長) is a title alone."""
    text = piece.text
    # 総務部次長（総務担当）: what stands in brackets tells nothing of where the title begins.
    begins = title_begins(text) or title_begins(re.split(r"[(（]", text)[0])
    if begins and not _QUARTER.fullmatch(text[:begins]):
        level = last_level(text[:begins])
        begins = level if is_title(text[level:]) and level else begins
        return [*_place(piece.part(0, begins), text[:begins]), title(piece.part(begins, len(text)))]
    if not is_title(bare):
        if ends := society_ends(bare):
            return [
                organization(piece.part(0, ends), EITHER, "dictionary:organization"),
                title(piece.part(ends, len(text))),
            ]
        if begins := _behind_unit(text):
            return [*_place(piece.part(0, begins), text[:begins]), title(piece.part(begins, len(text)))]
        start = next((stop for stop in range(2, len(text)) if is_title(text[stop:])), 0)
        body = ends_with("organization_ends").search(text[:start])
        if body and body.start() > 1 and start > 3 and not ends_with("departments").search(text[:start]):
            # 青葉県連合会アドバイザー: the space is lost between an organisation and a title.
            return [
                organization(piece.part(0, start), EITHER, "dictionary:organization"),
                title(piece.part(start, len(text))),
            ]
    return [title(piece)]
