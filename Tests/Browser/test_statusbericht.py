# SPDX-License-Identifier: EUPL-1.2
"""The committee report in the browser: drawn for a day, each sentence with what stands behind it, laid down as an edition, agreed on, released by
another person, filed, put before the council and open as data."""
import json
import urllib.request

from anmeldung import amt_anmelden
from bilder import bild
from formular import senden
from seitenpruefung import pruefe_seite

BERICHT = "/amt/steuerung/bericht"


def oeffnen(page, basis, pfad):
    page.goto(f"{basis}{pfad}")
    page.wait_for_load_state("load")
    return page.locator("main").inner_text()


def test_vom_zeichnen_bis_zur_vorlage(dienst, neue_seite):
    amt = neue_seite(dienst)
    amt_anmelden(amt, dienst, "programm")
    text = oeffnen(amt, dienst, f"{BERICHT}?stichtag=2019-02-14&fassung=seed")
    pruefe_seite(amt)
    assert "Vorlage Nr. 2019/2681" in text and "Neues KFZ-Verfahren im FB 36 (ab 21.01.2019)" in text
    assert text.count("Kein Bericht zu diesem Stichtag.") == 2
    assert "Bekannte Schreibfehler in diesem Wortlaut" in text and "„E-Governement“ statt „E-Government“" in text
    bild(amt, "statusbericht-seed")
    satz = amt.locator('main details:has(> summary:text-is("Vorlage Nr. 2019/2681"))').first
    satz.locator("summary").click()
    assert "Ratsinformationssystem" in satz.inner_text() and "automatisch" in satz.inner_text()
    pruefe_seite(amt)
    with amt.expect_download() as laden:
        amt.locator('main a:has-text("Folien, PowerPoint")').click()
    assert laden.value.suggested_filename == "statusbericht.pptx"
    with amt.expect_download() as laden:
        amt.locator('main a:has-text("A4, PDF")').click()
    with open(laden.value.path(), "rb") as datei:
        assert datei.read(5) == b"%PDF-"

    senden(amt, "Als Ausgabe anlegen")
    pruefe_seite(amt)
    ausgabe = amt.url.removeprefix(dienst)
    bild(amt, "statusbericht-ausgabe")
    amt.locator("#kurzfassung").fill("x" * 4001)
    senden(amt, "Speichern")
    assert amt.title().startswith("Fehler:")
    pruefe_seite(amt)
    amt.locator("#kurzfassung").fill("Zwei neue Verfahren laufen seit Januar.")
    senden(amt, "Speichern")
    senden(amt, "Als abgestimmt melden")
    text = amt.locator("main").inner_text()
    assert "gibt sie nicht selbst frei" in text and "Freigeben" not in text.split("gibt sie nicht")[0].splitlines()[-1]
    assert amt.locator('main button:has-text("Freigeben")').count() == 0

    leitung = neue_seite(dienst)
    amt_anmelden(leitung, dienst, "lenz")
    oeffnen(leitung, dienst, ausgabe)
    senden(leitung, "Freigeben und einfrieren")
    text = leitung.locator("main").inner_text()
    pruefe_seite(leitung)
    assert "Abgelegte Dateien" in text and "Zwei neue Verfahren laufen seit Januar." in text
    bild(leitung, "statusbericht-freigegeben")
    leitung.locator('main a:has-text("Vorgang in der E-Akte")').click()
    leitung.wait_for_load_state("load")
    assert "Statusbericht zum 14.02.2019" in leitung.locator("main").inner_text()

    liste = json.load(urllib.request.urlopen(f"{dienst}/api/steuerung/berichte"))
    assert liste == {"berichte": []}
    # The paper by which the council is told waits for its body.
    oeffnen(amt, dienst, ausgabe)
    amt.locator('main a:has-text("Mitteilungsvorlage")').click()
    amt.wait_for_load_state("load")
    vorlage = amt.url.removeprefix(dienst)
    text = amt.locator("main").inner_text()
    assert "Finanz- und Digitalisierungsausschuss: Der Bericht wird zur Kenntnis genommen." in text and "Zwei neue Verfahren" in text
    pruefe_seite(amt)
    oeffnen(amt, dienst, ausgabe)
    senden(amt, "Als vorgelegt melden")
    eintrag = json.load(urllib.request.urlopen(f"{dienst}/api/steuerung/berichte"))["berichte"][0]
    assert eintrag["stichtag"] == "2019-02-14" and eintrag["kurzfassung"].startswith("Zwei neue")
    daten = urllib.request.urlopen(dienst + eintrag["adresse"]).read().decode()
    assert "Vorlage Nr. 2019/2681" in daten and '"wer"' not in daten
    # A councillor has no Akten and reads the report all the same; once the paper is public, so does everybody.
    rat = neue_seite(dienst, schmal=True)
    amt_anmelden(rat, dienst, "rat")
    text = oeffnen(rat, dienst, vorlage)
    pruefe_seite(rat)
    assert "Anlagen" in text and "nicht einsehbar" in text
    with rat.expect_download() as laden:
        rat.locator('main a:has-text("A4, PDF")').click()
    with open(laden.value.path(), "rb") as datei:
        assert datei.read(5) == b"%PDF-"
    oeffnen(amt, dienst, f"{vorlage}/felder/oeffentlich")
    amt.locator("#w_oeffentlich").select_option("ja")
    amt.locator("#quelle").fill("Probe des Berichts")
    senden(amt, "Angabe speichern")
    gast = neue_seite(dienst)
    text = oeffnen(gast, dienst, f"/gremien/vorlagen/{vorlage.rsplit('/', 1)[1]}")
    pruefe_seite(gast)
    assert "Zwei neue Verfahren laufen seit Januar." in text and "Folien, PowerPoint" in text
    bild(gast, "rat-vorlage-anlagen")
    with urllib.request.urlopen(gast.locator('main a:has-text("A4, PDF")').evaluate("a => a.href")) as antwort:
        assert antwort.read(5) == b"%PDF-" and not antwort.headers["content-disposition"].startswith("attachment")

    text = oeffnen(amt, dienst, f"{BERICHT}?stichtag=2019-06-30&fassung=seed")
    pruefe_seite(amt)
    assert "Anders als in der letzten Ausgabe" in text and "Bausteine (Statusbericht 14.02.19)" in text
    bild(amt, "statusbericht-vergleich")


