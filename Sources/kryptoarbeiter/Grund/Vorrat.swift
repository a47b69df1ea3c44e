// SPDX-License-Identifier: EUPL-1.2

/// What was made of some bytes and will be asked for again. Full, it starts anew: what is used still comes back by itself.
struct Vorrat<Schluessel: Hashable, Wert: AnyObject> {
    private let hoechstens: Int
    private var werte: [Schluessel: Wert] = [:]

    init(hoechstens: Int) { self.hoechstens = hoechstens }

    mutating func hole(_ schluessel: Schluessel, _ neu: () throws(Absage) -> Wert) throws(Absage) -> Wert {
        if let da = werte[schluessel] { return da }
        let wert = try neu()
        if werte.count >= hoechstens { vergiss() }
        werte[schluessel] = wert
        return wert
    }

    mutating func vergiss() { werte = [:] }
}
