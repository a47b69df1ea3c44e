// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// A field that can be set at many objects at once.
enum Stapelfeld: Hashable, Sendable {
    case frist, vorgangstyp, standort, medium, bemerkung, dokumenttyp, datum, fremdesZeichen, bezug
    /// A field of the file kind, by its key.
    case metadatum(String)

    static let fest: [Stapelfeld] = [
        .frist, .vorgangstyp, .standort, .medium, .bemerkung, .dokumenttyp, .datum, .fremdesZeichen, .bezug,
    ]

    /// Name in forms, in the audit and in the column.
    var name: String {
        switch self {
        case .frist: "frist"
        case .vorgangstyp: "vorgangstyp"
        case .standort: "standort"
        case .medium: "medium"
        case .bemerkung: "bemerkung"
        case .dokumenttyp: "typ"
        case .datum: "datum_schreiben"
        case .fremdesZeichen: "fremdes_zeichen"
        case .bezug: "bezug"
        case .metadatum(let schluessel): "m.\(schluessel)"
        }
    }

    init?(_ name: String) {
        if name.hasPrefix("m.") {
            self = .metadatum(String(name.dropFirst(2)))
        } else {
            guard let feld = Self.fest.first(where: { $0.name == name }) else { return nil }
            self = feld
        }
    }

    var deutsch: String {
        switch self {
        case .frist: "Frist"
        case .vorgangstyp: "Art des Vorgangs"
        case .standort: "Standort"
        case .medium: "Medium"
        case .bemerkung: "Bemerkung"
        case .dokumenttyp: "Art des Dokuments"
        case .datum: "Datum des Schreibens"
        case .fremdesZeichen: "Fremdes Geschäftszeichen"
        case .bezug: "Bezug"
        case .metadatum(let schluessel): schluessel
        }
    }

    func gibtEs(bei objekt: Aktenobjekt) -> Bool {
        switch (self, objekt) {
        case (.standort, _), (.medium, _), (.bemerkung, _): true
        case (.frist, .vorgang), (.vorgangstyp, .vorgang): true
        case (.dokumenttyp, .dokument), (.datum, .dokument), (.fremdesZeichen, .dokument), (.bezug, .dokument): true
        case (.metadatum, .akte): true
        default: false
        }
    }

    /// The value as it is stored; an empty one clears the field.
    func gelesen(_ text: String) throws -> String? {
        if text.isEmpty {
            switch self {
            case .vorgangstyp, .medium, .dokumenttyp: throw ObjektError.wertUngueltig("Bitte wählen Sie einen Wert.")
            default: return nil
            }
        }
        switch self {
        case .frist, .datum:
            guard let tag = Kalendertag(eingabe: text) else {
                throw ObjektError.wertUngueltig("Bitte geben Sie den Tag so an: TT.MM.JJJJ, zum Beispiel 24.12.2026.")
            }
            return tag.iso
        case .medium:
            guard let medium = Medium(rawValue: text) else {
                throw ObjektError.wertUngueltig("Dieses Medium gibt es nicht.")
            }
            return medium.rawValue
        case .dokumenttyp:
            guard let typ = Dokumenttyp(rawValue: text) else { throw ObjektError.wertUngueltig("Diese Art gibt es nicht.") }
            return typ.rawValue
        case .vorgangstyp:
            guard text.count <= 80 else { throw ObjektError.wertZuLang(feld: deutsch, grenze: 80) }
            return text
        case .standort: return try Objekttext.standort(text)
        case .bemerkung: return try Objekttext.bemerkung(text)
        case .fremdesZeichen: return try Objekttext.fremdesZeichen(text)
        case .bezug: return try Objekttext.bezug(text)
        // Read by the schema of each Akte's own kind.
        case .metadatum: return text
        }
    }

    func anzeige(_ wert: String?) -> String? {
        guard let wert else { return nil }
        return switch self {
        case .frist, .datum: Kalendertag(eingabe: wert)?.deutsch ?? wert
        case .medium: Medium(rawValue: wert)?.deutsch ?? wert
        case .dokumenttyp: Dokumenttyp(rawValue: wert)?.deutsch ?? wert
        default: wert
        }
    }
}
