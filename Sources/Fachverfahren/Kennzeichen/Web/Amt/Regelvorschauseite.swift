// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// What a rule would hit, shown in the form and sent alone while somebody types.
struct Regelvorschauseite: Page {
    static let vorlage = "kennzeichen/regelvorschau"

    let titel = "Vorschau"
    let text: String
    let beispiele: [Schild]
    let hatBeispiele: Bool
    /// Goes back with the form, so that nobody proposes a rule whose effect was not shown.
    let gesehen: String

    /// Without a pattern that can be read there is nothing to show yet.
    init(_ formular: Regelformular, _ dienst: Kennzeichendienst, am jetzt: Zeitpunkt) {
        guard let (muster, zeichen) = formular.treffer() else {
            text = "Sobald Buchstaben und Zahlen stehen, sehen Sie hier, welche Kennzeichen die Regel trifft."
            beispiele = []
            hatBeispiele = false
            gesehen = ""
            return
        }
        let regel = Sperrregel(
            id: "", version: 1, wirkung: formular.werte["wirkung"] == "erlauben" ? .erlauben : .sperren,
            wege: Set(Vergabeweg.allCases),
            unterscheidungszeichen: zeichen, muster: muster, geltung: .immer, grund: "", quelle: Rechtsquelle("", ""))
        let vorschau = Regelvorschau(regel, dienst.belegung, dienst.stadt, am: jetzt)
        text = Self.satz(vorschau)
        beispiele = vorschau.beispiele.map { Schild($0) }
        hatBeispiele = !beispiele.isEmpty
        gesehen = regel.fingerabdruck
    }

    static func satz(_ vorschau: Regelvorschau) -> String {
        switch vorschau.betroffen {
        case 0: "Die Regel trifft kein Kennzeichen des Vorrats."
        case 1:
            "Die Regel trifft ein Kennzeichen des Vorrats\(vorschau.davonBelegt == 1 ? "; es ist belegt und bleibt gültig" : "")."
        default:
            "Die Regel trifft \(vorschau.betroffen.gegliedert) Kennzeichen des Vorrats. Davon belegt und weiter gültig: \(vorschau.davonBelegt.gegliedert)."
        }
    }
}
