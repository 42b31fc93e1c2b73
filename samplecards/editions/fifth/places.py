"""Where the organisations of this edition are."""

from __future__ import annotations

TOWNS = """
0640804 011-5  Minami_4-jo_Nishi Chuo-ku,_Sapporo Hokkaido
0850015 0154-2 Kita-odori Kushiro Hokkaido
0310032 0178-4 Mikkamachi Hachinohe Aomori
0240021 0197-6 Uenocho Kitakami Iwate
0100951 018-8  Sanno Akita Akita
9980044 0234-2 Nakamachi Sakata Yamagata
3730851 0276-4 Iidacho Ota Gunma
3500043 049-2  Shintomicho Kawagoe Saitama
3400015 048-9  Takasago Soka Saitama
2600013 043-2  Chuo Chuo-ku,_Chiba Chiba
2920057 0438-2 Higashichuo Kisarazu Chiba
1000013 03-3   Kasumigaseki Chiyoda-ku Tokyo
1030027 03-5   Nihonbashi Chuo-ku Tokyo
1070052 03-6   Akasaka Minato-ku Tokyo
1110053 03-3   Asakusabashi Taito-ku Tokyo
1300013 03-5   Kinshi Sumida-ku Tokyo
1400002 03-6   Higashi-shinagawa Shinagawa-ku Tokyo
1510053 03-3   Yoyogi Shibuya-ku Tokyo
1540024 03-5   Sangenjaya Setagaya-ku Tokyo
1700013 03-6   Higashi-ikebukuro Toshima-ku Tokyo
2220033 045-4  Shin-yokohama Kohoku-ku,_Yokohama Kanagawa
2150021 044-9  Kami-asao Asao-ku,_Kawasaki Kanagawa
2540043 0463-2 Beniyacho Hiratsuka Kanagawa
9500917 025-2  Tenjin Chuo-ku,_Niigata Niigata
9300002 076-4  Shintomicho Toyama Toyama
9200856 076-2  Showamachi Kanazawa Ishikawa
9100005 0776-2 Ote Fukui Fukui
4000031 055-2  Marunouchi Kofu Yamanashi
3800838 026-2  Agatamachi Nagano Nagano
3920004 0266-5 Suwa Suwa Nagano
5030887 0584-7 Kuruwamachi Ogaki Gifu
4300929 053-4  Chuo Chuo-ku,_Hamamatsu Shizuoka
4500002 052-5  Meieki Nakamura-ku,_Nagoya Aichi
4640075 052-7  Uchiyama Chikusa-ku,_Nagoya Aichi
4710025 0565-3 Nishimachi Toyota Aichi
5140028 059-2  Higashimarunouchi Tsu Mie
6040911 075-2  Shimizucho Nakagyo-ku,_Kyoto Kyoto
5410041 06-6   Kitahama Chuo-ku,_Osaka Osaka
5500002 06-4   Edobori Nishi-ku,_Osaka Osaka
5420081 06-6   Minami-senba Chuo-ku,_Osaka Osaka
5650853 06-6   Kasuga Suita Osaka
6500021 078-3  Sannomiyacho Chuo-ku,_Kobe Hyogo
6580032 078-8  Koyocho-naka Higashinada-ku,_Kobe Hyogo
6308213 0742-2 Noborioji-cho Nara Nara
6408154 073-4  Rokubancho Wakayama Wakayama
7300013 082-2  Hatchobori Naka-ku,_Hiroshima Hiroshima
7800870 088-8  Honmachi Kochi Kochi
8100001 092-7  Tenjin Chuo-ku,_Fukuoka Fukuoka
8050019 093-6  Chuo Yahatahigashi-ku,_Kitakyushu Fukuoka
8500035 095-8  Motofunamachi Nagasaki Nagasaki
8600801 096-3  Anseimachi Chuo-ku,_Kumamoto Kumamoto
8700021 097-5  Funaimachi Oita Oita
8920842 099-2  Higashisengokucho Kagoshima Kagoshima
9000015 098-8  Kumoji Naha Okinawa
"""

BUILDINGS = (
    ("", ""), ("", ""), ("", ""), ("", ""), ("", ""), ("", ""), ("", ""),
    ("灯台堂ビル", "Todaido Bldg."), ("萱ノ木ビルディング", "Kayanoki Building"), ("雲雀野センタービル", "Hibarino Center Bldg."),
    ("第二萱ノ木ビル", "Kayanoki Bldg. 2"), ("久世野ビル別館", "Kuzeno Annex"), ("ＹＳビル", "YS Bldg."), ("大通り三丁目ビル", "Odori 3-chome Bldg."),
    ("アルカスタワー", "Arcus Tower"), ("水鏡スクエア", "Mizukagami Square"), ("コーポ鷹ノ沢", "Corpo Takanosawa"),
    ("県民産業会館", "Prefectural Industry Hall"), ("サウスパーク雲雀野", "South Park Hibarino"), ("中小企業支援プラザ", "SME Support Plaza"),
)  # fmt: skip
FLOORS = ("{}F", "{}F", "{}F", "{}階", "{}階", " {}F", " {}階", "{}01", " {}04号室")
