// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// The acts on one thing that came in, sent from beside the list. After each the next one is shown.
struct Eingangshandlungen {
    let dienst: Poststellendienst

    private typealias Akt = @Sendable (WebRequest, EingangID) async throws -> (text: String, bleiben: Bool)

    var alle: [Route] {
        [
            akt("zuordnen", "zeichen", "einem Vorgang zuordnen") { anfrage, id in
                let ziel = try await ziel(anfrage)
                let dokument = try await EingangZuordnen(dienst: dienst)(
                    id, in: ziel, try angaben(anfrage), akteur: anfrage.akteur)
                return ("Zugeordnet als Dokument \(dokument.zeichen).", false)
            },
            akt("neuer-vorgang", "akte", "neuen Vorgang öffnen") { anfrage, id in
                let dokument = try await EingangNeuerVorgang(dienst: dienst)(
                    id, akte: anfrage.formular["akte"], betreff: anfrage.formular["vorgangsbetreff"], try angaben(anfrage),
                    akteur: anfrage.akteur)
                return ("Ein neuer Vorgang ist geöffnet, der Eingang liegt darin als \(dokument.zeichen).", false)
            },
            akt("angaben", "betreff", "Angaben ändern") { anfrage, id in
                try await EingangAendern(dienst: dienst).angaben(
                    id,
                    .init(
                        betreff: anfrage.formular["betreff"], absender: anfrage.formular["absender"],
                        eingangAm: try anfrage.tag("eingang"), eingangGrund: anfrage.formular["eingangsgrund"],
                        datumDesSchreibens: try anfrage.tag("datum")), version: try anfrage.version(), akteur: anfrage.akteur)
                return ("Die Angaben sind geändert.", true)
            },
            akt("weiterleiten", "oe", "an eine andere Einheit weiterleiten") { anfrage, id in
                guard let oe = anfrage.formular["oe"].flatMap({ Int64($0) }) else { throw PostError.einheitFehlt }
                try await EingangAendern(dienst: dienst).weiterleiten(
                    id, an: OrgNummer(oe), grund: anfrage.formular["weitergrund"], version: try anfrage.version(),
                    akteur: anfrage.akteur)
                return ("Der Eingang ist weitergeleitet.", false)
            },
            akt("zurueckweisen", "ablehnung", "zurückweisen") { anfrage, id in
                try await EingangAendern(dienst: dienst).zurueckweisen(
                    id, grund: anfrage.formular["ablehnung"], version: try anfrage.version(), akteur: anfrage.akteur)
                return ("Der Eingang ist zurückgewiesen. Unter „Zurückgewiesen“ lässt er sich wieder öffnen.", false)
            },
            akt("wieder-oeffnen", "inhalt", "Zurückweisung zurücknehmen") { anfrage, id in
                try await EingangAendern(dienst: dienst).wiederOeffnen(id, akteur: anfrage.akteur)
                return ("Der Eingang liegt wieder unter „Zu verteilen“.", true)
            },
            akt("lesen", "inhalt", "noch einmal lesen") { anfrage, id in
                try await EingangNeuLesen(dienst: dienst)(id, akteur: anfrage.akteur)
                return ("Der Eingang wird noch einmal geprüft und gelesen.", true)
            },
        ]
    }

    private func ziel(_ anfrage: WebRequest) async throws -> VorgangID {
        if let id = anfrage.formular["vorgang"].flatMap({ VorgangID($0) }) { return id }
        return try await dienst.store.read { try Zielsuche.vorgang(anfrage.formular["zeichen"], $0, anfrage.akteur) }
    }

    private func angaben(_ anfrage: WebRequest) throws -> EingangZuordnen.Angaben {
        .init(
            version: try anfrage.version(), betreff: anfrage.formular["titel"],
            typ: anfrage.formular["typ"].flatMap(Dokumenttyp.init(rawValue:)) ?? .eingang, grund: anfrage.formular["grund"],
            trotzdem: anfrage.formular["trotzdem"] != nil)
    }

    private func akt(_ name: String, _ feld: String, _ zweck: String, _ tun: @escaping Akt) -> Route {
        let dienst = dienst
        return .post("\(PostURL.muster)/\(name)", .recht(PostRechte.eingang), "Posteingang: \(zweck)") { anfrage in
            let id = try anfrage.id("id", EingangTag.self)
            // Asked before, because afterwards it is no longer in its place.
            let naechster = try await dienst.store.read { db in
                try Eingangsliste(akteur: anfrage.akteur, zustand: .offen).folgender(db, nach: id)
            }
            return try await Formularakt.ausfuehren(anfrage, feld: feld) { eingaben in
                try await dienst.store.read { db in
                    try PosteingangSeite(anfrage, db, gewaehlt: id, bild: dienst.werkzeuge.seitenbild != nil, eingaben)
                }
            } _: {
                let ergebnis = try await tun(anfrage, id)
                let ziel = ergebnis.bleiben ? PostURL.eintrag(id) : naechster.map { PostURL.eintrag($0) } ?? PostURL.eingang
                return .weiter(nach: ziel, Meldung(.erfolg, ergebnis.text))
            }
        }
    }
}
