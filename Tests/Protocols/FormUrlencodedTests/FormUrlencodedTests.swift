// SPDX-License-Identifier: EUPL-1.2
import FormUrlencoded
import Testing

@Suite("Formulare und Abfragen in Prozentkodierung")
struct FormUrlencodedTests {
    @Test(
        "Gelesen wird wie im Standard",
        arguments: [
            ("a=1&b=2", ["a", "1", "b", "2"]), ("a=%C3%A4+x", ["a", "ä x"]), ("&&a&", ["a", ""]), ("=b", ["", "b"]),
            ("a=b=c", ["a", "b=c"]),
            ("a=%zz%4&a=%", ["a", "%zz%4", "a", "%"]), ("%61=%2B%26%3d", ["a", "+&="]), ("", []),
        ])
    func gelesen(text: String, erwartet: [String]) throws {
        #expect(try FormUrlencoded.decode(text).flatMap { [$0.name, $0.value] } == erwartet)
    }

    @Test("Kaputtes UTF-8 und Übergrößen werden abgelehnt")
    func abgelehnt() {
        let eng = FormUrlencodedLimits(totalBytes: 20, fields: 2, nameBytes: 3, valueBytes: 4)
        #expect(throws: FormUrlencodedError.notUTF8) { try FormUrlencoded.decode("a=%FF") }
        #expect(throws: FormUrlencodedError.tooManyFields(limit: 2)) { try FormUrlencoded.decode("a&b&c", limits: eng) }
        #expect(throws: FormUrlencodedError.nameTooLong(limit: 3)) { try FormUrlencoded.decode("abcd=1", limits: eng) }
        #expect(throws: FormUrlencodedError.valueTooLong(name: "a", limit: 4)) {
            try FormUrlencoded.decode("a=12345", limits: eng)
        }
        #expect(throws: FormUrlencodedError.tooLarge(limit: 20)) {
            try FormUrlencoded.decode(String(repeating: "&", count: 21), limits: eng)
        }
    }

    @Test("Geschrieben und wieder gelesen bleibt alles gleich")
    func hinUndZurueck() throws {
        let felder = [FormUrlencodedField(name: "ä&=", value: "a+b c%\u{0}\n"), FormUrlencodedField(name: "", value: "")]
        #expect(try FormUrlencoded.decode(FormUrlencoded.encode(felder)) == felder)
    }
}
