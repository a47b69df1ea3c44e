// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Logging
public import ServiceLifecycle
public import Store

/// Works off jobs until the server shuts down; a running job is finished first.
public struct Auftragsdienst: Service {
    private let tabelle: Auftragstabelle
    private let store: Store
    private let arten: [Auftragsart]
    private let arbeiter: Int
    private let log: Logger

    /// - Parameter knoten: name of this node, unique while it runs.
    public init(store: Store, arten: [Auftragsart], knoten: String, arbeiter: Int = 2, log: Logger) {
        self.store = store
        self.arten = arten
        self.arbeiter = arbeiter
        self.log = log
        tabelle = Auftragstabelle(store: store, knoten: knoten)
    }

    public func run() async throws {
        guard !arten.isEmpty else { return try await gracefulShutdown() }
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { gruppe in
                for _ in 0..<arbeiter { gruppe.addTask { await arbeiten() } }
            }
        }
    }

    /// Works off everything that is due now; for tests and for `rathaus demo`.
    /// - Returns: how many jobs were tried.
    @discardableResult
    public func allesFaellige() async throws -> Int {
        var zahl = 0
        while true {
            let versucht = try await stoss()
            if versucht == 0 { return zahl }
            zahl += versucht
        }
    }

    private func arbeiten() async {
        for await _ in Takt(store: store).signale() {
            do {
                while try await stoss() > 0, !Task.isCancelled {}
            } catch is CancellationError {
                return
            } catch {
                log.error("Auftragstabelle nicht erreichbar", metadata: ["fehler": "\(error)"])
            }
        }
    }

    /// Takes as many jobs as the lane takes at once and works on them side by side.
    /// - Returns: how many there were.
    private func stoss() async throws -> Int {
        let genommen = try await tabelle.nehmen(arten, hoechstens: arten.map(\.spur.stoss).min() ?? 1)
        guard !genommen.isEmpty else { return 0 }
        let tabelle = tabelle
        // Its own task, so that a shutdown lets jobs that have begun come to their end.
        try await Task {
            try await tabelle.beenden(
                withTaskGroup(of: (Auftrag, Auftragstabelle.Ausgang).self) { gruppe in
                    for (auftrag, art) in genommen { gruppe.addTask { (auftrag, await versuche(auftrag, art)) } }
                    return await gruppe.reduce(into: []) { $0.append($1) }
                })
        }.value
        return genommen.count
    }

    private func versuche(_ auftrag: Auftrag, _ art: Auftragsart) async -> Auftragstabelle.Ausgang {
        // Its last try neither came to an end nor failed: its node died of it, or took too long.
        guard auftrag.versuch <= art.versuche else { return .aufgegeben("\(art.versuche) Versuche ohne Ende") }
        do {
            try await art.handler(auftrag)
            return .erledigt
        } catch {
            log.warning(
                "Auftrag gescheitert",
                metadata: [
                    "art": "\(auftrag.art)", "id": "\(auftrag.id)", "versuch": "\(auftrag.versuch)", "fehler": "\(error)",
                ])
            return auftrag.versuch >= art.versuche ? .aufgegeben("\(error)") : .gescheitert("\(error)")
        }
    }
}
