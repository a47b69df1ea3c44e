// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension BuergerportalModul {
    /// What the portal can prove of itself.
    var nachweise: [Nachweisprobe] {
        let (store, anbieter) = (store, anbieter)
        let leistungen = angebote.map { $0.leistung.id }.sorted()
        return [
            Nachweisprobe("portal.epayment", "Bezahlen im Portal") { try await Self.bezahlen(store, anbieter) },
            Nachweisprobe("portal.leistungen", "Leistungen im Portal") { Self.angebot(leistungen) },
        ]
    }

    // § EGovG-NRW:7
    private static func bezahlen(_ store: Store, _ anbieter: Zahlungsanbieter) async throws -> Nachweisbefund {
        guard !anbieter.simuliert else { return Nachweisbefund(.rot, "Der Zahlungsdienst ist simuliert. Es fließt kein Geld.") }
        let seit = store.uhr.jetzt.tag.plus(tage: -90).beginn, zustand = Zahlungszustand.bezahlt.rawValue
        let bezahlt: Int? = try await store.read { db in
            try db.value("SELECT COUNT(*) FROM portal_zahlung WHERE zustand = \(zustand) AND angelegt >= \(seit)")
        }
        let zahl = bezahlt ?? 0
        return Nachweisbefund(
            zahl > 0 ? .gruen : .gelb,
            "Der Zahlungsdienst „\(anbieter.name)“ ist angeschlossen. Bezahlt in den letzten 90 Tagen: \(zahl).")
    }

    // § OZG:1a
    private static func angebot(_ leistungen: [String]) -> Nachweisbefund {
        guard !leistungen.isEmpty else { return Nachweisbefund(.rot, "Im Portal ist keine Leistung im Angebot.") }
        let anzahl = leistungen.count == 1 ? "ist 1 Leistung" : "sind \(leistungen.count) Leistungen"
        return Nachweisbefund(
            .gelb,
            "Im Portal \(anzahl) im Angebot (\(leistungen.joined(separator: ", "))). Ob das alle sind, die das Gesetz verlangt, stellt ein Mensch fest."
        )
    }
}
