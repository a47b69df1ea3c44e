# SPDX-License-Identifier: EUPL-1.2
"""Information security goes out as OSCAL: fills a Verbund, exports it, and lets compliance-trestle judge. See scripts/test-oscal."""
import copy
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

WURZEL = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(WURZEL / "Tests" / "Browser"))
from dienst import laufender_dienst  # noqa: E402
from rundgang import Person  # noqa: E402

ORT = "/amt/sicherheit"
PRUEFUNG = re.compile(r"/amt/sicherheit/pruefungen/([0-9a-f-]{36})")
MODELLE = [
    "profile", "component-definition", "system-security-plan", "assessment-plan", "assessment-results", "plan-of-action-and-milestones"]
mangel = []


def sagen(gut, satz):
    print(f"{'ok    ' if gut else 'FEHLER'} {satz}", flush=True)
    if not gut:
        mangel.append(satz)


class Amt:
    """The officer for information security, without a browser."""

    def __init__(self, basis):
        self.person = Person(basis).amt("sicherheit")

    def tun(self, pfad, **felder):
        self.person.rufe("GET", ORT)
        status, ziel = self.person.rufe("POST", pfad, felder)
        if status != 303:
            raise SystemExit(f"{pfad}: {status}\n{re.sub('<[^>]+>', ' ', ziel)[:2000]}")
        return ziel.split("/")[-1]

    def holen(self, pfad):
        return self.person.oeffner.open(self.person.basis + pfad, timeout=60).read()

    def katalog(self, daten):
        """(status, identity of the catalogue)."""
        self.person.rufe("GET", f"{ORT}/kataloge")
        grenze = "----grenze"
        teile = [
            f'--{grenze}\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n{self.person.marke}\r\n'.encode(),
            f'--{grenze}\r\nContent-Disposition: form-data; name="datei"; filename="k.json"\r\nContent-Type: application/json\r\n\r\n'.encode(),
            daten, f"\r\n--{grenze}--\r\n".encode()]
        anfrage = urllib.request.Request(
            f"{self.person.basis}{ORT}/kataloge", b"".join(teile), {"Content-Type": f"multipart/form-data; boundary={grenze}"})
        try:
            antwort = self.person.oeffner.open(anfrage, timeout=120)
        except urllib.error.HTTPError as fehler:
            antwort = fehler
        return antwort.status, (antwort.headers.get("Location") or "").split("/")[-1]


def fuellen(amt, katalog):
    """A Verbund with three objects, checks in every state, a risk and measures; its identity."""
    verbund = amt.tun(f"{ORT}/verbuende/neu", name="Bürgerbüro", einheit="1", beschreibung="Meldewesen und Ausweise")
    objekte = {}
    for kuerzel, name, art, stufe in (("A1", "Fachverfahren", "anwendung", "hoch"), ("S1", "Server", "itsystem", "normal"), ("N1", "Netz", "netz", "normal")):
        objekte[kuerzel] = amt.tun(
            f"{ORT}/verbuende/{verbund}/zielobjekte/neu", kuerzel=kuerzel, name=name, art=art, vertraulichkeit=stufe, integritaet="normal",
            verfuegbarkeit="normal", begruendung="Ausweisdaten" if stufe == "hoch" else "")
    for von, auf in (("A1", "S1"), ("S1", "N1")):
        amt.tun(f"{ORT}/zielobjekte/{objekte[von]}/abhaengigkeiten", ziel=objekte[auf])
    for kuerzel in ("A1", "S1"):
        amt.tun(f"{ORT}/zielobjekte/{objekte[kuerzel]}/modellieren", baustein=katalog, alle="ja")
    pruefungen = PRUEFUNG.findall(amt.holen(f"{ORT}/zielobjekte/{objekte['S1']}").decode())
    for kennung, zustand in zip(pruefungen, ("ja", "nein", "entbehrlich", "teilweise")):
        status, text = amt.person.rufe(
            "PATCH", f"/api/amt/sicherheit/pruefungen/{kennung}",
            {"version": 1, "zustand": zustand, "grund": f"Befund: {zustand}\nzweite Zeile", "umsetzenBis": "2027-03-31"})
        if status != 200:
            raise SystemExit(f"PATCH {kennung}: {status} {text}")
    risiko = amt.tun(
        f"{ORT}/verbuende/{verbund}/risiken/neu", gefaehrdung="Ausfall durch Schadsoftware", zielobjekt=objekte["S1"], eintritt="mittel",
        auswirkung="betraechtlich", behandlung="reduzieren", begruendung="Sicherung an zweitem Ort")
    amt.tun(
        f"{ORT}/verbuende/{verbund}/massnahmen/neu", titel="Zweiten Ort einrichten", verantwortlich="IT", faellig="2027-03-31", stand="in-arbeit",
        risiko=risiko, pruefung=pruefungen[1])
    amt.tun(f"{ORT}/verbuende/{verbund}/massnahmen/neu", titel="Übung", verantwortlich="IT", stand="geplant")
    return verbund


