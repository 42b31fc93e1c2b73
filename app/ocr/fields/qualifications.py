"""Degrees and licences, which stand beside a title and are none, unless somebody practises what they allow."""

from __future__ import annotations

import re
from functools import lru_cache

from app.ocr.fields.post_grammar import is_department, is_rank, is_title, title_begins
from app.ocr.fields.words import words

_DEGREE = re.compile(
    r"(?:[\u3400-\u9fff]{0,6}(?:博士|修士|学士)|技術士|専門医|認定医|[一二三四第1-4１-４]{1,2}[級種][\u3400-\u9fffァ-ヶー・]{2,24}(?:士|者)|[\u3400-\u9fffァ-ヶー・]{2,24}(?:技能士|管理技士|診断士)補?|(?:登録|認定|専門)[\u3400-\u9fff]{2,10}(?:看護師|薬剤師|心理士|技師|技士|療法士|保育士|栄養士)|一級[\u3400-\u9fff]{2,10}士)"
    r"(?:[(（][^)）]*[)）]?)?"
)
"""Degrees and licences of any subject; readers lose the bracket at the end."""
_SPECIALIST = re.compile(
    r"[\u3400-\u9fffァ-ヶー・]{1,16}(?:専門医|認定医|(?<!統括)(?<!主任)指導医|認定[内外産]\S{1,3}医|認定ソムリエ)"
)
"""Physicians by what a society has acknowledged them for: 消化器病専門医, 日本外科学会指導医."""
_ACKNOWLEDGED = re.compile(
    r"(?:認定|公認|登録|国際認定|上級認定|日本認定)[\u3400-\u9fffァ-ヶー・A-Za-zＡ-Ｚａ-ｚ]{0,14}"
    r"(?:マネー?ジャー?|アドバイザー?|コンサルタント|プランナー?|コーディネーター?|インストラクター?|トレーナー?|マスター?|カウンセラー?|スペシャリスト|アナリスト"
    r"|ソムリエ|プロフェッショナル|エンジニア|アーキテクト|ファシリテーター?|セラピスト|コーチ|エキスパート|パートナー|デザイナー?|プロデューサー?|レフェリー|アセッサー?|監査人|検査人|鑑定人|指導者|管理者|技術者|技能者|主任者|作業者|取扱者)"
)
"""What a society has acknowledged somebody for, in words that titles have, too: 認定ファシリティマネジャー."""
_GRADE = re.compile(
    r"^(?:[甲乙丙]種(?:第[一二三四五六1-6]類)?|[一二三四1-4][級種])|[（(]?[一二三四1-4]級[)）]?$"
)
"""The class of a licence, before or behind its name."""
_LATIN = re.compile(
    r"(?i)(?:Ph\.?\s?D\.?|M\.?B\.?A\.?|M\.?D\.?|D\.?D\.?S\.?|J\.?D\.?|LL\.?M\.?|P\.?\s?E\.?(?:\s?Jp)?|U?S?CPA|PMP|CFP|AFP|CISSP|CISA|CIA|APEC\s?Engineer|Dr\.?\s?Eng\.?)\.?"
)
_LICENSED = re.compile(
    r"(?:Licensed|Certified|Registered|Chartered|First[- ]Class|Second[- ]Class|Doctor of|Master of)\s[A-Z]"
)
_SUBJECT = re.compile(r"[(（][^)）]*[)）]?$")
_WITH_DEGREE = re.compile(
    r"(?P<title>[^(（]{2,12})[(（][\u3400-\u9fff]*(?:博士|修士)[(（][^()（）]+[)）]{1,2}"
)
"""A title with a degree and its subject, printed as one: 准教授（博士（工学））."""
_SEPARATOR = re.compile(r"\s*[・･·/／,、|｜]\s*|\s+(?=\S)")
_BRACKETED = re.compile(r"^(?P<title>[^(（]{1,24})[(（](?P<inner>[^)）]+)[)）]$")
_PRACTICE = re.compile(
    r"(?:代表|所属|顧問|企業内|常勤|非常勤|担当|管理|主管|パートナー|アソシエイト|シニア|社員|統括|上席)"
)
"""Before a licence these make a title of it: 代表弁護士, 管理薬剤師."""
_HEAD_OF_PRACTICE = re.compile(
    r"(?:総括|統括|代表|副|支)?(?:所長|院長|支店長|支所長|支社長|社員|パートナー|カウンセル|アソシエイト)"
    r"(?:(?:外国法事務)?弁護士|弁理士|(?:公認)?会計士|税理士|司法書士|行政書士|社会保険労務士|社労士|土地家屋調査士|調査士|海事代理士|中小企業診断士|不動産鑑定士|(?:歯科|獣)?医師|薬剤師)$"
)
"""A licence in one word with the head of an office is a part of the title; behind a space it is what he is besides."""
_RANKED = re.compile(
    r"(?:主任|副主任|主席|首席|上席|統括|総括|次席|チーフ|リーダー|筆頭)"
    r"(?:\S*医師|歯科医|獣医師|看護師|准看護師|保健師|助産師|薬剤師|栄養士|\S*衛生士|\S*技工士|\S*療法士|聴覚士|訓練士|工学技士|\S*検査技師|\S*放射線技師|\S*技師|心理士|心理師|保育士|保育教諭|福祉士|\S*支援専門員|相談員|支援員|調理師|調理員|救命士)"
)
_OFFICES: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        re.compile(r"弁護士|弁理士|税理士|会計士|書士|労務士|社労士|診断士|鑑定士|調査士|建築士|代理士|行政士|測量士|(?i:Attorney|Accountant|Lawyer|Scrivener|Architect)"),
        re.compile(r"事務所|士法人|監査法人|オフィス|(?i:Office|Firm|Law|Patent|LLP|Architect|Accounting|Associates)"),
    ),
    (
        re.compile(r"医|看護|薬剤師|保健師|助産師|[検放射]\S*技師|療法士|聴覚士|歯科|栄養士|心理|(?i:Physician|Nurse|Pharmacist|Dietitian|M\.?D)"),
        re.compile(r"病院|医院|クリニック|診療所|薬局|歯科|医療|看護|保健|センター|内科|外科|眼科|(?i:Hospital|Clinic|Medical|Pharmacy)"),
    ),
    (
        re.compile(r"保育士|福祉士|介護|支援専門員|相談員|栄養士|調理師"),
        re.compile(r"保育|こども園|幼稚園|福祉|介護|ホーム|学校|施設|支援"),
    ),
    (
        re.compile(r"保健師|助産師|看護師|保育士|獣医師|薬剤師|医師|栄養士|衛生士|療法士|聴覚士|福祉士|心理[士師]|臨床検査技師|放射線技師"),
        re.compile(r"[^\W\d_a-zA-Z](?:[都道府県市区町村](?:役所|役場|庁|\S*局)?|教育委員会|保健所|広域連合|事務組合)$"),
    ),
)  # fmt: skip
"""Whose licences are titles in which organisations."""
_TRADES: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r"弁護士|弁理士|(?i:Attorney|Lawyer)"), re.compile(r"弁護士|弁理士|法律|法務|特許|商標|知財|(?i:Law|Patent|Attorney|Legal)")),
    (re.compile(r"税理士|会計士|(?i:Accountant)"), re.compile(r"税理士|会計|税務|監査|(?i:Account|Tax|CPA|Audit)")),
    (re.compile(r"書士|調査士|(?i:Scrivener)"), re.compile(r"書士|登記|法務|調査士|(?i:Scrivener|Legal)")),
    (re.compile(r"労務士|社労士|(?i:Labor|Insurance)"), re.compile(r"労務|社労士|社会保険|(?i:Labor|Insurance)")),
    (re.compile(r"建築士|(?i:Architect)"), re.compile(r"建築|設計|(?i:Architect|Design)")),
    (re.compile(r"測量士|調査士|(?i:Survey)"), re.compile(r"測量|調査|(?i:Survey)")),
    (re.compile(r"鑑定士|(?i:Appraiser)"), re.compile(r"鑑定|(?i:Apprais)")),
)  # fmt: skip
"""What offices are named for that practise a licence."""


