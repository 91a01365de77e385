"""What the console knows of this product before it ever spoke to one: name, offers, sign-in form, switches."""

from app.adapters.unitrends.writes import HoldForm
from app.domain.forms import FieldType, Form, FormField, fixed_choice
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
        fixed_choice(
            "hold_form",
            "unitrends.option.hold_form",
            {
                HoldForm.PUT_PATH: "unitrends.option.hold_put_path",
                HoldForm.POST_PATH: "unitrends.option.hold_post_path",
                HoldForm.PUT_BODY: "unitrends.option.hold_put_body",
                HoldForm.POST_BODY: "unitrends.option.hold_post_body",
            },
            help_id="unitrends.option.hold_form_help",
        ),
        fixed_choice(
            "size_unit",
            "unitrends.option.size_unit",
            {"binary": "unitrends.option.size_binary", MILLION: "unitrends.option.size_million"},
            help_id="unitrends.option.size_unit_help",
        ),
        fixed_choice(
            "type_filter",
            "unitrends.option.type_filter",
            {"server": "unitrends.option.type_filter_server", HERE: "unitrends.option.type_filter_here"},
            help_id="unitrends.option.type_filter_help",
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
