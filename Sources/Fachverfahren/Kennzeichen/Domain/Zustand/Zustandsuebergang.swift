// SPDX-License-Identifier: EUPL-1.2
import Core

/// What can happen to a plate.
enum Zustandsuebergang: Hashable, Sendable {
    case halten(von: Dialogschluessel)
    case loslassen(von: Dialogschluessel)
    /// The visitor's hold becomes the application's, with the full time again and never free in between.
    case uebergeben(von: Dialogschluessel, an: Dialogschluessel)
    /// Online: out of the own hold.
    case reservieren(von: Dialogschluessel, fuer: Personenschluessel, code: String)
    /// By a clerk, without a hold.
    case amSchalterReservieren(fuer: Personenschluessel, code: String)
    case verlaengern
    /// The reservation gets a new code; the old one is worthless from then on.
    case codeErneuern(String)
    /// By the person (own reservation) or by the office.
    case stornieren
    /// `fuer` must be the person of a reservation, where there is one.
    case zuteilen(Fahrzeugschluessel, halter: Personenschluessel)
    case auswaertsMelden
    /// A message of the register: the vehicle is registered here again.
    case zurueckmelden
    /// `behalten`: the keeper wants the plate for the same vehicle.
    case ausserBetriebSetzen(am: Kalendertag, halter: Personenschluessel, behalten: Bool)
    case verlustMelden(suchbeginn: Kalendertag)
    case wiederAufgefunden
}
