"""What the console knows of Lantern before it ever spoke to one: name, offers, sign-in form."""

from app.domain.forms import FieldType, Form, FormField
from app.domain.system import OfferLine, SystemCard

CARD = SystemCard(
    kind="lantern",
    label="Lantern",
    icon="storage",
    summary="lantern.card.summary",
    offers=(
        OfferLine("lantern.card.logs", True),
        OfferLine("lantern.card.delete", True),
        OfferLine("lantern.card.backup", False),
        OfferLine("lantern.card.restore", False),
    ),
    sign_in=Form(
        (
            FormField("user", "lantern.sign_in.user", required=True),
            FormField("password", "lantern.sign_in.password", FieldType.SECRET, required=True),
        )
    ),
)
