// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The table of partners, and the form for a row of it.
struct PartnerSeite: Page {
    static let vorlage = "mailgateway/partner"

    struct Zeile: Encodable, Sendable {
        let muster: String
        let regel: String
        let bedeutung: String
        let qualifiziert: String
        let bemerkung: String
        let stand: String
        let url: String?
    }
    struct Formular: Encodable, Sendable {
        let ueberschrift: String
        let muster: Feld
        let regel: Feldauswahl
        let werte: Feldtext
        let bemerkung: Feld
        /// Of the row that is there already.
        let loeschen: String?
    }

    let titel = "Partner und ihre Verschlüsselung"
    let zurueckUrl = MailURL.tls
    let url = MailURL.partner
    let loeschenUrl = MailURL.partnerLoeschen
    let smarthost: Bool
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer = Leer(
        "Noch keine Partner",
        "Zu jeder Domain wird verschlüsselt, soweit ihr Server es anbietet oder sie es mit DANE oder MTA-STS verlangt.")
    let formular: Formular?
    let fehlerliste: Fehlerliste?
    let hatFehler: Bool

    /// What was typed, and why it was refused.
    struct Eingabe: Sendable {
        let muster: String
        let regel: String
        let werte: String
        let bemerkung: String
        var fehler: PartnerError?
    }

    init(_ anfrage: WebRequest, _ db: some ReadAccess, smarthost: Bool, eingabe: Eingabe? = nil) throws {
        self.smarthost = smarthost
        let darf = anfrage.akteur.darf(GatewayRechte.regeln)
        zeilen = try db.partner().map { einer in
            Zeile(
                muster: einer.muster, regel: einer.text, bedeutung: einer.art.deutsch,
                qualifiziert: einer.art.qualifiziert,
                bemerkung: einer.bemerkung,
                stand: "\(einer.am.deutsch), \(einer.von)", url: darf ? MailURL.partner(einer.muster) : nil)
        }
        hatZeilen = !zeilen.isEmpty
        let gewaehlt = try anfrage.abfrage["muster"].flatMap { try db.partner($0) }
        let fehler = eingabe?.fehler
        let text = fehler?.errorDescription
        let stelle = fehler?.feld
        fehlerliste = Fehlerliste([(stelle ?? "muster", text)])
        hatFehler = fehler != nil
        func bei(_ feld: String) -> String? { stelle == feld ? text : nil }
        let art = eingabe?.regel ?? gewaehlt?.art.rawValue ?? Partnerart.verify.rawValue
        formular =
            darf
            ? Formular(
                ueberschrift: gewaehlt == nil ? "Partner eintragen" : "Partner ändern",
                muster: Feld(
                    "muster", "Domain", wert: eingabe?.muster ?? gewaehlt?.muster, autocomplete: "off",
                    hinweis: "Zum Beispiel kreis.example, .kreis.example für alles darunter oder * für alle übrigen.",
                    fehler: bei("muster")),
                regel: Feldauswahl(
                    "regel", "Was verlangt wird",
                    Partnerart.allCases.map {
                        Option($0.rawValue, "\($0.rawValue): \($0.deutsch)", gewaehlt: $0.rawValue == art)
                    },
                    fehler: bei("regel")),
                werte: Feldtext(
                    "werte", "Server oder Fingerabdrücke", wert: eingabe?.werte ?? gewaehlt?.werte.joined(separator: "\n"),
                    zeilen: 3,
                    maximal: 4_000, freiwillig: true,
                    hinweis: "Je Zeile einer. Nur für secure (mx.kreis.example) und fingerprint (schluessel:…, SHA-256).",
                    fehler: bei("werte")),
                bemerkung: Feld(
                    "bemerkung", "Warum", wert: eingabe?.bemerkung ?? gewaehlt?.bemerkung, freiwillig: true,
                    hinweis: "Zum Beispiel die Vereinbarung, auf der es beruht. Steht im Protokoll."),
                loeschen: gewaehlt?.muster) : nil
    }
}

extension Partnerart {
    /// Whether the transport is qualified, in a word.
    fileprivate var qualifiziert: String {
        switch self {
        case .daneOnly, .secure, .fingerprint: "ja"
        case .dane: "mit DANE"
        case .verify: "mit DNSSEC"
        case .none, .may, .encrypt: "nein"
        }
    }
}

extension PartnerError {
    /// Name of the field it is about.
    fileprivate var feld: String {
        switch self {
        case .muster, .fehlt: "muster"
        case .unbekannteRegel: "regel"
        case .wertUeberfluessig, .namenFehlen, .name, .fingerabdruckFehlt, .fingerabdruck: "werte"
        }
    }
}
