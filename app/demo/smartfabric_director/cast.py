"""Who and what the demo appliance knows from the start: users, remote servers, locations, and the plans of its jobs.

Passwords are those of simulated accounts. They stand in the descriptions of the locations, because whoever tries a
restore in the demo has to type them.
"""

from dataclasses import dataclass

from app.demo.smartfabric_director.records import CONTENT_KINDS, LdapServer, Location, User, UserInfo
from app.demo.smartfabric_director.remote_servers import RemoteServer

ADMIN = "admin@sfd.local"
ADMIN_PASSWORD = "Admin123!"  # noqa: S105 - of a simulated account
OPERATOR = "mkeller"
EVERYTHING = list(CONTENT_KINDS)

VAULT = RemoteServer(
    protocol="SFTP",
    host="vault-01.ops.example",
    port=22,
    accounts={"sfdbackup": "Vault123!"},
    directories=["/sfdBackup", "/sfdBackup/manual", "/sfdBackup/old"],
    is_open=False,
)
ARCHIVE = RemoteServer(
    protocol="FTP",
    host="ftp-archive.ops.example",
    port=2121,
    accounts={"sfd-archive": "Archive123!"},
    directories=["/archive/sfd"],
    is_open=False,
)


@dataclass(frozen=True)
class JobPlan:
    """A job of the past: when it was added, how it repeats, on which of the two locations (0: vault, 1: archive)."""

    name: str
    content: list[str]
    location: int
    frequency: str
    created: int
    start_time: int
    description: str | None = None
    end_recurrence_type: str = "NEVER"
    end_time: int = 0
    backup_instances: int = 0


def users() -> list[User]:
    """The users; the one with ``ad_user`` signs in through LDAP."""
    return [
        User(ADMIN, "Fabric", "Administrator", ADMIN_PASSWORD, cli_access=True),
        User(OPERATOR, "Maria", "Keller", "Operator123!", contact_number="+49 40 5550 1234"),
        User("jlopez@corp.example", "Javier", "Lopez", "Operator123!", ad_user=True),
        User("temp-audit", "External", "Audit", "Auditor123!", user_state=False),
    ]


def ldap_server() -> LdapServer:
    """The LDAP server."""
    return LdapServer("ldap.ops.example", 636, "dc=corp,dc=example", "cn=sfd,dc=corp,dc=example", "Bind1234!")


def locations(ids: tuple[str, str], created_at: int) -> list[Location]:
    """The two locations, with these ids."""
    return [
        Location(
            id=ids[0],
            user_info=UserInfo(ADMIN, created_at),
            host=VAULT.host,
            username="sfdbackup",
            password=VAULT.accounts["sfdbackup"],
            backup_path="/sfdBackup",
            protocol="SFTP",
            description="Vault of the operations team (demo password: Vault123!)",
        ),
        Location(
            id=ids[1],
            user_info=UserInfo(ADMIN, created_at),
            host=f"{ARCHIVE.host}:{ARCHIVE.port}",
            username="sfd-archive",
            password=ARCHIVE.accounts["sfd-archive"],
            backup_path="/archive/sfd",
            protocol="FTP",
            description="Long-term archive (demo password: Archive123!)",
        ),
    ]
