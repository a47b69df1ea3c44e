# SPDX-License-Identifier: EUPL-1.2
"""`baum` writes small trees, `skript` runs one check on them and returns (exit code, what it printed)."""
import pathlib
import subprocess
import sys

import pytest

SKRIPTE = pathlib.Path(__file__).resolve().parents[2] / "scripts"


@pytest.fixture
def baum(tmp_path):
    def schreiben(**dateien):
        for name, inhalt in dateien.items():
            pfad = tmp_path / name
            pfad.parent.mkdir(parents=True, exist_ok=True)
            pfad.write_text(inhalt, encoding="utf-8")
        return tmp_path

    return schreiben


@pytest.fixture
def skript(tmp_path):
    def laufen(name, *mehr):
        lauf = subprocess.run(
            [sys.executable, str(SKRIPTE / name), "--wurzel", str(tmp_path), *map(str, mehr)], capture_output=True, text=True)
        return lauf.returncode, lauf.stdout + lauf.stderr

    return laufen
