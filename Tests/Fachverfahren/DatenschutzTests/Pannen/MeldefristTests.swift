// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing
import Web

@testable import Datenschutz

@Suite("Die 72 Stunden")
struct MeldefristTests {
    struct Fall: Sendable {
        let nach: Duration
        let risiko: Pannenrisiko
        let gemeldetNach: Duration?
        let text: String
        let art: String
    }

    static let bekannt = Zeitpunkt(iso8601: "2026-03-27T08:30:00Z") ?? Zeitpunkt(millisekunden: 0)

    /// The clocks go forward in the night to 29 March; 72 hours stay 72 hours.
    static let faelle = [
        Fall(nach: .zero, risiko: .offen, gemeldetNach: nil, text: "noch 72 Std. 0 Min. bis 30.03.2026, 10:30 Uhr", art: "info"),
        Fall(
            nach: .seconds(48 * 3_600), risiko: .offen, gemeldetNach: nil, text: "noch 24 Std. 0 Min. bis 30.03.2026, 10:30 Uhr",
            art: "info"),
        Fall(
            nach: .seconds(48 * 3_600 + 60), risiko: .vorhanden, gemeldetNach: nil,
            text: "noch 23 Std. 59 Min. bis 30.03.2026, 10:30 Uhr",
            art: "warnung"),
        Fall(
            nach: .seconds(72 * 3_600), risiko: .hoch, gemeldetNach: nil, text: "noch 0 Std. 0 Min. bis 30.03.2026, 10:30 Uhr",
            art: "warnung"),
        Fall(
            nach: .milliseconds(72 * 3_600_000 + 1), risiko: .hoch, gemeldetNach: nil,
            text: "Frist überschritten seit 30.03.2026, 10:30 Uhr",
            art: "fehler"),
        Fall(nach: .seconds(99 * 3_600), risiko: .keines, gemeldetNach: nil, text: "Meldung nicht nötig", art: "leise"),
        Fall(
            nach: .seconds(99 * 3_600), risiko: .hoch, gemeldetNach: .seconds(72 * 3_600), text: "rechtzeitig gemeldet",
            art: "erfolg"),
        Fall(
            nach: .seconds(99 * 3_600), risiko: .hoch, gemeldetNach: .seconds(73 * 3_600), text: "verspätet gemeldet",
            art: "warnung"),
    ]

    @Test("Die Frist läuft ab Bekanntwerden Stunde für Stunde und steht in Worten da", arguments: faelle)
    func frist(fall: Fall) {
        let frist = Meldefrist(
            bekannt: Self.bekannt, risiko: fall.risiko, gemeldet: fall.gemeldetNach.map { Self.bekannt + $0 },
            jetzt: Self.bekannt + fall.nach)
        #expect(frist.deutsch == fall.text)
        #expect(frist.marke.art == fall.art)
    }
}
