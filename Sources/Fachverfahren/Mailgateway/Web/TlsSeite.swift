// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// How TLS went between us and others: what they report about us, and what we saw.
struct TlsSeite: Page {
    static let vorlage = "mailgateway/tls"

    struct Zeile: Encodable, Sendable {
        let name: String
        let verbindungen: String
        let gescheitert: String
        let gruende: String
        let zugestellt: String
        let verschluesselt: String
        let qualifiziert: String
        let bericht: String
    }
    struct Teil: Encodable, Sendable {
        let hatZahlen: Bool
        let leer: Leer
        let verbindungen: Balken
        let gescheitert: Balken
        let zeilen: [Zeile]
        let csvUrl: String
    }

    let titel = "Transportverschlüsselung"
    let zurueckUrl = MailURL.liste
    let partnerUrl = MailURL.partner
    let name = "Zeitraum"
    let reiter: [Reiter]
    let eingang: Teil
    let ausgang: Teil
    let dmarc: Dmarcteil

    struct Dmarczeile: Encodable, Sendable {
        let adresse: String
        let nachrichten: String
        let gescheitert: String
        let abgewehrt: String
        let berichtende: String
    }
    struct Dmarcteil: Encodable, Sendable {
        let hatZahlen: Bool
        let leer = Leer(
            "Noch keine Berichte",
            "In diesem Zeitraum hat niemand berichtet, wer im Namen der eigenen Domains sendet. Berichte kommen, wenn der DMARC-Eintrag eine Adresse nennt; die Selbstprüfung zeigt ihn."
        )
        let nachrichten: Balken
        let gescheitert: Balken
        let zeilen: [Dmarczeile]
        let csvUrl: String
    }

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let tage = Self.tage(anfrage)
        reiter = [7, 30].map { Reiter("\($0) Tage", MailURL.tls(tage: $0), aktiv: $0 == tage) }
        let heute = anfrage.jetzt.berichtstag
        eingang = Teil(
            try db.tlsEingang(bis: heute, tage: tage), csvUrl: MailURL.tlsCsv(.eingang, tage: tage),
            leer: Leer(
                "Noch keine Berichte",
                "In diesem Zeitraum hat niemand über seine Verbindungen zu uns berichtet. Berichte kommen, wenn der Eintrag für TLSRPT veröffentlicht ist; die Selbstprüfung zeigt ihn."
            ))
        dmarc = Dmarcteil(try db.dmarcEingang(bis: heute, tage: tage), MailURL.tlsCsv(.dmarc, tage: tage))
        let schutz = try db.zielschutz(bis: anfrage.jetzt.tag, tage: tage)
        let versand = try db.tlsversand(tag: heute.plus(tage: -1))
        ausgang = Teil(
            try db.tlsAusgang(bis: heute, tage: tage), schutz, versand, csvUrl: MailURL.tlsCsv(.ausgang, tage: tage),
            leer: Leer(
                "Noch keine Verbindungen",
                "In diesem Zeitraum hat das Gateway keinen Server angesprochen, den der Namensdienst nennt. Was über einen festen Server hinausgeht, zählt hier nicht."
            ))
    }

    static func tage(_ anfrage: WebRequest) -> Int { anfrage.abfrage["tage"] == "30" ? 30 : 7 }
}

extension TlsSeite.Dmarcteil {
    init(_ statistik: Dmarcstatistik, _ csvUrl: String) {
        hatZahlen = statistik.hatZahlen
        self.csvUrl = csvUrl
        nachrichten = .init(
            "Nachrichten in unserem Namen je Tag", einheit: "Anzahl",
            zahlen: statistik.tage.map { ($0.tag.deutsch, $0.nachrichten) })
        gescheitert = .init(
            "Davon ohne gültigen Nachweis", einheit: "Anzahl", zahlen: statistik.tage.map { ($0.tag.deutsch, $0.gescheitert) })
        zeilen = statistik.absender.map {
            .init(
                adresse: $0.adresse, nachrichten: String($0.nachrichten), gescheitert: String($0.gescheitert),
                abgewehrt: String($0.abgewehrt), berichtende: String($0.berichtende))
        }
    }
}

extension TlsSeite.Teil {
    init(
        _ statistik: Tlsstatistik, _ schutz: [String: Zielschutz] = [:], _ versand: [String: Tlsberichtsversand.Zustand] = [:],
        csvUrl: String, leer: Leer
    ) {
        hatZahlen = statistik.hatZahlen || !schutz.isEmpty
        self.leer = leer
        self.csvUrl = csvUrl
        verbindungen = .init(
            "Verbindungen je Tag", einheit: "Anzahl",
            zahlen: statistik.tage.map { ($0.tag.deutsch, $0.gelungen + $0.gescheitert) })
        gescheitert = .init(
            "Davon gescheitert", einheit: "Anzahl", zahlen: statistik.tage.map { ($0.tag.deutsch, $0.gescheitert) })
        // What went over a fixed host has no session that is counted.
        let ohneSitzung = schutz.keys.filter { name in !statistik.partner.contains { $0.name == name } }.sorted()
        zeilen = (statistik.partner + ohneSitzung.map { Tlsstatistik.Partner(name: $0) }).map { partner in
            let ziel = schutz[partner.name] ?? Zielschutz()
            return TlsSeite.Zeile(
                name: partner.name, verbindungen: String(partner.gelungen + partner.gescheitert),
                gescheitert: String(partner.gescheitert), gruende: Versagenswort.liste(partner.gruende),
                zugestellt: String(ziel.zugestellt), verschluesselt: String(ziel.verschluesselt),
                qualifiziert: String(ziel.qualifiziert), bericht: versand[partner.name]?.deutsch ?? "–")
        }
    }
}

extension Tlsberichtsversand.Zustand {
    var deutsch: String {
        switch self {
        case .niemand: "nicht gewünscht"
        case .gesendet: "gesendet"
        case .unsigniert: "nicht gesendet: kein DKIM-Schlüssel in Benutzung"
        case .unzustellbar: "nicht angenommen"
        }
    }
}
