"""What is done with a whole line of the network: take it away, or put it elsewhere."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.services.dossier.dossiers import Removal
from levensloop_desktop.ui.dossier.netwerk.boom import betrokkenheden_of
from levensloop_desktop.ui.dossier.netwerk.regels import Netwerkgroep
from levensloop_desktop.ui.formulieren.bewaren import remove_stored, reorder_stored
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.sessie import Sessie


class Netwerkdaden(QObject):
    """Removes with a way back, and moves within a circle."""

    def __init__(self, sessie: Sessie, parent: QObject) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._gegevens: Gegevens | None = None
        self._groepen: Sequence[Netwerkgroep] = ()

    def follow(self, gegevens: Gegevens, groepen: Sequence[Netwerkgroep]) -> None:
        """Know what is on screen."""
        self._gegevens, self._groepen = gegevens, groepen

    def remove(self, record: object) -> None:
        """Take somebody out of the network; the undo line brings the same one back."""
        if isinstance(record, Betrokkenheid) and self._sessie.may_change:
            sessie = self._sessie
            naam = self._gegevens.naam_van_record(record) if self._gegevens else ""
            sessie.storage.run(
                partial(remove_stored, sessie.kluis, sessie.werkplek, record),
                partial(self._removed, naam),
            )

    def move(self, record: object, stap: int) -> None:
        """Move somebody up or down within the circle."""
        if not self._sessie.may_change:
            return
        for groep in self._groepen:
            kring = betrokkenheden_of(groep)
            ids = [deel.id for deel in kring]
            if isinstance(record, Betrokkenheid) and record.id in ids:
                plaats = ids.index(record.id)
                doel = plaats + stap
                if 0 <= doel < len(kring):
                    kring[plaats], kring[doel] = kring[doel], kring[plaats]
                    self._reorder({groep.code: kring})
                return

    def _removed(self, naam: str, removal: Removal) -> None:
        sessie = self._sessie
        sessie.saved.emit()
        sessie.bus.changed.emit(removal.changes)
        terug = partial(sessie.ongedaan.take_back, removal.changes)
        sessie.undo_offered.emit(f"{naam} verwijderd uit het netwerk.", terug)

    def _reorder(self, nieuw: dict[str, list[Betrokkenheid]]) -> None:
        alle = [
            deel
            for groep in self._groepen
            for deel in nieuw.get(groep.code, betrokkenheden_of(groep))
        ]
        getoond = {deel.id for deel in alle}
        dossier = self._gegevens.dossier if self._gegevens else None
        rest = (
            [deel for deel in dossier.betrokkenheden if deel.id not in getoond] if dossier else []
        )
        sessie = self._sessie
        sessie.write(partial(reorder_stored, sessie.kluis, sessie.werkplek, [*alle, *rest]))
