// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Xdomea

/// What the fuzzing of the messages begins with: one of every type in both versions that are written.
/// `RATHAUS_SAAT=schreiben` writes them anew from the samples of these tests.
@Suite("xdomea: Anfänge für scripts/fuzz")
struct SaatTests {
    static let faelle = [XdomeaVersion.v31, .v40].flatMap { version in Nachrichtentyp.allCases.map { (version, $0) } }
    static let ordner = URL(filePath: #filePath).appending(path: "../../../../Fuzz/seeds/xdomea").standardizedFileURL
    /// What the target takes at most (scripts/fuzz); a longer beginning would be cut, and a cut one is no message.
    static let laenge = 16_384

    @Test("Jede Nachricht ist da, ganz, und wird gelesen", arguments: faelle)
    func saat(_ version: XdomeaVersion, _ typ: Nachrichtentyp) throws {
        let datei = Self.ordner.appending(path: "\(typ.rawValue)-\(version.rawValue)")
        if ProcessInfo.processInfo.environment["RATHAUS_SAAT"] == "schreiben" {
            try Data(Muster.klein(typ, version).schreiben(version)).write(to: datei)
        }
        let bytes = [UInt8](try Data(contentsOf: datei))
        #expect(bytes.count <= Self.laenge)
        let leser = try XdomeaLeser(bytes)
        #expect(leser.version == version && leser.typ == typ)
        #expect(try XdomeaNachricht.lesen(bytes).schreiben(version) == bytes)
    }
}

extension Muster {
    /// Short enough to be changed byte by byte: the sample without what only repeats itself.
    static func klein(_ typ: Nachrichtentyp, _ version: XdomeaVersion) -> XdomeaNachricht {
        var nachricht = nachricht(typ, version)
        guard typ.traegtSchriftgut else { return nachricht }
        var akte = Muster.akte(version, dateien: typ != .anbieteverzeichnis)
        akte.dokumente = []
        akte.kontakte = []
        if let erstes = akte.vorgaenge.first?.dokumente.first { akte.vorgaenge[0].dokumente = [erstes] }
        nachricht.teile = [.schriftgutobjekt(.akte(akte))]
        return nachricht
    }
}
