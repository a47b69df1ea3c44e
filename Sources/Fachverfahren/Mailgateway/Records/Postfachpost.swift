// SPDX-License-Identifier: EUPL-1.2
public import Buergerportal
internal import Core
internal import Store

extension Mailbetrieb {
    /// Mail in the Postfach of accounts, also where no gateway runs any more.
    public static let postfachquelle = Postfachquelle { konto, db in
        try db.rows(
            """
            SELECT zustellung, laeuft_ab, geoeffnet, bereit FROM mg_abholung
            WHERE konto = \(konto) AND beendet IS NULL ORDER BY bereit DESC LIMIT 200
            """
        ).map { row in
            let (id, geoeffnet): (ZustellungID, Zeitpunkt?) = (try row["zustellung"], try row["geoeffnet"])
            return Postfachquelle.Eintrag(
                zeit: try row["bereit"], bis: try row["laeuft_ab"], gelesen: geoeffnet != nil, url: MailURL.postfach(id))
        }
    }
}
