// SPDX-License-Identifier: EUPL-1.2

/// Page numbers below a list (partial `seitenzahlen`).
public struct Seitenzahlen: Encodable, Sendable {
    struct Seite: Encodable, Sendable {
        let nummer: Int
        let url: String
        let aktiv: Bool
        let luecke: Bool
    }

    let zurueck: String?
    let weiter: String?
    let seiten: [Seite]
    let von: Int
    let bis: Int
    /// Counts stop at a bound, then a text such as "mehr als 1 000".
    let gesamt: String

    /// `nil` when everything fits on one page.
    /// - Parameter url: address of a page by its number, 1 is the first.
    public init?(seite: Int, groesse: Int, gesamt: Int, mehr: Bool = false, url: (Int) -> String) {
        guard gesamt > groesse else { return nil }
        let letzte = (gesamt + groesse - 1) / groesse
        zurueck = seite > 1 ? url(seite - 1) : nil
        weiter = seite < letzte ? url(seite + 1) : nil
        von = (seite - 1) * groesse + 1
        bis = min(seite * groesse, gesamt)
        self.gesamt = mehr ? "mehr als \(gesamt)" : String(gesamt)
        let gezeigt = Set([1, letzte] + Array(max(1, seite - 2)...min(letzte, max(1, seite + 2)))).sorted()
        var seiten: [Seite] = []
        for (i, nummer) in gezeigt.enumerated() {
            if i > 0, nummer > gezeigt[i - 1] + 1 { seiten.append(Seite(nummer: 0, url: "", aktiv: false, luecke: true)) }
            seiten.append(Seite(nummer: nummer, url: url(nummer), aktiv: nummer == seite, luecke: false))
        }
        self.seiten = seiten
    }
}
