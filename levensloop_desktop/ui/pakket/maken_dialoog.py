"""Make an overdrachtspakket: for whom, why, which documents, where; then the wachtzin, once."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.pakket.maken import (
    DOCUMENTEN,
    Pakket,
    Pakketopdracht,
    Pakketwerk,
    build_package,
    prepare_package,
    register_package,
)
from levensloop_desktop.ui.pakket.codekaart import Codekaart
from levensloop_desktop.ui.pakket.verzegeld_dialoog import (
    VerzegeldDialoog,
    column,
    explanation,
)
from levensloop_desktop.ui.pakket.voor_wie import VoorWie
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_UITLEG = (
    "Het pakket is één versleuteld bestand voor een ander ZVH: het hele dossier en de documenten "
    "die u kiest. De ontvanger leest het in met Levensloop."
)
_GEEN_ZVH = (
    "Deze overdracht gaat naar {ontvanger}. Dat is geen ZVH. Druk daarvoor het "
    "overdrachtsdocument af: dan kiest u wat meegaat."
)
_RAAD = (
    "U ziet deze wachtzin één keer. Geef hem door per telefoon, aan wie het pakket krijgt. "
    "Stuur hem niet mee met het bestand. Kwijt? Maak dan een nieuw pakket."
)
_DAARNA = (
    "De ontvanger ziet na het inlezen een ontvangstcode. Vul die hier in bij de overdracht: "
    "dan is de ontvangst bevestigd."
)


class PakketMaken(VerzegeldDialoog):
    """Receiver, purpose, ground and documents of a package.

    Args:
        sessie: the open session.
        client_id: whose dossier.
        overdracht: the handover it belongs to, if any; fills in what it knows.
        ontvanger: how the handover names the receiver.
        parent: the window.
        naar_zvh: whether that is a ZVH; nobody else is proposed for a whole dossier.
    """

    def __init__(
        self,
        sessie: Sessie,
        client_id: ClientId,
        overdracht: Overdracht | None,
        ontvanger: str,
        parent: QWidget,
        *,
        naar_zvh: bool = True,
    ) -> None:
        self._anders = "" if naar_zvh else _GEEN_ZVH.format(ontvanger=ontvanger)
        voor_wie = VoorWie(
            ontvanger if naar_zvh else "",
            overdracht.doel if overdracht else "",
            overdracht.grondslag if overdracht else "",
            overdracht.grondslag_toelichting if overdracht else "",
        )
        wachtzin = Codekaart("Wachtzin van het pakket", _RAAD)
        super().__init__(sessie, "Overdrachtspakket maken", voor_wie, wachtzin, parent)
        self._client_id = client_id
        self._overdracht = overdracht
        self.documenten = {
            soort: QCheckBox(label("documentsoort", soort).capitalize()) for soort in DOCUMENTEN
        }
        for soort, vak in self.documenten.items():
            vak.setChecked(soort != "overdracht" or overdracht is not None)
        knop = Knop("Pakket maken", icoon="bestand_maken", kind="main", bij_klik=self.make)
        self._place_parts(knop, self._make_choices(), "Het pakket is gemaakt", alinea(_DAARNA))
        self.voor_wie.focus_first()

    def make(self) -> None:
        """Check the fields, then read, draw, seal and write, each on its own thread."""
        if not self.voor_wie.check():
            return
        if not self._has_folder():
            return
        sessie = self._sessie
        opdracht = Pakketopdracht(
            client_id=self._client_id,
            ontvanger=self.voor_wie.wie,
            doel=self.voor_wie.waarvoor,
            grondslag=self.voor_wie.grond,
            toelichting=self.voor_wie.welke_grond,
            documenten=tuple(soort for soort, vak in self.documenten.items() if vak.isChecked()),
            overdracht_id=self._overdracht.id if self._overdracht else "",
        )
        self._begin("Dossier wordt gelezen …")
        job = partial(prepare_package, sessie.kluis, sessie.werkplek, opdracht)
        sessie.read(job, self._build, self._refused, owner=self)

    def _build(self, werk: Pakketwerk) -> None:
        self._begin("Documenten worden gemaakt en versleuteld …")
        self._sessie.rendering.run(
            partial(build_package, werk), self._write, self._refused, owner=self
        )

    def _write(self, pakket: Pakket) -> None:
        self._begin("Bestand wordt bewaard …")
        pad = Path(self.map.map_) / pakket.bestandsnaam
        sessie = self._sessie
        job = partial(register_package, sessie.kluis, sessie.werkplek, pakket, pad)
        sessie.write(job, partial(self._made, pakket, pad), self._refused, owner=self)

    def _made(self, pakket: Pakket, pad: Path, _changes: Changes) -> None:
        zin = f"{pad.name} staat in {pad.parent}. In het register onder nummer {pakket.nummer}."
        self._show_wachtzin(zin, pakket.wachtzin)

    def _make_choices(self) -> QWidget:
        keuzes = QWidget()
        kolom = column(keuzes)
        kolom.addWidget(tekst("Overdrachtspakket maken", "sectie"))
        kolom.addWidget(explanation(_UITLEG))
        if self._anders:
            kolom.addWidget(alinea(self._anders, "label"))
        kolom.addWidget(self.voor_wie)
        kolom.addWidget(tekst("Deze documenten gaan mee als PDF", "label"))
        vakken = QGridLayout()
        vakken.setSpacing(maten.RUIMTE_XS)
        for plaats, vak in enumerate(self.documenten.values()):
            vakken.addWidget(vak, plaats // 2, plaats % 2)
        kolom.addLayout(vakken)
        kolom.addWidget(self.map)
        return keuzes
