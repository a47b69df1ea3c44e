// SPDX-License-Identifier: EUPL-1.2
import Core

/// A measure of effect as it stood on a day. Values are thousandths of the unit.
struct Kennzahl: Sendable {
    struct Messung: Hashable, Sendable {
        let ab: Kalendertag
        let wert: Int
    }

    let id: ObjektID
    let titel: String
    let warum: String?
    let einheit: String
    let vorhaben: [ObjektID]
    let ausgangswert: Int?
    let zielwert: Int?
    let erhebung: Datumsangabe?
    /// By day, up to the day of the picture; the last is the present value.
    let reihe: [Messung]

    /// - Parameter geschichte: all that was ever stated of the value.
    /// - Returns: `nil` where a required field is not stated for that day.
    init?(_ sicht: Objektsicht, geschichte: [Feldaussage], am tag: Kalendertag, bekannt kenntnis: Zeitpunkt) {
        let felder = Kennzahlfelder()
        guard let titel = sicht[felder.titel], let einheit = sicht[felder.einheit] else { return nil }
        id = sicht.objekt.id
        self.titel = titel
        self.einheit = einheit
        warum = sicht[felder.warum]
        vorhaben = sicht.alle(felder.vorhaben)
        ausgangswert = sicht[felder.ausgangswert]
        zielwert = sicht[felder.zielwert]
        erhebung = sicht[felder.erhebung]
        reihe = geschichte.map(\.aussage).filter { $0.bekannt.umfasst(kenntnis) && $0.gilt.von <= tag }
            .compactMap { aussage in
                guard case .zahl(let wert) = aussage.wert else { return nil }
                return Messung(ab: aussage.gilt.von, wert: wert)
            }.sorted { $0.ab < $1.ab }
    }

    /// How much of the way to the target is done, in percent; `nil` where the way is not known.
    var fortschritt: Int? {
        guard let ausgangswert, let zielwert, zielwert != ausgangswert, let wert = reihe.last?.wert else { return nil }
        return (wert - ausgangswert) * 100 / (zielwert - ausgangswert)
    }
}
