// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Who sent in our name, as others report it (RFC 9990).
struct Dmarcstatistik: Sendable, Hashable {
    struct Tag: Sendable, Hashable {
        let tag: Kalendertag
        var nachrichten = 0
        var gescheitert = 0
    }

    /// One sending server.
    struct Absender: Sendable, Hashable {
        let adresse: String
        var nachrichten = 0
        var gescheitert = 0
        /// Put aside or refused by those who got them.
        var abgewehrt = 0
        /// How many reported it.
        var berichtende = 0
    }

    /// Servers that are shown, the ones with most failures first.
    static let absenderHoechstens = 100

    var tage: [Tag]
    var absender: [Absender]

    var hatZahlen: Bool { !absender.isEmpty }
}

extension ReadAccess {
    func dmarcEingang(bis heute: Kalendertag, tage: Int) throws -> Dmarcstatistik {
        let ab = heute.tagnummer - tage + 1
        let teile = try rows(together: [
            """
            SELECT b.tag, SUM(z.anzahl) AS zahl, SUM(CASE WHEN z.dkim = 0 AND z.spf = 0 THEN z.anzahl ELSE 0 END) AS schlecht
            FROM mg_dmarczeile z JOIN mg_dmarcbericht b ON b.id = z.bericht WHERE b.tag >= \(ab) AND b.tag <= \(heute.tagnummer) GROUP BY b.tag
            """,
            """
            SELECT z.adresse, SUM(z.anzahl) AS zahl, SUM(CASE WHEN z.dkim = 0 AND z.spf = 0 THEN z.anzahl ELSE 0 END) AS schlecht,
              SUM(CASE WHEN z.handlung IN ('quarantine', 'reject') THEN z.anzahl ELSE 0 END) AS abgewehrt, COUNT(DISTINCT b.organisation) AS berichtende
            FROM mg_dmarczeile z JOIN mg_dmarcbericht b ON b.id = z.bericht WHERE b.tag >= \(ab) AND b.tag <= \(heute.tagnummer)
            GROUP BY z.adresse ORDER BY schlecht DESC, zahl DESC, z.adresse LIMIT \(Dmarcstatistik.absenderHoechstens)
            """,
        ])
        var nachTag: [Int: (zahl: Int, schlecht: Int)] = [:]
        for row in teile[0] { nachTag[try row["tag"]] = (try row["zahl"], try row["schlecht"]) }
        return Dmarcstatistik(
            tage: (1 - tage...0).map { versatz in
                let tag = heute.plus(tage: versatz)
                let werte = nachTag[tag.tagnummer]
                return .init(tag: tag, nachrichten: werte?.zahl ?? 0, gescheitert: werte?.schlecht ?? 0)
            },
            absender: try teile[1].map {
                .init(
                    adresse: try $0["adresse"], nachrichten: try $0["zahl"], gescheitert: try $0["schlecht"],
                    abgewehrt: try $0["abgewehrt"], berichtende: try $0["berichtende"])
            })
    }
}