@lru_cache(maxsize=4096)
def is_qualification(text: str) -> bool:
    """Whether a text is a degree or licence from end to end, or several of them.

    >>> is_qualification("技術士（建設部門）"), is_qualification("医学博士・弁理士"), is_qualification("代表弁護士")
    (True, True, False)
    """
    if text.isascii():
        return _is_english(text)
    if _is_one(text):
        return True
    parts = _SEPARATOR.split(text)
    return len(parts) > 1 and all(map(is_qualification, parts))


def _is_one(text: str) -> bool:
    bare = _SUBJECT.sub("", text)
    listed = words("qualifications")
    if text in listed or bare in listed or _GRADE.sub("", text) in listed or _LATIN.fullmatch(text):
        return True
    if _SPECIALIST.fullmatch(text):
        return True
    if _ACKNOWLEDGED.fullmatch(bare) and bare not in words("titles"):
        return True
    # A department or title may stand before it: 課長代理薬学博士.
    return bool(_DEGREE.fullmatch(text)) and not any(
        is_rank(text[:stop]) or is_department(text[:stop]) for stop in range(2, len(text))
    )


def _is_english(text: str) -> bool:
    bare = text.strip("()., ")
    listed = words("qualifications_english")
    if bare in listed or text in listed or _LATIN.fullmatch(bare) or _LICENSED.match(text):
        return True
    parts = [part.strip() for part in re.split(r"[,/]\s*", bare)]
    return len(parts) > 1 and all(map(_is_english, parts))


