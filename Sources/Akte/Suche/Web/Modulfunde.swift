// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Hits of one module, shown before those of the file.
struct Modulfunde: Encodable, Sendable {
    struct Zeile: Encodable, Sendable {
        let titel: String
        let art: String
        let url: String
    }

    static let hoechstens = 5

    let id: String
    let titel: String
    let zeilen: [Zeile]
    let mehr: Bool

    /// - Parameter suchen: of all modules; those without a hit, and those the actor may not search, are left out.
    static func alle(_ suchen: [Modulsuche], _ text: String, _ anfrage: WebRequest, _ store: Store) async throws -> [Modulfunde] {
        let erlaubte = suchen.filter { anfrage.akteur.darf($0.recht) }
        guard !erlaubte.isEmpty, text.count <= AkteSuchen.laengsterText,
            let frage = Modulsuche.Frage(text, hoechstens: hoechstens + 1, heute: anfrage.jetzt.tag)
        else { return [] }
        let akteur = anfrage.akteur
        return try await store.read { db in
            try erlaubte.enumerated().compactMap { nr, suche in
                let treffer = try suche.finden(frage, akteur, db)
                guard !treffer.isEmpty else { return nil }
                return Modulfunde(
                    id: "weitere\(nr)", titel: suche.titel,
                    zeilen: treffer.prefix(hoechstens).map { Zeile(titel: $0.titel, art: $0.art, url: $0.url) },
                    mehr: treffer.count > hoechstens)
            }
        }
    }
}
