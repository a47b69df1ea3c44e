# SPDX-License-Identifier: EUPL-1.2
"""The search: facets, suggestions while typing, opening by sign, saved searches; with axe, by keyboard and without scripts."""
import re

import pytest
from bilder import bild
from playwright.sync_api import expect
from seitenpruefung import pruefe_seite


@pytest.mark.parametrize("dunkel", [False, True])
@pytest.mark.parametrize("schmal", [False, True])
def test_trefferseiten(dienst, neue_seite, amtszustand, dunkel, schmal):
    page = neue_seite(dienst, dunkel=dunkel, schmal=schmal, storage_state=amtszustand("sommer"))
    seiten = ["", "?q=kennzeichen&art=", "?q=kennzeichen&art=dokument&jahr=2026&folge=passend", "?q=xyzzy&art="]
    for nr, abfrage in enumerate(seiten):
        page.goto(f"{dienst}/amt/suche{abfrage}")
        pruefe_seite(page)
        bild(page, f"suche-{nr}-{'dunkel' if dunkel else 'hell'}-{'schmal' if schmal else 'breit'}")


def test_treffer_fuer_eine_sammelaenderung_auswaehlen(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, js=False, storage_state=amtszustand("sommer"))
    page.goto(f"{dienst}/amt/suche?q=kennzeichen&art=")
    page.locator("input[name=o]").first.check()
    with page.expect_navigation():
        page.get_by_role("button", name="Schlagworte").click()
    assert "/amt/stapel" in page.url and "o=" in page.url
    pruefe_seite(page)


def test_treffer_anderer_verfahren(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("lenz"))
    page.goto(f"{dienst}/amt/suche?q=e-mail-gateway&art=")
    text = page.locator("main").inner_text()
    assert "Digitalisierungsprogramm" in text and "Verzeichnis von Verarbeitungstätigkeiten" in text
    assert page.locator('main a[href^="/amt/steuerung/objekte/"]').count() >= 1
    assert page.locator('main a[href^="/amt/datenschutz/verarbeitungen/"]').count() >= 1
    pruefe_seite(page)
    bild(page, "suche-verfahren")
    # Narrowed to Akten, only those.
    page.goto(f"{dienst}/amt/suche?q=e-mail-gateway&art=akte")
    assert page.locator('main a[href^="/amt/steuerung/objekte/"]').count() == 0


@pytest.mark.parametrize("breite", [1280, 1600])
@pytest.mark.parametrize("dunkel", [False, True])
def test_treffer_mit_vorschau_daneben(dienst, neue_seite, amtszustand, breite, dunkel):
    page = neue_seite(dienst, dunkel=dunkel, storage_state=amtszustand("sommer"))
    page.set_viewport_size({"width": breite, "height": 900})
    page.goto(f"{dienst}/amt/suche?q=kennzeichen&art=dokument")
    page.locator("[data-vorschau]").first.focus()
    page.locator("[data-vorschaufeld] h2").wait_for()
    titel = page.locator("[data-vorschaufeld] h2").inner_text()
    expect(page.locator("[data-vorschaumeldung]")).to_have_text(f"Vorschau: {titel}")
    liste, feld = page.locator("[data-zeilen]").bounding_box(), page.locator("[data-vorschaufeld]").bounding_box()
    assert feld["x"] >= liste["x"] + liste["width"] and feld["x"] + feld["width"] <= breite
    pruefe_seite(page)
    bild(page, f"vorschau-{breite}-{'dunkel' if dunkel else 'hell'}")


def test_eingrenzen_und_zuruecknehmen(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, js=False, storage_state=amtszustand("sommer"))
    page.goto(f"{dienst}/amt/suche?q=kennzeichen&art=")
    eingrenzen = page.get_by_role("navigation", name="Treffer eingrenzen")
    alle = page.locator("h2", has_text="Treffer").inner_text()
    eingrenzen.get_by_role("link", name="Dokumente").click()
    assert page.locator("h2", has_text="Treffer").inner_text() != alle
    arten = page.locator(".rh-liste .rh-marke").all_inner_texts()
    assert arten and set(arten) == {"Dokument"}
    eingrenzen.get_by_role("link", name="Dokumente nicht mehr eingrenzen").click()
    assert page.locator("h2", has_text="Treffer").inner_text() == alle


