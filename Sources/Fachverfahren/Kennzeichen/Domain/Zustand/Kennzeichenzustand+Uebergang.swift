// SPDX-License-Identifier: EUPL-1.2
import Core

extension Kennzeichenzustand {
    /// The only way from one state to the next. Reads the state at `jetzt` first, so nothing expired can be used.
    func nach(_ uebergang: Zustandsuebergang, jetzt: Zeitpunkt, _ stadt: Stadtregeln) throws(KennzeichenError) -> Self {
        let stand = gelesen(am: jetzt)
        switch uebergang {
        case .halten(let dialog):
            guard stand == .frei || stand.istGehalten(von: dialog) else { throw .nichtVerfuegbar }
            return .gehalten(von: dialog, bis: Fristende.halten(stadt, ab: jetzt))
        case .loslassen(let dialog):
            guard stand.istGehalten(von: dialog) else { throw .nichtMehrGehalten }
            return .frei
        case .uebergeben(let dialog, let neuer):
            guard stand.istGehalten(von: dialog) || stand.istGehalten(von: neuer) else { throw nichtGehalten(stand) }
            return .gehalten(von: neuer, bis: Fristende.halten(stadt, ab: jetzt))
        case .reservieren(let dialog, let person, let code):
            guard stand.istGehalten(von: dialog) else { throw nichtGehalten(stand) }
            return .reserviert(fuer: person, bis: Fristende.reservierung(stadt, ab: jetzt), code: code)
        case .amSchalterReservieren(let person, let code):
            guard stand == .frei else { throw .nichtVerfuegbar }
            return .reserviert(fuer: person, bis: Fristende.reservierung(stadt, ab: jetzt), code: code)
        case .verlaengern:
            return try verlaengert(stand, stadt)
        case .codeErneuern(let code):
            guard case .reserviert(let person, let bis, _) = stand else { throw abgelaufeneReservierung(stand) }
            return .reserviert(fuer: person, bis: bis, code: code)
        case .stornieren:
            guard case .reserviert = stand else { throw abgelaufeneReservierung(stand) }
            return .frei
        case .zuteilen(let fahrzeug, let halter):
            guard stand.darfZugeteiltWerden(fahrzeug, halter) else { throw .nichtVerfuegbar }
            return .zugeteilt(fahrzeug)
        case .auswaertsMelden:
            guard case .zugeteilt(let fahrzeug) = stand else { throw .uebergangNichtErlaubt }
            return .weitergefuehrtAuswaerts(fahrzeug)
        case .zurueckmelden:
            guard case .weitergefuehrtAuswaerts(let fahrzeug) = stand else { throw .uebergangNichtErlaubt }
            return .zugeteilt(fahrzeug)
        case .ausserBetriebSetzen(let tag, let halter, let behalten):
            return try ausserBetrieb(stand, tag, halter, behalten, jetzt, stadt)
        case .verlustMelden(let suchbeginn):
            guard stand.traegtFahrzeug else { throw .uebergangNichtErlaubt }
            guard suchbeginn <= jetzt.tag else { throw .fristUngueltig }
            return .verlust(bis: Fristende.verlust(suchbeginn: suchbeginn))
        case .wiederAufgefunden:
            guard case .verlust = stand else { throw .uebergangNichtErlaubt }
            return .frei
        }
    }

    private func verlaengert(_ stand: Self, _ stadt: Stadtregeln) throws(KennzeichenError) -> Self {
        guard case .reserviert(let person, let bis, let code) = stand else { throw abgelaufeneReservierung(stand) }
        guard stadt.verlaengerungTage.wert > 0 else { throw .uebergangNichtErlaubt }
        return .reserviert(fuer: person, bis: Fristende.verlaengerung(stadt, ab: bis), code: code)
    }

    /// A plate carried on elsewhere cannot be kept by its keeper there.
    // § FZV:16(1)
    private func ausserBetrieb(
        _ stand: Self, _ tag: Kalendertag, _ halter: Personenschluessel, _ behalten: Bool, _ jetzt: Zeitpunkt,
        _ stadt: Stadtregeln
    ) throws(KennzeichenError) -> Self {
        guard tag <= jetzt.tag else { throw .fristUngueltig }
        switch stand {
        case .zugeteilt(let fahrzeug) where behalten:
            return .reserviertNachAusserbetriebsetzung(fahrzeug, halter: halter, bis: Fristende.nachAusserbetriebsetzung(am: tag))
        case .zugeteilt, .weitergefuehrtAuswaerts:
            guard !behalten else { throw .uebergangNichtErlaubt }
            return stadt.ruhezeitTage.wert == 0 ? .frei : .sperrfrist(bis: Fristende.ruhezeit(stadt, ab: tag))
        default: throw .uebergangNichtErlaubt
        }
    }

    private func nichtGehalten(_ stand: Self) -> KennzeichenError { stand == .frei ? .nichtMehrGehalten : .nichtVerfuegbar }

    private func abgelaufeneReservierung(_ stand: Self) -> KennzeichenError {
        if case .reserviert = self, stand == .frei { .reservierungAbgelaufen } else { .uebergangNichtErlaubt }
    }
}

extension Kennzeichenzustand {
    func istGehalten(von dialog: Dialogschluessel) -> Bool {
        if case .gehalten(dialog, _) = self { true } else { false }
    }

    var traegtFahrzeug: Bool {
        switch self {
        case .zugeteilt, .weitergefuehrtAuswaerts: true
        default: false
        }
    }

    /// A reservation binds to its person, the one after Außerbetriebsetzung to vehicle and keeper.
    private func darfZugeteiltWerden(_ fahrzeug: Fahrzeugschluessel, _ halter: Personenschluessel) -> Bool {
        switch self {
        case .frei: true
        case .reserviert(let person, _, _): person == halter
        case .reserviertNachAusserbetriebsetzung(let dasselbe, let person, _): dasselbe == fahrzeug && person == halter
        default: false
        }
    }
}
