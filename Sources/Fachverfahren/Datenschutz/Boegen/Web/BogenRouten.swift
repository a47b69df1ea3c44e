// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Questionnaires: contracts with processors, impact assessments, measures.
struct BogenRouten {
    let dienst: Datenschutzdienst

    var alle: [Route] {
        let recht = Zugang.recht(DatenschutzRechte.verzeichnis)
        return [
            .get(BogenURL.liste, recht, "Prüfbögen des Datenschutzes auflisten") { [dienst] anfrage in
                .lesung { db in Lesung(try BoegenSeite(anfrage, db, dienst.bogenfragen)) }
            },
            .get(BogenURL.neuMuster, recht, "Prüfbogen des Datenschutzes anlegen: Formular") { [dienst] anfrage in
                let art = try Self.art(anfrage)
                return .lesung { db in Lesung(try BogenSeite(art, nil, anfrage, db, dienst.bogenfragen)) }
            },
            .post(BogenURL.neuMuster, recht, "Prüfbogen des Datenschutzes anlegen") { [dienst] anfrage in
                let art = try Self.art(anfrage)
                return try await versuchen(art, nil, anfrage) {
                    let id = try await BogenSchreiben(store: dienst.store).anlegen(
                        art, try BogenSeite.lesen(art, dienst.bogenfragen, anfrage.formular.werte), akteur: anfrage.akteur)
                    return .weiter(nach: BogenURL.bogen(id), Meldung(.erfolg, "Der Bogen ist gespeichert."))
                }
            },
            .get(BogenURL.muster, recht, "Prüfbogen des Datenschutzes ansehen") { [dienst] anfrage in
                let id = try anfrage.id("id", BogenTag.self)
                return .lesung { db in
                    let bogen = try Self.bogen(id, db)
                    return Lesung(try BogenSeite(bogen.art, bogen, anfrage, db, dienst.bogenfragen))
                }
            },
            .post(BogenURL.muster, recht, "Prüfbogen des Datenschutzes ändern") { [dienst] anfrage in
                let id = try anfrage.id("id", BogenTag.self)
                let art = try await dienst.store.read { try Self.bogen(id, $0).art }
                return try await versuchen(art, id, anfrage) {
                    try await BogenSchreiben(store: dienst.store).aendern(
                        id, version: anfrage.gesehen,
                        try BogenSeite.lesen(art, dienst.bogenfragen, anfrage.formular.werte), akteur: anfrage.akteur)
                    return .weiter(nach: BogenURL.bogen(id), Meldung(.erfolg, "Der Bogen ist gespeichert."))
                }
            },
            .post(BogenURL.ablegenMuster, recht, "Prüfbogen des Datenschutzes in der Akte ablegen") { [dienst] anfrage in
                let id = try anfrage.id("id", BogenTag.self)
                try await BogenAblegen(dienst: dienst)(
                    id, version: anfrage.formular["version"].flatMap { Int64($0) } ?? 0, akteur: anfrage.akteur)
                return .weiter(nach: BogenURL.bogen(id), Meldung(.erfolg, "Der Bogen liegt, wie er ist, in der Akte."))
            },
        ]
    }

    private static func art(_ anfrage: WebRequest) throws -> Bogenart {
        guard let art = Bogenart(rawValue: try anfrage.pfadwert("art")) else { throw DatenschutzError.nichtGefunden }
        return art
    }

    private static func bogen(_ id: BogenID, _ db: some ReadAccess) throws -> Bogen {
        guard let bogen = try db.bogen(id) else { throw DatenschutzError.nichtGefunden }
        return bogen
    }

    /// Runs the act of the form; what is wrong is told there, and what was typed stays.
    private func versuchen(
        _ art: Bogenart, _ id: BogenID?, _ anfrage: WebRequest, _ tun: () async throws -> WebResponse
    ) async throws -> WebResponse {
        try await Formularakt.ausfuehren(dienst.store, tun) { [fragen = dienst.bogenfragen] db, fehler in
            try BogenSeite(art, try id.map { try Self.bogen($0, db) }, anfrage, db, fragen, fehler: fehler)
        }
    }
}
