"""Characters of the same shape, told by their neighbours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading import SURE, FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.look_alikes import put_right
from tests.ocr.fields.cards import rows, values


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("青葉商エ会議所", "青葉商工会議所"),
        ("エ業技術センター", "工業技術センター"),
        ("山ロ 健", "山口 健"),
        ("東北電カ株式会社", "東北電力株式会社"),
        ("ガーデンテラスタ凪", "ガーデンテラス夕凪"),
        ("ハ王子市", "八王子市"),
        ("ニ番町", "二番町"),
        ("朝凪第ービル", "朝凪第一ビル"),
        ("営業ー課", "営業一課"),
        ("営業ー課プランナー", "営業一課プランナー"),
        ("理事長·院長", "理事長・院長"),
        ("ー級建築士", "一級建築士"),
        ("広報・|R室", "広報・IR室"),
        ("弁理± 四方田", "弁理士 四方田"),
        ("青葉県|CT推進協議会", "青葉県ICT推進協議会"),
        ("青葉Aーソリューション", "青葉AIソリューション"),
        ("リフォームエ房", "リフォーム工房"),
        ("やまび二温泉郷", "やまびこ温泉郷"),
        ("緩和ケ了科", "緩和ケア科"),
        ("梅林1-20 アルテー番館12F", "梅林1-20 アルテ一番館12F"),
        ("ポルトー号館", "ポルト一号館"),
        ("ミナモエ科大学", "ミナモ工科大学"),
        ("QレM", "QLM"),
        ("Quοrνia", "Quorvia"),
        ("ΑOBA", "AOBA"),
        ("α線", "α線"),
        ("ー般社団法人", "一般社団法人"),
        ("青嶺夕ワー", "青嶺タワー"),
        ("青葉工ネルギー", "青葉エネルギー"),
        ("力フェ青葉", "カフェ青葉"),
        ("八ウジング", "ハウジング"),
        ("青葉べーカリー", "青葉ベーカリー"),
        ("青葉へルスケア", "青葉ヘルスケア"),
        ("宮業部", "営業部"),
        ("店舖開発部首都圈專任", "店舗開発部首都圏専任"),
        ("奧村 亞希子", "奥村 亜希子"),
        ("山町5-2〈すの木ビル13F", "山町5-2くすの木ビル13F"),
        ("<るみ会", "くるみ会"),
    ],
)
def test_what_the_neighbours_tell(read: str, printed: str) -> None:
    assert put_right(read) == printed


@pytest.mark.parametrize(
    "text",
    [
        "データ分析室", "センター一階", "第三営業部", "エコ工業", "ロボ工房", "人工知能", "八戸市", "三カ月", "関カ原", "五カ所", "ニュータウン", "ハローワーク",
        "営業二課", "コーヒー店", "スーパー部門", "二口 力", "宮本 宮子", "経営企画部", "カヌー部", "エ・アロール", "國學院大學", "髙島屋", "三ー一ー二", "ヘアサロン", "イオン八尾",
        "夕張市", "夕月", "口腔外科", "工場長", "へいわ", "メーター課", "ミニ", "ユニ・チャーム", "タイムズ二十四", "マスター級", "未来へチャレンジ", "アジアへビジネス", "夏祭りイベント",
        "山町5-2〈いずみ館〉", "山町5-2 <いずみ館>", "山町5-2〈本館",
    ],
)  # fmt: skip
def test_what_may_be_right_stays(text: str) -> None:
    assert put_right(text) == text


@given(st.text(alphabet="エ工ロ口カ力タ夕ニ二ハ八ー一第業課電圈宮営王子ワネルギa1 ", max_size=14))
def test_lengths_stay_and_once_is_enough_for_one_kind(text: str) -> None:
    assert len(put_right(text)) == len(text)


def test_what_was_read_stays_beside_it() -> None:
    fields = read_fields([rows("青葉商エ会議所", "首都圈統括部", "課長", "*山田 太郎")])
    assert values(fields, FieldName.ORGANIZATION)[:2] == ["青葉商工会議所", "青葉商エ会議所"]
    assert "首都圈統括部" in values(fields, FieldName.DEPARTMENT)
    for name in (FieldName.ORGANIZATION, FieldName.DEPARTMENT):
        assert "repaired:look-alike" in fields[name][0].evidence
        assert fields[name][0].confidence < SURE


def test_an_old_form_that_readers_make_up_is_put_right_in_a_name() -> None:
    fields = read_fields([rows("青葉市役所", "課長", "*奧村直人")])
    assert values(fields, FieldName.NAME) == ["奥村 直人", "奧村直人"]
    assert fields[FieldName.NAME][0].confidence < SURE


def test_kanji_of_no_word_of_today_behind_katakana() -> None:
    assert put_right("患者総合サポー卜室") == "患者総合サポート室"
    assert put_right("卜占") == "卜占"


def test_what_stands_before_a_part_of_a_town_alone_is_the_numeral() -> None:
    assert put_right("小向ー丁目16番地") == "小向一丁目16番地"
    assert put_right("十ー丁目") == "十ー丁目"


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("コトノ八急便", "コトノハ急便"),
        ("ハーバービル八階", "ハーバービル八階"),
        ("サンエイ八王子", "サンエイ八王子"),
    ],
)
def test_a_kana_at_the_end_of_a_word_in_katakana(read: str, printed: str) -> None:
    assert put_right(read) == printed
