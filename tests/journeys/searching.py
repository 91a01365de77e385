"""Looks for secrets in everything a program leaves behind: files, environments and command lines of its processes."""

import base64
import json
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

from app.domain.redaction import MIN_VALUE_LENGTH

SHORTEST = 6
"""Below it a find proves nothing: such a text may stand anywhere."""


def spellings(secret: str) -> Iterator[bytes]:
    """The ways a secret may be written down: plain, in the encodings of the wire and of files, by every offset."""
    raw = secret.encode()
    yield from (raw, secret.encode("utf-16-le"), raw.hex().encode(), raw.hex().upper().encode())
    yield from (quote(secret, safe="").encode(), quote(secret).encode(), quote_plus(secret).encode())
    yield from (json.dumps(secret)[1:-1].encode(), json.dumps(json.dumps(secret)[1:-1])[1:-1].encode())
    yield repr(secret)[1:-1].encode()
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        for offset in range(3):
            # What stands before it moves the letters; the first and the last are mixed with their neighbours.
            whole = encode(b"\0" * offset + raw).rstrip(b"=")
            yield whole[(offset * 8 + 5) // 6 : len(whole) - 1]


def found_in(content: bytes, secrets: Iterable[str]) -> list[str]:
    """The secrets that stand in it, in whatever spelling; a short one, such as a code, only as a word of its own."""
    return [secret for secret in secrets if _stands_in(content, secret)]


def _stands_in(content: bytes, secret: str) -> bool:
    if len(secret) < MIN_VALUE_LENGTH:
        word = rb"(?<![0-9A-Za-z.])%b(?![0-9A-Za-z])" % re.escape(secret.encode())
        return re.search(word, content) is not None
    return any(one in content for one in spellings(secret))


def found_below(folders: Iterable[Path], secrets: tuple[str, ...]) -> list[str]:
    """Where secrets stand: in names and contents of all files below these folders."""
    finds = []
    for path in sorted(path for folder in folders for path in folder.rglob("*")):
        content = os.fsencode(path) + (path.read_bytes() if path.is_file() else b"")
        finds += [f"{secret!r} in {path}" for secret in found_in(content, secrets)]
    return finds


def found_in_processes(secrets: tuple[str, ...]) -> list[str]:
    """Which secrets stand in the environment or on the command line of this process and of those it started."""
    finds = []
    for pid in (os.getpid(), *_children(os.getpid())):
        for part in ("environ", "cmdline"):
            content = Path(f"/proc/{pid}/{part}").read_bytes()
            finds += [f"{secret!r} in {part} of {pid}" for secret in found_in(content, secrets)]
    finds += [f"{secret!r} in os.environ" for secret in found_in(json.dumps(dict(os.environ)).encode(), secrets)]
    return finds


def _children(pid: int) -> Iterator[int]:
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield int(child)
            yield from _children(int(child))
