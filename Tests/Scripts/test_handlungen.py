# SPDX-License-Identifier: EUPL-1.2
"""check-handlungen: an act that is committed under a code without a German text is named with file and line."""
import pytest

FACE = "Sources/Akte/AkteHandlungen.swift"
AKT = "Sources/Akte/UseCases/Akt.swift"
TEXTE = 'static let handlungen = [\n    "akte.akte.anlegen": "Akte angelegt",\n]\n'


@pytest.mark.parametrize(("code", "befund"), [
    ('store.commit(Vermerk(akteur, "akte.akte.anlegen", grund: grund))\n', None),
    ('store.commit(\n    Vermerk(\n        .system("uhr.werk"), "akte.akte.anlegen"))\n', None),
    ('let name = ja ? "akte.akte.anlegen" : "akte.akte.anlegen"\nVermerk(.system("a"), name)\n', None),
    ('// Vermerk(akteur, "akte.akte.neu")\n', None),
    ('Aktenvermerk(text: "akte.akte.neu")\n', None),
    ('\nVermerk(akteur, "akte.akte.neu")\n', f"{AKT}:2: 'akte.akte.neu' has no German text"),
    ('let name = ja ? "akte.akte.anlegen" : "akte.fort"\nVermerk(akteur, name)\n', f"{AKT}:2: 'akte.fort' has no"),
    ('setzen(id, "akte.akte.neu")\nVermerk(akteur, handlung, grund: grund)\n', f"{AKT}:2: 'akte.akte.neu' has no"),
    ("Vermerk(akteur, handlung)\n", f"{AKT}:1: the code of this act cannot be read"),
])
def test_handlungen(baum, skript, code, befund):
    baum(**{FACE: TEXTE, AKT: code})
    ende, text = skript("check-handlungen")
    assert ende == (1 if befund else 0), text
    assert (befund or "check-handlungen: ok") in text
