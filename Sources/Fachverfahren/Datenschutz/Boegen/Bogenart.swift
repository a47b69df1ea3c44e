// SPDX-License-Identifier: EUPL-1.2
import Store

/// Kinds of questionnaire.
enum Bogenart: String, Sendable, CaseIterable, SQLConvertible {
    /// Contract with a processor.
    case avv
    /// Impact assessment.
    case dsfa
    /// Technical and organisational measures.
    case tom

    var deutsch: String {
        switch self {
        case .avv: "Vertrag zur Auftragsverarbeitung"
        case .dsfa: "Datenschutz-Folgenabschätzung"
        case .tom: "Technische und organisatorische Maßnahmen"
        }
    }

    var mehrzahl: String {
        switch self {
        case .avv: "Verträge zur Auftragsverarbeitung"
        case .dsfa: "Datenschutz-Folgenabschätzungen"
        case .tom: "Technische und organisatorische Maßnahmen"
        }
    }

    /// What its title names.
    var worum: String {
        switch self {
        case .avv: "Auftragsverarbeiter und Leistung"
        case .dsfa: "Verarbeitung, um die es geht"
        case .tom: "Bereich oder Verfahren"
        }
    }
}

/// Answer to one question.
enum Bogenantwort: String, Sendable, CaseIterable, Codable {
    case ja
    case teilweise
    case nein
    case entfaellt

    var deutsch: String { self == .entfaellt ? "entfällt" : rawValue }
}

/// One question, as data with its place in the law.
// § DSGVO:28(3) // § DSGVO:32(1) // § DSGVO:35(7)
struct Bogenfrage: Hashable, Sendable {
    /// What the answer decides.
    enum Rolle: String, Sendable {
        /// "ja" makes the assessment necessary.
        case schwelle
        /// "ja" makes it needless all the same.
        case ausnahme
        /// Has to be as the law wants it.
        case inhalt
    }

    let art: Bogenart
    let schluessel: String
    let rolle: Rolle
    let frage: String
    let hinweis: String
    let quelle: String

    /// Reads the table: bogen, schluessel, rolle, frage, hinweis, quelle, separated by tabs.
    static func lesen(_ tsv: String) throws(DatenschutzError) -> [Bogenfrage] {
        var fragen: [Bogenfrage] = []
        for (nummer, zeile) in tsv.split(separator: "\n").enumerated() where nummer > 0 {
            let s = zeile.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard s.count == 6, let art = Bogenart(rawValue: s[0]), let rolle = Rolle(rawValue: s[2]) else {
                throw .regelnUnlesbar(zeile: nummer + 1)
            }
            fragen.append(Bogenfrage(art: art, schluessel: s[1], rolle: rolle, frage: s[3], hinweis: s[4], quelle: s[5]))
        }
        return fragen
    }
}
