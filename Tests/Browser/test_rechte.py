# SPDX-License-Identifier: EUPL-1.2
"""Walks every route as every role against the rights table (`rathaus rechte`): who may not, gets nothing; foreign objects do not exist."""
import html
import json
import os
import re
import shutil
import subprocess
import urllib.parse

import pytest
from anmeldung import KENNWORT
from dienst import PROGRAMM, WURZEL
from rundgang import Person, Programm

FREMD = "01900000-0000-7000-8000-000000000000"
ROLLEN = {
    "sommer": "sachbearbeitung", "herbst": "leitung", "registratur": "registratur", "betrieb": "betrieb", "archiv": "lesen",
    "datenschutz": "datenschutz+datenschutzakte", "stadtarchiv": "archiv", "programm": "programmbuero+programmakte", "geheim": "geheimschutz",
    "vorhaben": "vorhaben", "gremien": "gremiendienst", "rat": "ratsmitglied", "pruefung": "pruefung",
    "sicherheit": "informationssicherheit", "gpa": "gpa"}


@pytest.fixture(scope="module")
def person(dienst, dienstordner):
    """person(konto): signed in once, for all walks; the account for the strictly confidential is made here, a city has none by itself."""
    bekannt, geheimnis = {}, {}

    def machen(konto):
        if konto not in bekannt:
            if konto == "geheim":
                lauf = subprocess.run(
                    [PROGRAMM, "user", "anlegen", konto, "--daten", dienstordner / "daten", "--name", "Nora Still",
                     "--email", "geheim@stadt.example", "--einheit", "3611", "--rolle", "geheimschutz"],
                    cwd=WURZEL, env={**os.environ, "RATHAUS_KENNWORT": KENNWORT}, check=True, capture_output=True, text=True)
                geheimnis[konto] = re.search(r"TOTP:\s+(\S+)", lauf.stdout).group(1)
            bekannt[konto] = Person(dienst).amt(konto, geheimnis.get(konto))
        return bekannt[konto]

    return machen


@pytest.fixture(scope="module")
def programm(dienst, person):
    """programm(konto): the same account with an app password."""
    bekannt = {}

    def machen(konto):
        if konto not in bekannt:
            bekannt[konto] = Programm(dienst, konto, person(konto).app_kennwort())
        return bekannt[konto]

    yield machen
    # The accounts are those of other tests too, which look at what a new one sees.
    for konto in bekannt:
        person(konto).zugaenge_widerrufen()


@pytest.fixture(scope="module")
def routen():
    text = subprocess.run([PROGRAMM, "rechte"], cwd=WURZEL, check=True, capture_output=True, text=True).stdout
    return [zeile.split("\t")[:3] for zeile in text.splitlines()[1:]]


@pytest.fixture(scope="module")
def rechte():
    """Rights by role; of an account with several, by all of them."""
    rollen = {rolle["name"]: set(rolle["rechte"]) for rolle in json.loads((WURZEL / "cities/leverkusen/rollen.json").read_text())}
    return rollen | {mehrere: set().union(*(rollen[eine] for eine in mehrere.split("+"))) for mehrere in ROLLEN.values()}


def darf(zugang, art, eigene):
    if zugang == "öffentlich" or zugang.startswith("Betrieb (nur"):
        return True
    if zugang.startswith("Bürgerkonto"):
        return art == "buerger"
    if zugang == "Mitarbeitende":
        return art == "amt"
    return art == "amt" and genuegt(zugang, eigene)


def genuegt(zugang, eigene):
    """One right, or one of several."""
    return any(recht in eigene for recht in zugang.split(" oder "))


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
        elif status in (401, 403) and "Formular ist abgelaufen" not in ziel and art == "amt" and genuegt(zugang, eigene):
            maengel.append(f"{methode} {pfad} ({zugang}): {status}, obwohl das Recht da ist")
    assert not maengel, "\n".join(maengel)


def test_fremde_kommen_nirgends_hinein(dienst, routen):
    person = Person(dienst)
    person.rufe("GET", "/anmeldung")
    pruefe_alle(person, routen, "niemand", set())


@pytest.mark.parametrize("konto", sorted(ROLLEN))
def test_jede_rolle_gegen_jede_adresse(routen, rechte, person, konto):
    wer = person(konto)
    pruefe_alle(wer, routen, "amt", rechte[ROLLEN[konto]])
    # The walk sent the switch of the shortcuts without a choice, which turns them off; whoever comes after this test uses them.
    wer.rufe("GET", "/amt/konto")
    assert wer.rufe("POST", "/amt/konto/kuerzel", {"kuerzel": "an"})[0] == 303


