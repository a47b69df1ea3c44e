// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Jobs
import Store

/// Looks into the folders of all partners: puts out what waits and reads what has come. Every few minutes, and at once when there is
/// something to send. Whoever looks first takes a file; a second look finds it in the register.
struct Austauschlauf: Sendable {
    static let art = "aus.austausch"
    static let takt: Int64 = 300_000
    /// A message, its acknowledgement, and once more to see that there is no more.
    private static let hoechstens = 3

    struct Auftragsdaten: Codable, Sendable {
        /// Number of the regular round; `nil` for one that was ordered besides.
        let runde: Int64?
    }

    let dienst: Aussonderungsdienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, zeitgrenze: Laufarbeit.zeitgrenze) { [self] auftrag in
            if let runde = try auftrag.lesen(Auftragsdaten.self).runde {
                try await einplanen(nach: max(runde, dienst.store.uhr.jetzt.millisekunden / Self.takt))
            }
            _ = try await self()
        }
    }

    /// Orders the first round; called at the start of the server. Without partners nothing runs.
    func einplanen() async throws { try await einplanen(nach: dienst.store.uhr.jetzt.millisekunden / Self.takt - 1) }

    private func einplanen(nach runde: Int64) async throws {
        let store = dienst.store
        guard try await !store.read({ try $0.partner() }).isEmpty else { return }
        try await store.commit(Vermerk(Aussonderungsdienst.system, "aus.austausch.bestellen")) { tx in
            try tx.auftrag(
                Self.art, Auftragsdaten(runde: runde + 1), schluessel: "\(Self.art):\(runde + 1)",
                faellig: Zeitpunkt(millisekunden: (runde + 1) * Self.takt))
        }
    }

    /// First all that waits is put out, then all that has come is read: a house that is authority and archive at once reads in the same
    /// round what it has sent. Reading makes acknowledgements, so it goes on until nothing is left to put out.
    /// - Returns: how many messages were written and read. One partner's trouble does not keep the others waiting.
    @discardableResult
    func callAsFunction() async throws -> (geschrieben: Int, gelesen: Int, abgewiesen: Int) {
        var summe = (geschrieben: 0, gelesen: 0, abgewiesen: 0)
        var fehler: (any Error)?
        let partner = try await dienst.store.read { try $0.partner() }
        for runde in 1...Self.hoechstens {
            var ausgegeben = 0
            for einer in partner {
                do { ausgegeben += try await Nachrichtenausgang(dienst: dienst)(einer) } catch { fehler = error }
            }
            summe.geschrieben += ausgegeben
            if runde > 1, ausgegeben == 0 { break }
            for einer in partner {
                do {
                    let eingang = try await Nachrichteneingang(dienst: dienst)(einer)
                    summe.gelesen += eingang.gelesen
                    summe.abgewiesen += eingang.abgewiesen
                } catch {
                    fehler = error
                }
            }
        }
        if let fehler { throw fehler }
        return summe
    }
}

extension WriteContext {
    /// Looks into the folders soon, because there is something to send.
    func austauschBestellen(_ anlass: String) throws {
        try auftrag(
            Austauschlauf.art, Austauschlauf.Auftragsdaten(runde: nil),
            schluessel: "\(Austauschlauf.art):\(anlass):\(jetzt.millisekunden)")
    }
}
