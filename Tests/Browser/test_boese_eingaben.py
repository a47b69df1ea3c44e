# SPDX-License-Identifier: EUPL-1.2
"""Bad input from a hostile client: a clear German error, nothing stored, nothing leaked, nothing done twice."""
import concurrent.futures
import html
import json
import re
import select
import socket
import urllib.error
import urllib.parse
import urllib.request

import pytest
from rundgang import Person
from test_anmeldung import daten, jemand, neues_konto  # noqa: F401  (daten is a fixture)

MULTIPART = "multipart/form-data; boundary=grenze"
BOESE = "<script>alert(1)</script>{{rahmen.csrf}}{{{titel}}}\"'&amp;"
BEFUND = {"content-security-policy": "default-src 'none'", "x-content-type-options": "nosniff", "referrer-policy": "same-origin"}


def roh(person, methode, pfad, koerper=None, **kopf):
    """(status, headers, text) of a request whose every header is chosen here."""
    kopfzeilen = {name.replace("_", "-"): wert for name, wert in kopf.items()}
    anfrage = urllib.request.Request(person.basis + pfad, koerper, kopfzeilen, method=methode)
    try:
        antwort = person.oeffner.open(anfrage, timeout=60)
    except urllib.error.HTTPError as fehler:
        antwort = fehler
    return antwort.status, antwort.headers, antwort.read().decode("utf-8", "replace")


def teil(name, inhalt, datei=None):
    zusatz = b'; filename="' + datei + b'"\r\nContent-Type: text/plain' if datei is not None else b""
    return b'--grenze\r\nContent-Disposition: form-data; name="' + name + b'"' + zusatz + b"\r\n\r\n" + inhalt + b"\r\n"


def ist_deutsche_fehlerseite(antwort, *stati):
    status, kopf, text = antwort
    assert status in stati, (status, text[:300])
    assert 'lang="de"' in text and "<h1" in text and kopf["Content-Type"].startswith("text/html")
    assert not re.search(r"Error\(|\.swift|SQLITE|fatal", text)


class Ablage:
    """A clerk with a Vorgang to which files are sent."""

    def __init__(self, dienst, daten):
        self.ordner, self.person = daten / "inhalt", jemand(dienst).amt("winter")
        text = self.person.rufe("GET", "/amt/suche?q=Umschreibung")[1]
        self.vorgang = re.search(r"/amt/vorgaenge/([0-9a-f-]{36})", text).group(1)
        self.pfad = f"/amt/vorgaenge/{self.vorgang}"
        self.person.rufe("GET", self.pfad)

    @property
    def marke(self):
        return teil(b"_csrf", self.person.marke.encode())

    def dokumente(self):
        return json.loads(self.person.rufe("GET", f"/api{self.pfad}/dokumente")[1])["eintraege"]

    def dateien(self):
        """What lies on disk, so that a half written upload is seen as well."""
        return {(str(datei), datei.stat().st_size) for datei in self.ordner.rglob("*") if datei.is_file()}

    def senden(self, koerper, typ=MULTIPART):
        return roh(self.person, "POST", f"{self.pfad}/dokumente", koerper, Content_Type=typ)

    def dose(self, kopfzeilen):
        """A plain socket on which the upload's head has been sent."""
        adresse = urllib.parse.urlsplit(self.person.basis)
        keks = next(h for h in self.person.oeffner.handlers if hasattr(h, "cookiejar")).cookiejar
        dose = socket.create_connection((adresse.hostname, adresse.port), timeout=30)
        zeilen = [f"POST {self.pfad}/dokumente HTTP/1.1", f"Host: {adresse.netloc}", f"Content-Type: {MULTIPART}",
                  "Cookie: " + "; ".join(f"{k.name}={k.value}" for k in keks), *kopfzeilen]
        dose.sendall("\r\n".join(zeilen).encode() + b"\r\n\r\n")
        return dose


@pytest.fixture(scope="module")
def ablage(dienst, daten):
    return Ablage(dienst, daten)


@pytest.fixture
def nichts_gespeichert(ablage):
    vorher = ablage.dokumente(), ablage.dateien()
    yield
    assert (ablage.dokumente(), ablage.dateien()) == vorher


DATEI = teil(b"dateien", b"Inhalt, der nie ankommen darf", b"boese.txt")
ENDE = b"--grenze--\r\n"


