# SPDX-License-Identifier: EUPL-1.2
"""Draws a PDF anew as pictures: what lies under a black rectangle is gone, and so are text, notes, attachments and metadata.

The PDF comes on standard input, what to do as JSON in the first argument: {"rechtecke": [{"seite", "x", "y", "b", "h", "text"}], "blatt": number of
the first sheet or 0, "zeichen": text beside it, "dpi"}; places in thousandths of the page. The new PDF goes to standard output.
"""
import io
import json
import subprocess
import sys

from PIL import Image, ImageDraw, ImageFont

SCHRIFT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
HOECHSTENS_SEITEN = 500


def bild(seite, dpi):
    """One page as a picture, None behind the last."""
    lauf = subprocess.run(
        ["/usr/bin/pdftoppm", "-r", str(dpi), "-f", str(seite), "-l", str(seite), "-singlefile", "-png", "ein.pdf"],
        capture_output=True, check=False)
    if lauf.returncode != 0 or not lauf.stdout:
        sys.stderr.write(lauf.stderr.decode("utf-8", "replace")[:2000])
        return None
    return Image.open(io.BytesIO(lauf.stdout)).convert("RGB")


def seitenzahl():
    lauf = subprocess.run(["/usr/bin/pdfinfo", "ein.pdf"], capture_output=True, check=False)
    if lauf.returncode != 0:
        sys.stderr.write(lauf.stderr.decode("utf-8", "replace")[:2000])
        sys.exit(1)
    # The file's own words come first, so the last line of that name counts.
    zahlen = [z.split(b":")[1] for z in lauf.stdout.splitlines() if z.startswith(b"Pages:")]
    return int(zahlen[-1])


def schwaerze(seite, rechtecke, dpi):
    stift = ImageDraw.Draw(seite)
    breite, hoehe = seite.size
    for r in rechtecke:
        links, oben = r["x"] * breite // 1000, r["y"] * hoehe // 1000
        rechts, unten = -(-(r["x"] + r["b"]) * breite // 1000), -(-(r["y"] + r["h"]) * hoehe // 1000)
        stift.rectangle((links, oben, rechts, unten), fill="black")
        gross = min(unten - oben - 4, dpi * 9 // 72)
        while gross >= dpi * 5 // 72:
            schrift = ImageFont.truetype(SCHRIFT, gross)
            if stift.textlength(r["text"], font=schrift) <= rechts - links - 8:
                stift.text((links + 4, (oben + unten) // 2), r["text"], fill="white", font=schrift, anchor="lm")
                break
            gross -= 1


def stempele(seite, text, dpi):
    stift = ImageDraw.Draw(seite)
    schrift = ImageFont.truetype(SCHRIFT, dpi * 8 // 72)
    rechts, unten = seite.size[0] - dpi * 10 // 72, seite.size[1] - dpi * 8 // 72
    kasten = stift.textbbox((rechts, unten), text, font=schrift, anchor="rb")
    stift.rectangle((kasten[0] - 6, kasten[1] - 4, kasten[2] + 6, kasten[3] + 4), fill="white", outline="black")
    stift.text((rechts, unten), text, fill="black", font=schrift, anchor="rb")


class Schreiber:
    """The smallest PDF there is: one JPEG a page and nothing else, so there is nothing a reader could find beside it."""

    def __init__(self, strom):
        self.strom, self.ort, self.stellen, self.seiten = strom, 0, {}, []
        self.schreibe(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")

    def schreibe(self, daten):
        self.strom.write(daten)
        self.ort += len(daten)

    def objekt(self, nummer, kopf, daten=None):
        self.stellen[nummer] = self.ort
        self.schreibe(b"%d 0 obj\n%s\n" % (nummer, kopf.encode("latin-1")))
        if daten is not None:
            self.schreibe(b"stream\n" + daten + b"\nendstream\n")
        self.schreibe(b"endobj\n")

    def seite(self, bild_, dpi):
        puffer = io.BytesIO()
        bild_.save(puffer, "JPEG", quality=85, optimize=True)
        jpeg = puffer.getvalue()
        nummer = 3 + 3 * len(self.seiten)
        self.seiten.append(nummer)
        breite, hoehe = (round(m * 72 / dpi, 2) for m in bild_.size)
        inhalt = f"q {breite} 0 0 {hoehe} 0 0 cm /B Do Q".encode()
        self.objekt(nummer, f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {breite} {hoehe}] /Resources << /XObject << /B {nummer + 2} 0 R >> >> /Contents {nummer + 1} 0 R >>")
        self.objekt(nummer + 1, f"<< /Length {len(inhalt)} >>", inhalt)
        self.objekt(nummer + 2, f"<< /Type /XObject /Subtype /Image /Width {bild_.size[0]} /Height {bild_.size[1]} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length {len(jpeg)} >>", jpeg)

    def ende(self):
        self.objekt(1, "<< /Type /Catalog /Pages 2 0 R >>")
        self.objekt(2, f"<< /Type /Pages /Count {len(self.seiten)} /Kids [{' '.join(f'{n} 0 R' for n in self.seiten)}] >>")
        anfang = self.ort
        letzte = max(self.stellen)
        self.schreibe(f"xref\n0 {letzte + 1}\n0000000000 65535 f \n".encode())
        for nummer in range(1, letzte + 1):
            self.schreibe(f"{self.stellen[nummer]:010d} 00000 n \n".encode())
        self.schreibe(f"trailer\n<< /Size {letzte + 1} /Root 1 0 R >>\nstartxref\n{anfang}\n%%EOF\n".encode())


def haupt():
    auftrag = json.loads(sys.argv[1])
    with open("ein.pdf", "wb") as datei:
        while stueck := sys.stdin.buffer.read(1 << 20):
            datei.write(stueck)
    seiten, dpi = seitenzahl(), auftrag["dpi"]
    if seiten > HOECHSTENS_SEITEN or any(not 1 <= r["seite"] <= seiten for r in auftrag["rechtecke"]):
        sys.stderr.write("Seite außerhalb des Dokuments")
        sys.exit(2)
    schreiber = Schreiber(sys.stdout.buffer)
    for nummer in range(1, seiten + 1):
        seite = bild(nummer, dpi)
        if seite is None:
            sys.exit(1)
        schwaerze(seite, [r for r in auftrag["rechtecke"] if r["seite"] == nummer], dpi)
        if auftrag["blatt"]:
            stempele(seite, f"Blatt {auftrag['blatt'] + nummer - 1} · {auftrag['zeichen']}", dpi)
        schreiber.seite(seite, dpi)
    schreiber.ende()
    sys.stdout.buffer.flush()


haupt()
