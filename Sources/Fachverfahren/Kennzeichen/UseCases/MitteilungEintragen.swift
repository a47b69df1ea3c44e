// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// What the central register tells of a vehicle that carries one of the city's plates. Only this, or putting the vehicle
/// out of use here, makes a plate free again: it may live in any district.
// § FZV:15(4) // § FZV:16(1)
enum Registermitteilung: String, Sendable, CaseIterable {
    case auswaerts, zurueck, abgemeldet

    func uebergang(am tag: Kalendertag) -> Zustandsuebergang {
        switch self {
        case .auswaerts: .auswaertsMelden
        case .zurueck: .zurueckmelden
        case .abgemeldet: .ausserBetriebSetzen(am: tag, halter: Personenschluessel(""), behalten: false)
        }
    }
}

/// A clerk enters a message of the register by hand.
struct MitteilungEintragen: Sendable {
    let dienst: Kennzeichendienst

    /// - Parameters:
    ///   - tag: of the event, not later than today.
    ///   - grund: what the entry rests on, such as the number of the message.
    func callAsFunction(
        _ kennzeichen: Kennzeichen, _ mitteilung: Registermitteilung, am tag: Kalendertag, grund: String?, akteur: Akteur
    ) async throws {
        try KennzeichenRechte.pruefe(akteur, KennzeichenRechte.sperren)
        guard let grund, !grund.isEmpty else { throw KennzeichenError.begruendungFehlt }
        guard tag <= dienst.store.uhr.jetzt.tag else { throw KennzeichenError.fristUngueltig }
        let stadt = dienst.stadt
        let weg = mitteilung == .auswaerts ? "kz.kennzeichen.auswaerts" : "kz.kennzeichen.zurueckgemeldet"
        let handlung = mitteilung == .abgemeldet ? "kz.kennzeichen.abgemeldet" : weg
        _ = try await dienst.store.commit(Vermerk(akteur, handlung, grund: grund)) { tx in
            try tx.kennzeichenBewegen(kennzeichen, mitteilung.uebergang(am: tag), stadt)
        }
    }
}
