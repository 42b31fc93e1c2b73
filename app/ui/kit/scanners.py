"""Devices and what goes wrong with them, in the clerk's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.devices.scanner import Connection, DeviceInfo, DeviceState, FaultKind
from app.ui.kit.theme import Role

_SERIAL_LENGTH = 6
"""Characters by which two scanners of one model are told apart."""


def device_words(device: DeviceInfo) -> str:
    """Its model, and the end of its serial number."""
    return "  ".join(filter(None, (device.model, short_serial(device.serial))))


def short_serial(serial: str) -> str:
    """The end of a serial number; empty for an empty one."""
    return f"…{serial[-_SERIAL_LENGTH:]}" if len(serial) > _SERIAL_LENGTH else serial


def connection_word(connection: Connection) -> str:
    """How a device is reached; empty where that says nothing."""
    translate = QCoreApplication.translate
    return {
        Connection.USB: translate("devices", "USB"),
        Connection.NETWORK: translate("devices", "ネットワーク"),
        Connection.SYSTEM: "",
        Connection.NONE: "",
    }[connection]


def state_word(state: DeviceState) -> str:
    """How a device is."""
    translate = QCoreApplication.translate
    return {
        DeviceState.READY: translate("devices", "準備完了"),
        DeviceState.EMPTY: translate("devices", "紙がありません"),
        DeviceState.COVER_OPEN: translate("devices", "カバーが開いています"),
        DeviceState.JAMMED: translate("devices", "紙が詰まっています"),
        DeviceState.ASLEEP: translate("devices", "節電中"),
        DeviceState.BUSY: translate("devices", "ほかのプログラムが使用中"),
        DeviceState.FAILED: translate("devices", "故障しています"),
        DeviceState.ABSENT: translate("devices", "見つかりません"),
        DeviceState.FORBIDDEN: translate("devices", "設定が必要です"),
    }[state]


def place_word(state: DeviceState) -> str:
    """How a folder is."""
    if state is DeviceState.EMPTY:
        return QCoreApplication.translate("devices", "空のフォルダー")
    return state_word(state)


def state_role(state: DeviceState) -> Role:
    """The colour of the dot beside a state."""
    if state in {DeviceState.READY, DeviceState.ASLEEP}:
        return Role.ACCENT
    return Role.RED if state is DeviceState.FAILED else Role.AMBER


def fault_heading(kind: FaultKind | None) -> str:
    """What stopped a stack."""
    translate = QCoreApplication.translate
    if kind is None:
        return translate("devices", "取り込みが止まりました")
    return {
        FaultKind.JAM: translate("devices", "紙づまりです"),
        FaultKind.DOUBLE_FEED: translate("devices", "2 枚以上の紙が重なって送られました"),
        FaultKind.COVER_OPEN: translate("devices", "カバーが開きました"),
        FaultKind.BLOCKED: translate("devices", "紙の通り道がふさがっています"),
        FaultKind.EMPTY: translate("devices", "給紙口に紙がありません"),
        FaultKind.STOPPED: translate("devices", "スキャナーの停止ボタンが押されました"),
        FaultKind.UNPLUGGED: translate("devices", "スキャナーとの接続が切れました"),
        FaultKind.TRANSFER: translate("devices", "スキャナーとの通信が乱れました"),
        FaultKind.ASLEEP: translate("devices", "スキャナーが節電状態から戻りません"),
        FaultKind.BUSY: translate("devices", "スキャナーをほかのプログラムが使っています"),
        FaultKind.HARDWARE: translate("devices", "スキャナーが故障を知らせています"),
        FaultKind.DRIVER: translate("devices", "スキャナーを動かすプログラムが止まりました"),
    }[kind]


def fault_steps(kind: FaultKind) -> list[str]:
    """What to do, one thing after the other, before paper is put in again."""
    translate = QCoreApplication.translate
    remove = translate("devices", "途中の紙があれば、取り除きます。")
    return {
        FaultKind.JAM: [
            translate("devices", "カバーを開け、詰まった紙をゆっくり引き抜きます。"),
            translate("devices", "カバーを、音がするまで閉じます。"),
        ],
        FaultKind.DOUBLE_FEED: [
            translate("devices", "最後に出てきた、重なった紙を取り出します。"),
            translate("devices", "紙をよくさばいて、1 枚ずつに離します。"),
        ],
        FaultKind.COVER_OPEN: [remove, translate("devices", "カバーを、音がするまで閉じます。")],
        FaultKind.BLOCKED: [
            translate("devices", "カバーを開け、通り道に残った紙や名刺を取り除きます。"),
            translate("devices", "折れた紙や厚い紙は、あとで 1 枚ずつ入れます。"),
        ],
        FaultKind.EMPTY: [translate("devices", "給紙口に、奥まで紙を入れます。")],
        FaultKind.STOPPED: [remove],
        FaultKind.UNPLUGGED: [translate("devices", "ケーブルと電源を確かめます。"), remove],
        FaultKind.TRANSFER: [remove, translate("devices", "ケーブルを、パソコンの口に直接差し直します。")],
        FaultKind.ASLEEP: [translate("devices", "スキャナーの電源ボタンを押すか、カバーを開け閉めします。")],
        FaultKind.BUSY: [translate("devices", "スキャナーを使っているほかのプログラムを終了します。")],
        FaultKind.HARDWARE: [
            translate("devices", "スキャナーの電源を切り、10 秒待って入れ直します。"),
            translate("devices", "繰り返すときは、保守の窓口に連絡してください。"),
        ],
        FaultKind.DRIVER: [remove, translate("devices", "プログラムは立ち上げ直してあります。")],
    }[kind]
