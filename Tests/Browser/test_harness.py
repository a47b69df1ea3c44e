# SPDX-License-Identifier: EUPL-1.2
"""The harness against tiny pages: a sound page passes, and each rule goes red on a page that breaks just it."""
import http.server
import threading

import pytest
import scherben
from anmeldung import totp
from seitenpruefung import maengel, pruefe_seite


def seite(inhalt="<p>Willkommen.</p>", titel="<title>Probe</title>", h1="<h1>Probe</h1>"):
    return f'<!doctype html><html lang="de"><head>{titel}</head><body><main>{h1}{inhalt}</main></body></html>'


SEITEN = {
    "/gut": seite(),
    "/axe": seite('<form><input type="text" name="ohne-namen"></form>'),
    "/breit": seite('<div style="width:900px">breit</div>'),
    "/fremd": seite('<script src="http://fremd.invalid/x.js"></script>'),
    "/schwer": seite("<!--" + "x" * 101 * 1024 + "-->"),
    "/schwerer-stil": seite('<link rel="stylesheet" href="/stil.css">'),
    "/stil.css": "/*" + "y" * 101 * 1024 + "*/",
    "/zwei": seite("<h1>Noch eine</h1>"),
    "/ohne-titel": seite(titel=""),
}


class Behandler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        koerper = SEITEN.get(self.path, "").encode()
        self.send_response(200 if koerper else 404)
        self.send_header("Content-Type", "text/css" if self.path.endswith(".css") else "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(koerper)))
        self.end_headers()
        self.wfile.write(koerper)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def basis():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Behandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize("wahl", [{}, {"js": False}, {"schmal": True}, {"dunkel": True}])
def test_eine_ordentliche_seite_besteht(neue_seite, basis, wahl):
    page = neue_seite(basis, **wahl)
    page.goto("/gut")
    pruefe_seite(page)


@pytest.mark.parametrize(("pfad", "anfang"), [
    ("/axe", "axe label"), ("/breit", "320 px"), ("/fremd", "fremder Rechner"), ("/schwer", "Gewicht"),
    ("/schwerer-stil", "Gewicht"), ("/zwei", "h1"), ("/ohne-titel", "title"),
])
def test_jeder_verstoss_wird_gefunden(neue_seite, basis, pfad, anfang):
    page = neue_seite(basis)
    page.goto(pfad)
    gefunden = maengel(page)
    assert any(text.startswith(anfang) for text in gefunden), gefunden
    with pytest.raises(AssertionError):
        pruefe_seite(page)


def test_das_gewicht_gilt_je_seite_und_nicht_fuer_den_ganzen_weg(neue_seite, basis):
    page = neue_seite(basis)
    page.goto("/schwer")
    page.goto("/gut")
    pruefe_seite(page)


def test_ohne_javascript_laeuft_keines(neue_seite, basis):
    page = neue_seite(basis, js=False)
    page.goto("/fremd")
    assert page.rathaus_verkehr.fremd == []


def test_der_zweite_faktor_stimmt_mit_dem_rfc_ueberein():
    # RFC 6238, appendix B, the last six digits of the SHA-1 column.
    geheimnis = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    assert [totp(geheimnis, t) for t in (59, 1111111109, 20000000000)] == ["287082", "081804", "353130"]


def test_die_teile_eines_laufs_sind_zusammen_der_ganze():
    tests = [("a.py", 1)] * 5 + [("b.py", 1)] * 3 + [("c.py", 3)] + [("d.py", 1)]
    assert [scherben.auswahl(tests, nummer, 2) for nummer in (1, 2)] == [{"a.py"}, {"b.py", "c.py", "d.py"}]
    drei = [scherben.auswahl(tests, nummer, 3) for nummer in (1, 2, 3)]
    assert set().union(*drei) == {"a.py", "b.py", "c.py", "d.py"} and sum(map(len, drei)) == 4


def test_erst_wenn_kein_teil_fehlt_ist_der_lauf_ganz(tmp_path, monkeypatch):
    monkeypatch.setattr(scherben, "GEPRUEFT", {"/eins"})
    monkeypatch.setattr(scherben, "ARTEN", {"/eins": {"seite"}})
    monkeypatch.setenv("RATHAUS_GESEHEN", str(tmp_path))
    for nummer in (1, 2):
        monkeypatch.setenv("RATHAUS_SCHERBE", f"{nummer}/2")
        scherben.hinterlege(ganz=nummer == 1)
    monkeypatch.delenv("RATHAUS_SCHERBE")
    assert not scherben.sammle()
    monkeypatch.setenv("RATHAUS_SCHERBE", "2/2")
    monkeypatch.setattr(scherben, "GEPRUEFT", {"/zwei"})
    scherben.hinterlege(ganz=True)
    monkeypatch.delenv("RATHAUS_SCHERBE")
    assert scherben.sammle() and scherben.GEPRUEFT == {"/eins", "/zwei"}
