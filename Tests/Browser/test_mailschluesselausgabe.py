# SPDX-License-Identifier: EUPL-1.2
"""A private key leaves the gateway: one person asks, another releases, the first fetches once; with and without JavaScript."""
import os
import subprocess

import pytest
from bilder import bild
from dienst import PROGRAMM, WURZEL
from seitenpruefung import pruefe_seite
from test_mailgateway import EIGENE, gateway, zustand  # noqa: F401  (fixtures)

URL = "/amt/mail/schluesselausgabe"


@pytest.fixture(scope="module")
def schluessel(gateway):  # noqa: F811
    def anlegen(name):
        lauf = subprocess.run(
            [PROGRAMM, "mail", "keys", "create", "--art", "pgp", "--fuer", f"{name}@{EIGENE}", "--ausgabe", str(gateway.ordner / f"{name}.asc"),
             "--daten", str(gateway.ordner / "daten")], cwd=WURZEL, env=os.environ, capture_output=True, text=True)
        assert lauf.returncode == 0, lauf.stdout + lauf.stderr
    return anlegen


def test_leer(gateway, neue_seite, zustand):  # noqa: F811
    page = neue_seite(gateway.basis, storage_state=zustand("registratur"))
    page.goto(f"{gateway.basis}/amt/mail")
    page.get_by_role("link", name="Schlüssel herausgeben").click()
    page.wait_for_load_state("load")
    assert "Es gibt keine eigenen Schlüssel" in page.locator("main").inner_text()
    pruefe_seite(page)


@pytest.mark.parametrize("js", [True, False])
def test_vier_augen(gateway, neue_seite, zustand, schluessel, js):  # noqa: F811
    name = f"anna{js}".lower()
    schluessel(name)
    page = neue_seite(gateway.basis, js=js, storage_state=zustand("registratur"))
    page.goto(gateway.basis + URL)
    page.locator('main button:has-text("Beantragen")').click()
    page.wait_for_selector("#schluessel-fehler")
    pruefe_seite(page)
    wahl = page.locator(f'#schluessel option:has-text("{name}@"):has-text("entschlüsselt")').get_attribute("value")
    page.locator("#schluessel").select_option(wahl)
    page.locator("#grund").fill("Umzug auf ein anderes System")
    page.locator('main button:has-text("Beantragen")').click()
    page.wait_for_selector('text="Der Antrag ist gestellt. Eine andere Person muss ihn freigeben."')
    zeile = page.locator(f'tr:has-text("{name}@")')
    assert zeile.locator('button:has-text("Freigeben")').count() == 0
    pruefe_seite(page)
    zweite = neue_seite(gateway.basis, js=js, storage_state=zustand("lenz"))
    zweite.goto(gateway.basis + URL)
    bild(zweite, f"mailschluesselausgabe-{js}")
    zweite.locator(f'tr:has-text("{name}@") button:has-text("Freigeben")').click()
    if js:
        zweite.get_by_role("button", name="Ja, freigeben").click()
    zweite.wait_for_selector('text="Die Herausgabe ist freigegeben; abzuholen binnen 24 Stunden."')
    assert zweite.locator('a:has-text("Abholen")').count() == 0
    pruefe_seite(zweite)
    page.goto(gateway.basis + URL)
    zeile.locator('a:has-text("Abholen")').click()
    page.wait_for_load_state("load")
    pruefe_seite(page)
    page.locator("#kennwort").fill("kurz")
    page.locator("#wiederholung").fill("kurz")
    page.locator('main button:has-text("Abholen")').click()
    page.wait_for_selector("#kennwort-fehler")
    pruefe_seite(page)
    bild(page, f"mailschluesselausgabe-abholen-{js}")
    page.locator("#kennwort").fill("ein langes Kennwort")
    page.locator("#wiederholung").fill("ein langes Kennwort")
    with page.expect_download() as datei:
        page.locator('main button:has-text("Abholen")').click()
    assert datei.value.suggested_filename == f"{name}_{EIGENE}.asc"
    page.goto(gateway.basis + URL)
    assert "abgeholt" in page.locator(f'tr:has-text("{name}@")').first.inner_text()
    pruefe_seite(page)
