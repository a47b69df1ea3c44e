// SPDX-License-Identifier: EUPL-1.2

/// Which sections a report has, in which order, and what each of them tells. It is data.
struct Berichtsplan: Hashable, Sendable, Decodable {
    struct Abschnitt: Hashable, Sendable, Decodable {
        /// By which a Fassung leaves it out.
        let name: String
        let inhalt: Abschnittsinhalt
        /// Numbers of the Bausteine it is about; they become its titles, where the programme has them.
        let bausteine: [String]
        /// Names of the probes whose states it tells.
        let staende: [String]

        init(name: String, inhalt: Abschnittsinhalt, bausteine: [String] = [], staende: [String] = []) {
            self.name = name
            self.inhalt = inhalt
            self.bausteine = bausteine
            self.staende = staende
        }

        init(from decoder: any Decoder) throws {
            let felder = try decoder.container(keyedBy: CodingKeys.self)
            name = try felder.decode(String.self, forKey: .name)
            inhalt = try felder.decode(Abschnittsinhalt.self, forKey: .inhalt)
            bausteine = try felder.decodeIfPresent([String].self, forKey: .bausteine) ?? []
            staende = try felder.decodeIfPresent([String].self, forKey: .staende) ?? []
        }

        private enum CodingKeys: String, CodingKey { case name, inhalt, bausteine, staende }
    }

    let abschnitte: [Abschnitt]
}

/// What a section tells.
enum Abschnittsinhalt: String, Sendable, Decodable {
    /// Why there is a report: the Gremium, its standing item, the motion and the decision.
    case anlass
    /// A page with the name of the programme, or of Bausteine, alone.
    case trenner
    /// The Bausteine of the last edition.
    case gliederung
    /// The parts of what was ordered.
    case auftrag
    /// Steps that were reached, each with what came of it.
    case meilensteine
    /// What is meant to come, what it takes, and how Vorhaben hang together.
    case absichten
    /// Duties from the law whose state or proof is known, with both.
    case pflichten
    /// Where matters of other modules stand.
    case staende
    /// What went live and what is under way.
    case portfolio
    /// The same for Vorhaben without a Baustein or whose Bausteine do not list them, so that none is passed over.
    case weitere
    /// The same as `portfolio`, and what goes along with the Vorhaben of the programme.
    case massnahmen
    /// Audits with their parts, dates and reports.
    case pruefung
    /// What the Gremium is asked to decide, by Vorhaben.
    case entscheidungen
    /// Lights that are not green, with their reasons.
    case ampeln
    /// Steps to come that moved, with the reason.
    case verschoben
    /// Budgets and grants.
    case mittel
    case risiken
    /// Kennzahlen with beginning, value and target.
    case wirkung
    /// Orders of the council that are overdue.
    case beschlusskontrolle
    case schluss
}
