// SPDX-License-Identifier: EUPL-1.2
import ClamdProtocol
import Testing

@Suite("clamd: Antworten und Adressen")
struct ClamdProtocolTests {
    @Test(
        "Jede Antwort bedeutet genau eines, und nur „OK“ heißt sauber",
        arguments: [
            ("stream: OK\0", ClamdReply.clean), ("stream: OK\n", .clean),
            ("stream: Rathaus.Test.UNOFFICIAL FOUND\0", .found("Rathaus.Test.UNOFFICIAL")),
            ("stream: Name mit FOUND FOUND\0", .found("Name mit FOUND")),
            ("INSTREAM size limit exceeded. ERROR\0", .tooLarge), ("", .failed("no answer")),
            ("stream:  FOUND\0", .failed("stream:  FOUND")), ("OK\0", .failed("OK")),
            ("stream: OKAY\0", .failed("stream: OKAY")), ("stream: OK\0stream: X FOUND\0", .clean),
        ])
    func antworten(_ text: String, _ erwartet: ClamdReply) {
        #expect(ClamdReply(Array(text.utf8)) == erwartet)
    }

    @Test("Was zu lang oder kein UTF-8 ist, gilt nie als sauber")
    func unlesbar() {
        #expect(ClamdReply([UInt8](repeating: 0x41, count: ClamdReply.longest + 1)) == .failed("answer too long"))
        #expect(ClamdReply([0xFF, 0xFE]) == .failed("answer is not UTF-8"))
    }

    @Test(
        "Adressen werden gelesen und wieder so geschrieben",
        arguments: ["unix:/run/clamav/clamd.ctl", "tcp:127.0.0.1:3310", "tcp:scanner.stadt.example:3310"])
    func adressen(_ text: String) {
        #expect(ClamdAddress(text)?.description == text)
    }

    @Test("Ein Pfad allein ist eine örtliche Adresse, eine in Klammern eine von IPv6")
    func kurzformen() {
        #expect(ClamdAddress("/run/clamd") == .local("/run/clamd"))
        #expect(ClamdAddress("tcp:[::1]:3310") == .tcp(host: "::1", port: 3310))
        #expect(ClamdAddress.tcp(host: "::1", port: 3310).description == "tcp:[::1]:3310")
    }

    @Test(
        "Unsinn ist keine Adresse",
        arguments: [
            "", "clamd", "tcp:[[t[]]:3", "tcp:a b:1", "tcp:", "tcp::3310", "tcp:3310", "tcp:host:0", "tcp:host:99999", "unix:run",
            "http://host:1",
        ])
    func unsinn(_ text: String) {
        #expect(ClamdAddress(text) == nil)
    }

    @Test("Die Länge eines Stücks steht mit dem höchsten Byte zuerst")
    func laenge() {
        #expect(ClamdCommand.header(0x0102_0304) == [1, 2, 3, 4])
        #expect(ClamdCommand.header(262_144) == [0, 4, 0, 0])
    }
}
