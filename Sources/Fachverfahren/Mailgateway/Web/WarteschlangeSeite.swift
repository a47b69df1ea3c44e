// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What is under way, held or given up.
struct WarteschlangeSeite: Page {
    static let vorlage = "mailgateway/warteschlange"
    static let groesse = 50
    /// Counted no further.
    private static let zahlHoechstens = 1_000

    let titel = "E-Mail-Gateway"
    /// Whether this server runs a gateway; rows may be there all the same.
    let eingerichtet: Bool
    let ohneVirenpruefung: Bool
    let stand: Mailstandanzeige
    let standUrl = MailURL.stand
    let listeUrl = MailURL.liste
    let statistikUrl = MailURL.statistik
    let tlsUrl = MailURL.tls
    let pausenUrl = MailURL.pausen
    let pausen: Pausenanzeige
    let selbstpruefungUrl = MailURL.selbstpruefung
    let ausgabeUrl: String?
    let regelnUrl = RegelURL.liste
    let schluesselUrl = SchluesselURL.liste
    let schluesselwarnung: Schluesselwarnung?
    let zustand: Feldauswahl
    let felder: [Feld]
    let zeilen: [Mailzeilenanzeige]
    let hatZeilen: Bool
    let anzahl: String
    let weiterUrl: String?
    /// Where this is not the first page.
    let anfangUrl: String?
    let leer: Leer?
    let alleErneutUrl: String?
    let auswahl: [Formularpaar]

    init(_ anfrage: WebRequest, _ db: some ReadAccess, eingerichtet: Bool, virenpruefung: Bool) throws {
        self.eingerichtet = eingerichtet
        ohneVirenpruefung = eingerichtet && !virenpruefung
        schluesselwarnung = try Schluesselwarnung(db, jetzt: anfrage.jetzt)
        let wahl = Mailauswahl(anfrage.abfrage)
        let nach = anfrage.abfrage["nach"].flatMap { ZustellungID($0) }
        let gefunden = try db.mailzeilen(wahl, nach: nach, limit: Self.groesse + 1)
        // What fits on one page is counted by now; a rare address among very many is not looked for twice.
        let gezaehlt =
            nach == nil && gefunden.count <= Self.groesse
            ? gefunden.count : try db.mailzahl(wahl, hoechstens: Self.zahlHoechstens)
        stand = try Mailstandanzeige(anfrage, db)
        pausen = try Pausenanzeige(anfrage.akteur, db)
        let gezeigt = gefunden.prefix(Self.groesse)
        ausgabeUrl = anfrage.akteur.darf(GatewayRechte.ausgabe) ? AusgabeURL.liste : nil
        zeilen = gezeigt.map { Mailzeilenanzeige($0, anfrage.akteur) }
        hatZeilen = !zeilen.isEmpty
        anzahl = gezaehlt > Self.zahlHoechstens ? "mehr als \(Self.zahlHoechstens)" : String(gezaehlt)
        weiterUrl = gefunden.count > Self.groesse ? MailURL.liste(wahl, nach: gezeigt.last?.id) : nil
        anfangUrl = nach == nil ? nil : MailURL.liste(wahl)
        zustand = Feldauswahl(
            "zustand", "Stand",
            [Option("", "offen oder gescheitert", gewaehlt: wahl.zustand == nil)]
                + Zustellzustand.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: wahl.zustand == $0) },
            breite: .zeichen16)
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
                    ? "Auf diese Auswahl passt keine Zustellung."
                    : "Alles Angenommene ist zugestellt. Hier erscheint, was wartet, angehalten oder gescheitert ist.")
            : nil
        let darf = anfrage.akteur.darf(GatewayRechte.entscheiden)
        alleErneutUrl = darf && zeilen.contains { $0.erneutUrl != nil } ? MailURL.alleErneut : nil
    }
}
