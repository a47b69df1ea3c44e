// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// An audit on paper: questions with answers, findings with recommendations. The same page is filed and handed out.
struct Pruefungsbericht: Page {
    static let vorlage = "pruefungswesen/briefe/bericht"

    struct Feld: Encodable, Sendable {
        let titel: String
        let grad: String
        let fragen: [Frage]
    }

    struct Frage: Encodable, Sendable {
        let frage: String
        let stufe: String
        let erlaeuterung: String
        let wer: String
        let belege: Int
    }

    struct Empfohlen: Encodable, Sendable {
        let nr: String
        let wortlaut: String
        let haltung: String
        let stellungnahme: String
        let umsetzung: String
    }

    struct Festgestellt: Encodable, Sendable {
        let nr: String
        let wortlaut: String
        let empfehlungen: [Empfohlen]
    }

    let titel: String
    let prueferin: String
    let fassung: String
    let stand: String
    let felder: [Feld]
    let feststellungen: [Festgestellt]
    let hatFeststellungen: Bool

    init(_ alles: Pruefungsstand, stand zeit: Zeitpunkt) {
        let pruefung = alles.pruefung
        titel = "\(pruefung.nummer): \(pruefung.titel)"
        prueferin = pruefung.prueferin
        fassung = "\(alles.fassung.name). \(alles.fassung.grundlage)"
        stand = zeit.deutschLang
        felder = zip(alles.felder, alles.grade).map { feld, grad in
            Feld(
                titel: "Teil \(feld.teil): \(feld.name)",
                grad: "\(grad.text), \(grad.beantwortet) von \(grad.fragen) Fragen beantwortet",
                fragen: feld.fragen.map { frage in
                    let antwort = alles.antworten[frage.schluessel]
                    return Frage(
                        frage: frage.frage, stufe: antwort?.stufe.deutsch ?? "nicht beantwortet",
                        erlaeuterung: antwort?.erlaeuterung ?? "",
                        wer: antwort.map { "\(alles.namen[$0.von] ?? ""), Sachstand \($0.sachstand.deutsch)" } ?? "",
                        belege: alles.belege[frage.schluessel]?.count ?? 0)
                })
        }
        feststellungen = alles.feststellungen.map { fest in
            Festgestellt(
                nr: fest.nr, wortlaut: fest.wortlaut,
                empfehlungen: alles.empfehlungen.filter { $0.feststellung == fest.id }.map { e in
                    Empfohlen(
                        nr: e.nr, wortlaut: e.wortlaut, haltung: e.haltung?.deutsch ?? "ohne Stellungnahme",
                        stellungnahme: e.stellungnahme ?? "",
                        umsetzung: [e.umsetzung.deutsch, alles.einheit(e.oe), e.frist.map { "bis \($0.deutsch)" } ?? ""]
                            .filter { !$0.isEmpty }.joined(separator: ", "))
                })
        }
        hatFeststellungen = !feststellungen.isEmpty
    }
}
