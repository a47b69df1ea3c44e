# SPDX-License-Identifier: EUPL-1.2
"""Walks every route as every role against the rights table (`rathaus rechte`): who may not, gets nothing; foreign objects do not exist."""
import http.cookiejar
import json
import re
import shutil
import subprocess
import urllib.error
import urllib.parse
import urllib.request

import pytest
from anmeldung import KENNWORT, frischer_code
from dienst import PROGRAMM, WURZEL

MARKE = re.compile(r'name="_csrf" value="([0-9a-f]{128})"')
FREMD = "01900000-0000-7000-8000-000000000000"
ROLLEN = {"sommer": "sachbearbeitung", "herbst": "leitung", "registratur": "registratur", "betrieb": "betrieb", "archiv": "lesen", "datenschutz": "datenschutz"}


class KeineWeiterleitung(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Person:
    def __init__(self, basis):
        self.basis, self.marke = basis, ""
        self.oeffner = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()), KeineWeiterleitung)

    def rufe(self, methode, pfad, felder=None):
        """(status, Location or body)."""
        kopf, koerper = {}, None
        if methode in ("POST", "PUT", "PATCH", "DELETE"):
            if pfad.startswith("/api/"):
                kopf["Content-Type"], koerper = "application/json", json.dumps(felder or {}).encode()
            else:
                koerper = urllib.parse.urlencode({"_csrf": self.marke, **(felder or {})}).encode()
        anfrage = urllib.request.Request(self.basis + pfad, koerper, kopf, method=methode)
        try:
            antwort = self.oeffner.open(anfrage, timeout=30)
        except urllib.error.HTTPError as fehler:
            antwort = fehler
        text = antwort.read().decode("utf-8", "replace")
        treffer = MARKE.search(text)
        if treffer:
            self.marke = treffer.group(1)
        return antwort.status, antwort.headers.get("Location") or text

    def amt(self, konto):
        # Another test may have used a code that is not counted here; then the next one is due.
        for _ in range(3):
            self.rufe("GET", "/amt/anmeldung")
            status, text = self.rufe("POST", "/amt/anmeldung", {
                "anmeldename": konto, "kennwort": KENNWORT, "code": frischer_code(self.basis, konto)})
            if status == 303:
                self.rufe("GET", "/amt/konto")
                return self
        pytest.fail(f"{konto} kann sich nicht anmelden: {status} {text}")

    def buerger(self, email):
        self.rufe("GET", "/anmeldung")
        assert self.rufe("POST", "/anmeldung", {"email": email, "kennwort": KENNWORT})[0] == 303
        self.rufe("GET", "/konto")
        return self


@pytest.fixture(scope="module")
def routen():
    text = subprocess.run([PROGRAMM, "rechte"], cwd=WURZEL, check=True, capture_output=True, text=True).stdout
    return [zeile.split("\t")[:3] for zeile in text.splitlines()[1:]]


@pytest.fixture(scope="module")
def rechte():
    rollen = json.loads((WURZEL / "cities/leverkusen/rollen.json").read_text())
    return {rolle["name"]: set(rolle["rechte"]) for rolle in rollen}


def darf(zugang, art, eigene):
    if zugang == "öffentlich" or zugang.startswith("Betrieb (nur"):
        return True
    if zugang.startswith("Bürgerkonto"):
        return art == "buerger"
    if zugang == "Mitarbeitende":
        return art == "amt"
    return art == "amt" and zugang in eigene


# Programs sign in with an app password; here the session of a browser is worth nothing.
ANWENDUNG = ("/amt/dav", "/amt/cmis")


def pruefe_alle(person, routen, art, eigene):
    maengel = []
    for methode, pfad, zugang in routen:
        if pfad.startswith(ANWENDUNG):
            status, _ = person.rufe(methode, pfad.replace("**", "x"))
            if status != 401:
                maengel.append(f"{methode} {pfad}: {status} statt 401 ohne App-Kennwort")
            continue
        # Signing out would end the walk; it is public and has its own test.
        if pfad.endswith(("/abmeldung", "/anmeldung", "/konto/kennwort")) or "/sprache/" in pfad:
            continue
        adresse = re.sub(r"\{[^}]+\}", FREMD, pfad)
        status, ziel = person.rufe(methode, adresse)
        if status >= 500:
            maengel.append(f"{methode} {pfad}: {status}")
        elif not darf(zugang, art, eigene):
            abgewiesen = status in (401, 403) or (status == 303 and "/anmeldung" in ziel)
            if not abgewiesen:
                maengel.append(f"{methode} {pfad} ({zugang}): {status} statt Abweisung")
        elif status in (401, 403) and "Formular ist abgelaufen" not in ziel and art == "amt" and zugang in eigene:
            maengel.append(f"{methode} {pfad} ({zugang}): {status}, obwohl das Recht da ist")
    assert not maengel, "\n".join(maengel)


