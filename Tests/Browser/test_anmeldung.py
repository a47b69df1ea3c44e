# SPDX-License-Identifier: EUPL-1.2
"""Accounts from outside: registration by mail, lock after wrong tries, codes that count once, sessions that end."""
import email
import email.policy
import http.client
import itertools
import re
import time
import urllib.request
import uuid

import pytest
from anmeldung import KENNWORT, frischer_code
from rundgang import Person

NEUES_KENNWORT = "Ganz-anders-2026!"
ADRESSEN = itertools.cycle(range(2, 250))


class VonAdresse(urllib.request.HTTPHandler):
    """Calls from an address of its own: sign-ins are throttled by address, and other tests sign in too."""
    handler_order = 400

    def __init__(self):
        super().__init__()
        self.quelle = (f"127.0.0.{next(ADRESSEN)}", 0)

    def http_open(self, req):
        return self.do_open(lambda host, **mehr: http.client.HTTPConnection(host, source_address=self.quelle, **mehr), req)


def jemand(dienst):
    person = Person(dienst)
    person.oeffner.add_handler(VonAdresse())
    return person


@pytest.fixture(scope="session")
def daten(dienst, tmp_path_factory):
    """The running server's data folder; there is one server a session."""
    ordner = tmp_path_factory.getbasetemp() / "rathaus0" / "daten"
    assert ordner.is_dir()
    return ordner


def post_an(daten, adresse, betreff, sekunden=20):
    """The text of the mail in the spool; mail leaves through a job, so it is awaited."""
    ende = time.monotonic() + sekunden
    while time.monotonic() < ende:
        for datei in (daten / "mail").glob("*.eml"):
            mail = email.message_from_bytes(datei.read_bytes(), policy=email.policy.default)
            if mail["To"] == adresse and mail["Subject"] == betreff:
                return mail.get_content()
        time.sleep(0.05)
    pytest.fail(f"keine Mail „{betreff}“ an {adresse}")


def marke_aus(text):
    return re.search(r"marke=([0-9a-f]{64})", text).group(1)


def registrieren(dienst, adresse, name="Dora Probe", kennwort=KENNWORT):
    person = jemand(dienst)
    person.rufe("GET", "/konto/neu")
    antwort = person.rufe("POST", "/konto/neu", {"name": name, "email": adresse, "kennwort": kennwort, "wiederholt": kennwort})
    assert antwort == (303, "/anmeldung")
    return person


def neue_adresse():
    return f"probe-{uuid.uuid4().hex[:12]}@example.org"


def neues_konto(dienst, daten, name="Dora Probe"):
    """A confirmed citizen account of its own, so that no other test is disturbed."""
    adresse = neue_adresse()
    person = registrieren(dienst, adresse, name)
    marke = marke_aus(post_an(daten, adresse, "E-Mail-Adresse bestätigen"))
    person.rufe("GET", f"/konto/bestaetigung?marke={marke}")
    assert person.rufe("POST", "/konto/bestaetigung", {"marke": marke}) == (303, "/anmeldung")
    return adresse


def anmelden(dienst, adresse, kennwort):
    person = jemand(dienst)
    person.rufe("GET", "/anmeldung")
    status, text = person.rufe("POST", "/anmeldung", {"email": adresse, "kennwort": kennwort})
    return person, status, text


def test_erst_die_bestaetigte_adresse_kann_sich_anmelden(dienst, daten):
    adresse = neue_adresse()
    person = registrieren(dienst, adresse)
    marke = marke_aus(post_an(daten, adresse, "E-Mail-Adresse bestätigen"))
    assert anmelden(dienst, adresse, KENNWORT)[1] == 422
    # Opening the link must change nothing: mail scanners open links too.
    assert person.rufe("GET", f"/konto/bestaetigung?marke={marke}")[0] == 200
    assert anmelden(dienst, adresse, KENNWORT)[1] == 422
    assert person.rufe("POST", "/konto/bestaetigung", {"marke": marke})[0] == 303
    assert anmelden(dienst, adresse, KENNWORT)[1] == 303


def test_der_link_aus_der_mail_gilt_nur_einmal(dienst, daten):
    adresse = neue_adresse()
    person = registrieren(dienst, adresse)
    marke = marke_aus(post_an(daten, adresse, "E-Mail-Adresse bestätigen"))
    person.rufe("GET", f"/konto/bestaetigung?marke={marke}")
    assert person.rufe("POST", "/konto/bestaetigung", {"marke": marke})[0] == 303
    status, text = person.rufe("POST", "/konto/bestaetigung", {"marke": marke})
    assert 400 <= status < 500 and 'lang="de"' in text


def test_die_registrierung_verraet_nicht_ob_es_ein_konto_gibt(dienst, daten):
    adresse = neues_konto(dienst, daten)
    # The same answer as for a new address (checked inside); the owner learns it by mail.
    registrieren(dienst, adresse)
    assert "schon ein Konto" in post_an(daten, adresse, "Ihr Konto")


