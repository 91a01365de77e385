"""The restore wizard: where to (in place, or to a new app), and which parts of it. Choices come from the clusters."""

from app.adapters.astra_control import wire, words
from app.adapters.astra_control.account import Account
from app.adapters.astra_control.client import BACKUPS
from app.adapters.astra_control.restore_subject import (
    ALL,
    EXCLUDE,
    IN_PLACE,
    INCLUDE,
    NEW_APP,
    Subject,
    kind_value,
)
from app.adapters.astra_control.start_backup import DNS_NAME
from app.adapters.refusals import is_functional
from app.adapters.together import together
from app.domain.errors import BackendError
from app.domain.forms import Choice, FieldType, Form, FormField, fixed_choice
from app.domain.messages import Message

_LONGEST_NAME = 63


class RestoreForms:
    """Answers what can be chosen for a restore."""

    def __init__(self, account: Account) -> None:
        self._account = account

    async def target(self, subject: Subject) -> Form:
        """Where to; what is not possible says why."""
        client = self._account.client
        clusters, found = await together(client.clusters(), client.app(subject.app_id))
        app = found.value
        home = next((one for one in clusters.values() if one.id == app.clusterID), None)
        why_not = self.why_not_in_place(app, home)
        choices = tuple(self._cluster_choice(one, app, subject) for one in clusters.values())
        possible = [one for one in choices if one.off is None]
        own = next((one.value for one in possible if one.value == app.clusterID), None)
        is_new = ("where", (NEW_APP,))
        return Form(
            (
                FormField(
                    "where",
                    "astra.restore.where.label",
                    FieldType.CHOICE,
                    choices=(
                        Choice(IN_PLACE, Message.of("astra.restore.in_place.word"), app.name or None, why_not),
                        Choice(NEW_APP, Message.of("astra.restore.new_app.word")),
                    ),
                    default=IN_PLACE if why_not is None else NEW_APP,
                    required=True,
                ),
                FormField(
                    "in_place_note", "astra.restore.in_place.note", FieldType.NOTE, visible_when=("where", (IN_PLACE,))
                ),
                FormField(
                    "name",
                    "astra.restore.name.label",
                    visible_when=is_new,
                    default=_new_name(app.name),
                    required=True,
                    pattern=DNS_NAME,
                    wrong="astra.start.name.wrong",
                ),
                FormField(
                    "cluster",
                    "astra.restore.cluster.label",
                    FieldType.CHOICE,
                    choices=choices,
                    visible_when=is_new,
                    default=own or (possible[0].value if possible else None),
                    required=True,
                ),
                FormField(
                    "namespaces",
                    "astra.restore.namespaces.label",
                    FieldType.LIST,
                    visible_when=is_new,
                    default=_new_namespaces(app),
                    help="astra.restore.namespaces.help",
                ),
            )
        )

    async def options(self, subject: Subject) -> Form:
        """Storage classes of a new app, and which parts are restored."""
        parts = ("filter", (INCLUDE, EXCLUDE))
        fields = (
            fixed_choice(
                "filter",
                "astra.restore.filter.label",
                {
                    ALL: "astra.restore.everything.word",
                    INCLUDE: "astra.restore.only.word",
                    EXCLUDE: "astra.restore.all_but.word",
                },
                required=True,
            ),
            FormField(
                "filter_kinds",
                "astra.restore.kinds.label",
                FieldType.MULTI_CHOICE,
                visible_when=parts,
                help="astra.restore.kinds.help",
            ),
            FormField(
                "filter_lines",
                "astra.restore.lines.label",
                FieldType.LIST,
                visible_when=parts,
                help="astra.restore.lines.help",
            ),
        )
        if subject.is_in_place:
            return Form(fields)
        storage = (
            FormField(
                "storage_class",
                "astra.restore.storage_class.label",
                FieldType.CHOICE,
                help="astra.restore.storage_class.help",
            ),
            FormField(
                "storage_classes",
                "astra.restore.storage_classes.label",
                FieldType.LIST,
                help="astra.restore.storage_classes.help",
            ),
        )
        return Form((*storage, *fields))

    async def choices(self, subject: Subject, field_id: str) -> tuple[Choice, ...]:
        """The storage classes of the destination, or the kinds of objects in the backup; empty where none are told."""
        if field_id == "storage_class":
            as_before = Choice("", Message.of("astra.restore.as_before.word"), suggested=True)
            classes = await self.storage_classes(subject.cluster_id)
            return (as_before, *(_class_choice(one) for one in classes or ()))
        if field_id == "filter_kinds":
            return await self._kinds(subject)
        return ()

    async def storage_classes(self, cluster_id: str) -> tuple[wire.StorageClass, ...] | None:
        """The storage classes of a cluster; None where they cannot be read."""
        clusters = (await self._account.client.clusters()).values()
        cloud_id = next((one.cloudID for one in clusters if one.id == cluster_id), "")
        if not cloud_id:
            return None
        try:
            return (await self._account.client.storage_classes(cloud_id, cluster_id)).values()
        except BackendError as error:
            if not is_functional(error):
                raise
            return None

    def why_not_in_place(self, app: wire.App, home: wire.Cluster | None) -> Message | None:
        """Why an app cannot be overwritten now; None: it can. The server's hint counts, before app 2.2 its state."""
        if home is None:
            return Message.of("astra.restore.runs_nowhere.why")
        if app.replicationSourceAppID:
            return Message.of("astra.restore.is_replica.why")
        if app.appDetectedType in {"system", "acc"}:
            return Message.of("astra.restore.is_system.why")
        if home.state != "running":
            return Message.of("astra.restore.cluster_away.why", cluster=home.name, word=words.shown(home.state))
        hinted = app.allows("inPlaceRestore")
        can = hinted if hinted is not None else app.state in {"ready", "discovering", "unavailable"}
        return None if can else Message.of("astra.restore.app_state.why", word=words.shown(app.state))

    def why_not_there(self, cluster: wire.Cluster, app: wire.App, subject: Subject) -> Message | None:
        """Why a cluster is no destination; None: it is one."""
        if cluster.managedState not in {"", "managed"} or cluster.state != "running":
            return Message.of("astra.restore.cluster_away.why", cluster=cluster.name, word=words.shown(cluster.state))
        if cluster.restoreTargetSupported == "false":
            return Message.of("astra.restore.no_target.why", cluster=cluster.name)
        is_elsewhere = subject.is_snapshot and cluster.id != app.clusterID
        if is_elsewhere and self._account.option("snapshot_target") == "own":
            return Message.of("astra.restore.snapshot_stays.why")
        return None

    def _cluster_choice(self, cluster: wire.Cluster, app: wire.App, subject: Subject) -> Choice:
        home = Message.of("astra.restore.home.detail") if cluster.id == app.clusterID else None
        return Choice(cluster.id, cluster.name or cluster.id, home, self.why_not_there(cluster, app, subject))

    async def _kinds(self, subject: Subject) -> tuple[Choice, ...]:
        if subject.collection != BACKUPS:
            return ()
        try:
            assets = (await self._account.client.assets(subject.app_id, subject.copy_id)).values()
        except BackendError as error:
            if not is_functional(error):
                raise
            return ()
        kinds = {kind_value(one.GVK): one.GVK for one in assets if one.GVK.kind}
        return tuple(
            Choice(value, kind.kind, "/".join(part for part in (kind.group, kind.version) if part) or None)
            for value, kind in sorted(kinds.items(), key=lambda item: item[1].kind)
        )


def _class_choice(one: wire.StorageClass) -> Choice:
    off = Message.of("astra.restore.class_away.why") if one.available == "false" else None
    return Choice(one.name, one.name, one.provisioner or None, off)


def _new_namespaces(app: wire.App) -> tuple[str, ...]:
    """A line for each namespace; none for a single one, which gets the new app's name."""
    scopes = app.scopes()
    return tuple(f"{one} = {_new_name(one)}" for one in scopes) if len(scopes) > 1 else ()


def _new_name(name: str) -> str:
    return f"{name[: _LONGEST_NAME - 9]}-restored"
