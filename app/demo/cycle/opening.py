"""The demo hub as it is at the start: turns the plans of the cast into records. No backups yet: see ``past``."""

from typing import Any

from app.demo.cycle import capabilities
from app.demo.cycle.cast import CONTAINERS, ENVIRONMENTS, HIDDEN, SERVERS, ContainerPlan, EnvironmentPlan
from app.demo.cycle.records import ApiKey, Container, Environment, Instance, Integration, Json, State, Status
from app.demo.cycle.stamps import object_id

HUB_CREATED = 1_710_230_400.0  # 12 March 2024, 08:00 UTC
_DAY_S = 86_400.0
_TENANTS_PER_ENVIRONMENT = 50
_KEY_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789"


def open_hub(seed: int, clients: int | None, now: float) -> State:
    """The state without a past. ``clients``: how many containers are backed up."""
    state = State(object_id(HUB_CREATED, seed, "hub"), HUB_CREATED, _integrations(seed), {}, {}, {}, {}, [], {}, [])
    plans = _plans(clients)
    tenants = sorted({plan.environment for plan in plans} - {plan.name for plan in ENVIRONMENTS})
    all_environments = [*ENVIRONMENTS, *(_tenant_environment(name) for name in tenants)]
    by_name: dict[str, Environment] = {}
    for plan in all_environments:
        environment = _environment(seed, plan)
        state.environments[environment.id] = environment
        if plan.word == "live":
            by_name[plan.name] = environment
    for number, container_plan in enumerate(plans):
        _add_container(state, seed, number, container_plan, by_name[container_plan.environment], now)
    return state


def api_keys(seed: int) -> list[ApiKey]:
    """The keys of the hub. The first is the one of ``sign_in``; the second, of the role Analyst, may only look."""
    looks = frozenset(word for word in capabilities.CAPTIONS if word.endswith("-view")) - {capabilities.JOBS}
    names = (("backstay", capabilities.EVERYTHING, "live"), ("analyst", looks, "live"))
    old = (("former-console", capabilities.EVERYTHING, "inactive"), ("ci-2024", capabilities.EVERYTHING, "deleted"))
    return [
        ApiKey(object_id(HUB_CREATED + 500 + number, seed, name), name, _secret(seed, name), able, state)
        for number, (name, able, state) in enumerate((*names, *old))
    ]


def _secret(seed: int, name: str) -> str:
    digits = int(object_id(0, seed, "key", name)[8:] * 3, 16)
    letters = []
    for _ in range(24):
        digits, position = divmod(digits, len(_KEY_ALPHABET))
        letters.append(_KEY_ALPHABET[position])
    return f"{HIDDEN}-key-{''.join(letters)}"


def _plans(clients: int | None) -> list[ContainerPlan]:
    if clients is None:
        return list(CONTAINERS)
    kept: list[ContainerPlan] = []
    count = 0
    for plan in CONTAINERS:
        if plan.storage:
            count += 1
        if not plan.storage or count <= clients:
            kept.append(plan)
    return kept + [_tenant(number) for number in range(1, clients - count + 1)]


def _tenant(number: int) -> ContainerPlan:
    place = f"Tenants {(number - 1) // _TENANTS_PER_ENVIRONMENT + 1:03d}"
    command, restore = 'pg_dump -U postgres "$POSTGRES_DB"', 'psql -U postgres "$POSTGRES_DB"'
    return ContainerPlan(
        f"Tenant {number:05d} DB", f"tenant-{number:05d}-db", place, "postgres:16", 1, command, restore,
        f"{number * 7 % 60} {number % 5} * * *", "7d", "1h", "offsite-b2",
    )  # fmt: skip


def _tenant_environment(name: str) -> EnvironmentPlan:
    return EnvironmentPlan(name, name.lower().replace(" ", "-"), "eu-helsinki", "Databases of tenants", 100)


def _environment(seed: int, plan: EnvironmentPlan) -> Environment:
    created = HUB_CREATED + plan.day * _DAY_S + 3_725
    gone = created + 90 * _DAY_S if plan.word == "deleted" else None
    return Environment(
        id=object_id(created, seed, "environment", plan.name),
        identifier=plan.identifier,
        name=plan.name,
        cluster=plan.cluster,
        description=plan.description,
        created=created,
        status=Status(plan.word, gone or created + 41.3),
        favorite=plan.favorite,
        acl={"roles": {_role_id(seed, "operators"): {"view": True, "modify": True, "manage": False}}}
        if plan.name == "Internal Tools"
        else None,
        deleted=gone,
    )


def _role_id(seed: int, name: str) -> str:
    return object_id(HUB_CREATED + 300, seed, "role", name)


def _add_container(
    state: State, seed: int, number: int, plan: ContainerPlan, environment: Environment, now: float
) -> None:
    created = environment.created + 3600.0 * (number + 1)
    started = min(now - 11 * _DAY_S, created + 25 * _DAY_S) if plan.word == "running" else created + 61
    image = None if plan.extension else object_id(HUB_CREATED + 7200 + number, seed, "image", plan.image)
    words = (seed, "container", plan.environment, plan.identifier)
    container = Container(
        id=object_id(created, *words),
        environment_id=environment.id,
        identifier=plan.identifier,
        name=plan.name,
        image_id=image,
        service=plan.service,
        extension=plan.extension,
        stateful=is_stateful(plan),
        config=_config(state, plan),
        created=created,
        updated=created + 86.02,
        status=Status(plan.word, max(created, started)),
        stack_id=object_id(HUB_CREATED + 9000, seed, "stack") if "shop" in environment.identifier else None,
        deployment="v4.11" if "shop" in environment.identifier else None,
        tags=list(plan.tags),
        volumes=_volumes(seed, plan) if is_stateful(plan) else [],
        started=max(created, started),
    )
    state.containers[container.id] = container
    for position in range(plan.instances):
        instance = _instance(seed, container, plan, position)
        state.instances[instance.id] = instance


