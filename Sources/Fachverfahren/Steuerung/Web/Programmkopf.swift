// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// The head of every view of the programme (partial `steuerung/kopf`): what it is, for which day, what can be done, and the two rows of tabs.
struct Programmkopf: Encodable, Sendable {
    let titel: String
    let satz: String?
    /// Buttons; the first is the one most come for.
    let aktionen: [Aktion]
    let hatAktionen: Bool
    /// Programm, Auswertung, Bericht, Gremien.
    let bereiche: Reiterleiste
    /// The views of the one that is open.
    let ansichten: Reiterleiste

    struct Aktion: Encodable, Sendable {
        let text: String
        let url: String
        let erste: Bool
    }

    /// - Parameters:
    ///   - sicht: each tab leads to the same day and the same knowledge.
    ///   - satz: `nil` says for which day the view is; empty says nothing.
    init(
        _ ansicht: Programmansicht, _ titel: String, _ sicht: Betrachtung, satz: String? = nil,
        aktionen: [(titel: String, url: String)] = []
    ) {
        self.titel = titel
        let worte = satz ?? Zeitwahl(sicht).satz
        self.satz = worte.isEmpty ? nil : worte
        self.aktionen = aktionen.enumerated().map { nr, aktion in Aktion(text: aktion.titel, url: aktion.url, erste: nr == 0) }
        hatAktionen = !aktionen.isEmpty
        bereiche = Reiterleiste(
            name: "Bereiche des Digitalisierungsprogramms",
            reiter: Programmansicht.Bereich.allCases.compactMap { bereich in
                bereich.ansichten.first.map { Reiter(bereich.titel, sicht.url($0.url), aktiv: bereich == ansicht.bereich) }
            })
        ansichten = Reiterleiste(
            name: "Ansichten: \(ansicht.bereich.titel)",
            reiter: ansicht.bereich.ansichten.map { Reiter($0.titel, sicht.url($0.url), aktiv: $0 == ansicht) })
    }
}
