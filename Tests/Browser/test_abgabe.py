# SPDX-License-Identifier: EUPL-1.2
"""Handing a Vorgang over to another authority: one house plays both through two folders."""
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
    ordner = tmp_path_factory.mktemp("abgabe")
    hin, zurueck = ordner / "hin", ordner / "zurueck"
    hin.mkdir()
    zurueck.mkdir()
    with laufender_dienst(ordner) as basis:
        yield basis, ordner / "daten", hin, zurueck


def einrichten(haus):
    basis, daten, hin, zurueck = haus
    for worte in (
        ["--kurz", "nachbar", "--name", "Kreis Beispiel", "--eingang", zurueck, "--ausgang", hin],
        ["--kurz", "wir", "--name", "Stadt Musterstadt", "--eingang", hin, "--ausgang", zurueck],
    ):
        subprocess.run(
            [PROGRAMM, "aussonderung", "partner", "--daten", daten, "--abgabe", "--quittung", "--einheit", "1", *worte], check=True,
            cwd=WURZEL, timeout=120)
    with sqlite3.connect(daten / "rathaus.sqlite", timeout=30) as db:
        vorgaenge = db.execute(
            "SELECT v.id, v.zeichen FROM akte_vorgang v WHERE v.vertraulich = 0 AND COALESCE(v.zugriff, 0) = 0 AND EXISTS "
            "(SELECT 1 FROM akte_dokument d WHERE d.vorgang = v.id) ORDER BY v.id LIMIT 2").fetchall()
        for kennung, _ in vorgaenge:
            db.execute("UPDATE akte_vorgang SET zustand = 'zda', zda_am = '2026-01-05' WHERE id = ?", (kennung,))
            db.execute("UPDATE akte_dokument SET zustand = 'final' WHERE vorgang = ?", (kennung,))
    return vorgaenge


def austausch(haus):
    """The server looks by itself every few minutes; the test does not wait for that."""
    subprocess.run([PROGRAMM, "aussonderung", "austausch", "--daten", haus[1]], check=True, cwd=WURZEL, timeout=120)


def warten(page, haus, wort, wo="main .rh-seitenkopf"):
    ende = time.monotonic() + 60
    while time.monotonic() < ende:
        page.reload()
        if wort in page.locator(wo).inner_text():
            return
        austausch(haus)
    raise AssertionError(f"„{wort}“ steht nicht da: {page.locator('main').inner_text()[:600]}")


def abgeben(seite, haus, zeichen, grund):
    seite.goto(f"{haus[0]}/amt/abgaben")
    seite.locator("main input#zeichen").fill(zeichen)
    senden(seite, "Vorschau der Abgabe")
    pruefe_seite(seite)
    assert zeichen in seite.locator("main").inner_text()
    seite.locator("main select#partner").select_option(label="Kreis Beispiel")
    seite.locator("main textarea#grund").fill(grund)
    senden(seite, "Abgeben (0401)")
    warten(seite, haus, "gesendet")


def test_abgeben_uebernehmen_und_ablehnen(haus, neue_seite):
    basis = haus[0]
    amt = neue_seite(basis)
    amt_anmelden(amt, basis, "lenz")
    for leer in ("abgaben", "abgaben/neu", "uebernahmen"):
        amt.goto(f"{basis}/amt/{leer}")
        pruefe_seite(amt)
    assert "Nichts eingegangen" in amt.locator("main").inner_text()
    (erster, zeichen), (_, zweites) = einrichten(haus)

    # From the page of the Vorgang; without a reason the form comes back with what was chosen.
    amt.goto(f"{basis}/amt/vorgaenge/{erster}")
    amt.locator('a:has-text("An eine andere Behörde abgeben")').first.click()
    amt.wait_for_load_state("load")
    pruefe_seite(amt)
    bild(amt, "abgabe", 900)
    senden(amt, "Abgeben (0401)")
    assert "Bitte geben Sie einen Grund an." in amt.locator(".rh-fehlerliste").inner_text()
    pruefe_seite(amt)

    abgeben(amt, haus, zeichen, "Wohnsitz verlegt")
    pruefe_seite(amt)
    bild(amt, "abgabe-gesendet", 900)

    dort = neue_seite(basis)
    amt_anmelden(dort, basis, "registratur", "/amt/uebernahmen")
    dort.goto(f"{basis}/amt/uebernahmen")
    warten(dort, haus, "eingegangen", "main")
    pruefe_seite(dort)
    dort.locator("main table a").first.click()
    dort.wait_for_load_state("load")
    pruefe_seite(dort)
    bild(dort, "uebernahme", 900)
    senden(dort, "Übernehmen (0402)")
    assert "unter welcher Einheit des Aktenplans" in dort.locator(".rh-fehlerliste").inner_text()
    pruefe_seite(dort)
    dort.locator("main input#plan").fill("36.10.01")
    senden(dort, "Übernehmen (0402)")
    warten(dort, haus, "übernommen")
    pruefe_seite(dort)

    warten(amt, haus, "abgegeben")
    pruefe_seite(amt)
    amt.goto(f"{basis}/amt/vorgaenge/{erster}")
    assert "(abgegeben an Kreis Beispiel)" in amt.locator("main, h1").first.inner_text()

    abgeben(amt, haus, zweites, "Irrläufer")
    dort.goto(f"{basis}/amt/uebernahmen")
    warten(dort, haus, "eingegangen", "main")
    dort.locator("main table a").first.click()
    dort.wait_for_load_state("load")
    dort.locator("main input#grund").fill("Dafür sind wir nicht zuständig")
    senden(dort, "Ablehnen und begründen")
    warten(amt, haus, "abgelehnt")
    assert "Dafür sind wir nicht zuständig" in amt.locator("main").inner_text()
    pruefe_seite(amt)
    amt.goto(f"{basis}/amt/abgaben")
    pruefe_seite(amt)


def test_tastatur(haus, neue_seite):
    basis = haus[0]
    seite = neue_seite(basis)
    amt_anmelden(seite, basis, "lenz")
    seite.goto(f"{basis}/amt/abgaben")
    seite.locator("main input#zeichen").focus()
    seite.keyboard.type("gibt es nicht")
    with seite.expect_navigation():
        seite.keyboard.press("Enter")
    assert "ist nichts, was Sie sehen dürfen" in seite.locator("main").inner_text()
    pruefe_seite(seite)
