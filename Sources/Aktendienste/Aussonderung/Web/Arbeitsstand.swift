// SPDX-License-Identifier: EUPL-1.2
import Web

/// The part of a page that changes while a step runs in the background.
struct Arbeitsstand: Page {
    static let vorlage = "aussonderung/stand"

    let titel = "Stand"
    let laeuft: Bool
    let prozent: Int
    let text: String

    init(_ lauf: Lauf) {
        let text =
            switch lauf.arbeit {
            case .anbieten?: "Das Anbieteverzeichnis wird geschrieben."
            case .abgeben?: "Die Abgabe mit allen Dateien wird geschrieben."
            case .abschliessen?: "Inhalte werden gelöscht: \(lauf.fertig) von \(lauf.gesamt)."
            case .uebernehmen?: "Die Lieferung wird übernommen: \(lauf.fertig) von \(lauf.gesamt)."
            default: Self.ruht
            }
        self.init(laeuft: lauf.arbeit != nil, lauf.fertig, von: lauf.gesamt, text)
    }

    init(_ abgabe: Abgabe) {
        let text =
            switch abgabe.arbeit {
            case .senden?:
                "Die Nachricht mit allen Dateien wird geschrieben: \(abgabe.fertig) von \(abgabe.gesamt) Dokumenten geprüft."
            case .abschliessen?: "Übernommenes wird hier durch einen Hinweis ersetzt: \(abgabe.fertig) von \(abgabe.gesamt)."
            case .uebernehmen?: "Die Abgabe wird abgelegt: \(abgabe.fertig) von \(abgabe.gesamt)."
            default: Self.ruht
            }
        self.init(laeuft: abgabe.arbeit != nil, abgabe.fertig, von: abgabe.gesamt, text)
    }

    private init(laeuft: Bool, _ fertig: Int, von gesamt: Int, _ text: String) {
        self.laeuft = laeuft
        prozent = gesamt == 0 ? 0 : min(100, fertig * 100 / gesamt)
        self.text = text
    }

    private static let ruht = "Der Schritt ist beendet. „Stand aktualisieren“ zeigt, wie es weitergeht."
}
