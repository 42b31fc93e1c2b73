"""Where the organisations of this edition are: all over the country, in towns large and small."""

from __future__ import annotations

TOWNS = """
0650043 011-8 Naebocho Higashi-ku,_Sapporo Hokkaido
0620912 011-6 Suishamachi Toyohira-ku,_Sapporo Hokkaido
0410805 0138-3 Akagawa Hakodate Hokkaido
0708061 0166-5 Takasagodai Asahikawa Hokkaido
0900836 0157-6 Higashimiwa Kitami Hokkaido
0500065 0143-4 Motowanishicho Muroran Hokkaido
0368274 0172-4 Minamijosei Hirosaki Aomori
0391102 0178-4 Ichibancho Hachinohe Aomori
0200133 019-6 Aoyama Morioka Iwate
0240055 0197-8 Otsutsumiminami Kitakami Iwate
9830044 022-7 Miyachiyo Miyagino-ku,_Sendai Miyagi
9840015 022-2 Oroshimachi Wakabayashi-ku,_Sendai Miyagi
0100916 018-8 Izumikita Akita Akita
0170045 0186-5 Nakamichi Odate Akita
9900061 023-6 Isuzu Yamagata Yamagata
9996702 0234-4 Sagoshimidoricho Sakata Yamagata
9650840 0242-5 Niideraminami Aizuwakamatsu Fukushima
9790334 0246-3 Hisanohamamachinishi Iwaki Fukushima
3100805 029-2 Chuo Mito Ibaraki
3290217 0285-5 Minamiotome Oyama Tochigi
3260067 0284-4 Egawacho Ashikaga Tochigi
3702101 027-3 Yoshiimachinanyodai Takasaki Gunma
3730802 0276-2 Yabashimmachi Ota Gunma
3501110 049-2 Toyodacho Kawagoe Saitama
3591118 04-20 Keyakidai Tokorozawa Saitama
2880874 0479-5 Toyosatodai Choshi Chiba
2860013 0476-8 Misatodai Narita Chiba
2610025 043-4 Hamada Mihama-ku,_Chiba Chiba
1010041 03-8 Kandasudacho Chiyoda-ku Tokyo
1010061 03-3 Kandamisakicho Chiyoda-ku Tokyo
1030004 03-4 Higashinihombashi Chuo-ku Tokyo
1030014 03-5 Nihombashikakigaracho Chuo-ku Tokyo
1060031 03-7 Nishiazabu Minato-ku Tokyo
1050012 03-3 Shibadaimon Minato-ku Tokyo
1600011 03-7 Wakaba Shinjuku-ku Tokyo
1400015 03-8 Nishioi Shinagawa-ku Tokyo
1100016 03-7 Taito Taito-ku Tokyo
1300015 03-7 Yokoami Sumida-ku Tokyo
1440035 03-8 Minamikamata Ota-ku Tokyo
1710051 03-5 Nagasaki Toshima-ku Tokyo
1120014 03-5 Sekiguchi Bunkyo-ku Tokyo
1920014 042-6 Mitsuidai Hachioji Tokyo
1900003 042-5 Sakaecho Tachikawa Tokyo
2310028 045-7 Okinacho Naka-ku,_Yokohama Kanagawa
2220003 045-5 Osone Kohoku-ku,_Yokohama Kanagawa
2130014 044-6 Shinsaku Takatsu-ku,_Kawasaki Kanagawa
2500046 0465-3 Juji Odawara Kanagawa
2510011 0466-5 Watauchi Fujisawa Kanagawa
9400051 0258-8 Nishikandamachi Nagaoka Niigata
9500851 025-2 Shinishiyama Higashi-ku,_Niigata Niigata
9330946 0766-6 Showamachi Takaoka Toyama
9300032 076-4 Sakaemachi Toyama Toyama
9200346 076-2 Fujieminami Kanazawa Ishikawa
9230962 0761-2 Dairyonakamachi Komatsu Ishikawa
9140053 0770-2 Maizakicho Tsuruga Fukui
4000027 055-2 Fujimi Kofu Yamanashi
3900877 0263-5 Sawamura Matsumoto Nagano
3860016 0268-3 Kokubu Ueda Nagano
3950043 0265-5 Torimachi Iida Nagano
5008327 058-2 Kisaragicho Gifu Gifu
5030013 0584-8 Akabanacho Ogaki Gifu
4328003 053-5 Wajiyama Chuo-ku,_Hamamatsu Shizuoka
4100855 055-90 Sembommidoricho Numazu Shizuoka
4228076 054-6 Yahata Suruga-ku,_Shizuoka Shizuoka
4610011 052-3 Shirakabe Higashi-ku,_Nagoya Aichi
4560001 052-3 Kanayama Atsuta-ku,_Nagoya Aichi
4600005 052-3 Higashisakura Naka-ku,_Nagoya Aichi
4400835 0532-6 Imureminami Toyohashi Aichi
4442137 0564-5 Yabuta Okazaki Aichi
5100007 059-3 Betsumei Yokkaichi Mie
5160073 0596-2 Fukiage Ise Mie
5220066 0749-4 Sakaemachi Hikone Shiga
6040093 075-2 Benzaitencho Nakagyo-ku,_Kyoto Kyoto
6200940 0773-4 Ekinancho Fukuchiyama Kyoto
5310062 06-3 Nagaranaka Kita-ku,_Osaka Osaka
5500011 06-4 Awaza Nishi-ku,_Osaka Osaka
5320023 06-3 Jusohigashi Yodogawa-ku,_Osaka Osaka
5900942 072-2 Zaimokuchohigashi Sakai-ku,_Sakai Osaka
6510065 078-6 Warizukadori Chuo-ku,_Kobe Hyogo
6520022 078-4 Chidoricho Hyogo-ku,_Kobe Hyogo
6700096 079-2 Nishishinzaike Himeji Hyogo
6308002 0742-6 Nijocho Nara Nara
6460022 0739-3 Higashiyama Tanabe Wakayama
6830832 0859-5 Tatemachi Yonago Tottori
6930027 0853-3 Idaiminamimachi Izumo Shimane
7110904 086-4 Kojimakarakoto Kurashiki Okayama
7080881 0868-5 Minamimachi Tsuyama Okayama
7340052 082-5 Horikoshi Minami-ku,_Hiroshima Hiroshima
7370112 0823-8 Hirokoshingai Kure Hiroshima
7210958 084-91 Nishishingaicho Fukuyama Hiroshima
7500087 083-2 Hikoshimafukuracho Shimonoseki Yamaguchi
7550013 0836-3 Meijimachi Ube Yamaguchi
7700935 088-6 Itsukicho Tokushima Tokushima
7630083 0877-6 Dokichokita Marugame Kagawa
7900866 089-90 Nagakimachi Matsuyama Ehime
7992116 0898-2 Uchibori Imabari Ehime
7810114 088-8 Tozu Kochi Kochi
8110321 092-6 Saitozaki Higashi-ku,_Fukuoka Fukuoka
8120896 092-8 Tokojimachi Hakata-ku,_Fukuoka Fukuoka
8020064 093-3 Katano Kokurakita-ku,_Kitakyushu Fukuoka
8390865 0942-2 Shinaikawa Kurume Fukuoka
8470821 0955-5 Choda Karatsu Saga
8500802 095-8 Irabayashi Nagasaki Nagasaki
8618044 096-3 Kozono Higashi-ku,_Kumamoto Kumamoto
8660831 0965-5 Hagiwaramachi Yatsushiro Kumamoto
8740947 0977-8 Hamawaki Beppu Oita
8700101 097-5 Nakatsurusaki Oita Oita
8820854 0982-4 Nagahamamachi Nobeoka Miyazaki
8930064 0994-6 Nishihara Kanoya Kagoshima
8900046 099-2 Nishida Kagoshima Kagoshima
9030815 098-8 Shurikinjocho Naha Okinawa
9050011 0980-3 Miyazato Nago Okinawa
"""

BUILDINGS = (
    *(("", ""),) * 20,
    ("第三くすのきビル", "Kusunoki Third Bldg."), ("大手通センタービル", "Otedori Center Bldg."), ("ＡＴＳビルディング", "ATS Building"), ("県庁第二分庁舎", "Prefectural Office Annex 2"), ("みずほろ会館", "Mizuhoro Hall"), ("合同庁舎４号館", "Joint Government Bldg. 4"),
    ("ロイヤルコート", "Royal Court"), ("朝日町スクエア東棟", "Asahimachi Square East"), ("臨港会館", "Rinko Hall"), ("インテリジェントプラザ", "Intelligent Plaza"), ("西口ＫＴビル", "Nishiguchi KT Bldg."), ("総合研究二号棟", "Research Complex 2"), ("サンライズ弐番館", "Sunrise Nibankan"), ("商工会館本館", "Shoko Hall"), ("タワーズ三光", "Towers Sanko"),
)  # fmt: skip
FLOORS = ("{}F", "{}F", "{}F", "{}階", "{}階", "{}階", " {}F", "　{}階", " {}階", "{}01号", "{}階Ｂ室")
"""What follows a building; mostly the floor."""
