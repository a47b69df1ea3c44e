# SPDX-License-Identifier: EUPL-1.2
"""How mail was protected on its way, and what is demanded of partners: the pages with and without numbers, with and without JavaScript."""
import sqlite3
import time

import pytest
from bilder import bild
from seitenpruefung import pruefe_seite
from test_mailgateway import gateway, zustand  # noqa: F401  (fixtures)

SITZUNG = '{"art":"tlsa","domain":"kreis.example","hosts":[],"versagen":[],"zeilen":[]}'


def zahlen(ordner):
    """Numbers as reports and deliveries leave them."""
    heute = int(time.time()) // 86_400
    with sqlite3.connect(ordner / "daten" / "rathaus.sqlite", timeout=30) as db:
        for tag in range(heute - 6, heute + 1):
            for name, versagen, zahl in (("kreis.example", "", 40 + tag % 7), ("kreis.example", "certificate-expired", tag % 3), ("welt.example", "", 90)):
                if zahl:
                    db.execute("INSERT OR REPLACE INTO mg_tls VALUES (?,?,?,'tlsa',?,?,?)", (tag, f"{name}{versagen}", name, versagen, SITZUNG, zahl))
            for nummer, name in enumerate(("Großer Anbieter AG", "Kleiner Anbieter")):
                kennung = f"b{tag}-{nummer}"
                db.execute("INSERT OR REPLACE INTO mg_tlsbericht VALUES (?,?,?,0,'stadt.example','sts',?,?,?,'x',0)",
                           (kennung, name, kennung, tag, 500 - 100 * nummer, nummer * 4))
                if nummer:
                    db.execute("INSERT OR REPLACE INTO mg_tlsfehler VALUES (?,?,'starttls-not-supported','mx.stadt.example','',4)", (f"f{tag}", kennung))
            db.execute("INSERT OR REPLACE INTO mg_dmarcbericht VALUES (?,'Großer Anbieter AG',?,'stadt.example',?,'x',0)", (f"d{tag}", f"d{tag}", tag))
            for nummer, (adresse, zahl, handlung, dkim) in enumerate((("192.0.2.1", 800, "none", 1), ("2001:db8:1234:5678:9abc:def0:1234:5678", 12, "reject", 0))):
                db.execute("INSERT OR REPLACE INTO mg_dmarczeile VALUES (?,?,?,?,?,?,0,'stadt.example')", (f"z{tag}-{nummer}", f"d{tag}", adresse, zahl, handlung, dkim))


@pytest.mark.parametrize("dunkel", [False, True])
def test_transport(gateway, neue_seite, zustand, dunkel):  # noqa: F811
    page = neue_seite(gateway.basis, dunkel=dunkel, storage_state=zustand("betrieb"))
    if not dunkel:
        page.goto(f"{gateway.basis}/amt/mail/tls")
        assert "Noch keine Berichte" in page.locator("main").inner_text()
        pruefe_seite(page)
        zahlen(gateway.ordner)
    page.goto(f"{gateway.basis}/amt/mail")
    page.locator('main a:has-text("Transport")').click()
    page.wait_for_load_state("load")
    text = page.locator("main").inner_text()
    for wort in ("Großer Anbieter AG", "keine Verschlüsselung angeboten (28)", "kreis.example", "Zertifikat abgelaufen", "2001:db8:1234:5678"):
        assert wort in text, wort
    pruefe_seite(page)
    bild(page, f"mailtransport-{dunkel}")
    page.set_viewport_size({"width": 320, "height": 800})
    pruefe_seite(page)
    bild(page, f"mailtransport-schmal-{dunkel}")
    page.locator('main a:has-text("30 Tage")').click()
    page.wait_for_load_state("load")
    pruefe_seite(page)
    for tabelle in ("Berichte anderer", "Eigene Verbindungen", "Sendende Server"):
        with page.expect_download() as geholt:
            page.locator(f'main a:has-text("{tabelle}")').click()
        assert geholt.value.suggested_filename.startswith("tls-")


@pytest.mark.parametrize("js", [True, False])
def test_partner(gateway, neue_seite, zustand, js):  # noqa: F811
    page = neue_seite(gateway.basis, js=js, storage_state=zustand("registratur"))
    page.goto(f"{gateway.basis}/amt/mail/partner")
    assert "Noch keine Partner" in page.locator("main").inner_text()
    pruefe_seite(page)
    page.locator("#muster").fill("kreis.example")
    page.locator("#regel").select_option("secure")
    page.locator('main button:has-text("Speichern")').click()
    page.wait_for_selector("#werte-fehler")
    pruefe_seite(page)
    page.locator("#werte").fill("mx.kreis.example")
    page.locator("#bemerkung").fill("Vereinbarung vom 3. November")
    page.locator('main button:has-text("Speichern")').click()
    page.wait_for_selector('td:has-text("secure mx.kreis.example")')
    pruefe_seite(page)
    bild(page, f"mailpartner-{js}")
    page.locator('main table a:has-text("kreis.example")').click()
    page.wait_for_selector('button:has-text("Eintrag löschen")')
    pruefe_seite(page)
    page.locator('main button:has-text("Eintrag löschen")').click()
    if js:
        page.locator('dialog button:has-text("Ja, löschen")').click()
    page.wait_for_selector('text="Der Eintrag ist gelöscht."')


def test_partner_ansehen(gateway, neue_seite, zustand):  # noqa: F811
    page = neue_seite(gateway.basis, storage_state=zustand("betrieb"))
    page.goto(f"{gateway.basis}/amt/mail/partner")
    assert page.locator("main form").count() == 0
    pruefe_seite(page)
