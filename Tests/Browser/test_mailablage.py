# SPDX-License-Identifier: EUPL-1.2
"""Mail that arrives by SMTP stands in the E-Akte: in the Vorgang it names, otherwise in the mail room, and always in its mailbox."""
import json
import os
import smtplib
import subprocess
import sys
import time

import pytest
from anmeldung import amt_anmelden
from bilder import bild
from dienst import WURZEL, freier_port, laufender_dienst
from seitenpruefung import pruefe_seite
from test_poststelle import ein_vorgang

sys.path.insert(0, str(WURZEL / "Tests" / "Gates" / "lib"))
from postamt import Postamt  # noqa: E402

POST = "poststelle@stadt.example"


@pytest.fixture(scope="module")
def haus(tmp_path_factory):
    ordner, groupware, port = tmp_path_factory.mktemp("mailablage"), Postamt(), freier_port()
    datei = ordner / "mail.json"
    datei.write_text(json.dumps({
        "name": "mx.stadt.example", "domains": ["stadt.example"], "postmeister": "postmaster@stadt.example",
        "eingaenge": [{"art": "welt", "port": port}], "haus": {"host": "127.0.0.1", "port": groupware.port, "tls": "aus"},
        "ablage": {"einheit": 1, "postfaecher": {POST: 1}}}))
    os.environ["RATHAUS_MAILGATEWAY"] = str(datei)
    try:
        with laufender_dienst(ordner) as basis:
            yield basis, groupware, port
    finally:
        del os.environ["RATHAUS_MAILGATEWAY"]


def sende(port, betreff):
    mail = (
        f"From: Eva Sonnenschein <eva@example.org>\r\nTo: {POST}\r\nSubject: {betreff}\r\nMessage-ID: <{time.monotonic_ns()}@example.org>\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nGuten Tag, anbei die Angaben.\r\n")
    with smtplib.SMTP("127.0.0.1", port, local_hostname="mx.example.org", timeout=20) as post:
        assert post.sendmail("eva@example.org", [POST], mail) == {}


def warte_auf(page, adresse, wort):
    ende = time.monotonic() + 30
    while True:
        page.goto(adresse)
        if wort in page.locator("main").inner_text():
            return
        assert time.monotonic() < ende, page.locator("main").inner_text()
        time.sleep(0.3)


@pytest.mark.parametrize("js", [True, False])
def test_ablage(haus, neue_seite, js):
    basis, groupware, port = haus
    page = neue_seite(basis, js=js)
    amt_anmelden(page, basis, "lenz")
    zeichen, weg = ein_vorgang(page, basis)
    mit, ohne = f"Unterlagen {js} zu {zeichen}", f"Frage {js} zur Anmeldung"
    sende(port, mit)
    sende(port, ohne)
    warte_auf(page, basis + weg, f"Unterlagen {js}")
    pruefe_seite(page)
    bild(page, f"mailablage-vorgang-{js}")
    page.locator(f'main a:has-text("Unterlagen {js}")').first.click()
    page.wait_for_load_state("load")
    if page.locator('main a:has-text("Einzelheiten")').count():
        page.locator('main a:has-text("Einzelheiten")').first.click()
        page.wait_for_load_state("load")
    warte_auf(page, page.url, "PDF-Fassung")
    pruefe_seite(page)
    bild(page, f"mailablage-fassung-{js}")
    fassung = page.request.get(basis + page.locator('main a:has-text("PDF-Fassung")').first.get_attribute("href"))
    worte = subprocess.run(["pdftotext", "-", "-"], input=fassung.body(), check=True, stdout=subprocess.PIPE).stdout.decode()
    assert "Guten Tag, anbei die Angaben." in worte and "Eva Sonnenschein <eva@example.org>" in worte
    angaben = subprocess.run(["pdfinfo", "-meta", "-"], input=fassung.body(), check=True, stdout=subprocess.PIPE).stdout.decode()
    assert "pdfaid:part" in angaben
    bilder = os.environ.get("RATHAUS_BILDER")
    if bilder:
        subprocess.run(["pdftoppm", "-png", "-r", "60", "-", f"{bilder}/mailfassung"], input=fassung.body(), check=True)
    warte_auf(page, f"{basis}/amt/posteingang", ohne)
    assert mit not in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, f"mailablage-posteingang-{js}")
    assert sum(POST in empfaenger for _, empfaenger, _ in groupware.post()) == (2 if js else 4)
