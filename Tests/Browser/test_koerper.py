# SPDX-License-Identifier: EUPL-1.2
"""Bodies that break off or claim a kind they are not: a clear answer, and nothing is left behind."""
from test_boese_eingaben import DATEI, ENDE, ablage, daten, ist_deutsche_fehlerseite, nichts_gespeichert, roh, teil, Person, re, socket


def test_eine_abgerissene_uebertragung_hinterlaesst_nichts(ablage, nichts_gespeichert):
    koerper = ablage.marke + DATEI
    with ablage.dose([f"Content-Length: {len(koerper) + 5000}"]) as dose:
        dose.sendall(koerper)
        dose.shutdown(socket.SHUT_WR)
        antwort = dose.recv(65536)
    # No answer is fine, the client has gone; a success would be a lie.
    assert not antwort or re.match(rb"HTTP/1\.1 4\d\d", antwort), antwort[:200]


def test_nur_json_gilt_als_json(dienst):
    person = Person(dienst)
    person.rufe("GET", "/anmeldung")
    ist_deutsche_fehlerseite(roh(person, "POST", "/anmeldung", b"_csrf=x", Content_Type="application/jsonp"), 415)


def test_eine_ganze_datei_vor_einem_fehler_bleibt_nicht_liegen(ablage, nichts_gespeichert):
    ist_deutsche_fehlerseite(ablage.senden(ablage.marke + DATEI + DATEI[:-20]), 422)


def test_dreihundert_leere_dateien_hinterlassen_nichts(ablage, nichts_gespeichert):
    koerper = ablage.marke + b"".join(teil(b"dateien", b"", b"leer%d.txt" % nummer) for nummer in range(300)) + ENDE
    ist_deutsche_fehlerseite(ablage.senden(koerper), 422)
