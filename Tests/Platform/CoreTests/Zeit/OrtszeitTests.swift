// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Testing

@Suite("Ortszeit in Deutschland")
struct OrtszeitTests {
    @Test(
        "Die Umstellungen liegen auf der Sekunde richtig",
        arguments: [
            ("2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00"), ("2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00"),
            ("2026-10-25T00:59:59Z", "2026-10-25T02:59:59+02:00"), ("2026-10-25T01:00:00Z", "2026-10-25T02:00:00+01:00"),
            ("2026-12-31T23:00:00Z", "2027-01-01T00:00:00+01:00"), ("2026-07-31T22:00:00Z", "2026-08-01T00:00:00+02:00"),
        ])
    func umstellung(utc: String, ort: String) throws {
        #expect(try #require(Zeitpunkt(iso8601: utc)).iso8601Ortszeit == ort)
    }

    @Test("Die eigene Rechnung stimmt von 1996 bis 2037 mit der Zeitzonendatenbank überein")
    func gegenDatenbank() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let sekunden = Int64.random(in: 820_450_800..<2_145_916_800, using: &generator)
            let erwartet = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(sekunden))) / 60
            let ort = Zeitpunkt(millisekunden: sekunden * 1000).ortszeit
            #expect(ort.versatz == erwartet, "Sekunde \(sekunden)")
        }
    }

    @Test("Tagesbeginn und Tag gehören zusammen, auch an Umstellungstagen")
    func tagesbeginn() throws {
        let start = try #require(Kalendertag(iso: "1996-01-01"))
        for n in 0..<15_000 {
            let tag = start.plus(tage: n)
            let beginn = tag.beginn
            #expect(beginn.tag == tag && beginn.uhrzeit == "00:00")
            #expect((beginn - .milliseconds(1)).tag == tag.plus(tage: -1))
        }
    }

    @Test("Die übersprungene Stunde wird vorgestellt, von der doppelten gilt die erste")
    func luecke() throws {
        #expect(try #require(Kalendertag(iso: "2026-03-29")).um(2, 30).uhrzeit == "03:30")
        #expect(try #require(Kalendertag(iso: "2026-10-25")).um(2, 30).iso8601 == "2026-10-25T00:30:00.000Z")
    }

    @Test("Ein Zeitpunkt wird deutsch und als ISO 8601 geschrieben und verlustfrei gelesen")
    func schreibweisen() throws {
        let z = try #require(Zeitpunkt(iso8601: "2026-11-23T13:05:09.007Z"))
        #expect(z.deutsch == "23.11.2026, 14:05 Uhr")
        #expect(z.deutschLang == "23. November 2026, 14:05 Uhr")
        #expect(z.iso8601 == "2026-11-23T13:05:09.007Z")
        #expect(Zeitpunkt(iso8601: "2026-11-23T14:05:09.007+01:00") == z)
        for ms: Int64 in [-1, -86_400_001, 0, 999, 1_795_439_109_007] {
            #expect(Zeitpunkt(iso8601: Zeitpunkt(millisekunden: ms).iso8601)?.millisekunden == ms)
        }
    }

    @Test(
        "Unvollständige oder unmögliche Zeitangaben werden nicht gelesen",
        arguments: [
            "2026-11-23T13:05:09", "2026-11-23 13:05:09Z", "2026-11-23T24:00:00Z", "2026-11-23T13:60:09Z",
            "2026-11-23T13:05:09.Z",
            "2026-11-23T13:05:09.1234Z", "2026-11-23T13:05:09+0100", "2026-11-23T13:05:09+25:00", "", "2026-11-23T13:05:09ZZ",
        ])
    func unsinn(text: String) { #expect(Zeitpunkt(iso8601: text) == nil) }
}
