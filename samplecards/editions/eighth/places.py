"""Where the organisations of this edition are."""

from __future__ import annotations

TOWNS = """
0470031 0134-3 Ironai Otaru Hokkaido
0850016 0154-3 Nishikicho Kushiro Hokkaido
0530022 0144-3 Omotemachi Tomakomai Hokkaido
0310075 0178-3 Uchimaru Hachinohe Aomori
9860822 0225-3 Chuo Ishinomaki Miyagi
9920039 0238-3 Monto-machi Yonezawa Yamagata
3000036 029-8  Yamatocho Tsuchiura Ibaraki
3760024 0277-3 Orihimecho Kiryu Gunma
3501122 049-2  Wakitamachi Kawagoe Saitama
2920831 0438-3 Fujimi Kisarazu Chiba
1020073 03-5   Kudankita Chiyoda-ku Tokyo
1030024 03-3   Nihombashi-kobunacho Chuo-ku Tokyo
1050014 03-6   Shiba Minato-ku Tokyo
1600004 03-5   Yotsuya Shinjuku-ku Tokyo
1110051 03-3   Kuramae Taito-ku Tokyo
1300026 03-6   Ryogoku Sumida-ku Tokyo
1440052 03-3   Kamata Ota-ku Tokyo
2380004 046-8  Ogawacho Yokosuka Kanagawa
9330029 0766-3 Otayamachi Takaoka Toyama
9200961 076-2  Korimbo Kanazawa Ishikawa
9140052 0770-3 Shimizucho Tsuruga Fukui
3900815 0263-3 Fukashi Matsumoto Nagano
4300928 053-5  Itayamachi Chuo-ku,_Hamamatsu Shizuoka
5150017 0598-3 Kyomachi Matsusaka Mie
6008441 075-3  Shijocho Shimogyo-ku,_Kyoto Kyoto
5410045 06-6   Doshomachi Chuo-ku,_Osaka Osaka
5900945 072-3  Ebisunocho-higashi Sakai-ku,_Sakai Osaka
6700902 079-3  Shiroganemachi Himeji Hyogo
6500024 078-3  Kaigandori Chuo-ku,_Kobe Hyogo
7500025 083-2  Takezakicho Shimonoseki Yamaguchi
7700847 088-6  Saiwaicho Tokushima Tokushima
7940015 0898-3 Tokiwacho Imabari Ehime
7800841 088-8  Obiyamachi Kochi Kochi
8120038 092-5  Gionmachi Hakata-ku,_Fukuoka Fukuoka
8470047 0955-5 Hommachi Karatsu Saga
8570053 0956-3 Tokiwacho Sasebo Nagasaki
8920846 099-2  Kajiyacho Kagoshima Kagoshima
"""

BUILDINGS = (
    ("", ""), ("", ""), ("", ""), ("", ""), ("", ""),
    ("雲雀ビルディング", "Hibari Building"), ("東亜第二かすみビル", "Toa Daini Kasumi Bldg."), ("ルミナス駅前", "Luminous Ekimae"),
    ("瀬音合同庁舎", "Seoto Joint Government Bldg."), ("グランフォート潮見", "Gran Fort Shiomi"), ("織瀬センタービル東館", "Orise Center Bldg. East"),
    ("千鳥野総合会館", "Chidorino Sogo Kaikan"), ("大蔵屋ビルＳ館", "Okuraya Bldg. S"), ("フロンテ東", "Fronte East"), ("玄冬社ビル", "Gentosha Bldg."),
    ("リベルタ東雲台", "Liberta Shinonomedai"), ("丸木橋ビル別館", "Marukibashi Bldg. Annex"), ("Ｋ・Ｔスクエア", "KT Square"),
)  # fmt: skip
FLOORS = ("{}階", "{}階", " {}階", "{}F", " {}F", " {}03号室", "-{}01")
"""What follows a building; mostly the floor."""
