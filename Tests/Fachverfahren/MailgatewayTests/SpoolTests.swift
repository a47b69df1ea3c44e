// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Testing

@testable import Mailgateway

@Suite("Spool der Mails") struct SpoolTests {
    private let ordner = FileManager.default.temporaryDirectory.appendingPathComponent("spool-\(UUID().uuidString)").path
    private let schluessel = [UInt8](repeating: 3, count: 32)

    private func lege(_ spool: Spool, _ bytes: [UInt8], stuecke: Int = 1000) throws -> NachrichtID {
        let id = NachrichtID(Zeitpunkt(millisekunden: 1_795_000_000_000))
        var schreiber = try spool.schreiber(id)
        var rest = bytes[...]
        while !rest.isEmpty {
            try rest.prefix(stuecke).withUnsafeBytes { try schreiber.schreibe($0) }
            rest = rest.dropFirst(stuecke)
        }
        _ = try schreiber.abschliessen()
        return id
    }

    private func datei(_ id: NachrichtID) -> URL { URL(fileURLWithPath: "\(ordner)/\(id.text.suffix(2))/\(id.text)") }

    @Test(
        "Was hineingeht, kommt heraus, in jeder Größe um die Grenzen der Stücke",
        arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
    func hinUndZurueck(groesse: Int) throws {
        let spool = try Spool(ordner: ordner, schluessel: schluessel)
        let bytes = (0..<groesse).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let id = try lege(spool, bytes)
        let gelesen = try spool.lies(id, hoechstens: 300_000)
        #expect(gelesen == bytes)
        let roh = try Data(contentsOf: datei(id))
        if groesse > 100 { #expect(roh.range(of: Data(bytes.prefix(64))) == nil) }
        #expect(try spool.alle().map(\.name) == [id.text])
        try spool.loesche(id)
        #expect(throws: SpoolError.fehlt) { try spool.lies(id, hoechstens: 10) }
        try FileManager.default.removeItem(atPath: ordner)
    }

    @Test("Gekürzt, vertauscht, verändert oder mit fremdem Schlüssel wird nichts davon für die Nachricht gehalten")
    func beschaedigt() throws {
        let spool = try Spool(ordner: ordner, schluessel: schluessel)
        let id = try lege(spool, [UInt8](repeating: 0x41, count: 150_000))
        let heil = try Data(contentsOf: datei(id))
        var falsch = heil
        falsch[heil.count - 1] ^= 1
        try falsch.write(to: datei(id))
        #expect(throws: SpoolError.beschaedigt) { try spool.lies(id, hoechstens: 1_000_000) }
        // The last piece cut off: what is left is whole pieces, none of which says that it is the last.
        try heil.prefix(40 + 2 * (65_536 + 20)).write(to: datei(id))
        #expect(throws: SpoolError.unvollstaendig) { try spool.lies(id, hoechstens: 1_000_000) }
        try heil.write(to: datei(id))
        let fremder = try Spool(ordner: ordner, schluessel: [UInt8](repeating: 4, count: 32))
        #expect(throws: SpoolError.beschaedigt) { try fremder.lies(id, hoechstens: 1_000_000) }
        #expect(throws: SpoolError.zuGross(100_000)) { try spool.lies(id, hoechstens: 100_000) }
        try FileManager.default.removeItem(atPath: ordner)
    }

    @Test("Eine abgebrochene Nachricht hinterlässt keine Datei")
    func abgebrochen() throws {
        let spool = try Spool(ordner: ordner, schluessel: schluessel)
        do {
            var schreiber = try spool.schreiber(NachrichtID(Zeitpunkt(millisekunden: 1)))
            try [UInt8](repeating: 1, count: 100_000).withUnsafeBytes { try schreiber.schreibe($0) }
        }
        #expect(try spool.alle().isEmpty)
        try FileManager.default.removeItem(atPath: ordner)
    }

    /// As the acceptance writes it.
    private func legeGleichGelesen(_ spool: Spool, _ bytes: [UInt8]) async throws -> NachrichtID {
        let id = NachrichtID(Zeitpunkt(millisekunden: 1_795_000_000_000))
        var schreiber = try spool.schreiber(id, gleichGelesen: true)
        try bytes.withUnsafeBytes { try schreiber.schreibe($0) }
        _ = try await schreiber.abschliessen()
        return id
    }

    @Test("Was gleich gelesen wird, liegt auf der Platte und ist im Gedächtnis, bis es gelöscht wird")
    func gedaechtnis() async throws {
        let spool = try Spool(ordner: ordner, schluessel: schluessel)
        for groesse in [0, 10_000, 65_536] {
            let bytes = [UInt8](repeating: 0x41, count: groesse)
            let id = try await legeGleichGelesen(spool, bytes)
            let anderer = try Spool(ordner: ordner, schluessel: schluessel)
            let vonDerPlatte = try anderer.lies(id, hoechstens: 70_000)
            #expect(vonDerPlatte == bytes)
            try FileManager.default.removeItem(at: datei(id))
            let gemerkt = try spool.lies(id, hoechstens: 70_000)
            #expect(gemerkt == bytes)
            #expect(throws: SpoolError.zuGross(-1)) { try spool.lies(id, hoechstens: -1) }
            try spool.loesche(id)
            #expect(throws: SpoolError.fehlt) { try spool.lies(id, hoechstens: 70_000) }
        }
        try FileManager.default.removeItem(atPath: ordner)
    }

    @Test("Was länger ist oder wovon zu viel da ist, kommt von der Platte")
    func gedaechtnisGrenzen() async throws {
        let spool = try Spool(ordner: ordner, schluessel: schluessel)
        let lang = try await legeGleichGelesen(spool, [UInt8](repeating: 0x42, count: 65_537))
        try FileManager.default.removeItem(at: datei(lang))
        #expect(throws: SpoolError.fehlt) { try spool.leser(lang) }
        let aeltester = try await legeGleichGelesen(spool, [1, 2, 3])
        for _ in 0..<64 { _ = try await legeGleichGelesen(spool, [4]) }
        let gelesen = try spool.lies(aeltester, hoechstens: 10)
        #expect(gelesen == [1, 2, 3])
        try FileManager.default.removeItem(at: datei(aeltester))
        #expect(throws: SpoolError.fehlt) { try spool.leser(aeltester) }
        try FileManager.default.removeItem(atPath: ordner)
    }

}
