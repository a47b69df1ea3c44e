# SPDX-License-Identifier: EUPL-1.2
"""The other ways a page is looked at: on paper, in forced colours, enlarged to 200 %."""
import subprocess

import pytest
from anmeldung import buerger_anmelden
from test_geschichte import beantragen

BEDIENUNG = ".rh-hauptnav, .rh-kopf-rechts, .rh-seitennav, .rh-leiste-rechts, .rh-fuss, .rh-sprung, .rh-reiter, .rh-suchfeld, .rh-knopf"
# A4 less its margins, in CSS pixels: what stands outside is cut off on paper.
BLATT = {"width": 658, "height": 971}


def papier(page, ordner):
    """The text of the printed pages."""
    datei = ordner / "seite.pdf"
    page.pdf(path=datei, prefer_css_page_size=True)
    return subprocess.run(["pdftotext", "-layout", datei, "-"], check=True, capture_output=True, timeout=60).stdout.decode()


def inhalte(page):
    """First words of each table row, list entry and fact that the screen shows in the content."""
    texte = page.locator("main :is(h1, tbody th, dd, .rh-historie li, .rh-verlauf li) >> visible=true").evaluate_all("""es => es.map(e => {
        const kopie = e.cloneNode(true)
        kopie.querySelectorAll(".rh-unsichtbar, .rh-nichtdrucken").forEach(x => x.remove())
        return kopie.textContent.trim()
    })""")
    return [text.split()[0] for text in texte if text]


def pruefe_druck(page, ordner):
    page.wait_for_load_state("load")
    erwartet = [wort for wort in inhalte(page) if wort not in ("Ändern", "Change")]
    page.emulate_media(media="print")
    page.set_viewport_size(BLATT)
    sichtbar = page.locator(f"{BEDIENUNG} >> visible=true").evaluate_all("es => es.map(e => e.outerHTML.slice(0, 80))")
    assert not sichtbar, f"{page.url}: steht auf dem Papier: {sichtbar}"
    assert page.evaluate("document.documentElement.scrollWidth") <= BLATT["width"], f"{page.url}: breiter als das Blatt"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)", page.url
    text = papier(page, ordner)
    fehlt = [wort for wort in erwartet if wort not in text]
    assert erwartet and not fehlt, f"{page.url}: fehlt auf dem Papier: {fehlt}"
    for bedienung in ("Abmelden", "Hell/Dunkel", "Impressum"):
        assert bedienung not in text, f"{page.url}: {bedienung}"


@pytest.fixture
def vorgang(dienst, neue_seite):
    page = neue_seite(dienst, dunkel=True)
    buerger_anmelden(page, dienst)
    antrag, _ = beantragen(page, dienst, "XP", nachname="Papier")
    return page, f"{dienst}/vorgaenge/{antrag}"


def test_seiten_der_buergerin_auf_papier(vorgang, dienst, tmp_path):
    page, adresse = vorgang
    for ziel in [adresse, f"{dienst}/leistungen/wunschkennzeichen", f"{dienst}/vorgaenge", f"{dienst}/postfach"]:
        page.emulate_media(media="screen")
        page.goto(ziel)
        pruefe_druck(page, tmp_path)


def test_seiten_des_amts_auf_papier(dienst, neue_seite, amtszustand, tmp_path):
    page = neue_seite(dienst, dunkel=True, storage_state=amtszustand("winter"))
    page.goto(f"{dienst}/amt/akten")
    page.locator("[data-oeffnen]").first.click()
    page.wait_for_url("**/amt/akten/**")
    akte = page.url
    page.locator("[data-oeffnen]").first.click()
    page.wait_for_url("**/amt/vorgaenge/**")
    for ziel in [f"{dienst}/amt/postkorb?korb=gruppe", akte, page.url, f"{page.url}/geschichte", f"{dienst}/amt/kennzeichen/LEV-KZ-1"]:
        page.emulate_media(media="screen")
        page.goto(ziel)
        pruefe_druck(page, tmp_path)


def test_fremde_adressen_stehen_auf_papier_hinter_ihrem_namen(dienst, neue_seite):
    page = neue_seite(dienst)
    page.goto(f"{dienst}/kontakt")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<p><a id=probe href=\"https://example.org/amt\">Land</a></p>')")
    inhalt = "getComputedStyle(document.getElementById('probe'), '::after').content"
    assert "example.org" not in page.evaluate(inhalt)
    page.emulate_media(media="print")
    assert "example.org/amt" in page.evaluate(inhalt)


def test_eingeklappte_erklaerungen_stehen_auf_papier_ganz(dienst, neue_seite, tmp_path):
    page = neue_seite(dienst)
    page.goto(f"{dienst}/amt/anmeldung")
    assert not page.get_by_text("wenden Sie sich an die IT-Betreuung").is_visible()
    assert "IT-Betreuung" in papier(page, tmp_path)


SEITEN_FARBEN = ["/amt", "/amt/postkorb?korb=gruppe", "/amt/akten", "/amt/suche?q=Antrag", "/amt/kennzeichen", "/amt/kennzeichen-regeln"]


def test_erzwungene_farben_lassen_zustand_und_fokus_erkennen(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("winter"), forced_colors="active")
    for pfad in SEITEN_FARBEN:
        page.goto(dienst + pfad)
        for bauteil in page.locator(".rh-knopf:not(.rh-knopf-link), .rh-marke, .rh-karte, .rh-zaehler").all():
            if bauteil.is_visible():
                assert bauteil.evaluate("e => parseFloat(getComputedStyle(e).borderTopWidth)") >= 1, f"{pfad}: {bauteil.inner_text()}"
    page.goto(f"{dienst}/amt/postkorb?korb=gruppe")
    stil = "e => { const s = getComputedStyle(e); return s.outlineStyle + s.borderBottomColor + s.borderLeftColor }"
    leiste = page.locator(".rh-seitennav a")
    hier, dort = page.locator(".rh-seitennav [aria-current]").evaluate(stil), leiste.last.evaluate(stil)
    assert hier != dort, "die Seite, auf der man ist, unterscheidet sich nicht von den anderen"
    page.keyboard.press("j")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_doppelte_groesse_verliert_nichts(dienst, neue_seite, amtszustand):
    """200 % on a screen of 1280 pixels leaves 640."""
    page = neue_seite(dienst, storage_state=amtszustand("winter"))
    page.set_viewport_size({"width": 640, "height": 450})
    for pfad in SEITEN_FARBEN:
        page.goto(dienst + pfad)
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, pfad
    page.goto(f"{dienst}/amt/postkorb?korb=gruppe")
    knopf = page.locator('main button:has-text("Übernehmen")').first
    knopf.scroll_into_view_if_needed()
    kasten = knopf.bounding_box()
    assert kasten["x"] >= 0 and kasten["x"] + kasten["width"] <= 640


def test_der_tabellenkopf_bleibt_im_blick(dienst, neue_seite, amtszustand):
    page = neue_seite(dienst, storage_state=amtszustand("winter"))
    page.set_viewport_size({"width": 1280, "height": 420})
    page.goto(f"{dienst}/amt/postkorb?korb=gruppe")
    page.evaluate("scrollTo(0, document.querySelector('tbody tr:nth-child(4)').offsetTop + document.querySelector('table').getBoundingClientRect().top)")
    oben = page.locator("thead th").first.bounding_box()["y"]
    assert -1 <= oben <= 1, f"der Kopf steht bei {oben}"
