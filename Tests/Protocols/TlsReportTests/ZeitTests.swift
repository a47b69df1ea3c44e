// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import TlsReport

@Suite("TLS-Berichte: Zeiten")
struct ZeitTests {
    struct Zeit: Sendable {
        let text: String
        let sekunden: Int64?
    }

    @Test(
        "Zeiten werden mit Zone und Bruchteilen gelesen, unmögliche nicht",
        arguments: [
            Zeit(text: "1970-01-01T00:00:00Z", sekunden: 0), Zeit(text: "1969-12-31T23:59:59z", sekunden: -1),
            Zeit(text: "2000-02-29T12:00:00.999+01:00", sekunden: 951_822_000),
            Zeit(text: "2026-11-29 06:40:26-05:30", sekunden: 1_795_954_226),
            Zeit(text: "2024-02-29T00:00:00", sekunden: 1_709_164_800),
            Zeit(text: "0000-03-01T00:00:00Z", sekunden: -62_162_035_200), Zeit(text: "2023-02-29T00:00:00Z", sekunden: nil),
            Zeit(text: "2023-13-01T00:00:00Z", sekunden: nil), Zeit(text: "2023-01-01T24:00:00Z", sekunden: nil),
            Zeit(text: "2023-01-01T00:00:00.Z", sekunden: nil), Zeit(text: "2023-01-01T00:00:00+0100", sekunden: nil),
            Zeit(text: "2023-01-01", sekunden: nil), Zeit(text: "2023-1-01T00:00:000Z", sekunden: nil),
        ])
    func zeiten(_ zeit: Zeit) {
        #expect(InternetTime.read(zeit.text) == zeit.sekunden, "\(zeit.text)")
    }

    @Test("Jede Zeit wird so gelesen, wie sie geschrieben ist")
    func zeitenHinUndZurueck() {
        var sekunden: Int64 = 0
        while sekunden <= InternetTime.writable.upperBound {
            #expect(InternetTime.read(InternetTime.text(sekunden)) == sekunden)
            sekunden += 12_345_678 + sekunden / 50
        }
        #expect(InternetTime.text(-5) == "1970-01-01T00:00:00Z")
        #expect(InternetTime.text(.max) == "9999-12-31T23:59:59Z")
    }
}
