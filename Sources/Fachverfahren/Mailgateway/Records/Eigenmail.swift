// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Mailrichtlinie
internal import Store

/// Which of one's own messages somebody wants to see.
struct Eigenauswahl: Sendable, Hashable {
    enum Welche: String, Sendable, CaseIterable {
        /// Protected, or waiting for somebody's decision.
        case geschuetzt
        case angehalten
        case abholbereit
        case alle
    }

    var welche = Welche.geschuetzt
    /// Part of the recipient's address.
    var empfaenger: String?

    /// Of the tables of `Eigenmail`.
    var bedingung: SQL {
        var teile: [SQL] = []
        switch welche {
        case .alle: break
        case .angehalten: teile.append("z.zustand = \(Zustellzustand.gehalten)")
        case .abholbereit: teile.append("z.zustand = \(Zustellzustand.abholbereit)")
        case .geschuetzt:
            let wege = Weg.allCases.filter { $0.staerke == .inhalt }.map(\.rawValue)
            let zustaende = [Zustellzustand.gehalten, .abholbereit].map(\.rawValue)
            teile.append("(z.weg IN (\(list: wege)) OR z.zustand IN (\(list: zustaende)))")
        }
        if let empfaenger { teile.append("LOWER(z.adresse) LIKE \("%\(Mailauswahl.woertlich(empfaenger))%") ESCAPE '~'") }
        return teile.isEmpty ? "1 = 1" : SQL.joined(teile, by: " AND ")
    }
}

/// A message somebody sent to one recipient outside, as the sender sees it.
struct Eigenmail: Sendable, Hashable {
    let zeile: Mailzeile
    /// How it was protected; `nil` where nothing was done to it.
    let weg: Weg?
    /// Of a message that is picked up.
    let abholung: Abholstand?
    /// Its password waits to be seen, or sent.
    let hatKennwort: Bool
    /// How it goes, or went (`kennwortGesendet`).
    let kennwortweg: Kennwortweg?
    let kennwortGesendet: Zeitpunkt?

    struct Abholstand: Sendable, Hashable {
        let bis: Zeitpunkt
        let geoeffnet: Zeitpunkt?
        let beendet: Zeitpunkt?
        /// It lies in the Postfach of an account, and no link leads to it.
        let imPostfach: Bool
    }

    static let spalten: SQL = """
        \(Mailzeile.spalten), z.weg, a.laeuft_ab, a.geoeffnet, a.beendet AS abholung_beendet, a.konto,
        CASE WHEN k.versiegelt IS NULL OR k.weg IS NOT NULL THEN 0 ELSE 1 END AS hat_kennwort, k.weg AS kennwortweg, k.uebergeben
        """
    static let tafeln: SQL = """
        \(Mailzeile.tafeln) LEFT JOIN mg_abholung a ON a.zustellung = z.id LEFT JOIN mg_pdfkennwort k ON k.zustellung = z.id
        """

    init(row: Row) throws {
        zeile = try Mailzeile(row: row)
        weg = try row["weg"]
        hatKennwort = try row["hat_kennwort"]
        kennwortweg = try row["kennwortweg"]
        kennwortGesendet = try row["uebergeben"]
        let (bis, konto): (Zeitpunkt?, String?) = (try row["laeuft_ab"], try row["konto"])
        abholung = try bis.map {
            Abholstand(
                bis: $0, geoeffnet: try row["geoeffnet"], beendet: try row["abholung_beendet"], imPostfach: konto != nil)
        }
    }

    /// A new link and a new code, while nobody has read it.
    var kannNeuVerlinktWerden: Bool {
        zeile.zustand == .abholbereit && abholung.map { !$0.imPostfach && $0.beendet == nil } ?? false
    }
    /// Nobody can read it any more, or once more.
    var kannZurueckgezogenWerden: Bool { abholung.map { $0.beendet == nil } ?? false }
}

extension ReadAccess {
    /// The addresses somebody sends from, in small letters.
    func eigeneAdressen(_ akteur: Akteur) throws -> [String] {
        guard let person = akteur.mitarbeiter?.id, let adresse = try mitarbeiterEmail(person) else { return [] }
        return [adresse.lowercased()]
    }

    /// The newest first.
    /// - Parameter nach: the last of the page before.
    func eigenmails(_ adressen: [String], _ auswahl: Eigenauswahl, nach: ZustellungID? = nil, limit: Int) throws -> [Eigenmail] {
        guard !adressen.isEmpty else { return [] }
        let ab: SQL = nach.map { "AND z.id < \($0)" } ?? ""
        return try rows(
            """
            SELECT \(Eigenmail.spalten) FROM \(Eigenmail.tafeln)
            WHERE LOWER(n.absender) IN (\(list: adressen)) AND z.richtung = \(Richtung.ausgehend) AND \(auswahl.bedingung) \(ab)
            ORDER BY z.id DESC LIMIT \(limit)
            """
        ).map(Eigenmail.init(row:))
    }

    /// All recipients of one's own message.
    func eigenmails(_ nachricht: NachrichtID, _ adressen: [String]) throws -> [Eigenmail] {
        guard !adressen.isEmpty else { return [] }
        return try rows(
            """
            SELECT \(Eigenmail.spalten) FROM \(Eigenmail.tafeln)
            WHERE n.id = \(nachricht) AND LOWER(n.absender) IN (\(list: adressen)) AND z.richtung = \(Richtung.ausgehend) ORDER BY z.id
            """
        ).map(Eigenmail.init(row:))
    }

    /// - Throws: `GatewayError.nichtGefunden` for somebody else's message as for none.
    func eigenmail(_ id: ZustellungID, _ akteur: Akteur) throws -> Eigenmail {
        let adressen = try eigeneAdressen(akteur)
        guard !adressen.isEmpty,
            let row = try row(
                """
                SELECT \(Eigenmail.spalten) FROM \(Eigenmail.tafeln)
                WHERE z.id = \(id) AND LOWER(n.absender) IN (\(list: adressen)) AND z.richtung = \(Richtung.ausgehend)
                """)
        else { throw GatewayError.nichtGefunden }
        return try Eigenmail(row: row)
    }

    /// How many of one's own messages wait for a decision.
    func eigeneGehaltene(_ akteur: Akteur) throws -> Int {
        let adressen = try eigeneAdressen(akteur)
        guard !adressen.isEmpty else { return 0 }
        return try value(
            """
            SELECT COUNT(*) FROM \(Mailzeile.tafeln) WHERE z.zustand = \(Zustellzustand.gehalten) AND z.richtung = \(Richtung.ausgehend)
              AND LOWER(n.absender) IN (\(list: adressen))
            """) ?? 0
    }
}
