"""Where the organisations of this edition are: the second cities of the prefectures, and some wards of the great ones."""

from __future__ import annotations

TOWNS = """
0700002 0166-2 Shintomi-nijo Asahikawa Hokkaido
0410811 0138-4 Tomiokacho Hakodate Hokkaido
0368003 0172-3 Ekimaecho Hirosaki Aomori
0310083 0178-4 Kubocho Hachinohe Aomori
0210883 0191-2 Shin-omachi Ichinoseki Iwate
9980013 0234-2 Higashiizumicho Sakata Yamagata
9748241 0246-6 Yamadamachi Iwaki Fukushima
9650807 0242-2 Jotomachi Aizuwakamatsu Fukushima
3000044 029-8 Otemachi Tsuchiura Ibaraki
3230026 0285-2 Hongocho Oyama Tochigi
3700051 027-3 Yumicho Takasaki Gunma
3500052 049-2 Miyashitamachi Kawagoe Saitama
2770015 04-71 Yayoicho Kashiwa Chiba
1930835 042-6 Sennincho Hachioji Tokyo
2510043 0466-3 Tsujido-motomachi Fujisawa Kanagawa
9400022 0258-3 Higashi-aramachi Nagaoka Niigata
9330931 0766-2 Nibanmachi Takaoka Toyama
9230931 0761-2 Daimonjicho Komatsu Ishikawa
9140051 0770-2 Hommachi Tsuruga Fukui
3900828 0263-3 Shonai Matsumoto Nagano
3860024 0268-2 Ote Ueda Nagano
5030908 0584-7 Nishi-togawacho Ogaki Gifu
4300932 053-4 Sakanamachi Chuo-ku,_Hamamatsu Shizuoka
4100833 055-9 Misonocho Numazu Shizuoka
4418113 0532-4 Nishi-miyukicho Toyohashi Aichi
4440079 0564-2 Ishigamicho Okazaki Aichi
5100076 059-3 Horiki Yokkaichi Mie
5220074 0749-2 Daitocho Hikone Shiga
6110021 0774-2 Uji Uji Kyoto
5900974 072-2 Ohama-kitamachi Sakai-ku,_Sakai Osaka
6700983 079-2 Inoguchi Himeji Hyogo
6620862 0798-3 Aokicho Nishinomiya Hyogo
7200812 084-92 Kasumicho Fukuyama Hiroshima
7370831 0823-2 Hikarimachi Kure Hiroshima
6830805 0859-3 Nishi-fukuhara Yonago Tottori
7100833 086-4 Nishi-nakashinden Kurashiki Okayama
7550028 0836-3 Higashi-hommachi Ube Yamaguchi
7920031 0897-3 Takagicho Niihama Ehime
7940043 0898-3 Minami-horaicho Imabari Ehime
8020014 093-5 Sunatsu Kokurakita-ku,_Kitakyushu Fukuoka
8300023 0942-3 Chuomachi Kurume Fukuoka
8660034 0965-3 Shimminatomachi Yatsushiro Kumamoto
8740901 0977-2 Nakashimacho Beppu Oita
8850075 0986-2 Hachimancho Miyakonojo Miyazaki
8930009 0994-4 Otemachi Kanoya Kagoshima
9000033 098-8 Kume Naha Okinawa
1080072 03-3 Shirokane Minato-ku Tokyo
1410031 03-3 Nishi-gotanda Shinagawa-ku Tokyo
1030012 03-3 Nihombashi-horidomecho Chuo-ku Tokyo
1120006 03-3 Kohinata Bunkyo-ku Tokyo
1110043 03-3 Komagata Taito-ku Tokyo
1010044 03-3 Kajicho Chiyoda-ku Tokyo
1000011 03-3 Uchisaiwaicho Chiyoda-ku Tokyo
1620814 03-3 Shin-ogawamachi Shinjuku-ku Tokyo
4600007 052-2 Shinsakae Naka-ku,_Nagoya Aichi
5410046 06-6 Hiranomachi Chuo-ku,_Osaka Osaka
5300005 06-6 Nakanoshima Kita-ku,_Osaka Osaka
2310006 045-2 Minaminaka-dori Naka-ku,_Yokohama Kanagawa
7300042 082-2 Kokutaijimachi Naka-ku,_Hiroshima Hiroshima
"""

BUILDINGS = (
    *(("", ""),) * 15,
    ("新栄町共同ビル", "Shinsakaemachi Kyodo Bldg."), ("第二曙ビル", "Daini Akebono Bldg."), ("堀留スクエア", "Horidome Square"),
    ("産業会館別館", "Sangyo Kaikan Annex"), ("ＫＳビル", "KS Bldg."), ("大手門ビル", "Otemon Bldg."),
    ("楓ビルディング", "Kaede Building"), ("地域交流センター", "Chiiki Koryu Center"), ("サンロイヤル西館", "San Royal West"),
    ("小倉砂津ビル", "Kokura Sunatsu Bldg."), ("クロスゲート北", "Crossgate North"), ("三角屋ビル", "Sankakuya Bldg."),
    ("中央合同庁舎第11号館", "Central Government Building No. 11"), ("ハーバーライト棟", "Harborlight Tower"),
)  # fmt: skip
FLOORS = ("{}F", "{}F", "{}階", "{}階", " {}階", "　{}F", "　{}階", " {}03", "{}号室")
"""What follows a building; mostly the floor."""
