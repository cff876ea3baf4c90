"""Where everybody stands in the picture of a network: three rings, four quarters, no overlap.

Pure geometry for window and paper alike. The size of each label comes from who draws it; x grows
to the right, y downwards, and the client is at (0, 0).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from levensloop_desktop.domain.netwerkbeeld.netwerkbeeld import DOMEINEN, Netwerkplek
from levensloop_desktop.domain.waardelijsten import waardelijst

_AANDELEN = (0.54, 0.78, 1.0)  # of each ring, of the half width and the half height
_RICHTING = {"zorg": (1, -1), "veiligheid": (1, 1), "naasten": (-1, 1), "sociaal": (-1, -1)}
_GROEI = 1.08
_STAP = 4.0
_SCHUIVEN = (0.0, 0.2, -0.2, 0.32, -0.32, 0.44, -0.44)  # of the label, to the side of the line
# Orders in which rings are filled, and how high up the first of a group is wanted.
_POGINGEN = tuple(
    (volgorde, top) for volgorde in ((0, 1, 2), (2, 1, 0), (0, 2, 1)) for top in (0.95, 0.75, 0.5)
)
_RAND = 6.0
_VERST = 0.6  # the boundary between two domains goes no further up or down
_TRAAG = 4  # people before a difference in numbers moves the boundary much
_MEESTE_GROEI = 60  # 1.08 ** 60 is a hundred times as large: any network fits long before


@dataclass(frozen=True, slots=True)
class Vak:
    """A rectangle around a middle."""

    x: float
    y: float
    breed: float
    hoog: float

    @property
    def links(self) -> float:
        """The left edge."""
        return self.x - self.breed / 2

    @property
    def boven(self) -> float:
        """The upper edge."""
        return self.y - self.hoog / 2

    def raakt(self, ander: "Vak", lucht: float) -> bool:
        """Whether two come nearer to each other than some room on both axes."""
        return (
            abs(self.x - ander.x) < (self.breed + ander.breed) / 2 + lucht
            and abs(self.y - ander.y) < (self.hoog + ander.hoog) / 2 + lucht
        )


@dataclass(frozen=True, slots=True)
class Ring:
    """One circle of the network, drawn as an ellipse."""

    code: str
    half_breed: float
    half_hoog: float


@dataclass(frozen=True, slots=True)
class Plaatsing:
    """The whole picture: its size, the rings from the inside, and a rectangle per place.

    Args:
        breed: width of the picture.
        hoog: height of the picture.
        ringen: one per circle, the smallest first.
        vakken: where each place stands, by its key.
        grens_rechts: where the upper and lower domain on the right meet, from -1 (top) to 1.
        grens_links: the same on the left.
    """

    breed: float
    hoog: float
    ringen: tuple[Ring, ...]
    vakken: Mapping[str, Vak]
    grens_rechts: float = 0.0
    grens_links: float = 0.0


@dataclass(frozen=True, slots=True)
class _Kwart:
    """The side of a domain (1 is right, -1 left; 1 is down), and where its neighbour begins."""

    rechts: int
    onder: int
    grens: float


def place_all(
    plekken: Sequence[Netwerkplek],
    maten: Mapping[str, tuple[float, float]],
    *,
    ruimte: tuple[float, float],
    midden: tuple[float, float],
    ringnaam: tuple[float, float],
    lucht: float = 8.0,
) -> Plaatsing:
    """Place everybody on the line of the own circle, in the quarter of the own domain.

    When the room is too small the picture grows until nothing overlaps; labels keep their size.

    Args:
        plekken: who has a place.
        maten: width and height of each label, by key.
        ruimte: width and height there is.
        midden: size of the label of the client.
        ringnaam: size of the widest name of a ring, kept free at the top of each ring.
        lucht: least room between two labels.
    """
    breed, hoog = ruimte
    rechts = _boundary(plekken, "zorg", "veiligheid")
    links = _boundary(plekken, "sociaal", "naasten")
    kwart = {
        domein: _Kwart(opzij, omlaag, rechts if opzij > 0 else links)
        for domein, (opzij, omlaag) in _RICHTING.items()
    }
    for _ in range(_MEESTE_GROEI):
        ringen = _rings(plekken, maten, breed, hoog)
        vast = [Vak(0, 0, *midden)]
        vast += [Vak(0, -ring.half_hoog, *ringnaam) for ring in ringen]
        vakken: dict[str, Vak] = {}
        for domein in DOMEINEN:
            groep = [plek for plek in plekken if plek.domein == domein]
            bezet = [*vast, *vakken.values()]
            gevonden = _place_quarter(
                kwart[domein], groep, maten, ringen, (breed, hoog), bezet, lucht
            )
            if gevonden is None:
                break
            vakken |= gevonden
        else:
            return Plaatsing(breed, hoog, ringen, vakken, rechts, links)
        breed, hoog = breed * _GROEI, hoog * _GROEI
    raise ValueError("labels larger than any picture")


def fits(plaatsing: Plaatsing, ruimte: tuple[float, float]) -> bool:
    """Whether the picture did not have to grow."""
    return plaatsing.breed <= ruimte[0] and plaatsing.hoog <= ruimte[1]


def _boundary(plekken: Sequence[Netwerkplek], boven: str, onder: str) -> float:
    """Where two domains on one side meet: the larger one gets more of the side."""
    aantal = [sum(plek.domein == domein for plek in plekken) for domein in (boven, onder)]
    if not sum(aantal):
        return 0.0
    return max(-_VERST, min(_VERST, (aantal[0] - aantal[1]) / (sum(aantal) + _TRAAG)))


def _rings(
    plekken: Sequence[Netwerkplek],
    maten: Mapping[str, tuple[float, float]],
    breed: float,
    hoog: float,
) -> tuple[Ring, ...]:
    """The outer ring comes near the edge: beside the line, labels move inwards."""
    breedst = max((maten[plek.sleutel][0] for plek in plekken), default=0.0)
    hoogst = max((maten[plek.sleutel][1] for plek in plekken), default=0.0)
    a = max(breed / 2 - breedst / 5 - _RAND, breed / 4)
    b = max(hoog / 2 - hoogst / 2 - _RAND, hoog / 4)
    codes = waardelijst("kring").codes
    return tuple(
        Ring(code, a * deel, b * deel) for code, deel in zip(codes, _AANDELEN, strict=True)
    )


def _place_quarter(
    kwart: _Kwart,
    groep: Sequence[Netwerkplek],
    maten: Mapping[str, tuple[float, float]],
    ringen: Sequence[Ring],
    ruimte: tuple[float, float],
    vast: Sequence[Vak],
    lucht: float,
) -> dict[str, Vak] | None:
    for volgorde, top in _POGINGEN:
        uit: dict[str, Vak] = {}
        for ring in (ringen[plek] for plek in volgorde):
            samen = [plek for plek in groep if plek.kring == ring.code]
            for nummer, plek in enumerate(samen):
                wens = top * (len(samen) - nummer) / len(samen)
                bezet = [*vast, *uit.values()]
                vak = _find(ring, kwart, maten[plek.sleutel], wens, ruimte, bezet, lucht)
                if vak is None:
                    break
                uit[plek.sleutel] = vak
        if len(uit) == len(groep):
            return uit
    return None


def _find(
    ring: Ring,
    kwart: _Kwart,
    maat: tuple[float, float],
    wens: float,
    ruimte: tuple[float, float],
    bezet: Sequence[Vak],
    lucht: float,
) -> Vak | None:
    """The free spot nearest to where it is wanted; the line of the ring runs through the label."""
    breed, hoog = maat
    # Heights are counted from the middle towards the own side; over it where the domain is large.
    begin = kwart.onder * kwart.grens * ring.half_hoog + (hoog + lucht) / 2
    gewenst = begin + wens * (ring.half_hoog - begin)
    stappen = int((ring.half_hoog - begin) / _STAP) + 1
    uiterst = (ruimte[0] - breed) / 2, (ruimte[1] - hoog) / 2
    hoogten = sorted(
        (
            hoogte
            for stap in range(stappen + 1)
            if (hoogte := min(begin + stap * _STAP, ring.half_hoog)) <= uiterst[1]
        ),
        key=lambda hoogte: abs(hoogte - gewenst),
    )
    punten = [
        (hoogte, ring.half_breed * sqrt(max(0.0, 1 - (hoogte / ring.half_hoog) ** 2)))
        for hoogte in hoogten
    ]
    # Within these distances of its middle two labels touch. Plain numbers: this is the inner loop.
    dozen = [
        (vak.x, vak.y, (breed + vak.breed) / 2 + lucht, (hoog + vak.hoog) / 2 + lucht)
        for vak in bezet
    ]
    for schuif in _SCHUIVEN:
        for hoogte, lijn in punten:
            x = lijn + schuif * breed
            if not 0 <= x <= uiterst[0]:
                continue
            rechts, onder = kwart.rechts * x, kwart.onder * hoogte
            for plaats, (midden, hoogst, opzij, omlaag) in enumerate(dozen):
                if abs(rechts - midden) < opzij and abs(onder - hoogst) < omlaag:
                    dozen.insert(0, dozen.pop(plaats))  # the next spot likely hits it again
                    break
            else:
                return Vak(rechts, onder, breed, hoog)
    return None
