// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// The form with which a table is uploaded.
struct Hochladefeld: Encodable, Sendable {
    let url: String
    let titel: String
    let spalten: String
    let datei: Felddatei

    init(_ id: PruefungID, _ art: Pruefeinlesung.Art) {
        url = PruefungURL.teil(id, "einlesungen/\(art.rawValue)")
        titel = "\(art.deutsch) einlesen"
        spalten = art.spalten
        datei = Felddatei(
            "datei", "CSV-Datei", annahme: ".csv,text/csv", hoechstensMb: DateiEinlesen.hoechstensMb,
            hinweis: "In der ersten Zeile stehen die Namen der Spalten. Sie sehen alles, bevor es übernommen wird.")
    }
}

/// An upload as a line of a list.
struct Einlesungszeile: Encodable, Sendable {
    let datei: String
    let url: String
    let zeit: String
    let zustand: Marke
    let zeilen: Int

    static func alle(_ pruefung: PruefungID, _ art: Pruefeinlesung.Art, _ db: some ReadAccess) throws -> [Einlesungszeile] {
        try db.einlesungen(pruefung, art).map {
            Einlesungszeile(
                datei: $0.dateiname, url: PruefungURL.einlesung($0.id), zeit: $0.angelegt.deutsch, zustand: $0.zustand.marke,
                zeilen: $0.zeilen)
        }
    }
}

extension Pruefeinlesung.Zustand {
    var marke: Marke {
        switch self {
        case .vorgelegt: Marke("warnung", deutsch)
        case .uebernommen: Marke("erfolg", deutsch)
        case .verworfen, .zurueckgenommen: Marke("leise", deutsch)
        }
    }
}

/// A file before it is taken over: each line as it was read, or what is wrong in which line.
struct EinlesungSeite: Page {
    static let vorlage = "pruefungswesen/einlesung"
    static let gezeigt = 500

    struct Zeile: Encodable, Sendable {
        let nr: Int
        let zellen: [Zelle]
    }

    struct Zelle: Encodable, Sendable {
        let spalte: String
        let text: String
    }

    struct Mangel: Encodable, Sendable {
        let zeile: Int
        let text: String
    }

    let titel: String
    let zurueckUrl: String
    let url: String
    let version: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let zustand: Marke
    let fakten: [Angabenzeile]
    let maengel: [Mangel]
    let hatMaengel: Bool
    let spalten: [String]
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let weitere: String?
    let uebernehmbar: Bool
    let verwerfbar: Bool
    let zuruecknehmbar: Bool
    let grund: Feldtext