@pytest.mark.parametrize("typ", ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=" + "x" * 500])
def test_eine_fehlende_oder_unmoegliche_grenze_wird_erklaert(ablage, nichts_gespeichert, typ):
    ist_deutsche_fehlerseite(ablage.senden(ablage.marke + DATEI + ENDE, typ), 422)


@pytest.mark.parametrize("koerper", [
    lambda a: a.marke + DATEI,
    lambda a: a.marke + DATEI[:-20],
    lambda a: a.marke + b"--grenze\r\nContent-Disposition: form-data; na",
    lambda a: (a.marke + DATEI + ENDE).replace(b"--grenze", b"--andere"),
    lambda a: a.marke + b"--grenze\r\n\r\nohne Kopf\r\n" + ENDE,
    lambda a: a.marke + teil(b"betreff", b"\xff\xfe\x80") + DATEI + ENDE,
    lambda a: a.marke + b"".join(teil(b"feld%d" % nummer, b"x") for nummer in range(300)) + ENDE,
    lambda a: a.marke + teil(b"betreff", b"x" * 3_000_000) + ENDE,
    lambda a: a.marke + b"--grenze\r\nX-Lang: " + b"x" * 200_000 + b"\r\n\r\n\r\n" + ENDE,
    lambda a: b"",
], ids=["ohne Ende", "mitten im Inhalt", "mitten im Kopf", "andere Grenze", "Teil ohne Namen", "kaputtes UTF-8", "300 Felder",
        "riesiges Feld", "riesiger Teilkopf", "leer"])
def test_ein_kaputtes_multipart_speichert_nichts(ablage, nichts_gespeichert, koerper):
    ist_deutsche_fehlerseite(ablage.senden(koerper(ablage)), 403, 413, 422)


@pytest.mark.parametrize("koerper", [
    lambda a: DATEI + a.marke + ENDE,
    lambda a: DATEI + ENDE,
    lambda a: teil(b"_csrf", b"0" * 128) + DATEI + ENDE,
    lambda a: teil(b"_csrf", b"") + DATEI + ENDE,
], ids=["Datei vor der Marke", "ohne Marke", "falsche Marke", "leere Marke"])
def test_ohne_gueltige_marke_wird_keine_datei_angenommen(ablage, nichts_gespeichert, koerper):
    antwort = ablage.senden(koerper(ablage))
    ist_deutsche_fehlerseite(antwort, 403)
    assert "laden Sie die Seite neu" in antwort[2]


def test_ein_angekuendigtes_gigabyte_wird_ungelesen_abgelehnt(ablage, nichts_gespeichert):
    with ablage.dose([f"Content-Length: {1 << 30}"]) as dose:
        antwort = dose.recv(65536)
    assert antwort.startswith(b"HTTP/1.1 413"), antwort[:200]


def test_ein_endloser_koerper_wird_an_der_grenze_abgeschnitten(ablage, nichts_gespeichert):
    anfang = ablage.marke + DATEI[:DATEI.index(b"\r\n\r\n") + 4]
    stueck, gesendet, antwort = b"x" * 262_144, 0, b""
    with ablage.dose(["Transfer-Encoding: chunked"]) as dose:
        dose.sendall(b"%x\r\n%s\r\n" % (len(anfang), anfang))
        try:
            while gesendet < 120 << 20 and not antwort:
                dose.sendall(b"%x\r\n%s\r\n" % (len(stueck), stueck))
                gesendet += len(stueck)
                if select.select([dose], [], [], 0)[0]:
                    antwort = dose.recv(65536)
            antwort = antwort or dose.recv(65536)
        except (ConnectionResetError, BrokenPipeError):
            pass  # cut before the answer was read
    assert gesendet < 120 << 20
    assert antwort.startswith(b"HTTP/1.1 413") or antwort == b"", antwort[:200]


@pytest.mark.parametrize("name", [
    b"../../etc/passwd.txt", b"..\\..\\x.txt", b"a\0b.txt", b"/etc/passwd.txt", b"C:\\Windows\\win.txt", b"...txt", b"CON.txt",
    "ä".encode() * 300 + b".txt", b"x" * 300 + b".txt", b"a\xe2\x80\xaetxt.exe.txt", b"%2e%2e%2fetc.txt", b"\xff\xfe.txt"])
def test_dateinamen_mit_pfaden_werden_harmlos(ablage, name):
    vorher = {eintrag["id"] for eintrag in ablage.dokumente()}
    status, _, text = ablage.senden(ablage.marke + teil(b"dateien", b"harmlos", name) + ENDE)
    assert status in (303, 422), (status, text[:300])
    for eintrag in ablage.dokumente():
        if eintrag["id"] in vorher:
            continue
        gespeichert = eintrag["dateiname"]
        assert not re.search(r"[/\\\x00-\x1f\u202a-\u202e\u2066-\u2069]", gespeichert), gespeichert
        assert len(gespeichert.encode()) <= 255 and not gespeichert.startswith(".")
        status, kopf, text = roh(ablage.person, "GET", eintrag["inhalt"])
        assert (status, text) == (200, "harmlos")
        assert kopf["Content-Disposition"].startswith("attachment") and kopf["X-Content-Type-Options"] == "nosniff"
    if status == 303:
        assert len(ablage.dokumente()) == len(vorher) + 1


def test_html_und_vorlagenklammern_bleiben_text(ablage):
    for ziel, felder in [("vermerke", {"text": BOESE}), ("beteiligte", {"name": BOESE, "vorname": BOESE, "nachname": BOESE})]:
        status, _ = ablage.person.rufe("POST", f"{ablage.pfad}/{ziel}", felder)
        assert status in (303, 422)
        text = ablage.person.rufe("GET", f"{ablage.pfad}/{ziel}")[1]
        assert "<script>alert" not in text
        if status == 303:
            assert "&lt;script&gt;alert(1)" in text and "{{rahmen.csrf}}" in html.unescape(text)
    status, text = ablage.person.rufe("POST", f"{ablage.pfad}/vermerke", {"text": BOESE * 1000})
    assert status == 422 and "<script>alert" not in text and "{{rahmen.csrf}}" in html.unescape(text)


@pytest.mark.parametrize("pfad", ["/leistungen?q=", "/wunschkennzeichen?k=", "/wunschkennzeichen?buchstaben=", "/anmeldung?weiter="])
def test_html_in_der_adresse_bleibt_text(dienst, pfad):
    status, _, text = roh(Person(dienst), "GET", pfad + urllib.parse.quote(BOESE))
    assert status in (200, 422) and "<script>alert" not in text and "{{rahmen.csrf}}" in html.unescape(text)


@pytest.mark.parametrize("suche", [
    "' OR '1'='1", "'; DROP TABLE akte_vorgang; --", '"', '""*', "%", "_", "NEAR(", "a AND", "*", "^", "(", "\0", "-", "{titel}: x", "💥" * 500])
def test_sql_und_suchzeichen_sind_nur_text(ablage, dienst, suche):
    abfrage = urllib.parse.urlencode({"q": suche})
    for person, pfad in [(ablage.person, "/amt/suche?"), (ablage.person, "/api/amt/suche?"), (Person(dienst), "/leistungen?")]:
        status, text = person.rufe("GET", pfad + abfrage)
        assert status in (200, 422), (pfad, status)
        assert "syntax" not in text.lower() and "sqlite" not in text.lower()
    # A word that occurs nowhere still finds nothing, and what was there is still found.
    ohne = ablage.person.rufe("GET", "/amt/suche?" + urllib.parse.urlencode({"q": "zzqqxx" + suche}))[1]
    assert "OR" in suche or not re.search(r"/amt/vorgaenge/[0-9a-f-]{36}", ohne)
    assert ablage.vorgang in ablage.person.rufe("GET", "/amt/suche?q=Umschreibung")[1]


@pytest.mark.parametrize("pfad", ["/leistungen?q=%ff", "/wunschkennzeichen?k=%C3%28", "/anmeldung?weiter=%ff", "/%ff", "/wunschkennzeichen/%ff%fe"])
def test_kaputtes_utf8_in_der_adresse_wird_erklaert(dienst, pfad):
    ist_deutsche_fehlerseite(roh(Person(dienst), "GET", pfad), 400, 404, 422)


def test_kaputtes_utf8_im_formular_wird_erklaert(dienst):
    person = Person(dienst)
    person.rufe("GET", "/anmeldung")
    koerper = f"_csrf={person.marke}&email=%ff%fe&kennwort=%80".encode()
    ist_deutsche_fehlerseite(roh(person, "POST", "/anmeldung", koerper, Content_Type="application/x-www-form-urlencoded"), 422)


@pytest.mark.parametrize("typ", ["text/plain", "text/xml", "application/octet-stream"])
def test_ein_falscher_inhaltstyp_wird_abgelehnt(dienst, typ):
    person = Person(dienst)
    person.rufe("GET", "/anmeldung")
    ist_deutsche_fehlerseite(roh(person, "POST", "/anmeldung", f"_csrf={person.marke}".encode(), Content_Type=typ), 415)


@pytest.mark.parametrize("marke", ["", "0" * 128, "zz" * 64, "ä" * 64, "f" * 10_000])
def test_eine_abgelaufene_formularmarke_gibt_rat(dienst, marke):
    person = Person(dienst)
    person.rufe("GET", "/anmeldung")
    koerper = urllib.parse.urlencode({"_csrf": marke, "email": "mina@example.org"}).encode()
    antwort = roh(person, "POST", "/anmeldung", koerper, Content_Type="application/x-www-form-urlencoded")
    ist_deutsche_fehlerseite(antwort, 403)
    assert "laden Sie die Seite neu" in antwort[2]


def test_die_marke_einer_anderen_person_gilt_nicht(dienst):
    fremde, person = Person(dienst), Person(dienst)
    fremde.rufe("GET", "/anmeldung")
    person.rufe("GET", "/anmeldung")
    person.marke = fremde.marke
    assert person.rufe("POST", "/anmeldung", {"email": "mina@example.org"})[0] == 403


@pytest.mark.parametrize("kopf", [
    {"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec_Fetch_Site": "cross-site"}, {"Sec_Fetch_Site": "same-site"}])
def test_anfragen_fremder_seiten_werden_abgelehnt(ablage, nichts_gespeichert, kopf):
    for pfad, koerper, typ in [
            (f"{ablage.pfad}/vermerke", urllib.parse.urlencode({"_csrf": ablage.person.marke, "text": "fremd"}).encode(),
             "application/x-www-form-urlencoded"),
            (f"/api{ablage.pfad}/uebernahme", b"{}", "application/json")]:
        status, _, text = roh(ablage.person, "POST", pfad, koerper, Content_Type=typ, **kopf)
        assert status == 403 and "fremden Seite" in text
    assert "fremd</" not in ablage.person.rufe("GET", f"{ablage.pfad}/vermerke")[1]


def test_zwei_reiter_mit_altem_stand_stoeren_sich_nicht(ablage):
    pfad = f"{ablage.pfad}/angaben"
    text = ablage.person.rufe("GET", pfad)[1]
    felder = {name: html.unescape(wert) for name, wert in re.findall(r'<input[^>]* name="([a-z]+)"[^>]* value="([^"]*)"', text)
              if name not in ("vertraulich",)}
    felder["aussonderungsart"] = re.search(r'<option value="([^"]+)" selected', text).group(1)
    assert ablage.person.rufe("POST", pfad, {**felder, "betreff": "Aus dem ersten Reiter"})[0] == 303
    status, text = ablage.person.rufe("POST", pfad, {**felder, "betreff": "Aus dem zweiten Reiter"})
    assert status == 409 and 'lang="de"' in text
    text = ablage.person.rufe("GET", ablage.pfad)[1]
    assert "Aus dem ersten Reiter" in text and "Aus dem zweiten Reiter" not in text


ANTWORTEN = {
    "art": {"art": "gewoehnlich"}, "saison": {"saison": "nein"}, "name": {"vorname": BOESE[:60], "nachname": "Doppelklick\r\nX-Boese: 1"},
    "geburt": {"geburt.tag": "1", "geburt.monat": "2", "geburt.jahr": "1980"},
    "anschrift": {"strasse": "Weg 1", "plz": "51379", "ort": "Leverkusen"}, "email": {"email": "dora@example.org"},
    "bekanntgabe": {"zustimmung_elektronisch": "ja"}}


def entwurf(person, buchstaben):
    """An application that only waits to be sent: (address, plate)."""
    text = person.rufe("GET", f"/wunschkennzeichen?buchstaben={buchstaben}")[1]
    kennzeichen = re.search(r'href="/wunschkennzeichen/([A-Z]+-[A-Z]+-\d+)', text).group(1)
    text = person.rufe("GET", f"/wunschkennzeichen/{kennzeichen}")[1]
    felder = dict(re.findall(r'name="([a-z]+)" value="([^"]*)"', re.search(r"<form[^>]*halten.*?</form>", text, re.S).group(0)))
    antrag = person.rufe("POST", "/wunschkennzeichen/halten", felder)[1]
    person.rufe("GET", antrag)
    for seite, antworten in ANTWORTEN.items():
        assert person.rufe("POST", f"{antrag}/seiten/{seite}", antworten)[0] == 303, seite
    status, text = person.rufe("GET", f"{antrag}/pruefen")
    assert status == 200 and "<script>alert" not in text and "{{rahmen.csrf}}" in html.unescape(text)
    return antrag, kennzeichen


@pytest.fixture(scope="module")
def gesendet(dienst, daten):
    """A citizen who clicked "send" twice at once, and the plate."""
    person = jemand(dienst).buerger(neues_konto(dienst, daten))
    antrag, kennzeichen = entwurf(person, "QY")
    with concurrent.futures.ThreadPoolExecutor(2) as zugleich:
        antworten = list(zugleich.map(lambda _: person.rufe("POST", f"{antrag}/senden"), range(2)))
    # The back button sends a third time.
    antworten.append(person.rufe("POST", f"{antrag}/senden"))
    return person, kennzeichen, antworten


def test_doppelt_gesendet_ist_ein_vorgang(ablage, gesendet):
    _, kennzeichen, antworten = gesendet
    assert {status for status, _ in antworten} <= {303, 409} and antworten[0][1].endswith("/bestaetigung")
    text = ablage.person.rufe("GET", f"/amt/suche?q={kennzeichen}")[1]
    assert len(set(re.findall(r"/amt/vorgaenge/[0-9a-f-]{36}", text))) == 1
    text = ablage.person.rufe("GET", f"/amt/kennzeichen/{kennzeichen}")[1]
    assert len(set(re.findall(r"/amt/reservierungen/[0-9a-f-]{36}", text))) == 1


def test_ansehen_ruft_einen_bescheid_nie_ab(ablage, gesendet):
    person, kennzeichen, _ = gesendet
    text = ablage.person.rufe("GET", f"/amt/kennzeichen/{kennzeichen}")[1]
    knopf = re.search(r"/amt/reservierungen/[0-9a-f-]{36}/bestaetigen", text).group(0)
    assert ablage.person.rufe("POST", knopf, {"zurueck": "//evil.example"})[1].startswith("/amt")
    pfad = re.search(r"/postfach/[0-9a-f-]{36}", person.rufe("GET", "/postfach")[1]).group(0)
    beim_amt = pfad.replace("/postfach/", "/amt/bekanntgaben/")
    abrufzeiten = len(re.findall("abgerufen", ablage.person.rufe("GET", beim_amt)[1]))
    for ziel in (pfad, f"{pfad}/abrufen", f"{pfad}/dokument"):
        for methode in ("HEAD", "GET"):
            status, _, text = roh(person, methode, ziel)
            assert status < 500 and "%PDF" not in text, (methode, ziel, status)
    assert f"{pfad}/abrufen" in person.rufe("GET", pfad)[1]
    status, text = ablage.person.rufe("GET", beim_amt)
    assert status == 200 and len(re.findall("abgerufen", text)) == abrufzeiten
    # Only the button does it, and then the clerk sees it.
    assert person.rufe("POST", f"{pfad}/abrufen")[0] == 303
    assert len(re.findall("abgerufen", ablage.person.rufe("GET", beim_amt)[1])) > abrufzeiten


@pytest.mark.parametrize("methode, pfad, status", [
    ("GET", "/api/amt/akten", 401), ("GET", "/api/gibtesnicht", 404), ("GET", "/api/wunschkennzeichen?k=%ff", 422),
    ("POST", "/api/amt/akten", 401)])
def test_fehler_der_schnittstelle_sind_problem_json(dienst, methode, pfad, status):
    antwort, kopf, text = roh(Person(dienst), methode, pfad, b"{" if methode == "POST" else None, Content_Type="application/json")
    problem = json.loads(text)
    assert antwort == status == problem["status"] and kopf["Content-Type"].startswith("application/problem+json")
    assert {"type", "title", "detail", "instance"} <= problem.keys()


@pytest.mark.parametrize("koerper, status", [(b"{", 422), (b"[]", 422), (b"\xff", 422), (b"[" * 100_000, 422), (b'{"text":1e999}', 422)])
def test_kaputtes_json_ist_ein_problem(ablage, koerper, status):
    antwort, kopf, text = roh(ablage.person, "POST", f"/api{ablage.pfad}/wiedervorlagen", koerper, Content_Type="application/json")
    assert antwort == status == json.loads(text)["status"] and kopf["Content-Type"].startswith("application/problem+json")


@pytest.mark.parametrize("methode, pfad", [
    ("GET", "/"), ("HEAD", "/"), ("GET", "/gibtesnicht"), ("GET", "/amt"), ("GET", "/api/amt/akten"), ("GET", "/healthz"), ("GET", "/robots.txt"),
    ("POST", "/anmeldung"), ("PUT", "/"), ("TRACE", "/"), ("GET", "/assets/gibtesnicht.css"), ("GET", "/leistungen?q=%ff")])
def test_jede_antwort_traegt_die_schutzkoepfe(dienst, methode, pfad):
    status, kopf, _ = roh(Person(dienst), methode, pfad)
    assert status < 500
    for name, wert in BEFUND.items():
        assert wert in (kopf[name] or ""), (name, kopf[name])
    assert "unsafe" not in kopf["content-security-policy"] and "frame-ancestors 'none'" in kopf["content-security-policy"]
