// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Audits for programs: read them, answer questions; the same rights and use cases as the pages.
struct PruefungAPI {
    let dienst: Pruefungswesendienst

    struct Antwort: Decodable, Sendable {
        let stufe: String
        let erlaeuterung: String
        let sachstand: String
        let version: Int64
    }

    var alle: [Route] {
        [
            Route(
                .get, PruefungURL.api, .recht(PruefungswesenRechte.lesen), "IT-Prüfungen auflisten (JSON)",
                api: APIBeschreibung("IT-Prüfungen auflisten", ausgabe: PruefungslisteJSON.schema)
            ) { [dienst] _ in
                try .json(
                    PruefungslisteJSON(
                        pruefungen: try await dienst.store.read { try $0.pruefungen().map(PruefungskopfJSON.init) }))
            },
            Route(
                .get, "\(PruefungURL.api)/{id}", .recht(PruefungswesenRechte.lesen),
                "IT-Prüfung mit Antworten, Empfehlungen und Kennzahlen (JSON)",
                api: APIBeschreibung("Eine IT-Prüfung lesen", ausgabe: PruefungJSON.schema)
            ) { [dienst] anfrage in
                let id = try anfrage.id("id", PruefungTag.self)
                return try .json(
                    try await dienst.store.read { db in
                        PruefungJSON(try Pruefungsstand(try db.pruefung(id), db), heute: anfrage.jetzt.tag)
                    })
            },
            Route(
                .post, "\(PruefungURL.api)/{id}/fragen/{frage}", .recht(PruefungswesenRechte.antworten),
                "Frage einer IT-Prüfung beantworten (JSON)",
                api: APIBeschreibung(
                    "Eine Frage beantworten",
                    eingabe:
                        #"{"type":"object","properties":{"stufe":{"type":"string","enum":["voll","ueberwiegend","teilweise","nicht","entfaellt"]},"erlaeuterung":{"type":"string"},"sachstand":{"type":"string","format":"date"},"version":{"type":"integer","description":"der Antwort, wie sie gelesen wurde; 0 ohne Antwort"}},"required":["stufe","erlaeuterung","sachstand","version"]}"#,
                    ausgabe: #"{"type":"object","properties":{"version":{"type":"integer"}},"required":["version"]}"#)
            ) { [dienst] anfrage in
                let eingabe: Antwort = try anfrage.json()
                try await FrageBeantworten(store: dienst.store)(
                    try anfrage.id("id", PruefungTag.self), try anfrage.pfadwert("frage"), version: eingabe.version,
                    stufe: Erfuellungsstufe(rawValue: eingabe.stufe), erlaeuterung: eingabe.erlaeuterung,
                    sachstand: try Texteingabe.tag(eingabe.sachstand, "sachstand"), akteur: anfrage.akteur)
                return try .json(["version": eingabe.version + 1])
            },
        ]
    }
}

struct PruefungslisteJSON: Encodable, Sendable {
    let pruefungen: [PruefungskopfJSON]

    static let schema =
        #"{"type":"object","properties":{"pruefungen":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","format":"uuid"},"nummer":{"type":"string"},"titel":{"type":"string"},"prueferin":{"type":"string"},"beginn":{"type":"string","format":"date"},"abgeschlossen":{"type":"string","format":"date-time"}},"required":["id","nummer","titel","prueferin","beginn"]}}},"required":["pruefungen"]}"#
}

struct PruefungskopfJSON: Encodable, Sendable {
    let id: String
    let nummer: String
    let titel: String
    let prueferin: String
    let beginn: String
    let abgeschlossen: String?

    init(_ p: Pruefung) {
        id = p.id.text
        nummer = p.nummer
        titel = p.titel
        prueferin = p.prueferin
        beginn = p.beginn.iso
        abgeschlossen = p.abgeschlossen?.iso8601
    }
}

/// One audit with all that is known. Evidence is counted, not named: what it is follows from the rights to the E-Akte.
struct PruefungJSON: Encodable, Sendable {
    struct Feld: Encodable, Sendable {
        let teil: Int
        let name: String
        let erfuellungsgrad: Int?
        let fragen: [Frage]
    }

