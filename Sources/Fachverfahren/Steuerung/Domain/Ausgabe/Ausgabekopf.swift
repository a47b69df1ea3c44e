// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

enum AusgabeTag {}
/// Identity of an edition of a report.
typealias AusgabeID = ID<AusgabeTag>

/// A summary in plain language, with who answers for it.
struct Kurzfassung: Hashable, Sendable {
    static let hoechstens = 4_000

    let text: String
    /// `Akteur.kennung`.
    let wer: String
    let am: Zeitpunkt

    var absaetze: [String] {
        text.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
    }
}

/// What is kept of an edition: what it was drawn from, in whose words, and how far it has come. It can be drawn again at any time.
struct Ausgabekopf: Hashable, Sendable {
    let id: AusgabeID
    let programm: ObjektID
    let titel: String
    let stichtag: Kalendertag
    let kenntnis: Zeitpunkt
    /// Name of the Fassung.
    let fassung: String
    let stand: Ausgabestand
    /// Who laid it down, and when.
    let wer: String
    let angelegt: Zeitpunkt
    let kurzfassung: Kurzfassung?
    /// `Berichtsausgabe.faktenpruefsumme`, since it is frozen.
    let pruefsumme: String?
    /// Where it is filed, since it is frozen.
    let vorgang: VorgangID?
    let version: Int
}

/// A step an edition has gone.
struct Ausgabeschritt: Hashable, Sendable {
    let stand: Ausgabestand
    let am: Zeitpunkt
    let wer: String
}

/// A file of a frozen edition, as it was filed.
struct Ausgabedatei: Hashable, Sendable {
    let format: Berichtsformat
    let dokument: DokumentID
    let sha256: String
    let groesse: Int64
}

extension Ausgabestand {
    var deutsch: String {
        switch self {
        case .entwurf: "Entwurf"
        case .abgestimmt: "abgestimmt"
        case .freigegeben: "freigegeben"
        case .vorgelegt: "vorgelegt"
        case .zurKenntnisGenommen: "zur Kenntnis genommen"
        }
    }

    /// The button that leads to it.
    var schritt: String {
        switch self {
        case .entwurf: "Entwerfen"
        case .abgestimmt: "Als abgestimmt melden"
        case .freigegeben: "Freigeben und einfrieren"
        case .vorgelegt: "Als vorgelegt melden"
        case .zurKenntnisGenommen: "Als zur Kenntnis genommen melden"
        }
    }
}
