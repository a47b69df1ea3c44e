// SPDX-License-Identifier: EUPL-1.2
public import Core

extension Store {
    /// Removes contents at once whose last row was deleted, instead of waiting for the daily round. What a row still names stays,
    /// and so does a file younger than an hour: somebody may be filing the same bytes at this moment. The daily round takes it then.
    /// - Returns: the contents whose file is gone.
    @discardableResult
    public func inhalteVernichten(_ inhalte: [Inhalt], _ content: ContentStore, durch akteur: Akteur) async throws -> [Inhalt] {
        let grenze = uhr.jetzt - .seconds(3_600)
        let verweise = try await read { db in try Self.verweise(db) }
        var weg: [Inhalt] = []
        for inhalt in inhalte {
            let sha256 = inhalt.sha256
            let frei = try await commit(Vermerk(akteur, "inhalt.entlassen")) { tx in
                for tabelle in verweise {
                    let sql = SQL(text: "SELECT 1 FROM \(tabelle) WHERE ", values: []) + "sha256 = \(sha256) LIMIT 1"
                    if try tx.row(sql) != nil { return false }
                }
                try tx.execute("DELETE FROM inhalt WHERE sha256 = \(sha256)")
                tx.vermerke(Gegenstand("inhalt", sha256))
                return true
            }
            if frei, try await content.entfernen(sha256, wennAelterAls: grenze) { weg.append(inhalt) }
        }
        return weg
    }

    /// Removes derived contents that no row names any more. What is younger than a day stays: its row may be on its way.
    /// - Parameter genannt: those that are named and begin with these digits; asked after the files were listed.
    /// - Returns: how many went.
    public func abgeleitetesAufraeumen(
        _ content: ContentStore, aelterAls alter: Duration = .seconds(86_400),
        genannt: @escaping @Sendable (_ db: ReadContext, _ anfang: String) throws -> Set<String>
    ) async throws -> Int {
        let grenze = uhr.jetzt - alter
        var zahl = 0
        for byte in UInt8.min...UInt8.max {
            try Task.checkCancellation()
            let anfang = Hex.text([byte])
            let alte = Set(try await content.namen(anfang).filter { $0.value <= grenze }.keys)
            guard !alte.isEmpty else { continue }
            let bleiben = try await read { db in try genannt(db, anfang) }
            for name in alte.subtracting(bleiben) where try await content.entfernen(name, wennAelterAls: grenze) { zahl += 1 }
        }
        return zahl
    }

    /// Removes derived contents, such as pictures, that nobody registers.
    public func abgeleitetesVernichten(_ sha256: [String], _ content: ContentStore) async throws {
        for name in sha256 { _ = try await content.entfernen(name, wennAelterAls: uhr.jetzt) }
    }
}
