# SPDX-License-Identifier: EUPL-1.2
"""Ways that begin on another page: taking an application back, handing a Vorgang on, telling what a register said, checking a code."""
import base64

import pytest
from anmeldung import buerger_anmelden
from formular import senden
from seitenpruefung import pruefe_seite
from test_geschichte import ausfuellen, beantragen, weiter


@pytest.mark.parametrize("js", [True, False])
def test_ein_antrag_wird_zurueckgenommen_und_das_amt_sieht_es(dienst, neue_seite, amtszustand, js):
    page = neue_seite(dienst, js=js)
    buerger_anmelden(page, dienst, "mina@example.org" if js else "jonas@example.org")
    # Somebody of another name, for a person may hold three plates only.
    antrag, kennzeichen = beantragen(page, dienst, "XR" if js else "XS", vorname="Rike" if js else "Rolf")
    page.goto(f"{dienst}/vorgaenge/{antrag}")
    page.locator('main a[href$="/ruecknahme"]').click()
    page.wait_for_load_state("load")
    pruefe_seite(page)
    # Reading what follows takes nothing back.
    page.locator('main a.rh-knopf-sekundaer').click()
    page.wait_for_load_state("load")
    assert page.locator('main a[href$="/ruecknahme"]').count() == 1
    page.goto(f"{dienst}/vorgaenge/{antrag}/ruecknahme")
    senden(page, "verbindlich zurücknehmen")
    pruefe_seite(page)
    assert "zurückgenommen" in page.locator("body").inner_text()
    assert page.locator('main a[href$="/ruecknahme"]').count() == 0
    page.goto(f"{dienst}/wunschkennzeichen?k={kennzeichen.replace(' ', '%20')}")
    assert "nicht verfügbar" not in page.locator("main").inner_text()

    amt = neue_seite(dienst, storage_state=amtszustand("sommer"))
    amt.goto(f"{dienst}/amt/suche?q={kennzeichen.replace(' ', '%20')}")
    vorgang = amt.locator('main a[href^="/amt/vorgaenge/"]').first.get_attribute("href")
    amt.goto(f"{dienst}{vorgang}/nachrichten")
    pruefe_seite(amt)
    assert "zurückgenommen" in amt.locator("main").inner_text()
    assert amt.locator(".rh-reiter").count() == 1


@pytest.mark.parametrize("js", [True, False])
def test_weitergeben_an_wen_man_sucht(dienst, neue_seite, amtszustand, js):
    page = neue_seite(dienst, js=js, storage_state=amtszustand("sommer"))
    page.goto(f"{dienst}/amt/postkorb")
    vorgang = page.locator('main a[href^="/amt/vorgaenge/"]').first.get_attribute("href")
    page.goto(f"{dienst}{vorgang}/weitergeben")
    pruefe_seite(page)
    page.locator("input[name=wen]").first.fill("zzzz")
    senden(page, "Suchen")
    pruefe_seite(page)
    assert "Niemand gefunden" in page.locator("main").inner_text()
    page.locator("input[name=wen]").first.fill("Winter")
    senden(page, "Suchen")
    pruefe_seite(page)
    senden(page, "Weitergeben")
    pruefe_seite(page)
    page.locator("main input[type=radio]").first.check()
    senden(page, "Weitergeben")
    assert not page.url.endswith("/weitergeben"), page.locator("main").inner_text()
    page.goto(f"{dienst}{vorgang}/geschichte")
    assert "eitergegeben" in page.locator("main").inner_text()


def zugeteiltes(page, dienst):
    """A plate of the demonstration stock that a vehicle carries."""
    for zahl in range(1, 1000):
        adresse = f"{dienst}/amt/kennzeichen/LEV-A-{zahl}"
        if "Mitteilung des Fahrzeugregisters" in page.request.get(adresse).text():
            return adresse
    pytest.fail("im Vorführbestand trägt kein Fahrzeug ein LEV-A")


def test_mitteilung_des_registers(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("herbst"))
    page.goto(zugeteiltes(page, dienst))
    pruefe_seite(page)
    senden(page, "Mitteilung eintragen")
    pruefe_seite(page)
    assert page.locator(".rh-fehlerzeile").count() > 0
    page.locator('input[name="mitteilung"]').first.check()
    for teil, wert in [("tag", "3"), ("monat", "8"), ("jahr", "2026")]:
        page.locator(f'input[name="ereignis.{teil}"]').fill(wert)
    page.locator('input[name="beleg"]').fill("Mitteilung 17 vom 4. August")
    senden(page, "Mitteilung eintragen")
    pruefe_seite(page)
    assert "Mitteilung 17 vom 4. August" in page.locator(".rh-historie").inner_text()


def test_code_am_schalter_pruefen(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("sommer"))
    for code in ["", "QUATSCH", "2222-2222"]:
        page.goto(f"{dienst}/amt/kennzeichen")
        page.locator('main input[name="code"]').fill(code)
        senden(page, "Code prüfen")
        pruefe_seite(page)
        assert "keine Reservierung" in page.locator("body").inner_text(), code
        assert "code=" not in page.url


def ausfuellen_und_weiter(page, **angaben):
    for name, wert in angaben.items():
        page.locator(f'main [name="{name}"]').fill(wert)
    weiter(page)
    pruefe_seite(page)


def fort_von(page, adresse):
    """A page with files is sent by a script, which goes on when the server has answered."""
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url(lambda url: url != adresse)
    page.wait_for_load_state("load")


@pytest.mark.parametrize("js", [True, False])
def test_formloser_antrag_mit_anschrift_und_datei(dienst, neue_seite, tmp_path, js):
    bild = tmp_path / "Beleg Süd.png"
    bild.write_bytes(base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="))
    page = neue_seite(dienst, js=js)
    page.goto(f"{dienst}/leistungen/formloser-antrag")
    pruefe_seite(page)
    weiter(page)
    page.locator("main .rh-knopf").first.click()
    page.wait_for_load_state("load")
    ausfuellen_und_weiter(page, betreff="Bank im Park", anliegen="Bitte stellen Sie eine Bank auf.")
    ausfuellen_und_weiter(page, vorname="Mina", nachname="Beispiel")
    ausfuellen_und_weiter(page, **{"geburt.tag": "12", "geburt.monat": "3", "geburt.jahr": "1985"})
    # Only the part that is wrong says so, and the others keep what was typed.
    anschrift = {"anschrift.strasse": "Ahornweg", "anschrift.hausnummer": "3", "anschrift.ort": "Leverkusen"}
    ausfuellen_und_weiter(page, **anschrift, **{"anschrift.plz": "513"})
    assert page.locator(".rh-fehlerzeile").count() == 1
    assert page.locator('main [name="anschrift.strasse"]').input_value() == "Ahornweg"
    ausfuellen_und_weiter(page, **{"anschrift.plz": "51379"})
    seite = page.url
    page.locator("main input[type=file]").set_input_files(bild)
    fort_von(page, seite)
    # The file is there when one comes back.
    page.goto(seite)
    pruefe_seite(page)
    assert "Beleg Süd.png" in page.locator("main").inner_text()
    fort_von(page, seite)
    pruefe_seite(page)
    ausfuellen(page)
    fort_von(page, page.url)
    assert page.url.endswith("/pruefen"), page.url
    pruefe_seite(page)
    assert "Beleg Süd.png" in page.locator("main").inner_text()
    weiter(page)
    pruefe_seite(page)
    assert "eingegangen" in page.locator("main").inner_text()
