"""Use cases of the house style: read it for every paper, and keep another one."""

import base64
import binascii
import dataclasses
import json

from levensloop_desktop.documents.maken import Afdruk, make_huisstijlproef
from levensloop_desktop.domain.huisstijl import Huisstijl
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require

_NAAM = "huisstijl"
_TEKSTEN = ("zvh", "adres", "kleur", "classificatie")


def read_huisstijl(kluis: Kluis) -> Huisstijl:
    """The house style of this kluis."""
    require(kluis, Handeling.HUISSTIJL_BEHEREN)
    with kluis.read() as opslag:
        return load_huisstijl(opslag)


def keep_huisstijl(kluis: Kluis, huisstijl: Huisstijl) -> None:
    """Keep another house style; every paper that is made from now on has it.

    Raises:
        ValueError: when a field is not as it must be; the screen says that before.
    """
    require(kluis, Handeling.HUISSTIJL_BEHEREN)
    if huisstijl.fouten:
        raise ValueError("no such house style")
    velden = {naam: getattr(huisstijl, naam) for naam in _TEKSTEN}
    velden["logo"] = base64.b64encode(huisstijl.logo).decode()
    with kluis.write() as opslag:
        opslag.put_setting(_NAAM, json.dumps(velden, ensure_ascii=False, sort_keys=True))
        opslag.write_log("huisstijl_gewijzigd")


def load_huisstijl(opslag: Opslag) -> Huisstijl:
    """The house style inside a transaction; what is damaged counts as not set."""
    try:
        velden = json.loads(opslag.get_setting(_NAAM) or "{}")
        logo = base64.b64decode(velden.get("logo", ""), validate=True)
        teksten = {naam: str(velden[naam]) for naam in _TEKSTEN if naam in velden}
    except (ValueError, AttributeError, TypeError, binascii.Error):
        return Huisstijl()
    huisstijl = Huisstijl(logo=logo, **teksten)
    goed = {
        deel.name: getattr(huisstijl, deel.name)
        for deel in dataclasses.fields(huisstijl)
        if deel.name not in huisstijl.fouten
    }
    return Huisstijl(**goed)


def render_proef(kluis: Kluis, werkplek: Werkplek, huisstijl: Huisstijl) -> Afdruk:
    """One page with invented words in a house style; reads nothing of a dossier."""
    require(kluis, Handeling.HUISSTIJL_BEHEREN)
    return make_huisstijlproef(
        huisstijl,
        kluisnaam=kluis.beschrijving.naam,
        gemaakt_door=kluis.gebruiker.naam,
        wanneer=werkplek.now().astimezone(),
    )
