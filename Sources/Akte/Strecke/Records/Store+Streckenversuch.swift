// SPDX-License-Identifier: EUPL-1.2
public import Store

extension Store {
    private static let strecke = TechnicalTable("akte_strecke")

    /// Counts a try before it begins (`Strecke.beginne`). Technical, because nothing has happened to the file yet.
    public func streckenversuch(_ lage: Streckenlage) async throws {
        let stand = try lage.strecke.json(), sha256 = lage.inhalt.sha256
        _ = try await technical { db in try db.update(Self.strecke, set: "stand = \(stand)", where: "inhalt = \(sha256)") }
    }
}
