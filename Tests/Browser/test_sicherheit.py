# SPDX-License-Identifier: EUPL-1.2
"""Information security: need is inherited and explained, a catalogue is taken over, checked, treated and given out; an incident runs against its clock."""
import json

import pytest
from bilder import bild
from dienst import WURZEL
from formular import abgewiesen, folgen, senden
from seitenpruefung import pruefe_seite

KATALOG = WURZEL / "Tests/Oscal/katalog.json"
ORT = "/amt/sicherheit"


def text(page):
    return " ".join(page.locator("main").inner_text().split())


def fehler(page):
    pruefe_seite(page)
    return page.locator(".rh-fehlerliste").inner_text()


def objekt(page, verbund, kuerzel, name, art, stufe="normal"):
    page.goto(f"{verbund}/zielobjekte/neu")
    page.locator("#kuerzel").fill(kuerzel)
    page.locator("#name").fill(name)
    page.locator("#art").select_option(art)
    page.locator("#vertraulichkeit").select_option(stufe)
    page.locator("#begruendung").fill("Ausweisdaten")
    senden(page, "Zielobjekt anlegen")
    return page.url


def test_konzept(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("sicherheit"))
    page.goto(f"{dienst}{ORT}/kataloge")
    pruefe_seite(page)
    page.locator("#datei").set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": b'{"profile": {}}'})
    abgewiesen(page, "Katalog einlesen")
    assert "kein Katalog, sondern" in fehler(page)
    page.locator("#datei").set_input_files(KATALOG)
    senden(page, "Katalog einlesen")
    assert "Der Katalog ist eingelesen" in text(page) and "MUSS Daten täglich sichern" in text(page)
    pruefe_seite(page)
    katalog = page.url
    assert json.loads(page.request.get(f"{katalog}/oscal.json").body()) == json.loads(KATALOG.read_bytes())
    neuer = KATALOG.read_text().replace('"version": "2026-05"', '"version": "2026-06"').replace("Daten sichern", "Daten bewahren")
    page.goto(f"{dienst}{ORT}/kataloge")
    page.locator("#datei").set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": neuer.encode()})
    senden(page, "Katalog einlesen")
    folgen(page, 'main a:has-text("Vergleich mit Fassung 2026-05")')
    assert "0 neu, 1 geändert, 0 entfallen" in text(page)
    pruefe_seite(page)
    page.goto(f"{dienst}{ORT}/kataloge")
    pruefe_seite(page)

    page.goto(f"{dienst}{ORT}")
    pruefe_seite(page)
    folgen(page, 'main a:has-text("Verbund anlegen")')
    pruefe_seite(page)
    senden(page, "Verbund anlegen")
    assert "nennen Sie den Verbund" in fehler(page)
    page.locator("#name").fill("Bürgerbüro")
    senden(page, "Verbund anlegen")
    verbund = page.url
    pruefe_seite(page)
    page.goto(f"{verbund}/zielobjekte/neu")
    pruefe_seite(page)
    page.locator("#kuerzel").fill("A1")
    page.locator("#name").fill("Fachverfahren Meldewesen")
    page.locator("#art").select_option("anwendung")
    page.locator("#vertraulichkeit").select_option("hoch")
    senden(page, "Zielobjekt anlegen")
    assert "begründen Sie den Schutzbedarf" in fehler(page)
    page.locator("#begruendung").fill("Ausweisdaten")
    senden(page, "Zielobjekt anlegen")
    a1 = page.url
    s1 = objekt(page, verbund, "S1", "Server im Rechenzentrum", "itsystem")
    n1 = objekt(page, verbund, "N1", "Verwaltungsnetz", "netz")
    for von, auf in ((a1, "S1 Server im Rechenzentrum"), (s1, "N1 Verwaltungsnetz")):
        page.goto(von)
        page.locator("#ziel").select_option(label=auf)
        senden(page, "Abhängigkeit eintragen")
    page.goto(n1)
    assert "geerbt von S1 Server im Rechenzentrum, Ursprung A1 Fachverfahren Meldewesen" in text(page)
    page.locator("#ziel").select_option(label="A1 Fachverfahren Meldewesen")
    senden(page, "Abhängigkeit eintragen")
    assert "Kreis: N1 Verwaltungsnetz → A1 Fachverfahren Meldewesen → S1 Server im Rechenzentrum → N1" in fehler(page)
    page.goto(f"{n1}/bearbeiten")
    pruefe_seite(page)
    page.locator("#abweichung-vertraulichkeit").select_option("verteilung-normal")
    page.locator("#grund-vertraulichkeit").fill("zwei getrennte Netze")
    senden(page, "Änderung speichern")
    assert "Verteilung: zwei getrennte Netze (sonst hoch" in text(page)
    page.goto(f"{verbund}/zielobjekte")
    pruefe_seite(page)
    bild(page, "sicherheit-zielobjekte")
    assert page.locator("svg[role=img] rect").count() == 3

    page.goto(s1)
    page.locator("#baustein").select_option(index=0)
    senden(page, "Baustein zuordnen")
    assert "3 Anforderungen sind zugeordnet" in text(page)
    pruefe_seite(page)
    bild(page, "sicherheit-zielobjekt")
    folgen(page, 'main table a:has-text("PROBE.1.1.1")')
    pruefe_seite(page)
    page.locator("#zustand").select_option("entbehrlich")
    senden(page, "Ergebnis speichern")
    assert "entbehrlich ist" in fehler(page)
    page.locator("#zustand").select_option("nein")
    page.locator("#grund").fill("Es gibt nur einen Ort.")
    page.locator("#umsetzen-bis").fill("2020-01-31")
    senden(page, "Ergebnis speichern")
    assert "Das Ergebnis der Prüfung ist gespeichert" in text(page)
    pruefe_seite(page)
    folgen(page, 'main a:has-text("Maßnahme für diese Anforderung")')
    pruefe_seite(page)
    page.locator("#titel").fill("Zweiten Ort einrichten")
    senden(page, "Maßnahme anlegen")
    assert "wer für die Maßnahme verantwortlich ist" in fehler(page)
    page.locator("#verantwortlich").fill("IT")
    page.locator("#faellig").fill("2020-01-31")
    page.locator("#pruefung").select_option(index=1)
    senden(page, "Maßnahme anlegen")
    assert "überfällig" in text(page)
    pruefe_seite(page)
    folgen(page, 'main a:has-text("Zweiten Ort einrichten")')
    pruefe_seite(page)
    page.goto(f"{verbund}/pruefung?zustand=nein")
    assert "Anforderungen (1)" in text(page)
    pruefe_seite(page)

    page.goto(f"{verbund}/risiken/neu")
    pruefe_seite(page)
    page.locator("#gefaehrdung").fill("Brand im Rechenzentrum")
    page.locator("#behandlung").select_option("tragen")
    page.locator("#begruendung").fill("Brandmeldeanlage ist da")
    senden(page, "Risiko eintragen")
    assert "bewerten Sie zuerst" in fehler(page)
    page.locator("#eintritt").select_option("selten")
    page.locator("#auswirkung").select_option("betraechtlich")
    senden(page, "Risiko eintragen")
    risiko = page.url
    pruefe_seite(page)
    assert page.locator('main button:has-text("Risiko tragen")').count() == 0
    page.goto(f"{verbund}/risiken")
    pruefe_seite(page)
    bild(page, "sicherheit-risiken")
    page.goto(verbund)
    pruefe_seite(page)
    bild(page, "sicherheit-stand")
    assert "3, davon 1 geprüft (33 %)" in text(page)
    page.goto(f"{verbund}/bearbeiten")
    pruefe_seite(page)
    plan = json.loads(page.request.get(f"{verbund}/oscal/system-security-plan.json").body())
    assert len(plan["system-security-plan"]["system-implementation"]["components"]) == 3
    daten = page.request.get(verbund.replace("/amt/sicherheit/", "/api/amt/sicherheit/")).json()
    assert daten["zielobjekte"][1]["kuerzel"] == "N1" and daten["zielobjekte"][1]["schutzbedarf"]["vertraulichkeit"]["stufe"] == "normal"

    lenz = neue_seite(dienst, storage_state=amtszustand("lenz"), schmal=True)
    lenz.goto(risiko)
    assert lenz.locator("#gefaehrdung").count() == 0
    pruefe_seite(lenz)
    senden(lenz, "Risiko tragen")
    assert "Sie tragen dieses Risiko" in text(lenz)
    pruefe_seite(lenz)
    lenz.goto(f"{verbund}/zielobjekte")
    pruefe_seite(lenz)
    bild(lenz, "sicherheit-zielobjekte-schmal")
    assert lenz.goto(f"{verbund}/zielobjekte/neu").status == 403


