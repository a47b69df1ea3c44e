# SPDX-License-Identifier: EUPL-1.2
"""Data protection: the register is filled by itself and complete, is changed with a reason, drawn for a day, printed and exported."""
import csv
import datetime
import io
import json
import sqlite3
import zipfile
import zoneinfo

import pytest
from bilder import bild
from formular import folgen, senden
from seitenpruefung import pruefe_seite


def test_vorbelegt_und_vollstaendig(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("datenschutz"))
    page.goto(f"{dienst}/amt/datenschutz")
    pruefe_seite(page)
    bild(page, "datenschutz-verzeichnis")
    text = page.locator("main").inner_text()
    assert "Jede Tabelle der Datenbank ist einer Verarbeitung zugeordnet" in text
    for name in ("Elektronische Akte", "Bürgerkonten und Gastzugänge", "E-Mail-Gateway: Nachrichten", "Wunschkennzeichen"):
        assert name in text
    page.locator("#q").fill("Zeitstempelstelle")
    senden(page, "Anzeigen")
    assert page.locator("tbody tr").count() == 1
    pruefe_seite(page)
    page.goto(f"{dienst}/amt/datenschutz?q=gibtesnicht")
    assert "Nichts gefunden" in page.locator("main").inner_text()
    pruefe_seite(page)


@pytest.mark.parametrize("js", [True, False])
def test_aendern(dienst, neue_seite, amtszustand, js):
    page = neue_seite(dienst, js=js, storage_state=amtszustand("datenschutz"))
    page.goto(f"{dienst}/amt/datenschutz/verarbeitungen/neu")
    pruefe_seite(page)
    senden(page, "Eintragen")
    assert "Bitte" in page.locator(".rh-fehlerliste").inner_text()
    pruefe_seite(page)
    page.locator("#bezeichnung").fill(f"Gästebuch {js}")
    page.locator("#zweck").fill("Erinnerung")
    page.locator("#grund").fill("Meldung des Fachbereichs")
    senden(page, "Eintragen")
    assert page.locator("h1").inner_text() == f"Gästebuch {js}"
    pruefe_seite(page)
    folgen(page, 'main a:has-text("Ändern oder prüfen")')
    pruefe_seite(page)
    page.locator("#zweck").fill("Erinnerung an Empfänge")
    page.locator("#pruefen-bis").fill("2020-01-31")
    page.locator("#grund").fill("genauer gefasst")
    senden(page, "Änderung speichern")
    text = page.locator("main").inner_text()
    assert "genauer gefasst" in text and "Überprüfung überfällig" in text and "Erinnerung an Empfänge" in text
    pruefe_seite(page)
    bild(page, f"datenschutz-verarbeitung-{js}")


def test_ausgabe(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("datenschutz"))
    page.goto(f"{dienst}/amt/datenschutz/druck")
    pruefe_seite(page)
    assert "Art. 30 Abs. 1 Buchst. g" in page.locator("main").inner_text()
    kopfzeile, *zeilen = csv.reader(io.StringIO(page.request.get(f"{dienst}/amt/datenschutz/verzeichnis.csv").body().decode("utf-8-sig")), delimiter=";")
    assert kopfzeile[0] == "Bezeichnung" and len(zeilen) >= 15
    daten = json.loads(page.request.get(f"{dienst}/amt/datenschutz/verzeichnis.json?q=Zeitstempelstelle").body())
    assert [v["schluessel"] for v in daten["verarbeitungen"]] == ["bw.beweis"]
    page.goto(f"{dienst}/amt/datenschutz?stichtag=2001-01-01")
    assert "So stand das Verzeichnis am 1. Januar 2001" in page.locator("main").inner_text()
    pruefe_seite(page)


def test_leitung_liest(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("herbst"))
    page.goto(f"{dienst}/amt/datenschutz")
    assert page.locator('main a:has-text("Verarbeitung eintragen")').count() == 0
    pruefe_seite(page)
    folgen(page, "tbody a")
    assert page.locator('main a:has-text("Ändern")').count() == 0
    assert page.goto(f"{dienst}/amt/datenschutz/verarbeitungen/neu").status == 403


def test_panne_melden(dienst, neue_seite, amtszustand):
    """Anybody at work reports; who has no right to the register sees only that it arrived."""
    page = neue_seite(dienst, storage_state=amtszustand("sommer"))
    page.goto(f"{dienst}/amt/datenschutz/pannen/neu")
    pruefe_seite(page)
    senden(page, "Melden")
    assert "in einem Satz" in page.locator(".rh-fehlerliste").inner_text()
    pruefe_seite(page)
    page.locator("#betreff").fill("Liste im Drucker vergessen")
    page.locator("#art").fill("Eine Liste mit 12 Namen lag im Flur.")
    senden(page, "Melden")
    assert "DP-20" in page.locator("main").inner_text()
    pruefe_seite(page)
    assert page.goto(f"{dienst}/amt/datenschutz/pannen").status == 403


