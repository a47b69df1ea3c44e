# SPDX-License-Identifier: EUPL-1.2
"""What openxml-audit objects to by the schemas and rules of Office: `pptx-pruefen.py FILE.pptx ANSWER.json`, a list of texts."""
import json
import sys

from openxml_audit import FileFormat, OpenXmlValidator


def haupt():
    funde = []
    for fassung in (FileFormat.OFFICE_2016, FileFormat.MICROSOFT_365):
        ergebnis = OpenXmlValidator(file_format=fassung, max_errors=100).validate(sys.argv[1])
        funde += [f"{fassung.name}: {fund}" for fund in ergebnis.errors]
        if not ergebnis.is_valid and not ergebnis.errors:
            funde.append(f"{fassung.name}: not valid")
    with open(sys.argv[2], "w", encoding="utf-8") as ziel:
        json.dump(funde, ziel)


haupt()
