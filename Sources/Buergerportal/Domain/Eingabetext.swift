// SPDX-License-Identifier: EUPL-1.2

/// What people type or paste, made usable without changing what they meant.
public enum Eingabetext {
    /// Without outer white space, control characters and invisible direction marks; one line unless `mehrzeilig`.
    public static func getrimmt(_ text: String, mehrzeilig: Bool = false) -> String {
        var zeichen = String.UnicodeScalarView()
        var vorher: Unicode.Scalar?
        for s in text.unicodeScalars {
            defer { vorher = s }
            switch s {
            case "\r": zeichen.append(mehrzeilig ? "\n" : " ")
            case "\n": if vorher != "\r" { zeichen.append(mehrzeilig ? "\n" : " ") }
            case "\t": zeichen.append(" ")
            default:
                if unsichtbar(s) { continue }
                zeichen.append(s.properties.isWhitespace ? " " : s)
            }
        }
        let zeilen = String(zeichen).split(separator: "\n", omittingEmptySubsequences: false).map(ohneRand)
        return mehrzeilig ? ohneLeereRaender(zeilen) : zeilen.joined(separator: " ")
    }

    /// For comparing and searching: lower case, ä as ae and ß as ss, frequent accents removed.
    public static func gefaltet(_ text: String) -> String {
        var ergebnis = ""
        for z in text.lowercased() {
            switch z {
            case "ä": ergebnis += "ae"
            case "ö": ergebnis += "oe"
            case "ü": ergebnis += "ue"
            case "ß": ergebnis += "ss"
            case "á", "à", "â", "å", "ã": ergebnis += "a"
            case "é", "è", "ê", "ë": ergebnis += "e"
            case "í", "ì", "î", "ï", "ı": ergebnis += "i"
            case "ó", "ò", "ô", "õ", "ø": ergebnis += "o"
            case "ú", "ù", "û": ergebnis += "u"
            case "ç", "ć", "č": ergebnis += "c"
            case "ş", "ś", "š": ergebnis += "s"
            case "ğ": ergebnis += "g"
            case "ñ", "ń": ergebnis += "n"
            case "ž", "ź", "ż": ergebnis += "z"
            default: ergebnis.append(z)
            }
        }
        return ergebnis
    }

    private static func unsichtbar(_ s: Unicode.Scalar) -> Bool {
        switch s.properties.generalCategory {
        case .control, .surrogate, .privateUse, .unassigned: true
        // Joiners are part of names and pictures; the other format characters can turn a text round.
        case .format: s != "\u{200D}" && s != "\u{200C}"
        default: false
        }
    }

    private static func ohneRand(_ zeile: Substring) -> String {
        let vorn = zeile.drop { $0 == " " }
        guard let letztes = vorn.lastIndex(where: { $0 != " " }) else { return "" }
        return String(vorn[...letztes])
    }

    private static func ohneLeereRaender(_ zeilen: [String]) -> String {
        guard let erste = zeilen.firstIndex(where: { !$0.isEmpty }), let letzte = zeilen.lastIndex(where: { !$0.isEmpty })
        else { return "" }
        return zeilen[erste...letzte].joined(separator: "\n")
    }
}
