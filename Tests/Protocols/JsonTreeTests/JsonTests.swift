// SPDX-License-Identifier: EUPL-1.2
import JsonTree
import Testing

@Suite("JSON")
struct JsonTests {
    static func read(_ text: String, _ limits: JsonLimits = JsonLimits()) throws -> JsonValue {
        try JsonValue(bytes: Array(text.utf8), limits: limits)
    }

    @Test(
        "Was gelesen wurde, wird als derselbe Wert wieder geschrieben",
        arguments: [
            "{}", "[]", "[1, -2.50, 1e9, 0.1E-3, true, false, null]", #"{"b": 1, "a": {"c": ["ä\n\"\\/ 😀", ""]}}"#,
            #"["\u00e4\ud83d\ude00\t\u0001"]"#, "\u{FEFF}{\"x\":\"y\"}",
        ])
    func roundTrip(text: String) throws {
        let value = try Self.read(text)
        #expect(try JsonValue(bytes: value.bytes) == value)
    }

    @Test("Reihenfolge und Ziffern bleiben, wie sie waren; gleich heißt gleich ohne Reihenfolge der Namen")
    func faithful() throws {
        let value = try Self.read(#"{"z": 1.50, "a": [2]}"#)
        #expect(value == .object([JsonMember("z", .number("1.50")), JsonMember("a", .array([.number("2")]))]))
        #expect(value.means(try Self.read(#"{"a": [2], "z": 1.50}"#)))
        #expect(!value.means(try Self.read(#"{"a": [2], "z": 1.5}"#)))
        #expect(!value.means(try Self.read(#"{"a": [2]}"#)))
    }

    @Test(
        "Kaputtes wird mit seiner Zeile abgelehnt",
        arguments: [
            "", "{", "[1,]", "{\"a\" 1}", "{\"a\":1,}", "01", "1.", "-", "tru", "\"a", "\"\\x\"", "\"\\ud800\"", "[1] 2",
            "\"\u{1}\"", "{a:1}", "{'a':1}", "[-]", "[.5]", "[1e]", "[+1]", "nul", "[tru]", "\"\\u12\"", "\"\\u12G4\"",
            "\"\\ud800\\u0041\"", "\"\\udc00\"", "[1 2]", "NaN",
        ])
    func malformed(text: String) {
        #expect {
            _ = try Self.read("\n" + text)
        } throws: { error in
            if case .malformed(let line, _) = error as? JsonError { line == 2 } else { false }
        }
    }

    @Test("Grenzen für Größe, Tiefe und Zahl halten; Namen kommen einmal vor; Bytes sind UTF-8")
    func limits() throws {
        var limits = JsonLimits()
        limits.bytes = 10
        #expect(throws: JsonError.tooLarge(limit: 10)) { _ = try Self.read("[1,2,3,4,5]", limits) }
        limits.bytes = 1_000
        limits.depth = 2
        #expect(throws: Never.self) { _ = try Self.read("[[1]]", limits) }
        #expect(throws: JsonError.tooDeep(line: 1, limit: 2)) { _ = try Self.read("[[[1]]]", limits) }
        limits.values = 3
        #expect(throws: JsonError.tooMany(limit: 3)) { _ = try Self.read("[1,2,3]", limits) }
        #expect(throws: JsonError.duplicateName(line: 1, name: "a")) { _ = try Self.read(#"{"a":1,"a":2}"#) }
        #expect(throws: JsonError.notUtf8(line: 1)) { _ = try JsonValue(bytes: [0x22, 0xC3, 0x22]) }
    }

    @Test("Texte behalten jedes Zeichen, auch maskiert")
    func characters() throws {
        #expect(try Self.read(#""\"\\\/\b\f\n\r\t\u00e4\ud83c\udfdb""#) == .string("\"\\/\u{8}\u{C}\n\r\tä\u{1F3DB}"))
        for text in ["", "\0\u{1F}\u{7F}\"\\", "e\u{301}\u{1F468}\u{200D}\u{1F469}", "\u{2028}"] {
            let again = try Self.read(JsonValue.string(text).line)
            #expect(again.text?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
        }
    }

    @Test("In einer Zeile bricht nichts aus einer Seite aus")
    func line() throws {
        let value = JsonValue.object(pairs: [
            ("<", .array([.string("a\"\\\n\r\t\u{1}</script>ä"), .integer(-7), .bool(true), .null])), ("leer", .object([])),
        ])
        #expect(
            value.line == #"{"\u003c":["a\"\\\n\r\t\u0001\u003c/script>ä",-7,true,null],"leer":{}}"#)
        #expect(try Self.read(value.line) == value)
    }
}
