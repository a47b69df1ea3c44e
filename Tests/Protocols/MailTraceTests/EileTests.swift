// SPDX-License-Identifier: EUPL-1.2
import MailTrace
import Testing

@Suite("Eilige Nachrichten")
struct EileTests {
    private func eilt(_ felder: String) -> Bool {
        TraceHeader(
            Array("From: a@b.example\r\n\(felder)\r\nSubject: x\r\n\r\nPriority: urgent\r\nImportance: high\r\n".utf8)[...]
        ).isUrgent
    }

    @Test(
        "Was die Programme der Absender als eilig kennzeichnen",
        arguments: [
            "Importance: high", "importance:  HIGH (wirklich)", "Priority: urgent", "X-Priority: 1", "X-Priority: 1 (Highest)",
            "X-Priority: 2 (High)", "X-Priority: 2 dringend", "X-MSMail-Priority: High", "MT-Priority: 4", "MT-Priority: 9",
            "X-Priority: 3\r\nImportance: high",
        ])
    func eilig(felder: String) { #expect(eilt(felder)) }

    @Test(
        "Alles andere hat Zeit, auch was im Text steht",
        arguments: [
            "X-Egal: 1", "Importance: normal", "Importance: low", "Priority: non-urgent", "Priority: normal",
            "X-Priority: 3 (Normal)",
            "X-Priority: 0", "X-Priority: 12", "X-Priority: eins", "X-Priority:", "X-MSMail-Priority: Normal", "MT-Priority: 3",
            "MT-Priority: -4", "MT-Priority: 10", "MT-Priority: 4.5", "Importance: highest",
        ])
    func hatZeit(felder: String) { #expect(!eilt(felder)) }
}
