"""Names and their readings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.reading import SURE, FieldName, Line, Side
from app.ocr.fields import read_fields
from app.ocr.fields.card import drafts_of
from app.ocr.fields.names import NameParts, divide
from app.ocr.fields.ranking import case_of
from app.ocr.fields.romaji import canonical, romanized
from tests.ocr.fields.cards import best, column, rows, side, text, values


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("山田太郎", "山田", "太郎"), ("林薫", "林", "薫"), ("佐々木薫", "佐々木", "薫"), ("長谷川健一", "長谷川", "健一"), ("勅使河原香織", "勅使河原", "香織"),
        ("髙橋 一郎", "髙橋", "一郎"), ("髙橋一郎", "髙橋", "一郎"), ("渡邊さやか", "渡邊", "さやか"), ("森エリカ", "森", "エリカ"), ("関口修", "関口", "修"),
        ("小田桐みなみ", "小田桐", "みなみ"), ("小田桐", "小田桐", ""), ("館野都", "館野", "都"), ("広瀬川一徹", "広瀬川", "一徹"), ("麓初音", "麓", "初音"),
        ("原田千尋", "原田", "千尋"), ("山 田 太 郎", "山田", "太郎"), ("鑿岩銹", "鑿岩銹", ""), ("", "", ""),
    ],
)  # fmt: skip
def test_divide(name: str, family: str, given: str) -> None:
    assert divide(name) == NameParts(family, given)


@pytest.mark.parametrize(
    ("kana", "latin"),
    [
        ("おおの", "Ohno"), ("さとう", "Satoh"), ("いとう", "itou"), ("しんいち", "Sin'iti"), ("なんば", "Namba"), ("ゆうこ", "Yuuko"),
        ("ジョージ", "joji"), ("ちょうじ", "tyouzi"), ("ほった", "Hotta"), ("えっちゅう", "Etchu"), ("ふじい", "Hujii"),
    ],
)  # fmt: skip
def test_spellings_of_one_sound(kana: str, latin: str) -> None:
    assert romanized(kana) == canonical(latin)


def test_different_sounds_stay_different() -> None:
    assert (
        len({romanized(kana) for kana in ("おの", "あの", "おか", "いとう", "かとう", "さいとう", "すとう")})
        == 7
    )


@pytest.mark.parametrize(
    "line",
    [
        "山田 太郎",
        "部長 山田 太郎",
        "代表取締役社長　山田　太郎",
        "博士（工学） 山田 太郎",
        "弁理士 山田 太郎",
        "山田 太郎 博士（工学）",
        "山田 太郎（やまだ たろう）",
        "山田 太郎 Taro YAMADA",
        "営業部長 山田 太郎",
    ],
)
def test_name_among_other_words_of_its_line(line: str) -> None:
    fields = read_fields([rows("株式会社青嶺製作所", line, "TEL 03-3123-4567")])
    assert best(fields, FieldName.NAME) == "山田 太郎"
    assert best(fields, FieldName.ORGANIZATION) == "株式会社青嶺製作所"


def test_a_space_that_was_not_printed_is_a_repair() -> None:
    first, second = read_fields([rows("課長", "*山田太郎")])[FieldName.NAME]
    assert first.value == "山田 太郎"
    assert "repaired:divided" in first.evidence
    assert second.value == "山田太郎"
    assert not any(kind.startswith("repaired:") for kind in second.evidence)


def test_letters_set_apart_are_one_name() -> None:
    letters = [
        text(letter, left, 200, 60) for letter, left in (("山", 60), ("田", 150), ("太", 320), ("郎", 410))
    ]
    fields = read_fields(
        [side(text("営業部", 60, 60), text("課長", 60, 110), *letters, text("TEL 03-3123-4567", 60, 400))]
    )
    assert best(fields, FieldName.NAME) == "山田 太郎"
    assert "joined:boxes" in fields[FieldName.NAME][0].evidence


def test_halves_of_a_name_in_overlapping_boxes_and_the_wrong_order() -> None:
    halves = [text("一郎", 224, 228, 90), text("齋藤", 57, 230, 92)]
    fields = read_fields([side(*halves, text("特任研究員", 61, 100), text("こもれび大学", 63, 400))])
    assert best(fields, FieldName.NAME) == "齋藤 一郎"
    assert best(fields, FieldName.ORGANIZATION) == "こもれび大学"


def test_letters_of_a_column_set_apart() -> None:
    letters = [text(letter, 600, top, 70) for letter, top in (("森", 100), ("薫", 260))]
    fields = read_fields(
        [
            side(
                column("青葉野市", 1000, 60, 40),
                column("課長", 850, 100),
                *letters,
                column("電話　〇三―三一二三―四五六七", 400, 100),
            )
        ]
    )
    assert best(fields, FieldName.NAME) == "森 薫"


def test_reading_above_the_name_in_two_boxes() -> None:
    fields = read_fields(
        [
            side(
                text("やまだ", 60, 170, 20),
                text("たろう", 260, 170, 20),
                text("山田", 60, 200, 60),
                text("太郎", 250, 200, 60),
                text("課長", 60, 60),
            )
        ]
    )
    assert best(fields, FieldName.NAME) == "山田 太郎"
    assert best(fields, FieldName.NAME_READING) == "やまだ たろう"
    assert "agrees:name" in fields[FieldName.NAME_READING][0].evidence


def test_labelled_reading_and_katakana_that_is_none() -> None:
    fields = read_fields([rows("マネージャー", "フリガナ ヤマダ タロウ", "*山田 太郎")])
    assert best(fields, FieldName.NAME_READING) == "ヤマダ タロウ"
    assert best(fields, FieldName.TITLE) == "マネージャー"
    assert FieldName.NAME_READING not in read_fields([rows("マネージャー", "*山田 太郎")])


@pytest.mark.parametrize(
    ("name", "read", "mended"),
    [("*久保 哲也", "くぼてっや", "くぼ てつや"), ("*小林 一郎", "こばゃし いちろう", "こばやし いちろう")],
)
def test_small_kana_of_a_reading_are_those_of_the_name(name: str, read: str, mended: str) -> None:
    first, second = read_fields([rows("課長", read, name)])[FieldName.NAME_READING]
    assert (first.value, second.value) == (mended, read)
    assert "repaired:kana" in first.evidence
    assert first.confidence < SURE


def test_a_reading_that_is_another_one_stays() -> None:
    fields = read_fields([rows("課長", "くぼてつお", "*久保 哲也")])
    assert values(fields, FieldName.NAME_READING) == ["くぼてつお"]


def test_what_another_line_left_at_the_edge_of_a_name_is_no_part_of_it() -> None:
    halves = [text("杉山", 60, 228, 90), text("」さくら", 300, 230, 92)]
    fields = read_fields([side(*halves, text("課長", 61, 100), text("こもれび大学", 63, 400))])
    assert best(fields, FieldName.NAME) == "杉山 さくら"


def test_a_mail_address_that_fits_a_reading_says_nothing_of_the_kanji() -> None:
    fields = read_fields([rows("部長", "*杉 山", "Sakura Sugiyama", "sugiyama.sakura@example.co.jp")])
    assert fields[FieldName.NAME][0].confidence < SURE
    assert "agrees:mail" not in fields[FieldName.NAME][0].evidence
    assert "agrees:name" in fields[FieldName.EMAIL][0].evidence


def test_romaji_beside_the_name_is_its_reading() -> None:
    fields = read_fields([rows("部長", "*山田 太郎", "Taro Yamada")])
    assert values(fields, FieldName.NAME) == ["山田 太郎"]
    assert best(fields, FieldName.NAME_READING) == "Taro Yamada"
    assert fields[FieldName.NAME_READING][0].confidence < SURE


@pytest.mark.parametrize(
    ("kana", "latin", "same"),
    [
        ("やまだ たろう", "Taro Yamada", True),
        ("ヤマダタロウ", "TARO YAMADA", True),
        ("やまだ たろう", "Yamada Taro", True),
        ("やまだ たろう", "Taro Yamato", False),
    ],
)
def test_kana_and_romaji_that_say_the_same_are_no_rivals(kana: str, latin: str, same: bool) -> None:
    drafts = [
        draft
        for draft in drafts_of([rows("部長", kana, "*山田 太郎", latin)])
        if draft.field is FieldName.NAME_READING
    ]
    assert {draft.value for draft in drafts} == {kana, latin}
    assert [("agrees:reading" in draft.evidence) for draft in drafts] == [same, same]
    assert case_of(drafts[0], drafts).rival != same


def test_families_that_end_like_departments_and_towns() -> None:
    for name in ("服部 誠", "中村 薫", "岡部 純", "田村 修", "渡部 健一", "千葉 香織"):
        assert best(read_fields([rows("株式会社青嶺製作所", "営業部", f"*{name}")]), FieldName.NAME) == name


def test_name_that_no_dictionary_has() -> None:
    fields = read_fields([rows("青葉野市役所", "総務部人事課", "主任", "*鑿岩 銹太", "TEL 022-123-4567")])
    assert best(fields, FieldName.NAME) == "鑿岩 銹太"


def test_name_in_katakana() -> None:
    fields = read_fields([rows("株式会社ミナモ", "マネージャー", "*ジョン・スミス", "03-3123-4567")])
    assert best(fields, FieldName.NAME) == "ジョン・スミス"


def test_mail_speaks_for_a_name_and_variants_against_it() -> None:
    alone = read_fields([rows("部長", "*田中 健一")])
    with_mail = read_fields([rows("部長", "*田中 健一", "kenichi.tanaka@example.co.jp")])
    variant = read_fields([rows("部長", "*山崎 健一", "kenichi.yamazaki@example.co.jp")])
    compatible = read_fields([rows("部長", "*神谷 健一", "kenichi.kamiya@example.co.jp")])
    glued = read_fields([rows("部長", "*田中 健一", "kenichitanaka@example.co.jp")])
    undivided = read_fields([rows("部長", "*田中健一", "kenichi.tanaka@example.co.jp")])
    assert alone[FieldName.NAME][0].confidence <= with_mail[FieldName.NAME][0].confidence
    assert "agrees:mail" in undivided[FieldName.NAME][0].evidence
    assert "agrees:mail" in with_mail[FieldName.NAME][0].evidence
    assert "doubt:variant" in variant[FieldName.NAME][0].evidence
    assert variant[FieldName.NAME][0].confidence < SURE
    assert compatible[FieldName.NAME][0].confidence < SURE
    assert "agrees:mail" not in glued[FieldName.NAME][0].evidence


def test_a_given_name_of_one_letter_whose_box_holds_the_space_about_it() -> None:
    name = [column("松井", 420, 380, 80), Line("愛", 1.0, ((340, 600), (416, 600), (416, 760), (340, 760)))]
    small = [column("情報システム部", 560, 60), column("株式会社ミナモ", 620, 60)]
    fields = read_fields([side(*small, *name)])
    assert best(fields, FieldName.NAME) == "松井 愛"


def test_a_stray_glyph_between_two_boxes_is_left_out_and_told() -> None:
    boxes = [text("長谷川", 100, 100, 80), text("一慎太郎", 400, 100, 80)]
    fields = read_fields(
        [side(*boxes, text("株式会社ミナモ", 100, 30), text("営業部営業第一課主任", 100, 220))]
    )
    assert values(fields, FieldName.NAME) == ["長谷川 慎太郎", "長谷川 一慎太郎"]
    assert "repaired:stray" in fields[FieldName.NAME][0].evidence


def test_a_stray_glyph_comes_of_a_box_that_holds_the_edge_of_the_last_character_before_it() -> None:
    small = [text("株式会社ミナモ", 100, 30), text("営業部営業第一課主任", 100, 220)]
    apart = read_fields([side(text("曽我部", 100, 100, 80), text("千絵美", 460, 100, 80), *small)])
    assert values(apart, FieldName.NAME) == ["曽我部 千絵美"]
    shared = read_fields([side(text("曽我部", 100, 100, 80), text("阝絵美", 300, 100, 80), *small)])
    assert values(shared, FieldName.NAME)[0] == "曽我部 絵美"
    alone = read_fields([side(text("岩城", 100, 100, 80), text("戈彬", 220, 100, 80), *small)])
    assert values(alone, FieldName.NAME) == ["岩城 彬", "岩城 戈彬"]


def test_a_given_name_with_the_post_behind_it_is_found_where_the_family_name_stands_before_it() -> None:
    small = [text("青葉市役所", 100, 30), text("監査課", 100, 220)]
    fields = read_fields([side(text("宮城", 100, 100, 80), text("志野主査", 330, 100, 80), *small)])
    assert best(fields, FieldName.NAME) == "宮城 志野"
    assert best(fields, FieldName.TITLE) == "主査"


@pytest.mark.parametrize("given", ["慎太朗", "陽一朗"])
def test_a_given_name_in_another_spelling_keeps_its_first_letter(given: str) -> None:
    boxes = [text("長谷川", 100, 100, 80), text(given, 400, 100, 80)]
    fields = read_fields(
        [side(*boxes, text("株式会社ミナモ", 100, 30), text("営業部営業第一課主任", 100, 220))]
    )
    assert best(fields, FieldName.NAME) == f"長谷川 {given}"


def test_a_family_name_alone_is_not_divided() -> None:
    fields = read_fields([rows("株式会社ミナモ", "*松井", "03-3123-4567")])
    assert best(fields, FieldName.NAME) == "松井"


def test_katakana_of_a_name_that_were_read_as_kanji() -> None:
    fields = read_fields([rows("株式会社ミナモ", "課長", "*後藤 エリ力")])
    assert values(fields, FieldName.NAME)[0] == "後藤 エリカ"
    assert "後藤 エリ力" in values(fields, FieldName.NAME)


def test_family_and_given_name_are_read_in_two_boxes() -> None:
    name = column("山口優子", 710, 111, 84)
    kana = [column("やまぐち", 740, 188, 28), column("ゆうこ", 739, 310, 26)]
    fields = read_fields([side(column("株式会社ミナモ電機工業", 900, 60), *kana, name)])
    assert best(fields, FieldName.NAME_READING) == "やまぐち ゆうこ"


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("原田", "日徹", "原田 徹"),
        ("阿部", "3葵", "阿部 葵"),
        ("吉田和", "和彦", "吉田 和彦"),
    ],
)
def test_boxes_that_overlap_share_a_character_or_its_edge(first: str, second: str, name: str) -> None:
    boxes = [text(first, 100, 200, 70), text(second, 90 + 70 * len(first), 195, 78)]
    if first == "吉田和":
        boxes[1] = text(second, 270, 198, 74)
    fields = read_fields(
        [side(*boxes, text("株式会社ミナモ", 100, 30), text("営業部営業第一課主任", 100, 320))]
    )
    assert best(fields, FieldName.NAME) == name


def test_words_that_share_a_character_with_a_title_are_no_halves_of_a_name() -> None:
    boxes = [text("生活安全課", 100, 200, 40), text("課長代理", 280, 200, 40)]
    fields = read_fields([side(*boxes, text("*山田 太郎", 100, 300, 30), text("青葉市役所", 100, 30))])
    assert best(fields, FieldName.DEPARTMENT) == "生活安全課"


def test_a_reading_that_stands_far_off_is_one_if_it_spells_the_name() -> None:
    name = text("岩田正樹", 303, 166, 68)
    far = read_fields([side(text("いわた まさき", 60, 90, 30), text("特任准教授", 60, 192), name)])
    word = read_fields(
        [side(text("フリーコール", 303, 250, 30), text("鑿岩銹太", 303, 166, 68), text("課長", 60, 192))]
    )
    assert best(far, FieldName.NAME_READING) == "いわた まさき"
    assert FieldName.NAME_READING not in word


@pytest.mark.parametrize("line", ["佐藤（旧姓 田中）花子", "佐藤 花子（旧姓：田中）", "佐藤(田中)花子"])
def test_a_name_before_marriage_in_brackets_is_no_part_of_the_name(line: str) -> None:
    assert (
        best(read_fields([rows("青葉市役所", "福祉課", "課長", f"*{line}")]), FieldName.NAME) == "佐藤 花子"
    )


def test_a_given_name_may_stand_under_the_family_name() -> None:
    halves = [text("村松", 60, 200, 60), text("章", 90, 275, 60)]
    fields = read_fields([side(*halves, text("株式会社青嶺製作所", 60, 60), text("営業部課長", 60, 110))])
    assert best(fields, FieldName.NAME) == "村松 章"
    assert "joined:boxes" in fields[FieldName.NAME][0].evidence


def test_a_family_name_in_capitals_shows_a_name() -> None:
    usual = rows("Suiho Robotics K.K.", "Customer Success Department", "Mio ISOZAKI", "Sales Office Manager")
    acronym = rows("Suiho Robotics K.K.", "Customer Success Department", "NTT Mio", "Sales Office Manager")
    assert best(read_fields([usual]), FieldName.NAME) == "Mio ISOZAKI"
    assert FieldName.NAME not in read_fields([acronym])


def test_a_legal_form_beside_the_name_is_no_part_of_it() -> None:
    lines = [text("合同会社", 85, 268, 56), text("西岡正代", 387, 265, 62), text("常盤井農機", 63, 331, 54)]
    fields = read_fields([side(text("営業統括", 387, 173), *lines, text("TEL 0979-26-9169", 390, 526))])
    assert best(fields, FieldName.NAME) == "西岡 正代"
    assert best(fields, FieldName.ORGANIZATION) == "合同会社 常盤井農機"


@pytest.mark.parametrize(
    ("given", "left", "name"),
    [("朱靖", 439, "五味 靖"), ("牛 芳樹", 430, "五味 芳樹"), ("芳樹", 439, "五味 芳樹")],
)
def test_the_half_of_a_character_that_two_boxes_share_is_read_once(
    given: str, left: float, name: str
) -> None:
    halves = [text("五味", 320, 256, 73), text(given, left, 253, 76)]
    fields = read_fields(
        [side(text("株式会社青嶺製作所", 60, 93, 40), *halves, text("TEL 046-246-0283", 310, 460))]
    )
    assert best(fields, FieldName.NAME) == name


def test_a_first_letter_behind_the_family_name_is_no_half_of_it_though_the_boxes_overlap() -> None:
    family = replace(text("西原", 320, 256, 73), centres=(37.0, 110.0))
    given = replace(text("冴恵", 446, 253, 76), centres=(50.0, 123.0))
    fields = read_fields(
        [side(text("株式会社青嶺製作所", 60, 93, 40), family, given, text("TEL 046-246-0283", 310, 460))]
    )
    assert best(fields, FieldName.NAME) == "西原 冴恵"


def test_a_family_name_that_is_set_wide_goes_with_the_given_name_in_the_next_box() -> None:
    family, given = text("樋 渡", 320, 256, 73), text("英里子", 590, 253, 76)
    fields = read_fields(
        [side(text("株式会社青嶺製作所", 60, 93, 40), family, given, text("TEL 046-246-0283", 310, 460))]
    )
    assert best(fields, FieldName.NAME) == "樋渡 英里子"


def test_the_half_of_a_letter_is_known_by_its_place_whatever_the_names() -> None:
    family = replace(text("常世田", 320, 256, 73), centres=(37.0, 110.0, 183.0))
    given = replace(text("日明恵", 505, 253, 76), centres=(10.0, 70.0, 143.0))
    fields = read_fields(
        [side(text("株式会社青嶺製作所", 60, 93, 40), family, given, text("TEL 046-246-0283", 310, 460))]
    )
    assert best(fields, FieldName.NAME) == "常世田 明恵"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Career Guidance Office Tsuyoshi Sagawa", "Tsuyoshi Sagawa"),
        ("TOYODA Aiko, Attorney", "TOYODA Aiko"),
        ("Taro Yamada General Manager", "Taro Yamada"),
    ],
)
def test_a_latin_name_in_one_line_with_a_post(line: str, name: str) -> None:
    fields = read_fields([rows("Aomine Technical College", line, "Tel +81(0)285-27-8112")])
    assert best(fields, FieldName.NAME) == name


@pytest.mark.parametrize("post", ["プランナー", "アシスタントマネージャー"])
def test_a_post_in_kana_before_a_name_is_not_how_it_is_read(post: str) -> None:
    line = text(f"{post} 山田 太郎", 60, 200, 56)
    reading = text("やまだたろう", line.box[1][0] - 250, 165)
    fields = read_fields(
        [side(text("株式会社青嶺製作所", 60, 60), reading, line, text("TEL 03-3123-4567", 60, 400))]
    )
    assert best(fields, FieldName.NAME_READING) == "やまだたろう"


def test_a_character_that_two_boxes_share_may_be_read_in_two_forms() -> None:
    halves = [text("天野眞", 320, 256, 73), text("真由美", 500, 256, 73)]
    fields = read_fields(
        [side(text("株式会社青嶺製作所", 60, 93, 40), *halves, text("TEL 046-246-0283", 310, 460))]
    )
    assert best(fields, FieldName.NAME) == "天野 真由美"


@pytest.mark.parametrize("name", ["鶴岡都", "林都", "岡部 都"])
def test_given_name_that_ends_the_name_of_the_capital(name: str) -> None:
    found = best(read_fields([rows("株式会社ミナモ", "営業部", f"*{name}")]), FieldName.NAME)
    assert found is not None
    assert found.replace(" ", "") == name.replace(" ", "")


@pytest.mark.parametrize("place", ["東京都", "京都", "首都"])
def test_capitals_are_no_names(place: str) -> None:
    fields = read_fields([rows("株式会社ミナモ", "営業部", f"*{place}")])
    assert best(fields, FieldName.NAME) is None


@pytest.mark.parametrize(
    ("line", "mail", "name"),
    [
        ("Fumino Narasaki", "narasaki_fumino", "Fumino Narasaki"),
        ("Kazue Atsumi", "atsumi", "Kazue Atsumi"),
        ("Marie Naganuma", "m.naganuma", "Marie Naganuma"),
        ("HidekazuShibasaki", "shibasaki315", "Hidekazu Shibasaki"),
        ("ARIGA,Maya", "m-ariga", "ARIGA, Maya"),
        ("Chief Kazue Tokiwa", "tokiwak", "Kazue Tokiwa"),
    ],
)
def test_name_in_latin_letters_that_the_mail_address_spells(line: str, mail: str, name: str) -> None:
    fields = read_fields([rows("Minamo Planning Inc.", "Consultant", line, f"{mail}@minamo.example.co.jp")])
    assert best(fields, FieldName.NAME) == name


@pytest.mark.parametrize("mail", ["info", "tanaka", "supply"])
@pytest.mark.parametrize("line", ["Water Supply", "Kitamachi Hiroba", "MinamoKenkyusho"])
def test_words_that_no_mail_address_spells_are_no_name(line: str, mail: str) -> None:
    fields = read_fields([rows("Minamo Planning Inc.", line, f"{mail}@minamo.example.co.jp")])
    assert best(fields, FieldName.NAME) is None


@pytest.mark.parametrize(
    ("line", "name", "reading"),
    [
        ("島津琉生シマヅルイ", "島津 琉生", "シマヅルイ"),
        ("桑名実里クワナ ミノリ", "桑名 実里", "クワナ ミノリ"),
        ("高橋健一たかはしけんいち", "高橋 健一", "たかはしけんいち"),
    ],
)
def test_reading_that_ran_into_the_name(line: str, name: str, reading: str) -> None:
    fields = read_fields([rows("株式会社ミナモ", "営業部", f"*{line}")])
    assert best(fields, FieldName.NAME) == name
    assert best(fields, FieldName.NAME_READING) == reading


@pytest.mark.parametrize("name", ["林エリカ", "高橋さゆり", "森マリア"])
def test_given_name_in_kana_is_no_reading(name: str) -> None:
    found = best(read_fields([rows("株式会社ミナモ", f"*{name}")]), FieldName.NAME)
    assert found is not None
    assert found.replace(" ", "") == name


def test_a_family_name_of_three_letters_stands_before_a_given_name_of_its_own() -> None:
    """戸塚原 by itself would be 戸塚 and 原."""
    lines = [text("戸塚原", 60, 200, 60), text("昭雄", 330, 200, 60)]
    fields = read_fields([side(text("営業部", 60, 60), text("課長", 60, 110), *lines)])
    assert best(fields, FieldName.NAME) == "戸塚原 昭雄"


def _read(kana: str, name: str, *others: str) -> tuple[str, list[str]]:
    fields = read_fields([rows("株式会社ミナモ繊維", kana, f"*{name}", *others)])
    found = fields[FieldName.NAME_READING][0]
    return found.value, list(found.evidence)


def test_a_family_name_may_be_read_without_the_marks_that_the_dictionary_has() -> None:
    value, evidence = _read("ちくさ あきのり", "千種 明徳", "chikusa@minamo.example.co.jp")
    assert value == "ちくさ あきのり"
    assert "doubt:voicing" not in evidence
    assert _read("ちくさ あきのり", "千種 明徳")[1][-1:] == ["doubt:voicing"]


def test_a_mail_address_tells_which_reading_lost_its_marks() -> None:
    assert _read("ちくさ あきのり", "千種 明徳", "chigusa@minamo.example.co.jp")[0] == "ちぐさ あきのり"


@pytest.mark.parametrize(
    ("kana", "name", "mail", "right"),
    [
        ("よねごわ とおる", "米澤 暢", "toru.yonezawa", "よねざわ とおる"),
        ("コシイシーッカサ", "輿石 司", "koshiishi.t", "コシイシ ツカサ"),
        ("安びるゆういち", "阿比留 裕一", "abiru.y", "あびる ゆういち"),
    ],
)
def test_a_kana_is_put_right_where_a_mail_address_spells_the_name(
    kana: str, name: str, mail: str, right: str
) -> None:
    value, evidence = _read(kana, name, f"{mail}@minamo.example.co.jp")
    assert value == right
    assert "repaired:kana" in evidence


def test_what_sounds_the_same_stays_as_it_was_read() -> None:
    assert _read("あおやま みづき", "青山 瑞希", "aoyama.mizuki@minamo.example.co.jp")[0] == "あおやま みづき"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("善如寺 末男", "ぜんにょじ", "すえお"), "善如寺 末男"),
        (("善如寺円", "ゼンニョジ マドカ"), "善如寺円"),
        (("鈎睦月",), "鈎睦月"),
        (("角谷さゅり", "かくたに さゆり"), "角谷 さゆり"),
        (("市瀬 恰",), "市瀬 怜"),
    ],
)
def test_a_name_that_no_dictionary_has_or_that_was_misread(lines: tuple[str, ...], name: str) -> None:
    large, *small = lines
    fields = read_fields([rows("国立大学法人高砂大学", "副学長", f"*{large}", *small, "TEL 03-3123-4567")])
    assert (best(fields, FieldName.NAME) or "").replace(" ", "") == name.replace(" ", "")


def test_a_temple_is_no_family_name_where_nothing_spells_one() -> None:
    fields = read_fields([rows("宗教法人", "*青龍寺 太郎", "住職", "TEL 03-3123-4567")])
    assert (best(fields, FieldName.NAME) or "").replace(" ", "") == "太郎"


@pytest.mark.parametrize("name", ["Norio Sawaki", "Akane Minakami"])
def test_a_name_in_latin_letters_of_the_long_lists_alone(name: str) -> None:
    fields = read_fields([rows("Aoba Nursing Association", "Outreach Section", name, "t +81-3-3123-4567")])
    assert best(fields, FieldName.NAME) == name


def test_a_kanji_that_the_reading_has_as_well_is_no_stray_glyph() -> None:
    small = [text("株式会社ミナモ", 100, 30), text("営業部営業第一課主任", 100, 220)]
    boxes = [text("妻夫木", 100, 100, 80), text("茜音", 300, 100, 80)]
    fields = read_fields([side(*boxes, text("つまぶき あかね", 100, 190), *small)])
    assert best(fields, FieldName.NAME) == "妻夫木 茜音"


def test_the_edge_of_a_box_may_stand_within_the_given_name() -> None:
    small = [column("情報システム部", 560, 60), column("株式会社ミナモ", 620, 60)]
    fields = read_fields([side(*small, column("鳥越主", 420, 60, 80), column("一税", 420, 310, 80))])
    assert best(fields, FieldName.NAME) == "鳥越 主税"


@pytest.mark.parametrize(
    ("read", "name"), [("肥田野工ミ", "肥田野 エミ"), ("広石 タ子", "広石 夕子"), ("原田 千秋", "原田 千秋")]
)
def test_a_given_name_has_the_script_in_which_it_is_one(read: str, name: str) -> None:
    assert best(read_fields([rows("株式会社ミナモ", f"*{read}")]), FieldName.NAME) == name


def test_a_given_name_in_kana_stands_behind_its_family_name_though_it_is_narrower() -> None:
    small = [column("情報システム部", 560, 60), column("株式会社ミナモ", 620, 60)]
    name = [column("星加", 420, 60, 93), column("りえ", 404, 250, 61)]
    assert best(read_fields([side(*small, *name)]), FieldName.NAME) == "星加 りえ"


def test_a_long_given_name_is_not_cut_behind_a_strange_family_name() -> None:
    assert divide("飯寫朔太郎") == NameParts("飯寫", "朔太郎")
    assert divide("梛原卯之吉") == NameParts("梛原", "卯之吉")


def test_the_only_large_line_that_says_nothing_else_is_the_name_though_no_dictionary_has_it() -> None:
    lines = "株式会社ミナモ繊維", "営業部", "*祐德完", "TEL 03-1234-5678", "t.sukenori@minamo.example.jp"
    fields = read_fields([rows(*lines)])
    assert best(fields, FieldName.NAME) == "祐德完"
    assert fields[FieldName.NAME][0].confidence < SURE
    assert best(fields, FieldName.ORGANIZATION) == "株式会社ミナモ繊維"


@pytest.mark.parametrize("line", ["祐德完", "*営業部", "*青葉商店", "*瀧"])
def test_what_may_be_another_thing_is_no_name(line: str) -> None:
    assert best(read_fields([rows("株式会社ミナモ繊維", line, "TEL 03-1234-5678")]), FieldName.NAME) is None


def test_a_large_line_alone_may_be_the_organisation() -> None:
    assert best(read_fields([rows("*瀧光堂", "TEL 03-1234-5678")]), FieldName.NAME) is None


def test_a_family_name_that_ends_like_a_department_is_one_where_an_address_spells_the_given_name() -> None:
    lines = "*假屋園 美佐枝", "工務課", "主任", "kariyazono_misae@minamo.example.jp", "株式会社ミナモ繊維"
    assert best(read_fields([rows(*lines)]), FieldName.NAME) == "假屋園 美佐枝"


def test_a_town_hall_is_no_person_though_it_is_made_of_names() -> None:
    lines = "蓮見坂市", "総務課", "主事", "*猿田 梨香", "rika-saruta@city.hasumizaka.example.lg.jp"
    fields = read_fields([rows(*lines)])
    assert best(fields, FieldName.NAME) == "猿田 梨香"
    assert best(fields, FieldName.ORGANIZATION) == "蓮見坂市"


def test_kanji_before_a_name_that_are_no_post_leave_it_in_doubt() -> None:
    fields = read_fields([rows("株式会社ミナモ繊維", "*善養寺 成実"), rows("*山田 太郎", which=Side.BACK)])
    assert all("doubt:fragment" in c.evidence for c in fields[FieldName.NAME] if c.value == "成 実")
    fields = read_fields([rows("株式会社ミナモ繊維", "*総務課長 山田 太郎")])
    assert "doubt:fragment" not in fields[FieldName.NAME][0].evidence


def test_a_kanji_beside_a_name_leaves_it_in_doubt() -> None:
    small = text("株式会社ミナモ繊維", 100, 30), text("営業部営業第一課主任", 100, 220)
    alone = text("豐", 60, 130, 80), text("永征一郎", 500, 100, 80)
    fields = read_fields([side(*small, *alone)])
    assert "doubt:fragment" in fields[FieldName.NAME][0].evidence
