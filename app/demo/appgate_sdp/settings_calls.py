"""Global settings: read, replaced as a whole, reset."""

from app.demo.appgate_sdp.collective import Collective
from app.demo.appgate_sdp.gate import Answer, Call, Door, Gate

_VIEW, _EDIT = ("View", "GlobalSetting"), ("Edit", "GlobalSetting")


class SettingsCalls:
    """Answers for the one object there is."""

    def __init__(self, collective: Collective, gate: Gate) -> None:
        self._collective = collective
        self._gate = gate
        gate.open(
            Door("GET", "/global-settings", self._read, _VIEW),
            Door("PUT", "/global-settings", self._replace, _EDIT),
            Door("DELETE", "/global-settings", self._reset, _EDIT),
        )

    def _read(self, _call: Call) -> Answer:
        return Answer(self._collective.settings.view())

    def _replace(self, call: Call) -> Answer:
        self._collective.settings.replace(self._gate.object_of(call, None))
        return Answer(status=204)

    def _reset(self, _call: Call) -> Answer:
        self._collective.settings.reset()
        return Answer(status=204)
