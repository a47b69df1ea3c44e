// SPDX-License-Identifier: EUPL-1.2
import Core
import Mailrichtlinie
import DeliveryStatus
import Smtp
import Testing

@testable import Mailgateway

@Suite("Ende eines Zustellversuchs") struct VersuchTests {
    private static let angenommen = Zeitpunkt(millisekunden: 1_795_000_000_000)

    struct Fall: Sendable, CustomTestStringConvertible {
        let urteil: Versuchsergebnis.Urteil
        let stunden: Int
        var notify: SmtpNotify?
        var verzoegert = false
        var eilig = false
        let zustand: Zustellzustand
        let meldung: DeliveryReport.Action?
        var testDescription: String { "\(urteil) nach \(stunden) h → \(zustand)" }
    }

    @Test(
        "Wer es hören will, hört von Scheitern, Verzögerung und Zustellung, und von jeder Verzögerung nur einmal",
        arguments: [
            Fall(urteil: .endgueltig, stunden: 0, zustand: .gescheitert, meldung: .failed),
            Fall(urteil: .endgueltig, stunden: 0, notify: .never, zustand: .gescheitert, meldung: nil),
            Fall(urteil: .endgueltig, stunden: 0, notify: .delay, zustand: .gescheitert, meldung: nil),
            Fall(urteil: .voruebergehend, stunden: 1, zustand: .wartet, meldung: nil),
            Fall(urteil: .voruebergehend, stunden: 1, eilig: true, zustand: .wartet, meldung: .delayed),
            Fall(urteil: .voruebergehend, stunden: 1, notify: .never, eilig: true, zustand: .wartet, meldung: nil),
            Fall(urteil: .voruebergehend, stunden: 2, verzoegert: true, eilig: true, zustand: .wartet, meldung: nil),
            Fall(urteil: .voruebergehend, stunden: 5, zustand: .wartet, meldung: .delayed),
            Fall(urteil: .voruebergehend, stunden: 5, notify: .failure, zustand: .wartet, meldung: nil),
            Fall(urteil: .voruebergehend, stunden: 5, verzoegert: true, zustand: .wartet, meldung: nil),
            Fall(urteil: .voruebergehend, stunden: 120, verzoegert: true, zustand: .gescheitert, meldung: .failed),
            Fall(urteil: .zugestellt, stunden: 1, zustand: .zugestellt, meldung: nil),
            Fall(urteil: .zugestellt, stunden: 1, notify: [.success, .failure], zustand: .zugestellt, meldung: .relayed),
        ])
    func ausgang(fall: Fall) throws {
        let zustellung = Zustellung(
            id: ZustellungID(Self.angenommen), nachricht: NachrichtID(Self.angenommen), fassung: nil, richtung: .ausgehend,
            empfaenger: .address(try SmtpAddress("eva@welt.example")), parameter: SmtpRcptParameters(notify: fall.notify),
            ziel: "welt.example",
            zustand: .wartet, grund: nil, forderung: .beliebig, abholung: false, versuche: 1, verzoegert: fall.verzoegert,
            antwort: nil,
            transport: nil)
        let ausgang = Versuchsausgang(
            zustellung, Versuchsergebnis(urteil: fall.urteil, antwort: "x", status: "4.0.0"), angenommen: Self.angenommen,
            jetzt: Self.angenommen + .seconds(fall.stunden * 3600), Wartezeit(), eilig: fall.eilig)
        #expect(ausgang.zustand == fall.zustand)
        #expect(ausgang.meldung == fall.meldung)
    }

    @Test("Umschläge kommen aus der Datenbank heraus, wie sie hineingingen") func umschlag() throws {
        var parameter = SmtpMailParameters()
        parameter.body = .eightBit
        parameter.smtpUtf8 = true
        parameter.ret = .headers
        parameter.envelopeId = "QQ=314+59"
        parameter.requireTls = true
        let von = SmtpReversePath.address(try SmtpAddress("müller@bücher.example"))
        let gelesen = try Umschlagtext.mail(Umschlagtext.mail(von, parameter))
        #expect(gelesen.0 == von)
        #expect(gelesen.1 == parameter)
        let empfang = SmtpRcptParameters(
            notify: [.success, .delay], originalRecipient: SmtpOriginalRecipient(try SmtpAddress("a+b=c@x.example")))
        let an = SmtpForwardPath.address(try SmtpAddress(#""zwei worte"@x.example"#))
        let zurueck = try Umschlagtext.rcpt(Umschlagtext.rcpt(an, empfang))
        #expect(zurueck.0 == an)
        #expect(zurueck.1 == empfang)
        #expect(try Umschlagtext.mail(Umschlagtext.mail(.null, SmtpMailParameters())).0 == .null)
    }
}
