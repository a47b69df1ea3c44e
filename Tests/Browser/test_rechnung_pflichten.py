# SPDX-License-Identifier: EUPL-1.2
"""Duties of the law with proof from the running system, and electronic invoices from the public form to the decision."""
import json
import pathlib

from bilder import bild
from formular import folgen, senden
from seitenpruefung import pruefe_seite

MUSTER = pathlib.Path(__file__).parents[2] / "Sources/Fachverfahren/Rechnungseingang/Rechtsdaten/proberechnung.xml"


def test_pflichten(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("programm"))
    page.goto(f"{dienst}/amt/steuerung/pflichten/nachweise")
    pruefe_seite(page)
    senden(page, "Jetzt prüfen")
    text = page.locator("main").inner_text()
    # A simulated payment proves nothing; the intake of invoices is open.
    assert "Der Zahlungsdienst ist simuliert" in text and "liest und prüft eine Proberechnung" in text
    pruefe_seite(page)
    bild(page, "nachweise")
    page.goto(f"{dienst}/amt/steuerung/pflichten")
    pruefe_seite(page)
    bild(page, "pflichten")
    zeile = page.locator("tbody tr", has=page.locator('td:has-text("§ 7 EGovG NRW")')).first
    assert "nicht belegt" in zeile.inner_text() and "ab 01.01.2019" in zeile.inner_text()
    zeile.locator('a:has-text("Stand setzen")').click()
    page.wait_for_load_state("load")
    pruefe_seite(page)
    page.locator("#w_stand").select_option("teilweise")
    page.locator("#g_stand").fill("Der Zahlungsdienst ist bestellt")
    page.locator("#quelle").fill("Gespräch mit der Kasse")
    senden(page, "Angabe speichern")
    page.goto(f"{dienst}/amt/steuerung/pflichten?zeige=offen")
    assert "Der Zahlungsdienst ist bestellt" in page.locator("main").inner_text()
    pruefe_seite(page)
    page.goto(f"{dienst}/amt/steuerung/pflichten?stichtag=2015-01-01")
    assert "Keine Pflicht zu dieser Auswahl" in page.locator("main").inner_text()
    pruefe_seite(page)
    daten = json.loads(page.request.get(f"{dienst}/api/amt/steuerung/pflichten").body())
    nachweise = {p["probe"]: p["nachweis"]["wert"] for p in daten["pflichten"] if "nachweis" in p}
    assert nachweise["portal.epayment"] == "rot" and nachweise["rechnung.eingang"] == "gruen"
    assert json.loads(page.request.get(f"{dienst}/api/amt/steuerung/nachweise").body())["nachweise"]


def test_rechnung(dienst, neue_seite, amtszustand, tmp_path):
    mit = neue_seite(dienst)
    mit.goto(f"{dienst}/rechnung")
    pruefe_seite(mit)
    page = neue_seite(dienst, js=False)
    page.goto(f"{dienst}/rechnung")
    pruefe_seite(page)
    senden(page, "Rechnung senden")
    assert page.title().startswith("Fehler:")
    pruefe_seite(page)
    falsch = tmp_path / "falsch.xml"
    falsch.write_text(MUSTER.read_text(encoding="utf-8").replace('EUR">160.00', 'EUR">161.00'), encoding="utf-8")
    page.locator("#datei").set_input_files(falsch)
    senden(page, "Rechnung senden")
    text = page.locator("main").inner_text()
    assert "Ihre Rechnung ist nicht angenommen" in text and "BR-CO-16" in text and "Angegeben: 161,00, errechnet: 160,00." in text
    pruefe_seite(page)
    bild(page, "rechnung-zurueckgewiesen")
    page.goto(f"{dienst}/rechnung")
    page.locator("#datei").set_input_files(MUSTER)
    senden(page, "Rechnung senden")
    quittung = page.url
    assert "Ihre Rechnung ist angekommen" in page.locator("main").inner_text()
    pruefe_seite(page)

    amt = neue_seite(dienst, storage_state=amtszustand("lenz"))
    amt.goto(f"{dienst}/amt/rechnungen?zustand=weitergegeben")
    assert "Nichts gefunden" in amt.locator("main").inner_text()
    pruefe_seite(amt)
    amt.goto(f"{dienst}/amt/rechnungen")
    pruefe_seite(amt)
    bild(amt, "rechnungen")
    folgen(amt, "tbody tr:has-text('angekommen') a")
    text = amt.locator("main").inner_text()
    for wort in ("Papier Kontor GmbH", "05316000-KAEM-47", "Fachbuch", "166,55", "DE75512108001245126199", "nichts beanstandet"):
        assert wort in text, wort
    pruefe_seite(amt)
    bild(amt, "rechnung")
    datei = amt.request.get(f"{amt.url}/datei")
    assert datei.body() == MUSTER.read_bytes() and "attachment" in datei.headers["content-disposition"]
    senden(amt, "Weitergeben")
    assert "an wen" in amt.locator(".rh-fehlerliste").inner_text()
    pruefe_seite(amt)
    amt.locator("#an").fill("Fachbereich Finanzen, Buchhaltung")
    senden(amt, "Weitergeben")
    assert "Fachbereich Finanzen, Buchhaltung" in amt.locator("main").inner_text()
    pruefe_seite(amt)
    folgen(amt, 'main a:has-text("In der Akte")')
    assert "Rechnung R-2026-17 von Papier Kontor GmbH" in amt.locator("main").inner_text()
    rechnungen = json.loads(amt.request.get(f"{dienst}/api/amt/rechnungen").body())["rechnungen"]
    assert {r["zustand"] for r in rechnungen} == {"weitergegeben", "zurueckgewiesen"}
    page.goto(quittung)
    assert "weitergegeben" in page.locator("main").inner_text()
    pruefe_seite(page)
    mit.goto(quittung)
    pruefe_seite(mit)
    fremd = neue_seite(dienst, storage_state=amtszustand("sommer"))
    assert fremd.goto(f"{dienst}/amt/rechnungen").status == 403
