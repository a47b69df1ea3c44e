// SPDX-License-Identifier: EUPL-1.2
import Core

extension Feldbeschreibung {
    /// A value as people read it, without the address that a reference leads to.
    /// - Parameter namen: what objects are called.
    func text(_ wert: Wert?, namen: (ObjektID) -> String?) -> String {
        switch wert {
        case nil: "kein Wert"
        case .text(let text): text
        case .zahl(let zahl): inTausendsteln ? Wertform.tausendstel.text(.zahl(zahl)) ?? "" : String(zahl)
        case .geld(let geld): geld.deutsch
        case .ja(let ja): ja ? "ja" : "nein"
        case .datum(let datum): datum.text
        case .verweis(let id): namen(id) ?? "nicht mehr im Programm"
        case .wahl(let name): worte[name] ?? name
        case .begruendet(let name, let grund): "\(worte[name] ?? name): \(grund)"
        }
    }

    /// Values of a Kennzahl are kept in thousandths of its unit.
    var inTausendsteln: Bool { wertart == .zahl && ["ausgangswert", "zielwert", "wert"].contains(name) }
}

extension Geltungszeit {
    /// `ab 01.01.2019`, `01.01.2019 bis 31.12.2019`.
    var deutsch: String {
        guard let vor else { return "ab \(von.deutsch)" }
        let letzter = vor.plus(tage: -1)
        return letzter == von ? "am \(von.deutsch)" : "\(von.deutsch) bis \(letzter.deutsch)"
    }
}
