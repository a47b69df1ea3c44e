// SPDX-License-Identifier: EUPL-1.2

/// What a Verfügung does. The words for it are data (`Verfuegungssatz`); several verbs may share one effect.
public enum Verfuegungswirkung: String, Hashable, Sendable, CaseIterable, Codable {
    case kenntnis, bearbeitung, stellungnahme, mitzeichnung, schlusszeichnung, reinschrift, absenden, wiedervorlage
    case zumVorgang, zda

    /// How such a step can end; the first is what a single button on the desk means.
    public var ergebnisse: [Schrittergebnis] {
        switch self {
        case .kenntnis: [.zurKenntnisGenommen]
        case .stellungnahme: [.stellungGenommen]
        case .mitzeichnung: [.mitgezeichnet, .mitgezeichnetMitAenderung, .abgelehnt]
        case .schlusszeichnung: [.schlussgezeichnet, .abgelehnt]
        case .bearbeitung, .reinschrift, .absenden, .wiedervorlage, .zumVorgang, .zda: [.erledigt]
        }
    }

    /// Given on one version of the draft and worth nothing for another one.
    public var bindetFassung: Bool { self == .mitzeichnung || self == .schlusszeichnung }

    /// Makes sense only for a Dokument.
    public var brauchtDokument: Bool { bindetFassung || self == .reinschrift || self == .absenden }

    /// Comes after the signatures, so a changed draft takes its turn away again.
    var folgtDenZeichnungen: Bool {
        switch self {
        case .schlusszeichnung, .reinschrift, .absenden, .wiedervorlage, .zumVorgang, .zda: true
        case .kenntnis, .bearbeitung, .stellungnahme, .mitzeichnung: false
        }
    }

    /// What it did elsewhere cannot be taken back by its own undo.
    var wirktNachAussen: Bool { self == .schlusszeichnung || self == .wiedervorlage || self == .zda || self == .absenden }
}

/// How somebody answered a Verfügung.
public enum Schrittergebnis: String, Hashable, Sendable, CaseIterable, Codable {
    case zurKenntnisGenommen, erledigt, stellungGenommen, mitgezeichnet, mitgezeichnetMitAenderung, abgelehnt, schlussgezeichnet

    /// The reason of a refusal, the change, the statement.
    public var brauchtVermerk: Bool { self == .abgelehnt || self == .mitgezeichnetMitAenderung || self == .stellungGenommen }

    public var deutsch: String {
        switch self {
        case .zurKenntnisGenommen: "zur Kenntnis genommen"
        case .erledigt: "erledigt"
        case .stellungGenommen: "Stellung genommen"
        case .mitgezeichnet: "mitgezeichnet"
        case .mitgezeichnetMitAenderung: "mit Änderung mitgezeichnet"
        case .abgelehnt: "abgelehnt"
        case .schlussgezeichnet: "schlussgezeichnet"
        }
    }
}
