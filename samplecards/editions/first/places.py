"""Where the organisations of this edition are."""

from __future__ import annotations

TOWNS = """
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

BUILDINGS = (
    ("", ""), ("", ""), ("", ""), ("", ""),
    ("青嶺ビル", "Seirei Bldg."), ("第二縁樹ビル", "Enju Bldg. No. 2"), ("ミナモタワー", "Minamo Tower"),
    ("合同庁舎3号館", "Joint Government Bldg. No. 3"), ("産業プラザ", "Sangyo Plaza"), ("縁樹記念会館", "Enju Memorial Hall"),
    ("青嶺イノベーションセンター", "Seirei Innovation Center"), ("北斗原マンション", "Hokutohara Mansion"),
)  # fmt: skip
FLOORS = ("{}F", "{}F", " {}F", "{}階", " {}階", " {}01号室")
