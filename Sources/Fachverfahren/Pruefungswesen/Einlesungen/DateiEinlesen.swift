// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import Web

/// Lays a file before a person, takes it over in one piece, or throws it away. Nothing of it counts before it is taken over.
struct DateiEinlesen: Sendable {
    static let hoechstensMb = 2

    let dienst: Pruefungswesendienst

    func vorlegen(_ id: PruefungID, _ art: Pruefeinlesung.Art, _ datei: Hochgeladen?, akteur: Akteur) async throws
        -> PruefeinlesungID
    {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.fuehren)
        guard let datei, datei.inhalt.groesse > 0 else {
            throw PruefungswesenError.eingabe(feld: "datei", was: "Bitte wählen Sie eine Datei aus.")
        }
        // Spreadsheets as such, PDFs and pictures carry a NUL or their mark in front; a text table does not.
        guard !datei.anfang.contains(0), !datei.anfang.starts(with: Array("%PDF".utf8)) else {
            throw PruefungswesenError.eingabe(
                feld: "datei",
                was: "Das ist keine CSV-Datei. Speichern Sie die Tabelle als „CSV UTF-8“ und laden Sie sie erneut hoch.")
        }
        guard datei.inhalt.groesse <= Int64(Self.hoechstensMb) << 20 else {
            throw PruefungswesenError.eingabe(
                feld: "datei", was: "Die Datei ist größer als \(Self.hoechstensMb) MB. Bitte teilen Sie sie.")
        }
        let name = String(datei.dateiname.prefix(120))
        return try await dienst.store.commit(Vermerk(akteur, "pr.einlesung.vorlegen")) { tx in
            let pruefung = try tx.laufendePruefung(id)
            let neu = PruefeinlesungID(tx.jetzt)
            try tx.inhaltVerzeichnen(datei.inhalt, typ: "text/csv")
            try tx.execute(
                """
                INSERT INTO pr_einlesung (id, pruefung, art, dateiname, sha256, groesse, zustand, zeilen, von, angelegt, version)
                VALUES (\(neu), \(pruefung.id), \(art), \(name), \(datei.inhalt.sha256), \(datei.inhalt.groesse),
                        \(Pruefeinlesung.Zustand.vorgelegt), 0, \(akteur.kennung), \(tx.jetzt), 1)
                """)
            tx.vermerke(Gegenstand("pr.einlesung", neu.text, kennzeichen: name), feld: "art", neu: art.deutsch)
            return neu
        }
    }

    /// Takes all lines over and files the file; with one line wrong nothing is taken over.
    func uebernehmen(_ id: PruefeinlesungID, version: Int64, akteur: Akteur) async throws -> Pruefeinlesung {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.fuehren)
        let einlesung = try await dienst.store.read { try $0.einlesung(id) }
        let bytes = [UInt8](try await dienst.inhalte.read(einlesung.inhalt))
        try await aendern(id, version: version, "pr.einlesung.uebernehmen", akteur) { einlesung, tx in
            let pruefung = try tx.laufendePruefung(einlesung.pruefung)
            let zeilen: Int
            switch einlesung.art {
            case .empfehlungen:
                let datei = try tx.empfehlungsdatei(bytes, pruefung.id)
                try Self.ohneFehler(datei.fehler)
                try tx.feststellungenEinfuegen(datei.feststellungen, pruefung, einlesung: id)
                zeilen = datei.feststellungen.reduce(0) { $0 + max($1.empfehlungen.count, 1) }
            case .kosten:
                let datei = try tx.kostendatei(bytes, pruefung.id, am: tx.jetzt.tag)
                try Self.ohneFehler(datei.fehler)
                for zeile in datei.zeilen {
                    try tx.execute(
                        """
                        INSERT INTO pr_kosten (einlesung, zeile, pruefung, jahr, kostenart, cent, oe, arbeitsplaetze, vzae, zuordnung)
                        VALUES (\(id), \(zeile.zeile), \(pruefung.id), \(zeile.jahr), \(zeile.kostenart), \(zeile.betrag), \(zeile.oe),
                                \(zeile.arbeitsplaetze), \(zeile.vzae), \(zeile.zuordnung))
                        """)
                }
                zeilen = datei.zeilen.count
            }
            let dokument = try tx.dokumentAblegen(
                DokumentAnlage(
                    betreff: "\(einlesung.art.deutsch) \(pruefung.nummer) (\(einlesung.dateiname))", typ: .anlage,
                    richtung: .intern,
                    dateiname: einlesung.dateiname, mediatyp: "text/csv", inhalt: einlesung.inhalt, final: true),
                in: pruefung.vorgang)
            try tx.execute("UPDATE pr_einlesung SET dokument = \(dokument.id), zeilen = \(zeilen) WHERE id = \(id)")
            return .uebernommen
        }
        return einlesung
    }

    func verwerfen(_ id: PruefeinlesungID, version: Int64, akteur: Akteur) async throws {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.fuehren)
        try await aendern(id, version: version, "pr.einlesung.verwerfen", akteur) { _, _ in .verworfen }
    }

    /// Takes costs back that were read in wrongly. The file stays in the Vorgang, the reason in the audit.
    func zuruecknehmen(_ id: PruefeinlesungID, version: Int64, grund: String?, akteur: Akteur) async throws {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.fuehren)
        let grund = try Texteingabe.pflicht(
            grund, "grund", "Bitte begründen Sie, warum die Kosten zurückgenommen werden.", hoechstens: 500)
        try await aendern(id, version: version, "pr.einlesung.zuruecknehmen", akteur, grund: grund, aus: .uebernommen) {
            einlesung, tx in
            _ = try tx.laufendePruefung(einlesung.pruefung)
            guard einlesung.art == .kosten else { throw PruefungswesenError.nichtVorgelegt }
            try tx.execute("DELETE FROM pr_kosten WHERE einlesung = \(id)")
            return .zurueckgenommen
        }
    }

    private static func ohneFehler(_ fehler: [Zeilenfehler]) throws {
        guard fehler.isEmpty else {
            throw PruefungswesenError.nochOffen([
                "Die Datei hat \(fehler.count) Fehler. Berichtigen Sie sie und laden Sie sie neu hoch."
            ])
        }
    }

    private func aendern(
        _ id: PruefeinlesungID, version: Int64, _ handlung: String, _ akteur: Akteur, grund: String? = nil,
        aus vorher: Pruefeinlesung.Zustand = .vorgelegt,
        _ akt: @escaping @Sendable (Pruefeinlesung, WriteContext) throws -> Pruefeinlesung.Zustand
    ) async throws {
        try await dienst.store.commit(Vermerk(akteur, handlung, grund: grund)) { tx in
            let alt = try tx.einlesung(id)
            guard alt.zustand == vorher else { throw PruefungswesenError.nichtVorgelegt }
            guard alt.version == version else { throw PruefungswesenError.veraltet }
            let neu = try akt(alt, tx)
            try tx.executeVersioned(
                "UPDATE pr_einlesung SET zustand = \(neu), version = version + 1 WHERE id = \(id) AND version = \(version)")
            tx.vermerke(alt.gegenstand, feld: "zustand", alt: alt.zustand.deutsch, neu: neu.deutsch)
        }
    }
}
