"""Back up now: the form, and the bodies of the calls. A name makes a repeat safe: the server refuses it twice (OAS)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app.adapters.astra_control import places, wire, words
from app.adapters.astra_control.account import Account
from app.adapters.astra_control.client import BACKUPS, SNAPSHOTS
from app.adapters.astra_control.mapping import lock_span, started_at
from app.adapters.astra_control.points import LONG_AGO
from app.adapters.together import all_of, together
from app.domain.errors import InputError, NotFoundError
from app.domain.forms import Answer, Choice, FieldType, Form, FormField, fixed_choice
from app.domain.messages import Message
from app.domain.nodes import NodeRef

DNS_NAME = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
"""DNS-1123: what names of backups, snapshots, apps and namespaces are made of."""

FIELDS: Mapping[str, str] = {"name": "name", "bucketID": "bucket", "snapshotID": "snapshot"}

BACKUP, SNAPSHOT = "backup", "snapshot"


class StartForm:
    """Answers what can be chosen for a backup."""

    def __init__(self, account: Account) -> None:
        self._account = account

    async def form(self, targets: tuple[NodeRef, ...]) -> Form:
        """The form for these apps; a snapshot as the source can be chosen for a single app only."""
        apps = self.app_ids(targets)
        buckets, taken, usual = await together(self._account.buckets(), self._taken(apps), self._default_bucket(apps))
        by_default = buckets.get(usual)
        fields = [
            fixed_choice(
                "what",
                "astra.start.what.label",
                {BACKUP: "astra.start.backup.word", SNAPSHOT: "astra.start.snapshot.word"},
                required=True,
                help_id="astra.start.what.help",
            ),
            FormField(
                "name",
                "astra.start.name.label",
                default=free_name(self._account.server_now(), taken),
                required=True,
                pattern=DNS_NAME,
                wrong="astra.start.name.wrong",
                help="astra.start.name.help",
            ),
            FormField(
                "bucket",
                "astra.start.bucket.label",
                FieldType.CHOICE,
                choices=(
                    Choice("", Message.of("astra.start.default_bucket.word"), by_default.name if by_default else None),
                    *map(_bucket_choice, buckets.values()),
                ),
                visible_when=("what", (BACKUP,)),
                default="",
                help="astra.start.bucket.help",
            ),
        ]
        if len(apps) == 1:
            fields.append(await self._snapshot_field(apps[0]))
        return Form(tuple(fields), columns=2)

    def app_ids(self, targets: tuple[NodeRef, ...]) -> tuple[str, ...]:
        """The apps of the targets. Raises NotFoundError for a place that is no app."""
        if not targets or not all(map(places.is_app, targets)):
            raise NotFoundError(
                Message.of("astra.start.choose_apps.text"), connection_id=self._account.id, operation="start_backup"
            )
        return tuple(dict.fromkeys(target.native_id for target in targets))

    async def check_name(self, apps: tuple[str, ...], collection: str, name: str) -> None:
        """Raises InputError when one of the apps has something of that name already."""
        taken = await all_of([self._account.client.names(app_id, collection) for app_id in apps])
        if any(name in names for names in taken):
            raise InputError(fields={"name": Message.of("astra.start.name.taken")})

    async def _default_bucket(self, apps: tuple[str, ...]) -> str:
        """The id of the bucket that the cluster of a single app takes by itself; empty: the cloud's, or none
        (INFERRED)."""
        if len(apps) != 1:
            return ""
        found, clusters = await together(self._account.client.app(apps[0]), self._account.client.clusters())
        return next((one.defaultBucketID for one in clusters.values() if one.id == found.value.clusterID), "")

    async def _taken(self, apps: tuple[str, ...]) -> frozenset[str]:
        client = self._account.client
        names = await all_of(
            [client.names(app_id, collection) for app_id in apps for collection in (BACKUPS, SNAPSHOTS)]
        )
        return frozenset().union(*names)

    async def _snapshot_field(self, app_id: str) -> FormField:
        snapshots = (await self._account.client.copies(app_id, SNAPSHOTS)).values()
        newest_first = sorted(snapshots, key=lambda one: started_at(one) or LONG_AGO, reverse=True)
        return FormField(
            "snapshot",
            "astra.start.snapshot.label",
            FieldType.CHOICE,
            choices=(Choice("", Message.of("astra.start.new_snapshot.word")), *map(_snapshot_choice, newest_first)),
            visible_when=("what", (BACKUP,)),
            default="",
            help="astra.start.snapshot.help",
        )


def collection_in(answers: Mapping[str, Answer]) -> str:
    """What is to be made."""
    return SNAPSHOTS if answers.get("what") == SNAPSHOT else BACKUPS


def body_of(answers: Mapping[str, Answer]) -> dict[str, Any]:
    """The members of the body that the answers give; what was left to the server is left out."""
    members = {"name": answers.get("name")}
    if collection_in(answers) == BACKUPS:
        members |= {"bucketID": answers.get("bucket"), "snapshotID": answers.get("snapshot")}
    return {name: value for name, value in members.items() if value}


def free_name(now: datetime, taken: frozenset[str]) -> str:
    """``manual-20240506-0708``; with seconds where that is taken."""
    name = f"manual-{now:%Y%m%d-%H%M}"
    return name if name not in taken else f"manual-{now:%Y%m%d-%H%M%S}"


def _bucket_choice(bucket: wire.Bucket) -> Choice:
    off = None
    if bucket.state != "available":
        off = Message.of("astra.bucket.not_available.why", word=words.shown(bucket.state))
    lock = None
    if lock_span(bucket) is not None:
        lock = Message.of("astra.bucket.locked.caption", span=lock_span(bucket))
    return Choice(bucket.id, bucket.name or bucket.id, lock, off)


def _snapshot_choice(snapshot: wire.Copy) -> Choice:
    made = started_at(snapshot)
    detail = Message.of("astra.start.made.detail", time=made) if made is not None else None
    off = (
        None
        if snapshot.state == "completed"
        else Message.of("astra.snapshot.not_complete.why", word=words.shown(snapshot.state))
    )
    return Choice(snapshot.id, snapshot.name or snapshot.id, detail, off)
