// SPDX-License-Identifier: EUPL-1.2

/// The way something came in.
enum Eingangskanal: String, Hashable, Sendable, CaseIterable, Codable {
    case papier, email, fax, behoerdenpostfach, upload

    var deutsch: String {
        switch self {
        case .papier: "Papier (gescannt)"
        case .email: "E-Mail"
        case .fax: "Fax"
        case .behoerdenpostfach: "Behördenpostfach (beBPo, De-Mail)"
        case .upload: "Datei"
        }
    }

    var kurz: String {
        switch self {
        case .papier: "Papier"
        case .behoerdenpostfach: "Behördenpostfach"
        default: deutsch
        }
    }
}

/// What became of something that came in.
enum Eingangszustand: String, Hashable, Sendable, CaseIterable {
    case offen, zugeordnet, zurueckgewiesen
    /// A batch that was cut into its letters.
    case geteilt
    /// A part of a division that was taken back.
    case aufgehoben
    /// Its file was destroyed; only the paper is still known, without any word of it.
    case vernichtet

    var deutsch: String {
        switch self {
        case .offen: "zu verteilen"
        case .zugeordnet: "zugeordnet"
        case .zurueckgewiesen: "zurückgewiesen"
        case .geteilt: "in Schriftstücke geteilt"
        case .vernichtet: "mit dem Vorgang vernichtet"
        case .aufgehoben: "durch Aufheben der Teilung entfallen"
        }
    }
}

/// Whether the words of it are known yet.
enum Lesestand: String, Hashable, Sendable {
    case wartet, gelesen
    /// By text recognition: good for suggestions, but a text of the file only when the Dokumentenstrecke has read it.
    case erkannt
    case gescheitert

    var istFertig: Bool { self == .gelesen || self == .erkannt }
}
