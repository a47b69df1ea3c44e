// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

enum PlanbewertungTag {}
typealias PlanbewertungID = ID<PlanbewertungTag>

/// A file plan on its way to the archive.
struct Austauschplan: Hashable, Sendable, Codable {
    var uuid: String
    var bezeichnung: String
    var fassung: String
    /// Each unit with those below it behind it.
    var einheiten: [Austauscheinheit]
}

/// A unit of the plan with what holds for it, inherited or not.
struct Austauscheinheit: Hashable, Sendable, Codable {
    var uuid: String
    var zeichen: String
    var inhalt: String
    var dauer: Aufbewahrungsdauer?
    var art: Aussonderungsart
    var stillgelegt = false
}

/// Where the appraisal of a plan stands. The first three belong to the authority, the rest to the archive.
enum Planbewertungsstand: String, Hashable, Sendable, CaseIterable {
    case gesendet, bewertet, uebernommen
    case eingegangen, beantwortet, bestaetigt

    var deutsch: String {
        switch self {
        case .gesendet: "beim Archiv, Bewertung steht aus"
        case .bewertet: "vom Archiv bewertet"
        case .uebernommen: "in den Aktenplan übernommen"
        case .eingegangen: "eingegangen, zu bewerten"
        case .beantwortet: "bewertet, Übernahme steht aus"
        case .bestaetigt: "von der Behörde übernommen"
        }
    }
}

/// One plan that one archive appraises (0511 → 0513 → 0514), so that later the two-step procedure needs no offer.
struct Planbewertung: Hashable, Sendable {
    let id: PlanbewertungID
    let prozess: String
    let seite: Austauschseite
    let partner: PartnerID
    let zustand: Planbewertungsstand
    let bezeichnung: String
    let oe: OrgNummer
    /// UUID of the message to be answered next.
    let nachricht: String?
    let angelegt: Zeitpunkt
    let version: Int
}

/// A unit of such a plan with the archive's decision and what became of it.
struct Planbewertungseinheit: Hashable, Sendable {
    let einheit: String
    let zeichen: String
    let inhalt: String
    let dauer: Aufbewahrungsdauer?
    let art: Aussonderungsart
    let stillgelegt: Bool
    let bewertung: Aussonderungsart?
    let erfolgreich: Bool?
    let fehler: String?
}
