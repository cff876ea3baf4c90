"""What of ICU's data stays: Dutch, and what is of no language."""

from installer.icu import unneeded

BLIJFT = (
    *("nl.res", "root.res", "res_index.res", "pool.res", "supplementalData.res", "uts46.nrm"),
    *("coll/nl.res", "coll/root.res", "coll/ucadata.icu", "coll/res_index.res", "curr/nl.res"),
    *("brkitr/word.brk", "brkitr/root.res", "brkitr/cjdict.dict", "cnvalias.icu", "ucase.icu"),
    *("ibm-5348_P100-1997.cnv", "likelySubtags.res", "metaZones.res", "zone/tzdbNames.res"),
)
GAAT = (
    *("fr.res", "zh_Hant.res", "coll/zh.res", "curr/fr.res", "unit/de_AT.res", "lang/haw.res"),
    *("gb18030.cnv", "translit/root.res", "en_ZW.res", "nl_AW.res"),
)


def test_dutch_and_the_rules_stay() -> None:
    """Names of other languages and old encodings go; every order stays as it was."""
    assert list(unneeded((*BLIJFT, *GAAT))) == list(GAAT)
