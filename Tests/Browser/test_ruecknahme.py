# SPDX-License-Identifier: EUPL-1.2
"""Looking at a Vorgang beside the worklist, setting a Wiedervorlage and handing on, and taking both back."""
import pytest
from playwright.sync_api import expect
from seitenpruefung import pruefe_seite

KORB = "/amt/postkorb?korb=gruppe&umfang=alle"


def erster_vorgang(page, dienst):
    page.goto(dienst + KORB)
    return page.locator("main table [data-vorschau]").first.get_attribute("href")


@pytest.mark.parametrize("breite,dunkel", [(1280, False), (1600, True)])
def test_vorgang_neben_dem_postkorb(dienst, neue_seite, amtszustand, breite, dunkel):
    page = neue_seite(dienst, dunkel=dunkel, storage_state=amtszustand("sommer"))
    page.set_viewport_size({"width": breite, "height": 900})
    page.goto(dienst + KORB)
    verweise = page.locator("main table [data-vorschau]")
    verweise.nth(1).focus()
    feld = page.locator("[data-vorschaufeld]")
    expect(feld.locator("h2")).to_have_text(verweise.nth(1).inner_text())
    expect(page.locator("tr.rh-zeile-gewaehlt [data-vorschau]")).to_have_attribute(
        "data-vorschau", verweise.nth(1).get_attribute("data-vorschau"))
    pruefe_seite(page)
    # Nothing of the list lies below the preview.
    liste, daneben = page.locator("#vorgangstabelle").locator("xpath=ancestor::div[1]").bounding_box(), feld.bounding_box()
    assert liste["x"] + liste["width"] <= daneben["x"]
    if breite == 1280:
        assert page.evaluate("(() => { const r = document.querySelector('.rh-tabellenrahmen'); return getComputedStyle(r).overflowX; })()") == "auto"


@pytest.mark.parametrize("js", [True, False])
def test_wiedervorlage_der_akte_und_zurueck(dienst, neue_seite, amtszustand, js):
    page = neue_seite(dienst, js=js, storage_state=amtszustand("sommer"))
    page.goto(dienst + erster_vorgang(page, dienst))
    page.goto(dienst + page.locator('main a[href^="/amt/akten/"]').first.get_attribute("href"))
    page.get_by_role("link", name="Wiedervorlage setzen").click()
    pruefe_seite(page)
    grund = f"Prüfung {'mit' if js else 'ohne'}"
    page.locator("input[name=grund]").fill(grund)
    page.get_by_role("button", name="Wiedervorlage setzen").click()
    zeile = page.locator("main tbody tr", has_text=grund)
    expect(zeile).to_contain_text("offen")
    pruefe_seite(page)
    page.get_by_role("button", name="Rückgängig machen").click()
    expect(zeile).to_contain_text("erledigt")
    expect(page.get_by_role("button", name="Rückgängig machen")).to_have_count(0)
    pruefe_seite(page)


def test_weitergabe_zurueck_mit_der_tastatur(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, schmal=True, storage_state=amtszustand("sommer"))
    vorgang = erster_vorgang(page, dienst)
    page.goto(f"{dienst}{vorgang}/weitergeben?wen=Winter")
    page.locator("main input[type=radio]").first.check()
    page.get_by_role("button", name="Weitergeben").last.click()
    knopf = page.get_by_role("button", name="Rückgängig machen")
    expect(knopf).to_be_visible()
    pruefe_seite(page)
    knopf.focus()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Das ist rückgängig gemacht.")
    page.goto(f"{dienst}{vorgang}/geschichte")
    expect(page.locator("main")).to_contain_text("Änderung rückgängig gemacht")
