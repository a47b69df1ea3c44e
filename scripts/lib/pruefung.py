# SPDX-License-Identifier: EUPL-1.2
"""What every check shares: where the tree is, which files count, how a finding is told."""
import argparse
import pathlib
import subprocess
import sys


class Pruefung:
    """Collects findings; `ende()` prints them as file:line and what to do, then exits 1 if there is one."""

    def __init__(self, name, beschreibung):
        self.name = name
        self.befunde = []
        self.hinweise = []
        self.leser = argparse.ArgumentParser(prog=f"scripts/{name}", description=beschreibung)
        self.leser.add_argument("--wurzel", type=pathlib.Path, help="tree to check (default: this repository)")
        self.wahl = None

    def start(self):
        self.wahl = self.leser.parse_args()
        self.wurzel = (self.wahl.wurzel or pathlib.Path(__file__).resolve().parents[2]).resolve()
        return self

    def dateien(self, *endungen, unter=""):
        """Files git knows or would add (so build products and var/ never count), sorted, relative to the tree."""
        befehl = ["git", "-C", str(self.wurzel), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        lauf = subprocess.run(befehl, capture_output=True)
        if lauf.returncode == 0:
            namen = [n for n in lauf.stdout.decode().split("\0") if n]
        else:
            namen = [str(p.relative_to(self.wurzel)) for p in self.wurzel.rglob("*") if p.is_file()]
        for name in sorted(set(namen)):
            pfad = pathlib.PurePosixPath(name)
            if not name.startswith(unter) or (endungen and pfad.suffix not in endungen):
                continue
            if (self.wurzel / name).is_file():
                yield pfad

    def text(self, pfad):
        return (self.wurzel / pfad).read_text(encoding="utf-8", errors="replace")

    def zeilen(self, pfad):
        return enumerate(self.text(pfad).splitlines(), start=1)

    def befund(self, ort, zeile, was):
        self.befunde.append(f"{ort}:{zeile}: {was}")

    def hinweis(self, ort, zeile, was):
        self.hinweise.append(f"{ort}:{zeile}: note: {was}")

    def ende(self, zusammenfassung):
        for text in self.hinweise:
            print(text)
        for text in self.befunde:
            print(text)
        urteil = f"{len(self.befunde)} finding(s)" if self.befunde else "ok"
        print(f"{self.name}: {urteil} ({zusammenfassung})")
        sys.exit(1 if self.befunde else 0)


def tabelle(pruefung, name, spalten):
    """Rows of a tab-separated register as (line, fields); wrong header or width is a finding."""
    pfad = pruefung.wurzel / name
    if not pfad.is_file():
        pruefung.befund(name, 1, "the register is missing; create it with the header " + " | ".join(spalten))
        return []
    zeilen = pfad.read_text(encoding="utf-8").splitlines()
    if not zeilen or zeilen[0].split("\t") != spalten:
        pruefung.befund(name, 1, "the header must be (tab-separated): " + " | ".join(spalten))
        return []
    reihen = []
    for nummer, zeile in enumerate(zeilen[1:], start=2):
        felder = zeile.split("\t")
        if len(felder) != len(spalten):
            pruefung.befund(name, nummer, f"{len(felder)} columns instead of {len(spalten)}; separate by one tab each")
        elif any(not feld.strip() for feld in felder):
            pruefung.befund(name, nummer, "an empty column; every column has something to say")
        else:
            reihen.append((nummer, felder))
    return reihen


def sortiert(pruefung, name, reihen, schluessel):
    """A register stays sorted so that two people adding rows rarely meet on one line."""
    for (_, vorher), (nummer, jetzt) in zip(reihen, reihen[1:]):
        if schluessel(jetzt) < schluessel(vorher):
            pruefung.befund(name, nummer, f"not sorted: '{jetzt[0]}' belongs before '{vorher[0]}' (scripts/sortieren {name})")
