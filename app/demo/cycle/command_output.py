"""What backup and restore commands say on stderr. The texts are decided by the seed; nothing is kept."""

from app.demo.cycle.cast import HIDDEN
from app.demo.cycle.hub import Hub
from app.demo.cycle.records import Backup, Json

_FAILURES = (
    "backup command exited with status 1",
    "upload to the storage was refused: the application key is not allowed to write files",
    "backup command was killed: timeout reached",
    "connection to the storage was lost while transferring",
)
_LAST_WORDS = {
    _FAILURES[0]: "could not connect to server: Connection refused\n\tIs the server running on this host?\n",
    _FAILURES[1]: "",
    _FAILURES[2]: "dumping contents of table 3 of 12\n",
    _FAILURES[3]: "finished dump, waiting for the pipe\n",
}


def failure(hub: Hub, backup: Backup) -> str:
    """Why a run failed."""
    return hub.dice("failure", backup.id).choice(_FAILURES)


def of_backup(hub: Hub, backup: Backup, command: str) -> str:
    """The stderr of the run that made a backup; often empty."""
    secrets = _traced(hub, command)
    if backup.fate:
        return secrets + _LAST_WORDS[failure(hub, backup)]
    dice = hub.dice("stderr", backup.id)
    if dice.random() < 0.4:
        return secrets
    tables = dice.randrange(4, 24)
    lines = [f"dumping {number} of {tables}" for number in range(1, tables + 1)]
    if "mysqldump" in command:
        lines.insert(0, "mysqldump: [Warning] Using a password on the command line interface can be insecure.")
    return secrets + "\n".join(lines) + "\n"


def of_restore(hub: Hub, command: str, word: str, *, has_failed: bool) -> str:
    """The stderr of a restore."""
    secrets = _traced(hub, command)
    if has_failed:
        return secrets + 'ERROR:  relation "orders" already exists\nrestore aborted\n'
    count = hub.dice("restore", word).randrange(3, 12)
    return secrets + "".join(f"restored {number} of {count}\n" for number in range(1, count + 1))


def error_of(text: str) -> Json:
    """The error of a log entry, with the platform's internals."""
    internal = f"instance command: exit status 1: token={HIDDEN}-internal-token"
    stack = [
        {"file": "backups/run.go", "function": "(*runner).execute", "line": 211},
        {"file": "compute/agent.go", "function": "(*agent).dispatch", "line": 87},
    ]
    return {"message": text, "message_internal": internal, "stack": stack}


def _traced(hub: Hub, command: str) -> str:
    if not hub.faults.is_on("log_secrets"):
        return ""
    return f"+ {command}\n+ export PGPASSWORD={HIDDEN}-log-password\n"