def test_fremde_kommen_nirgends_hinein(dienst, routen):
    person = Person(dienst)
    person.rufe("GET", "/anmeldung")
    pruefe_alle(person, routen, "niemand", set())


@pytest.mark.parametrize("konto", sorted(ROLLEN))
def test_jede_rolle_gegen_jede_adresse(dienst, routen, rechte, konto):
    person = Person(dienst).amt(konto)
    pruefe_alle(person, routen, "amt", rechte[ROLLEN[konto]])
    # The walk sent the switch of the shortcuts without a choice, which turns them off; whoever comes after this test uses them.
    person.rufe("GET", "/amt/konto")
    assert person.rufe("POST", "/amt/konto/kuerzel", {"kuerzel": "an"})[0] == 303


def test_buergerkonto_gegen_jede_adresse(dienst, routen):
    pruefe_alle(Person(dienst).buerger("mina@example.org"), routen, "buerger", set())


@pytest.fixture(scope="module")
def beschraenkt(dienst):
    """A Vorgang with a Dokument that its head keeps to herself: (its identity, that of the Dokument, of the Akte, the head)."""
    leitung = Person(dienst).amt("herbst")
    oe = json.loads((WURZEL / "cities/leverkusen/stadt.json").read_text())["kennzeichen"]["einheit"]
    status, text = leitung.rufe("POST", "/api/amt/akten", {"aktenplan": "36.10.01", "betreff": "Beschwerden", "oe": oe})
    assert status == 201, text
    akte = json.loads(text)["id"]
    status, text = leitung.rufe("POST", "/api/amt/vorgaenge", {"akte": akte, "betreff": "Vertrauenssache", "typ": "Beschwerde", "oe": oe})
    assert status == 201, text
    vorgang = json.loads(text)["id"]
    status, text = leitung.rufe("POST", f"/api/amt/vorgaenge/{vorgang}/dokumente", {
        "betreff": "Vertrauensschreiben", "typ": "schreiben", "richtung": "intern",
        "datei": {"dateiname": "brief.txt", "inhaltBase64": "SGFsbG8="}})
    assert status == 201, text
    dokument = json.loads(text)["id"]
    _, seite = leitung.rufe("GET", f"/amt/akten/{akte}/zugriff")
    selbst = re.search(r'value="(p[0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*Carla Herbst', seite).group(1)
    status, text = leitung.rufe("PATCH", f"/api/amt/akten/{akte}/zugriff", {
        "beschraenkt": True, "kreis": [selbst], "grund": "Schutz der Beteiligten", "version": 0})
    assert status == 200, text
    return vorgang, dokument, akte, leitung


@pytest.mark.parametrize("konto", ["winter", "registratur", "betrieb", "datenschutz", "archiv"])
def test_beschraenktes_gibt_es_fuer_andere_nicht(dienst, routen, beschraenkt, konto):
    """Also colleagues of the same unit, whoever may read everywhere, and whoever runs the system."""
    vorgang, dokument, akte, leitung = beschraenkt
    for art, id in [("vorgaenge", vorgang), ("dokumente", dokument), ("akten", akte)]:
        assert leitung.rufe("GET", f"/amt/{art}/{id}")[0] == 200
    andere = Person(dienst).amt(konto)
    maengel = []
    for methode, pfad, _ in routen:
        for art, id in [("vorgaenge", vorgang), ("dokumente", dokument), ("akten", akte)]:
            if not pfad.startswith((f"/amt/{art}/{{id}}", f"/api/amt/{art}/{{id}}")):
                continue
            status, text = andere.rufe(methode, re.sub(r"\{[^}]+\}", FREMD, pfad.replace("{id}", id, 1)))
            if status not in (400, 403, 404, 415, 422) or "Vertrauens" in text:
                maengel.append(f"{methode} {pfad}: {status}")
            elif methode == "GET" and status not in (403, 404):
                maengel.append(f"{methode} {pfad}: {status}")
    assert not maengel, "\n".join(maengel)
    # The page says again what was asked for; a hit would show the subject as it was written.
    for pfad in ["/amt/suche?q=vertrauensschreib", "/amt/suche?q=vertrauenssach", "/amt/akten?plan=36.10.01", "/amt/postkorb?korb=gruppe"]:
        if "suche" in pfad:
            assert "Vertrauenss" in leitung.rufe("GET", pfad)[1], pfad
        status, text = andere.rufe("GET", pfad)
        assert status in (200, 403) and "Vertrauenss" not in text, pfad


