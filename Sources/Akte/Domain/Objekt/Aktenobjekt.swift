// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Any object of the file, by its identity.
public enum Aktenobjekt: Hashable, Sendable {
    case akte(AkteID)
    case vorgang(VorgangID)
    case dokument(DokumentID)

    public var id: String {
        switch self {
        case .akte(let id): id.text
        case .vorgang(let id): id.text
        case .dokument(let id): id.text
        }
    }

    var dokument: DokumentID? { if case .dokument(let id) = self { id } else { nil } }

    /// Word of the column and of the interface.
    public var art: String {
        switch self {
        case .akte: "akte"
        case .vorgang: "vorgang"
        case .dokument: "dokument"
        }
    }

    init?(art: String, id: String) {
        switch art {
        case "akte": self = .akte(AkteID(gespeichert: id))
        case "vorgang": self = .vorgang(VorgangID(gespeichert: id))
        case "dokument": self = .dokument(DokumentID(gespeichert: id))
        default: return nil
        }
    }

    /// A volume is an Akte of its own.
    init(zeichenart: Zeichenart, id: String) {
        switch zeichenart {
        case .akte, .teilakte: self = .akte(AkteID(gespeichert: id))
        case .vorgang: self = .vorgang(VorgangID(gespeichert: id))
        case .dokument: self = .dokument(DokumentID(gespeichert: id))
        }
    }

    public var deutsch: String {
        switch self {
        case .akte: "Akte"
        case .vorgang: "Vorgang"
        case .dokument: "Dokument"
        }
    }
}
