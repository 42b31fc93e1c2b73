"""Where the organisations of this edition are: most prefectures, out in the quarters rather than at the stations."""

from __future__ import annotations

TOWNS = """
0640943 011-5 Sakaigawa Chuo-ku,_Sapporo Hokkaido
0028053 011-7 Shinorochoshinoro Kita-ku,_Sapporo Hokkaido
0470017 0134-4 Wakamatsu Otaru Hokkaido
0802121 0155-6 Iwanaicho Obihiro Hokkaido
0850062 0154-6 Aikoku Kushiro Hokkaido
0530833 0144-7 Nisshincho Tomakomai Hokkaido
0300854 017-7 Sentomicho Aomori Aomori
0200137 019-6 Tenshojicho Morioka Iwate
0250001 0198-4 Tenkada Hanamaki Iwate
9810913 022-7 Showamachi Aoba-ku,_Sendai Miyagi
9830032 022-2 Sengoku Miyagino-ku,_Sendai Miyagi
9862115 0225-7 Mangokucho Ishinomaki Miyagi
0110907 018-8 Terauchiyakeyama Akita Akita
0130353 0182-5 Taiyuichinoseki Yokote Akita
9900828 023-6 Futabacho Yamagata Yamagata
9920058 0238-3 Kibamachi Yonezawa Yamagata
9970831 0235-5 Onishimachi Tsuruoka Yamagata
9608033 024-5 Banseicho Fukushima Fukushima
9630232 024-5 Shizukanishi Koriyama Fukushima
3190325 029-2 Kobayashicho Mito Ibaraki
3210341 028-2 Kogashimachi Utsunomiya Tochigi
3710814 027-2 Miyajimachi Maebashi Gunma
3760037 0277-5 Asahicho Kiryu Gunma
3300044 048-6 Segasaki Urawa-ku,_Saitama Saitama
3600214 048-5 Nishijo Kumagaya Saitama
2600853 043-2 Katsuragi Chuo-ku,_Chiba Chiba
2701471 047-4 Komurocho Funabashi Chiba
1020081 03-3 Yombancho Chiyoda-ku Tokyo
1040052 03-8 Tsukishima Chuo-ku Tokyo
1060041 03-8 Azabudai Minato-ku Tokyo
1690074 03-2 Kitashinjuku Shinjuku-ku Tokyo
1130034 03-4 Yushima Bunkyo-ku Tokyo
1360073 03-5 Kitasuna Koto-ku Tokyo
1420061 03-3 Koyamadai Shinagawa-ku Tokyo
1510062 03-8 Motoyoyogicho Shibuya-ku Tokyo
1710041 03-5 Senkawa Toshima-ku Tokyo
1900031 042-5 Sunagawacho Tachikawa Tokyo
2200034 045-3 Akamoncho Nishi-ku,_Yokohama Kanagawa
2100853 044-2 Tajimacho Kawasaki-ku,_Kawasaki Kanagawa
2520222 042-7 Yoshinodai Chuo-ku,_Sagamihara Kanagawa
9500944 025-2 Atago Chuo-ku,_Niigata Niigata
9430813 025-3 Shimoshozenji Joetsu Niigata
9301305 076-4 Shimonoban Toyama Toyama
9200333 076-2 Muryoji Kanazawa Ishikawa
9100037 0776-5 Nishiboricho Fukui Fukui
4000856 055-2 Ise Kofu Yamanashi
3800953 026-2 Amorisaihoku Nagano Nagano
5020015 058-2 Obusayanagimachi Gifu Gifu
5062123 0577-2 Nyukawachomachikata Takayama Gifu
4200915 054-6 Minamisenacho Aoi-ku,_Shizuoka Shizuoka
4600022 052-4 Kanayama Naka-ku,_Nagoya Aichi
4530035 052-8 Juocho Nakamura-ku,_Nagoya Aichi
5140023 059-2 Kitamachi-Tsu Tsu Mie
5200523 077-5 Waniminamihama Otsu Shiga
6008823 075-2 Yakuencho Shimogyo-ku,_Kyoto Kyoto
6048804 075-4 Mibubojocho Nakagyo-ku,_Kyoto Kyoto
5300028 06-6 Banzaicho Kita-ku,_Osaka Osaka
5400035 06-8 Tsuriganecho Chuo-ku,_Osaka Osaka
5780931 06-2 Hanazonohigashimachi Higashiosaka Osaka
6308024 0742-5 Amagatsujinakamachi Nara Nara
6408424 073-4 Matsuenishi Wakayama Wakayama
6800214 0857-4 Kokufuchokamiarafune Tottori Tottori
6900033 0852-3 Obacho Matsue Shimane
7011214 086-2 Karakawaichiba Kita-ku,_Okayama Okayama
7300803 082-2 Hirosekitamachi Naka-ku,_Hiroshima Hiroshima
7700814 088-6 Minamijosanjimacho Tokushima Tokushima
7611701 087-8 Kagawachoono Takamatsu Kagawa
7900048 089-92 Deai Matsuyama Ehime
7800927 088-8 Yamanohanacho Kochi Kochi
8120881 092-2 Isoda Hakata-ku,_Fukuoka Fukuoka
8100062 092-7 Arato Chuo-ku,_Fukuoka Fukuoka
8400824 0952-8 Gofukumotomachi Saga Saga
8500933 095-8 Nishikotohiramachi Nagasaki Nagasaki
8596323 0956-6 Yoshiichoharuake Sasebo Nagasaki
8600817 096-2 Mukaemachi Chuo-ku,_Kumamoto Kumamoto
8700276 097-5 Miyakawauchi Oita Oita
8800036 0985-2 Hanagashimacho Miyazaki Miyazaki
8920841 099-2 Terukunicho Kagoshima Kagoshima
9010156 098-8 Tabaru Naha Okinawa
"""

BUILDINGS = (
    *(("", ""),) * 17,
    ("赤レンガ第一ビル", "Akarenga First Bldg."), ("みなと通商会館", "Minato Tsusho Hall"), ("ニュー富士見ビル", "New Fujimi Bldg."), ("合同庁舎Ｃ棟", "Joint Government Bldg. C"),
    ("Ｎ・Ｔビル", "N.T. Bldg."), ("駅東プラザ", "Ekihigashi Plaza"), ("太陽ビル別館", "Taiyo Bldg. Annex"), ("フロンティア21", "Frontier 21"), ("グランフォート高台", "Granfort Takadai"),
    ("旧電話局ビル", "Old Exchange Bldg."), ("石畳ハウス", "Ishidatami House"), ("県民ふれあい会館", "Kemmin Fureai Hall"), ("十番館", "Jubankan"), ("産学共創棟", "Co-creation Bldg."),
)  # fmt: skip
FLOORS = ("{}F", "{}F", "{}F", "{}階", "{}階", "{}階", " {}F", "　{}階", "　{}F", " {}階", "{}02号室")
"""What follows a building; mostly the floor."""
