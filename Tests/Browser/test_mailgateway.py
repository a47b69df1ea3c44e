# SPDX-License-Identifier: EUPL-1.2
"""The mail gateway on its pages: what waits is tried, what is held is decided about, with and without JavaScript; the world refuses for now."""
import json
import os
import smtplib
import sqlite3
import sys
import time

import pytest
from anmeldung import amt_anmelden
from bilder import bild
from dienst import WURZEL, freier_port, laufender_dienst
from formular import folgen, senden
from seitenpruefung import pruefe_seite

sys.path.insert(0, str(WURZEL / "Tests" / "Gates" / "lib"))
from postamt import Postamt  # noqa: E402

EIGENE = "stadt.example"


class Gateway:
    def __init__(self, ordner):
        self.welt, self.innen, self.ordner = Postamt(), freier_port(), ordner
        datei = ordner / "mail.json"
        datei.write_text(json.dumps({
            "name": "mx.stadt.example", "domains": [EIGENE], "postmeister": f"postmaster@{EIGENE}",
            "eingaenge": [{"art": "haus", "port": self.innen, "netze": ["127.0.0.1/32"]}],
            "haus": {"host": "127.0.0.1", "port": self.welt.port, "tls": "aus"},
            "smarthost": {"host": "127.0.0.1", "port": self.welt.port, "tls": "aus"}}))
        os.environ["RATHAUS_MAILGATEWAY"] = str(datei)

    def sende(self, an, kopf="", text="Hallo"):
        mail = f"From: <amt@{EIGENE}>\r\nTo: <{an}>\r\nSubject: Streng geheim\r\n{kopf}Message-ID: <{an}>\r\n\r\n{text}\r\n"
        ende = time.monotonic() + 30
        while True:
            try:
                with smtplib.SMTP("127.0.0.1", self.innen, local_hostname="groupware.example", timeout=20) as post:
                    return post.sendmail(f"amt@{EIGENE}", [an], mail)
            except ConnectionRefusedError:
                assert time.monotonic() < ende
                time.sleep(0.1)

    def db(self, sql):
        with sqlite3.connect(self.ordner / "daten" / "rathaus.sqlite", timeout=20) as db:
            return db.execute(sql).fetchall()

    def warte(self, sql, wert, sekunden=30):
        ende = time.monotonic() + sekunden
        while self.db(sql) != wert:
            assert time.monotonic() < ende, self.db(sql)
            time.sleep(0.1)

    def halte(self, an, streng=False):
        """A message that a rule holds, since nobody has a key for its recipient; a strict one leaves nobody the choice to send it in clear."""
        self.sende(an, *(["Sensitivity: private\r\n"] if streng else ["", "Die Diagnose liegt bei."]))
        self.warte(f"SELECT zustand FROM mg_zustellung WHERE adresse = '{an}'", [("gehalten",)])


@pytest.fixture(scope="module")
def gateway(tmp_path_factory):
    ordner = tmp_path_factory.mktemp("mailgateway")
    gateway = Gateway(ordner)
    try:
        with laufender_dienst(ordner) as basis:
            gateway.basis = basis
            yield gateway
    finally:
        del os.environ["RATHAUS_MAILGATEWAY"]


@pytest.fixture(scope="module")
def zustand(browser, gateway):
    bekannt = {}

    def machen(konto):
        if konto not in bekannt:
            kontext = browser.new_context(locale="de-DE", base_url=gateway.basis)
            amt_anmelden(kontext.new_page(), gateway.basis, konto)
            bekannt[konto] = kontext.storage_state()
            kontext.close()
        return bekannt[konto]

    return machen


def test_ohne_gateway(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("betrieb"))
    page.goto(f"{dienst}/amt/mail")
    assert "--mailgateway mail.json" in page.locator("main").inner_text()
    pruefe_seite(page)


@pytest.mark.parametrize("dunkel", [False, True])
def test_warten_und_versuchen(gateway, neue_seite, zustand, dunkel):
    an = f"spaeter{dunkel}@welt.example".lower()
    gateway.welt.antworten[an] = "451 4.7.1 come again"
    gateway.sende(an)
    gateway.warte(f"SELECT antwort IS NOT NULL FROM mg_zustellung WHERE adresse = '{an}'", [(1,)])
    page = neue_seite(gateway.basis, dunkel=dunkel, storage_state=zustand("registratur"))
    page.goto(f"{gateway.basis}/amt/mail?adresse={an}")
    text = page.locator("main").inner_text()
    assert "come again" in text and "Streng geheim" not in text
    pruefe_seite(page)
    bild(page, f"mailgateway-{dunkel}")
    gateway.welt.antworten.pop(an)
    page.locator(f'tr:has-text("{an}") button').click()
    page.wait_for_selector('text="Die Zustellung wird jetzt versucht."')
    gateway.warte(f"SELECT zustand FROM mg_zustellung WHERE adresse = '{an}'", [("zugestellt",)])
    page.reload()
    text = page.locator("main").inner_text()
    assert f"Die Nachricht wurde an {an} bei 127.0.0.1 übergeben." in text and "Streng geheim" not in text
    pruefe_seite(page)
    bild(page, f"mailgateway-laufweg-{dunkel}")
    for tage in (7, 30):
        page.goto(f"{gateway.basis}/amt/mail/statistik?tage={tage}")
        pruefe_seite(page)
    bild(page, f"mailgateway-statistik-{dunkel}")


