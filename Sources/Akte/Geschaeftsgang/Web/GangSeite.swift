// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The Laufzettel as a page: the steps, what I can do now, and for whoever steers what can be put in or broken off.
struct GangSeite: Page {
    static let vorlage = "akte/geschaeftsgang"

    struct Antwort: Encodable, Sendable {
        let ueberschrift: String
        let formular: Formular
    }

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let inzwischen: Historie?
    let brotkrumen: [Brotkrume]
    let hier = "Laufzettel"
    let gegenstand: String
    let laufzettel: Laufzettel
    let druckUrl: String?
    let abbrechenUrl: String?
    let antworten: [Antwort]
    let einfuegen: Formular?

    init(
        _ anfrage: WebRequest, _ db: some ReadAccess, _ id: GeschaeftsgangID, _ eingabe: Eingabe = .keine, satz: Verfuegungssatz,
        druckbar: Bool
    ) throws {
        let akteur = anfrage.akteur
        let (gang, v) = try db.geschaeftsgang(id, sichtbarFuer: akteur)
        titel = "Laufzettel: \(gang.titel)"
        hatFehler = eingabe.fehler != nil
        fehlerliste = eingabe.liste
        inzwischen = try eingabe.seit.map { Historie(try Verlauf.vorgang(db, v.id, akteur: akteur), anfrage, seit: $0) }
        brotkrumen = [
            Brotkrume(v.akteZeichen.text, AkteURL.akte(v.akteID)), Brotkrume(v.zeichen.text, AkteURL.vorgang(v.id)),
            Brotkrume("Geschäftsgang", AkteURL.vorgang(v.id, "geschaeftsgang")),
        ]
        gegenstand = "\(v.zeichen): \(v.betreff)"
        laufzettel = try Laufzettel(db, gang, v, akteur, heute: anfrage.jetzt.tag)
        druckUrl = druckbar ? GangURL.gang(id, "laufzettel.pdf") : nil
        let dokument = try gang.dokument.flatMap { try db.dokument($0) }
        let steuert = gang.zustand == .laufend && Gangrechte.steuert(akteur, v, dokument)
        abbrechenUrl = steuert ? GangURL.gang(id, "abbrechen") : nil
        // What is only seen by Notzugriff is not answered either.
        let handelt = (dokument?.zugriffssatz(in: v) ?? v.zugriffssatz).siehtOhneNot(akteur)
        antworten =
            v.zustand != .offen || !handelt
            ? []
            : gang.laufende.filter { Gangrechte.darf(akteur, $0, in: v) }.map { Self.antwort($0, dokument?.neueste, eingabe) }
        einfuegen = steuert ? Self.einfuegen(gang, eingabe, anfrage, satz) : nil
    }

    private static func antwort(_ s: Beteiligungsschritt, _ neueste: DokumentVersion?, _ eingabe: Eingabe) -> Antwort {
        let hier = eingabe.wert("schritt") == s.id.text
        var formular = Formular(
            url: GangURL.schritt(s.id, "erledigen"), knopf: s.wirkung.ergebnisse.count == 1 ? s.wirkung.knopf : "Absenden")
        formular.frage = s.wirkung == .zda ? s.wirkung.frage : nil
        formular.verborgen = [.init(name: "schritt", wert: s.id.text)]
        if let neueste { formular.verborgen.append(.init(name: "gesehen", wert: String(neueste.nr))) }
        if s.wirkung.ergebnisse.count == 1 {
            formular.verborgen.append(.init(name: "ergebnis", wert: s.wirkung.ergebnisse[0].rawValue))
        } else {
            let gewaehlt = hier ? eingabe.wert("ergebnis") : s.wirkung.ergebnisse[0].rawValue
            formular.felder.append(
                .radio(
                    Feldgruppe(
                        "ergebnis", "Ihre Entscheidung",
                        s.wirkung.ergebnisse.map { Self.option($0, gewaehlt: $0.rawValue == gewaehlt) },
                        fehler: hier ? eingabe.fehler("ergebnis") : nil)))
        }
        let pflicht = s.wirkung == .stellungnahme
        formular.felder.append(
            .text(
                Feldtext(
                    "vermerk-\(s.nummer)", pflicht ? "Stellungnahme" : "Vermerk",
                    wert: hier ? eingabe.wert("vermerk-\(s.nummer)") : nil,
                    zeilen: 3, maximal: Textregel.vermerk, freiwillig: !pflicht,
                    hinweis: Self.wannVermerk(s.wirkung),
                    fehler: hier ? eingabe.fehler("vermerk-\(s.nummer)") : nil)))
        formular.verborgen.append(.init(name: "nummer", wert: String(s.nummer)))
        let fassung = s.wirkung.bindetFassung ? neueste.map { " auf Version \($0.bezeichnung)" } ?? "" : ""
        return Antwort(ueberschrift: "Schritt \(s.nummer): \(s.verfuegung.verb.text)\(fassung)", formular: formular)
    }

