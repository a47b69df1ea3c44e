// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Order to take a version's file through the quick lane: viruses and words.
struct Textgewinnung: Codable, Sendable {
    let dokument: String
    let version: String
}

extension WriteContext {
    /// Longer texts are cut: what lies behind a million characters nobody looks for by a word.
    private static let laengsterText = 1_000_000

    /// - Parameter statt: takes the place of words that were known before, because it knows more.
    func dokumenttextMerken(_ text: String, version: DokumentVersionID, statt: Bool = false) throws {
        let sauber = String(text.prefix(Self.laengsterText)).filter { $0 != "\0" }
        let sonst: SQL = statt ? "UPDATE SET text = excluded.text, gewonnen = excluded.gewonnen" : "NOTHING"
        try execute(
            """
            INSERT INTO akte_dokumenttext (dokumentversion, text, gewonnen) VALUES (\(version), \(sauber), \(jetzt))
            ON CONFLICT (dokumentversion) DO \(sonst)
            """)
    }
}
