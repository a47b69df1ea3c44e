// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Wiedervorlagen of a Vorgang or of an Akte, open ones first.
struct Wiedervorlagenreiter: Encodable, Sendable {
    struct Zeile: Encodable, Sendable {
        let tag: String
        let grund: String
        let fuer: String
        let erledigt: String?
        let faellig: Bool
        let erledigenUrl: String?
    }

    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let neu: Formular?

    init(
        _ mappe: Vorgangsmappe, _ namen: Namenbuch, _ anfrage: WebRequest, _ db: some ReadAccess, _ eingabe: Eingabe,
        aendern: Bool
    ) throws {
        zeilen = mappe.wiedervorlagen.map { w in
            Zeile(
                tag: w.tag.deutsch, grund: w.grund, fuer: namen.person(w.fuer) ?? "Bearbeitung", erledigt: w.erledigt?.deutsch,
                faellig: w.istFaellig(am: anfrage.jetzt.tag),
                erledigenUrl: aendern && w.erledigt == nil ? AkteURL.wiedervorlage(w.id, "erledigen") : nil)
        }
        hatZeilen = !zeilen.isEmpty
        leer = zeilen.isEmpty ? Leer("Keine Wiedervorlage", "Dieser Vorgang hat keine Wiedervorlage.") : nil
        let v = mappe.vorgang
        neu =
            aendern
            ? try Wiedervorlagenformular.formular(
                AkteURL.vorgang(v.id, "wiedervorlagen"), ohne: "die Bearbeitung", oe: v.oe, anfrage, db, eingabe) : nil
    }

    /// Of an Akte as a whole: `nil` where there is none. They are set on a page of their own.
    init?(_ wiedervorlagen: [Aktenwiedervorlage], _ namen: Namenbuch, heute: Kalendertag, aendern: Bool) {
        guard !wiedervorlagen.isEmpty else { return nil }
        zeilen = wiedervorlagen.map { w in
            Zeile(
                tag: w.tag.deutsch, grund: w.grund, fuer: namen.person(w.fuer) ?? "zuständige Einheit",
                erledigt: w.erledigt?.deutsch, faellig: w.erledigt == nil && w.tag <= heute,
                erledigenUrl: aendern && w.erledigt == nil ? AkteURL.wiedervorlage(w.id, "erledigen") : nil)
        }
        hatZeilen = true
        leer = nil
        neu = nil
    }
}

/// The form that sets one.
enum Wiedervorlagenformular {
    static func formular(
        _ url: String, ohne: String, oe: OrgNummer, _ anfrage: WebRequest, _ db: some ReadAccess, _ eingabe: Eingabe
    ) throws -> Formular {
        Formular(
            url: url,
            felder: [
                .zeile(
                    Feld(
                        "tag", "Wiedervorlage am", wert: eingabe.wert("tag", anfrage.jetzt.tag.plus(tage: 14).iso), typ: "date",
                        breite: .zeichen8,
                        fehler: eingabe.fehler("tag"))),
                .zeile(Feld("grund", "Grund", wert: eingabe.wert("grund"), fehler: eingabe.fehler("grund"))),
                .auswahl(
                    Personenfeld.feld(
                        "person", "Für", try db.mitarbeiterVerzeichnis(oe: oe), zuerst: Option("", ohne),
                        gewaehlt: eingabe.wert("person"), fehler: eingabe.fehler("person"))),
            ],
            knopf: "Wiedervorlage setzen")
    }

    static func anlage(_ anfrage: WebRequest) throws -> WiedervorlageAnlage {
        let fuer = try anfrage.formular["person"].map { text in
            guard let person = MitarbeiterID(text) else { throw AkteError.unbekanntePerson }
            return person
        }
        return WiedervorlageAnlage(tag: try anfrage.pflichttag("tag"), grund: anfrage.formular["grund"] ?? "", fuer: fuer)
    }
}

/// Colleagues to choose from.
enum Personenfeld {
    static func feld(
        _ name: String, _ text: String, _ personen: [MitarbeiterEintrag], zuerst: Option, gewaehlt: String?, fehler: String?,
        hinweis: String? = nil
    ) -> Feldauswahl {
        Feldauswahl(
            name, text,
            [zuerst]
                + personen.filter(\.aktiv).map {
                    Option($0.id.text, "\($0.name) (\($0.oeKurz))", gewaehlt: $0.id.text == gewaehlt)
                },
            breite: .zeichen16, hinweis: hinweis, fehler: fehler)
    }
}
