// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Web

/// An address in four fields; a mistake is shown at the part that has it.
struct Anschriftfeld: Encodable, Sendable {
    let id: String
    let beschriftung: String
    let hinweis: String?
    let felder: [Feld]

    init(_ frage: Frage, _ angabe: Anschriftangabe, _ fehler: String?, _ mangel: Antwortmangel?, _ anfrage: WebRequest) {
        id = frage.id
        beschriftung = anfrage.t(frage.text)
        hinweis = frage.hinweis.map { anfrage.t($0) }
        let falsch: Anschriftangabe.Teil? = if case .anschrift(let teil) = mangel { teil } else { fehler.map { _ in .strasse } }
        felder = Anschriftangabe.Teil.allCases.map { teil in
            Feld(
                "\(frage.id).\(teil.rawValue)", anfrage.t("portalAnschrift\(teil.rawValue.capitalized)"), wert: angabe.wert(teil),
                breite: teil.breite, autocomplete: teil.autocomplete, freiwillig: !frage.pflicht,
                fehler: teil == falsch ? fehler : nil, eingabeart: teil == .plz ? "numeric" : nil)
        }
    }
}

extension Anschriftangabe.Teil {
    fileprivate var breite: Feld.Breite {
        switch self {
        case .strasse, .ort: .voll
        case .hausnummer, .plz: .zeichen8
        }
    }

    /// Tokens of HTML's autofill. It knows no house number of its own.
    fileprivate var autocomplete: String {
        switch self {
        case .strasse: "address-line1"
        case .hausnummer: "off"
        case .plz: "postal-code"
        case .ort: "address-level2"
        }
    }
}

/// Files that are there already, each with a box to take it away, and a field for more while there is room.
struct Dateifeld: Encodable, Sendable {
    struct Vorhanden: Encodable, Sendable {
        let id: String
        let wert: String
        let dateiname: String
    }

    let name: String
    let hatVorhandene: Bool
    let vorhanden: [Vorhanden]
    let feld: Felddatei?

    init(_ frage: Frage, _ werte: [String], _ hoechstens: Int, _ fehler: String?, _ anfrage: WebRequest) {
        name = "\(frage.id).entfernen"
        vorhanden = werte.compactMap(Dateiangabe.init).enumerated().map { nr, angabe in
            Vorhanden(id: "\(frage.id)-\(nr + 1)", wert: angabe.wert, dateiname: angabe.dateiname)
        }
        hatVorhandene = !vorhanden.isEmpty
        let hinweise = [
            frage.hinweis.map { anfrage.t($0) },
            anfrage.t("portalDateiHinweis", String(Anlagepruefung.hoechstensMb), String(hoechstens)),
        ]
        feld =
            vorhanden.count < hoechstens || fehler != nil
            ? Felddatei(
                frage.id, anfrage.t(frage.text), annahme: Anlagepruefung.annahme, mehrere: hoechstens > 1,
                hoechstensMb: Anlagepruefung.hoechstensMb, hinweis: hinweise.compactMap(\.self).joined(separator: " "),
                fehler: fehler)
            : nil
    }
}
