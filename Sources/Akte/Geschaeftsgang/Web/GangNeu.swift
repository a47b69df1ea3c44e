// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The form that sends a Vorgang or a draft on its way: a fixed route with one key, or steps typed one a line.
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
    let formular: Formular
    let verben: [Verb]
    let kollegen: String

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: VorgangID, _ eingabe: Eingabe = .keine, satz: Verfuegungssatz) throws
    {
        let v = try db.vorgang(id, fuer: AkteRechte.bearbeiten, anfrage.akteur)
        let dokument = try eingabe.wert("dokument", anfrage.abfrage["dokument"]).flatMap { DokumentID($0) }.flatMap {
            try db.dokument($0)
        }
        guard dokument == nil || dokument?.vorgang == id else { throw AkteError.nichtGefunden }
        hatFehler = eingabe.fehler != nil
        fehlerliste = eingabe.liste
        brotkrumen = [
            Brotkrume(v.akteZeichen.text, AkteURL.akte(v.akteID)), Brotkrume(v.zeichen.text, AkteURL.vorgang(id)),
        ]
        gegenstand = dokument.map { "\($0.zeichen): \($0.betreff)" } ?? "\(v.zeichen): \(v.betreff)"
        hinweis =
            dokument == nil
            ? "Der Vorgang geht seinen Weg. Mit- und Schlusszeichnung beginnen Sie am Dokument."
            : "Der Entwurf geht seinen Weg. Die Schlusszeichnung schließt ihn ab."
        let laufwege = try db.laufwege(fuer: v.oe)
        let gewaehlt = eingabe.wert("laufweg", laufwege.first?.id.text ?? Self.eigener)
        let optionen =
            try laufwege.map {
                Option(
                    $0.id.text, $0.name, gewaehlt: $0.id.text == gewaehlt,
                    hinweis: try db.wegtext($0).replacing("\n", with: " · "))
            } + [Option(Self.eigener, "Eigener Weg", gewaehlt: gewaehlt == Self.eigener)]
        var formular = Formular(
            url: AkteURL.vorgang(id, "geschaeftsgang/neu"), knopf: "Auf den Weg bringen",
            abbrechenUrl: dokument.map { AkteURL.dokument($0.id) } ?? AkteURL.vorgang(id))
        if let dokument { formular.verborgen = [.init(name: "dokument", wert: dokument.id.text)] }
        formular.felder = [
            .radio(Feldgruppe("laufweg", "Laufweg", optionen, fehler: eingabe.fehler("laufweg"))),
            .text(
                Feldtext(
                    "weg", "Schritte des eigenen Wegs, einer je Zeile", wert: eingabe.wert("weg"), zeilen: 5, maximal: 4_000,
                    freiwillig: true,
                    hinweis:
                        "Verfügung, wer, Termin, Auftrag. Zum Beispiel: mz Beispiel, 5 Tage: bitte prüfen. Ein + davor: gleichzeitig mit der Zeile darüber.",
                    fehler: eingabe.fehler("weg"))),
        ]
        self.formular = formular
        verben = satz.verben.map { Verb(code: $0.code, text: $0.text) }
        kollegen = try db.mitarbeiterVerzeichnis(oe: v.oe).filter(\.aktiv).prefix(30).map(\.name).joined(separator: ", ")
    }

    static func starten(_ anfrage: WebRequest, _ id: VorgangID, _ modul: AkteModul) async throws -> Geschaeftsgang {
        let f = anfrage.formular
        let starten = GeschaeftsgangStarten(store: modul.store, satz: modul.verfuegungen)
        let dokument = f["dokument"].flatMap { DokumentID($0) }
        do {
            if let laufweg = f["laufweg"].flatMap({ LaufwegID($0) }) {
                return try await starten(.laufweg(laufweg), in: id, dokument: dokument, akteur: anfrage.akteur)
            }
            let heute = anfrage.jetzt.tag
            let wuensche = try await modul.store.read { db in
                let v = try db.vorgang(id, fuer: AkteRechte.bearbeiten, anfrage.akteur)
                return try db.schrittwuensche(f["weg"] ?? "", v, am: heute)
            }
            return try await starten(.frei(wuensche), in: id, dokument: dokument, akteur: anfrage.akteur)
        } catch let fehler as GangError where fehler.art == .eingabe {
            throw Eingabefehler(f["laufweg"].flatMap { LaufwegID($0) } == nil ? "weg" : "laufweg-1", fehler.meldung)
        }
    }
}
