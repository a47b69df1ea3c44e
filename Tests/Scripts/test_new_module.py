# SPDX-License-Identifier: EUPL-1.2
"""new-module writes a whole folder in the form of docs/entwicklung.md, without a trace of the sample, and never over an existing one."""
import pytest

QUELLE = "Sources/Fachverfahren/Fundbuero"
TEILE = [
    "README.md", "FundbueroModul.swift", "Domain/FundbueroRegel.swift", "UseCases/EintragAnlegen.swift", "Records/EintragRecord.swift",
    "Web/FundbueroRouten.swift", "Templates/fundbuero/uebersicht.mustache", "Migrations/FundbueroMigrations.swift", "Migrations/HEAD",
    "Rechtsdaten/regeln.tsv",
]


def test_ordner(tmp_path, skript):
    ende, text = skript("new-module", "Fundbuero")
    assert ende == 0, text
    for teil in TEILE:
        assert (tmp_path / QUELLE / teil).is_file(), teil
    assert (tmp_path / "Tests/Fachverfahren/FundbueroTests/Domain/FundbueroRegelTests.swift").is_file()
    for datei in (p for p in tmp_path.rglob("*") if p.is_file()):
        assert "muster" not in datei.read_text(encoding="utf-8").lower(), datei
        if datei.suffix in (".swift", ".mustache"):
            assert "SPDX-License-Identifier: EUPL-1.2" in datei.read_text(encoding="utf-8").splitlines()[0], datei
    assert 'modul("Fundbuero"' in text and "FundbueroModul.migrationen" in text


def test_nie_ueberschreiben(tmp_path, skript):
    skript("new-module", "Fundbuero")
    datei = tmp_path / QUELLE / "README.md"
    datei.write_text("eigenes", encoding="utf-8")
    ende, text = skript("new-module", "Fundbuero")
    assert ende == 1 and "exists already" in text
    assert datei.read_text(encoding="utf-8") == "eigenes"


@pytest.mark.parametrize("name", ["fundbuero", "Fund-Buero", "../Fundbuero", "Fundbüro", "Muster", ""])
def test_name(tmp_path, skript, name):
    ende, text = skript("new-module", name)
    assert ende == 1 and "is no module name" in text
    assert list(tmp_path.iterdir()) == []
