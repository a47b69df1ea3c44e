// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// What the command line offers for the escrow of keys.
extension MailgatewayModul {
    /// - Parameter verwahrer: three persons.
    /// - Returns: their shares, in this order; and how many keys are in the escrow. The shares are kept nowhere.
    public func hinterlegungEinrichten(_ verwahrer: [String]) async throws -> (anteile: [String], hinterlegt: Int) {
        try await mitDienst {
            let neu = try await HinterlegungEinrichten(dienst: $0)(verwahrer, akteur: Self.befehlszeile)
            return (neu.anteile, neu.hinterlegt)
        }
    }

    /// - Returns: how many keys were put in.
    public func hinterlegungNachholen() async throws -> Int {
        try await mitDienst { try await HinterlegungNachholen(dienst: $0)(akteur: Self.befehlszeile) }
    }

    /// - Parameter anteile: two, as printed.
    /// - Returns: whose key was opened.
    public func hinterlegungUeben(_ anteile: [String]) async throws -> String {
        try await mitDienst { try await HinterlegungUeben(dienst: $0)(anteile, akteur: Self.befehlszeile) }
    }

    /// - Returns: how many keys are back.
    public func hinterlegungWiederherstellen(_ anteile: [String]) async throws -> Int {
        try await mitDienst { try await HinterlegungWiederherstellen(dienst: $0)(anteile, akteur: Self.befehlszeile) }
    }

    public func hatHinterlegung() async throws -> Bool { try await store.read { try $0.hinterlegung() } != nil }

    /// As a line of the self-check.
    public func hinterlegungsstand() async throws -> Lampenzeile {
        let stand = try await store.read { try Hinterlegungsstand($0) }
        let jetzt = store.uhr.jetzt
        return Lampenzeile(
            name: "Hinterlegung", stand: stand.stand(jetzt).deutsch, istGut: stand.stand(jetzt) == .gut, satz: stand.satz(jetzt),
            eintraege: [])
    }
}
