# SPDX-License-Identifier: EUPL-1.2
"""The mail room in the browser: register a mail, take the suggestion by key, cut a batch at its separator sheets, with axe."""
import os
import pathlib
import re
import subprocess
import time

import pytest
from anmeldung import amt_anmelden
from dienst import PROGRAMM, WURZEL, laufender_dienst
from playwright.sync_api import expect
from seitenpruefung import pruefe_seite

BILDER = os.environ.get("RATHAUS_BILDER")


def bild(page, name):
    if BILDER:
        page.screenshot(path=str(pathlib.Path(BILDER) / f"{name}.png"), full_page=True)


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


def ein_zeichen(page, basis):
    """The sign of an open Vorgang that the clerk sees."""
    page.goto(f"{basis}/amt/suche?q=Umschreibung")
    treffer = re.search(r"\d\d\.\d\d\.\d\d-\d{4}/\d{4}/\d{3}", page.locator("main").inner_text())
    assert treffer, page.locator("main").inner_text()[:500]
    return treffer.group(0)


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
    expect(page.locator("#zeichen-fehler")).to_contain_text("kein Vorgang zu finden")
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
