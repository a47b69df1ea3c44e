// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import Xrechnung

extension RechnungseingangModul {
    /// What the intake can prove of itself: it reads a good invoice and refuses a broken one, on the way that is open to sellers.
    var nachweise: [Nachweisprobe] {
        [
            // § EGovG-NRW:7a
            Nachweisprobe("rechnung.eingang", "Eingang elektronischer Rechnungen") { [dienst] in
                guard let stelle = dienst.stelle else {
                    return Nachweisbefund(.rot, "Für elektronische Rechnungen ist keine Stelle eingerichtet.")
                }
                let probe = try Data(contentsOf: Self.bundle.appendingPathComponent("Rechtsdaten/proberechnung.xml"))
                guard Self.besteht([UInt8](probe)) else {
                    return Nachweisbefund(.rot, "Die Proberechnung wird nicht richtig gelesen und geprüft.")
                }
                let seit = dienst.store.uhr.jetzt.tag.plus(tage: -365).beginn
                let zahl: Int =
                    try await dienst.store.read { try $0.value("SELECT COUNT(*) FROM re_eingang WHERE eingegangen >= \(seit)") }
                    ?? 0
                let postfach = stelle.postfach.map { "Postfach \($0)" } ?? "ohne eigenes Postfach"
                return Nachweisbefund(
                    stelle.postfach == nil ? .gelb : .gruen,
                    "Die Annahme im Portal (\(RechnungURL.formular)) liest und prüft eine Proberechnung, \(postfach). Eingegangen in zwölf Monaten: \(zahl)."
                )
            }
        ]
    }

    /// Both ways, so that a checker that lets everything pass is noticed.
    static func besteht(_ bytes: [UInt8]) -> Bool {
        do throws(RechnungError) {
            var rechnung = try Rechnung.lesen(bytes)
            guard Rechnungsregeln.pruefe(rechnung).isEmpty else { return false }
            rechnung.summen.zahlbar = .null
            return Rechnungsregeln.pruefe(rechnung).contains { $0.regel == "BR-CO-16" }
        } catch {
            return false
        }
    }
}
