// SPDX-License-Identifier: EUPL-1.2

/// Writes members in the order they are given, so that the same rule set gives the same bytes and two versions can be laid side
/// by side.
struct JsonSchreiber {
    private(set) var text = ""
    private var tiefe = 0
    private var istLeer = true

    /// A rule stands in one line: short to store, and in a comparison of texts a changed rule is a changed line.
    private static let umbrochen = 2

    private mutating func beginne() {
        if !istLeer { text += "," }
        if tiefe <= Self.umbrochen { text += "\n" + String(repeating: " ", count: tiefe) }
        istLeer = false
    }

    private mutating func name(_ name: String) {
        beginne()
        text += "\(Self.anfuehrung(name)):"
    }

    private mutating func huelle(_ auf: String, _ zu: String, _ inhalt: (inout JsonSchreiber) -> Void) {
        text += auf
        (tiefe, istLeer) = (tiefe + 1, true)
        inhalt(&self)
        tiefe -= 1
        if !istLeer, tiefe < Self.umbrochen { text += "\n" + String(repeating: " ", count: tiefe) }
        text += zu
        istLeer = false
    }

    mutating func wurzel(_ inhalt: (inout JsonSchreiber) -> Void) { huelle("{", "}", inhalt) }

    mutating func objekt(_ name: String, _ inhalt: (inout JsonSchreiber) -> Void) {
        self.name(name)
        huelle("{", "}", inhalt)
    }

    mutating func liste<Glied>(_ name: String, _ glieder: [Glied], _ inhalt: (inout JsonSchreiber, Glied) -> Void) {
        self.name(name)
        huelle("[", "]") { schreiber in
            for glied in glieder {
                schreiber.beginne()
                schreiber.huelle("{", "}") { inhalt(&$0, glied) }
            }
        }
    }

    mutating func worte(_ name: String, _ worte: [String]) {
        self.name(name)
        text += "[" + worte.map(Self.anfuehrung).joined(separator: ",") + "]"
    }

    mutating func wort(_ name: String, _ wort: String) {
        self.name(name)
        text += Self.anfuehrung(wort)
    }

    mutating func zahl(_ name: String, _ zahl: Int) {
        self.name(name)
        text += "\(zahl)"
    }

    mutating func ja(_ name: String, _ ja: Bool) {
        self.name(name)
        text += ja ? "true" : "false"
    }

    private static func anfuehrung(_ text: String) -> String {
        var ergebnis = "\""
        for zeichen in text.unicodeScalars {
            switch zeichen {
            case "\"", "\\":
                ergebnis.unicodeScalars.append("\\")
                ergebnis.unicodeScalars.append(zeichen)
            case "\0"..<" ":
                let ziffern = String(zeichen.value, radix: 16)
                ergebnis += "\\u" + String(repeating: "0", count: 4 - ziffern.utf8.count) + ziffern
            default: ergebnis.unicodeScalars.append(zeichen)
            }
        }
        return ergebnis + "\""
    }
}
