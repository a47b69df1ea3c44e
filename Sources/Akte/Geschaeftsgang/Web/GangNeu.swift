// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The form that sends a Vorgang or a draft on its way: a fixed route with one key, or steps typed one a line. Whoever does not
/// know how a colleague or a unit is written looks for them beside it; a button puts the line into the form.
struct GangNeu: Page {
    static let vorlage = "akte/gangneu"
    static let eigener = "eigener"

    struct Verb: Encodable, Sendable {
        let code: String
        let text: String
    }

    let titel = "Verfügen"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let brotkrumen: [Brotkrume]
    let hier = "Verfügen"
    let gegenstand: String
    let hinweis: String
    let url: String
    let abbrechenUrl: String
    let dokument: String?
    let laufweg: Feldgruppe?
    let weg: Feldtext
    /// Somebody was searched or added, so that is where the person goes on.
    let sucht: Bool
    /// Sent with a name still in the search field.
    let wartet: Bool
    let verb: Feldauswahl
    let tage: Feld
    let wen: Feld
    let adressaten: Adressatenauswahl
    let verben: [Verb]

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: VorgangID, _ eingabe: Eingabe = .keine, satz: Verfuegungssatz) throws
    {
        let v = try db.vorgang(id, fuer: AkteRechte.bearbeiten, anfrage.akteur)
        let dokument = try eingabe.wert("dokument", anfrage.abfrage["dokument"]).flatMap { DokumentID($0) }.flatMap {
            try db.dokument($0)
        }
        guard dokument.map({ $0.vorgang == id && AkteRechte.sieht(anfrage.akteur, $0, in: v) }) ?? true else {
            throw AkteError.nichtGefunden
        }
        hatFehler = eingabe.fehler != nil
        fehlerliste = eingabe.liste
        brotkrumen = [
            Brotkrume(v.akteZeichen.text, AkteURL.akte(v.akteID)), Brotkrume(v.zeichen.text, AkteURL.vorgang(id)),
        ]
        gegenstand = dokument.map { "\($0.zeichen): \($0.betreff)" } ?? "\(v.zeichen): \(v.betreff)"
        hinweis =
            switch dokument?.zustand {
            case nil: "Der Vorgang geht seinen Weg. Mit- und Schlusszeichnung beginnen Sie am Dokument."
            case .entwurf?: "Der Entwurf geht seinen Weg. Die Schlusszeichnung schließt ihn ab."
            default: "Das Dokument ist abgeschlossen. Es geht seinen Weg, gezeichnet wird es nicht mehr."
            }
        url = AkteURL.vorgang(id, "geschaeftsgang/neu")
        abbrechenUrl = dokument.map { AkteURL.dokument($0.id) } ?? AkteURL.vorgang(id)
        self.dokument = dokument?.id.text
        let moeglich = satz.verben.filter { $0.wirkung.istMoeglich(an: dokument) }
        laufweg = try Self.laufweg(db, v, moeglich, eingabe)
        weg = Feldtext(
            "weg", laufweg == nil ? "Schritte, einer je Zeile" : "Schritte des eigenen Wegs, einer je Zeile",
            wert: eingabe.wert("weg"), zeilen: 6, maximal: 4_000, freiwillig: laufweg != nil,
            hinweis:
                "Verfügung, wer, Termin, Auftrag. Zum Beispiel: zk Beispiel, 5 Tage: bitte lesen. Ein + davor: gleichzeitig mit der Zeile darüber.",
            fehler: eingabe.fehler("weg"))
        verb = Feldauswahl(
            "verb", "Verfügung", moeglich.map { Option($0.code, $0.text, gewaehlt: $0.code == eingabe.wert("verb")) },
            breite: .zeichen16, fehler: eingabe.fehler("verb"))
        tage = Feld(
            "tage", "Tage", wert: eingabe.wert("tage"), breite: .zeichen4, freiwillig: true, fehler: eingabe.fehler("tage"),
            eingabeart: "numeric")
        let suche = eingabe.wert("wen", anfrage.abfrage["wen"])
        wen = Feld(
            "wen", "Name, Organisationseinheit oder Kurzzeichen", wert: suche, typ: "search", breite: .voll, freiwillig: true,
            hinweis: "Die ersten Buchstaben genügen.", fehler: eingabe.fehler("wen"))
        sucht = eingabe.werte != nil && eingabe.fehler == nil
        wartet = sucht && suche != nil
        adressaten = try Adressatenauswahl(db, v, suche: suche, am: anfrage.jetzt.tag)
        verben = moeglich.map { Verb(code: $0.code, text: $0.text) }
    }

    /// The fixed routes that fit; `nil` where there is none to choose.
    private static func laufweg(_ db: some ReadAccess, _ v: VorgangKopf, _ moeglich: [Verfuegungsverb], _ eingabe: Eingabe) throws
        -> Feldgruppe?
    {
        let codes = Set(moeglich.map(\.code))
        let laufwege = try db.laufwege(fuer: v.oe).filter { $0.schritte.allSatisfy { codes.contains($0.verb) } }
        guard !laufwege.isEmpty else { return nil }
        let gewaehlt = eingabe.wert("laufweg", laufwege.first?.id.text)
        let optionen =
            try laufwege.map {
                Option(
                    $0.id.text, $0.name, gewaehlt: $0.id.text == gewaehlt,
                    hinweis: try db.wegtext($0).replacing("\n", with: " · "))
            } + [Option(eigener, "Eigener Weg", gewaehlt: gewaehlt == eigener)]
        return Feldgruppe("laufweg", "Laufweg", optionen, fehler: eingabe.fehler("laufweg"))
    }
}

extension Verfuegungswirkung {
    /// Whether it can be asked for at this Dokument, or without one at the Vorgang.
    fileprivate func istMoeglich(an dokument: DokumentKopf?) -> Bool {
        guard let dokument else { return !brauchtDokument }
        return dokument.zustand == .entwurf || !bindetFassung
    }
}
