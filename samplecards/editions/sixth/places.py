"""Where the organisations of this edition are."""

from __future__ import annotations

TOWNS = """
0600042 011-2  Odori-nishi Chuo-ku,_Sapporo Hokkaido
0400063 0138-2 Wakamatsucho Hakodate Hokkaido
0300801 017-7  Shimmachi Aomori Aomori
9800021 022-2  Chuo Aoba-ku,_Sendai Miyagi
9900041 023-6  Midoricho Yamagata Yamagata
9608043 024-5  Nakamachi Fukushima Fukushima
3100015 029-2  Miyamachi Mito Ibaraki
3200033 028-6  Honcho Utsunomiya Tochigi
3710023 027-2  Honmachi Maebashi Gunma
3300061 048-8  Tokiwa Urawa-ku,_Saitama Saitama
2770005 04-71  Kashiwa Kashiwa Chiba
1000006 03-3   Yurakucho Chiyoda-ku Tokyo
1010047 03-5   Uchikanda Chiyoda-ku Tokyo
1050001 03-3   Toranomon Minato-ku Tokyo
1200034 03-3   Senju Adachi-ku Tokyo
1410032 03-6   Osaki Shinagawa-ku Tokyo
1600022 03-5   Shinjuku Shinjuku-ku Tokyo
1920046 042-6  Myojincho Hachioji Tokyo
2200011 045-4  Takashima Nishi-ku,_Yokohama Kanagawa
2310021 045-6  Nihon-odori Naka-ku,_Yokohama Kanagawa
2540042 0463-2 Akashicho Hiratsuka Kanagawa
9500087 025-2  Higashi-odori Chuo-ku,_Niigata Niigata
9200962 076-2  Hirosaka Kanazawa Ishikawa
3800936 026-2  Okadamachi Nagano Nagano
4600002 052-2  Marunouchi Naka-ku,_Nagoya Aichi
5140006 059-2  Komeicho Tsu Mie
5200044 077-5  Kyomachi Otsu Shiga
5300001 06-6   Umeda Kita-ku,_Osaka Osaka
5410053 06-6   Honmachi Chuo-ku,_Osaka Osaka
5900078 072-2  Minamikawaramachi Sakai-ku,_Sakai Osaka
6700012 079-2  Honmachi Himeji Hyogo
6800011 0857-2 Higashimachi Tottori Tottori
6900886 0852-2 Horomachi Matsue Shimane
7000824 086-2  Uchisange Kita-ku,_Okayama Okayama
7300014 082-2  Kaminoboricho Naka-ku,_Hiroshima Hiroshima
7530071 083-9  Takimachi Yamaguchi Yamaguchi
7600017 087-8  Bancho Takamatsu Kagawa
7900006 089-9  Minamihoribatacho Matsuyama Ehime
8120011 092-4  Hakataekimae Hakata-ku,_Fukuoka Fukuoka
8500033 095-8  Manzaimachi Nagasaki Nagasaki
8600806 096-3  Hanabatacho Chuo-ku,_Kumamoto Kumamoto
8800805 0985-2 Tachibanadori-higashi Miyazaki Miyazaki
"""

BUILDINGS = (
    *(("", ""),) * 16,
    ("楠木原ビル", "Kusukihara Bldg."), ("丸鷲本社ビル", "Maruwashi Head Office Bldg."), ("第二東雲ビルディング", "Shinonome Bldg. No. 2"),
    ("ＳＴ駅前ビル", "ST Ekimae Bldg."), ("合同庁舎5号館", "Joint Government Bldg. No. 5"), ("八千穂スクエア", "Yachiho Square"),
    ("セントラルフロント", "Central Front"), ("産業交流会館", "Sangyo Koryu Kaikan"), ("松籟タワー", "Shorai Tower"),
    ("オルトナビル東館", "Ortona Bldg. East"), ("ヤマモ第一ビル", "Yamamo Bldg. No. 1"), ("グランコート香取野", "Gran Court Katorino"),
)  # fmt: skip
FLOORS = ("{}F", "{}F", "{}F", "{}階", "{}階", " {}F", "　{}階")
