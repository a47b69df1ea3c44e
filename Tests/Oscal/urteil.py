# SPDX-License-Identifier: EUPL-1.2
"""Runs `trestle import` and `trestle validate` on each file and prints what it says. One process for all, since starting it takes seconds.

Usage: urteil.py LIST FOLDER; runs in var/venv-oscal, in a folder of its own."""
import importlib.metadata
import json
import pathlib
import sys

from trestle.cli import Trestle


def trestle(*worte):
    print("$ trestle", *worte, flush=True)
    sys.argv = ["trestle", *map(str, worte)]
    try:
        return Trestle().run()
    except SystemExit as ende:
        return ende.code or 0
    finally:
        sys.stdout.flush()


def haupt(liste, dateien):
    print(f"compliance-trestle {importlib.metadata.version('compliance-trestle')}")
    mangel = 1 if trestle("init", "--local") else 0
    for probe in json.loads(pathlib.Path(liste).read_text(encoding="utf-8")):
        name = probe["name"]
        ende = trestle("import", "-f", pathlib.Path(dateien) / f"{name}.json", "-o", name)
        if not ende:
            ende = trestle("validate", "-t", probe["modell"], "-n", name)
        stimmt = (ende == 0) == probe["gut"]
        was = "gültig" if probe["gut"] else f"kaputt ({probe['was']})"
        print(f"{'ok    ' if stimmt else 'FEHLER'} {probe['modell']}: {was}, trestle endet mit {ende}", flush=True)
        mangel += not stimmt
    return 1 if mangel else 0


if __name__ == "__main__":
    sys.exit(haupt(*sys.argv[1:]))
