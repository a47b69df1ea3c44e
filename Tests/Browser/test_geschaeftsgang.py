# SPDX-License-Identifier: EUPL-1.2
"""A whole route with three signers: started by keys, signed from the desk, asked again after a change, taken back, finished."""
import pathlib
import re
import subprocess

import pytest
from bilder import ORDNER, bild
from formular import senden
from playwright.sync_api import expect
from seitenpruefung import pruefe_seite
from tastatur import enter, tab_bis


def korb(dienst, neue_seite, zustand):
    page = neue_seite(dienst, storage_state=zustand)
    page.goto(f"{dienst}/amt/postkorb?korb=gang")
    return page


def bestaetigen(page):
    with page.expect_navigation():
        page.locator("dialog[open] button:not([data-schliessen])").first.click()


def test_ein_entwurf_geht_seinen_weg(dienst, neue_seite, amtszustand):
    sommer = neue_seite(dienst, storage_state=amtszustand("sommer"))
    sommer.goto(f"{dienst}/amt/postkorb")
    vorgang = sommer.locator('main a[href^="/amt/vorgaenge/"]').first.get_attribute("href")
    sommer.goto(f"{dienst}{vorgang}/geschaeftsgang")
    pruefe_seite(sommer)
    assert "Noch kein Geschäftsgang" in sommer.locator("main").inner_text()
    sommer.goto(f"{dienst}{vorgang}")
    sommer.locator("input[type=file]").set_input_files(
        {"name": "entwurf.txt", "mimeType": "text/plain", "buffer": b"Entwurf eins"})
    sommer.locator("input[name=betreff]").fill("Stellungnahme zum Kreuzungsumbau")
    sommer.locator("input[name=entwurf]").check()
    senden(sommer, "Dokument ablegen")
    expect(sommer.locator("main")).to_contain_text("Kreuzungsumbau")
    sommer.goto(dienst + sommer.locator('main a:has-text("Kreuzungsumbau")').first.get_attribute("href"))
    if "/amt/dokumente/" not in sommer.url:
        sommer.goto(dienst + sommer.locator('main a[href^="/amt/dokumente/"]').first.get_attribute("href").split("/inhalt")[0])
    dokument = sommer.url.split("?")[0]

    # One key opens the form, the focus is where one goes on.
    sommer.keyboard.press("v")
    sommer.wait_for_url("**/geschaeftsgang/neu**")
    pruefe_seite(sommer)
    assert sommer.evaluate("document.activeElement.name") == "laufweg"
    bild(sommer, "verfuegen")
    sommer.locator('input[name=laufweg][value="eigener"]').check()
    sommer.locator("textarea[name=weg]").fill("mz Winter, 3 Tage: bitte prüfen\n+ mz Lenz\nsz Herbst")
    senden(sommer, "Auf den Weg bringen")
    sommer.wait_for_url("**/geschaeftsgaenge/*")
    pruefe_seite(sommer)
    laufzettel = sommer.url
    assert "Bela Winter" in sommer.locator("main").inner_text()
    bild(sommer, "laufzettel")

    winter = korb(dienst, neue_seite, amtszustand("winter"))
    pruefe_seite(winter)
    bild(winter, "korb")
    senden(winter, "Mitzeichnen")
    assert "mitgezeichnet" in winter.locator("body").inner_text()
    senden(winter, "Zurücknehmen")
    pruefe_seite(winter)
    winter.goto(f"{dienst}/amt/postkorb?korb=gang")
    senden(winter, "Mitzeichnen")

    lenz = korb(dienst, neue_seite, amtszustand("lenz"))
    lenz.goto(laufzettel)
    pruefe_seite(lenz)
    lenz.locator('input[value="mitgezeichnetMitAenderung"]').check()
    senden(lenz, "Absenden")
    pruefe_seite(lenz)
    assert "Bitte beschreiben Sie Ihre Änderung" in lenz.locator("main").inner_text()
    lenz.locator("main textarea").first.fill("Absatz 2 gekürzt")
    senden(lenz, "Absenden")

    # A new version takes the turn of the final signature away until all have signed it.
    sommer.goto(dokument)
    pruefe_seite(sommer)
    sommer.locator("input[name=datei]").set_input_files(
        {"name": "entwurf.txt", "mimeType": "text/plain", "buffer": b"Entwurf zwei"})
    senden(sommer, "Neue Version ablegen")
    expect(sommer.locator("main")).to_contain_text("Version 0.2")
    sommer.goto(laufzettel)
    assert "ältere Version" in sommer.locator("main").inner_text() and "erneut" in sommer.locator("main").inner_text()
    pruefe_seite(sommer)
    bild(sommer, "laufzettel-erneut")
    for konto in ("winter", "lenz"):
        page = korb(dienst, neue_seite, amtszustand(konto))
        senden(page, "Mitzeichnen")
    herbst = korb(dienst, neue_seite, amtszustand("herbst"))
    herbst.locator('main button:has-text("Schlusszeichnen")').first.click()
    bestaetigen(herbst)
    herbst.goto(laufzettel)
    expect(herbst.locator("main")).to_contain_text("schlussgezeichnet")
    pruefe_seite(herbst)
    bild(herbst, "laufzettel-fertig")
    sommer.goto(dokument)
    assert "abgeschlossen" in sommer.locator("main").inner_text()
    sommer.goto(f"{dienst}{vorgang}/geschaeftsgang")
    pruefe_seite(sommer)
    bild(sommer, "reiter")
    antwort = sommer.request.get(f"{laufzettel}/laufzettel.pdf")
    assert antwort.status == 200 and antwort.body()[:5] == b"%PDF-"
    if ORDNER:
        pathlib.Path(ORDNER, "laufzettel.pdf").write_bytes(antwort.body())
    text = subprocess.run(["pdftotext", "-", "-"], input=antwort.body(), capture_output=True, check=True).stdout.decode()
    text = " ".join(text.split())
    for wort in ("Schlusszeichnung", "Bela Winter", "Deniz Lenz", "schlussgezeichnet", "Absatz 2 gekürzt", "Kreuzungsumbau", "SHA-256"):
        assert wort in text, f"{wort} steht nicht auf dem Laufzettel"


