"""The pane that says what the program tried against its own figures, and what came of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from levensloop_desktop.kengetallen.rapport import Aanvalsrapport, Aanvalsstap
from levensloop_desktop.kengetallen.uitgifte import Oordeel
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, restyle, scheidingslijn, tekst

BREEDTE = 336
_UITLEG = "Levensloop valt eerst zelf het bestand aan."
_VEILIG = "Niemand te herkennen"
_ONVEILIG = "Bestand niet gemaakt"
_ANDERS = "Dit bestand mag niet"
_DELEN = "U mag het bestand delen."


class Zelftest(QScrollArea):
    """Outcome on top, then each attack with its own.

    Signals:
        weglaten: the user wants to leave out the tables that make it unsafe; carries their codes.
    """

    weglaten = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("lijn", "links")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("Zelftest vóór de uitvoer")
        self.blok = QFrame()
        self._teken = Icoon("vink", "groen", maten.ICOON)
        self.kop = tekst("", "oordeel")
        self.slotsom = alinea("", "klein")
        self.knop = Knop("", bij_klik=self._leave_out)
        self._codes: tuple[str, ...] = ()
        self.stand = tekst("", "klein")
        self._stappen = QVBoxLayout()
        self._stappen.setSpacing(0)
        self._lay_out()

    def show_report(self, rapport: Aanvalsrapport, oordeel: Oordeel) -> None:
        """Show what was tried on these figures."""
        mag = rapport.is_veilig and oordeel.mag
        self.blok.setProperty("balk", "veilig" if mag else "onveilig")
        restyle(self.blok)
        self._teken.set_naam("vink" if mag else "waarschuwing")
        self._teken.set_kleur("groen" if mag else "rood")
        self.kop.setText(_VEILIG if mag else _ANDERS if rapport.is_veilig else _ONVEILIG)
        restyle(self.kop)
        zinnen = [rapport.slotsom, oordeel.reden, _DELEN if mag else ""]
        if not rapport.is_veilig:
            zinnen[1:1] = [zin for stap in rapport.stappen for zin in stap.gevonden]
        self.slotsom.setText(" ".join(zin for zin in zinnen if zin))
        self._codes = rapport.weglaten
        self.knop.setVisible(bool(self._codes))
        aantal = len(self._codes)
        self.knop.setText("Laat deze tabel weg" if aantal == 1 else f"Laat {aantal} tabellen weg")
        self._fill(rapport.stappen)
        self.setAccessibleDescription(
            f"{self.kop.text()}. {self.slotsom.text()}"
            + "".join(f" {stap.naam}: {stap.regel}." for stap in rapport.stappen)
        )

    def _fill(self, stappen: tuple[Aanvalsstap, ...]) -> None:
        while (item := self._stappen.takeAt(0)) is not None:
            widget: QWidget | None = item.widget()
            if widget is not None:
                widget.deleteLater()
        for stap in stappen:
            self._stappen.addWidget(_step(stap))
            self._stappen.addWidget(scheidingslijn())

    def _leave_out(self) -> None:
        self.weglaten.emit(self._codes)

    def _lay_out(self) -> None:
        binnen = QWidget()
        kolom = QVBoxLayout(binnen)
        kolom.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE, maten.RUIMTE_L)
        kolom.setSpacing(maten.RUIMTE_XS)
        kolom.addWidget(tekst("Zelftest vóór de uitvoer", "sectie"))
        kolom.addWidget(alinea(_UITLEG, "klein"))
        kolom.addSpacing(maten.RUIMTE_XS)
        vak = QHBoxLayout(self.blok)
        vak.setContentsMargins(maten.RUIMTE_L, maten.RUIMTE_M, maten.RUIMTE_M, maten.RUIMTE_M)
        vak.setSpacing(maten.RUIMTE_M)
        vak.addWidget(self._teken, 0, Qt.AlignmentFlag.AlignTop)
        woorden = QVBoxLayout()
        woorden.setSpacing(maten.RUIMTE_XS)
        woorden.addWidget(self.kop)
        woorden.addWidget(self.slotsom)
        woorden.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)
        vak.addLayout(woorden, 1)
        kolom.addWidget(self.blok)
        kolom.addSpacing(maten.RUIMTE_S)
        kolom.addLayout(self._stappen)
        kolom.addSpacing(maten.RUIMTE_S)
        kolom.addWidget(self.stand)
        kolom.addStretch()
        self.setWidget(binnen)


def _step(stap: Aanvalsstap) -> QWidget:
    """One attack: a mark, its name, and on how much it was tried with what outcome."""
    regel = QWidget()
    regel.setToolTip(stap.uitleg)
    regel.setAccessibleName(f"{stap.naam}: {stap.regel}. {stap.uitleg}")
    rij = QHBoxLayout(regel)
    rij.setContentsMargins(0, maten.RUIMTE_S, 0, maten.RUIMTE_XS)
    rij.setSpacing(maten.RUIMTE_M)
    goed = not stap.is_geslaagd
    rij.addWidget(
        Icoon("vink" if goed else "waarschuwing", "groen" if goed else "rood"),
        0,
        Qt.AlignmentFlag.AlignTop,
    )
    woorden = QVBoxLayout()
    woorden.setSpacing(0)
    woorden.addWidget(alinea(stap.naam, "label"))
    waarop, _, uitkomst = stap.regel.partition(": ")
    onder = QHBoxLayout()
    onder.setSpacing(maten.RUIMTE_XS)
    onder.addWidget(tekst(f"{waarop}:", "klein"))
    hoe = alinea(uitkomst)
    kleur = "neutraal" if goed and not stap.geprobeerd else "groen" if goed else "rood"
    hoe.setProperty("status", kleur)
    onder.addWidget(hoe, 1)
    woorden.addLayout(onder)
    rij.addLayout(woorden, 1)
    return regel
