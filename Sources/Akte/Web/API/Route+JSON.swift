// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// The common head of the JSON routes of the E-Akte: one title for the rights table and the description of the interface,
/// and the status that belongs to the method.
extension Route {
    /// - Parameter beschreibung: when the interface needs more words than the rights table.
    /// - Parameter spur: what the answer shows of the file.
    static func lesen<Antwort: Encodable & SendableMetatype>(
        _ pfad: String, _ titel: String, abfrage: [Abfrageparameter] = [], beschreibung: String? = nil, ausgabe: String,
        spur: Lesespur? = nil,
        _ antwort: @escaping @Sendable (WebRequest) async throws -> Antwort
    ) -> Route {
        Route(
            .get, pfad, .recht(AkteRechte.lesen), "\(titel) (JSON)",
            api: APIBeschreibung(beschreibung ?? titel, abfrage: abfrage, ausgabe: ausgabe)
        ) { anfrage in
            let inhalt = try await antwort(anfrage)
            try await spur?.festhalten(anfrage)
            return try .json(inhalt)
        }
    }

    /// An act: `post` makes something and answers 201, `patch` changes it and answers 200.
    static func akt<Antwort: Encodable & SendableMetatype>(
        _ pfad: String, _ recht: Recht, _ titel: String, methode: Methode = .post, beschreibung: String? = nil,
        abfrage: [Abfrageparameter] = [], grenze: Int = 1_048_576, eingabe: String?, ausgabe: String, strom: Bool = false,
        _ tun: @escaping @Sendable (WebRequest) async throws -> Antwort
    ) -> Route {
        Route(
            methode, pfad, .recht(recht), "\(titel) (JSON)", grenze: grenze,
            api: APIBeschreibung(beschreibung ?? titel, abfrage: abfrage, eingabe: eingabe, ausgabe: ausgabe, strom: strom)
        ) { try .json(try await tun($0), status: methode == .post ? 201 : 200) }
    }
}
