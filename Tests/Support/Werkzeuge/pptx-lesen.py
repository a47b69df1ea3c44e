# SPDX-License-Identifier: EUPL-1.2
"""What python-pptx finds in a presentation: `pptx-lesen.py FILE.pptx ANSWER.json`. Shapes come in the order of reading."""
import json
import sys

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER


def absaetze(rahmen):
    return [{"stufe": p.level, "text": p.text} for p in rahmen.paragraphs]


def gestalt(form):
    platz = str(PP_PLACEHOLDER(form.placeholder_format.type).name) if form.is_placeholder else ""
    fund = {"name": form.name, "platz": platz, "absaetze": [], "zellen": [], "kopfzeile": False}
    fund["ersatz"] = form._element.xpath(".//p:cNvPr")[0].get("descr", "")
    fund["sprachen"] = sorted({r.get("lang", "") for r in form._element.xpath(".//a:rPr|.//a:endParaRPr")})
    if form.has_text_frame:
        fund["absaetze"] = absaetze(form.text_frame)
    if getattr(form, "has_table", False) and form.has_table:
        fund["kopfzeile"] = form.table.first_row
        fund["zellen"] = [[zelle.text for zelle in zeile.cells] for zeile in form.table.rows]
    if hasattr(form, "image"):
        fund["bildart"] = form.image.content_type
    return fund


def folie(blatt):
    notizen = blatt.notes_slide.notes_text_frame.text.split("\n") if blatt.has_notes_slide else []
    return {
        "layout": blatt.slide_layout.name, "titel": blatt.shapes.title.text, "erste": blatt.shapes[0].shape_id == blatt.shapes.title.shape_id,
        "formen": [gestalt(form) for form in blatt.shapes], "notizen": notizen,
    }


def haupt():
    datei = Presentation(sys.argv[1])
    angaben = datei.core_properties
    antwort = {
        "titel": angaben.title, "urheber": angaben.author, "sprache": angaben.language,
        "erstellt": angaben.created.isoformat(), "geaendert": angaben.modified.isoformat(),
        "breite": datei.slide_width, "hoehe": datei.slide_height,
        "layouts": [layout.name for layout in datei.slide_layouts], "folien": [folie(blatt) for blatt in datei.slides],
    }
    with open(sys.argv[2], "w", encoding="utf-8") as ziel:
        json.dump(antwort, ziel)


haupt()
