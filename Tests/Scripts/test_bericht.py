# SPDX-License-Identifier: EUPL-1.2
"""The readers of `make bericht-2019`: what is missing, out of order or told twice is seen."""
import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts/lib"))
from bericht import Element, gefunden, html_elemente, normal  # noqa: E402

SOLL = ["eins", "zwei drei", "vier"]


@pytest.mark.parametrize(("texte", "funde"), [
    (["eins", "dazwischen", "zwei drei", "vier"], [True, True, True]),
    (["eins", "vier", "zwei drei"], [True, True, False]),
    (["eins", "zwei", "drei", "vier"], [True, False, True]),
    (["eins zwei drei", "vier"], [False, False, True]),
    ([], [False, False, False]),
])
def test_reihenfolge(texte, funde):
    assert gefunden([Element(text) for text in texte], SOLL) == funde


@pytest.mark.parametrize(("stuecke", "zahl"), [
    (["zwei", "drei"], 1), (["zwei drei"], 1), (["zweidrei"], 0), (["zwei drei", "vier"], 2), (["zwei"], 0), (["zwei drei fünf"], 0),
])
def test_gedruckt(stuecke, zahl):
    assert Element(" ".join(stuecke), stuecke=stuecke).folgen(SOLL[1:]) == zahl


def test_normal():
    assert normal(" a\u0308\n\u00adb\u00a0 c ") == "ä b c"


def test_seite(tmp_path):
    datei = tmp_path / "a.html"
    datei.write_text(
        "<html><body><header><p>Stadt</p><h1>T</h1></header><main><section><h2>A</h2><p>frei</p><ul><li><span class=satz>B</span> "
        "<span class=stellen>[1]</span><ul><li><span class=satz>C</span></li></ul></li></ul><p class=titelbelege>x</p></section>"
        "<section class=belege><h2>Belege</h2></section></main></body></html>", encoding="utf-8")
    assert [(e.text, e.titel, e.stufe) for e in html_elemente(datei)] == [
        ("T", False, 0), ("A", True, 0), ("frei", False, 0), ("B", False, 0), ("C", False, 1)]
