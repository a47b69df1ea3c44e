// SPDX-License-Identifier: EUPL-1.2
import Logging
import MtaSts
import Namensdienst
import Synchronization
import Testing
import TlsReport

@testable import Mailzustellung

@Suite("MTA-STS einer Domäne") struct StsTests {
    /// A policy host, a clock and a record that the test changes.
    private final class Welt: Sendable {
        let namen = Namentafel()
        let speicher = StsspeicherFluechtig()
        let stand = Mutex<(jetzt: Int64, datei: String?, abrufe: Int)>((1_000_000, nil, 0))
        struct KeineDatei: Error {}

        func auskunft() -> Stsauskunft {
            Stsauskunft(
                namen: namen, speicher: speicher,
                abruf: Stsabruf { _ in
                    try self.stand.withLock {
                        $0.abrufe += 1
                        guard let datei = $0.datei else { throw KeineDatei() }
                        return Array(datei.utf8)
                    }
                }, uhr: { self.stand.withLock { $0.jetzt } }, log: Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() })
        }

        func kennung(_ id: String?) {
            if let id {
                namen.text("_mta-sts.probe.example", "v=STSv1; id=\(id);")
            } else {
                namen.lege("_mta-sts.probe.example", .txt, [])
            }
        }
        func datei(_ mode: String?, alter: Int = 604_800) {
            stand.withLock { $0.datei = mode.map { "version: STSv1\nmode: \($0)\nmx: a.example\nmax_age: \(alter)\n" } }
        }
        func vor(_ sekunden: Int64) { stand.withLock { $0.jetzt += sekunden } }
        var abrufe: Int { stand.withLock { $0.abrufe } }
    }

    private func art(_ befund: Stsbefund) -> String {
        switch befund {
        case .keine: "keine"
        case .gilt(let policy): policy.mode.rawValue
        case .nichtZuHaben(let art, _): art.name
        }
    }

    @Test("Ohne Eintrag wird nicht gefragt; mit einem einmal, bis er sich ändert oder ein Tag um ist")
    func gehalten() async throws {
        let welt = Welt()
        let auskunft = welt.auskunft()
        welt.datei("enforce")
        let ohne = art(await auskunft.befund("probe.example"))
        #expect(ohne == "keine" && welt.abrufe == 0)
        welt.kennung("1")
        let erste = art(await auskunft.befund("Probe.example"))
        welt.datei("testing")
        let zweite = art(await auskunft.befund("probe.example"))
        #expect(erste == "enforce" && zweite == "enforce" && welt.abrufe == 1)
        welt.kennung("2")
        let geaendert = art(await auskunft.befund("probe.example"))
        #expect(geaendert == "testing" && welt.abrufe == 2)
        welt.vor(90_000)
        welt.datei("none")
        let aufgefrischt = art(await auskunft.befund("probe.example"))
        #expect(aufgefrischt == "keine" && welt.abrufe == 3)
    }

    @Test("Wer den Eintrag oder die Datei unterdrückt, setzt die gehaltene Richtlinie nicht außer Kraft, bis sie abläuft")
    func unterdrueckt() async throws {
        let welt = Welt()
        welt.kennung("1")
        welt.datei("enforce")
        let auskunft = welt.auskunft()
        _ = await auskunft.befund("probe.example")
        welt.kennung(nil)
        let ohneEintrag = art(await auskunft.befund("probe.example"))
        welt.namen.stoere("_mta-sts.probe.example", .txt, .gefaelscht("x"))
        let gefaelscht = art(await auskunft.befund("probe.example"))
        #expect(ohneEintrag == "enforce" && gefaelscht == "enforce")
        let neu = Welt()
        neu.kennung("1")
        neu.datei("enforce")
        let andere = neu.auskunft()
        _ = await andere.befund("probe.example")
        neu.kennung("2")
        neu.datei(nil)
        let ohneDatei = art(await andere.befund("probe.example"))
        #expect(ohneDatei == "enforce" && neu.abrufe == 2)
        neu.vor(604_800)
        let abgelaufen = art(await andere.befund("probe.example"))
        #expect(abgelaufen == "sts-policy-fetch-error")
    }

    @Test("Ein gescheiterter Abruf wird nicht gleich wiederholt; eine kaputte Datei heißt anders als keine")
    func gescheitert() async throws {
        let welt = Welt()
        welt.kennung("1")
        let auskunft = welt.auskunft()
        let keine = art(await auskunft.befund("probe.example"))
        let wieder = art(await auskunft.befund("probe.example"))
        #expect(keine == "sts-policy-fetch-error" && wieder == keine && welt.abrufe == 1)
        welt.vor(301)
        welt.stand.withLock { $0.datei = "version: STSv9\n" }
        let kaputt = art(await auskunft.befund("probe.example"))
        #expect(kaputt == "sts-policy-invalid" && welt.abrufe == 2)
        welt.kennung("2")
        welt.datei("enforce")
        let geheilt = art(await auskunft.befund("probe.example"))
        #expect(geheilt == "enforce")
    }
}
