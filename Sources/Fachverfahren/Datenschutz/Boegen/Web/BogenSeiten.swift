// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

enum BogenURL {
    static let liste = "\(DatenschutzURL.verzeichnis)/boegen"
    static let neuMuster = "\(liste)/neu/{art}"
    static let muster = "\(liste)/{id}"

    static func neu(_ art: Bogenart) -> String { "\(liste)/neu/\(art.rawValue)" }
    static let ablegenMuster = "\(liste)/{id}/ablegen"

    static func bogen(_ id: BogenID) -> String { "\(liste)/\(id)" }
    static func ablegen(_ id: BogenID) -> String { "\(liste)/\(id)/ablegen" }
}

/// All questionnaires, kind by kind.
struct BoegenSeite: Page {
    static let vorlage = "datenschutz/boegen"

    struct Gruppe: Encodable, Sendable {
        let titel: String
        let kennung: String
        let neuUrl: String
        /// A list that tells more of this kind.
        let weitere: Link?
        let zeilen: [Zeile]
        let hatZeilen: Bool
    }

    struct Zeile: Encodable, Sendable {
        let url: String
        let titel: String
        let befund: Marke
        let ueberpruefung: Marke?
        let geaendert: String
    }

    let titel = "Prüfbögen"
    let gruppen: [Gruppe]

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ fragen: [Bogenfrage]) throws {
        let alle = try db.boegen()
        gruppen = Bogenart.allCases.map { art in
            let zeilen = alle.filter { $0.art == art }.map { Zeile($0, fragen, heute: anfrage.jetzt.tag) }
            return Gruppe(
                titel: art.mehrzahl, kennung: art.rawValue, neuUrl: BogenURL.neu(art),
                weitere: art == .avv ? Link("Partner, Laufzeiten und Kündigung", VertragURL.liste) : nil, zeilen: zeilen,
                hatZeilen: !zeilen.isEmpty)
        }
    }
}

extension BoegenSeite.Zeile {
    init(_ bogen: Bogen, _ fragen: [Bogenfrage], heute: Kalendertag) {
        let befund = Bogenbefund(bogen.art, fragen, bogen.antworten)
        url = BogenURL.bogen(bogen.id)
        titel = bogen.titel
        self.befund = Marke(befund.art, befund.text)
        ueberpruefung = bogen.pruefenBis.map { $0 < heute } == true ? Marke("warnung", "Überprüfung überfällig") : nil
        geaendert = bogen.geaendert.tag.deutsch
    }
}

/// One questionnaire: what it amounts to, and all its questions.
struct BogenSeite: Page {
    static let vorlage = "datenschutz/bogen"

    struct Frage: Encodable, Sendable {
        let antwort: Feldauswahl
        let text: Feldtext
    }

    /// Files the questionnaire as it is kept, whatever stands in the form.
    struct Ablage: Encodable, Sendable {
        let url: String
        let version: String
    }

    let titel: String
    let zurueckUrl = BogenURL.liste
    let url: String
    let version: String?
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let befund: Marke?
    /// Where it is filed; `nil` before it was.
    let vorgang: Angabenzeile?
    let ablage: Ablage?
    let offen: [String]
    let hatOffen: Bool
    let konsultation: Bool
    let worum: Feld
    let verarbeitung: Feldauswahl
    let pruefenBis: Feld
    /// Only of a contract with a processor.
    let vertrag: Vertragsfelder?
    let fragen: [Frage]

