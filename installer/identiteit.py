"""What never changes between two versions: by these names a system knows Levensloop again."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
DIST = ROOT / "dist"
_JAAR_EERSTE = 2026


@dataclass(frozen=True, slots=True)
class Bestandssoort:
    """A kind of file that opens with Levensloop."""

    extensie: str
    mime: str
    naam: str
    icoon: str


@dataclass(frozen=True, slots=True)
class Identiteit:
    """Names and codes that must stay the same for ever.

    Args:
        naam: what people call it.
        pakket: name of the package, the program and the icon.
        omschrijving: what it is, in one line.
        maker: who stands behind it, as installers show.
        component: id in AppStream.
        macos: id of the bundle on macOS.
        upgrade_code: by this Windows finds an older version to replace.
        soorten: files that open with it.
    """

    naam: str
    pakket: str
    omschrijving: str
    maker: str
    component: str
    macos: str
    upgrade_code: str
    soorten: tuple[Bestandssoort, ...]

    def info_plist(self, versie: str) -> dict[str, Any]:
        """What macOS wants to know of the program."""
        return {
            "CFBundleDisplayName": self.naam,
            "CFBundleName": self.naam,
            "CFBundleShortVersionString": versie,
            "CFBundleDevelopmentRegion": "nl",
            "CFBundleLocalizations": ["nl"],
            "CFBundleDocumentTypes": [_document_type(soort) for soort in self.soorten],
            "UTExportedTypeDeclarations": [_exported_type(soort) for soort in self.soorten],
            "LSApplicationCategoryType": "public.app-category.healthcare-fitness",
            "LSMinimumSystemVersion": "13.0",
            "NSHighResolutionCapable": True,
            "NSHumanReadableCopyright": f"© {_JAAR_EERSTE} {self.maker}. EUPL-1.2.",
            "NSRequiresAquaSystemAppearance": False,
            "NSSupportsAutomaticTermination": False,  # an open kluis is locked first
            "NSSupportsSuddenTermination": False,
        }


IDENTITEIT = Identiteit(
    naam="Levensloop",
    pakket="levensloop",
    omschrijving="Plannen en scenario’s van de Levensloopaanpak",
    maker="De makers van Levensloop",
    component="nl.levensloop.Levensloop",
    macos="nl.levensloop.desktop",
    upgrade_code="7D0F4C1E-5B0B-4B7C-9E57-0C1B6A1E2F34",
    soorten=(
        Bestandssoort("kluis", "application/x-levensloop-kluis", "Kluis van Levensloop", "kluis"),
        Bestandssoort(
            "llpakket",
            "application/x-levensloop-pakket",
            "Overdrachtspakket van Levensloop",
            "pakket",
        ),
    ),
)


def _document_type(soort: Bestandssoort) -> dict[str, Any]:
    return {
        "CFBundleTypeName": soort.naam,
        "CFBundleTypeRole": "Editor" if soort.extensie == "kluis" else "Viewer",
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [_uti(soort)],
        # A kluis is a folder; macOS shows a folder with this mark as one thing.
        "LSTypeIsPackage": soort.extensie == "kluis",
    }


def _exported_type(soort: Bestandssoort) -> dict[str, Any]:
    return {
        "UTTypeIdentifier": _uti(soort),
        "UTTypeDescription": soort.naam,
        "UTTypeConformsTo": ["com.apple.package" if soort.extensie == "kluis" else "public.data"],
        "UTTypeTagSpecification": {
            "public.filename-extension": [soort.extensie],
            "public.mime-type": [soort.mime],
        },
    }


def _uti(soort: Bestandssoort) -> str:
    return f"nl.levensloop.{soort.extensie}"
