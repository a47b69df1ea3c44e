# SPDX-License-Identifier: EUPL-1.2
"""Broken copies of what a server answered, each with the one rule that must see it."""
from abzug import Antwort


def brueche(abzug):
    """(rule, what was broken, broken copy)."""
    def objekt(art, **hat):
        return next(url for url, o in abzug.objekte.items()
                    if o["type"].endswith("/" + art) and not o.get("deleted") and all(n in o for n in hat))

    def kaputt(regel, text, art, tun, **hat):
        kopie = abzug.kopie()
        tun(kopie.objekte[objekt(art, **hat)])
        return regel, text, kopie

    def ohne(name):
        return lambda o: o.pop(name)

    def mit(name, wert):
        return lambda o: o.__setitem__(name, wert)

    yield kaputt("OVAL-1", "ein Objekt nennt eine fremde Kennung", "Paper", mit("id", abzug.wurzel + "/paper/anderswo"))
    kopie = abzug.kopie()
    for o in kopie.objekte.values():
        o.pop("license", None)
    for seiten in kopie.listen.values():
        for _, seite in seiten:
            for o in seite["data"]:
                o.pop("license", None)
    yield "OVAL-2", "nirgends eine Lizenz", kopie
    yield kaputt("OVAL-3", "das System ohne Fassung", "System", ohne("oparlVersion"))
    yield kaputt("OVAL-4", "die Körperschaft ohne Wahlperioden", "Body", ohne("legislativeTerm"))
    yield kaputt("OVAL-4", "die Körperschaft ohne Weg zum System", "Body", ohne("system"))
    yield kaputt("OVAL-5", "eine Datei ohne accessUrl", "File", ohne("accessUrl"))
    yield kaputt("OVAL-5", "eine eingebettete Datei ohne accessUrl", "Paper", lambda o: o["mainFile"].pop("accessUrl"), mainFile=1)
    yield kaputt("OVAL-6", "eine Wahlperiode, die vor ihrem Anfang endet", "LegislativeTerm", mit("endDate", "1999-01-01"))
    kopie = abzug.kopie()
    url, seiten = next(iter(kopie.listen.items()))
    seiten[-1][1]["links"]["next"] = url
    yield "OVAL-7", "eine Liste, die im Kreis führt", kopie
    yield kaputt("OSPEC-1", "ein leerer Name der Körperschaft", "Body", mit("name", ""))
    yield kaputt("OSPEC-1", "ein Objekt ohne Art", "Body", ohne("paper"))
    if abzug.version == "1.1":
        yield kaputt("OSPEC-1", "ein Tagesordnungspunkt ohne order", "AgendaItem", ohne("order"))
        yield kaputt("OSPEC-1", "ein eingebetteter Tagesordnungspunkt ohne created", "Meeting", lambda o: o["agendaItem"][0].pop("created"),
                     agendaItem=1)
        yield kaputt("OPARL-4", "ein Objekt, das vor seiner Entstehung geändert wurde", "Membership", mit("modified", "1999-01-01T00:00:00+01:00"))
    else:
        yield kaputt("OSPEC-2", "ein Feld aus 1.1", "AgendaItem", mit("order", 1))
    yield kaputt("OSPEC-2", "ein unbekanntes Feld", "Paper", mit("farbe", "blau"))
    yield kaputt("OSPEC-3", "eine Zeit ohne Versatz", "Meeting", mit("start", "2026-01-01T17:00:00Z"))
    yield kaputt("OSPEC-3", "ein Ja als Text", "Membership", mit("votingRight", "true"))
    yield kaputt("OSPEC-4", "eine Art der anderen Fassung", "Paper", mit("type", "https://schema.oparl.org/0.9/Paper"))
    yield kaputt("ORS-1", "eine Körperschaft ohne Personenliste", "Body", ohne("person"))
    yield kaputt("ORS-2", "ein leerer Text", "AgendaItem", mit("number", ""))
    yield kaputt("ORS-3", "eine unsichere Kennung", "Person", lambda o: o.__setitem__("id", o["id"].replace("https:", "http:")))
    yield kaputt("ORS-4", "ein Verweis ins Leere", "Consultation",
                 mit("organization", [abzug.wurzel + "/organization/00000000-0000-7000-8000-000000000000"]))
    yield kaputt("ORS-5", "eine Sitzungsliste, die es nicht gibt", "Organization", mit("meeting", abzug.wurzel + "/sitzungen"), meeting=1)
    kopie = abzug.kopie()
    next(iter(kopie.listen.values()))[0][1].pop("pagination")
    yield "ORS-6", "eine Liste ohne pagination", kopie
    kopie = abzug.kopie()
    kopie.antworten = dict(abzug.antworten)
    url, antwort = next(iter(abzug.antworten.items()))
    kopie.antworten[url] = Antwort(antwort.status, {n: w for n, w in antwort.kopf.items() if n != "access-control-allow-origin"}, antwort.rumpf)
    yield "OPARL-1", "eine Antwort, die fremde Seiten nicht lesen dürfen", kopie
    kopie = abzug.kopie()
    kopie.kopfantworten = abzug.kopfantworten | {url: Antwort(405, {}, b"")}
    yield "OPARL-2", "eine Adresse ohne HEAD", kopie
    yield kaputt("OPARL-3", "ein null", "Person", mit("life", None))
    yield kaputt("OPARL-3", "eine leere Liste", "Person", mit("status", []))
    yield kaputt("OPARL-5", "ein eingebettetes Objekt, das allein anderes sagt", "Consultation", mit("role", "Anders"))
    yield kaputt("OPARL-5", "ein Objekt ohne Rückverweis", "Consultation", ohne("paper"))
    kopie = abzug.kopie()
    kopie.filter = [(u, f, r, g, o, s[:-1] or [{"data": [], "links": {}}]) for u, f, r, g, o, s in abzug.filter[:1]]
    yield "OPARL-7", "eine gefilterte Liste, der etwas fehlt", kopie
    kopie = abzug.kopie()
    liste = next(seiten for seiten in kopie.listen.values() if len(seiten[0][1]["data"]) > 1)
    liste[0][1]["data"].reverse()
    yield "OPARL-8", "eine Liste in anderer Ordnung", kopie
    kopie = abzug.kopie()
    stelle, inhalt = next((s, i) for s, i in abzug.inhalte.items() if s[1] == "accessUrl")
    kopie.inhalte = abzug.inhalte | {stelle: Antwort(200, inhalt.kopf | {"content-disposition": "attachment"}, inhalt.rumpf)}
    yield "OPARL-9", "ein Inhalt, der gespeichert statt gezeigt wird", kopie
    kopie = abzug.kopie()
    kopie.inhalte = abzug.inhalte | {stelle: Antwort(200, inhalt.kopf, inhalt.rumpf + b" ")}
    yield "OPARL-9", "ein Inhalt anderer Größe", kopie
    kopie = abzug.kopie()
    kopie.fehler = abzug.fehler | {"zeit": Antwort(200, {}, b"{}")}
    yield "OPARL-10", "eine falsche Zeit, die übergangen wird", kopie
    yield kaputt("OPARL-12", "das System ohne andere Fassung", "System", ohne("otherOparlVersions"))
    kopie = abzug.kopie()
    kopie.objekte = {u: o for u, o in kopie.objekte.items() if not o["type"].endswith("/Location")}
    for o in kopie.objekte.values():
        if isinstance(o.get("location"), dict):
            del o["location"]
    kopie.listen = {}
    yield "OPARL-13", "eine Art, die fehlt", kopie
