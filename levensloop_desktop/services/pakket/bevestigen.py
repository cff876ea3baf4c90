"""Use case of the sender: a code of the receiver confirms that a pakket was taken over."""

from collections.abc import Sequence
from dataclasses import replace

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.overdracht import Overdracht, Verstrekking
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.errors import NotFoundError, ReceiptUnknownError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.overdragen.overdrachten import follow, put_all, records_of, unique
from levensloop_desktop.services.pakket.code import moment_of, normal_receipt
from levensloop_desktop.services.pakket.maken import SOORT, secret_setting
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require

BEVESTIGD = "ontvangst_bevestigd"


def confirm_receipt(
    kluis: Kluis,
    werkplek: Werkplek,
    overdracht_id: str,
    code: str,
    door: str = "",
    mee: Sequence[Record] | None = None,
) -> Changes:
    """Note with day and name that the receiver has the pakket of a handover; the network follows.

    Args:
        kluis: of the sender.
        werkplek: clock.
        overdracht_id: of the handover.
        code: that the receiver's Levensloop showed.
        door: who received it; empty for the person of the handover.
        mee: what changes along in the network; without it all that the dates say.

    Raises:
        SpokenCodeError: when the code was mistyped.
        ReceiptUnknownError: when it is of no pakket of this handover.
        NotFoundError: when there is no such handover.
        InvalidInputError: when its day cannot be right.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    gelezen = normal_receipt(code)
    with kluis.write() as opslag:
        overdracht = opslag.get(Overdracht, RecordId(overdracht_id))
        if overdracht is None:
            raise NotFoundError
        for regel in opslag.find(Verstrekking, client_id=overdracht.client_id, document=SOORT):
            geheim = opslag.get_setting(secret_setting(regel))
            eigen = regel.onderwerp_id in {"", overdracht.id}
            moment = moment_of(gelezen, geheim, regel.sha256) if geheim and eigen else None
            if moment is None:
                continue
            codes = waardelijst("overdrachtstaat").codes
            verder = codes.index(overdracht.staat) > codes.index(BEVESTIGD)
            nieuw = replace(
                overdracht,
                staat=overdracht.staat if verder else BEVESTIGD,
                ontvangst_op=moment.astimezone().date(),
                ontvangst_door=door.strip() or overdracht.naar_persoon or regel.ontvanger,
            )
            volgt = records_of(follow(opslag, werkplek, nieuw)) if mee is None else mee
            put_all(opslag, werkplek, [*unique(volgt), nieuw])
            opslag.write_log(BEVESTIGD, overdracht.client_id, bijzonderheid=regel.nummer)
            return opslag.changes()
    raise ReceiptUnknownError
