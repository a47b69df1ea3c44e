// SPDX-License-Identifier: EUPL-1.2
import Smtp
import Testing

@Suite("SMTP: Erweiterungen")
struct ErweiterungenTests {
    @Test("Die Antwort auf EHLO nennt, was gilt, und wird als dasselbe gelesen")
    func rundlauf() throws {
        let host = try SmtpDomain("mx.stadt.example")
        for tls in [true, false] {
            let angebot = SmtpExtensions.alle.offered(tls: tls)
            #expect(SmtpExtensions(reply: angebot.reply(host: host)) == angebot)
        }
        #expect(
            SmtpExtensions.alle.offered(tls: false).reply(host: host).bytes().text
                == "250-mx.stadt.example\r\n250-PIPELINING\r\n250-SIZE 1000000\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n"
                + "250-ENHANCEDSTATUSCODES\r\n250-DSN\r\n250-CHUNKING\r\n250-STARTTLS\r\n250 LIMITS RCPTMAX=100\r\n")
        #expect(SmtpExtensions().reply(host: host).bytes().text == "250 mx.stadt.example\r\n")
        let innen = SmtpExtensions.alle.offered(tls: true)
        #expect(!innen.startTls)
        #expect(innen.requireTls)
        #expect(innen.auth == ["PLAIN", "LOGIN"])
    }

    @Test("Fremde Antworten werden gelesen, wie sie kommen")
    func fremd() {
        let antwort = SmtpReply(
            250, nil,
            lines: [
                "PIPELINING gehört hier zum Namen", "size 35882577", "8bitmime", "AUTH=LOGIN PLAIN", "AUTH PLAIN XOAUTH2",
                "X-EXPS",
                "LIMITS MAILMAX=1000 RCPTMAX=50", "STARTTLS", "",
            ])
        let angebot = SmtpExtensions(reply: antwort)
        #expect(!angebot.pipelining)
        #expect(angebot.size == 35_882_577)
        #expect(angebot.eightBitMime)
        #expect(angebot.auth == ["LOGIN", "PLAIN", "XOAUTH2"])
        #expect(angebot.recipientLimit == 50)
        #expect(angebot.startTls)
    }

    @Test(
        "Unsinnige Werte gelten als nicht genannt",
        arguments: ["LIMITS RCPTMAX=0", "LIMITS RCPTMAX=1234567", "LIMITS RCPTMAX", "LIMITS RCPTMAX=x"])
    func unsinn(_ zeile: String) {
        #expect(SmtpExtensions(reply: SmtpReply(250, nil, lines: ["a", zeile])).recipientLimit == nil)
    }

    @Test("SIZE ohne Zahl ist keine Grenze, eine Ablehnung bietet nichts")
    func ohneZahl() {
        #expect(SmtpExtensions(reply: SmtpReply(250, nil, lines: ["a", "SIZE"])).size == 0)
        #expect(SmtpExtensions(reply: SmtpReply(250, nil, lines: ["a", "SIZE 99999999999999999999"])).size == .max)
        #expect(SmtpExtensions(reply: SmtpReply(502, nil, lines: ["a", "SIZE"])) == SmtpExtensions())
    }
}
