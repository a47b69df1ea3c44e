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
        while try await einen() { zahl += 1 }
        return zahl
    }

    private func arbeiten() async {
        for await _ in Takt(store: store).signale() {
            do {
                while try await einen(), !Task.isCancelled {}
            } catch is CancellationError {
                return
            } catch {
                log.error("Auftragstabelle nicht erreichbar", metadata: ["fehler": "\(error)"])
            }
        }
    }

    /// - Returns: whether there was a job.
    private func einen() async throws -> Bool {
        guard let (auftrag, art) = try await tabelle.nehmen(arten) else { return false }
        let log = log
        let tabelle = tabelle
        // Its last try neither came to an end nor failed: its node died of it, or took too long.
        guard auftrag.versuch <= art.versuche else {
            try await tabelle.gescheitert(auftrag, "\(art.versuche) Versuche ohne Ende", endgueltig: true)
            return true
        }
        // Its own task, so that a shutdown lets a job that has begun come to its end.
        try await Task {
            do {
                try await art.handler(auftrag)
                try await tabelle.erledigt(auftrag)
            } catch {
                let endgueltig = auftrag.versuch >= art.versuche
                log.warning(
                    "Auftrag gescheitert",
                    metadata: [
                        "art": "\(auftrag.art)", "id": "\(auftrag.id)", "versuch": "\(auftrag.versuch)", "fehler": "\(error)",
                    ])
                try await tabelle.gescheitert(auftrag, "\(error)", endgueltig: endgueltig)
            }
        }.value
        return true
    }
}
