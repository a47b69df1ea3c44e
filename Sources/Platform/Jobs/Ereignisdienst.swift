// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Logging
public import ServiceLifecycle
public import Store

/// Feeds the consumers of the outbox in commit order, each at its own pace.
public struct Ereignisdienst: Service {
    private static let stand = TechnicalTable("ereignis_stand")
    private static let seite = 500

    private let store: Store
    private let konsumenten: [Konsument]
    private let log: Logger

    public init(store: Store, konsumenten: [Konsument], log: Logger) {
        self.store = store
        self.konsumenten = konsumenten
        self.log = log
    }

    public func run() async throws {
        try await cancelWhenGracefulShutdown {
            try await withThrowingTaskGroup(of: Void.self) { gruppe in
                gruppe.addTask { try await store.listen() }
                for konsument in konsumenten { gruppe.addTask { await folgen(konsument) } }
                try await gruppe.waitForAll()
            }
        }
    }

    private func folgen(_ konsument: Konsument) async {
        var position: Int64?
        for await _ in Takt(store: store).signale() {
            do {
                if position == nil { position = try await anschliessen(konsument) }
                if let ab = position { position = try await aufholen(konsument, ab: ab) }
            } catch is CancellationError {
                return
            } catch Luecke.ereignisseFehlen {
                log.warning("Ereignisse fehlen, der Bestand wird neu gelesen", metadata: ["konsument": "\(konsument.name)"])
                position = nil
            } catch {
                // The events stay; the next signal tries the same page again.
                log.error("Ereignisse nicht verarbeitet", metadata: ["konsument": "\(konsument.name)", "fehler": "\(error)"])
            }
        }
    }

    /// Takes the position first and lets the consumer read the tables afterwards, so that nothing lies between the two.
    private func anschliessen(_ konsument: Konsument) async throws -> Int64 {
        let position: Int64 = try await store.read { db in
            switch konsument.art {
            case .einmal: try db.value("SELECT nr FROM ereignis_stand WHERE konsument = \(konsument.name)") ?? 0
            case .jederKnoten: try db.value("SELECT ereignis_nr FROM audit_kopf WHERE id = 1") ?? 0
            }
        }
        try await konsument.anschluss()
        return position
    }

    private func aufholen(_ konsument: Konsument, ab: Int64) async throws -> Int64 {
        var position = ab
        while true {
            let ende = position
            let (erste, letzte, ereignisse) = try await store.read { db in try Self.seite(db, konsument, nach: ende) }
            // Events are numbered without gaps, so a jump means that this node was away for longer than they are kept.
            if case .jederKnoten = konsument.art, let erste, erste > position + 1 { throw Luecke.ereignisseFehlen }
            guard let letzte else { return position }
            if !ereignisse.isEmpty { try await konsument.handler(ereignisse) }
            position = letzte
            if case .einmal = konsument.art { try await merken(konsument, position) }
        }
    }

    private enum Luecke: Error { case ereignisseFehlen }

    /// Numbers of the first and the last event after `nach`, and those between them that the consumer wants.
    /// When all of them were cleared away, the first is the one that would come next.
    private static func seite(_ db: ReadContext, _ konsument: Konsument, nach: Int64) throws -> (Int64?, Int64?, [Ereignis]) {
        let rows = try db.rows(
            "SELECT nr, zeit, name, daten FROM ereignis WHERE nr > \(nach) ORDER BY nr LIMIT \(Self.seite)")
        let ereignisse = try rows.map {
            Ereignis(nr: try $0["nr"], zeit: try $0["zeit"], name: try $0["name"], daten: try $0["daten"])
        }
        guard !ereignisse.isEmpty else {
            let kopf: Int64 = try db.value("SELECT ereignis_nr FROM audit_kopf WHERE id = 1") ?? 0
            return (kopf + 1, nil, [])
        }
        return (ereignisse.first?.nr, ereignisse.last?.nr, ereignisse.filter { $0.name.hasPrefix(konsument.praefix) })
    }

    private func merken(_ konsument: Konsument, _ nr: Int64) async throws {
        _ = try await store.technical { db in
            try db.insert(
                into: Self.stand, ["konsument": konsument.name.sqlValue, "nr": nr.sqlValue], replacing: "konsument")
        }
    }
}
