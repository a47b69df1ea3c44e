// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// A questionnaire on paper: what it amounts to, and every question with its answer.
struct Bogenbrief: Page {
    static let vorlage = "datenschutz/briefe/bogen"

    let titel: String
    let worum: String
    let fakten: [Angabenzeile]
    let fragen: [Angabenzeile]

    init(_ bogen: Bogen, _ alle: [Bogenfrage], am zeit: Zeitpunkt) {
        let befund = Bogenbefund(bogen.art, alle, bogen.antworten)
        titel = bogen.art.deutsch
        worum = bogen.titel
        fakten =
            [
                Angabenzeile("Ergebnis", befund.text),
                Angabenzeile("Stand", "Fassung \(bogen.version), \(bogen.geaendert.deutschLang)"),
                Angabenzeile("Nächste Überprüfung", bogen.pruefenBis?.deutsch ?? ""),
            ] + (bogen.art == .avv ? bogen.vertrag.felder.map { Angabenzeile($0.titel, $0.wert) } : []) + [
                Angabenzeile("Noch offen", befund.offen.joined(separator: "\n")), Angabenzeile("Abgelegt", zeit.deutschLang),
            ]
        fragen = alle.filter { $0.art == bogen.art }.map { frage in
            let eintrag = bogen.antworten[frage.schluessel]
            let antwort = [eintrag?.antwort?.deutsch ?? "noch keine Antwort", eintrag?.text].compactMap(\.self).filter {
                !$0.isEmpty
            }
            return Angabenzeile(frage.frage, antwort.joined(separator: "\n"), quelle: frage.quelle)
        }
    }
}
