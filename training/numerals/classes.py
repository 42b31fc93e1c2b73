"""What the net tells apart, what it has to learn to be none of these, and the designs that it learns them from."""

from __future__ import annotations

from training.glyphs.fonts import DESIGNS

NUMERALS, DASH, WORDS = "〇一二三四五六七八九十", "―", "丁目番地号"

CLASSES = NUMERALS + DASH + WORDS
"""The net's outputs; one more, the last, stands for everything else."""

NONE = len(CLASSES)

ALIKE = (
    "ニミハバパカガロホヒセトナノコエニヨモソンーェヵケチメタクワうへりんのいこ"
    "口日目自百千万円田四西囚回国白旦且亘亜王玉工土士上干于才寸大木太入人又丈下丸力刀乙匕七比北六穴内"
    "〒電話番級香留審悉他池他也弛可可何叶右右石町打灯庁街区市県郡村字条線階室代表携帯直通内線"
    "壱弐参零拾仏化九丸尤孔児兄公分父丹舟月朋明晶昌唱呂品吉古占召台号呉另"
    "0123456789OoQDＴＥＬＦＡＸ(（）)・。、.：:「」＝/"
)
"""Kana, kanji, letters and signs that stand in columns or look like a class. Those that are one themselves are left out."""

OTHERS = tuple(dict.fromkeys(character for character in ALIKE if character not in CLASSES + "ー"))

# The cards by which the program is judged are printed in these hands.
_LEFT_OUT = ("Zen", "Shippori")
LEARNT_FROM = tuple(design for design in DESIGNS if design.kin not in _LEFT_OUT)