@pytest.mark.parametrize("js", [True, False])
def test_panne_bearbeiten(dienst, neue_seite, amtszustand, js):
    page = neue_seite(dienst, js=js, storage_state=amtszustand("datenschutz"))
    page.goto(f"{dienst}/amt/datenschutz/pannen/neu")
    page.locator("#betreff").fill(f"Bescheid an falsche Adresse {js}")
    page.locator("#art").fill("Ein Bescheid ging an die falsche Adresse.")
    page.locator("#bekannt-tag").fill("2026-01-05")
    page.locator("#bekannt-zeit").fill("09:00")
    senden(page, "Melden")
    text = " ".join(page.locator("main").inner_text().split())
    assert "Frist überschritten seit 08.01.2026, 09:00 Uhr" in text
    pruefe_seite(page)
    for feld in ("personen", "datensaetze", "folgen", "massnahmen"):
        page.locator(f"#{feld}").fill("eine")
    page.locator("#risiko").select_option("hoch")
    senden(page, "Beschreibung speichern")
    assert "begründen" in page.locator(".rh-fehlerliste").inner_text()
    assert page.locator("#personen").input_value() == "eine"
    pruefe_seite(page)
    page.locator("#risikogrund").fill("Gesundheitsdaten")
    senden(page, "Beschreibung speichern")
    senden(page, "Meldung festhalten")
    assert "72 Stunden" in page.locator(".rh-fehlerliste").inner_text()
    page.locator("#verspaetung").fill("Erst heute aufgeklärt.")
    senden(page, "Meldung festhalten")
    assert "verspätet gemeldet" in page.locator("main").inner_text()
    page.locator("#benachrichtigung").fill("Mit Brief")
    senden(page, "Benachrichtigung festhalten")
    pruefe_seite(page)
    bild(page, f"datenschutz-panne-{js}")
    senden(page, "Abschließen")
    assert "Abgeschlossen" in page.locator("main").inner_text()
    pruefe_seite(page)
    # The Vorgang is confidential; data protection opens it, and no other.
    folgen(page, 'main dl a[href^="/amt/vorgaenge/"]')
    assert "Verletzung des Schutzes personenbezogener Daten" in page.locator("main").inner_text()
    pruefe_seite(page)
    page.goto(f"{dienst}/amt/akten")
    assert page.locator('main a[href^="/amt/akten/"]:has-text("36.10")').count() == 0
    page.goto(f"{dienst}/amt/datenschutz/pannen")
    pruefe_seite(page)
    bild(page, f"datenschutz-pannen-{js}")


def test_panne_mit_laufender_uhr(dienst, neue_seite, amtszustand):
    """Within the 72 hours the page says in words how many are left; the sooner one is on top of the list."""
    page = neue_seite(dienst, storage_state=amtszustand("datenschutz"))
    bekannt = datetime.datetime.now(datetime.timezone.utc).astimezone(zoneinfo.ZoneInfo("Europe/Berlin")) - datetime.timedelta(hours=20, minutes=5)
    page.goto(f"{dienst}/amt/datenschutz/pannen/neu")
    page.locator("#betreff").fill("Liste der Wartenden an falschen Verteiler")
    page.locator("#art").fill("Eine Liste mit Namen und Geburtstagen ging per E-Mail an einen Verteiler außerhalb der Stadt. Die Empfänger sind gebeten, sie zu löschen.")
    page.locator("#bekannt-tag").fill(bekannt.strftime("%Y-%m-%d"))
    page.locator("#bekannt-zeit").fill(bekannt.strftime("%H:%M"))
    senden(page, "Melden")
    text = page.locator("main").inner_text()
    assert "noch 51 Std." in text, text
    page.locator("#personen").fill("Wartende auf einen Termin, etwa 40 Personen")
    page.locator("#datensaetze").fill("Name, Geburtstag, gewünschter Termin; 40 Datensätze")
    page.locator("#folgen").fill("Unbefugte könnten die Angaben weitergeben.")
    page.locator("#massnahmen").fill("Empfänger um Löschung gebeten; der Verteiler ist gesperrt.")
    page.locator("#risiko").select_option("vorhanden")
    page.locator("#risikogrund").fill("Die Empfänger sind bekannt und zur Verschwiegenheit verpflichtet.")
    senden(page, "Beschreibung speichern")
    assert "noch 51 Std." in page.locator("main").inner_text()
    pruefe_seite(page)
    page.goto(page.url)
    bild(page, "datenpanne", 475)
    page.goto(f"{dienst}/amt/datenschutz/pannen")
    assert "noch 51 Std." in page.locator("main").inner_text()
    # The search of the house finds it for whoever may see it, and for nobody else.
    page.goto(f"{dienst}/amt/suche?q=Verteiler")
    assert "Liste der Wartenden an falschen Verteiler" in page.locator("main").inner_text()
    pruefe_seite(page)
    for konto in ("sommer", "programm"):
        andere = neue_seite(dienst, storage_state=amtszustand(konto))
        andere.goto(f"{dienst}/amt/suche?q=Verteiler")
        assert "Wartenden" not in andere.locator("main").inner_text()


