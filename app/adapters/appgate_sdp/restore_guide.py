"""How a backup is restored by hand: on the appliance, with the vendor's script, since no version has a call for it.

Facts: the vendor's quick-start guide names the script ``cz-restore``; that the file is copied by SSH and the passphrase
given to it follows from that (INFERRED). The rule on product versions and ``cz-config`` are from an article of the
vendor on 5.x. Nothing more is public, and the guide says so.
"""

from app.adapters.appgate_sdp.collective import Collective
from app.adapters.appgate_sdp.downloads import Downloads
from app.adapters.appgate_sdp.mapping import CONTENT, HOSTNAME, RELEASE, fact_of
from app.adapters.appgate_sdp.remembered import Remembered
from app.domain.backups import BackupRef
from app.domain.errors import ConflictError
from app.domain.messages import ByteSize, Message, Text
from app.domain.restore import RestoreGuide

UNKNOWN = Message.of("appgate.guide.not_known.word")


class Guides:
    """Writes the guide for one backup."""

    def __init__(self, collective: Collective, remembered: Remembered, downloads: Downloads) -> None:
        self._collective = collective
        self._remembered = remembered
        self._downloads = downloads

    async def guide(self, ref: BackupRef) -> RestoreGuide:
        """The guide. Raises NotFoundError, ConflictError for a backup that is nothing to restore."""
        backup = (await self._remembered.one(ref)).backup
        if not backup.state.is_usable:
            why = backup.trouble or Message.of("appgate.backup.running.why")
            raise ConflictError(why, connection_id=self._collective.id, operation="restore_guide")
        file_name = await self._downloads.file_name(backup)
        hostname = fact_of(backup, HOSTNAME) or UNKNOWN
        release = fact_of(backup, RELEASE) or UNKNOWN
        facts: list[tuple[str, Text]] = [
            ("appgate.guide.file.label", file_name),
            ("appgate.guide.appliance.label", backup.name),
            ("appgate.guide.hostname.label", hostname),
            ("appgate.guide.release.label", release),
            ("appgate.guide.content.label", fact_of(backup, CONTENT) or UNKNOWN),
        ]
        if backup.started_at is not None:
            facts.append(("appgate.guide.made.label", Message.of("appgate.guide.made.value", time=backup.started_at)))
        if backup.size_bytes is not None:
            size = Message.of("appgate.guide.size.value", size=ByteSize(backup.size_bytes))
            facts.append(("appgate.guide.size.label", size))
        return RestoreGuide(
            Message.of("appgate.guide.head.title", name=backup.name),
            tuple(facts),
            (
                Message.of("appgate.guide.step.download", file=file_name),
                Message.of("appgate.guide.step.version", release=release),
                Message.of("appgate.guide.step.other_version"),
                Message.of("appgate.guide.step.copy", hostname=hostname),
                Message.of("appgate.guide.step.run"),
                Message.of("appgate.guide.step.passphrase"),
                Message.of("appgate.guide.step.check"),
            ),
            (
                Message.of("appgate.guide.caution.documents"),
                Message.of("appgate.guide.caution.lost"),
                Message.of("appgate.guide.caution.passphrase"),
            ),
        )
