# SPDX-License-Identifier: EUPL-1.2
"""The stock that `make bench-akte` has filled (RATHAUS_BENCH_BESTAND): one data folder for each number of documents, and figures."""
import hashlib
import os
import pathlib
import secrets
import sqlite3
import tempfile
import time
import uuid

from haus import Haus, beenden

ERSTE_EINHEIT, EINHEITEN = 9001, 40  # as Aktenmessung.swift numbers them


def stufen():
    """[(number of documents, data folder)], smallest first; nothing where there is no stock."""
    ordner = os.environ.get("RATHAUS_BENCH_BESTAND")
    return sorted((int(p.name), p) for p in pathlib.Path(ordner).iterdir() if p.name.isdigit()) if ordner else []


def haeuser(**demo):
    """For each step a Haus in its folder; without a stock one small demo city, named 0."""
    for dokumente, ordner in stufen():
        beruhigen(ordner)
        yield dokumente, Haus(ordner)
    if not stufen():
        with tempfile.TemporaryDirectory() as ordner:
            haus = Haus(ordner)
            haus.einrichten(**demo)
            yield 0, haus


def beruhigen(ordner):
    """What the generator left for the pipeline is not what is measured: its documents have their words."""
    with sqlite3.connect(f"{ordner}/rathaus.sqlite") as db:
        db.execute("DELETE FROM auftrag")


def ausgearbeitet(datei, sekunden=600):
    """Waits until no job is due."""
    ende = time.monotonic() + sekunden
    while True:
        with sqlite3.connect(f"file:{datei}?mode=ro", uri=True) as db:
            offen = db.execute(
                "SELECT COUNT(*) FROM auftrag WHERE zustand = 'laeuft' OR (zustand = 'wartet' AND faellig <= ?)",
                (int(time.time() * 1000),)).fetchone()[0]
        if offen == 0:
            return
        assert time.monotonic() < ende, f"nach {sekunden} s sind noch {offen} Aufträge offen"
        time.sleep(0.5)


def belegschaft(ordner, anzahl):
    """That many clerks of their own, each in three units and signed in: [(token of the session, a Vorgang to read)]. Written as rows, because
    hashing so many passwords would be the greater part of the measurement."""
    jetzt = int(time.time() * 1000)
    aus = []
    with sqlite3.connect(f"{ordner}/rathaus.sqlite") as db:
        db.row_factory = sqlite3.Row

        def einfuegen(tabelle, zeile):
            db.execute(f"INSERT INTO {tabelle} ({', '.join(zeile)}) VALUES ({', '.join('?' * len(zeile))})", list(zeile.values()))

        oe = dict(db.execute("SELECT * FROM id_oe WHERE uebergeordnet IS NULL").fetchone())
        person = dict(db.execute("SELECT * FROM id_mitarbeiter WHERE anmeldename = 'sommer'").fetchone())
        rolle = dict(db.execute("SELECT * FROM id_rollenzuweisung WHERE mitarbeiter = ?", (person["id"],)).fetchone())
        for i in range(EINHEITEN):
            einfuegen("id_oe", {**oe, "nummer": ERSTE_EINHEIT + i, "kurz": f"M{i}", "name": f"Messeinheit {i}", "uebergeordnet": oe["nummer"]})
        vorgaenge = {}
        for zeile in db.execute("SELECT id, oe FROM akte_vorgang WHERE oe >= ? AND oe < ?", (ERSTE_EINHEIT, ERSTE_EINHEIT + EINHEITEN)):
            vorgaenge.setdefault(zeile["oe"], []).append(zeile["id"])
        for i in range(anzahl):
            kennung, token = str(uuid.uuid4()), secrets.token_hex(32)
            eigene = [ERSTE_EINHEIT + (i + ab) % EINHEITEN for ab in (0, 7, 13)]
            einfuegen("id_mitarbeiter", {
                **person, "id": kennung, "anmeldename": f"messung{i}", "name": f"Messung {i}", "email": f"m{i}@stadt.example",
                "oe": eigene[0]})
            for nummer in eigene:
                einfuegen("id_rollenzuweisung", {**rolle, "id": str(uuid.uuid4()), "mitarbeiter": kennung, "oe": nummer})
            einfuegen("id_sitzung", {
                "token_hash": hashlib.sha256(token.encode()).hexdigest(), "art": "mitarbeiter", "subjekt": kennung, "beginn": jetzt,
                "zuletzt": jetzt, "endet": jetzt + 12 * 3_600_000, "geraet": "wrk", "adresse": "127.0.0.1"})
            lesbar = [v for nummer in eigene for v in vorgaenge.get(nummer, [])]
            aus.append((token, lesbar[i * 37 % len(lesbar)] if lesbar else None))
    return aus


def figur(name, wert, einheit, ziel, gut):
    print(f"figure {name} {wert:.4g} {einheit} target {ziel} {'ok' if gut else 'short'}", flush=True)
    return gut


def merke(gruppe, name, dokumente, werte, ziel=None):
    """p95 of these seconds for the plot; see Kostenkurve.swift."""
    datei = os.environ.get("RATHAUS_BENCH_KURVE")
    if datei and dokumente:
        p95 = sorted(werte)[min(len(werte) - 1, int(len(werte) * 0.95))] * 1000
        with open(datei, "a", encoding="utf-8") as aus:
            aus.write(f"{gruppe}\t{name}\t{dokumente}\t{p95:.4f}\t{'' if ziel is None else f'{ziel * 1000:g}'}\n")


__all__ = ["beenden", "belegschaft", "beruhigen", "figur", "haeuser", "merke", "stufen"]
