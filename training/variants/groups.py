"""Which kanji are variants of one another: what the net is asked to tell apart.

In are the old and popular forms in names that the recogniser lacks, that the
Japanese mask takes from it, or that it was seen to swap; and kanji with a
compatibility ideograph that fonts draw apart and that names hold. The commonest
form comes first. Escapes, because editors and shells normalise compatibility
ideographs away.
"""

from __future__ import annotations

_OLD_AND_POPULAR = """
崎\ufa11碕嵜 浜濱濵 吉\U00020bb7 高髙 辺邊邉 斎齋斉齊 恵惠 真眞 富冨 沢澤 島嶋嶌 徳德 広廣 国國 桜櫻 薫薰 鉄鐵鐡
黒黑 黄黃 清淸 青靑 教敎 帯帶 穂穗 瀬瀨 頼賴 緑綠 横橫 郎郞 増增 寛寬 曽曾 静靜 暁曉 悦悅 乗乘 様樣 船舩 鴎鷗 凛凜 瑶瑤 歩步
栄榮 実實
"""

_COMPATIBLE = """
塚\ufa10 神\ufa19 福\ufa1b 祥\ufa1a 祐\ufa4f 晴\ufa12 靖\ufa1c 精\ufa1d 羽\ufa1e 鶴\ufa2d 都\ufa26 諸\ufa22 逸\ufa25 飯\ufa2a
益\ufa17 隆\uf9dc 朗\uf929 猪\ufa16 館舘\ufa2c 礼\ufa18禮 渚\ufa46 繁\ufa59 琢\ufa4a 海\ufa45 敏\ufa41 勉\ufa33 勤\ufa34 節\ufa56
梅\ufa44 祖\ufa50 祝\ufa51 禎\ufa53 響\ufa69
"""

GROUPS: tuple[str, ...] = tuple((_OLD_AND_POPULAR + _COMPATIBLE).split())

CLASSES: tuple[str, ...] = tuple("".join(GROUPS))
"""The net's outputs; one more, the last, stands for everything else."""

NONE = len(CLASSES)

NEVER_DECIDED = frozenset("薫薰繁\ufa59")
"""They differ by strokes that print and scanner hardly keep apart."""

ALIKE = (
    "寄蔦嵩鳥烏禄碌縁蒸墨塁漱演浪淋思息急直冒官宮営当卓亭享豪奇綺椅筒宿億償遺道遍透佑祈視裕柘抹未末楢猶諾"
    "著者緒暮墓堵踏湖潟鴫嶺崗岬埼琦梼擢燿躍翌習翁弱舎含告古台占舌倉食飲飼鎮鎌銭鋼録網綱編稲稔穏愚慮慕慧薬"
    "董菫重動勲黙点熱熟照熊僧贈憎層獄諍睛情蜻請猜春肯脊責麦奏表毒妻効孝孜牧放政散敵帥師席常希布芋滞滝簸乃"
    "及友反皮枇技伎峠峡峻秋秘種徒役後待得従尭売亮克党児兌脱説税閲鋭来東束果巣単桑票栗栃要標漢難嘆勧歓観催"
    "劇繰緊楽薄博専恩忌志忠惑患愁回因困固図団囲園圓圍向同司吏右石后拝祁祇祠祓祷禅禧禍補初袖被裾袴瑞瑛環球"
    "現理琉郊邦邱部郡郷卿即卸良朝明期胡潮湘渡渕液悔毎侮繋激栂拇母貫勃勘勇免晩勢塔場家豚象隊遂際陸降隠隣陵"
    "孟皿盆盃盟盛監"
)
"""Kanji of which the net has to learn that they are in no group, for their shape."""

NOT_DRAWN_APART = frozenset(
    {
        ("VL Gothic", "\uf9dc"),
        ("VL Gothic", "\ufa2d"),
        ("Klee One", "\ufa33"),
        ("Kaisei Opti", "\ufa25"),
        ("Kaisei Tokumin", "\ufa25"),
    }
)
"""Designs and the old forms that they draw as the modern ones."""
