"""Holds the SmartFabric Director adapter to the contract."""

from pydantic import SecretStr

from app.domain.backups import Backup
from app.domain.nodes import Node, NodeKind
from app.domain.restore import RestoreStage
from tests.contract.suite import ContractSuite
from tests.contract.workbench import Specimen

VAULT_PASSWORD = SecretStr("Vault123!")


def _is_job(node: Node) -> bool:
    return node.kind is NodeKind.JOB and not node.muted


def _lies_in_vault(backup: Backup) -> bool:
    return backup.storage is not None and backup.storage.startswith("/sfdBackup/")


class TestSmartFabricDirector(ContractSuite):
    """As the guide of API version 2.0 has it."""

    specimen = Specimen(
        kind="smartfabric-director",
        list_path="/backups/instances",
        sign_in_path="/auth/token",
        starts_on=_is_job,
        restores=_lies_in_vault,
        restore_answers={RestoreStage.SOURCE: {"password": VAULT_PASSWORD}},
        setting_answers={
            "add_location": {
                "host": "spare.ops.example",
                "username": "sfd",
                "password": SecretStr("Spare123!"),
                "backup_path": "/spare",
            }
        },
    )
