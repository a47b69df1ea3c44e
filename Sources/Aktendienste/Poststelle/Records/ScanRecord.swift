// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension Scanpruefung: SQLConvertible {}
extension Verbleib: SQLConvertible {}

/// What is known of the paper behind something that came in, and of its scan.
struct Scan: Hashable, Sendable {
    let eingang: EingangID
    let angaben: Scanangaben
    let pruefung: Scanpruefung
    let pruefer: String?
    let geprueft: Zeitpunkt?
    let pruefvermerk: String?
    let verbleib: Verbleib
    let verbleibGrund: String?
    let vernichtungAb: Kalendertag?
    let vernichtet: Zeitpunkt?
    let vernichtetVon: String?
    let transfervermerk: DokumentID?

    init(row: Row) throws {
        eingang = try row["eingang"]
        angaben = Scanangaben(
            auftrag: try row["auftrag"], bediener: try row["bediener"], geraet: try row["geraet"], firmware: try row["firmware"],
            profil: try row["profil"], gescannt: try row["gescannt"], verfahren: try row["verfahren"],
            entfallen: try row["entfallen"], bemerkung: try row["bemerkung"])
        pruefung = try row["pruefung"]
        pruefer = try row["pruefer"]
        geprueft = try row["geprueft"]
        pruefvermerk = try row["pruefvermerk"]
        verbleib = try row["verbleib"]
        verbleibGrund = try row["verbleib_grund"]
        vernichtungAb = try row.tag("vernichtung_ab")
        vernichtet = try row["vernichtet"]
        vernichtetVon = try row["vernichtet_von"]
        transfervermerk = try row["transfervermerk"]
    }
}

extension ReadAccess {
    func scan(_ id: EingangID) throws -> Scan? {
        try row("SELECT * FROM post_scan WHERE eingang = \(id)").map(Scan.init(row:))
    }

    func posteinstellungen() throws -> Posteinstellungen {
        var einstellungen = Posteinstellungen()
        for row in try rows("SELECT name, wert FROM post_einstellung") {
            let wert: String = try row["wert"]
            switch try row["name"] as String {
            case "stichprobe": einstellungen.stichprobe = Int(wert) ?? einstellungen.stichprobe
            case "papiermonate": einstellungen.papiermonate = max(1, Int(wert) ?? einstellungen.papiermonate)
            case "verfahren": einstellungen.verfahren = wert
            default: continue
            }
        }
        return einstellungen
    }

    /// Filed scans whose paper is still there, in the order in which it may go.
    /// - Parameter bleibt: instead those whose paper is kept or given back.
    func papier(akteur: Akteur, bleibt: Bool = false, limit: Int = 200) throws -> [(Eingang, Scan)] {
        let welche: SQL = bleibt ? "<>" : "="
        return try rows(
            """
            SELECT e.*, s.* FROM post_scan s JOIN post_eingang e ON e.id = s.eingang
            WHERE s.vernichtung_ab IS NOT NULL AND s.vernichtet IS NULL AND s.verbleib \(welche) \(Verbleib.vernichten)
              AND \(Papierfilter.sicht(akteur)) ORDER BY s.vernichtung_ab, e.id LIMIT \(limit)
            """
        ).map { (try Eingang(row: $0), try Scan(row: $0)) }
    }

    /// Scans of the sample that wait for a look.
    func zuPruefen(akteur: Akteur, limit: Int = 200) throws -> [Eingang] {
        try rows(
            """
            SELECT e.* FROM post_scan s JOIN post_eingang e ON e.id = s.eingang
            WHERE s.pruefung = \(Scanpruefung.offen) AND e.zustand = \(Eingangszustand.offen) AND \(Eingangsfilter.sicht(akteur))
            ORDER BY e.id LIMIT \(limit)
            """
        ).map(Eingang.init(row:))
    }
}

enum Papierfilter {
    static func sicht(_ akteur: Akteur) -> SQL {
        if case .system = akteur { return "1=1" }
        return "e.oe IN (\(list: akteur.einheiten(mit: PostRechte.papier).sorted()))"
    }
}

extension WriteContext {
    /// Remembers the paper of something scanned and draws whether it is compared.
    /// - Parameter stapel: a batch is not drawn itself; its letters are.
    func scanEintragen(_ id: EingangID, _ angaben: Scanangaben, stapel: Bool = false) throws {
        let einstellungen = try posteinstellungen()
        let pruefung: Scanpruefung =
            stapel ? .entfaellt : Stichprobe.gezogen(id, prozent: einstellungen.stichprobe) ? .offen : .nichtGezogen
        let a = angaben
        try execute(
            """
            INSERT INTO post_scan (eingang, auftrag, bediener, geraet, firmware, profil, gescannt, verfahren, entfallen, bemerkung,
              pruefung, verbleib)
            VALUES (\(id), \(a.auftrag), \(a.bediener), \(a.geraet), \(a.firmware), \(a.profil), \(a.gescannt),
              \(a.verfahren ?? (einstellungen.verfahren.isEmpty ? nil : einstellungen.verfahren)), \(a.entfallen), \(a.bemerkung),
              \(pruefung), \(Verbleib.vernichten))
            """)
        vermerke(Gegenstand("post.eingang", id.text), feld: "scanpruefung", neu: pruefung.deutsch)
    }
}

extension WriteContext {
    /// Leaves of something whose Vorgang is destroyed no more than that its paper is somewhere. What was to be destroyed may be at once: the
    /// retention of the file has ended, and with it that of its paper.
    func nurPapierBehalten(_ id: EingangID) throws {
        let bleibt = "Papier zu vernichtetem Schriftgut"
        try execute(
            """
            UPDATE post_eingang SET zustand = \(Eingangszustand.vernichtet), betreff = \(bleibt), absender_name = NULL,
              absender_adresse = NULL, absender_schluessel = NULL, eingang_grund = NULL, datum_schreiben = NULL, seiten = NULL,
              kandidaten = \(try Spaltentext.schreiben([Zeichenkandidat]())), zweifel = \(try Spaltentext.schreiben([String]())),
              trennziel = NULL, teil_von = NULL, teil_seiten = NULL, vorgang = NULL, dokument = NULL, zuordnung = NULL, grund = NULL,
              version = version + 1 WHERE id = \(id)
            """)
        try execute(
            """
            UPDATE post_scan SET auftrag = NULL, bediener = NULL, bemerkung = NULL, entfallen = NULL, pruefvermerk = NULL,
              verbleib_grund = NULL, transfervermerk = NULL,
              vernichtung_ab = CASE WHEN verbleib = \(Verbleib.vernichten) THEN \(jetzt.tag.iso) ELSE vernichtung_ab END
            WHERE eingang = \(id)
            """)
    }
}
