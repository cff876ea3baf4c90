"""Where the example dossier came from."""

from datetime import date

from levensloop_desktop.domain.herkomst import Herkomst
from tests.unit.documents.voorbeeld_basis import maak


def herkomsten() -> dict[str, tuple[object, ...]]:
    """The dossier came from another ZVH."""
    return {
        "herkomsten": (
            maak(
                Herkomst,
                1,
                zvh="ZVH Nergenshuizen",
                nummer="2024-0117",
                gemaakt_op=date(2025, 1, 6),
                gemaakt_door="P. Bedacht",
                clientnummer="LL-2023-0003",
                doel="regio naar regio na verhuizing",
                grondslag="toestemming",
                ontvangen_op=date(2025, 1, 7),
                ontvangen_door="R. van Verzinsel",
                sha256="ab" * 32,
                ontvangstcode="ABCD1-ABCD2-ABCD3-ABCD4",
            ),
        )
    }
