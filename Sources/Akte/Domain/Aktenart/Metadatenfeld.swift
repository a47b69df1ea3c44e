// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// One field that a file kind asks for (xdomea AnwendungsspezifischeErweiterung/Feld: name, description, type, value).
public struct Metadatenfeld: Hashable, Sendable, Codable {
    /// What a field holds.
    public enum Typ: String, Hashable, Sendable, CaseIterable, Codable {
        case text, zahl, tag, wahl, jaNein = "janein"

        public var deutsch: String {
            switch self {
            case .text: "Text"
            case .zahl: "Zahl"
            case .tag: "Tag"
            case .wahl: "Auswahl"
            case .jaNein: "ja oder nein"
            }
        }
    }

    /// ASCII name, stored beside the value and never shown.
    public let schluessel: String
    public let bezeichnung: String
    public let typ: Typ
    public let pflicht: Bool
    /// What can be chosen, for `wahl` only.
    public let werte: [String]

    public init(_ schluessel: String, _ bezeichnung: String, _ typ: Typ = .text, pflicht: Bool = false, werte: [String] = []) {
        self.schluessel = schluessel
        self.bezeichnung = bezeichnung
        self.typ = typ
        self.pflicht = pflicht
        self.werte = werte
    }

    /// The value as it is stored; `nil` for a text that is none of this type.
    func gelesen(_ text: String, _ form: Metadatenform = .mensch) -> String? {
        switch typ {
        case .text: text.count <= Metadatenschema.laengsterWert ? text : nil
        case .zahl: form == .mensch ? Self.zahl(text) : Self.maschinenzahl(text)
        case .tag: Kalendertag(eingabe: text)?.iso
        case .wahl: werte.first { $0.lowercased() == text.lowercased() }
        case .jaNein: ["ja", "nein"].first { $0 == text.lowercased() }
        }
    }

    /// The stored value as people read it.
    public func anzeige(_ wert: String) -> String {
        switch typ {
        case .zahl: wert.replacing(".", with: ",")
        case .tag: Kalendertag(eingabe: wert)?.deutsch ?? wert
        case .text, .wahl, .jaNein: wert
        }
    }

    /// Whether the text, as it was entered, is the value that is there already.
    func gleich(_ text: String, _ bisher: String, _ form: Metadatenform) -> Bool {
        typ == .zahl && form == .mensch ? text == anzeige(bisher) : text == bisher
    }

    /// What is wrong with a text that is no value of this field.
    func erwartung(_ form: Metadatenform = .mensch) -> String {
        switch typ {
        case .zahl where form == .maschine:
            "Erwartet wird bei „\(bezeichnung)“ eine Zahl mit Punkt vor den Nachkommastellen, zum Beispiel 12 oder 1250.5."
        case .text: "„\(bezeichnung)“ ist zu lang. Erlaubt sind höchstens \(Metadatenschema.laengsterWert) Zeichen."
        case .zahl: "Bitte geben Sie bei „\(bezeichnung)“ eine Zahl ein, zum Beispiel 12 oder 12,5."
        case .tag: "Bitte geben Sie bei „\(bezeichnung)“ einen Tag ein, zum Beispiel 24.12.2026."
        case .wahl: "Bitte wählen Sie bei „\(bezeichnung)“ einen der Werte: \(werte.joined(separator: ", "))."
        case .jaNein: "Bitte antworten Sie bei „\(bezeichnung)“ mit ja oder nein."
        }
    }

    /// Digits with at most one dot, before the decimals.
    private static func maschinenzahl(_ text: String) -> String? {
        let teile = (text.hasPrefix("-") ? text.dropFirst() : text[...]).split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(teile.count), teile.allSatisfy({ (1...15).contains($0.utf8.count) }),
            teile.joined().utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return text
    }

    /// Digits with at most one comma, stored with a dot; a dot before groups of three is dropped as in `1.250`.
    private static func zahl(_ text: String) -> String? {
        let ohnePunkte = text.split(separator: ".", omittingEmptySubsequences: false)
        guard ohnePunkte.dropFirst().allSatisfy({ $0.prefix { $0.isNumber }.count == 3 }) else { return nil }
        let teile = ohnePunkte.joined().split(separator: ",", omittingEmptySubsequences: false)
        let vorzeichen = teile.first?.hasPrefix("-") == true ? 1 : 0
        guard (1...2).contains(teile.count), teile.allSatisfy({ (1...15).contains($0.utf8.count) }),
            teile.joined().dropFirst(vorzeichen).utf8.allSatisfy({ (48...57).contains($0) }),
            teile[0].utf8.count > vorzeichen
        else { return nil }
        return teile.joined(separator: ".")
    }
}
