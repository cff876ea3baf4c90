"""Use cases of profiles: what goes to which kind of recipient, as this ZVH set it."""

import json

from levensloop_desktop.domain.verstrekking.profielen import (
    Profiel,
    profiel_for,
    start_profiel,
    start_profielen,
)
from levensloop_desktop.domain.verstrekking.rubrieken import ALLES, in_order
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag
from levensloop_desktop.services.toegang.rechten import Handeling, require

_INSTELLING = "verstrekkingsprofiel {}"
_TOEGEWEZEN = "verstrekkingsprofiel per partnersoort"


def read_profielen(kluis: Kluis) -> dict[str, Profiel]:
    """Every profile by code: as it was set here, else as it ships."""
    require(kluis, Handeling.AFDRUKKEN)
    with kluis.read() as opslag:
        return _read_all(opslag)


def profielen_to_edit(kluis: Kluis) -> dict[str, Profiel]:
    """Every profile by code, for who may change them and perhaps not print."""
    require(kluis, Handeling.PROFIELEN_BEHEREN)
    with kluis.read() as opslag:
        return _read_all(opslag)


def save_profiel(kluis: Kluis, profiel: Profiel) -> None:
    """Set what goes to one kind of recipient; the log says that it changed."""
    require(kluis, Handeling.PROFIELEN_BEHEREN)
    with kluis.write() as opslag:
        tekst = json.dumps(in_order(profiel.rubrieken))
        opslag.put_setting(_INSTELLING.format(profiel.code), tekst)
        opslag.write_log("profiel_gewijzigd", bijzonderheid=profiel.code)


def reset_profiel(kluis: Kluis, code: str) -> None:
    """Go back to the profile as it ships."""
    require(kluis, Handeling.PROFIELEN_BEHEREN)
    with kluis.write() as opslag:
        opslag.put_setting(_INSTELLING.format(code), "")
        opslag.write_log("profiel_gewijzigd", bijzonderheid=code)


def read_assigned(kluis: Kluis) -> dict[str, str]:
    """Which kinds of partner get another profile here than they ship with."""
    require(kluis, Handeling.AFDRUKKEN)
    with kluis.read() as opslag:
        return _assigned(opslag)


def assigned_to_edit(kluis: Kluis) -> dict[str, str]:
    """The same, for who may change them and perhaps not print."""
    require(kluis, Handeling.PROFIELEN_BEHEREN)
    with kluis.read() as opslag:
        return _assigned(opslag)


def assign_profiel(kluis: Kluis, partnersoort: str, code: str) -> None:
    """Give a kind of partner a profile of itself; the log says so."""
    require(kluis, Handeling.PROFIELEN_BEHEREN)
    with kluis.write() as opslag:
        nu = {soort: deel for soort, deel in _assigned(opslag).items() if soort != partnersoort}
        if code != profiel_for(partnersoort, nu):
            nu[partnersoort] = code
        opslag.put_setting(_TOEGEWEZEN, json.dumps(nu, sort_keys=True))
        opslag.write_log("profiel_gewijzigd", bijzonderheid=f"{partnersoort} krijgt {code}")


def _assigned(opslag: Opslag) -> dict[str, str]:
    gelezen = json.loads(opslag.get_setting(_TOEGEWEZEN) or "{}")
    return {str(soort): str(code) for soort, code in gelezen.items()}


def _read_all(opslag: Opslag) -> dict[str, Profiel]:
    return {code: _read(opslag, code) for code in start_profielen()}


def _read(opslag: Opslag, code: str) -> Profiel:
    tekst = opslag.get_setting(_INSTELLING.format(code))
    if not tekst:
        return start_profiel(code)
    return Profiel(code=code, rubrieken=ALLES & frozenset(json.loads(tekst)))
