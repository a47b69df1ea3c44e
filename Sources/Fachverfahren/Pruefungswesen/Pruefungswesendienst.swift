// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web
import SteuerungInterface

/// What the acts and pages of audits stand on.
struct Pruefungswesendienst: Sendable {
    /// Under which sign of the Aktenplan an audit is kept: programme and measures.
    static let aktenplan = "10.40.01"

    let store: Store
    let inhalte: ContentStore
    /// The unit that keeps the files of audits.
    let oe: OrgNummer
    /// Under which the server is reached, for links in mails.
    let adresse: String
    let vorlagen: Vorlagen
    /// `nil` where the printer is missing; reports are then filed as HTML.
    let druck: PruefungswesenModul.Druck?
    let vorhaben: Vorhabenquelle
    let fragen: [Prueffrage]
}
