// SPDX-License-Identifier: EUPL-1.2
import Core

/// How a fact is written within a sentence.
enum Wertform: Hashable, Sendable {
    /// As it stands; a date without the word before it.
    case schlicht
    /// A date with the word before it, such as `ab 21.01.2019`.
    case voll
    /// A number as `erster`, `zweiter` and so on.
    case ordnung
    /// A number given in thousandths, such as a Kennzahl.
    case tausendstel
    /// A day in this way, whatever way is stated with it.
    case tag(Schreibweise)

    /// - Parameter text: what follows the name of a place; `nil` where nothing does.
    init?(_ text: Substring?) {
        switch text {
        case nil: self = .schlicht
        case "voll": self = .voll
        case "ordnung": self = .ordnung
        case "tausendstel": self = .tausendstel
        case .some(let muster):
            do throws(SteuerungError) { self = .tag(try Schreibweise(String(muster))) } catch { return nil }
        }
    }

    /// - Returns: `nil` where a value of this kind has no such form.
    func text(_ wert: Wert) -> String? {
        switch (wert, self) {
        case (.text(let text), .schlicht), (.wahl(let text), .schlicht): text
        case (.zahl(let zahl), .schlicht): String(zahl)
        case (.zahl(let zahl), .ordnung): Self.ordnungszahl(zahl)
        case (.zahl(let zahl), .tausendstel): Self.dezimal(zahl)
        case (.geld(let geld), .schlicht): geld.deutsch
        case (.begruendet(_, let grund), .schlicht): grund
        case (.datum(let datum), .schlicht): datum.zeittext
        case (.datum(let datum), .voll): datum.text
        case (.datum(let datum), .tag(let schreibweise)): datum.geschrieben(schreibweise).zeittext
        default: nil
        }
    }

    private static func ordnungszahl(_ zahl: Int) -> String {
        let worte = [
            "erster", "zweiter", "dritter", "vierter", "fünfter", "sechster", "siebter", "achter", "neunter", "zehnter",
            "elfter", "zwölfter",
        ]
        return (1...worte.count).contains(zahl) ? worte[zahl - 1] : "\(zahl)."
    }

    /// Thousandths as `1.700` or `0,2`.
    private static func dezimal(_ tausendstel: Int) -> String {
        let betrag = tausendstel.magnitude
        var ganz = String(betrag / 1_000)
        var stelle = ganz.count - 3
        while stelle > 0 {
            ganz.insert(".", at: ganz.index(ganz.startIndex, offsetBy: stelle))
            stelle -= 3
        }
        var bruch = String(String(betrag % 1_000 + 1_000).dropFirst())
        while bruch.hasSuffix("0") { bruch.removeLast() }
        return (tausendstel < 0 ? "−" : "") + ganz + (bruch.isEmpty ? "" : ",\(bruch)")
    }
}

extension Datumsangabe {
    func geschrieben(_ schreibweise: Schreibweise) -> Datumsangabe {
        Datumsangabe(zeit, art, voraussichtlich: voraussichtlich, schreibweise: schreibweise)
    }
}
