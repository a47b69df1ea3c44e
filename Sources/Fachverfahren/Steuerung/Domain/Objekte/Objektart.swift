// SPDX-License-Identifier: EUPL-1.2

/// The kinds of things the programme speaks of. Gremium and Fachbereich are such things too: they are renamed and succeeded.
enum Objektart: String, Sendable, CaseIterable {
    case programm, baustein, handlungsfeld, ausgabe
    case vorhaben, meilenstein, ergebnis, verzahnung, foerderung, risiko, kennzahl, massnahme
    case auftrag, antrag, vorlage, beschluss, sitzung, mitteilung
    case tagesordnungspunkt, beratung, stimmen, frage
    case gremium, fachbereich, externer
    case fraktion, person, mitgliedschaft, wahlperiode, ort
    case pruefung, pruefungsteil, pruefungstermin, feststellung
    case pflicht, modulstand

    /// The fields in the order in which they are declared.
    var felder: [Feldbeschreibung] { Feldkatalog.nachArt[self] ?? [] }

    /// - Throws: `SteuerungError.feldUnbekannt`.
    func feld(_ name: String) throws(SteuerungError) -> Feldbeschreibung {
        guard let feld = Feldkatalog.nachName[self]?[name] else { throw .feldUnbekannt(art: self, feld: name) }
        return feld
    }
}

extension Objektart {
    /// What the clerk of the committees keeps.
    var istRatsarbeit: Bool {
        switch self {
        case .antrag, .vorlage, .beschluss, .sitzung, .mitteilung, .tagesordnungspunkt, .beratung, .stimmen, .frage, .gremium,
            .fraktion, .person, .mitgliedschaft, .wahlperiode, .ort:
            true
        default: false
        }
    }
}

/// The fields of all kinds, read once from their declarations.
enum Feldkatalog {
    static let nachArt: [Objektart: [Feldbeschreibung]] = Dictionary(
        uniqueKeysWithValues: Objektart.allCases.map { ($0, beschreibungen($0.felderform)) })

    static let nachName: [Objektart: [String: Feldbeschreibung]] = nachArt.mapValues { felder in
        Dictionary(uniqueKeysWithValues: felder.map { ($0.name, $0) })
    }

    /// By reflection, so that a field is one line: the property that declares it.
    private static func beschreibungen(_ form: any Felderform) -> [Feldbeschreibung] {
        Mirror(reflecting: form).children.compactMap { ($0.value as? any Beschrieben)?.beschreibung }
    }
}

extension Objektart {
    var felderform: any Felderform {
        switch self {
        case .programm: Programmfelder()
        case .baustein: Bausteinfelder()
        case .handlungsfeld: Handlungsfeldfelder()
        case .ausgabe: Ausgabefelder()
        case .vorhaben: Vorhabenfelder()
        case .meilenstein: Meilensteinfelder()
        case .ergebnis: Ergebnisfelder()
        case .verzahnung: Verzahnungsfelder()
        case .foerderung: Foerderungsfelder()
        case .risiko: Risikofelder()
        case .kennzahl: Kennzahlfelder()
        case .massnahme: Massnahmenfelder()
        case .auftrag: Auftragsfelder()
        case .antrag: Antragsfelder()
        case .vorlage: Vorlagenfelder()
        case .beschluss: Beschlussfelder()
        case .sitzung: Sitzungsfelder()
        case .mitteilung: Mitteilungsfelder()
        case .tagesordnungspunkt: Tagesordnungspunktfelder()
        case .beratung: Beratungsfelder()
        case .stimmen: Stimmenfelder()
        case .frage: Fragenfelder()
        case .gremium: Gremiumfelder()
        case .fachbereich: Fachbereichsfelder()
        case .externer: Externenfelder()
        case .fraktion: Fraktionsfelder()
        case .person: Personenfelder()
        case .mitgliedschaft: Mitgliedschaftsfelder()
        case .wahlperiode: Wahlperiodenfelder()
        case .ort: Ortsfelder()
        case .pruefung: Pruefungsfelder()
        case .pruefungsteil: Pruefungsteilfelder()
        case .pruefungstermin: Pruefungsterminfelder()
        case .feststellung: Feststellungsfelder()
        case .pflicht: Pflichtfelder()
        case .modulstand: Modulstandfelder()
        }
    }
}