    private static func option(_ ergebnis: Schrittergebnis, gewaehlt: Bool) -> Option {
        let folge = ergebnis == .schlussgezeichnet ? "Das Dokument wird damit abgeschlossen und ändert sich nicht mehr." : nil
        return Option(ergebnis.rawValue, ergebnis.deutsch, gewaehlt: gewaehlt, hinweis: folge)
    }

    private static func wannVermerk(_ wirkung: Verfuegungswirkung) -> String? {
        switch wirkung {
        case .schlusszeichnung: "Nötig, wenn Sie ablehnen."
        case .mitzeichnung: "Nötig, wenn Sie ablehnen oder mit Änderung zeichnen."
        default: nil
        }
    }

    private static func einfuegen(_ gang: Geschaeftsgang, _ eingabe: Eingabe, _ anfrage: WebRequest, _ satz: Verfuegungssatz)
        -> Formular
    {
        var formular = Formular(url: GangURL.gang(gang.id, "schritte"), knopf: "Schritt einfügen")
        formular.stand(gang.version, eingabe, anfrage)
        let letzte = gang.laufende.last?.nummer ?? gang.schritte.count
        let nach = eingabe.wert("nach", String(letzte))
        formular.felder = [
            .auswahl(
                Feldauswahl(
                    "verb", "Verfügung", satz.verben.map { Option($0.code, $0.text, gewaehlt: $0.code == eingabe.wert("verb")) },
                    breite: .zeichen16, fehler: eingabe.fehler("verb"))),
            .zeile(
                Feld(
                    "wen", "An wen", wert: eingabe.wert("wen"), breite: .zeichen16,
                    hinweis: "Name oder Kurzzeichen einer Einheit; auch „Leitung“ oder „Bearbeitung“.",
                    fehler: eingabe.fehler("wen"))),
            .auswahl(
                Feldauswahl(
                    "nach", "Nach Schritt",
                    gang.schritte.filter { $0.nummer >= gang.letzterFester + 1 }.map {
                        Option(
                            String($0.nummer), "\($0.nummer) (\($0.verfuegung.verb.kuerzel))", gewaehlt: String($0.nummer) == nach
                        )
                    }, breite: .zeichen16, fehler: eingabe.fehler("nach"))),
            .zeile(
                Feld(
                    "termin", "Termin", wert: eingabe.wert("termin"), typ: "date", breite: .zeichen8, freiwillig: true,
                    fehler: eingabe.fehler("termin"))),
            .zeile(Feld("text", "Auftrag", wert: eingabe.wert("text"), freiwillig: true, fehler: eingabe.fehler("text"))),
            .haken("zugleich", "gleichzeitig mit diesem Schritt", an: eingabe.an("zugleich"), gruppe: "Reihenfolge"),
        ]
        return formular
    }
}
