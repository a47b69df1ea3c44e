// SPDX-License-Identifier: EUPL-1.2
import Core

enum PartnerTag {}
typealias PartnerID = ID<PartnerTag>

/// On which side of the exchange somebody stands.
enum Austauschseite: String, Hashable, Sendable, Codable {
    /// Keeps the files, offers and hands over.
    case behoerde
    /// Appraises and takes over.
    case archiv
    /// Another authority: either of the two hands over what the other is in charge of.
    case nachbar

    var gegenueber: Austauschseite {
        switch self {
        case .behoerde: .archiv
        case .archiv: .behoerde
        case .nachbar: .nachbar
        }
    }

    var deutsch: String {
        switch self {
        case .behoerde: "Behörde (bietet an)"
        case .archiv: "Archiv"
        case .nachbar: "Andere Behörde (Abgabe)"
        }
    }
}

/// The release of xdomea that a partner can read.
enum Xdomeafassung: String, Hashable, Sendable, CaseIterable, Codable {
    case v31 = "3.1.0"
    case v40 = "4.0.0"
}

/// Who sends or receives, as messages name it.
struct Stelle: Hashable, Sendable, Codable {
    var name: String
    /// Key of the authority; `nil` where none was assigned.
    var schluessel: String?
}

/// Somebody with whom messages are exchanged through two folders.
struct Partner: Hashable, Sendable {
    let id: PartnerID
    /// Short name, also in file paths and on the command line.
    let kurz: String
    let stelle: Stelle
    /// What the partner is; this house is the other side.
    let rolle: Austauschseite
    /// The unit here that works with this partner.
    let oe: OrgNummer
    /// Where the partner's messages arrive.
    let eingang: String
    /// Where ours are put.
    let ausgang: String
    let fassung: Xdomeafassung
    /// Whether we ask for acknowledgements (0504, 0505, 0507).
    let quittung: Bool
    let version: Int

    var unsereSeite: Austauschseite { rolle.gegenueber }
}
