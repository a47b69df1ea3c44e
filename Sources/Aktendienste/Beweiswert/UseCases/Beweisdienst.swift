// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// What the acts of evidence are made of.
struct Beweisdienst: Sendable {
    let store: Store
    let inhalte: ContentStore
    /// For hashing alone: nothing leaves the house by it, and an infected file needs its evidence as much as a clean one.
    var ungehindert: ContentStore { inhalte.ohneSchranke }
    /// `nil` where none is set up; trees then wait.
    let stelle: Stempelstelle?
    let pruefung: Stempelpruefung
    let katalog: Algorithmenkatalog
    /// Leaves of one tree at most; more make several trees a day.
    var baumgroesse = 20_000
    /// Documents read for one renewed tree.
    var erneuerungsgroesse = 2_000

    static let system = Akteur.system("beweiswert")
}
