// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// How often a threat is to be expected (BSI-Standard 200-3).
enum Eintritt: String, Sendable, CaseIterable, SQLConvertible {
    case selten
    case mittel
    case haeufig
    case sehrHaeufig = "sehr-haeufig"

    var deutsch: String {
        switch self {
        case .selten: "selten"
        case .mittel: "mittel"
        case .haeufig: "häufig"
        case .sehrHaeufig: "sehr häufig"
        }
    }
}

enum Auswirkung: String, Sendable, CaseIterable, SQLConvertible {
    case vernachlaessigbar
    case begrenzt
    case betraechtlich
    case existenzbedrohend

    var deutsch: String {
        switch self {
        case .vernachlaessigbar: "vernachlässigbar"
        case .begrenzt: "begrenzt"
        case .betraechtlich: "beträchtlich"
        case .existenzbedrohend: "existenzbedrohend"
        }
    }
}

enum Risikokategorie: String, Sendable, CaseIterable {
    case gering
    case mittel
    case hoch
    case sehrHoch = "sehr hoch"

    var marke: Marke {
        switch self {
        case .gering: Marke("erfolg", rawValue)
        case .mittel: Marke("info", rawValue)
        case .hoch: Marke("warnung", rawValue)
        case .sehrHoch: Marke("fehler", rawValue)
        }
    }
}

enum Risikobehandlung: String, Sendable, CaseIterable, SQLConvertible {
    case offen
    case vermeiden
    case reduzieren
    case uebertragen
    case tragen
    case behoben

    var deutsch: String {
        switch self {
        case .offen: "noch nicht entschieden"
        case .vermeiden: "vermeiden"
        case .reduzieren: "durch Maßnahmen verringern"
        case .uebertragen: "auf andere übertragen"
        case .tragen: "tragen"
        case .behoben: "behoben"
        }
    }

    /// The word of OSCAL.
    func oscal(getragen: Bool) -> String {
        switch self {
        case .offen: "open"
        case .vermeiden, .reduzieren, .uebertragen: "remediating"
        case .tragen: getragen ? "deviation-approved" : "deviation-requested"
        case .behoben: "closed"
        }
    }
}

/// Which pair of frequency and effect makes which category; data, so that a town can set its own.
struct Risikomatrix: Sendable {
    private let felder: [Eintritt: [Auswirkung: Risikokategorie]]

    /// Reads the table: auswirkung and a category for each frequency, separated by tabs; the first line names the frequencies.
    init(_ tsv: String) throws(SicherheitError) {
        var felder: [Eintritt: [Auswirkung: Risikokategorie]] = [:]
        let zeilen = tsv.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        let kopf = zeilen.first?.dropFirst().compactMap(Eintritt.init(rawValue:)) ?? []
        guard kopf.count == Eintritt.allCases.count else { throw .datenUnlesbar(datei: "risikomatrix.tsv", zeile: 1) }
        for (nr, zeile) in zeilen.enumerated().dropFirst() {
            let werte = zeile.dropFirst().compactMap(Risikokategorie.init(rawValue:))
            guard let name = zeile.first, let auswirkung = Auswirkung(rawValue: name), werte.count == kopf.count else {
                throw .datenUnlesbar(datei: "risikomatrix.tsv", zeile: nr + 1)
            }
            for (eintritt, wert) in zip(kopf, werte) { felder[eintritt, default: [:]][auswirkung] = wert }
        }
        self.felder = felder
    }

    func kategorie(_ eintritt: Eintritt?, _ auswirkung: Auswirkung?) -> Risikokategorie? {
        eintritt.flatMap { e in auswirkung.flatMap { felder[e]?[$0] } }
    }
}

/// A threat to a Verbund or one of its objects, how it is rated and what is done about it.
struct Risiko: Hashable, Sendable {
    let id: RisikoID
    let verbund: VerbundID
    var zielobjekt: ZielobjektID?
    let nummer: Int
    var gefaehrdung: String
    var beschreibung: String
    var eintritt: Eintritt?
    var auswirkung: Auswirkung?
    var behandlung: Risikobehandlung
    var begruendung: String
    /// Who carries it, and since when; only for those that are to be carried.
    var getragenVon: String?
    var getragen: Zeitpunkt?
    /// When its rating is looked at again.
    var ueberpruefen: Kalendertag?
    let version: Int64

    func ueberfaellig(am tag: Kalendertag) -> Bool { behandlung != .behoben && ueberpruefen.map { $0 < tag } == true }

    var zeichen: String { "R\(nummer)" }
    var gegenstand: Gegenstand { Gegenstand("is.risiko", id.text, kennzeichen: "\(zeichen) \(gefaehrdung)") }

    init(row: Row) throws {
        id = try row["id"]
        verbund = try row["verbund"]
        zielobjekt = try row["zielobjekt"]
        nummer = try row["nummer"]
        gefaehrdung = try row["gefaehrdung"]
        beschreibung = try row["beschreibung"]
        eintritt = try row["eintritt"]
        auswirkung = try row["auswirkung"]
        behandlung = try row["behandlung"]
        begruendung = try row["begruendung"]
        getragenVon = try row["getragen_von"]
        getragen = try row["getragen"]
        ueberpruefen = (try row["ueberpruefen"] as String?).flatMap { Kalendertag(iso: $0) }
        version = try row["version"]
    }

    var angaben: [(feld: String, wert: String?)] {
        [
            ("zielobjekt", zielobjekt?.text), ("gefaehrdung", gefaehrdung), ("beschreibung", beschreibung),
            ("eintritt", eintritt?.deutsch), ("auswirkung", auswirkung?.deutsch), ("behandlung", behandlung.deutsch),
            ("begruendung", begruendung), ("getragen-von", getragenVon),
            ("ueberpruefen", ueberpruefen?.iso),
        ]
    }
}

extension ReadAccess {
    func risiko(_ id: RisikoID) throws -> Risiko? { try row("SELECT * FROM is_risiko WHERE id = \(id)").map(Risiko.init(row:)) }

    func risiken(_ verbund: VerbundID) throws -> [Risiko] {
        try rows("SELECT * FROM is_risiko WHERE verbund = \(verbund) ORDER BY nummer").map(Risiko.init(row:))
    }
}
