# SPDX-License-Identifier: EUPL-1.2
"""An operator without a mouse: from the overview to what is held, through the decision to the trace, the rules, the keys and the self-check; wide and narrow."""
import pytest
from bilder import bild
from seitenpruefung import pruefe_seite
from tastatur import enter, tab_bis, tippen
from test_mailgateway import EIGENE, gateway, zustand  # noqa: F401  (fixtures)


@pytest.mark.parametrize("schmal", [False, True])
def test_entscheiden(gateway, neue_seite, zustand, schmal):  # noqa: F811
    an = f"tasten{schmal}@welt.example".lower()
    gateway.halte(an)
    page = neue_seite(gateway.basis, schmal=schmal, storage_state=zustand("registratur"))
    page.goto(f"{gateway.basis}/amt/mail")
    name = "schmal" if schmal else "breit"
    bild(page, f"mail-uebersicht-{name}")
    tab_bis(page, id="adresse")
    tippen(page, an)
    enter(page)
    assert an in page.locator("main table").inner_text()
    tab_bis(page, text="Trotzdem senden")
    enter(page)
    tab_bis(page, id="grund")
    tippen(page, "Mit der Leitung besprochen")
    tab_bis(page, text="Nachricht trotzdem senden")
    bild(page, f"mail-entscheidung-{name}")
    enter(page)
    gateway.warte(f"SELECT zustand FROM mg_zustellung WHERE adresse = '{an}'", [("zugestellt",)])
    page.reload()
    text = page.locator("main").inner_text()
    assert "Mit der Leitung besprochen" in text and "übergeben" in text
    pruefe_seite(page)
    bild(page, f"mail-laufweg-{name}")


@pytest.mark.parametrize("schmal", [False, True])
def test_rundgang(gateway, neue_seite, zustand, schmal):  # noqa: F811
    """Every page of the operator is reached by Tab and Enter from the overview."""
    page = neue_seite(gateway.basis, schmal=schmal, storage_state=zustand("registratur"))
    name = "schmal" if schmal else "breit"
    for verweis in ("Statistik", "Regeln", "Schlüssel", "Transport", "Selbstprüfung"):
        page.goto(f"{gateway.basis}/amt/mail")
        tab_bis(page, text=verweis)
        enter(page)
        pruefe_seite(page)
        bild(page, f"mail-{verweis.lower()}-{name}")
    tab_bis(page, text="Jetzt prüfen")
    enter(page)
    page.wait_for_selector("dl.rh-fakten")
    assert "Zeilenenden" in page.locator("main").inner_text() and EIGENE in page.locator("main").inner_text()
    bild(page, f"mail-lampen-{name}")
    page.goto(f"{gateway.basis}/amt/mail/tls")
    tab_bis(page, text="Partner")
    enter(page)
    tab_bis(page, id="muster")
    tippen(page, "kreis.example")
    tab_bis(page, id="bemerkung")
    tippen(page, "Vereinbarung 7")
    tab_bis(page, text="Speichern")
    enter(page)
    assert "mit DNSSEC" in page.locator("main table").inner_text()
    pruefe_seite(page)
    bild(page, f"mail-partner-{name}")
    page.goto(f"{gateway.basis}/amt/mail/meine")
    pruefe_seite(page)
    bild(page, f"mail-meine-{name}")
