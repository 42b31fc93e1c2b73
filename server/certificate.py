"""The server's certificate: made by itself, known to desks by its key, renewed in time with the same key.

A desk trusts the key whose SHA-256 stands in its join code, so there is no authority to
set up and no fingerprint to compare, and a renewal changes nothing for it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from app.core.errors import EnishiError

VALID = timedelta(days=397)
RENEW_BEFORE = timedelta(days=60)
_BACKDATED = timedelta(days=1)
"""For desks whose clock is behind."""


class CertificateError(EnishiError):
    """The server's key or certificate cannot be read."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """Files for TLS, and what a desk knows the server by."""

    chain: Path
    key: Path
    pin: bytes
    """SHA-256 of the public key (SubjectPublicKeyInfo, DER)."""
    until: datetime


def ensure_certificate(folder: Path, names: Sequence[str], now: datetime) -> Certificate:
    """The certificate of ``folder`` for host names and addresses; made, or renewed with the same key, where need be.

    Raises CertificateError for a key that cannot be read: a new one would be a
    stranger to every desk, so that has to be somebody's decision.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    key_path, chain_path = folder / "tls-key.pem", folder / "tls-certificate.pem"
    key = _key(key_path)
    known = _certificate(chain_path)
    if known is None or not _serves(known, key, names, now):
        known = _issue(key, names, now)
        _write(chain_path, known.public_bytes(Encoding.PEM))
    return Certificate(chain_path, key_path, pin_of(known), known.not_valid_after_utc)


def pin_of(certificate: x509.Certificate) -> bytes:
    """SHA-256 of a certificate's public key."""
    spki = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(spki).digest()


def _key(path: Path) -> ec.EllipticCurvePrivateKey:
    try:
        key = load_pem_private_key(path.read_bytes(), None)
    except FileNotFoundError:
        new = ec.generate_private_key(ec.SECP256R1())
        _write(path, new.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        return new
    except (OSError, ValueError) as error:
        raise CertificateError(
            "サーバーの鍵({path})を読めません。何も変更していません。バックアップから戻してください。"
            "新しい鍵を作る場合はこのファイルを除いて起動し、すべての端末に参加コードを配り直してください。",
            path=path,
        ) from error
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise CertificateError(
            "サーバーの鍵({path})が楕円曲線の鍵ではありません。何も変更していません。", path=path
        )
    return key


def _certificate(path: Path) -> x509.Certificate | None:
    try:
        return x509.load_pem_x509_certificate(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return None


def _serves(
    certificate: x509.Certificate, key: ec.EllipticCurvePrivateKey, names: Sequence[str], now: datetime
) -> bool:
    """Whether the certificate is of this key, for these names, and good for a while yet."""
    known = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return (
        certificate.public_key() == key.public_key()
        and set(known) == set(_names(names))
        and certificate.not_valid_before_utc <= now < certificate.not_valid_after_utc - RENEW_BEFORE
    )


def _issue(key: ec.EllipticCurvePrivateKey, names: Sequence[str], now: datetime) -> x509.Certificate:
    """A self-signed certificate as RFC 5280 wants one that is its own authority and may only speak for itself."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Enishi")])
    public = key.public_key()
    usage = x509.KeyUsage(
        digital_signature=True, key_cert_sign=True, content_commitment=False, key_encipherment=False,
        data_encipherment=False, key_agreement=False, crl_sign=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _BACKDATED)
        .not_valid_after(now + VALID)
        .add_extension(x509.SubjectAlternativeName(_names(names)), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .sign(key, SHA256())
    )


def _names(names: Sequence[str]) -> list[x509.GeneralName]:
    return [_name(name) for name in dict.fromkeys(names)]


def _name(text: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(text.strip("[]")))
    except ValueError:
        return x509.DNSName(text.encode("idna").decode("ascii"))


def _write(path: Path, data: bytes) -> None:
    """At once, and for nobody else to read."""
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
