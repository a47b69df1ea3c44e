// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store

/// What became of the messages of one day.
struct Mailtag: Sendable, Hashable {
    let tag: Kalendertag
    var angenommen = 0
    /// Deliveries, one a recipient, of the messages accepted on this day.
    var zustellungen: [Zustellzustand: Int] = [:]
    /// Delivered to the world.
    var hinaus = 0
    /// Of those, over an encrypted connection, and over one that proved who the other side is.
    var verschluesselt = 0
    var qualifiziert = 0

    func zahl(_ zustand: Zustellzustand) -> Int { zustellungen[zustand] ?? 0 }
}

extension ReadAccess {
    /// The last `tage` days, today included, the oldest first.
    ///
    /// Counted by the day a message was accepted on: identities follow that time, so that each day is a short range of the primary key.
    func mailstatistik(bis heute: Kalendertag, tage: Int) throws -> [Mailtag] {
        try (1 - tage...0).map { try mailtag(heute.plus(tage: $0)) }
    }

    private func mailtag(_ tag: Kalendertag) throws -> Mailtag {
        let (von, bis) = (NachrichtID.anfang(ab: tag.beginn), NachrichtID.anfang(ab: tag.plus(tage: 1).beginn))
        let teile = try rows(together: [
            "SELECT COUNT(*) FROM mg_nachricht WHERE id >= \(von) AND id < \(bis)",
            """
            SELECT zustand, richtung, CASE WHEN transport LIKE \("%\(Transporttext.qualifiziert)") THEN 2 WHEN transport IS NULL OR transport = \(Transporttext.unverschluesselt) THEN 0
              ELSE 1 END AS schutz, COUNT(*) AS zahl
            FROM mg_zustellung WHERE id >= \(von) AND id < \(bis) GROUP BY 1, 2, 3
            """,
        ])
        var ergebnis = Mailtag(tag: tag, angenommen: try teile[0].first?.first() ?? 0)
        for row in teile[1] {
            let (zustand, richtung): (Zustellzustand, Richtung) = (try row["zustand"], try row["richtung"])
            let (schutz, zahl): (Int, Int) = (try row["schutz"], try row["zahl"])
            ergebnis.zustellungen[zustand, default: 0] += zahl
            guard zustand == .zugestellt, richtung == .ausgehend else { continue }
            ergebnis.hinaus += zahl
            if schutz > 0 { ergebnis.verschluesselt += zahl }
            if schutz == 2 { ergebnis.qualifiziert += zahl }
        }
        return ergebnis
    }
}
