# SPDX-License-Identifier: EUPL-1.2
"""Pages that only a certain state shows: a preview beside a list, a closed Vorgang, a party, a running route, a payment's return."""
import pytest
from anmeldung import buerger_anmelden
from bilder import bild
from formular import senden
from playwright.sync_api import expect
from seitenpruefung import pruefe_seite
from test_geschichte import beantragen
from vorgaenge import ablegen, neuer_vorgang


def holen(page, adresse):
    """Status of a file that the page offers, fetched with the page's own rights."""
    return page.evaluate("adresse => fetch(adresse).then(antwort => antwort.status)", adresse)


@pytest.mark.parametrize("dunkel", [False, True])
def test_vorschau_neben_der_liste(dienst, neue_seite, amtszustand, dunkel):
    page = neue_seite(dienst, dunkel=dunkel, storage_state=amtszustand("sommer"))
    page.goto(f"{dienst}/amt/akten")
    page.locator("[data-vorschau]").first.focus()
    expect(page.locator("[data-vorschaufeld]")).not_to_be_empty()
    pruefe_seite(page)
    if not dunkel:
        bild(page, "aktenbaum", 760)


def test_vorgang_schliessen_und_wieder_oeffnen(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("herbst"))
    vorgang, _ = neuer_vorgang(page, dienst, "Kurze Anfrage")
    page.goto(f"{vorgang}/wiederoeffnen")
    expect(page.locator("main")).to_contain_text("Der Vorgang ist")
    pruefe_seite(page)
    page.goto(f"{vorgang}/schliessen")
    pruefe_seite(page)
    senden(page, "schließen")
    page.goto(f"{vorgang}/wiederoeffnen")
    pruefe_seite(page)
    senden(page, "wieder öffnen")
    expect(page.locator(".rh-fehlerzeile").first).to_be_visible()
    pruefe_seite(page)


def test_beteiligte_aendern_und_entfernen(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("herbst"))
    vorgang, _ = neuer_vorgang(page, dienst, "Anfrage zweier Personen")
    page.goto(f"{vorgang}/beteiligte")
    page.locator("main input[name=name]").fill("Rosa Beispiel")
    senden(page, "Beteiligte hinzufügen")
    pruefe_seite(page)
    for teil, knopf in [("aendern", "Änderung speichern"), ("entfernen", "Eintrag entfernen")]:
        page.goto(dienst + page.locator(f'main a[href$="/{teil}"]').first.get_attribute("href"))
        pruefe_seite(page)
        if teil == "aendern":
            page.locator("main input[name=name]").fill("Rosa Muster")
        else:
            page.locator("main [name=grund]").fill("Versehentlich eingetragen")
        senden(page, knopf)
        pruefe_seite(page)
    expect(page.locator("main")).to_contain_text("Noch niemand beteiligt")


def test_schritt_ueberspringen_und_gang_abbrechen(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("sommer"))
    vorgang, _ = neuer_vorgang(page, dienst, "Umlauf im Haus")
    page.goto(f"{vorgang}/geschaeftsgang/neu")
    page.locator('input[name=laufweg][value="eigener"]').check()
    page.locator("textarea[name=weg]").fill("zk Winter\nzk Herbst")
    senden(page, "Auf den Weg bringen")
    page.wait_for_url("**/geschaeftsgaenge/*")
    laufzettel = page.url
    for ort, knopf in [("ueberspringen", "überspringen"), ("abbrechen", "abbrechen")]:
        page.goto(laufzettel)
        page.goto(dienst + page.locator(f'main a[href$="/{ort}"]').first.get_attribute("href"))
        pruefe_seite(page)
        page.locator("main [name=grund]").fill("Die Person ist im Urlaub")
        senden(page, knopf)
        pruefe_seite(page)


def test_regelvorschau_beim_tippen(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("herbst"))
    page.goto(f"{dienst}/amt/kennzeichen-regeln")
    with page.expect_response(lambda antwort: "/kennzeichen-regeln/vorschau" in antwort.url):
        page.locator("#regel input[name=buchstaben]").press_sequentially("ZZ")
    pruefe_seite(page)


def test_bezahlen_und_zurueck(dienst, neue_seite):
    page = neue_seite(dienst)
    buerger_anmelden(page, dienst, "mina@example.org")
    antrag, _ = beantragen(page, dienst, "XZ", vorname="Zita", nachname="Zahlung")
    page.goto(f"{dienst}/vorgaenge/{antrag}")
    senden(page, "Jetzt bezahlen")
    assert "/zahlung/simuliert/" in page.url
    pruefe_seite(page)
    page.locator("main input[type=radio]").first.check()
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/zahlung/rueckkehr")
    pruefe_seite(page)
    page.goto(f"{dienst}/vorgaenge/{antrag}")
    assert holen(page, page.locator(f'main a[href^="/vorgaenge/{antrag}/dokumente/"]').first.get_attribute("href")) == 200
    page.goto(f"{dienst}/vorgaenge/{antrag}/nachrichten")
    pruefe_seite(page)


