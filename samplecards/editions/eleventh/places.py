"""Where the organisations of this edition are: the capitals of the prefectures."""

from __future__ import annotations

TOWNS = """
0600061 011-2 Minami-ichijo-nishi Chuo-ku,_Sapporo Hokkaido
0300802 017-7 Honcho Aomori Aomori
9800803 022-2 Kokubuncho Aoba-ku,_Sendai Miyagi
9900042 023-6 Nanokamachi Yamagata Yamagata
9900023 023-6 Matsunami Yamagata Yamagata
9608065 024-5 Sugitsumacho Fukushima Fukushima
3100803 029-2 Jonan Mito Ibaraki
3200026 028-6 Bambadori Utsunomiya Tochigi
3710024 027-2 Omotecho Maebashi Gunma
3300063 048-8 Takasago Urawa-ku,_Saitama Saitama
3300062 048-8 Nakacho Urawa-ku,_Saitama Saitama
2600855 043-2 Ichibacho Chuo-ku,_Chiba Chiba
1040032 03-3 Hatchobori Chuo-ku Tokyo
1020083 03-3 Kojimachi Chiyoda-ku Tokyo
2310015 045-6 Onoecho Naka-ku,_Yokohama Kanagawa
9518067 025-2 Honcho-dori Chuo-ku,_Niigata Niigata
9500965 025-2 Shinkocho Chuo-ku,_Niigata Niigata
9300083 076-4 Sogawa Toyama Toyama
9200902 076-2 Owaricho Kanazawa Ishikawa
9200864 076-2 Takaokamachi Kanazawa Ishikawa
4000032 055-2 Chuo Kofu Yamanashi
5008833 058-2 Kandamachi Gifu Gifu
4200851 054-2 Kuroganecho Aoi-ku,_Shizuoka Shizuoka
5140033 059-2 Marunouchi Tsu Mie
5200051 077-5 Bairin Otsu Shiga
5200056 077-5 Suehirocho Otsu Shiga
6040845 075-2 Nijoden-cho Nakagyo-ku,_Kyoto Kyoto
5400008 06-6 Otemae Chuo-ku,_Osaka Osaka
6500033 078-3 Edomachi Chuo-ku,_Kobe Hyogo
6308215 0742-2 Higashimuki-nakamachi Nara Nara
6408155 073-4 Kubancho Wakayama Wakayama
6800022 0857-2 Nishimachi Tottori Tottori
6800846 0857-2 Ogimachi Tottori Tottori
6900003 0852-2 Asahimachi Matsue Shimane
7000818 086-2 Bansancho Kita-ku,_Okayama Okayama
7000904 086-2 Yanagimachi Kita-ku,_Okayama Okayama
7530056 083-9 Yuda-onsen Yamaguchi Yamaguchi
7530074 083-9 Chuo Yamaguchi Yamaguchi
7700911 088-6 Higashi-semba-cho Tokushima Tokushima
7600023 087-8 Kotobukicho Takamatsu Kagawa
7900001 089-9 Ichibancho Matsuyama Ehime
8120016 092-4 Hakataeki-minami Hakata-ku,_Fukuoka Fukuoka
8400831 0952-2 Matsubara Saga Saga
8500057 095-8 Daikokumachi Nagasaki Nagasaki
8500862 095-8 Dejimamachi Nagasaki Nagasaki
8600845 096-3 Kamitoricho Chuo-ku,_Kumamoto Kumamoto
8620950 096-3 Suizenji Chuo-ku,_Kumamoto Kumamoto
8700035 097-5 Chuomachi Oita Oita
8800001 0985-2 Tachibanadori-nishi Miyazaki Miyazaki
8900064 099-2 Kamoikeshimmachi Kagoshima Kagoshima
9000014 098-8 Matsuo Naha Okinawa
"""

BUILDINGS = (
    *(("", ""),) * 14,
    ("みそら中央ビル", "Misora Chuo Bldg."), ("常盤橋第三ビル", "Tokiwabashi Daisan Bldg."), ("プラザ県庁前", "Plaza Kenchomae"),
    ("城北合同ビル", "Johoku Godo Bldg."), ("ＨＫビル", "HK Bldg."), ("駅西センタービル", "Ekinishi Center Bldg."),
    ("銀嶺ビルディング", "Ginrei Building"), ("自治研修会館", "Jichi Kenshu Kaikan"), ("エスパス大手", "Espace Ote"),
    ("柳橋ビル新館", "Yanagibashi Bldg. New Wing"), ("アルテ一番館", "Arte Ichibankan"), ("みのりビルＡ棟", "Minori Bldg. A"),
)  # fmt: skip
FLOORS = ("{}階", "{}階", "{}F", "{}F", " {}F", "　{}階", " {}02号")
"""What follows a building; mostly the floor."""
