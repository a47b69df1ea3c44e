// SPDX-License-Identifier: EUPL-1.2
internal import Logging
internal import Mailrichtlinie
internal import Mailtransport
internal import Mailzustellung
internal import Smtp

/// The way over the network: to the groupware, over the smart host, or to the hosts of each domain.
struct Netzweg: Zustellweg {
    let zustellung: Mailzustellung.Zustellung
    let stadt: Mailstadt
    let partner: Partnerwahl
    let pausen: Pausenauskunft
    let log: Logger

    /// Senders read it too, so it says nothing of the reason.
    static let pausiert = "Die Zustellung an diese Domain ist angehalten."

    func liefere(
        _ sendung: Sendung, ziel: String, forderung: Transportforderung, tlsErlassen: Bool
    ) async -> [Versuchsergebnis] {
        let weg: Zustellziel
        do {
            if try await pausen.gilt(ziel) {
                return sendung.empfaenger.map { _ in
                    Versuchsergebnis(urteil: .voruebergehend, antwort: Self.pausiert, status: "4.3.2")
                }
            }
            if let fest = stadt.fest(ziel) { weg = fest } else { weg = try await partner.ziel(ziel, forderung) }
        } catch {
            // Not by a guess: what was agreed with a partner is not known now.
            log.error("Partnertafel und angehaltene Domains nicht lesbar", metadata: ["ziel": "\(ziel)", "fehler": "\(error)"])
            return sendung.empfaenger.map { _ in
                Versuchsergebnis(
                    urteil: .voruebergehend, antwort: "Die Angaben zum Partner sind zurzeit nicht lesbar.", status: "4.3.0")
            }
        }
        let befunde = await zustellung.liefere(
            Zustellnachricht(
                absender: sendung.absender, parameter: sendung.parameter, nurQualifiziert: forderung == .qualifiziert,
                tlsErlassen: tlsErlassen, inhalt: sendung.inhalt),
            an: sendung.empfaenger, ziel: weg)
        return befunde.map(Versuchsergebnis.init)
    }
}

extension Mailstadt {
    /// Hosts that the operator has set up, which are spoken to as he says; `nil` where the domain names its own.
    func fest(_ ziel: String) -> Zustellziel? {
        ziel == Ziel.haus ? haus.ziel(domain: haus.host) : smarthost?.ziel(domain: ziel)
    }
}

extension Zielhost {
    func ziel(domain: String) -> Zustellziel {
        let regel: Partnerregel =
            switch tls {
            case .aus: .keiner
            case .moeglich: .opportunistisch
            case .pflicht: .pflicht(namen: [])
            }
        return Zustellziel(domain: domain, weg: .fest([Festhost(name: host, port: port)]), regel: regel)
    }
}

extension Versuchsergebnis {
    init(_ befund: Empfaengerbefund) {
        let (urteil, text): (Urteil, String) =
            switch befund.ausgang {
            case .zugestellt(let antwort): (.zugestellt, "\(antwort)")
            case .voruebergehend(let hindernis): (.voruebergehend, hindernis.deutsch)
            case .endgueltig(let hindernis): (.endgueltig, hindernis.deutsch)
            }
        self.init(
            urteil: urteil, antwort: text, status: "\(befund.status)", host: befund.transport?.host,
            transport: befund.transport?.deutsch)
    }
}

/// Words by which the statistics know a transport again.
enum Transporttext {
    static let unverschluesselt = "unverschlüsselt"
    static let qualifiziert = " (qualifiziert)"
}

extension Transportbefund {
    /// For the trace: `TLSv1.3, ausgewiesen durch DANE (qualifiziert)`.
    var deutsch: String {
        guard let tls else { return Transporttext.unverschluesselt }
        let wodurch =
            switch ausweis {
            case .keiner: "nicht ausgewiesen"
            case .webpki, .webpkiHinterlegt: "ausgewiesen durch Zertifikat"
            case .mtaSts: "ausgewiesen durch MTA-STS"
            case .fingerabdruck: "ausgewiesen durch hinterlegten Fingerabdruck"
            case .dane: "ausgewiesen durch DANE"
            }
        return "\(tls), \(wodurch)\(istQualifiziert ? Transporttext.qualifiziert : "")"
    }
}

extension Zustellhindernis {
    /// What hindered us, for the sender and the trace.
    var deutsch: String {
        switch self {
        case .domainUngueltig: "Die Domain der Adresse ist ungültig."
        case .domainFehlt: "Die Domain der Adresse gibt es nicht."
        case .nimmtKeine: "Die Domain nimmt keine E-Mail an."
        case .keineAdresse: "Für die Domain ist kein erreichbarer Server angegeben."
        case .schleife: "Die Domain verweist auf dieses Gateway zurück."
        case .dns: "Der Namensdienst hat nicht geantwortet."
        case .dnsGefaelscht: "Die Angaben im Namensdienst sind nicht gültig unterschrieben (DNSSEC)."
        case .transport(let mangel, _): mangel.deutsch
        case .verbindung: "Der Server der Gegenseite ist nicht erreichbar oder bricht die Verbindung ab."
        case .antwort(_, let antwort): "\(antwort)"
        case .ungewiss: "Die Gegenseite hat den Empfang nicht bestätigt."
        case .pausiert: Netzweg.pausiert
        case .ausgelastet: "An diese Domain sind schon genug Zustellungen unterwegs."
        }
    }
}

extension Transportmangel {
    fileprivate var deutsch: String {
        switch self {
        case .unverschluesselt: "Die Gegenseite bietet keine Verschlüsselung an, die hier verlangt ist."
        case .nichtAusgewiesen: "Die Gegenseite kann sich nicht als der Server ausweisen, der sie sein soll."
        case .hostNichtGenannt: "Der Server gehört nicht zu denen, die die Domain für ihre E-Mail nennt."
        case .daneFehlt: "Die Domain weist ihre Server nicht durch DANE aus, was hier verlangt ist."
        case .nichtQualifiziert: "Eine qualifizierte Transportverschlüsselung, die hier verlangt ist, ist nicht möglich."
        case .requireTls: "Die verlangte Verschlüsselung (REQUIRETLS) ist auf diesem Weg nicht möglich."
        }
    }
}
