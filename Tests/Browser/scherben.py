# SPDX-License-Identifier: EUPL-1.2
"""A run in several parts at once, each with a server and a browser of its own: which files belong to a part, and what all parts have seen.

`RATHAUS_SCHERBE=1/2` runs the first of two parts. `RATHAUS_GESEHEN` names a folder in which each part leaves what it has seen, so that
`test_seitenzahl.py`, run alone afterwards, can count the pages of all of them."""
import collections
import json
import os
import pathlib

from seitenpruefung import ARTEN, GEPRUEFT


def teil():
    """(number, of how many), or None for a run in one piece."""
    wort = os.environ.get("RATHAUS_SCHERBE")
    if not wort:
        return None
    nummer, anzahl = (int(zahl) for zahl in wort.split("/"))
    if not 1 <= nummer <= anzahl:
        raise ValueError(f"RATHAUS_SCHERBE={wort}: die Nummer liegt nicht zwischen 1 und {anzahl}")
    if not _ordner():
        raise ValueError("RATHAUS_SCHERBE braucht einen gemeinsamen Ordner in RATHAUS_GESEHEN")
    return nummer, anzahl


def auswahl(tests, nummer, anzahl):
    """The files of this part. They stay in the order of the whole run, cut where each part has about as much to do.

    - tests: (file, weight) of each test, in the order of the run."""
    gewicht = collections.Counter()
    for datei, schwere in tests:
        gewicht[datei] += schwere
    ganz, meine, davor = gewicht.total(), set(), 0
    for datei in dict.fromkeys(datei for datei, _ in tests):
        # A file belongs to the part in which its middle lies.
        if min(anzahl - 1, (2 * davor + gewicht[datei]) * anzahl // (2 * ganz)) == nummer - 1:
            meine.add(datei)
        davor += gewicht[datei]
    return meine


def _ordner():
    wort = os.environ.get("RATHAUS_GESEHEN")
    return pathlib.Path(wort) if wort else None


def hinterlege(ganz):
    """Leaves what this part has seen, if it was all of a part."""
    if teil() and ganz:
        nummer, anzahl = teil()
        inhalt = {"von": anzahl, "geprueft": sorted(GEPRUEFT), "arten": {pfad: sorted(a) for pfad, a in ARTEN.items()}}
        (_ordner() / f"scherbe-{nummer}.json").write_text(json.dumps(inhalt))


def sammle():
    """Takes in what all parts have seen. Returns whether none is missing."""
    ordner = _ordner()
    if not ordner or teil():
        return False
    teile = [json.loads(datei.read_text()) for datei in sorted(ordner.glob("scherbe-*.json"))]
    for einer in teile:
        GEPRUEFT.update(einer["geprueft"])
        for pfad, arten in einer["arten"].items():
            ARTEN.setdefault(pfad, set()).update(arten)
    return bool(teile) and len(teile) == teile[0]["von"]
