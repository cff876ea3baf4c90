"""Blocks to flowables, building the structure tree on the way."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportlab.platypus import Flowable
from typing_extensions import override

from levensloop_desktop.documents.content import blokken as b
from levensloop_desktop.documents.render.afbeelding import Afbeeldingvloeier
from levensloop_desktop.documents.render.alinea import Tekstalinea, maak_alinea
from levensloop_desktop.documents.render.briefhoofd import Briefhoofdvloeier
from levensloop_desktop.documents.render.figuren import Tijdvloeier
from levensloop_desktop.documents.render.kolombreedtes import passende_breedtes
from levensloop_desktop.documents.render.letters import GEWOON, Tekenwacht
from levensloop_desktop.documents.render.letters import breedte as tekstbreedte
from levensloop_desktop.documents.render.netwerkfiguur import Netwerkvloeier
from levensloop_desktop.documents.render.stapel import Stapel, Wijzigingsstreep
from levensloop_desktop.documents.render.staven import Staafvloeier
from levensloop_desktop.documents.render.stijlen import stijl
from levensloop_desktop.documents.render.tabel import GAT, Tabelrij, Tabelvloeier, Tabelvorm
from levensloop_desktop.documents.render.tekens import Merkregel, WelNietVak
from levensloop_desktop.documents.render.vakken import Kader, Kolomvloeier, Kopregel
from levensloop_desktop.documents.tagging.structuur import Knoop

_DICHTE_LABEL = 112.0  # of a document that is set close


class Opmaak:
    """Turns blocks into flowables at one scale of type."""

    def __init__(
        self, wacht: Tekenwacht, schaal: float = 1.0, dichtheid: b.Dichtheid = b.GEWOON_DICHT
    ) -> None:
        self.wacht = wacht
        self.schaal = schaal
        self.dichtheid = dichtheid
        self.lucht = schaal * dichtheid.rijen

    def flowables(
        self, blokken: Sequence[b.Blok], ouder: Knoop, breedte: float, *, grijs: bool = False
    ) -> list[Flowable]:
        """The flowables of blocks, as children of a structure element."""
        return list(self.stroom(blokken, ouder, breedte, grijs=grijs))

    def stroom(
        self, blokken: Sequence[b.Blok], ouder: Knoop, breedte: float, *, grijs: bool = False
    ) -> Iterator[Flowable]:
        """The same, each block when its turn comes."""
        for blok in blokken:
            yield from self._blok(blok, ouder, breedte, grijs=grijs)

    def _blok(self, blok: b.Blok, ouder: Knoop, breedte: float, *, grijs: bool) -> list[Flowable]:
        match blok:
            case b.Alinea():
                return [self._alinea(blok.stukken, blok.soort, ouder.kind("P"), grijs=grijs)]
            case b.Lijst():
                return self._lijst(blok, ouder, breedte, grijs=grijs)
            case b.Merk():
                return [self._merk(blok, ouder, grijs=grijs)]
            case b.Kop():
                return [self._kop(blok, ouder)]
            case b.NieuwePagina():
                return [Paginaeinde()]
            case _:
                return self._groot_blok(blok, ouder, breedte)

    def _groot_blok(self, blok: b.GrootBlok, ouder: Knoop, breedte: float) -> list[Flowable]:
        """A block with blocks inside, or a figure."""
        uit: list[Flowable]
        match blok:
            case b.Tabel():
                uit = [self._tabel(blok, ouder, breedte)]
            case b.Kenmerken():
                uit = self._kenmerken(blok, ouder, breedte)
            case b.Vak():
                uit = [Kader(self.flowables(blok.blokken, ouder.kind("Div"), breedte - 22))]
            case b.WelNiet():
                uit = [self._welniet(blok, ouder, breedte)]
            case b.Kolommen():
                uit = [self._kolommen(blok, ouder, breedte)]
            case b.Tijdfiguur() | b.Netwerkfiguur() | b.Staafdiagram() | b.Afbeelding():
                uit = [self._figuur(blok, ouder)]
            case b.Briefhoofd():
                uit = [Briefhoofdvloeier(blok, ouder, self.wacht, self.schaal)]
            case b.Gewijzigd():
                uit = [Wijzigingsstreep(self.flowables(blok.blokken, ouder, breedte))]
            case b.Samen():
                uit = [Stapel(self.flowables(blok.blokken, ouder, breedte), samen=True)]
        return uit

    def _figuur(self, blok: b.Figuur, ouder: Knoop) -> Flowable:
        knoop = ouder.kind("Figure", alternatief=self.wacht.printbaar(blok.alternatief))
        if isinstance(blok, b.Tijdfiguur):
            return Tijdvloeier(blok, knoop, self.wacht)
        if isinstance(blok, b.Staafdiagram):
            return Staafvloeier(blok, knoop, self.wacht)
        if isinstance(blok, b.Afbeelding):
            return Afbeeldingvloeier(blok, knoop)
        return Netwerkvloeier(blok, knoop, self.wacht, self.schaal)

    def _alinea(
        self, stukken: b.Stukken, soort: str, knoop: Knoop | None, *, grijs: bool = False
    ) -> Tekstalinea:
        opgemaakt = stijl(
            soort,
            self.schaal,
            grijs=grijs,
            accent=self.wacht.accent,
            dichtheid=self.dichtheid,
        )
        return maak_alinea(stukken, opgemaakt, knoop, self.wacht)

    def _kop(self, blok: b.Kop, ouder: Knoop) -> Flowable:
        tekst = f"{blok.nummer}\u00a0 {blok.tekst}" if blok.nummer else blok.tekst
        knoop = ouder.kind(f"H{blok.niveau}")
        alinea = self._alinea((b.Stuk(tekst),), f"h{blok.niveau}", knoop)
        bladwijzer = f"{blok.nummer} {blok.bladwijzer}".strip()
        return Kopregel(alinea, blok.niveau, bladwijzer)

    def _lijst(self, blok: b.Lijst, ouder: Knoop, breedte: float, *, grijs: bool) -> list[Flowable]:
        lijst = ouder.kind("L")
        uit: list[Flowable] = []
        inspringen = (20 if blok.genummerd else 12) * max(self.schaal, 0.85)
        for nummer, item in enumerate(blok.items, start=1):
            element = lijst.kind("LI")
            tekst = f"{nummer}" if blok.genummerd else "•"
            letter = "lijstnummer" if blok.genummerd else "gewoon"
            label = self._alinea((b.Stuk(tekst, licht=True),), letter, element.kind("Lbl"))
            inhoud = self.flowables(item, element.kind("LBody"), breedte - inspringen, grijs=grijs)
            uit.append(Stapel(inhoud, label=label, inspringen=inspringen, na=2 * self.schaal))
        if uit:
            uit[-1].spaceAfter = 5 * self.schaal
        return uit

    def _merk(self, blok: b.Merk, ouder: Knoop, *, grijs: bool) -> Flowable:
        woord = self._alinea(
            (b.Stuk(blok.woord, vet=True),), "gewoon", ouder.kind("P"), grijs=grijs
        )
        return Merkregel(blok.vorm, woord)

    def _tabel(self, blok: b.Tabel, ouder: Knoop, breedte: float) -> Flowable:
        tabel = ouder.kind("Table")
        geheel = sum(blok.breedtes)
        gewenst = [breedte * deel / geheel for deel in blok.breedtes]
        kolommen = passende_breedtes(blok, gewenst, GAT, self.schaal)
        vorm = Tabelvorm(kolommen, lucht=4.2 * self.lucht, na=8 * self.dichtheid.koppen)
        koprij = tabel.kind("TR")
        koppen: list[list[Flowable]] = []
        herhaald: list[list[Flowable]] = []
        for tekst in blok.koppen:
            th = koprij.kind("TH", bereik="Column")
            koppen.append([self._alinea((b.Stuk(tekst),), "tabelkop", th)])
            herhaald.append([self._alinea((b.Stuk(tekst),), "tabelkop", None)])
        rijen: list[Tabelrij] = []
        for rij in blok.rijen:
            tr = tabel.kind("TR")
            cellen = tuple(
                self.flowables(cel, tr.kind("TD"), kolommen[plek] - vorm.gat, grijs=rij.grijs)
                for plek, cel in enumerate(rij.cellen)
            )
            rijen.append(Tabelrij(cellen, rij.hoogte))
        return Tabelvloeier(vorm, rijen, Tabelrij(tuple(koppen)), Tabelrij(tuple(herhaald)))

    def _kenmerken(self, blok: b.Kenmerken, ouder: Knoop, breedte: float) -> list[Flowable]:
        if not blok.kenmerken:
            return []
        tabel = ouder.kind("Table")
        paren = blok.kolommen
        kolommen = self._kenmerkkolommen(blok, breedte)
        vorm = Tabelvorm(kolommen, lucht=1.6 * self.lucht, lijn=None)
        if self.dichtheid.rijen < 1:  # labels often follow labels, and pages are filled
            vorm = replace(vorm, na=1.5, samen=60.0)
        rijen: list[Tabelrij] = []
        aantal = len(blok.kenmerken)
        for begin in range(0, aantal, paren):
            tr = tabel.kind("TR")
            cellen: list[list[Flowable]] = []
            for plek in range(begin, begin + paren):
                if plek >= aantal:
                    tr.kind("TD")
                    tr.kind("TD")
                    cellen += [[], []]
                    continue
                deel = blok.kenmerken[plek]
                th = tr.kind("TH", bereik="Row")
                kop = self._alinea((b.Stuk(deel.label, licht=True),), "gewoon", th)
                waarde = kolommen[1 + 2 * (plek - begin)] - vorm.gat
                cellen += [[kop], self.flowables(deel.blokken, tr.kind("TD"), waarde)]
            rijen.append(Tabelrij(tuple(cellen)))
        return [Tabelvloeier(vorm, rijen)]

    def _kenmerkkolommen(self, blok: b.Kenmerken, breedte: float) -> tuple[float, ...]:
        """Labels and values; close together, the first values of all tables line up."""
        paren = blok.kolommen
        label = _labelbreedte(blok, breedte / paren, self.schaal)
        delen = (0.54 * breedte, 0.46 * breedte) if paren > 1 else (breedte,)
        labels = [label] * paren
        if self.dichtheid.rijen < 1:
            labels[0] = max(_DICHTE_LABEL, label if paren > 1 else 0.0)
        return tuple(
            maat
            for deel, breed in zip(delen, labels, strict=True)
            for maat in (breed, deel - breed)
        )

    def _welniet(self, blok: b.WelNiet, ouder: Knoop, breedte: float) -> Flowable:
        item = ouder.kind("Div")
        vak = WelNietVak(wel=blok.wel, knoop=item.kind("P"))
        tekst: list[Flowable] = [
            self._alinea((b.Stuk(blok.tekst),), "welniet", item.kind("P")),
        ]
        if blok.toelichting:
            tekst.append(self._alinea(blok.toelichting, "klein", item.kind("P")))
        vak_breed = WelNietVak.BREEDTE + 12
        vorm = Tabelvorm((vak_breed, breedte - vak_breed), gat=0, lucht=5.8 * self.lucht)
        return Tabelvloeier(vorm, [Tabelrij(([vak], tekst))])

    def _kolommen(self, blok: b.Kolommen, ouder: Knoop, breedte: float) -> Flowable:
        gat = 18.0
        links = (breedte - gat) * blok.aandeel
        rechts = breedte - gat - links
        return Kolomvloeier(
            self.flowables(blok.links, ouder, links),
            self.flowables(blok.rechts, ouder, rechts),
            links,
            gat,
        )


def _labelbreedte(blok: b.Kenmerken, breedte: float, schaal: float) -> float:
    """As wide as the widest label, within reason; labels of one column line up."""
    if blok.kolommen == 1:
        return 128.0
    grootte = stijl("gewoon", schaal).fontSize
    breedste = max(tekstbreedte(deel.label, GEWOON, grootte) for deel in blok.kenmerken)
    return min(max(62.0, breedste + 12), breedte * 0.45)


class Paginaeinde(Flowable):
    """A mark for the page flow; takes no room."""

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Nothing."""
        self.width = self.height = 0.0
        return 0.0, 0.0
