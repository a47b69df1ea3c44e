// SPDX-License-Identifier: EUPL-1.2
import Core

/// Who a plate is kept for, such as `buerger:0190…` or a register person; not transferable.
struct Personenschluessel: Hashable, Sendable {
    let wert: String
    init(_ wert: String) { self.wert = wert }
}

/// The vehicle that carries a plate.
struct Fahrzeugschluessel: Hashable, Sendable {
    let wert: String
    init(_ wert: String) { self.wert = wert }
}

/// One dialog that holds a plate for some minutes.
struct Dialogschluessel: Hashable, Sendable {
    let wert: String
    init(_ wert: String) { self.wert = wert }
}

/// Where a plate stands. Blocks and the city's stock are computed from rules, never stored here.
// § FZV:16(1) // § FZV:57(10) // § FZV:15(4)
enum Kennzeichenzustand: Hashable, Sendable {
    case frei
    case gehalten(von: Dialogschluessel, bis: Zeitpunkt)
    /// `code` is what is kept of the reservation code (its hash), never the code.
    case reserviert(fuer: Personenschluessel, bis: Zeitpunkt, code: String)
    case zugeteilt(Fahrzeugschluessel)
    /// Lives on a vehicle that is registered in another district.
    case weitergefuehrtAuswaerts(Fahrzeugschluessel)
    case reserviertNachAusserbetriebsetzung(Fahrzeugschluessel, halter: Personenschluessel, bis: Zeitpunkt)
    case sperrfrist(bis: Zeitpunkt)
    case verlust(bis: Zeitpunkt)

    /// First moment at which the state is over by itself; `nil` where only an act ends it.
    var bis: Zeitpunkt? {
        switch self {
        case .frei, .zugeteilt, .weitergefuehrtAuswaerts: nil
        case .gehalten(_, let bis), .reserviert(_, let bis, _), .reserviertNachAusserbetriebsetzung(_, _, let bis),
            .sperrfrist(let bis), .verlust(let bis):
            bis
        }
    }

    /// The state as it is at `jetzt`: what has expired is free, whether or not a sweeper came by.
    func gelesen(am jetzt: Zeitpunkt) -> Self {
        if let bis, jetzt >= bis { .frei } else { self }
    }
}
