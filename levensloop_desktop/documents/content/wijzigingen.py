"""What changed in the plan since the version before: a bar in the margin, and words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from levensloop_desktop.documents.content.blokken import (
    Blokken,
    Gewijzigd,
    Kenmerk,
    Stuk,
    Vak,
)
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.waarden import alinea, cel
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.plan import Levensloopplan
from levensloop_desktop.domain.planvergelijking import VELDEN, Tekststuk, Verschil, compare_plans
from levensloop_desktop.domain.verstrekking.rubrieken import restrict
from levensloop_desktop.domain.waardelijsten import label


@dataclass(frozen=True, slots=True)
class Wijzigingen:
    """What differs from an earlier version.

    Args:
        versie: its number.
        gebieden: what is other, per levensgebied.
        toen: the dossier of then, without what stays here; for the sections that are compared as
            they stand on paper.
        plan: the version itself.
    """

    versie: int
    gebieden: Mapping[str, Sequence[Verschil]]
    toen: Dossier
    plan: Levensloopplan

    def mark_fields(self, code: str, paren: Sequence[Kenmerk]) -> tuple[Kenmerk, ...]:
        """The fields of a levensgebied, those that changed with a bar and what they said before."""
        anders = {deel.naam: deel for deel in self.gebieden.get(code, ()) if deel.sleutel in VELDEN}
        uit: list[Kenmerk] = []
        for paar in paren:
            verschil = anders.pop(paar.label, None)
            blokken = self.mark(verschil, paar.blokken) if verschil else paar.blokken
            uit.append(replace(paar, blokken=blokken))
        uit += [Kenmerk(naam, self.mark(deel, cel(""))) for naam, deel in anders.items()]
        return tuple(uit)

    def mark_agreement(self, code: str, sleutel: str, blokken: Blokken) -> Blokken:
        """The words of one afspraak, marked when it is new or other."""
        for deel in self.gebieden.get(code, ()):
            if deel.sleutel == sleutel:
                return self.mark(deel, blokken)
        return blokken

    def gone(self, code: str) -> Blokken:
        """The afspraken of a levensgebied that are no longer in it."""
        weg = [
            _text(deel.oud)
            for deel in self.gebieden.get(code, ())
            if deel.sleutel not in VELDEN and not deel.nieuw
        ]
        kop = Stuk(f"Staat er niet meer sinds versie {self.versie}: ", vet=True)
        return tuple(Gewijzigd((alinea(kop, tekst),)) for tekst in weg)

    def mark(self, verschil: Verschil, blokken: Blokken) -> Blokken:
        """Blocks with a bar beside them, and in words what happened."""
        if not verschil.oud:
            woorden = alinea(Stuk(f"Nieuw sinds versie {self.versie}.", vet=True), soort="klein")
        else:
            begin = Stuk(f"Gewijzigd sinds versie {self.versie}. ", vet=True)
            woorden = alinea(begin, "Eerst: ", _text(verschil.oud), soort="klein")
        return (Gewijzigd((*blokken, woorden)),)

    def summary(self, verder: Sequence[str]) -> Blokken:
        """Where something changed, levensgebieden first, and how that is marked."""
        namen = [label("levensgebied", code) for code, deel in self.gebieden.items() if deel]
        namen += verder
        begin = Stuk(f"Vergeleken met versie {self.versie}. ", vet=True)
        if not namen:
            return (Vak((alinea(begin, "Er is niets veranderd."),)),)
        tekst = (
            f"Veranderd: {', '.join(namen)}. Daar staat een streep in de kantlijn met in woorden "
            "wat er veranderde."
        )
        return (Vak((alinea(begin, tekst),)),)


def find_changes(mee: Dossier, plan: Levensloopplan | None, kop: Documentkop) -> Wijzigingen | None:
    """What differs between the plan that is printed and the one before; None when not asked.

    What does not go to this recipient is left out of both before they are compared.
    """
    if kop.vergelijk is None or plan is None:
        return None
    toen, oud = kop.vergelijk
    eerder = restrict(toen, kop.gaat_mee)
    mag = "levensgebieden" in kop.gaat_mee
    verschillen = compare_plans((eerder, oud), (mee, plan)) if mag else ()
    gebieden = {deel.levensgebied: deel.gewijzigd for deel in verschillen}
    return Wijzigingen(oud.versie, gebieden, eerder, oud)


def _text(stukken: Sequence[Tekststuk]) -> str:
    return " ".join("".join(stuk.tekst for stuk in stukken).split())
