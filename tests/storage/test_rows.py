"""Row classes and domain classes say the same, field by field."""

import dataclasses
from datetime import date
from typing import Any, get_args, get_type_hints

import pytest
from sqlalchemy import Boolean, Date, Integer, String, Text

from levensloop_desktop.domain.onderdelen import ONDERDELEN, VERZAMELINGEN
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import Soort, velden
from levensloop_desktop.services.ports.kluisport import Clientregel
from levensloop_desktop.storage.rows import DOSSIER, TABELLEN
from levensloop_desktop.storage.rows.base import LENGTH_CODE, Teksten

PASSEND: dict[Soort, type[Any]] = {
    Soort.REGEL: Text,
    Soort.TEKST: Text,
    Soort.CODE: String,
    Soort.CODES: Teksten,
    Soort.NAMEN: Teksten,
    Soort.DATUM: Date,
    Soort.VINK: Boolean,
    Soort.GETAL: Integer,
    Soort.VERWIJZING: String,
}


@pytest.mark.parametrize(("naam", "soort"), VERZAMELINGEN.items())
def test_every_field_has_its_column_and_back(naam: str, soort: type[Record]) -> None:
    """Same names, a fitting type, and empty only where the domain allows it."""
    kolommen = TABELLEN[naam].columns
    assert set(kolommen.keys()) == {deel.name for deel in dataclasses.fields(soort)}
    hints = get_type_hints(soort)
    for beschreven in velden(soort):
        kolom = kolommen[beschreven.naam]
        plek = f"{naam}.{beschreven.naam}"
        assert type(kolom.type) is PASSEND[beschreven.soort], plek
        assert kolom.nullable == (type(None) in get_args(hints[beschreven.naam])), plek
        if beschreven.soort is Soort.CODE:
            assert isinstance(kolom.type, String)
            assert kolom.type.length == LENGTH_CODE


@pytest.mark.parametrize(("naam", "soort"), VERZAMELINGEN.items())
def test_every_reference_has_its_key_and_index(naam: str, soort: type[Record]) -> None:
    """A reference of the domain is a foreign key to the same collection, and found by index."""
    tabel = TABELLEN[naam]
    bedoeld = {beschreven.naam: beschreven.naar for beschreven in velden(soort) if beschreven.naar}
    if naam in ONDERDELEN:
        bedoeld["client_id"] = "clienten"
    gevonden = {sleutel.parent.name: sleutel.column.table.name for sleutel in tabel.foreign_keys}
    assert gevonden == bedoeld
    voorop = {next(iter(index.columns)).name for index in tabel.indexes}
    assert bedoeld.keys() <= voorop


def test_the_list_line_has_its_columns() -> None:
    """The client list is read as plain tuples, so name and type must agree."""
    kolommen = DOSSIER.tables["clientregels"].columns
    hints = get_type_hints(Clientregel)
    assert set(kolommen.keys()) == set(Clientregel._fields)
    for naam in Clientregel._fields:
        datum = date in get_args(hints[naam])
        assert isinstance(kolommen[naam].type, Date) == datum, naam
