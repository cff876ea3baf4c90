"""Receive an overdrachtspakket: choose, open, see what comes in, take it over, pass on the code."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.errors import LevensloopError, SpokenCodeError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.pakket.ontvangen import (
    Binnenkomst,
    Geopend,
    Ontvangst,
    Overname,
    compare_package,
    open_package,
    read_package,
    take_over_package,
)
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.wachtzinveld import Wachtzinveld
from levensloop_desktop.ui.pakket.binnenkomst import BinnenkomstVak
from levensloop_desktop.ui.pakket.codekaart import Codekaart
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel, announce
from levensloop_desktop.ui.widgets.teksten import alinea, restyle, tekst

_BESTANDEN = "Overdrachtspakket (*.llpakket);;Alle bestanden (*)"
_UITLEG = (
    "Neem een dossier op dat een ander ZVH als overdrachtspakket stuurde. U ziet eerst wat erin "
    "zit. Daarna komt het hele dossier erin, of niets. Levensloop maakt vooraf een reservekopie."
)
_RAAD = (
    "Geef deze code door aan de afzender, met het pakketnummer. Die vult hem in bij de overdracht: "
    "dan is de ontvangst bevestigd. De code blijft bij het dossier staan, onder Herkomst."
)


class PakketOntvangen(Focusdoel):
    """Four steps under each other: the file, the wachtzin, what comes in, the receipt code."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._pakket = b""
        self._client_id = ""
        self.fout = Foutbalk()
        self.voortgang = Voortgangsregel()
        self.voortgang.hide()
        self.kiezen = Knop("Pakket kiezen …", icoon="map", kind="main", bij_klik=self._browse)
        self.bestand = alinea("", "tekst2")
        self.wachtzin = Wachtzinveld(
            "Wachtzin van het pakket", hint="Vijf groepen van vijf tekens, van de afzender."
        )
        self.wachtzin.invoer.returnPressed.connect(self.open)
        self.openen = Knop("Pakket openen", icoon="slot_open", kind="main", bij_klik=self.open)
        self.binnen = BinnenkomstVak()
        self.binnen.gevraagd.connect(self.take_over)
        self.binnen.gestopt.connect(self.stop)
        self.gelukt = Statuswoord("gedaan", "", breekt=True)
        self.code = Codekaart("Ontvangstcode voor de afzender", _RAAD)
        self.naar_dossier = Knop("Dossier openen", icoon="rechts", kind="main", bij_klik=self._go)
        self._lay_out()
        self._show_step()

    @override
    def focus_widget(self) -> QWidget:
        """The button with which it begins."""
        return self.kiezen

    # The file

    def _browse(self) -> None:
        venster = QFileDialog(self, "Overdrachtspakket kiezen", "", _BESTANDEN)
        venster.setFileMode(QFileDialog.FileMode.ExistingFile)
        venster.finished.connect(venster.deleteLater)
        venster.fileSelected.connect(lambda pad: self.read(Path(pad)))
        venster.open()

    def read(self, pad: Path) -> None:
        """Read a file beside the work, and look at it from outside."""
        self._forget()
        self._begin("Bestand wordt gelezen …")
        self._sessie.rendering.run(
            partial(read_package, pad), partial(self._read, pad.name), self._refused, owner=self
        )

    def _read(self, naam: str, pakket: bytes) -> None:
        self._end()
        self._pakket = pakket
        self.bestand.setText(f"{naam} is heel aangekomen.")
        self._show_step()
        self.wachtzin.invoer.setFocus()

    # Opening

    def open(self) -> None:
        """Open the pakket with what was typed, and compare it with what is here."""
        if not self._pakket or not self.openen.isEnabled():
            return
        if not self.wachtzin.wachtzin.strip():
            self.wachtzin.set_fout("Typ de wachtzin die de afzender u gaf.")
            self.wachtzin.invoer.setFocus()
            return
        self._begin("Pakket wordt geopend …")
        job = partial(open_package, self._pakket, self.wachtzin.wachtzin)
        self._sessie.rendering.run(job, self._compare, self._refused, owner=self)

    def _compare(self, geopend: Geopend) -> None:
        sessie = self._sessie
        job = partial(compare_package, sessie.kluis, sessie.werkplek, geopend)
        sessie.read(job, self._opened, self._refused, owner=self)

    def _opened(self, binnenkomst: Binnenkomst) -> None:
        self._end()
        self._pakket = b""
        self.wachtzin.clear()
        self.binnen.show_binnenkomst(binnenkomst)
        self._show_step()
        self.binnen.focus_first()

    # Taking over

    def take_over(self, overname: Overname) -> None:
        """Take over the whole dossier, or nothing."""
        binnenkomst = self.binnen.binnenkomst
        if binnenkomst is None:
            return
        self._begin("Dossier wordt opgenomen …")
        ontvangst: list[Ontvangst] = []
        kluis, werkplek = self._sessie.kluis, self._sessie.werkplek

        def job() -> Changes:
            ontvangst.append(take_over_package(kluis, werkplek, binnenkomst.geopend, overname))
            return ontvangst[0].changes

        self._sessie.write(job, lambda _: self._taken(ontvangst[0]), self._refused, owner=self)

    def _taken(self, ontvangst: Ontvangst) -> None:
        self._end()
        self._forget()
        client = ontvangst.client
        self._client_id = client.id
        zin = f"Opgenomen: {client.korte_naam}, {client.clientnummer} ({ontvangst.aantal} regels)."
        if ontvangst.gekoppeld:
            zin += f" {ontvangst.gekoppeld} partners en mensen stonden er al en zijn gekoppeld."
        self.gelukt.set_status("gedaan", zin)
        self.code.show_code(ontvangst.code)
        self._show_step()
        self.code.kopieren.setFocus()
        announce(self.gelukt)

    def stop(self) -> None:
        """Leave the pakket where it is; nothing was written."""
        self._forget()
        self._show_step()
        self.kiezen.setFocus()

    def _go(self) -> None:
        self._sessie.dossier_requested.emit(self._client_id, "")

    # State

    def _forget(self) -> None:
        self._pakket, self._client_id = b"", ""
        self.wachtzin.clear()
        self.binnen.wipe()
        self.code.wipe()

    def _begin(self, woorden: str) -> None:
        self.fout.hide()
        self.wachtzin.clear_fout()
        self.voortgang.show_step(woorden)
        self.voortgang.show()
        self._enable(klaar=False)

    def _end(self) -> None:
        self.voortgang.hide()
        self._enable(klaar=True)

    def _enable(self, *, klaar: bool) -> None:
        for deel in (self.kiezen, self.openen, self.wachtzin, self.binnen):
            deel.setEnabled(klaar)

    def _refused(self, fout: Exception) -> None:
        self._end()
        self._show_step()
        if isinstance(fout, SpokenCodeError):
            self.wachtzin.set_fout(sentence(fout))
            self.wachtzin.invoer.setFocus()
        elif isinstance(fout, LevensloopError):
            self.fout.say(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    # Lay-out

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Pakket ontvangen", "sectie"))
        kolom.addWidget(alinea(_UITLEG, "tekst2"))
        kolom.addLayout(_left(self.kiezen))
        kolom.addWidget(self.fout)
        self._openvak, self._klaarvak = QWidget(self), QWidget(self)
        for vak, delen in (
            (self._openvak, (self.bestand, self.wachtzin, self.openen)),
            (self._klaarvak, (self.gelukt, self.code, self.naar_dossier)),
        ):
            binnen = QVBoxLayout(vak)
            binnen.setContentsMargins(0, 0, 0, 0)
            binnen.setSpacing(maten.RUIMTE_L)
            for deel in delen:
                if isinstance(deel, Knop):
                    binnen.addLayout(_left(deel))
                else:
                    binnen.addWidget(deel)
            kolom.addWidget(vak)
        kolom.addWidget(self.binnen)
        kolom.addWidget(self.voortgang)

    def _show_step(self) -> None:
        """Show what can be done now; one filled button at a time."""
        heeft, komt = bool(self._pakket), self.binnen.binnenkomst is not None
        self._openvak.setVisible(heeft)
        self.binnen.setVisible(komt)
        self._klaarvak.setVisible(bool(self._client_id))
        self.kiezen.setProperty("kind", "" if heeft or komt or self._client_id else "main")
        restyle(self.kiezen)


def _left(knop: Knop) -> QHBoxLayout:
    rij = QHBoxLayout()
    rij.addWidget(knop)
    rij.addStretch()
    return rij
