// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What is under way, held or given up.
struct WarteschlangeSeite: Page {
    static let vorlage = "mailgateway/warteschlange"
    static let groesse = 50
    /// Further on nobody turns pages; the filter leads there.
    private static let seitenHoechstens = 20

    let titel = "E-Mail-Gateway"
    /// Whether this server runs a gateway; rows may be there all the same.
    let eingerichtet: Bool
    let stand: Mailstandanzeige
    let standUrl = MailURL.stand
    let listeUrl = MailURL.liste
    let statistikUrl = MailURL.statistik
    let zustand: Feldauswahl
    let felder: [Feld]
    let zeilen: [Mailzeilenanzeige]
    let hatZeilen: Bool
    let anzahl: String
    let seitenzahlen: Seitenzahlen?
    let leer: Leer?
    let alleErneutUrl: String?
    let auswahl: [Formularpaar]

    init(_ anfrage: WebRequest, _ db: some ReadAccess, eingerichtet: Bool) throws {
        self.eingerichtet = eingerichtet
        let wahl = Mailauswahl(anfrage.abfrage)
        let seite = min(max(anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1, 1), Self.seitenHoechstens)
        let hoechstens = Self.groesse * Self.seitenHoechstens
        let gezaehlt = try db.mailzahl(wahl, hoechstens: hoechstens)
        stand = try Mailstandanzeige(anfrage, db)
        zeilen = try db.mailzeilen(wahl, limit: Self.groesse, ab: (seite - 1) * Self.groesse).map {
            Mailzeilenanzeige($0, anfrage.akteur)
        }
        hatZeilen = !zeilen.isEmpty
        anzahl = gezaehlt > hoechstens ? "mehr als \(hoechstens)" : String(gezaehlt)
        seitenzahlen = Seitenzahlen(
            seite: seite, groesse: Self.groesse, gesamt: min(gezaehlt, hoechstens), mehr: gezaehlt > hoechstens
        ) { MailURL.liste(wahl, seite: $0) }
        zustand = Feldauswahl(
            "zustand", "Stand",
            [Option("", "offen oder gescheitert", gewaehlt: wahl.zustand == nil)]
                + Zustellzustand.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: wahl.zustand == $0) }, breite: .zeichen16)
        felder = [
            Feld("domain", "Domain des Empfängers", wert: wahl.domain, breite: .zeichen16),
            Feld("adresse", "Adresse", wert: wahl.adresse, breite: .zeichen16),
            Feld("kennung", "Message-ID", wert: wahl.kennung, breite: .zeichen16),
        ]
        auswahl = wahl.paare
        let gefiltert = !wahl.paare.isEmpty
        leer =
            zeilen.isEmpty
            ? Leer(
                gefiltert ? "Nichts gefunden" : "Die Warteschlange ist leer",
                gefiltert
                    ? "Auf diese Auswahl passt keine Zustellung." : "Alles Angenommene ist zugestellt. Hier erscheint, was wartet, angehalten oder gescheitert ist.")
            : nil
        let darf = anfrage.akteur.darf(GatewayRechte.entscheiden)
        alleErneutUrl = darf && zeilen.contains { $0.erneutUrl != nil } ? MailURL.alleErneut : nil
    }
}
