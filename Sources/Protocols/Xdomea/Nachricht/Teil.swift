// SPDX-License-Identifier: EUPL-1.2

/// A piece of a message after its head. Large messages are read and written piece by piece.
public enum Teil: Hashable, Sendable {
    case anschreiben(Dokument)
    case schriftgutobjekt(Schriftgutobjekt)
    case aktenplan(Aktenplan)
    case bewertung(Bewertung)
    /// The result for the message as a whole (4.0 and 2.x).
    case gesamtergebnis(Importergebnis)
    case ergebnis(Ergebnis)

    /// The order of the schema.
    var rang: Int {
        switch self {
        case .anschreiben, .gesamtergebnis: 0
        case .schriftgutobjekt, .bewertung, .ergebnis: 1
        case .aktenplan: 2
        }
    }

    func passt(zu typ: Nachrichtentyp, _ version: XdomeaVersion) -> Bool {
        switch self {
        case .anschreiben, .schriftgutobjekt: typ.traegtSchriftgut
        case .aktenplan: typ.traegtSchriftgut || typ == .aktenplan || typ == .aktenplanZurBewertung
        case .bewertung: typ == .bewertungsverzeichnis || typ == .bewertungskatalog
        case .gesamtergebnis:
            version != .v30 && version != .v31
                && (typ == .aussonderungImport || typ == .abgabeImport || typ == .bewertungskatalogImport)
        case .ergebnis:
            version >= .v30 && (typ == .aussonderungImport || typ == .abgabeImport || typ == .bewertungskatalogImport)
        }
    }

    /// The element's name in this message.
    func element(_ typ: Nachrichtentyp, _ version: XdomeaVersion) -> String {
        switch self {
        case .anschreiben: "Anschreiben"
        case .schriftgutobjekt: "Schriftgutobjekt"
        case .aktenplan: "Aktenplan"
        case .bewertung:
            typ == .bewertungskatalog ? "BewerteteAktenplaneinheit" : version == .v40 ? "BewertetesSGO" : "BewertetesObjekt"
        case .gesamtergebnis: "ErfolgOderMisserfolg"
        case .ergebnis:
            switch typ {
            case .abgabeImport: "AbgegebenesObjekt"
            case .bewertungskatalogImport: "BewerteteAktenplaneinheit"
            default: "AusgesondertesSGO"
            }
        }
    }

    /// What an empty piece of that name would be.
    static func leer(_ element: String, _ typ: Nachrichtentyp, _ version: XdomeaVersion) -> Teil? {
        let alle: [Teil] = [
            .anschreiben(Dokument()), .schriftgutobjekt(.akte(Akte())), .aktenplan(Aktenplan()), .bewertung(Bewertung()),
            .gesamtergebnis(Importergebnis()), .ergebnis(Ergebnis()),
        ]
        return alle.first { $0.passt(zu: typ, version) && $0.element(typ, version) == element }
    }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        let name = element(f.typ, f.version)
        switch self {
        case .anschreiben(let dokument):
            var liste = [dokument]
            try f.huelleDokumente(name, &liste)
            if let erstes = liste.first { self = .anschreiben(erstes) }
        case .schriftgutobjekt(let objekt):
            var huelle = Schriftgutobjekthuelle(objekt: objekt)
            try f.wertPflicht(name, &huelle)
            if let objekt = huelle.objekt { self = .schriftgutobjekt(objekt) }
        case .aktenplan(var plan):
            try f.wertPflicht(name, &plan)
            self = .aktenplan(plan)
        case .bewertung(var wert):
            try f.wertPflicht(name, &wert)
            self = .bewertung(wert)
        case .gesamtergebnis(var wert):
            try f.wertPflicht(name, &wert)
            self = .gesamtergebnis(wert)
        case .ergebnis(var wert):
            try f.wertPflicht(name, &wert)
            self = .ergebnis(wert)
        }
    }
}

private struct Schriftgutobjekthuelle: Abbildbar {
    var objekt: Schriftgutobjekt?

    init() {}
    init(objekt: Schriftgutobjekt) { self.objekt = objekt }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        var akte: Akte?
        var vorgang: Vorgang?
        var dokumente: [Dokument] = []
        switch objekt {
        case _ where f.lesend: break
        case .akte(let wert): akte = wert
        case .vorgang(let wert): vorgang = wert
        case .dokument(let wert): dokumente = [wert]
        case nil: break
        }
        if !f.lesend, !dokumente.isEmpty, f.version == .v40, f.typ.mitKontext { throw .nichtDarstellbar("\(f.ort)/Dokument") }
        try f.wert("Akte", &akte)
        try f.wert("Vorgang", &vorgang)
        try f.dokumente("Dokument", &dokumente)
        guard
            let gelesen = akte.map(Schriftgutobjekt.akte) ?? vorgang.map(Schriftgutobjekt.vorgang)
                ?? dokumente.first.map(Schriftgutobjekt.dokument)
        else { throw .fehlt("\(f.ort)/Akte") }
        objekt = gelesen
    }
}
