# SPDX-License-Identifier: EUPL-1.2
"""What every page must keep, in every state: `pruefe_seite(page)` raises with all breaches at once."""
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
GEWICHT = 100 * 1024
# Paths of this run: whose pages were checked with axe, and what kinds of answer each gave.
GEPRUEFT = set()
ARTEN = {}


def art(antwort, seite):
    """The kind of a good answer: "seite" for a whole page, "teil" for what a script puts into one, else its media type; None for an error."""
    if 300 <= antwort.status < 400:
        return "weiterleitung"
    typ = antwort.headers.get("content-type", "").split(";")[0] if antwort.status == 200 else None
    return typ if typ != "text/html" else "seite" if seite else "teil"


class Verkehr:
    """Listens to a page from before its first request on; a page made by `neue_seite` carries one."""

    def __init__(self, page, ursprung):
        self.ursprung = urlsplit(ursprung).netloc
        self.fremd = []
        self.antworten = []
        page.on("request", self._anfrage)
        page.on("framenavigated", lambda frame: self._neu(page, frame))
        page.on("response", self._antwort)

    def _anfrage(self, request):
        teile = urlsplit(request.url)
        if teile.scheme in ("http", "https", "ws", "wss") and teile.netloc != self.ursprung:
            self.fremd.append(request.url)

    def _antwort(self, antwort):
        self.antworten.append(antwort)
        teile = urlsplit(antwort.url)
        gefunden = self._art(antwort)
        if teile.netloc == self.ursprung and gefunden:
            ARTEN.setdefault(teile.path, set()).add(gefunden)

    @staticmethod
    def _art(antwort):
        return art(antwort, antwort.request.resource_type == "document") if antwort.request.method == "GET" else None

    def seiten(self):
        """The path of the page that is shown, if an address of its own leads to it."""
        return {urlsplit(a.url).path for a in self.antworten if self._art(a) == "seite"}

    def _neu(self, page, frame):
        # A new main document starts a new count; its own answer is already in the list and stays.
        if frame == page.main_frame:
            self.antworten = [a for a in self.antworten if a.url == frame.url.split("#")[0]][-1:]

    def gewicht(self):
        """Bytes of bodies without images, as the page needs them with an empty cache."""
        summe = 0
        for antwort in self.antworten:
            art = antwort.request.resource_type
            if art in ("image", "media") or 300 <= antwort.status < 400:
                continue
            groessen = antwort.request.sizes()
            summe += groessen["responseBodySize"]
        return summe


def pruefe_axe(page, bewaehrt=False):
    regeln = WCAG + (["best-practice"] if bewaehrt else [])
    ergebnis = Axe().run(page, options={"runOnly": {"type": "tag", "values": regeln}})
    for verstoss in ergebnis.response["violations"]:
        for knoten in verstoss["nodes"]:
            yield f"axe {verstoss['id']}: {verstoss['help']} bei {' '.join(map(str, knoten['target']))}"


def pruefe_breite(page):
    vorher = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 640})
    breite = page.evaluate("document.documentElement.scrollWidth")
    if vorher:
        page.set_viewport_size(vorher)
    if breite > 320:
        yield f"320 px: der Inhalt ist {breite} px breit"


def pruefe_gliederung(page):
    anzahl = page.locator("h1").count()
    if anzahl != 1:
        yield f"h1: {anzahl} statt genau einer"
    if not page.title().strip():
        yield "title: fehlt"
    if not page.locator("html").get_attribute("lang"):
        yield "lang: fehlt"


def pruefe_verkehr(page):
    verkehr = page.rathaus_verkehr
    for adresse in verkehr.fremd:
        yield f"fremder Rechner: {adresse}"
    gewicht = verkehr.gewicht()
    if gewicht > GEWICHT:
        yield f"Gewicht: {gewicht} Bytes ohne Bilder, erlaubt {GEWICHT}"


def maengel(page, bewaehrt=False):
    """All breaches of one page; axe runs as a script, which a context without JavaScript cannot do."""
    page.wait_for_load_state("load")
    gefunden = [*pruefe_gliederung(page), *pruefe_verkehr(page)]
    if page.rathaus_mit_js:
        gefunden += [*pruefe_axe(page, bewaehrt), *pruefe_breite(page)]
        GEPRUEFT.update(page.rathaus_verkehr.seiten())
    return gefunden


def pruefe_seite(page, bewaehrt=False):
    gefunden = maengel(page, bewaehrt)
    assert not gefunden, f"{page.url}:\n  " + "\n  ".join(gefunden)
