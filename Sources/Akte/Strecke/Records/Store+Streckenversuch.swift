// SPDX-License-Identifier: EUPL-1.2
public import Store

extension Store {
    private static let strecke = TechnicalTable("akte_strecke")

    /// Keeps that a try was counted (`Strecke.beginne`, `meldeOhneUrteil`). Technical, because nothing has happened to the file yet.
    /// - Throws: `StoreError.veraltet` when somebody else has gone on with the content meanwhile; then its job begins anew.
    public func streckenversuch(_ lage: inout Streckenlage) async throws {
        guard let gelesen = lage.gelesen else { return }
        let stand = try lage.strecke.json(), sha256 = lage.inhalt.sha256
        let zahl = try await technical { db in
            try db.changed(Self.strecke, set: "stand = \(stand)", where: "inhalt = \(sha256) AND stand = \(gelesen)")
        }
        guard zahl == 1 else { throw StoreError.veraltet }
        lage.gelesen = stand
    }
}
