// SPDX-License-Identifier: EUPL-1.2

/// What a character looks like to somebody who reads it quickly, as small ASCII letters: accents, widths, styles and letters of
/// other alphabets that look the same are undone, what is not seen is dropped. Not a complete list of look-alikes (Unicode UTS
/// #39 has thousands), but every style and accent of Latin letters, and Cyrillic and Greek.
enum Schriftbild: Hashable {
    /// One or two small letters, or a digit.
    case zeichen(String)
    case unsichtbar
    case luecke
    case klammerAuf
    case klammerZu

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: self = .zeichen(String(scalar))
        case 0x41...0x5A: self = .zeichen(Self.klein(scalar))
        case 0x5B: self = .klammerAuf
        case 0x5D: self = .klammerZu
        case 0x7C: self = .zeichen("l")
        case 0x24: self = .zeichen("s")
        case 0x40: self = .zeichen("a")
        case 0..<0x80: self = .luecke
        case 0xC4, 0xE4: self = .zeichen("ae")
        case 0xD6, 0xF6: self = .zeichen("oe")
        case 0xDC, 0xFC: self = .zeichen("ue")
        case 0xDF: self = .zeichen("ss")
        default: self = Self.fremd(scalar)
        }
    }

    private static func klein(_ scalar: Unicode.Scalar) -> String { String(scalar).lowercased() }

    private static let auf: Set<UInt32> = [
        0xFF3B, 0x2045, 0x2772, 0x27E6, 0x27EC, 0x298B, 0x298D, 0x298F, 0x2997, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0xFE47,
        0xFE5D,
    ]
    private static let zu: Set<UInt32> = [
        0xFF3D, 0x2046, 0x2773, 0x27E7, 0x27ED, 0x298C, 0x298E, 0x2990, 0x2998, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0xFE48,
        0xFE5E,
    ]

    private static func fremd(_ scalar: Unicode.Scalar) -> Schriftbild {
        if auf.contains(scalar.value) { return .klammerAuf }
        if zu.contains(scalar.value) { return .klammerZu }
        if let zwilling = Zwillinge.tafel[scalar] { return .zeichen(String(zwilling)) }
        let eigenschaften = scalar.properties
        if eigenschaften.isDefaultIgnorableCodePoint { return .unsichtbar }
        switch eigenschaften.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return .unsichtbar
        case .decimalNumber: return .zeichen(String(Int(eigenschaften.numericValue ?? 0)))
        default: return buchstabe(eigenschaften.name).map { .zeichen($0) } ?? .luecke
        }
    }

    /// Unicode names say what a letter is a form of: `LATIN SMALL LETTER U WITH DIAERESIS`, `MATHEMATICAL BOLD SMALL S`.
    private static func buchstabe(_ name: String?) -> String? {
        guard let name else { return nil }
        let worte = name.split(separator: " ")
        let stamm = worte.prefix { $0 != "WITH" }
        guard let letztes = stamm.last, letztes.utf8.count == 1,
            worte.contains(where: { ["LATIN", "MATHEMATICAL", "MODIFIER", "REGIONAL"].contains($0) })
        else { return nil }
        let grund = letztes.lowercased()
        if stamm.dropLast().last == "SHARP" { return "ss" }
        let istUmlaut = ["a", "o", "u"].contains(grund) && worte.dropFirst(stamm.count + 1).first == "DIAERESIS"
        return istUmlaut ? grund + "e" : grund
    }
}
