// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

extension ContentStore {
    /// A file for a citizen. What the barrier says to clerks would mislead here: it speaks of senders and of the operator's list.
    func buergerdatei(_ inhalt: Inhalt) async throws -> String {
        do {
            return try await verifiedFile(inhalt)
        } catch AkteError.zurueckgehalten(let grund) {
            throw grund == .ungeprueft ? PortalError.dateiInPruefung : .dateiZurueckgehalten
        }
    }
}
