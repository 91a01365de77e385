"""Finds what a path names, or refuses with the 404 of that resource.

A malformed id is a 404 of that resource too (ASSUMED), and so is anything in the state ``deleted`` (ASSUMED).
"""

from typing import TypeVar

from app.demo.cycle.errors import RefusedError
from app.demo.cycle.hub import Hub
from app.demo.cycle.records import Backup, Container, Environment, Instance
from app.demo.cycle.stamps import is_id

R = TypeVar("R", Environment, Container, Instance, Backup)


class Finder:
    """Looks records up for calls. All methods raise ``RefusedError``."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def environment(self, one_id: str) -> Environment:
        """An environment."""
        return self._there(one_id, self._hub.state.environments.get(one_id), "404.environment")

    def container(self, one_id: str) -> Container:
        """A container."""
        return self._there(one_id, self._hub.state.containers.get(one_id), "404.container")

    def instance(self, container: Container, one_id: str) -> Instance:
        """An instance of that container."""
        found = self._hub.state.instances.get(one_id)
        is_its = found is not None and found.container_id == container.id
        return self._there(one_id, found if is_its else None, "404.instance")

    def backup(self, container: Container, one_id: str) -> Backup:
        """A backup of that container."""
        return self._there(one_id, self._hub.backups_of(container.id).get(one_id), "404.container.backup")

    def check_form(self, one_id: str, code: str) -> None:
        """Refuse what has not the form of an id."""
        if not is_id(one_id):
            raise RefusedError(self._hub.faults.value("malformed_id_code", self._malformed(code)))

    def _there(self, one_id: str, found: R | None, code: str) -> R:
        self.check_form(one_id, code)
        if found is None or (found.status.current == "deleted" and not self._hub.faults.is_on("show_deleted")):
            raise RefusedError(code)
        return found

    def _malformed(self, code: str) -> str:
        return "422.invalid-argument" if self._hub.faults.is_on("malformed_id_code") else code
