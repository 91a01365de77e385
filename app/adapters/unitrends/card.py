"""What the console knows of this product before it ever spoke to one: name, offers, sign-in form, switches."""

from app.adapters.unitrends.writes import HoldForm
from app.domain.forms import Choice, FieldType, Form, FormField
from app.domain.messages import Message
from app.domain.system import OfferLine, SystemCard

KIND = "unitrends"
MILLION = "million"
HERE = "here"

SIGN_IN = Form(
    (
        FormField("username", "unitrends.sign_in.username", required=True, help="unitrends.sign_in.username_help"),
        FormField("password", "unitrends.sign_in.password", FieldType.SECRET, required=True),
    )
)

OPTIONS = Form(
    (
        FormField(
            "hold_form",
            "unitrends.option.hold_form",
            FieldType.CHOICE,
            choices=(
                Choice(HoldForm.PUT_PATH, Message.of("unitrends.option.hold_put_path")),
                Choice(HoldForm.POST_PATH, Message.of("unitrends.option.hold_post_path")),
                Choice(HoldForm.PUT_BODY, Message.of("unitrends.option.hold_put_body")),
                Choice(HoldForm.POST_BODY, Message.of("unitrends.option.hold_post_body")),
            ),
            default=HoldForm.PUT_PATH,
            help="unitrends.option.hold_form_help",
        ),
        FormField(
            "size_unit",
            "unitrends.option.size_unit",
            FieldType.CHOICE,
            choices=(
                Choice("binary", Message.of("unitrends.option.size_binary")),
                Choice(MILLION, Message.of("unitrends.option.size_million")),
            ),
            default="binary",
            help="unitrends.option.size_unit_help",
        ),
        FormField(
            "type_filter",
            "unitrends.option.type_filter",
            FieldType.CHOICE,
            choices=(
                Choice("server", Message.of("unitrends.option.type_filter_server")),
                Choice(HERE, Message.of("unitrends.option.type_filter_here")),
            ),
            default="server",
            help="unitrends.option.type_filter_help",
        ),
    )
)

CARD = SystemCard(
    kind=KIND,
    label="Unitrends",
    icon="system",
    summary="unitrends.card.summary",
    offers=(
        OfferLine("unitrends.card.work.text", True),
        OfferLine("unitrends.card.files.text", True),
        OfferLine("unitrends.card.keeping.text", True),
        OfferLine("unitrends.card.percent.text", True),
        OfferLine("unitrends.card.none.text", False),
    ),
    sign_in=SIGN_IN,
    options=OPTIONS,
    address_help="unitrends.card.address_help",
)
