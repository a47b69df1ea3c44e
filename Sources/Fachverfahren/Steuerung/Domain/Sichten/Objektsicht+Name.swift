// SPDX-License-Identifier: EUPL-1.2

extension Objektsicht {
    /// How a list names it: its title or text, perhaps with its number; else its kind.
    var anzeigename: String {
        for feld in ["titel", "text"] {
            guard case .text(let text) = wert(feld) else { continue }
            return bausteinnummer.map { "\($0) \(text)" } ?? text
        }
        guard let tag = wert("tag"), case .datum(let datum) = tag else { return objekt.art.deutsch }
        return "\(objekt.art.deutsch) \(datum.text)"
    }

    /// By which everybody calls a Baustein.
    private var bausteinnummer: String? {
        guard objekt.art == .baustein, case .text(let nummer) = wert("nummer") else { return nil }
        return nummer
    }
}
