import pickle
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import NotFoundError
from app.core.messages import Message, Sentence, translate

ENGLISH = {
    "{name}を読めません。{reason}": "{name} cannot be read. {reason}",
    "空のファイルです。": "The file is empty.",
    "{count:,} 枚": "{count:04}",
}


def test_a_message_is_its_japanese() -> None:
    assert str(Message("{count:,} 枚", count=1200)) == "1,200 枚"
    inner = Message("空のファイルです。")
    assert str(Message("{name}を読めません。{reason}", name="1.jpg", reason=inner)) == (
        "1.jpgを読めません。空のファイルです。"
    )


def test_a_message_and_those_in_it_are_translated() -> None:
    message = Message("{name}を読めません。{reason}", name="1.jpg", reason=Message("空のファイルです。"))
    assert translate(message, ENGLISH) == "1.jpg cannot be read. The file is empty."
    assert translate(Message("{count:,} 枚", count=7), ENGLISH) == "0007"
    around = Message("{reason}", reason=NotFoundError("空のファイルです。"))
    assert translate(around, ENGLISH) == "The file is empty."


def test_what_has_no_translation_stays_japanese() -> None:
    message = Message("{what}: {reason}", what="甲", reason=Message("空のファイルです。"))
    assert translate(message, ENGLISH) == "甲: The file is empty."
    assert translate(message, {}) == str(message)


@given(st.text(), st.integers())
def test_values_are_never_taken_for_templates(text: str, number: int) -> None:
    message = Message("「{text}」{number}", text=text, number=number)
    assert translate(message, {}) == str(message) == f"「{text}」{number}"


def test_a_message_crosses_processes() -> None:
    message = Message("{path}", path=PurePosixPath("/a"), inner=Message("空"))
    assert pickle.loads(pickle.dumps(message)) == message


def test_equal_messages_are_one_key() -> None:
    assert len({Message("タグ"), Message("タグ"), Message("名刺")}) == 2
    assert Message("{n}", n=1) != Message("{n}", n=2)
    assert len({Message("{n}", n=[1]): 1, Message("{n}", n=[2]): 2}) == 2


def test_messages_and_errors_are_sentences() -> None:
    assert isinstance(Message("空"), Sentence)
    assert isinstance(NotFoundError("空"), Sentence)
    assert not isinstance("空", Sentence)
    assert not isinstance({"template": 1, "values": 2}, Sentence)
