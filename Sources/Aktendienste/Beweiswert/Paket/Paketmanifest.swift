// SPDX-License-Identifier: EUPL-1.2

/// `manifest.json`: every file of a package with its size and hashes, and every document with what proves it. The form is promised
/// (docs/beweispaket.md): packages are read decades later.
struct Paketmanifest: Codable, Hashable, Sendable {
    static let format = "rathaus-beweispaket"
    static let name = "manifest.json"
    static let stempelname = "manifest.tst"
    static let ankername = "beweis/vertrauensanker.pem"

    struct Datei: Codable, Hashable, Sendable {
        let pfad: String
        let groesse: UInt64
        let sha256: String
        let sha512: String
    }

    struct Dokument: Codable, Hashable, Sendable {
        let id: String
        let zeichen: String
        let betreff: String
        let fassung: String
        let datei: String
        let final: Bool
        /// Path of the evidence record; none for drafts, older versions and what still waits.
        let beleg: String?
    }

    /// A file that the package should hold and does not.
    struct Ausgelassen: Codable, Hashable, Sendable {
        let zeichen: String
        let betreff: String
        let fassung: String
        let sha256: String
        let grund: String
    }

    let format: String
    let fassung: Int
    let akte: String
    let betreff: String
    let stadt: String
    let erstellt: String
    let dateien: [Datei]
    let dokumente: [Dokument]
    /// Missing in packages from before there were any.
    let ausgelassen: [Ausgelassen]?
}