def test_jede_rolle_der_stadt_geht_die_adressen_ab(rechte):
    assert {eine for rollen in ROLLEN.values() for eine in rollen.split("+")} == {rolle for rolle in rechte if "+" not in rolle}


@pytest.mark.parametrize("konto", sorted(ROLLEN))
def test_jede_rolle_mit_programmen(routen, rechte, programm, konto):
    """The network drive and CMIS by app password: who may not read files gets nothing, who may is let in."""
    wer, maengel, gezaehlt = programm(konto), [], 0
    for methode, pfad, zugang in routen:
        if not pfad.startswith(ANWENDUNG):
            continue
        gezaehlt += 1
        status, text = wer.rufe(methode, pfad.replace("**", "gibt-es-nicht"))
        if zugang not in rechte[ROLLEN[konto]]:
            if status not in (401, 403):
                maengel.append(f"{methode} {pfad} ({zugang}): {status} statt Abweisung")
        # Writing to the root is refused to everybody.
        elif status >= 500 or status == 401 or (status == 403 and methode in ("GET", "PROPFIND", "OPTIONS")):
            maengel.append(f"{methode} {pfad} ({zugang}): {status}, obwohl das Recht da ist: {text[:200]}")
    assert not maengel, "\n".join(maengel)
    assert gezaehlt > 40, gezaehlt


def test_buergerkonto_gegen_jede_adresse(dienst, routen):
    pruefe_alle(Person(dienst).buerger("mina@example.org"), routen, "buerger", set())


@pytest.fixture(scope="module")
def beschraenkt(person):
    """A Vorgang with a Dokument that its head keeps to herself: (its identity, that of the Dokument, of the Akte, the head)."""
    leitung = person("herbst")
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


UNBETEILIGTE = ["winter", "registratur", "betrieb", "datenschutz", "archiv", "stadtarchiv", "geheim", "pruefung"]


@pytest.mark.parametrize("konto", UNBETEILIGTE)
def test_beschraenktes_gibt_es_fuer_andere_nicht(routen, person, beschraenkt, konto):
    """Also colleagues of the same unit, whoever may read everywhere, and whoever runs the system."""
    vorgang, dokument, akte, leitung = beschraenkt
    for art, id in [("vorgaenge", vorgang), ("dokumente", dokument), ("akten", akte)]:
        assert leitung.rufe("GET", f"/amt/{art}/{id}")[0] == 200
    andere = person(konto)
    maengel, bereiche = [], set()
    for methode, pfad, _ in routen:
        for art, id in [("vorgaenge", vorgang), ("dokumente", dokument), ("akten", akte)]:
            # Also where another service speaks of them, such as the evidence.
            teil = re.match(rf"(?:/api)?/amt/(?:([a-z]+)/)?{art}/\{{id\}}", pfad)
            if not teil:
                continue
            bereiche.add(teil.group(1))
            status, text = andere.rufe(methode, re.sub(r"\{[^}]+\}", FREMD, pfad.replace("{id}", id, 1)))
            if status not in (400, 403, 404, 415, 422) or "Vertrauens" in text:
                maengel.append(f"{methode} {pfad}: {status}")
            elif methode == "GET" and status not in (403, 404):
                maengel.append(f"{methode} {pfad}: {status}")
    assert not maengel, "\n".join(maengel)
    assert {None, "beweis"} <= bereiche
    # The page says again what was asked for; a hit would show the subject as it was written.
    for pfad in ["/amt/suche?q=vertrauensschreib", "/amt/suche?q=vertrauenssach", "/amt/akten?plan=36.10.01", "/amt/postkorb?korb=gruppe"]:
        if "suche" in pfad:
            assert "Vertrauenss" in leitung.rufe("GET", pfad)[1], pfad
        status, text = andere.rufe("GET", pfad)
        assert status in (200, 403) and "Vertrauenss" not in text, pfad


LESEND = {
    "objekt": ["vorgang", "dokument", "akte"], "kinder": ["vorgang", "akte"], "baum": ["akte"], "inhalt": ["dokument"],
    "versionen": ["dokument"], "eltern": ["dokument", "vorgang"], "erlaubt": ["dokument", "vorgang"]}


