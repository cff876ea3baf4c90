"""An export as text, for keeping; and back, trusting nothing in it."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from levensloop_desktop.kengetallen.cijfers import Cijfer, Cijfertabel, Opmerking, Publicatie
from levensloop_desktop.kengetallen.uitgifte import Uitgifte

_FORMAAT = 1


def write_uitgifte(uitgifte: Uitgifte, vorige: str) -> bytes:
    """As JSON, with the fingerprint of the one before it."""
    publicatie = uitgifte.publicatie
    body = {
        "formaat": _FORMAAT,
        "nummer": uitgifte.nummer,
        "vorige": vorige,
        "dag": uitgifte.dag.isoformat(),
        "wie": uitgifte.wie,
        "profiel": uitgifte.profiel,
        "stempel": uitgifte.stempel,
        "definitie": publicatie.definitie,
        "peildatum": publicatie.peildatum.isoformat(),
        "tabellen": [_table(tabel) for tabel in publicatie.tabellen],
    }
    return json.dumps(body, ensure_ascii=False).encode()


def read_uitgifte(ruw: bytes) -> tuple[Uitgifte, str]:
    """An export, and the fingerprint of the one before it.

    Raises:
        ValueError: when it is none, or of a newer program.
    """
    try:
        body = json.loads(ruw)
        if body["formaat"] != _FORMAAT:
            raise ValueError(_FORMAAT)
        publicatie = Publicatie(
            definitie=str(body["definitie"]),
            peildatum=date.fromisoformat(body["peildatum"]),
            tabellen=tuple(_read_table(tabel) for tabel in body["tabellen"]),
        )
        uitgifte = Uitgifte(
            nummer=int(body["nummer"]),
            dag=date.fromisoformat(body["dag"]),
            wie=str(body["wie"]),
            profiel=str(body["profiel"]),
            publicatie=publicatie,
            stempel=str(body["stempel"]),
        )
        return uitgifte, str(body["vorige"])
    except (KeyError, TypeError, RecursionError) as fout:
        raise ValueError(type(fout).__name__) from None


def _table(tabel: Cijfertabel) -> dict[str, Any]:
    return {
        "code": tabel.code,
        "titel": tabel.titel,
        "cijfers": [_figure(cijfer) for cijfer in tabel.cijfers],
        "totaal": None if tabel.totaal is None else _figure(tabel.totaal),
        "opmerkingen": [opmerking.value for opmerking in tabel.opmerkingen],
        "eenheid": tabel.eenheid,
        "meervoudig": tabel.meervoudig,
        "apart": tabel.apart,
        "bevolking": tabel.bevolking,
        "vorm": tabel.vorm,
        "stroom": tabel.stroom,
    }


def _figure(cijfer: Cijfer) -> list[Any]:
    return [cijfer.label, cijfer.waarde, list(cijfer.klassen)]


def _read_table(body: Mapping[str, Any]) -> Cijfertabel:
    totaal = body["totaal"]
    return Cijfertabel(
        code=str(body["code"]),
        titel=str(body["titel"]),
        cijfers=tuple(_read_figure(deel) for deel in body["cijfers"]),
        totaal=None if totaal is None else _read_figure(totaal),
        opmerkingen=tuple(Opmerking(code) for code in body["opmerkingen"]),
        eenheid=str(body["eenheid"]),
        meervoudig=bool(body["meervoudig"]),
        apart=str(body["apart"]),
        bevolking=str(body["bevolking"]),
        vorm=str(body["vorm"]),
        stroom=bool(body["stroom"]),
    )


def _read_figure(deel: Any) -> Cijfer:
    label, waarde, klassen = deel
    return Cijfer(
        str(label), None if waarde is None else int(waarde), tuple(str(code) for code in klassen)
    )
