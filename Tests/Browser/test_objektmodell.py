# SPDX-License-Identifier: EUPL-1.2
"""Kinds of file, batches with preview and undo, the tree, opening by number: with axe, by keyboard and without scripts."""

import pytest
from bilder import bild
from seitenpruefung import pruefe_seite
from vorgaenge import ablegen, neuer_vorgang


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
    for teil in ["angaben", "aktenart", "aktenart?aktenart=KFZ", "beteiligte", "umprotokollieren", "teilakte", "verweise"]:
        page.goto(f"{akte}/{teil}")
        pruefe_seite(page)
        if not dunkel:
            bild(page, f"akte-{teil.replace('?', '-')}")
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


ZIEHEN = """([von, nach]) => {
  const daten = new DataTransfer()
  von.dispatchEvent(new DragEvent("dragstart", { dataTransfer: daten, bubbles: true }))
  const ueber = new DragEvent("dragover", { dataTransfer: daten, bubbles: true, cancelable: true })
  nach.dispatchEvent(ueber)
  const markiert = nach.classList.contains("rh-ziel-aktiv")
  nach.dispatchEvent(new DragEvent("drop", { dataTransfer: daten, bubbles: true, cancelable: true }))
  return [ueber.defaultPrevented, markiert]
}"""


def ziehen(page, von, nach):
    with page.expect_navigation():
        return page.evaluate(ZIEHEN, [page.locator(von).first.element_handle(), page.locator(nach).first.element_handle()])


def test_ziehen_oeffnet_das_formular_mit_dem_ziel(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("registratur"))
    page.goto(f"{dienst}/amt/akten?plan=36.10")
    zeile = page.locator("tr[data-ziehen]").first
    assert zeile.evaluate("e => e.draggable")
    assert ziehen(page, "tr[data-ziehen]", "[data-baum] a[data-ziel='36.10.01']") == [True, True]
    assert "/umprotokollieren?ziel=36.10.01" in page.url
    assert page.locator("main [name=aktenplan]").input_value() == "36.10.01"
    pruefe_seite(page)
    bild(page, "gezogen")

    # A file from outside is no such row: nothing happens, and nothing is promised.
    page.goto(f"{dienst}/amt/akten?plan=36.10")
    angenommen = page.evaluate("""nach => {
      const daten = new DataTransfer()
      daten.setData("text/plain", "/amt/abmelden")
      const ueber = new DragEvent("dragover", { dataTransfer: daten, bubbles: true, cancelable: true })
      nach.dispatchEvent(ueber)
      return ueber.defaultPrevented
    }""", page.locator("[data-baum] a[data-ziel]").first.element_handle())
    assert angenommen is False


def test_anlage_durch_ziehen(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("sommer"))
    vorgang, _ = neuer_vorgang(page, dienst, "Anlage durch Ziehen")
    ablegen(page, dienst, "Antrag auf Sperrung", b"Der Antrag")
    page.goto(vorgang)
    page.locator("input[type=file]").set_input_files({"name": "plan.txt", "mimeType": "text/plain", "buffer": b"Lageplan der Stelle"})
    page.locator("input[name=betreff]").fill("Lageplan")
    page.get_by_role("button", name="Dokument ablegen").click()
    page.locator("tr[data-ziehen]", has_text="Lageplan").wait_for()
    assert ziehen(page, "tr[data-ziehen]:has-text('Lageplan')", "tr[data-ziel]:has-text('Antrag')") == [True, True]
    assert "/anlage?ziel=" in page.url
    assert "Antrag" in page.locator("select[name=haupt] option:checked").inner_text()
    page.get_by_role("button", name="Zuordnung speichern").click()
    assert "Das Dokument ist jetzt eine Anlage." in page.locator("main").inner_text()


@pytest.mark.parametrize("js", [True, False])
def test_viele_vorgaenge_weitergeben(dienst, neue_seite, amtszustand, js):
    page = neue_seite(dienst, js=js, storage_state=amtszustand("winter"))
    page.goto(f"{dienst}/amt/postkorb")
    kaesten = page.locator("input[name=o]")
    for nr in range(2):
        kaesten.nth(nr).check()
    page.get_by_role("button", name="Weitergeben").click()
    pruefe_seite(page)
    page.locator("#wen").fill("lenz")
    if not js:
        page.locator("main").get_by_role("button", name="Suchen").click()
    page.get_by_label("Deniz Lenz").check()
    pruefe_seite(page)
    bild(page, f"weitergeben-viele-{js}")
    page.get_by_role("button", name="Vorschau zeigen").click()
    assert page.get_by_text("→ Deniz Lenz").count() == 2
    pruefe_seite(page)
    page.get_by_role("button", name="2 Einträge ändern").click()
    page.get_by_role("button", name="Rückgängig machen").click()
    assert "rückgängig gemacht" in page.locator("main").inner_text()
