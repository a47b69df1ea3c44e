// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// What waits in Geschäftsgängen, to be answered from the list (partial `akte/aufgabentabelle`).
struct Aufgabentabelle: Encodable, Sendable {
    struct Zeile: Encodable, Sendable {
        let url: String
        let titel: String
        let zeichen: String
        let verfuegung: String
        let text: String?
        let wen: String
        let eskaliert: Bool
        let seit: String
        let termin: String?
        let ueberfaellig: Bool
        let dokumentUrl: String?
        let knopf: String?
        let erledigenUrl: String
        let ergebnis: String
        let gesehen: Int?
        let frage: String?
    }

    struct Zurueck: Encodable, Sendable {
        let text: String
        let url: String
    }

    let id: String
    let titel: String
    let anzahl: String
    let zeilen: [Zeile]

    init(
        _ id: String, _ titel: String, _ aufgaben: [Aufgabe], anzahl: String, _ db: some ReadAccess, _ akteur: Akteur,
        heute: Kalendertag
    )
        throws
    {
        let namen = try Namenbuch(
            db, personen: aufgaben.map { $0.adressat.person }, einheiten: aufgaben.compactMap { $0.adressat.oe })
        self.id = id
        self.titel = titel
        self.anzahl = anzahl
        zeilen = aufgaben.map { Self.zeile($0, namen, akteur, heute: heute) }
    }

    private static func zeile(_ a: Aufgabe, _ namen: Namenbuch, _ akteur: Akteur, heute: Kalendertag) -> Zeile {
        let ergebnis = a.wirkung.ergebnisse[0]
        let darf = a.wirkung != .schlusszeichnung || akteur.darf(AkteRechte.schlusszeichnen, in: a.vorgang.oe)
        return Zeile(
            url: GangURL.gang(a.gang), titel: a.titel, zeichen: a.vorgang.zeichen.text, verfuegung: a.verfuegung, text: a.text,
            wen: a.adressat.person == akteur.mitarbeiter?.id
                ? "ich" : (a.adressat.person == nil ? "" : "i. V. ") + a.adressat.anzeige(namen),
            eskaliert: a.eskaliert, seit: a.seit.deutsch, termin: a.termin?.deutsch,
            ueberfaellig: a.termin.map { $0 < heute } ?? false,
            dokumentUrl: a.dokument.map { AkteURL.dokument($0) }, knopf: darf && !ergebnis.brauchtVermerk ? a.wirkung.knopf : nil,
            erledigenUrl: GangURL.schritt(a.schritt, "erledigen"), ergebnis: ergebnis.rawValue, gesehen: a.fassung,
            frage: a.wirkung.frage)
    }
}

extension Verfuegungswirkung {
    /// The one button on the desk.
    var knopf: String {
        switch self {
        case .kenntnis: "Gesehen"
        case .mitzeichnung: "Mitzeichnen"
        case .schlusszeichnung: "Schlusszeichnen"
        case .wiedervorlage: "Wiedervorlage setzen"
        case .zda: "z. d. A."
        case .stellungnahme: "Stellung nehmen"
        case .bearbeitung, .reinschrift, .absenden, .zumVorgang: "Erledigt"
        }
    }

    /// Asked before what cannot be taken back.
    var frage: String? {
        switch self {
        case .schlusszeichnung: "Schlusszeichnen? Das Dokument wird damit abgeschlossen und ändert sich nicht mehr."
        case .zda: "Den Vorgang zu den Akten verfügen? Danach lässt sich nichts mehr ändern."
        default: nil
        }
    }
}
