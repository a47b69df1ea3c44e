// SPDX-License-Identifier: EUPL-1.2
import Smtp
import Testing

@Suite("SMTP: Zeilen eines Clients")
struct ZeilenTests {
    static func lies(_ bytes: [UInt8], je schritt: Int = .max, grenze: Int = 20, _ lf: SmtpBareLineFeed = .refuse) -> [SmtpLine] {
        var leser = SmtpLineReader(limit: grenze, bareLineFeed: lf)
        var zeilen: [SmtpLine] = []
        for stueck in bytes.stuecke(min(schritt, max(1, bytes.count))) {
            leser.feed(stueck)
            while let zeile = leser.next() { zeilen.append(zeile) }
        }
        return zeilen
    }

    struct Fall: Sendable {
        let text: String
        let zeilen: [SmtpLine]
        init(_ text: String, _ zeilen: [SmtpLine]) {
            self.text = text
            self.zeilen = zeilen
        }
    }

    static let a = SmtpLine.line([0x61])
    static let b = SmtpLine.line([0x62])
    static let achtzehn = String(repeating: "x", count: 18)

    @Test(
        "Eine Zeile endet mit CRLF und mit nichts anderem",
        arguments: [
            Fall("a\r\nb\r\n", [a, b]), Fall("\r\n", [.line([])]), Fall("a", []), Fall("a\r", []),
            Fall("a\nb\r\nb\r\n", [.refused(.bareLineFeed), b]), Fall("a\rb\r\nb\r\n", [.refused(.bareCarriageReturn), b]),
            Fall("a\r\rb\r\na\r\n", [.refused(.bareCarriageReturn), a]), Fall("a\0\r\nb\r\n", [.refused(.nul), b]),
            Fall("\n\nRSET\n\r\nb\r\n", [.refused(.bareLineFeed), b]),
            Fall("\r\r\nb\r\n", [.refused(.bareCarriageReturn), b]),
            Fall(achtzehn + "\r\nb\r\n", [.line([UInt8](achtzehn)), b]), Fall(achtzehn + "x\r\nb\r\n", [.refused(.tooLong), b]),
            Fall(achtzehn + "xxxx\n\0\rxx\r\nb\r\n", [.refused(.tooLong), b]),
            Fall(achtzehn + "x\rx\r\nb\r\n", [.refused(.tooLong), b]),
        ])
    func zeilen(_ fall: Fall) {
        #expect(Self.lies([UInt8](fall.text)) == fall.zeilen)
    }

    @Test("Wo LF geduldet wird, endet eine Zeile auch damit")
    func geduldet() {
        #expect(Self.lies([UInt8]("a\nb\r\n"), .normalise) == [Self.a, Self.b])
        #expect(Self.lies([UInt8]("a\rb\nb\n"), .normalise) == [.refused(.bareCarriageReturn), Self.b])
    }

    @Test("Jede Stückelung ergibt dieselben Zeilen", arguments: 0..<100)
    func stueckelung(_ saat: UInt64) {
        var zufall = Zufall(saat)
        let bytes = zufall.bytes(aus: [0x0D, 0x0D, 0x0A, 0x0A, 0x61, 0x62, 0x63, 0x64, 0], 60)
        for lf in [SmtpBareLineFeed.refuse, .normalise] {
            let ganz = Self.lies(bytes, grenze: 6, lf)
            for schritt in 1...7 { #expect(Self.lies(bytes, je: schritt, grenze: 6, lf) == ganz) }
        }
    }

    @Test("Was hinter den Zeilen liegt, bleibt übrig")
    func rest() {
        var leser = SmtpLineReader()
        #expect(leser.isEmpty)
        leser.feed([UInt8]("DATA\r\nInhalt\r\n"))
        #expect(leser.next() == .line([UInt8]("DATA")))
        #expect(!leser.isEmpty)
        #expect(leser.takeRest() == [UInt8]("Inhalt\r\n"))
        #expect(leser.isEmpty)
        #expect(leser.next() == nil)
    }

    @Test("Eine endlose Zeile wird nicht behalten und erst an ihrem Ende gemeldet")
    func endlos() {
        var leser = SmtpLineReader(limit: 512)
        for _ in 0..<1000 {
            leser.feed([UInt8](repeating: 0x61, count: 1000))
            #expect(leser.next() == nil)
        }
        #expect(leser.takeRest().isEmpty)
        #expect(!leser.isEmpty)
        leser.feed([UInt8]("\r\nQUIT\r\n"))
        #expect(leser.next() == .refused(.tooLong))
        #expect(leser.next() == .line([UInt8]("QUIT")))
    }
}
