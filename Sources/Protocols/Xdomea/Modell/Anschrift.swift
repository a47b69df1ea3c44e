// SPDX-License-Identifier: EUPL-1.2

public struct Anschrift: Hashable, Sendable, Abbildbar {
    public var staat: Code?
    public var strasse: String?
    public var hausnummer: String?
    public var postfach: String?
    public var postleitzahl: String?
    public var ort: String?
    public var zusatz: String?
    public var typ: Code?

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.gruppe("Staat", wenn: staat != nil) { (f: inout Felder) throws(XdomeaError) in
            try f.code("Staat", &staat, .staat)
        }
        try f.text("Strasse", &strasse)
        try f.text("Hausnummer", &hausnummer)
        try f.text("Postfach", &postfach)
        try f.text("Postleitzahl", &postleitzahl)
        try f.text("Ort", &ort)
        try f.text("Zusatz", &zusatz)
        try f.code("Typ", &typ, .fest)
    }
}

public struct UnstrukturierteAnschrift: Hashable, Sendable, Abbildbar {
    public var typ: Code?
    /// Six at most.
    public var zeilen: [String] = []
    public var zusatz: String?

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.code("Typ", &typ, .fest)
        var gelesen: [String] = []
        for nummer in 1...6 {
            var zeile = f.lesend || nummer > zeilen.count ? nil : zeilen[nummer - 1]
            try f.text("Zeile\(nummer)", &zeile)
            if let zeile { gelesen.append(zeile) }
        }
        if f.lesend { zeilen = gelesen }
        try f.text("Zusatz", &zusatz)
    }
}

public struct Kommunikation: Hashable, Sendable, Abbildbar {
    public var istDienstlich: Bool?
    public var kanal: Code?
    public var kennung: String?
    public var zusatz: String?
    public var istInstitution: Bool?

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        guard f.version == .v40 else {
            try f.ja("IstDienstlich", &istDienstlich)
            try f.code("Kanal", &kanal, f.version >= .v30 ? .erreichbarkeit : .fest)
            try f.text("Kennung", &kennung)
            try f.text("Zusatz", &zusatz)
            return try f.ja("IstInstitution", &istInstitution)
        }
        // The base type comes from the XOEV basic message, without a namespace.
        try f.code("kanal", &kanal, .erreichbarkeit, frei: true)
        try f.text("kennung", &kennung, frei: true)
        try f.text("zusatz", &zusatz, frei: true)
        try f.ja("IstDienstlich", &istDienstlich)
        try f.ja("IstInstitution", &istInstitution)
    }
}
