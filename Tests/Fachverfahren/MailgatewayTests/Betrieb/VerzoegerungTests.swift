// SPDX-License-Identifier: EUPL-1.2
import Core
import Mailrichtlinie
import Mailtransport
import Store
import Testing

@testable import Mailgateway

@Suite("Wenn eine Zustellung dauert", .serialized) struct VerzoegerungTests {
    private let anna = "anna@stadt.example"
    private let otto = "otto@welt.example"

    /// The same message, accepted so much earlier.
    private func vor(_ dauer: Duration, _ nachricht: Nachricht) -> Nachricht {
        Nachricht(
            id: nachricht.id, absender: nachricht.absender, parameter: nachricht.parameter, herkunft: nachricht.herkunft,
            kennung: nachricht.kennung, groesse: nachricht.groesse, sha256: nachricht.sha256,
            angenommen: nachricht.angenommen - dauer)
    }

    /// An attempt that fails, so long after the message was accepted.
    /// - Returns: what the sender hears.
    private func berichte(_ kopf: String, nach dauer: Duration, _ gateway: Probegateway) async throws -> [String] {
        gateway.weg.stoere(Versuchsergebnis(urteil: .voruebergehend, antwort: "451 come again", status: "4.7.1"))
        let frisch = try await gateway.sende(Array(kopf.utf8) + brief(von: anna, an: otto), von: anna, an: otto)
        let wartende = try await gateway.schlange.zustellungen(frisch.id)
        _ = try await gateway.verteilung.lauf(vor(dauer, frisch), wartende)
        return try await gateway.schlange.neue(ausser: [], limit: 10).map { bericht in
            var bytes: [UInt8] = []
            let leser = try gateway.spool.leser(bericht.id)
            while let stueck = try leser.naechstes() { bytes += stueck }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    @Test("Von einer eiligen Nachricht hört der Absender nach einer Stunde, von einer gewöhnlichen nach vieren")
    func eilig() async throws {
        try await Probegateway.mit(regeln: Regeltexte.offen) { gateway in
            let frueh = try await berichte("Importance: high\r\n", nach: .seconds(3_500), gateway)
            #expect(frueh.isEmpty)
            let gewoehnlich = try await berichte("", nach: .seconds(3_700), gateway)
            #expect(gewoehnlich.isEmpty)
            let eilig = try await berichte("Importance: high\r\n", nach: .seconds(3_700), gateway)
            #expect(eilig.count == 1 && eilig[0].contains("Action: delayed") && !eilig[0].contains(wort))
        }
    }

    @Test("Ist ihr Kopf nicht mehr lesbar, wird das Ergebnis des Versuchs trotzdem festgehalten")
    func unlesbar() async throws {
        try await Probegateway.mit(regeln: Regeltexte.offen) { gateway in
            gateway.weg.stoere(Versuchsergebnis(urteil: .voruebergehend, antwort: "451 come again", status: "4.7.1"))
            let frisch = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            try gateway.spool.loesche(frisch.id)
            let lauf = gateway.verteilung.lauf
            let blind = Zustelllauf(
                schlange: lauf.schlange, spool: lauf.spool,
                weg: Blind(ergebnis: Versuchsergebnis(urteil: .voruebergehend, antwort: "452 full", status: "4.2.2")),
                spurkopf: lauf.spurkopf, dkim: lauf.dkim, berichte: lauf.berichte, wartezeit: lauf.wartezeit, log: lauf.log)
            _ = try await blind(vor(.seconds(3_700), frisch), try await gateway.schlange.zustellungen(frisch.id))
            let danach = try await gateway.schlange.zustellungen(frisch.id)
            #expect(danach.map(\.antwort) == ["452 full"] && danach.map(\.verzoegert) == [false])
        }
    }
}

/// Answers without a look at the message.
private struct Blind: Zustellweg {
    let ergebnis: Versuchsergebnis

    func liefere(_ sendung: Sendung, ziel: String, forderung: Transportforderung, tlsErlassen: Bool) async -> [Versuchsergebnis] {
        sendung.empfaenger.map { _ in ergebnis }
    }
}
