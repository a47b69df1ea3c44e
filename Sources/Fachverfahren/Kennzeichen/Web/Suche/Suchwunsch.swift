// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// What a visitor has typed into the search, tolerant and kept as typed.
struct Suchwunsch: Sendable {
    let kennzeichen: String?
    let zeichen: String?
    let buchstaben: String?
    let zahl: String?
    let vorname: String?
    let nachname: String?
    let geburtstag: String?
    let zusatz: String?
    let saat: UInt64

    init(_ werte: Formularwerte) {
        kennzeichen = werte["k"]
        zeichen = werte["zeichen"]
        buchstaben = werte["buchstaben"]
        zahl = werte["zahl"]
        vorname = werte["vorname"]
        nachname = werte["nachname"]
        geburtstag = werte["geburtstag"]
        zusatz = werte["zusatz"]
        saat = werte["saat"].flatMap { UInt64($0) } ?? 1
    }

    var art: Kennzeichenart { zusatz.flatMap(Zusatz.init(rawValue:)).flatMap { try? Kennzeichenart(zusatz: $0) } ?? .gewoehnlich }

    var istLeer: Bool {
        [kennzeichen, zeichen, buchstaben, zahl, vorname, nachname, geburtstag, zusatz].allSatisfy { $0 == nil }
    }

    func url(_ pfad: String, saat: UInt64? = nil) -> String {
        KennzeichenURL.mit(
            pfad,
            [
                "k": kennzeichen, "zeichen": zeichen, "buchstaben": buchstaben, "zahl": zahl, "vorname": vorname,
                "nachname": nachname,
                "geburtstag": geburtstag, "zusatz": zusatz, "saat": saat.map(String.init),
            ])
    }
}

/// What a search has brought.
struct Suchergebnis: Sendable {
    /// Readings of a typed plate with what the public may know of each.
    struct Lesartauskunft: Sendable {
        let lesart: Lesart
        let eigen: Bool
        let frei: Bool
        let hinweis: Arthinweis?
        let nachbarn: [Kennzeichen]
    }

    var auskuenfte: [Lesartauskunft] = []
    var vorschlaege: [Lesart] = []
    var treffer: [Kennzeichen] = []
    var gesamt = 0
    /// Field and sentence, when the input cannot be searched.
    var fehler: (feld: String, text: String)?
    /// The same as an error, for programs.
    var ursache: KennzeichenError?
}
