// SPDX-License-Identifier: EUPL-1.2
internal import CSV
internal import Core
internal import Foundation
internal import Store
internal import Web

/// The page about the protection on the way, and its numbers as tables.
struct TlsRouten {
    enum Tabelle: String, CaseIterable { case eingang, ausgang, dmarc }

    let store: Store

    var alle: [Route] {
        let betreiben = Zugang.recht(GatewayRechte.betreiben)
        return [
            .get(MailURL.tls, betreiben, "E-Mail-Gateway: Transportverschlüsselung, Berichte anderer und eigene Verbindungen") {
                anfrage in .lesung { db in Lesung(try TlsSeite(anfrage, db)) }
            },
            .get(MailURL.tlsCsv, betreiben, "E-Mail-Gateway: Zahlen der Transportverschlüsselung als Tabelle (CSV)") {
                [store] anfrage in
                guard let tabelle = anfrage.abfrage["tabelle"].flatMap(Tabelle.init) else { throw WebFehler.nichtGefunden }
                let tage = TlsSeite.tage(anfrage)
                return Self.datei(
                    "tls-\(tabelle.rawValue)", try await store.read { try $0.tlszeilen(tabelle, anfrage.jetzt, tage) })
            },
        ]
    }

    private static func datei(_ name: String, _ zeilen: [[String]]) -> WebResponse {
        let writer = CSVWriter()
        return .daten(Data(CSVWriter.byteOrderMark + zeilen.flatMap { writer.row($0) }), typ: "text/csv; charset=utf-8")
            .mitKopf("content-disposition", "attachment; filename=\"\(name).csv\"").mitKopf("cache-control", "private, no-store")
    }
}

extension ReadAccess {
    /// With a heading.
    fileprivate func tlszeilen(_ tabelle: TlsRouten.Tabelle, _ jetzt: Zeitpunkt, _ tage: Int) throws -> [[String]] {
        let heute = jetzt.berichtstag
        switch tabelle {
        case .eingang:
            return [["Berichtet von", "Verbindungen", "Gescheitert", "Gründe"]]
                + (try tlsEingang(bis: heute, tage: tage).partner.map {
                    [$0.name, "\($0.gelungen + $0.gescheitert)", "\($0.gescheitert)", Versagenswort.liste($0.gruende)]
                })
        case .dmarc:
            return [["Sendender Server", "Nachrichten", "Ohne gültigen Nachweis", "Abgewehrt", "Zahl der Berichtenden"]]
                + TlsSeite.Dmarcteil(try dmarcEingang(bis: heute, tage: tage), "").zeilen.map {
                    [$0.adresse, $0.nachrichten, $0.gescheitert, $0.abgewehrt, $0.berichtende]
                }
        case .ausgang:
            let seite = TlsSeite.Teil(
                try tlsAusgang(bis: heute, tage: tage), try zielschutz(bis: jetzt.tag, tage: tage), csvUrl: "", leer: Leer("", "")
            )
            return [["Domain", "Verbindungen", "Gescheitert", "Gründe", "Zugestellt", "Verschlüsselt", "Qualifiziert"]]
                + seite.zeilen.map {
                    [$0.name, $0.verbindungen, $0.gescheitert, $0.gruende, $0.zugestellt, $0.verschluesselt, $0.qualifiziert]
                }
        }
    }
}
