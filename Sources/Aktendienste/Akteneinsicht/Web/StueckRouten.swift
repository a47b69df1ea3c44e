// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import Web

/// One document of a request: its pages, the black places on them, and how it will look.
struct StueckRouten {
    let dienst: Einsichtsdienst

    var alle: [Route] {
        let bearbeiten = Zugang.recht(EinsichtRechte.bearbeiten)
        return [
            .get(EinsichtURL.stueckMuster, .mitarbeiter, "Akteneinsicht: Seite mit Schwärzungen ansehen") { anfrage in
                try await ansicht(anfrage, anfrage.abfrage["seite"])
            },
            .get("\(EinsichtURL.stueckMuster)/seiten/{seite}", .mitarbeiter, "Akteneinsicht: Bild einer Seite") { anfrage in
                let (_, stueck) = try await laden(anfrage)
                guard let seite = Int(try anfrage.pfadwert("seite")), (1...stueck.seiten).contains(seite) else {
                    throw EinsichtError.nichtGefunden
                }
                return .daten(try await bild(stueck, seite), typ: "image/png").mitKopf("cache-control", "private, no-store")
            },
            .get("\(EinsichtURL.stueckMuster)/vorschau", .mitarbeiter, "Akteneinsicht: geschwärzte Fassung ansehen") {
                [dienst] anfrage in
                let (einsicht, stueck) = try await laden(anfrage)
                if let fassung = stueck.fassung {
                    return .inhalt(
                        pfad: try await dienst.inhalte.verifiedFile(fassung), groesse: fassung.groesse, typ: "application/pdf",
                        name: "\(einsicht.zeichen)-\(stueck.lfd).pdf", herunterladen: false)
                }
                let stellen = try await dienst.store.read { try $0.schwaerzungen(stueck.id) }
                return .daten(try await dienst.zeichne(stueck, stellen, zeichen: einsicht.zeichen), typ: "application/pdf")
                    .mitKopf("cache-control", "private, no-store")
            },
            .post("\(EinsichtURL.stueckMuster)/entfernen", bearbeiten, "Akteneinsicht: Dokument herausnehmen") {
                [dienst] anfrage in
                let (id, stueck) = try Self.ids(anfrage)
                return try await Knopfakt.ausfuehren(EinsichtURL.einsicht(id)) {
                    try await StueckeWaehlen(dienst: dienst).entfernen(id, stueck, akteur: anfrage.akteur)
                    return .weiter(nach: EinsichtURL.einsicht(id), Meldung(.erfolg, "Das Dokument ist nicht mehr dabei."))
                }
            },
            .post("\(EinsichtURL.stueckMuster)/titel", bearbeiten, "Akteneinsicht: Titel für das Verzeichnis ändern") {
                [dienst] anfrage in
                let (id, stueck) = try Self.ids(anfrage)
                let zurueck = "\(EinsichtURL.stueck(id, stueck))?seite=\(Self.seite(anfrage))"
                return try await versuchen(zurueck, anfrage) {
                    try await StueckBenennen(dienst: dienst)(
                        id, stueck, titel: anfrage.formular["titel"] ?? "", akteur: anfrage.akteur)
                    return .weiter(nach: zurueck, Meldung(.erfolg, "So heißt das Dokument jetzt im Verzeichnis."))
                }
            },
            .post("\(EinsichtURL.stueckMuster)/schwaerzungen", bearbeiten, "Akteneinsicht: Stelle schwärzen") {
                [dienst] anfrage in
                let (id, stueck) = try Self.ids(anfrage)
                let zahl = { (name: String) in anfrage.formular[name].flatMap { Int($0) } ?? -1 }
                let zurueck = "\(EinsichtURL.stueck(id, stueck))?seite=\(Self.seite(anfrage))"
                return try await versuchen(zurueck, anfrage) {
                    try await StelleSchwaerzen(dienst: dienst).setzen(
                        id, stueck, seite: zahl("seite"), x: zahl("x"), y: zahl("y"), breite: zahl("breite"),
                        hoehe: zahl("hoehe"),
                        grund: anfrage.formular["grund"], akteur: anfrage.akteur)
                    return .weiter(nach: zurueck, Meldung(.erfolg, "Die Stelle ist geschwärzt."))
                }
            },
            .post(
                "\(EinsichtURL.stueckMuster)/schwaerzungen/{schwaerzung}/entfernen", bearbeiten,
                "Akteneinsicht: Schwärzung entfernen"
            ) { [dienst] anfrage in
                let (id, stueck) = try Self.ids(anfrage)
                let zurueck = "\(EinsichtURL.stueck(id, stueck))?seite=\(Self.seite(anfrage))"
                return try await Knopfakt.ausfuehren(zurueck) {
                    try await StelleSchwaerzen(dienst: dienst).entfernen(
                        id, stueck, try anfrage.id("schwaerzung", SchwaerzungTag.self), akteur: anfrage.akteur)
                    return .weiter(nach: zurueck, Meldung(.erfolg, "Die Schwärzung ist entfernt."))
                }
            },
        ]
    }

    private static func ids(_ anfrage: WebRequest) throws -> (EinsichtID, EinsichtstueckID) {
        (try anfrage.id("id", EinsichtTag.self), try anfrage.id("stueck", EinsichtstueckTag.self))
    }

    /// The page of the document that the form was on.
    private static func seite(_ anfrage: WebRequest) -> Int { max(1, anfrage.formular["seite"].flatMap { Int($0) } ?? 1) }

    private func ansicht(_ anfrage: WebRequest, _ gewuenscht: String?, fehler: EinsichtError? = nil) async throws -> WebResponse {
        let (_, stueck) = try await laden(anfrage)
        let seite = min(max(gewuenscht.flatMap { Int($0) } ?? 1, 1), stueck.seiten)
        let mass = Bildmass(png: try await bild(stueck, seite))
        return .seite(
            try await dienst.store.read { [recht = dienst.recht] in
                try StueckSeite(stueck, seite, mass, anfrage, $0, recht, fehler: fehler)
            }, status: fehler == nil ? 200 : 422)
    }

    /// Runs the act of a form; what is wrong in a field is told there, and what was typed stays.
    private func versuchen(_ zurueck: String, _ anfrage: WebRequest, _ tun: () async throws -> WebResponse) async throws
        -> WebResponse
    {
        try await Knopfakt.ausfuehren(zurueck) {
            do {
                return try await tun()
            } catch let fehler as EinsichtError
                where [EinsichtError.titelFehlt, .titelZuLang, .grundFehlt, .stelleUngueltig, .zuVieleStellen].contains(fehler)
            {
                return try await ansicht(anfrage, anfrage.formular["seite"], fehler: fehler)
            }
        }
    }

    private func laden(_ anfrage: WebRequest) async throws -> (Einsicht, Einsichtstueck) {
        let (id, stueck) = try Self.ids(anfrage)
        return try await StueckAnsehen(dienst: dienst)(id, stueck, akteur: anfrage.akteur)
    }

    private func bild(_ stueck: Einsichtstueck, _ seite: Int) async throws -> Data {
        let pfad = try await dienst.inhalte.verifiedFile(stueck.original)
        return try await dienst.werkzeug.bild(URL(fileURLWithPath: pfad), seite)
    }
}
