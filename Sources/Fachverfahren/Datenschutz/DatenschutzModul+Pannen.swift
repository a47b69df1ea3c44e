// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension DatenschutzModul {
    /// A breach as other modules may show it.
    public struct Pannenverweis: Hashable, Sendable {
        public let url: String
        /// How its clock stands, in words.
        public let frist: String
    }

    /// Reports a breach within the act of another module.
    /// - Returns: its number, such as `DP-2026-003`.
    public static func panneAufnehmen(
        _ tx: WriteContext, _ stelle: Datenschutzstelle, betreff: String, was: String, bekannt: Zeitpunkt
    ) throws -> String {
        try tx.datenpanneAufnehmen(betreff: betreff, was: was, bekannt: bekannt, stelle: stelle).nummer
    }

    /// `nil` when there is no breach of that number.
    public static func pannenverweis(_ db: any ReadAccess, _ nummer: String, jetzt: Zeitpunkt) throws -> Pannenverweis? {
        try db.row("SELECT * FROM ds_panne WHERE nummer = \(nummer)").map(Datenpanne.init(row:)).map {
            Pannenverweis(url: PannenURL.panne($0.id), frist: $0.frist(am: jetzt).deutsch)
        }
    }
}
