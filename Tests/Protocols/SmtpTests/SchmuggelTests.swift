// SPDX-License-Identifier: EUPL-1.2
import Smtp
import Testing

/// Bytes that some servers take for the end of a message (CVE-2023-51764 and its kin).
@Suite("SMTP: Schmuggeln")
struct SchmuggelTests {
    /// The true end and rows of bytes that hold it; all others end nothing.
    static let vorWahren = ["\r\n", "\0\r\n", "\r\r\n", "\n\r\n"]
    static let hinterWahren = ["\r\n", "\r\n\0"]

    /// All pairs of line ends around a dot.
    static let enden: [String] = {
        let zeilenenden = ["\n", "\r", "\r\n", "\n\r", "\r\r", "\n\n", "\r\r\n", "\n\r\n", "\r\n\0", "\0\r\n", ""]
        let paare = zeilenenden.flatMap { vor in zeilenenden.map { "\(vor).\($0)" } }
        return paare + ["\r\n.\0\r\n", "\r\n\0.\r\n", "\r\n..\r\n", "\r\n. \r\n", "\r\n \r\n."]
    }()

    @Test("Nur CRLF Punkt CRLF beendet eine Nachricht", arguments: enden)
    func keinEnde(_ ende: String) {
        let danach = [UInt8]("QUIT\r\n")
        let versteckt = [UInt8](ende) + [UInt8]("MAIL FROM:<x@y>\r\n")
        let bytes = [UInt8]("Subject: a\r\n\r\nText") + versteckt + [UInt8]("\r\n.\r\n") + danach
        let wahr = Self.vorWahren.contains { vor in Self.hinterWahren.contains { ende.utf8.elementsEqual("\(vor).\($0)".utf8) } }
        for lf in [SmtpBareLineFeed.refuse, .normalise] {
            for schritt in [1, 2, 3, 5, 7, .max] {
                let ergebnis = Inhalt.lies(bytes, je: schritt, lf)
                #expect(ergebnis.ende != nil)
                #expect((ergebnis.rest == danach) == !wahr)
            }
        }
    }

    struct Fall: Sendable {
        let ende: String
        let problem: SmtpDataProblem?
        init(_ ende: String, _ problem: SmtpDataProblem?) {
            self.ende = ende
            self.problem = problem
        }
    }

    @Test(
        "Jedes falsche Ende hat seinen Grund, und die Bytes dahinter sind kein Befehl",
        arguments: [
            Fall("\n.\n", .bareLineFeed), Fall("\n.\r\n", .bareLineFeed), Fall("\r\n.\n", .bareLineFeed),
            Fall("\r.\r", .bareCarriageReturn), Fall("\r\n.\r", .bareCarriageReturn), Fall("\r.\r\n", .bareCarriageReturn),
            Fall("\n.\r", .bareLineFeed), Fall("\r.\n", .bareCarriageReturn), Fall("\r\n\0.\r\n", .nul),
            Fall("\r\n.\0\r\n", .nul),
            Fall("\r\n.\r\r\n", .bareCarriageReturn), Fall("\r\r\n.\n", .bareCarriageReturn), Fall("\r\n..\r\n", nil),
            Fall("\r\n. \r\n", nil),
        ])
    func gruende(_ fall: Fall) {
        let danach = [UInt8]("RSET\r\n")
        let bytes = [UInt8]("a") + [UInt8](fall.ende) + [UInt8]("b\r\n.\r\n") + danach
        for schritt in 1...bytes.count {
            let ergebnis = Inhalt.lies(bytes, je: schritt)
            #expect(ergebnis.ende?.problem == fall.problem)
            #expect(ergebnis.rest == danach)
        }
    }

    @Test("Ein geduldetes LF wird CRLF, beendet aber nichts; ein Punkt allein bleibt stehen, wie er gemeint war")
    func geduldet() {
        let ergebnis = Inhalt.lies([UInt8]("a\n.\nb\r\n.\nc\n.\r\n..d\n\r\n.\r\nQUIT"), .normalise)
        #expect(ergebnis.inhalt.text == "a\r\n.\r\nb\r\n.\r\nc\r\n.\r\n.d\r\n\r\n")
        #expect(ergebnis.ende?.problem == nil)
        #expect(ergebnis.ende?.normalisedLineFeeds == 5)
        #expect(ergebnis.ende?.size == ergebnis.inhalt.count)
        #expect(ergebnis.rest.text == "QUIT")
        // What follows the dot on its line, and who stuffs it: as everywhere.
        let gestopft = Inhalt.lies([UInt8]("a\n.b\n..\n..c\n\r\n.\r\n"), .normalise)
        #expect(gestopft.inhalt.text == "a\r\nb\r\n.\r\n.c\r\n\r\n")
        for lf in [SmtpBareLineFeed.refuse, .normalise] {
            #expect(Inhalt.lies([UInt8]("a\r\n.\r\n"), lf).inhalt.text == "a\r\n")
        }
        #expect(Inhalt.lies([UInt8]("a\rb\n\r\n.\r\n"), .normalise).ende?.problem == .bareCarriageReturn)
    }
}
