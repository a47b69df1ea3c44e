# SPDX-License-Identifier: EUPL-1.2
"""The digitalisation programme in the browser, with the events of Leverkusen that the demo takes over."""
from anmeldung import amt_anmelden
from bilder import bild
from seitenpruefung import pruefe_seite

STICHTAG = "stichtag=2019-02-14"


def oeffnen(page, basis, pfad):
    page.goto(f"{basis}/amt/steuerung{pfad}")
    page.wait_for_load_state("load")
    return page.locator("main").inner_text()


def absenden(page, knopf):
    page.locator(f'main button:has-text("{knopf}")').first.click()
    page.wait_for_load_state("load")


def test_liste_und_steckbrief(dienst, neue_seite):
    amt = neue_seite(dienst)
    amt_anmelden(amt, dienst, "programm")
    text = oeffnen(amt, dienst, f"?{STICHTAG}")
    pruefe_seite(amt)
    assert "KFZ-Wunschkennzeichen" in text and "Stand vom 14.02.2019" in text
    bild(amt, "steuerung-liste")
    amt.locator("main td:has-text('E-Mail-Gateway'), main th:has-text('E-Mail-Gateway') a").first.click()
    amt.wait_for_load_state("load")
    pruefe_seite(amt)
    text = amt.locator("main").inner_text()
    assert "Statusbericht zur Digitalisierung, Folien" in text and "automatisch" in text
    bild(amt, "steuerung-steckbrief")
    # Nothing was known before the demo took it over, and the page says so.
    text = oeffnen(amt, dienst, f"?{STICHTAG}&bekannt=2019-02-14")
    pruefe_seite(amt)
    assert "Kein Vorhaben zu diesem Stichtag" in text
    bild(amt, "steuerung-leer")
    text = oeffnen(amt, dienst, "/verzeichnis?art=gremium&stichtag=2021-07-01")
    pruefe_seite(amt)
    assert "Finanz- und Digitalisierungsausschuss" in text
    bild(amt, "steuerung-verzeichnis")


def test_anlegen_und_setzen(dienst, neue_seite):
    amt = neue_seite(dienst)
    amt_anmelden(amt, dienst, "programm")
    oeffnen(amt, dienst, "")
    amt.locator('main a:has-text("Vorhaben anlegen")').click()
    amt.wait_for_load_state("load")
    pruefe_seite(amt)
    absenden(amt, "Anlegen")
    assert amt.title().startswith("Fehler:")
    pruefe_seite(amt)
    bild(amt, "steuerung-neu-fehler")
    amt.locator("#w_titel").fill("Digitaler Bauantrag")
    amt.locator("#quelle").fill("Vorlage Muster")
    absenden(amt, "Anlegen")
    pruefe_seite(amt)
    assert "Digitaler Bauantrag" in amt.locator("h1").inner_text()
    bild(amt, "steuerung-neues-vorhaben")
    amt.locator("main summary").click()
    amt.locator('main details a:has-text("Ampel Zeit")').click()
    amt.wait_for_load_state("load")
    pruefe_seite(amt)
    amt.locator("#w_ampel_zeit").select_option("gelb")
    amt.locator("#g_ampel_zeit").fill("Es fehlt Personal")
    amt.locator("#quelle").fill("Gespräch mit dem Fachbereich")
    absenden(amt, "Angabe speichern")
    assert "gelb: Es fehlt Personal" in amt.locator("main").inner_text()
    amt.locator('main a:has-text("Ampel Zeit")').first.click()
    amt.wait_for_load_state("load")
    pruefe_seite(amt)
    bild(amt, "steuerung-feld")
    # A step of the new Vorhaben, laid down from its page.
    amt.go_back()
    amt.locator('section:has(#anlegen) a:has-text("Meilenstein")').click()
    amt.wait_for_load_state("load")
    pruefe_seite(amt)
    amt.locator("#w_titel").fill("Portal offen")
    amt.locator("#w_art").select_option("produktivsetzung")
    amt.locator("#quelle").fill("Projektplan")
    amt.locator("main summary").click()
    amt.locator("#w_plan").fill("voraussichtlich ab 2. Quartal 2027")
    absenden(amt, "Anlegen")
    assert "voraussichtlich ab 2. Quartal 2027" in amt.locator("main").inner_text()


def test_nur_lesen_schmal_dunkel_und_ohne_skript(dienst, neue_seite):
    page = neue_seite(dienst, schmal=True, dunkel=True)
    amt_anmelden(page, dienst, "lenz")
    text = oeffnen(page, dienst, f"?{STICHTAG}")
    pruefe_seite(page)
    assert "Vorhaben anlegen" not in text
    bild(page, "steuerung-schmal")
    page.locator("main tbody th a").first.click()
    page.wait_for_load_state("load")
    pruefe_seite(page)
    bild(page, "steuerung-steckbrief-schmal")
    ohne = neue_seite(dienst, js=False)
    amt_anmelden(ohne, dienst, "programm")
    for pfad in ("", "/verzeichnis", "/neu?art=vorhaben"):
        oeffnen(ohne, dienst, pfad)
        pruefe_seite(ohne)
