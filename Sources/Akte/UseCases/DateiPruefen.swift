// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Jobs
public import Store

/// Scans a file that is no Dokument: drafts, what programs leave beside a Dokument, what the archive took over. They lie in the same
/// store behind the same barrier, so what is found in them is withheld the same way.
public struct DateiPruefen: Sendable {
    private let store: Store
    private let inhalte: ContentStore
    private let viren: Virenpruefer?

    public init(store: Store, inhalte: ContentStore, viren: Virenpruefer?) {
        self.store = store
        self.inhalte = inhalte
        self.viren = viren
    }

    var auftragsart: Auftragsart {
        Auftragsart(Streckenauftrag.datei, versuche: 60, zeitgrenze: .seconds(600), spur: .dokumente) { auftrag in
            try await self(try auftrag.lesen(Streckenauftrag.Datei.self).inhalt)
        }
    }

    /// Does nothing for what has been scanned or is gone.
    /// - Throws: what the scanner's absence throws: to be tried again.
    public func callAsFunction(_ sha256: String) async throws {
        let gelesen: Streckenlage? = try await store.read { db in
            // Thrown away meanwhile: nobody can open it any more.
            guard try db.row("SELECT 1 FROM inhalt WHERE sha256 = \(sha256)") != nil else { return nil }
            return try db.strecke(sha256)
        }
        guard let gelesen, gelesen.strecke.naechster(schwer: false) == .viren else { return }
        let pfad = try await inhalte.ohneSchranke.verifiedFile(gelesen.inhalt)
        var strecke = gelesen.strecke
        try await Virenschritt(store: store, viren: viren)(pfad, gelesen, &strecke)
        var lage = gelesen
        lage.strecke = strecke
        try await store.commit(Vermerk(.system("dokumentenstrecke"), "akte.datei.pruefen")) { [lage] tx in
            guard let strecke = try tx.streckeSpeichern(lage) else { return }
            tx.vermerke(Gegenstand("strecke.inhalt", sha256), feld: "viren", neu: strecke.fund ?? strecke.zustand.rawValue)
        }
    }
}
