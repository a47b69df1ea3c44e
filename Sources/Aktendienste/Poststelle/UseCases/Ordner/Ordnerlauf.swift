// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Jobs
import Store

/// Looks into the scan folders every minute and registers what is complete.
struct Ordnerlauf: Sendable {
    static let art = "post.ordner"
    static let takt: Int64 = 60_000

    struct Daten: Codable, Sendable { let runde: Int64? }

    let dienst: Poststellendienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, zeitgrenze: .seconds(600)) { [self] auftrag in
            if let runde = try auftrag.lesen(Daten.self).runde {
                try await einplanen(nach: max(runde, dienst.store.uhr.jetzt.millisekunden / Self.takt))
            }
            _ = try await self()
        }
    }

    /// Orders the first round; called at the start of the server. Without folders nothing runs.
    func einplanen() async throws { try await einplanen(nach: dienst.store.uhr.jetzt.millisekunden / Self.takt - 1) }

    private func einplanen(nach runde: Int64) async throws {
        guard try await !dienst.store.read({ try $0.scanordner() }).isEmpty else { return }
        try await dienst.store.commit(Vermerk(Poststellendienst.system, "post.ordner.bestellen")) { tx in
            try tx.auftrag(
                Self.art, Daten(runde: runde + 1), schluessel: "\(Self.art):\(runde + 1)",
                faellig: Zeitpunkt(millisekunden: (runde + 1) * Self.takt))
        }
    }

    /// - Returns: how many files were registered and refused. One folder's trouble does not keep the others waiting.
    @discardableResult
    func callAsFunction() async throws -> (erfasst: Int, abgewiesen: Int) {
        var summe = (erfasst: 0, abgewiesen: 0)
        var fehler: (any Error)?
        for ordner in try await dienst.store.read({ try $0.scanordner() }) {
            do {
                let zahl = try await Ordnerabfrage(dienst: dienst, ordner: ordner)()
                summe.erfasst += zahl.erfasst
                summe.abgewiesen += zahl.abgewiesen
            } catch {
                fehler = error
            }
        }
        if let fehler { throw fehler }
        return summe
    }
}
