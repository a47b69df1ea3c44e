// SPDX-License-Identifier: EUPL-1.2
import Akte

/// What goes into a package, and how much of the Akte does not.
struct Paketumfang: Hashable, Sendable {
    let akte: AkteID
    var teilakten: [AkteID] = []
    var vorgaenge: [VorgangID] = []
    var ausgelasseneVorgaenge = 0
    var ausgelasseneTeilakten = 0

    func enthaelt(_ akte: AkteID) -> Bool { akte == self.akte || teilakten.contains(akte) }
}

extension Schriftgutzustand {
    /// Whether there is still something to put into a package.
    var istVorhanden: Bool { self != .vernichtet && self != .abgegeben }
}
