// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// The archive's side: appraise, answer, take over, look at what was taken.
struct ArchivRouten {
    let dienst: Aussonderungsdienst

    var alle: [Route] {
        let recht = Zugang.recht(AussonderungRechte.archiv), store = dienst.store
        return [
            .get(AussonderungURL.archiv, recht, "Archiv: Angebote und Abgaben auflisten") { anfrage in
                .seite(try await store.read { try LaeufeSeite(.archiv, anfrage, $0) })
            },
            .get(AussonderungURL.archivMuster, recht, "Archiv: Angebot oder Abgabe ansehen") { anfrage in
                .seite(try await store.read { try LaufSeite(try Self.lauf(anfrage, $0), anfrage, $0) })
            },
            .get("\(AussonderungURL.archivMuster)/stand", recht, "Archiv: Fortschritt") { anfrage in
                .ausschnitt(try await store.read { Arbeitsstand(try Self.lauf(anfrage, $0)) })
            },
            .post("\(AussonderungURL.archivMuster)/bewerten", recht, "Archiv: Stücke bewerten") { anfrage in
                try await akt(anfrage, "Die Bewertung ist gesetzt.") { id in
                    guard let art = anfrage.formular["art"].flatMap(Aussonderungsart.init(rawValue:)) else {
                        throw AussonderungError.wahlFehlt
                    }
                    try await Bewerten(dienst: dienst)(
                        id, objekte: anfrage.formular.werte.alle("objekt").compactMap { LaufobjektID($0) }, art: art,
                        grund: anfrage.formular["begruendung"], akteur: anfrage.akteur)
                }
            },
            .post("\(AussonderungURL.archivMuster)/senden", recht, "Archiv: Bewertung senden") { anfrage in
                try await akt(anfrage, "Die Bewertung geht an die Behörde.") {
                    try await BewertungSenden(dienst: dienst)($0, akteur: anfrage.akteur)
                }
            },
            .post("\(AussonderungURL.archivMuster)/uebernehmen", recht, "Archiv: Lieferung übernehmen") { anfrage in
                try await akt(anfrage, "Die Lieferung wird übernommen.") {
                    try await Uebernehmen(dienst: dienst)($0, akteur: anfrage.akteur)
                }
            },
            .get("\(AussonderungURL.archivMuster)/paket", recht, "Archiv: Übernommenes als Paket (0503)") { anfrage in
                let lauf = try await store.read { try Self.lauf(anfrage, $0) }
                let (inhalt, name) = try await ArchivpaketAusgeben(dienst: dienst)(lauf.id, akteur: anfrage.akteur)
                return .inhalt(
                    pfad: try await dienst.inhalte.verifiedFile(inhalt), groesse: inhalt.groesse, typ: "application/zip",
                    name: name,
                    herunterladen: true)
            },
            .get(AussonderungURL.gutMuster, recht, "Archivgut ansehen") { anfrage in
                let id = try anfrage.id("id", ArchivgutTag.self)
                return .seite(
                    try await store.read { db in
                        let (gut, lauf) = try Self.gut(id, anfrage, db)
                        return try GutSeite(gut, lauf, db)
                    })
            },
            .get(AussonderungURL.dateiMuster, recht, "Datei eines Archivguts herunterladen") { anfrage in
                try await datei(anfrage)
            },
        ]
    }

    private func akt(_ anfrage: WebRequest, _ fertig: String, _ tun: (LaufID) async throws -> Void) async throws -> WebResponse {
        let id = try anfrage.id("id", LaufTag.self)
        let zurueck = "\(AussonderungURL.archiv)/\(id)"
        return try await Knopfakt.ausfuehren(zurueck) {
            try await tun(id)
            return .weiter(nach: zurueck, Meldung(.erfolg, fertig))
        }
    }

    private func datei(_ anfrage: WebRequest) async throws -> WebResponse {
        let id = try anfrage.id("id", ArchivdateiTag.self)
        let datei = try await dienst.store.read { db -> Archivdatei in
            guard let datei = try db.archivdatei(id) else { throw AussonderungError.nichtGefunden }
            _ = try Self.gut(datei.archivgut, anfrage, db)
            return datei
        }
        return .inhalt(
            pfad: try await dienst.inhalte.verifiedFile(datei.inhalt), groesse: datei.inhalt.groesse, typ: datei.mediatyp,
            name: datei.original, herunterladen: true)
    }

    private static func gut(_ id: ArchivgutID, _ anfrage: WebRequest, _ db: some ReadAccess) throws -> (Archivgut, Lauf) {
        guard let gut = try db.archivgut(id) else { throw AussonderungError.nichtGefunden }
        return (gut, try db.lauf(gut.lauf, fuer: AussonderungRechte.archiv, anfrage.akteur))
    }

    private static func lauf(_ anfrage: WebRequest, _ db: some ReadAccess) throws -> Lauf {
        let lauf = try db.lauf(try anfrage.id("id", LaufTag.self), fuer: AussonderungRechte.archiv, anfrage.akteur)
        guard lauf.seite == .archiv else { throw AussonderungError.nichtGefunden }
        return lauf
    }
}