@pytest.mark.parametrize("js", [True, False])
def test_entscheiden(gateway, neue_seite, zustand, js):
    page = neue_seite(gateway.basis, js=js, storage_state=zustand("registratur"))
    for knopf, erfolg, stand in (
            ("Trotzdem senden", "Die Nachricht ist freigegeben und wird gesendet.", "zugestellt"),
            ("Verwerfen", "Die Nachricht ist verworfen.", "verworfen")):
        an = f"{stand}{js}@welt.example".lower()
        gateway.halte(an)
        page.goto(f"{gateway.basis}/amt/mail?zustand=gehalten")
        pruefe_seite(page)
        page.locator(f'tr:has-text("{an}") a:has-text("{knopf}")').click()
        page.wait_for_load_state("load")
        pruefe_seite(page)
        page.locator("main form button").click()
        page.wait_for_selector("#grund-fehler")
        pruefe_seite(page)
        page.locator("#grund").fill("Mit der Leitung besprochen")
        page.locator("main form button").click()
        page.wait_for_selector(f'text="{erfolg}"')
        gateway.warte(f"SELECT zustand FROM mg_zustellung WHERE adresse = '{an}'", [(stand,)])
        page.reload()
        assert "Mit der Leitung besprochen" in page.locator("main").inner_text()


@pytest.mark.parametrize("js", [True, False])
def test_nie_ohne_schutz(gateway, neue_seite, zustand, js):
    an = f"streng{js}@welt.example".lower()
    gateway.halte(an, streng=True)
    page = neue_seite(gateway.basis, js=js, storage_state=zustand("registratur"))
    page.goto(f"{gateway.basis}/amt/mail?adresse={an}")
    zeile = page.locator(f'tr:has-text("{an}")')
    assert zeile.locator('a:has-text("Trotzdem senden")').count() == 0
    pruefe_seite(page)
    ((kennung,),) = gateway.db(f"SELECT id FROM mg_zustellung WHERE adresse = '{an}'")
    page.goto(f"{gateway.basis}/amt/mail/zustellungen/{kennung}/freigeben")
    assert "Ohne Schutz darf diese Nachricht nach den Regeln nicht hinaus" in page.locator("main").inner_text()
    pruefe_seite(page)
    page.goto(f"{gateway.basis}/amt/mail?adresse={an}")
    zeile.locator('button:has-text("Neu beurteilen")').click()
    page.wait_for_selector('text="Die Nachricht wird neu beurteilt."')
    gateway.warte(f"SELECT COUNT(*) FROM mg_spur s JOIN mg_zustellung z ON z.id = s.zustellung WHERE z.adresse = '{an}' AND ereignis = 'gehalten'", [(2,)])
    page.reload()
    assert "noch einmal vorgelegt" in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, f"mailgateway-streng-{js}")
    assert all(an not in empfaenger for _, empfaenger, _ in gateway.welt.post())


def test_selbstpruefung(gateway, neue_seite, zustand):
    page = neue_seite(gateway.basis, storage_state=zustand("betrieb"))
    page.goto(f"{gateway.basis}/amt/mail")
    page.get_by_role("link", name="Selbstprüfung").click()
    page.wait_for_load_state("load")
    pruefe_seite(page)
    # Names below `example` are answered by the resolver itself: nothing is there.
    page.locator(f'main a:has-text("Jetzt prüfen"):has-text("{EIGENE}")').click()
    page.wait_for_selector("dl.rh-fakten")
    assert page.locator("main dl.rh-fakten > div").count() == 8, page.locator("main").inner_html()
    text = page.locator("main").inner_text()
    assert f'{EIGENE}. 3600 IN TXT "v=spf1' in text or "Smarthost" in text
    assert f'_dmarc.{EIGENE}. 3600 IN TXT "v=DMARC1; p=none' in text
    assert "Es gibt keine Schlüssel, die entschlüsseln." in text
    pruefe_seite(page)
    bild(page, "mailgateway-selbstpruefung")


def test_nur_ansehen(gateway, neue_seite, zustand):
    gateway.halte("ansehen@welt.example")
    page = neue_seite(gateway.basis, storage_state=zustand("betrieb"))
    page.goto(f"{gateway.basis}/amt/mail")
    zeile = page.locator('tr:has-text("ansehen@welt.example")')
    assert zeile.count() == 1 and zeile.locator("button").count() == 0 and zeile.locator("a").count() == 1
    assert page.locator('nav a:has-text("E-Mail-Gateway") .rh-zaehler').count() == 1
    pruefe_seite(page)