@pytest.fixture
def beteiligte(dienstordner):
    """Name of somebody the demo city has a Vorgang about."""
    with sqlite3.connect(f"file:{dienstordner}/daten/rathaus.sqlite?mode=ro", uri=True) as db:
        return db.execute("SELECT b.name FROM akte_beteiligter b JOIN akte_vorgang v ON v.id = b.vorgang WHERE v.vertraulich = 0 AND v.zugriff = 0 LIMIT 1").fetchone()[0]


@pytest.mark.parametrize("js", [True, False])
def test_antrag(dienst, neue_seite, amtszustand, beteiligte, js):
    """From receipt to the answer; what the modules hold is collected, looked through and handed out as a package."""
    # The address leads to an account, the name to a Vorgang.
    name, email = beteiligte, "mina@example.org"
    page = neue_seite(dienst, js=js, storage_state=amtszustand("datenschutz"))
    page.goto(f"{dienst}/amt/datenschutz/antraege")
    pruefe_seite(page)
    folgen(page, 'main a:has-text("Antrag aufnehmen")')
    pruefe_seite(page)
    senden(page, "Antrag aufnehmen")
    assert "Namen der Person" in page.locator(".rh-fehlerliste").inner_text()
    pruefe_seite(page)
    page.locator("#name").fill(name)
    page.locator("#email").fill(email)
    page.locator("#anliegen").fill("Was haben Sie über mich gespeichert?")
    senden(page, "Antrag aufnehmen")
    assert "noch " in page.locator("main").inner_text() and "erst, wenn die Identität geprüft ist" in page.locator("main").inner_text()
    pruefe_seite(page)
    antrag = page.url
    senden(page, "Antwort festhalten")
    assert "Identität" in page.locator(".rh-fehlerliste").inner_text()
    pruefe_seite(page)
    page.locator("#identitaet").fill("Ausweis am Schalter gesehen")
    senden(page, "Prüfung festhalten")
    folgen(page, 'main a:has-text("Daten aus allen Verfahren")')
    assert "Beteiligung an einem Vorgang" in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, f"datenschutz-auskunft-{js}")
    # What was found by name alone is not chosen until somebody has looked.
    konto = page.get_by_label("Gehört in die Auskunft: Bürgerkonto")
    vorgang = page.locator('section:has-text("nur über den Namen"):has-text("Beteiligung an einem Vorgang") input').first
    assert konto.is_checked() and not vorgang.is_checked()
    vorgang.check()
    with page.expect_download() as ladung:
        page.locator('main button:has-text("als Paket herunterladen")').click()
    with zipfile.ZipFile(ladung.value.path()) as paket:
        daten = json.loads(paket.read("daten.json"))
        assert name in paket.read("auskunft.html").decode()
    assert daten["person"] == name and any(e["art"] == "Beteiligung an einem Vorgang" for b in daten["bereiche"] for e in b["eintraege"])
    page.goto(antrag)
    page.locator("#verlaengerung").fill("viele Anträge")
    senden(page, "Frist verlängern")
    assert "Verlängert" in page.locator("main").inner_text()
    senden(page, "Antwort festhalten")
    assert "rechtzeitig beantwortet" in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, f"datenschutz-antrag-{js}")
    page.goto(f"{dienst}/amt/datenschutz/antraege")
    pruefe_seite(page)


def test_loeschkonzept(dienst, neue_seite, amtszustand):
    """The rules are there, a run is ordered and proves what it did."""
    page = neue_seite(dienst, storage_state=amtszustand("datenschutz"))
    page.goto(f"{dienst}/amt/datenschutz/loeschkonzept")
    pruefe_seite(page)
    senden(page, "Löschlauf jetzt ausführen")
    assert "bestellt" in page.locator("main").inner_text()
    for _ in range(60):
        page.goto(f"{dienst}/amt/datenschutz/loeschkonzept")
        if page.locator('td:has-text("läuft")').count() >= 10:
            break
        page.wait_for_timeout(500)
    assert page.locator('td:has-text("läuft")').count() >= 10
    pruefe_seite(page)
    bild(page, "datenschutz-loeschkonzept")
    assert "Sitzungen" in page.request.get(f"{dienst}/amt/datenschutz/loeschkonzept.csv").body().decode("utf-8-sig")


