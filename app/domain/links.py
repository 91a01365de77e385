"""Addresses of ``backstay:`` that lead to an object of this console. They open what they name and never act.

Grammar, in full; nothing else is a link:

    backstay://connection/ID                                       the system
    backstay://connection/ID/node/LEVEL:ID[/LEVEL:ID ...]          a place in its tree, from the top down
    backstay://connection/ID[/node/...]/backup/ID                  a backup, listed at that place
    backstay://connection/ID/run/OPERATION:ID                      a run

The first ID is that of a kept connection, the others are the system's own; LEVEL and OPERATION are values of ``Level``
(but ``appliance``, which is the system itself) and ``Operation``. The scheme may be written in capitals, nothing else.

An ID keeps letters and digits of ASCII and ``-._:@+,=`` as they are. ``~s`` stands for a slash, ``~b`` for a backslash
and ``~t`` for a tilde; everything else is percent-encoded UTF-8. Slashes have a word of their own because programs on
the way decode ``%2F``, and the parts of a path must not become others then: an encoded slash is no link.

There is no user, port, query, fragment or verb in a link, so there is nothing to ask of it but to show something.
Links come from strangers: ``parse_link`` refuses whatever it does not know, without saying what. They hold no address
of a server and no secret; without the connection of that id they lead nowhere.
"""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote_to_bytes

from app.domain.activities import ActivityRef, Operation
from app.domain.backups import BackupRef
from app.domain.nodes import Level, NodeRef

SCHEME: Final = "backstay:"
LONGEST: Final = 2048
"""Characters of a link; a longer one is refused unread."""

_START: Final = "//connection/"
_PLAIN: Final = "-._:@+,="
LONGEST_ID: Final = 1024
"""Characters of an encoded id."""
_DEEPEST: Final = 8
_PART: Final = re.compile(r"(?:[A-Za-z0-9._:@+,=~-]|%[0-9A-Fa-f]{2})+")
_WORDS: Final = {"/": "~s", "\\": "~b", "~": "~t"}
_SIGNS: Final = {word: sign for sign, word in _WORDS.items()}
_WORD: Final = re.compile(r"~.?")
_RUN: Final = "run"
_NODE: Final = "node"
_BACKUP: Final = "backup"
_LEVELS: Final = frozenset(Level) - {Level.APPLIANCE}
_OPERATIONS: Final = frozenset(Operation)


@dataclass(frozen=True, slots=True)
class Link:
    """What a link leads to: a system, or a place, a backup or a run of it.

    ``place`` is the system's root where the link names no node. ``backup_id`` and ``run`` are "" where it names none.
    """

    place: NodeRef
    backup_id: str = ""
    run_path: str = ""

    @classmethod
    def to_place(cls, ref: NodeRef) -> "Link":
        """The link to a node, or to a system."""
        return cls(ref)

    @classmethod
    def to_backup(cls, ref: BackupRef) -> "Link":
        """The link to a backup."""
        return cls(ref.scope, backup_id=ref.native_id)

    @classmethod
    def to_run(cls, ref: ActivityRef) -> "Link":
        """The link to a run."""
        return cls(NodeRef.appliance(ref.connection_id), run_path=ref.path)

    @property
    def connection_id(self) -> str:
        """The system's connection."""
        return self.place.connection_id

    @property
    def backup_path(self) -> str:
        """The key of the backup, or ""."""
        return BackupRef(self.place, self.backup_id).path if self.backup_id else ""

    @property
    def text(self) -> str:
        """The link as text."""
        parts = [_encoded(self.connection_id)]
        nodes = [f"{part.level}:{part.native_id}" for part in self.place.lineage()[1:]]
        parts += [_NODE, *map(_encoded, nodes)] if nodes else []
        parts += [_BACKUP, _encoded(self.backup_id)] if self.backup_id else []
        if self.run_path:
            parts += [_RUN, _encoded(self.run_path.removeprefix(f"{self.connection_id}/"))]
        return f"{SCHEME}{_START}{'/'.join(parts)}"

    @property
    def is_sound(self) -> bool:
        """Whether the text leads back to the object; an id may be too long for that, or hold control characters."""
        return parse_link(self.text) == self


def parse_link(text: str) -> Link | None:
    """Read a link that came from anywhere; None: it is not one."""
    if len(text) > LONGEST or text[: len(SCHEME)].lower() != SCHEME:
        return None
    rest = text[len(SCHEME) :]
    if not rest.startswith(_START):
        return None
    parts = [_decoded(part) for part in rest[len(_START) :].split("/")]
    sound = [part for part in parts if part is not None]
    if len(sound) != len(parts):
        return None
    return _read(NodeRef.appliance(sound[0]), sound[1:])


def _read(place: NodeRef, parts: list[str]) -> Link | None:
    """The parts behind the connection's id."""
    match parts:
        case []:
            return Link(place)
        case ["run", what]:
            operation, _, native_id = what.partition(":")
            known = operation in _OPERATIONS and native_id != ""
            return Link(place, run_path=f"{place.connection_id}/{what}") if known else None
        case ["backup", backup_id]:
            return Link(place, backup_id=backup_id)
        case ["node", *rest]:
            return _read_nodes(place, rest)
    return None


def _read_nodes(place: NodeRef, parts: list[str]) -> Link | None:
    """One node or more, and perhaps a backup behind them."""
    for number, part in enumerate(parts):
        level, colon, native_id = part.partition(":")
        if not colon:
            # No level is without a colon: this is where the nodes end.
            is_backup = number > 0 and part == _BACKUP and len(parts) == number + 2
            return Link(place, backup_id=parts[-1]) if is_backup else None
        if level not in _LEVELS or not native_id or number == _DEEPEST:
            return None
        place = place.child(Level(level), native_id)
    return Link(place) if parts else None


def _encoded(native_id: str) -> str:
    return quote("".join(_WORDS.get(sign, sign) for sign in native_id), safe=f"{_PLAIN}~", errors="surrogatepass")


def _decoded(part: str) -> str | None:
    """An id; None when the part is empty, is a step through folders, or holds what no id may hold."""
    if _PART.fullmatch(part) is None or len(part) > LONGEST_ID:
        return None
    try:
        decoded = unquote_to_bytes(part).decode("utf-8")
    except UnicodeDecodeError:
        return None
    words = set(_WORD.findall(decoded))
    if decoded in {".", ".."} or not decoded.isprintable() or set(decoded) & {"/", "\\"} or not words <= set(_SIGNS):
        return None
    return _WORD.sub(lambda found: _SIGNS[found[0]], decoded)
