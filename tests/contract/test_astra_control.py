"""Holds the Astra Control adapter to the contract."""

from app.demo.astra_control.dice import uuid_of
from app.domain.backups import Backup, BackupKind
from tests.contract.suite import ContractSuite
from tests.contract.workbench import Specimen

ACCOUNT = uuid_of(1, "account")


def _is_in_a_bucket(backup: Backup) -> bool:
    return backup.kind is BackupKind.FULL


class TestAstraControl(ContractSuite):
    """As the documents of release 24.02 have it."""

    specimen = Specimen(
        kind="astra-control",
        list_path="/appBackups",
        sign_in_path=f"/accounts/{ACCOUNT}/k8s/v2/apps?include&limit",
        restores=_is_in_a_bucket,
        renews=False,
    )
