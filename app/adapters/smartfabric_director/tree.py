"""The tree of one appliance: its database as the only client, below it the jobs and three extra nodes."""

from app.adapters.smartfabric_director import capabilities, places, wire
from app.adapters.smartfabric_director.director import Director, Owned
from app.adapters.smartfabric_director.job_calendar import calendar_text, is_one_time
from app.adapters.smartfabric_director.mapping import content_text, location_name, stamp_ms, state_of
from app.adapters.together import together
from app.domain.backups import BackupState
from app.domain.errors import NotFoundError
from app.domain.messages import Message
from app.domain.nodes import Fact, Health, Level, Node, NodeKind, NodeRef

_HEALTH: dict[BackupState, Health] = {
    BackupState.COMPLETE: Health.WELL,
    BackupState.COMPLETE_WITH_WARNINGS: Health.WARNING,
    BackupState.FAILED: Health.FAILED,
}


class Tree:
    """Answers which nodes there are."""

    def __init__(self, director: Director) -> None:
        self._director = director

    async def children(self, node: NodeRef) -> tuple[Node, ...]:
        """Nodes directly below. Raises NotFoundError for a place that this tree does not have."""
        if node.parent is None:
            return (self._database(),)
        if node == places.database(self._director.id):
            return await self._instances()
        if node.level is Level.INSTANCE and node.parent == places.database(self._director.id):
            return ()
        raise NotFoundError(connection_id=self._director.id, operation="children")

    async def owned(self) -> Owned:
        """All jobs and backups, each backup with its job."""
        client = self._director.client
        jobs, instances = await together(client.jobs(), client.instances())
        job_of = await self._director.owners.assign(jobs.values(), instances.values())
        return Owned(jobs, instances, job_of)

    def place_of(self, job: wire.Job | None) -> NodeRef:
        """Where backups of a job stand; None: of a deleted one."""
        if job is None:
            return places.instance(self._director.id, places.DELETED_JOBS)
        return places.instance(self._director.id, places.ONE_TIME_RUNS if is_one_time(job) else job.id)

    def _database(self) -> Node:
        return Node(
            places.database(self._director.id),
            Message.of("sfd.node.database.name"),
            NodeKind.DATABASE,
            may_have_children=True,
            caption=Message.of("sfd.node.database.caption"),
        )

    async def _instances(self) -> tuple[Node, ...]:
        owned, locations = await together(self.owned(), self._director.client.locations())
        names = {location.id: location_name(location) for location in locations.values()}
        newest = self._newest_ended(owned)
        nodes = [
            self._job_node(job, names.get(job.location), newest.get(job.id))
            for job in owned.jobs.values()
            if not is_one_time(job)
        ]
        return (*nodes, *self._extra_nodes(owned))

    def _newest_ended(self, owned: Owned) -> dict[str, wire.Instance]:
        """The last ended run of each job, by job id; skipped runs say nothing of a job."""
        newest: dict[str, wire.Instance] = {}
        now = self._director.server_now()
        for instance in owned.instances.values():
            job = owned.job_of[instance.id]
            if job is None or state_of(instance, now) not in _HEALTH:
                continue
            known = newest.get(job.id)
            if known is None or stamp_ms(instance.start_time) > stamp_ms(known.start_time):
                newest[job.id] = instance
        return newest

    def _job_node(self, job: wire.Job, location: str | None, last: wire.Instance | None) -> Node:
        is_expired = job.status == "EXPIRED"
        health = Health.UNKNOWN if last is None else _HEALTH[state_of(last, self._director.server_now())]
        info = job.user_info
        return Node(
            places.instance(self._director.id, job.id),
            job.name or job.id,
            NodeKind.JOB,
            Health.DISABLED if is_expired else health,
            facts=(
                Fact("sfd.fact.calendar.label", calendar_text(job)),
                Fact("sfd.fact.content.label", content_text(job.content)),
                Fact("sfd.fact.location.label", location),
                Fact("sfd.fact.description.label", job.description or None),
                Fact("sfd.fact.created_by.label", (info.created_by or None) if info else None),
            ),
            caption=Message.of("sfd.node.expired.caption") if is_expired else None,
            muted=is_expired,
        )

    def _extra_nodes(self, owned: Owned) -> list[Node]:
        one_time = [job for job in owned.jobs.values() if is_one_time(job)]
        nodes = []
        if one_time:
            nodes.append(
                Node(
                    places.instance(self._director.id, places.ONE_TIME_RUNS),
                    Message.of("sfd.node.one_time.name"),
                    NodeKind.FOLDER,
                    facts=(Fact("sfd.fact.job_count.label", str(len(one_time))),),
                    caption=Message.of("sfd.node.one_time.caption", count=len(one_time)),
                    is_extra=True,
                    sort_key=(1, "1"),
                )
            )
        if any(job is None for job in owned.job_of.values()):
            nodes.append(
                Node(
                    places.instance(self._director.id, places.DELETED_JOBS),
                    Message.of("sfd.node.deleted.name"),
                    NodeKind.FOLDER,
                    capabilities=capabilities.DELETED_JOBS,
                    caption=Message.of("sfd.node.deleted.caption"),
                    is_extra=True,
                    sort_key=(1, "2"),
                )
            )
        return [*nodes, self._remote_files()]

    def _remote_files(self) -> Node:
        listings = self._director.listings.values()
        is_listed = bool(listings)
        heard_at = max((listing.files.heard_at for listing in listings), default=None)
        return Node(
            places.instance(self._director.id, places.REMOTE_FILES),
            Message.of("sfd.node.remote.name"),
            NodeKind.FILES,
            has_backups=is_listed,
            capabilities=capabilities.REMOTE_FILES,
            caption=Message.of("sfd.node.remote_listed.caption", time=heard_at)
            if heard_at is not None
            else Message.of("sfd.node.remote_locked.caption"),
            muted=not is_listed,
            is_extra=True,
            sort_key=(1, "3"),
        )
