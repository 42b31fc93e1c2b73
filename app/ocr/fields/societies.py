"""Societies, schools and other bodies beside one's own, and what somebody is there: 若草ロータリー会 運営委員, 青葉工業会評議員."""

from __future__ import annotations

import re
from functools import lru_cache

from app.ocr.fields.words import ends_with

_INNER = r"(?:委員|部|課|分科|総|(?<!協)議|社|国|司|面|照|都|機|再|開|入|集|大|商|理事|監事|幹事|評議員|役員|世話人|代議員|審議|審査|検討|推進|運営|準備|実行|選考|選定|企画|監査役|取締役|執行役)"
"""Before 会 these make a part of a body, or a word that is none: 委員会, 総会, 社会."""
_KIND = re.compile(
    rf"(?<!{_INNER[3:-1].replace('|', ')(?<!')})会(?![計話場館見合津報期費員議社頭])"
    r"|会議所|連絡会議|(?<!児童)クラブ|連盟|同盟|連合(?!会)|組合(?![員長])|財団|公社|フ[ォオ]ーラム|コンソーシアム|アライアンス|学校(?![区教長給事法医支図])|高専|幼稚園|保育園|短大|大学(?:大学院)?(?!院)|PTA|ＰＴＡ|消防団(?:第?[一二三四五六七八九十0-9]+分団)?|青年団|水防団|管弦楽団|裁判所"
)
"""With what a body's name ends, wherever it stands in a word."""
_NAMELESS = re.compile(
    r"(?:自主防災|氏子総代|総代|後援|同窓|校友|自治|町内|父母|保護者|老人|敬老|婦人|女性|子ども|こども|青年|青少年|壮年|商店|商工|氏子|檀家|互助|共済|親睦|友の|議員|区長|町村|市長)会|(?:広域|連合)+|(?:労働|協同|事務|管理|職員)組合|(?:高等|小|中|専門|専修|支援|義務教育)学校|(?:自主|地域)?消防団|(?:地方|家庭|簡易|高等|最高)裁判所|(?:短期)?大学(?:大学院)?|大学院"
)
"""Kinds of bodies, which on a card of one of them begin a title: 後援会会長."""
_SHORTEST_NAME, _SHORTEST_POST = 2, 2


@lru_cache(maxsize=4096)
def society_ends(text: str) -> int:
    """Where in a word the name of a body ends behind which a post stands; 0 where there are not both.

    >>> society_ends("青葉工業会評議員選定委員"), society_ends("若草高等専門学校企画運営委員"), society_ends("後援会会長")
    (5, 8, 0)
    """
    if not ends_with("titles").search(text):
        return 0
    stops = [
        kind.end()
        for kind in _KIND.finditer(text)
        if kind.start() >= _SHORTEST_NAME and len(text) - kind.end() >= _SHORTEST_POST
    ]
    return next((stop for stop in stops if not _NAMELESS.fullmatch(text[:stop])), 0)


@lru_cache(maxsize=4096)
def is_society(text: str) -> bool:
    """Whether a word is the name of such a body from end to end.

    >>> is_society("若草ロータリー会"), is_society("企画委員会"), is_society("社会")
    (True, False, False)
    """
    return any(kind.end() == len(text) and kind.start() >= _SHORTEST_NAME for kind in _KIND.finditer(text))
