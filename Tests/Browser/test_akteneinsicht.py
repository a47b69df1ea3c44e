# SPDX-License-Identifier: EUPL-1.2
"""Inspection of files from the request to the last look: choose, make black by mouse and by numbers, present, release, read with the code."""
import re
import subprocess

from bilder import bild
from formular import senden
from playwright.sync_api import expect
from seitenpruefung import pruefe_seite


def pdf():
    """A page with a name to hide, made by the same tool as letters."""
    from dienst import WURZEL
    programm = "from weasyprint import HTML; import sys; sys.stdout.buffer.write(HTML(string='<title>x</title><h1>Bescheid</h1><p>Frau Erika Mustermann</p><p style=\"margin-top:20cm\">Offener Satz</p>').write_pdf())"
    return subprocess.run([WURZEL / "var/venv/bin/python3", "-c", programm], check=True, capture_output=True).stdout


def test_von_der_aufnahme_bis_zum_letzten_blick(dienst, neue_seite, amtszustand):
    clerk = neue_seite(dienst, storage_state=amtszustand("sommer"))
    clerk.goto(f"{dienst}/amt/akteneinsicht")
    pruefe_seite(clerk)
    clerk.goto(f"{dienst}/amt/postkorb")
    vorgang = clerk.locator('main a[href^="/amt/vorgaenge/"]').first.get_attribute("href").split("?")[0]
    clerk.goto(f"{dienst}{vorgang}")
    clerk.locator("input[type=file]").set_input_files({"name": "bescheid.pdf", "mimeType": "application/pdf", "buffer": pdf()})
    clerk.locator("input[name=betreff]").fill("Bescheid mit Namen")
    senden(clerk, "Dokument ablegen")

    # What is missing is told, what was typed stays.
    clerk.goto(f"{dienst}{vorgang}/akteneinsicht")
    pruefe_seite(clerk)
    clerk.locator("#antragsteller").fill("Kanzlei Grün")
    senden(clerk, "Akteneinsicht aufnehmen")
    expect(clerk.locator(".rh-fehlerliste")).to_contain_text("Rechtsgrundlage")
    pruefe_seite(clerk)
    clerk.locator("#grundlage").select_option("ifg4")
    senden(clerk, "Akteneinsicht aufnehmen")
    pruefe_seite(clerk)
    einsicht = clerk.url.split("?")[0]

    clerk.get_by_label("Bescheid mit Namen").check()
    senden(clerk, "Auswählen")
    pruefe_seite(clerk)
    clerk.locator('main a:has-text("Dokument 1")').first.click()
    clerk.wait_for_load_state("networkidle")
    pruefe_seite(clerk)
    blatt = clerk.locator("svg[data-schwaerzen]")
    blatt.scroll_into_view_if_needed()
    kasten = blatt.bounding_box()
    clerk.mouse.move(kasten["x"] + kasten["width"] * 0.08, kasten["y"] + kasten["height"] * 0.10)
    clerk.mouse.down()
    clerk.mouse.move(kasten["x"] + kasten["width"] * 0.70, kasten["y"] + kasten["height"] * 0.22)
    clerk.mouse.up()
    assert abs(int(clerk.locator("#x").input_value()) - 80) <= 3 and abs(int(clerk.locator("#breite").input_value()) - 620) <= 4
    clerk.locator("#grund").select_option("ifg9")
    senden(clerk, "Schwärzen")
    pruefe_seite(clerk)
    # The same without a mouse.
    for name, wert in (("x", "100"), ("y", "500"), ("breite", "300"), ("hoehe", "40")):
        clerk.locator(f"#{name}").fill(wert)
    clerk.locator("#grund").select_option("ifg8")
    senden(clerk, "Schwärzen")
    expect(clerk.locator("main ol li")).to_have_count(2)
    bild(clerk, "schwaerzen")
    pruefe_seite(clerk)

    clerk.goto(einsicht)
    bild(clerk, "einsicht")
    senden(clerk, "Zur Freigabe vorlegen")
    leitung = neue_seite(dienst, storage_state=amtszustand("herbst"))
    for _ in range(60):
        leitung.goto(einsicht)
        if leitung.locator('main button:has-text("Freigeben")').count():
            break
        leitung.wait_for_timeout(500)
    pruefe_seite(leitung)
    bild(leitung, "freigeben")
    leitung.locator("#tage").fill("7")
    senden(leitung, "Freigeben")
    code = leitung.locator("#zugangscode").inner_text()
    assert re.fullmatch(r"([0-9A-F]{4}-){7}[0-9A-F]{4}", code)
    bild(leitung, "freigegeben")

    gast = neue_seite(dienst)
    gast.goto(f"{dienst}/akteneinsicht")
    pruefe_seite(gast)
    gast.locator("#code").fill("0000-1111")
    senden(gast, "Dokumente ansehen")
    expect(gast.locator(".rh-fehlerliste")).to_be_visible()
    gast.locator("#code").fill(code.lower().replace("-", " "))
    senden(gast, "Dokumente ansehen")
    expect(gast.locator("h1")).to_contain_text("Akteneinsicht AE-")
    pruefe_seite(gast)
    # The subject may name what is black.
    expect(gast.locator("main table")).not_to_contain_text("Bescheid mit Namen")
    bild(gast, "verzeichnis")
    ziel = gast.locator("main table a").first.get_attribute("href")
    datei = gast.request.get(f"{dienst}{ziel}").body()
    assert datei.startswith(b"%PDF-") and b"Mustermann" not in datei
    text = subprocess.run(["pdftotext", "-", "-"], input=datei, check=True, capture_output=True).stdout
    assert b"Mustermann" not in text

    leitung.goto(einsicht)
    expect(leitung.locator("main .rh-historie li")).to_have_count(2)
    clerk.goto(einsicht)
    clerk.locator("#grund").fill("Verfahren ruht")
    senden(clerk, "Freigabe zurückziehen")
    assert gast.request.get(f"{dienst}{ziel}").status == 404
