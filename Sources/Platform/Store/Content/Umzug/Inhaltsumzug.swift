// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Synchronization

/// Moves all contents to the other place while the server works.
///
/// First the database says that new contents go there and that reads look at both places; then every registered content is copied and read back
/// from the new place. How far this has come stands in the database, so that a move that was broken off goes on. The old place keeps
/// everything until it is emptied on request.
public struct Inhaltsumzug: Sendable {
    private static let tabelle = TechnicalTable("inhalt_umzug")
    /// Copies at once; what counts is the way to the server, not the disk.
    private static let zugleich = 4

    let store: Store
    let inhalte: ContentStore
    let ziel: Inhaltsplatz
    let akteur: Akteur

    public init(_ store: Store, _ inhalte: ContentStore, nach ziel: Inhaltsplatz, durch akteur: Akteur) {
        self.store = store
        self.inhalte = inhalte
        self.ziel = ziel
        self.akteur = akteur
    }

    /// - Throws: `StoreError.ablage` when the new place does not answer; nothing has changed then.
    public func ausfuehren(_ fortschritt: @escaping Fortschritt = { _, _, _ in }) async throws -> Umzugsbericht {
        let (alt, neu) = (try inhalte.ort(ziel.anderer), try inhalte.ort(ziel))
        try await beginnen(neu)
        let gesamt = try await store.read { try $0.value("SELECT COUNT(*) FROM inhalt", as: Int64.self) ?? 0 }
        let bis = try await store.read { db in
            try db.value("SELECT bis FROM inhalt_umzug WHERE id = 1 AND nach = \(ziel.rawValue)", as: String.self) ?? ""
        }
        let zaehler = Umzugszaehler()
        var fertig = try await store.read {
            try $0.value("SELECT COUNT(*) FROM inhalt WHERE sha256 <= \(bis)", as: Int64.self) ?? 0
        }
        var nach = bis
        while true {
            try Task.checkCancellation()
            let seite = try await store.read { [nach] in try $0.inhalte(nach: nach, limit: 64).map(\.inhalt) }
            guard let letzter = seite.last else { break }
            try await bringen(seite, alt, neu, zaehler)
            // What is damaged stays to be done, so that a later run tries it again.
            if zaehler.schaeden.isEmpty { try await merken(letzter.sha256) }
            nach = letzter.sha256
            fertig += Int64(seite.count)
            fortschritt("Inhalte", fertig, max(gesamt, fertig))
        }
        try await nachlesen(alt, neu, zaehler, fortschritt)
        return Umzugsbericht(
            inhalte: fertig, kopiert: zaehler.kopiert, schaeden: zaehler.schaeden, geleert: nil)
    }

    /// Takes the old place's copy of everything away, after a move without damage. Every content is in the new place before it goes.
    public func leeren(_ fortschritt: @escaping Fortschritt = { _, _, _ in }) async throws -> Umzugsbericht {
        var bericht = try await ausfuehren(fortschritt)
        guard bericht.schaeden.isEmpty else { return bericht }
        let lage = try await inhalte.aktuelleLage()
        guard lage.auch == ziel.anderer else { return bericht }
        let (alt, neu) = (try inhalte.ort(ziel.anderer), try inhalte.ort(ziel))
        var weg: Int64 = 0
        for byte in UInt8.min...UInt8.max {
            try Task.checkCancellation()
            let anfang = Hex.text([byte])
            let dort = try await neu.namen(anfang)
            for sha256 in try await alt.namen(anfang).keys {
                // An upload that no row names yet moves as well; whether anybody wants it, the daily round will see.
                if dort[sha256] == nil { try await nachziehen(sha256, alt, neu) }
                if case .entfernt = try await alt.entfernen(sha256, wennAelterAls: Zeitpunkt(millisekunden: .max)) { weg += 1 }
            }
            fortschritt("Alter Ort", Int64(byte) + 1, 256)
        }
        try await store.commit(Vermerk(akteur, "inhalt.umzug")) { [ziel, eimer = lage.eimer] tx in
            try tx.inhaltslageSetzen(ziel, auch: nil, eimer: ziel == .s3 ? eimer : nil)
        }
        bericht.geleert = weg
        return bericht
    }

