"""Write the published JSON Schema of the dossier format anew: python -m tools.schema."""

import json

from levensloop_desktop.resources import resources_folder
from levensloop_desktop.services.dossierformaat.schema import make_schema
from levensloop_desktop.services.dossierformaat.shape import VERSIE

if __name__ == "__main__":
    tekst = json.dumps(make_schema(), indent=1) + "\n"
    doel = resources_folder() / "schemas" / f"dossier-{VERSIE}.schema.json"
    doel.write_text(tekst, encoding="utf-8")
