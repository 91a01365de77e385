"""The tree as nodes, level by level: environments, containers that keep data, their instances present and former."""

from app.adapters.cycle import ids, wire
from app.adapters.cycle.capabilities import until_next_run
from app.adapters.cycle.cron_schedules import CronSchedules
from app.adapters.cycle.hub import DELETED, VM, Hub
from app.adapters.cycle.words import ready_text, state_text
from app.adapters.refusals import is_functional
from app.domain.capabilities import Capabilities
from app.domain.errors import BackendError, NotFoundError
from app.domain.messages import Message, Text
from app.domain.nodes import Fact, Health, Level, Node, NodeKind, NodeRef

_AT_ONCE = 100
"""How many of the newest and oldest backups are looked through for instances that are gone."""

_CONTAINER_HEALTH = {
    "running": Health.WELL,
    "function": Health.WELL,
    "new": Health.WARNING,
    "starting": Health.WARNING,
    "stopping": Health.WARNING,
    "stopped": Health.DISABLED,  # somebody's wish, no trouble
    "deleting": Health.DISABLED,
}
_INSTANCE_HEALTH = {**_CONTAINER_HEALTH, "migrating": Health.WARNING, "failed": Health.FAILED}
_ENVIRONMENT_HEALTH = {
    "live": Health.WELL,
    "new": Health.WARNING,
    "cloning": Health.WARNING,
    "deleting": Health.DISABLED,
}


class Tree:
    """Asks for places and makes nodes of them."""

    def __init__(self, hub: Hub, schedules: CronSchedules) -> None:
        self._hub = hub
        self._schedules = schedules

    async def children(self, ref: NodeRef) -> tuple[Node, ...]:
        """See ``BackupSystem.children``."""
        if ref == self._hub.root:
            self._hub.forget()
            return await self._environments()
        if ref.level is Level.GROUP:
            return await self._containers(ref)
        if ref.level is Level.CLIENT:
            return await self._instances(await self._hub.container(ref))
        await self._hub.container(ref)
        return ()

    async def _environments(self) -> tuple[Node, ...]:
        found = await self._hub.client.environments()
        return tuple(
            _environment_node(self._hub.environment(one.value.id), one.value)
            for one in found
            if one.value.state.current != DELETED
        )

    async def _containers(self, ref: NodeRef) -> tuple[Node, ...]:
        containers = await self._hub.containers()
        inside = [one for one in containers.values() if self._hub.environment(one.environment.id) == ref]
        if not inside and ref not in {one.ref for one in await self._environments()}:
            raise NotFoundError(Message.of("cycle.error.no_environment"), operation="list_containers")
        return tuple(_container_node(self._hub.place(one), one, self._can(one)) for one in inside)

    async def _instances(self, container: wire.Container) -> tuple[Node, ...]:
        found = await self._hub.client.instances(container.id)
        present = {one.value.id: one.value for one in found if one.value.state.current != DELETED}
        can = self._can(container)
        nodes = [_instance_node(self._hub.instance(container, one.id), one, can) for one in present.values()]
        former = sorted(await self._named_by_backups(container) - set(present))
        return (*nodes, *(_former_node(self._hub.instance(container, one)) for one in former))

    def _can(self, container: wire.Container) -> Capabilities | None:
        return until_next_run(self._hub.capabilities, self._schedules.next_run(container, self._hub.server_now()))

    async def _named_by_backups(self, container: wire.Container) -> set[str]:
        """The instances that backups name, as far as the newest, the oldest and all listed so far tell."""
        seen = self._hub.instances_seen.setdefault(container.id, set())
        try:
            rows = await self._hub.client.some_backups(container.id, _AT_ONCE)
            if len(rows) >= _AT_ONCE:
                rows += await self._hub.client.some_backups(container.id, _AT_ONCE, newest_first=False)
        except BackendError as error:
            if not is_functional(error):
                raise
            return set(seen)  # the tree stands without its backups; opening their list tells what is wrong
        seen.update(one.value.instance_id or "-" for one in rows)
        return set(seen)


def _environment_node(ref: NodeRef, environment: wire.Environment) -> Node:
    facts: list[Fact] = [Fact("cycle.fact.cluster", environment.cluster or None)]
    if environment.about is not None and environment.about.description:
        facts.append(Fact("cycle.fact.description", environment.about.description))
    facts.append(Fact(ids.FACT_IDENTIFIER, environment.identifier or None))
    return Node(
        ref,
        environment.name or environment.identifier or environment.id,
        NodeKind.GROUP,
        _health(environment.state, _ENVIRONMENT_HEALTH),
        tuple(facts),
        may_have_children=True,
    )


def _container_node(ref: NodeRef, container: wire.Container, can: Capabilities | None) -> Node:
    extension = container.image.extension if container.image is not None else None
    is_vm = extension is not None and extension.identifier == VM
    caption: Text | None = None
    if container.settings is None or container.settings.backup is None:
        caption = Message.of("cycle.node.not_configured")
    return Node(
        ref,
        container.name or container.identifier or container.id,
        NodeKind.VM if is_vm else NodeKind.CONTAINER,
        _health(container.state, _CONTAINER_HEALTH),
        (
            Fact(ids.FACT_STATE, state_text(container.state.current)),
            Fact(ids.FACT_SCHEDULE, container.cron_string or None),
            Fact("cycle.fact.retention", container.settings.retention or None if container.settings else None),
            Fact(ids.FACT_IDENTIFIER, container.identifier or None),
            Fact(ids.FACT_SERVER_ID, container.id),
        ),
        may_have_children=True,
        capabilities=can,
        caption=caption,
    )


def _instance_node(ref: NodeRef, instance: wire.Instance, can: Capabilities | None) -> Node:
    health = _health(instance.state, _INSTANCE_HEALTH)
    if instance.ready_state not in {"", "active"}:
        health = Health.DISABLED
    elif health is Health.WELL and instance.state.health is not None and instance.state.health.healthy is False:
        health = Health.WARNING
    facts = (
        Fact(ids.FACT_STATE, state_text(instance.state.current)),
        Fact("cycle.fact.ready_state", ready_text(instance.ready_state)),
        Fact(ids.FACT_SERVER_ID, instance.id),
    )
    return Node(ref, instance.hostname or instance.id, NodeKind.CONTAINER, health, facts, capabilities=can)


def _former_node(ref: NodeRef) -> Node:
    return Node(
        ref,
        Message.of("cycle.node.former_instance", id=ref.native_id),
        NodeKind.CONTAINER,
        facts=(Fact(ids.FACT_SERVER_ID, ref.native_id),),
        caption=Message.of("cycle.node.former_caption"),
        muted=True,
        is_extra=True,
        sort_key=(1, ref.native_id),
    )


def _health(state: wire.State, words: dict[str, Health]) -> Health:
    return Health.FAILED if state.trouble is not None else words.get(state.current, Health.UNKNOWN)
