// SPDX-License-Identifier: EUPL-1.2
import Core

/// When evidence has to be renewed so that the new stamp comes while the old one still holds.
enum Erneuerungsregel {
    /// Time enough for a failed night, a holiday and an order at another authority.
    static let vorlaufTage = 90

    static func stempelFaellig(_ baum: Baum, am jetzt: Zeitpunkt) -> Bool {
        guard let bis = baum.stempel?.gueltigBis else { return false }
        return bis - jetzt < .seconds(vorlaufTage * 86_400)
    }

    static func hashFaellig(_ baum: Baum, _ katalog: Algorithmenkatalog, am tag: Kalendertag) -> Bool {
        guard let bis = katalog.geeignetBis(baum.algorithmus) else { return true }
        return bis - tag < vorlaufTage
    }
}
