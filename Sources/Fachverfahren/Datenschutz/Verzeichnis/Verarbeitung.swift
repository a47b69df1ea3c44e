// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Where an entry of the register stands.
enum Verzeichniszustand: String, Sendable, CaseIterable, SQLConvertible {
    /// As the program or a department has written it; nobody responsible for data protection has checked it.
    case entwurf
    case geprueft
    case beendet

    var deutsch: String {
        switch self {
        case .entwurf: "noch nicht geprüft"
        case .geprueft: "geprüft"
        case .beendet: "beendet"
        }
    }
}

/// What an entry says, without who wrote it when.
struct Verzeichnisangaben: Hashable, Sendable {
    /// `nil` for what concerns the whole town.
    var oe: OrgNummer?
    var zustand: Verzeichniszustand
    /// The day by which it is to be looked at again.
    var pruefenBis: Kalendertag?
    var werte: [Verzeichnisfeld: String]

    /// - Throws: `DatenschutzError` with the first input that cannot be kept.
    func geprueft() throws(DatenschutzError) -> Verzeichnisangaben {
        var sauber = self
        sauber.werte = [:]
        for feld in Verzeichnisfeld.allCases {
            let wert = Textfeld.sauber(werte[feld] ?? "", einzeilig: feld.zeilen == 1)
            guard wert.count <= Verzeichnisfeld.laengster else {
                throw .zuLang(feld: feld.rawValue, hoechstens: Verzeichnisfeld.laengster)
            }
            if !wert.isEmpty { sauber.werte[feld] = wert }
            if wert.isEmpty, feld == .bezeichnung || (zustand == .geprueft && feld.pflicht) {
                throw .fehlt(feld: feld.rawValue, was: "Bitte füllen Sie „\(feld.titel)“ aus.")
            }
        }
        return sauber
    }
}

/// One version of an entry.
struct Verzeichnisfassung: Sendable {
    let nr: Int
    let angaben: Verzeichnisangaben
    let grund: String
    /// As in `Akteur.kennung`.
    let von: String
    let zeit: Zeitpunkt
}

/// An entry of the register as it stands, or as it stood on a day.
struct Verarbeitung: Sendable {
    let id: VerarbeitungID
    /// Key of the module's own statement; `nil` for what people entered.
    let schluessel: String?
    let version: Int64
    let fassung: Verzeichnisfassung

    var angaben: Verzeichnisangaben { fassung.angaben }
    var bezeichnung: String { angaben.werte[.bezeichnung] ?? "" }
    var gegenstand: Gegenstand { Gegenstand("ds.verarbeitung", id.text, kennzeichen: bezeichnung) }

    func istFaellig(am tag: Kalendertag) -> Bool {
        angaben.zustand != .beendet && (angaben.pruefenBis.map { $0 < tag } ?? false)
    }
}
