// SPDX-License-Identifier: EUPL-1.2
import Core

/// How typed values are read and kept: texts without blanks at the ends and empty lines, days that exist, amounts of euros.
enum Texteingabe {
    static func sauber(_ text: String?) -> String {
        (text ?? "").split(whereSeparator: \.isNewline)
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// - Throws: `eingabe` when too much was typed.
    static func frei(_ text: String?, _ feld: String, hoechstens: Int = 4_000) throws(PruefungswesenError) -> String {
        let sauber = sauber(text)
        guard sauber.count <= hoechstens else {
            throw .eingabe(feld: feld, was: "Der Text ist zu lang. Erlaubt sind höchstens \(hoechstens) Zeichen.")
        }
        return sauber
    }

    /// - Throws: `eingabe` with `was` when nothing was typed.
    static func pflicht(_ text: String?, _ feld: String, _ was: String, hoechstens: Int = 4_000) throws(PruefungswesenError)
        -> String
    {
        let sauber = try frei(text, feld, hoechstens: hoechstens)
        guard !sauber.isEmpty else { throw .eingabe(feld: feld, was: was) }
        return sauber
    }

    static func tag(_ text: String?, _ feld: String) throws(PruefungswesenError) -> Kalendertag {
        guard let tag = text.flatMap({ Kalendertag(eingabe: $0) }) else {
            throw .eingabe(feld: feld, was: "Bitte geben Sie einen Tag an, den es gibt, zum Beispiel 31.12.2026.")
        }
        return tag
    }

    /// A day, or none.
    static func freierTag(_ text: String?, _ feld: String) throws(PruefungswesenError) -> Kalendertag? {
        guard let text, !text.isEmpty else { return nil }
        return try tag(text, feld)
    }

    /// Reads euros as people write them: `1234`, `1.234,50`, `1234,5`. Cents beyond two places, signs and other separators are refused.
    static func euro(_ text: String) -> Geld? {
        let teile = text.split(separator: ",", omittingEmptySubsequences: false)
        guard (1...2).contains(teile.count), let ganze = ganzzahl(String(teile[0])) else { return nil }
        guard teile.count == 2 else { return Geld(cent: ganze * 100) }
        guard (1...2).contains(teile[1].count), let cent = ganzzahl(String(teile[1])) else { return nil }
        return Geld(cent: ganze * 100 + (teile[1].count == 1 ? cent * 10 : cent))
    }

    /// A whole number up to 13 digits, with or without points between groups of three.
    static func ganzzahl(_ text: String) -> Int64? {
        let gruppen = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let erste = gruppen.first, !erste.isEmpty, gruppen.count == 1 || erste.count <= 3,
            gruppen.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        let ziffern = Array(gruppen.joined().utf8)
        guard ziffern.count <= 13, ziffern.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return ziffern.reduce(Int64(0)) { $0 * 10 + Int64($1 - 48) }
    }
}

extension Geld {
    /// With points between the thousands, such as `1.234.567,80 €`.
    var gegliedert: String {
        let teile = deutsch.split(separator: ",", maxSplits: 1).map(String.init)
        guard teile.count == 2 else { return deutsch }
        let vorzeichen = cent < 0 ? "−" : ""
        let ziffern = Array(teile[0].drop { $0 == "−" })
        var aus = ""
        for (stelle, ziffer) in ziffern.enumerated() {
            if stelle > 0, (ziffern.count - stelle) % 3 == 0 { aus += "." }
            aus.append(ziffer)
        }
        return "\(vorzeichen)\(aus),\(teile[1])"
    }
}
