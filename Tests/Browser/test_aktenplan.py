# SPDX-License-Identifier: EUPL-1.2
"""Those who keep the plan: templates of signs with a preview, a plan by hand and from a file, each page with axe."""
import datetime

import pytest
from bilder import bild
from playwright.sync_api import expect
from seitenpruefung import pruefe_seite


def karte(page, titel):
    return page.locator("section.rh-tafel", has=page.get_by_role("heading", name=titel))


@pytest.mark.parametrize("dunkel", [False, True])
def test_zeichenvorlagen(dienst, neue_seite, amtszustand, dunkel):
    page = neue_seite(dienst, dunkel=dunkel, storage_state=amtszustand("registratur"))
    page.goto(dienst + "/amt/aktenarten")
    page.get_by_role("link", name="Zeichenvorlagen der Stadt").click()
    pruefe_seite(page)
    bild(page, f"zeichenvorlagen-{dunkel}")
    page.locator("#vorlage-dokument").fill("{vorgang}#{lfd} {oe}")
    karte(page, "Geschäftszeichen (Dokument)").get_by_role("button", name="Zeichen zeigen").click()
    expect(page.locator("main [role=status]")).to_contain_text("So sähe ein neues Zeichen aus:")
    pruefe_seite(page)
    bild(page, f"zeichenvorlagen-probe-{dunkel}", 900)
    page.locator("#vorlage-teilakte").fill("{akte}")
    karte(page, "Zeichen einer Teilakte").get_by_role("button", name="Vorlage speichern").click()
    assert page.locator("#vorlage-teilakte").get_attribute("aria-invalid") == "true"
    pruefe_seite(page)
    page.locator("#vorlage-teilakte").fill("{akte}-Bd{lfd}" if dunkel else "{akte}-Band{lfd}")
    karte(page, "Zeichen einer Teilakte").get_by_role("button", name="Vorlage speichern").click()
    expect(page.locator("body")).to_contain_text("Die Vorlage gilt ab sofort.")
    page.locator("summary", has_text="Frühere Fassungen").first.click()
    pruefe_seite(page)
    bild(page, f"zeichenvorlagen-frueher-{dunkel}")


def test_plan_von_hand_und_aus_datei(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("registratur"))
    page.goto(dienst + "/amt/aktenplan")
    pruefe_seite(page)
    bild(page, "aktenplan", 900)
    page.get_by_role("row", name="36.10.02").get_by_role("link", name="Ändern").click()
    pruefe_seite(page)
    bild(page, "planeinheit")
    page.locator("#inhaltsangabe").fill("An-, Um- und Abmeldungen")
    page.get_by_role("button", name="Einheit speichern").click()
    expect(page.get_by_role("row", name="An-, Um- und Abmeldungen")).to_be_visible()

    kopf = "Kennzeichen;Inhaltsangabe;Aufbewahrungsdauer;Aussonderungsart;Gültig ab;Gültig bis\n"
    morgen = datetime.date.today() + datetime.timedelta(days=40)
    page.locator("input[type=file]").set_input_files(
        {"name": "plan.csv", "mimeType": "text/csv", "buffer": f"{kopf}92;Brücken;10;A;{morgen.isoformat()};\n".encode()})
    page.locator('button[name="probe"]').click()
    expect(page.locator("main")).to_contain_text("Fehlt in der Lieferung")
    assert page.get_by_role("button", name="stilllegen").count() == 0, "eine Prüfung ändert nichts"
    pruefe_seite(page)
    bild(page, "aktenplan-probe")
    page.locator("input[type=file]").set_input_files(
        {"name": "plan.csv", "mimeType": "text/csv", "buffer": f"{kopf}92;Brücken;10;A;{morgen.isoformat()};\n".encode()})
    page.get_by_role("button", name="Einspielen", exact=True).click()
    if page.locator("dialog[open]").count():
        page.locator("dialog[open] button:not([data-schliessen])").first.click()
    expect(page.locator("main")).to_contain_text("Der Aktenplan ist eingespielt")
    pruefe_seite(page)
    bild(page, "aktenplan-eingespielt")
    page.get_by_role("button", name="stilllegen").last.click()
    expect(page.locator("body")).to_contain_text("ist stillgelegt")
    assert page.get_by_role("row", name="Brücken").count() == 0
    page.locator("#am").fill(morgen.isoformat())
    page.get_by_role("button", name="Aktenplan dieses Tages zeigen").click()
    expect(page.get_by_role("row", name="Brücken")).to_be_visible()
    pruefe_seite(page)
    bild(page, "aktenplan-spaeter")
