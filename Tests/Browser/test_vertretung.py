# SPDX-License-Identifier: EUPL-1.2
"""A deputy is entered in the own account, sees the desk of the absent colleague, signs "i. V.", and is ended early."""
import datetime
import zoneinfo

import pytest
from bilder import bild
from formular import senden
from playwright.sync_api import expect
from seitenpruefung import pruefe_seite
from vorgaenge import ablegen, neuer_vorgang

SEITE = "/amt/konto/vertretung"
# The German day, as the server counts it: between 22 and 24 o'clock UTC it is another one than the machine's.
HEUTE = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Berlin")).date()


def eintragen(page, vertreter, ab, bis, vertretener=None):
    if vertretener:
        page.locator("#vertretener").select_option(label=vertretener)
    page.locator("#vertreter").select_option(label=vertreter)
    page.locator("#ab").fill(ab.isoformat())
    page.locator("#bis").fill(bis.isoformat())
    senden(page, "Vertretung eintragen")


def wahl(page, feld, name):
    return next(t for t in page.locator(f"#{feld} option").all_inner_texts() if t.startswith(name))


@pytest.mark.parametrize("dunkel", [False, True])
def test_eintragen_und_streichen(dienst, neue_seite, amtszustand, dunkel):
    page = neue_seite(dienst, dunkel=dunkel, storage_state=amtszustand("winter"))
    page.goto(dienst + "/amt/konto")
    page.get_by_role("link", name="Ihre Vertretung").click()
    expect(page.get_by_role("heading", name="Keine Vertretung eingetragen")).to_be_visible()
    pruefe_seite(page)
    bild(page, f"vertretung-leer-{dunkel}")
    senden(page, "Vertretung eintragen")
    assert page.locator("#vertreter").get_attribute("aria-invalid") == "true"
    pruefe_seite(page)
    spaeter = HEUTE + datetime.timedelta(days=30)
    eintragen(page, wahl(page, "vertreter", "Carla Herbst"), spaeter, spaeter + datetime.timedelta(days=4))
    expect(page.get_by_role("row", name="Carla Herbst")).to_contain_text("steht bevor")
    pruefe_seite(page)
    bild(page, f"vertretung-eine-{dunkel}")
    eintragen(page, wahl(page, "vertreter", "Carla Herbst"), spaeter, spaeter)
    expect(page.locator("#ab-fehler")).to_contain_text("schon eine Vertretung eingetragen: Carla Herbst")
    assert page.locator("#ab").input_value() == spaeter.isoformat(), "die Eingabe ist verloren"
    pruefe_seite(page)
    senden(page, "Streichen")
    expect(page.locator("body")).to_contain_text("Die Vertretung ist beendet.")


def test_vertretung_sieht_den_postkorb_und_zeichnet(dienst, neue_seite, amtszustand):
    sommer = neue_seite(dienst, storage_state=amtszustand("sommer"))
    neuer_vorgang(sommer, dienst, "Umlauf in Vertretung")
    ablegen(sommer, dienst, "Entwurf für die Vertretung", b"Entwurf in Vertretung", entwurf=True)
    sommer.keyboard.press("v")
    sommer.wait_for_url("**/geschaeftsgang/neu**")
    sommer.locator('input[name=laufweg][value="eigener"]').check()
    sommer.locator("textarea[name=weg]").fill("mz Winter")
    senden(sommer, "Auf den Weg bringen")
    sommer.wait_for_url("**/geschaeftsgaenge/*")
    laufzettel = sommer.url

    # The head enters it for the colleague who fell ill.
    herbst = neue_seite(dienst, storage_state=amtszustand("herbst"))
    herbst.goto(dienst + SEITE)
    pruefe_seite(herbst)
    eintragen(
        herbst, wahl(herbst, "vertreter", "Ada Sommer"), HEUTE, HEUTE + datetime.timedelta(days=3),
        wahl(herbst, "vertretener", "Bela Winter"))
    expect(herbst.get_by_role("row", name="Bela Winter")).to_contain_text("gilt heute")
    pruefe_seite(herbst)
    bild(herbst, "vertretung-bereich")

    sommer.goto(dienst + SEITE)
    expect(sommer.get_by_role("table", name="Wen Sie vertreten")).to_contain_text("Bela Winter")
    bild(sommer, "vertretung-wen")
    sommer.goto(f"{dienst}/amt/postkorb?korb=gang")
    expect(sommer.locator("main")).to_contain_text("i. V. Bela Winter")
    bild(sommer, "vertretung-postkorb")
    pruefe_seite(sommer)
    zeile = sommer.locator("main tr", has_text="Entwurf für die Vertretung").first
    with sommer.expect_navigation():
        zeile.locator('button:has-text("Mitzeichnen")').first.click()
    sommer.goto(laufzettel)
    expect(sommer.locator("main")).to_contain_text("Ada Sommer i. V. Bela Winter")
    bild(sommer, "vertretung-laufzettel")

    sommer.goto(dienst + SEITE)
    senden(sommer, "Jetzt beenden")
    expect(sommer.get_by_role("heading", name="Keine Vertretung eingetragen")).to_be_visible()
