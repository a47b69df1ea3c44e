// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// The password of a PDF for one recipient, sealed until its sender has seen it.
struct Pdfkennwort: Beiwerk {
    /// Unseen, it is forgotten after so long.
    static let aufbewahrung: Duration = .seconds(30 * 86_400)
    /// Without what people mix up when somebody reads it out to them.
    private static let zeichen = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")

    let zustellung: ZustellungID
    let versiegelt: String

    /// 20 characters of 30, 98 bits, in groups of four (mail facts §13.5).
    static func neu() -> String {
        (0..<5).map { _ in String((0..<4).map { _ in zeichen[Int.random(in: zeichen.indices)] }) }.joined(separator: "-")
    }

    func eintragen(_ db: TechnicalContext, _ nachricht: NachrichtID, spool: String) throws {
        try db.delete(from: Warteschlange.kennworte, where: "zustellung = \(zustellung)")
        try db.insert(
            into: Warteschlange.kennworte,
            ["zustellung": zustellung.sqlValue, "versiegelt": versiegelt.sqlValue, "erzeugt": db.jetzt.sqlValue])
    }
}

extension Warteschlange {
    static let kennworte = TechnicalTable("mg_pdfkennwort")

    /// Passwords nobody asked for.
    func vergissKennworte() async throws {
        let alt = store.uhr.jetzt - Pdfkennwort.aufbewahrung
        try await store.technical { db in
            try db.update(
                Self.kennworte, set: "versiegelt = NULL, ziel = NULL, weg = NULL",
                where: "erzeugt < \(alt) AND versiegelt IS NOT NULL")
        }
    }
}
