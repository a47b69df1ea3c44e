// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Who has read what is kept closely, for data protection and audit.
struct ProtokollSeite: Page {
    static let vorlage = "akte/zugriffsprotokoll"

    struct Zeile: Encodable, Sendable {
        let zeit: String
        let wer: String
        let zeichen: String
        let art: String
        let einheit: String
        let weg: String
        let anlass: String
    }

    let titel = "Zugriffsprotokoll"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let filterUrl = ZugriffURL.protokoll
    let felder: [Formularfeld]
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let anzahl: String
    let weiterUrl: String?
    let csvUrl: String
    let notzugriffeUrl = ZugriffURL.notzugriffe
    let aufbewahrung: String
    let leer: Leer?

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ fristen: Zugriffsfristen) throws {
        let filter = try Protokollfilter(anfrage, db)
        let protokoll = Zugriffsprotokoll(akteur: anfrage.akteur, auswahl: filter.auswahl)
        let seite =
            filter.fehler.isEmpty
            ? try protokoll.seite(db, nach: Seitenmarke(anfrage.abfrage["nach"])) : .leer
        hatFehler = !filter.fehler.isEmpty
        fehlerliste = filter.fehler.isEmpty ? nil : Fehlerliste(filter.fehler.map { ($0.feld, $0.meldung) })
        felder = filter.felder
        let namen = try Namenbuch(db, personen: seite.zeilen.map(\.person), einheiten: seite.zeilen.map(\.oe))
        zeilen = seite.zeilen.map { zeile in
            let zellen = Self.zellen(zeile, namen)
            return Zeile(
                zeit: zellen[0], wer: zellen[1], zeichen: zellen[2], art: zellen[3], einheit: zellen[4], weg: zellen[5],
                anlass: zellen[6])
        }
        hatZeilen = !zeilen.isEmpty
        anzahl = filter.fehler.isEmpty ? try protokoll.anzahl(db).text : "0"
        weiterUrl = seite.weiter.map { filter.url(ZugriffURL.protokoll, nach: $0.text) }
        csvUrl = filter.url(ZugriffURL.protokollCSV)
        aufbewahrung = "Zeilen werden \(fristen.protokollTage) Tage aufbewahrt."
        leer =
            zeilen.isEmpty
            ? Leer(
                "Nichts gefunden",
                "Festgehalten wird, wer vertrauliches oder beschränktes Schriftgut öffnet, und was eigens dafür bestimmt ist, zum Beispiel Personalakten. Für diese Auswahl gibt es keine Zeile."
            ) : nil
    }

    static let spalten = ["Zeit", "Person", "Zeichen", "Art", "Einheit", "Weg", "Anlass"]

    static func zellen(_ z: Protokollzeile, _ namen: Namenbuch) -> [String] {
        [
            z.zeit.deutsch, namen.person(z.person) ?? "", z.zeichen,
            Aktenobjekt(art: z.art, id: z.objekt)?.deutsch ?? z.art, namen.einheit(z.oe), z.weg?.deutsch ?? "",
            z.anlaesse.map(\.deutsch).joined(separator: ", "),
        ]
    }
}

/// What of the log is asked for, out of the address.
struct Protokollfilter {
    let auswahl: Zugriffsprotokoll.Auswahl
    let fehler: [Eingabefehler]
    let felder: [Formularfeld]
    private let werte: [(name: String, wert: String?)]

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let a = anfrage.abfrage
        var auswahl = Zugriffsprotokoll.Auswahl()
        var fehler: [Eingabefehler] = []
        auswahl.zeichen = a["zeichen"].flatMap { $0.isEmpty ? nil : $0.filter { !$0.isWhitespace } }
        auswahl.anlass = a["anlass"].flatMap(Lesezugriff.Anlass.init(rawValue:))
        for (name, pfad) in [("ab", \Zugriffsprotokoll.Auswahl.ab), ("bis", \Zugriffsprotokoll.Auswahl.bis)] {
            guard let text = a[name], !text.isEmpty else { continue }
            guard let tag = Kalendertag(iso: text) else {
                fehler.append(Eingabefehler(name, "Bitte wählen Sie einen Tag."))
                continue
            }
            auswahl[keyPath: pfad] = tag
        }
        if let name = a["person"], !name.isEmpty {
            // Also whoever has left is found by name.
            let gesucht = name.lowercased()
            let treffer = try db.mitarbeiterVerzeichnis().filter { $0.name.lowercased() == gesucht || $0.id.text == gesucht }
            if treffer.count == 1 {
                auswahl.person = treffer[0].id
            } else {
                fehler.append(
                    Eingabefehler(
                        "person",
                        treffer.isEmpty
                            ? "Es gibt niemanden mit diesem Namen. Bitte geben Sie Vor- und Nachnamen an."
                            : "Mehrere heißen so. Bitte geben Sie die Kennung der Person an."))
            }
        }
        self.auswahl = auswahl
        self.fehler = fehler
        func meldung(_ feld: String) -> String? { fehler.first { $0.feld == feld }?.meldung }
        felder = [
            .zeile(Feld("person", "Person", wert: a["person"], breite: .zeichen16, freiwillig: true, fehler: meldung("person"))),
            .zeile(Feld("zeichen", "Zeichen", wert: a["zeichen"], breite: .zeichen16, freiwillig: true)),
            .zeile(
                Feld("ab", "Ab", wert: a["ab"], typ: "date", breite: .zeichen8, freiwillig: true, fehler: meldung("ab"))),
            .zeile(
                Feld("bis", "Bis", wert: a["bis"], typ: "date", breite: .zeichen8, freiwillig: true, fehler: meldung("bis"))),
            .auswahl(
                Feldauswahl(
                    "anlass", "Anlass",
                    [Option("", "alle", gewaehlt: auswahl.anlass == nil)]
                        + Lesezugriff.Anlass.allCases.map {
                            Option($0.rawValue, $0.deutsch, gewaehlt: $0 == auswahl.anlass)
                        }, breite: .zeichen16)),
        ]
        werte = ["person", "zeichen", "ab", "bis", "anlass"].map { ($0, a[$0]) }
    }

    func url(_ pfad: String, nach: String? = nil) -> String {
        AkteURL.mit(pfad, werte + [("nach", nach)])
    }
}
