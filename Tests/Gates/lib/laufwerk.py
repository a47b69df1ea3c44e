# SPDX-License-Identifier: EUPL-1.2
"""The network drive (WebDAV) as a program sees it, signed in with an app password. Standard library only."""
import base64
import http.client
import urllib.parse
import xml.etree.ElementTree

DAV = "{DAV:}"


class Laufwerk:
    def __init__(self, port, name, kennwort):
        self.port = port
        self.marke = "Basic " + base64.b64encode(f"{name}:{kennwort}".encode()).decode()

    def rufe(self, methode, pfad, koerper=None, **kopf):
        """(status, header, body)."""
        verbindung = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            kopf = {n.replace("_", "-"): w for n, w in kopf.items()}
            verbindung.request(methode, pfad, koerper, {"Authorization": self.marke, **kopf})
            antwort = verbindung.getresponse()
            return antwort.status, antwort.headers, antwort.read()
        finally:
            verbindung.close()

    def kinder(self, pfad):
        status, _, text = self.rufe("PROPFIND", pfad, Depth="1")
        assert status == 207, f"PROPFIND {pfad}: {status} {text[:200]}"
        hrefs = [e.text for e in xml.etree.ElementTree.fromstring(text).iter(DAV + "href")]
        return [h for h in hrefs if h.rstrip("/") != pfad.rstrip("/")]

    def vorgang(self):
        """The first Vorgang below the plan, found as a file manager finds it: folder by folder."""
        offen = ["/amt/dav/Akten/"]
        while offen:
            ordner = offen.pop(0)
            for kind in self.kinder(ordner):
                if urllib.parse.unquote(kind).endswith("/Arbeitsbereich/"):
                    return ordner
                if kind.endswith("/"):
                    offen.append(kind)
        raise AssertionError("kein Vorgang im Baum")
