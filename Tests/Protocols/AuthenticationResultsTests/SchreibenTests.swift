// SPDX-License-Identifier: EUPL-1.2
import AuthenticationResults
import Testing

@Suite("Authentication-Results schreiben")
struct SchreibenTests {
    private func text(_ feld: AuthenticationResults, utf8: Bool = false) throws -> String {
        String(decoding: try feld.field(utf8: utf8), as: UTF8.self)
    }

    @Test("Alle Methoden mit ihren Angaben, jede auf ihrer Zeile")
    func methoden() throws {
        let feld = AuthenticationResults(
            id: "mx.stadt.example",
            results: [
                .spf(.pass, mailFrom: "a@b.example", helo: "mx.b.example", comment: "192.0.2.1 erlaubt"),
                .dkim(
                    .fail, domain: "b.example", selector: "s1", algorithm: "rsa-sha256", signatureStart: "AbC/+4xyz123",
                    reason: "body changed"),
                .dmarc(.pass, from: "b.example", policy: "reject"), .arc(.none), .iprev(.temperror, address: "2001:db8::1"),
                .auth(.pass, user: "mueller"), .arc(.pass, oldestPass: 0, remoteIp: "192.0.2.1"),
            ])
        let geschrieben = try text(feld)
        #expect(
            geschrieben == """
                Authentication-Results: mx.stadt.example;\r
                \tspf=pass (192.0.2.1 erlaubt) smtp.mailfrom=a@b.example\r
                \tsmtp.helo=mx.b.example;\r
                \tdkim=fail reason="body changed" header.d=b.example header.s=s1\r
                \theader.a=rsa-sha256 header.b="AbC/+4xy";\r
                \tdmarc=pass header.from=b.example policy.dmarc=reject;\r
                \tarc=none;\r
                \tiprev=temperror policy.iprev="2001:db8::1";\r
                \tauth=pass smtp.auth=mueller;\r
                \tarc=pass header.oldest-pass=0 smtp.remote-ip=192.0.2.1\r

                """)
        let keins = try text(AuthenticationResults(id: "a.example", version: 1, results: []))
        #expect(keins == "Authentication-Results: a.example 1; none\r\n")
    }

    @Test(
        "Niemand schmuggelt mit seinem Namen ein Ergebnis ein",
        arguments: [
            "x; dkim=pass", "x\r\nBcc: y", "x\r\n\tdkim=pass", "x) dkim=pass", "x\" dkim=pass", "x\\", "\\\"", "(((",
            "x@y; dkim=pass", "\u{0}",
            "", " ", "ü@bücher.example", "\u{2028}x", "a@b@c", "@b.example", "none", "reason=pass",
        ])
    func schmuggel(name: String) throws {
        let feld = AuthenticationResults(
            id: "mx.stadt.example",
            results: [
                .spf(.fail, mailFrom: name, helo: name, comment: name), .dkim(.fail, domain: name, reason: name),
                .auth(.none, user: name),
            ])
        for utf8 in [true, false] {
            let bytes = try feld.field(utf8: utf8)
            let zeilen = bytes.split(separator: 0x0A)
            #expect(zeilen.dropFirst().allSatisfy { $0.first == 0x09 && $0.last == 0x0D })
            #expect(utf8 || bytes.allSatisfy { $0 < 0x80 })
            let gelesen = try AuthenticationResults(bytes.drop { $0 != 0x3A }.dropFirst())
            #expect(gelesen.results.map(\.result) == ["fail", "fail", "none"])
            #expect(gelesen.results.map(\.properties.count) == [2, 1, 1])
            let erwartet = utf8 || name.utf8.allSatisfy { $0 < 0x80 } ? Self.sichtbar(name) : nil
            if let erwartet { #expect(gelesen.results[0].properties.map(\.value) == [erwartet, erwartet]) }
        }
    }

    /// What is left of a text in one line.
    private static func sichtbar(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x2028 ? " " : $0 }))
    }

    @Test("Langes wird gekürzt, damit jede Zeile durchkommt")
    func lang() throws {
        let lang = String(repeating: "(ü\"", count: 1_000)
        let feld = AuthenticationResults(id: lang, results: [.spf(.pass, mailFrom: lang, helo: lang, comment: lang)])
        let bytes = try feld.field(utf8: true)
        #expect(bytes.split(separator: 0x0A).allSatisfy { $0.count <= 999 })
    }

    @Test("Ein Wort, das keines ist, wird nicht geschrieben")
    func woerter() {
        func versuch(_ ergebnis: AuthenticationResult, id: String = "a", _ fehler: AuthenticationResultsError) {
            #expect(throws: fehler) { try AuthenticationResults(id: id, results: [ergebnis]).field() }
        }
        versuch(.init(method: "spf;", result: "pass"), .keywordInvalid("spf;"))
        versuch(.init(method: "spf", result: ""), .keywordInvalid(""))
        versuch(.init(method: "spf", result: "pass", properties: [.init("smtp", "mail from", "x")]), .keywordInvalid("mail from"))
        versuch(.init(method: "spf", result: "pass"), id: "", .idMissing)
    }
}