def test_ein_neues_kennwort_kommt_ueber_die_mail(dienst, daten):
    adresse = neues_konto(dienst, daten)
    person = jemand(dienst)
    person.rufe("GET", "/konto/kennwort-vergessen")
    assert person.rufe("POST", "/konto/kennwort-vergessen", {"email": adresse})[0] == 303
    marke = marke_aus(post_an(daten, adresse, "Neues Kennwort setzen"))
    person.rufe("GET", f"/konto/kennwort-neu?marke={marke}")
    felder = {"marke": marke, "kennwort": NEUES_KENNWORT, "wiederholt": NEUES_KENNWORT}
    assert person.rufe("POST", "/konto/kennwort-neu", felder)[0] == 303
    assert anmelden(dienst, adresse, KENNWORT)[1] == 422
    assert anmelden(dienst, adresse, NEUES_KENNWORT)[1] == 303


def test_sechs_falsche_kennwoerter_sperren_mit_zeitangabe(dienst, daten):
    adresse = neues_konto(dienst, daten)
    stati = [anmelden(dienst, adresse, f"falsch-{versuch}")[1] for versuch in range(5)]
    assert stati == [422] * 5
    _, status, text = anmelden(dienst, adresse, "falsch-6")
    assert status == 429 and re.search(r"\d+ Minuten", text), text[-2000:]
    # The right password does not open a locked account either.
    assert anmelden(dienst, adresse, KENNWORT)[1] == 429


def test_eine_unbekannte_adresse_wird_genauso_gesperrt(dienst):
    adresse = neue_adresse()
    antworten = [anmelden(dienst, adresse, f"falsch-{versuch}")[1] for versuch in range(6)]
    assert antworten == [422] * 5 + [429]


def test_ein_unbekannter_anmeldename_im_amt_wird_gesperrt(dienst):
    person, antworten = jemand(dienst), []
    person.rufe("GET", "/amt/anmeldung")
    for _ in range(6):
        antworten.append(person.rufe(
            "POST", "/amt/anmeldung", {"anmeldename": "niemand.hier", "kennwort": "falsch", "code": "000000"}))
    assert [status for status, _ in antworten] == [422] * 5 + [429]
    assert re.search(r"\d+ Minuten", antworten[-1][1])


def test_ein_code_gilt_nur_einmal(dienst):
    code = frischer_code(dienst, "betrieb")
    felder = {"anmeldename": "betrieb", "kennwort": KENNWORT, "code": code}
    erste, zweite = jemand(dienst), jemand(dienst)
    erste.rufe("GET", "/amt/anmeldung")
    zweite.rufe("GET", "/amt/anmeldung")
    assert erste.rufe("POST", "/amt/anmeldung", felder)[0] == 303
    status, text = zweite.rufe("POST", "/amt/anmeldung", felder)
    assert status == 422
    assert KENNWORT not in text
    assert zweite.rufe("GET", "/amt/konto")[0] == 303


def test_ein_neues_kennwort_beendet_die_anderen_sitzungen(dienst, daten):
    adresse = neues_konto(dienst, daten)
    hier, dort = jemand(dienst).buerger(adresse), jemand(dienst).buerger(adresse)
    assert dort.rufe("GET", "/konto")[0] == 200
    felder = {"bisher": KENNWORT, "neu": NEUES_KENNWORT, "wiederholt": NEUES_KENNWORT}
    assert hier.rufe("POST", "/konto/kennwort", felder)[0] == 303
    assert hier.rufe("GET", "/konto")[0] == 200
    status, ziel = dort.rufe("GET", "/konto")
    assert status == 303 and ziel.startswith("/anmeldung")


def test_ein_falsches_bisheriges_kennwort_aendert_nichts(dienst, daten):
    adresse = neues_konto(dienst, daten)
    person = jemand(dienst).buerger(adresse)
    felder = {"bisher": "falsch", "neu": NEUES_KENNWORT, "wiederholt": NEUES_KENNWORT}
    assert person.rufe("POST", "/konto/kennwort", felder)[0] == 422
    assert anmelden(dienst, adresse, KENNWORT)[1] == 303


def test_nach_dem_abmelden_gilt_die_sitzung_nicht_mehr(dienst, daten):
    person = jemand(dienst).buerger(neues_konto(dienst, daten))
    keks = next(h for h in person.oeffner.handlers if hasattr(h, "cookiejar")).cookiejar
    alt = [(k.name, k.value) for k in keks]
    assert person.rufe("POST", "/abmeldung")[0] == 303
    fremd = jemand(dienst)
    fremd.oeffner.addheaders = [("Cookie", "; ".join(f"{name}={wert}" for name, wert in alt))]
    assert fremd.rufe("GET", "/konto")[0] == 303


@pytest.mark.parametrize("ziel", [
    "//evil.example", "https://evil.example/", "/\\evil.example", "\\\\evil.example", "/\r\nX-Boese: 1", "/\t/evil.example"])
def test_nach_der_anmeldung_geht_es_nie_zu_fremden_adressen(dienst, ziel, konto_fuer_ziele):
    person = jemand(dienst)
    person.rufe("GET", "/anmeldung")
    felder = {"email": konto_fuer_ziele, "kennwort": KENNWORT, "weiter": ziel}
    status, ort = person.rufe("POST", "/anmeldung", felder)
    assert status == 303
    assert re.match(r"/[A-Za-z0-9%]|/$", ort) and "\r" not in ort and "\n" not in ort and "\t" not in ort, ort
    assert "evil" not in ort


@pytest.fixture(scope="module")
def konto_fuer_ziele(dienst, daten):
    return neues_konto(dienst, daten)