    /// - Parameter bytes: of the file; `nil` where it is no longer shown.
    init(
        _ einlesung: Pruefeinlesung, _ bytes: [UInt8]?, _ anfrage: WebRequest, _ db: some ReadAccess,
        fehler: PruefungswesenError? = nil
    ) throws {
        let e = Formularstand(anfrage, fehler), pruefung = try db.pruefung(einlesung.pruefung)
        let dokument = try einlesung.dokument.map { id in
            let ansicht = try db.dokument(id), vorgang = try ansicht.flatMap { try db.vorgang($0.vorgang) }
            return ansicht.flatMap { kopf in vorgang.flatMap { AkteRechte.sieht(anfrage.akteur, kopf, in: $0) ? kopf : nil } }
        }
        titel = "\(einlesung.art.deutsch): \(einlesung.dateiname)"
        zurueckUrl = PruefungURL.teil(pruefung.id, einlesung.art == .kosten ? "kosten" : "feststellungen")
        url = PruefungURL.einlesung(einlesung.id)
        version = String(einlesung.version)
        hatFehler = fehler != nil
        fehlerliste = e.liste("titel")
        zustand = einlesung.zustand.marke
        fakten = [
            Angabenzeile("Prüfung", "\(pruefung.nummer): \(pruefung.titel)", url: PruefungURL.pruefung(pruefung.id)),
            Angabenzeile("Hochgeladen", "\(try db.anzeigename(einlesung.von)), \(einlesung.angelegt.deutsch)"),
            Angabenzeile(
                "Abgelegt als", dokument.map { $0?.zeichen.text ?? "für Sie nicht einsehbar" } ?? "noch nicht abgelegt",
                url: dokument.flatMap { $0.map { "/amt/dokumente/\($0.id)" } }),
        ]
        var (maengel, spalten, zeilen): ([Zeilenfehler], [String], [Zeile]) = ([], [], [])
        if let bytes {
            switch einlesung.art {
            case .empfehlungen: (maengel, spalten, zeilen) = Self.empfehlungen(try db.empfehlungsdatei(bytes, pruefung.id))
            case .kosten:
                (maengel, spalten, zeilen) = Self.kosten(
                    try db.kostendatei(bytes, pruefung.id, am: anfrage.jetzt.tag), try db.einheitennamen())
            }
        }
        self.maengel = maengel.prefix(Self.gezeigt).map { Mangel(zeile: $0.zeile, text: $0.text) }
        hatMaengel = !maengel.isEmpty
        self.spalten = spalten
        self.zeilen = Array(zeilen.prefix(Self.gezeigt))
        hatZeilen = !zeilen.isEmpty
        weitere = zeilen.count > Self.gezeigt ? "Gezeigt sind die ersten \(Self.gezeigt) von \(zeilen.count) Zeilen." : nil
        let darf = anfrage.akteur.darf(PruefungswesenRechte.fuehren) && pruefung.abgeschlossen == nil
        uebernehmbar = darf && einlesung.zustand == .vorgelegt && maengel.isEmpty && !zeilen.isEmpty
        verwerfbar = darf && einlesung.zustand == .vorgelegt
        zuruecknehmbar = darf && einlesung.zustand == .uebernommen && einlesung.art == .kosten
        grund = Feldtext("grund", "Grund", wert: e.wert("grund"), zeilen: 2, maximal: 500, fehler: e.bei("grund"))
    }

    private static func empfehlungen(_ datei: Empfehlungsdatei) -> ([Zeilenfehler], [String], [Zeile]) {
        let spalten = ["Feststellung", "Prüffeld", "Empfehlung"]
        let zeilen = datei.feststellungen.flatMap { fest -> [Zeile] in
            func zeile(_ nr: Int, _ empfehlung: String) -> Zeile {
                Zeile(
                    nr: nr,
                    zellen: zip(spalten, ["\(fest.nr): \(fest.wortlaut)", fest.feld.oder("–"), empfehlung]).map {
                        Zelle(spalte: $0, text: $1)
                    })
            }
            guard !fest.empfehlungen.isEmpty else { return [zeile(fest.zeile ?? 0, "–")] }
            return fest.empfehlungen.map { zeile($0.zeile ?? 0, "\($0.nr): \($0.wortlaut)") }
        }
        return (datei.fehler, spalten, zeilen)
    }

    private static func kosten(_ datei: Kostendatei, _ namen: [OrgNummer: String]) -> ([Zeilenfehler], [String], [Zeile]) {
        let spalten = ["Jahr", "Kostenart", "Betrag", "Fachbereich", "Arbeitsplätze", "IT-VZÄ", "Zuordnung"]
        let zeilen = datei.zeilen.map { z in
            let texte = [
                String(z.jahr), z.kostenart, z.betrag.gegliedert, z.oe.map { namen[$0] ?? "Einheit \($0)" } ?? "gesamt",
                z.arbeitsplaetze.map(String.init) ?? "–", z.vzae.map(Ressourcenkennzahl.vzae.text) ?? "–",
                z.zuordnung?.deutsch ?? "–",
            ]
            return Zeile(nr: z.zeile, zellen: zip(spalten, texte).map { Zelle(spalte: $0, text: $1) })
        }
        return (datei.fehler, spalten, zeilen)
    }
}