@pytest.mark.parametrize("dunkel", [False, True])
def test_spaeteres_urteil(gateway, neue_seite, zustand, dunkel):
    """Both verdicts about a signature stand on the page, each with its time."""
    an = f"urteil{dunkel}@welt.example".lower()
    gateway.halte(an)
    ((nachricht, zustellung),) = gateway.db(f"SELECT nachricht, id FROM mg_zustellung WHERE adresse = '{an}'")
    with sqlite3.connect(gateway.ordner / "daten" / "rathaus.sqlite", timeout=20) as db:
        for stelle, (ereignis, angaben) in enumerate([
                ("geprueft", {"stand": "sperrstandUnbekannt", "sperrstand": "noch nicht bekannt", "format": "smime"}),
                ("nachgeprueft", {"stand": "gueltig", "stand bei der zustellung": "sperrstandUnbekannt", "sperrstand": "nicht gesperrt",
                                  "auskunft von": "ldap://verzeichnis.welt.example/cn=Stelle?certificateRevocationList;binary"})]):
            zeit = int((time.time() + stelle * 3600) * 1000)
            db.execute("INSERT INTO mg_spur (id, nachricht, zustellung, schicht, ereignis, angaben) VALUES (?, ?, ?, 'oeffnen', ?, ?)",
                       (f"{zeit:012x}"[:8] + "-" + f"{zeit:012x}"[8:] + f"-7{stelle}{dunkel:d}0-8000-000000000000", nachricht, zustellung, ereignis, json.dumps(angaben)))
    page = neue_seite(gateway.basis, dunkel=dunkel, storage_state=zustand("registratur"))
    page.set_viewport_size({"width": 320, "height": 640} if dunkel else {"width": 1280, "height": 900})
    page.goto(f"{gateway.basis}/amt/mail/nachrichten/{nachricht}")
    text = page.locator("main").inner_text()
    assert "Signatur bei der Zustellung" in text and "unbekannt (ob das Zertifikat gesperrt ist, war nicht zu erfahren), geprüft" in text
    assert "Signatur nach späterer Auskunft" in text and "gültig, geprüft" in text
    assert "nach der Zustellung noch einmal beurteilt" in text and "Stand: gültig. Stand bei der Zustellung: unbekannt" in text
    pruefe_seite(page)
    bild(page, f"mailgateway-urteil-{dunkel}")


@pytest.mark.parametrize("js", [True, False])
def test_zustellung_anhalten(gateway, neue_seite, zustand, js):
    """Nothing goes to a domain that somebody has stopped, until it goes on; meanwhile the queue says so."""
    domain = f"umzug{js}.example".lower()
    an = f"eva@{domain}"
    page = neue_seite(gateway.basis, js=js, dunkel=not js, storage_state=zustand("registratur"))
    page.goto(f"{gateway.basis}/amt/mail")
    folgen(page, 'main a:has-text("Zustellung anhalten")')
    assert "Nichts angehalten" in page.locator("main").inner_text()
    pruefe_seite(page)
    page.locator("#ziel").fill(domain)
    senden(page, "Zustellung anhalten")
    assert page.locator("#grund-fehler").count() == 1
    pruefe_seite(page)
    page.locator("#grund").fill("Die Gegenseite zieht um, Anruf vom Vormittag")
    senden(page, "Zustellung anhalten")
    assert f"Die Zustellung an {domain} ist angehalten." in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, f"mailgateway-pause-{js}")
    # It is read again each second.
    time.sleep(1.1)
    gateway.sende(an)
    gateway.warte(f"SELECT antwort FROM mg_zustellung WHERE adresse = '{an}'", [("Die Zustellung an diese Domain ist angehalten.",)])
    assert all(an not in empfaenger for _, empfaenger, _ in gateway.welt.post())
    page.goto(f"{gateway.basis}/amt/mail")
    assert "Die Gegenseite zieht um" in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, f"mailgateway-pause-schlange-{js}")
    page.set_viewport_size({"width": 320, "height": 640})
    pruefe_seite(page)
    senden(page, "Fortsetzen")
    assert f"An {domain} wird wieder zugestellt." in page.locator("main").inner_text()
    gateway.warte(f"SELECT zustand FROM mg_zustellung WHERE adresse = '{an}'", [("zugestellt",)])
    assert any(an in empfaenger for _, empfaenger, _ in gateway.welt.post())


def test_pause_nur_ansehen(gateway, neue_seite, zustand):
    page = neue_seite(gateway.basis, storage_state=zustand("betrieb"))
    page.goto(f"{gateway.basis}/amt/mail/pausen")
    assert page.locator("main form").count() == 0
    pruefe_seite(page)
