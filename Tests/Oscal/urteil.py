# SPDX-License-Identifier: EUPL-1.2
"""Runs `trestle import` and `trestle validate` on each file and prints what it says. One process for all, since starting it takes seconds.

Usage: urteil.py LIST FOLDER; runs in var/venv-oscal, in a folder of its own."""
import importlib.metadata
import json
import os
import pathlib
import sys
import tempfile

from trestle.cli import Trestle


def trestle(*worte):
    """(exit status, what it said); everything it says is printed too, whichever way it takes."""
    print("$ trestle", *worte, flush=True)
    sys.argv = ["trestle", *map(str, worte)]
    alt = os.dup(1), os.dup(2)
    with tempfile.TemporaryFile() as datei:
        os.dup2(datei.fileno(), 1)
        os.dup2(datei.fileno(), 2)
        try:
            ende = Trestle().run()
        except SystemExit as grund:
            ende = grund.code or 0
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os.dup2(alt[0], 1)
            os.dup2(alt[1], 2)
            os.close(alt[0])
            os.close(alt[1])
        datei.seek(0)
        gesagt = datei.read().decode("utf-8", "replace")
    print(gesagt, end="", flush=True)
    return ende, gesagt


def haupt(liste, dateien):
    print(f"compliance-trestle {importlib.metadata.version('compliance-trestle')}")
    mangel = 1 if trestle("init", "--local")[0] else 0
    for probe in json.loads(pathlib.Path(liste).read_text(encoding="utf-8")):
        name = probe["name"]
        ende, gesagt = trestle("import", "-f", pathlib.Path(dateien) / f"{name}.json", "-o", name)
        if not ende:
            ende, gesagt = trestle("validate", "-t", probe["modell"], "-n", name)
        # A broken copy has to be refused for what is broken.
        stimmt = ende == 0 if probe["gut"] else ende != 0 and probe["wort"] in gesagt
        was = "gültig" if probe["gut"] else f"kaputt ({probe['was']})"
        print(f"{'ok    ' if stimmt else 'FEHLER'} {probe['modell']}: {was}, trestle endet mit {ende}", flush=True)
        mangel += not stimmt
    return 1 if mangel else 0


if __name__ == "__main__":
    sys.exit(haupt(*sys.argv[1:]))
