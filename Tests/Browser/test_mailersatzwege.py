# SPDX-License-Identifier: EUPL-1.2
"""Ways for recipients without keys: a clerk's own mails, the Postfach of an account, a PDF with a password, large attachments as links, answers with files."""
import email
import email.policy
import json
import os
import re
import smtplib
import subprocess
import time

import pytest
from anmeldung import amt_anmelden, buerger_anmelden
from bilder import bild
from dienst import laufender_dienst
from seitenpruefung import pruefe_seite
from test_mailgateway import EIGENE, Gateway

KONTO = "lenz"
AMT = f"{KONTO}@{EIGENE}"
SCHMAL = {"width": 320, "height": 640}


def regel(kennung, muster, **dann):
    wenn = {"richtung": "ausgehend"} | ({"empfaenger": [muster]} if muster else {})
    return {"id": kennung, "titel": kennung, "ebene": "global", "rang": 9 if muster is None else 1, "wenn": wenn,
            "dann": {"transport": "beliebig"} | dann}


REGELN = {
    "format": 1, "bezeichnung": "Probe", "version": 1, "texte": {"bank": "Fragen Sie im Zweifel nach."},
    "regeln": [
        regel("pdf", "pdf.example", verschluesseln="muss", wege=["pdfMitKennwort"]),
        regel("gross", "gross.example", verschluesseln="nein", wege=["unverschluesselt"], linkAb=5000, hinweis="bank"),
        regel("halt", "halt.example", verschluesseln="muss", wege=["smimePerson"], wahl=["portal", "trotzdem"]),
        regel("sonst", None, verschluesseln="muss", wege=["smimePerson", "postfach", "portal"])]}


@pytest.fixture(scope="module")
def gateway(tmp_path_factory):
    ordner = tmp_path_factory.mktemp("mailersatzwege")
    gateway = Gateway(ordner)
    datei, regeln = ordner / "mail.json", ordner / "regeln.json"
    regeln.write_text(json.dumps(REGELN))
    datei.write_text(json.dumps(json.loads(datei.read_text()) | {
        "regelwerk": str(regeln), "abholung": {"adresse": "http://127.0.0.1:1", "behoerde": "Stadt Musterstadt"},
        "kennwort": {"sms": {"simuliert": True}, "brief": {"absender": ["Stadt Musterstadt", "Markt 1", "12345 Musterstadt"]}}}))
    try:
        with laufender_dienst(ordner) as basis:
            gateway.basis = basis
            yield gateway
    finally:
        del os.environ["RATHAUS_MAILGATEWAY"]


@pytest.fixture(scope="module")
def amt(browser, gateway):
    kontext = browser.new_context(locale="de-DE", base_url=gateway.basis)
    amt_anmelden(kontext.new_page(), gateway.basis, KONTO)
    stand = kontext.storage_state()
    kontext.close()
    return stand


def sende(gateway, an, anhang=None):
    brief = email.message.EmailMessage(policy=email.policy.SMTP)
    brief["From"], brief["To"], brief["Subject"], brief["Message-ID"] = AMT, an, "Streng geheim", f"<{an}>"
    brief.set_content("Die Diagnose liegt bei.")
    if anhang:
        brief.add_attachment(anhang, maintype="application", subtype="octet-stream", filename="Plan.bin")
    ende = time.monotonic() + 30
    while True:
        try:
            with smtplib.SMTP("127.0.0.1", gateway.innen, local_hostname="groupware.example", timeout=20) as post:
                post.sendmail(AMT, [an], brief.as_bytes())
                break
        except ConnectionRefusedError:
            assert time.monotonic() < ende
            time.sleep(0.1)
    gateway.warte("SELECT COUNT(*) FROM mg_zustellung WHERE zustand IN ('neu', 'wartet')", [(0,)], 60)


def letzter(gateway, an, betreff=""):
    for _, empfaenger, roh in reversed(gateway.welt.post()):
        brief = email.message_from_bytes(roh if isinstance(roh, bytes) else roh.encode(), policy=email.policy.default)
        if an in empfaenger and betreff in brief["Subject"]:
            return brief
    raise AssertionError(an)


def text(brief):
    return "\n".join(teil.get_content() for teil in brief.walk() if teil.get_content_type() == "text/plain")


def schmal(page, name):
    page.set_viewport_size(SCHMAL)
    bild(page, f"{name}-schmal")
    page.set_viewport_size({"width": 1280, "height": 900})


def test_leer(gateway, neue_seite, amt):
    page = neue_seite(gateway.basis, storage_state=amt)
    page.goto(f"{gateway.basis}/amt/mail/meine")
    assert "Noch keine geschützten Mails" in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, "meine-leer")


