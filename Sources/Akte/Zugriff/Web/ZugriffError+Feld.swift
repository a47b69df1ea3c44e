// SPDX-License-Identifier: EUPL-1.2

extension ZugriffError {
    /// Name of the field that this is about, the same in every form.
    var feld: String? {
        switch self {
        case .kreisLeer, .kreisZuGross, .gliedUnbekannt, .selbstAusgesperrt: "weitere"
        case .begruendungZuKurz: "grund"
        case .zeichenUnbekannt, .siehtSchon: "zeichen"
        case .nichtsGeaendert, .notzugriffBeendet, .zuVieleNotzugriffe, .niemandZuBenachrichtigen, .beschraenkungenUnvereinbar,
            .fremdeBeschraenkung:
            nil
        }
    }
}
