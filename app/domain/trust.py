"""Whom a connection trusts, and what a server showed. Values only; the handshake is made in ``transport``."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class TrustMode(StrEnum):
    """Who decides whether a certificate is good."""

    SYSTEM = "system"
    CA_FILE = "ca_file"
    PIN = "pin"


@dataclass(frozen=True)
class PinnedFacts:
    """What a certificate said of itself when it was pinned, to be shown beside another one. It decides nothing."""

    fingerprint: str
    subject: str
    issuer: str
    valid_from: datetime
    valid_to: datetime
    key: str


@dataclass(frozen=True)
class Trust:
    """A connection's trust. With ``PIN`` the pins alone decide; several are allowed (nodes behind one name).

    ``pins`` are SHA-256 fingerprints of the DER certificate, 64 lower-case hexadecimal digits. ``facts`` are those of
    pinned certificates as far as they were seen here, and no part of what is trusted.
    """

    mode: TrustMode = TrustMode.SYSTEM
    pins: tuple[str, ...] = ()
    ca_file: str | None = None
    facts: tuple[PinnedFacts, ...] = field(default=(), compare=False)


class TrustProblem(StrEnum):
    """Why a certificate was refused (message: ``trust_problem.<value>.why``)."""

    PIN_DIFFERS = "pin_differs"
    UNKNOWN_AUTHORITY = "unknown_authority"
    SELF_SIGNED = "self_signed"
    WRONG_HOST = "wrong_host"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    OLD_TLS = "old_tls"
    CA_FILE_UNREADABLE = "ca_file_unreadable"
    OTHER = "other"


@dataclass(frozen=True)
class Certificate:
    """What a server showed in its handshake. Names are the certificate's own text: hostile until escaped."""

    fingerprint: str
    subject: str
    issuer: str
    is_self_signed: bool
    valid_from: datetime
    valid_to: datetime
    key: str
    signature: str
    tls_version: str
    names: tuple[str, ...]
    name_matches: bool
    trusted_by_system: bool
    system_problem: TrustProblem | None = None

    @property
    def facts(self) -> PinnedFacts:
        """What is kept of it once it is pinned."""
        return PinnedFacts(self.fingerprint, self.subject, self.issuer, self.valid_from, self.valid_to, self.key)


@dataclass(frozen=True)
class ShownCertificate:
    """What stays known of a certificate that was shown and taken. ``valid_to`` None: it cannot be read."""

    fingerprint: str
    valid_to: datetime | None


class FingerprintVerdict(StrEnum):
    """How a typed fingerprint compares."""

    EMPTY = "empty"
    EQUAL = "equal"
    DIFFERENT = "different"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NOT_HEX = "not_hex"


@dataclass(frozen=True)
class FingerprintComparison:
    """The verdict, how many digits were typed, and the 1-based place of the first different digit."""

    verdict: FingerprintVerdict
    typed: int
    differs_at: int | None = None


def normal_fingerprint(text: str) -> str:
    """The digits alone: colons, spaces, dashes and case do not count, nor does a leading ``SHA256``."""
    stripped = re.sub(r"(?i)^\s*sha-?256\s*(fingerprint)?\s*[:=]?\s*", "", text)
    return re.sub(r"[\s:\-.]", "", stripped).lower()


def compare_fingerprint(typed: str, shown: str) -> FingerprintComparison:
    """Compare what the operator received by another route with what the server shows."""
    digits, expected = normal_fingerprint(typed), normal_fingerprint(shown)
    if not digits:
        return FingerprintComparison(FingerprintVerdict.EMPTY, 0)
    if re.fullmatch(r"[0-9a-f]+", digits) is None:
        return FingerprintComparison(FingerprintVerdict.NOT_HEX, len(digits))
    for place, (a, b) in enumerate(zip(digits, expected, strict=False), start=1):
        if a != b:
            return FingerprintComparison(FingerprintVerdict.DIFFERENT, len(digits), place)
    if len(digits) < len(expected):
        return FingerprintComparison(FingerprintVerdict.TOO_SHORT, len(digits))
    if len(digits) > len(expected):
        return FingerprintComparison(FingerprintVerdict.TOO_LONG, len(digits))
    return FingerprintComparison(FingerprintVerdict.EQUAL, len(digits))