@lru_cache(maxsize=4096)
def is_title_with_degree(text: str) -> bool:
    """Whether a text is a title and, in brackets within brackets, a degree that belongs to it.

    >>> is_title_with_degree("准教授（博士（工学））"), is_title_with_degree("部長（技術士）")
    (True, False)
    """
    return (match := _WITH_DEGREE.fullmatch(text)) is not None and is_title(match["title"])


@lru_cache(maxsize=4096)
def qualification_begins(text: str) -> int:
    """Where behind a title or department a degree or licence begins; 0 where there is none.

    It stands behind a dot, a space, in brackets, or the space was lost: 主任公認会計士, 本部長・弁護士, 部長（技術士）.

    >>> qualification_begins("本部長·弁護士"), qualification_begins("主任公認会計士"), qualification_begins("代表弁護士")
    (4, 2, 0)
    """
    if (match := _BRACKETED.match(text)) is not None and is_qualification(match["inner"]):
        return match.start("inner") - 1
    for separator in _SEPARATOR.finditer(text):
        head, tail = text[: separator.start()], text[separator.end() :]
        if head and is_qualification(tail) and not is_qualification(head):
            return separator.end()
    own = title_begins(text)
    if _is_ranked_practice(text[own:]):
        return 0
    return next(
        (
            start
            for start in range(len(text) - 2, own + 1, -1)
            if is_qualification(text[start:])
            and (_is_mere_title(text[own:start]) or _is_listed_behind_department(text, start))
        ),
        0,
    )


def _is_listed_behind_department(text: str, start: int) -> bool:
    """Whether a department ends where a licence begins that is no title anywhere: 技術部一級建築士."""
    return (
        text.endswith("士")
        and text[start] not in "級種"
        and not is_title(text[start:])
        and is_department(text[:start])
    )


def _is_mere_title(text: str) -> bool:
    """Whether it is a title and makes none of a licence behind it."""
    return is_title(text) and not _PRACTICE.fullmatch(text)


def practice_begins(text: str) -> int | None:
    """Where in a word the head of an office begins who practises a licence there; None where there is none.

    >>> practice_begins("副所長弁護士"), practice_begins("会計部所長税理士"), practice_begins("所長一級建築士")
    (0, 3, None)
    """
    head = _HEAD_OF_PRACTICE.search(text)
    if head is None or (head.start() and not is_department(text[: head.start()])):
        return None
    return head.start()


def _is_ranked_practice(text: str) -> bool:
    """Whether it is the rank of those who care for people: 主任看護師, 統括保健師, チーフ薬剤師."""
    return _RANKED.fullmatch(text) is not None


def qualification_ends(text: str) -> int:
    """The length of a degree or licence that stands before a title behind a dot: 弁護士・本部長; 0 where there is none."""
    for separator in _SEPARATOR.finditer(text):
        head, tail = text[: separator.start()], text[separator.end() :]
        if is_qualification(head) and tail and not is_qualification(tail) and is_title(tail):
            return separator.start()
    return 0


def is_practised(qualification: str, organization: str) -> bool:
    """Whether a licence is what somebody works as there: 弁理士 at a 特許事務所, no degree anywhere.

    >>> is_practised("弁護士", "青嶺法律事務所"), is_practised("建築士", "青嶺法律事務所"), is_practised("医学博士", "青嶺病院")
    (True, False, False)
    """
    named = [licence for licence, office in _TRADES if office.search(organization)]
    if named and not any(licence.search(qualification) for licence in named):
        # 二級建築士 of a 税理士法人 has a licence, and no title.
        return False
    return any(
        licence.search(qualification) and office.search(organization) for licence, office in _OFFICES
    ) and not re.search(r"博士|修士|学士|(?i:Ph\.?\s?D|Doctor|Master)", qualification)
