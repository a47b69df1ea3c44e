# SPDX-License-Identifier: EUPL-1.2
"""Proofs in the browser: stamped by the stand-in, renewed, handed out as a package that the command line then checks."""
import os
import sqlite3
import subprocess
import time
import zipfile

import pytest
from anmeldung import amt_anmelden
from bilder import ORDNER, bild
from dienst import PROGRAMM, WURZEL, laufender_dienst
from formular import senden
from seitenpruefung import pruefe_seite


@pytest.fixture(scope="module")
def haus(tmp_path_factory):
    ordner = tmp_path_factory.mktemp("beweiswert")
    # Only for this server: another one of the same run has no authority.
    dienst = laufender_dienst(ordner)
    os.environ["RATHAUS_ZEITSTEMPEL"] = "simuliert"
    try:
        basis = dienst.__enter__()
    finally:
        del os.environ["RATHAUS_ZEITSTEMPEL"]
    try:
        yield basis, ordner
    finally:
        dienst.__exit__(None, None, None)


def warten(page, wort, ort="main"):
    ende = time.monotonic() + 60
    while time.monotonic() < ende:
        page.reload()
        if wort in page.locator(ort).inner_text():
            return
        time.sleep(0.3)
    raise AssertionError(f"„{wort}“ steht nicht da: {page.locator('main').inner_text()[:600]}")


def akte_mit_abgeschlossenem(ordner):
    with sqlite3.connect(ordner / "daten" / "rathaus.sqlite", timeout=30) as db:
        return db.execute(
            "SELECT v.akte, d.id, v.id FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang JOIN akte_akte a ON a.id = v.akte "
            "WHERE d.zustand = 'final' AND v.vertraulich = 0 AND a.vertraulich = 0 ORDER BY d.id LIMIT 1").fetchone()


def test_stempeln_erneuern_und_nachweis(haus, neue_seite):
    basis, ordner = haus
    akte, dokument, vorgang = akte_mit_abgeschlossenem(ordner)
    amt = neue_seite(basis)
    amt_anmelden(amt, basis, "registratur")
    amt.goto(f"{basis}/amt/beweis/dokumente/{dokument}")
    pruefe_seite(amt)

    betrieb = neue_seite(basis)
    amt_anmelden(betrieb, basis, "betrieb")
    betrieb.goto(f"{basis}/amt/beweis")
    pruefe_seite(betrieb)
    assert "Simulierte Zeitstempelstelle" in betrieb.locator("main").inner_text()
    senden(betrieb, "Jetzt stempeln")
    warten(betrieb, "SIMULIERTE Zeitstempelstelle", "main table >> nth=0")
    pruefe_seite(betrieb)
    # A stamp counts once it is there, and the audit may have a tree of its own that gets one first.
    warten(amt, "Simuliert belegt seit")
    senden(betrieb, "Zeitstempel erneuern")
    warten(betrieb, "Stempel erneuert")
    warten(amt, "2. Stempel erneuert simuliert")
    betrieb.locator("main select[name=algorithmus]").select_option("sha512")
    senden(betrieb, "Hashbäume erneuern")
    warten(betrieb, "Hashbaum erneuert")
    pruefe_seite(betrieb)
    bild(betrieb, "beweiswert", 900)

    warten(amt, "3. Hashbaum erneuert")
    pruefe_seite(amt)
    bild(amt, "nachweis", 900)
    with amt.expect_download() as laden:
        amt.locator('main a:has-text("Nachweis herunterladen")').click()
    ers = ordner / "beleg.ers"
    laden.value.save_as(ers)
    assert ers.read_bytes()[:1] == b"\x30"
    amt.goto(f"{basis}/amt/beweis/vorgaenge/{vorgang}")
    pruefe_seite(amt)
    bild(amt, "vorgang")
    amt.goto(f"{basis}/amt/akten/{akte}")
    amt.locator('main a:has-text("Nachweise")').first.click()
    amt.wait_for_load_state("load")
    pruefe_seite(amt)


