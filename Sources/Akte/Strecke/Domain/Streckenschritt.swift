// SPDX-License-Identifier: EUPL-1.2

/// One stage a file goes through after it was filed, in this order.
public enum Streckenschritt: String, Hashable, Sendable, CaseIterable, Codable {
    case viren, text, umwandlung, ocr, archiv, maildruck

    public var deutsch: String {
        switch self {
        case .viren: "Virenprüfung"
        case .text: "Text auslesen"
        case .umwandlung: "PDF-Fassung der Office-Datei"
        case .ocr: "Texterkennung (OCR)"
        case .archiv: "Langzeitfassung (PDF/A)"
        case .maildruck: "E-Mail als PDF/A"
        }
    }

    /// Takes seconds instead of milliseconds, and is done in a lane of its own.
    public var istSchwer: Bool { self != .viren && self != .text }

    /// Stands in the column `luecken`, so it never changes.
    var lueckenbit: Int {
        switch self {
        case .viren: 2
        case .text: 4
        case .umwandlung: 8
        case .ocr: 16
        case .archiv: 32
        case .maildruck: 64
        }
    }
}

/// What became of a stage.
public enum Schrittstand: String, Hashable, Sendable, Codable {
    case offen, fertig
    /// Something was made, and it keeps not every rule of its standard.
    case abweichend
    /// Not needed for this file.
    case entfaellt
    /// Left out because a tool is missing; can be made up for later.
    case ausgelassen
    case gescheitert

    public var deutsch: String {
        switch self {
        case .offen: "steht aus"
        case .fertig: "erledigt"
        case .abweichend: "nicht normgerecht"
        case .entfaellt: "entfällt"
        case .ausgelassen: "ausgelassen"
        case .gescheitert: "gescheitert"
        }
    }

    /// Something came out of it.
    var istErtrag: Bool { self == .fertig || self == .abweichend }
}

/// How one try of a stage ended.
public enum Streckenergebnis: Hashable, Sendable {
    case fertig
    /// Words were found, but not on every page.
    case lueckenhaft(String)
    case abweichend(String)
    case entfaellt(String)
    case ausgelassen(String)
    /// - Parameter endgueltig: another try would end the same way.
    case gescheitert(String, endgueltig: Bool)
}

/// One stage of one file.
public struct Schritteintrag: Hashable, Sendable, Codable {
    public let schritt: Streckenschritt
    public internal(set) var stand: Schrittstand = .offen
    /// In the words of the user.
    public internal(set) var grund: String?
    /// Tries that were begun, whatever became of them.
    public internal(set) var versuche = 0

    init(_ schritt: Streckenschritt) { self.schritt = schritt }
}
