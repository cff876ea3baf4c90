"""Use cases of the network that clients share: partner organisations and their people."""

from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.onderdelen import verzameling_van
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.verwijzingen import verwijzingen_naar
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.toegang.rechten import Handeling, require


def list_partners(kluis: Kluis) -> tuple[Partner, ...]:
    """Every partner organisation, by name."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        return tuple(sorted(opslag.find(Partner), key=lambda partner: partner.naam.casefold()))


def list_contactpersonen(kluis: Kluis) -> tuple[Contactpersoon, ...]:
    """Every contactpersoon and naaste, by name."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        return tuple(sorted(opslag.find(Contactpersoon), key=lambda wie: wie.naam.casefold()))


def usage(kluis: Kluis, record: Record) -> int:
    """How many records point to this one."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        return sum(
            len(opslag.find(deel.soort, **{deel.veld: record.id}))
            for deel in verwijzingen_naar(verzameling_van(type(record)))
        )
