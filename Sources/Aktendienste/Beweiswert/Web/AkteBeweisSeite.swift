// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// An Akte: how much of it is proved, and packages to hand out.
struct AkteBeweisSeite: Page {
    static let vorlage = "beweis/akte"

    struct Vorgangszeile: Encodable, Sendable {
        let zeichen: String
        let betreff: String
        let url: String
        let abgeschlossen: Int
        let belegt: Int
        let wartend: Int
    }
    struct Paketzeile: Encodable, Sendable {
        let zeit: String
        let zustand: Marke
        let groesse: String
        let url: String?
        let fehler: String?
        let hinweis: String?
    }

    let titel: String
    let brotkrumen: [Brotkrume]
    let hier: String
    let betreff: String
    let zeichen: String
    let zeilen: [Vorgangszeile]
    let hatZeilen: Bool
    let leer: Leer?
    /// One of the stamps of this installation comes from a stand-in.
    let simuliert: Bool
    let darfPaket: Bool
    let paketUrl: String
    let seiteUrl: String
    let laeuft: Bool
    let pakete: [Paketzeile]
    let hatPakete: Bool
    let bleibtTage = Paketauftraege.bleibtTage

    init(_ id: AkteID, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let akteur = anfrage.akteur
        guard let akte = try db.akte(id), AkteRechte.sieht(akteur, akte) else { throw BeweisError.nichtGefunden }
        titel = "Nachweise zur Akte \(akte.zeichen)"
        brotkrumen = [Brotkrume("Akten", "/amt/akten"), Brotkrume(akte.zeichen.text, "/amt/akten/\(id)")]
        hier = "Nachweise"
        betreff = akte.betreff
        zeichen = akte.zeichen.text
        let sichtbare = try db.alleVorgaenge(id).filter { AkteRechte.sieht(akteur, $0) }
        let zahlen = try Self.zahlen(db, id)
        zeilen = sichtbare.map { vorgang in
            let (fertig, belegt) = zahlen[vorgang.id] ?? (0, 0)
            return Vorgangszeile(
                zeichen: vorgang.zeichen.text, betreff: vorgang.betreff, url: BeweisURL.vorgang(vorgang.id.text),
                abgeschlossen: fertig,
                belegt: belegt, wartend: fertig - belegt)
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            hatZeilen ? nil : Leer("Noch kein Vorgang", "Belegt werden die abgeschlossenen Dokumente der Vorgänge dieser Akte.")
        simuliert = try db.row("SELECT 1 FROM bw_baum WHERE simuliert = 1 LIMIT 1") != nil
        darfPaket = akteur.darf(BeweisRechte.paket, in: akte.oe)
        seiteUrl = BeweisURL.akte(id.text)
        paketUrl = "\(seiteUrl)/paket"
        let eigene = darfPaket ? try db.pakete(id, von: akteur.kennung) : []
        laeuft = eigene.contains { $0.zustand == .bestellt }
        pakete = eigene.map { paket in
            Paketzeile(
                zeit: paket.angelegt.deutsch,
                zustand: Marke(
                    paket.zustand == .fertig ? "erfolg" : paket.zustand == .bestellt ? "info" : "fehler", paket.zustand.deutsch),
                groesse: paket.inhalt.map { Self.groesse($0.groesse) } ?? "–",
                url: paket.inhalt == nil ? nil : BeweisURL.paket(paket.id), fehler: paket.fehler,
                hinweis: paket.hinweis)
        }
        hatPakete = !pakete.isEmpty
    }

    /// Final documents, and those whose first tree is stamped, by Vorgang.
    private static func zahlen(_ db: some ReadAccess, _ akte: AkteID) throws -> [VorgangID: (Int, Int)] {
        let zeilen = try db.rows(
            """
            SELECT d.vorgang, COUNT(*) AS abgeschlossen, COUNT(b.zeit) AS belegt FROM akte_dokument d
            JOIN akte_vorgang v ON v.id = d.vorgang
            LEFT JOIN bw_mitglied m ON m.dokument = d.id AND m.kette = 1 LEFT JOIN bw_baum b ON b.id = m.baum
            WHERE v.akte = \(akte) AND d.zustand = 'final' GROUP BY d.vorgang
            """)
        var out: [VorgangID: (Int, Int)] = [:]
        for zeile in zeilen { out[try zeile["vorgang"]] = (try zeile["abgeschlossen"], try zeile["belegt"]) }
        return out
    }

    private static func groesse(_ bytes: Int64) -> String {
        bytes < 1_048_576 ? "\((bytes + 1023) / 1024) KB" : "\((bytes + 1_048_575) / 1_048_576) MB"
    }
}
