// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Wiedervorlagen of a Vorgang, open ones first.
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
        neu = aendern ? try Self.formular(mappe.vorgang, anfrage, db, eingabe) : nil
    }

    private static func formular(_ v: VorgangKopf, _ anfrage: WebRequest, _ db: some ReadAccess, _ eingabe: Eingabe) throws
        -> Formular
    {
        Formular(
            url: AkteURL.vorgang(v.id, "wiedervorlagen"),
            felder: [
                .zeile(
                    Feld(
                        "tag", "Wiedervorlage am", wert: eingabe.wert("tag", anfrage.jetzt.tag.plus(tage: 14).iso), typ: "date",
                        breite: .zeichen8,
                        fehler: eingabe.fehler("tag"))),
                .zeile(Feld("grund", "Grund", wert: eingabe.wert("grund"), fehler: eingabe.fehler("grund"))),
                .auswahl(
                    Personenfeld.feld(
                        "person", "Für", try db.mitarbeiterVerzeichnis(oe: v.oe),
                        zuerst: Option("", "wer den Vorgang bearbeitet"),
                        gewaehlt: eingabe.wert("person"), fehler: eingabe.fehler("person"))),
            ],
            knopf: "Wiedervorlage setzen")
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