@pytest.mark.parametrize("js", [True, False])
def test_pruefboegen(dienst, neue_seite, amtszustand, js):
    """An impact assessment: needless without a threshold, unfinished with one, and shown at its entry of the register."""
    page = neue_seite(dienst, js=js, storage_state=amtszustand("datenschutz"))
    page.goto(f"{dienst}/amt/datenschutz/boegen")
    pruefe_seite(page)
    page.goto(f"{dienst}/amt/datenschutz/boegen/neu/dsfa")
    pruefe_seite(page)
    senden(page, "Bogen speichern")
    assert "worum es geht" in page.locator(".rh-fehlerliste").inner_text()
    pruefe_seite(page)
    page.locator("#titel").fill(f"Netzlaufwerk {js}")
    page.locator("#verarbeitung").select_option(label="E-Akte als Netzlaufwerk (WebDAV)")
    for frage in ("bewertung", "umfangreich", "ueberwachung", "liste", "hoch", "gesetz"):
        page.locator(f"#{frage}").select_option("nein")
    senden(page, "Bogen speichern")
    assert "nicht nötig" in page.locator("main").inner_text()
    page.locator("#umfangreich").select_option("ja")
    senden(page, "Bogen speichern")
    assert "nötig, noch unvollständig" in page.locator("main").inner_text()
    pruefe_seite(page)
    senden(page, "In der Akte ablegen")
    assert "Abgelegt im Vorgang" in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, f"datenschutz-bogen-{js}")
    page.goto(f"{dienst}/amt/datenschutz/boegen")
    pruefe_seite(page)
    page.goto(f"{dienst}/amt/datenschutz?q=WebDAV")
    folgen(page, "tbody a")
    assert f"Netzlaufwerk {js}" in page.locator("main").inner_text()
    pruefe_seite(page)
    page.goto(f"{dienst}/amt/datenschutz/boegen/neu/avv")
    pruefe_seite(page)


@pytest.mark.parametrize("js", [True, False])
def test_vertraege(dienst, neue_seite, amtszustand, js):
    """A contract with a processor: its days must fit, and the list says what is due first and goes out as a file."""
    page = neue_seite(dienst, js=js, storage_state=amtszustand("datenschutz"))
    page.goto(f"{dienst}/amt/datenschutz/vertraege")
    pruefe_seite(page)
    page.goto(f"{dienst}/amt/datenschutz/boegen")
    folgen(page, "main a:has-text('Partner, Laufzeiten und Kündigung')")
    folgen(page, "main a:has-text('Neuer Vertrag')")
    name, heute = "Betrieb im Rechenzentrum" if js else "Druck der Bescheide", datetime.date.today()
    page.locator("#titel").fill(name)
    page.locator("#vertrag-partner").fill("Rechenzentrum Muster GmbH, Musterstadt")
    page.locator("#vertrag-gegenstand").fill("Betrieb und Sicherung der Fachverfahren")
    page.locator("#vertrag-beginn").fill((heute - datetime.timedelta(days=700)).isoformat())
    page.locator("#vertrag-ende").fill((heute - datetime.timedelta(days=800)).isoformat())
    page.locator("#vertrag-weitere").fill("Kabel AG: Leitungen\nBand KG: Auslagerung der Sicherungen")
    senden(page, "Bogen speichern")
    assert "liegt vor dem Beginn" in page.locator(".rh-fehlerliste").inner_text()
    pruefe_seite(page)
    page.locator("#vertrag-ende").fill((heute + datetime.timedelta(days=300)).isoformat())
    page.locator("#vertrag-kuendigung").fill((heute + datetime.timedelta(days=40)).isoformat())
    senden(page, "Bogen speichern")
    pruefe_seite(page)
    page.goto(f"{dienst}/amt/datenschutz/vertraege")
    text = page.locator("main").inner_text()
    assert name in text and "kündbar bis" in text and "Band KG: Auslagerung der Sicherungen" in text
    pruefe_seite(page)
    bild(page, f"datenschutz-vertraege-{js}", 480)
    datei = page.request.get(f"{dienst}/amt/datenschutz/vertraege.csv").body().decode("utf-8-sig")
    assert "Rechenzentrum Muster GmbH, Musterstadt" in datei and name in datei
    schmal = neue_seite(dienst, schmal=True, dunkel=True, js=False, storage_state=amtszustand("datenschutz"))
    schmal.goto(f"{dienst}/amt/datenschutz/vertraege")
    pruefe_seite(schmal)
