# SPDX-License-Identifier: EUPL-1.2
"""check-glossar and check-recht: sound trees pass, each broken rule is named with file and line."""
import pytest

G = "Begriff\tName im Code\tDefinition\tQuelle\tEnglish\n"
R = "Schluessel\tTitel\tStand\tStatus\n"
TYP = "Sources/Akte/Domain/Akte.swift"
SATZ = "Akte\tAkte\tSammlung\tRegistraturrichtlinie\tfile\n"
FZV = "FZV:9\tKennzeichen\t2023\tumgesetzt\n"


@pytest.mark.parametrize(("code", "glossar", "befund"), [
    ("public struct Akte {}\n", SATZ, None),
    ("extension Akte {}\n", "", None),
    ("public struct Akte {}\n", "", f"{TYP}:1: struct Akte"),
    ("\n    enum Innen {}\nenum Aussen {}\n", "", f"{TYP}:3: enum Aussen"),
    ("", SATZ + SATZ, "docs/glossar.tsv:3: 'Akte' is already"),
    ("", "Band\tB\td\tq\te\n" + SATZ, "docs/glossar.tsv:3: not sorted"),
    ("", "Akte\tAkte\td\tq\n", "docs/glossar.tsv:2: 4 columns"),
    ("", "Akte\tAkte\t \tq\te\n", "docs/glossar.tsv:2: an empty column"),
])
def test_glossar(baum, skript, code, glossar, befund):
    baum(**{TYP: code, "docs/glossar.tsv": G + glossar})
    ende, text = skript("check-glossar")
    assert (ende, befund or "ok") == ((1 if befund else 0), befund or "ok"), text
    assert (befund or "check-glossar: ok") in text


@pytest.mark.parametrize(("code", "register", "befund"), [
    ("// § FZV:9(1)\n", FZV, None),
    ("", FZV.replace("umgesetzt", "geplant"), None),
    ("// § FZV:9(1)\n", "", f"{TYP}:1: § FZV:9(1) resolves to nothing"),
    ("\n// § FZV:90(1)\n// § FZV:9\n", FZV, f"{TYP}:2: § FZV:90(1) resolves to nothing"),
    ("// § FZV:9(1), § StVO:45\n", FZV, "§ StVO:45 resolves to nothing"),
    ("// § 9 Abs. 1\n", "", f"{TYP}:1: a law comment without a key"),
    ("", FZV, "recht/index.tsv:2: 'FZV:9' is said to be umgesetzt"),
    ("// § FZV:9\n", FZV.replace("umgesetzt", "fertig"), "recht/index.tsv:2: status 'fertig'"),
    ("// § FZV:9\n", FZV + FZV, "recht/index.tsv:3: 'FZV:9' already"),
])
def test_recht(baum, skript, code, register, befund):
    baum(**{TYP: code, "recht/index.tsv": R + register})
    ende, text = skript("check-recht")
    assert ende == (1 if befund else 0), text
    assert (befund or "check-recht: ok") in text
