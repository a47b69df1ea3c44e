// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation

/// A letter to be printed as PDF.
public struct Druckauftrag: Sendable {
    /// A whole page with `<title>` and `<html lang>`; `brief.css` is always at hand.
    public var html: String
    public var variante: Druckvariante
    /// Becomes the document's date. Equal orders give equal bytes.
    public var erstellt: Zeitpunkt
    /// Pictures and styles the page names by a relative address.
    public var beigaben: [Beigabe]
    /// Files embedded in the PDF; only `Druckvariante.archiv` allows any kind (PDF/A-3).
    public var anhaenge: [PdfAnhang]

    public init(
        html: String, variante: Druckvariante, erstellt: Zeitpunkt, beigaben: [Beigabe] = [], anhaenge: [PdfAnhang] = []
    ) {
        self.html = html
        self.variante = variante
        self.erstellt = erstellt
        self.beigaben = beigaben
        self.anhaenge = anhaenge
    }
}

/// Both are tagged; they differ in what the file promises.
public enum Druckvariante: String, Sendable, Hashable, CaseIterable {
    /// ISO 19005-3, level U: for the file and for the long run.
    case archiv = "pdf/a-3u"
    /// ISO 14289-1: for the citizen, read aloud without loss.
    case barrierefrei = "pdf/ua-1"
}

public struct Beigabe: Sendable, Hashable {
    public let name: String
    public let typ: String
    public let inhalt: Data

    public init(name: String, typ: String, inhalt: Data) {
        self.name = name
        self.typ = typ
        self.inhalt = inhalt
    }
}

public struct PdfAnhang: Sendable, Hashable {
    /// ISO 19005-3: what the attached file is to the letter.
    public enum Beziehung: String, Sendable, Hashable {
        case quelle = "Source"
        case daten = "Data"
        case ergaenzung = "Supplement"
    }

    public let name: String
    public let beschreibung: String
    public let beziehung: Beziehung
    public let inhalt: Data

    public init(name: String, beschreibung: String, beziehung: Beziehung, inhalt: Data) {
        self.name = name
        self.beschreibung = beschreibung
        self.beziehung = beziehung
        self.inhalt = inhalt
    }
}

public struct Druckergebnis: Sendable, Hashable {
    public let pdf: Data
    public let seiten: Int
}
