# SPDX-License-Identifier: EUPL-1.2
"""What tests begin with: a Vorgang of one's own and a file in it, whatever other tests left on the desks."""
import re

from formular import senden
from playwright.sync_api import expect


def neuer_vorgang(page, dienst, betreff):
    """A Vorgang in the reader's unit, not assigned to anybody else: its address and its sign."""
    page.goto(f"{dienst}/amt/vorgaenge/neu?plan=36.10.01")
    page.locator("#betreff").fill(betreff)
    page.locator("#typ").fill("Beschwerde")
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_url(re.compile(r"/amt/vorgaenge/[0-9a-f-]{36}$"))
    return page.url, page.locator(".rh-seitenkopf .rh-az").first.inner_text()


def ablegen(page, dienst, betreff, inhalt=b"Ein Text", entwurf=False):
    """Files a text in the Vorgang that is shown and opens the Dokument: its address."""
    page.locator("input[type=file]").set_input_files({"name": "datei.txt", "mimeType": "text/plain", "buffer": inhalt})
    page.locator("input[name=betreff]").fill(betreff)
    if entwurf:
        page.locator("input[name=entwurf]").check()
    senden(page, "Dokument ablegen")
    expect(page.locator("main")).to_contain_text(betreff)
    page.goto(dienst + page.locator(".rh-betrachter figcaption a").first.get_attribute("href"))
    return page.url.split("?")[0]
