# SPDX-License-Identifier: EUPL-1.2
"""The council's work in the browser: from a motion to the control of resolutions, and what the public sees of it."""
import re

import pytest
from anmeldung import amt_anmelden
from bilder import bild
from formular import folgen, senden
from seitenpruefung import pruefe_seite


def oeffnen(page, url):
    page.goto(url)
    page.wait_for_load_state("load")
    return page.locator("main").inner_text()


@pytest.mark.parametrize("js", [True, False])
def test_vom_antrag_zur_kontrolle(dienst, neue_seite, amtszustand, js):
    amt = neue_seite(dienst, js=js, storage_state=amtszustand("programm"))
    titel = f"Probe der Beratungsfolge {js}"
    # The motion, and its step through the council.
    oeffnen(amt, f"{dienst}/amt/steuerung/gremien")
    pruefe_seite(amt)
    bild(amt, f"gremien-uebersicht-{js}")
    folgen(amt, 'main a:has-text("Antrag anlegen")')
    amt.locator('[id="w_titel"]').fill(titel)
    amt.locator('[id="w_antragsteller"]').fill("Gruppe Probe")
    amt.locator('[id="w_tag"]').fill("01.11.2026")
    amt.locator('[id="ab"]').fill("2026-11-01")
    amt.locator('[id="quelle"]').fill("Probe")
    senden(amt, "Anlegen")
    pruefe_seite(amt)
    antrag = re.search(r"objekte/([0-9a-f-]{36})", amt.url).group(1)
    oeffnen(amt, f"{dienst}/amt/steuerung/neu?art=beratung&zu={antrag}")
    amt.locator('[id="w_gegenstand"]').select_option(antrag)
    amt.locator('[id="w_gremium"]').select_option(label="Finanz- und Digitalisierungsausschuss")
    amt.locator('[id="w_rolle"]').select_option("entscheidung")
    amt.locator('[id="w_rang"]').fill("1")
    amt.locator('[id="ab"]').fill("2026-11-01")
    amt.locator('[id="quelle"]').fill("Probe")
    senden(amt, "Anlegen")
    assert "wartet auf FDA (Entscheidung)" in oeffnen(amt, f"{dienst}/amt/steuerung/gremien")
    # The meeting draws its agenda.
    oeffnen(amt, f"{dienst}/amt/steuerung/neu?art=sitzung")
    amt.locator('[id="w_gremium"]').select_option(label="Finanz- und Digitalisierungsausschuss")
    amt.locator('[id="w_tag"]').fill("02.11.2026")
    amt.locator('[id="ab"]').fill("2026-11-01")
    amt.locator('[id="quelle"]').fill("Probe")
    senden(amt, "Anlegen")
    sitzung = re.search(r"objekte/([0-9a-f-]{36})", amt.url).group(1)
    oeffnen(amt, f"{dienst}/amt/steuerung/gremien/sitzungen/{sitzung}")
    pruefe_seite(amt)
    amt.get_by_label(re.compile(titel)).check()
    senden(amt, "Tagesordnung ergänzen")
    pruefe_seite(amt)
    assert titel in amt.locator("main table").inner_text()
    # The resolution with votes, in two parts.
    for teil, dafuer, dagegen in (("Satz 1", "42", "0"), ("Satz 2", "5", "37")):
        amt.locator(f'main tr:has-text("{titel}") a:has-text("Beschluss")').click()
        amt.wait_for_load_state("load")
        pruefe_seite(amt)
        if teil == "Satz 1":
            senden(amt, "Beschluss festhalten")
            amt.wait_for_selector("#ergebnis-fehler")
            pruefe_seite(amt)
            bild(amt, f"gremien-beschlussfassung-{js}")
            amt.locator("#punkte").fill("Die Probe wird gemacht.")
            amt.locator("#frist").fill("bis 15.11.2026")
        amt.locator("#ergebnis").select_option("mehrheitlich")
        amt.locator("#teil").fill(teil)
        letzte = amt.locator('fieldset:has-text("Oberbürgermeister/in")')
        letzte.locator('input[name^="dafuer"]').fill(dafuer)
        letzte.locator('input[name^="dagegen"]').fill(dagegen)
        senden(amt, "Beschluss festhalten")
    text = amt.locator("main table").inner_text()
    assert "Satz 1: angenommen mit 42 zu 0" in text and "Satz 2: abgelehnt mit 5 zu 37" in text
    bild(amt, f"gremien-sitzung-{js}")
    # The control of resolutions: all periods, the reason of a delay, done once and then archived.
    text = oeffnen(amt, f"{dienst}/amt/steuerung/gremien/beschluesse")
    assert titel in text
    pruefe_seite(amt)
    bild(amt, f"gremien-kontrolle-{js}")
    folgen(amt, f'main a:has-text("{titel}")')
    pruefe_seite(amt)
    amt.locator("#stand").select_option("inUmsetzung")
    senden(amt, "Stand speichern")
    amt.wait_for_selector("#verzugsgrund-fehler")
    pruefe_seite(amt)
    amt.locator("#verzugsgrund").fill("Die Probe dauert länger.")
    senden(amt, "Stand speichern")
    # The day stays chosen while the list is filtered, and the table is what is chosen.
    amt.goto(f"{dienst}/amt/steuerung/gremien/beschluesse?stichtag=2019-02-14")
    amt.locator("#stand").select_option("offen")
    amt.locator("#teil").select_option("nichtoeffentlich")
    with amt.expect_navigation():
        amt.locator('main form[role=search] button').click()
    assert "stichtag=2019-02-14" in amt.url and titel not in amt.locator("main").inner_text()
    pruefe_seite(amt)
    with amt.expect_download() as laden:
        amt.locator('main a:has-text("Diese Liste als CSV")').click()
    assert laden.value.suggested_filename == "beschlusskontrolle-2019-02-14.csv"
    text = oeffnen(amt, f"{dienst}/amt/steuerung/gremien/beschluesse?stand=ueberfaellig&suche=Probe+der")
    assert "Grund des Verzugs: Die Probe dauert länger." in text
    folgen(amt, f'main a:has-text("{titel}")')
    amt.locator("#stand").select_option("erledigt")
    senden(amt, "Stand speichern")
    assert "Erledigt, noch einmal zu berichten" in oeffnen(amt, f"{dienst}/amt/steuerung/gremien/beschluesse")
    senden(amt, "Als berichtet ablegen")
    assert titel not in oeffnen(amt, f"{dienst}/amt/steuerung/gremien/beschluesse")
    assert titel in oeffnen(amt, f"{dienst}/amt/steuerung/gremien/beschluesse?archiv=1")
    pruefe_seite(amt)
    # Nothing of it was stated to be public.
    gast = neue_seite(dienst, js=js)
    assert titel not in oeffnen(gast, f"{dienst}/gremien/beschluesse")
    assert gast.goto(f"{dienst}/oparl/1.1/paper/{antrag}").status == 404


