# SPDX-License-Identifier: EUPL-1.2
"""What the three outside validators look at, and what the standard demands besides. A rule gives pairs (what was looked at, breach or None)."""
import hashlib
import re
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

from abzug import innere
from schema import ARTEN, INNERE, RUECKVERWEIS, schema

URL = re.compile(r"^https?://[^\s>\")\]`]+[^ >\"`.\s]$")
TAG = re.compile(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
ZEIT = re.compile(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}$")
REGELN = []


def regel(kennung, text, nur=None):
    """Names a rule; `nur` is the one version it is about."""
    def nehmen(funktion):
        REGELN.append((kennung, text, nur, funktion))
        return funktion
    return nehmen


def art(objekt):
    return str(objekt.get("type", "")).rsplit("/", 1)[-1]


def alle(abzug):
    """Every object as it was answered, alone, in lists and inside others; deleted ones last."""
    for objekt in abzug.objekte.values():
        yield from innere(objekt)
    for seiten in abzug.listen.values():
        for _, seite in seiten:
            yield from innere((seite or {}).get("data", []))


def lebende(abzug):
    return (o for o in alle(abzug) if not o.get("deleted"))


def felder(abzug):
    for objekt in lebende(abzug):
        if art(objekt) in ARTEN:
            formen, pflicht = schema(art(objekt), abzug.version)
            yield objekt, formen, pflicht


def zeit(text):
    return datetime.fromisoformat(text)


# --- OParl/validator with liboparl ---

@regel("OVAL-1", "Jede Kennung ist die Adresse, unter der das Objekt antwortet")
def oval_kennung(abzug):
    for url, objekt in abzug.objekte.items():
        yield url, None if isinstance(objekt, dict) and objekt.get("id") == url and URL.match(url) else "antwortet nicht als es selbst"


@regel("OVAL-2", "Eine Lizenz steht am Objekt, an der Körperschaft oder am System")
def oval_lizenz(abzug):
    oben = any(o.get("license") for o in lebende(abzug) if art(o) in ("System", "Body"))
    for objekt in lebende(abzug):
        yield objekt["id"], None if oben or objekt.get("license") else "ohne Lizenz"


@regel("OVAL-3", "Das System nennt Fassung und Körperschaften")
def oval_system(abzug):
    for objekt in (o for o in lebende(abzug) if art(o) == "System"):
        gut = objekt.get("oparlVersion") == f"https://schema.oparl.org/{abzug.version}/" and URL.match(str(objekt.get("body")))
        yield objekt["id"], None if gut else "oparlVersion oder body fehlt"


@regel("OVAL-4", "Die Körperschaft hat Namen, vier Listen, Wahlperioden und führt zum System")
def oval_koerperschaft(abzug):
    for objekt in (o for o in lebende(abzug) if art(o) == "Body"):
        fehlt = [n for n in ("name", "organization", "person", "meeting", "paper", "legislativeTerm", "system") if not objekt.get(n)]
        yield objekt["id"], f"fehlt: {fehlt}" if fehlt else None if objekt["system"] in abzug.objekte else "führt nicht zum System"


@regel("OVAL-5", "Jede Datei hat eine Adresse ihres Inhalts")
def oval_datei(abzug):
    for objekt in (o for o in lebende(abzug) if art(o) == "File"):
        yield objekt["id"], None if URL.match(str(objekt.get("accessUrl"))) else "accessUrl fehlt"


@regel("OVAL-6", "Zeiträume enden nicht vor ihrem Anfang")
def oval_zeitraum(abzug):
    for objekt in lebende(abzug):
        for von, bis in (("startDate", "endDate"), ("start", "end")):
            if von in objekt and bis in objekt:
                yield objekt["id"], None if objekt[von] <= objekt[bis] else f"{objekt[von]} bis {objekt[bis]}"


@regel("OVAL-7", "Jede Liste lässt sich bis zum Ende blättern")
def oval_listen(abzug):
    for url, seiten in abzug.listen.items():
        letzte = seiten[-1][1]
        yield url, None if isinstance(letzte, dict) and "next" not in letzte.get("links", {"next": 1}) else "endet nicht"


# --- OParl/spec, scripts/validate.py ---

@regel("OSPEC-1", "Kein vorgeschriebenes Feld fehlt oder ist leer")
def ospec_pflicht(abzug):
    for objekt, _, pflicht in felder(abzug):
        for name in pflicht:
            leer = name not in objekt or (not objekt[name] and objekt[name] is not False and objekt[name] != 0)
            yield f"{objekt.get('id')} {name}", "fehlt" if leer else None


@regel("OSPEC-2", "Kein unbekanntes Feld ohne Doppelpunkt")
def ospec_unbekannt(abzug):
    for objekt, formen, _ in felder(abzug):
        for name in objekt:
            yield f"{objekt.get('id')} {name}", None if ":" in name or name in formen else "steht nicht im Schema"


def passt(wert, form):
    einzeln = form.split(":")[0]
    if einzeln.endswith("*"):
        return isinstance(wert, list) and all(passt(w, form.replace("*", "")) for w in wert)
    return {
        "s": lambda: isinstance(wert, str), "u": lambda: isinstance(wert, str) and bool(URL.match(wert)),
        "l": lambda: isinstance(wert, str) and bool(URL.match(wert)), "d": lambda: isinstance(wert, str) and bool(TAG.match(wert)),
        "t": lambda: isinstance(wert, str) and bool(ZEIT.match(wert)), "b": lambda: isinstance(wert, bool),
        "i": lambda: isinstance(wert, int) and not isinstance(wert, bool), "o": lambda: isinstance(wert, dict),
        "g": lambda: isinstance(wert, dict) and wert.get("type") == "Feature"}[einzeln]()


@regel("OSPEC-3", "Jedes Feld hat die Form des Schemas: Text, Zahl, Ja, Adresse, Tag, Zeit, Liste")
def ospec_form(abzug):
    for objekt, formen, _ in felder(abzug):
        for name, wert in objekt.items():
            if name in formen:
                yield f"{objekt.get('id')} {name}", None if passt(wert, formen[name]) else f"{wert!r} passt nicht zu {formen[name]}"


@regel("OSPEC-4", "Eingebettete Objekte sind von der verlangten Art, alle Arten sind bekannt")
def ospec_art(abzug):
    for objekt in lebende(abzug):
        kennt = objekt.get("type") == f"https://schema.oparl.org/{abzug.version}/{art(objekt)}" and art(objekt) in ARTEN
        yield objekt.get("id"), None if kennt else f"unbekannte Art {objekt.get('type')}"
    for objekt, formen, _ in felder(abzug):
        for name, wert in objekt.items():
            if formen.get(name, "").startswith("o"):
                for teil in wert if isinstance(wert, list) else [wert]:
                    yield f"{objekt['id']} {name}", None if art(teil) == formen[name].split(":")[1] else "falsche Art"


# --- konstin/oparl-validator-rs ---

PFLICHT_1_0 = {"System": ("oparlVersion", "body"), "Body": ("name", "organization", "person", "meeting", "paper", "legislativeTerm"),
               "File": ("accessUrl",)}


@regel("ORS-1", "Die vorgeschriebenen Felder des Schemas 1.0 sind da")
def ors_pflicht(abzug):
    for objekt in lebende(abzug):
        for name in ("id", "type", *PFLICHT_1_0.get(art(objekt), ())):
            yield f"{objekt.get('id')} {name}", None if objekt.get(name) is not None else "fehlt"


def texte(wert, ort):
    if isinstance(wert, str):
        yield ort, wert
    elif isinstance(wert, dict):
        for name, teil in wert.items():
            yield from texte(teil, f"{ort} {name}")
    elif isinstance(wert, list):
        for teil in wert:
            yield from texte(teil, ort)


@regel("ORS-2", "Kein leerer Text")
def ors_leer(abzug):
    for objekt in alle(abzug):
        for ort, text in texte(objekt, objekt.get("id")):
            yield ort, None if text.strip() else "leer"


@regel("ORS-3", "Keine Kennung beginnt mit http:")
def ors_sicher(abzug):
    for objekt in alle(abzug):
        yield objekt["id"], None if objekt["id"].startswith("https://") else "unsicher"


@regel("ORS-4", "Jedes verwiesene Objekt steht in einer Liste der Körperschaft, ist eingebettet oder antwortet auf HEAD")
def ors_verweise(abzug):
    bekannt = {o["id"] for seiten in abzug.listen.values() for _, seite in seiten for o in innere((seite or {}).get("data", []))}
    for objekt, formen, _ in felder(abzug):
        for name, wert in objekt.items():
            if formen.get(name, "").startswith("u") and ":" in formen[name]:
                for url in wert if isinstance(wert, list) else [wert]:
                    erreichbar = url in bekannt or abzug.netz.hole(url, "HEAD").status // 100 == 2
                    yield f"{objekt['id']} {name}", None if erreichbar else f"{url} ist nicht erreichbar"


@regel("ORS-5", "Die Sitzungsliste einer Organisation antwortet auf HEAD")
def ors_sitzungsliste(abzug):
    for objekt in (o for o in lebende(abzug) if art(o) == "Organization" and "meeting" in o):
        yield objekt["id"], None if abzug.netz.hole(objekt["meeting"], "HEAD").status == 200 else "antwortet nicht"


@regel("ORS-6", "Jede Seite einer Liste hat data, pagination und links")
def ors_seiten(abzug):
    for seiten in abzug.listen.values():
        for url, seite in seiten:
            gut = isinstance(seite, dict) and isinstance(seite.get("data"), list) and isinstance(seite.get("links"), dict) and all(
                isinstance((seite.get("pagination") or {}).get(n), int)
                for n in ("totalElements", "elementsPerPage", "currentPage", "totalPages"))
            yield url, None if gut else "unvollständig"


# --- the standard itself ---

@regel("OPARL-1", "JSON in UTF-8 ohne BOM, jede Antwort und jeder Fehler für fremde Seiten lesbar")
def json_und_cors(abzug):
    for url, antwort in [*abzug.antworten.items(), *abzug.fehler.items()]:
        gut = antwort.json is not None and not antwort.rumpf.startswith(b"\xef\xbb\xbf") and antwort.kopf.get("access-control-allow-origin") == "*"
        yield url, None if gut else f"{antwort.status} {antwort.kopf.get('content-type')}"


@regel("OPARL-2", "HEAD antwortet überall wie GET, ohne Inhalt")
def kopf_ueberall(abzug):
    for url, antwort in abzug.kopfantworten.items():
        yield url, None if antwort.status == abzug.antworten[url].status and not antwort.rumpf else f"HEAD gibt {antwort.status}"


@regel("OPARL-3", "Kein null und keine leere Liste, die nicht vorgeschrieben ist")
def kein_nichts(abzug):
    for objekt, _, pflicht in felder(abzug):
        for name, wert in objekt.items():
            yield f"{objekt['id']} {name}", None if wert is not None and (wert != [] or name in pflicht) else "null oder leer"


@regel("OPARL-4", "Erstellt vor geändert, in 1.1 an jedem Objekt, auch am eingebetteten")
def zeiten(abzug):
    for objekt in alle(abzug):
        if abzug.version == "1.1" or art(objekt) not in INNERE:
            gut = "created" in objekt and "modified" in objekt and zeit(objekt["created"]) <= zeit(objekt["modified"])
            yield objekt["id"], None if gut else "created oder modified stimmt nicht"


@regel("OPARL-5", "Jedes eingebettete Objekt ist allein abrufbar, verweist dann zurück und sagt dasselbe")
def eingebettet(abzug):
    for aussen in list(abzug.objekte.values()):
        for objekt in innere(aussen):
            if objekt is aussen:
                continue
            allein = abzug.objekte.get(objekt["id"])
            rueck = RUECKVERWEIS.get(art(objekt))
            gut = isinstance(allein, dict) and (rueck is None or rueck in allein) and all(allein.get(n) == w for n, w in objekt.items())
            yield objekt["id"], None if gut else "allein nicht dasselbe"


@regel("OPARL-6", "Andere Schreibweisen einer Adresse führen mit 301 zur Kennung")
def kanonisch(abzug):
    beispiel = next(o["id"] for o in lebende(abzug) if art(o) == "Paper")
    gross = abzug.wurzel + beispiel[len(abzug.wurzel):].upper()
    for andere, ziel in ((gross, beispiel), (beispiel + "/", beispiel), (abzug.wurzel + "/", abzug.wurzel)):
        antwort = abzug.netz.hole(andere)
        yield andere, None if antwort.status == 301 and antwort.kopf.get("location") == ziel else f"{antwort.status} {antwort.kopf.get('location')}"


@regel("OPARL-7", "Die vier Zeitfenster wählen aus, was sie sagen, und bleiben in allen Verweisen der Liste")
def fenster(abzug):
    for url, feld, richtung, grenze, ohne, seiten in abzug.filter:
        bekommen = [o["id"] for seite in seiten for o in seite["data"] if not o.get("deleted")]
        erwartet = [o["id"] for o in ohne if (zeit(o[feld]) >= zeit(grenze) if richtung == "since" else zeit(o[feld]) <= zeit(grenze))]
        yield f"{url} {feld}_{richtung}", None if bekommen == erwartet else f"{len(bekommen)} statt {len(erwartet)}"
        for seite in seiten:
            for name, verweis in seite["links"].items():
                frage = parse_qs(urlsplit(verweis).query)
                yield f"{url} {name}", None if frage.get(f"{feld}_{richtung}") == [grenze] and frage.get("limit") == ["2"] else "Filter fehlt"


@regel("OPARL-8", "Listen haben eine feste Ordnung, jedes Objekt steht einmal darin, und die Zahlen stimmen")
def ordnung(abzug):
    for url, seiten in abzug.listen.items():
        ids = [o["id"] for _, seite in seiten for o in seite["data"]]
        nochmal = [o["id"] for o in abzug.netz.hole(url).json["data"]]
        gut = len(ids) == len(set(ids)) and ids[:len(nochmal)] == nochmal and seiten[0][1]["pagination"]["totalElements"] == len(ids)
        yield url, None if gut else "unstet"


@regel("OPARL-9", "accessUrl zeigt, downloadUrl speichert, Größe und Prüfsumme stimmen")
def inhalte(abzug):
    for (url, name), antwort in abzug.inhalte.items():
        anhang = antwort.kopf.get("content-disposition", "").startswith("attachment")
        objekt = abzug.objekte[url]
        gut = (antwort.status == 200 and anhang == (name == "downloadUrl") and objekt.get("size") == len(antwort.rumpf)
               and objekt.get("sha512Checksum", hashlib.sha512(antwort.rumpf).hexdigest()) == hashlib.sha512(antwort.rumpf).hexdigest()
               and antwort.kopf.get("content-type", "").split(";")[0] == objekt.get("mimeType"))
        yield f"{url} {name}", None if gut else f"{antwort.status} {antwort.kopf.get('content-disposition')}"


@regel("OPARL-10", "Fehler antworten mit dem Fehlerobjekt und dem richtigen Status")
def fehlerobjekt(abzug):
    for name, antwort in abzug.fehler.items():
        status = 400 if name in ("zeit", "groesse") else 404
        gut = antwort.status == status and isinstance(antwort.json, dict) and antwort.json.get(
            "type") == f"https://schema.oparl.org/{abzug.version}/Error" and antwort.json.get("message") and antwort.json.get("debug")
        yield name, None if gut else f"{antwort.status} {antwort.rumpf[:80]!r}"


@regel("OPARL-11", "omit_internal lässt Eingebettetes weg, und die Verweise behalten es")
def ohne_inneres(abzug):
    for url in abzug.listen:
        seite = abzug.netz.hole(f"{url}?omit_internal=true").json
        for objekt in seite["data"]:
            drin = [o for o in innere(objekt) if o is not objekt and art(objekt) != "Body"]
            yield objekt["id"], "hat Eingebettetes" if drin else None
        yield url, None if all("omit_internal=true" in v for v in seite["links"].values()) else "Verweise ohne omit_internal"


@regel("OPARL-12", "Das System nennt die anderen Fassungen")
def andere_fassungen(abzug):
    for objekt in (o for o in lebende(abzug) if art(o) == "System"):
        andere = objekt.get("otherOparlVersions", [])
        gut = andere and abzug.wurzel not in andere and all(abzug.netz.hole(url).status == 200 for url in andere)
        yield objekt["id"], None if gut else f"{andere}"


@regel("OPARL-13", "Jede der zwölf Arten kommt vor")
def arten(abzug):
    gesehen = {art(o) for o in lebende(abzug)}
    for name in ARTEN:
        yield name, None if name in gesehen else "kommt nicht vor"
