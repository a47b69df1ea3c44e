// SPDX-License-Identifier: EUPL-1.2
import Bytes
import Foundation
import Testing

@Suite("Base64")
struct Base64Tests {
    @Test("Was geschrieben wird, liest jeder, und wir lesen es wieder", arguments: 0...40)
    func hinUndZurueck(_ laenge: Int) {
        let bytes = (0..<laenge).map { UInt8(truncatingIfNeeded: $0 * 151 + laenge * 37) }
        #expect(Base64.text(bytes) == Data(bytes).base64EncodedString())
        #expect(Base64.decode(Base64.encode(bytes), canonical: true) == bytes)
    }

    @Test(
        "Fremde Zeichen, halbe Gruppen und Füllzeichen in der Mitte sind kein Base64",
        arguments: ["A", "AA", "AAA", "A===", "AA=", "AA==AA==", "=", "====", "AA A", "AA\n==", "AA-_", "AAAAA", "AAA=="])
    func unsinn(_ text: String) {
        #expect(Base64.decode(Array(text.utf8)) == nil)
    }

    @Test("Auf Wunsch hat jeder Inhalt genau eine Form")
    func eineForm() {
        for text in ["QR==", "QUJ="] {
            #expect(Base64.decode(Array(text.utf8)) != nil)
            #expect(Base64.decode(Array(text.utf8), canonical: true) == nil)
        }
    }

    @Test("Wie auch geschnitten wird, der Inhalt ist derselbe")
    func stuecke() {
        let bytes = (0..<100).map { UInt8($0) }, text = Base64.encode(bytes)
        for breite in 1...9 {
            var leser = Base64Reader()
            for anfang in stride(from: 0, to: text.count, by: breite) {
                let gut = leser.feed(Array(text[anfang..<min(anfang + breite, text.count)]))
                #expect(gut)
            }
            #expect(leser.finish() == bytes)
        }
    }
}
