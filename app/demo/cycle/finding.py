"""Finds what a path names, or refuses with the 404 of that resource.

A malformed id is a 404 of that resource too (ASSUMED), and so is anything in the state ``deleted`` (ASSUMED).
"""

from app.demo.cycle.errors import RefusedError
from app.demo.cycle.hub import Hub
from app.demo.cycle.records import Backup, Container, Environment, Instance
from app.demo.cycle.stamps import is_id


class Finder:
    """Looks records up for calls. All methods raise ``RefusedError``."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def environment(self, one_id: str) -> Environment:
        """An environment."""
        self.check_form(one_id, "404.environment")
        found = self._hub.state.environments.get(one_id)
        if found is None or self._is_gone(found.status.current):
            raise RefusedError("404.environment")
        return found

    def container(self, one_id: str) -> Container:
        """A container."""
        self.check_form(one_id, "404.container")
        found = self._hub.state.containers.get(one_id)
        if found is None or self._is_gone(found.status.current):
            raise RefusedError("404.container")
        return found

    def instance(self, container: Container, one_id: str) -> Instance:
        """An instance of that container."""
        self.check_form(one_id, "404.instance")
        found = self._hub.state.instances.get(one_id)
        if found is None or found.container_id != container.id or self._is_gone(found.status.current):
            raise RefusedError("404.instance")
        return found

    def backup(self, container: Container, one_id: str) -> Backup:
        """A backup of that container."""
        self.check_form(one_id, "404.container.backup")
        found = self._hub.backups_of(container.id).get(one_id)
        if found is None or self._is_gone(found.status.current):
            raise RefusedError("404.container.backup")
        return found

    def check_form(self, one_id: str, code: str) -> None:
        """Refuse what has not the form of an id."""
        if not is_id(one_id):
            raise RefusedError(self._hub.faults.value("malformed_id_code", self._malformed(code)))

    def _malformed(self, code: str) -> str:
        return "422.invalid-argument" if self._hub.faults.is_on("malformed_id_code") else code

    def _is_gone(self, word: str) -> bool:
        return word == "deleted" and not self._hub.faults.is_on("show_deleted")
