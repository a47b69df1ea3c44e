# SPDX-License-Identifier: EUPL-1.2
"""An IT audit from the first question to its end: questions, answers with evidence, recommendations, costs, package; all pages pass axe."""
import io
import sqlite3
import zipfile

import pytest
from bilder import bild
from formular import folgen, senden
from seitenpruefung import pruefe_seite

BERICHT = "feststellung nr;feststellung;empfehlung nr;empfehlung;feld\nF1;Die Steuerung ist schwach;E1;Steuerung stärken;IT-Management\nF1;;E2;Kosten vergleichen;\n"
KOSTEN = ("jahr;kostenart;betrag;fachbereich;arbeitsplätze;it-vzä;zuordnung\n2018;Grunddienste;1.200.000,00;gesamt;1500;12,5;extern\n"
          "2018;Fachanwendungen;600.000;gesamt;;;Personal\n2018;Netz;20.000;36;40;;\n")


def text(page):
    return " ".join(page.locator("main").inner_text().split())


def hochladen(page, name, inhalt):
    page.locator("#datei").set_input_files({"name": name, "mimeType": "text/csv", "buffer": inhalt.encode()})
    senden(page, "Hochladen und ansehen")
    page.wait_for_url("**/amt/pruefeinlesungen/**")
    page.wait_for_load_state("load")


@pytest.fixture
def beleg(dienstordner):
    """Sign of a Dokument of the demo city that heads of the whole city see."""
    with sqlite3.connect(f"file:{dienstordner}/daten/rathaus.sqlite?mode=ro", uri=True) as db:
        zeichen, lfd = db.execute(
            "SELECT v.zeichen, d.lfd FROM akte_vorgang v JOIN akte_dokument d ON d.vorgang = v.id WHERE v.vertraulich = 0 AND v.zugriff = 0 AND d.zugriff = 0 LIMIT 1").fetchone()
    return f"{zeichen}#{lfd}"


