# SPDX-License-Identifier: EUPL-1.2
"""The whole story: a citizen wishes for a plate, a clerk confirms it, the notice is fetched. Every page on the way is checked."""
import re

import pytest
from anmeldung import amt_anmelden, buerger_anmelden
from seitenpruefung import pruefe_seite

ANGABEN = {
    "vorname": "Mina", "nachname": "Beispiel", "strasse": "Ahornweg 3", "plz": "51379", "ort": "Leverkusen",
    "email": "mina@example.org"}
GEBURT = {"tag": "12", "monat": "3", "jahr": "1985"}


def ausfuellen(page, **andere):
    """Answers every field of a question page; `andere` makes it somebody else, for a person may hold three plates only."""
    angaben = ANGABEN | andere
    for feld in page.locator("main input:visible, main select:visible").all():
        name, art = feld.get_attribute("name") or "", feld.get_attribute("type")
        if art == "radio":
            if page.locator(f'input[name="{name}"]:checked').count() == 0:
                feld.check()
        elif name in angaben:
            feld.fill(angaben[name])
        elif name.rsplit(".", 1)[-1] in GEBURT and "." in name:
            feld.fill(GEBURT[name.rsplit(".", 1)[-1]])


def weiter(page):
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_load_state("load")


def beantragen(page, dienst, buchstaben, **andere):
    """From the search to the confirmation; returns the application's identity and the plate."""
    page.goto(f"{dienst}/wunschkennzeichen?buchstaben={buchstaben}")
    pruefe_seite(page)
    page.locator(".rh-kfzliste a").first.click()
    page.wait_for_load_state("load")
    kennzeichen = page.locator("h1").inner_text()
    pruefe_seite(page)
    weiter(page)
    antrag = re.search(r"/antraege/([0-9a-f-]{36})", page.url).group(1)
    pruefe_seite(page)
    page.locator("main .rh-knopf").first.click()
    page.wait_for_load_state("load")
    for _ in range(15):
        if "/seiten/" not in page.url:
            break
        pruefe_seite(page)
        ausfuellen(page, **andere)
        weiter(page)
    assert page.url.endswith("/pruefen"), page.url
    pruefe_seite(page)
    weiter(page)
    # A guest sees the claim code in the answer itself, because no address may ever show it again.
    assert page.url.endswith(("/bestaetigung", "/senden")), page.url
    assert page.locator(".rh-bestaetigung, h1").first.inner_text().find("eingegangen") >= 0
    pruefe_seite(page)
    return antrag, kennzeichen


@pytest.mark.parametrize("js", [True, False])
def test_ein_wunsch_wird_ein_bescheid_im_postfach(dienst, neue_seite, js):
    page = neue_seite(dienst, js=js)
    buerger_anmelden(page, dienst, "mina@example.org" if js else "jonas@example.org")
    antrag, kennzeichen = beantragen(page, dienst, "XA" if js else "XB")
    page.goto(f"{dienst}/vorgaenge/{antrag}")
    pruefe_seite(page)

    amt = neue_seite(dienst)
    amt_anmelden(amt, dienst, "herbst" if js else "lenz", "/amt/kennzeichen")
    pruefe_seite(amt)
    amt.goto(f"{dienst}/amt/kennzeichen/{kennzeichen.replace(' ', '-')}")
    pruefe_seite(amt)
    amt.locator('button:has-text("Bestätigen und Bescheinigung senden")').click()
    amt.wait_for_load_state("load")
    amt.locator('a:has-text("Vorgang öffnen")').first.click()
    amt.wait_for_load_state("load")
    pruefe_seite(amt)
    assert "Reservierungsbescheinigung" in amt.locator("main").inner_text()
    amt.goto(f"{dienst}/amt/bekanntgaben")
    amt.locator("main [data-oeffnen]").first.click()
    amt.wait_for_load_state("load")
    pruefe_seite(amt)

    page.goto(f"{dienst}/postfach")
    pruefe_seite(page)
    adresse = page.locator('main a[href^="/postfach/"]').evaluate_all(
        "links => links.map(l => l.getAttribute('href')).find(h => /[0-9a-f-]{36}$/.test(h))")  if js else next(
        l.get_attribute("href") for l in page.locator('main a[href^="/postfach/"]').all() if re.search(r"[0-9a-f-]{36}$", l.get_attribute("href")))
    page.goto(f"{dienst}{adresse}")
    pruefe_seite(page)
    # Looking is not fetching: the notice opens only by its button.
    assert page.locator('main form[action$="/abrufen"]').count() == 1
    page.locator('main form[action$="/abrufen"] button').click()
    page.wait_for_load_state("load")
    pruefe_seite(page)


def test_gast_bekommt_einen_zugangscode(dienst, neue_seite):
    page = neue_seite(dienst)
    beantragen(page, dienst, "XC")
    assert "Zugangscode" in page.locator("main").inner_text()


def test_anmelden_mitten_im_antrag_verliert_nichts(dienst, neue_seite):
    page = neue_seite(dienst)
    page.goto(f"{dienst}/wunschkennzeichen?buchstaben=XD")
    page.locator(".rh-kfzliste a").first.click()
    page.wait_for_load_state("load")
    weiter(page)
    antrag = re.search(r"/antraege/([0-9a-f-]{36})", page.url).group(1)
    buerger_anmelden(page, dienst, "jonas@example.org", f"/antraege/{antrag}")
    assert antrag in page.url
    pruefe_seite(page)
    assert page.locator("h1").inner_text() != "Seite nicht gefunden"
