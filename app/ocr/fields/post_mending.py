"""Characters of departments and titles that readers take for others, put right where the grammar then has the whole.

What looks alike, or stands for the same, is tried: 宮業部 is 営業部, 店舖開発部 is
店舗開発部. A column loses its long vowels: グルプリダ is グループリーダー.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from app.core.kanji import TO_USUAL
from app.ocr.fields.drafts import Piece, Span
from app.ocr.fields.mending import EVIDENCE
from app.ocr.fields.post_grammar import is_department, is_title, katakana_words, title_begins
from app.ocr.fields.words import words

_OLD = (
    "亞亜 惡悪 壓圧 圍囲 爲為 醫医 壹壱 飮飲 隱隠 營営 榮栄 衞衛 驛駅 圓円 鹽塩 緣縁 應応 歐欧 毆殴 櫻桜 奧奥 橫横 溫温 穩穏 假仮 價価 畫画 會会 壞壊 懷懐 繪絵 "
    "槪概 擴拡 殼殻 覺覚 學学 嶽岳 樂楽 罐缶 卷巻 陷陥 勸勧 寬寛 關関 歡歓 觀観 氣気 歸帰 器器 僞偽 戲戯 犧犠 舊旧 據拠 擧挙 虛虚 峽峡 挾挟 鄕郷 響響 曉暁 區区 驅駆 "
    "勳勲 薰薫 徑径 惠恵 溪渓 經経 繼継 莖茎 螢蛍 輕軽 鷄鶏 藝芸 擊撃 缺欠 儉倹 劍剣 圈圏 檢検 權権 獻献 縣県 險険 顯顕 驗験 嚴厳 廣広 恆恒 鑛鉱 號号 國国 黑黒 濟済 "
    "碎砕 齋斎 劑剤 櫻桜 册冊 雜雑 產産 參参 慘惨 棧桟 蠶蚕 贊賛 殘残 絲糸 齒歯 兒児 辭辞 濕湿 實実 舍舎 寫写 釋釈 壽寿 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 緖緒 敍叙 "
    "奬奨 將将 燒焼 稱称 證証 乘乗 剩剰 壤壌 孃嬢 條条 淨浄 狀状 疊畳 讓譲 釀醸 囑嘱 觸触 寢寝 愼慎 晉晋 眞真 神神 盡尽 圖図 粹粋 醉酔 隨随 髓髄 數数 樞枢 聲声 靜静 "
    "齊斉 攝摂 竊窃 專専 戰戦 淺浅 潛潜 纖繊 踐践 錢銭 禪禅 雙双 壯壮 搜捜 插挿 爭争 總総 聰聡 莊荘 裝装 騷騒 增増 藏蔵 臟臓 屬属 續続 墮堕 體体 對対 帶帯 滯滞 臺台 "
    "瀧滝 擇択 澤沢 單単 擔担 膽胆 團団 彈弾 斷断 癡痴 遲遅 晝昼 蟲虫 鑄鋳 廳庁 聽聴 鎭鎮 遞逓 鐵鉄 轉転 點点 傳伝 黨党 盜盗 燈灯 當当 鬪闘 德徳 獨独 讀読 屆届 繩縄 "
    "貳弐 惱悩 腦脳 霸覇 廢廃 拜拝 賣売 麥麦 發発 髮髪 拔抜 蠻蛮 祕秘 濱浜 甁瓶 拂払 佛仏 竝並 變変 邊辺 辨弁 瓣弁 辯弁 舖舗 穗穂 寶宝 襃褒 豐豊 沒没 飜翻 每毎 萬万 "
    "滿満 默黙 彌弥 藥薬 譯訳 豫予 餘余 與与 譽誉 搖揺 樣様 謠謡 來来 賴頼 亂乱 覽覧 龍竜 虜虜 兩両 獵猟 綠緑 壘塁 勵励 禮礼 隸隷 靈霊 齡齢 戀恋 爐炉 勞労 樓楼 錄録 灣湾"
)
_ALIKE = TO_USUAL | {ord(pair[0]): pair[1] for pair in _OLD.split()} | {ord("宮"): "営"}
"""Old forms of kanji, which hardly an office of today bears, and what looks alike."""
_KATAKANA = re.compile(r"[ァ-ヶー]{3,}")
_FALSE_I = re.compile("^[ー―—–丨｜|一lｌ](?=[A-ZＡ-Ｚ])")
"""No word begins with a long vowel; a column turns the letter on its side: ーT推進室."""
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
    if len(text) == len(piece.text):
        return replace(piece, text=text, marks=(*piece.marks, EVIDENCE))
    spans = tuple(Span(span.line, 0, len(text)) for span in piece.spans)
    return replace(piece, text=text, marks=(*piece.marks, EVIDENCE), spans=spans, centres=())


def _mended_word(word: str, vertical: bool) -> str:
    """A word put right.

    >>> _mended_word("第一宮業部", False), _mended_word("大宮支店", False), _mended_word("プロジエクトマネージャー", False)
    ('第一営業部', '大宮支店', 'プロジェクトマネージャー')
    """
    if _is_known(word):
        return word
    tried = _FALSE_I.sub("I", word.translate(_ALIKE))
    if tried != word and _is_known(tried):
        return tried
    # A column may keep what it could have lost: キヤリア.
    for lossy in (vertical, False):
        full = _KATAKANA.sub(lambda run, lossy=lossy: _full_katakana(run[0], lossy), tried)  # type: ignore[misc]
        if full != word and _is_known(full):
            return full
    return word


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
