// SPDX-License-Identifier: EUPL-1.2
import Core

enum AnfrageTag {}
typealias AnfrageID = ID<AnfrageTag>

/// A request to those in charge of a Vorhaben to say how it stands, answered by the link in its mail.
struct Sachstandsanfrage: Hashable, Sendable {
    let id: AnfrageID
    let vorhaben: ObjektID
    /// The address it went to.
    let an: String
    /// The last day for an answer; later ones are taken too.
    let frist: Kalendertag
    let gestellt: Zeitpunkt
    /// `Akteur.kennung`.
    let wer: String
    let erinnerungen: Int
    let beantwortet: Zeitpunkt?
    let zurueckgenommen: Zeitpunkt?
    /// When a mail could not be delivered.
    let unzustellbar: Zeitpunkt?

    var istOffen: Bool { beantwortet == nil && zurueckgenommen == nil }

    func istUeberfaellig(am tag: Kalendertag) -> Bool { istOffen && frist < tag }
}
