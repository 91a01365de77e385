"""What stands in a profile, in words: for the cards of the import and for what an administrator provides."""

from app.domain.connections import ProxyMode
from app.domain.profiles import NamedEnvironment, OpenProxy, Profile
from app.domain.system import SystemCard
from app.domain.trust import Trust
from app.services.profiles.profile_import import Difference, Part
from app.ui.texts import family, text_of, tr
from app.ui.widgets.fingerprint import grouped
from app.ui.wording import word


def trust_words(trust: Trust) -> str:
    """Who decides, and the fingerprints or the file."""
    details = [" ".join(grouped(pin)) for pin in trust.pins] or ([trust.ca_file] if trust.ca_file else [])
    return "\n".join((word(trust.mode), *details))


def proxy_words(proxy: OpenProxy) -> str:
    """By which way, and as whom."""
    if proxy.mode is not ProxyMode.OWN:
        return word(proxy.mode)
    return f"{proxy.username} · {proxy.url}" if proxy.username else proxy.url


def environment_words(named: NamedEnvironment) -> str:
    """The name; our word for one of the built-in kinds."""
    return text_of(named.name) if named.name else word(named.kind)


def part_label(card: SystemCard, difference: Difference) -> str:
    """What it is that differs."""
    if difference.part is Part.SIGN_IN:
        return tr(card.sign_in.field(difference.field).label)
    if difference.part is Part.OPTIONS:
        return tr(card.options.field(difference.field).label)
    return family("profile_part", difference.part, "word")


def part_text(profile: Profile, card: SystemCard, difference: Difference) -> str:
    """What a profile says there."""
    part, key = difference.part, difference.field
    if part is Part.SIGN_IN:
        return _answer(profile.sign_in.get(key), card, difference)
    if part is Part.OPTIONS:
        return _answer(profile.options.get(key), card, difference)
    if part is Part.ENVIRONMENT:
        return environment_words(profile.environment)
    if part is Part.TRUST:
        return trust_words(profile.trust)
    if part is Part.PROXY:
        return proxy_words(profile.proxy)
    if part is Part.READ_ONLY:
        return _yes_or_no(profile.read_only)
    return profile.name


def _answer(answer: object, card: SystemCard, difference: Difference) -> str:
    form = card.sign_in if difference.part is Part.SIGN_IN else card.options
    choices = form.field(difference.field).choices or ()
    label = next((one.label for one in choices if one.value == answer), None)
    if label is not None:
        return text_of(label)
    if isinstance(answer, bool):
        return _yes_or_no(answer)
    if isinstance(answer, tuple):
        return ", ".join(map(str, answer))
    return str(answer) if answer not in (None, "") else tr("import.value.none")


def _yes_or_no(value: bool) -> str:
    return tr("word.yes.text") if value else tr("word.no.text")