    /// Changes the database only after the new place has answered.
    private func beginnen(_ neu: any Inhaltsort) async throws {
        _ = try await neu.namen("00")
        let lage = try await inhalte.aktuelleLage()
        guard lage.schreiben != ziel else { return }
        try await store.commit(Vermerk(akteur, "inhalt.umzug")) { [ziel, eimer = inhalte.s3?.kennung] tx in
            try tx.inhaltslageSetzen(ziel, auch: ziel.anderer, eimer: eimer)
        }
        try await store.technical { [ziel] tx in
            try tx.insert(
                into: Self.tabelle, ["id": .integer(1), "nach": .text(ziel.rawValue), "bis": .text("")], replacing: "id")
        }
    }

    private func merken(_ bis: String) async throws {
        try await store.technical { [ziel] tx in
            try tx.insert(
                into: Self.tabelle, ["id": .integer(1), "nach": .text(ziel.rawValue), "bis": .text(bis)], replacing: "id")
        }
    }

    private func bringen(
        _ seite: [Inhalt], _ alt: any Inhaltsort, _ neu: any Inhaltsort, _ zaehler: Umzugszaehler
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { gruppe in
            for (i, inhalt) in seite.enumerated() {
                if i >= Self.zugleich { try await gruppe.next() }
                gruppe.addTask { try await bringen(inhalt, alt, neu, zaehler) }
            }
            try await gruppe.waitForAll()
        }
    }

    /// What is there already is read as well: it may be the rest of an upload.
    private func bringen(_ inhalt: Inhalt, _ alt: any Inhaltsort, _ neu: any Inhaltsort, _ zaehler: Umzugszaehler) async throws {
        try Task.checkCancellation()
        if case .heil = try await neu.zustand(inhalt) { return }
        do {
            try await inhalte.uebertragen(inhalt, von: alt, nach: neu)
        } catch StoreError.inhaltBeschaedigt {
            zaehler.schaden(inhalt.sha256)
            return
        }
        guard case .heil = try await neu.zustand(inhalt) else {
            throw StoreError.ablage("\(inhalt.sha256) kommt aus dem neuen Ort anders zurück, als es abgelegt wurde.")
        }
        zaehler.kopie()
    }

    /// Contents that were uploaded to the old place before the move and registered after their turn.
    private func nachlesen(
        _ alt: any Inhaltsort, _ neu: any Inhaltsort, _ zaehler: Umzugszaehler, _ fortschritt: @escaping Fortschritt
    ) async throws {
        for byte in UInt8.min...UInt8.max {
            try Task.checkCancellation()
            let anfang = Hex.text([byte])
            let fehlend = Set(try await alt.namen(anfang).keys).subtracting(try await neu.namen(anfang).keys)
            if !fehlend.isEmpty {
                let eintraege = try await store.read { db in
                    try db.rows("SELECT sha256, groesse FROM inhalt WHERE sha256 >= \(anfang) AND sha256 < \(anfang + "g")").map {
                        Inhalt(sha256: try $0["sha256"], groesse: try $0["groesse"])
                    }
                }
                try await bringen(
                    eintraege.filter { fehlend.contains($0.sha256) && !zaehler.schaeden.contains($0.sha256) }, alt, neu, zaehler)
            }
            fortschritt("Nachlese", Int64(byte) + 1, 256)
        }
    }

    private func nachziehen(_ sha256: String, _ alt: any Inhaltsort, _ neu: any Inhaltsort) async throws {
        let rechner = Inhaltsrechner()
        guard try await alt.stroemen(sha256, { rechner.nimm($0) }) else { return }
        // A file whose bytes are not what its name says is nobody's content.
        guard rechner.inhalt.sha256 == sha256 else { return }
        try await inhalte.uebertragen(rechner.inhalt, von: alt, nach: neu)
    }
}
