// SPDX-License-Identifier: EUPL-1.2
import Testing
import Totp

@Suite("Base32 nach RFC 4648")
struct Base32Tests {
    @Test(
        "Die Beispiele der RFC stimmen in beide Richtungen",
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ])
    func beispiele(text: String, kodiert: String) {
        #expect(Base32.encode(Array(text.utf8)) == kodiert)
        #expect(Base32.decode(kodiert) == Array(text.utf8))
        #expect(Base32.decode(kodiert.lowercased() + "==") == Array(text.utf8))
    }

    @Test("Vertipptes wird nicht geraten", arguments: ["MZ1", "M", "MZ", "MY=A", "MÄ"])
    func vertippt(text: String) { #expect(Base32.decode(text) == nil) }
}