@pytest.mark.parametrize("js", [True, False])
def test_meine(gateway, neue_seite, amt, js):
    an = f"otto{js}@halt.example".lower()
    sende(gateway, an)
    page = neue_seite(gateway.basis, js=js, dunkel=not js, storage_state=amt)
    page.goto(f"{gateway.basis}/amt/mail/meine?empfaenger={an}")
    zeile = page.locator(f'tr:has-text("{an}")')
    assert "Verschlüsselung ist Pflicht" in zeile.inner_text() and "Streng geheim" not in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, f"meine-{js}")
    schmal(page, f"meine-{js}")
    zeile.locator('a:has-text("Nicht senden")').click()
    page.wait_for_selector("main form button")
    pruefe_seite(page)
    bild(page, f"meine-verwerfen-{js}")
    page.goto(f"{gateway.basis}/amt/mail/meine?empfaenger={an}")
    zeile.locator('a:has-text("Trotzdem senden")').click()
    page.wait_for_load_state("load")
    pruefe_seite(page)
    page.locator("main form button").click()
    page.wait_for_selector("#grund-fehler")
    pruefe_seite(page)
    page.goto(f"{gateway.basis}/amt/mail/meine?empfaenger={an}")
    zeile.locator('button:has-text("Zur Abholung bereitstellen")').click()
    page.wait_for_selector("text=Die Nachricht wird zur Abholung bereitgestellt.")
    gateway.warte(f"SELECT zustand FROM mg_zustellung WHERE adresse = '{an}' ORDER BY id LIMIT 1", [("abholbereit",)])
    page.reload()
    assert "Noch nicht abgeholt." in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, f"meine-mail-{js}")
    schmal(page, f"meine-mail-{js}")
    page.locator('button:has-text("Neuen Link senden")').click()
    page.wait_for_selector("text=Der alte Link gilt nicht mehr.")
    gateway.warte(f"SELECT zustand FROM mg_zustellung WHERE adresse = '{an}' ORDER BY id LIMIT 1", [("abholbereit",)])
    page.reload()
    page.locator('a:has-text("Zurückziehen")').click()
    page.wait_for_load_state("load")
    pruefe_seite(page)
    page.locator("main form button").click()
    page.wait_for_selector("text=Die Nachricht ist zurückgezogen.")
    pruefe_seite(page)


def test_postfach(gateway, neue_seite):
    sende(gateway, "mina@example.org", b"x" * 300)
    hinweis = text(letzter(gateway, "mina@example.org"))
    assert "liegt etwas Neues für Sie" in hinweis and "Diagnose" not in hinweis and "/post" not in hinweis
    page = neue_seite(gateway.basis)
    buerger_anmelden(page, gateway.basis, ziel="/postfach")
    page.wait_for_selector('h1:has-text("Postfach")')
    assert page.locator('main li:has-text("Nachricht der Verwaltung")').count() == 1
    pruefe_seite(page)
    bild(page, "postfach")
    page.locator('main a:has-text("Nachricht der Verwaltung")').click()
    page.wait_for_load_state("load")
    assert "Diagnose" not in page.locator("main").inner_text()
    pruefe_seite(page)
    schmal(page, "postfachmail")
    page.locator("main form button").click()
    page.wait_for_selector('h1:has-text("Ihre Nachricht")')
    assert "Die Diagnose liegt bei." in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, "postfachmail-offen")
    gateway.warte("SELECT zustand FROM mg_zustellung WHERE adresse = 'mina@example.org' ORDER BY id LIMIT 1", [("zugestellt",)])
    page.goto(f"{gateway.basis}/postfach")
    assert "Gelesen, liegt bis" in page.locator("main").inner_text()
    pruefe_seite(page)


