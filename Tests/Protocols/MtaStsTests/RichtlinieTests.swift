// SPDX-License-Identifier: EUPL-1.2
import MtaSts
import Testing

@Suite("MTA-STS: die Richtlinie einer Domain")
struct RichtlinieTests {
    private static let beispiel = """
        version: STSv1
        mode: enforce
        mx: mail.example.com
        mx: *.example.net
        mx: backupmx.example.com
        max_age: 604800

        """

    private func lesen(_ text: String) throws(StsError) -> StsPolicy { try StsPolicy(Array(text.utf8)) }

    @Test("Das Beispiel des Standards wird gelesen, mit LF wie mit CRLF", arguments: ["\n", "\r\n"])
    func beispiel(_ ende: String) throws {
        let richtlinie = try lesen(Self.beispiel.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ende))
        #expect(richtlinie.mode == .enforce)
        #expect(richtlinie.maxAge == 604_800)
        #expect(richtlinie.mx.map(\.description) == ["mail.example.com", "*.example.net", "backupmx.example.com"])
    }

    struct Fall: Sendable, CustomTestStringConvertible {
        let text: String
        let fehler: StsError
        var testDescription: String { text.debugDescription }
    }

    @Test(
        "Was nicht geschrieben ist, wie der Standard sagt, gilt als keine Richtlinie",
        arguments: [
            Fall(text: "", fehler: .missing("version")),
            Fall(text: "mode: enforce\nmx: a.de\nmax_age: 1", fehler: .missing("version")),
            Fall(text: "version: STSv1\nmx: a.de\nmax_age: 1", fehler: .missing("mode")),
            Fall(text: "version: STSv1\nmode: enforce\nmx: a.de", fehler: .missing("max_age")),
            Fall(text: "version: STSv1\nmode: testing\nmax_age: 1", fehler: .missing("mx")),
            Fall(text: "version: STSv2\nmode: none\nmax_age: 1", fehler: .version),
            Fall(text: "version: STSv1\nmode: Enforce\nmx: a.de\nmax_age: 1", fehler: .mode),
            Fall(text: "version: STSv1\nmode: none\nmax_age: 31557601", fehler: .maxAge),
            Fall(text: "version: STSv1\nmode: none\nmax_age: -1", fehler: .maxAge),
            Fall(text: "version: STSv1\nmode: none\nmax_age: 99999999999999999999", fehler: .maxAge),
            Fall(text: "version: STSv1\nmode: none\nmax_age: 1h", fehler: .maxAge),
            Fall(text: "version: STSv1\nmode none\nmax_age: 1", fehler: .malformed(line: 2)),
            Fall(text: "version: STSv1\nmode:\nmax_age: 1", fehler: .malformed(line: 2)),
            Fall(text: " version: STSv1\nmode: none\nmax_age: 1", fehler: .malformed(line: 1)),
            Fall(text: "version: STSv1\rmode: none\rmax_age: 1\r", fehler: .malformed(line: 1)),
            Fall(text: "version: STSv1\nmode: none\nmax_age: 1\n_x: y", fehler: .malformed(line: 4)),
            Fall(text: "<html>404</html>", fehler: .malformed(line: 1)),
        ])
    func unsinn(_ fall: Fall) {
        #expect(throws: fall.fehler) { try lesen(fall.text) }
    }

    @Test(
        "Ein Muster ist ein Rechnername, höchstens mit einem Stern als ganzem ersten Glied",
        arguments: [
            "*", "*.", "*.*.de", "mail.*.de", "m*.example.de", "*example.de", "a..de", "-a.de", "a-.de", "a.de.", "müller.de",
            "a_b.de",
            "a.de b.de", "1.2.3.4:25", String(repeating: "a", count: 64) + ".de",
        ])
    func falscheMuster(_ muster: String) {
        #expect(throws: StsError.mx) { try MxPattern(muster) }
        #expect(throws: StsError.mx) { try lesen("version: STSv1\nmode: enforce\nmx: \(muster)\nmax_age: 1") }
    }

    @Test("Von einem doppelten Feld gilt das erste, auch wenn das zweite unlesbar ist; alle mx gelten")
    func doppelt() throws {
        let richtlinie = try lesen(
            "version: STSv1\nversion: STSv9\nmode: testing\nmode: enforce\nmode: x\nmax_age: 10\nmax_age: x\nmx: a.de\nmx: b.de"
        )
        #expect(richtlinie.mode == .testing)
        #expect(richtlinie.maxAge == 10)
        #expect(richtlinie.mx.count == 2)
    }

    @Test("Unbekannte Felder, leere Zeilen und Leerraum am Ende stören nicht")
    func nachsicht() throws {
        let richtlinie = try lesen("version:STSv1 \nmode:\tnone\t\n\nneu.feld-1: ä und mehr\nmax_age:   0\n\n\n")
        #expect(richtlinie.mode == .none)
        #expect(richtlinie.maxAge == 0)
    }

    @Test("Mehr als 64 KiB werden nicht gelesen, genau 64 KiB schon")
    func groesse() throws {
        let kern = "version: STSv1\nmode: none\nmax_age: 1\n"
        let voll = kern + String(repeating: "\n", count: StsPolicy.longestFile - kern.utf8.count)
        #expect(try lesen(voll).mode == .none)
        #expect(throws: StsError.tooLarge) { try lesen(voll + "\n") }
    }
}
