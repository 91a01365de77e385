"""What the console knows of this product before it ever spoke to one: name, offers, sign-in form, switches."""

from uuid import uuid4

from app.domain.forms import Choice, FieldType, Form, FormField, fixed_choice
from app.domain.messages import Message
from app.domain.system import OfferLine, SystemCard

KIND = "appgate-sdp"

SIGN_IN = Form(
    (
        FormField(
            "provider",
            "appgate.sign_in.provider.label",
            default="local",
            required=True,
            help="appgate.sign_in.provider.help",
        ),
        FormField("username", "appgate.sign_in.username.label", required=True),
        FormField("password", "appgate.sign_in.password.label", FieldType.SECRET, required=True),
        FormField("otp", "appgate.sign_in.otp.label", FieldType.CODE, help="appgate.sign_in.otp.help"),
        FormField("browser", "appgate.sign_in.browser.note", FieldType.NOTE),
    )
)

_UUID = r"(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"

OPTIONS = Form(
    (
        FormField(
            "device_id",
            "appgate.option.device_id.label",
            # Made anew for each run of the console, and kept with the connection that is made in it.
            default=str(uuid4()),
            required=True,
            pattern=_UUID,
            wrong="appgate.option.device_id.wrong",
            help="appgate.option.device_id.help",
            stays_here=True,
        ),
        FormField(
            "api_version",
            "appgate.option.api_version.label",
            FieldType.CHOICE,
            choices=(
                Choice("auto", Message.of("appgate.api_version.agreed.word")),
                *(Choice(str(version), str(version)) for version in range(17, 25)),
            ),
            default="auto",
            required=True,
            help="appgate.option.api_version.help",
        ),
        fixed_choice(
            "stateless",
            "appgate.option.stateless.label",
            {"off": "appgate.stateless.off.word", "allowed": "appgate.stateless.allowed.word"},
            required=True,
            help_id="appgate.option.stateless.help",
        ),
        FormField(
            "file_ending",
            "appgate.option.file_ending.label",
            default="bkp",
            required=True,
            pattern=r"[A-Za-z0-9]{1,8}",
            wrong="appgate.option.file_ending.wrong",
            help="appgate.option.file_ending.help",
        ),
    )
)

CARD = SystemCard(
    kind=KIND,
    label="Appgate SDP",
    icon="gateway",
    summary="appgate.card.summary.text",
    offers=(
        OfferLine("appgate.card.work.text", True),
        OfferLine("appgate.card.guide.text", True),
        OfferLine("appgate.card.restore.text", False),
        OfferLine("appgate.card.percent.text", False),
    ),
    sign_in=SIGN_IN,
    options=OPTIONS,
    default_port=8443,
    default_base_path="/admin",
    address_help="appgate.card.address.help",
)
