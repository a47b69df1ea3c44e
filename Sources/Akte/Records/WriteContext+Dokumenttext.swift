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

    func dokumenttextMerken(_ text: String, version: DokumentVersionID) throws {
        let sauber = String(text.prefix(Self.laengsterText)).filter { $0 != "\0" }
        try execute(
            """
            INSERT INTO akte_dokumenttext (dokumentversion, text, gewonnen) VALUES (\(version), \(sauber), \(jetzt))
            ON CONFLICT (dokumentversion) DO NOTHING
            """)
    }
}
