# SPDX-License-Identifier: EUPL-1.2
"""Those who walk the addresses without a browser: a person with a session, a program with an app password."""
import base64
import http.cookiejar
import json
import re
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest
from anmeldung import KENNWORT, frischer_code, totp

MARKE = re.compile(r'name="_csrf" value="([0-9a-f]{128})"')
WARTEN = re.compile(r"warten Sie (\d+) Sekunden")


class KeineWeiterleitung(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Person:
    def __init__(self, basis):
        self.basis, self.marke = basis, ""
        self.oeffner = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()), KeineWeiterleitung)

    def rufe(self, methode, pfad, felder=None):
        """(status, Location or body)."""
        kopf, koerper = {}, None
        if methode in ("POST", "PUT", "PATCH", "DELETE"):
            if pfad.startswith("/api/"):
                kopf["Content-Type"], koerper = "application/json", json.dumps(felder or {}).encode()
            else:
                koerper = urllib.parse.urlencode({"_csrf": self.marke, **(felder or {})}).encode()
        anfrage = urllib.request.Request(self.basis + pfad, koerper, kopf, method=methode)
        try:
            antwort = self.oeffner.open(anfrage, timeout=30)
        except urllib.error.HTTPError as fehler:
            antwort = fehler
        text = antwort.read().decode("utf-8", "replace")
        treffer = MARKE.search(text)
        if treffer:
            self.marke = treffer.group(1)
        return antwort.status, antwort.headers.get("Location") or text

    def amt(self, konto, geheimnis=None):
        # Another test may have used a code that is not counted here; then the next one is due.
        for _ in range(3):
            self.rufe("GET", "/amt/anmeldung")
            status, text = self.rufe("POST", "/amt/anmeldung", {
                "anmeldename": konto, "kennwort": KENNWORT,
                "code": totp(geheimnis) if geheimnis else frischer_code(self.basis, konto)})
            if status == 303:
                self.rufe("GET", "/amt/konto")
                return self
            # All tests come from one address; where there were too many of them, it waits as long as the page says.
            warten = WARTEN.search(text) if status == 429 else None
            if warten:
                time.sleep(int(warten.group(1)) + 1)
        pytest.fail(f"{konto} kann sich nicht anmelden: {status} {text}")

    def app_kennwort(self):
        self.rufe("GET", "/amt/konto/zugaenge")
        _, text = self.rufe("POST", "/amt/konto/zugaenge", {"bezeichnung": "Rundgang", "tage": "30"})
        return re.search(r'<code id="app-kennwort">([^<]+)</code>', text).group(1)

    def zugaenge_widerrufen(self):
        _, text = self.rufe("GET", "/amt/konto/zugaenge")
        for zugang in re.findall(r'name="zugang" value="([^"]+)"', text):
            assert self.rufe("POST", "/amt/konto/zugaenge/widerruf", {"zugang": zugang})[0] == 303

    def buerger(self, email):
        self.rufe("GET", "/anmeldung")
        assert self.rufe("POST", "/anmeldung", {"email": email, "kennwort": KENNWORT})[0] == 303
        self.rufe("GET", "/konto")
        return self


class Programm:
    """A file manager or an office suite, which signs in with an app password."""

    def __init__(self, basis, konto, kennwort):
        self.basis = basis
        self.marke = "Basic " + base64.b64encode(f"{konto}:{kennwort}".encode()).decode()
        self.oeffner = urllib.request.build_opener(KeineWeiterleitung)

    def rufe(self, methode, pfad, koerper=None, **kopf):
        """(status, body)."""
        kopf = {"Authorization": self.marke, **kopf}
        if methode == "PROPFIND":
            kopf.setdefault("Depth", "1")
        if methode in ("COPY", "MOVE"):
            kopf.setdefault("Destination", f"{self.basis}/amt/dav/Arbeitsbereich/rundgang")
        if methode in ("POST", "PUT") and koerper is None:
            koerper = b""
        try:
            antwort = self.oeffner.open(urllib.request.Request(self.basis + pfad, koerper, kopf, method=methode), timeout=30)
        except urllib.error.HTTPError as fehler:
            antwort = fehler
        return antwort.status, antwort.read().decode("utf-8", "replace")
