"""What the console knows of this product before it ever spoke to one: name, offers, sign-in form, switches."""

from app.domain.forms import FieldType, Form, FormField, fixed_choice
from app.domain.system import OfferLine, SystemCard

KIND = "astra-control"

UUID = r"\s*[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\s*"

SIGN_IN = Form(
    (
        FormField(
            "account_id",
            "astra.sign_in.account_id.label",
            pattern=UUID,
            wrong="astra.sign_in.account_id.wrong",
            help="astra.sign_in.account_id.help",
        ),
        FormField(
            "api_token",
            "astra.sign_in.api_token.label",
            FieldType.SECRET,
            required=True,
            help="astra.sign_in.api_token.help",
        ),
    )
)

OPTIONS = Form(
    (
        fixed_choice(
            "force_delete",
            "astra.option.force_delete.label",
            {
                "after_refusal": "astra.force_delete.after_refusal.word",
                "always": "astra.force_delete.always.word",
                "never": "astra.force_delete.never.word",
            },
            help_id="astra.option.force_delete.help",
        ),
        fixed_choice(
            "snapshot_target",
            "astra.option.snapshot_target.label",
            {"own": "astra.snapshot_target.own.word", "any": "astra.snapshot_target.any.word"},
            help_id="astra.option.snapshot_target.help",
        ),
    )
)

CARD = SystemCard(
    kind=KIND,
    label="Astra Control",
    icon="app",
    summary="astra.card.summary.text",
    offers=(
        OfferLine("astra.card.work.text", True),
        OfferLine("astra.card.restores.text", True),
        OfferLine("astra.card.percent.text", True),
        OfferLine("astra.card.none.text", False),
    ),
    sign_in=SIGN_IN,
    options=OPTIONS,
    address_help="astra.card.address.help",
)
