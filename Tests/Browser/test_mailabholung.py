# SPDX-License-Identifier: EUPL-1.2
"""Mail that is picked up: link and code come by two mails, the page shows the text, an answer comes back; with and without JavaScript, also on a phone."""
import email
import json
import os
import re

import pytest
from bilder import bild
from dienst import laufender_dienst
from seitenpruefung import pruefe_seite
from test_mailgateway import Gateway

AMT = "amt@stadt.example"


@pytest.fixture(scope="module")
def gateway(tmp_path_factory):
    ordner = tmp_path_factory.mktemp("mailabholung")
    gateway = Gateway(ordner)
    datei = ordner / "mail.json"
    datei.write_text(json.dumps(json.loads(datei.read_text()) | {
        "abholung": {"adresse": "http://127.0.0.1:1", "behoerde": "Stadt Musterstadt"}}))
    try:
        with laufender_dienst(ordner) as basis:
            gateway.basis = basis
            yield gateway
    finally:
        del os.environ["RATHAUS_MAILGATEWAY"]


def brief(gateway, an, muster):
    """The words of the mail to this address that match; waits for it."""
    gateway.warte(f"SELECT COUNT(*) > 0 FROM mg_zustellung WHERE adresse = '{an}' AND zustand = 'zugestellt'", [(1,)])
    for _, empfaenger, roh in reversed(gateway.welt.post()):
        nachricht = email.message_from_bytes(roh if isinstance(roh, bytes) else roh.encode())
        if an in empfaenger and not nachricht.is_multipart() and nachricht.get("Auto-Submitted"):
            fund = re.search(muster, nachricht.get_payload(decode=True).decode())
            if fund:
                return fund.group(1)
    raise AssertionError([(e, r[:200]) for _, e, r in gateway.welt.post()])


@pytest.mark.parametrize("js", [True, False])
def test_abholen(gateway, neue_seite, js):
    an = f"ohneschluessel{js}@welt.example".lower()
    gateway.sende(an, "Sensitivity: private\r\n", "Die Diagnose liegt bei.")
    gateway.warte(f"SELECT zustand FROM mg_zustellung WHERE adresse = '{an}' ORDER BY id", [("abholbereit",), ("zugestellt",)])
    gateway.warte("SELECT COUNT(*) FROM mg_zustellung WHERE zustand IN ('neu', 'wartet')", [(0,)])
    marke = brief(gateway, an, r"/post/([0-9a-f]{32})")
    code = brief(gateway, AMT, rf"Der Code für {re.escape(an)} lautet: (\w{{8}})")
    page = neue_seite(gateway.basis, js=js)
    page.goto(f"{gateway.basis}/post/{marke}")
    pruefe_seite(page)
    page.locator("#code").fill("FALSCH22")
    page.locator("main form button").click()
    page.wait_for_selector("#code-fehler")
    assert "Diagnose" not in page.locator("main").inner_text()
    pruefe_seite(page)
    page.locator("#code").fill(f"{code[:4]} {code[4:]}".lower())
    page.locator("main form button").click()
    page.wait_for_selector('h1:has-text("Ihre Nachricht")')
    assert "Die Diagnose liegt bei." in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, f"mailabholung-{js}")
    gateway.warte(f"SELECT COUNT(*) FROM mg_zustellung WHERE adresse = '{an}' AND zustand = 'abholbereit'", [(0,)])
    with page.expect_download() as herunter:
        page.locator('button:has-text("Nachricht mit allen Anhängen speichern")').click()
    assert herunter.value.suggested_filename == "nachricht.eml"
    page.locator('button:has-text("Antwort senden")').click()
    page.wait_for_selector("#antwort-fehler")
    pruefe_seite(page)
    page.locator("#antwort").fill(f"Danke {js}")
    page.locator('button:has-text("Antwort senden")').click()
    page.wait_for_selector("text=Ihre Antwort ist unterwegs.")
    gateway.warte("SELECT COUNT(*) FROM mg_zustellung WHERE zustand IN ('neu', 'wartet')", [(0,)])
    assert brief(gateway, AMT, rf"(Danke {js})")


def test_link_ohne_nachricht(gateway, neue_seite):
    page = neue_seite(gateway.basis)
    antwort = page.goto(f"{gateway.basis}/post/{'0' * 32}")
    assert antwort.status == 404 and "Dieser Link gilt nicht" in page.locator("main").inner_text()
    pruefe_seite(page)
