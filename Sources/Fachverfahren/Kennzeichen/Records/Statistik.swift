// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Numbers about the stock and the reservations.
struct Kennzeichenstatistik: Sendable {
    struct Bestand: Sendable, Hashable {
        let uz: String
        let art: String
        let zahl: Int
    }
    struct Monat: Sendable, Hashable {
        let beginn: Kalendertag
        let zahl: Int
    }
    struct Weg: Sendable, Hashable {
        let weg: String
        let zahl: Int
    }

    let bestand: [Bestand]
    /// Reservations of this month and the eleven before, oldest first.
    let jeMonat: [Monat]
    let jeWeg: [Weg]
}

extension ReadAccess {
    func kennzeichenstatistik(am jetzt: Zeitpunkt) throws -> Kennzeichenstatistik {
        let bestand = try rows(
            """
            SELECT uz, art, COUNT(*) AS zahl FROM kz_platz WHERE art <> 'frei' AND (bis IS NULL OR bis > \(jetzt))
            GROUP BY uz, art ORDER BY uz, art
            """
        ).map { Kennzeichenstatistik.Bestand(uz: try $0["uz"], art: try $0["art"], zahl: try $0["zahl"]) }
        let dieser = jetzt.tag.plus(tage: 1 - jetzt.tag.tag)
        let monate = try (-11...0).map { n in
            let beginn = dieser.plus(monate: n)
            let zahl: Int? = try value(
                """
                SELECT COUNT(*) FROM kz_reservierung
                WHERE id >= \(ReservierungID.anfang(ab: beginn.beginn)) AND id < \(ReservierungID.anfang(ab: beginn.plus(monate: 1).beginn))
                """
            )
            return Kennzeichenstatistik.Monat(beginn: beginn, zahl: zahl ?? 0)
        }
        let wege = try rows("SELECT weg, COUNT(*) AS zahl FROM kz_reservierung GROUP BY weg ORDER BY weg").map {
            Kennzeichenstatistik.Weg(weg: try $0["weg"], zahl: try $0["zahl"])
        }
        return Kennzeichenstatistik(bestand: bestand, jeMonat: monate, jeWeg: wege)
    }
}