@pytest.mark.parametrize("js", [True, False])
def test_antwort_mit_datei(gateway, neue_seite, tmp_path, js):
    an = f"eva{js}@welt.example".lower()
    sende(gateway, an)
    marke = re.search(r"/post/([0-9a-f]{32})", text(letzter(gateway, an))).group(1)
    code = re.search(r"lautet: (\w{8})", text(letzter(gateway, AMT, "Code"))).group(1)
    page = neue_seite(gateway.basis, js=js)
    page.goto(f"{gateway.basis}/post/{marke}")
    page.locator("#code").fill(code)
    page.locator("main form button").click()
    page.wait_for_selector("#dateien")
    pruefe_seite(page)
    schmal(page, f"antwort-{js}")
    datei = tmp_path / "programm.pdf"
    datei.write_bytes(b"MZ\x90\x00\x03")
    page.locator("#antwort").fill("Anbei der Nachweis")
    page.locator("#dateien").set_input_files(datei)
    page.locator('button:has-text("Antwort senden")').click()
    page.wait_for_selector("#dateien-fehler")
    assert page.locator("#antwort").input_value() == "Anbei der Nachweis"
    pruefe_seite(page)
    gut = tmp_path / "nachweis.pdf"
    gut.write_bytes(b"%PDF-1.7\nNachweis\n")
    page.locator("#dateien").set_input_files(gut)
    page.locator('button:has-text("Antwort senden")').click()
    page.wait_for_selector("text=Ihre Antwort ist unterwegs.")
    gateway.warte("SELECT COUNT(*) FROM mg_zustellung WHERE zustand IN ('neu', 'wartet')", [(0,)])
    (anhang,) = letzter(gateway, AMT, "Antwort").iter_attachments()
    assert anhang.get_filename() == "nachweis.pdf" and anhang.get_content() == b"%PDF-1.7\nNachweis\n"


def test_pdf(gateway, neue_seite, amt, tmp_path):
    an = "otto@pdf.example"
    sende(gateway, an, b"y" * 300)
    brief = letzter(gateway, an)
    assert "Diagnose" not in brief.as_string() and "geheim" not in brief.as_string()
    (anhang,) = brief.iter_attachments()
    datei = tmp_path / "a.pdf"
    datei.write_bytes(anhang.get_content())
    page = neue_seite(gateway.basis, storage_state=amt)
    page.goto(f"{gateway.basis}/amt/mail/meine?empfaenger={an}")
    pruefe_seite(page)
    page.locator(f'tr:has-text("{an}") a:has-text("Kennwort zeigen")').click()
    page.wait_for_load_state("load")
    pruefe_seite(page)
    page.locator("main form button").click()
    page.wait_for_selector('h1:has-text("Kennwort für das PDF")')
    pruefe_seite(page)
    bild(page, "kennwort")
    schmal(page, "kennwort")
    kennwort = page.locator("main code").inner_text()
    subprocess.run(["qpdf", "--check", f"--password={kennwort}", datei], check=True, stdout=subprocess.DEVNULL)
    klar = subprocess.run(["qpdf", f"--password={kennwort}", "--decrypt", datei, "-"], check=True, stdout=subprocess.PIPE).stdout
    worte = subprocess.run(["pdftotext", "-", "-"], input=klar, check=True, stdout=subprocess.PIPE).stdout.decode()
    assert "Die Diagnose liegt bei." in worte and "Betreff: Streng geheim" in worte
    bilder = os.environ.get("RATHAUS_BILDER")
    if bilder:
        subprocess.run(["pdftoppm", "-png", "-r", "60", "-", f"{bilder}/pdf"], input=klar, check=True)


def test_anhang(gateway, neue_seite, amt):
    an = "otto@gross.example"
    sende(gateway, an, b"z" * 9000)
    worte = text(letzter(gateway, an))
    assert "Fragen Sie im Zweifel nach." in worte
    marke = re.search(r"/anhang/([0-9a-f]{32})", worte).group(1)
    page = neue_seite(gateway.basis)
    page.goto(f"{gateway.basis}/anhang/{marke}")
    assert "Plan.bin" in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, "anhang")
    schmal(page, "anhang")
    with page.expect_download() as herunter:
        page.locator('button:has-text("Datei laden")').click()
    assert herunter.value.suggested_filename == "Plan.bin" and open(herunter.value.path(), "rb").read() == b"z" * 9000
    eigene = neue_seite(gateway.basis, js=False, storage_state=amt)
    eigene.goto(f"{gateway.basis}/amt/mail/meine?welche=alle&empfaenger={an}")
    eigene.locator(f'main a:has-text("{an}")').first.click()
    eigene.wait_for_load_state("load")
    assert "Geladen: 1 von 1." in eigene.locator("main").inner_text()
    bild(eigene, "meine-links")
    eigene.locator('button:has-text("Links beenden")').click()
    eigene.wait_for_selector("text=Die Links gelten nicht mehr.")
    antwort = page.goto(f"{gateway.basis}/anhang/{marke}")
    assert antwort.status == 404
    pruefe_seite(page)


