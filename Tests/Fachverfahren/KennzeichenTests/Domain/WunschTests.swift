// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Kennzeichen

@Suite("Wünsche und Nachbarn")
struct WunschTests {
    @Test(
        "Aus einem Geburtstag werden Zahlen, die auf das Schild passen",
        arguments: [
            ("12.03.85", 3, [123, 312, 85, 385, 853, 12, 3]),
            ("12.3.1985", 4, [1203, 123, 312, 85, 1985, 385, 1285, 853, 8512, 12, 3]),
            ("1985-03-12", 3, [123, 312, 85, 385, 853, 12, 3]), ("29.02.", 3, [292, 229, 29, 2]), ("01.01.00", 3, [11, 100, 1]),
        ])
    func geburtstag(text: String, ziffern: Int, erwartet: [Int]) throws {
        #expect(try Wunschzahl.aus(geburtstag: text, ziffern: 1...ziffern).map(\.zahl) == erwartet)
    }

    @Test(
        "Einen Tag, den es nicht gibt, gibt es auch nicht als Wunsch",
        arguments: ["31.02.1985", "29.02.1985", "0.1.85", "12", "12.03.19850", "a.b.c", "", "1.13.2000", "12.03.3000"])
    func keinTag(text: String) {
        #expect(throws: KennzeichenError.geburtstagUngueltig) { try Wunschzahl.aus(geburtstag: text, ziffern: 1...3) }
    }

    @Test(
        "Aus Namen werden Anfangsbuchstaben, auch bei Doppelnamen, Umlauten und Namenszusätzen",
        arguments: [
            ("Anna-Lena", "Meyer-Schmidt", ["AM", "AS", "LM", "LS", "MA"]), ("Özlem", "Yılmaz", ["OY", "YO", "O", "Y"]),
            ("Karl", "von der Heide", ["KH", "HK", "K", "H"]), ("Łukasz", "Żak", ["LZ", "ZL"]), ("Ida", "", ["I"]),
        ])
    func namen(vorname: String, nachname: String, anfang: [String]) throws {
        #expect(try Wunschbuchstaben.aus(vorname: vorname, nachname: nachname).prefix(anfang.count).map(\.text) == anfang)
    }

    @Test("Ohne lesbaren Namen gibt es keine Buchstaben")
    func keinName() {
        #expect(throws: KennzeichenError.nameUngueltig) { try Wunschbuchstaben.aus(vorname: "123", nachname: "ж") }
    }

    @Test("Nachbarn sind frei, verschieden, vom Wunsch verschieden, und das andere Unterscheidungszeichen kommt zuerst")
    func nachbarn() throws {
        let wunsch = try Probe.plate("LEV", "AB", 12), stadt = try Probe.regelwerk()
        let gefunden = Nachbarn.von(wunsch, zeichen: stadt.stadt.unterscheidungszeichen, anzahl: 12) {
            stadt.pruefe($0, .online, am: Probe.tag).zulaessig
        }
        #expect(gefunden.first?.text == "OP-AB 12")
        #expect(gefunden.dropFirst().first?.text == "LEV-BA 12")
        #expect(gefunden.contains(try Probe.plate("LEV", "AB", 21)))
        #expect(gefunden.count == 12 && Set(gefunden).count == 12 && !gefunden.contains(wunsch))
    }

    @Test(
        "Am Rand des Raums gibt es Nachbarn, aber keine ungültigen",
        arguments: [("OP", "A", 1), ("OP", "ZZ", 9999), ("LEV", "Z", 999), ("LEV", "S", 9)])
    func rand(uz: String, buchstaben: String, zahl: Int) throws {
        let stadt = try Probe.regelwerk()
        let gefunden = Nachbarn.von(
            try Probe.plate(uz, buchstaben, zahl), zeichen: stadt.stadt.unterscheidungszeichen, anzahl: 50
        ) {
            stadt.pruefe($0, .online, am: Probe.tag).zulaessig
        }
        #expect(gefunden.allSatisfy { stadt.pruefe($0, .online, am: Probe.tag).zulaessig })
        #expect(zahl > 999 || !gefunden.isEmpty)
    }

    @Test("Ein Reservierungscode wird auch klein und mit Leerzeichen erkannt, ein falscher nicht")
    func code() throws {
        var zufall = SystemRandomNumberGenerator()
        let code = Reservierungscode.neu(&zufall)
        #expect(try Reservierungscode(" " + code.gruppiert.lowercased()) == code)
        for falsch in ["", "AAAA-AAAA", code.wert + "2", "<script>"] {
            #expect(throws: KennzeichenError.falscherCode) { try Reservierungscode(falsch) }
        }
    }
}
