"""The towns and buildings of this edition."""

from __future__ import annotations

TOWNS = """
0600003 011-2  Kita_3-jo_Nishi Chuo-ku,_Sapporo Hokkaido
0600808 011-7  Kita_8-jo_Nishi Kita-ku,_Sapporo Hokkaido
0800010 0155-2 Odori-minami Obihiro Hokkaido
0300823 017-7  Hashimoto Aomori Aomori
0200022 019-6  Odori Morioka Iwate
9800811 022-2  Ichibancho Aoba-ku,_Sendai Miyagi
9800014 022-2  Honcho Aoba-ku,_Sendai Miyagi
0100001 018-8  Nakadori Akita Akita
9900031 023-6  Tokamachi Yamagata Yamagata
9638002 024-9  Ekimae Koriyama Fukushima
9608031 024-5  Sakaemachi Fukushima Fukushima
3100011 029-2  Sannomaru Mito Ibaraki
3200027 028-6  Hanawada Utsunomiya Tochigi
3260814 0284-2 Tori Ashikaga Tochigi
3710026 027-2  Otemachi Maebashi Gunma
1030022 03-3   Nihonbashi-muromachi Chuo-ku Tokyo
1040033 03-5   Shinkawa Chuo-ku Tokyo
1120004 03-5   Koraku Bunkyo-ku Tokyo
1500002 03-6   Shibuya Shibuya-ku Tokyo
2100006 044-2  Isago Kawasaki-ku,_Kawasaki Kanagawa
2120013 044-5  Horikawacho Saiwai-ku,_Kawasaki Kanagawa
2200012 045-6  Minatomirai Nishi-ku,_Yokohama Kanagawa
2310005 045-2  Honcho Naka-ku,_Yokohama Kanagawa
9300094 076-4  Azumicho Toyama Toyama
9330021 0766-2 Shimozekimachi Takaoka Toyama
9200031 076-2  Hirooka Kanazawa Ishikawa
9100006 0776-2 Chuo Fukui Fukui
3800823 026-2  Minamichitose Nagano Nagano
5008384 058-2  Yabuta-minami Gifu Gifu
4200853 054-2  Otemachi Aoi-ku,_Shizuoka Shizuoka
4300933 053-4  Kajimachi Chuo-ku,_Hamamatsu Shizuoka
4510045 052-5  Meieki Nishi-ku,_Nagoya Aichi
4530015 052-4  Tsubakicho Nakamura-ku,_Nagoya Aichi
5100075 059-3  Yasujima Yokkaichi Mie
5140009 059-2  Hadokorocho Tsu Mie
5200806 077-5  Uchidehama Otsu Shiga
6040952 075-2  Tawarayacho Nakagyo-ku,_Kyoto Kyoto
5320011 06-6   Nishinakajima Yodogawa-ku,_Osaka Osaka
6510088 078-2  Onoedori Chuo-ku,_Kobe Hyogo
6308115 0742-3 Omiyacho Nara Nara
6408203 073-4  Higashikuramaecho Wakayama Wakayama
6800031 0857-2 Honmachi Tottori Tottori
6830043 0859-2 Suehirocho Yonago Tottori
6900887 0852-2 Tonomachi Matsue Shimane
7300011 082-2  Motomachi Naka-ku,_Hiroshima Hiroshima
7500006 083-2  Nabecho Shimonoseki Yamaguchi
7700841 088-6  Yaoyamachi Tokushima Tokushima
7600019 087-8  Sunport Takamatsu Kagawa
7900003 089-9  Sanbancho Matsuyama Ehime
8020002 093-5  Kyomachi Kokurakita-ku,_Kitakyushu Fukuoka
8300033 0942-3 Tenjinmachi Kurume Fukuoka
8500861 095-8  Edomachi Nagasaki Nagasaki
8600802 096-3  Chuogai Chuo-ku,_Kumamoto Kumamoto
8700026 097-5  Kanaikemachi Oita Oita
8800812 0985-2 Takachihodori Miyazaki Miyazaki
"""

BUILDINGS = (
    *(("", ""),) * 20,
    ("志野原ビル", "Shinohara Bldg."), ("本通南ビル", "Hondori-minami Bldg."), ("KZセンタービル", "KZ Center Bldg."),
    ("第三岩清水ビル", "Iwashimizu Bldg. No. 3"), ("駅西プラザ", "Ekinishi Plaza"), ("ヴェルナスタワー", "Vernas Tower"),
    ("鶴城会館", "Kakujo Kaikan"), ("北口中央ビル別館", "Kitaguchi Chuo Bldg. Annex"), ("唐沢屋本館", "Karasawaya Main Bldg."),
    ("レジデンス早瀬", "Residence Hayase"), ("テクノパーク南棟", "Techno Park South"), ("合同庁舎第二別館", "Government Bldg. No. 2 Annex"),
    ("日輪ビルヂング", "Nichirin Bldg."), ("オフィスパレット", "Office Palette"),
)  # fmt: skip
FLOORS = ("{}F", "{}F", "{}階", "{}階", "　{}F", " {}階", "　{}01号室")
