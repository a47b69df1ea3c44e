// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Oscal

@Suite("JSON für OSCAL")
struct OscalJsonTests {
    static func read(_ text: String, _ limits: OscalLimits = OscalLimits()) throws -> OscalJson {
        try OscalJson(bytes: Array(text.utf8), limits: limits)
    }

    @Test(
        "Was gelesen wurde, wird als derselbe Wert wieder geschrieben",
        arguments: [
            "{}", "[]", "[1, -2.50, 1e9, 0.1E-3, true, false, null]", #"{"b": 1, "a": {"c": ["ä\n\"\\/ 😀", ""]}}"#,
            #"["\u00e4\ud83d\ude00\t\u0001"]"#, "\u{FEFF}{\"x\":\"y\"}",
        ])
    func roundTrip(text: String) throws {
        let value = try Self.read(text)
        #expect(try OscalJson(bytes: value.bytes) == value)
    }

    @Test("Reihenfolge und Ziffern bleiben, wie sie waren; gleich heißt gleich ohne Reihenfolge der Namen")
    func faithful() throws {
        let value = try Self.read(#"{"z": 1.50, "a": [2]}"#)
        #expect(value == .object([OscalMember("z", .number("1.50")), OscalMember("a", .array([.number("2")]))]))
        #expect(value.means(try Self.read(#"{"a": [2], "z": 1.50}"#)))
        #expect(!value.means(try Self.read(#"{"a": [2], "z": 1.5}"#)))
        #expect(!value.means(try Self.read(#"{"a": [2]}"#)))
    }

    @Test(
        "Kaputtes wird mit seiner Zeile abgelehnt",
        arguments: [
            "", "{", "[1,]", "{\"a\" 1}", "{\"a\":1,}", "01", "1.", "-", "tru", "\"a", "\"\\x\"", "\"\\ud800\"", "[1] 2",
            "\"\u{1}\"",
        ])
    func malformed(text: String) {
        #expect {
            _ = try Self.read("\n" + text)
        } throws: { error in
            if case .malformed(let line, _) = error as? OscalError { line == 2 } else { false }
        }
    }

    @Test("Grenzen für Größe, Tiefe und Zahl halten; Namen kommen einmal vor; Bytes sind UTF-8")
    func limits() throws {
        var limits = OscalLimits()
        limits.bytes = 10
        #expect(throws: OscalError.tooLarge(limit: 10)) { _ = try Self.read("[1,2,3,4,5]", limits) }
        limits.bytes = 1_000
        limits.depth = 2
        #expect(throws: Never.self) { _ = try Self.read("[[1]]", limits) }
        #expect(throws: OscalError.tooDeep(line: 1, limit: 2)) { _ = try Self.read("[[[1]]]", limits) }
        limits.values = 3
        #expect(throws: OscalError.tooMany(limit: 3)) { _ = try Self.read("[1,2,3]", limits) }
        #expect(throws: OscalError.duplicateName(line: 1, name: "a")) { _ = try Self.read(#"{"a":1,"a":2}"#) }
        #expect(throws: OscalError.notUtf8) { _ = try OscalJson(bytes: [0x22, 0xC3, 0x22]) }
    }
}
