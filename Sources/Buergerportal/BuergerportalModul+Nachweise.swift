// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension BuergerportalModul {
    /// What the portal can prove of itself.
    var nachweise: [Nachweisprobe] {
        [
            Nachweisprobe("portal.epayment", "Bezahlen im Portal") { [store, anbieter] in
                // § EGovG-NRW:7
                guard !anbieter.simuliert else {
                    return Nachweisbefund(.rot, "Der Zahlungsdienst ist simuliert. Es fließt kein Geld.")
                }
                let seit = store.uhr.jetzt.tag.plus(tage: -90).beginn
                let bezahlt: Int =
                    try await store.read { db in
                        try db.value(
                            "SELECT COUNT(*) FROM portal_zahlung WHERE zustand = \(Zahlungszustand.bezahlt) AND angelegt >= \(seit)"
                        )
                    } ?? 0
                return Nachweisbefund(
                    bezahlt > 0 ? .gruen : .gelb,
                    "Der Zahlungsdienst „\(anbieter.name)“ ist angeschlossen. Bezahlt in den letzten 90 Tagen: \(bezahlt).")
            },
            Nachweisprobe("portal.leistungen", "Leistungen im Portal") { [angebote] in
                // § OZG:1a
                guard !angebote.isEmpty else { return Nachweisbefund(.rot, "Im Portal ist keine Leistung im Angebot.") }
                let namen = angebote.map(\.leistung.id).sorted().joined(separator: ", ")
                return Nachweisbefund(
                    .gelb,
                    "Im Portal \(angebote.count == 1 ? "ist 1 Leistung" : "sind \(angebote.count) Leistungen") im Angebot (\(namen)). Ob das alle sind, die das Gesetz verlangt, stellt ein Mensch fest."
                )
            },
        ]
    }
}