    init(
        _ art: Bogenart, _ bogen: Bogen?, _ anfrage: WebRequest, _ db: some ReadAccess, _ alle: [Bogenfrage],
        fehler: DatenschutzError? = nil
    ) throws {
        let stand = Formularstand(anfrage, fehler)
        titel = bogen.map { "\(art.deutsch): \($0.titel)" } ?? "\(art.deutsch): neuer Bogen"
        url = bogen.map { BogenURL.bogen($0.id) } ?? BogenURL.neu(art)
        version = bogen.map { String($0.version) }
        hatFehler = stand.hatFehler
        fehlerliste = stand.liste("titel")
        let ergebnis = bogen.map { Bogenbefund(art, alle, $0.antworten) }
        befund = ergebnis.map { Marke($0.art, $0.text) }
        vorgang = try bogen.flatMap { try db.vorgaenge(fachbezug: $0.fachbezug, limit: 1).first }.map {
            try Angabenzeile(vorgang: $0.id, anfrage.akteur, db)
        }
        ablage = bogen.map { Ablage(url: BogenURL.ablegen($0.id), version: String($0.version)) }
        offen = ergebnis?.offen ?? []
        hatOffen = !offen.isEmpty
        // § DSGVO:36(1)
        konsultation = art == .dsfa && ergebnis?.art == "fehler"
        worum = Feld("titel", art.worum, wert: stand.wert("titel", bogen?.titel), fehler: stand.bei("titel"))
        let gewaehlt = stand.wert("verarbeitung", bogen?.verarbeitung?.text)
        verarbeitung = Feldauswahl(
            "verarbeitung", "Eintrag im Verzeichnis",
            [Option("", "keiner")]
                + (try db.verzeichnis(fuer: anfrage.akteur)).map {
                    Option($0.id.text, $0.bezeichnung, gewaehlt: $0.id.text == gewaehlt)
                }, freiwillig: true)
        pruefenBis = Feld(
            "pruefen-bis", "Nächste Überprüfung", wert: stand.wert("pruefen-bis", bogen?.pruefenBis?.iso), typ: "date",
            breite: .zeichen8,
            freiwillig: true, fehler: stand.bei("pruefen-bis"))
        vertrag = art == .avv ? Vertragsfelder(bogen?.vertrag, stand, heute: anfrage.jetzt.tag) : nil
        fragen = alle.filter { $0.art == art }.map { frage in
            let eintrag = bogen?.antworten[frage.schluessel]
            let antwort = stand.wert(frage.schluessel, eintrag?.antwort?.rawValue)
            return Frage(
                antwort: Feldauswahl(
                    frage.schluessel, "\(frage.frage) (\(frage.quelle))",
                    [Option("", "noch keine Antwort")]
                        + Bogenantwort.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == antwort) },
                    breite: .zeichen16),
                text: Feldtext(
                    "\(frage.schluessel)-text", "Erläuterung", wert: stand.wert("\(frage.schluessel)-text", eintrag?.text),
                    zeilen: 2,
                    maximal: BogenSchreiben.laengster, freiwillig: true, hinweis: frage.hinweis,
                    fehler: stand.bei("\(frage.schluessel)-text")))
        }
    }

    /// - Throws: `tagUngueltig` for a day that does not exist.
    static func lesen(_ art: Bogenart, _ fragen: [Bogenfrage], _ werte: Formularwerte) throws(DatenschutzError) -> Bogeneingabe {
        var tag: Kalendertag?
        if let text = werte["pruefen-bis"] {
            guard let gelesen = Kalendertag(eingabe: text) else { throw .tagUngueltig(feld: "pruefen-bis") }
            tag = gelesen
        }
        var antworten: [String: Bogeneintrag] = [:]
        for frage in fragen where frage.art == art {
            antworten[frage.schluessel] = Bogeneintrag(
                antwort: werte[frage.schluessel].flatMap(Bogenantwort.init(rawValue:)),
                text: werte["\(frage.schluessel)-text"] ?? "")
        }
        let vertrag = try art == .avv ? Vertragsfelder.lesen(werte) : Vertragsangaben()
        return Bogeneingabe(
            titel: werte["titel"] ?? "", verarbeitung: werte["verarbeitung"].flatMap { VerarbeitungID($0) }, pruefenBis: tag,
            antworten: antworten, vertrag: vertrag)
    }
}
