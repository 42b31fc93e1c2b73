"""Where the organisations of this edition are."""

from __future__ import annotations

TOWNS = """
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

BUILDINGS = (
    ("", ""), ("", ""), ("", ""), ("", ""),
    ("朝凪第一ビルディング", "Asanagi Bldg. No. 1"), ("銀河台スクエア", "Gingadai Square"), ("月虹会館", "Gekko Kaikan"),
    ("地方合同庁舎", "Regional Government Bldg."), ("駅前センタービル", "Ekimae Center Bldg."),
    ("アオバト証券ビル", "Aobato Shoken Bldg."), ("ガーデンテラス夕凪", "Garden Terrace Yunagi"), ("総合文化センター", "Culture Center"),
)  # fmt: skip
FLOORS = ("{}F", "{}階", "（{}F）", "・{}階", "東館{}階", " {}03")
