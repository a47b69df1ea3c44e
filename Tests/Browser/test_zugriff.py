# SPDX-License-Identifier: EUPL-1.2
"""Who can see this and why, restricting it, Notzugriff and the log of readings: with axe, narrow, dark and without scripts."""
import pathlib
import re

import pytest
from bilder import bild
from playwright.sync_api import expect
from seitenpruefung import pruefe_seite
from vorgaenge import neuer_vorgang


def beschraenken(page, vorgang, *namen, grund="Schutz der Beteiligten"):
    page.goto(f"{vorgang}/zugriff")
    page.get_by_label("Nur dieser Kreis").check()
    for name in namen:
        page.get_by_label(name, exact=True).check()
    page.get_by_label("Grund der Änderung").fill(grund)
    page.get_by_role("button", name="Zugriff speichern").click()
    page.wait_for_load_state("load")


@pytest.mark.parametrize("wie", [{}, {"dunkel": True}, {"schmal": True}, {"js": False}])
def test_wer_kann_das_sehen(dienst, neue_seite, amtszustand, wie):
    page = neue_seite(dienst, storage_state=amtszustand("herbst"), **wie)
    vorgang, _ = neuer_vorgang(page, dienst, f"Beschwerde {sorted(wie)}")
    page.goto(vorgang)
    page.get_by_role("link", name="Wer hat Zugriff?").click()
    pruefe_seite(page)
    bild(page, f"zugriff-offen-{''.join(wie)}")
    tabelle = page.locator("main table")
    expect(tabelle).to_contain_text("Bela Winter")
    beschraenken(page, vorgang, "Carla Herbst")
    expect(page.locator("main")).to_contain_text("nur: Carla Herbst")
    expect(page.locator("main table")).not_to_contain_text("Bela Winter")
    pruefe_seite(page)
    bild(page, f"zugriff-beschraenkt-{''.join(wie)}")
    page.goto(f"{vorgang}/zugriff?q=winter")
    expect(page.locator("main table")).to_contain_text("ist nicht im Kreis von Vorgang")
    pruefe_seite(page)
    page.goto(vorgang)
    expect(page.locator(".rh-seitenkopf")).to_contain_text("beschränkt")
    pruefe_seite(page)


def test_fehler_bleiben_im_formular(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("herbst"))
    vorgang, _ = neuer_vorgang(page, dienst, "Fehlversuch")
    beschraenken(page, vorgang, grund="Weil")
    expect(page.get_by_role("alert")).to_contain_text("mindestens eine Person oder Einheit")
    pruefe_seite(page)
    page.locator("#weitere").fill("Niemand Bekannt")
    page.get_by_role("button", name="Zugriff speichern").click()
    expect(page.get_by_role("alert")).to_contain_text("Niemand Bekannt")
    page.locator("#weitere").fill("Bela Winter")
    page.get_by_role("button", name="Zugriff speichern").click()
    # The assigned clerk sees it all the same, so nobody is locked out here.
    expect(page.locator("main")).to_contain_text("nur: Bela Winter")


def test_notzugriff_und_protokoll(dienst, neue_seite, amtszustand):
    leitung = neue_seite(dienst, storage_state=amtszustand("herbst"))
    vorgang, zeichen = neuer_vorgang(leitung, dienst, "Eilfall")
    beschraenken(leitung, vorgang, "Carla Herbst")

    andere = neue_seite(dienst, storage_state=amtszustand("lenz"))
    andere.goto(vorgang)
    expect(andere.locator("h1")).not_to_contain_text("Eilfall")
    andere.goto(f"{dienst}/amt/notzugriffe")
    pruefe_seite(andere)
    andere.get_by_role("link", name="Notzugriff nehmen").first.click()
    pruefe_seite(andere)
    bild(andere, "notzugriff-formular")
    andere.get_by_label("Zeichen").fill(zeichen)
    andere.get_by_label("Begründung").fill("eilig")
    andere.get_by_role("button", name="Notzugriff nehmen").click()
    if andere.locator("dialog[open]").count():
        andere.locator("dialog[open] button").first.click()
    andere.wait_for_load_state("load")
    expect(andere.get_by_role("alert")).to_contain_text("in einem Satz")
    pruefe_seite(andere)
    andere.get_by_label("Begründung").fill("Das Gericht verlangt bis heute Mittag Auskunft.")
    andere.get_by_role("button", name="Notzugriff nehmen").click()
    if andere.locator("dialog[open]").count():
        andere.locator("dialog[open] button").first.click()
    expect(andere.locator("h1")).to_contain_text("Eilfall")
    pruefe_seite(andere)

    leitung.goto(f"{dienst}/amt/notzugriffe")
    zeile = leitung.locator("tr", has_text=zeichen)
    expect(zeile).to_contain_text("Das Gericht verlangt")
    pruefe_seite(leitung)
    bild(leitung, "notzugriffe")
    zeile.get_by_role("button", name="Kenntnis genommen").click()
    expect(leitung.locator("tr", has_text=zeichen)).to_contain_text("Einheit: Carla Herbst")

    aufsicht = neue_seite(dienst, storage_state=amtszustand("datenschutz"))
    aufsicht.goto(f"{dienst}/amt/zugriffsprotokoll?zeichen={zeichen}")
    pruefe_seite(aufsicht)
    bild(aufsicht, "zugriff-protokoll")
    expect(aufsicht.locator("tr", has_text="Deniz Lenz")).to_contain_text("Notzugriff")
    with aufsicht.expect_download() as laden:
        aufsicht.get_by_role("link", name="Als CSV-Datei").click()
    text = pathlib.Path(laden.value.path()).read_text(encoding="utf-8-sig")
    assert zeichen in text and "Deniz Lenz" in text
    aufsicht.goto(f"{dienst}/amt/zugriffsprotokoll?person=Niemand")
    expect(aufsicht.get_by_role("alert")).to_contain_text("niemanden mit diesem Namen")
    pruefe_seite(aufsicht)
    # Whoever reads the log sees no contents.
    aufsicht.goto(vorgang)
    expect(aufsicht.locator("main")).not_to_contain_text("Eilfall")
    aufsicht.goto(f"{dienst}/amt/notzugriffe")
    aufsicht.locator("tr", has_text=zeichen).get_by_role("button", name="Beenden").click()
    if aufsicht.locator("dialog[open]").count():
        aufsicht.locator("dialog[open] button").first.click()
    expect(aufsicht.locator("tr", has_text=zeichen)).to_contain_text("beendet")
    andere.goto(vorgang)
    expect(andere.locator("main")).not_to_contain_text("Eilfall")


@pytest.mark.parametrize("schmal", [False, True])
def test_protokoll_und_plan(dienst, neue_seite, amtszustand, schmal):
    page = neue_seite(dienst, storage_state=amtszustand("datenschutz"), schmal=schmal)
    page.goto(f"{dienst}/amt/zugriffsprotokoll")
    pruefe_seite(page)
    bild(page, f"zugriff-protokoll-schmal-{schmal}")
    page.goto(f"{dienst}/amt/notzugriffe")
    pruefe_seite(page)
    registratur = neue_seite(dienst, storage_state=amtszustand("registratur"), schmal=schmal)
    for pfad in ["/amt/aktenplan", "/amt/aktenplan/36.10/zugriff"]:
        registratur.goto(dienst + pfad)
        pruefe_seite(registratur)
        bild(registratur, f"zugriff-plan-{pfad.count('/')}-{schmal}")
