// SPDX-License-Identifier: EUPL-1.2

/// An entry of a code list. The list is named only where the standard leaves it open.
public struct Code: Hashable, Sendable {
    public var code: String
    public var name: String?
    public var listURI: String?
    public var listVersionID: String?

    public init(_ code: String, name: String? = nil, listURI: String? = nil, listVersionID: String? = nil) {
        self.code = code
        self.name = name
        self.listURI = listURI
        self.listVersionID = listVersionID
    }
}

/// How a code names its list. XOEV code types 1 (fixed), 3 (version named) and 4 (free).
enum Codeliste {
    /// List and version are fixed by the schema, so they are neither written nor kept.
    case fest
    case dateiformat
    case erreichbarkeit
    case staat
    case fehler
    case frei
    case nachrichtentyp

    func ergaenzt(_ code: Code, _ version: XdomeaVersion) -> Code {
        var neu = code
        switch self {
        case .fest: (neu.listURI, neu.listVersionID) = (nil, nil)
        case .frei: break
        case .dateiformat:
            // The lists differ; the codes that 1.0 knows mean the same in 2.0.
            neu.listURI = "urn:xoev-de:xdomea:codeliste:dateiformat"
            neu.listVersionID = version == .v40 ? "2.0" : code.listVersionID ?? "1.0"
            // The schemas from 3.0 on allow no name here.
            if version >= .v30 { neu.name = nil }
        case .erreichbarkeit:
            neu.listURI = "urn:de:xoev:codeliste:erreichbarkeit"
            neu.listVersionID = code.listVersionID ?? "3"
            neu.name = nil
        case .staat:
            neu.listURI = nil
            neu.listVersionID = code.listVersionID ?? "7"
        case .fehler:
            neu.listURI = code.listURI ?? "urn:xoev-de:xdomea:codeliste:allgemeinerueckmeldung"
            neu.listVersionID = code.listVersionID ?? "1.1"
        case .nachrichtentyp:
            guard version == .v40 else { return Code(code.code) }
            neu.listURI = "urn:xoev-de:xdomea:codeliste:nachrichtentyp"
            neu.listVersionID = "3.0"
        }
        return neu
    }

    /// What is kept of a code that was read.
    func gelesen(_ code: Code) -> Code {
        switch self {
        case .fest, .nachrichtentyp: Code(code.code, name: code.name)
        case .dateiformat, .erreichbarkeit: Code(code.code, listVersionID: code.listVersionID)
        case .staat: Code(code.code, name: code.name, listVersionID: code.listVersionID)
        case .fehler, .frei: code
        }
    }
}
