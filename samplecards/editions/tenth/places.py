"""Where the organisations of this edition are: the middle of large cities, and the halls they stand in."""

from __future__ import annotations

TOWNS = """
0010010 011-7 Kitajujo-nishi Kita-ku,_Sapporo Hokkaido
9800804 022-2 Omachi Aoba-ku,_Sendai Miyagi
9810933 022-2 Kashiwagi Aoba-ku,_Sendai Miyagi
3210942 028-6 Mine Utsunomiya Tochigi
3300073 048-8 Motocho Urawa-ku,_Saitama Saitama
2600856 043-2 Inohana Chuo-ku,_Chiba Chiba
1030021 03-3 Nihombashi-hongokucho Chuo-ku Tokyo
1040031 03-3 Kyobashi Chuo-ku Tokyo
1030013 03-5 Nihombashi-ningyocho Chuo-ku Tokyo
1050021 03-3 Higashi-shimbashi Minato-ku Tokyo
1070061 03-3 Kita-aoyama Minato-ku Tokyo
1050013 03-5 Hamamatsucho Minato-ku Tokyo
1620821 03-3 Tsukudocho Shinjuku-ku Tokyo
1120002 03-5 Koishikawa Bunkyo-ku Tokyo
1400011 03-3 Higashi-oi Shinagawa-ku Tokyo
1510051 03-5 Sendagaya Shibuya-ku Tokyo
1500013 03-6 Ebisu Shibuya-ku Tokyo
1700004 03-3 Kita-otsuka Toshima-ku Tokyo
1350032 03-5 Fukuzumi Koto-ku Tokyo
1110052 03-3 Yanagibashi Taito-ku Tokyo
1900022 042-5 Nishikicho Tachikawa Tokyo
2200042 045-2 Tobecho Nishi-ku,_Yokohama Kanagawa
2100001 044-2 Honcho Kawasaki-ku,_Kawasaki Kanagawa
9500088 025-2 Bandai Chuo-ku,_Niigata Niigata
4200854 054-2 Jonaicho Aoi-ku,_Shizuoka Shizuoka
4600001 052-9 Sannomaru Naka-ku,_Nagoya Aichi
4610005 052-9 Higashi-sakura Higashi-ku,_Nagoya Aichi
5300013 06-6 Chayamachi Kita-ku,_Osaka Osaka
5410054 06-6 Minami-honmachi Chuo-ku,_Osaka Osaka
5500004 06-6 Utsubohonmachi Nishi-ku,_Osaka Osaka
5320003 06-6 Miyahara Yodogawa-ku,_Osaka Osaka
6510084 078-2 Isobedori Chuo-ku,_Kobe Hyogo
7000902 086-2 Nishikimachi Kita-ku,_Okayama Okayama
7300811 082-2 Nakajimacho Naka-ku,_Hiroshima Hiroshima
7600018 087-8 Tenjimmae Takamatsu Kagawa
7900807 089-9 Heiwadori Matsuyama Ehime
8030814 093-5 Otemachi Kokurakita-ku,_Kitakyushu Fukuoka
8100801 092-2 Nakasu Hakata-ku,_Fukuoka Fukuoka
8620975 096-3 Shin-yashiki Chuo-ku,_Kumamoto Kumamoto
9000029 098-8 Asahimachi Naha Okinawa
"""

BUILDINGS = (
    ("", ""), ("", ""), ("", ""), ("", ""), ("", ""), ("", ""),
    ("双樹本館", "Soju Honkan"), ("麹坂センタービル", "Kojizaka Center Building"), ("翠嵐タワー", "Suiran Tower"),
    ("葵橋第三ビル", "Aoibashi Daisan Bldg."), ("パークサイド丹楓", "Parkside Tampu"), ("銀杏台合同庁舎２号館", "Ichodai Government Bldg. No.2"),
    ("松籟生命ビル", "Shorai Seimei Building"), ("大暁ビルヂング", "Taigyo Building"), ("ＳＴフロント", "ST Front"),
    ("白門プラザビル", "Hakumon Plaza Bldg."), ("中央合同ビル北棟", "Chuo Godo Bldg. North"), ("ノースゲート星河", "North Gate Seiga"),
    ("東稜ビル", "Toryo Bldg."),
)  # fmt: skip
FLOORS = ("{}階", "{}F", "{}階", " {}階", " {}F", "{}F", "　{}階", " {}02号室")
"""What follows a building; mostly the floor."""
