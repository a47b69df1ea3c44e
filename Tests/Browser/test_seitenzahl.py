# SPDX-License-Identifier: EUPL-1.2
"""Runs last: every page of `rathaus rechte` was looked at with axe in this run. What answers no whole page (files, JSON, parts, redirects) is none."""
import itertools
import re
import subprocess

import pytest
import scherben
from anmeldung import buerger_anmelden
from dienst import PROGRAMM, WURZEL
from seitenpruefung import ARTEN, GEPRUEFT, art

KONTEN = ["sommer", "herbst", "lenz", "registratur", "betrieb", "datenschutz", "sicherheit", "stadtarchiv", "programm"]
# Answers for programs, which sign in by other means.
PROGRAMME = ("/api/", "/amt/dav", "/amt/cmis")
# Files of houses that only one test sets up, fetched there without a page, and what a script asks for only while something is running.
DATEIEN = {
    "/amt/abgaben/{id}/stand", "/amt/uebernahmen/{id}/stand",
    "/amt/archiv/{id}/stand", "/amt/aussonderung/laeufe/{id}/stand",
    "/metrics", "/amt/archivdateien/{id}", "/amt/archiv/{id}/paket", "/amt/beweis/pakete/{id}", "/amt/beweis/dokumente/{id}/beleg",
    "/amt/beweis/dokumente/{id}/stempel/{nr}", "/amt/dokumente/{id}/fassung", "/akteneinsicht/stuecke/{stueck}",
    "/amt/mail/schluessel/{klasse}/{id}/oeffentlich", "/amt/steuerung/bericht/ausgaben/{id}/dateien/{format}",
    "/amt/rechnungen/{id}/datei", "/amt/sicherheit/kataloge/{id}/oscal.json", "/amt/sicherheit/verbuende/{id}/oscal/{datei}",
    # For mail servers and mail programs, by the name of the host.
    "/.well-known/mta-sts.txt", "/.well-known/openpgpkey/policy", "/.well-known/openpgpkey/hu/{hash}",
    "/.well-known/openpgpkey/{domain}/policy", "/.well-known/openpgpkey/{domain}/hu/{hash}"}


def als_regel(muster):
    return re.compile("".join(
        "([^/]+)" if teil.startswith("{") else re.escape(teil) for teil in re.split(r"(\{[^}]+\})", muster)) + "$")


class Adressen:
    def __init__(self, muster):
        # The fewer wildcards, the nearer: /amt/akten/neu is not the Akte "neu".
        self.regeln = sorted(((m, als_regel(m)) for m in muster), key=lambda paar: paar[0].count("{"))

    def muster(self, pfad):
        return next((muster for muster, regel in self.regeln if regel.match(pfad)), None)

    def beispiele(self, muster, pfade):
        """Addresses of this pattern, made of what else was seen below the same beginning."""
        teile = re.split(r"(\{[^}]+\})", muster)
        staemme = [teile[0]]
        for name, danach in itertools.pairwise(teile[1:] + [""]):
            if not name.startswith("{"):
                continue
            werte = {p[len(s):].split("/")[0] for s in staemme for p in pfade if p.startswith(s) and p != s}
            staemme = [s + wert + danach for s in staemme for wert in sorted(werte)]
        return [s for s in staemme if self.muster(s) == muster][:12]


@pytest.fixture
def fragen(browser, dienst, amtszustand):
    """The kind of a path's answer for whoever gets one."""
    zustaende = [amtszustand(konto) for konto in KONTEN]
    kontexte = [browser.new_context(base_url=dienst, storage_state=zustand) for zustand in zustaende]
    kontexte.append(browser.new_context(base_url=dienst, locale="de-DE"))
    buerger_anmelden(kontexte[-1].new_page(), dienst)

    def frage(pfad):
        for kontext in kontexte:
            antwort = kontext.request.get(pfad, max_redirects=0)
            gefunden = art(antwort, b"<html" in antwort.body()[:200])
            # Who is not let in is led to the sign-in; that says nothing of the page.
            if gefunden and "/anmeldung" not in antwort.headers.get("location", ""):
                ARTEN.setdefault(pfad, set()).add(gefunden)
                return gefunden
        return None

    yield frage
    for kontext in kontexte:
        kontext.close()


def test_jede_seite_wurde_geprueft(request):
    text = subprocess.run([PROGRAMM, "rechte"], cwd=WURZEL, check=True, capture_output=True, text=True).stdout
    zeilen = [zeile.split("\t") for zeile in text.splitlines()[1:]]
    muster = {zeile[1] for zeile in zeilen if zeile[0] == "GET" and not zeile[1].startswith(PROGRAMME)}
    adressen = Adressen(muster)
    geprueft = {adressen.muster(pfad) for pfad in GEPRUEFT}
    if not request.config.rathaus_ganz:
        pytest.skip(f"nur ein Teil der Prüfungen ist gewählt: {len(geprueft & muster)} von {len(muster)} Adressen sind darin geprüft")
    fragen = request.getfixturevalue("fragen")
    if scherben.teil():
        # Only this server knows what this part has made in it, so it is asked now; all parts together are counted afterwards.
        bekannt = {adressen.muster(pfad) for pfad in ARTEN}
        for weg in sorted(muster - geprueft - bekannt):
            next((pfad for pfad in adressen.beispiele(weg, ARTEN) if fragen(pfad)), None)
        return
    arten = {}
    for pfad, gesehen in ARTEN.items():
        arten.setdefault(adressen.muster(pfad), set()).update(gesehen)
    mangel = []
    for weg in sorted(muster - geprueft):
        gesehen = arten.get(weg) or {fragen(pfad) for pfad in adressen.beispiele(weg, ARTEN) or [weg] if "{" not in pfad} - {None}
        if "seite" in gesehen:
            mangel.append(f"{weg}: eine Seite, die keine Prüfung angesehen hat")
        elif not gesehen and weg not in DATEIEN:
            mangel.append(f"{weg}: keine Prüfung hat je eine Antwort bekommen")
    assert not mangel, "\n".join(mangel)
