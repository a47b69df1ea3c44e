// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// One month from receipt; with a notice inside that month three in all. The last day is never put off to a working day: that rule of
/// Union law was not checked, and the earlier day is right in any case.
// § DSGVO:12(3)
struct Antragsfrist: Hashable, Sendable {
    let erste: Frist
    /// Set once the extension was notified.
    let verlaengerte: Frist?

    init(eingang: Kalendertag, verlaengert: Bool) {
        erste = Frist.berechnen(.monate(1), ab: eingang, verschiebung: .keine)
        verlaengerte = verlaengert ? Frist.berechnen(.monate(3), ab: eingang, verschiebung: .keine) : nil
    }

    var ende: Kalendertag { (verlaengerte ?? erste).ende }

    /// What the list says, with a mark that says the same by colour.
    func marke(beantwortet: Kalendertag?, heute: Kalendertag) -> Marke {
        if let beantwortet {
            return beantwortet <= ende ? Marke("erfolg", "rechtzeitig beantwortet") : Marke("warnung", "verspätet beantwortet")
        }
        let tage = ende - heute
        let bis = "bis \(ende.deutsch)"
        switch tage {
        case ..<0: return Marke("fehler", "Frist überschritten seit \(ende.deutsch)")
        case 0: return Marke("fehler", "heute fällig")
        case 1: return Marke("warnung", "noch 1 Tag, \(bis)")
        case ...7: return Marke("warnung", "noch \(tage) Tage, \(bis)")
        default: return Marke("info", "noch \(tage) Tage, \(bis)")
        }
    }
}
