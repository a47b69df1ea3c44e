# SPDX-License-Identifier: EUPL-1.2
"""The mail room in the browser: register a mail, take the suggestion by key, cut a batch at its separator sheets, with axe."""
import re
import sqlite3
import subprocess
import time

import pytest
from anmeldung import amt_anmelden
from bilder import bild
from dienst import PROGRAMM, WURZEL, laufender_dienst
from playwright.sync_api import expect
from seitenpruefung import pruefe_seite


@pytest.fixture(scope="module")
def haus(tmp_path_factory):
    ordner = tmp_path_factory.mktemp("poststelle")
    (ordner / "scans").mkdir()
    with laufender_dienst(ordner) as basis:
        subprocess.run(
            [PROGRAMM, "poststelle", "ordner", "--daten", ordner / "daten", "--kurz", "scanner", "--pfad", ordner / "scans", "--einheit", "1",
             "--geraet", "Scanner 1", "--profil", "300 dpi, Farbe"], check=True, cwd=WURZEL, timeout=120)
        yield basis, ordner


def mail(betreff, text):
    return (
        f"From: Eva Sonnenschein <eva@example.org>\r\nTo: post@stadt.example\r\nDate: Mon, 2 Mar 2026 08:00:00 +0100\r\nSubject: {betreff}\r\n"
        "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
        f"--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
        "--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=\"Nachweis.txt\"\r\n\r\nInhalt\r\n--x--\r\n").encode()


def registrieren(page, basis, name, bytes_, typ="message/rfc822"):
    page.goto(f"{basis}/amt/posteingang/neu")
    page.set_input_files("#dateien", {"name": name, "mimeType": typ, "buffer": bytes_})
    page.locator("main form button[type=submit]").first.click()
    expect(page.locator("#blatt")).to_be_visible()


def ein_vorgang(page, basis):
    """Sign and path of an open Vorgang that the clerk sees: one of the example city that the mail room's own examples do not lie in."""
    page.goto(f"{basis}/amt/suche?q=Umschreibung")
    link = page.locator("main a[href*='/amt/vorgaenge/']").first
    weg = link.get_attribute("href").split("?")[0]
    page.goto(basis + weg)
    treffer = re.search(r"\d\d\.\d\d\.\d\d-\d{4}/\d{4}/\d{3}", page.locator("main").inner_text())
    assert treffer, page.locator("main").inner_text()[:500]
    return treffer.group(0), weg


def ein_zeichen(page, basis):
    return ein_vorgang(page, basis)[0]


@pytest.mark.parametrize("dunkel", [False, True])
def test_seiten_ohne_maengel(haus, neue_seite, dunkel):
    basis = haus[0]
    page = neue_seite(basis, dunkel=dunkel)
    amt_anmelden(page, basis, "lenz")
    for nr, pfad in enumerate(
        ["/amt/posteingang", "/amt/posteingang/neu", "/amt/posteingang?ansicht=portal", "/amt/posteingang?ansicht=zurueckgewiesen", "/amt/papier",
         "/amt/postausgang", "/amt/briefvorlagen"]):
        page.goto(basis + pfad)
        pruefe_seite(page)
        if not dunkel:
            bild(page, f"post-{nr}")


def test_mail_registrieren_und_mit_einer_taste_zuordnen(haus, neue_seite):
    basis = haus[0]
    page = neue_seite(basis)
    amt_anmelden(page, basis, "lenz")
    zeichen = ein_zeichen(page, basis)
    registrieren(page, basis, "frage.eml", mail("Eine Frage", f"Guten Tag, es geht um {zeichen}. Viele Grüße"))
    blatt = page.locator("main section.rh-tafel").first
    expect(blatt).to_contain_text("Eva Sonnenschein")
    expect(blatt).to_contain_text(f"Das Zeichen {zeichen} steht im Text.")
    pruefe_seite(page)
    bild(page, "post-mail")
    page.locator("body").press("a")
    expect(page.locator("main, .rh-hinweis").get_by_text("Zugeordnet als Dokument").first).to_be_visible()
    page.goto(f"{basis}/amt/posteingang?ansicht=zugeordnet")
    expect(page.locator("main")).to_contain_text("Eine Frage")
    pruefe_seite(page)
    bild(page, "post-zugeordnet")


