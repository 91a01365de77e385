"""Tasks: the steps of what takes long, and the only place with the progress of restores. Ended ones stay for a day.

Names of tasks are not documented for restores, so nothing is keyed on them; ``summary`` is made for people. A subtask
may be about another thing than its parent (the snapshot of a backup), so it is found by its parent.
"""

from dataclasses import dataclass
from datetime import datetime

from app.adapters.astra_control import wire, words
from app.adapters.astra_control.account import Account
from app.adapters.astra_control.stamps import moment
from app.adapters.refusals import is_functional
from app.domain.activities import Figure, Source, Step, StepState
from app.domain.errors import BackendError
from app.domain.messages import Message

OVER = frozenset({"completed", "cancelled", "failed"})


@dataclass(frozen=True)
class Chain:
    """A task and its subtasks in order; ``head`` None: there is none, or none may be seen."""

    head: wire.Task | None = None
    subtasks: tuple[wire.Task, ...] = ()

    @property
    def state(self) -> str:
        """The state of the whole; empty when there is no task."""
        return self.head.state if self.head is not None else ""

    @property
    def started_at(self) -> datetime | None:
        """When it began."""
        return moment(self.head.startTime) if self.head is not None else None

    @property
    def ended_at(self) -> datetime | None:
        """When it ended."""
        return moment(self.head.endTime) if self.head is not None else None

    @property
    def percent(self) -> Figure | None:
        """How far the whole is, as the server tells."""
        told = self.head.percentDone if self.head is not None else None
        return Figure(told, Source.REPORTED) if told is not None else None

    @property
    def said(self) -> str | None:
        """The server's reasons, of the whole or of the subtask that failed."""
        tasks = (self.head, *self.subtasks) if self.head is not None else ()
        return next((text for text in map(words.reasons, tasks) if text), None)

    def steps(self) -> tuple[Step, ...]:
        """The subtasks as steps."""
        return tuple(_step(task) for task in self.subtasks)

    def app_id(self) -> str | None:
        """The app that the task's address names."""
        parts = self.head.resourceURI.strip("/").split("/") if self.head is not None else []
        place = parts.index("apps") + 1 if "apps" in parts else len(parts)
        return parts[place] if place < len(parts) else None


NO_TASKS = Chain()


class Tasks:
    """Finds the tasks of things."""

    def __init__(self, account: Account) -> None:
        self._account = account

    async def heads(self, resource_id: str) -> tuple[wire.Task, ...]:
        """The tasks about a thing that are no subtasks, newest first; empty where tasks cannot be read."""
        try:
            found = (await self._account.client.tasks("resourceID", resource_id)).values()
        except BackendError as error:
            if not is_functional(error):
                raise
            return ()
        heads = [task for task in found if not task.parentTaskID]
        return tuple(sorted(heads, key=lambda task: task.startTime or task.metadata.creationTimestamp, reverse=True))

    async def chain(self, head: wire.Task | None) -> Chain:
        """A task with its subtasks."""
        if head is None:
            return NO_TASKS
        try:
            found = (await self._account.client.tasks("parentTaskID", head.id)).values()
        except BackendError as error:
            if not is_functional(error):
                raise
            found = ()
        return Chain(head, tuple(sorted(found, key=lambda task: (task.orderHint or 0, task.startTime))))

    async def latest(self, resource_id: str) -> Chain:
        """The newest task about a thing, with its subtasks."""
        heads = await self.heads(resource_id)
        return await self.chain(heads[0] if heads else None)


def hook_step(copy: wire.Copy) -> tuple[Step, ...]:
    """The result of execution hooks as a step, once it is known."""
    name = Message.of("astra.step.hooks.name")
    trouble = words.hook_trouble(copy)
    if trouble is not None:
        return (Step(name, StepState.WARNING, detail=trouble),)
    return (Step(name, StepState.DONE),) if copy.hookState == "success" else ()


def _step(task: wire.Task) -> Step:
    return Step(
        task.summary or task.name or task.id,
        words.step_state(task.state),
        moment(task.startTime),
        moment(task.endTime),
        words.reasons(task),
    )
