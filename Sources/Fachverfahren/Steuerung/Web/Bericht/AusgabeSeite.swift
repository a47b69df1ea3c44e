// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// One edition: how far it has come and through whom, its files with their hashes, its summary, and what it tells otherwise.
struct AusgabeSeite: Page {
    static let vorlage = "steuerung/ausgabe"

    struct Schritt: Encodable, Sendable {
        let stand: String
        let am: String
        let wer: String
    }

    struct Datei: Encodable, Sendable {
        let format: String
        let url: String
        let dokumentUrl: String
        let groesse: String
        let sha256: String
    }

    struct Weiter: Encodable, Sendable {
        let url: String
        let text: String
        let version: Int
        let frage: String
    }

    struct Kurzform: Encodable, Sendable {
        let url: String
        let version: Int
        let feld: Feldtext
    }

    let titel: String
    let fehlerliste: Fehlerliste?
    let brotkrumen = [Brotkrume("Statusbericht", BerichtURL.bericht)]
    let hier: String
    let stand: Marke
    let satz: String
    let berichtUrl: String
    let weiter: Weiter?
    /// Why the button is not there.
    let hinweis: String?
    let schritte: [Schritt]
    let dateien: [Datei]
    let hatDateien: Bool
    let pruefsumme: String?
    let vorgangUrl: String?
    let vorlageUrl: String?
    let offenUrl: String?
    let kurzform: Kurzform?
    let kurzfassung: [String]
    let hatKurzfassung: Bool
    let vergleich: Vergleichsansicht?

    var hatFehler: Bool { fehlerliste != nil }

    static func bauen(_ anfrage: WebRequest, _ dienst: Berichtsdienst, _ eingaben: Formularstand = .neu) async throws
        -> AusgabeSeite
    {
        let id = try anfrage.id("id", AusgabeTag.self)
        let gelesen = try await dienst.store.read { db -> (Ausgabekopf, [Schritt], [Ausgabedatei], ObjektID?)? in
            guard let kopf = try db.ausgabe(id) else { return nil }
            let schritte = try db.schritte(id).map {
                Schritt(stand: $0.stand.deutsch, am: $0.am.deutsch, wer: try db.anzeigename($0.wer))
            }
            return (kopf, schritte, try db.dateien(id), try db.mitteilungsvorlage(id))
        }
        guard let (kopf, schritte, dateien, vorlage) = gelesen else { throw SteuerungError.nichtGefunden }
        let ausgabe = try await dienst.zeichnen(kopf, akteur: anfrage.akteur)
        let vergleich = try await dienst.vergleich(ausgabe, akteur: anfrage.akteur)
        return AusgabeSeite(
            anfrage.akteur, kopf, ausgabe, schritte, dateien, vorlage,
            vergleich.map { Vergleichsansicht($0.letzte, $0.vergleich) },
            eingaben)
    }

    private init(
        _ akteur: Akteur, _ kopf: Ausgabekopf, _ ausgabe: Berichtsausgabe, _ schritte: [Schritt], _ dateien: [Ausgabedatei],
        _ vorlage: ObjektID?,
        _ vergleich: Vergleichsansicht?, _ eingaben: Formularstand
    ) {
        titel = "Statusbericht zum \(kopf.stichtag.deutsch)"
        hier = titel
        fehlerliste = eingaben.liste()
        stand = kopf.stand.marke
        satz = "\(kopf.titel). Bekannt bis \(kopf.kenntnis.deutsch). Wortlaut: \(kopf.fassung)."
        berichtUrl =
            "\(BerichtURL.bericht)?stichtag=\(kopf.stichtag.iso)&bekannt=\(kopf.kenntnis.iso8601)&fassung=\(kopf.fassung)&programm=\(kopf.programm)"
        (weiter, hinweis) = Self.naechstes(kopf, akteur)
        self.schritte = schritte
        self.dateien = dateien.map {
            Datei(
                format: $0.format.deutsch, url: BerichtURL.ausgabedatei(kopf.id, $0.format),
                dokumentUrl: "/amt/dokumente/\($0.dokument)",
                groesse: "\(($0.groesse + 1023) / 1024) KiB", sha256: $0.sha256)
        }
        hatDateien = !dateien.isEmpty
        pruefsumme = kopf.pruefsumme
        vorgangUrl = kopf.vorgang.map { "/amt/vorgaenge/\($0)" }
        vorlageUrl = vorlage.map { SteuerungURL.objekt($0) }
        offenUrl = kopf.stand >= .vorgelegt ? BerichtURL.offen(kopf.id) : nil
        kurzfassung = kopf.kurzfassung?.absaetze ?? []
        hatKurzfassung = !kurzfassung.isEmpty
        kurzform =
            kopf.stand.eingefroren || !akteur.darf(SteuerungRechte.berichtErstellen)
            ? nil
            : Kurzform(
                url: BerichtURL.kurzfassung(kopf.id), version: kopf.version,
                feld: Feldtext(
                    "kurzfassung", "Kurz und einfach",
                    wert: eingaben.wert("kurzfassung", kopf.kurzfassung?.text ?? Kurzfassungsvorschlag(ausgabe).text), zeilen: 8,
                    maximal: Kurzfassung.hoechstens, freiwillig: true,
                    hinweis: kopf.kurzfassung == nil
                        ? "Vorschlag aus dem Bericht. Bitte schreiben Sie ihn in einfacher Sprache: kurze Sätze, keine Fachwörter. Erst mit „Speichern“ steht er am Anfang des Berichts."
                        : "In einfacher Sprache: kurze Sätze, keine Fachwörter. Steht am Anfang des Berichts.",
                    fehler: eingaben.bei("kurzfassung")))
        self.vergleich = vergleich
    }

    private static func naechstes(_ kopf: Ausgabekopf, _ akteur: Akteur) -> (Weiter?, String?) {
        guard let ziel = kopf.stand.naechster else { return (nil, nil) }
        if ziel == .freigegeben, kopf.wer == akteur.kennung { return (nil, Berichtsfehler.vierAugen.meldung) }
        guard akteur.darf(ziel == .freigegeben ? SteuerungRechte.berichtFreigeben : SteuerungRechte.berichtErstellen) else {
            return (nil, "Der nächste Schritt ist: \(ziel.deutsch). Dafür ist eine andere Stelle zuständig.")
        }
        let frage =
            ziel == .freigegeben
            ? "Danach ändert sich nichts mehr: Alle Dateien werden geschrieben und in der Akte abgelegt. Freigeben?"
            : "\(ziel.schritt)?"
        return (Weiter(url: BerichtURL.weiter(kopf.id), text: ziel.schritt, version: kopf.version, frage: frage), nil)
    }
}
