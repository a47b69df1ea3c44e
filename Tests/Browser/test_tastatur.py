# SPDX-License-Identifier: EUPL-1.2
"""The main job of both sides by keyboard alone: nothing here uses the mouse."""
import re

from anmeldung import buerger_anmelden
from tastatur import enter, lage, tab_bis, tippen
from test_geschichte import ANGABEN, GEBURT, beantragen

PERSON = ANGABEN | {"nachname": "Tabulator"}


def feld_beantworten(page, feld):
    """Answers the field that Tab has reached, with keys only."""
    art, name = feld.get_attribute("type"), feld.get_attribute("name") or ""
    if art == "radio":
        page.keyboard.press("Space")
    elif name in PERSON:
        tippen(page, PERSON[name])
    elif "." in name:
        tippen(page, GEBURT[name.rsplit(".", 1)[-1]])


def test_buergerin_beantragt_nur_mit_der_tastatur(dienst, neue_seite):
    page = neue_seite(dienst)
    page.goto(dienst)
    tab_bis(page, "Zum Inhalt springen", hoechstens=1)
    page.keyboard.press("Enter")
    assert lage(page)["id"] == "inhalt"
    tab_bis(page, id="q")
    page.keyboard.type("kennzeichen")
    enter(page)
    tab_bis(page, "Wunschkennzeichen reservieren")
    enter(page)
    tab_bis(page, "Jetzt beantragen")
    enter(page)
    tab_bis(page, id="buchstaben")
    page.keyboard.type("XK")
    enter(page)
    page.locator("#ergebnis").wait_for()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('.rh-kfzliste')"):
            break
    enter(page)
    tab_bis(page, "Dieses Kennzeichen reservieren")
    enter(page)
    assert "/antraege/" in page.url
    tab_bis(page, "Weiter")
    enter(page)
    for _ in range(15):
        if "/seiten/" not in page.url:
            break
        namen = list(dict.fromkeys(f.get_attribute("name") for f in page.locator("main input:visible").all()))
        for name in namen:
            for _ in range(40):
                page.keyboard.press("Tab")
                if page.evaluate("document.activeElement.name") == name:
                    break
            assert lage(page)["umriss"], f"{page.url}: {name} ohne sichtbaren Fokus"
            feld_beantworten(page, page.locator("*:focus"))
        enter(page)
    assert page.url.endswith("/pruefen"), page.url
    tab_bis(page, "Antrag verbindlich senden")
    enter(page)
    assert "eingegangen" in page.locator("h1").inner_text()


def test_fehler_bekommen_den_fokus_und_fuehren_zum_feld(dienst, neue_seite):
    page = neue_seite(dienst)
    page.goto(f"{dienst}/anmeldung")
    tab_bis(page, id="email")
    enter(page)
    assert page.evaluate("document.activeElement.matches('.rh-fehlerliste')")
    tab_bis(page, hoechstens=1, text=page.locator(".rh-fehlerliste a").first.inner_text())
    ziel = page.locator(".rh-fehlerliste a").first.get_attribute("href")[1:]
    page.keyboard.press("Enter")
    assert lage(page)["id"] == ziel


def test_sachbearbeitung_erledigt_einen_wunsch_nur_mit_der_tastatur(dienst, neue_seite, amtszustand):
    buerger = neue_seite(dienst)
    buerger_anmelden(buerger, dienst)
    _, kennzeichen = beantragen(buerger, dienst, "XT", nachname="Taste")

    page = neue_seite(dienst, storage_state=amtszustand("winter"))
    page.goto(f"{dienst}/amt")
    tab_bis(page, "Zum Inhalt springen", hoechstens=1)
    page.keyboard.press("Enter")
    assert lage(page)["id"] == "inhalt"

    page.keyboard.type("?")
    assert page.locator("#tastaturhilfe").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#tastaturhilfe").is_visible()

    with page.expect_navigation():
        page.keyboard.type("gp")
    assert page.url.endswith("/amt/postkorb")
    tab_bis(page, "Gruppe")
    enter(page)
    page.keyboard.press("j")
    erster = lage(page)["text"]
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert lage(page)["text"] == erster and lage(page)["umriss"]
    for _ in range(20):
        if kennzeichen in lage(page)["text"]:
            break
        page.keyboard.press("j")
    with page.expect_navigation():
        page.keyboard.press("o")
    assert kennzeichen in page.locator("h1").inner_text()
    vorgang = page.url
    tab_bis(page, "Übernehmen")
    enter(page)

    tab_bis(page, "Kennzeichen")
    enter(page)
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('main input[type=text], main input:not([type])')"):
            break
    page.keyboard.type(kennzeichen)
    enter(page)
    tab_bis(page, "Bestätigen und Bescheinigung senden")
    enter(page)
    assert page.evaluate("document.activeElement.matches('.rh-hinweis-erfolg')"), "die Meldung bekommt den Fokus"
    tab_bis(page, "Vorgang öffnen")
    enter(page)
    assert page.url.split("?")[0] == vorgang.split("?")[0]
    tab_bis(page, "z. d. A.")
    enter(page)
    tab_bis(page, "Vorgang schließen")
    enter(page)
    assert re.search(r"z\. ?d\. ?A\. am|abgeschlossen|geschlossen", page.locator("main").inner_text())


def test_schraegstrich_springt_zur_suche(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("winter"))
    page.goto(f"{dienst}/amt")
    page.keyboard.press("/")
    assert lage(page)["id"] == "leistensuche"
    page.keyboard.type("Antrag")
    enter(page)
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.matches('[data-oeffnen]')")
    enter(page)
    assert re.search(r"/amt/(akten|vorgaenge|dokumente)/", page.url)


def test_nachfrage_schliesst_mit_escape_und_gibt_den_fokus_zurueck(dienst, neue_seite):
    page = neue_seite(dienst)
    page.goto(f"{dienst}/wunschkennzeichen?buchstaben=XN")
    page.locator(".rh-kfzliste a").first.click()
    tab_bis(page, "Dieses Kennzeichen reservieren")
    enter(page)
    tab_bis(page, "Entwurf löschen")
    page.keyboard.press("Enter")
    assert page.locator("#nachfrage").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#nachfrage").is_visible()
    assert lage(page)["text"] == "Entwurf löschen"
