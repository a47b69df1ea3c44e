// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Opening by number: the beginning of a sign, or a number a file is known by, such as a plate.
struct Zeichenrouten {
    let modul: AkteModul

    var alle: [Route] {
        [
            .get(AkteURL.zeichen, .recht(AkteRechte.lesen), "Nach Zeichen öffnen") { [store = modul.store] anfrage in
                let text = anfrage.abfrage["q"] ?? ""
                let funde = try await store.read { db in try Zeichenfunde(db, text, akteur: anfrage.akteur) }
                if anfrage.willAusschnitt { return .ausschnitt(funde) }
                // Without a script one sends the form; a whole sign then leads straight to its object.
                if let einziger = funde.genau { return .weiter(nach: einziger) }
                return .seite(ZeichenSeite(anfrage, funde))
            }
        ]
    }
}

/// The page around the results.
struct ZeichenSeite: Page {
    static let vorlage = "akte/zeichen"

    let titel = "Nach Zeichen öffnen"
    let url = AkteURL.zeichen
    let suche: String
    let funde: Zeichenfunde

    init(_ anfrage: WebRequest, _ funde: Zeichenfunde) {
        suche = anfrage.abfrage["q"] ?? ""
        self.funde = funde
    }
}

/// Objects whose sign begins so, the shortest first (partial `akte/zeichenfunde`, also a fragment while somebody types).
struct Zeichenfunde: Page {
    static let vorlage = "akte/zeichenfunde"
    static let hoechstens = 20
    /// So many signs are looked through; a beginning that more have is too short to be one.
    private static let durchgesehen = 20_000

    struct Zeile: Encodable, Sendable {
        let art: String
        let zeichen: String
        let betreff: String
        let url: String
        let frueher: Bool
    }

    let titel = "Treffer"
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    private let ziel: String?

    /// Where a whole sign leads.
    var genau: String? { ziel }

    init(_ db: some ReadAccess, _ text: String, akteur: Akteur) throws {
        let gesucht = String(text.filter { !$0.isWhitespace }.prefix(120))
        guard gesucht.count >= 2 else {
            (zeilen, hatZeilen, ziel) = ([], false, nil)
            leer = Leer(
                "Tippen Sie den Anfang eines Zeichens",
                "Zum Beispiel 36.10.02-2026 für Akten des Jahres oder ein Kennzeichen, unter dem eine Akte geführt wird.")
            return
        }
        let merkmal = try db.akten(
            mitMerkmal: text.split(whereSeparator: \.isWhitespace).joined(separator: " "), fuer: akteur
        )
        .map { (Aktenobjekt.akte($0), false) }
        // The rights are part of the question: signs for other eyes must not use up the places of what one may see.
        let kandidaten = try db.rows(
            """
            SELECT z.zeichen, z.art, z.objekt, z.gilt
            FROM (SELECT zeichen, art, objekt, gilt FROM akte_zeichen
              WHERE zeichen >= \(gesucht) AND zeichen < \(gesucht + "\u{FFFF}") ORDER BY zeichen LIMIT \(Self.durchgesehen)) z
              LEFT JOIN akte_vorgang v ON v.id = z.objekt LEFT JOIN akte_akte a ON a.id = z.objekt
            WHERE (v.id IS NOT NULL AND (\(Filter.vorgaenge(akteur)))) OR (a.id IS NOT NULL AND \(Filter.akten(akteur)))
            ORDER BY z.zeichen LIMIT \(2 * Self.hoechstens)
            """
        ).map { row in
            (Aktenobjekt(zeichenart: try row["art"], id: try row["objekt"]), !(try row["gilt"] as Bool))
        }
        var gesehen: Set<Aktenobjekt> = []
        zeilen = try (merkmal + kandidaten).filter { try gesehen.insert($0.0).inserted && db.sieht(akteur, $0.0) }
            .prefix(Self.hoechstens).map { objekt, frueher in
                let kopf = try db.objektkopf(objekt)
                return Zeile(
                    art: objekt.deutsch, zeichen: kopf.zeichen, betreff: kopf.betreff, url: AkteURL.objekt(objekt),
                    frueher: frueher)
            }
        hatZeilen = !zeilen.isEmpty
        leer = zeilen.isEmpty ? Leer("Nichts gefunden", "Kein Zeichen, das Sie sehen dürfen, beginnt so.") : nil
        ziel = try db.fundstelle(gesucht, akteur: akteur).map { AkteURL.objekt($0) }
    }
}
