# SPDX-License-Identifier: EUPL-1.2
"""Checking out and in, the private draft, labels of versions, comparing them, and what a lock keeps others from."""
import re

import pytest
from bilder import bild
from formular import senden
from playwright.sync_api import expect
from seitenpruefung import pruefe_seite
from tastatur import enter, tab_bis
from vorgaenge import ablegen


def datei(text, name="entwurf.txt"):
    return {"name": name, "mimeType": "text/plain", "buffer": text.encode()}


def entwurf(page, dienst, betreff, text, stelle=0):
    """Files a draft in a Vorgang of one's own; the addresses of both."""
    page.goto(f"{dienst}/amt/postkorb")
    vorgang = dienst + page.locator('main a[href^="/amt/vorgaenge/"]').nth(stelle).get_attribute("href")
    page.goto(vorgang)
    return vorgang, ablegen(page, dienst, betreff, text.encode(), entwurf=True)


def auschecken(page):
    senden(page, "Auschecken")
    expect(page.locator("main")).to_contain_text("Von Ihnen ausgecheckt")


def test_auschecken_arbeiten_einchecken_vergleichen(dienst, neue_seite, amtszustand):
    sommer = neue_seite(dienst, storage_state=amtszustand("sommer"))
    vorgang, dokument = entwurf(
        sommer, dienst, "Anhörung", "Sehr geehrte Damen und Herren\ndie Frist beträgt zwei Wochen ab Zugang\nMit freundlichen Grüßen")
    assert "Version 0.1" in sommer.locator("main").inner_text()
    auschecken(sommer)
    pruefe_seite(sommer)
    bild(sommer, "ausgecheckt")
    senden(sommer, "Um 7 Tage verlängern")
    expect(sommer.locator("main")).to_contain_text("Das Dokument bleibt bis")

    # A state in between is nobody else's business.
    sommer.locator("summary", has_text="Zwischenstand sichern").click()
    sommer.locator("main input[type=file]").set_input_files(datei("GEHEIMER ZWISCHENSTAND"))
    senden(sommer, "Zwischenstand sichern")
    expect(sommer.locator("main")).to_contain_text("Die Arbeitskopie ist gespeichert")
    eigene = sommer.request.get(f"{dokument}/arbeitskopie")
    assert eigene.status == 200 and eigene.text() == "GEHEIMER ZWISCHENSTAND"
    winter = neue_seite(dienst, storage_state=amtszustand("winter"))
    winter.goto(dokument)
    inhalt = winter.locator("main").inner_text()
    assert "Wird gerade bearbeitet" in inhalt and "Ada Sommer" in inhalt and "Version 0.1" in inhalt and "0.2" not in inhalt
    assert winter.locator('main button:has-text("Auschecken")').count() == 0 and winter.locator("main input[type=file]").count() == 0
    pruefe_seite(winter)
    bild(winter, "gesperrt")
    assert winter.request.get(f"{dokument}/arbeitskopie").status == 404
    winter.goto(f"{dienst}/amt/suche?q=zwischenstand")
    assert "Anhörung" not in winter.locator("main").inner_text()

    # The list of what is checked out, and the form; the file there replaces the draft.
    sommer.goto(f"{dienst}/amt/sperren")
    pruefe_seite(sommer)
    bild(sommer, "ausgecheckt-liste")
    sommer.get_by_role("link", name=re.compile("einchecken.*Anhörung")).click()
    pruefe_seite(sommer)
    bild(sommer, "einchecken")
    sommer.locator("main input[type=file]").set_input_files(
        datei("Sehr geehrte Damen und Herren\ndie Frist beträgt vier Wochen ab Zugang\nMit freundlichen Grüßen\nIhre Stadt"))
    sommer.locator("input[name=bemerkung]").fill("Frist verlängert")
    senden(sommer, "Einchecken")
    expect(sommer.locator("main")).to_contain_text("Version 0.2 ist abgelegt")
    assert "Frist verlängert" in sommer.locator("main").inner_text()

    # A main version next.
    auschecken(sommer)
    sommer.goto(f"{dokument}/einchecken")
    sommer.locator("main input[type=file]").set_input_files(datei("Sehr geehrte Damen und Herren\nganz neu gefasst"))
    sommer.locator('input[name=stufe][value="gross"]').check()
    senden(sommer, "Einchecken")
    expect(sommer.locator("main")).to_contain_text("Version 1.0 ist abgelegt")
    pruefe_seite(sommer)
    bild(sommer, "versionen")

    sommer.goto(f"{dokument}/vergleich?von=1&nach=2")
    vergleich = sommer.locator("main")
    for _ in range(40):
        if vergleich.locator("ins").count():
            break
        sommer.reload()
    assert vergleich.locator("del").inner_text().strip().endswith("zwei") and "vier" in vergleich.locator("ins").first.inner_text()
    assert "Ihre Stadt" in vergleich.locator("ins").last.inner_text()
    pruefe_seite(sommer)
    bild(sommer, "vergleich")
    sommer.locator("select[name=nach]").select_option("3")
    senden(sommer, "Vergleichen")
    sommer.wait_for_url("**/vergleich?von=1&nach=3")
    pruefe_seite(sommer)


