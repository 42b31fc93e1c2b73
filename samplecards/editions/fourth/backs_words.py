"""What the backs of cards list."""

from __future__ import annotations

from samplecards.organization_words import OrganizationKind

LISTS: dict[OrganizationKind, tuple[tuple[str, tuple[str, ...]], ...]] = {
    OrganizationKind.COMPANY: (
        (
            "事業内容",
            ("産業用機械の設計・製造・販売", "保守点検及び修理", "輸出入業務", "各種コンサルティング"),
        ),
        ("営業品目", ("鋼材・非鉄金属", "配管資材", "工具・測定機器", "安全用品", "オーダー加工品")),
        ("Our Services", ("Webシステム開発", "クラウド導入支援", "セキュリティ診断", "データ分析")),
        ("取扱商品", ("生鮮食品", "業務用冷凍食品", "ギフトセット", "地域特産品")),
    ),
    OrganizationKind.MUNICIPALITY: (
        ("まちのシンボル", ("木　けやき", "花　つつじ", "鳥　かわせみ")),
        ("見どころ", ("湖畔の遊歩道", "歴史民俗資料館", "朝市（毎月第二日曜）", "ふるさと体験農園")),
    ),
    OrganizationKind.MINISTRY: (
        ("所管業務", ("許認可・届出の受付", "補助金の交付", "統計調査", "相談窓口")),
    ),
    OrganizationKind.UNIVERSITY: (("設置学部", ("人文社会学部", "理工学部", "生命科学部", "国際教養学部")),),
    OrganizationKind.AGENCY: (
        ("主な事業", ("経営相談", "専門家派遣", "研修・セミナー", "販路開拓支援", "情報発信")),
        ("ご利用案内", ("相談無料・要予約", "平日　午前九時から午後五時まで", "オンライン相談も承ります")),
    ),
    OrganizationKind.PRACTICE: (
        ("取扱業務", ("企業法務・顧問契約", "相続・遺言", "登記・許認可", "労務相談")),
    ),
    OrganizationKind.HOSPITAL: (
        ("診療科目", ("内科・循環器内科", "外科・整形外科", "小児科", "皮膚科", "人間ドック・健康診断")),
    ),
}
"""By kind of organisation: a heading and what stands below it."""

MAP_HEAD, NOTE_HEAD = "案内図", "備考"
STATION = "駅"
HERE = "当所"
ROADS = ("国道", "県道", "駅前通り")
BY_TRAIN = ("最寄り駅から徒歩5分", "最寄り駅から徒歩12分", "駅前ロータリー発バス「市民病院前」下車すぐ")

WORDS_OF_BACKS = "".join(
    (
        *(head + "".join(lines) for several in LISTS.values() for head, lines in several),
        MAP_HEAD, NOTE_HEAD, STATION, HERE, *ROADS, *BY_TRAIN,
    )
)  # fmt: skip
