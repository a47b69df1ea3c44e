// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store

/// The keys there are for one message, asked for in one round trip: most messages find none.
struct Schluesselsuche: Sendable {
    struct Fund: Sendable {
        /// Of the sender, the newest first.
        let eigene: [EigenerSchluessel]
        /// By owner, an address or a domain, the newest first.
        let fremde: [String: [Partnerzertifikat]]

        /// Of the certificates that may be revoked.
        var abdruecke: [String] {
            eigene.filter { $0.art == .smime }.compactMap(\.fingerabdruck)
                + fremde.values.joined().filter { $0.art == .smime }.map(\.fingerabdruck)
        }
    }

    /// Who signs; `nil` where nobody may.
    let absender: Mailadresse?
    let empfaenger: [Mailadresse]

    /// - Returns: those that are valid at `jetzt` and in use.
    func callAsFunction(_ store: Store, _ jetzt: Zeitpunkt) async throws -> Fund {
        let gesucht = Set(empfaenger.flatMap { [$0.description, $0.domaene] }).sorted()
        let fragen = stride(from: 0, to: gesucht.count, by: 500).map {
            Partnerzertifikat.vertraute(Array(gesucht[$0..<min($0 + 500, gesucht.count)]))
        }
        let eigenfrage = absender.map { [EigenerSchluessel.brauchbare([$0.description])] } ?? []
        let antworten = try await store.rows(together: eigenfrage + fragen)
        let eigene = try antworten.prefix(eigenfrage.count).joined().map(EigenerSchluessel.init(row:))
        let fremde = try antworten.dropFirst(eigenfrage.count).joined().map(Partnerzertifikat.init(row:))
        return Fund(
            eigene: eigene.filter { $0.zustand == .aktiv && $0.gilt(jetzt) },
            fremde: Dictionary(grouping: fremde.filter { $0.gilt(jetzt) }, by: \.inhaber))
    }
}
