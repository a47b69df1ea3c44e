# SPDX-License-Identifier: EUPL-1.2
"""Rules of the mail gateway: one person proposes, another releases, and the running gateway decides by them; with and without JavaScript."""
import json

import pytest
from bilder import bild
from seitenpruefung import pruefe_seite
from test_mailgateway import EIGENE, gateway, zustand  # noqa: F401  (fixtures)

HALTEN = {"format": 1, "bezeichnung": "Alles ansehen", "version": 2, "regeln": [
    {"id": "halt", "titel": "Alles hält an", "ebene": "global", "rang": 10, "wenn": {}, "dann": {"halten": "Bitte ansehen"}}]}


def test_ansehen(gateway, neue_seite, zustand):  # noqa: F811
    page = neue_seite(gateway.basis, storage_state=zustand("betrieb"))
    page.goto(f"{gateway.basis}/amt/mail")
    page.locator('main a:has-text("Regeln")').click()
    page.wait_for_load_state("load")
    assert page.locator('main a:has-text("Regeln vorschlagen")').count() == 0
    pruefe_seite(page)
    page.locator("#suche").fill("IBAN")
    page.locator('main button:has-text("Suchen")').click()
    page.wait_for_load_state("load")
    assert "Bankdaten im Text" in page.locator("main").inner_text()
    pruefe_seite(page)


@pytest.mark.parametrize("js", [True, False])
def test_erproben(gateway, neue_seite, zustand, js):  # noqa: F811
    page = neue_seite(gateway.basis, js=js, storage_state=zustand("betrieb"))
    page.goto(f"{gateway.basis}/amt/mail/regeln/probe")
    pruefe_seite(page)
    page.locator('main form button:has-text("Erproben")').click()
    page.wait_for_selector("#an-fehler")
    pruefe_seite(page)
    page.locator("#von").fill(f"amt@{EIGENE}")
    page.locator("#an").fill("eva@welt.example")
    page.locator("#betreff").fill("[vertraulich] Bescheid")
    page.locator('main form button:has-text("Erproben")').click()
    page.wait_for_selector('h3:has-text("An eva@welt.example")')
    assert "halten, weil kein Weg offen ist" in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, f"mailregeln-probe-{js}")
    page.locator("#datei").set_input_files({"name": "mail.eml", "mimeType": "message/rfc822", "buffer":
                                            f"From: <amt@{EIGENE}>\r\nTo: <otto@welt.example>\r\nSubject: x\r\n\r\nHallo\r\n".encode()})
    page.locator("#von").fill("")
    page.locator("#an").fill("")
    page.locator('main form button:has-text("Erproben")').click()
    page.wait_for_selector('h3:has-text("An otto@welt.example")')
    pruefe_seite(page)


@pytest.mark.parametrize("js", [True, False])
def test_vier_augen(gateway, neue_seite, zustand, js):  # noqa: F811
    # Something for the dry run.
    an = f"probe{js}@welt.example".lower()
    gateway.sende(an)
    gateway.warte(f"SELECT COUNT(*) FROM mg_regelprobe WHERE merkmale LIKE '%{an}%'", [(1,)])
    page = neue_seite(gateway.basis, js=js, storage_state=zustand("registratur"))
    page.goto(f"{gateway.basis}/amt/mail/regeln/vorschlag")
    pruefe_seite(page)
    page.locator("#text").fill(json.dumps(HALTEN).replace("halten", "haltn"))
    page.locator("#bemerkung").fill("Wir wollen alles sehen")
    page.locator('main button:has-text("Vorschlag speichern")').click()
    page.wait_for_selector("#text-fehler")
    assert "regeln[0].dann" in page.locator("#text-fehler").inner_text()
    pruefe_seite(page)
    neu = HALTEN | {"bezeichnung": f"Alles ansehen {js}", "regeln": [HALTEN["regeln"][0] | {"dann": {"halten": f"Bitte ansehen {js}"}}]}
    page.locator("#text").fill(json.dumps(neu, indent=1, ensure_ascii=False))
    page.locator('main button:has-text("Vorschlag speichern")').click()
    page.wait_for_selector('h2:has-text("Freigeben muss jemand anderes")')
    assert page.locator('main button:has-text("Freigeben")').count() == 0
    assert "anders entschieden" in page.locator("main").inner_text()
    pruefe_seite(page)
    bild(page, f"mailregeln-vorschlag-{js}")
    ort = page.url
    zweite = neue_seite(gateway.basis, js=js, storage_state=zustand("lenz"))
    zweite.goto(ort)
    zweite.locator('main button:has-text("Freigeben")').click()
    if js:
        zweite.locator('dialog button:has-text("Ja, freigeben")').click()
    zweite.wait_for_selector('text="Die Regeln sind freigegeben und gelten ab jetzt."')
    assert f"Alles ansehen {js}" in zweite.locator("main").inner_text()
    pruefe_seite(zweite)
    bild(zweite, f"mailregeln-{js}")
    # The running gateway decides by them, without a restart; the version is in the trace.
    ((nummer,),) = gateway.db("SELECT nummer FROM mg_regelwerk WHERE zustand = 'freigegeben'")
    for versuch in range(20):
        danach = f"danach{versuch}{js}@welt.example".lower()
        gateway.sende(danach)
        gateway.warte(f"SELECT zustand IN ('gehalten', 'zugestellt') FROM mg_zustellung WHERE adresse = '{danach}'", [(1,)])
        if gateway.db(f"SELECT grund FROM mg_zustellung WHERE adresse = '{danach}'") == [(f"Bitte ansehen {js}",)]:
            break
    else:
        pytest.fail("the gateway did not take the released rules over")
    assert gateway.db(
        f"""SELECT COUNT(*) FROM mg_spur s JOIN mg_zustellung z ON z.id = s.zustellung
        WHERE z.adresse = '{danach}' AND s.angaben LIKE '%Fassung {nummer}"%'""") == [(1,)]


def test_zurueckziehen(gateway, neue_seite, zustand):  # noqa: F811
    page = neue_seite(gateway.basis, storage_state=zustand("registratur"))
    page.goto(f"{gateway.basis}/amt/mail/regeln/vorschlag")
    page.locator("#bemerkung").fill("Nur ein Versuch")
    page.locator('main button:has-text("Vorschlag speichern")').click()
    page.locator('main button:has-text("Vorschlag zurückziehen")').click()
    page.wait_for_selector('text="Der Vorschlag ist zurückgezogen."')
    assert "Nur ein Versuch" in page.locator("main").inner_text()
    pruefe_seite(page)
