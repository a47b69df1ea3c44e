# SPDX-License-Identifier: EUPL-1.2
"""A whole disposal in the browser: one house plays authority and archive through two folders."""
import sqlite3
import subprocess
import time

import pytest
from anmeldung import amt_anmelden
from bilder import bild
from dienst import PROGRAMM, WURZEL, laufender_dienst
from formular import senden
from seitenpruefung import pruefe_seite


@pytest.fixture(scope="module")
def haus(tmp_path_factory):
    ordner = tmp_path_factory.mktemp("aussonderung")
    hin, zurueck = ordner / "hin", ordner / "zurueck"
    hin.mkdir()
    zurueck.mkdir()
    with laufender_dienst(ordner) as basis:
        daten = ordner / "daten"
        with sqlite3.connect(daten / "rathaus.sqlite", timeout=30) as db:
            # As if the first Akte had been closed long ago.
            akte = db.execute("SELECT akte FROM akte_vorgang WHERE vertraulich = 0 ORDER BY id LIMIT 1").fetchone()[0]
            for tabelle, spalte in (("akte_akte", "id"), ("akte_vorgang", "akte")):
                db.execute(
                    f"UPDATE {tabelle} SET zustand = 'zda', vertraulich = 0, zda_am = '2010-01-05', aufbewahrung_bis = '2020-12-31', "
                    f"aussonderungsart = 'B' WHERE {spalte} = ?", (akte,))
        for worte in (
            ["--kurz", "archiv", "--name", "Stadtarchiv", "--eingang", zurueck, "--ausgang", hin],
            ["--behoerde", "--kurz", "amt", "--name", "Ordnungsamt", "--eingang", hin, "--ausgang", zurueck],
        ):
            subprocess.run(
                [PROGRAMM, "aussonderung", "partner", "--daten", daten, "--einheit", "1", *worte], check=True, cwd=WURZEL, timeout=120)
        yield basis, daten


def austausch(haus):
    """The server looks by itself every few minutes; the test does not wait for that."""
    subprocess.run([PROGRAMM, "aussonderung", "austausch", "--daten", haus[1]], check=True, cwd=WURZEL, timeout=120)


def oeffnen(page, haus):
    """The first run of the archive, as soon as the offer has come."""
    ende = time.monotonic() + 60
    while not page.locator("main table a").count():
        assert time.monotonic() < ende, page.locator("main").inner_text()[:600]
        austausch(haus)
        page.reload()
    page.locator("main table a").first.click()
    page.wait_for_load_state("load")


def warten(page, haus, wort):
    """Until the state of the run shows the word."""
    ende = time.monotonic() + 60
    while time.monotonic() < ende:
        page.reload()
        if wort in page.locator("main .rh-seitenkopf").inner_text():
            return
        austausch(haus)
    raise AssertionError(f"„{wort}“ steht nicht da: {page.locator('main').inner_text()[:600]}")


def test_anbieten_bewerten_abgeben_uebernehmen_loeschen(haus, neue_seite):
    basis = haus[0]
    amt = neue_seite(basis)
    amt_anmelden(amt, basis, "lenz")
    amt.goto(f"{basis}/amt/aussonderung")
    pruefe_seite(amt)
    wahl = amt.locator('main input[name="akte"]')
    assert wahl.count() == 1
    wahl.check()
    senden(amt, "Vorsehen")
    pruefe_seite(amt)
    amt.locator('main input[name="objekt"]').first.check()
    amt.locator("main input#begruendung").first.fill("Stadtgeschichtlich bedeutsam")
    senden(amt, "Archivwürdig (A)")
    assert "A: Stadtgeschichtlich" in amt.locator("main").inner_text()
    senden(amt, "Dem Archiv anbieten")
    warten(amt, haus, "angeboten")
    pruefe_seite(amt)
    bild(amt, "aussonderung", 900)

    archiv = neue_seite(basis)
    amt_anmelden(archiv, basis, "stadtarchiv", "/amt/archiv")
    archiv.goto(f"{basis}/amt/archiv")
    pruefe_seite(archiv)
    oeffnen(archiv, haus)
    pruefe_seite(archiv)
    bild(archiv, "archiv", 900)
    for kreuz in archiv.locator('main input[name="objekt"]').all():
        kreuz.check()
    senden(archiv, "Archivwürdig (A)")
    senden(archiv, "Bewertung senden")
    warten(amt, haus, "bewertet")
    senden(amt, "An das Archiv abgeben")
    warten(archiv, haus, "geliefert")
    senden(archiv, "Lieferung übernehmen")
    warten(archiv, haus, "übernommen")
    pruefe_seite(archiv)
    archiv.locator("main table a").first.click()
    archiv.wait_for_load_state("load")
    pruefe_seite(archiv)

    warten(amt, haus, "bestätigt")
    senden(amt, "Löschung beantragen")
    pruefe_seite(amt)
    assert amt.locator('main button:has-text("Löschung freigeben")').count() == 0
    zweite = neue_seite(basis)
    amt_anmelden(zweite, basis, "registratur")
    zweite.goto(amt.url)
    pruefe_seite(zweite)
    senden(zweite, "Löschung freigeben")
    warten(amt, haus, "abgeschlossen")
    amt.goto(f"{basis}/amt/aussonderung/verzeichnis")
    pruefe_seite(amt)
    assert "Arch " in amt.locator("main").inner_text()
    amt.goto(f"{basis}/amt/aussonderung/austausch")
    pruefe_seite(amt)


def test_aktenplan_bewerten(haus, neue_seite):
    basis = haus[0]
    amt = neue_seite(basis)
    amt_anmelden(amt, basis, "lenz")
    amt.goto(f"{basis}/amt/aussonderung/aktenplan")
    pruefe_seite(amt)
    senden(amt, "Senden (0511)")
    pruefe_seite(amt)
    archiv = neue_seite(basis)
    amt_anmelden(archiv, basis, "stadtarchiv", "/amt/archivplaene")
    archiv.goto(f"{basis}/amt/archivplaene")
    pruefe_seite(archiv)
    oeffnen(archiv, haus)
    pruefe_seite(archiv)
    archiv.locator('main input[name="einheit"]').first.check()
    senden(archiv, "Vernichten (V)")
    senden(archiv, "Bewertungskatalog senden")
    pruefe_seite(archiv)
    warten(amt, haus, "vom Archiv bewertet")
    pruefe_seite(amt)


def test_sperren_schmal_und_dunkel(haus, neue_seite):
    basis, daten = haus
    with sqlite3.connect(daten / "rathaus.sqlite", timeout=30) as db:
        akte = db.execute("SELECT id FROM akte_akte WHERE zustand = 'offen' ORDER BY id LIMIT 1").fetchone()[0]
    page = neue_seite(basis, schmal=True, dunkel=True)
    amt_anmelden(page, basis, "lenz")
    page.goto(f"{basis}/amt/aussonderung/sperren/{akte}")
    pruefe_seite(page)
    page.locator("main textarea#grund").fill("Klage 7 K 12/26")
    senden(page, "Akte sperren")
    pruefe_seite(page)
    assert "Klage 7 K 12/26" in page.locator("main").inner_text()
    for pfad in ("", "/laeufe", "/verzeichnis", "/austausch"):
        page.goto(f"{basis}/amt/aussonderung{pfad}")
        pruefe_seite(page)
