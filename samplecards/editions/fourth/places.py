"""Where the organisations of this edition are."""

from __future__ import annotations

TOWNS = """
0470156 0134-2 Sakura Otaru Hokkaido
0850017 0154-2 Saiwaicho Kushiro Hokkaido
0900051 0157-2 Koei-higashimachi Kitami Hokkaido
0028091 011-7  Minami-ainosato Kita-ku,_Sapporo Hokkaido
0370024 0173-3 Midoricho Goshogawara Aomori
0210021 0191-2 Chuocho Ichinoseki Iwate
9860862 0225-9 Akebono Ishinomaki Miyagi
9830025 022-2  Fukudamachi-minami Miyagino-ku,_Sendai Miyagi
0130055 0182-3 Asahigaoka Yokote Akita
0170043 0186-4 Ariura Odate Akita
9920059 0238-2 Nishi-odori Yonezawa Yamagata
9980865 0234-2 Kita-shinbashi Sakata Yamagata
9638851 024-9  Kaisei Koriyama Fukushima
9718152 0246-2 Shonandai Iwaki Fukushima
3230024 0285-2 Miyamotocho Oyama Tochigi
3760005 0277-4 Miyoshicho Kiryu Gunma
3501108 049-2  Iseharacho Kawagoe Saitama
3591156 04-29  Kitano-minami Tokorozawa Saitama
2770045 04-71  Higashi-sakasai Kashiwa Chiba
2860017 0476-2 Akasaka Narita Chiba
1010054 03-3   Kanda-nishikicho Chiyoda-ku Tokyo
1040043 03-5   Minato Chuo-ku Tokyo
1080071 03-6   Shirokanedai Minato-ku Tokyo
1610033 03-3   Shimo-ochiai Shinjuku-ku Tokyo
1100008 03-3   Ikenohata Taito-ku Tokyo
1460084 03-3   Minami-kugahara Ota-ku Tokyo
1300023 03-5   Tatekawa Sumida-ku Tokyo
2200073 045-3  Okano Nishi-ku,_Yokohama Kanagawa
2540065 0463-2 Minamihara Hiratsuka Kanagawa
2430041 046-2  Midorigaoka Atsugi Kanagawa
9550065 0256-3 Asahicho Sanjo Niigata
9330866 0766-2 Shimizumachi Takaoka Toyama
9200338 076-2  Kanaiwa-kita Kanazawa Ishikawa
4030005 0555-2 Kamiyoshida Fujiyoshida Yamanashi
3950071 0265-2 Imamiyacho Iida Nagano
3920021 0266-5 Kamigawa Suwa Nagano
5030915 0584-7 Kitakiriishicho Ogaki Gifu
5070831 0572-2 Shinmachi Tajimi Gifu
4100801 055-9  Otemachi Numazu Shizuoka
4170045 0545-5 Nishikicho Fuji Shizuoka
4530047 052-5  Moto-nakamuracho Nakamura-ku,_Nagoya Aichi
4910036 0586-2 Sakura Ichinomiya Aichi
4480836 0566-2 Hamacho Kariya Aichi
5150037 0598-2 Atagomachi Matsusaka Mie
6110024 0774-2 Biwadai Uji Kyoto
5400038 06-6   Uchi-awajimachi Chuo-ku,_Osaka Osaka
5320025 06-6   Shin-kitano Yodogawa-ku,_Osaka Osaka
5900063 072-2  Nakayasuicho Sakai-ku,_Sakai Osaka
6510079 078-3  Shinonome-dori Chuo-ku,_Kobe Hyogo
6460063 0739-2 Haya-matsubara Tanabe Wakayama
6930024 0853-2 Enya-kanmae Izumo Shimane
7080886 0868-2 Showamachi Tsuyama Okayama
7510869 083-2  Ikura-shinmachi Shimonoseki Yamaguchi
7590208 0836-3 Nishi-ube-minami Ube Yamaguchi
7980015 0895-2 Warei-motomachi Uwajima Ehime
7830086 088-8  Midorigaoka Nankoku Kochi
8100072 092-7  Nagahama Chuo-ku,_Fukuoka Fukuoka
8470861 0955-7 Futago Karatsu Saga
8660861 0965-3 Honmachi Yatsushiro Kumamoto
8710024 0979-2 Chuomachi Nakatsu Oita
8850081 0986-2 Takao Miyakonojo Miyazaki
"""

BUILDINGS = (
    ("", ""), ("", ""), ("", ""), ("", ""), ("", ""), ("", ""), ("", ""),
    ("葦舟ビル", "Ashibune Bldg."), ("葦舟第二ビル", "Ashibune Bldg. No. 2"), ("駅前通りビル", "Ekimae-dori Bldg."), ("ラドリスタワー", "Radolis Tower"),
    ("県庁第二庁舎", "Prefectural Office Annex 2"), ("市民活動プラザ", "Citizens Plaza"), ("碧樹中央ビル", "Hekiju Chuo Bldg."),
    ("本町グリーンビル", "Honmachi Green Bldg."), ("コーポ石榴", "Corpo Zakuro"), ("テクノ創生館", "Techno Soseikan"), ("サンライト三番館", "Sunlight No. 3"),
    ("ＱＬＭセンタービル", "QLM Center Bldg."), ("インキュベーション棟", "Incubation Wing"), ("中小企業会館", "SME Hall"), ("Quorviaビルディング", "Quorvia Building"),
    ("ステーションフロント東館", "Station Front East"), ("合同庁舎別館", "Government Office Annex"), ("パークサイド灯", "Parkside Akari"),
)  # fmt: skip
FLOORS = ("{}F", "{}F", " {}F", " {}F", "{}階", "{}階", " {}階", "{}01号", " {}02号室", "-{}03")
