"""The places of this system's tree. The appliance has jobs only; the levels around them are ours.

Ids of extra nodes begin with a tilde, which no id of the appliance does.
"""

from app.domain.nodes import Level, NodeRef

DATABASE = "database"
ONE_TIME_RUNS = "~one-time"
DELETED_JOBS = "~deleted-jobs"
REMOTE_FILES = "~remote-files"


def database(connection_id: str) -> NodeRef:
    """The one client: the appliance's own database."""
    return NodeRef.appliance(connection_id).child(Level.CLIENT, DATABASE)


def instance(connection_id: str, native_id: str) -> NodeRef:
    """A job, by its id, or one of the extra nodes beside the jobs."""
    return database(connection_id).child(Level.INSTANCE, native_id)
