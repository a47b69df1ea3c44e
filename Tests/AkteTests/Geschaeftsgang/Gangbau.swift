// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

@testable import Akte

/// Short ways to steps and runs.
enum Gangbau {
    static let zeit = Zeitpunkt(millisekunden: 1_764_000_000_000)
    static let wer = (0..<6).map { MitarbeiterID(gespeichert: "person-\($0)") }
    static let v1 = Fassung(nr: 1, sha256: "a1"), v2 = Fassung(nr: 2, sha256: "b2"), v3 = Fassung(nr: 3, sha256: "c3")

    static func verb(_ wirkung: Verfuegungswirkung) -> Verfuegungsverb {
        Verfuegungsverb(code: wirkung.rawValue, kuerzel: wirkung.rawValue, text: wirkung.rawValue, wirkung: wirkung)
    }

    static func schritt(
        _ wirkung: Verfuegungswirkung, _ person: Int = 0, mit: Bool = false, tage: Int? = nil, termin: Kalendertag? = nil
    )
        -> SchrittAnlage
    {
        SchrittAnlage(
            Verfuegung(
                verb: verb(wirkung), adressat: .person(wer[person]), text: nil, termin: termin, tage: tage, ersteller: "x",
                erstellt: zeit),
            mitVorigem: mit)
    }

    static func gang(_ anlagen: SchrittAnlage..., dokument: Bool = true) throws(GangError) -> Geschaeftsgang {
        try gang(anlagen, dokument: dokument)
    }

    static func gang(_ anlagen: [SchrittAnlage], dokument: Bool = true) throws(GangError) -> Geschaeftsgang {
        try .starten(
            vorgang: VorgangID(zeit), dokument: dokument ? DokumentID(zeit) : nil, titel: "Bescheid", ruecklauf: .person(wer[5]),
            anlagen, ersteller: "x", am: zeit)
    }

    static func als(_ person: Int) -> Handelnder { Handelnder(person: wer[person], kennung: "k\(person)", zeit: zeit) }
}

extension Geschaeftsgang {
    /// Answers the step with this number as its addressee.
    mutating func antworten(
        _ nummer: Int, _ ergebnis: Schrittergebnis? = nil, auf fassung: Fassung = Gangbau.v1, vermerk: String? = nil
    )
        throws(GangError) -> [Gangfolge]
    {
        let schritt = schritte[nummer - 1]
        guard let person = schritt.verfuegung.adressat.person else { return [] }
        return try erledigen(
            schritt.id, ergebnis ?? schritt.wirkung.ergebnisse[0], vermerk: vermerk, fassung: fassung,
            von: Handelnder(person: person, kennung: "k", zeit: Gangbau.zeit), ruecklaufMit: Gangbau.verb(.bearbeitung))
    }

    /// `003 003 002 001`
    var bild: String { schritte.map(\.status.rawValue).joined(separator: " ") }
    var woerter: [String] { schritte.map { $0.wirkung.rawValue } }
}
