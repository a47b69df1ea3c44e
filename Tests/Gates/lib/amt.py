# SPDX-License-Identifier: EUPL-1.2
"""A clerk of the demo city without a browser: signs in, makes an app password, opens a Vorgang. Standard library only."""
import http.client
import pathlib
import re
import secrets
import sys
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Browser"))
from anmeldung import KENNWORT, frischer_code  # noqa: E402

MARKE = re.compile(r'name="_csrf" value="([0-9a-f]{128})"')


class Amt:
    def __init__(self, port, konto):
        self.port, self.konto, self.kekse, self.marke = port, konto, {}, None
        # Another process may have used a code already; then the next one is due.
        for _ in range(3):
            self.rufe("GET", "/amt/anmeldung")
            status, _, _ = self.rufe("POST", "/amt/anmeldung", {
                "anmeldename": konto, "kennwort": KENNWORT, "code": frischer_code(port, konto)})
            if status == 303:
                break
        else:
            raise RuntimeError(f"{konto} kann sich nicht anmelden")
        self.rufe("GET", "/amt/konto")

    def rufe(self, methode, pfad, felder=None):
        """(status, Location, text)."""
        verbindung = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        kopf, koerper = {"Cookie": "; ".join(f"{n}={w}" for n, w in self.kekse.items())}, None
        if felder is not None:
            kopf["Content-Type"] = "application/x-www-form-urlencoded"
            koerper = urllib.parse.urlencode({"_csrf": self.marke, **felder})
        try:
            verbindung.request(methode, pfad, koerper, kopf)
            antwort = verbindung.getresponse()
            text = antwort.read().decode("utf-8", "replace")
            for zeile in antwort.headers.get_all("Set-Cookie") or []:
                name, _, wert = zeile.split(";")[0].partition("=")
                self.kekse[name] = wert
            treffer = MARKE.search(text)
            if treffer:
                self.marke = treffer.group(1)
            return antwort.status, antwort.headers.get("Location"), text
        finally:
            verbindung.close()

    def hochladen(self, pfad, felder, feld, dateien):
        """The status of a form that brings files in: `dateien` are (name, bytes)."""
        grenze = "rathausgrenze" + secrets.token_hex(16)
        teile = [
            f'--{grenze}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{wert}\r\n'.encode()
            for name, wert in {"_csrf": self.marke, **felder}.items()]
        for name, inhalt in dateien:
            teile += [
                f'--{grenze}\r\nContent-Disposition: form-data; name="{feld}"; filename="{name}"\r\n'
                f"Content-Type: application/octet-stream\r\n\r\n".encode(), inhalt, b"\r\n"]
        verbindung = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            verbindung.request("POST", pfad, b"".join([*teile, f"--{grenze}--\r\n".encode()]), {
                "Cookie": "; ".join(f"{n}={w}" for n, w in self.kekse.items()),
                "Content-Type": f"multipart/form-data; boundary={grenze}"})
            antwort = verbindung.getresponse()
            antwort.read()
            return antwort.status
        finally:
            verbindung.close()

    def laden(self, pfad):
        """(status, bytes)."""
        verbindung = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            verbindung.request("GET", pfad, headers={"Cookie": "; ".join(f"{n}={w}" for n, w in self.kekse.items())})
            antwort = verbindung.getresponse()
            return antwort.status, antwort.read()
        finally:
            verbindung.close()

    def app_kennwort(self, bezeichnung):
        self.rufe("GET", "/amt/konto/zugaenge")
        status, _, text = self.rufe("POST", "/amt/konto/zugaenge", {"bezeichnung": bezeichnung, "tage": "30"})
        treffer = re.search(r'<code id="app-kennwort">([^<]+)</code>', text)
        if status != 200 or not treffer:
            raise RuntimeError(f"kein App-Kennwort: {status}")
        return treffer.group(1)

    def widerrufen(self):
        """Revokes the newest app password."""
        _, _, text = self.rufe("GET", "/amt/konto/zugaenge")
        zugang = re.search(r'name="zugang" value="([0-9a-f-]{36})"', text).group(1)
        return self.rufe("POST", "/amt/konto/zugaenge/widerruf", {"zugang": zugang})[0]