@pytest.mark.parametrize("schmal", [False, True])
def test_oeffentliche_seiten(dienst, neue_seite, schmal):
    gast = neue_seite(dienst, schmal=schmal)
    text = oeffnen(gast, f"{dienst}/gremien")
    pruefe_seite(gast)
    bild(gast, f"rat-uebersicht-{schmal}")
    assert "Rat der Stadt Leverkusen" in text and "Personal- und Organisationsausschuss, 16.11.2018" in text
    folgen(gast, 'main a:has-text("16.11.2018")')
    pruefe_seite(gast)
    assert "Digitalisierung" in gast.locator("main").inner_text()
    bild(gast, f"rat-sitzung-{schmal}")
    folgen(gast, 'main a:has-text("Antrag")')
    pruefe_seite(gast)
    assert "Gruppe FDP" in gast.locator("main").inner_text()
    oeffnen(gast, f"{dienst}/gremien")
    folgen(gast, 'main a:has-text("Rat der Stadt Leverkusen")')
    pruefe_seite(gast)
    oeffnen(gast, f"{dienst}/gremien/beschluesse")
    pruefe_seite(gast)
    bild(gast, f"rat-beschluesse-{schmal}")
    gast.locator("#suche").fill("gibt es nicht")
    senden(gast, "Anzeigen")
    assert "Nichts gefunden" in gast.locator("main").inner_text()
    pruefe_seite(gast)


def test_offene_daten(dienst, neue_seite):
    gast = neue_seite(dienst)
    oeffnen(gast, f"{dienst}/gremien")
    gast.locator('main a:has-text("OParl")').click()
    gast.wait_for_load_state("load")
    assert gast.url == f"{dienst}/oparl/1.1"

    def daten(url):
        antwort = gast.goto(url)
        assert antwort.status == 200 and antwort.headers["access-control-allow-origin"] == "*"
        return antwort.json()

    system = daten(f"{dienst}/oparl/1.1")
    koerperschaft = daten(system["body"])["data"][0]
    rat = next(o for o in daten(koerperschaft["organization"])["data"] if o["shortName"] == "Rat")
    assert daten(rat["id"]) == rat
    assert [sitzung["name"] for sitzung in daten(rat["meeting"])["data"]] == ["Rat der Stadt Leverkusen, 30.03.2023"]
    # The page for people about the same.
    assert gast.goto(rat["web"]).status == 200
    pruefe_seite(gast)
