# SPDX-License-Identifier: EUPL-1.2
"""Walks an interface from its System on and keeps every answer, so that rules can be tried on them and on broken copies of them."""
import copy
import http.client
import json
from urllib.parse import urlencode, urlsplit

HOECHSTENS = 20_000


class Antwort:
    def __init__(self, status, kopf, rumpf):
        self.status, self.kopf, self.rumpf = status, kopf, rumpf
        self.json = None
        if kopf.get("content-type", "").startswith("application/json"):
            try:
                self.json = json.loads(rumpf.decode("utf-8"))
            except ValueError:
                pass


class Netz:
    """Speaks with the server at `basis`, which calls itself `adresse`."""

    def __init__(self, basis, adresse):
        self.adresse = adresse.rstrip("/")
        teile = urlsplit(basis)
        self.leitung = http.client.HTTPConnection(teile.hostname, teile.port, timeout=60)

    def hole(self, url, methode="GET"):
        if not url.startswith(self.adresse + "/"):
            return Antwort(0, {}, b"")
        self.leitung.request(methode, url[len(self.adresse):], headers={"Host": urlsplit(self.adresse).netloc})
        antwort = self.leitung.getresponse()
        rumpf = antwort.read()
        return Antwort(antwort.status, {name.lower(): wert for name, wert in antwort.getheaders()}, rumpf)


def innere(wert):
    """All objects inside a value, itself among them."""
    if isinstance(wert, dict):
        if "type" in wert and "id" in wert:
            yield wert
        for name, teil in wert.items():
            if ":" not in name and name != "geojson":
                yield from innere(teil)
    elif isinstance(wert, list):
        for teil in wert:
            yield from innere(teil)


class Abzug:
    """What the server answered: `objekte` by address, `listen` as pages by the address of the list."""

    def __init__(self, netz, version):
        self.netz, self.version = netz, version
        self.wurzel = f"{netz.adresse}/oparl/{version}"
        self.antworten, self.kopfantworten, self.listen, self.objekte = {}, {}, {}, {}
        self.inhalte, self.fehler, self.filter = {}, {}, []

    def kopie(self):
        andere = copy.copy(self)
        andere.objekte, andere.listen = copy.deepcopy(self.objekte), copy.deepcopy(self.listen)
        return andere

    def hole(self, url):
        if url not in self.antworten:
            if len(self.antworten) > HOECHSTENS:
                raise RuntimeError("zu viele Adressen")
            self.antworten[url] = self.netz.hole(url)
        return self.antworten[url]

    def liste(self, url):
        if url in self.listen:
            return
        seiten, naechste = [], url
        while naechste and len(seiten) < 1000:
            seite = self.hole(naechste).json
            seiten.append((naechste, seite))
            naechste = seite.get("links", {}).get("next") if isinstance(seite, dict) else None
        self.listen[url] = seiten
        for _, seite in seiten:
            for objekt in (seite or {}).get("data", []) if isinstance(seite, dict) else []:
                self.merken(objekt)

    def merken(self, wert):
        for objekt in innere(wert):
            url = objekt["id"]
            if isinstance(url, str) and url not in self.objekte:
                self.objekte[url] = self.hole(url).json
                if self.objekte[url]:
                    self.folgen(self.objekte[url])

    def folgen(self, objekt):
        from schema import schema
        art = str(objekt.get("type", "")).rsplit("/", 1)[-1]
        try:
            formen, _ = schema(art, self.version)
        except KeyError:
            return
        for name, wert in objekt.items():
            if formen.get(name) == "l" and isinstance(wert, str):
                self.liste(wert)
        self.merken([wert for wert in objekt.values() if isinstance(wert, (dict, list))])
        if art == "File" and not objekt.get("deleted"):
            for name in ("accessUrl", "downloadUrl"):
                if isinstance(objekt.get(name), str):
                    self.inhalte[(objekt["id"], name)] = self.netz.hole(objekt[name])

    def gehen(self):
        system = self.hole(self.wurzel).json
        self.objekte[self.wurzel] = system
        self.folgen(system)
        for url in list(self.antworten):
            self.kopfantworten[url] = self.netz.hole(url, "HEAD")
        for name, pfad in (("unbekannt", "/paper/00000000-0000-7000-8000-000000000000"), ("liste", "/gibtesnicht"), ("art", "/unfug/1"),
                           ("zeit", "/papers?modified_since=gestern"), ("groesse", "/papers?limit=0")):
            self.fehler[name] = self.netz.hole(self.wurzel + pfad)
        self.filtern()
        return self

    def filtern(self):
        """Every list with every filter, at times that split it."""
        for url in list(self.listen):
            ohne = [o for _, seite in self.listen[url] for o in seite["data"]]
            for feld in ("created", "modified"):
                zeiten = sorted({o[feld] for o in ohne if feld in o})
                for zeit in zeiten[len(zeiten) // 2:][:1]:
                    for richtung in ("since", "until"):
                        frage = {f"{feld}_{richtung}": zeit}
                        seiten, naechste = [], f"{url}?{urlencode(frage | {'limit': 2})}"
                        while naechste and len(seiten) < 1000:
                            antwort = self.netz.hole(naechste).json
                            seiten.append(antwort)
                            naechste = antwort["links"].get("next")
                        self.filter.append((url, feld, richtung, zeit, ohne, seiten))
