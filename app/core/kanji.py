"""Kanji that are forms of one another (異体字): the one list that folding, review and proof go by.

Sources: the variant pairs of JIS X 0213, the table of old forms among the kanji
for given names (人名用漢字別表), and the family register's table of popular forms.
Compatibility ideographs are not written out here: editors normalise them away.
"""

from __future__ import annotations

import unicodedata
from functools import cache

# The usual form comes first. In both lists stand kanji of names; these are so alike that readers
# take one for the other, or readers lack one of them.
_HARD_TO_TELL = (
    "高髙 崎﨑碕嵜 浜濱濵 吉𠮷 辺邊邉 斎齋斉齊 恵惠 真眞 富冨 沢澤 島嶋嶌 徳德 広廣 国國圀 桜櫻 薫薰 鉄鐵鐡 "
    "黒黑 教敎 青靑 清淸 黄黃 帯帶 穂穗 瀬瀨 頼賴 緑綠 横橫 郎郞 増增 寛寬 曽曾 静靜 暁曉 悦悅 乗乘 様樣 "
    "船舩 鴎鷗 凛凜 瑶瑤 歩步 栄榮 実實 礼禮"
)
# Names hold both forms, readers take one for the other, and no net has learnt to tell them.
_NOT_LEARNT = "柳栁 土圡 釜釡 昇曻 昂昻 窪漥 慎愼 場塲 卯夘 肇肈 磯礒 煕熙 譲讓 浄淨 穣穰 為爲 蓑簑 園薗 畝畒 賛贊 蒋蔣 涼凉"
# The same of the old forms among themselves.
_OLD_NOT_LEARNT = "郷鄕 宝寶寳 剣劍劔剱劒釼 渋澁"
# Readers take the usual form for the old one, which hardly anybody prints; no net looks at them.
_OLD_IS_RARE = (
    "奥奧 亜亞 専專 齢齡 圏圈 舗舖 覇霸 彦彥 戸戶 温溫 研硏 産產 巻卷 禄祿 緒緖 "
    "醸釀 装裝 険險 戦戰 号號 区區 舎舍 雲云"
)
_EASY_TO_TELL = (
    "竜龍 滝瀧 円圓 万萬 与與 塩鹽 楽樂 寿壽 条條 蔵藏 巌巖 峰峯 槙槇 豊豐 竪豎 芦蘆 桧檜 尭堯 "
    "遥遙 杉杦 梅楳 松枩 秋穐 館舘 坂阪 野埜 鶴靏 浅淺 恒恆 県縣 来來 会會 経經 済濟 学學 気氣 "
    "発發 総總 営營 団團 検檢 庁廳 衛衞 応應 縁緣 顕顯 厳嚴 将將 壮壯 荘莊 昼晝 転轉 "
    "伝傳 灯燈 稲稻 仏佛 鎮鎭 勲勳 秘祕 摂攝 覧覽 暦曆 歴歷 聡聰 尽盡 粋粹 禅禪 単單 弾彈 "
    "拝拜 薬藥 謡謠 錬鍊 蛍螢 渓溪 峡峽 狭狹 芸藝 岳嶽 晋晉 淵渕 桑桒 穎頴 柏栢 萌萠 鶯鴬 医醫 "
    "亀龜 弥彌 関關 栃杤 晃晄 喜㐂 虎乕 留畄 当當 旧舊 図圖 観觀 児兒 録錄 仮假 巣巢 毎每 価價 労勞 両兩 読讀 続續 変變 声聲"
)
_GROUPS = f"{_HARD_TO_TELL} {_NOT_LEARNT} {_OLD_NOT_LEARNT} {_OLD_IS_RARE} {_EASY_TO_TELL}".split()

# Those that Windows' Japanese code page has (U+FA19 for 神, and others), and those of JIS X 0213 that names hold.
_OF_NAMES = "祐渚繁琢海敏勉勤節梅祖祝禎響"
_COMPATIBLE = {
    form: usual
    for form in map(chr, range(0xF900, 0xFB00))
    if (usual := unicodedata.normalize("NFKC", form)) != form
    and (form.encode("cp932", "ignore") or (usual in _OF_NAMES and "\ufa30" <= form <= "\ufa6d"))
}
_IDEOGRAPHS = "".join((*map(chr, range(0xFA10, 0xFA6E)), *_COMPATIBLE))
_OLD = "".join(group[1:] for group in f"{_OLD_NOT_LEARNT} {_OLD_IS_RARE}".split())
_HARD = frozenset(
    f"{_HARD_TO_TELL}{_NOT_LEARNT}".replace(" ", "")
    + _OLD
    + _IDEOGRAPHS
    + unicodedata.normalize("NFC", _IDEOGRAPHS)
)
_GROUP_OF = {form: group for group in _GROUPS for form in group}

TO_USUAL = str.maketrans({form: group[0] for group in _GROUPS for form in group[1:]})
"""For ``str.translate``: the usual form of each kanji; compatibility ideographs are a matter of NFKC."""

RARE_TO_USUAL = str.maketrans({form: group[0] for group in _OLD_IS_RARE.split() for form in group[1:]})
"""The same for the old forms alone that are rarer in print than readers' mistakes."""


@cache
def variants(character: str) -> tuple[str, ...]:
    """The other forms that a kanji has in names, the usual one first; none for most characters.

    >>> variants("髙"), variants("邉"), variants("神"), variants("山")
    (('高',), ('辺', '邊'), ('\ufa19',), ())
    """
    usual = _COMPATIBLE.get(character, character)
    group = _GROUP_OF.get(character) or _GROUP_OF.get(usual, usual)
    forms = dict.fromkeys([*group, *(form for form, plain in _COMPATIBLE.items() if plain in group)])
    return tuple(form for form in forms if form != character)


def is_hard_to_tell(character: str) -> bool:
    """Whether readers of print take a kanji for one of its other forms, or lack one of them.

    All that have a compatibility ideograph count, and of some only the old form.
    """
    return character in _HARD
