# SPDX-License-Identifier: EUPL-1.2
"""The Dokumentenstrecke on the pages: a locked file, a failed one, a release with a reason; with a scanner of our own."""
import os
import pathlib
import shutil
import tempfile
import time

import pytest
from anmeldung import amt_anmelden
from bilder import bild
from dienst import laufender_dienst
from scanner import MUSTER, PROGRAMM, laufender_scanner
from seitenpruefung import pruefe_seite

pytestmark = pytest.mark.skipif(not PROGRAMM.exists(), reason="clamd fehlt (Paket clamav-daemon)")


@pytest.fixture(scope="module")
def strecke(tmp_path_factory):
    # A socket's path is short, the test's own folder is not.
    kurz = pathlib.Path(tempfile.mkdtemp(prefix="clamd-"))
    try:
        with laufender_scanner(kurz / "c") as adresse:
            os.environ["RATHAUS_VIRENPRUEFUNG"] = adresse
            try:
                with laufender_dienst(tmp_path_factory.mktemp("strecke")) as basis:
                    yield basis
            finally:
                del os.environ["RATHAUS_VIRENPRUEFUNG"]
    finally:
        shutil.rmtree(kurz)


@pytest.fixture(scope="module")
def zustand(browser, strecke):
    bekannt = {}

    def machen(konto):
        if konto not in bekannt:
            kontext = browser.new_context(locale="de-DE", base_url=strecke)
            amt_anmelden(kontext.new_page(), strecke, konto)
            bekannt[konto] = kontext.storage_state()
            kontext.close()
        return bekannt[konto]

    return machen


def warte(page, bis, sekunden=60):
    """Reloads until the server has come so far."""
    ende = time.monotonic() + sekunden
    while not bis():
        assert time.monotonic() < ende, page.locator("main").inner_text()
        page.wait_for_timeout(300)
        page.reload()


def ablegen(page, name, inhalt):
    page.locator("input[type=file]").first.set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": inhalt})
    page.locator('main button:has-text("Dokument ablegen")').first.click()
    page.wait_for_selector('text="Das Dokument ist abgelegt."')


def test_gesperrte_und_gescheiterte_dateien(strecke, neue_seite, zustand):
    page = neue_seite(strecke, storage_state=zustand("sommer"))
    page.goto(f"{strecke}/amt/postkorb?korb=gruppe")
    vorgang = strecke + page.locator('main a[href^="/amt/vorgaenge/"]').first.get_attribute("href")
    page.goto(vorgang)
    ablegen(page, "boese.txt", b"Guten Tag " + MUSTER)
    warte(page, lambda: page.locator('text="Virus, gesperrt"').count() > 0)
    ablegen(page, "kaputt.pdf", b"%PDF-1.7\nkein PDF")
    warte(page, lambda: page.locator('text="unvollständig verarbeitet"').count() > 0)
    pruefe_seite(page)
    bild(page, "vorgang-strecke")

    page.locator('main a[data-oeffnen]:has-text("boese")').first.click()
    page.wait_for_load_state("load")
    page.locator('a:has-text("Einzelheiten")').first.click()
    page.wait_for_load_state("load")
    assert page.locator("text=In dieser Datei wurde ein Virus gefunden").count() == 1
    assert page.locator('a:has-text("Herunterladen")').count() == 0
    pruefe_seite(page)
    bild(page, "dokument-gesperrt")
    dokument = page.url
    for weg in ("inhalt", "download"):
        antwort = page.request.get(f"{dokument}/{weg}")
        assert antwort.status == 403 and "Virus" in antwort.text() and MUSTER.decode() not in antwort.text()
    treffer = page.request.get(f"{strecke}/amt/suche?q=PRUEFMUSTER").text()
    assert "boese" not in treffer.split("<main")[1].replace('value="PRUEFMUSTER"', "")

    betrieb = neue_seite(strecke, storage_state=zustand("betrieb"))
    betrieb.goto(f"{strecke}/amt/dokumentenstrecke")
    pruefe_seite(betrieb)
    text = betrieb.locator("main").inner_text()
    assert "boese" not in text and "Rathaus.Pruefmuster" in text and "beschädigt" in text
    assert betrieb.locator('a:has-text("Freigeben")').count() == 0
    betrieb.locator('button:has-text("So belassen")').first.click()
    betrieb.wait_for_selector('text="Der Fall ist erledigt."')
    assert "beschädigt" not in betrieb.locator("main").inner_text()


@pytest.mark.parametrize("dunkel", [False, True])
def test_liste_und_freigabe(strecke, neue_seite, zustand, dunkel):
    page = neue_seite(strecke, dunkel=dunkel, storage_state=zustand("sommer"))
    page.goto(f"{strecke}/amt/postkorb?korb=gruppe")
    page.goto(strecke + page.locator('main a[href^="/amt/vorgaenge/"]').nth(1).get_attribute("href"))
    ablegen(page, f"alarm-{dunkel}.txt", f"Zebra {dunkel} ".encode() + MUSTER)
    gesperrt = page.locator(f'tr:has-text("alarm-{dunkel}") >> text="Virus, gesperrt"')
    warte(page, lambda: gesperrt.count() > 0)

    registratur = neue_seite(strecke, dunkel=dunkel, storage_state=zustand("registratur"))
    registratur.goto(f"{strecke}/amt/dokumentenstrecke")
    pruefe_seite(registratur)
    bild(registratur, f"strecke-{dunkel}")
    registratur.set_viewport_size({"width": 320, "height": 640})
    bild(registratur, f"strecke-schmal-{dunkel}")
    registratur.set_viewport_size({"width": 1280, "height": 900})
    registratur.locator('a:has-text("Freigeben")').first.click()
    registratur.wait_for_load_state("load")
    pruefe_seite(registratur)
    registratur.locator('button:has-text("Datei freigeben")').click()
    registratur.wait_for_selector("#grund-fehler")
    pruefe_seite(registratur)
    bild(registratur, f"freigabe-{dunkel}")
    registratur.locator("#grund").fill("Fehlalarm, vom Hersteller bestätigt")
    registratur.locator('button:has-text("Datei freigeben")').click()
    registratur.wait_for_selector('text="Die Datei ist freigegeben und wird weiter verarbeitet."')
    warte(page, lambda: gesperrt.count() == 0)
    assert page.locator('a:has-text("Herunterladen")').count() == 1
