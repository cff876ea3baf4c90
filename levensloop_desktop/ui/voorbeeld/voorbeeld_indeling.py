"""What stands where in the preview window, and the words it says about its state."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
)

from levensloop_desktop.documents.maken import Afdruk
from levensloop_desktop.documents.render.letters import code_of
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.voorbeeld.gegevens_paneel import GegevensPaneel
from levensloop_desktop.ui.voorbeeld.pdf_weergave import PdfWeergave
from levensloop_desktop.ui.voorbeeld.vormkeuze import UITLEG, Vormkeuze
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Voortgangsregel, announce
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.teksten import alinea, restyle, tekst, vlak
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

_MAAT = QSize(1120, 664)  # fits in the smallest window, 1280x720
_PANEELBREEDTE = 320
_SMAL = 256  # on a screen of 640 wide, which is 1280 at 200 %
_HOOGSTENS = 6  # characters named one by one
_BEZIG = "Voorbeeld wordt gemaakt …"


def explain_missing(tekens: Sequence[str]) -> str:
    """Which characters paper cannot show, what stands there instead, and what to do about it."""
    wat = ", ".join(f"{teken} ({code_of(teken)})" for teken in tekens[:_HOOGSTENS])
    meer = f" en nog {len(tekens) - _HOOGSTENS}" if len(tekens) > _HOOGSTENS else ""
    welk = "Dit teken kan" if len(tekens) == 1 else "Deze tekens kunnen"
    return (
        f"{welk} niet op papier: {wat}{meer}. Daar staat het nummer, zoals \ufffd[U+738B]. "
        "Zet de naam er in het dossier in ons schrift bij."
    )


class VoorbeeldIndeling:
    """The widgets of the preview; it knows no kluis."""

    def __init__(
        self, dialoog: QDialog, titel: str, gegevens: GegevensPaneel | None = None
    ) -> None:
        self.gegevens = gegevens or GegevensPaneel()
        self.weergave = PdfWeergave()
        self.sluiten = Knop("Sluiten", toets="Esc")
        self.vorm = Vormkeuze()
        self.bewaren = Knop("Bewaren als bestand …", icoon="bestand_maken", sneltoets="Ctrl+S")
        self.afdrukken = Knop("Afdrukken …", icoon="afdrukken", kind="main", sneltoets="Ctrl+P")
        self._titel = tekst(titel, "titel")
        self._nummer = alinea("", "klein")
        self._bezig = tekst(_BEZIG, "tekst2")
        self._bezig.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waarschuwing = alinea("")
        self._waarschuwing.setProperty("ernst", "waarschuwing")
        self._melding = alinea("")
        self.voortgang = Voortgangsregel(met_stop=True)
        self._pagina = Stapel()
        self._ready = False
        self._build(dialoog)
        self.show_progress(0, 0)
        self._set_ready(ready=False)

    def _build(self, dialoog: QDialog) -> None:
        dialoog.resize(_MAAT.boundedTo(dialoog.screen().availableSize()))
        midden = QHBoxLayout()
        midden.setSpacing(0)
        paneel = self._build_panel()
        paneel.setFixedWidth(_SMAL if dialoog.width() < maten.SMAL else _PANEELBREEDTE)
        midden.addWidget(paneel)
        self._pagina.addWidget(self._bezig)
        self._pagina.addWidget(self.weergave)
        midden.addWidget(self._pagina, 1)
        kolom = QVBoxLayout(dialoog)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addLayout(midden, 1)
        kolom.addWidget(self._build_bar())

    def _build_panel(self) -> QScrollArea:
        paneel = vlak("surface2", "rechts")
        kolom = QVBoxLayout(paneel)
        kolom.setContentsMargins(24, 16, 24, 16)
        kolom.setSpacing(maten.RUIMTE_XS)
        kolom.addWidget(self._titel)
        kolom.addWidget(self._nummer)
        kolom.addSpacing(16)
        kolom.addWidget(self.gegevens)
        kolom.addWidget(self._waarschuwing)
        kolom.addStretch(1)
        kolom.addWidget(alinea(UITLEG, "klein"))
        schuif = QScrollArea()  # on a low screen the fields keep their height
        schuif.setFrameShape(QFrame.Shape.NoFrame)
        schuif.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        schuif.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        schuif.setWidgetResizable(True)
        schuif.setWidget(paneel)
        return schuif

    def _build_bar(self) -> QFrame:
        balk = vlak("surface", "boven")
        rij = QHBoxLayout(balk)
        rij.setContentsMargins(24, 12, 24, 12)
        rij.setSpacing(12)
        rij.addWidget(self._melding, 1)
        rij.addWidget(self.voortgang, 1)
        knoppen = Vloeirij(tussen=12)
        for button in (self.sluiten, self.vorm, self.bewaren, self.afdrukken):
            knoppen.addWidget(button)
        rij.addLayout(knoppen)
        self.afdrukken.setDefault(True)
        return balk

    @property
    def melding(self) -> str:
        """What the line at the bottom says."""
        return self._melding.text()

    def _start_focus(self) -> None:
        """Begin at the pages, or at the first field that is still empty; Enter prints."""
        if self.gegevens.gegevens().ontbrekend:
            self.gegevens.focus_first_missing()
        else:
            self.weergave.view.setFocus()

    def show_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot of a signal
        """Say that a document is being made; what is on screen stays until the new one comes."""
        self._set_ready(ready=self._ready and not busy)
        if busy:
            self._show_waiting(_BEZIG)

    def show_previewing(self) -> None:
        """Say that a preview is being made; printing and saving need not wait for it."""
        self._show_waiting(_BEZIG)
        self._set_ready(ready=True)

    def _show_waiting(self, zin: str) -> None:
        if self.weergave.bron.paginas == 0:
            self._bezig.setText(zin)
            self._pagina.setCurrentWidget(self._bezig)

    def show_document(self, afdruk: Afdruk, nummer: str) -> None:
        """Show pages, their number and the characters the font lacks."""
        eerste = self._pagina.currentWidget() is not self.weergave
        self.weergave.show_pdf(afdruk.pdf)
        self._pagina.setCurrentWidget(self.weergave)
        if eerste:
            self._start_focus()
        self._nummer.setText(
            f"Komt in het register als nummer {nummer}."
            if nummer
            else "Krijgt bij afdrukken of bewaren een nummer in het register."
        )
        self._waarschuwing.setText(explain_missing(afdruk.ontbrekende_tekens))
        self._waarschuwing.setVisible(bool(afdruk.ontbrekende_tekens))
        self._set_ready(ready=True)

    def show_progress(self, klaar: int, totaal: int) -> None:
        """Show how many pages went to the printer; 0 of 0 when nothing prints."""
        prints = totaal > 0
        self.voortgang.setVisible(prints)
        self._melding.setVisible(not prints)
        if prints:
            woorden = f"Pagina {min(klaar + 1, totaal)} van {totaal} gaat naar de printer …"
            self.voortgang.show_step(woorden, klaar, totaal)
            self._set_ready(ready=False)

    def show_message(self, zin: str) -> None:
        """Say what was done."""
        self._show_words(zin, "")

    def show_fault(self, zin: str) -> None:
        """Say what went wrong and what to do."""
        self._show_waiting("Er is geen voorbeeld.")
        self._show_words(zin, "fout")

    def _show_words(self, zin: str, ernst: str) -> None:
        self.show_progress(0, 0)
        self._melding.setProperty("ernst", ernst)
        self._melding.setText(zin)
        restyle(self._melding)
        announce(self._melding)
        self._set_ready(ready=self.weergave.bron.paginas > 0)

    def _set_ready(self, *, ready: bool) -> None:
        self._ready = self.weergave.bron.paginas > 0
        for button in (self.afdrukken, self.vorm, self.bewaren):
            button.setEnabled(ready)
