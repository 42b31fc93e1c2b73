"""Where the organisations of this edition are."""

from __future__ import annotations

TOWNS = """
0600818 011-7  Kita-18-jo-nishi Kita-ku,_Sapporo Hokkaido
0010912 011-7  Shinkotoni-12-jo Kita-ku,_Sapporo Hokkaido
0798431 0166-4 Nagayamacho Asahikawa Hokkaido
0400032 0138-2 Shinkawacho Hakodate Hokkaido
0850008 0154-2 Iriecho Kushiro Hokkaido
0930005 0152-4 Minami-5-jo-higashi Abashiri Hokkaido
0950013 0165-2 Higashi-3-jo Shibetsu Hokkaido
0990416 0158-4 Odori-minami Engaru Hokkaido
0310012 0178-2 Tokaichi Hachinohe Aomori
0310085 0178-4 Juichinichimachi Hachinohe Aomori
0370006 0173-3 Matsushimacho Goshogawara Aomori
0284303 0195-6 Ekarinai Iwate-machi Iwate
0285711 0195-2 Kindaichi Ninohe Iwate
0250079 0198-2 Suehirocho Hanamaki Iwate
9880085 0226-2 Mikkamachi Kesennuma Miyagi
9880066 0226-2 Higashi-shinjo Kesennuma Miyagi
0130045 0182-3 Minamicho Yokote Akita
0170871 0186-4 Katayama Odate Akita
9960077 0233-2 Jonancho Shinjo Yamagata
9970043 0235-2 Higashi-shinsaimachi Tsuruoka Yamagata
9971206 0235-7 Imaizumi Tsuruoka Yamagata
9610954 0248-2 Tenjinmachi Shirakawa Fukushima
6800821 0857-2 Kawaramachi Tottori Tottori
6820924 0858-2 Kawaramachi Kurayoshi Tottori
6900053 0852-2 Hongocho Matsue Shimane
6900816 0852-2 Hokuryocho Matsue Shimane
6930028 0853-2 Enya-zengyocho Izumo Shimane
6990722 0853-5 Taishacho-kitaaraki Izumo Shimane
6970024 0855-2 Kurokawacho Hamada Shimane
6980027 0856-2 Akebono-higashimachi Masuda Shimane
7740046 0884-2 Nagaikecho Anan Tokushima
7791102 0884-4 Hanouracho-miyagura Anan Tokushima
7630045 0877-2 Shinmachi Marugame Kagawa
7630025 0877-2 Ichibancho Marugame Kagawa
7680075 0875-2 Nishihonmachi Kanonji Kagawa
7940056 0898-2 Minamihiyoshicho Imabari Ehime
7980063 0895-2 Okachimachi Uwajima Ehime
7950011 0893-2 Yunoki Ozu Ehime
7830024 088-86 Tozaki Nankoku Kochi
8470852 0955-7 Motohatamachi Karatsu Saga
8540001 0957-2 Fukudamachi Isahaya Nagasaki
8660856 0965-3 Torimachi Yatsushiro Kumamoto
8630037 0969-2 Suwamachi Amakusa Kumamoto
8630003 0969-2 Hondomachi-hondo Amakusa Kumamoto
8710058 0979-2 Toyodamachi Nakatsu Oita
8770065 0973-2 Midorimachi Hita Oita
8850017 0986-2 Toshimicho Miyakonojo Miyazaki
8870001 0987-2 Aburatsu Nichinan Miyazaki
8930006 0994-4 Mukaecho Kanoya Kagoshima
8950041 0996-2 Kumanojocho Satsumasendai Kagoshima
9020066 098-8  Daido Naha Okinawa
9010147 098-8  Miyagi Naha Okinawa
9050006 0980-5 Umusa Nago Okinawa
"""

BUILDINGS = (
    *(("", ""),) * 11,
    ("玉泉ビル", "Gyokusen Bldg."), ("第一はまなすビル", "Hamanasu Bldg. No. 1"), ("農協会館", "Nokyo Kaikan"),
    ("バスターミナルビル", "Bus Terminal Bldg."), ("港湾会館", "Kowan Kaikan"), ("地場産業振興センター", "Local Industry Center"),
    ("南風テラス", "Haikaze Terrace"), ("コーポ月桃", "Corpo Getto"), ("繭蔵ビル", "Mayugura Bldg."), ("旧市庁舎別棟", "Old City Hall Annex"),
    ("ひろばプラザ", "Hiroba Plaza"), ("SKD中央ビル", "SKD Chuo Bldg."),
)  # fmt: skip
FLOORS = ("{}F", "{}F", "{}階", " {}F", " {}階", "　{}階", "{}01号室", "-{}02")
