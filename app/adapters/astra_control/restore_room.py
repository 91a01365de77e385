"""Whether a new app finds its place: name and namespaces free, storage classes there. Rows of a preflight."""

from app.adapters.astra_control import wire
from app.adapters.astra_control.account import Account, Atlas
from app.adapters.astra_control.restore_forms import RestoreForms
from app.adapters.astra_control.restore_subject import Subject
from app.adapters.refusals import is_functional
from app.adapters.together import together
from app.domain.errors import BackendError, InputError
from app.domain.messages import Message
from app.domain.restore import CheckedBy, Evidence, EvidenceKind, Finding


class RestoreRoom:
    """Looks at the destination of a new app. A restore in place has no such rows."""

    def __init__(self, account: Account, forms: RestoreForms) -> None:
        self._account = account
        self._forms = forms

    async def look(self, subject: Subject, app: wire.App, atlas: Atlas) -> tuple[Evidence, ...]:
        """The rows."""
        if subject.is_in_place:
            return ()
        return await together(self._destination(subject, app, atlas), self._storage_classes(subject, app))

    async def _destination(self, subject: Subject, app: wire.App, atlas: Atlas) -> Evidence:
        """New namespaces must not exist: the product creates them (Doc). Nor may the name be another app's."""
        kind = EvidenceKind.DESTINATION_FREE
        if any(one.name == subject.new_name for one in atlas.apps.values()):
            return Evidence(kind, Finding.BAD, Message.of("astra.check.name_taken.title", name=subject.new_name))
        try:
            wanted = set(subject.namespaces(app).values())
        except InputError as error:
            why = error.fields.get("namespaces")
            return Evidence(
                kind, Finding.BAD, Message.of("astra.check.namespaces_wrong.title"), why, CheckedBy.COMPUTED
            )
        try:
            found = (await self._account.client.namespaces(subject.cluster_id)).values()
        except BackendError as error:
            if not is_functional(error):
                raise
            return Evidence(kind, Finding.UNKNOWN, Message.of("astra.check.namespaces_unknown.title"), error.message)
        taken = sorted(wanted & {one.name for one in found if one.namespaceState != "removed"})
        if taken:
            title = Message.of("astra.check.namespaces_taken.title", names=", ".join(taken))
            return Evidence(kind, Finding.BAD, title)
        return Evidence(
            kind, Finding.GOOD, Message.of("astra.check.namespaces_free.title", names=", ".join(sorted(wanted)))
        )

    async def _storage_classes(self, subject: Subject, app: wire.App) -> Evidence:
        """Whether the classes of the app's volumes, or those chosen in their place, exist at the destination."""
        kind = EvidenceKind.STORAGE_CLASS
        try:
            mapping = {one["source"]: one["destination"] for one in subject.storage_classes()}
        except InputError as error:
            why = error.fields.get("storage_classes")
            return Evidence(kind, Finding.BAD, Message.of("astra.check.classes_wrong.title"), why, CheckedBy.COMPUTED)
        classes, used = await together(self._forms.storage_classes(subject.cluster_id), self._used(app))
        if classes is None or used is None:
            return Evidence(kind, Finding.UNKNOWN, Message.of("astra.check.classes_unknown.title"))
        there = {one.name for one in classes if one.available != "false"}
        wanted = {one: mapping.get(one) or mapping.get("*") or one for one in used}
        missing = sorted(set(wanted.values()) - there)
        if missing:
            title = Message.of("astra.check.classes_missing.title", names=", ".join(missing))
            return Evidence(kind, Finding.BAD, title, Message.of("astra.check.classes_missing.why"))
        changed = sorted(f"{old} → {new}" for old, new in wanted.items() if old != new)
        if changed:
            title = Message.of("astra.check.classes_differ.title", names=", ".join(changed))
            return Evidence(kind, Finding.BAD, title, Message.of("astra.check.classes_differ.why"))
        return Evidence(kind, Finding.GOOD, Message.of("astra.check.classes_there.title"))

    async def _used(self, app: wire.App) -> set[str] | None:
        """The storage classes of the app's volumes as it runs now; None where they cannot be read."""
        try:
            volumes = (await self._account.client.volumes(app.id)).values()
        except BackendError as error:
            if not is_functional(error):
                raise
            return None
        return {one.storageClass for one in volumes if one.storageClass}
