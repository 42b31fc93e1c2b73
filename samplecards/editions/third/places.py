"""Where the organisations of this edition are."""

from __future__ import annotations

TOWNS = """
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

BUILDINGS = (
    ("", ""), ("", ""), ("", ""), ("", ""),
    ("久遠ビル本館", "Kuon Main Bldg."), ("すずらん中央ビル", "Suzuran Chuo Bldg."), ("霞沢市役所本庁舎", "Kasumizawa City Hall"),
    ("ＫＭＴビル", "KMT Bldg."), ("商工会館", "Shoko Kaikan"), ("ノースゲートプレイス", "North Gate Place"),
    ("メゾン風待", "Maison Kazemachi"), ("ひいらぎプラザA棟", "Hiiragi Plaza A"), ("第3久遠ビル", "Kuon Bldg. No. 3"),
)  # fmt: skip
FLOORS = ("{}階", " {}階", "{}F", "-{}F", "{}02", " {}05号")
