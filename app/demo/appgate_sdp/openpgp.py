"""Backup files: real symmetric OpenPGP around a tar, the same bytes for the same backup, made piece by piece.

Nothing is stored. A piece can be made from the last 16 bytes of the piece before it (so cipher feedback works), so
a short checkpoint is kept for each piece made so far and a resumed download starts in the middle. Formats: RFC 4880
(packets 3, 11, 18 and 19; AES-256, iterated and salted S2K with SHA-256).
"""

import hashlib
import random
import tarfile
from dataclasses import dataclass
from typing import Protocol

from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms

PIECE = 256 * 1024  # bytes; a multiple of the cipher's block and of a tar record
_BLOCK = 16
_S2K_COUNT_CODE = 96  # 65,536 bytes are hashed
_MDC_LENGTH = 22  # packet 19 with its two bytes of header


class _Hash(Protocol):
    def update(self, data: bytes, /) -> None: ...
    def digest(self) -> bytes: ...
    def copy(self) -> "_Hash": ...


@dataclass(frozen=True)
class _Checkpoint:
    tail: bytes  # the last ciphertext block of the piece before
    digest: _Hash  # SHA-1 of all plaintext before


class BackupFile:
    """The bytes of one backup. ``payload`` is the size of what is archived, in bytes."""

    def __init__(self, backup_id: str, passphrase: str, payload: int, is_random: bool = False) -> None:
        self._id = backup_id
        self._payload = -(-payload // 512) * 512
        self._is_random = is_random
        dice = random.Random(f"{backup_id} salt")
        salt, prefix = dice.randbytes(8), dice.randbytes(_BLOCK)
        self._key = _key_of(passphrase, salt)
        name = f"appliance-backup-{backup_id}"
        tar_header = _tar_header(f"{name}/appliance.data", self._payload)
        inside = len(tar_header) + self._payload + 1024
        named = f"{name}.tar".encode("ascii")
        literal = b"b" + bytes([len(named)]) + named + bytes(4)
        self._head = prefix + prefix[-2:] + _header(11, len(literal) + inside) + literal + tar_header
        self._plain_length = len(self._head) + self._payload + 1024 + _MDC_LENGTH
        esk = bytes([4, 9, 3, 8]) + salt + bytes([_S2K_COUNT_CODE])
        self._envelope = _header(3, len(esk)) + esk + _header(18, 1 + self._plain_length) + b"\x01"
        self.length = len(self._envelope) + self._plain_length
        self._checkpoints = [_Checkpoint(bytes(_BLOCK), hashlib.sha1(usedforsecurity=False))]

    @property
    def pieces(self) -> int:
        """How many pieces there are; all but the last (and the first, which has the envelope) are ``PIECE`` long."""
        return -(-self._plain_length // PIECE)

    def piece_of(self, offset: int) -> tuple[int, int]:
        """The number of the piece that holds the byte at ``offset``, and where in the piece it is."""
        inner = max(0, offset - len(self._envelope))
        number = inner // PIECE
        if number == 0:
            return 0, offset
        return number, inner % PIECE

    def is_ready(self, number: int) -> bool:
        """Whether ``make`` can begin at that piece; otherwise the ones before must be made first."""
        return number < len(self._checkpoints)

    @property
    def next_piece(self) -> int:
        """The first piece that was not made yet."""
        return len(self._checkpoints) - 1

    def make(self, number: int) -> bytes:
        """The bytes of a piece, the first one with the envelope in front."""
        if self._is_random:
            return self._random_piece(number)
        checkpoint = self._checkpoints[number]
        digest = checkpoint.digest.copy()
        plain = self._plain(number, digest)
        encryptor = Cipher(algorithms.AES256(self._key), CFB(checkpoint.tail)).encryptor()
        sealed = encryptor.update(plain) + encryptor.finalize()
        if number + 1 == len(self._checkpoints) and number + 1 < self.pieces:
            self._checkpoints.append(_Checkpoint(sealed[-_BLOCK:], digest))
        return self._envelope + sealed if number == 0 else sealed

    def _plain(self, number: int, digest: _Hash) -> bytes:
        start = number * PIECE
        end = min(start + PIECE, self._plain_length)
        body_end = self._plain_length - _MDC_LENGTH
        plain = self._part(start, min(end, body_end))
        digest.update(plain)
        if end > body_end:  # never split: what is before it leaves 109 bytes beyond whole tar records
            whole = digest.copy()
            whole.update(b"\xd3\x14")
            plain += b"\xd3\x14" + whole.digest()
        return plain

    def _part(self, start: int, end: int) -> bytes:
        """Plaintext without packet 19."""
        if end <= start:
            return b""
        content_end = len(self._head) + self._payload
        head = self._head[start : min(end, len(self._head))]
        wanted = max(0, min(end, content_end) - max(start, len(self._head)))
        middle = random.Random(f"{self._id} {start}").randbytes(wanted)
        return head + middle + bytes(end - start - len(head) - wanted)

    def _random_piece(self, number: int) -> bytes:
        start = number * PIECE
        size = min(PIECE, self._plain_length - start)
        content = random.Random(f"{self._id} {start}").randbytes(size)
        if number + 1 == len(self._checkpoints) and number + 1 < self.pieces:
            self._checkpoints.append(self._checkpoints[0])
        return b"\x8c" + bytes(len(self._envelope) - 1) + content if number == 0 else content


def _header(tag: int, length: int) -> bytes:
    """A packet header of the new format with a length of five octets, or of one for short packets."""
    if length < 192:
        return bytes([0xC0 | tag, length])
    return bytes([0xC0 | tag, 0xFF]) + length.to_bytes(4, "big")


def _key_of(passphrase: str, salt: bytes) -> bytes:
    seed = salt + passphrase.encode("utf-8")
    count = max((16 + (_S2K_COUNT_CODE & 15)) << ((_S2K_COUNT_CODE >> 4) + 6), len(seed))
    return hashlib.sha256((seed * (count // len(seed) + 1))[:count]).digest()


def _tar_header(name: str, size: int) -> bytes:
    entry = tarfile.TarInfo(name)
    entry.size = size
    return entry.tobuf(tarfile.USTAR_FORMAT)
