// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The taking side: look at what has come, put it somewhere or send it back.
struct UebernahmeRouten {
    let dienst: Aussonderungsdienst

    var alle: [Route] {
        let recht = Zugang.recht(AbgabeRechte.annehmen), store = dienst.store
        return [
            .get(AbgabeURL.eingang, recht, "Abgaben anderer Behörden auflisten") { anfrage in
                .seite(try await store.read { try AbgabenSeite(.ein, anfrage, $0) })
            },
            .get(AbgabeURL.eingangMuster, recht, "Abgabe einer anderen Behörde ansehen") { anfrage in
                .seite(try await store.read { try AbgabeSeite(try Self.abgabe(anfrage, $0), anfrage, $0) })
            },
            .get("\(AbgabeURL.eingangMuster)/stand", recht, "Übernahme: Fortschritt") { anfrage in
                .ausschnitt(try await store.read { Arbeitsstand(try Self.abgabe(anfrage, $0)) })
            },
            .post("\(AbgabeURL.eingangMuster)/uebernehmen", recht, "Abgabe einer anderen Behörde übernehmen") { anfrage in
                try await uebernehmen(anfrage)
            },
            .post("\(AbgabeURL.eingangMuster)/ablehnen", recht, "Abgabe einer anderen Behörde ablehnen") { anfrage in
                let id = try anfrage.id("id", AbgabeTag.self)
                let zurueck = "\(AbgabeURL.eingang)/\(id)"
                return try await Knopfakt.ausfuehren(zurueck) {
                    try await AbgabeAblehnen(dienst: dienst)(
                        id, grund: anfrage.formular["grund"] ?? "", akteur: anfrage.akteur)
                    return .weiter(nach: zurueck, Meldung(.erfolg, "Die Abgabe ist abgelehnt; die Antwort geht hinaus."))
                }
            },
        ]
    }

    private func uebernehmen(_ anfrage: WebRequest) async throws -> WebResponse {
        let id = try anfrage.id("id", AbgabeTag.self), felder = anfrage.formular
        do {
            try await AbgabeUebernehmen(dienst: dienst)(
                id, plan: felder["plan"], akte: felder["akte"], oe: felder["oe"].flatMap { Int64($0) }.map { OrgNummer($0) },
                akteur: anfrage.akteur)
            return .weiter(nach: "\(AbgabeURL.eingang)/\(id)", Meldung(.erfolg, "Die Abgabe wird abgelegt."))
        } catch let fehler as AussonderungError where fehler.art == .eingabe || fehler.art == .konflikt {
            return .seite(
                try await dienst.store.read {
                    try AbgabeSeite(try $0.abgabe(id, .ein, anfrage.akteur), anfrage, $0, fehler: ("plan", fehler.meldung))
                }, status: fehler.art == .konflikt ? 409 : 422)
        }
    }

    private static func abgabe(_ anfrage: WebRequest, _ db: some ReadAccess) throws -> Abgabe {
        try db.abgabe(try anfrage.id("id", AbgabeTag.self), .ein, anfrage.akteur)
    }
}