@pytest.mark.parametrize("konto", UNBETEILIGTE)
def test_beschraenktes_gibt_es_fuer_fremde_programme_nicht(routen, programm, beschraenkt, konto):
    """By each address of CMIS and each method of the network drive; the head's own program finds it there."""
    vorgang, dokument, akte, _ = beschraenkt
    leitung, andere = programm("herbst"), programm(konto)
    kennungen = {"vorgang": f"vorgang-{vorgang}", "dokument": f"dokument-{dokument}", "akte": f"akte-{akte}"}
    maengel = []

    def verborgen(methode, pfad, koerper=None, **kopf):
        status, text = andere.rufe(methode, pfad, koerper, **kopf)
        if not 400 <= status < 500 or "Vertrauens" in text.replace(urllib.parse.unquote(pfad), ""):
            maengel.append(f"{methode} {urllib.parse.unquote(pfad)}: {status}")

    # CMIS by identity, in both bindings.
    pfade = {}
    for adresse, arten in LESEND.items():
        for art in arten:
            pfad = f"/amt/cmis/atom/{adresse}?id={kennungen[art]}"
            assert leitung.rufe("GET", pfad)[0] == 200, pfad
            verborgen("GET", pfad)
    for methode, pfad, _ in routen:
        if pfad.startswith("/amt/cmis/atom/") and methode != "GET":
            for kennung in kennungen.values():
                verborgen(methode, f"{pfad}?id={kennung}")
    for art, kennung in kennungen.items():
        pfad = f"/amt/cmis/browser/akte/root?objectId={kennung}&cmisselector="
        status, text = leitung.rufe("GET", pfad + "object")
        assert status == 200, text
        pfade[art] = json.loads(text)["properties"].get("cmis:path", {}).get("value")
        for wahl in ["object", "properties", "allowableActions", "parents"] + (["children"] if art != "dokument" else ["content", "versions"]):
            verborgen("GET", pfad + wahl)
        for tat in ["delete", "update", "move", "checkOut", "createDocument", "createFolder", "setContent"]:
            verborgen(
                "POST", f"/amt/cmis/browser/akte/root?objectId={kennung}", f"cmisaction={tat}&objectId={kennung}".encode(),
                **{"Content-Type": "application/x-www-form-urlencoded"})
    assert pfade["vorgang"] and pfade["akte"]

    # By path, in CMIS and on the drive.
    kinder = leitung.rufe("PROPFIND", "/amt/dav" + urllib.parse.quote(pfade["vorgang"]) + "/")
    assert kinder[0] == 207, kinder
    datei = next(h for h in map(html.unescape, re.findall(r"<D:href>([^<]+)</D:href>", kinder[1])) if not h.endswith("/"))
    for art in ("vorgang", "akte"):
        roh = urllib.parse.quote(pfade[art])
        for pfad in (f"/amt/cmis/atom/pfad?path={roh}", f"/amt/cmis/browser/akte/root{roh}?cmisselector=object"):
            assert leitung.rufe("GET", pfad)[0] == 200, pfad
            verborgen("GET", pfad)
    for methode in sorted({methode for methode, pfad, _ in routen if pfad == "/amt/dav/**"} - {"OPTIONS"}):
        for pfad in ("/amt/dav" + urllib.parse.quote(pfade["vorgang"]) + "/", datei):
            verborgen(methode, pfad, b"neu" if methode == "PUT" else None)

    # Asked for by its words.
    frage = urllib.parse.quote("SELECT * FROM rathaus:dokument WHERE CONTAINS('Vertrauensschreiben')")
    for pfad in (f"/amt/cmis/atom/abfrage?q={frage}", f"/amt/cmis/browser/akte?cmisselector=query&q={frage}"):
        assert dokument in leitung.rufe("GET", pfad)[1], pfad
        status, text = andere.rufe("GET", pfad)
        if status not in (200, 401, 403) or dokument in text:
            maengel.append(f"GET {pfad}: {status}")
    assert not maengel, "\n".join(maengel)
    assert leitung.rufe("GET", f"/amt/cmis/atom/objekt?id={kennungen['dokument']}")[0] == 200, "der Rundgang hat etwas verändert"


def test_jedes_lesen_von_beschraenktem_steht_im_protokoll(routen, person, beschraenkt):
    """Every GET below a restricted Vorgang leaves a line, whichever module answers. Leafing within minutes is one reading, so each address gets
    objects of its own."""
    _, _, akte, leitung = beschraenkt
    aufsicht = person("datenschutz")
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


def test_fremde_vorgaenge_gibt_es_nicht(routen, person):
    """A clerk of another unit gets 404 for every act on a real Vorgang and a real Akte."""
    eigen = person("winter")
    _, text = eigen.rufe("GET", "/amt/suche?q=Umschreibung")
    vorgang = re.search(r"/amt/vorgaenge/([0-9a-f-]{36})", text).group(1)
    assert eigen.rufe("GET", f"/amt/vorgaenge/{vorgang}")[0] == 200
    fremd = person("archiv")
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
