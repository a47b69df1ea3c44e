// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Keys and certificates: what ends soon, our own, those of partners, what waits to be judged, and the authorities.
struct SchluesselSeite: Page {
    static let vorlage = "mailgateway/schluessel"
    static let groesse = 50
    /// Lines of what ends; the bars count all.
    private static let ablaufHoechstens = 100

    let titel = "Schlüssel und Zertifikate"
    let zurueckUrl = MailURL.liste
    let listeUrl = SchluesselURL.liste
    let tabelleUrl = SchluesselURL.tabelle
    let aufnehmenUrl: String?
    let name = "Ansicht"
    let reiter: [Reiter]
    let ansicht: String
    let ueberschrift: String
    let tabellentitel: String
    /// Not where only what ends is shown.
    let suche: Feld?
    let balken: [Balken]
    let hatBalken: Bool
    let zeilen: [Schluesselzeilenanzeige]
    let hatZeilen: Bool
    let mitHerkunft: Bool
    let mitInhaberart: Bool
    let weitere: String?
    let leer: Leer?
    let zurueckblaetternUrl: String?
    let weiterUrl: String?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let gewaehlt = anfrage.abfrage["ansicht"].flatMap(Schluesselansicht.init(rawValue:)) ?? .ablauf
        let wort = anfrage.abfrage["suche"]
        let seite = min(max(anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1, 1), 10_000)
        let wartend = try db.zahlInQuarantaene()
        aufnehmenUrl = anfrage.akteur.darf(GatewayRechte.schluessel) ? SchluesselURL.aufnehmen : nil
        reiter = Schluesselansicht.allCases.map {
            Reiter(
                $0.deutsch, SchluesselURL.liste($0), aktiv: $0 == gewaehlt,
                zaehler: $0 == .quarantaene && wartend > 0 ? wartend : nil)
        }
        ansicht = gewaehlt.rawValue
        var posten: [Schluesselposten]
        if gewaehlt == .ablauf {
            let ablauf = try Schluesselablauf(db, jetzt: anfrage.jetzt)
            balken = ablauf.posten.isEmpty ? [] : [Self.tafel(ablauf, eigene: true), Self.tafel(ablauf, eigene: false)]
            posten = Array(ablauf.posten.prefix(Self.ablaufHoechstens))
            weitere = ablauf.posten.count > posten.count ? "Und \(ablauf.posten.count - posten.count) weitere." : nil
            (suche, weiterUrl, zurueckblaetternUrl) = (nil, nil, nil)
            ueberschrift = "Was in den nächsten 90 Tagen endet"
        } else {
            var sicht = Schluesselsicht(suche: wort, limit: Self.groesse + 1, ab: (seite - 1) * Self.groesse)
            if gewaehlt == .partner { sicht.zustaende = [.vertraut, .abgelehnt] }
            if gewaehlt == .quarantaene { sicht.zustaende = [.quarantaene] }
            posten =
                switch gewaehlt {
                case .eigene, .ablauf: try db.eigenePosten(sicht)
                case .partner, .quarantaene: try db.partnerposten(sicht)
                case .stellen: try db.stellenposten(sicht)
                }
            weiterUrl =
                posten.count > Self.groesse ? SchluesselURL.liste(gewaehlt, suche: wort, seite: seite + 1) : nil
            zurueckblaetternUrl = seite > 1 ? SchluesselURL.liste(gewaehlt, suche: wort, seite: seite - 1) : nil
            posten = Array(posten.prefix(Self.groesse))
            // Few, and always at the end of the first page.
            if gewaehlt == .eigene, weiterUrl == nil, wort == nil { posten += try db.dkimposten() }
            suche = Feld("suche", "Adresse, Domain, Name oder Fingerabdruck", wert: wort, breite: .zeichen16)
            (balken, weitere) = ([], nil)
            ueberschrift = gewaehlt.deutsch
        }
        tabellentitel = gewaehlt == .ablauf ? "Im Einzelnen, zuerst was zuerst endet" : "Nach Adresse oder Name sortiert"
        hatBalken = !balken.isEmpty
        zeilen = posten.map { Schluesselzeilenanzeige($0, jetzt: anfrage.jetzt) }
        hatZeilen = !zeilen.isEmpty
        mitHerkunft = gewaehlt == .partner || gewaehlt == .quarantaene
        mitInhaberart = gewaehlt == .ablauf
        leer =
            !zeilen.isEmpty
            ? nil
            : wort == nil
                ? Leer(gewaehlt.leer.titel, gewaehlt.leer.text) : Leer("Nichts gefunden", "Auf diese Suche passt kein Eintrag.")
    }

    private static func tafel(_ ablauf: Schluesselablauf, eigene: Bool) -> Balken {
        let zahlen = Schluesselablauf.Frist.allCases.map { ($0, ablauf.zahl($0, eigene: eigene)) }
        // The same scale for both, so that they can be compared.
        let hoechste = max(
            1,
            Schluesselablauf.Frist.allCases.flatMap { [ablauf.zahl($0, eigene: true), ablauf.zahl($0, eigene: false)] }.max() ?? 1
        )
        return Balken(
            eigene ? "Eigene Schlüssel" : "Partner und Zertifizierungsstellen", einheit: "Anzahl, nach dem Ende der Gültigkeit",
            zahlen.map { Balken.Wert($0.0.deutsch, String($0.1), prozent: $0.1 * 100 / hoechste) })
    }
}
