// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// One entry with its history, and where the program describes the processing otherwise.
struct VerarbeitungSeite: Page {
    static let vorlage = "datenschutz/verarbeitung"

    struct Abweichung: Encodable, Sendable {
        let titel: String
        let programm: String
    }

    struct Fassung: Encodable, Sendable {
        let nr: Int
        let zeit: String
        let zeitIso: String
        let wer: String
        let grund: String
        let aenderungen: [Zeile]
    }

    struct Zeile: Encodable, Sendable {
        let titel: String
        let alt: String
        let neu: String
    }

    let titel: String
    let zurueckUrl = DatenschutzURL.verzeichnis
    let stand: Marke
    let pruefung: Marke?
    let einheit: String
    let pruefenBis: String
    let herkunft: String
    let angaben: [Angabenzeile]
    let tabellen: [String]
    let hatTabellen: Bool
    let abweichungen: [Abweichung]
    let hatAbweichungen: Bool
    let fassungen: [Fassung]
    let bearbeitenUrl: String?
    let boegen: [BoegenSeite.Zeile]
    let hatBoegen: Bool

    init(_ id: VerarbeitungID, _ anfrage: WebRequest, _ db: some ReadAccess, _ dienst: Datenschutzdienst) throws {
        let verarbeitung = try db.verarbeitung(id, fuer: anfrage.akteur)
        let angaben = verarbeitung.angaben
        let einheiten = try Einheitennamen(db)
        titel = verarbeitung.bezeichnung
        stand = Marke(angaben.zustand)
        pruefung = verarbeitung.istFaellig(am: anfrage.jetzt.tag) ? Marke("warnung", "Überprüfung überfällig") : nil
        einheit = einheiten.name(angaben.oe)
        pruefenBis = angaben.pruefenBis?.deutschLang ?? "kein Tag festgelegt"
        self.angaben = Verzeichnisfeld.allCases.filter { $0 != .bezeichnung }.map {
            Angabenzeile($0.titel, angaben.werte[$0] ?? "", quelle: $0.quelle)
        }
        let vorbelegung = dienst.vorbelegungen.first { $0.angabe.schluessel == verarbeitung.schluessel }
        herkunft = vorbelegung.map { "vorbelegt durch „\($0.modul)“" } ?? "von Hand eingetragen"
        tabellen = vorbelegung?.angabe.tabellen ?? []
        hatTabellen = !tabellen.isEmpty
        abweichungen = vorbelegung.map { Self.abweichungen(angaben, $0) } ?? []
        hatAbweichungen = !abweichungen.isEmpty
        fassungen = try Self.fassungen(id, einheiten, db)
        bearbeitenUrl =
            DatenschutzRechte.darf(DatenschutzRechte.verzeichnis, anfrage.akteur, in: angaben.oe)
            ? DatenschutzURL.bearbeiten(id) : nil
        // Only who keeps the register may open them.
        boegen =
            anfrage.akteur.darf(DatenschutzRechte.verzeichnis)
            ? try db.boegen(verarbeitung: id).map { BoegenSeite.Zeile($0, dienst.bogenfragen, heute: anfrage.jetzt.tag) } : []
        hatBoegen = !boegen.isEmpty
    }

    private static func abweichungen(_ angaben: Verzeichnisangaben, _ vorbelegung: Vorbelegung) -> [Abweichung] {
        let programm = vorbelegung.werte
        return Verzeichnisfeld.allCases.compactMap { feld in
            guard let wert = programm[feld], wert != angaben.werte[feld] else { return nil }
            return Abweichung(titel: feld.titel, programm: wert.replacing("\n", with: "; "))
        }
    }

    private static func fassungen(
        _ id: VerarbeitungID, _ einheiten: Einheitennamen, _ db: some ReadAccess
    ) throws -> [Fassung] {
        let alle = try db.verzeichnisfassungen(id)
        return try alle.enumerated().map { stelle, fassung in
            let vorher = alle.count > stelle + 1 ? alle[stelle + 1] : nil
            let aenderungen = vorher.map { Verzeichnisaenderung.zwischen($0.angaben, fassung.angaben) } ?? []
            return Fassung(
                nr: fassung.nr, zeit: fassung.zeit.deutsch, zeitIso: fassung.zeit.iso8601Ortszeit,
                wer: try db.anzeigename(fassung.von), grund: fassung.grund,
                aenderungen: aenderungen.map {
                    Zeile(titel: $0.titel, alt: einzeilig($0.alt), neu: einzeilig($0.neu))
                })
        }
    }

    private static func einzeilig(_ text: String?) -> String { text?.replacing("\n", with: "; ") ?? "leer" }
}

extension ReadAccess {
    /// - Throws: `nichtGefunden` for what the actor may not read.
    func verarbeitung(_ id: VerarbeitungID, fuer akteur: Akteur) throws -> Verarbeitung {
        guard let gefunden = try verarbeitung(id),
            DatenschutzRechte.darf(DatenschutzRechte.lesen, akteur, in: gefunden.angaben.oe)
        else { throw DatenschutzError.nichtGefunden }
        return gefunden
    }
}
