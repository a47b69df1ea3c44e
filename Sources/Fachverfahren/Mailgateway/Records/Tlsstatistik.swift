// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// How TLS went in some days, between us and others.
struct Tlsstatistik: Sendable, Hashable {
    /// One day; of UTC, as reports count.
    struct Tag: Sendable, Hashable {
        let tag: Kalendertag
        var gelungen = 0
        var gescheitert = 0
    }

    /// One partner: who reported, or the domain that was written to.
    struct Partner: Sendable, Hashable {
        let name: String
        var gelungen = 0
        var gescheitert = 0
        /// Sessions by the kind of failure (RFC 8460 §4.3).
        var gruende: [String: Int] = [:]
    }

    var tage: [Tag]
    /// The ones with most failures first.
    var partner: [Partner] = []

    var hatZahlen: Bool { !partner.isEmpty }

    fileprivate init(bis heute: Kalendertag, tage zahl: Int) { tage = (1 - zahl...0).map { Tag(tag: heute.plus(tage: $0)) } }

    fileprivate mutating func ordne(_ nach: [String: Partner]) {
        partner = nach.values.sorted { ($1.gescheitert, $1.gelungen, $0.name) < ($0.gescheitert, $0.gelungen, $1.name) }
    }

    fileprivate func stelle(_ tag: Int) -> Int? {
        tage.first.flatMap { tage.indices.contains(tag - $0.tag.tagnummer) ? tag - $0.tag.tagnummer : nil }
    }
}

/// What was delivered to a domain of the world, and how it was protected on the way.
struct Zielschutz: Sendable, Hashable {
    var zugestellt = 0
    var verschluesselt = 0
    var qualifiziert = 0
}

extension ReadAccess {
    /// What others report about our domains.
    func tlsEingang(bis heute: Kalendertag, tage: Int) throws -> Tlsstatistik {
        var ergebnis = Tlsstatistik(bis: heute, tage: tage)
        let ab = heute.tagnummer - tage + 1
        let teile = try rows(together: [
            """
            SELECT tag, organisation, SUM(erfolge) AS gut, SUM(fehlschlaege) AS schlecht FROM mg_tlsbericht WHERE tag >= \(ab) AND tag <= \(heute.tagnummer)
            GROUP BY tag, organisation
            """,
            """
            SELECT b.organisation, f.art, SUM(f.sitzungen) AS zahl FROM mg_tlsfehler f JOIN mg_tlsbericht b ON b.id = f.bericht
            WHERE b.tag >= \(ab) AND b.tag <= \(heute.tagnummer) GROUP BY b.organisation, f.art
            """,
        ])
        var nach: [String: Tlsstatistik.Partner] = [:]
        for row in teile[0] {
            let (tag, name, gut, schlecht): (Int, String, Int, Int) = (
                try row["tag"], try row["organisation"], try row["gut"], try row["schlecht"]
            )
            if let stelle = ergebnis.stelle(tag) {
                ergebnis.tage[stelle].gelungen += gut
                ergebnis.tage[stelle].gescheitert += schlecht
            }
            nach[name, default: .init(name: name)].gelungen += gut
            nach[name, default: .init(name: name)].gescheitert += schlecht
        }
        for row in teile[1] {
            let (name, art): (String, String) = (try row["organisation"], try row["art"])
            nach[name]?.gruende[art, default: 0] += try row["zahl"]
        }
        ergebnis.ordne(nach)
        return ergebnis
    }

    /// Our own sessions with the hosts of other domains.
    func tlsAusgang(bis heute: Kalendertag, tage: Int) throws -> Tlsstatistik {
        var ergebnis = Tlsstatistik(bis: heute, tage: tage)
        let ab = heute.tagnummer - tage + 1
        let zeilen = try rows(
            """
            SELECT tag, domain, versagen, SUM(anzahl) AS zahl FROM mg_tls WHERE tag >= \(ab) AND tag <= \(heute.tagnummer) GROUP BY tag, domain, versagen
            """)
        var nach: [String: Tlsstatistik.Partner] = [:]
        for row in zeilen {
            let (tag, name, versagen, zahl): (Int, String, String, Int) = (
                try row["tag"], try row["domain"], try row["versagen"], try row["zahl"]
            )
            let gut = versagen.isEmpty ? zahl : 0
            if let stelle = ergebnis.stelle(tag) {
                ergebnis.tage[stelle].gelungen += gut
                ergebnis.tage[stelle].gescheitert += zahl - gut
            }
            nach[name, default: .init(name: name)].gelungen += gut
            nach[name, default: .init(name: name)].gescheitert += zahl - gut
            for art in versagen.split(separator: ",") { nach[name]?.gruende[String(art), default: 0] += zahl }
        }
        ergebnis.ordne(nach)
        return ergebnis
    }

    /// By domain; of what was accepted in these days of local time.
    func zielschutz(bis heute: Kalendertag, tage: Int) throws -> [String: Zielschutz] {
        let (von, bis) = (
            NachrichtID.anfang(ab: heute.plus(tage: 1 - tage).beginn), NachrichtID.anfang(ab: heute.plus(tage: 1).beginn)
        )
        let zeilen = try rows(
            """
            SELECT ziel, COUNT(*) AS zahl, SUM(CASE WHEN transport IS NULL OR transport = \(Transporttext.unverschluesselt) THEN 0 ELSE 1 END) AS verschluesselt,
              SUM(CASE WHEN transport LIKE \("%\(Transporttext.qualifiziert)") THEN 1 ELSE 0 END) AS qualifiziert
            FROM mg_zustellung WHERE id >= \(von) AND id < \(bis) AND zustand = 'zugestellt' AND richtung = 'ausgehend' GROUP BY ziel
            """)
        return try Dictionary(
            zeilen.map { row in
                (
                    try row["ziel"],
                    Zielschutz(
                        zugestellt: try row["zahl"], verschluesselt: try row["verschluesselt"],
                        qualifiziert: try row["qualifiziert"])
                )
            }, uniquingKeysWith: { erstes, _ in erstes })
    }

    /// What became of our reports about the day before, by domain.
    func tlsversand(tag: Kalendertag) throws -> [String: Tlsberichtsversand.Zustand] {
        try Dictionary(
            rows("SELECT domain, zustand FROM mg_tlsversand WHERE tag = \(tag.tagnummer)").map {
                (try $0["domain"], try $0["zustand"])
            },
            uniquingKeysWith: { erster, _ in erster })
    }
}