def test_fehler_bleiben_im_formular(haus, neue_seite):
    basis = haus[0]
    page = neue_seite(basis)
    amt_anmelden(page, basis, "lenz")
    registrieren(page, basis, "notiz.txt", b"Eine Notiz ohne Zeichen", "text/plain")
    page.locator("#zeichen").fill("99.99-1999/1")
    page.get_by_role("button", name="Zuordnen", exact=True).click()
    expect(page.locator("#zeichen-fehler")).to_contain_text("ist für Sie nichts zu finden")
    expect(page.locator("#zeichen")).to_have_value("99.99-1999/1")
    pruefe_seite(page)
    page.locator("summary", has_text="Zurückweisen").click()
    page.locator("#ablehnung").fill("Werbung")
    page.get_by_role("button", name="Zurückweisen", exact=True).click()
    page.goto(f"{basis}/amt/posteingang?ansicht=zurueckgewiesen")
    page.get_by_role("button", name="Wieder öffnen").click()
    expect(page.locator("body")).to_contain_text("liegt wieder unter")


def stapel(ordner, seiten):
    """A scanned batch: pictures of pages without words, separator sheets among them."""
    html = "".join(f'<section style="break-after:page">{s}</section>' for s in seiten)
    pdf, bilder = ordner / "roh.pdf", ordner / "bilder"
    bilder.mkdir(exist_ok=True)
    python = WURZEL / "var/venv/bin/python3"
    subprocess.run(
        [python, "-c", "import sys,weasyprint;weasyprint.HTML(string=sys.stdin.read()).write_pdf(sys.argv[1])", pdf],
        input=f'<html lang="de"><head><title>S</title></head><body>{html}</body></html>', text=True, check=True, timeout=120)
    subprocess.run(["pdftoppm", "-png", "-r", "110", pdf, bilder / "s"], check=True, timeout=120)
    bildseiten = "".join(f'<img style="width:100%;break-after:page" src="{p.as_uri()}">' for p in sorted(bilder.glob("*.png")))
    ziel = ordner / "stapel.pdf"
    subprocess.run(
        [python, "-c", "import sys,weasyprint;weasyprint.HTML(string=sys.stdin.read()).write_pdf(sys.argv[1])", ziel],
        input=f'<html lang="de"><head><title>S</title><style>@page{{size:A4;margin:0}}</style></head><body>{bildseiten}</body></html>',
        text=True, check=True, timeout=120)
    return ziel


def trennblatt(page, basis, ordner):
    """A sheet as the house prints it, as a picture of its code."""
    antwort = page.request.get(f"{basis}/amt/posteingang/trennblaetter.pdf?anzahl=1")
    assert antwort.ok
    pdf = ordner / "trennblatt.pdf"
    pdf.write_bytes(antwort.body())
    subprocess.run(["pdftoppm", "-png", "-r", "150", "-singlefile", pdf, ordner / "trennblatt"], check=True, timeout=60)
    return f'<img style="width:100%" src="{(ordner / "trennblatt.png").as_uri()}">'


