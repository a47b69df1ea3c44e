// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation

extension ContentStore {
    /// Publishes an upload where new contents go at this moment.
    ///
    /// Asked again afterwards: a move that began meanwhile may have passed this hash already, so the content goes to the new place as well.
    func veroeffentlichen(_ datei: String, _ inhalt: Inhalt) async throws {
        var platz = try await aktuelleLage().schreiben
        try await ort(platz).ablegen(datei, inhalt)
        while true {
            let jetzt = try await aktuelleLage().schreiben
            if jetzt == platz { return }
            try await uebertragen(inhalt, von: ort(platz), nach: ort(jetzt))
            platz = jetzt
        }
    }

    /// Copies one content and checks every byte of it on the way.
    /// - Throws: `StoreError.inhaltBeschaedigt`; nothing stands under its name then.
    func uebertragen(_ inhalt: Inhalt, von quelle: any Inhaltsort, nach ziel: any Inhaltsort) async throws {
        // What is there already was let in by its own limit.
        let writer = try begin(limit: .max)
        do {
            guard try await quelle.stroemen(inhalt.sha256, { try writer.write($0) }) else {
                throw StoreError.inhaltBeschaedigt(inhalt.sha256)
            }
            _ = try await writer.finish(inhalt, nach: ziel)
        } catch {
            writer.discard()
            throw error
        }
    }

    /// Whether a content is whole where it should be. While contents move, one whole place is enough, and no place may hold a changed one.
    func zustand(_ inhalt: Inhalt) async throws -> Zustand {
        var gesehen: [Zustand] = []
        for ort in try await orte() { gesehen.append(try await ort.zustand(inhalt)) }
        if gesehen.contains(.veraendert) { return .veraendert }
        return gesehen.contains(.heil) ? .heil : .fehlt
    }

    /// Hashes that begin with these two digits in any place, and the youngest moment they were stored.
    func namen(_ anfang: String) async throws -> [String: Zeitpunkt] {
        var namen: [String: Zeitpunkt] = [:]
        for ort in try await orte() { namen.merge(try await ort.namen(anfang)) { max($0, $1) } }
        return namen
    }

    /// Removes a content from all places.
    /// - Returns: whether it was there and is gone now; an upload of the same bytes that was quicker keeps it.
    func entfernen(_ sha256: String, wennAelterAls grenze: Zeitpunkt) async throws -> Bool {
        var ergebnisse: [Entfernung] = []
        for ort in try await orte() { ergebnisse.append(try await ort.entfernen(sha256, wennAelterAls: grenze)) }
        return ergebnisse.contains(.entfernt) && !ergebnisse.contains(.zuJung)
    }
}
