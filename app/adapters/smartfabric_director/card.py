"""What the console knows of this product before it ever spoke to one: name, offers, sign-in form, switches."""

from app.domain.forms import FieldType, Form, FormField, fixed_choice
from app.domain.system import OfferLine, SystemCard

KIND = "smartfabric-director"

SIGN_IN = Form(
    (
        FormField("username", "sfd.sign_in.username.label", required=True, help="sfd.sign_in.username.help"),
        FormField("password", "sfd.sign_in.password.label", FieldType.SECRET, required=True),
        fixed_choice(
            "domain",
            "sfd.sign_in.domain.label",
            {"LOCAL_AUTH": "sfd.domain.local.word", "LDAP_AUTH": "sfd.domain.ldap.word"},
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
        fixed_choice(
            "start_lead",
            "sfd.option.start_lead.label",
            {"0": "sfd.start_lead.none.word", "60": "sfd.start_lead.minute.word", "300": "sfd.start_lead.five.word"},
            help_id="sfd.option.start_lead.help",
        ),
        fixed_choice(
            "remote_path_form",
            "sfd.option.remote_path_form.label",
            {"url": "sfd.remote_path_form.url.word", "bare": "sfd.remote_path_form.bare.word"},
            help_id="sfd.option.remote_path_form.help",
        ),
        fixed_choice(
            "acknowledge_form",
            "sfd.option.acknowledge_form.label",
            {
                "body": "sfd.acknowledge_form.body.word",
                "flag": "sfd.acknowledge_form.flag.word",
                "query": "sfd.acknowledge_form.query.word",
                "empty": "sfd.acknowledge_form.empty.word",
            },
            help_id="sfd.option.acknowledge_form.help",
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
