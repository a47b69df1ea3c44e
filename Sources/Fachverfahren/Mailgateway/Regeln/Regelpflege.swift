// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Logging
internal import Mailrichtlinie
internal import Store
internal import Synchronization

/// Beside the work on messages, so that these need no transaction more: takes released rules over, and keeps what they compared in the last messages.
struct Regelpflege: Sendable {
    static let proben = TechnicalTable("mg_regelprobe")

    let store: Store
    let stand: Regelstand
    let sammlung: Probensammlung
    let log: Logger

    /// Once.
    func callAsFunction() async throws {
        try await uebernimm()
        try await halteProbenFest()
    }

    private func uebernimm() async throws { try await stand.aktualisiere(store) }

    /// What was gathered is not lost where the database does not answer.
    private func halteProbenFest() async throws {
        let neue = sammlung.entleere()
        guard !neue.isEmpty else { return }
        do { try await halteFest(neue) } catch {
            sammlung.nimm(neue)
            throw error
        }
    }

    /// Until the rules in force are read for the first time. An error of theirs must not keep the server from starting.
    /// - Throws: `CancellationError` alone.
    func beginne() async throws {
        while !(try await gelingt("Regeln nicht übernommen", callAsFunction)) { try await Task.sleep(for: .seconds(1)) }
    }

    /// Until cancelled.
    func laufend() async throws {
        while true {
            // Rules count at once. What they compared is looked at by people: of many messages a second most are never written.
            for _ in 0..<5 {
                _ = try await gelingt("Regeln nicht übernommen", uebernimm)
                try await Task.sleep(for: .seconds(1))
            }
            _ = try await gelingt("Verglichenes nicht behalten", halteProbenFest)
        }
    }

    /// - Returns: whether it was done; what went wrong is logged.
    private func gelingt(_ sonst: Logger.Message, _ arbeit: () async throws -> Void) async throws -> Bool {
        do {
            try await arbeit()
            return true
        } catch let fehler where !(fehler is CancellationError) {
            log.error(sonst, metadata: ["fehler": "\(fehler)"])
            return false
        }
    }

    private func halteFest(_ neue: [Probemerkmal]) async throws {
        let json = JSONEncoder()
        let texte = try neue.map { String(decoding: try json.encode($0), as: UTF8.self) }
        try await store.technical { db in
            try db.insert(
                into: Self.proben, ["id", "merkmale"],
                rows: texte.enumerated().map { nr, text in
                    [ID<Probemerkmal>(db.jetzt, folge: UInt16(nr)).sqlValue, text.sqlValue]
                })
            let aelteste = try db.rows(
                "SELECT id FROM mg_regelprobe ORDER BY id DESC LIMIT 1 OFFSET \(Probensammlung.hoechstens - 1)"
            ).first
            if let aelteste {
                let id: String = try aelteste["id"]
                try db.delete(from: Self.proben, where: "id < \(id)")
            }
        }
    }
}

/// Gathered since the last time it was kept. Of more than fit only the latest.
final class Probensammlung: Sendable {
    static let hoechstens = 1_000
    private let proben = Mutex<[Probemerkmal]>([])

    func nimm(_ neue: [Probemerkmal]) {
        proben.withLock { alle in
            alle += neue
            // Seldom, since all that stay are moved.
            if alle.count >= 2 * Self.hoechstens { alle.removeFirst(alle.count - Self.hoechstens) }
        }
    }

    func entleere() -> [Probemerkmal] {
        proben.withLock { alle in
            defer { alle = [] }
            return Array(alle.suffix(Self.hoechstens))
        }
    }
}

extension ReadAccess {
    /// Of the last messages, the latest first.
    func probemerkmale() throws -> [Probemerkmal] {
        let json = JSONDecoder()
        return try rows("SELECT merkmale FROM mg_regelprobe ORDER BY id DESC LIMIT \(Probensammlung.hoechstens)").map { row in
            let text: String = try row["merkmale"]
            return try json.decode(Probemerkmal.self, from: Data(text.utf8))
        }
    }
}
