// SPDX-License-Identifier: EUPL-1.2
internal import Mailschutz

/// Memory for what may come out of messages that are opened at the same time. A small message can hold something packed that is a hundred times as
/// large: one such is read, a dozen of them wait for each other.
struct Entpackraum: Sendable {
    /// Room for two messages of the largest content.
    static let bytes = 2 * Oeffnungsgrenzen().bytes

    private let raum = Kontingent(bytes)

    /// - Parameter groesse: of the message as it came.
    func fuer(_ groesse: Int, _ tun: () async throws -> Void) async rethrows {
        try await raum.mit(Self.bedarf(groesse), tun)
    }

    /// What may come out of a message of this size.
    static func bedarf(_ groesse: Int) -> Int {
        let grenzen = Oeffnungsgrenzen()
        let (mehr, ueber) = groesse.multipliedReportingOverflow(by: grenzen.verdichtung)
        return ueber ? grenzen.bytes : min(mehr, grenzen.bytes)
    }
}
