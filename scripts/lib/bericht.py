# SPDX-License-Identifier: EUPL-1.2
"""Reads the files of a report with programs that know nothing of the writer: lxml, poppler, python-pptx. Each reader returns the elements
of the report in reading order, without what surrounds it (facts, page numbers, footers)."""
import dataclasses
import json
import re
import subprocess
import unicodedata

import lxml.html
import pptx

# Numbers of facts behind a sentence.
STELLEN = re.compile(r"\s*\[(redaktionell: [^\]]*|[\d–, ]+)\]")


def normal(text):
    """statusbericht §4: NFC, no soft hyphens, one blank for each run of whitespace."""
    return " ".join(unicodedata.normalize("NFC", text).replace("\u00ad", "").split())


@dataclasses.dataclass
class Element:
    text: str
    stufe: int = 0
    titel: bool = False
    # Lines as printed: where a line ends, a PDF no longer says whether a blank stood there.
    stuecke: list = None

    def folgen(self, soll):
        """How many of the strings, from the first, this element is; 0 for none. Only what was printed may hold more than one."""
        if self.stuecke is None:
            return int(bool(soll) and self.text == soll[0])
        eng = "".join(self.text.split())
        for zahl in (1, 2):
            worte = soll[:zahl]
            if len(worte) == zahl and "".join("".join(worte).split()) == eng:
                return zahl if all(any(s in wort for wort in worte) for s in self.stuecke) else 0
        return 0


def json_elemente(datei):
    bericht = json.loads(datei.read_text("utf-8"))

    def punkte(liste, stufe):
        for punkt in liste or []:
            yield Element(normal(punkt["satz"]["text"]), stufe)
            yield from (Element(normal(weiter["text"]), stufe) for weiter in punkt["weitere"])
            yield from punkte(punkt["punkte"], stufe + 1)

    yield Element(normal(bericht["titel"]["text"]))
    for teil in bericht["abschnitte"]:
        yield from (Element(normal(titel["text"]), titel=nr == 0) for nr, titel in enumerate(teil["titel"]))
        for block in teil["bloecke"]:
            if block.get("satz"):
                yield Element(normal(block["satz"]["text"]))
            yield from punkte(block.get("punkte"), int("satz" in block))


def html_elemente(datei):
    seite = lxml.html.fromstring(datei.read_bytes())
    for knoten in seite.xpath("//h1|//main/section[not(contains(@class,'belege'))]//*[self::h1 or self::h2 or self::h3 or self::p or self::span]"):
        klasse = knoten.get("class") or ""
        if knoten.tag == "span" and klasse != "satz" or klasse == "titelbelege" or knoten.tag == "p" and knoten.xpath(".//span"):
            continue
        if knoten.tag == "h1" and knoten.getparent().tag == "section" or knoten.tag == "h2":
            yield Element(normal(knoten.text_content()), titel=True)
        elif knoten.tag != "h1" or knoten.getparent().tag == "header":
            yield Element(normal(knoten.text_content()), len(knoten.xpath("ancestor::ul")) - (knoten.tag == "span"))


def pdf_elemente(datei):
    """The structure tree as poppler shows it: one element for each heading, paragraph and body of an item."""
    baum = subprocess.run(["pdfinfo", "-struct-text", datei], capture_output=True, text=True, check=True).stdout
    pfad, funde = [], []
    for zeile in baum.splitlines():
        einzug, inhalt = len(zeile) - len(zeile.lstrip()), zeile.strip()
        while pfad and pfad[-1][0] >= einzug:
            pfad.pop()
        if not inhalt.startswith('"'):
            art = inhalt.split(" ")[0].rstrip(":")
            traeger = {"art": art, "stuecke": [], "stufe": sum(a == "L" for _, a, _ in pfad) - 1}
            pfad.append((einzug, art, traeger))
            if re.fullmatch(r"H\d?|P|LBody", art):
                funde.append(traeger)
        elif not any(art == "Lbl" for _, art, _ in pfad):
            ziel = next((t for _, art, t in reversed(pfad) if re.fullmatch(r"H\d?|P|LBody", art)), None)
            if ziel is not None and inhalt.strip('"').strip():
                ziel["stuecke"].append(normal(inhalt.removeprefix('"').removesuffix('"')))
    blatt = any(f["art"] == "H2" for f in funde)
    for fund in funde:
        text = STELLEN.sub("", normal(" ".join(fund["stuecke"])))
        if blatt and fund["art"] == "H2" and text == "Belege":
            return
        if not text or text.startswith("Überschrift: ["):
            continue
        stuecke = [s for s in (STELLEN.sub("", s) for s in fund["stuecke"]) if s]
        yield Element(text, max(fund["stufe"], 0), fund["art"] == ("H2" if blatt else "H1"), stuecke)


def pptx_elemente(datei):
    for folie in pptx.Presentation(datei).slides:
        for form in folie.shapes:
            platz = form.placeholder_format.type.name if form.is_placeholder else ""
            if not form.has_text_frame or platz in ("FOOTER", "SLIDE_NUMBER"):
                continue
            titel = form.shape_id == folie.shapes.title.shape_id
            yield from (Element(normal(a.text), a.level, titel) for a in form.text_frame.paragraphs)


LESER = {
    "html": ("statusbericht.html", html_elemente), "pdf": ("statusbericht.pdf", pdf_elemente),
    "folien-html": ("folien.html", html_elemente), "folien-pdf": ("folien.pdf", pdf_elemente),
    "pptx": ("statusbericht.pptx", pptx_elemente), "json": ("statusbericht.json", json_elemente),
}
FOLIEN = ("folien-html", "folien-pdf", "pptx")


def lesen(ordner, format):
    name, leser = LESER[format]
    return list(leser(ordner / name))


def alles(ordner, format):
    """Every word of a file, also of what surrounds the report."""
    datei = ordner / LESER[format][0]
    if format in ("pdf", "folien-pdf"):
        angaben = subprocess.run(["pdfinfo", datei], capture_output=True, text=True, check=True).stdout
        return angaben + subprocess.run(["pdftotext", "-layout", datei, "-"], capture_output=True, text=True, check=True).stdout
    if format != "pptx":
        return datei.read_text("utf-8")
    deck = pptx.Presentation(datei)
    texte = [deck.core_properties.title, deck.core_properties.author, str(deck.core_properties.created)]
    for folie in deck.slides:
        texte += [form.text_frame.text for form in folie.shapes if form.has_text_frame]
        texte += [folie.notes_slide.notes_text_frame.text] if folie.has_notes_slide else []
    return "\n".join(texte)


def gefunden(elemente, soll):
    """For each string whether an element is it, in order."""
    funde, ab, nr = [False] * len(soll), 0, 0
    while nr < len(soll):
        stelle, zahl = next(((j, z) for j in range(ab, len(elemente)) if (z := elemente[j].folgen(soll[nr:]))), (None, 1))
        if stelle is not None:
            funde[nr:nr + zahl] = [True] * zahl
            ab = stelle + 1
        nr += zahl
    return funde
