// SPDX-License-Identifier: EUPL-1.2
/// A badge (partial `marke`).
struct Marke: Encodable, Sendable {
    let art: String
    let text: String

    init(art: String, text: String) {
        self.art = art
        self.text = text
    }

    init(_ zustand: Schriftgutzustand) {
        art = zustand == .offen ? "info" : "leise"
        text = zustand.deutsch
    }

    init(_ zustand: Dokumentzustand) {
        art = zustand == .entwurf ? "warnung" : "erfolg"
        text = zustand.deutsch
    }
}

/// Sizes of files as people read them.
public enum Groesse {
    public static func text(_ bytes: Int64) -> String {
        switch bytes {
        case ..<1_024: "\(bytes) Byte"
        case ..<1_048_576: "\((bytes + 512) / 1_024) KB"
        default: "\(bytes / 1_048_576),\(bytes % 1_048_576 * 10 / 1_048_576) MB"
        }
    }
}
