# SPDX-License-Identifier: EUPL-1.2
"""check-generiert with a stand-in for the program; it works on this repository's docs, so only its red side is shown here."""
import os
import pathlib
import subprocess

SKRIPT = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "check-generiert"


def laufen(programm):
    lauf = subprocess.run([SKRIPT], env={**os.environ, "RATHAUS_PROGRAMM": str(programm)}, capture_output=True, text=True)
    return lauf.returncode, lauf.stdout


def ersatz(ordner, zeile):
    datei = ordner / "rathaus"
    datei.write_text(f"#!/bin/sh\n{zeile}\n")
    datei.chmod(0o755)
    return datei


def test_ohne_programm_ist_es_rot(tmp_path):
    ende, text = laufen(tmp_path / "fehlt")
    assert ende == 1 and "not built" in text


def test_ein_fehlender_befehl_ist_rot(tmp_path):
    ende, text = laufen(ersatz(tmp_path, "echo unbekannt >&2; exit 64"))
    assert ende == 1 and "generator 'rathaus openapi' failed: unbekannt" in text


def test_ein_anderer_inhalt_ist_rot(tmp_path):
    ende, text = laufen(ersatz(tmp_path, "echo etwas ganz anderes"))
    assert ende == 1 and "make docs" in text
