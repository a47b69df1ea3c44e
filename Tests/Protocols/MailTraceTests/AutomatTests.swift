// SPDX-License-Identifier: EUPL-1.2
import MailTrace
import Testing

@Suite("Nachrichten von Automaten")
struct AutomatTests {
    private func kopf(_ felder: String) -> TraceHeader {
        TraceHeader(Array("\(felder)\r\nSubject: x\r\n\r\nPrecedence: bulk\r\n".utf8)[...])
    }

    struct Fall: Sendable {
        let felder: String
        let wer: AutoSubmitted
        init(_ felder: String, _ wer: AutoSubmitted) { (self.felder, self.wer) = (felder, wer) }
    }

    @Test(
        "Wer die Nachricht gemacht hat, sagt Auto-Submitted",
        arguments: [
            Fall("From: a", .no), Fall("Auto-Submitted: no", .no), Fall("Auto-Submitted: (von Hand) NO (wirklich)", .no),
            Fall("Auto-Submitted:", .no), Fall("Auto-Submitted: auto-generated", .generated),
            Fall("auto-submitted : Auto-Replied; owner-email=\"a@b\"", .replied),
            Fall("Auto-Submitted:\r\n auto-notified ; x", .notified),
            Fall("Auto-Submitted: auto-neu", .other), Fall("Auto-Submitted: no\r\nAuto-Submitted: auto-replied", .replied),
            Fall("X-Auto-Submitted: auto-replied", .no),
        ])
    func wer(fall: Fall) { #expect(AutoSubmitted(kopf(fall.felder)) == fall.wer) }

    struct Grund: Sendable {
        let felder: String
        let absender: String?
        let gruende: [NoAutoReply]
        init(_ felder: String, von absender: String? = "a@b.example", _ gruende: [NoAutoReply]) {
            (self.felder, self.absender, self.gruende) = (felder, absender, gruende)
        }
    }

    @Test(
        "Wem nicht automatisch geantwortet wird",
        arguments: [
            Grund("From: a", []), Grund("From: a", von: nil, [.emptySender]), Grund("From: a", von: "", [.emptySender]),
            Grund("Return-Path: <>", [.emptySender]), Grund("From: a", von: "MAILER-DAEMON@b.example", [.senderIsNobody]),
            Grund("From: a", von: "no-reply@b.example", [.senderIsNobody]),
            Grund("From: a", von: "do_not_reply@b.example", [.senderIsNobody]),
            Grund("From: a", von: "owner-liste@b.example", [.senderIsNobody]),
            Grund("From: a", von: "liste-request@b.example", [.senderIsNobody]),
            Grund("From: a", von: "bounces+17@b.example", [.senderIsNobody]), Grund("From: a", von: "request@b.example", []),
            Grund("From: a", von: "noreply-team@b.example", []), Grund("Auto-Submitted: auto-generated", [.autoSubmitted]),
            Grund("Precedence: (x) Bulk", [.bulk]), Grund("Precedence: first-class", []),
            Grund("List-Id: <x.b.example>", [.mailingList]),
            Grund("List-Unsubscribe: <mailto:x>", [.mailingList]), Grund("Mailing-List: x", [.mailingList]),
            Grund("Listing: x", []),
            Grund("X-Auto-Response-Suppress: OOF, DR", [.asksForSilence]), Grund("X-Auto-Response-Suppress: None", []),
            Grund("X-Autoreply: yes", [.asksForSilence]),
            Grund("Content-Type: multipart/report; report-type=delivery-status", [.report]),
            Grund(
                "Auto-Submitted: auto-replied\r\nPrecedence: list\r\nList-Id: x", von: nil,
                [.emptySender, .autoSubmitted, .bulk, .mailingList]),
        ])
    func gruende(fall: Grund) { #expect(NoAutoReply.reasons(kopf(fall.felder), envelopeSender: fall.absender) == fall.gruende) }
}
