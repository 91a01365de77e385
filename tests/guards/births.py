"""Remembers where tasks, threads, timers and animations were started, cheaply enough to do it for all of them.

Used by the leftover guards, which print the place when something outlives its test.
"""

import traceback
from collections.abc import Iterator
from types import FrameType
from weakref import WeakKeyDictionary

_DEPTH = 12
_OWN_FILES = ("/asyncio/", "/threading.py", "/tests/guards/", "/qasync/")

_births: "WeakKeyDictionary[object, traceback.StackSummary]" = WeakKeyDictionary()


def remember(thing: object, frame: FrameType | None) -> None:
    """Note the stack above a frame as the birthplace of a thing that can be weakly referenced."""
    stack = traceback.walk_stack(frame)
    _births[thing] = traceback.StackSummary.extract(stack, limit=_DEPTH, lookup_lines=False)


def known() -> Iterator[object]:
    """Yield everything that was remembered and still lives."""
    yield from list(_births)


def birthplace(thing: object) -> str:
    """Return the three frames of our own code nearest to the start, one a line, nearest first."""
    frames = [frame for frame in _births.get(thing, ()) if not any(own in frame.filename for own in _OWN_FILES)]
    lines = [f"    started at {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames[:3]]
    return "\n".join(lines) or "    started at an unknown place"
