// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// What is done to many objects at once.
enum Stapelakt: Hashable, Sendable {
    case weitergeben(VorgangWeitergeben.Ziel, notiz: String?)
    case wiedervorlage(WiedervorlageAnlage)
    case schlagworte(dazu: [String], weg: [String])
    /// The form counts for fields of a file kind.
    case feld(Stapelfeld, String, Metadatenform = .mensch)

    var deutsch: String {
        switch self {
        case .weitergeben: "Weitergegeben"
        case .wiedervorlage: "Wiedervorlage gesetzt"
        case .schlagworte: "Schlagworte geändert"
        case .feld(let feld, _, _): "\(feld.deutsch) geändert"
        }
    }
}

/// One object of a batch as it was chosen, with the version that was seen then.
struct Stapelwahl: Hashable, Sendable {
    let objekt: Aktenobjekt
    /// `nil` takes it as it is.
    let version: Int?

    /// Reads `vorgang:0190…` or `vorgang:0190…@3`; `nil` for everything else.
    init?(_ text: String) {
        let mitVersion = text.split(separator: "@", omittingEmptySubsequences: false)
        let teile = mitVersion[0].split(separator: ":", omittingEmptySubsequences: false)
        guard mitVersion.count <= 2, teile.count == 2, let id = VorgangID(teile[1]),
            let objekt = Aktenobjekt(art: String(teile[0]), id: id.text)
        else { return nil }
        self.objekt = objekt
        version = mitVersion.count == 2 ? Int(mitVersion[1]) : nil
        if mitVersion.count == 2, version == nil { return nil }
    }

    init(_ objekt: Aktenobjekt, version: Int? = nil) {
        self.objekt = objekt
        self.version = version
    }

    var text: String { "\(objekt.art):\(objekt.id)" + (version.map { "@\($0)" } ?? "") }
}

/// One change of one field, before it is made.
struct Stapelaenderung: Hashable, Sendable {
    /// Name of the field as the audit knows it.
    let feld: String
    let alt: String?
    let neu: String?
}

/// What a batch would do to one object, or why it would not.
struct Stapelzeile: Sendable {
    let kopf: Objektkopf
    let aenderungen: [Stapelaenderung]
    /// Why nothing is done here; `nil` when something is, or when there is nothing to change.
    let hindernis: String?
}

/// A batch that was carried out.
struct Stapel: Hashable, Sendable {
    static let hoechstens = 200

    let id: StapelID
    let titel: String
    let von: String
    let zeit: Zeitpunkt
    let aufgehoben: Zeitpunkt?
    let objekte: Int
    let version: Int
}

/// Marks identities of batches.
enum StapelTag {}
typealias StapelID = ID<StapelTag>
