# SPDX-License-Identifier: EUPL-1.2
"""Renders HTML to PDF for the server, one job after another, until stdin ends.

A message in either direction is a 4-byte big-endian length, that many bytes of JSON, and the
bytes of every part the JSON announces under "teile" (each with its "laenge").
The process trusts nobody: it limits itself, refuses the network and every file that
a letter could name, and has no clock of its own in what it writes.
"""
import argparse
import hashlib
import json
import os
import resource
import struct
import sys
import urllib.parse

GROESSTER_KOPF = 1 << 20
BASIS = "beigabe:///"


def lies(anzahl):
    stuecke = []
    while anzahl:
        stueck = os.read(0, min(anzahl, 1 << 16))
        if not stueck:
            raise EOFError
        stuecke.append(stueck)
        anzahl -= len(stueck)
    return b"".join(stuecke)


def schreibe(kopf, inhalt=b""):
    kopf["laenge"] = len(inhalt)
    roh = json.dumps(kopf).encode()
    rest = memoryview(struct.pack(">I", len(roh)) + roh + inhalt)
    while rest:
        rest = rest[os.write(1, rest):]


def lies_auftrag():
    (laenge,) = struct.unpack(">I", lies(4))
    if laenge > GROESSTER_KOPF:
        raise EOFError
    kopf = json.loads(lies(laenge))
    for teil in kopf["teile"]:
        teil["inhalt"] = lies(teil["laenge"])
    return kopf


def begrenze(speicher):
    resource.setrlimit(resource.RLIMIT_AS, (speicher, speicher))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))


def begrenze_rechenzeit(sekunden):
    """CPU time counts over the whole life, so every job moves the line forward."""
    verbrauch = resource.getrusage(resource.RUSAGE_SELF)
    grenze = int(verbrauch.ru_utime + verbrauch.ru_stime) + sekunden + 1
    resource.setrlimit(resource.RLIMIT_CPU, (grenze, resource.RLIM_INFINITY))


def verriegle():
    """Second belt behind the URL fetcher: Python code here can neither connect, start
    programs, write files nor read outside its own libraries and the fonts."""
    erlaubt = tuple({
        os.path.realpath(pfad) + os.sep
        for pfad in (sys.prefix, sys.base_prefix, "/usr/share", "/usr/local/share", "/etc/fonts",
                     os.path.dirname(os.__file__))
    } | {pfad + os.sep for pfad in (sys.prefix, sys.base_prefix)})

    def waechter(ereignis, daten):
        if ereignis.startswith("socket.") or ereignis in (
                "subprocess.Popen", "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn"):
            raise PermissionError(f"gesperrt: {ereignis}")
        if ereignis == "open" and isinstance(daten[0], (str, bytes)):
            pfad, _, schalter = daten
            voll = os.path.realpath(os.fsdecode(pfad))
            schreibend = (schalter or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            if schreibend or not voll.startswith(erlaubt):
                raise PermissionError(f"gesperrt: {voll}")

    sys.addaudithook(waechter)


class Fremdverweis(BaseException):
    """Not an Exception: WeasyPrint swallows those and would print a letter with a hole in it."""


def bereite_vor():
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    for liste in (urllib.parse.uses_relative, urllib.parse.uses_netloc):
        if "beigabe" not in liste:
            liste.append("beigabe")

    class Beigaben(URLFetcher):
        def __init__(self, teile):
            super().__init__(allowed_protocols=["data"], allow_redirects=False)
            self.teile = teile

        def fetch(self, url, headers=None):
            if url.startswith(BASIS):
                teil = self.teile.get(urllib.parse.unquote(url[len(BASIS):]))
                if teil is not None:
                    return URLFetcherResponse(url, teil["inhalt"], {"Content-Type": teil["typ"]})
            elif url[:5].lower() == "data:":
                return super().fetch(url, headers)
            raise Fremdverweis(url)

    def setze(auftrag):
        import datetime
        import io

        teile = auftrag["teile"]
        html = next(teil["inhalt"] for teil in teile if teil["art"] == "html")
        beigaben = {teil["name"]: teil for teil in teile if teil["art"] == "beigabe"}
        erstellt = datetime.datetime.fromtimestamp(auftrag["erstellt"], datetime.timezone.utc)
        # fontTools stamps subset fonts with this moment instead of the machine's clock.
        os.environ["SOURCE_DATE_EPOCH"] = str(auftrag["erstellt"])
        schriften = FontConfiguration()
        quelle = weasyprint.HTML(
            string=html.decode("utf-8"), base_url=BASIS, url_fetcher=Beigaben(beigaben))
        optionen = {"pdf_variant": auftrag["variante"], "pdf_tags": True}
        blatt = quelle.render(font_config=schriften, **optionen)
        angaben = blatt.metadata
        if not angaben.title or not angaben.lang:
            raise ValueError("Der Brief braucht <title> und <html lang> (PDF/UA-1, 7.1 und 7.2)")
        angaben.created = angaben.modified = erstellt.strftime("%Y-%m-%dT%H:%M:%SZ")
        anhaenge = [
            weasyprint.Attachment(
                file_obj=io.BytesIO(teil["inhalt"]), name=teil["name"], description=teil["beschreibung"],
                relationship=teil["beziehung"], created=erstellt, modified=erstellt, base_url=BASIS)
            for teil in teile if teil["art"] == "anhang"
        ]
        kennung = hashlib.sha256(html)
        for teil in teile:
            kennung.update(teil["inhalt"])
        pdf = blatt.write_pdf(
            attachments=anhaenge or None, pdf_identifier=kennung.digest()[:16], **optionen)
        return pdf, len(blatt.pages)

    return weasyprint, setze


def bediene(setze):
    """Returns when stdin ends; leaves the process for good when memory has run out."""
    while True:
        try:
            auftrag = lies_auftrag()
        except EOFError:
            return 0
        begrenze_rechenzeit(auftrag["rechenzeit"])
        try:
            pdf, seiten = setze(auftrag)
            schreibe({"ergebnis": "pdf", "seiten": seiten}, pdf)
        except MemoryError:
            schreibe({"ergebnis": "speicher"})
            return 4
        except Fremdverweis as verweis:
            schreibe({"ergebnis": "fremdverweis", "text": str(verweis)[:300]})
        except Exception as fehler:
            schreibe({"ergebnis": "inhalt", "text": f"{type(fehler).__name__}: {fehler}"[:500]})


def main():
    schalter = argparse.ArgumentParser()
    schalter.add_argument("--speicher", type=int, required=True, help="bytes of address space")
    speicher = schalter.parse_args().speicher
    os.closerange(3, 4096)
    try:
        weasyprint, setze = bereite_vor()
    except (ImportError, OSError) as fehler:
        schreibe({"ergebnis": "fehlt", "text": f"{type(fehler).__name__}: {fehler}"[:500]})
        return 3
    import logging
    logging.getLogger("weasyprint").addHandler(logging.NullHandler())
    begrenze(speicher)
    verriegle()
    schreibe({"ergebnis": "bereit", "version": weasyprint.VERSION})
    return bediene(setze)


if __name__ == "__main__":
    sys.exit(main())
