# SPDX-License-Identifier: EUPL-1.2
"""The digitalisation programme in the browser, with the events of Leverkusen that the demo takes over."""
import email
import email.policy
import re
import time

from anmeldung import amt_anmelden
from bilder import bild
from formular import senden
from seitenpruefung import pruefe_seite

STICHTAG = "stichtag=2019-02-14"


def oeffnen(page, basis, pfad):
    page.goto(f"{basis}/amt/steuerung{pfad}")
    page.wait_for_load_state("load")
    return page.locator("main").inner_text()


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
    senden(amt, "Anlegen")
    assert amt.title().startswith("Fehler:")
    pruefe_seite(amt)
    bild(amt, "steuerung-neu-fehler")
    amt.locator("#w_titel").fill("Digitaler Bauantrag")
    amt.locator("#quelle").fill("Vorlage Muster")
    senden(amt, "Anlegen")
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
    senden(amt, "Angabe speichern")
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
    senden(amt, "Anlegen")
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


def setzen(page, basis, vorhaben, feld, **werte):
    oeffnen(page, basis, f"/objekte/{vorhaben}/felder/{feld}?stichtag=2026-01-01")
    for name, wert in werte.items():
        ort = page.locator(f"#{name}")
        if ort.evaluate("e => e.tagName") == "SELECT":
            ort.select_option(wert)
        else:
            ort.fill(wert)
    page.locator("#quelle").fill("Muster")
    senden(page, "Angabe speichern")


def vorhaben_anlegen(page, basis, titel, **werte):
    oeffnen(page, basis, "/neu?art=vorhaben&stichtag=2026-01-01")
    page.locator("#w_titel").fill(titel)
    page.locator("#quelle").fill("Muster")
    senden(page, "Anlegen")
    kennung = page.url.split("/objekte/")[1].split("?")[0]
    for feld, eingaben in werte.items():
        setzen(page, basis, kennung, feld, **eingaben)
    return kennung


def test_fahrplan_und_lage(dienst, neue_seite):
    amt = neue_seite(dienst)
    amt_anmelden(amt, dienst, "programm")
    text = oeffnen(amt, dienst, "/fahrplan?stichtag=2019-02-14")
    pruefe_seite(amt)
    assert amt.locator("main svg[role=img]").count() == 1 and "erreicht" in text
    bild(amt, "steuerung-fahrplan")
    assert "Keine Meilensteine" in oeffnen(amt, dienst, "/fahrplan?stichtag=2010-01-01")
    pruefe_seite(amt)
    text = oeffnen(amt, dienst, "/bewegung?seit=2018-11-20&stichtag=2019-02-14")
    pruefe_seite(amt)
    assert "Vom 20.11.2018" in text
    bild(amt, "steuerung-bewegung")
    assert "Keine Ampel gesetzt" in oeffnen(amt, dienst, "/ampeln?stichtag=2019-02-14")
    pruefe_seite(amt)
    assert "Keine Entscheidung nötig" in oeffnen(amt, dienst, "/entscheidungen?stichtag=2019-02-14")
    pruefe_seite(amt)


def test_portfolio_ampeln_entscheidungen(dienst, neue_seite):
    amt = neue_seite(dienst)
    amt_anmelden(amt, dienst, "programm")
    vorhaben_anlegen(
        amt, dienst, "Formular für den Anwohnerausweis", aufwand={"w_aufwand": "eineWoche"}, strategiebeitrag={"w_strategiebeitrag": "hoch"},
        ampel_zeit={"w_ampel_zeit": "rot", "g_ampel_zeit": "Die Technik fehlt"},
        entscheidungsbedarf={"w_entscheidungsbedarf": "Mittel freigeben"})
    vorhaben_anlegen(
        amt, dienst, "Neues Rechenzentrum", aufwand={"w_aufwand": "komplex"}, risikominderung={"w_risikominderung": "sehrHoch"},
        einstufung={"w_einstufung": "nachrangig", "g_einstufung": "Erst 2028 möglich"})
    vorhaben_anlegen(
        amt, dienst, "Anmeldung zur Kita im Netz", aufwand={"w_aufwand": "monate"}, faelle={"w_faelle": "9000"}, minuten={"w_minuten": "45"},
        stunden={"w_stunden": "1200"}, strategiebeitrag={"w_strategiebeitrag": "sehrHoch"})
    vorhaben_anlegen(
        amt, dienst, "Elektronische Bauakte", aufwand={"w_aufwand": "langfristig"}, stunden={"w_stunden": "6000"},
        risikominderung={"w_risikominderung": "hoch"}, strategiebeitrag={"w_strategiebeitrag": "hoch"})
    text = oeffnen(amt, dienst, "/portfolio")
    pruefe_seite(amt)
    assert "Ad-hoc-Maßnahmen" in text and "nachrangig: Erst 2028 möglich" in text and "Strategiebeitrag 4" in text
    bild(amt, "steuerung-portfolio", bis=amt.locator("main .rh-zeichnung").first)
    text = oeffnen(amt, dienst, "/ampeln")
    pruefe_seite(amt)
    assert "Die Technik fehlt" in text
    bild(amt, "steuerung-ampeln")
    text = oeffnen(amt, dienst, "/entscheidungen")
    pruefe_seite(amt)
    assert "Mittel freigeben" in text
    bild(amt, "steuerung-entscheidungen")
    schmal = neue_seite(dienst, schmal=True, dunkel=True)
    amt_anmelden(schmal, dienst, "herbst")
    for name in ("fahrplan?stichtag=2019-02-14", "portfolio", "ampeln", "entscheidungen", "bewegung"):
        oeffnen(schmal, dienst, f"/{name}")
        pruefe_seite(schmal)
        bild(schmal, f"steuerung-schmal-{name.split('?')[0]}")


