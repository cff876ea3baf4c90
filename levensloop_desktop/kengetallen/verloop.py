"""The trend: the protected figures of one table on several peildata, class by class."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.kengetallen.cijfers import Cijfer, Publicatie

NIET_APART = "niet apart"


@dataclass(frozen=True, slots=True)
class Verloopregel:
    """One class, or classes that were merged, over the peildata.

    Args:
        label: Dutch, of the last peildatum on which it stands.
        cijfers: one per peildatum; None where it was merged otherwise or not shown.
    """

    label: str
    cijfers: tuple[Cijfer | None, ...]

    @property
    def teksten(self) -> tuple[str, ...]:
        """Every figure as it is written."""
        return tuple(cijfer.tekst if cijfer else NIET_APART for cijfer in self.cijfers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verlooptabel:
    """One table over the peildata.

    Args:
        code: of the definition.
        titel: Dutch.
        peildata: the earliest in front.
        regels: the classes as the last peildatum has them, then those that only stood before.
    """

    code: str
    titel: str
    peildata: tuple[date, ...]
    regels: tuple[Verloopregel, ...]

    @property
    def grootste(self) -> int:
        """The largest figure in it."""
        cijfers = (cijfer for regel in self.regels for cijfer in regel.cijfers if cijfer)
        return max((cijfer.waarde or 0 for cijfer in cijfers), default=0)


def make_trend(reeks: Sequence[Publicatie]) -> tuple[Verlooptabel, ...]:
    """Every table of the last publication over all of them, the earliest in front."""
    if not reeks:
        return ()
    peildata = tuple(deel.peildatum for deel in reeks)
    uit = []
    for laatste in reeks[-1].tabellen:
        per_dag: list[dict[tuple[str, ...], Cijfer]] = []
        for publicatie in reeks:
            gevonden = [tabel for tabel in publicatie.tabellen if tabel.code == laatste.code]
            per_dag.append({c.klassen: c for tabel in gevonden for c in tabel.cijfers})
        sleutels = dict.fromkeys(sleutel for dag in reversed(per_dag) for sleutel in dag)
        regels = tuple(
            Verloopregel(
                next(dag[sleutel].label for dag in reversed(per_dag) if sleutel in dag),
                tuple(dag.get(sleutel) for dag in per_dag),
            )
            for sleutel in sleutels
        )
        uit.append(
            Verlooptabel(code=laatste.code, titel=laatste.titel, peildata=peildata, regels=regels)
        )
    return tuple(uit)