def test_jedes_lesen_von_beschraenktem_steht_im_protokoll(dienst, routen, beschraenkt):
    """Every GET below a restricted Vorgang leaves a line, whichever module answers. Leafing within minutes is one reading, so each address gets
    objects of its own."""
    _, _, akte, leitung = beschraenkt
    aufsicht = Person(dienst).amt("datenschutz")
    oe = json.loads((WURZEL / "cities/leverkusen/stadt.json").read_text())["kennzeichen"]["einheit"]
    maengel, gelesen = [], 0
    for methode, pfad, _ in routen:
        teil = re.match(r"(?:/api)?/amt/(?:beweis/)?(vorgaenge|dokumente)/\{id\}", pfad)
        if methode != "GET" or not teil:
            continue
        status, text = leitung.rufe("POST", "/api/amt/vorgaenge", {"akte": akte, "betreff": "Spur", "typ": "Beschwerde", "oe": oe})
        assert status == 201, text
        vorgang = json.loads(text)
        status, text = leitung.rufe("POST", f"/api/amt/vorgaenge/{vorgang['id']}/dokumente", {
            "betreff": "Spur", "typ": "schreiben", "richtung": "intern", "datei": {"dateiname": "brief.txt", "inhaltBase64": "SGFsbG8="}})
        assert status == 201, text
        ziel = vorgang["id"] if teil.group(1) == "vorgaenge" else json.loads(text)["id"]
        status, _ = leitung.rufe("GET", re.sub(r"\{[^}]+\}", FREMD, pfad.replace("{id}", ziel, 1)))
        if status != 200:
            continue
        gelesen += 1
        _, text = aufsicht.rufe("GET", "/api/amt/zugriffsprotokoll?zeichen=" + urllib.parse.quote(vorgang["zeichen"]))
        if not json.loads(text)["eintraege"]:
            maengel.append(pfad)
    assert not maengel, "\n".join(maengel)
    assert gelesen > 30, gelesen


def test_fremde_vorgaenge_gibt_es_nicht(dienst, routen):
    """A clerk of another unit gets 404 for every act on a real Vorgang and a real Akte."""
    eigen = Person(dienst).amt("winter")
    _, text = eigen.rufe("GET", "/amt/suche?q=Umschreibung")
    vorgang = re.search(r"/amt/vorgaenge/([0-9a-f-]{36})", text).group(1)
    assert eigen.rufe("GET", f"/amt/vorgaenge/{vorgang}")[0] == 200
    fremd = Person(dienst).amt("archiv")
    maengel = []
    for methode, pfad, _ in routen:
        if not pfad.startswith(("/amt/vorgaenge/{id}", "/api/amt/vorgaenge/{id}")):
            continue
        status, _ = fremd.rufe(methode, re.sub(r"\{[^}]+\}", FREMD, pfad.replace("{id}", vorgang, 1)))
        if status not in (403, 404):
            maengel.append(f"{methode} {pfad}: {status}")
    assert not maengel, "\n".join(maengel)


def test_ein_unbekanntes_recht_wird_beim_einrichten_genannt(tmp_path):
    staedte = tmp_path / "cities"
    shutil.copytree(WURZEL / "cities", staedte)
    datei = staedte / "muster" / "rollen.json"
    datei.write_text(datei.read_text().replace('"akte.lesen"', '"akte.leesen"'))
    befehl = [PROGRAMM, "migrate", "--daten", tmp_path / "daten", "--stadt", "muster", "--staedte"]
    lauf = subprocess.run([*befehl, staedte], cwd=WURZEL, capture_output=True, text=True, timeout=120)
    assert lauf.returncode != 0 and "nennt Rechte, die es nicht gibt: „akte.leesen“" in lauf.stderr, lauf.stderr
    # Nothing half set up is left behind: with the true file the same folder becomes a city.
    lauf = subprocess.run([*befehl, WURZEL / "cities"], cwd=WURZEL, capture_output=True, text=True, timeout=120)
    assert lauf.returncode == 0 and "Organisation, Rollen und Aktenplan" in lauf.stdout, lauf.stderr
