"""What recognisers, which have seen more Chinese than Japanese, make of kanji, and how far they are not to be believed."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from app.ocr.models import MODELS


class TakenFor(NamedTuple):
    """One of two is read where the other one is printed, but hardly ever the reverse."""

    taken: str
    printed: str
    limit: float
    """As long as ``taken`` has no more than so many times the probability of the other, that one is printed."""


_NEVER_PRINTED = "黑黒 敎教 靑青 淸清 穗穂 霸覇 堇菫 莓苺"
_HARDLY_PRINTED = (
    "圈圏 卷巻 會会 增増 橫横 悅悦 學学 舖舗 莊荘 專専 裝装 云雲 隱隠 斷断 舍舎 戰戦 險険 釀醸 聰聡 瀨瀬 豐豊 靜静 經経 營営 勞労 藥薬 數数 總総 "
    "檢検 氣気 觀観 樣様 乘乗 稻稲 兒児 已巳 德徳 惠恵 關関 綠緑 藏蔵 寬寛 曾曽 亞亜 粹粋 帶帯 滯滞 單単 彈弾 溪渓 曉暁 豎竪"
)
"""Of the second, the nets make the first, with up to fifty times its probability; where the first is printed, with thousands."""
_ALIKE = {"鄉": "鄕"}
"""A class of the nets, and what a Japanese card has that looks like it."""

OLD_FORMS = (
    *(TakenFor(pair[0], pair[1], 1e6) for pair in _NEVER_PRINTED.split()),
    *(TakenFor(pair[0], pair[1], 100.0) for pair in _HARDLY_PRINTED.split()),
    TakenFor("叶", "葉", 10.0),
)
"""Of whichever net."""


@cache
def look_alikes(model: str) -> tuple[TakenFor, ...]:
    """What was measured of one net, by the name of its file (``training/taken_for.py``); nothing of others."""
    path = MODELS / f"{model}.taken_for.txt"
    if not path.exists():
        return ()
    rows = (row.split() for row in path.read_text(encoding="utf-8").splitlines() if not row.startswith("#"))
    return tuple(TakenFor(pair[0], pair[1], float(limit)) for pair, limit in rows)


def as_printed(text: str) -> str:
    """The text of a class of the nets as a Japanese card has it."""
    return _ALIKE.get(text, text)
