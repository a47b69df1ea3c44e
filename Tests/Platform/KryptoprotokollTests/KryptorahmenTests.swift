// SPDX-License-Identifier: EUPL-1.2
import Kryptoprotokoll
import Testing

@Suite("Rahmen zwischen Server und Kryptoarbeiter") struct KryptorahmenTests {
    private var satz: Kryptosatz {
        var satz = Kryptosatz()
        satz.setze(.inhalt, [0, 1, 255])
        satz.setze(.adresse, "ä@example.org")
        satz.setze(.adresse, "b@example.org")
        satz.setze(.zeit, Int64(-5))
        satz.setze(.abgesetzt, true)
        return satz
    }

    @Test("Was geschrieben wurde, wird ebenso gelesen")
    func hinUndZurueck() throws {
        let bytes = Kryptorahmen.frage(.cmsSignieren, satz)
        let laenge = try Kryptorahmen.laenge(Array(bytes.prefix(4)))
        #expect(laenge == bytes.count - 4)
        let (code, gelesen) = try Kryptorahmen.lies(Array(bytes.dropFirst(4)))
        #expect(code == Kryptohandlung.cmsSignieren.rawValue)
        #expect(gelesen == satz)
        #expect(gelesen.texte(.adresse) == ["ä@example.org", "b@example.org"])
        #expect(gelesen.zahl(.zeit) == -5)
        #expect(gelesen.ja(.abgesetzt) && !gelesen.ja(.gesperrt))
    }

    @Test("Solange etwas fehlt, ist noch nichts zu lesen; was danach kommt, gehört nicht dazu")
    func nachUndNach() throws {
        let bytes = Kryptorahmen.antwort(satz)
        for ende in bytes.indices {
            let istDa = try Kryptorahmen.liesGanze(Array(bytes[..<ende])) != nil
            #expect(!istDa)
        }
        let ganz = try Kryptorahmen.liesGanze(bytes + [1, 2, 3])
        #expect(ganz?.satz == satz)
        #expect(throws: Rahmenfehler.zuLang(0xFFFF_FFFF)) { try Kryptorahmen.liesGanze([255, 255, 255, 255]) }
    }

    @Test("Gruppen beginnen mit ihrem Feld und enden vor dem nächsten")
    func gruppen() {
        var satz = Kryptosatz()
        satz.setze(.urteil, true)
        satz.setze(.unterzeichner, "")
        satz.setze(.hash, "a")
        satz.setze(.unterzeichner, "")
        satz.setze(.hash, "b")
        #expect(satz.gruppen(.unterzeichner).map { $0.text(.hash) } == ["a", "b"])
    }

    @Test("An jeder Stelle abgeschnitten ist es ein Fehler oder weniger Felder, nie ein Absturz")
    func abgeschnitten() {
        let bytes = Array(Kryptorahmen.antwort(satz).dropFirst(4))
        for ende in bytes.indices {
            let gelesen = try? Kryptorahmen.lies(Array(bytes[..<ende]))
            #expect(gelesen.map { $0.satz.felder.count < satz.felder.count } ?? true)
        }
    }

    @Test("Unbekannte Felder und zu große Längen werden abgewiesen, ehe etwas gelesen wird")
    func grenzen() {
        #expect(throws: Rahmenfehler.unbekanntesFeld(200)) { try Kryptorahmen.lies([0, 200, 0, 0, 0, 0]) }
        #expect(throws: Rahmenfehler.zuLang(0xFFFF_FFFF)) { try Kryptorahmen.laenge([255, 255, 255, 255]) }
        #expect(throws: Rahmenfehler.abgeschnitten) { try Kryptorahmen.laenge([0, 0, 0, 0]) }
    }
}
