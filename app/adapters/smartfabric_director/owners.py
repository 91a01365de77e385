"""Which job a backup belongs to. The appliance does not say: a backup carries its job's name, and a name is no key.

Jobs can be renamed, deleted or share a name, so each job is asked for its backups. What was learnt is kept: a job is
asked again only when a backup that nobody knows yet carries its name.
"""

from collections.abc import Iterable

from app.adapters.smartfabric_director import wire
from app.adapters.smartfabric_director.client import Client
from app.adapters.together import all_of
from app.domain.errors import NotFoundError


class Owners:
    """Backup id to job id, for one appliance."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._job_of: dict[str, str] = {}
        self._asked: set[str] = set()
        self._ownerless: set[str] = set()

    def learn(self, job_id: str, instances: Iterable[wire.Instance]) -> None:
        """These backups were listed for this job."""
        self._asked.add(job_id)
        for instance in instances:
            self._job_of[instance.id] = job_id
            self._ownerless.discard(instance.id)

    def known(self, instance_id: str) -> str | None:
        """The id of a backup's job, if it was learnt before."""
        return self._job_of.get(instance_id)

    def forget(self) -> None:
        """Nothing learnt counts any more: signed out, or the database was replaced."""
        self._job_of.clear()
        self._asked.clear()
        self._ownerless.clear()

    async def assign(self, jobs: Iterable[wire.Job], instances: Iterable[wire.Instance]) -> dict[str, wire.Job | None]:
        """The job of each backup, by backup id; None: its job does not exist any more."""
        present = {job.id: job for job in jobs}
        wanted = list(instances)
        new = [one for one in wanted if one.id not in self._job_of and one.id not in self._ownerless]
        names = {one.job_name for one in new}
        await self._ask(job for job in present.values() if job.name in names)
        if any(one.id not in self._job_of for one in wanted):
            # A renamed job lists backups that carry its former name.
            await self._ask(job for job in present.values() if job.id not in self._asked)
        self._ownerless.update(one.id for one in wanted if one.id not in self._job_of)
        return {one.id: present.get(self._job_of.get(one.id, "")) for one in wanted}

    async def _ask(self, jobs: Iterable[wire.Job]) -> None:
        await all_of([self._ask_one(job.id) for job in jobs])

    async def _ask_one(self, job_id: str) -> None:
        try:
            listing = await self._client.instances(job_id)
        except NotFoundError:
            return  # deleted in the meantime
        self.learn(job_id, listing.values())
