"""The house style of the papers: fields on the left, a page about nobody on the right."""

import dataclasses
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QImage, QShowEvent
from PySide6.QtWidgets import (
    QColorDialog,
    QFileDialog,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.domain.huisstijl import Huisstijl, nearest_readable
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.afdrukken.huisstijl import (
    keep_huisstijl,
    read_huisstijl,
    render_proef,
)
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.ui.beheer.logo import LogoError, read_logo
from levensloop_desktop.ui.beheer.proefblad import PROEF_DPI, Kleurvlak, Proefblad
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import documents_folder
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.voorbeeld.pdf_pagina import render_page
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import announce
from levensloop_desktop.ui.widgets.teksten import alinea, restyle, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij
from levensloop_desktop.ui.widgets.wisselrij import Wisselrij

_RUST_MS = 300  # the page follows typing after this pause
_KLEURBREEDTE = 112
_LINKS = 400
_ONBEPERKT = 16_777_215
_NAAST = 720  # narrower than this the page goes under the fields


class Huisstijlblad(QWidget):
    """Name, address, logo, colour and classification of every paper of this kluis."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._logo = b""
        self._ronde = 0
        self.zvh, self.adres, self.kleur, self.classificatie = (QLineEdit() for _ in range(4))
        self.kleurvlak = Kleurvlak()
        self.kies_kleur = Knop("Kies …", bij_klik=self._ask_colour)
        self.neem_kleur = Knop("", icoon="vink", bij_klik=self._take_nearest)
        self.kies_logo = Knop("Logo kiezen …", icoon="map", bij_klik=self._ask_logo)
        self.geen_logo = Knop("Logo weghalen", icoon="kruis", bij_klik=self._drop_logo)
        self.over_logo = alinea("", "tekst2")
        self.kaders = {
            "zvh": Veldkader("Naam van het ZVH", self.zvh),
            "adres": Veldkader("Adres, op één regel", self.adres),
            "kleur": Veldkader("Kleur van koppen en lijnen", self.kleur, breedte=_KLEURBREEDTE),
            "classificatie": Veldkader("Boven elke bladzijde", self.classificatie),
        }
        self.zvh.setPlaceholderText(sessie.kluis.beschrijving.naam)
        self.bewaren = Knop("Huisstijl bewaren", icoon="bewaren", kind="main", bij_klik=self.keep)
        self.terug = Knop("Zoals Levensloop het doet", icoon="terug", bij_klik=self._to_default)
        self.uitkomst = alinea("")
        self.proef = Proefblad()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_RUST_MS)
        self._timer.timeout.connect(self._draw_proef)
        for veld in (self.zvh, self.adres, self.kleur, self.classificatie):
            veld.textChanged.connect(self._edited)
        self._lay_out()
        self._show_logo()

    @property
    def huisstijl(self) -> Huisstijl:
        """What is filled in now."""
        return Huisstijl(
            zvh=self.zvh.text().strip(),
            adres=self.adres.text().strip(),
            kleur=self.kleur.text().strip().upper(),
            classificatie=self.classificatie.text().strip(),
            logo=self._logo,
        )

    def refresh(self) -> None:
        """Read what is kept."""
        self._sessie.read(partial(read_huisstijl, self._sessie.kluis), self._fill, owner=self)

    def keep(self) -> None:
        """Keep what is filled in, or say at each field why that cannot be."""
        huisstijl = self.huisstijl
        self._show_faults(huisstijl.fouten)
        for naam, kader in self.kaders.items():
            if naam in huisstijl.fouten:
                kader.control.setFocus()
                return
        self._sessie.read(
            partial(keep_huisstijl, self._sessie.kluis, huisstijl),
            self._kept,
            self._refused,
            owner=self,
        )

    def take_logo(self, pad: Path) -> None:
        """Read a logo beside the window; a strange file may take long."""
        self._sessie.rendering.run(
            partial(_read_logo, pad), self._logo_read, self._refused, owner=self
        )

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what is kept when one comes to look."""
        super().showEvent(event)
        self.refresh()

    def _fill(self, huisstijl: Huisstijl) -> None:
        self._logo = huisstijl.logo
        self.zvh.setText(huisstijl.zvh)
        self.adres.setText(huisstijl.adres)
        self.kleur.setText(huisstijl.kleur)
        self.classificatie.setText(huisstijl.classificatie)
        self._show_logo()
        self._show_faults({})
        self._draw_proef()

    def _edited(self) -> None:
        fouten = self.huisstijl.fouten
        for naam, kader in self.kaders.items():
            if kader.fout and naam not in fouten:
                kader.set_fout("")
        self._show_colour(fouten)
        self.uitkomst.setText("")
        self._timer.start()

    def _show_faults(self, fouten: dict[str, str]) -> None:
        for naam, kader in self.kaders.items():
            kader.set_fout(fouten.get(naam, ""))
        self._show_colour(fouten)

    def _show_colour(self, fouten: dict[str, str]) -> None:
        """Show the colour that is typed; one that is too pale says so at once, with a way out."""
        kleur = self.huisstijl.kleur
        leesbaar = "kleur" not in fouten
        te_licht = not leesbaar and len(kleur) == len("#RRGGBB") and QColor.isValidColorName(kleur)
        self.kleurvlak.show_colour(kleur if leesbaar or te_licht else "")
        if te_licht:
            self.kaders["kleur"].set_fout(fouten["kleur"])
            self.neem_kleur.setText(f"Neem {nearest_readable(kleur)}")
        self.neem_kleur.setVisible(te_licht)

    def _take_nearest(self) -> None:
        self.kleur.setText(nearest_readable(self.huisstijl.kleur))
        self.kleur.setFocus()

    def _ask_colour(self) -> None:
        venster = QColorDialog(QColor(self.huisstijl.kleur), self)
        venster.setWindowTitle("Kleur van koppen en lijnen")
        venster.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        venster.colorSelected.connect(lambda kleur: self.kleur.setText(kleur.name().upper()))
        venster.finished.connect(venster.deleteLater)
        venster.open()

    def _ask_logo(self) -> None:
        venster = QFileDialog(self, "Logo kiezen", documents_folder())
        venster.setFileMode(QFileDialog.FileMode.ExistingFile)
        venster.setNameFilter("Plaatjes (*.png *.jpg *.jpeg)")
        venster.fileSelected.connect(lambda pad: self.take_logo(Path(pad)))
        venster.finished.connect(venster.deleteLater)
        venster.open()

    def _logo_read(self, gelezen: bytes | str) -> None:
        if isinstance(gelezen, str):
            self._say(gelezen, "fout")
            return
        self._logo = gelezen
        self._say("Het logo staat op het voorbeeld. Bewaar de huisstijl om het te houden.")
        self._show_logo()
        self._draw_proef()

    def _drop_logo(self) -> None:
        self._logo = b""
        self._show_logo()
        self._draw_proef()
        self.kies_logo.setFocus()

    def _show_logo(self) -> None:
        self.over_logo.setText(
            "Het logo komt boven de eerste bladzijde."
            if self._logo
            else "Nog geen logo. Een PNG of JPEG, het liefst op een witte achtergrond."
        )
        self.geen_logo.setVisible(bool(self._logo))

    def _to_default(self) -> None:
        self._fill(Huisstijl())
        self._say("Zo doet Levensloop het zelf. Bewaar de huisstijl om dit te houden.")

    def _draw_proef(self) -> None:
        """Make the page anew; what cannot stay so is drawn as it was before it."""
        self._timer.stop()
        huisstijl = self.huisstijl
        standaard = Huisstijl()
        for naam in huisstijl.fouten:
            anders = {naam: getattr(standaard, naam)}
            huisstijl = dataclasses.replace(huisstijl, **anders)
        self._ronde += 1
        job = partial(_render, self._sessie.kluis, self._sessie.werkplek, huisstijl)
        self._sessie.rendering.run(
            job, partial(self._show_proef, self._ronde), self._refused, owner=self
        )

    def _show_proef(self, ronde: int, beeld: QImage) -> None:
        if ronde == self._ronde:
            self.proef.show_page(beeld)

    def _kept(self, _: None) -> None:
        self._say("De huisstijl is bewaard. Nieuwe documenten zien er zo uit.")

    def _refused(self, fout: Exception) -> None:
        if isinstance(fout, LevensloopError):
            self._say(sentence(fout), "fout")
        else:
            self._sessie.storage.failed.emit(fout)

    def _say(self, zin: str, ernst: str = "") -> None:

        self.uitkomst.setProperty("ernst", ernst)
        self.uitkomst.setText(zin)
        restyle(self.uitkomst)
        announce(self.uitkomst)

    def _lay_out(self) -> None:
        links = QWidget()
        kolom = QVBoxLayout(links)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addWidget(tekst("Huisstijl", "sectie"))
        kolom.addWidget(alinea("Zo zien alle documenten uit deze kluis eruit.", "tekst2"))
        kolom.addWidget(self.kaders["zvh"])
        kolom.addWidget(self.kaders["adres"])
        kleur = self.kaders["kleur"]
        for naast in (self.kleurvlak, self.kies_kleur, self.neem_kleur):
            kleur.add_beside(naast)
        kolom.addWidget(kleur)
        kolom.addWidget(self.kaders["classificatie"])
        kolom.addWidget(tekst("Logo", "label"))
        kolom.addWidget(self.over_logo)
        kolom.addLayout(_row(self.kies_logo, self.geen_logo))
        kolom.addSpacing(maten.RUIMTE_M)
        kolom.addLayout(_row(self.bewaren, self.terug))
        kolom.addWidget(self.uitkomst)
        kolom.addStretch()
        samen = _Samen(links)
        samen.rij.addWidget(links, 1)
        samen.rij.addWidget(self.proef, 0, Qt.AlignmentFlag.AlignTop)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(samen)


class _Samen(Wisselrij):
    """The fields beside the page; above it they have all the width."""

    def __init__(self, links: QWidget) -> None:
        super().__init__(_NAAST, tussen=maten.RUIMTE_XXL)
        self._links = links
        self.turned(onder=False)

    @override
    def turned(self, *, onder: bool) -> None:
        """A field is not wider than what one types in it, while something stands beside it."""
        self._links.setMaximumWidth(_ONBEPERKT if onder else _LINKS)


def _row(*knoppen: QWidget) -> Vloeirij:
    rij = Vloeirij(tussen=maten.RUIMTE_S)
    for knop in knoppen:
        rij.addWidget(knop)
    return rij


def _read_logo(pad: Path) -> bytes | str:
    """The logo, or in words why it is none."""
    try:
        return read_logo(pad)
    except LogoError as fout:
        return str(fout)


def _render(kluis: Kluis, werkplek: Werkplek, huisstijl: Huisstijl) -> QImage:
    return render_page(render_proef(kluis, werkplek, huisstijl).pdf, 0, PROEF_DPI)
