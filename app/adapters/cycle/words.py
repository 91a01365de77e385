"""The platform's words for states of containers and instances, in words of ours; unknown ones stay as they are."""

from collections.abc import Mapping

from app.domain.messages import Message, Text

_STATES: Mapping[str, Message] = {
    "new": Message.of("cycle.state.new"),
    "starting": Message.of("cycle.state.starting"),
    "running": Message.of("cycle.state.running"),
    "function": Message.of("cycle.state.function"),
    "migrating": Message.of("cycle.state.migrating"),
    "stopping": Message.of("cycle.state.stopping"),
    "stopped": Message.of("cycle.state.stopped"),
    "failed": Message.of("cycle.state.failed"),
    "deleting": Message.of("cycle.state.deleting"),
    "deleted": Message.of("cycle.state.deleted"),
}

_READY_STATES: Mapping[str, Message] = {
    "active": Message.of("cycle.ready_state.active"),
    "purge": Message.of("cycle.ready_state.purge"),
    "hibernate": Message.of("cycle.ready_state.hibernate"),
    "configuring": Message.of("cycle.ready_state.configuring"),
}


def state_text(word: str) -> Text:
    """The state of a container or instance; a dash where none is told."""
    return _STATES.get(word, word) or "–"


def ready_text(word: str) -> Text:
    """Whether an instance may run commands; a dash where it is not told."""
    return _READY_STATES.get(word, word) or "–"
