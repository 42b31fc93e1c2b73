"""The grammar of Japanese departments and titles: which texts are made up of their words from end to end.

A department is levels (局, 部, 課 …), each with what it is for before it:
営業本部第一営業部. A title is a rank with what may stand before (副, 主任, 営業) and
behind it (補佐, 代理): 副主任研究員, 企画専門職, 総務課長補佐.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from app.ocr.fields.words import ends_with, words

_LONGEST = 16
"""No word of a list that is looked for within a text is longer."""
_AND = re.compile(r"\s*(?:兼|・|･|·)\s*")
_NUMBER = re.compile(r"第?[0-9０-９一二三四五六七八九十]{1,3}")
_BETWEEN = frozenset(("・", "･", "·", "及び", "および", "・", "/", "／", " ", "\u3000", "&", "＆"))
_WHEREABOUTS = re.compile(r"駅前?|[東西南北]口?|中央口?|本町|本通り|新|インター前?|バイパス|モール")
"""What shops are called for besides places: 東口店, 札幌駅前店."""
_CHARGE = re.compile(r"(?:担当|付)$")
_OF_AREA = re.compile(r"(?:担当|管掌)$")
_MEMBER = re.compile(
    r"(?:(?![部課係室局科]|(?<!社)会(?!計))[\u3400-\u9fff]){2,6}(?:支援|指導|推進|相談|専門|調査|調整|審査|普及|監視|巡視|補佐|補助|管理|作業|検査|評価|案内|事務|技術|業務|臨時|任用)(?:職?員)"
)
"""Posts that are named by what somebody does, and not where: 集落支援員, 政策推進員, 学術専門職員."""
_OFFICIAL_STAFF = re.compile(r"[\u3400-\u9fff]{2,}官付$")
"""The staff of a counsellor of a ministry is a division: 参事官付."""
_WITHIN_KATAKANA = re.compile("[ァ-ヶー]{2}")
_OF_MEDICINE = re.compile(
    r"(?:(?:循環器|消化器|呼吸器|呼吸|腎臓|血液|神経|脳神経|緩和|緩和ケア|ケア|人工透析|透析|アレルギー|肝胆膵|膵臓|肝臓|胃腸|大腸|脊椎|脊髄|手|足|スポーツ|ペインクリニック|睡眠|漢方|遺伝|遺伝子|周産期|女性診療|総合診療|血管内治療|内分泌|糖尿病|代謝|リウマチ|膠原病|腫瘍|心臓|血管|心臓血管|乳腺|小児|肛門|形成|整形|美容|総合|一般|老年|感染症|救急|口腔|歯科口腔|矯正|泌尿器|女性|産|婦人|産婦人|放射線|放射線診断|放射線治療|麻酔|病理|病理診断|臨床検査|リハビリテーション|心療|精神|精神神経|皮膚|眼|耳鼻咽喉|頭頸部|健診|集中治療|新生児|化学療法|移植|・)+(?:内科|外科|科|部)|内科|外科|小児科|眼科|歯科)+"
)
"""What hospitals call their departments; a hospital that is called so has a name before it."""


@cache
def _functions() -> frozenset[str]:
    return words("functions") | words("department_words")


@cache
def _of_departments() -> frozenset[str]:
    """What stands before the unit of a department."""
    return _functions() | _BETWEEN | places()


@cache
def _with_units() -> frozenset[str]:
    return _of_departments() | words("departments")


@cache
def _of_titles() -> frozenset[str]:
    """What stands before the rank of a title."""
    return words("titles") | words("title_beginnings") | _functions()


@lru_cache(maxsize=4096)
def is_title(text: str) -> bool:
    """Whether a text is one title, or several, from end to end.

    >>> is_title("取締役兼技術本部長"), is_title("企画専門職"), is_title("課長補佐"), is_title("営業部")
    (True, True, True, False)
    """
    return all(part and _is_one_title(part) for part in _AND.split(text))


@lru_cache(maxsize=4096)
def is_rank(text: str) -> bool:
    """Whether a text is a title that does not say for what: 副所長, 代表取締役社長, but not 営業部長."""
    known = _ranks()
    return any(
        _is_ranked(text[start:]) and made_of(text[:start], known, numbers=False) for start in range(len(text))
    )


@cache
def _ranks() -> frozenset[str]:
    """What may stand before a rank in a title; what a department is for is none of it, though 営業 is a title, too."""
    return (words("titles") | words("title_beginnings")) - words("functions")


def _is_one_title(text: str) -> bool:
    if is_rank(text):
        return True
    known = _of_titles()
    for start in range(1, len(text)):
        head, rank = text[:start], text[start:]
        if _is_ranked(rank) and (made_of(head, known) or is_department(head)):
            return True
        # 総務課長: the head of a department.
        if rank.startswith("長") and _has_only_suffixes(rank[1:]) and is_department(head):
            return True
        # 課長東日本担当: a rank with what it is in charge of.
        if is_area(rank) and is_rank(head):
            return True
    return False


@lru_cache(maxsize=4096)
def is_area(text: str) -> bool:
    """Whether a text is what somebody is in charge of, without a department: 東日本担当, 渉外担当.

    >>> is_area("東日本担当"), is_area("営業管掌"), is_area("営業部法人担当"), is_area("第二担当")
    (True, True, False, False)
    """
    stem = _OF_AREA.sub("", text)
    return stem not in ("", text) and made_of(stem, _of_departments(), numbers=False)


def _is_ranked(text: str) -> bool:
    """Whether it is an entry of the titles, or a post of its kind, with or without what stands behind one."""
    return _MEMBER.fullmatch(text) is not None or any(
        text[:stop] in words("titles") and _has_only_suffixes(text[stop:]) for stop in range(len(text), 0, -1)
    )


def _has_only_suffixes(text: str) -> bool:
    return made_of(text, words("title_endings"), numbers=False)


@lru_cache(maxsize=4096)
def is_department(text: str) -> bool:
    """Whether a text is levels of an organisation, each with words that are known before it.

    >>> is_department("営業本部第一営業部"), is_department("統計局情報管理室"), is_department("東京"), is_department("部")
    (True, True, False, False)
    """
    if is_clinical(text) or is_official_staff(text) or is_branch_shop(text):
        return True
    units = words("departments")
    stem = _CHARGE.sub("", text)
    if stem in units and stem != text:
        return False
    if made_of(stem, _functions()) and stem != text:
        return True
    ends = [stop for stop in range(1, len(stem) + 1) if stem[:stop].endswith(tuple(units))]
    if not ends or (ends[-1] != len(stem) and not made_of(stem[ends[-1] :], _functions())):
        return False
    return made_of(stem, _with_units()) and (stem not in units or is_named_unit(stem))


def is_branch_shop(text: str) -> bool:
    """Whether a text is a shop by where it is: 札幌駅前店; 若葉豆腐店 is a shop of its own.

    >>> is_branch_shop("札幌駅前店"), is_branch_shop("東口店"), is_branch_shop("若葉豆腐店")
    (True, True, False)
    """
    stem = text.removesuffix("店")
    place = _WHEREABOUTS.sub("", stem)
    return stem != text and len(stem) > 1 and (not place or place in places())


def is_clinical(text: str) -> bool:
    """Whether a text is what hospitals call their departments: 循環器内科."""
    return _OF_MEDICINE.fullmatch(text) is not None


def is_official_staff(text: str) -> bool:
    """Whether a text is the staff of an official of a ministry, a division: 参事官付."""
    return _OFFICIAL_STAFF.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def names_department(text: str) -> bool:
    """Whether a text ends like a department and has a name: 桜丘営業所, but not 営業所."""
    if is_official_staff(text) or is_branch_shop(text):
        return True
    return bool(ends_with("departments").search(text)) and (
        text not in words("departments") or is_named_unit(text)
    )


@lru_cache(maxsize=4096)
def is_charge(text: str) -> bool:
    """Whether a text is a part of a department by what it is in charge of: 首都圏統括部法人担当, but not 法人担当.

    >>> is_charge("首都圏統括部法人担当"), is_charge("法人担当"), is_charge("部長担当")
    (True, False, False)
    """
    return text.endswith("担当") and any(
        names_department(text[:stop])
        and text[stop] != "長"
        and (is_area(text[stop:]) or not is_title(text[stop:]))
        for stop in range(2, len(text) - 2)
    )


@lru_cache(maxsize=4096)
def charge_begins(text: str) -> int:
    """Where behind a department begins what one does there, which may be called a title: 第一営業部営業担当; 0 where nothing does.

    >>> charge_begins("第一営業部営業担当"), charge_begins("首都圏統括部法人担当"), charge_begins("営業担当")
    (5, 0, 0)
    """
    if not text.endswith("担当"):
        return 0
    return next(
        (
            stop
            for stop in range(2, len(text) - 3)
            if text[stop:] in words("titles") and is_department(text[:stop])
        ),
        0,
    )


@lru_cache(maxsize=4096)
def is_named_unit(text: str) -> bool:
    """Whether an entry of the departments says what it is for: 秘書室, 会計課; not 事業部, 研究所."""
    unit = ends_with("departments").search(text)
    return (
        unit is not None
        and text not in words("plain_units")
        and any(
            text[:stop] in _functions() and text[stop:] in words("departments")
            for stop in range(1, len(text))
        )
    )


@cache
def places() -> frozenset[str]:
    """Names of places as offices bear them: 東京支店, 札幌市担当, 首都圏営業部."""
    rows = [name for row in words("municipalities") for name in row.split()]
    towns = {re.sub(r"^.+?(?:郡|市(?=.+区$))", "", name) for name in rows}
    return words("regions") | towns | {re.sub(r"(?<=..)[都府県市]$", "", name) for name in towns}


def made_of(text: str, known: frozenset[str], *, numbers: bool = True) -> bool:
    """Whether a text is made up of words of a set, and of ``numbers``, from end to end; nothing is."""
    reached = {0}
    for start in range(len(text)):
        if start not in reached:
            continue
        reached |= {
            stop
            for stop in range(start + 1, min(len(text), start + _LONGEST) + 1)
            if text[start:stop] in known
        }
        if numbers and (number := _NUMBER.match(text, start)) is not None:
            reached |= set(range(start + 1, number.end() + 1))
    return len(text) in reached


def begins_with_rank(text: str) -> bool:
    """Whether a text has a rank before what follows: 執行役員営業本部長."""
    # 大臣官房 is an office, though 大臣 is a rank.
    own = max((stop for stop in range(2, len(text)) if text[:stop] in words("departments")), default=0)
    return any(
        # 統括, 営業 and 第二営業 are what a department is for as well.
        is_rank(text[:stop])
        and not made_of(text[:stop], _functions())
        # 参事官室 and 統括官付 are offices; エンジニアリング is no エンジニア.
        and text[stop] not in "付室会"
        and text[stop - 1] != "付"
        and not _WITHIN_KATAKANA.fullmatch(text[stop - 1 : stop + 1])
        for stop in range(max(2, own + 1), len(text) - 1)
    )


@cache
def katakana_words() -> frozenset[str]:
    """The words of departments and titles that are written in katakana."""
    known = words("titles") | words("departments") | _functions() | words("title_beginnings")
    whole = frozenset(word for word in known if re.fullmatch("[ァ-ヶー]{2,}", word))
    return whole | {part for word in words("qualifications") for part in re.findall("[ァ-ヶー]{4,}", word)}


@lru_cache(maxsize=4096)
def title_begins(text: str) -> int:
    """Where in a text without spaces a title begins behind a department; 0 where there are not both.

    The department ends where nothing but a title is left; one without a name is none.

    >>> title_begins("営業部次長"), title_begins("DX推進室取締役兼技術本部長"), title_begins("営業部長")
    (3, 5, 0)
    """
    ends = [stop for stop in range(2, len(text)) if names_department(text[:stop])]
    if begins_with_rank(text) or text in words("titles"):
        return 0
    for stop in ends:
        # 四国支店支店統括: the unit is said again.
        unit = next(iter(ends_with("departments").findall(text[:stop])), "")
        if len(unit) > 1 and text.startswith(unit, stop) and is_title(text[stop + len(unit) :]):
            return stop
        # 開発本部営業所次長: a unit without a name says of which rank it is.
        unit = next((unit for unit in words("plain_units") if text.startswith(unit, stop)), "")
        # 北部営業所係長: a unit that is called after its place.
        if (
            unit
            and not made_of(text[:stop], places())
            and is_department(text[:stop])
            and is_rank(text[stop + len(unit) :])
        ):
            return stop
    for stop in ends:
        first, *others = _AND.split(text[stop:])
        if is_rank(first) and all(other and _is_one_title(other) for other in others):
            return stop
    return next(
        (stop for stop in reversed(ends) if is_department(text[:stop]) and is_title(text[stop:])),
        next((stop for stop in reversed(ends) if stop > 3 and is_title(text[stop:])), 0),
    )
