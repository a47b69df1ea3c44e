// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import TlsReport

@Suite("TLS-Berichte: JSON und Zeiten")
struct JsonTests {
    private func lesen(_ text: String) throws(TlsReportError) -> JsonValue { try JsonReader.read(Array(text.utf8), depth: 4) }

    @Test(
        "Was kein JSON ist oder verschieden verstanden wird, wird abgewiesen",
        arguments: [
            "", "{", "[1,]", "{\"a\":1,}", "{a:1}", "{'a':1}", "[01]", "[-]", "[1.]", "[.5]", "[1e]", "[+1]", "nul", "[tru]",
            "[1] x",
            "\"\u{1}\"", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"a",
            "{\"a\":1,\"a\":2}", "{\"a\" 1}", "[1 2]", "NaN",
        ])
    func unsinn(_ text: String) {
        #expect(throws: TlsReportError.malformed) { try lesen(text) }
    }

    @Test("Texte behalten jedes Zeichen, auch maskiert")
    func texte() throws {
        #expect(try lesen(#""\"\\\/\b\f\n\r\t\u00e4\ud83c\udfdb""#) == .string("\"\\/\u{8}\u{C}\n\r\tä\u{1F3DB}"))
        for text in ["", "\0\u{1F}\u{7F}\"\\", "e\u{301}\u{1F468}\u{200D}\u{1F469}", "\u{2028}"] {
            #expect(try lesen(JsonWriter.string(text)).text?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
        }
        #expect(throws: TlsReportError.malformed) { try JsonReader.read([0x22, 0xFF, 0x22], depth: 1) }
        #expect(try JsonReader.read([0xEF, 0xBB, 0xBF, 0x31], depth: 1) == .number("1"))
    }

    @Test("Zahlen werden nicht gerundet")
    func zahlen() throws {
        let zahlen = try #require(lesen("[0,-0,9223372036854775807,9223372036854775808,1E+2]").elements)
        let erwartet: [Int?] = [0, nil, Int.max, nil, nil]
        #expect(zahlen.map(\.count) == erwartet)
    }

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
