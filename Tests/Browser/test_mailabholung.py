# SPDX-License-Identifier: EUPL-1.2
"""Mail that is picked up: link and code come by two mails, the page shows the text, an answer comes back; in three languages, with and without JavaScript, also on a phone."""
import email
import email.policy
import json
import os
import re
import smtplib

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


@pytest.mark.parametrize("js", [True, False])
def test_sprachen(gateway, neue_seite, js):
    an = f"sprachen{js}@welt.example".lower()
    gateway.sende(an, "Sensitivity: private\r\n", "Die Diagnose liegt bei.")
    gateway.warte(f"SELECT zustand FROM mg_zustellung WHERE adresse = '{an}' ORDER BY id", [("abholbereit",), ("zugestellt",)])
    gateway.warte("SELECT COUNT(*) FROM mg_zustellung WHERE zustand IN ('neu', 'wartet')", [(0,)])
    marke = brief(gateway, an, r"/post/([0-9a-f]{32})")
    code = brief(gateway, AMT, rf"Der Code für {re.escape(an)} lautet: (\w{{8}})")
    page = neue_seite(gateway.basis, js=js)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{gateway.basis}/post/{marke}")
    page.locator('header a:has-text("English")').click()
    page.wait_for_selector('h1:has-text("Collect your message")')
    assert page.locator("html").get_attribute("lang") == "en"
    pruefe_seite(page)
    bild(page, f"mailabholung-en-{js}")
    page.locator('header a:has-text("Leichte Sprache")').click()
    page.wait_for_selector('h1:has-text("Eine Nachricht für Sie")')
    assert page.locator('header a[aria-current="true"]').inner_text() == "Leichte Sprache"
    pruefe_seite(page)
    bild(page, f"mailabholung-leicht-{js}")
    page.locator("#code").fill("FALSCH22")
    page.locator("main form button").click()
    page.wait_for_selector("#code-fehler")
    assert "Sie haben nur 5 Versuche." in page.locator("main").inner_text()
    pruefe_seite(page)
    page.locator("#code").fill(code)
    page.locator("main form button").click()
    page.wait_for_selector('h2:has-text("Nachricht behalten")')
    pruefe_seite(page)
    bild(page, f"mailabholung-leicht-offen-{js}")
    page.locator('button:has-text("Antwort senden")').click()
    page.wait_for_selector("#antwort-fehler")
    pruefe_seite(page)
    # From an answer that stands at the address of the form back to the page, and the choice is remembered.
    page.locator('header a:has-text("English")').click()
    page.wait_for_selector('h1:has-text("Collect your message")')
    page.goto(f"{gateway.basis}/post/{marke}")
    assert "Collect your message" in page.locator("h1").inner_text()
    # Pages without easy German do not offer it.
    page.goto(gateway.basis)
    assert page.locator('header a:has-text("Leichte Sprache")').count() == 0


def test_grosser_anhang_nach_vorgabe(gateway, neue_seite):
    """By the rules a town starts with."""
    an, anhang = "gross@welt.example", os.urandom(21_000_000)
    nachricht = email.message.EmailMessage(policy=email.policy.SMTP)
    nachricht["From"], nachricht["To"], nachricht["Subject"], nachricht["Message-ID"] = AMT, an, "Ihre Pläne", f"<{an}>"
    nachricht.set_content("Anbei die Pläne.")
    nachricht.add_attachment(anhang, maintype="application", subtype="pdf", filename="Bebauungsplan Nr. 241-II Wiesdorf West (Entwurf, Blatt 1 bis 12).pdf")
    with smtplib.SMTP("127.0.0.1", gateway.innen, local_hostname="groupware.example", timeout=60) as post:
        post.sendmail(AMT, [an], nachricht.as_bytes())
    gateway.warte(f"SELECT zustand FROM mg_zustellung WHERE adresse = '{an}'", [("zugestellt",)], 60)
    roh = next(roh for _, empfaenger, roh in reversed(gateway.welt.post()) if an in empfaenger)
    geliefert = email.message_from_bytes(roh if isinstance(roh, bytes) else roh.encode(), policy=email.policy.default)
    worte = "\n".join(teil.get_content() for teil in geliefert.walk() if teil.get_content_type() == "text/plain")
    print(worte)
    assert "(20,0 MB) ist zu groß für diese E-Mail." in worte and "too large for this e-mail" in worte
    marke = re.search(r"/anhang/([0-9a-f]{32})", worte).group(1)
    page = neue_seite(gateway.basis, js=False)
    page.goto(f"{gateway.basis}/anhang/{marke}")
    assert "20,0 MB" in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, "anhang-gross")
    page.set_viewport_size({"width": 320, "height": 640})
    pruefe_seite(page)
    bild(page, "anhang-gross-schmal")
    page.locator("main summary").click()
    bild(page, "anhang-gross-summe-schmal")
    pruefe_seite(page)
    page.locator('header a:has-text("English")').click()
    page.wait_for_selector('h1:has-text("Download attachment")')
    assert "20.0 MB" in page.locator("main").inner_text()
    page.locator('header a:has-text("Leichte Sprache")').click()
    page.wait_for_selector('h1:has-text("Eine Datei für Sie")')
    pruefe_seite(page)
    bild(page, "anhang-leicht-schmal")
    with page.expect_download() as herunter:
        page.locator("main form button").click()
    assert herunter.value.suggested_filename.startswith("Bebauungsplan") and open(herunter.value.path(), "rb").read() == anhang
