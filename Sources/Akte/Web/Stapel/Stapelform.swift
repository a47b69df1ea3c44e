// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The acts a form offers for a selection.
enum Stapelform: String, CaseIterable {
    case weitergeben, wiedervorlage, schlagworte, angaben

    var titel: String {
        switch self {
        case .weitergeben: "Weitergeben"
        case .wiedervorlage: "Wiedervorlage"
        case .schlagworte: "Schlagworte"
        case .angaben: "Angaben ändern"
        }
    }

    /// Dokumente are handed on and put up again with their Vorgang, Akten are handed on by their Vorgänge.
    func passt(zu objekt: Aktenobjekt) -> Bool {
        switch (self, objekt) {
        case (.weitergeben, .akte), (.weitergeben, .dokument), (.wiedervorlage, .dokument): false
        default: true
        }
    }

    func felder(_ anfrage: WebRequest, _ db: some ReadAccess, _ wahl: [Stapelwahl], _ feld: Stapelfeld?, _ eingabe: Eingabe)
        throws
        -> [Formularfeld]
    {
        switch self {
        case .weitergeben:
            return [
                try Self.ziele(anfrage, db, eingabe),
                .text(
                    Feldtext(
                        "notiz", "Notiz", wert: eingabe.wert("notiz"), zeilen: 3, maximal: 1_000, freiwillig: true,
                        hinweis: "Steht danach als Vermerk in jedem Vorgang.", fehler: eingabe.fehler("notiz"))),
            ]
        case .wiedervorlage:
            return [
                .zeile(
                    Feld(
                        "tag", "Wieder vorlegen am", wert: eingabe.wert("tag"), typ: "date", breite: .zeichen8,
                        fehler: eingabe.fehler("tag"))),
                .zeile(Feld("grund", "Grund", wert: eingabe.wert("grund"), fehler: eingabe.fehler("grund"))),
            ]
        case .schlagworte:
            return [
                .zeile(
                    Feld(
                        "dazu", "Hinzufügen", wert: eingabe.wert("dazu"), freiwillig: true, hinweis: "Mit Komma getrennt",
                        fehler: eingabe.fehler("schlagworte"))),
                .zeile(Feld("weg", "Entfernen", wert: eingabe.wert("weg"), freiwillig: true)),
            ]
        case .angaben:
            guard let feld else { return [] }
            return [try Self.wert(db, feld, wahl, eingabe)]
        }
    }

    private static func ziele(_ anfrage: WebRequest, _ db: some ReadAccess, _ eingabe: Eingabe) throws
        -> Formularfeld
    {
        let suche = eingabe.wert("wen", anfrage.abfrage["wen"])
        return .ziele(
            Zielfeld(lebendUrl: AkteURL.stapel, auswahl: try auswahl(anfrage, db, suche, gewaehlt: eingabe.wert("ziel"))))
    }

    /// Whom the selection can go to, nearest first.
    static func auswahl(_ anfrage: WebRequest, _ db: some ReadAccess, _ suche: String?, gewaehlt: String? = nil) throws
        -> WeitergabeAuswahl
    {
        WeitergabeAuswahl(
            try Weitergabeziele(db, nahe: try anfrage.mitarbeiter().oe, suche: suche, am: anfrage.jetzt.tag), suche: suche,
            gewaehlt: gewaehlt)
    }

    private static func wert(_ db: some ReadAccess, _ feld: Stapelfeld, _ wahl: [Stapelwahl], _ eingabe: Eingabe) throws
        -> Formularfeld
    {
        let name = "wert", gewaehlt = eingabe.wert(name), fehler = eingabe.fehler(name)
        func auswahl(_ werte: [(String, String)]) -> Formularfeld {
            .auswahl(
                Feldauswahl(
                    name, feld.deutsch,
                    [Option("", "Bitte wählen")] + werte.map { Option($0, $1, gewaehlt: $0 == gewaehlt) }, breite: .zeichen16,
                    fehler: fehler))
        }
        switch feld {
        case .medium: return auswahl(Medium.allCases.map { ($0.rawValue, $0.deutsch) })
        case .dokumenttyp: return auswahl(Dokumenttyp.allCases.map { ($0.rawValue, $0.deutsch) })
        case .frist, .datum:
            return .zeile(
                Feld(
                    name, feld.deutsch, wert: gewaehlt, typ: "date", breite: .zeichen8, freiwillig: true, hinweis: leert,
                    fehler: fehler))
        default:
            return .zeile(
                Feld(name, try feldname(db, feld, wahl), wert: gewaehlt, freiwillig: true, hinweis: leert, fehler: fehler))
        }
    }

    private static let leert = "Ohne Angabe wird das Feld geleert."

    /// What the kind of the chosen Akten calls the field.
    static func feldname(_ db: some ReadAccess, _ feld: Stapelfeld, _ wahl: [Stapelwahl]) throws -> String {
        try metadatenfeld(db, feld, wahl)?.bezeichnung ?? feld.deutsch
    }

    /// The field of a kind that is meant; `nil` for a field every object of its art has.
    static func metadatenfeld(_ db: some ReadAccess, _ feld: Stapelfeld, _ wahl: [Stapelwahl]) throws -> Metadatenfeld? {
        guard case .metadatum(let schluessel) = feld else { return nil }
        return try metadatenfelder(db, wahl).first { $0.schluessel == schluessel }
    }

    /// The fields of the kinds of all chosen Akten.
    static func metadatenfelder(_ db: some ReadAccess, _ wahl: [Stapelwahl]) throws -> [Metadatenfeld] {
        let akten = wahl.compactMap { wahl -> AkteID? in if case .akte(let id) = wahl.objekt { id } else { nil } }
        return try akten.prefix(Stapel.hoechstens).compactMap { try db.aktenartDer($0) }.reduce(into: []) { felder, art in
            for feld in art.schema.felder where !felder.contains(where: { $0.schluessel == feld.schluessel }) {
                felder.append(feld)
            }
        }
    }

    /// The act as the form says.
    func akt(_ f: Formulardaten, _ anfrage: WebRequest) throws -> Stapelakt {
        switch self {
        case .weitergeben:
            let ziel = f["ziel"] ?? ""
            if ziel.hasPrefix("oe:"), let oe = Int64(ziel.dropFirst(3)) {
                return .weitergeben(.gruppe(OrgNummer(oe)), notiz: f["notiz"])
            }
            guard ziel.hasPrefix("person:"), let person = MitarbeiterID(ziel.dropFirst(7)) else {
                throw Eingabefehler("wen", "Bitte suchen Sie eine Person oder Gruppe und wählen Sie sie aus.")
            }
            return .weitergeben(.person(person), notiz: f["notiz"])
        case .wiedervorlage:
            return .wiedervorlage(WiedervorlageAnlage(tag: try anfrage.pflichttag("tag"), grund: f["grund"] ?? "", fuer: nil))
        case .schlagworte:
            return .schlagworte(dazu: try Schlagwort.lesen(f["dazu"] ?? ""), weg: try Schlagwort.lesen(f["weg"] ?? ""))
        case .angaben:
            guard let feld = f["feld"].flatMap({ Stapelfeld($0) }) else {
                throw Eingabefehler("feld", "Bitte wählen Sie, welche Angabe geändert wird.")
            }
            return .feld(feld, f["wert"] ?? "")
        }
    }
}
