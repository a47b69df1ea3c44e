// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation

/// What makes a folder a backup. Written last and in one step: a folder without it, or with the one of
/// the time before, is what an interrupted backup leaves.
struct Manifest: Codable, Sendable {
    static let name = "manifest.json"
    static let format = 1

    struct Teil: Codable, Sendable {
        /// Below the folder of the backup, without folders of its own.
        let datei: String
        let sha256: String
        let groesse: Int64

        init(_ datei: String, _ inhalt: Inhalt) {
            self.datei = datei
            sha256 = inhalt.sha256
            groesse = inhalt.groesse
        }

        var inhalt: Inhalt { Inhalt(sha256: sha256, groesse: groesse) }
    }

    let format: Int
    let erstellt: String
    let maschine: String
    /// The migrations that had run.
    let schema: [String]
    let auditNr: Int64
    let auditHash: String
    let inhalte: Int64
    let datenbank: Teil
    /// One line `sha256 TAB size` for each content; the contents themselves lie under their hash in `inhalt/`.
    let inhaltsliste: Teil
    /// Small files of the installation, such as the server's key.
    let beilagen: [Teil]

    var teile: [Teil] { [datenbank, inhaltsliste] + beilagen }

    /// `nil` when there is none.
    /// - Throws: `StoreError.sicherung` when it cannot be read or comes from a newer release.
    static func lesen(_ ordner: String) throws -> Manifest? {
        guard let data = FileManager.default.contents(atPath: "\(ordner)/\(name)") else { return nil }
        let manifest: Manifest
        do {
            manifest = try JSONDecoder().decode(Manifest.self, from: data)
        } catch {
            throw StoreError.sicherung("\(ordner)/\(name) ist nicht lesbar oder stammt aus einer anderen Version.")
        }
        guard manifest.format == format else {
            throw StoreError.sicherung("Die Sicherung hat das Format \(manifest.format); diese Version liest Format \(format).")
        }
        // Names come from a file that anybody may have edited.
        for teil in manifest.teile where teil.datei.contains("/") || teil.datei.hasPrefix(".") || teil.datei.isEmpty {
            throw StoreError.sicherung("Das Manifest nennt eine unzulässige Datei: \(teil.datei)")
        }
        return manifest
    }

    func schreiben(_ ordner: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try Datei.ersetzen("\(ordner)/\(Self.name)", durch: encoder.encode(self) + Data("\n".utf8))
    }
}
