"""Holds the Appgate SDP adapter to the contract. The product has no list: backups are made before they are read."""

from pydantic import SecretStr

from tests.contract.suite import ContractSuite
from tests.contract.workbench import Specimen


class TestAppgateSdp(ContractSuite):
    """As the documents of API version 23 have it, with the backup API switched on."""

    specimen = Specimen(
        kind="appgate-sdp",
        list_path="/backup/",
        sign_in_path="/admin/authentication",
        faults=("backup_api_enabled", "output_always=backup written"),
        makes_its_past=True,
        takes_for_an_answer=frozenset({"not found"}),
        finds_lost_effects=False,
        own_steps_s=5.0,
        setting_answers={
            "backup_api": {"passphrase": SecretStr("Blue-Moon-77"), "repeat": SecretStr("Blue-Moon-77")},
        },
    )