def test_leer_schmal_dunkel_und_ohne_skript(dienst, neue_seite):
    page = neue_seite(dienst, schmal=True, dunkel=True)
    amt_anmelden(page, dienst, "lenz")
    text = oeffnen(page, dienst, f"{BERICHT}?stichtag=2019-02-14&fassung=seed")
    pruefe_seite(page)
    assert "Dieser Teil wird voraussichtlich nach Feststellung RE 2018 beginnen." in text
    assert page.locator('main button:has-text("Als Ausgabe anlegen")').count() == 0
    bild(page, "statusbericht-schmal")
    text = oeffnen(page, dienst, f"{BERICHT}?stichtag=1999-01-01")
    pruefe_seite(page)
    assert "An diesem Stichtag gab es kein Programm." in text
    bild(page, "statusbericht-leer")

    # As the handbook shows it: today's words, and what stands behind one sentence.
    breit = neue_seite(dienst)
    amt_anmelden(breit, dienst, "programm")
    oeffnen(breit, dienst, f"{BERICHT}?stichtag=2019-02-14&fassung=aktuell")
    breit.locator("main summary:has-text('Antrag der Gruppe FDP vom 30.08.2018')").click()
    pruefe_seite(breit)
    bild(breit, "statusbericht", bis=breit.locator("main summary:has-text('Antrag der Gruppe FDP vom 30.08.2018') >> xpath=ancestor::section[1]"))

    ohne = neue_seite(dienst, js=False)
    amt_anmelden(ohne, dienst, "programm")
    oeffnen(ohne, dienst, f"{BERICHT}?stichtag=2019-01-20&fassung=aktuell")
    ohne.locator('main button:has-text("Als Ausgabe anlegen")').click()
    ohne.wait_for_load_state("load")
    assert "Entwurf" in ohne.locator("main").inner_text()


def test_ausfuehrlich(dienst, neue_seite, amtszustand):
    """How the programme stands: each section only where something is known, on the page and in the files."""
    amt = neue_seite(dienst, storage_state=amtszustand("programm"))
    text = oeffnen(amt, dienst, f"{BERICHT}?stichtag=2019-02-14&fassung=ausfuehrlich")
    pruefe_seite(amt)
    assert "Geld und Förderung" in text and "Wo es klemmt" not in text and "Bekannte Schreibfehler" not in text
    with amt.expect_download() as laden:
        amt.locator('main a:has-text("Folien, PowerPoint")').click()
    assert laden.value.suggested_filename == "statusbericht.pptx"