def test_scanordner_und_trennblatt(haus, neue_seite):
    basis, ordner = haus
    page = neue_seite(basis)
    amt_anmelden(page, basis, "lenz")
    blatt = trennblatt(page, basis, ordner)
    datei = stapel(ordner, ["<h1>Brief A</h1>", blatt, "<h1>Brief B</h1>", "<h1>Brief B, Seite 2</h1>"])
    (ordner / "scans/stapel.pdf").write_bytes(datei.read_bytes())
    (ordner / "scans/stapel.fertig").write_text("bediener: Ada Muster\n", encoding="utf-8")
    subprocess.run([PROGRAMM, "poststelle", "abfragen", "--daten", ordner / "daten"], check=True, cwd=WURZEL, timeout=120)
    ende = time.monotonic() + 120
    while time.monotonic() < ende:
        page.goto(f"{basis}/amt/posteingang?q=Schriftst%C3%BCck")
        if "Schriftstück 2" in page.locator("main").inner_text():
            break
        page.wait_for_timeout(500)
    expect(page.locator("main")).to_contain_text("Schriftstück 2")
    page.get_by_role("link", name=re.compile("Schriftstück 2")).first.click()
    expect(page.locator("#blatt")).to_contain_text("Schriftstück 2")
    expect(page.locator("main")).to_contain_text("Ada Muster")
    pruefe_seite(page)
    bild(page, "post-scan")
    page.get_by_role("link", name="Stapel in Schriftstücke teilen").click()
    pruefe_seite(page)
    bild(page, "post-teilen")


def test_neue_stadt_hat_beispiele(haus, neue_seite):
    basis = haus[0]
    page = neue_seite(basis)
    amt_anmelden(page, basis, "lenz")
    page.goto(f"{basis}/amt/posteingang")
    for betreff in ["Beispiel: Nachfrage zum Stand", "Beispiel: gescannter Stapel mit zwei Briefen", "Beispiel: Widerspruch"]:
        expect(page.locator("main")).to_contain_text(betreff)
    page.get_by_role("link", name="Beispiel: Nachfrage zum Stand").first.click()
    expect(page.locator("main section.rh-tafel").first).to_contain_text("steht im Text.")
    pruefe_seite(page)
    page.goto(f"{basis}/amt/postausgang")
    expect(page.locator("main")).to_contain_text("Beispiel: Eingangsbestätigung")


def test_brief_aufgeben_und_ruecklauf(haus, neue_seite):
    basis = haus[0]
    page = neue_seite(basis)
    amt_anmelden(page, basis, "lenz")
    _, weg = ein_vorgang(page, basis)
    page.goto(f"{basis}{weg}/schreiben")
    pruefe_seite(page)
    bild(page, "post-schreiben")
    page.locator("#schreibbetreff").fill("Bescheid zur Probe")
    page.locator("#text").fill("Guten Tag {{empfaengr}}")
    page.locator("#weg").select_option("post")
    page.get_by_role("button", name="Schreiben erstellen").click()
    expect(page.locator("#text-fehler")).to_contain_text("gibt es nicht. Es gibt: akte.")
    page.locator("#text").fill("Guten Tag {{empfaenger}},\n\nzu {{zeichen}}{{#frist}} bis {{frist}}{{/frist}}.")
    page.get_by_role("button", name="Schreiben erstellen").click()
    expect(page.locator("h1")).to_contain_text("Bescheid zur Probe")
    page.goto(f"{basis}/amt/postausgang")
    page.get_by_role("link", name="Bescheid zur Probe").first.click()
    expect(page.locator("main")).to_contain_text("Hinaus geht")
    page.locator("#nachweis").fill("einfacher Brief")
    page.get_by_role("button", name="Als versandt eintragen").click()
    page.goto(f"{basis}/amt/postausgang?ansicht=versandt")
    page.get_by_role("link", name="Bescheid zur Probe").first.click()
    pruefe_seite(page)
    bild(page, "post-versandt")
    page.locator("summary", has_text="Es kam zurück").click()
    page.locator("#grund").fill("unbekannt verzogen")
    page.get_by_role("button", name="Als gescheitert eintragen").click()
    expect(page.locator("body")).to_contain_text("Im Vorgang liegt eine Wiedervorlage")
    page.goto(f"{basis}/amt/postausgang?ansicht=gescheitert")
    expect(page.locator("main")).to_contain_text("Bescheid zur Probe")
    pruefe_seite(page)
    bild(page, "post-gescheitert")
    page.goto(f"{basis}{weg}/wiedervorlagen")
    expect(page.locator("body")).to_contain_text("gescheitert: unbekannt verzogen")


