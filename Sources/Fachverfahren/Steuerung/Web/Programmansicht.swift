// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The views of the programme, each written once: its tab, its address, what the table of rights says of it, and its page.
enum Programmansicht: CaseIterable {
    case vorhaben, fahrplan, massnahmen, pflichten, verzeichnis
    case portfolio, ampeln, entscheidungen, bewegung, mittel, wirkung
    case bericht, anfragen
    case gremien, kontrolle, fragen

    /// What belongs together stands in one row; more than six tabs nobody reads.
    enum Bereich: CaseIterable {
        case programm, auswertung, bericht, gremien

        var titel: String {
            switch self {
            case .programm: "Programm"
            case .auswertung: "Auswertung"
            case .bericht: "Bericht"
            case .gremien: "Gremien"
            }
        }

        var ansichten: [Programmansicht] { Programmansicht.allCases.filter { $0.bereich == self } }
    }

    var bereich: Bereich {
        switch self {
        case .vorhaben, .fahrplan, .massnahmen, .pflichten, .verzeichnis: .programm
        case .portfolio, .ampeln, .entscheidungen, .bewegung, .mittel, .wirkung: .auswertung
        case .bericht, .anfragen: .bericht
        case .gremien, .kontrolle, .fragen: .gremien
        }
    }

    var titel: String { angaben.titel }
    var url: String { angaben.url }

    private var angaben: (titel: String, url: String, zweck: String) {
        switch self {
        case .vorhaben: ("Vorhaben", SteuerungURL.vorhaben, "Digitalisierungsprogramm: Vorhaben zu einem Stichtag auflisten")
        case .fahrplan: ("Fahrplan", SteuerungURL.fahrplan, "Digitalisierungsprogramm: Fahrplan ansehen")
        case .massnahmen:
            ("Begleitung", SteuerungURL.massnahmen, "Digitalisierungsprogramm: Kommunikation und Begleitung ansehen")
        case .pflichten: ("Pflichten", SteuerungURL.pflichten, "Gesetzliche Pflichten zu einem Stichtag ansehen")
        case .verzeichnis: ("Verzeichnis", SteuerungURL.verzeichnis, "Digitalisierungsprogramm: alles einer Art auflisten")
        case .portfolio: ("Portfolio", SteuerungURL.portfolio, "Digitalisierungsprogramm: Vorhaben nach Punkten ansehen")
        case .ampeln: ("Ampeln", SteuerungURL.ampeln, "Digitalisierungsprogramm: Ampeln ansehen")
        case .entscheidungen:
            ("Entscheidungen", SteuerungURL.entscheidungen, "Digitalisierungsprogramm: nötige Entscheidungen ansehen")
        case .bewegung: ("Bewegung", SteuerungURL.bewegung, "Digitalisierungsprogramm: zwei Stände vergleichen")
        case .mittel: ("Geld", SteuerungURL.mittel, "Digitalisierungsprogramm: Budget und Förderung ansehen")
        case .wirkung: ("Wirkung", SteuerungURL.wirkung, "Digitalisierungsprogramm: Kennzahlen ansehen")
        case .bericht:
            ("Statusbericht", BerichtURL.bericht, "Digitalisierungsprogramm: Statusbericht zu einem Stichtag zeichnen")
        case .anfragen: ("Anfragen", SteuerungURL.anfragen, "Digitalisierungsprogramm: Sachstandsanfragen ansehen")
        case .gremien: ("Sitzungen", GremienURL.amt, "Gremien: Gremien, Sitzungen und wartende Vorlagen ansehen")
        case .kontrolle: ("Beschlusskontrolle", GremienURL.kontrolle, "Gremien: Beschlusskontrolle")
        case .fragen: ("Fragen", GremienURL.fragen, "Gremien: Fragen vor der Sitzung ansehen")
        }
    }

    /// The address as a route.
    /// - Parameter seite: for a page that is not drawn in one reading.
    func route(_ seite: @escaping Route.Handler) -> Route {
        .get(url, .recht(SteuerungRechte.lesen), angaben.zweck, seite)
    }

    /// The routes of all views that are drawn in one reading. The report and the requests have routes of their own, because they stand on more
    /// than the store.
    static var routen: [Route] {
        allCases.compactMap { ansicht in
            guard let seite = ansicht.seite else { return nil }
            return ansicht.route { anfrage in .lesung { db in try seite(anfrage, db) } }
        }
    }

    private var seite: (@Sendable (WebRequest, ReadContext) throws -> Lesung)? {
        switch self {
        case .vorhaben: return { Lesung(try VorhabenlisteSeite($0, $1)) }
        case .fahrplan: return { Lesung(try FahrplanSeite($0, $1)) }
        case .massnahmen: return { Lesung(try MassnahmenSeite($0, $1)) }
        case .pflichten: return { Lesung(try PflichtenSeite($0, $1)) }
        case .verzeichnis: return { Lesung(try VerzeichnisSeite($0, $1)) }
        case .portfolio: return { Lesung(try PortfolioSeite($0, $1)) }
        case .ampeln: return { Lesung(try AmpelnSeite($0, $1)) }
        case .entscheidungen: return { Lesung(try EntscheidungenSeite($0, $1)) }
        case .bewegung: return { Lesung(try BewegungSeite($0, $1)) }
        case .mittel: return { Lesung(try MittelSeite($0, $1)) }
        case .wirkung: return { Lesung(try WirkungSeite($0, $1)) }
        case .gremien: return { Lesung(try GremienSeite($0, $1)) }
        case .kontrolle: return { Lesung(try KontrolleSeite($0, $1)) }
        case .fragen: return { Lesung(try FragenlisteSeite($0, $1)) }
        case .bericht, .anfragen: return nil
        }
    }
}
