// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Web

/// What the list is narrowed to, by the address.
struct Verzeichniswahl: Sendable {
    let text: String
    let zustand: Verzeichniszustand?
    let stichtag: Kalendertag?

    init(_ abfrage: Formularwerte) {
        text = abfrage["q"] ?? ""
        zustand = abfrage["zustand"].flatMap(Verzeichniszustand.init(rawValue:))
        stichtag = abfrage["stichtag"].flatMap { Kalendertag(eingabe: $0) }
    }

    /// Every word somewhere in the entry.
    func zeigt(_ verarbeitung: Verarbeitung) -> Bool {
        guard zustand == nil || verarbeitung.angaben.zustand == zustand else { return false }
        let inhalt = verarbeitung.angaben.werte.values.joined(separator: "\n").lowercased()
        return text.lowercased().split(separator: " ").allSatisfy { inhalt.contains($0) }
    }

    /// The same choice at another address.
    func adresse(_ ziel: String) -> String {
        var teile = URLComponents()
        teile.path = ziel
        let werte = [
            ("q", text.isEmpty ? nil : text), ("zustand", zustand?.rawValue), ("stichtag", stichtag?.iso),
        ].compactMap { name, wert in wert.map { URLQueryItem(name: name, value: $0) } }
        if !werte.isEmpty { teile.queryItems = werte }
        return teile.string ?? ziel
    }
}
