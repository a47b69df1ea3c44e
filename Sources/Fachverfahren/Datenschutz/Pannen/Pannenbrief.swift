// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// A breach on paper: as notified, or as documented at the end.
struct Pannenbrief: Page {
    static let vorlage = "datenschutz/briefe/panne"

    let titel: String
    let nummer: String
    let betreff: String
    let fakten: [Angabenzeile]
    let angaben: [Angabenzeile]

    init(_ titel: String, _ panne: Datenpanne) {
        self.titel = titel
        nummer = panne.nummer
        betreff = panne.betreff
        var fakten = [
            Angabenzeile("Bekannt geworden", panne.bekannt.deutschLang),
            Angabenzeile("Meldefrist (72 Stunden)", (panne.bekannt + Meldefrist.dauer).deutschLang),
            Angabenzeile("Risiko", panne.risiko.deutsch), Angabenzeile("Begründung der Bewertung", panne.risikogrund ?? ""),
            Angabenzeile("Der Aufsichtsbehörde gemeldet", panne.gemeldet?.deutschLang ?? "nein"),
        ]
        if let grund = panne.verspaetung { fakten.append(Angabenzeile("Gründe der Verzögerung", grund)) }
        if let zeichen = panne.behoerdenzeichen { fakten.append(Angabenzeile("Zeichen der Aufsichtsbehörde", zeichen)) }
        if let text = panne.benachrichtigung {
            fakten.append(
                Angabenzeile(
                    panne.benachrichtigt == nil ? "Benachrichtigung der Personen entfällt" : "Personen benachrichtigt",
                    panne.benachrichtigt.map { "\($0.deutschLang)\n\(text)" } ?? text))
        }
        self.fakten = fakten
        angaben = Pannenfeld.allCases.map {
            Angabenzeile($0.titel, panne.angaben[$0] ?? "wird nachgereicht (Art. 33 Abs. 4)", quelle: $0.quelle)
        }
    }
}
