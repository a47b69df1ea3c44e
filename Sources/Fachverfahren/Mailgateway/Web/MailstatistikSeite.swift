// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What was accepted each day, what became of it, and how it was protected on the way to the world.
struct MailstatistikSeite: Page {
    static let vorlage = "mailgateway/statistik"

    struct Zeile: Encodable, Sendable {
        let tag: String
        let angenommen: String
        let zugestellt: String
        let offen: String
        let gehalten: String
        let gescheitert: String
        let verworfen: String
        let verschluesselt: String
        let qualifiziert: String
    }

    let titel = "Statistik des E-Mail-Gateways"
    let zurueckUrl = MailURL.liste
    let name = "Zeitraum"
    let reiter: [Reiter]
    let hatZahlen: Bool
    let leer = Leer("Noch keine Zahlen", "In diesem Zeitraum hat das Gateway keine Nachricht angenommen.")
    let angenommen: Balken
    let verschluesselt: Balken
    let zeilen: [Zeile]
    let summe: Zeile

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let tage = anfrage.abfrage["tage"] == "30" ? 30 : 7
        let alle = try db.mailstatistik(bis: anfrage.jetzt.tag, tage: tage)
        reiter = [7, 30].map { Reiter("\($0) Tage", MailURL.statistik(tage: $0), aktiv: $0 == tage) }
        hatZahlen = alle.contains { $0.angenommen > 0 }
        angenommen = Balken(
            "Angenommene Nachrichten je Tag", einheit: "Anzahl", zahlen: alle.map { ($0.tag.deutsch, $0.angenommen) })
        verschluesselt = Balken(
            "Verschlüsselt übertragen an fremde Server", einheit: "Prozent",
            alle.map { tag in
                Balken.Wert(
                    tag.tag.deutsch, Self.anteil(tag.verschluesselt, tag.hinaus),
                    prozent: tag.hinaus == 0 ? 0 : tag.verschluesselt * 100 / tag.hinaus)
            })
        zeilen = alle.reversed().map { Self.zeile($0.tag.deutsch, $0) }
        summe = Self.zeile("Zusammen", alle.reduce(into: Mailtag(tag: anfrage.jetzt.tag)) { $0.hinzu($1) })
    }

    private static func zeile(_ titel: String, _ tag: Mailtag) -> Zeile {
        Zeile(
            tag: titel, angenommen: String(tag.angenommen), zugestellt: String(tag.zahl(.zugestellt)),
            offen: String(tag.zahl(.neu) + tag.zahl(.wartet) + tag.zahl(.abholbereit)), gehalten: String(tag.zahl(.gehalten)),
            gescheitert: String(tag.zahl(.gescheitert)), verworfen: String(tag.zahl(.verworfen)),
            verschluesselt: anteil(tag.verschluesselt, tag.hinaus), qualifiziert: anteil(tag.qualifiziert, tag.hinaus))
    }

    /// A share of nothing is no share.
    private static func anteil(_ teil: Int, _ ganzes: Int) -> String { ganzes == 0 ? "–" : "\(teil * 100 / ganzes) %" }
}

extension Mailtag {
    mutating func hinzu(_ anderer: Mailtag) {
        angenommen += anderer.angenommen
        zustellungen.merge(anderer.zustellungen, uniquingKeysWith: +)
        hinaus += anderer.hinaus
        verschluesselt += anderer.verschluesselt
        qualifiziert += anderer.qualifiziert
    }
}