def test_papier_vernichten(haus, neue_seite):
    basis, ordner = haus
    page = neue_seite(basis)
    amt_anmelden(page, basis, "lenz")
    page.goto(f"{basis}/amt/papier")
    page.locator("#stichprobe").fill("0")
    page.locator("#papiermonate").fill("0")
    page.get_by_role("button", name="Einstellungen speichern").click()
    expect(page.locator("main")).to_contain_text("zwischen 1 und 120 Monaten")
    page.locator("#papiermonate").fill("6")
    page.get_by_role("button", name="Einstellungen speichern").click()
    zeichen = ein_zeichen(page, basis)
    page.goto(f"{basis}/amt/posteingang/neu")
    page.set_input_files("#dateien", {"name": "scan.txt", "mimeType": "text/plain", "buffer": b"Ein gescannter Brief"})
    page.locator("#kanal").select_option("papier")
    page.locator("#betreff").fill("Papier zur Probe")
    page.locator("main form button[type=submit]").first.click()
    page.locator("#zeichen").fill(zeichen)
    page.get_by_role("button", name="Zuordnen", exact=True).click()
    expect(page.locator("body")).to_contain_text("Zugeordnet als Dokument")
    # Nobody can wait for months: the day is moved instead, once the job has filed its note.
    with sqlite3.connect(ordner / "daten/rathaus.sqlite", timeout=30) as db:
        for _ in range(300):
            if db.execute("SELECT COUNT(*) FROM post_scan WHERE transfervermerk IS NOT NULL").fetchone()[0]:
                break
            page.wait_for_timeout(100)
        else:
            raise AssertionError("kein Transfervermerk abgelegt")
        db.execute("UPDATE post_scan SET vernichtung_ab = '2026-01-01', transfervermerk = NULL WHERE vernichtung_ab IS NOT NULL")
    page.goto(f"{basis}/amt/papier")
    expect(page.locator("main")).to_contain_text("Transfervermerk fehlt")
    pruefe_seite(page)
    bild(page, "papier", 900)
    page.get_by_role("button", name=re.compile("Transfervermerk nachholen")).first.click()
    ende = time.monotonic() + 60
    while time.monotonic() < ende and page.get_by_label(re.compile("auswählen")).count() == 0:
        page.goto(f"{basis}/amt/papier")
        page.wait_for_timeout(500)
    page.get_by_label(re.compile("auswählen")).first.check()
    pruefe_seite(page)
    bild(page, "post-papier")
    page.get_by_role("button", name="Als vernichtet eintragen").click()
    page.get_by_role("button", name="Ja, es ist vernichtet").click()
    expect(page.locator("body")).to_contain_text("Das Papier ist als vernichtet eingetragen.")


@pytest.mark.parametrize(("breite", "dunkel"), [(1280, False), (1280, True), (320, False), (320, True)])
def test_bilder_aller_seiten(haus, neue_seite, breite, dunkel):
    basis = haus[0]
    page = neue_seite(basis, dunkel=dunkel)
    amt_anmelden(page, basis, "lenz")
    page.set_viewport_size({"width": breite, "height": 900})
    _, weg = ein_vorgang(page, basis)
    for name, pfad in {
            "eingang": "/amt/posteingang", "neu": "/amt/posteingang/neu", "zugeordnet": "/amt/posteingang?ansicht=zugeordnet", "papier": "/amt/papier",
            "ausgang": "/amt/postausgang", "gescheitert": "/amt/postausgang?ansicht=gescheitert", "vorlagen": "/amt/briefvorlagen",
            "schreiben": f"{weg}/schreiben"}.items():
        page.goto(basis + pfad)
        pruefe_seite(page)
        ueber = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert ueber <= 0, f"{pfad} ist bei {breite} px um {ueber} px zu breit"
        bild(page, f"post-{name}-{breite}-{'dunkel' if dunkel else 'hell'}")
