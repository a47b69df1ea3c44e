// SPDX-License-Identifier: EUPL-1.2

/// The short way from acceptance to decision: what was written down a moment ago is known here and is not read from the database again. What
/// comes while enough is on the way waits there, where it stands anyway.
final class Zulauf: Sendable {
    /// A message is on its way until its decision stands in the database, at the latest with the end of the first attempt.
    private static let hoechstens = Gatewaydienst.zustellungenHoechstens + 16

    let aufnahmen: AsyncStream<Aufnahme>
    private let fortsetzung: AsyncStream<Aufnahme>.Continuation
    private let unterwegs = Belegung<NachrichtID>()
    /// Of messages that wait in the database.
    private let klingel: Klingel

    init(klingel: Klingel) {
        self.klingel = klingel
        (aufnahmen, fortsetzung) = AsyncStream.makeStream()
    }

    /// Those that must not be taken from the database.
    var alle: Set<NachrichtID> { unterwegs.alle }

    /// Writes a message down and sends it on its way.
    /// - Parameter eintragen: commits its rows.
    func nimm(_ aufnahme: Aufnahme, _ eintragen: () async throws -> Void) async throws {
        let id = aufnahme.nachricht.id
        // Before its rows can be seen, lest the database hands it out as well.
        guard unterwegs.nimm([id], hoechstens: Self.hoechstens) else {
            try await eintragen()
            return klingel.laeute()
        }
        do { try await eintragen() } catch {
            unterwegs.gibFrei([id])
            throw error
        }
        fortsetzung.yield(aufnahme)
    }

    /// Decided, or left to the database.
    func gibFrei(_ id: NachrichtID) { unterwegs.gibFrei([id]) }
}
