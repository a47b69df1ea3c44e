# SPDX-License-Identifier: EUPL-1.2
"""Keys and certificates of the mail gateway: a certificate is taken in, trusted, used, blocked; what ends soon is shown; with and without JavaScript."""
import os
import pathlib
import subprocess

import pytest
from bilder import bild
from dienst import PROGRAMM
from seitenpruefung import pruefe_seite
from test_mailgateway import gateway, zustand  # noqa: F401  (fixtures)


def openssl(ordner, *argumente):
    subprocess.run(["openssl", *argumente], check=True, cwd=ordner, capture_output=True)


def zertifikat(ordner, adresse, tage):
    """A self-signed one, with its key."""
    name = adresse.replace("@", "_")
    openssl(ordner, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.pem", "-days", str(tage),
            "-subj", f"/CN={adresse}", "-addext", f"subjectAltName=email:{adresse}", "-addext", "keyUsage=digitalSignature,keyEncipherment",
            "-addext", "extendedKeyUsage=emailProtection")
    return pathlib.Path(ordner) / f"{name}.pem"


@pytest.fixture(scope="module")
def eigener(gateway, tmp_path_factory):  # noqa: F811
    """A key of our own that ends in twelve days, read in on the command line."""
    ordner = tmp_path_factory.mktemp("schluessel")
    zertifikat(ordner, "amt@stadt.example", 12)
    openssl(ordner, "pkcs12", "-export", "-in", "amt_stadt.example.pem", "-inkey", "amt_stadt.example.key", "-passout", "pass:geheim", "-out", "amt.p12")
    subprocess.run([PROGRAMM, "mail", "keys", "import", "--daten", gateway.ordner / "daten", ordner / "amt.p12"], check=True,
                   env=os.environ | {"RATHAUS_KENNWORT": "geheim"}, capture_output=True)
    return ordner


@pytest.mark.parametrize("dunkel", [False, True])
def test_ablauf(gateway, eigener, neue_seite, zustand, dunkel):  # noqa: F811
    page = neue_seite(gateway.basis, dunkel=dunkel, storage_state=zustand("registratur"))
    page.goto(f"{gateway.basis}/amt/mail")
    assert "Ein eigener Schlüssel läuft bald ab" in page.locator("main").inner_text()
    pruefe_seite(page)
    page.locator('main a:has-text("Was abläuft")').click()
    page.wait_for_selector('table:has-text("amt@stadt.example")')
    pruefe_seite(page)
    bild(page, f"mailschluessel-ablauf-{dunkel}")
    page.locator('nav a:has-text("Eigene Schlüssel")').click()
    page.wait_for_selector("#suche")
    pruefe_seite(page)
    bild(page, f"mailschluessel-eigene-{dunkel}")
    page.locator('tr:has-text("Entschlüsseln") a').click()
    page.wait_for_selector('h2:has-text("Was darin steht")')
    pruefe_seite(page)
    bild(page, f"mailschluessel-karte-{dunkel}")


@pytest.mark.parametrize("js", [True, False])
def test_partner(gateway, eigener, neue_seite, zustand, js):  # noqa: F811
    adresse = f"partner{js}@welt.example".lower()
    pem = zertifikat(eigener, adresse, 200)
    page = neue_seite(gateway.basis, js=js, storage_state=zustand("registratur"))
    page.goto(f"{gateway.basis}/amt/mail/schluessel/aufnehmen")
    pruefe_seite(page)
    bild(page, f"mailschluessel-aufnehmen-{js}")
    page.locator('main form button:has-text("Aufnehmen")').click()
    page.wait_for_selector('.rh-fehlerliste:has-text("Bitte wählen Sie eine Datei")')
    pruefe_seite(page)
    page.locator("#datei").set_input_files(str(pem))
    page.locator('main form button:has-text("Aufnehmen")').click()
    page.wait_for_selector('text="Aufgenommen. Benutzt wird es, sobald jemand ihm vertraut."')
    pruefe_seite(page)
    for ansicht in ("quarantaene", "stellen", "partner"):
        page.goto(f"{gateway.basis}/amt/mail/schluessel?ansicht={ansicht}")
        pruefe_seite(page)
    page.goto(f"{gateway.basis}/amt/mail/schluessel?ansicht=quarantaene&suche={adresse}")
    page.locator(f'main a:has-text("{adresse}")').click()
    page.locator('main a:has-text("Vertrauen")').click()
    page.wait_for_selector("#grund")
    pruefe_seite(page)
    page.locator("main form button").click()
    page.wait_for_selector('text="Dem Zertifikat wird jetzt vertraut."')
    gateway.sende(adresse, "Sensitivity: private\r\n")
    gateway.warte(f"SELECT zustand FROM mg_zustellung WHERE adresse = '{adresse}'", [("zugestellt",)])
    page.reload()
    assert "verschlüsselt" in page.locator("#benutzungen").locator("xpath=ancestor::table").inner_text()
    pruefe_seite(page)
    bild(page, f"mailschluessel-partner-{js}")
    page.locator('main a:has-text("Sperren")').click()
    page.wait_for_selector("#grund")
    page.locator("main form button").click()
    page.wait_for_selector("#grund-fehler")
    pruefe_seite(page)
    bild(page, f"mailschluessel-sperren-{js}")
    page.locator("#grund").fill("Schlüssel verloren")
    page.locator("main form button").click()
    page.wait_for_selector('text="Das Zertifikat ist gesperrt."')
    pruefe_seite(page)
    assert page.request.get(f"{gateway.basis}/amt/mail/schluessel/liste.csv").text().count(adresse) == 1
