"""Sign-in domains, the LDAP server, and GET /about. None of these pages was obtained: all shapes are ASSUMED."""

from typing import Any

from app.demo.smartfabric_director.appliance import BUILD, NAME, VERSION, Appliance
from app.demo.smartfabric_director.checks import Fields
from app.demo.smartfabric_director.envelope import Note, not_found
from app.demo.smartfabric_director.gate import Answer, Call, Gate, accepted
from app.demo.smartfabric_director.records import LdapServer

_LDAP = "/auth/servers/ldap"


class DirectoryCalls:
    """What the appliance is, and who else may know its users."""

    def __init__(self, appliance: Appliance, gate: Gate) -> None:
        self._appliance = appliance
        gate.open("GET", "/about", self._about)
        gate.open("GET", "/auth/domains", self._domains)
        gate.open("GET", _LDAP, self._get)
        gate.open("PUT", _LDAP, self._put)
        gate.open("DELETE", _LDAP, self._remove)

    def _about(self, _call: Call) -> Answer:
        if self._appliance.faults.is_on("about_empty"):
            return Answer({})
        return Answer({"name": NAME, "version": VERSION, "build": BUILD})

    def _domains(self, _call: Call) -> Answer:
        has_ldap = self._appliance.db.ldap_server is not None
        return Answer({"data": ["LOCAL_AUTH", *(["LDAP_AUTH"] if has_ldap else [])]})

    def _get(self, _call: Call) -> Answer:
        return Answer(_view(self._server()))

    def _put(self, call: Call) -> Answer:
        old = self._appliance.db.ldap_server
        fields = Fields(call.body)
        server = LdapServer(
            host=fields.text("host"),
            port=fields.integer("port", required=False, smallest=1) or 636,
            base_dn=fields.text("base_dn"),
            bind_dn=fields.text("bind_dn"),
            password=fields.text("password", required=old is None) or (old.password if old else ""),
            use_ssl=fields.flag("use_ssl", True),
        )
        fields.settle()
        self._appliance.db.ldap_server = server
        self._appliance.db.touch()
        return accepted(Note("update_ldap_server_success"), 202)

    def _remove(self, _call: Call) -> Answer:
        self._server()
        self._appliance.db.ldap_server = None
        self._appliance.db.touch()
        return accepted(Note("delete_ldap_server_success"), 202)

    def _server(self) -> LdapServer:
        server = self._appliance.db.ldap_server
        if server is None:
            raise not_found("ldap")
        return server


def _view(server: LdapServer) -> dict[str, Any]:
    return {
        "host": server.host,
        "port": server.port,
        "base_dn": server.base_dn,
        "bind_dn": server.bind_dn,
        "use_ssl": server.use_ssl,
    }
