# SPDX-License-Identifier: EUPL-1.2
"""The roles around the programme: who answers for a Vorhaben, councillor, clerk of the committees, auditor; and what each finds in the search."""
import datetime
import re

from bilder import bild
from formular import senden
from seitenpruefung import pruefe_seite


def oeffnen(page, url):
    page.goto(url)
    page.wait_for_load_state("load")
    return page.locator("main").inner_text()


def anlegen(page, dienst, art, zu="", **werte):
    oeffnen(page, f"{dienst}/amt/steuerung/neu?art={art}&zu={zu}")
    for name, wert in werte.items():
        ort = page.locator(f'[id="w_{name}"]')
        if ort.evaluate("e => e.tagName") == "SELECT":
            ort.select_option(label=wert)
        else:
            ort.fill(wert)
    page.locator('[id="quelle"]').fill("Probe der Rollen")
    senden(page, "Anlegen")
    return re.search(r"objekte/([0-9a-f-]{36})", page.url).group(1)


def test_wer_zustaendig_ist_gibt_an(dienst, neue_seite, amtszustand):
    amt = neue_seite(dienst, storage_state=amtszustand("programm"))
    eigenes = anlegen(amt, dienst, "vorhaben", titel="Probe der Zuständigen", programm="Digitalisierung bei der Stadt Leverkusen")
    fremdes = anlegen(amt, dienst, "vorhaben", titel="Probe der anderen", programm="Digitalisierung bei der Stadt Leverkusen")
    oeffnen(amt, f"{dienst}/amt/steuerung/objekte/{eigenes}/felder/ansprechstelle")
    amt.locator("#w_ansprechstelle").fill("vorhaben@stadt.example")
    amt.locator("#quelle").fill("Probe der Rollen")
    senden(amt, "Angabe speichern")
    werk = neue_seite(dienst, js=False, storage_state=amtszustand("vorhaben"))
    oeffnen(werk, f"{dienst}/amt/steuerung/objekte/{eigenes}")
    pruefe_seite(werk)
    assert werk.locator('main a[href*="art=meilenstein"]').count() == 1
    oeffnen(werk, f"{dienst}/amt/steuerung/objekte/{eigenes}/felder/sachstand")
    pruefe_seite(werk)
    werk.locator("#w_sachstand").fill("Die Probe läuft.")
    werk.locator("#dokument").fill("99.99.99/1-1/1")
    werk.locator("#quelle").fill("Seite 3")
    senden(werk, "Angabe speichern")
    text = werk.locator("main").inner_text()
    assert "gibt es in der E-Akte nicht" in text and werk.locator("#w_sachstand").input_value() == "Die Probe läuft."
    pruefe_seite(werk)
    werk.locator("#dokument").fill("")
    senden(werk, "Angabe speichern")
    assert "Die Probe läuft." in werk.locator("main").inner_text()
    oeffnen(werk, f"{dienst}/amt/steuerung/objekte/{fremdes}/felder/sachstand")
    assert werk.locator("main form[method=post]").count() == 0
    # Their own alone, by one button.
    oeffnen(werk, f"{dienst}/amt/steuerung")
    werk.locator('main a:has-text("Meine Vorhaben")').click()
    werk.wait_for_load_state("load")
    text = werk.locator("main").inner_text()
    assert "Probe der Zuständigen" in text and "Probe der anderen" not in text
    pruefe_seite(werk)
    # Whether they agree, the officers say themselves.
    assert werk.goto(f"{dienst}/amt/steuerung/objekte/{eigenes}/felder/datenschutz").status == 200
    assert werk.locator("main form[method=post]").count() == 0
    dsb = neue_seite(dienst, storage_state=amtszustand("datenschutz"))
    oeffnen(dsb, f"{dienst}/amt/steuerung/objekte/{eigenes}/felder/datenschutz")
    pruefe_seite(dsb)
    dsb.locator("#w_datenschutz").fill("Freigegeben, eine Folgenabschätzung ist nicht nötig.")
    dsb.locator("#quelle").fill("Probe der Rollen")
    senden(dsb, "Angabe speichern")
    assert "Folgenabschätzung ist nicht nötig" in dsb.locator("main").inner_text()
    # A risk with its height stands where the whole programme is looked at.
    anlegen(werk, dienst, "risiko", zu=eigenes, titel="Probe des Risikos")
    text = oeffnen(werk, f"{dienst}/amt/steuerung/ampeln")
    pruefe_seite(werk)
    assert "Probe des Risikos" in text
    # Without a right to Akten the search finds the programme all the same.
    text = oeffnen(werk, f"{dienst}/amt/suche?q=probe+zuständigen")
    pruefe_seite(werk)
    assert "Probe der Zuständigen" in text and "Probe der anderen" not in text and "Suche speichern" not in text
    werk.locator('main a:has-text("Probe der Zuständigen")').click()
    assert eigenes in werk.url


