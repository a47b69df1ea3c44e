// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Logging
import Mailtransport
import Namensdienst
import Smtp
import Testing

@testable import Mailzustellung

@Suite("DANE über eine unterschriebene Zone") struct DnssecTests {
    private func liefere(_ zertifikat: String, kaputt: Set<UInt16> = [], mitAnker: Bool = true) async throws -> Empfaengerbefund {
        let stempel = try await Stempel.hole()
        let tls = try stempel.wechsel("fremd")
        let hash = Array(SHA256.hash(data: try stempel.der(zertifikat)))
        let (ergebnisse, melde) = AsyncStream.makeStream(of: Empfaengerbefund.self)
        try await Amt.mit(.init(tls: tls)) { _, port in
            let zone = try Zonenserver(
                "probe.example", kaputt: kaputt,
                [
                    .init(name: "probe.example", art: 15, daten: [0, 10] + Namentafel.name("mx.probe.example")),
                    .init(name: "mx.probe.example", art: 1, daten: [127, 0, 0, 1]),
                    .init(name: "mx.probe.example", art: 28, daten: [UInt8](repeating: 0, count: 15) + [1]),
                    .init(name: "_\(port)._tcp.mx.probe.example", art: 52, daten: [3, 0, 1] + hash),
                ])
            let anker = try zone.anker()
            var einstellung = Namensdienst.Einstellung()
            einstellung.eigene = [(zone: "probe.example", server: "127.0.0.1@\(zone.port)")]
            einstellung.vertrauensanker = mitAnker ? anker.path : nil
            var wie = Zustelleinstellung(name: try SmtpDomain("gw.example.net"))
            wie.port = port
            let zustellung = Zustellung(
                wie, namen: try Namensdienst(einstellung), policies: StsspeicherFluechtig(), abruf: Stsabruf { _ in [] },
                berichte: TlsberichtsspeicherFluechtig(), log: Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() })
            let nachricht = Zustellnachricht(
                absender: .null,
                inhalt: {
                    var rest: [UInt8]? = Array("a\r\n".utf8)
                    return {
                        defer { rest = nil }
                        return rest
                    }
                })
            let befunde = await zustellung.liefere(
                nachricht, an: [.init(adresse: try SmtpAddress("amt@probe.example"))], ziel: Zustellziel(domain: "probe.example"))
            for befund in befunde { melde.yield(befund) }
            await zustellung.schliesse()
            zone.schliesse()
            try FileManager.default.removeItem(at: anker)
        }
        melde.finish()
        var alle = ergebnisse.makeAsyncIterator()
        return try #require(await alle.next())
    }

    @Test("Der Host, den die Zone benennt, bekommt die Nachricht; ein anderer nicht")
    func benannt() async throws {
        let gut = try await liefere("fremd")
        #expect(gut.kurz == "zugestellt 2.0.0" && gut.transport?.ausweis == .dane && gut.transport?.istQualifiziert == true)
        let falsch = try await liefere("h0")
        #expect(falsch.kurz == "voruebergehend 4.7.5")
    }

    @Test("Unterschriften, die nicht tragen, halten die Nachricht auf; ohne Vertrauensanker ist nichts bewiesen")
    func gefaelscht() async throws {
        for art in [UInt16(15), 1, 52] {
            let befund = try await liefere("fremd", kaputt: [art])
            #expect(befund.kurz == "voruebergehend 4.7.0", "\(art)")
        }
        let ohne = try await liefere("h0", mitAnker: false)
        #expect(ohne.kurz == "zugestellt 2.0.0" && ohne.transport?.ausweis == .keiner)
    }
}
