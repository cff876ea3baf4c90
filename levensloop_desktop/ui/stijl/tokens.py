"""The colour tokens of the three themes; no colour is written anywhere else."""

from dataclasses import dataclass, fields
from functools import cached_property


@dataclass(frozen=True, kw_only=True)
class Tokens:
    """The colours of one theme, as #RRGGBB."""

    naam: str
    surface: str
    surface2: str
    canvas: str
    nav: str
    line: str
    border: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    on_accent: str
    accent_hover: str
    selection: str
    on_selection: str
    crisis: str
    on_crisis: str
    rood: str
    rood_soft: str
    rood_mark: str
    oranje: str
    oranje_soft: str
    oranje_mark: str
    geel: str
    geel_soft: str
    geel_mark: str
    groen: str
    groen_soft: str
    groen_mark: str
    bar1: str
    bar2: str
    bar3: str
    focus_inner: str
    focus_outer: str
    edge: str  # width of a control's edge, with unit

    @property
    def is_contrast(self) -> bool:
        """Whether soft fills fall away and a chosen row has one text colour."""
        return self.surface == self.canvas

    @cached_property
    def by_name(self) -> dict[str, str]:
        """Every token under its name, for the style sheet and for data that names a token."""
        return {deel.name: str(getattr(self, deel.name)) for deel in fields(self)}


LICHT = Tokens(
    naam="licht",
    surface="#FFFFFF",
    surface2="#F7F7F5",
    canvas="#F1F1EE",
    nav="#E6E7E3",
    line="#D4D6D0",
    border="#7D807A",
    ink="#1A1D1B",
    ink2="#4C504C",
    ink3="#646863",
    accent="#0F5563",
    on_accent="#FFFFFF",
    accent_hover="#0A424D",
    selection="#DBE9EB",
    on_selection="#1A1D1B",
    crisis="#A3201B",
    on_crisis="#FFFFFF",
    rood="#A3201B",
    rood_soft="#FBE8E6",
    rood_mark="#B3261E",
    oranje="#8A4A00",
    oranje_soft="#FCEFDC",
    oranje_mark="#B85F00",
    geel="#665200",
    geel_soft="#F9F2CF",
    geel_mark="#8F7300",
    groen="#1F6038",
    groen_soft="#E4F1E8",
    groen_mark="#2C7F4C",
    bar1="#0F5563",
    bar2="#5E8E98",
    bar3="#A9C4CA",
    focus_inner="#14181A",
    focus_outer="#FFC933",
    edge="1px",
)

DONKER = Tokens(
    naam="donker",
    surface="#1E2222",
    surface2="#242929",
    canvas="#161919",
    nav="#111414",
    line="#363C3B",
    border="#7C8582",
    ink="#ECEEEB",
    ink2="#B9BFBB",
    ink3="#9FA6A2",
    accent="#86C5CF",
    on_accent="#0A2127",
    accent_hover="#A3D6DE",
    selection="#1C3A40",
    on_selection="#ECEEEB",
    crisis="#C8372E",
    on_crisis="#FFFFFF",
    rood="#FF9F95",
    rood_soft="#3D1F1D",
    rood_mark="#FF9F95",
    oranje="#F0B360",
    oranje_soft="#3A2A10",
    oranje_mark="#F0B360",
    geel="#E2CB5C",
    geel_soft="#332D11",
    geel_mark="#E2CB5C",
    groen="#8AD0A2",
    groen_soft="#18321F",
    groen_mark="#8AD0A2",
    bar1="#86C5CF",
    bar2="#4E7F88",
    bar3="#2F5057",
    focus_inner="#FFC933",
    focus_outer="#FFC933",
    edge="1px",
)

CONTRAST = Tokens(
    naam="contrast",
    surface="#000000",
    surface2="#000000",
    canvas="#000000",
    nav="#000000",
    line="#FFFFFF",
    border="#FFFFFF",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    ink3="#D9D9D9",
    accent="#7FE3FF",
    on_accent="#000000",
    accent_hover="#7FE3FF",
    selection="#FFE600",
    on_selection="#000000",
    crisis="#FFFFFF",
    on_crisis="#000000",
    rood="#FF9A8F",
    rood_soft="#000000",
    rood_mark="#FF9A8F",
    oranje="#FFB84D",
    oranje_soft="#000000",
    oranje_mark="#FFB84D",
    geel="#FFE600",
    geel_soft="#000000",
    geel_mark="#FFE600",
    groen="#7CFC9A",
    groen_soft="#000000",
    groen_mark="#7CFC9A",
    bar1="#7FE3FF",
    bar2="#7FE3FF",
    bar3="#7FE3FF",
    focus_inner="#FFE600",
    focus_outer="#FFE600",
    edge="2px",
)

THEMAS = (LICHT, DONKER, CONTRAST)