@pytest.mark.parametrize("feld", ["#leistensuche", "#q"])
def test_vorschlaege_mit_der_tastatur(dienst, neue_seite, amtszustand, feld):
    page = neue_seite(dienst, storage_state=amtszustand("sommer"))
    page.goto(f"{dienst}/amt/suche")
    eingabe = page.locator(feld)
    liste = page.locator(f".rh-vorschlaege[data-live-von={feld[1:]}]")
    eingabe.press_sequentially("ke")
    expect(liste).to_be_hidden()
    eingabe.press_sequentially("n")
    expect(liste.get_by_role("link").first).to_be_visible()
    expect(liste.locator("xpath=following-sibling::p[@role='status']")).to_have_text(re.compile("Vorschl"))
    pruefe_seite(page)
    bild(page, f"vorschlaege-{feld[1:]}")
    page.keyboard.press("ArrowDown")
    expect(liste.get_by_role("link").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(liste.get_by_role("link").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(eingabe).to_be_focused()
    page.keyboard.press("Escape")
    expect(liste).to_be_hidden()
    expect(eingabe).to_be_focused()
    eingabe.press_sequentially("n")
    expect(liste.get_by_role("link").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/amt/(vorgaenge|dokumente|akten)/"))
    pruefe_seite(page)


def test_vorschlaege_dunkel_und_schmal(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, dunkel=True, schmal=True, storage_state=amtszustand("sommer"))
    page.goto(f"{dienst}/amt/postkorb")
    page.locator("#leistensuche").press_sequentially("kennz")
    expect(page.locator(".rh-vorschlaege a").first).to_be_visible()
    pruefe_seite(page)
    bild(page, "vorschlaege-dunkel-schmal")
    page.locator("#leistensuche").fill("")
    page.locator("#leistensuche").press_sequentially("xyzzy")
    expect(page.get_by_text("Noch kein Treffer, den Sie sehen dürfen.")).to_be_visible()


@pytest.mark.parametrize("js", [True, False])
def test_zeichen_fuehrt_gleich_hin(dienst, neue_seite, amtszustand, js):
    page = neue_seite(dienst, js=js, storage_state=amtszustand("sommer"))
    page.goto(f"{dienst}/amt/suche?q=kennzeichen&art=vorgang")
    fund = page.locator(".rh-liste li").first
    zeichen, ziel = fund.locator(".rh-az").inner_text(), fund.get_by_role("link").first.get_attribute("href")
    page.locator("#leistensuche").fill(zeichen)
    page.locator("#leistensuche").press("Enter")
    page.wait_for_url(f"**{ziel}")
    akte = re.sub(r"/\d+$", "", zeichen)
    page.locator("#leistensuche").fill(akte)
    page.locator("#leistensuche").press("Enter")
    page.wait_for_url("**/amt/akten/*")


@pytest.mark.parametrize("js", [True, False])
def test_gespeicherte_suchen(dienst, neue_seite, amtszustand, js):
    page = neue_seite(dienst, js=js, storage_state=amtszustand("winter" if js else "herbst"))
    page.goto(f"{dienst}/amt/suche/gespeichert")
    pruefe_seite(page)
    bild(page, f"gespeichert-leer-{js}")
    page.get_by_role("link", name="Zur Suche").click()
    page.locator("#q").fill("kennzeichen")
    page.locator("main").get_by_role("button", name="Suchen").click()
    page.get_by_role("link", name="Suche speichern").click()
    pruefe_seite(page)
    page.locator("#name").fill("")
    page.get_by_role("button", name="Suche speichern").click()
    assert "Bitte geben Sie einen Namen ein." in page.locator("main").inner_text()
    pruefe_seite(page)
    page.locator("#name").fill("Meine Kennzeichen")
    page.get_by_role("button", name="Suche speichern").click()
    assert "Die Suche ist gespeichert." in page.locator("main").inner_text()
    assert "Gespeicherte Suche: Meine Kennzeichen" in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, f"gespeichert-offen-{js}")
    page.get_by_role("link", name="Alle gespeicherten Suchen").click()
    page.get_by_role("link", name=re.compile("^Umbenennen")).click()
    pruefe_seite(page)
    page.locator("#name").fill("Kennzeichen im Amt")
    page.get_by_role("button", name="Namen ändern").click()
    pruefe_seite(page)
    bild(page, f"gespeichert-{js}")
    page.get_by_role("link", name="Kennzeichen im Amt", exact=True).click()
    assert page.locator("h2", has_text="Treffer").count() == 1
    page.goto(f"{dienst}/amt/suche")
    pruefe_seite(page)
    bild(page, f"suche-mit-gespeicherten-{js}")
    page.get_by_role("link", name="Umbenennen, löschen und neue Treffer sehen").click()
    page.get_by_role("button", name=re.compile("^Löschen")).click()
    assert "ist gelöscht" in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, f"gespeichert-geloescht-{js}")
    page.get_by_role("button", name="Rückgängig machen").click()
    assert page.get_by_role("link", name="Kennzeichen im Amt", exact=True).count() == 1
    page.get_by_role("button", name=re.compile("^Löschen")).click()
    assert page.get_by_role("link", name="Kennzeichen im Amt", exact=True).count() == 0
