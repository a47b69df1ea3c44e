// SPDX-License-Identifier: EUPL-1.2
import Store

/// One line of a plate's history in words.
enum Historientext {
    static func von(_ eintrag: HistorienEintrag) -> String { was(eintrag) + (eintrag.grund.map { " (\($0))" } ?? "") }

    private static func was(_ eintrag: HistorienEintrag) -> String {
        switch eintrag.feld {
        case "zustand": [eintrag.alt, eintrag.neu].compactMap(\.self).map(Standtext.von(art:)).joined(separator: " → ")
        case "uebergabe": "bleibt gehalten, jetzt für den begonnenen Antrag"
        case "reservierung": "Reservierung bestätigt"
        case "bis": "\(verlaengert(eintrag)): \([eintrag.alt, eintrag.neu].compactMap(\.self).joined(separator: " → "))"
        default: [eintrag.alt, eintrag.neu].compactMap(\.self).joined(separator: " → ")
        }
    }

    private static func verlaengert(_ eintrag: HistorienEintrag) -> String {
        eintrag.handlung == "kz.reservierung.verlaengern" ? "Reservierung verlängert" : "Ende geändert"
    }
}
