# SPDX-License-Identifier: EUPL-1.2
"""Duties of the law with proof from the running system, and electronic invoices from the public form to the decision."""
import json
import pathlib

from bilder import bild
from formular import abgewiesen, folgen, senden
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


def pdf_mit(name, daten):
    """A PDF of one empty page with a file inside, as ZUGFeRD has it; its missing cross-reference table is rebuilt by whoever reads it."""
    return b"".join([
        b"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(", name, b") 10 0 R] >> >> >> endobj\n",
        b"2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n",
        b"3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj\n",
        b"10 0 obj << /Type /Filespec /F (", name, b") /UF (", name, b") /AFRelationship /Alternative /EF << /F 11 0 R >> >> endobj\n",
        b"11 0 obj << /Type /EmbeddedFile /Length ", str(len(daten)).encode(), b" >> stream\n", daten, b"\nendstream endobj\n",
        b"trailer << /Root 1 0 R /Size 12 >>\n%%EOF\n"])


def test_rechnung_als_pdf(dienst, neue_seite, amtszustand, tmp_path):
    """A PDF with the invoice inside goes the same way: refused without one, else readable for the office, with the PDF as it came."""
    page = neue_seite(dienst)
    page.goto(f"{dienst}/rechnung")
    leer = tmp_path / "leer.pdf"
    leer.write_bytes(pdf_mit(b"notiz.txt", b"nichts"))
    page.locator("#datei").set_input_files(leer)
    abgewiesen(page, "Rechnung senden")
    assert "PDF" in page.locator(".rh-fehlerliste").inner_text()
    pruefe_seite(page)
    # Another number, so that it is not the same invoice a second time.
    gut = tmp_path / "rechnung.pdf"
    gut.write_bytes(pdf_mit(b"factur-x.xml", MUSTER.read_bytes().replace(b"R-2026-17", b"R-2026-18")))
    page.locator("#datei").set_input_files(gut)
    senden(page, "Rechnung senden")
    assert "Ihre Rechnung ist angekommen" in page.locator("main").inner_text()
    pruefe_seite(page)

    amt = neue_seite(dienst, storage_state=amtszustand("lenz"))
    amt.goto(f"{dienst}/amt/rechnungen?zustand=angekommen")
    folgen(amt, "tbody tr:has-text('R-2026-18') a")
    text = amt.locator("main").inner_text()
    for wort in ("Papier Kontor GmbH", "R-2026-18", "Fachbuch", "166,55", "nichts beanstandet"):
        assert wort in text, wort
    pruefe_seite(amt)
    datei = amt.request.get(f"{amt.url}/datei")
    assert datei.body() == gut.read_bytes() and datei.headers["content-type"].startswith("application/pdf")