@pytest.mark.parametrize("js", [True, False])
def test_kennwort_per_sms(gateway, neue_seite, amt, js):
    an = f"sms{js}@pdf.example".lower()
    sende(gateway, an)
    page = neue_seite(gateway.basis, js=js, dunkel=js, storage_state=amt)
    page.goto(f"{gateway.basis}/amt/mail/meine?empfaenger={an}")
    page.locator(f'tr:has-text("{an}") a:has-text("Kennwort per SMS senden")').click()
    page.wait_for_selector("#nummer")
    pruefe_seite(page)
    page.locator("#nummer").fill("0214 4060")
    page.locator("main form button").click()
    page.wait_for_selector("#nummer-fehler")
    pruefe_seite(page)
    schmal(page, f"kennwort-sms-{js}")
    # The stand-in refuses this one.
    page.locator("#nummer").fill("0171 1230000")
    page.locator("main form button").click()
    page.wait_for_selector("text=Das Kennwort wird als SMS gesendet.")
    gateway.warte(f"SELECT k.weg FROM mg_pdfkennwort k JOIN mg_zustellung z ON z.id = k.zustellung WHERE z.adresse = '{an}'", [(None,)])
    page.reload()
    assert "SMS (simuliert). Grund: simuliert: Die Nummer gibt es nicht." in page.locator("main").inner_text()
    pruefe_seite(page)
    page.locator('a:has-text("Kennwort per SMS senden")').click()
    page.wait_for_selector("#nummer")
    page.locator("#nummer").fill("0171 1234567")
    page.locator("main form button").click()
    page.wait_for_selector("text=Das Kennwort wird als SMS gesendet.")
    gateway.warte(f"SELECT k.versiegelt, k.ziel FROM mg_pdfkennwort k JOIN mg_zustellung z ON z.id = k.zustellung WHERE z.adresse = '{an}'", [(None, None)])
    page.reload()
    worte = page.locator("main").inner_text()
    assert "ist gesendet: SMS (simuliert)" in worte and "Kennwort zeigen" not in worte and "1234567" not in worte
    pruefe_seite(page)
    bild(page, f"kennwort-sms-gesendet-{js}")


def test_kennwort_per_brief(gateway, neue_seite, amt, tmp_path):
    an = "brief@pdf.example"
    page = neue_seite(gateway.basis, storage_state=amt)
    page.goto(f"{gateway.basis}/amt/mail/kennwortbriefe")
    assert "Nichts zu drucken" in page.locator("main").inner_text()
    pruefe_seite(page)
    sende(gateway, an)
    page.goto(f"{gateway.basis}/amt/mail/meine?empfaenger={an}")
    page.locator(f'tr:has-text("{an}") a:has-text("Kennwort per Brief senden")').click()
    page.wait_for_selector("#anschrift")
    pruefe_seite(page)
    page.locator("#anschrift").fill("Otto")
    page.locator("main form button").click()
    page.wait_for_selector("#anschrift-fehler")
    pruefe_seite(page)
    page.locator("#anschrift").fill("Otto Beispiel\nWeg 2\n51311 Leverkusen")
    page.locator("main form button").click()
    page.wait_for_selector("text=Die Poststelle druckt den Brief mit dem Kennwort.")
    page.goto(f"{gateway.basis}/amt/mail/kennwortbriefe")
    assert "51311 Leverkusen" in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, "kennwortbriefe")
    schmal(page, "kennwortbriefe")
    with page.expect_download() as herunter:
        page.locator('button:has-text("Drucken")').click()
    worte = subprocess.run(["pdftotext", "-layout", herunter.value.path(), "-"], check=True, stdout=subprocess.PIPE).stdout.decode()
    kennwort = re.search(r"[0-9A-Z-]{24}", worte).group(0)
    assert "Otto Beispiel" in worte and "Stadt Musterstadt" in worte
    bilder = os.environ.get("RATHAUS_BILDER")
    if bilder:
        subprocess.run(["pdftoppm", "-png", "-r", "60", herunter.value.path(), f"{bilder}/kennwortbrief"], check=True)
    anhang = tmp_path / "a.pdf"
    (teil,) = letzter(gateway, an).iter_attachments()
    anhang.write_bytes(teil.get_content())
    subprocess.run(["qpdf", "--check", f"--password={kennwort}", anhang], check=True, stdout=subprocess.DEVNULL)
    page.locator('button:has-text("Versandt")').click()
    page.locator('dialog button:has-text("Ja, versandt")').click()
    page.wait_for_selector("text=Das Kennwort ist hier gelöscht.")
    assert "Nichts zu drucken" in page.locator("main").inner_text()
    assert gateway.db(f"SELECT k.versiegelt, k.ziel FROM mg_pdfkennwort k JOIN mg_zustellung z ON z.id = k.zustellung WHERE z.adresse = '{an}'") == [(None, None)]