def test_paket_und_pruefung(haus, neue_seite):
    basis, ordner = haus
    akte, dokument, _ = akte_mit_abgeschlossenem(ordner)
    subprocess.run([PROGRAMM, "beweis", "stempeln", "--daten", ordner / "daten", "--zeitstempel", "simuliert"], check=True, cwd=WURZEL, timeout=120)
    amt = neue_seite(basis)
    amt_anmelden(amt, basis, "registratur")
    amt.goto(f"{basis}/amt/beweis/akten/{akte}")
    pruefe_seite(amt)
    senden(amt, "Beweispaket erstellen")
    warten(amt, "Herunterladen")
    pruefe_seite(amt)
    bild(amt, "akte")
    with amt.expect_download() as laden:
        amt.locator('main a:has-text("Herunterladen")').first.click()
    paket = ordner / "paket.zip"
    laden.value.save_as(paket)
    with zipfile.ZipFile(paket) as archiv:
        assert archiv.testzip() is None
        assert {"LIESMICH.txt", "akte.json", "akte.xml", "manifest.json", "manifest.tst"} <= set(archiv.namelist())
        name = next(n for n in archiv.namelist() if n.startswith("dateien/"))
        # The content of a stored entry lies behind its head of 30 bytes and its name.
        stelle = archiv.getinfo(name).header_offset + 30 + len(name)
        if ORDNER and "uebersicht.pdf" in archiv.namelist():
            archiv.extract("uebersicht.pdf", ORDNER)

    anker = ordner / "daten" / "zeitstempel-simuliert" / "wurzel.pem"
    gut = pruefe(paket, "--trust", anker)
    # Nothing is broken, but a stand-in proves nothing, and drafts are not proved at all.
    assert gut.returncode == 3, gut.stdout
    assert "OK " in gut.stdout and "SIMULIERT" in gut.stdout and "BESCHÄDIGT" not in gut.stdout

    anders = bytearray(paket.read_bytes())
    anders[stelle] ^= 1
    schlecht = ordner / "anders.zip"
    schlecht.write_bytes(anders)
    befund = pruefe(schlecht, "--trust", anker)
    assert befund.returncode == 2, befund.stdout
    assert "BESCHÄDIGT" in befund.stdout and f"MANGEL       {name}" in befund.stdout
    assert pruefe(ordner / "fehlt.zip").returncode == 64


def pruefe(datei, *worte):
    # In an empty folder: neither server nor database are near.
    return subprocess.run([PROGRAMM, "verify", "--package", datei, *worte], cwd=datei.parent, capture_output=True, text=True, timeout=120)


def test_ohne_stelle_wartet_alles_und_die_seite_sagt_es(dienst, dienstordner, neue_seite):
    # The tree of the night, now: a server that was started between midnight and one o'clock has none yet.
    subprocess.run([PROGRAMM, "beweis", "stempeln", "--daten", dienstordner / "daten"], check=True, cwd=WURZEL, timeout=120)
    betrieb = neue_seite(dienst)
    amt_anmelden(betrieb, dienst, "betrieb")
    betrieb.goto(f"{dienst}/amt/beweis")
    warten(betrieb, "Tagesbaum")
    pruefe_seite(betrieb)
    text = betrieb.locator("main").inner_text()
    assert "Keine Zeitstempelstelle eingerichtet" in text and "wartet" in text
    assert betrieb.locator('main button:has-text("Jetzt stempeln")').count() == 0
    bild(betrieb, "ohne-stelle")


def test_schmal_dunkel_und_ohne_skript(haus, neue_seite):
    basis, ordner = haus
    akte, dokument, vorgang = akte_mit_abgeschlossenem(ordner)
    page = neue_seite(basis, schmal=True, dunkel=True)
    amt_anmelden(page, basis, "herbst")
    for pfad in (f"akten/{akte}", f"vorgaenge/{vorgang}", f"dokumente/{dokument}"):
        antwort = page.goto(f"{basis}/amt/beweis/{pfad}")
        if antwort.status == 200:
            pruefe_seite(page)
            bild(page, f"schmal-{pfad.split('/')[0]}")
    betrieb = neue_seite(basis, schmal=True, dunkel=True, js=False)
    amt_anmelden(betrieb, basis, "betrieb")
    betrieb.goto(f"{basis}/amt/beweis")
    pruefe_seite(betrieb)
    bild(betrieb, "schmal-betrieb")
