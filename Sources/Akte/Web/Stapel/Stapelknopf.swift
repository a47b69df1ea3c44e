// SPDX-License-Identifier: EUPL-1.2

/// A button under a list that leads to an act on what is ticked (partial `akte/stapelwahl`).
struct Stapelknopf: Encodable, Sendable {
    let akt: String
    let titel: String

    private init(_ form: Stapelform) {
        akt = form.rawValue
        titel = form.titel
    }

    static let vorgaenge = Stapelform.allCases.map(Self.init)
    static let akten = [Stapelform.wiedervorlage, .schlagworte, .angaben].map(Self.init)
    static let andere = [Stapelform.schlagworte, .angaben].map(Self.init)
}
