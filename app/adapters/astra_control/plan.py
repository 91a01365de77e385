"""What a planned change of this adapter carries along: its requests, and how each answer is to be read."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.adapters.bookmarks import Kept
from app.domain.activities import Activity
from app.domain.guards import ActionClass, Stakes
from app.domain.messages import Message, Text
from app.transport.request import Reply, Request

ReadsAnswer = Callable[[Any, Reply], Awaitable[Activity | None]]


async def nothing(_body: Any, _reply: Reply) -> None:
    """Reads an answer that says nothing but success."""
    return


@dataclass(frozen=True)
class Call:
    """One request, the object it is about, and what makes the run of its answer.

    ``refusable``: a failed backup's id, whose plain deletion may be refused and can be forced then.
    """

    request: Request
    target: Text
    read: ReadsAnswer = nothing
    refusable: str = ""


@dataclass(frozen=True)
class Plan:
    """The calls of a change; ``fields`` are members of bodies that the operator filled in, with the ids of our form."""

    calls: tuple[Call, ...]
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Built:
    """A change before its requests are shown: see ``PlannedChange`` for the members."""

    plan: Plan
    action: ActionClass
    name_to_type: str
    summary: tuple[tuple[str, Text], ...]
    stakes: Stakes = field(default_factory=Stakes)
    irreversible: Message | None = None
    side_effects: tuple[Message, ...] = ()
    bookmark: str = ""


@dataclass(frozen=True)
class Trace(Kept):
    """What finds the effect of a change whose answer was lost: as text in the change's bookmark.

    ``what`` is a collection of copies, ``in-place`` or ``new-app``; ``name`` that of the copy or new app; ``apps``
    the ids of the apps; ``mark`` the bookmark of a restore.
    """

    what: str
    name: str
    ids: tuple[str, ...] = ()
    mark: str = ""
