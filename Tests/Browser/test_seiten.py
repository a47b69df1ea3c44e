# SPDX-License-Identifier: EUPL-1.2
"""Every page that can be reached without an object, in its states: axe, 320 px, weight, no foreign host."""
import pytest
from anmeldung import amt_anmelden, buerger_anmelden
from seitenpruefung import pruefe_seite

OEFFENTLICH = [
    "/", "/leistungen", "/leistungen?q=kennzeichen", "/leistungen?q=zzz", "/leistungen/wunschkennzeichen", "/leistungen/formloser-antrag",
    "/wunschkennzeichen", "/wunschkennzeichen?k=LEV-AB%20123", "/wunschkennzeichen?k=LEVAB12", "/wunschkennzeichen?k=%3Cb%3E",
    "/wunschkennzeichen?k=KZ*", "/wunschkennzeichen?geburtstag=31.2.", "/wunschkennzeichen/LEV-KZ-1", "/anmeldung", "/konto/neu", "/konto/kennwort-vergessen",
    "/konto/bestaetigung?marke=falsch", "/konto/kennwort-neu?marke=falsch", "/gast", "/impressum", "/datenschutz", "/barrierefreiheit",
    "/leichte-sprache", "/gebaerdensprache", "/kontakt", "/gibt-es-nicht", "/amt/anmeldung"]
AMT = [
    "/amt", "/amt/postkorb", "/amt/akten", "/amt/suche?q=", "/amt/suche?q=Antrag", "/amt/suche?q=zzzz", "/amt/kennzeichen",
    "/amt/kennzeichen/nachsehen?kennzeichen=quatsch", "/amt/kennzeichen/LEV-AB-12", "/amt/kennzeichen/LEV-KZ-1", "/amt/kennzeichen-regeln",
    "/amt/kennzeichen-bestand", "/amt/kennzeichen-statistik", "/amt/bekanntgaben", "/amt/konto", "/amt/gibt-es-nicht"]


@pytest.mark.parametrize("dunkel", [False, True])
def test_oeffentliche_seiten(dienst, neue_seite, dunkel):
    page = neue_seite(dienst, dunkel=dunkel)
    for pfad in OEFFENTLICH:
        page.goto(dienst + pfad)
        pruefe_seite(page)


def test_oeffentliche_seiten_auf_englisch(dienst, neue_seite):
    page = neue_seite(dienst)
    page.goto(f"{dienst}/sprache/en?weiter=/")
    for pfad in OEFFENTLICH[:-1]:
        page.goto(dienst + pfad)
        pruefe_seite(page)
        assert page.locator("html").get_attribute("lang") == "en", pfad


@pytest.mark.parametrize("dunkel", [False, True])
def test_seiten_des_amts(dienst, neue_seite, amtszustand, dunkel):
    page = neue_seite(dienst, dunkel=dunkel, storage_state=amtszustand("sommer"))
    for pfad in AMT:
        page.goto(dienst + pfad)
        pruefe_seite(page)
    page.goto(f"{dienst}/amt/akten")
    for _ in range(2):
        page.locator("[data-oeffnen]").first.click()
        page.wait_for_load_state("load")
        pruefe_seite(page)
    vorgang = page.url
    for teil in ["beteiligte", "nachrichten", "wiedervorlagen", "vermerke", "geschichte", "angaben", "weitergeben", "schliessen"]:
        page.goto(f"{vorgang}/{teil}")
        pruefe_seite(page)
    page.goto(vorgang)
    page.locator(".rh-betrachter figcaption a").first.click()
    page.wait_for_load_state("load")
    pruefe_seite(page)


def test_konto_postfach_und_merkliste(dienst, neue_seite):
    page = neue_seite(dienst)
    buerger_anmelden(page, dienst, "jonas@example.org")
    for pfad in ["/vorgaenge", "/postfach", "/konto", "/wunschkennzeichen/merkliste"]:
        page.goto(dienst + pfad)
        pruefe_seite(page)


def test_betriebsseite(dienst, neue_seite):
    page = neue_seite(dienst)
    amt_anmelden(page, dienst, "betrieb", "/amt/betrieb")
    pruefe_seite(page)
    assert "Betrieb" in page.locator("h1").inner_text()
