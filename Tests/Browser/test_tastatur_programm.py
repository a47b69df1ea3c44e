# SPDX-License-Identifier: EUPL-1.2
"""The main job of each role around the programme by keyboard alone, on a wide and on a narrow page: every stop of Tab can be seen."""
import datetime

import pytest
from anmeldung import amt_anmelden
from tastatur import enter, lage, tab_bis, tippen

BREITEN = [False, True]


def geh(page, dienst, pfad):
    page.goto(f"{dienst}{pfad}")
    page.wait_for_load_state("load")


def feld(page, id, text):
    tab_bis(page, id=id)
    tippen(page, text)


def knopf(page, text):
    tab_bis(page, text)
    enter(page)


def haupttext(page):
    return page.locator("main").inner_text()


@pytest.mark.parametrize("schmal", BREITEN)
def test_programmbuero_legt_ein_vorhaben_an_und_zeichnet_den_bericht(dienst, neue_seite, amtszustand, schmal):
    page = neue_seite(dienst, schmal=schmal, storage_state=amtszustand("programm"))
    geh(page, dienst, "/amt/steuerung")
    knopf(page, "Vorhaben anlegen")
    feld(page, "w_titel", f"Mit der Tastatur {schmal}")
    feld(page, "quelle", "Probe der Tastatur")
    knopf(page, "Anlegen")
    assert f"Mit der Tastatur {schmal}" in page.locator("h1").inner_text()
    geh(page, dienst, "/amt/steuerung/bericht?stichtag=2019-02-14")
    tab_bis(page, id="fassung")
    page.keyboard.press("Home")
    knopf(page, "Zeichnen")
    assert "Vorlage Nr. 2019/2681" in haupttext(page)
    # The facts behind a sentence open where the reader is.
    tab_bis(page, "Vorlage Nr. 2019/2681", hoechstens=200)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('details').open")


@pytest.mark.parametrize("schmal", BREITEN)
def test_gremiendienst_und_rat(dienst, neue_seite, amtszustand, schmal):
    amt = neue_seite(dienst, schmal=schmal, storage_state=amtszustand("gremien"))
    tag = datetime.date.today() + datetime.timedelta(days=40)
    geh(amt, dienst, "/amt/steuerung/neu?art=sitzung")
    tab_bis(amt, id="w_gremium")
    amt.keyboard.type("Finanz")
    feld(amt, "w_tag", tag.strftime("%d.%m.%Y"))
    feld(amt, "quelle", "Probe der Tastatur")
    knopf(amt, "Anlegen")
    sitzung = amt.url.rsplit("/", 1)[1].split("?")[0]
    geh(amt, dienst, f"/amt/steuerung/neu?art=tagesordnungspunkt&zu={sitzung}")
    feld(amt, "w_titel", f"Punkt mit der Tastatur {schmal}")
    feld(amt, "w_rang", "9")
    feld(amt, "quelle", "Probe der Tastatur")
    knopf(amt, "Anlegen")

    rat = neue_seite(dienst, schmal=schmal, storage_state=amtszustand("rat"))
    geh(rat, dienst, f"/amt/steuerung/gremien/sitzungen/{sitzung}")
    tab_bis(rat, "Frage stellen")
    enter(rat)
    feld(rat, "frage", "Was kostet das im Jahr?")
    knopf(rat, "Frage senden")
    assert "Was kostet das im Jahr?" in haupttext(rat)

    geh(amt, dienst, "/amt/steuerung/gremien/fragen")
    tab_bis(amt, "Was kostet das im Jahr?")
    enter(amt)
    for _ in range(60):
        amt.keyboard.press("Tab")
        if lage(amt)["art"] == "TEXTAREA":
            break
    amt.keyboard.type("Nichts.")
    knopf(amt, "Antworten")
    assert "Nichts." in haupttext(amt)


@pytest.mark.parametrize("schmal", BREITEN)
def test_wer_zustaendig_ist_leitung_und_pruefung(dienst, neue_seite, amtszustand, schmal):
    page = neue_seite(dienst, schmal=schmal, storage_state=amtszustand("vorhaben"))
    geh(page, dienst, "/amt/steuerung")
    knopf(page, "Meine Vorhaben")
    assert "zustaendig=ich" in page.url
    leitung = neue_seite(dienst, schmal=schmal, storage_state=amtszustand("lenz"))
    geh(leitung, dienst, "/amt/steuerung")
    knopf(leitung, "Auswertung")
    tab_bis(leitung, "Ampeln")
    enter(leitung)
    assert leitung.locator("h1").inner_text() == "Ampeln und Risiken"
    pruefung = neue_seite(dienst, schmal=schmal, storage_state=amtszustand("pruefung"))
    geh(pruefung, dienst, "/amt/steuerung/gremien/beschluesse")
    tab_bis(pruefung, id="bekannt")
    tab_bis(pruefung, "Anzeigen")
    enter(pruefung)
    assert "stichtag=" in pruefung.url


@pytest.mark.parametrize("schmal", BREITEN)
def test_datenschutz_und_informationssicherheit(dienst, neue_seite, schmal):
    dsb = neue_seite(dienst, schmal=schmal)
    amt_anmelden(dsb, dienst, "datenschutz")
    geh(dsb, dienst, "/amt/datenschutz/pannen/neu")
    feld(dsb, "betreff", f"Panne mit der Tastatur {schmal}")
    feld(dsb, "art", "Ein Brief lag offen.")
    knopf(dsb, "Melden")
    assert "DP-20" in haupttext(dsb)
    isb = neue_seite(dienst, schmal=schmal)
    amt_anmelden(isb, dienst, "sicherheit")
    geh(isb, dienst, "/amt/sicherheit/vorfaelle/neu")
    feld(isb, "betreff", f"Vorfall mit der Tastatur {schmal}")
    feld(isb, "beschreibung", "Ein Rechner war verschlüsselt.")
    knopf(isb, "Melden")
    assert "SV-20" in haupttext(isb)
