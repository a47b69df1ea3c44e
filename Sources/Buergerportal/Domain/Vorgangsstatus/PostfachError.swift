// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Why a message cannot be written.
public enum PostfachError: String, Fachfehler, Hashable, CaseIterable {
    case nachrichtLeer
    case nachrichtZuLang
    case zuVieleAnlagen

    public var code: String { "postfach.\(rawValue)" }

    public var meldung: String {
        switch self {
        case .nachrichtLeer: "Bitte schreiben Sie einen Text oder fügen Sie eine Datei hinzu."
        case .nachrichtZuLang:
            "Die Nachricht ist zu lang. Möglich sind \(Nachrichtengrenzen.maxZeichen) Zeichen. Längere Texte können Sie als Datei anhängen."
        case .zuVieleAnlagen: "Bitte fügen Sie höchstens \(Nachrichtengrenzen.maxAnlagen) Dateien hinzu."
        }
    }

    /// The sentences name the very limits that are checked.
    public var werte: [String] {
        switch self {
        case .nachrichtLeer: []
        case .nachrichtZuLang: [String(Nachrichtengrenzen.maxZeichen)]
        case .zuVieleAnlagen: [String(Nachrichtengrenzen.maxAnlagen)]
        }
    }

    public var art: Fehlerart { .eingabe }
}