@pytest.mark.parametrize("js", [True, False])
def test_vorfall(dienst, neue_seite, amtszustand, js):
    page = neue_seite(dienst, js=js, storage_state=amtszustand("sommer"))
    page.goto(f"{dienst}{ORT}/vorfaelle/neu")
    pruefe_seite(page)
    senden(page, "Melden")
    assert "in einem Satz" in fehler(page)
    page.locator("#betreff").fill(f"Anhang geöffnet {js}")
    page.locator("#beschreibung").fill("Danach ging nichts mehr.")
    page.locator("#bemerkt-tag").fill("2026-01-05")
    page.locator("#bemerkt-zeit").fill("09:00")
    senden(page, "Melden")
    assert "SV-2026-" in text(page)
    pruefe_seite(page)
    assert page.goto(f"{dienst}{ORT}/vorfaelle").status == 403
    page = neue_seite(dienst, js=js, storage_state=amtszustand("sicherheit"))
    page.goto(f"{dienst}{ORT}/vorfaelle")
    pruefe_seite(page)
    folgen(page, f'tr:has-text("Anhang geöffnet {js}") a')
    pruefe_seite(page)
    senden(page, "Einstufung speichern")
    assert "stufen Sie den Vorfall zuerst ein" in fehler(page)
    page.locator("#klasse").select_option("erheblich")
    page.locator("#einstufung").fill("mehrere Ämter")
    senden(page, "Einstufung speichern")
    assert "Frist überschritten seit 06.01.2026, 09:00 Uhr" in text(page) and "beginnt nach: Meldung mit erster Bewertung" in text(page)
    pruefe_seite(page)
    page.locator("#schritt").fill("Netz getrennt")
    senden(page, "Schritt festhalten")
    for _ in range(3):
        page.locator("#an").fill("Meldestelle")
        senden(page, "Meldung festhalten")
    assert "verspätet gemeldet" in text(page)
    senden(page, "Datenpanne verbinden")
    assert "DP-2026-" in text(page)
    page.locator("#lehren").fill("Anhänge werden geprüft.")
    senden(page, "Einstufung speichern")
    pruefe_seite(page)
    bild(page, f"sicherheit-vorfall-{js}")
    senden(page, "Abschließen")
    assert "Abgeschlossen" in text(page)
    pruefe_seite(page)
