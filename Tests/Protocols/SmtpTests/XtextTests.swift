// SPDX-License-Identifier: EUPL-1.2
import Smtp
import Testing

@Suite("SMTP: Kodierung von Parametern")
struct XtextTests {
    @Test("Jedes Byte kommt aus xtext zurück, und nur sichtbare stehen für sich")
    func rundlauf() {
        let alle = (UInt8.min...UInt8.max).map { $0 }
        let text = Xtext.encode(alle)
        #expect(Xtext.decode(text.utf8) == alle)
        #expect(text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "=") })
    }

    @Test("Was kein xtext ist, wird nicht gelesen", arguments: ["a b", "a=b", "+", "+4", "+g0", "+0a", "ä"])
    func ungueltig(_ text: String) {
        #expect(Xtext.decode(text.utf8) == nil)
    }

    @Test("Der erste Empfänger behält seine Adresse, auch über ASCII hinaus")
    func ersterEmpfaenger() throws {
        for text in ["a+b@c.example", "jürgen@müller.example", "\"a b\\\\c\"@d.example", "名前+x@例え.テスト"] {
            let empfaenger = SmtpOriginalRecipient(try SmtpAddress(text))
            #expect(empfaenger.value.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "=") })
            let zeile = "RCPT TO:<a@b> ORCPT=\(empfaenger.value)"
            let gelesen = try SmtpCommandLine(Array(zeile.utf8)[...], offered: .alle).command
            guard case .rcpt(_, let parameter) = gelesen else {
                Issue.record("kein RCPT")
                return
            }
            #expect(parameter.originalRecipient?.address == text)
        }
    }

    @Test("UTF-8 in ORCPT braucht SMTPUTF8")
    func utf8() {
        var offered = SmtpExtensions.alle
        offered.smtpUtf8 = false
        #expect(throws: SmtpCommandError.parameterInvalid("ORCPT")) {
            try BefehleTests.lies("RCPT TO:<a@b> ORCPT=utf-8;ü@b", offered: offered)
        }
    }
}
