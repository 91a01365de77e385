"""What the console knows of this product before it ever spoke to one: name, offers, sign-in form, switches."""

from app.domain.forms import Choice, FieldType, Form, FormField
from app.domain.messages import Message
from app.domain.system import OfferLine, SystemCard

KIND = "smartfabric-director"

SIGN_IN = Form(
    (
        FormField("username", "sfd.sign_in.username.label", required=True, help="sfd.sign_in.username.help"),
        FormField("password", "sfd.sign_in.password.label", FieldType.SECRET, required=True),
        FormField(
            "domain",
            "sfd.sign_in.domain.label",
            FieldType.CHOICE,
            choices=(
                Choice("LOCAL_AUTH", Message.of("sfd.domain.local.word")),
                Choice("LDAP_AUTH", Message.of("sfd.domain.ldap.word")),
            ),
            default="LOCAL_AUTH",
            required=True,
        ),
    )
)

OPTIONS = Form(
    (
        FormField(
            "job_prefix",
            "sfd.option.job_prefix.label",
            default="backstay",
            pattern=r"[A-Za-z0-9_-]{1,40}",
            wrong="sfd.start.prefix.wrong",
            help="sfd.option.job_prefix.help",
        ),
        FormField(
            "start_lead",
            "sfd.option.start_lead.label",
            FieldType.CHOICE,
            choices=(
                Choice("0", Message.of("sfd.start_lead.none.word")),
                Choice("60", Message.of("sfd.start_lead.minute.word")),
                Choice("300", Message.of("sfd.start_lead.five.word")),
            ),
            default="0",
            help="sfd.option.start_lead.help",
        ),
        FormField(
            "remote_path_form",
            "sfd.option.remote_path_form.label",
            FieldType.CHOICE,
            choices=(
                Choice("url", Message.of("sfd.remote_path_form.url.word")),
                Choice("bare", Message.of("sfd.remote_path_form.bare.word")),
            ),
            default="url",
            help="sfd.option.remote_path_form.help",
        ),
        FormField(
            "acknowledge_form",
            "sfd.option.acknowledge_form.label",
            FieldType.CHOICE,
            choices=(
                Choice("body", Message.of("sfd.acknowledge_form.body.word")),
                Choice("flag", Message.of("sfd.acknowledge_form.flag.word")),
                Choice("query", Message.of("sfd.acknowledge_form.query.word")),
                Choice("empty", Message.of("sfd.acknowledge_form.empty.word")),
            ),
            default="body",
            help="sfd.option.acknowledge_form.help",
        ),
    )
)

CARD = SystemCard(
    kind=KIND,
    label="SmartFabric Director",
    icon="fabric",
    summary="sfd.card.summary.text",
    offers=(
        OfferLine("sfd.card.work.text", True),
        OfferLine("sfd.card.restores.text", True),
        OfferLine("sfd.card.none.text", False),
        OfferLine("sfd.card.percent.text", False),
    ),
    sign_in=SIGN_IN,
    options=OPTIONS,
    address_help="sfd.card.address.help",
)