    struct Frage: Encodable, Sendable {
        let schluessel: String
        let frage: String
        let gewicht: Int
        let quelle: String
        let stufe: String?
        let erlaeuterung: String?
        let sachstand: String?
        let version: Int64
        let belege: Int
    }

    struct Empfohlen: Encodable, Sendable {
        let id: String
        let nr: String
        let feststellung: String
        let wortlaut: String
        let haltung: String?
        let frist: String?
        let stand: String
        let ueberfaellig: Bool
        let vorhaben: String?
    }

    struct Wert: Encodable, Sendable {
        let jahr: Int
        let kennzahl: String
        let summeCent: Int64
        let jeArbeitsplatzCent: Int64?
        let zeilen: [Int]
    }

    /// Staff and shares; without data there is no `hundertstel`.
    struct Ressource: Encodable, Sendable {
        let jahr: Int
        let kennzahl: String
        let einheit: String
        let hundertstel: Int64?
        let zeilen: [Int]
    }

    let pruefung: PruefungskopfJSON
    let felder: [Feld]
    let empfehlungen: [Empfohlen]
    let kennzahlen: [Wert]
    let ressourcen: [Ressource]

    init(_ stand: Pruefungsstand, heute: Kalendertag) {
        pruefung = PruefungskopfJSON(stand.pruefung)
        felder = zip(stand.felder, stand.grade).map { feld, grad in
            Feld(
                teil: feld.teil, name: feld.name, erfuellungsgrad: grad.prozent,
                fragen: feld.fragen.map { frage in
                    let antwort = stand.antworten[frage.schluessel]
                    return Frage(
                        schluessel: frage.schluessel, frage: frage.frage, gewicht: frage.gewicht, quelle: frage.quelle,
                        stufe: antwort?.stufe.rawValue, erlaeuterung: antwort?.erlaeuterung, sachstand: antwort?.sachstand.iso,
                        version: antwort?.version ?? 0, belege: stand.belege[frage.schluessel]?.count ?? 0)
                })
        }
        let nummern = Dictionary(uniqueKeysWithValues: stand.feststellungen.map { ($0.id, $0.nr) })
        empfehlungen = stand.empfehlungen.map {
            Empfohlen(
                id: $0.id.text, nr: $0.nr, feststellung: nummern[$0.feststellung] ?? "", wortlaut: $0.wortlaut,
                haltung: $0.haltung?.rawValue,
                frist: $0.frist?.iso, stand: $0.umsetzung.rawValue, ueberfaellig: $0.istUeberfaellig(am: heute),
                vorhaben: $0.vorhaben)
        }
        let gesamt = stand.kosten.map(\.zeile).filter { $0.oe == nil }
        kennzahlen = Set(gesamt.map(\.jahr)).sorted(by: >).flatMap { jahr in
            Kennzahl.alle(gesamt.filter { $0.jahr == jahr }).map {
                Wert(
                    jahr: jahr, kennzahl: $0.name, summeCent: $0.summe.cent, jeArbeitsplatzCent: $0.jeArbeitsplatz?.cent,
                    zeilen: $0.zeilen)
            }
        }
        ressourcen = Set(gesamt.map(\.jahr)).sorted(by: >).flatMap { jahr in
            let posten = gesamt.filter { $0.jahr == jahr }
            return Ressourcenkennzahl.allCases.map {
                Ressource(
                    jahr: jahr, kennzahl: $0.rawValue, einheit: $0.einheit, hundertstel: $0.wert(posten)?.cent,
                    zeilen: $0.zeilen(posten))
            }
        }
    }

    static let schema =
        #"{"type":"object","properties":{"pruefung":{"type":"object"},"felder":{"type":"array","items":{"type":"object","properties":{"teil":{"type":"integer"},"name":{"type":"string"},"erfuellungsgrad":{"type":"integer"},"fragen":{"type":"array","items":{"type":"object"}}},"required":["teil","name","fragen"]}},"empfehlungen":{"type":"array","items":{"type":"object"}},"kennzahlen":{"type":"array","items":{"type":"object"}},"ressourcen":{"type":"array","items":{"type":"object"}}},"required":["pruefung","felder","empfehlungen","kennzahlen","ressourcen"]}"#
}
