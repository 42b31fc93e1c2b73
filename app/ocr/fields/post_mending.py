"""Characters of departments and titles that readers take for others, put right where the grammar then has the whole.

What looks alike, or stands for the same, is tried: 宮業部 is 営業部, 店舖開発部 is
店舗開発部. A column loses its long vowels: グルプリダ is グループリーダー.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from app.core.kanji import TO_USUAL
from app.ocr.fields.drafts import Piece
from app.ocr.fields.mending import EVIDENCE
from app.ocr.fields.post_grammar import is_department, is_title, katakana_words, title_begins
from app.ocr.fields.words import words

_OLD = (
    "惡悪 壓圧 圍囲 壹壱 飮飲 隱隠 驛駅 歐欧 毆殴 穩穏 假仮 價価 畫画 壞壊 懷懐 繪絵 槪概 擴拡 殼殻 覺覚 罐缶 陷陥 勸勧 歡歓 觀観 歸帰 僞偽 戲戯 犧犠 舊旧 據拠 擧挙 虛虚 挾挟 "
    "鄕郷 驅駆 徑径 繼継 莖茎 輕軽 鷄鶏 擊撃 缺欠 儉倹 權権 獻献 險険 驗験 鑛鉱 號号 碎砕 劑剤 册冊 雜雑 參参 慘惨 棧桟 蠶蚕 贊賛 殘残 絲糸 齒歯 兒児 辭辞 濕湿 舍舎 寫写 釋釈 "
    "收収 從従 獸獣 縱縦 肅粛 處処 敍叙 奬奨 燒焼 稱称 證証 剩剰 壤壌 孃嬢 狀状 疊畳 讓譲 釀醸 囑嘱 觸触 寢寝 圖図 醉酔 隨随 髓髄 數数 樞枢 聲声 齊斉 竊窃 戰戦 潛潜 纖繊 踐践 "
    "錢銭 雙双 搜捜 插挿 爭争 裝装 騷騒 臟臓 屬属 續続 墮堕 體体 對対 滯滞 臺台 擇択 擔担 膽胆 斷断 癡痴 遲遅 蟲虫 鑄鋳 聽聴 遞逓 點点 黨党 盜盗 當当 鬪闘 獨独 讀読 屆届 繩縄 "
    "貳弐 惱悩 腦脳 廢廃 賣売 麥麦 髮髪 拔抜 蠻蛮 甁瓶 拂払 竝並 變変 辨弁 瓣弁 辯弁 襃褒 沒没 飜翻 每毎 滿満 默黙 譯訳 豫予 餘余 譽誉 搖揺 亂乱 兩両 獵猟 壘塁 勵励 隸隷 靈霊 "
    "戀恋 爐炉 勞労 樓楼 錄録 灣湾"
)
"""Old forms of kanji besides those of ``app.core.kanji``, each before the usual one."""
_ALIKE = TO_USUAL | {ord(pair[0]): pair[1] for pair in _OLD.split()} | {ord("宮"): "営"}
"""Old forms of kanji, which hardly an office of today bears, and what looks alike."""
_KATAKANA = re.compile(r"[ァ-ヶー]{3,}")
_FALSE_I = re.compile("^[ー―—–丨｜|一lｌ](?=[A-ZＡ-Ｚ])")
"""No word begins with a long vowel; a column turns the letter on its side: ーT推進室."""
_LOST_BRACKET = re.compile(r"(?P<inside>[^()（）]{4,16})[)）]")
"""A title whose second half stands in brackets, of which a column lost the first: サブリーダー営業）."""
_LARGE = str.maketrans("ァィゥェォッャュョ", "アイウエオツヤユヨ")
_LOST = re.compile(r"[ーァィゥェォャュョ]")


def mended_post(piece: Piece) -> Piece:
    """The piece with the words put right that the grammar of departments and titles has only then; itself where there are none."""
    text = "".join(
        part if part.isspace() else _mended_word(part, piece.vertical)
        for part in re.split(r"(\s+)", piece.text)
    )
    if text == piece.text:
        return piece
    return piece.reworded(text, EVIDENCE)


def _mended_word(word: str, vertical: bool) -> str:
    """A word put right.

    >>> _mended_word("第一宮業部", False), _mended_word("大宮支店", False), _mended_word("プロジエクトマネージャー", False)
    ('第一営業部', '大宮支店', 'プロジェクトマネージャー')
    """
    if _is_known(word):
        return word
    if (lost := _LOST_BRACKET.fullmatch(word)) and (stop := _title_stop(lost["inside"])):
        return f"{word[:stop]}（{word[stop:]}"
    tried = _FALSE_I.sub("I", word.translate(_ALIKE))
    if tried != word and _is_known(tried):
        return tried
    # A column may keep what it could have lost: キヤリア.
    for lossy in (vertical, False):
        full = _KATAKANA.sub(lambda run, lossy=lossy: _full_katakana(run[0], lossy), tried)  # type: ignore[misc]
        if full != word and _is_known(full):
            return full
    return word


def _title_stop(text: str) -> int:
    """Where behind a title stands what it is for; 0 where nothing does."""
    functions = words("functions")
    return next(
        (stop for stop in range(2, len(text) - 1) if text[stop:] in functions and is_title(text[:stop])), 0
    )


@lru_cache(maxsize=4096)
def _is_known(word: str) -> bool:
    begins = title_begins(word)
    return (
        word in words("qualifications")
        or is_title(word)
        or is_department(word)
        or (bool(begins) and is_department(word[:begins]))
    )


def _full_katakana(run: str, vertical: bool) -> str:
    """Katakana with the long vowels and small letters that the words it is made of have; itself where it is of no such words."""
    skeletons = _skeletons(vertical)
    found: list[str | None] = [""] + [None] * len(bare := _skeleton(run, vertical))
    for start in range(len(bare)):
        before = found[start]
        if before is None:
            continue
        for stop in range(start + 2, len(bare) + 1):
            if (word := skeletons.get(bare[start:stop])) is not None:
                found[stop] = before + word
    return found[-1] or run


@cache
def _skeletons(vertical: bool) -> dict[str, str]:
    """What is left of the words in katakana once what readers lose or change is left out; of several, the one with most in it."""
    return {_skeleton(word, vertical): word for word in sorted(katakana_words(), key=len)}


def _skeleton(text: str, vertical: bool) -> str:
    return (_LOST.sub("", text) if vertical else text).translate(_LARGE)
