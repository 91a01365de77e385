"""The way from one start of the program to another on this computer: a socket in a folder that is its user's alone.

For ``one_instance``. Windows has a named pipe instead, which the system opens for this user alone. Plain asyncio on
the console's own loop, and not Qt's local sockets: packages leave QtNetwork out, and what is answered here proves that
the loop of the window turns.
"""

import asyncio
import hashlib
import os
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

SOCKET: Final = "console.sock"
PRIVATE_FILE: Final = 0o600
LONGEST_ADDRESS: Final = 100
"""Bytes; systems take 104 or 108."""

OnGuest = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class Doorway:
    """An open door. Whoever opens one holds the folder's lock, so that what lies there from before is nobody's."""

    def __init__(self, close: Callable[[], None]) -> None:
        self._close = close

    def close(self) -> None:
        """Take no more guests."""
        self._close()


async def open_door(folder: Path, on_guest: OnGuest, limit_bytes: int) -> Doorway:
    """Take guests from now on.

    Args:
        limit_bytes: a line of a guest that is longer is refused to the reader as ValueError.

    Raises:
        OSError: the folder takes no socket.
    """
    if sys.platform == "win32":
        return await _open_pipe(folder, on_guest, limit_bytes)
    with _address(folder) as address:
        # asyncio takes a socket away that lies there from before.
        server = await asyncio.start_unix_server(on_guest, address, limit=limit_bytes)
        os.chmod(address, PRIVATE_FILE)

    def close() -> None:
        server.close()
        (folder / SOCKET).unlink(missing_ok=True)

    return Doorway(close)


async def knock(folder: Path) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Go to the door of another program. Raises OSError: nobody opens."""
    if sys.platform == "win32":
        return await _to_pipe(folder)
    with _address(folder) as address:
        return await asyncio.open_unix_connection(address)


@contextmanager
def _address(folder: Path) -> Iterator[str]:
    """The socket's address; one that is too long for the system leads through the opened folder."""
    plain = str(folder / SOCKET)
    if len(os.fsencode(plain)) <= LONGEST_ADDRESS:
        yield plain
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        yield f"/proc/self/fd/{opened}/{SOCKET}"
    finally:
        os.close(opened)


if sys.platform == "win32":

    def _pipe_name(folder: Path) -> str:
        digest = hashlib.sha256(os.fsencode(os.path.normcase(folder))).hexdigest()
        return rf"\\.\pipe\backstay-{digest[:32]}"

    async def _open_pipe(folder: Path, on_guest: OnGuest, limit_bytes: int) -> Doorway:
        loop = asyncio.get_running_loop()

        def protocol() -> asyncio.StreamReaderProtocol:
            return asyncio.StreamReaderProtocol(asyncio.StreamReader(limit_bytes), on_guest)

        (server,) = await loop.start_serving_pipe(protocol, _pipe_name(folder))
        return Doorway(server.close)

    async def _to_pipe(folder: Path) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        loop = asyncio.get_running_loop()
        reader = asyncio.StreamReader()
        protocol = asyncio.StreamReaderProtocol(reader)
        transport, _ = await loop.create_pipe_connection(lambda: protocol, _pipe_name(folder))
        return reader, asyncio.StreamWriter(transport, protocol, reader, loop)
