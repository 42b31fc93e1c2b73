"""Where the server keeps what, and how it is reached."""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path

import platformdirs

from app.core.errors import UsageError
from app.core.join_code import is_address
from server.blobs import part_of

PORT = 8443
ONLY_OFFICE = "default"
"""The code of an office that has a database to itself."""
_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")

Network = IPv4Network | IPv6Network
_LOOPBACK: tuple[Network, ...] = (ip_network("127.0.0.0/8"), ip_network("::1/128"))


def default_data() -> Path:
    return platformdirs.user_data_path("enishi-server", appauthor=False)


def default_key_file(data: Path) -> Path:
    """Beside the data folder, not in it, so that a backup of the folder does not hold the key too."""
    return data.with_name(data.name + ".key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What an administrator may set. Raises UsageError where it makes no sense."""

    data: Path = field(default_factory=default_data)
    """The server's own database, images and certificate."""
    key_file: Path | None = None
    """The key that seals documents and images; None: beside ``data``."""
    ledger_file: Path | None = None
    """The ledger of erasures; None: beside the key."""
    host: str = "0.0.0.0"  # noqa: S104 - desks are on other machines
    port: int = PORT
    address: str = ""
    """``host:port`` by which desks reach it; empty: this machine's name and ``port``."""
    names: tuple[str, ...] = ()
    """Further names of the certificate."""
    office_name: str = ""
    office_code: str = ONLY_OFFICE
    """Which of the database's offices this server works for; it is made with the first start."""
    database_url: str = ""
    """Of the office's own PostgreSQL; empty: its own one in ``data``."""
    blob_url: str = ""
    """Folder, ``file://`` or ``s3://bucket/path``; empty: a folder in ``data``."""
    monitors: tuple[Network, ...] = _LOOPBACK
    """Networks that may read the metrics."""

    def __post_init__(self) -> None:
        if not 0 <= self.port < 1 << 16:
            raise UsageError("ポート番号は 0 から 65535 までです。")
        if self.address and not is_address(self.address):
            raise UsageError(
                "「{address}」は端末から見たサーバーのアドレスではありません。enishi.example.lg.jp:8443 のように指定してください。",
                address=self.address,
            )
        if not _CODE.fullmatch(self.office_code):
            raise UsageError("機関の符号は、英小文字、数字、ハイフンで 40 字までです。")
        if self.ledger_path.resolve().is_relative_to(self.data.resolve()):
            raise UsageError(
                "消去の台帳はデータフォルダーの外に置いてください。復元したときに、消去した名刺が戻るのを防ぐためです。"
            )
        if self.key_path.resolve().is_relative_to(self.data.resolve()):
            raise UsageError(
                "鍵のファイルはデータフォルダーの外に置いてください。バックアップと鍵が一緒に盗まれるのを防ぐためです。"
            )

    @property
    def key_path(self) -> Path:
        return self.key_file or default_key_file(self.data)

    @property
    def ledger_path(self) -> Path:
        return self.ledger_file or self.key_path.with_suffix(".erased")

    @property
    def blobs_url(self) -> str:
        """Where the images of this office lie."""
        url = self.blob_url or str(self.data / "images")
        return url if self.office_code == ONLY_OFFICE else part_of(url, self.office_code)

    @property
    def public_address(self) -> str:
        """What stands in a join code."""
        return self.address or f"{socket.gethostname()}:{self.port}"

    @property
    def certificate_names(self) -> tuple[str, ...]:
        """Names and addresses that the certificate is for."""
        public = self.public_address.rpartition(":")[0].strip("[]")
        return tuple(dict.fromkeys((public, socket.gethostname(), "localhost", "127.0.0.1", *self.names)))


def networks(texts: tuple[str, ...]) -> tuple[Network, ...]:
    """Networks from their texts. Raises UsageError."""
    try:
        return tuple(ip_network(text) for text in texts)
    except ValueError as error:
        raise UsageError("監視を許すネットワークは 192.0.2.0/24 のように指定してください。") from error
