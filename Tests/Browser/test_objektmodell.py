# SPDX-License-Identifier: EUPL-1.2
"""Kinds of file, batches with preview and undo, the tree, opening by number: with axe, by keyboard and without scripts."""
import os
import pathlib

import pytest
from seitenpruefung import pruefe_seite

BILDER = os.environ.get("RATHAUS_BILDER")


def bild(page, name):
    if BILDER:
        page.screenshot(path=str(pathlib.Path(BILDER) / f"{name}.png"), full_page=True)


@pytest.mark.parametrize("dunkel", [False, True])
def test_seiten(dienst, neue_seite, amtszustand, dunkel):
    page = neue_seite(dienst, dunkel=dunkel, storage_state=amtszustand("sommer"))
    seiten = ["/amt/zeichen", "/amt/zeichen?q=36.10", "/amt/stapel", "/amt/akten/neu?aktenart=KFZ&plan=36.10.02", "/amt/akten?plan=36.10.01"]
    for nr, pfad in enumerate(seiten):
        page.goto(dienst + pfad)
        pruefe_seite(page)
        if not dunkel:
            bild(page, f"seite-{nr}")
    page.goto(f"{dienst}/amt/akten")
    page.locator("[data-oeffnen]").first.click()
    page.wait_for_load_state("load")
    pruefe_seite(page)
    bild(page, f"akte-{dunkel}")
    akte = page.url
    for teil in ["angaben", "umprotokollieren", "teilakte", "verweise"]:
        page.goto(f"{akte}/{teil}")
        pruefe_seite(page)
        if not dunkel:
            bild(page, f"akte-{teil}")
    page.goto(akte)
    page.locator("[data-oeffnen]").first.click()
    page.wait_for_load_state("load")
    pruefe_seite(page)
    bild(page, f"vorgang-{dunkel}")
    page.locator(".rh-betrachter figcaption a").first.click()
    page.wait_for_load_state("load")
    dokument = page.url
    for teil in ["", "/angaben", "/anlage", "/verweise"]:
        page.goto(dokument + teil)
        pruefe_seite(page)
        if not dunkel:
            bild(page, f"dokument{teil.replace('/', '-')}")


def test_aktenarten(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("registratur"))
    for pfad in ["/amt/aktenarten", "/amt/aktenarten/neu", "/amt/aktenarten/KFZ", "/amt/aktenplan"]:
        page.goto(dienst + pfad)
        pruefe_seite(page)
        bild(page, pfad.replace("/", "-"))


@pytest.mark.parametrize("js", [True, False])
def test_sammelaenderung_mit_vorschau_und_zurueck(dienst, neue_seite, amtszustand, js):
    page = neue_seite(dienst, js=js, storage_state=amtszustand("sommer"))
    page.goto(f"{dienst}/amt/akten")
    kaesten = page.locator("input[name=o]")
    gewaehlt = min(kaesten.count(), 3)
    for nr in range(gewaehlt):
        kaesten.nth(nr).check()
    page.get_by_role("button", name="Angaben ändern").click()
    page.get_by_role("link", name="Standort").click()
    pruefe_seite(page)
    page.locator("#wert").fill("Altregistratur, Regal 7")
    page.get_by_role("button", name="Vorschau zeigen").click()
    pruefe_seite(page)
    assert page.get_by_text("Standort: leer → Altregistratur, Regal 7").count() == gewaehlt
    bild(page, f"vorschau-{js}")
    page.get_by_role("button", name="ändern").click()
    page.get_by_role("button", name="Rückgängig machen").click()
    pruefe_seite(page)
    assert "rückgängig gemacht" in page.locator("main").inner_text()
    bild(page, f"ergebnis-{js}")


def test_baum_mit_pfeiltasten_und_vorschau(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("sommer"))
    page.goto(f"{dienst}/amt/akten?plan=36")
    page.locator("[data-baum] a[data-ziel='36']").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.ziel") == "36.10"
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.dataset.ziel") == "36"
    page.keyboard.press("ArrowRight")
    with page.expect_navigation():
        page.keyboard.press("ArrowRight")
    assert page.url.endswith("plan=36.10")
    page.keyboard.press("j")
    page.locator("[data-vorschaufeld] h2").wait_for()
    pruefe_seite(page)
    bild(page, "baum")
    page.keyboard.press("x")
    assert page.locator("input[name=o]").first.is_checked()
    page.keyboard.press("g")
    with page.expect_navigation():
        page.keyboard.press("n")
    assert page.url.endswith("/amt/zeichen")
    assert page.evaluate("document.activeElement.id") == "zeichen-q"
    page.keyboard.type("36.10.0")
    page.locator("[data-live] a[data-oeffnen]").first.wait_for()
