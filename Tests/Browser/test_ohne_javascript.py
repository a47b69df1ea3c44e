# SPDX-License-Identifier: EUPL-1.2
"""Every citizen's page without JavaScript: whole, usable, and with no control that would need it."""
import re

import pytest
from anmeldung import buerger_anmelden
from seitenpruefung import pruefe_seite
from test_geschichte import GEBURT, ausfuellen, beantragen, weiter
from test_seiten import OEFFENTLICH

TOT = "button:not([type=submit]):not([type=reset]), [role=button]:not(button):not(a[href])"


def pruefe_ohne_js(page):
    """A button that only a script would answer must not be shown, and every form must have its own way to be sent."""
    pruefe_seite(page)
    tot = [k.inner_text() for k in page.locator(TOT).all() if k.is_visible() and (k.get_attribute("type") or "submit") != "submit"]
    assert not tot, f"{page.url}: Knöpfe ohne Wirkung: {tot}"
    for formular in page.locator("main form").all():
        assert formular.locator("button, input[type=submit]").count() > 0, f"{page.url}: ein Formular ohne Knopf"
    assert page.locator("main").inner_text().strip(), page.url


def oeffnen(page, adresse):
    page.goto(adresse)
    pruefe_ohne_js(page)


def suchen_und_halten(page, dienst, buchstaben):
    oeffnen(page, f"{dienst}/wunschkennzeichen?buchstaben={buchstaben}")
    page.locator(".rh-kfzliste a").first.click()
    pruefe_ohne_js(page)
    weiter(page)
    return re.search(r"/antraege/([0-9a-f-]{36})", page.url).group(1)


def test_oeffentliche_seiten_ohne_javascript(dienst, neue_seite):
    page = neue_seite(dienst, js=False)
    for pfad in OEFFENTLICH[:-1]:
        oeffnen(page, dienst + pfad)


@pytest.mark.parametrize("pfad", ["/vorgaenge", "/postfach", "/konto", "/wunschkennzeichen/merkliste"])
def test_seiten_des_kontos_ohne_javascript(dienst, neue_seite, pfad):
    page = neue_seite(dienst, js=False)
    buerger_anmelden(page, dienst, "jonas@example.org", pfad)
    pruefe_ohne_js(page)


def test_fehler_stehen_ohne_javascript_oben_und_am_feld(dienst, neue_seite):
    page = neue_seite(dienst, js=False)
    # Signing in must not tell which of the two was wrong, so only the summary speaks there.
    for pfad, am_feld in [("/konto/neu", True), ("/anmeldung", False), ("/gast", False)]:
        oeffnen(page, dienst + pfad)
        page.locator("main form button[type=submit]").first.click()
        pruefe_ohne_js(page)
        ziel = page.locator(".rh-fehlerliste a").first.get_attribute("href")
        assert page.locator(ziel).count() == 1, f"{pfad}: {ziel}"
        assert (page.locator(".rh-fehlerzeile").count() > 0) == am_feld, pfad


def test_gast_speichert_kommt_wieder_und_loescht(dienst, neue_seite):
    page = neue_seite(dienst, js=False)
    antrag = suchen_und_halten(page, dienst, "XG")
    pruefe_ohne_js(page)
    page.locator("main .rh-knopf").first.click()
    for _ in range(15):
        if "/seiten/" not in page.url:
            break
        pruefe_ohne_js(page)
        ausfuellen(page)
        weiter(page)
    page.goto(f"{dienst}/antraege/{antrag}")
    page.locator("#speichern").click()
    pruefe_ohne_js(page)
    code = page.locator("main strong.rh-az").inner_text()

    wieder = neue_seite(dienst, js=False)
    oeffnen(wieder, f"{dienst}/gast")
    wieder.locator("#code").fill(code)
    for teil, wert in GEBURT.items():
        wieder.locator(f"#geburt-{teil}").fill(wert)
    weiter(wieder)
    pruefe_ohne_js(wieder)
    wieder.locator(f'main a[href*="{antrag}"]').first.click()
    pruefe_ohne_js(wieder)
    wieder.locator('main button:has-text("Entwurf löschen")').click()
    pruefe_ohne_js(wieder)


def test_nachricht_zahlung_und_postfach_ohne_javascript(dienst, neue_seite):
    page = neue_seite(dienst, js=False)
    buerger_anmelden(page, dienst)
    antrag, _ = beantragen(page, dienst, "XJ", nachname="Skriptlos")
    vorgang = f"{dienst}/vorgaenge/{antrag}"
    oeffnen(page, vorgang)

    oeffnen(page, f"{vorgang}/nachrichten")
    page.locator("main textarea").fill("Können Sie das Kennzeichen bis Mai halten?")
    page.locator("main input[type=file]").set_input_files({"name": "Notiz.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n%%EOF\n"})
    page.locator('main button:has-text("Nachricht senden")').click()
    pruefe_ohne_js(page)
    assert "bis Mai halten" in page.locator("main").inner_text()

    page.goto(vorgang)
    page.locator('main button:has-text("Jetzt bezahlen")').click()
    pruefe_ohne_js(page)
    page.locator("main input[type=radio]").first.check()
    weiter(page)
    pruefe_ohne_js(page)
    oeffnen(page, vorgang)

    page.goto(f"{dienst}/postfach")
    vorher = page.locator("main form button").last.inner_text()
    page.locator("main form button").last.click()
    pruefe_ohne_js(page)
    assert page.locator("main form button").last.inner_text() != vorher


def test_sprache_wechselt_ohne_javascript(dienst, neue_seite):
    page = neue_seite(dienst, js=False)
    oeffnen(page, dienst)
    page.locator('a[hreflang="en"]').click()
    pruefe_ohne_js(page)
    assert page.locator("html").get_attribute("lang") == "en"
