"""The appliance's own database: what a backup saves and a restore replaces.

Configuration (locations, jobs, users, LDAP server) is kept with its earlier versions, runs are kept for ever with the
*timeline* they happened in. A restore starts a new timeline behind a piece of an old one; runs after that piece are no
longer visible, but come back when a newer tar is restored. So a tar needs to remember two small things only.
"""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from app.demo.smartfabric_director.records import (
    Instance,
    Job,
    LdapServer,
    Lineage,
    Location,
    User,
    load_job,
    load_location,
)


class Database:
    """Configuration and history of runs. Whoever changes configuration calls ``touch``."""

    def __init__(self) -> None:
        self.locations: dict[str, Location] = {}
        self.jobs: dict[str, Job] = {}
        self.users: dict[str, User] = {}
        self.ldap_server: LdapServer | None = None
        self.runs: dict[str, Instance] = {}
        self.lineage: Lineage = [(0, None)]
        self.cleared: dict[str, int] = {}  # runs of a job that were cleared away to fit the scale asked for
        self._configs: list[dict[str, Any]] = []
        self._is_touched = True

    def touch(self) -> None:
        """Note that the configuration has changed."""
        self._is_touched = True

    def config_version(self) -> int:
        """The number of the present configuration, for a tar to remember."""
        if self._is_touched:
            self._configs.append(self._config())
            self._is_touched = False
        return len(self._configs) - 1

    def add_run(self, instance: Instance) -> None:
        """Keep a new run."""
        self.runs[instance.id] = instance

    def visible_runs(self) -> Iterator[Instance]:
        """The runs this database knows, oldest first."""
        until = dict(self.lineage)
        for instance in self.runs.values():
            if instance.timeline in until:
                limit = until[instance.timeline]
                if limit is None or instance.start_time <= limit:
                    yield instance

    def visible_run(self, instance_id: str) -> Instance | None:
        """One run, if this database knows it."""
        instance = self.runs.get(instance_id)
        if instance is None:
            return None
        for number, limit in self.lineage:
            if number == instance.timeline and (limit is None or instance.start_time <= limit):
                return instance
        return None

    def count_runs(self, job_id: str) -> int:
        """How often a job has run, as far as this database knows."""
        visible = sum(instance.job_id == job_id for instance in self.visible_runs())
        return visible + self.cleared.get(job_id, 0)

    def clear_oldest(self, kept: int) -> None:
        """Clear runs away until so many are left."""
        for instance_id in list(self.runs)[: max(0, len(self.runs) - kept)]:
            job_id = self.runs.pop(instance_id).job_id
            self.cleared[job_id] = self.cleared.get(job_id, 0) + 1

    @property
    def timeline(self) -> int:
        """The number of the present timeline."""
        return self.lineage[-1][0]

    def lineage_until(self, at_ms: int) -> Lineage:
        """The present lineage, ended at that moment, for a tar to remember."""
        return [*self.lineage[:-1], (self.timeline, at_ms)]

    def bring_back(self, config_version: int, lineage: Lineage) -> None:
        """Replace the configuration and the history by older ones, and start a new timeline."""
        saved = self._configs[config_version]
        self.locations = {item["id"]: load_location(item) for item in saved["locations"]}
        self.jobs = {item["id"]: load_job(item) for item in saved["jobs"]}
        self.users = {item["user_id"]: User(**item) for item in saved["users"]}
        self.ldap_server = LdapServer(**saved["ldap_server"]) if saved["ldap_server"] else None
        newest = max([self.timeline, *(instance.timeline for instance in self.runs.values())])
        self.lineage = [*lineage, (newest + 1, None)]
        self._is_touched = True

    def _config(self) -> dict[str, Any]:
        return {
            "locations": [asdict(location) for location in self.locations.values()],
            "jobs": [asdict(job) for job in self.jobs.values()],
            "users": [asdict(user) for user in self.users.values()],
            "ldap_server": asdict(self.ldap_server) if self.ldap_server else None,
        }

    def snapshot(self) -> dict[str, Any]:
        """All of it as JSON values."""
        return {
            **self._config(),
            "runs": [asdict(instance) for instance in self.runs.values()],
            "lineage": self.lineage,
            "cleared": self.cleared,
            "configs": self._configs,
            "is_touched": self._is_touched,
        }

    def load(self, saved: dict[str, Any]) -> None:
        """Take up what ``snapshot`` wrote."""
        self._configs = [{key: saved[key] for key in ("locations", "jobs", "users", "ldap_server")}]
        self.bring_back(0, [])
        self._configs = list(saved["configs"])
        self._is_touched = saved["is_touched"]
        self.runs = {item["id"]: Instance(**item) for item in saved["runs"]}
        self.lineage = [(number, until) for number, until in saved["lineage"]]
        self.cleared = dict(saved["cleared"])