def test_pruefung(dienst, neue_seite, amtszustand, beleg):
    page = neue_seite(dienst, storage_state=amtszustand("programm"))
    schmal = neue_seite(dienst, schmal=True, storage_state=amtszustand("programm"))
    page.goto(f"{dienst}/amt/pruefungen")
    assert "Noch keine Prüfung" in text(page)
    pruefe_seite(page)

    # Questions: a draft is changed and published.
    page.goto(f"{dienst}/amt/prueffragen")
    pruefe_seite(page)
    senden(page, "Entwurf anlegen")
    assert "Titel" in page.locator(".rh-fehlerliste").inner_text()
    page.locator("#titel").fill("Fragen 2026")
    senden(page, "Entwurf anlegen")
    assert "Entwurf" in text(page)
    pruefe_seite(page)
    fassung = page.url
    folgen(page, 'main a:has-text("Frage hinzufügen")')
    pruefe_seite(page)
    senden(page, "Frage speichern")
    assert "Frage" in page.locator(".rh-fehlerliste").inner_text()
    page.locator("#frage").fill("Gibt es eine Probe?")
    page.locator("#feld").fill("Datenschutz")
    senden(page, "Frage speichern")
    assert "Gibt es eine Probe?" in text(page)
    folgen(page, 'main a:has-text("Gibt es eine Probe?")')
    senden(page, "Frage streichen")
    assert page.url == fassung and page.locator('main a:has-text("Gibt es eine Probe?")').count() == 0
    senden(page, "Veröffentlichen")
    assert page.locator('main a:has-text("Frage hinzufügen")').count() == 0
    pruefe_seite(page)
    bild(page, "pruefung-fragenfassung", 900)

    # The audit.
    page.goto(f"{dienst}/amt/pruefungen/neu")
    pruefe_seite(page)
    senden(page, "Prüfung anlegen")
    assert "Titel" in page.locator(".rh-fehlerliste").inner_text()
    pruefe_seite(page)
    page.locator("#titel").fill("Überörtliche Prüfung der IT")
    senden(page, "Prüfung anlegen")
    pruefung, nummer = page.url, page.locator("h1").inner_text().split(":")[0]
    assert "keine Daten" in text(page) and "noch nicht beantwortet" in text(page)

    # Answers: one by hand, with evidence by who sees it; the others by the interface for programs.
    folgen(page, '.rh-reiter a:has-text("Fragen")')
    pruefe_seite(page)
    leitung = neue_seite(dienst, js=False, storage_state=amtszustand("lenz"))
    leitung.goto(f"{pruefung}/fragen/vertrag")
    pruefe_seite(leitung)
    senden(leitung, "Antwort speichern")
    assert "wie weit" in leitung.locator(".rh-fehlerliste").inner_text()
    leitung.locator("#stufe").select_option("voll")
    leitung.locator("#erlaeuterung").fill("Vertrag von 2025")
    senden(leitung, "Antwort speichern")
    leitung.locator("#zeichen").fill("gibt es nicht")
    senden(leitung, "Beleg nennen")
    assert "sehen dürfen" in leitung.locator(".rh-fehlerliste").inner_text()
    leitung.locator("#zeichen").fill(beleg)
    senden(leitung, "Beleg nennen")
    assert leitung.locator(f'main th a:has-text("{beleg}")').count() == 1
    pruefe_seite(leitung)
    # The programme office reads its own files only, so it sees that there is evidence and nothing of it.
    page.goto(f"{pruefung}/fragen/vertrag")
    assert "für Sie nicht einsehbar" in text(page) and beleg not in text(page)
    pruefe_seite(page)
    leitung.locator("#zeichen").fill(beleg)
    leitung.locator("#ablegen-1").check()
    senden(leitung, "Beleg nennen")
    pruefe_seite(leitung)
    page.reload()
    assert "für Sie nicht einsehbar" in text(page) and page.locator('main th a[href^="/amt/dokumente/"]').count() == 1
    # Its own Vorgang, where the copy lies, it sees by the role that opens the files of its unit.
    page.goto(pruefung)
    assert page.locator('main dd a[href^="/amt/vorgaenge/"]').count() == 1
    kennung = pruefung.rsplit("/", 1)[1]
    daten = page.request.get(f"{dienst}/api/amt/pruefungen/{kennung}").json()
    for feld in daten["felder"]:
        for frage in feld["fragen"]:
            if frage["version"] == 0:
                antwort = page.request.post(
                    f"{dienst}/api/amt/pruefungen/{kennung}/fragen/{frage['schluessel']}", headers={"origin": dienst},
                    data={"stufe": "ueberwiegend", "erlaeuterung": "erhoben", "sachstand": "2026-01-31", "version": 0})
                assert antwort.status == 200, antwort.text()
    assert [p["nummer"] for p in page.request.get(f"{dienst}/api/amt/pruefungen").json()["pruefungen"]] == [nummer]
    page.goto(pruefung)
    assert "67 %" in text(page).replace("\u00a0", " ") and "vorläufig" not in text(page)
    pruefe_seite(page)
    bild(page, "pruefung-ueberblick", bis=page.locator("main .rh-zeichnung").first)
    schmal.goto(pruefung)
    pruefe_seite(schmal)
    bild(schmal, "pruefung-ueberblick-schmal")

    # Recommendations: by hand, then a file with a fault, then the right one.
    page.goto(f"{pruefung}/feststellungen")
    pruefe_seite(page)
    senden(page, "Aufnehmen")
    assert "Nummer" in page.locator(".rh-fehlerliste").inner_text()
    page.goto(f"{pruefung}/feststellungen")
    hochladen(page, "falsch.csv", BERICHT + "F2;;E3;Ohne Wortlaut;\n")
    assert "Der Wortlaut der Feststellung F2 fehlt." in text(page) and page.locator('main button:has-text("Alles übernehmen")').count() == 0
    pruefe_seite(page)
    senden(page, "Verwerfen")
    page.goto(f"{pruefung}/feststellungen")
    assert "Noch keine Feststellung" in text(page)
    hochladen(page, "bericht.csv", BERICHT)
    pruefe_seite(page)
    bild(page, "pruefung-vorschau")
    senden(page, "Alles übernehmen")
    assert "übernommen" in text(page)
    page.goto(f"{pruefung}/feststellungen")
    assert "ohne Stellungnahme" in text(page)
    pruefe_seite(page)
    folgen(page, 'main a:text-is("E1")')
    pruefe_seite(page)
    senden(page, "Stellungnahme festhalten")
    assert "gefolgt" in page.locator(".rh-fehlerliste").inner_text()
    pruefe_seite(page)
    page.locator("#haltung").select_option("folgt")
    page.locator("#stellungnahme").fill("Die Stadt stärkt die Steuerung.")
    page.locator("#oe").select_option(index=1)
    page.locator("#frist").fill("2026-01-31")
    senden(page, "Stellungnahme festhalten")
    assert "überfällig seit 31.01.2026" in text(page)
    pruefe_seite(page)
    page.locator("#stand").select_option("arbeit")
    senden(page, "Umsetzung fortschreiben")
    assert "begründen" in page.locator(".rh-fehlerliste").inner_text()
    page.locator("#verzug").fill("Die Stelle ist noch unbesetzt.")
    page.locator("#vorhaben").select_option(index=1)
    senden(page, "Umsetzung fortschreiben")
    assert "Die Stelle ist noch unbesetzt." in text(page) and page.locator('main dd a[href*="/amt/steuerung/objekte/"]').count() == 1
    pruefe_seite(page)
    bild(page, "pruefung-empfehlung")
    schmal.goto(page.url)
    pruefe_seite(schmal)
    bild(schmal, "pruefung-empfehlung-schmal")
    page.goto(f"{dienst}/amt/pruefempfehlungen?auswahl=ueberfaellig")
    assert f"{nummer} E1" in text(page) and f"{nummer} E2" not in text(page)
    pruefe_seite(page)
    bild(page, "pruefung-offene")
    page.goto(f"{pruefung}/feststellungen")
    folgen(page, 'main a:text-is("E2")')
    page.locator("#haltung").select_option("nicht")
    page.locator("#stellungnahme").fill("Der Vergleich lohnt nicht.")
    senden(page, "Stellungnahme festhalten")
    assert "wird nicht gefolgt" in text(page)

    # Costs: no data, then figures, then the drawing.
    page.goto(f"{pruefung}/kosten")
    assert "Keine Daten" in text(page)
    pruefe_seite(page)
    hochladen(page, "kosten.csv", KOSTEN)
    senden(page, "Alles übernehmen")
    pruefe_seite(page)
    page.goto(f"{pruefung}/kosten")
    zeichen = text(page).replace("\u00a0", " ")
    assert "1.200,00 €" in zeichen and "keine Daten" in zeichen and page.locator("main svg").count() == 0
    for feld, wert in {"anzahl": "21", "minimum": "800", "viertel1": "1.000", "viertel2": "1.100", "viertel3": "1.150", "maximum": "900"}.items():
        page.locator(f"#{feld}").fill(wert)
    page.locator("#quelle").fill("erfundene Werte")
    senden(page, "Vergleichswerte eintragen")
    assert "steigen" in page.locator(".rh-fehlerliste").inner_text() and page.locator("#viertel1").input_value() == "1.000"
    page.locator("#maximum").fill("1.500,50")
    senden(page, "Vergleichswerte eintragen")
    assert "im Viertel mit den höchsten Werten" in text(page) and page.locator("main svg polygon").count() == 1
    # Staff and shares: workplaces for each post of IT are known, a share has its own drawing.
    assert "120,00 Arbeitsplätze" in text(page).replace("\u00a0", " ")
    page.locator("#kennzahl").select_option("anteil-extern")
    for feld, wert in {"anzahl": "21", "minimum": "20", "viertel1": "35", "viertel2": "45", "viertel3": "60", "maximum": "80"}.items():
        page.locator(f"#{feld}").fill(wert)
    page.locator("#quelle").fill("erfundene Werte")
    senden(page, "Vergleichswerte eintragen")
    assert "66,67 %" in text(page).replace("\u00a0", " ") and page.locator("main svg polygon").count() == 2
    pruefe_seite(page)
    bild(page, "pruefung-kosten")
    schmal.goto(page.url)
    pruefe_seite(schmal)
    bild(schmal, "pruefung-kosten-schmal")

    # The package holds what the one who asks may see; then the end.
    page.goto(pruefung)
    with page.expect_download() as ladung:
        page.locator('main button:has-text("Paket für die Prüfung")').click()
    with zipfile.ZipFile(ladung.value.path()) as paket:
        namen = paket.namelist()
        assert "Vertrag von 2025" in paket.read("fragen-und-antworten.html").decode()
        assert beleg not in paket.read("belege.csv").decode() and len([n for n in namen if n.startswith("belege/")]) == 1
    page.locator("#bericht").fill("2026-02-01")
    senden(page, "Bericht festhalten")
    senden(page, "Abschließen")
    assert "Abgeschlossen" in text(page) and page.locator('main button:has-text("Bericht festhalten")').count() == 0
    page.goto(f"{dienst}/amt/pruefungen")
    assert "abgeschlossen" in text(page)
    pruefe_seite(page)
    bild(page, "pruefung-liste")


def test_ohne_recht(dienst, neue_seite, amtszustand):
    """Who holds no right sees nothing; who only reads, changes nothing."""
    fremd = neue_seite(dienst, storage_state=amtszustand("sommer"))
    assert fremd.goto(f"{dienst}/amt/pruefungen").status == 403
    lesend = neue_seite(dienst, storage_state=amtszustand("datenschutz"))
    lesend.goto(f"{dienst}/amt/pruefungen")
    assert lesend.locator('main a:has-text("Prüfung anlegen")').count() == 0
    assert lesend.goto(f"{dienst}/amt/pruefungen/neu").status == 403