def link_der_mail(dienstordner, empfaenger):
    """The link in the mail to this address, which the server without a relay lays into a folder."""
    ende = time.monotonic() + 30
    while time.monotonic() < ende:
        for datei in (dienstordner / "daten" / "mail").glob("*.eml"):
            nachricht = email.message_from_bytes(datei.read_bytes(), policy=email.policy.default)
            if empfaenger in str(nachricht["to"]):
                return re.search(r"https?://\S+(/amt/sachstand/\S+)", nachricht.get_content()).group(1)
        time.sleep(0.2)
    raise AssertionError(f"keine E-Mail an {empfaenger}")


def test_sachstand_erfragen_und_antworten(dienst, dienstordner, neue_seite):
    amt = neue_seite(dienst)
    amt_anmelden(amt, dienst, "programm")
    kennung = vorhaben_anlegen(
        amt, dienst, "Digitale Baustellenkarte", ansprechstelle={"w_ansprechstelle": "baustellen@stadt.example"})
    text = oeffnen(amt, dienst, "/anfragen")
    pruefe_seite(amt)
    assert "Noch niemand gefragt" in text and "Es fehlt die E-Mail der Zuständigen." in text
    senden(amt, "Anfragen senden")
    pruefe_seite(amt)
    assert "Bitte wählen Sie mindestens ein Vorhaben aus." in amt.locator("main").inner_text()
    amt.locator(f"#v-{kennung}").check()
    senden(amt, "Anfragen senden")
    pruefe_seite(amt)
    assert "Eine Anfrage ist unterwegs." in amt.locator("main").inner_text()
    bild(amt, "steuerung-anfragen")

    fremd = neue_seite(dienst)
    weg = link_der_mail(dienstordner, "baustellen@stadt.example")
    fremd.goto(dienst + weg)
    pruefe_seite(fremd)
    bild(fremd, "steuerung-sachstand")
    senden(fremd, "Antwort senden")
    pruefe_seite(fremd)
    assert fremd.title().startswith("Fehler:")
    fremd.locator("#w_sachstand").fill("Die Karte ist im Probebetrieb.")
    fremd.locator("#w_stand").select_option("pilot")
    senden(fremd, "Antwort senden")
    pruefe_seite(fremd)
    assert "Ihre Antwort ist angekommen." in fremd.locator("main").inner_text()
    assert fremd.locator("main form").count() == 0
    assert fremd.goto(dienst + weg[:-1]).status == 404
    schmal = neue_seite(dienst, schmal=True, dunkel=True, js=False)
    schmal.goto(dienst + weg)
    pruefe_seite(schmal)

    text = oeffnen(amt, dienst, f"/objekte/{kennung}")
    assert "Die Karte ist im Probebetrieb." in text and "Antwort von baustellen@stadt.example" in text
    assert "beantwortet am" in oeffnen(amt, dienst, "/anfragen")
    pruefe_seite(amt)


def test_geld_wirkung_begleitung(dienst, neue_seite):
    amt = neue_seite(dienst)
    amt_anmelden(amt, dienst, "programm")
    kennung = vorhaben_anlegen(amt, dienst, "Online-Terminvergabe", budget_plan={"w_budget_plan": "20.000"}, budget_ist={"w_budget_ist": "25.000"})
    for art, felder in {
        "foerderung": {"w_titel": "Zuschuss für Termine", "w_verwendungsnachweis": "31.12.2026"},
        "kennzahl": {"w_titel": "Termine online", "w_einheit": "%", "w_ausgangswert": "10", "w_zielwert": "60", "w_wert": "35"},
        "massnahme": {"w_titel": "Schulung am Schalter", "w_art": "schulung", "w_zielgruppe": "Schalter"},
    }.items():
        oeffnen(amt, dienst, f"/neu?art={art}&zu={kennung}&stichtag=2026-01-01")
        amt.locator("main summary").click()
        for name, wert in felder.items():
            ort = amt.locator(f"#{name}")
            if ort.evaluate("e => e.tagName") == "SELECT":
                ort.select_option(wert)
            else:
                ort.fill(wert)
        amt.locator("#quelle").fill("Muster")
        senden(amt, "Anlegen")
    for name, worte in {
        "mittel": ["über Plan", "Zuschuss für Termine"], "wirkung": ["Termine online", "50 %"],
        "massnahmen": ["Schulung am Schalter", "Online-Terminvergabe"],
    }.items():
        text = oeffnen(amt, dienst, f"/{name}")
        pruefe_seite(amt)
        assert all(wort in text for wort in worte), text
        bild(amt, f"steuerung-{name}")
        oeffnen(amt, dienst, f"/{name}?stichtag=2010-01-01")
        pruefe_seite(amt)
        assert amt.locator("main .rh-leer").count() == 1
