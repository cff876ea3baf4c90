"""Use cases of half-typed text: keep it encrypted, offer it again, forget it."""

from collections.abc import Sequence

from levensloop_desktop.services.ports.kluisport import Draft, Kluis
from levensloop_desktop.services.toegang.rechten import Handeling, require


def keep_draft(kluis: Kluis, draft: Draft) -> None:
    """Keep what was typed in one form."""
    require(kluis, Handeling.TEKST_VASTHOUDEN)
    keep_drafts(kluis, [draft])


def keep_drafts(kluis: Kluis, drafts: Sequence[Draft]) -> None:
    """Keep what was typed in several forms at once."""
    require(kluis, Handeling.TEKST_VASTHOUDEN)
    if drafts:
        with kluis.write() as opslag:
            for draft in drafts:
                opslag.put_draft(draft)


def list_drafts(kluis: Kluis, client_id: str | None = None) -> list[Draft]:
    """What this user typed and did not save, of one client or of all."""
    require(kluis, Handeling.TEKST_VASTHOUDEN)
    with kluis.read() as opslag:
        return opslag.list_drafts(kluis.gebruiker.naam, client_id)


def discard_draft(kluis: Kluis, draft: Draft) -> None:
    """Forget what was typed in one form: it was saved, or thrown away."""
    require(kluis, Handeling.TEKST_VASTHOUDEN)
    with kluis.write() as opslag:
        opslag.remove_draft(draft.gebruiker, draft.client_id, draft.formulier, draft.record_id)