def test_eine_sperre_haelt_den_vorgang_offen_und_laesst_sich_mit_grund_aufheben(dienst, neue_seite, amtszustand):
    sommer = neue_seite(dienst, storage_state=amtszustand("sommer"))
    vorgang, dokument = entwurf(sommer, dienst, "Zwischenbescheid", "Entwurf", stelle=1)
    auschecken(sommer)
    herbst = neue_seite(dienst, storage_state=amtszustand("herbst"))
    herbst.goto(f"{vorgang}/schliessen")
    inhalt = herbst.locator("main").inner_text()
    assert "Das fehlt noch" in inhalt and "„Zwischenbescheid“: Ada Sommer bearbeitet das gerade (im Browser)" in inhalt
    pruefe_seite(herbst)
    bild(herbst, "schliessen-gesperrt")

    verwaltung = neue_seite(dienst, storage_state=amtszustand("registratur"))
    verwaltung.goto(f"{dienst}/amt/sperren")
    pruefe_seite(verwaltung)
    bild(verwaltung, "sperren-verwaltung")
    verwaltung.get_by_role("link", name=re.compile("Sperre aufheben.*Zwischenbescheid")).click()
    pruefe_seite(verwaltung)
    senden(verwaltung, "Sperre aufheben")
    expect(verwaltung.locator("#grund-fehler")).to_have_count(1)
    pruefe_seite(verwaltung)
    verwaltung.locator("#grund").fill("Frau Sommer ist erkrankt")
    tab_bis(verwaltung, text="Sperre aufheben")
    enter(verwaltung)
    expect(verwaltung.locator("main")).to_contain_text("Die Sperre ist aufgehoben")

    # The draft is still there; it can be thrown away.
    sommer.goto(dokument)
    assert "Ihre Arbeitskopie ist noch da" in sommer.locator("main").inner_text()
    pruefe_seite(sommer)
    bild(sommer, "arbeitskopie-noch-da")
    sommer.locator('main button:has-text("Auschecken abbrechen")').click()
    sommer.locator("dialog[open] button:not([data-schliessen])").first.click()
    expect(sommer.locator("main")).to_contain_text("Das Auschecken ist abgebrochen")


@pytest.mark.parametrize("schmal,dunkel", [(True, False), (False, True)])
def test_ohne_javascript(dienst, neue_seite, amtszustand, schmal, dunkel):
    page = neue_seite(dienst, js=False, schmal=schmal, dunkel=dunkel, storage_state=amtszustand("winter"))
    _, dokument = entwurf(page, dienst, f"Entwurf {schmal}", f"eins {schmal}")
    auschecken(page)
    bild(page, f"ausgecheckt-{schmal}-{dunkel}")
    page.goto(f"{dokument}/einchecken")
    bild(page, f"einchecken-{schmal}-{dunkel}")
    senden(page, "Einchecken")
    expect(page.locator("#datei-fehler")).to_have_count(1)
    page.locator("main input[type=file]").set_input_files(datei("zwei"))
    senden(page, "Einchecken")
    expect(page.locator("main")).to_contain_text("Version 0.2 ist abgelegt")


def test_grosse_datei_ueber_die_schnittstelle(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("winter"))
    _, dokument = entwurf(page, dienst, "Lageplan", "klein", stelle=1)
    api = dokument.replace("/amt/", "/api/amt/")
    bytes_ = b"%PDF-1.7\n" + b"0123456789abcdef" * 600_000
    roh = {"Content-Type": "application/octet-stream"}
    ziel = f"{api}/arbeitskopie?dateiname=Lageplan.pdf"
    assert page.request.post(ziel, data=b"%PDF-1.7", headers=roh).status == 409, "erst auschecken"
    assert page.request.post(f"{api}/auschecken", data={"grund": "neue Fassung"}).status == 201
    assert page.request.post(ziel, data={"a": 1}).status == 415
    fremd = neue_seite(dienst, storage_state=amtszustand("archiv"))
    assert fremd.request.post(ziel, data=b"%PDF-1.7", headers=roh).status in (403, 404)
    antwort = page.request.post(ziel, data=bytes_, headers=roh)
    assert antwort.status == 201, antwort.text()
    assert antwort.json()["groesse"] == len(bytes_) and antwort.json()["mediatyp"] == "application/pdf"
    fertig = page.request.post(f"{api}/einchecken", data={"hauptversion": True, "bemerkung": "gemessen"})
    assert fertig.status == 201 and fertig.json()["bezeichnung"] == "1.0" and fertig.json()["groesse"] == len(bytes_)