def is_stateful(plan: ContainerPlan) -> bool:
    """Whether the container of a plan keeps data."""
    return bool(plan.storage) or "stateful" in plan.tags


def _instance(seed: int, container: Container, plan: ContainerPlan, position: int) -> Instance:
    created = container.created + 30 + position
    servers = [name for name, cluster, *_ in SERVERS if cluster == _cluster_of(plan)] or [SERVERS[0][0]]
    word = {"running": "running", "stopped": "stopped"}[plan.word]
    return Instance(
        id=object_id(created, seed, "instance", container.id, position),
        container_id=container.id,
        hostname=f"{plan.identifier}-{position + 1}" if plan.instances > 1 else plan.identifier,
        server_id=server_id(seed, servers[position % len(servers)]),
        created=created,
        updated=created + 11,
        status=Status(word, container.status.changed + position),
        is_healthy=True if word == "running" and plan.service is None else None,
    )


def _cluster_of(plan: ContainerPlan) -> str:
    return next((one.cluster for one in ENVIRONMENTS if one.name == plan.environment), "eu-helsinki")


def server_id(seed: int, hostname: str) -> str:
    """The id of a server."""
    return object_id(HUB_CREATED + 600, seed, "server", hostname)


def location_id(seed: int, city: str) -> str:
    """The id of a location."""
    return object_id(HUB_CREATED - 40 * _DAY_S, seed, "location", city)


def _config(state: State, plan: ContainerPlan) -> Json:
    variables = {"TZ": "UTC", "POSTGRES_DB": "shop", "APP_PASSWORD": f"{HIDDEN}-env-{plan.identifier}"}
    config: Json = {
        "network": {"public": plan.public, "hostname": plan.identifier, "ports": []},
        "deploy": {
            "instances": plan.instances,
            "strategy": "high-availability" if plan.instances > 1 else "first-available",
        },
        "runtime": {"environment_vars": variables, "privileged": False},
        "resources": {"ram": {"limit": "2G", "reserve": "512M"}, "cpu": {"shares": {"limit": 50, "reserve": 10}}},
    }
    if is_stateful(plan):
        config["deploy"]["stateful"] = {"options": {"use_base_hostname": False}}
    if is_stateful(plan):  # not configured is null here, and no member at all with stateless containers
        config["integrations"] = {"backups": _backups(state, plan) if plan.storage else None}
    return config


def _backups(state: State, plan: ContainerPlan) -> Json:
    storage = next((one for one in state.integrations.values() if one.identifier == plan.storage), None)
    is_by_id = storage is not None and plan.storage.startswith("archive")
    backup: Json = {"command": plan.command, "timeout": plan.timeout}
    if plan.cron is not None:
        backup["cron_string"] = plan.cron
    return {
        "integration_id": storage.id if storage is not None and is_by_id else plan.storage,
        "backup": backup,
        "restore": None if plan.restore is None else {"command": plan.restore, "timeout": plan.timeout or "1h"},
        "retention": plan.retention,
    }


def _volumes(seed: int, plan: ContainerPlan) -> list[Json]:
    words = (seed, "volume", plan.environment, plan.identifier)
    password: dict[str, Any] = {"algorithm": "sha512", "data": f"{HIDDEN}-volume-{plan.identifier}"}
    config = {
        "local": {"max_size": "200G", "storage_pool": None},
        "block_device": False,
        "read_only": False,
        "destination": "/data",
        "remote_access": {"enable": True, "ips": ["10.0.0.0/8"], "password": password},
    }
    digest = object_id(0, *words)[8:]
    return [
        {"id": object_id(HUB_CREATED, *words), "hash": digest, "config": config, "external": False, "removed": False}
    ]


def _integrations(seed: int) -> dict[str, Integration]:
    def made(day: int, name: str, identifier: str, vendor: str, category: str, auth: Json | None) -> Integration:
        created = HUB_CREATED + day * _DAY_S + 120
        one_id = object_id(created, seed, "integration", identifier)
        extra = {"bucket": f"{HIDDEN}-bucket-{identifier}"} if category == "object-storage" else None
        return Integration(
            one_id, name, vendor, identifier, category, created, Status("live", created + 5.2), auth, extra
        )

    def b2(identifier: str) -> Json:
        return {
            "region": "eu-central-003", "namespace": None, "api_key": f"{HIDDEN}-application-key-{identifier}",
            "key_id": f"{HIDDEN}-key-id-{identifier}", "secret": None, "subscription_id": None, "client_id": None,
            "base64_config": None,
        }  # fmt: skip

    infrastructure = {
        "api_key": f"{HIDDEN}-infrastructure",
        "region": None,
        "secret": f"{HIDDEN}-infrastructure-secret",
    }
    listed = [
        made(3, "Offsite Backups", "offsite-b2", "backblaze-b2", "object-storage", b2("offsite-b2")),
        made(9, "Archive", "archive-b2", "backblaze-b2", "object-storage", b2("archive-b2")),
        made(1, "Metal Servers", "metal", "equinix-metal", "infrastructure-provider", infrastructure),
        made(4, "Certificates", "lets-encrypt", "lets-encrypt", "tls-certificate-generation", None),
    ]
    return {one.id: one for one in listed}
