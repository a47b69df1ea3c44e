// SPDX-License-Identifier: EUPL-1.2

/// State of an Akte and of a Vorgang: at work, closed by the order "zu den Akten", and the way from there to the archive or to
/// destruction (xdomea, Aussonderung). What is on that way is frozen: it is neither changed nor opened again.
public enum Schriftgutzustand: String, Hashable, Sendable, CaseIterable, Codable {
    case offen
    case zda
    /// Picked for disposal; not yet offered.
    case auszusondern
    /// The archive has the list and appraises.
    case angeboten
    /// The archive has decided, or the plan had: keep (A) or destroy (V).
    case bewertet
    /// On its way to another authority, which has not confirmed yet that it took it over.
    case abzugeben
    /// The archive, or another authority, holds it and has confirmed that; the contents here are gone.
    case abgegeben
    /// Not worth archiving; the contents are gone.
    case vernichtet

    public var deutsch: String {
        switch self {
        case .offen: "in Bearbeitung"
        case .zda: "geschlossen (z. d. A.)"
        case .auszusondern: "zur Aussonderung vorgesehen"
        case .angeboten: "dem Archiv angeboten"
        case .bewertet: "vom Archiv bewertet"
        case .abzugeben: "auf dem Weg an eine andere Behörde"
        case .abgegeben: "abgegeben"
        case .vernichtet: "vernichtet"
        }
    }

    /// Between the proposal and the end: frozen.
    public var inAussonderung: Bool { self == .auszusondern || self == .angeboten || self == .bewertet || self == .abzugeben }
    /// Only the stub is left.
    public var ausgesondert: Bool { self == .abgegeben || self == .vernichtet }
}
