# SPDX-License-Identifier: EUPL-1.2
"""App passwords: an empty state that teaches, a mistake that keeps what was typed, a password shown once, revoking at once."""
import base64
import urllib.error
import urllib.request

import pytest
from bilder import bild
from seitenpruefung import pruefe_seite

SEITE = "/amt/konto/zugaenge"


def laufwerk(dienst, kennwort):
    """Status of the drive's root for this password."""
    marke = base64.b64encode(f"sommer:{kennwort}".encode()).decode()
    anfrage = urllib.request.Request(
        f"{dienst}/amt/dav/", method="PROPFIND", headers={"Authorization": f"Basic {marke}", "Depth": "0"})
    try:
        with urllib.request.urlopen(anfrage, timeout=20) as antwort:
            return antwort.status
    except urllib.error.HTTPError as fehler:
        return fehler.code


@pytest.mark.parametrize("dunkel", [False, True])
def test_zugang_anlegen_benutzen_widerrufen(dienst, neue_seite, amtszustand, dunkel):
    page = neue_seite(dienst, dunkel=dunkel, storage_state=amtszustand("sommer"))
    page.goto(dienst + "/amt/konto")
    page.get_by_role("link", name="Zugänge für Programme und Geräte").click()
    assert page.get_by_role("heading", name="Noch kein Zugang").is_visible()
    pruefe_seite(page)

    page.get_by_role("button", name="Zugang anlegen").click()
    assert page.locator("#bezeichnung").get_attribute("aria-invalid") == "true"
    pruefe_seite(page)

    page.get_by_label("Welches Gerät oder Programm?").fill("LibreOffice am Dienstrechner")
    page.get_by_label("Wie lange soll der Zugang gelten?").select_option("90")
    page.get_by_role("button", name="Zugang anlegen").click()
    kennwort = page.locator("#app-kennwort").inner_text()
    pruefe_seite(page)
    assert laufwerk(dienst, kennwort) == 207

    page.goto(dienst + SEITE)
    assert kennwort not in page.content(), "das Kennwort steht ein zweites Mal da"
    assert page.get_by_role("row", name="LibreOffice am Dienstrechner").is_visible()
    if not dunkel:
        bild(page, "zugaenge", 760)
    page.get_by_role("button", name="Widerrufen").click()
    assert page.get_by_text("Der Zugang ist widerrufen.").is_visible()
    pruefe_seite(page)
    assert laufwerk(dienst, kennwort) == 401
