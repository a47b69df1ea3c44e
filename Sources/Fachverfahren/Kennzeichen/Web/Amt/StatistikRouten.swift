// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Numbers about stock and reservations, as a page and as a table.
struct StatistikRouten {
    let dienst: Kennzeichendienst

    var alle: [Route] {
        [
            .get(KennzeichenURL.statistik, .recht(KennzeichenRechte.statistik), "Statistik der Kennzeichen") { [dienst] anfrage in
                .seite(StatistikSeite(try await Self.zahlen(dienst, anfrage), am: anfrage.jetzt))
            },
            .get(KennzeichenURL.statistikCSV, .recht(KennzeichenRechte.statistik), "Statistik der Kennzeichen als Tabelle") {
                [dienst] anfrage in
                let seite = StatistikSeite(try await Self.zahlen(dienst, anfrage), am: anfrage.jetzt)
                let zeilen =
                    seite.bestand.map { ["Bestand", "\($0.zeichen) \($0.stand)", $0.roh] }
                    + seite.monate.werte.map { ["Reservierungen", $0.titel, $0.wert] }
                    + seite.wege.map { ["Weg", $0.titel, $0.roh] }
                return Tabellendatei.csv(
                    "kennzeichen-statistik-\(anfrage.jetzt.tag.iso)", ["Bereich", "Merkmal", "Anzahl"], zeilen)
            },
        ]
    }

    private static func zahlen(_ dienst: Kennzeichendienst, _ anfrage: WebRequest) async throws -> Kennzeichenstatistik {
        try KennzeichenRechte.pruefe(anfrage.akteur, KennzeichenRechte.statistik)
        return try await dienst.store.read { try $0.kennzeichenstatistik(am: anfrage.jetzt) }
    }
}
