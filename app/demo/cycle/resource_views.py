"""How the resources of the tree look on the wire: environments, containers, instances, and what hangs on them."""

from collections import Counter
from collections.abc import Collection
from typing import Any

from app.demo.cycle.cast import SERVERS
from app.demo.cycle.durations import seconds_of
from app.demo.cycle.hub import Hub
from app.demo.cycle.opening import HUB_CREATED, location_id, server_id
from app.demo.cycle.records import Container, Environment, Instance, Json
from app.demo.cycle.stamps import object_id
from app.demo.cycle.views import Views


class ResourceViews:
    """Spells environments, containers, instances and servers."""

    def __init__(self, hub: Hub, views: Views) -> None:
        self._hub = hub
        self._views = views

    def environment(self, one: Environment, metas: Collection[str]) -> Json:
        """An environment."""
        return {
            "id": one.id,
            "identifier": one.identifier,
            "name": one.name,
            "hub_id": self._hub.state.hub_id,
            "cluster": one.cluster,
            "about": {"description": one.description, "favorite": one.favorite},
            "acl": one.acl,
            "creator": self._views.creator(""),
            "state": self._views.state(one.status),
            "events": self._views.events(one.created, one.created + 42, one.deleted),
            "features": {"legacy_networking": False, "monitoring": None},
            "services": self._services(one),
            "private_network": None,
            "deployments": {"tags": {"active": "v4.11"}} if "shop" in one.identifier else None,
            "meta": self._views.meta(self._environment_meta(one, metas)),
        }

    def _environment_meta(self, one: Environment, metas: Collection[str]) -> Json:
        containers = self._hub.containers_in(one.id)
        asked: Json = {}
        if "containers" in metas:
            asked["containers"] = [
                {
                    "id": container.id,
                    "name": container.name,
                    "state": self._views.state(container.status),
                    "image": self._image(container),
                    "environment": self._place(container),
                }
                for container in containers
                if container.status.current != "deleted"
            ]
        if "containers_count" in metas:
            asked["containers_count"] = summary([container.status.current for container in containers])
        if "instances_count" in metas:
            asked["instances_count"] = summary(
                [instance.status.current for c in containers for instance in self._hub.instances_of(c.id)]
            )
        if "service_versions" in metas:
            asked["service_versions"] = {"loadbalancer": "v2.14.0", "discovery": "v2.3.1", "vpn": None}
        return asked

    def _services(self, one: Environment) -> Json:
        found: Json = {"loadbalancer": None, "discovery": None, "vpn": None, "scheduler": None, "gateway": None}
        for container in self._hub.containers_in(one.id):
            if container.service is not None:
                found[container.service] = {
                    "enable": True, "container_id": container.id, "high_availability": False, "auto_update": True,
                    "config": None,
                }  # fmt: skip
        return found

    def container(self, one: Container, metas: Collection[str]) -> Json:
        """A container."""
        return {
            "id": one.id,
            "hub_id": self._hub.state.hub_id,
            "identifier": one.identifier,
            "name": one.name,
            "creator": self._views.creator(""),
            "environment": self._place(one),
            "image": self._image(one),
            "stack": self._stack(one),
            "deployment": {"version": one.deployment} if one.deployment else None,
            "config": self.config(one.config),
            "instances": sum(i.status.current != "deleted" for i in self._hub.instances_of(one.id)),
            "volumes": one.volumes,
            "annotations": one.annotations,
            "role": one.role,
            "stateful": one.stateful,
            "deprecate": one.deprecate,
            "lock": one.lock,
            "state": self._views.state(one.status, desired=one.status.current),
            "events": self._views.events(one.created, one.updated, one.deleted, started=one.started),
            "meta": self._views.meta(self._container_meta(one, metas)),
            "ha_elections": None,
        }

    def config(self, config: Json) -> Json:
        """A configuration in the spelling of its time."""
        faults = self._hub.faults
        integrations = config.get("integrations")
        backups = integrations.get("backups") if isinstance(integrations, dict) else None
        if not isinstance(backups, dict) or not isinstance(integrations, dict):
            return config
        shown = dict(backups)
        if faults.is_on("destination_field"):
            shown.pop("integration_id", None)
            shown["destination"] = "backblaze-b2"
        if faults.is_on("timeout_number"):
            for part in ("backup", "restore"):
                if isinstance(shown.get(part), dict):
                    shown[part] = {**shown[part], "timeout": _seconds(shown[part].get("timeout"))}
        return {**config, "integrations": {**integrations, "backups": shown}}

    def _stack(self, one: Container) -> Json | None:
        if one.stack_id is None:
            return None
        build_id = object_id(HUB_CREATED + 9100, self._hub.seed, "stack build")
        return {"id": one.stack_id, "build_id": build_id, "identifier": one.identifier}

    def _container_meta(self, one: Container, metas: Collection[str]) -> Json:
        asked: Json = {}
        if "instances_count" in metas:
            asked["instances_count"] = self.counts(one)
        if "domains" in metas:
            fqdn = f"{one.identifier}.cycle-hub-blue.example"
            is_public = one.config.get("network", {}).get("public") == "enable"
            asked["domains"] = [{"fqdn": fqdn}] if is_public else []
        if "ips" in metas:
            asked["ips"] = []
        return asked

    def counts(self, one: Container) -> Json:
        """How many instances there are, by state."""
        return summary([instance.status.current for instance in self._hub.instances_of(one.id)])

    def _place(self, one: Container) -> Json:
        environment = self._hub.state.environments[one.environment_id]
        return {
            "id": environment.id,
            "cluster": environment.cluster,
            "container_subnet": f"10.{int(one.id[8:10], 16)}.{int(one.id[10:12], 16)}.0/28",
            "ipv6": None,
            "legacy": None,
        }

    def _image(self, one: Container) -> Json:
        extension = {"identifier": one.extension} if one.extension else None
        return {"id": one.image_id, "extension": extension, "service": one.service}

    def instance(self, one: Instance, metas: Collection[str]) -> Json:
        """An instance."""
        container = self._hub.state.containers[one.container_id]
        _, _, city, _ = self._server_of(one)
        stateful = {"id": object_id(one.created, one.id), "base_hostname": container.identifier}
        checked = {"healthy": one.is_healthy, "updated": self._views.time(one.updated)}
        shown: Json = {
            "id": one.id,
            "hub_id": self._hub.state.hub_id,
            "creator": self._views.creator(""),
            "container_id": one.container_id,
            "location_id": location_id(self._hub.seed, city),
            "server_id": one.server_id,
            "hostname": one.hostname,
            "environment": {
                "id": container.environment_id,
                "network_subnet": "10.0.0.0/16",
                "subnet": f"10.{int(one.id[8:10], 16)}.{int(one.id[10:12], 16)}.0/28",
                "ipv6": {"ip": f"fd00::{one.id[8:12]}:0:0:0", "cidr": f"fd00::{one.id[8:12]}:0:0:0/96"},
                "legacy": None,
                "mac_addr": "02:42:" + ":".join(one.id[n : n + 2] for n in (8, 10, 12, 14)),
                "vxlan_tag": int(one.id[8:12], 16),
            },
            "stateful": stateful if container.stateful else None,
            "provider": {"vendor": "equinix-metal", "integration_id": "metal", "location": city},
            "ready_state": one.ready_state,
            "purge_time": None if one.purge_time is None else self._views.time(one.purge_time),
            "service": None, "extension": None, "autoscale": None, "traffic_drain": None, "migration": None,
            "deployment": None, "ha_elections": None, "function": None,
            "state": self._views.state(
                one.status,
                health=None if one.status.current != "running" else checked,
                readiness=None,
            ),
            "events": self._views.events(one.created, one.updated, one.deleted, first_started=one.created + 9),
            "meta": self._views.meta(self._instance_meta(metas)),
        }  # fmt: skip
        return self._views.extended(shown)

    def _instance_meta(self, metas: Collection[str]) -> Json:
        asked: Json = {}
        if "node" in metas:
            last = self._views.time(self._hub.now() - 4.0)
            status = {"current": "live", "changed": self._views.time(HUB_CREATED + 4000), "error": None}
            asked["node"] = {
                "healthy": True, "online": True, "last_checkin": last, "state": status
            }  # fmt: skip
        if "sdn_pool_ips" in metas:
            asked["sdn_pool_ips"] = []
        return asked

    def _server_of(self, one: Instance) -> tuple[str, str, str, str]:
        return next((s for s in SERVERS if server_id(self._hub.seed, s[0]) == one.server_id), SERVERS[0])

    def servers(self) -> Json:
        """What ``include=servers`` adds."""
        return {
            server_id(self._hub.seed, hostname): {
                "id": server_id(self._hub.seed, hostname),
                "hub_id": self._hub.state.hub_id,
                "hostname": hostname,
                "cluster": cluster,
                "location_id": location_id(self._hub.seed, city),
                "state": {"current": "live", "changed": self._views.time(HUB_CREATED + 4000), "error": None},
            }
            for hostname, cluster, city, _ in SERVERS
        }

    def locations(self) -> Json:
        """What ``include=locations`` adds."""
        found: Json = {}
        for _, _, city, country in SERVERS:
            one_id = location_id(self._hub.seed, city)
            found[one_id] = {"id": one_id, "name": city, "geographic": {"city": city, "country": country}}
        return found

    def images(self, containers: Collection[Container]) -> Json:
        """What ``include=images`` adds."""
        return {
            one.image_id: {"id": one.image_id, "hub_id": self._hub.state.hub_id, "name": one.identifier}
            for one in containers
            if one.image_id is not None
        }

    def stacks(self, stack_ids: Collection[str | None]) -> Json:
        """What ``include=stacks`` adds."""
        hub_id = self._hub.state.hub_id
        return {one: {"id": one, "hub_id": hub_id, "identifier": "shop", "name": "Shop"} for one in stack_ids if one}


def summary(words: Collection[str]) -> Json:
    """A resource count summary."""
    counts = Counter(words)
    return {"state": dict(counts), "total": len(words), "available": len(words) - counts["deleted"]}


def _seconds(duration: Any) -> int | None:
    try:
        return int(seconds_of(duration)) if duration else None
    except (ValueError, TypeError):
        return None