def test_frage_vor_der_sitzung(dienst, neue_seite, amtszustand):
    amt = neue_seite(dienst, storage_state=amtszustand("programm"))
    tag = datetime.date.today() + datetime.timedelta(days=30)
    sitzung = anlegen(amt, dienst, "sitzung", gremium="Finanz- und Digitalisierungsausschuss", tag=tag.strftime("%d.%m.%Y"))
    punkt = anlegen(amt, dienst, "tagesordnungspunkt", zu=sitzung, titel="Probe der Fragen", rang="7")
    rat = neue_seite(dienst, schmal=True, storage_state=amtszustand("rat"))
    oeffnen(rat, f"{dienst}/amt/steuerung/gremien/sitzungen/{sitzung}")
    pruefe_seite(rat)
    assert rat.locator("main form[method=post]").count() == 0
    rat.locator('main tr:has-text("Probe der Fragen") a:has-text("Frage stellen")').click()
    rat.wait_for_load_state("load")
    pruefe_seite(rat)
    senden(rat, "Frage senden")
    rat.wait_for_selector("#frage-fehler")
    pruefe_seite(rat)
    rat.locator("#frage").fill("Wann beginnt der Probebetrieb?")
    senden(rat, "Frage senden")
    text = rat.locator("main").inner_text()
    assert "Wann beginnt der Probebetrieb?" in text and "offen" in text
    pruefe_seite(rat)
    bild(rat, "gremien-frage-schmal")

    # It reaches the office: a number in the navigation, a list, a form.
    dienstseite = neue_seite(dienst, storage_state=amtszustand("gremien"))
    text = oeffnen(dienstseite, f"{dienst}/amt/steuerung/gremien/fragen")
    pruefe_seite(dienstseite)
    assert "Wann beginnt der Probebetrieb?" in text and "1 offen" in text
    assert dienstseite.locator('nav a:has-text("Digitalisierung") .rh-zaehler').count() == 1
    dienstseite.locator('main a:has-text("Probebetrieb")').click()
    dienstseite.wait_for_load_state("load")
    pruefe_seite(dienstseite)
    senden(dienstseite, "Antworten")
    assert dienstseite.title().startswith("Fehler:")
    pruefe_seite(dienstseite)
    dienstseite.locator('main textarea').first.fill("Im März, nach der Schulung.")
    senden(dienstseite, "Antworten")
    text = dienstseite.locator("main").inner_text()
    assert "Im März, nach der Schulung." in text and "beantwortet" in text
    bild(dienstseite, "gremien-frage")
    oeffnen(dienstseite, f"{dienst}/amt/steuerung/gremien")
    assert dienstseite.locator('main a:has-text("Antrag anlegen")').count() == 1
    oeffnen(dienstseite, f"{dienst}/amt/steuerung")
    assert dienstseite.locator('main a:has-text("Vorhaben anlegen")').count() == 0

    # Who audits reads all of it with its history, and changes nothing.
    pruefung = neue_seite(dienst, storage_state=amtszustand("pruefung"))
    text = oeffnen(pruefung, f"{dienst}/amt/steuerung/gremien/punkte/{punkt}/fragen")
    assert "Im März, nach der Schulung." in text and "Antwort vom" in text
    pruefung.locator('main a:has-text("Alle Angaben")').first.click()
    pruefung.wait_for_load_state("load")
    assert "Nele Punkt" in pruefung.locator("main").inner_text()
    pruefe_seite(pruefung)
    for pfad in ("", "/gremien", "/gremien/beschluesse", "/gremien/fragen", f"/gremien/punkte/{punkt}/fragen", "/anfragen", "/bericht"):
        oeffnen(pruefung, f"{dienst}/amt/steuerung{pfad}")
        assert pruefung.locator("main form[method=post]").count() == 0, pfad


def test_bereiche_mit_der_tastatur_und_schmal(dienst, neue_seite, amtszustand):
    """Two short rows instead of one long: both say where one is, and lead to the same day."""
    page = neue_seite(dienst, schmal=True, storage_state=amtszustand("programm"))
    oeffnen(page, f"{dienst}/amt/steuerung/ampeln?stichtag=2019-02-14")
    pruefe_seite(page)
    bild(page, "steuerung-bereiche-schmal")
    assert page.locator('.rh-bereiche [aria-current=true]').inner_text() == "Auswertung"
    assert page.locator('.rh-reiter [aria-current=page]').inner_text() == "Ampeln"
    page.locator('.rh-bereiche a:has-text("Gremien")').focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith("/amt/steuerung/gremien?stichtag=2019-02-14")
    assert page.locator('.rh-reiter [aria-current=page]').inner_text() == "Sitzungen"
    for ansicht in ("Beschlusskontrolle", "Fragen"):
        page.locator(f'.rh-reiter a:has-text("{ansicht}")').click()
        page.wait_for_load_state("load")
        pruefe_seite(page)
        assert page.locator('.rh-reiter [aria-current=page]').inner_text() == ansicht
