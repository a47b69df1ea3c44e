# SPDX-License-Identifier: EUPL-1.2
"""Files from the desktop dropped onto a page: they land in its one upload field, wherever they were let go, and are filed by the form."""
import re

import pytest
from formular import senden
from playwright.sync_api import expect
from seitenpruefung import pruefe_seite
from vorgaenge import neuer_vorgang

# As a file manager would: the files travel in the event, nothing is chosen in a dialogue.
FALLENLASSEN = """([nach, dateien]) => {
  const daten = new DataTransfer()
  for (const [name, text] of dateien) daten.items.add(new File([text], name, { type: "text/plain" }))
  const ereignis = name => new DragEvent(name, { dataTransfer: daten, bubbles: true, cancelable: true })
  const ueber = ereignis("dragover")
  nach.dispatchEvent(ueber)
  const aktiv = document.querySelector("[data-ablage]").classList.contains("rh-ablage-aktiv")
  const fallen = ereignis("drop")
  nach.dispatchEvent(fallen)
  const danach = document.querySelector("[data-ablage]").classList.contains("rh-ablage-aktiv")
  return [ueber.defaultPrevented, aktiv, fallen.defaultPrevented, danach]
}"""


def fallenlassen(page, ort, *dateien):
    """What the page did: took the dragging, showed it, took the drop (else the browser would leave for the file), shows it still."""
    return page.evaluate(FALLENLASSEN, [page.locator(ort).first.element_handle(), list(dateien)])


@pytest.mark.parametrize("ort", ["main h1", "[data-ablage]"])
def test_fallengelassene_datei_wird_abgelegt(dienst, neue_seite, amtszustand, ort):
    page = neue_seite(dienst, storage_state=amtszustand("sommer"))
    neuer_vorgang(page, dienst, f"Fallenlassen auf {ort}")
    assert page.locator("[data-ablage]").count() == 1
    assert fallenlassen(page, ort, ["lageplan.txt", "Der Lageplan mit Quittenbaum"]) == [True, True, True, False]

    feld = page.locator("[data-ablage] input[type=file]")
    assert feld.evaluate("e => [...e.files].map(d => d.name)") == ["lageplan.txt"]
    expect(page.locator("[data-ablage-text]")).to_have_text("lageplan.txt")
    if ort == "main h1":
        assert feld.evaluate("e => e === document.activeElement"), "wer weit daneben ablegt, wird zum Feld geführt"
    pruefe_seite(page)

    page.locator("input[name=betreff]").fill("Lageplan")
    senden(page, "Dokument ablegen")
    expect(page.locator("main")).to_contain_text("Lageplan")
    page.goto(dienst + page.locator(".rh-betrachter figcaption a").first.get_attribute("href"))
    inhalt = page.locator('main a[href*="/inhalt"]').first.get_attribute("href")
    assert page.request.get(dienst + inhalt).text() == "Der Lageplan mit Quittenbaum"


def test_gezogener_text_ist_keine_datei(dienst, neue_seite, amtszustand):
    """What is no file is left to the browser, and a file chosen before stays."""
    page = neue_seite(dienst, storage_state=amtszustand("sommer"))
    neuer_vorgang(page, dienst, "Gezogener Text")
    feld = page.locator("[data-ablage] input[type=file]")
    feld.set_input_files({"name": "vorher.txt", "mimeType": "text/plain", "buffer": b"Vorher"})
    genommen = page.evaluate("""nach => {
      const daten = new DataTransfer()
      daten.setData("text/plain", "Nur ein Wort")
      const fallen = new DragEvent("drop", { dataTransfer: daten, bubbles: true, cancelable: true })
      nach.dispatchEvent(fallen)
      return fallen.defaultPrevented
    }""", page.locator("main h1").first.element_handle())
    assert genommen is False
    assert feld.evaluate("e => [...e.files].map(d => d.name)") == ["vorher.txt"]
    expect(page.locator("[data-ablage-text]")).to_have_text(re.compile("vorher.txt"))
