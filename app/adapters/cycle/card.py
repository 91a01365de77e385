"""What the console knows of this product before it ever spoke to one: name, offers, sign-in form, switches."""

from app.domain.forms import Choice, FieldType, Form, FormField, fixed_choice
from app.domain.system import OfferLine, SystemCard

KIND = "cycle"

SIGN_IN = Form(
    (
        FormField(
            "hub_id",
            "cycle.sign_in.hub_id",
            required=True,
            help="cycle.sign_in.hub_id_help",
            pattern=r"\s*[0-9A-Fa-f]{24}\s*",
            wrong="cycle.sign_in.hub_id_wrong",
        ),
        FormField(
            "api_key", "cycle.sign_in.api_key", FieldType.SECRET, required=True, help="cycle.sign_in.api_key_help"
        ),
    )
)

OPTIONS = Form(
    (
        fixed_choice(
            "size_unit",
            "cycle.option.size_unit",
            {"bytes": "cycle.option.size_bytes", "kib": "cycle.option.size_kib"},
            help_id="cycle.option.size_unit_help",
        ),
        FormField(
            "cron_zone",
            "cycle.option.cron_zone",
            default="UTC",
            pattern=r"[A-Za-z0-9_+\-/]{1,64}",
            wrong="cycle.option.cron_zone_wrong",
            help="cycle.option.cron_zone_help",
        ),
        fixed_choice(
            "missing_cron",
            "cycle.option.missing_cron",
            {"never": "cycle.option.missing_cron_never", "@daily": "cycle.option.missing_cron_daily"},
            help_id="cycle.option.missing_cron_help",
        ),
        FormField(
            "page_size",
            "cycle.option.page_size",
            FieldType.CHOICE,
            choices=(Choice("200", "200"), Choice("100", "100"), Choice("50", "50"), Choice("20", "20")),
            default="200",
            help="cycle.option.page_size_help",
        ),
    )
)

CARD = SystemCard(
    kind=KIND,
    label="Cycle.io",
    icon="container",
    summary="cycle.card.summary",
    offers=(
        OfferLine("cycle.card.work.text", True),
        OfferLine("cycle.card.steps.text", True),
        OfferLine("cycle.card.backup.text", False),
        OfferLine("cycle.card.none.text", False),
    ),
    sign_in=SIGN_IN,
    options=OPTIONS,
    address_help="cycle.card.address_help",
)
