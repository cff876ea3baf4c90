"""Two versions of a plan beside each other; what changed is struck out or underlined."""

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.plan import Levensloopplan
from levensloop_desktop.domain.planvergelijking import (
    Gebiedverschil,
    Tekststuk,
    Verandering,
    Verschil,
)
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.dossier.planversies import compare_versions
from levensloop_desktop.ui.dossier.plan.banner import version_name
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import tekst
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

_MAAT = (1040, 600)
_BREED = 26  # wide letters; as wide as the name of a version with its day
_GEEN = "Tussen deze versies is niets gewijzigd."


class Vergelijken(QDialog):
    """Choose two versions and see what differs; Esc closes."""

    def __init__(
        self,
        sessie: Sessie,
        client_id: ClientId,
        plannen: Sequence[Levensloopplan],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Versies vergelijken")
        self.resize(*_MAAT)
        self._sessie = sessie
        self._client_id = client_id
        self._verschillen: tuple[Gebiedverschil, ...] = ()
        geordend = sorted(plannen, key=lambda plan: plan.versie)
        self.oud = _choice("Oudere versie", geordend, len(geordend) - 2, self)
        self.nieuw = _choice("Nieuwere versie", geordend, len(geordend) - 1, self)
        self.alleen = QCheckBox("Alleen wat is gewijzigd", self)
        self.alleen.setChecked(True)
        self.blad = QTextBrowser(self)
        self.blad.setAccessibleName("Verschillen tussen de versies")
        self.blad.setOpenLinks(False)
        self._build()
        for keuze in (self.oud, self.nieuw):
            keuze.currentIndexChanged.connect(self.read)
        self.alleen.toggled.connect(self._show)
        self.read()
        self.blad.setFocus()

    def read(self) -> None:
        """Read both versions as they were."""
        job = partial(
            compare_versions,
            self._sessie.kluis,
            self._client_id,
            self.oud.currentData(),
            self.nieuw.currentData(),
        )
        self._sessie.read(job, self._read, owner=self)

    def _read(self, verschillen: tuple[Gebiedverschil, ...]) -> None:
        self._verschillen = verschillen
        self._show()

    def _show(self, _: object = None) -> None:
        koppen = self.oud.currentText(), self.nieuw.currentText()
        self.blad.setHtml(_page(self._verschillen, koppen, alleen=self.alleen.isChecked()))

    def _build(self) -> None:
        kop = Vloeirij(tussen=maten.RUIMTE_S)
        for naam, keuze in (("Van", self.oud), ("naar", self.nieuw)):
            paar = QWidget()
            rij = QHBoxLayout(paar)
            rij.setContentsMargins(0, 0, 0, 0)
            rij.setSpacing(maten.RUIMTE_S)
            rij.addWidget(tekst(naam))
            rij.addWidget(keuze)
            kop.addWidget(paar)
        kop.addWidget(self.alleen)
        kop.add_stretch()
        kop.addWidget(Knop("Sluiten", toets="Esc", bij_klik=self.reject, parent=self))
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(maten.MARGE, maten.RUIMTE_L, maten.MARGE, maten.RUIMTE_L)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addLayout(kop)
        kolom.addWidget(tekst("Doorgehaald is weg, vet en onderstreept is nieuw.", "klein", self))
        kolom.addWidget(self.blad, 1)


def _choice(
    naam: str, plannen: Sequence[Levensloopplan], gekozen: int, parent: QWidget
) -> QComboBox:
    keuze = QComboBox(parent)
    keuze.setAccessibleName(naam)
    keuze.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    for plan in plannen:
        keuze.addItem(version_name(plan), plan.id)
    keuze.setCurrentIndex(max(gekozen, 0))
    keuze.setMinimumContentsLength(_BREED)
    return keuze


def _page(verschillen: Sequence[Gebiedverschil], koppen: tuple[str, str], *, alleen: bool) -> str:
    rijen = []
    for gebied in verschillen:
        getoond = gebied.gewijzigd if alleen else gebied.verschillen
        if getoond:
            naam = escape(label("levensgebied", gebied.levensgebied)).capitalize()
            rijen.append(f'<tr><td colspan="3"><h3>{naam}</h3></td></tr>')
            rijen += [_row(verschil) for verschil in getoond]
    if not rijen:
        return f"<p>{_GEEN}</p>"
    links, rechts = (escape(kop) for kop in koppen)
    kop = f'<tr><th></th><th align="left">{links}</th><th align="left">{rechts}</th></tr>'
    return f'<table width="100%" cellpadding="6">{kop}{"".join(rijen)}</table>'


def _row(verschil: Verschil) -> str:
    kleur = current_tokens().ink2
    cellen = "".join(
        f'<td width="42%" valign="top">{_marked(stukken)}</td>'
        for stukken in (verschil.oud, verschil.nieuw)
    )
    naam = f'<td width="16%" valign="top" style="color:{kleur}">{escape(verschil.naam)}</td>'
    return f"<tr>{naam}{cellen}</tr>"


def _marked(stukken: Sequence[Tekststuk]) -> str:
    return "".join(_piece(stuk) for stuk in stukken).replace("\n", "<br>") or "–"


def _piece(stuk: Tekststuk) -> str:
    tokens = current_tokens()
    woorden = escape(stuk.tekst)
    match stuk.verandering:
        case Verandering.WEG:
            return f'<s style="color:{tokens.rood}">{woorden}</s>'
        case Verandering.NIEUW:
            return f'<b><u style="color:{tokens.groen}">{woorden}</u></b>'
    return woorden
