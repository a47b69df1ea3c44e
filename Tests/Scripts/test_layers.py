# SPDX-License-Identifier: EUPL-1.2
"""check-layers on small manifests, as `swift package dump-package` would describe them."""
import json

import pytest

PFADE = {
    "CSV": "Sources/Protocols/CSV", "Core": "Sources/Platform/Core", "Store": "Sources/Platform/Store",
    "Web": "Sources/Platform/Web", "Akte": "Sources/Akte", "Kennzeichen": "Sources/Fachverfahren/Kennzeichen",
    "Zulassung": "Sources/Fachverfahren/Zulassung", "ZulassungInterface": "Sources/Fachverfahren/ZulassungInterface",
    "App": "Sources/App", "Fremd": "Sources/Woanders",
    "StoreTesting": "Tests/Support/StoreTesting",
}


def pruefen(baum, skript, von, nach=(), produkte=(), code=""):
    ziele = [
        {"name": n, "type": "regular", "path": p, "dependencies": [
            *({"byName": [d, None]} for d in (nach if n == von else ())),
            *({"product": [d, "paket", None, None]} for d in (produkte if n == von else ()))]}
        for n, p in PFADE.items() if n != "Fremd" or von == "Fremd"]
    baum(**{"manifest.json": json.dumps({"targets": ziele}), f"{PFADE[von]}/A.swift": code})
    wurzel = baum(**{"Package.swift": f'// eins\n"{von}"\n'})
    return skript("check-layers", "--manifest", wurzel / "manifest.json")


@pytest.mark.parametrize(("von", "nach"), [
    ("Store", "Core"), ("Web", "Store"), ("Akte", "Web"), ("Kennzeichen", "Akte"), ("Kennzeichen", "ZulassungInterface"), ("App", "Zulassung"),
])
def test_abwaerts_ist_erlaubt(baum, skript, von, nach):
    ende, text = pruefen(baum, skript, von, [nach], code=f"internal import {nach}\n")
    assert ende == 0, text


@pytest.mark.parametrize(("von", "nach", "was"), [
    ("CSV", "Core", "floor 0 must not stand"), ("Core", "Store", "inside the platform"), ("Store", "Web", "inside the platform"),
    ("Akte", "StoreTesting", "is for tests"), ("Akte", "Kennzeichen", "floor 2 must not stand"), ("Kennzeichen", "Zulassung", "is a neighbour"),
])
def test_aufwaerts_und_seitwaerts_ist_verboten(baum, skript, von, nach, was):
    ende, text = pruefen(baum, skript, von, [nach])
    assert ende == 1 and f"Package.swift:2: target '{von}'" in text and was in text, text


@pytest.mark.parametrize(("von", "produkt"), [("Akte", "GRDB"), ("Core", "Hummingbird"), ("Web", "ArgumentParser"), ("Akte", "Mustache")])
def test_fremde_bibliothek_nur_an_ihrem_ort(baum, skript, von, produkt):
    ende, text = pruefen(baum, skript, von, produkte=[produkt])
    assert ende == 1 and f"'{produkt}' belongs to" in text, text


@pytest.mark.parametrize("zeile", ["import Store", "public import Store", "@testable import Store", "private import struct Store.X"])
def test_import_ohne_eintrag_im_manifest(baum, skript, zeile):
    ende, text = pruefen(baum, skript, "Akte", ["Core"], code="// eins\n" + zeile + "\n")
    assert ende == 1 and "Sources/Akte/A.swift:2: import Store" in text, text


def test_was_nur_tests_dient_darf_auch_eine_vorbehaltene_bibliothek_nutzen(baum, skript):
    ende, text = pruefen(baum, skript, "StoreTesting", ["Store"], ["CLibpq"], code="import CLibpq\n")
    assert ende == 0, text


def test_ordner_ausserhalb_der_stockwerke(baum, skript):
    ende, text = pruefen(baum, skript, "Fremd")
    assert ende == 1 and "is no floor" in text, text
