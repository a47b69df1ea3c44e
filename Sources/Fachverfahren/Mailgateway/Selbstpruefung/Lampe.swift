// SPDX-License-Identifier: EUPL-1.2

/// The seven marks of good mail transport (mail facts §6.2), and what a server before us may get wrong (§3.2).
enum Lampenart: String, Sendable, CaseIterable {
    case spf = "SPF"
    case dkim = "DKIM"
    case dmarc = "DMARC"
    case dnssec = "DNSSEC"
    case dane = "DANE"
    case tls = "TLS"
    case mtaSts = "MTA-STS"
    case zeilenenden = "Zeilenenden"

    /// What it is good for, in a sentence.
    var zweck: String {
        switch self {
        case .spf: "Welche Server im Namen der Domain senden dürfen."
        case .dkim: "Unterschrift der Domain unter jeder Nachricht."
        case .dmarc: "Was andere mit Nachrichten tun sollen, die sich nur für uns ausgeben."
        case .dnssec: "Signierte Einträge im Namensdienst, die niemand fälschen kann."
        case .dane: "Woran andere unseren Server erkennen, im Namensdienst hinterlegt."
        case .tls: "Verschlüsselung auf dem Weg zu uns."
        case .zeilenenden: "Ob sich eine zweite Nachricht an unserem Server vorbeischmuggeln lässt."
        case .mtaSts: "Dieselbe Zusage für Absender, die DANE nicht prüfen."
        }
    }
}

struct Lampe: Sendable, Hashable {
    enum Stand: String, Sendable {
        case gut, mangel, fehlt
        /// Nobody answered, or this installation cannot tell.
        case unbekannt

        var deutsch: String {
            switch self {
            case .gut: "in Ordnung"
            case .mangel: "mangelhaft"
            case .fehlt: "fehlt"
            case .unbekannt: "ungewiss"
            }
        }
    }

    let art: Lampenart
    let stand: Stand
    /// What was seen, and what to do about it.
    let satz: String
    /// Lines for the zone file that would put it right.
    var eintraege: [String] = []
}
