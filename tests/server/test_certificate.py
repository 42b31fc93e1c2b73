"""The certificate is made once, renewed with the same key, and never replaced by a stranger's."""

from __future__ import annotations

import ssl
import stat
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509

from server.certificate import RENEW_BEFORE, VALID, CertificateError, ensure_certificate, pin_of

NOW = datetime(2026, 11, 20, tzinfo=UTC)
NAMES = ["enishi.example.lg.jp", "127.0.0.1"]


def read(path: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate(path.read_bytes())


def test_is_what_tls_wants(tmp_path: Path) -> None:
    made = ensure_certificate(tmp_path, NAMES, NOW)
    ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(made.chain, made.key)
    names = read(made.chain).extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["enishi.example.lg.jp"]
    assert [str(item) for item in names.get_values_for_type(x509.IPAddress)] == ["127.0.0.1"]
    assert made.pin == pin_of(read(made.chain))
    assert made.until == NOW + VALID
    if sys.platform != "win32":
        assert stat.S_IMODE(made.key.stat().st_mode) == 0o600


def test_stays_while_it_is_good(tmp_path: Path) -> None:
    first = ensure_certificate(tmp_path, NAMES, NOW)
    content = first.chain.read_bytes()
    ensure_certificate(tmp_path, NAMES, NOW + VALID - RENEW_BEFORE - timedelta(seconds=1))
    assert first.chain.read_bytes() == content


@pytest.mark.parametrize(
    ("names", "later"),
    [(NAMES, VALID - RENEW_BEFORE), (NAMES, VALID * 3), ([*NAMES, "new.example.lg.jp"], timedelta(0))],
)
def test_is_renewed_with_the_same_key(tmp_path: Path, names: list[str], later: timedelta) -> None:
    first = ensure_certificate(tmp_path, NAMES, NOW)
    former = read(first.chain)
    second = ensure_certificate(tmp_path, names, NOW + later)
    assert read(second.chain).serial_number != former.serial_number
    assert second.pin == first.pin
    assert second.until == NOW + later + VALID


def test_a_torn_certificate_is_made_again(tmp_path: Path) -> None:
    first = ensure_certificate(tmp_path, NAMES, NOW)
    first.chain.write_bytes(b"-----BEGIN")
    assert ensure_certificate(tmp_path, NAMES, NOW).pin == first.pin


def test_a_damaged_key_is_not_replaced(tmp_path: Path) -> None:
    made = ensure_certificate(tmp_path, NAMES, NOW)
    made.key.write_bytes(b"nonsense")
    with pytest.raises(CertificateError, match="読めません"):
        ensure_certificate(tmp_path, NAMES, NOW)
    assert made.key.read_bytes() == b"nonsense"
