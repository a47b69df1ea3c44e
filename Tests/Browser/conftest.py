# SPDX-License-Identifier: EUPL-1.2
"""Fixtures: `dienst` is the address of a server with a fresh demo city, `neue_seite(...)` a page in a context of its own."""
import os
import pathlib
import shutil

import pytest
import scherben
from anmeldung import amt_anmelden
from dienst import laufender_dienst
from playwright.sync_api import sync_playwright
from seitenpruefung import Verkehr


def pytest_collection_modifyitems(config, items):
    """What counts the pages of the whole run comes last, and only a whole run can be counted."""
    letzte = [item for item in items if item.path.name == "test_seitenzahl.py"]
    andere = [item for item in items if item not in letzte]
    alle = {datei.name for datei in pathlib.Path(__file__).parent.glob("test_*.py")}
    wahl = config.option.keyword or config.option.markexpr or any("::" in str(wort) for wort in config.args)
    config.rathaus_ganz = not wahl and alle == {item.path.name for item in items}
    if scherben.teil():
        # A test with a browser takes several times as long as one without.
        tests = [(item.path.name, 6 if "neue_seite" in item.fixturenames else 1) for item in andere]
        meine = scherben.auswahl(tests, *scherben.teil())
        config.hook.pytest_deselected(items=[item for item in andere if item.path.name not in meine])
        andere = [item for item in andere if item.path.name in meine]
    elif letzte and not config.rathaus_ganz:
        config.rathaus_ganz = scherben.sammle()
    items[:] = andere + letzte


def pytest_sessionfinish(session):
    scherben.hinterlege(getattr(session.config, "rathaus_ganz", False))


@pytest.fixture(scope="session")
def dienstordner(tmp_path_factory):
    """What the server of `dienst` lives in; its data is in the folder `daten`."""
    return tmp_path_factory.mktemp("rathaus")


@pytest.fixture(scope="session")
def dienst(dienstordner):
    with laufender_dienst(dienstordner) as basis:
        yield basis


@pytest.fixture(scope="session")
def browser():
    programm = os.environ.get("RATHAUS_CHROMIUM") or shutil.which("chromium")
    if not programm:
        pytest.fail("Chromium fehlt; bitte zuerst 'make setup-test'")
    # Chromium's sandbox cannot run as root, which is who CI is.
    schalter = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        laufend = playwright.chromium.launch(executable_path=programm, args=schalter)
        yield laufend
        laufend.close()


@pytest.fixture
def neue_seite(browser):
    """neue_seite(basis, js=True, schmal=False, dunkel=False, **wahl): a page without any memory of another."""
    offen = []

    def machen(basis, js=True, schmal=False, dunkel=False, **wahl):
        groesse = {"width": 320, "height": 640} if schmal else {"width": 1280, "height": 900}
        kontext = browser.new_context(
            java_script_enabled=js, viewport=groesse, color_scheme="dark" if dunkel else "light",
            locale="de-DE", timezone_id="Europe/Berlin", base_url=basis, **wahl)
        offen.append(kontext)
        page = kontext.new_page()
        page.rathaus_mit_js = js
        page.rathaus_verkehr = Verkehr(page, basis)
        return page

    yield machen
    for kontext in offen:
        kontext.close()


@pytest.fixture(scope="session")
def amtszustand(browser, dienst):
    """amtszustand(konto): the cookies of a clerk who signed in once, for many pages; each code counts only once."""
    bekannt = {}

    def machen(konto):
        if konto not in bekannt:
            kontext = browser.new_context(locale="de-DE", base_url=dienst)
            amt_anmelden(kontext.new_page(), dienst, konto)
            bekannt[konto] = kontext.storage_state()
            kontext.close()
        return bekannt[konto]

    return machen
