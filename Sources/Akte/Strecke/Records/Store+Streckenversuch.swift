// SPDX-License-Identifier: EUPL-1.2
public import Store

extension Store {
    private static let strecke = TechnicalTable("akte_strecke")

    /// Keeps that a try was counted (`Strecke.beginne`, `meldeOhneUrteil`). Technical, because nothing has happened to the file yet.
    public func streckenversuch(_ strecke: Strecke, _ inhalt: Inhalt) async throws {
        let stand = try strecke.json(), sha256 = inhalt.sha256
        _ = try await technical { db in try db.update(Self.strecke, set: "stand = \(stand)", where: "inhalt = \(sha256)") }
    }
}
