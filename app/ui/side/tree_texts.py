"""The words in the tree, in the operator's language."""

from app.domain.errors import BackendError
from app.domain.messages import Message
from app.models.tree_rows import Badges, Row, RowKind
from app.services.sessions import System, SystemState
from app.ui.texts import say, text_of, tr
from app.ui.wording import advice_text, age_text, clock_text, environment_name, seconds_since, seconds_until, word

STILL_LOADING_S = 10

STATE_LINES: dict[SystemState, tuple[str, str]] = {
    SystemState.CONNECTING: ("tree.system.connecting", "text3"),
    SystemState.SIGNED_OUT: ("tree.system.signed_out", "warn"),
    SystemState.NEEDS_SECRET: ("tree.system.needs_secret", "warn"),
    SystemState.NEEDS_CODE: ("tree.system.needs_code", "warn"),
    SystemState.NEEDS_CONSENT: ("tree.system.needs_consent", "warn"),
    SystemState.NEEDS_PROXY: ("tree.system.needs_proxy", "failed"),
    SystemState.REJECTED: ("tree.system.rejected", "failed"),
    SystemState.UNREACHABLE: ("tree.system.unreachable", "failed"),
    SystemState.UNTRUSTED: ("tree.system.untrusted", "failed"),
    SystemState.FORBIDDEN: ("tree.system.forbidden", "warn"),
    SystemState.ASKED_TO_WAIT: ("tree.system.asked_to_wait", "warn"),
    SystemState.FAULTY: ("tree.system.faulty", "failed"),
}

LINKS: dict[RowKind, str] = {
    RowKind.SIGNED_OUT: "tree.signed_out.link",
    RowKind.NEEDS_SECRET: "tree.signed_out.link",
    RowKind.NEEDS_CODE: "tree.needs_code.link",
    RowKind.NEEDS_CONSENT: "tree.needs_consent.link",
    RowKind.NEEDS_PROXY: "tree.needs_proxy.link",
    RowKind.REJECTED: "tree.signed_out.link",
    RowKind.UNREACHABLE: "tree.unreachable.link",
    RowKind.UNTRUSTED: "tree.untrusted.link",
    RowKind.FAULTY: "tree.unreachable.link",
    RowKind.ERROR: "tree.error.link",
}


def name_text(row: Row) -> str:
    """The row's name: the operator's for systems, the server's or ours for nodes; none for what only tells."""
    if row.kind is RowKind.ENVIRONMENT and row.environment is not None:
        return environment_name(row.environment)
    if row.kind is RowKind.SYSTEM and row.system is not None:
        return text_of(row.system.connection.name)
    return text_of(row.node.name) if row.node is not None else ""


def link_text(row: Row) -> str:
    """The link at the end of a row that tells something."""
    if row.kind is RowKind.LOADING and seconds_since(row.since) > STILL_LOADING_S:
        return tr("tree.loading.link")
    if row.system is not None and row.system.state is SystemState.ASKED_TO_WAIT:
        return ""
    link = LINKS.get(row.kind)
    return tr(link) if link is not None else ""


def sub_line(row: Row) -> tuple[str, str]:
    """The line under a system's name, and the colour token it is drawn in."""
    assert row.system is not None
    return system_line(row.system, is_stale=row.is_stale)


def system_line(system: System, *, is_stale: bool = False) -> tuple[str, str]:
    """What is said of a system, with its product, and the colour token it is drawn in."""
    label = text_of(system.card.label)
    if system.connection.provided_by and not system.awaits_consent:
        label = tr("tree.system.provided", kind=label)
    if system.state is not SystemState.LIVE or system.heard_at is None:
        message_id, colour = STATE_LINES.get(system.state, STATE_LINES[SystemState.CONNECTING])
        return tr(message_id, kind=label), colour
    if is_stale:
        return tr("tree.system.stale", kind=label, age=age_text(system.heard_at)), "warn"
    return tr("tree.system.heard", kind=label, age=age_text(system.heard_at)), "text3"


def told_text(row: Row) -> str:
    """What a special row, or the trailing edge of an environment, says."""
    if row.kind is RowKind.ENVIRONMENT:
        return tr("tree.environment.count", count=row.count)
    if row.kind is RowKind.LOADING:
        waited = seconds_since(row.since)
        return tr("tree.loading.long", count=round(waited)) if waited > STILL_LOADING_S else tr("tree.loading.short")
    if row.kind is RowKind.EMPTY:
        return tr("tree.empty.text")
    if row.kind is RowKind.SIGNED_OUT:
        return tr("tree.signed_out.text", time=clock_text(row.since))
    if row.kind is RowKind.NEEDS_SECRET:
        return tr("tree.needs_secret.text")
    if row.kind is RowKind.NEEDS_CODE:
        return tr("tree.needs_code.text")
    if row.kind is RowKind.NEEDS_CONSENT:
        return tr("tree.needs_consent.text")
    if row.kind is RowKind.UNREACHABLE:
        return _unreachable(row.system)
    return _error(row)


def _unreachable(system: System | None) -> str:
    if system is None:
        return ""
    left = seconds_until(system.retry_at)
    waits = system.state is SystemState.ASKED_TO_WAIT
    if system.retry_at is None:
        return tr("tree.unreachable.now")
    return tr("tree.asked_to_wait.text" if waits else "tree.unreachable.text", count=max(0, round(left)))


def _error(row: Row) -> str:
    error = _error_of(row)
    return say(error.message if error is not None else Message.of("error.backend.title"))


def _error_of(row: Row) -> BackendError | None:
    """What went wrong with a system, or with the list that a row tells of."""
    if row.error is not None:
        return row.error
    return row.system.error if row.system is not None and row.node is None else None


def spoken_text(row: Row, badges: Badges | None) -> str:
    """What a screen reader says of a row: its name, what it is, its news and its badges."""
    parts = [told_text(row), link_text(row)] if row.is_special else [name_text(row)]
    if row.kind is RowKind.ENVIRONMENT:
        parts.append(told_text(row))
    elif row.kind is RowKind.SYSTEM:
        parts.append(sub_line(row)[0])
    elif row.kind is RowKind.NODE and row.node is not None:
        parts.append(word(row.node.kind))
    return ", ".join(part for part in (*parts, *_badge_words(badges)) if part)


def _badge_words(badges: Badges | None) -> list[str]:
    if badges is None:
        return []
    words = []
    if badges.running:
        words.append(tr("activities.running.count", count=badges.running))
    if badges.failed:
        words.append(tr("tree.badge.failed", count=badges.failed))
    if badges.needs_you:
        words.append(tr("activities.needs_you.count", count=badges.needs_you))
    if badges.worst is not None:
        words.append(word(badges.worst))
    if badges.unknown_below:
        words.append(tr("tree.badge.unknown_below"))
    return words


def tool_tip(row: Row, badges: Badges | None) -> str:
    """The full name and what is known of the row."""
    lines = [name_text(row)] if not row.is_special else [told_text(row)]
    if row.kind is RowKind.SYSTEM and row.system is not None:
        lines.append(sub_line(row)[0])
        lines.append(text_of(row.system.connection.address.url))
    error = _error_of(row)
    if error is not None:
        lines += [say(error.message), advice_text(error)]
    if row.node is not None and row.node.caption is not None:
        lines.append(text_of(row.node.caption))
    if badges is not None and badges.unknown_below:
        lines.append(tr("tree.badge.unknown_below"))
    return "\n".join(dict.fromkeys(line for line in lines if line))
