"""One method for each call that reads. Speaks in the platform's words; keeps each answer, cleaned of secrets, beside.

Used by the parts of this adapter only; it knows neither our values nor what is done with the answers.
"""

from collections.abc import AsyncGenerator
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import quote

from app.adapters.cycle import wire
from app.adapters.cycle.errors import Border, read_refusal
from app.adapters.cycle.paging import PageSizes
from app.adapters.cycle.secrets import without_secrets
from app.adapters.cycle.times import stamp
from app.adapters.found import Found, Listing
from app.adapters.lenient import Wire
from app.adapters.reading import raw_page, validated
from app.adapters.refusals import about, change_answered
from app.domain.errors import BadReplyError
from app.domain.messages import Message
from app.domain.permits import Permit
from app.domain.raw import RawPage, RawRecord
from app.transport.channel import Channel
from app.transport.request import Reply, Request

W = TypeVar("W", bound=Wire)
Query = tuple[tuple[str, str], ...]

UNFINISHED = "new,queued,scheduled,running"
_OBJECT_STORAGE: Query = (("filter[category]", "object-storage"),)


class Client:
    """Asks one hub. Every method may raise the ``BackendError`` family."""

    def __init__(self, channel: Channel, page_size: int) -> None:
        self.channel = channel
        self.border = Border()
        self._sizes = PageSizes(page_size)

    async def environments(self) -> tuple[Found[wire.Environment], ...]:
        """All environments the key may see."""
        return await self._all(wire.Environment, "/v1/environments", "list_environments")

    async def containers(self) -> tuple[Found[wire.Container], ...]:
        """All containers of all environments; there is no filter for those that keep data."""
        return await self._all(wire.Container, "/v1/containers", "list_containers")

    async def container(self, container_id: str) -> Found[wire.Container]:
        """One container as it is now. Raises NotFoundError."""
        return await self._one(wire.Container, container_path(container_id), "read_container")

    async def instances(self, container_id: str) -> tuple[Found[wire.Instance], ...]:
        """The instances of a container."""
        return await self._all(wire.Instance, f"{container_path(container_id)}/instances", "list_instances")

    async def instance(self, container_id: str, instance_id: str) -> Found[wire.Instance]:
        """One instance. Raises NotFoundError."""
        path = f"{container_path(container_id)}/instances/{quote(instance_id, safe='')}"
        return await self._one(wire.Instance, path, "read_instance")

    def backups(self, container_id: str, page_size: int | None = None) -> AsyncGenerator[Listing[wire.Backup], None]:
        """The backups of a container, newest first: ids carry the time of creation, so they sort by it."""
        path = f"{container_path(container_id)}/backups"
        return self._pages(wire.Backup, path, "list_backups", (("sort", "-id"),), page_size)

    async def some_backups(
        self, container_id: str, count: int, *, newest_first: bool = True
    ) -> tuple[Found[wire.Backup], ...]:
        """The newest, or oldest, backups of a container; at most so many."""
        query: Query = (("page[number]", "1"), ("page[size]", str(count)), ("sort", "-id" if newest_first else "id"))
        reply = await self._get(f"{container_path(container_id)}/backups", "list_backups", query)
        return self._page(wire.Backup, reply).items

    async def backup(self, container_id: str, backup_id: str) -> Found[wire.Backup]:
        """One backup. Raises NotFoundError."""
        return await self._one(wire.Backup, backup_path(container_id, backup_id), "read_backup")

    async def logs(self, container_id: str, backup_id: str) -> Listing[wire.Log]:
        """What the commands said when the backup was made and at each restore of it."""
        reply = await self._get(f"{backup_path(container_id, backup_id)}/logs", "read_logs")
        return self._page(wire.Log, reply)

    async def jobs(self) -> tuple[Found[wire.Job], ...]:
        """All jobs of the hub that have not ended."""
        return await self._all(wire.Job, "/v1/jobs", "list_jobs", (("filter[state]", UNFINISHED),), sort="-id")

    async def jobs_since(self, since: datetime) -> tuple[Found[wire.Job], ...]:
        """The jobs queued since then, ended ones too."""
        query: Query = (("filter[range-start]", stamp(since)),)
        return await self._all(wire.Job, "/v1/jobs", "list_jobs", query, sort="-id")

    async def may_see_jobs(self) -> bool:
        """Whether the key's role may watch jobs; anything but a refusal counts as yes."""
        reply = await self.channel.send(
            Request("GET", "/v1/jobs", (("page[number]", "1"), ("page[size]", "1")), operation="try_jobs")
        )
        return self._may(reply)

    async def may_see_events(self, now: datetime) -> bool:
        """Whether the key's role may read monitoring events."""
        query = (("filter[event]", FAILED_EVENT), ("filter[range-start]", stamp(now)))
        return self._may(await self.channel.send(Request("GET", EVENTS_PATH, query, operation="try_events")))

    async def job(self, job_id: str) -> Found[wire.Job]:
        """One job. Raises NotFoundError, also for one that was made a moment ago."""
        return await self._one(wire.Job, f"/v1/jobs/{quote(job_id, safe='')}", "read_job")

    async def storage(self) -> tuple[Found[wire.Integration], ...]:
        """The integrations that hold objects; their credentials are dropped on the way in."""
        path = "/v1/hubs/current/integrations"
        return await self._all(wire.Integration, path, "list_storage", _OBJECT_STORAGE)

    async def failures(self, since: datetime, container_id: str | None = None) -> Listing[wire.Event]:
        """The runs of backups that failed since then, by the platform's monitoring. Knows no paging."""
        query = [("filter[event]", FAILED_EVENT), ("filter[range-start]", stamp(since))]
        if container_id is not None:
            query.append(("filter[container]", container_id))
        return self._page(wire.Event, await self._get(EVENTS_PATH, "list_failures", tuple(query)))

    async def change(self, request: Request, permit: Permit) -> tuple[wire.Descriptor, Reply]:
        """Send a change, once, and read its descriptor.

        Raises:
            OutcomeUnknownError: the answer was lost, or is none.
            InputError, PermitRefusedError, BackendError.
        """
        reply = self.border.check_change(await self.channel.send(request, permit))
        with change_answered(reply, Message.of("cycle.error.unreadable_answer")):
            return validated(wire.Descriptor, _data(reply), reply, "data"), reply

    def _may(self, reply: Reply) -> bool:
        if reply.status != 403:
            self.border.check(reply)
            return True
        self.border.error(reply)  # notes which capability is lacking
        return False

    async def _get(self, path: str, operation: str, query: Query = ()) -> Reply:
        return self.border.check(await self.channel.send(Request("GET", path, query, operation=operation)))

    async def _one(self, model: type[W], path: str, operation: str) -> Found[W]:
        reply = await self._get(path, operation)
        value = validated(model, _data(reply), reply, "data")
        return Found(value, RawRecord(self._raw(reply), ("data",)))

    async def _all(
        self, model: type[W], path: str, operation: str, query: Query = (), *, sort: str = "id"
    ) -> tuple[Found[W], ...]:
        found: list[Found[W]] = []
        async for page in self._pages(model, path, operation, (*query, ("sort", sort))):
            found += page.items
        return tuple(found)

    async def _pages(
        self, model: type[W], path: str, operation: str, query: Query, page_size: int | None = None
    ) -> AsyncGenerator[Listing[W], None]:
        """Page by page, each object once: the pages shift when something is added meanwhile."""
        seen: set[str] = set()
        number, before = 1, 0
        while True:
            size = min(page_size or self._sizes.size, self._sizes.size)
            asked = (*query, ("page[number]", str(number)), ("page[size]", str(size)))
            reply = await self.channel.send(Request("GET", path, asked, operation=operation))
            if reply.status == 422 and number > 1:
                return  # a page past the end may be refused (ASSUMED: it is empty)
            if read_code(reply) == "422.max-exceeded" and self._sizes.refused():
                continue
            page = self._page(model, self.border.check(reply))
            if number > 1 and page.items:
                self._sizes.went_on(size, before)
            new = tuple(one for one in page.items if _id_of(one) not in seen)
            seen.update(_id_of(one) for one in new)
            if new or number == 1:
                yield Listing(new, page.heard_at)
            if not new or not self._sizes.may_go_on(size, len(page.items)):
                return
            number, before = number + 1, len(page.items)

    def _page(self, model: type[W], reply: Reply) -> Listing[W]:
        rows = _data(reply)
        if rows is None:
            rows = []
        if not isinstance(rows, list):
            raise about(reply, BadReplyError(where="data"))
        raw = self._raw(reply)
        items = tuple(
            Found(validated(model, row, reply, "data", place), RawRecord(raw, ("data", place)))
            for place, row in enumerate(rows)
        )
        return Listing(items, reply.heard_at)

    def _raw(self, reply: Reply) -> RawPage:
        return raw_page(reply, self.channel.redactor, without_secrets(reply.json()))


FAILED_EVENT = ".".join(("container", "instance", "backup", "failed"))
EVENTS_PATH = "/v1/monitoring/events"


def container_path(container_id: str) -> str:
    """The path of a container."""
    return f"/v1/containers/{quote(container_id, safe='')}"


def backup_path(container_id: str, backup_id: str) -> str:
    """The path of a backup."""
    return f"{container_path(container_id)}/backups/{quote(backup_id, safe='')}"


def read_code(reply: Reply) -> str | None:
    """The code of a refusal; None for a success."""
    return None if reply.is_success else read_refusal(reply).code


def _data(reply: Reply) -> Any:
    body = reply.json()
    if not isinstance(body, dict) or "data" not in body:
        raise about(reply, BadReplyError(where="data"))
    return body["data"]


def _id_of(found: Found[Any]) -> str:
    return str(getattr(found.value, "id", ""))
