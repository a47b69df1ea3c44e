// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// The columns in which a row of `kz_platz` keeps the state of its plate; what a state does not have is NULL.
struct Zustandsspalten: Sendable {
    let art: String
    let bis: Zeitpunkt?
    /// Dialog of a hold.
    let halter: String?
    /// Whom a plate is kept for.
    let person: String?
    let code: String?
    let fahrzeug: String?

    init(_ zustand: Kennzeichenzustand) {
        art = zustand.art
        bis = zustand.bis
        halter = zustand.halter
        switch zustand {
        case .reserviert(let fuer, _, let geheim): (person, code, fahrzeug) = (fuer.wert, geheim, nil)
        case .zugeteilt(let traeger), .weitergefuehrtAuswaerts(let traeger): (person, code, fahrzeug) = (nil, nil, traeger.wert)
        case .reserviertNachAusserbetriebsetzung(let traeger, let fuer, _):
            (person, code, fahrzeug) = (fuer.wert, nil, traeger.wert)
        case .frei, .gehalten, .sperrfrist, .verlust: (person, code, fahrzeug) = (nil, nil, nil)
        }
    }

    init(row: Row) throws {
        art = try row["art"]
        bis = try row["bis"]
        halter = try row["halter"]
        person = try row["person"]
        code = try row["code"]
        fahrzeug = try row["fahrzeug"]
    }

    /// - Throws: `StoreError.spalte` when the columns do not make a state.
    var zustand: Kennzeichenzustand {
        get throws {
            let traeger = fahrzeug.map(Fahrzeugschluessel.init), fuer = person.map(Personenschluessel.init)
            switch (art, bis) {
            case ("frei", _): return .frei
            case ("gehalten", let bis?): if let halter { return .gehalten(von: Dialogschluessel(halter), bis: bis) }
            case ("reserviert", let bis?): if let fuer, let code { return .reserviert(fuer: fuer, bis: bis, code: code) }
            case ("zugeteilt", _): if let traeger { return .zugeteilt(traeger) }
            case ("weitergefuehrt-auswaerts", _): if let traeger { return .weitergefuehrtAuswaerts(traeger) }
            case ("reserviert-nach-ausserbetriebsetzung", let bis?):
                if let traeger, let fuer { return .reserviertNachAusserbetriebsetzung(traeger, halter: fuer, bis: bis) }
            case ("sperrfrist", let bis?): return .sperrfrist(bis: bis)
            case ("verlust", let bis?): return .verlust(bis: bis)
            default: break
            }
            throw StoreError.spalte("art", "\(art) ohne seine Angaben")
        }
    }
}
