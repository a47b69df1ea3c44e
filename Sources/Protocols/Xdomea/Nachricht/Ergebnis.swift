// SPDX-License-Identifier: EUPL-1.2

/// What the archive decided about an object (0502) or a unit of the plan (0513).
public struct Bewertung: Hashable, Sendable, Abbildbar {
    public var id = ""
    public var art = Aussonderungsart.art("B")

    public init() {}
    public init(_ id: String, _ art: Aussonderungsart) {
        self.id = id
        self.art = art
    }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.uuid(f.uuidName, &id)
        var art: Aussonderungsart? = art
        try f.art("Aussonderungsart", &art)
        guard let art else { throw .fehlt("\(f.ort)/Aussonderungsart") }
        self.art = art
    }
}

/// Whether the receiver could take something over.
public struct Importergebnis: Hashable, Sendable, Abbildbar {
    public var erfolgreich = true
    public var meldungen: [String] = []
    public var codes: [Code] = []
    /// Ids given by the archive, where they do not stand with each object (2.x).
    public var archivkennungen: [Archivkennung] = []

    public init() {}
    public init(erfolgreich: Bool, meldungen: [String] = []) {
        self.erfolgreich = erfolgreich
        self.meldungen = meldungen
    }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.jaPflicht("Erfolgreich", &erfolgreich)
        try f.texte("Fehlermeldung", &meldungen)
        if f.version >= .v30 {
            try f.codes("FehlermeldungCode", &codes, .fehler)
        } else if f.typ == .aussonderungImport {
            try f.werte("Rueckgabeparameter", &archivkennungen)
        }
    }
}

public struct Archivkennung: Hashable, Sendable, Abbildbar {
    public var id = ""
    public var kennung = ""

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.uuid("ID", &id)
        try f.pflicht("Archivkennung", &kennung)
    }
}

/// The result for one object (0506, 0402) or one unit of the plan (0514).
public struct Ergebnis: Hashable, Sendable, Abbildbar {
    public var id = ""
    public var ergebnis = Importergebnis()
    public var archivkennung: String?

    public init() {}
    public init(_ id: String, _ ergebnis: Importergebnis, archivkennung: String? = nil) {
        self.id = id
        self.ergebnis = ergebnis
        self.archivkennung = archivkennung
    }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        if f.version == .v40 {
            try f.uuid("xdomeaUUID", &id)
            try f.wertPflicht("ErfolgOderMisserfolg", &ergebnis)
        } else {
            try f.uuid(f.typ == .bewertungskatalogImport ? "ID" : "IDSGO", &id)
            try ergebnis.felder(&f)
        }
        if f.typ == .aussonderungImport { try f.text("Archivkennung", &archivkennung) }
    }
}