def kaputte(gut):
    """Broken copies: what was done to it, model, document, and what trestle has to say about it."""
    def mit(modell, was, wort, aendern):
        kopie = copy.deepcopy(gut[modell])
        aendern(kopie[modell])
        return was, modell, kopie, wort

    def loeschen(*pfad):
        def tun(d):
            for teil in pfad[:-1]:
                d = d[teil]
            del d[pfad[-1]]
        return tun

    def setzen(wert, *pfad):
        def tun(d):
            for teil in pfad[:-1]:
                d = d[teil]
            d[pfad[-1]] = wert
        return tun

    return [
        mit("catalog", "ohne Titel", "metadata.title", loeschen("metadata", "title")),
        mit("profile", "unbekannter Name", "imports.0", setzen(1, "imports", 0, "titel")),
        mit("component-definition", "UUID der Version 7", "should match pattern", setzen("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", "uuid")),
        mit("system-security-plan", "leere Liste von Anforderungen", "at least 1 item", setzen([], "control-implementation", "implemented-requirements")),
        mit("assessment-plan", "ohne Bezug auf das Konzept", "import-ssp", loeschen("import-ssp")),
        mit("assessment-results", "Befund ohne Ziel", "findings.0.target", loeschen("results", 0, "findings", 0, "target")),
        mit("assessment-results", "zweimal dieselbe UUID", "uplicate", lambda d: d["results"][0]["observations"][1].update(uuid=d["results"][0]["observations"][0]["uuid"])),
        mit("plan-of-action-and-milestones", "Datum ohne Zeitzone", "timezone", setzen("2027-03-31", "metadata", "last-modified")),
    ]


def haupt():
    beginn = time.monotonic()
    quelle = pathlib.Path(os.environ.get("KATALOG") or WURZEL / "Tests/Oscal/katalog.json").read_bytes()
    with tempfile.TemporaryDirectory() as ort:
        ordner = pathlib.Path(ort)
        dateien, werkstatt = ordner / "dateien", ordner / "trestle"
        dateien.mkdir()
        werkstatt.mkdir()
        with laufender_dienst(ordner) as basis:
            amt = Amt(basis)
            status, katalog = amt.katalog(quelle)
            sagen(status == 303, "Katalog eingelesen")
            aus = amt.holen(f"{ORT}/kataloge/{katalog}/oscal.json")
            sagen(list(json.loads(aus).items()) == list(json.loads(quelle).items()), "Katalog ausgegeben: derselbe Wert wie eingelesen")
            status, noch_einmal = amt.katalog(aus)
            sagen((status, noch_einmal) == (303, katalog), "Ausgegebener Katalog wieder eingelesen: dieselbe Fassung, nichts Neues")
            status, _ = amt.katalog(aus.replace(b'"catalog"', b'"profile"', 1))
            sagen(status == 422, "Was kein Katalog ist, wird abgelehnt")
            verbund = fuellen(amt, katalog)
            gut = {"catalog": json.loads(aus)}
            for modell in MODELLE:
                roh = amt.holen(f"{ORT}/verbuende/{verbund}/oscal/{modell}.json")
                sagen(roh == amt.holen(f"{ORT}/verbuende/{verbund}/oscal/{modell}.json"), f"{modell}: zweimal ausgegeben, dieselben Bytes")
                gut[modell] = json.loads(roh)
        proben = []
        for modell, wert in gut.items():
            proben.append({"name": modell, "modell": modell, "gut": True})
            (dateien / f"{modell}.json").write_text(json.dumps(wert), encoding="utf-8")
        for nummer, (was, modell, wert, wort) in enumerate(kaputte(gut)):
            proben.append({"name": f"kaputt-{nummer}", "modell": modell, "gut": False, "was": was, "wort": wort})
            (dateien / f"kaputt-{nummer}.json").write_text(json.dumps(wert), encoding="utf-8")
        # Documents name those they rest on by the file beside them.
        (werkstatt / f"catalog-{katalog}.json").write_bytes(aus)
        (werkstatt / "profile.json").write_text(json.dumps(gut["profile"]), encoding="utf-8")
        liste = ordner / "proben.json"
        liste.write_text(json.dumps(proben), encoding="utf-8")
        lauf = subprocess.run([WURZEL / "var/venv-oscal/bin/python", WURZEL / "Tests/Oscal/urteil.py", liste, dateien], cwd=werkstatt, timeout=300)
        sagen(lauf.returncode == 0, f"trestle: {len(gut)} Modelle gültig, {len(proben) - len(gut)} kaputte Kopien bemerkt")
    print(f"test-oscal: {'ok' if not mangel else f'{len(mangel)} Mängel'} ({time.monotonic() - beginn:.1f} s)")
    return 1 if mangel else 0


if __name__ == "__main__":
    sys.exit(haupt())
