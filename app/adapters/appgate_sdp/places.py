"""The places of a Collective's tree: site, appliance, and its one implied instance, which has the appliance's id.

The id of the extra group begins with a tilde, which no id of the Collective does.
"""

from app.domain.nodes import Level, NodeRef

NO_SITE = "~no_site"


def site(connection_id: str, site_id: str) -> NodeRef:
    """A site; without an id, the group of appliances that belong to none."""
    return NodeRef.appliance(connection_id).child(Level.GROUP, site_id or NO_SITE)


def appliance(connection_id: str, site_id: str, appliance_id: str) -> NodeRef:
    """An appliance of a site."""
    return site(connection_id, site_id).child(Level.CLIENT, appliance_id)


def instance(connection_id: str, site_id: str, appliance_id: str) -> NodeRef:
    """What an appliance backs up: its own state."""
    return appliance(connection_id, site_id, appliance_id).child(Level.INSTANCE, appliance_id)
