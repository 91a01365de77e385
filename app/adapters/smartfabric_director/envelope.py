"""Turns the appliance's envelope into messages of ours, in the operator's language where its key is known.

Rules (1.2 p.13-14 and the guide's hint at a "localized property file"): a known key with enough parameters gives our
text; otherwise the server's words; without any, its key; without that, the HTTP status. The server's words are always
kept to be shown folded below. Parameters are values, never texts to be expanded again.
"""

from app.adapters.refusals import object_or_empty
from app.adapters.smartfabric_director.ids import SERVER_MESSAGES
from app.adapters.smartfabric_director.wire import Envelope, Note
from app.domain.messages import Message
from app.transport.request import Reply


def read_envelope(reply: Reply) -> Envelope:
    """The envelope of an answer; an empty one when the body is missing, no JSON, or something else."""
    return object_or_empty(reply, Envelope)


def localised(note: Note, status: int) -> Message:
    """The message for one note; ``status`` is the HTTP status, the last resort."""
    known = SERVER_MESSAGES.get(note.id or "")
    if known is not None and len(note.messageParams) >= known[1]:
        message_id, count = known
        params = tuple((f"p{place}", note.messageParams[place]) for place in range(count))
        return Message(message_id, params, note.message, note.id)
    if note.message:
        return Message.of("sfd.reply.quoted.text", text=note.message, server_text=note.message, code=note.id)
    if note.id:
        return Message.of("sfd.reply.key.text", key=note.id, code=note.id)
    return Message.of("sfd.reply.status.text", status=status)


def details(envelope: Envelope) -> tuple[Note, ...]:
    """The notes below the top one; those that only repeat it are left out."""
    top = (envelope.id, envelope.message, envelope.messageParams)
    return tuple(
        note
        for note in envelope.messages
        if note.field_name is not None or (note.id, note.message, note.messageParams) != top
    )


def field_messages(envelope: Envelope, status: int) -> dict[str, Message]:
    """What is wrong with which request field, by the server's field names."""
    return {note.field_name: localised(note, status) for note in envelope.messages if note.field_name is not None}
