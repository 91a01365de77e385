"""One console per user and profile folder: a second start hands over to the first and ends.

The lock in the folder decides who is first, also of two that start at the same moment, and keeps a second program off
the settings and records. The second says through the ``doorway`` what it was started with; an answer comes from the
loop of the first one's window, so that none means that it hangs, or is on its way out: the lock is tried until the
time is up. What comes through the door is bounded and read as if from a stranger.

Nothing of Qt is needed for this, so that a link is handed over at once. ``--demo`` keeps nothing and takes no part.
"""

import asyncio
import json
import logging
import os
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from app.domain.errors import ConsoleError
from app.domain.links import LONGEST, SCHEME
from app.main.doorway import Doorway, knock, open_door
from app.settings.paths import Paths, make
from app.settings.profile_lock import Holder, ProfileLock, holder_of

LOCK: Final = "console.lock"
PATIENCE_S: Final = 5.0
"""How long a first console may take to answer, or to end."""
AGAIN_S: Final = 0.05
GUEST_TIME_S: Final = 2.0
LONGEST_LINE: Final = 8192
NOBODY: Final = Holder()
ANSWER: Final = b"shown\n"
TOKEN: Final = re.compile(r"[\x21-\x7e]{0,256}")
TOKEN_NAME: Final = "XDG_ACTIVATION_TOKEN"  # noqa: S105  a permission to come to the front, not a secret

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Wish:
    """What a start of the program wants of the console that runs.

    ``link``: what it was told to open, as it came, or "". ``token``: with it the desktop (Wayland's) lets a window
    come to the front; "" where there is none.
    """

    link: str = ""
    token: str = ""


@dataclass(frozen=True)
class Standing:
    """What a start has found.

    ``lock``: this is the first console, and holds the lock of ``folder``. ``is_handed_over``: the first one does what
    was wished. ``is_guarded`` False: whether another one runs could not be found out. None of them: another one runs
    and does not answer, by its own account as ``holder``.
    """

    folder: Path
    lock: ProfileLock | None = None
    is_handed_over: bool = False
    is_guarded: bool = True
    holder: Holder = NOBODY

    @property
    def is_first(self) -> bool:
        """Whether this start is to show the window."""
        return self.lock is not None or not self.is_guarded

    def release(self) -> None:
        """Let the next one be the first."""
        if self.lock is not None:
            self.lock.release()


def arrive(paths: Paths, link: str, patience_s: float = PATIENCE_S) -> Standing:
    """Become the one console of these folders, or hand over to the one that is."""
    try:
        make(paths)
        lock = ProfileLock.take(paths.data / LOCK)
    except (ConsoleError, OSError):
        return Standing(
            paths.data, is_guarded=False
        )  # a console that cannot write is told so, and still shows what there is
    if lock is not None:
        return Standing(paths.data, lock)
    wish = Wish(link if len(link) <= LONGEST else SCHEME, os.environ.get(TOKEN_NAME, ""))
    return asyncio.run(_arrive_second(paths.data, wish, patience_s))


async def _arrive_second(folder: Path, wish: Wish, patience_s: float) -> Standing:
    try:
        async with asyncio.timeout(patience_s):
            while True:
                if await _hand_over(folder, wish):
                    return Standing(folder, is_handed_over=True)
                await asyncio.sleep(AGAIN_S)
                lock = ProfileLock.take(folder / LOCK)
                if lock is not None:
                    return Standing(folder, lock)
    except OSError:  # a TimeoutError, as a rule
        return Standing(folder, holder=holder_of(folder / LOCK))


async def _hand_over(folder: Path, wish: Wish) -> bool:
    """Say the wish; False when nobody opens, or who opened went away."""
    try:
        reader, writer = await knock(folder)
    except OSError:
        return False
    try:
        writer.write(json.dumps({"link": wish.link, "token": wish.token}).encode("ascii") + b"\n")
        await writer.drain()
        return await reader.readline() == ANSWER
    except OSError:
        return False
    finally:
        writer.close()


class Reception:
    """Takes the wishes of later starts; for the first console. ``wished`` is called for each, on the loop."""

    def __init__(self, folder: Path, wished: Callable[[Wish], None]) -> None:
        self._folder = folder
        self._wished = wished
        self._door: Doorway | None = None
        self._guests: set[asyncio.StreamWriter] = set()
        self._all_gone = asyncio.Event()
        self._all_gone.set()

    async def open(self) -> bool:
        """Take wishes from now on; False where the folder does not allow it: later starts then find nobody."""
        try:
            self._door = await open_door(self._folder, self._on_guest, LONGEST_LINE)
        except OSError as error:
            log.warning("no other start can hand over: %s", type(error).__name__)
            return False
        return True

    async def close(self) -> None:
        """Take no more; those who wait find nobody, and try to be the first."""
        if self._door is not None:
            self._door.close()
            self._door = None
        # Their tasks are not cancelled: on Python 3.11 asyncio's own streams stumble over that.
        for guest in self._guests:
            guest.transport.abort()
        await self._all_gone.wait()

    async def _on_guest(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._guests.add(writer)
        self._all_gone.clear()
        try:
            async with asyncio.timeout(GUEST_TIME_S):
                wish = read_wish(await reader.readline())
                if wish is not None:
                    self._wished(wish)
                    writer.write(ANSWER)
                    await writer.drain()
        except (TimeoutError, ValueError, OSError):
            log.info("a guest said nothing that is understood")
        finally:
            writer.close()
            self._guests.discard(writer)
            if not self._guests:
                self._all_gone.set()


def read_wish(line: bytes) -> Wish | None:
    """What was said; None: nothing that is understood. A link in it is no safer than it was."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or set(said) != {"link", "token"}:
        return None
    link, token = said["link"], said["token"]
    if not isinstance(link, str) or not isinstance(token, str) or len(link) > LONGEST:
        return None
    wish = Wish(link, token)
    # Without the desktop's permission a window still comes to the front where the desktop asks for none.
    return wish if TOKEN.fullmatch(token) else replace(wish, token="")
