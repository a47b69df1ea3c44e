// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension AkteModul {
    /// What the E-Akte can prove of itself.
    var nachweise: [Nachweisprobe] {
        [
            Nachweisprobe("akte.elektronisch", "Anteil elektronisch geführter Vorgänge") { [store] in
                let seit = store.uhr.jetzt.tag.plus(tage: -365).beginn
                return try await store.read { try Vorgangsanteil($0, seit: seit) }.befund
            }
        ]
    }
}

/// How many of the Vorgänge opened since a moment are led electronically: marked so, and without a Dokument that is on paper alone.
// § EGovG-NRW:9(1)
struct Vorgangsanteil: Hashable, Sendable {
    let alle: Int
    let elektronisch: Int

    init(alle: Int, elektronisch: Int) {
        self.alle = alle
        self.elektronisch = elektronisch
    }

    init(_ db: some ReadAccess, seit: Zeitpunkt) throws {
        alle = try db.value("SELECT COUNT(*) FROM akte_vorgang WHERE angelegt >= \(seit)") ?? 0
        elektronisch =
            try db.value(
                """
                SELECT COUNT(*) FROM akte_vorgang v WHERE v.angelegt >= \(seit) AND v.medium = \(Medium.elektronisch)
                  AND NOT EXISTS (SELECT 1 FROM akte_dokument d WHERE d.vorgang = v.id AND d.medium = \(Medium.papier))
                """) ?? 0
    }

    /// From here on it counts as proved, or as proved in part.
    private static let (voll, teilweise) = (95, 50)

    var befund: Nachweisbefund {
        guard alle > 0 else {
            return Nachweisbefund(.rot, "In den letzten zwölf Monaten wurde in der E-Akte kein Vorgang angelegt.")
        }
        let prozent = elektronisch * 100 / alle
        let text =
            "\(elektronisch) von \(alle) Vorgängen der letzten zwölf Monate werden elektronisch geführt (\(prozent) %)."
        return Nachweisbefund(prozent >= Self.voll ? .gruen : prozent >= Self.teilweise ? .gelb : .rot, text)
    }
}