def test_schreiben_und_versenden(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("herbst"))
    vorgang, _ = neuer_vorgang(page, dienst, "Bitte um Auskunft")
    page.goto(f"{vorgang}/beteiligte")
    page.locator("main input[name=name]").fill("Rosa Beispiel")
    page.locator("main input[name=strasse]").fill("Ahornweg 3")
    page.locator("main input[name=plz]").fill("51379")
    page.locator("main input[name=ort]").fill("Leverkusen")
    senden(page, "Beteiligte hinzufügen")
    page.goto(f"{vorgang}/schreiben")
    pruefe_seite(page)
    expect(page.locator("main input[name=name]").first).to_have_value("Rosa Beispiel")
    bild(page, "schreiben", 1000)


def test_betriebsseite_mit_auftraegen(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("betrieb"))
    page.goto(f"{dienst}/amt/betrieb")
    pruefe_seite(page)
    bild(page, "betrieb", 700)


def test_eingelesener_bestand_mit_maengeln(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("herbst"))
    page.goto(f"{dienst}/amt/kennzeichen-bestand")
    page.locator("main input[name=datei]").set_input_files(
        {"name": "bestand.csv", "mimeType": "text/csv", "buffer": "Kennzeichen\nQUATSCH 1\n".encode()})
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/kennzeichen-bestand/*")
    pruefe_seite(page)
    expect(page.locator("main")).to_contain_text("QUATSCH 1", timeout=20_000)
    pruefe_seite(page)


@pytest.mark.parametrize("pfad", ["/amt/vorgaenge/neu?plan=36.10.01", "/amt/kennzeichen-bestand", "/amt/kennzeichen-statistik", "/amt/kennzeichen/nachsehen?kennzeichen=LEV-AB+12"])
def test_seiten_der_leitung(dienst, neue_seite, amtszustand, pfad):
    page = neue_seite(dienst, storage_state=amtszustand("herbst"))
    assert page.goto(dienst + pfad).ok
    pruefe_seite(page)


@pytest.mark.parametrize("js", [True, False])
@pytest.mark.parametrize("art", ["vorgaenge", "dokumente"])
def test_umprotokollieren_ansehen(dienst, neue_seite, amtszustand, art, js):
    page = neue_seite(dienst, js=js, storage_state=amtszustand("sommer"))
    neuer_vorgang(page, dienst, "Liegt woanders richtig")
    if art == "dokumente":
        ablegen(page, dienst, "Liegt woanders richtig")
    page.goto(page.url.split("?")[0] + "/umprotokollieren")
    pruefe_seite(page)


def test_zugriff_und_verweise_auf_jeder_stufe(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("herbst"))
    vorgang, _ = neuer_vorgang(page, dienst, "Wer darf das sehen")
    akte = dienst + page.locator('main a[href^="/amt/akten/"]').first.get_attribute("href").split("?")[0]
    dokument = ablegen(page, dienst, "Wer darf das sehen")
    for adresse in (akte, vorgang, dokument):
        for seite in ("zugriff", "verweise"):
            page.goto(f"{adresse}/{seite}")
            pruefe_seite(page)


def test_beteiligte_einer_akte_aendern_und_entfernen(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("herbst"))
    neuer_vorgang(page, dienst, "Anfrage zur ganzen Akte")
    akte = dienst + page.locator('main a[href^="/amt/akten/"]').first.get_attribute("href").split("?")[0]
    page.goto(f"{akte}/beteiligte")
    page.locator("main input[name=name]").fill("Rosa Ganzakte")
    senden(page, "Beteiligte hinzufügen")
    for teil, knopf in [("aendern", "Änderung speichern"), ("entfernen", "Eintrag entfernen")]:
        page.goto(dienst + page.locator(f'main a[href^="/amt/aktenbeteiligte/"][href$="/{teil}"]').first.get_attribute("href"))
        pruefe_seite(page)
        if teil == "aendern":
            page.locator("main input[name=name]").fill("Rosa Akte")
        else:
            page.locator("main [name=grund]").fill("Versehentlich eingetragen")
        senden(page, knopf)
    expect(page.get_by_role("complementary")).to_contain_text("Noch niemand eingetragen")


def test_arbeitskopie_eines_ausgecheckten_entwurfs(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("sommer"))
    neuer_vorgang(page, dienst, "Entwurf in Arbeit")
    dokument = ablegen(page, dienst, "Entwurf in Arbeit", entwurf=True)
    senden(page, "Auschecken")
    page.goto(dokument)
    pruefe_seite(page)
    assert holen(page, f"{dokument}/arbeitskopie") == 200


def test_laufweg_oeffnen(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("herbst"))
    page.goto(f"{dienst}/amt/laufwege")
    page.goto(dienst + page.locator('main a[href^="/amt/laufwege/"]:not([href$="/neu"]):not([href$="/leitungen"])').first.get_attribute("href"))
    pruefe_seite(page)
