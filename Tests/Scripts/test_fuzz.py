# SPDX-License-Identifier: EUPL-1.2
"""scripts/fuzz takes its time from the argument or from SEKUNDEN, and every target it names is there."""
import os
import pathlib
import re
import subprocess

import pytest

WURZEL = pathlib.Path(__file__).resolve().parents[2]


def fuzz(*mehr, **umgebung):
    lauf = subprocess.run(
        [str(WURZEL / "scripts/fuzz"), *mehr], capture_output=True, text=True, env={**os.environ, **umgebung}, cwd=WURZEL)
    return lauf.returncode, lauf.stdout + lauf.stderr


def test_sekunden_aus_der_umgebung():
    # A refused value proves that the variable is read; nothing is built for it.
    ende, text = fuzz("csv", SEKUNDEN="viele")
    assert ende == 2 and "positive whole number" in text


@pytest.mark.parametrize("sekunden", ["0", "-1", "1.5", "x"])
def test_unsinnige_dauer(sekunden):
    ende, text = fuzz("csv", sekunden)
    assert ende == 2 and "positive whole number" in text


def test_unbekanntes_ziel_nennt_die_bekannten():
    ende, text = fuzz("gibtesnicht")
    assert ende == 2
    for ziel in ("multipart", "kennzeichen", "query", "csv", "mail", "mailimport", "vorlagen"):
        assert ziel in text


def test_jedes_ziel_hat_programm_und_anfang():
    reihe = re.search(r"^reihe=\((.*)\)$", (WURZEL / "scripts/fuzz").read_text(encoding="utf-8"), re.M).group(1).split()
    for ziel in reihe:
        assert (WURZEL / f"Fuzz/{ziel}.swift").is_file(), ziel
        assert any((WURZEL / f"Fuzz/seeds/{ziel}").iterdir()), ziel
