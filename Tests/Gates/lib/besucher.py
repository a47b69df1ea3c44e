# SPDX-License-Identifier: EUPL-1.2
"""A visitor without a browser: keeps one cookie, knows the form's token. Standard library only."""
import http.client
import re
import urllib.parse

MARKE = re.compile(r'name="_csrf" value="([0-9a-f]{128})"')


class Besucher:
    def __init__(self, port, adresse):
        self.port, self.adresse = port, adresse
        self.keks, self.marke = None, None

    def holen(self, pfad):
        """(status, text) of a page; remembers cookie and token."""
        return self._senden("GET", pfad, None)

    def senden(self, pfad, felder):
        """(status, Location) of a form."""
        koerper = urllib.parse.urlencode({"_csrf": self.marke, **felder})
        return self._senden("POST", pfad, koerper)

    def _senden(self, methode, pfad, koerper):
        verbindung = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        # One address for each visitor, as a proxy would tell it: the throttle counts by address.
        kopf = {"X-Forwarded-For": self.adresse}
        if self.keks:
            kopf["Cookie"] = self.keks
        if koerper is not None:
            kopf["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            verbindung.request(methode, pfad, koerper, kopf)
            antwort = verbindung.getresponse()
            text = antwort.read().decode("utf-8", "replace")
            for zeile in antwort.headers.get_all("Set-Cookie") or []:
                if zeile.startswith("rh_buerger="):
                    self.keks = zeile.split(";")[0]
            treffer = MARKE.search(text)
            if treffer:
                self.marke = treffer.group(1)
            return antwort.status, (antwort.headers.get("Location") or text)
        finally:
            verbindung.close()
