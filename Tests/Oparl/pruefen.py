# SPDX-License-Identifier: EUPL-1.2
"""Starts the server with the demonstration data of a town, walks its interface in both versions and prints each rule; ends with 1 when one failed."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HIER = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HIER), str(HIER.parent / "Browser")]

from abzug import Abzug, Netz  # noqa: E402
from dienst import PROGRAMM, WURZEL, freier_port, warte_auf  # noqa: E402
from probe import brueche  # noqa: E402
from regeln import REGELN, alle, art  # noqa: E402

ADRESSE = "https://ratsinformation.example"
# What must be nowhere, by town.
GEHEIM = {"muster": ["Hafen", "2026/0061", "Kai Privat", "Privat"], "leverkusen": []}


def befunde(abzug):
    """(id, text, looked at, breaches) of each rule that is about this version."""
    for kennung, text, nur, funktion in REGELN:
        if nur in (None, abzug.version):
            gesehen = list(funktion(abzug))
            yield kennung, text, len(gesehen), [(wo, was) for wo, was in gesehen if was]


class Zeuge:
    def __init__(self):
        self.schlecht = 0

    def zeile(self, kennung, text, gut, zusatz=""):
        self.schlecht += not gut
        print(f"  {'ok    ' if gut else 'FEHLER'} {kennung:<9} {text}{zusatz}", flush=True)


def geheim(zeuge, abzug, stadt):
    alles = "\n".join(antwort.rumpf.decode() for antwort in [*abzug.antworten.values(), *abzug.inhalte.values()])
    gefunden = [wort for wort in GEHEIM[stadt] if wort in alles]
    nicht_oeffentlich = [o["id"] for o in alle(abzug) if o.get("public") is False]
    zeuge.zeile("OPARL-14", "Nichtöffentliches kommt in keiner Antwort vor", not gefunden and not nicht_oeffentlich,
                f" {gefunden or nicht_oeffentlich or ''}")


def loeschung(zeuge, netz, version, daten, name):
    """Withdraws a paper and brings it back; looks at the object, its list, its file."""
    abzug = Abzug(netz, version)
    liste = f"{abzug.wurzel}/papers"
    papier = next(o for o in abzug.hole(liste).json["data"] if o.get("reference") == name)
    datei = papier["mainFile"]

    def sagen(objekt, oeffentlich):
        handlung = {"bekannt": "2026-01-01", "objekt": objekt, "gilt": "2026-01-01", "quelle": "q", "felder": {"oeffentlich": oeffentlich}}
        pfad = daten.parent / "handlung.json"
        pfad.write_text(json.dumps({"quellen": {"q": {"name": "Probe"}}, "handlungen": [handlung]}))
        subprocess.run([PROGRAMM, "steuerung", "uebernehmen", "--daten", daten, pfad], check=True, cwd=WURZEL, timeout=120, stdout=subprocess.DEVNULL)

    kennung = {"2025/0233": "v-akte", "2019/2681": "vorlage-pd"}[name]
    sagen(kennung, False)
    jetzt = netz.hole(papier["id"])
    seit = f"{liste}?modified_since=2000-01-01T00:00:00%2B01:00"
    gut = (jetzt.status == 200 and jetzt.json.get("deleted") is True and jetzt.json["created"] == papier["created"]
           and jetzt.json["modified"] >= papier["modified"] and not set(jetzt.json) - {"id", "type", "created", "modified", "deleted"})
    zeuge.zeile("OPARL-15", "Gelöschtes antwortet mit 200, deleted, Kennung, Art und Zeiten", gut)
    ohne = [o["id"] for o in netz.hole(liste).json["data"]]
    mit = {o["id"]: o for o in netz.hole(seit).json["data"]}
    zeuge.zeile("OPARL-16", "Gelöschtes steht nur in Listen, die nach Änderungen gefragt werden",
                papier["id"] not in ohne and mit.get(papier["id"], {}).get("deleted") is True)
    stati = [netz.hole(datei[n]).status for n in ("accessUrl", "downloadUrl")]
    zeuge.zeile("OPARL-17", "Die Datei eines gelöschten Papiers antwortet mit 410", stati == [410, 410], f" {stati}")
    sagen(kennung, True)
    zurueck = netz.hole(papier["id"])
    zeuge.zeile("OPARL-18", "Wieder Veröffentlichtes ist da und später geändert",
                zurueck.json.get("name") == papier["name"] and zurueck.json["modified"] > papier["modified"])


def proben(zeuge, abzug):
    """Breaks the answers in one place at a time; the rule named must tell, or it could not fail."""
    for kennung, text, kaputt in brueche(abzug):
        funktion = next(f for k, _, _, f in REGELN if k == kennung)
        gemeldet = any(was for _, was in funktion(kaputt))
        zeuge.zeile(kennung, f"Gegenprobe: {text}", gemeldet, "" if gemeldet else " wird nicht bemerkt")


def stadt_pruefen(zeuge, stadt):
    with tempfile.TemporaryDirectory() as ordner:
        daten = pathlib.Path(ordner) / "daten"
        subprocess.run([PROGRAMM, "demo", "--daten", daten, "--stadt", stadt, "--kennzeichen", "100", "--vorgaenge", "1"], check=True, cwd=WURZEL,
                       timeout=600, stdout=subprocess.DEVNULL)
        port = freier_port()
        with (daten.parent / "server.log").open("wb") as log:
            server = subprocess.Popen([PROGRAMM, "serve", "--daten", daten, "--port", str(port), "--adresse", ADRESSE, "--streng"], cwd=WURZEL,
                                      stdout=log, stderr=subprocess.STDOUT)
        try:
            warte_auf(f"http://127.0.0.1:{port}/healthz", server)
            netz = Netz(f"http://127.0.0.1:{port}", ADRESSE)
            for version in ("1.1", "1.0"):
                abzug = Abzug(netz, version).gehen()
                print(f"{stadt}, OParl {version}: {len(abzug.objekte)} Objekte, {len(abzug.listen)} Listen, {len(abzug.antworten)} Antworten")
                for kennung, text, gesehen, schlecht in befunde(abzug):
                    if stadt != "muster" and kennung == "OPARL-13":
                        continue
                    wenig = gesehen == 0 and stadt == "muster"
                    zeuge.zeile(kennung, text, not schlecht and not wenig, f" ({gesehen})")
                    for wo, was in schlecht[:5]:
                        print(f"           {wo}: {was}")
                geheim(zeuge, abzug, stadt)
                loeschung(zeuge, netz, version, daten, "2025/0233" if stadt == "muster" else "2019/2681")
                if stadt == "muster":
                    proben(zeuge, abzug)
            personen = sum(art(o) == "Person" and "location" not in o for o in abzug.objekte.values() if o)
            print(f"  Hinweis OVAL: {personen} Personen ohne Anschrift; Anschriften von Mandatsträgern werden nicht veröffentlicht.")
        finally:
            server.terminate()
            server.wait(30)


def main():
    if not PROGRAMM.exists():
        sys.exit(f"{PROGRAMM} ist nicht gebaut; bitte zuerst 'make build'")
    zeuge = Zeuge()
    for stadt in os.environ.get("STAEDTE", "muster leverkusen").split():
        stadt_pruefen(zeuge, stadt)
    print("alles in Ordnung" if not zeuge.schlecht else f"{zeuge.schlecht} Regeln verletzt")
    sys.exit(1 if zeuge.schlecht else 0)


if __name__ == "__main__":
    main()