def vorgang_von(page, dienst):
    page.goto(f"{dienst}/amt/postkorb")
    return dienst + page.locator('main a[href^="/amt/vorgaenge/"]').last.get_attribute("href")


def test_personen_mit_der_tastatur_suchen(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("sommer"))
    page.goto(vorgang_von(page, dienst))
    page.keyboard.press("v")
    page.wait_for_url("**/geschaeftsgang/neu**")
    tab_bis(page, id="wen")
    for name in ("lenz", "winter"):
        page.keyboard.type(name)
        expect(page.locator("[data-live] li")).to_have_count(1)
        tab_bis(page, text="Hinzufügen")
        enter(page)
        assert page.evaluate("document.activeElement.id") == "wen"
    assert page.locator("#weg").input_value().split("\n") == ["zk Deniz Lenz", "zk Bela Winter"]
    pruefe_seite(page)
    bild(page, "personenwahl")
    tab_bis(page, text="Auf den Weg bringen")
    enter(page)
    assert "/geschaeftsgaenge/" in page.url and "Deniz Lenz" in page.locator("main").inner_text()
    pruefe_seite(page)


@pytest.mark.parametrize("schmal", [False, True])
def test_ohne_javascript_auf_den_weg(dienst, neue_seite, amtszustand, schmal):
    page = neue_seite(dienst, js=False, schmal=schmal, storage_state=amtszustand("sommer"))
    page.goto(vorgang_von(page, dienst) + "/geschaeftsgang/neu")
    page.locator("#wen").fill("regen")
    page.get_by_role("button", name="Suchen", exact=True).last.click()
    assert "Noch nicht auf dem Weg" in page.locator("main").inner_text()
    page.get_by_role("button", name=re.compile("Hinzufügen.*Emil Regen")).click()
    assert page.locator("#weg").input_value() == "zk Emil Regen"
    assert page.locator('input[name=laufweg][value="eigener"]').is_checked()
    bild(page, f"verfuegen-ohne-js-{schmal}")
    pruefe_seite(page)
    page.get_by_role("button", name="Auf den Weg bringen").click()
    assert "Emil Regen" in page.locator("main").inner_text() and "/geschaeftsgaenge/" in page.url
    pruefe_seite(page)


def test_laufwege_und_leitungen(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("lenz"))
    page.goto(f"{dienst}/amt/laufwege")
    pruefe_seite(page)
    page.goto(f"{dienst}/amt/laufwege/neu")
    pruefe_seite(page)
    page.locator("input[name=name]").fill("Aushang im Sachgebiet")
    page.locator("textarea[name=weg]").fill("zk Winter, 3 Tage\nzk Herbst")
    senden(page, "Laufweg speichern")
    pruefe_seite(page)
    bild(page, "laufwege")
    page.goto(f"{dienst}/amt/laufwege/leitungen")
    pruefe_seite(page)
    page.locator("input[name=wen]").fill("Herbst")
    senden(page, "Leitung eintragen")
    pruefe_seite(page)
    bild(page, "leitungen")

    # From a Vorgang: one key, and Enter starts the route that is offered first.
    sommer = neue_seite(dienst, storage_state=amtszustand("sommer"))
    sommer.goto(f"{dienst}/amt/postkorb")
    sommer.goto(dienst + sommer.locator('main a[href^="/amt/vorgaenge/"]').last.get_attribute("href"))
    sommer.keyboard.press("v")
    sommer.wait_for_url("**/geschaeftsgang/neu")
    sommer.keyboard.press("Enter")
    sommer.wait_for_url("**/geschaeftsgaenge/*")
    assert "Aushang im Sachgebiet" in sommer.locator("h1").inner_text()
