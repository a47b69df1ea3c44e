// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing
import Zip

@testable import Xdomea

@Suite("xdomea: große Nachrichten am Stück")
struct StromTests {
    /// A file plan's worth: 100 Vorgänge of 100 documents, each with a file.
    @Test(
        "Eine 0503 mit 10.000 Dokumenten geht Stück für Stück in ein ZIP und wieder heraus", arguments: [XdomeaVersion.v31, .v40])
    func zehntausend(_ version: XdomeaVersion) throws {
        let ort = FileManager.default.temporaryDirectory.appending(path: "strom-\(UUID().uuidString).zip")
        defer { try? FileManager.default.removeItem(at: ort) }
        #expect(FileManager.default.createFile(atPath: ort.path, contents: nil))
        let griff = try FileHandle(forWritingTo: ort)
        let kopf = Muster.kopf(.aussonderung, version)
        let name = Nachrichtenname(.aussonderung, version, kopf: kopf)
        let zip = ZipWriter { try griff.write(contentsOf: Data($0)) }
        try zip.deflate(name.xml) { put in
            var schreiber = try XdomeaSchreiber(.aussonderung, version, kopf: kopf)
            try put(schreiber.anfang()[...])
            for nummer in 0..<100 { try put(schreiber.teil(.schriftgutobjekt(.vorgang(Self.vorgang(nummer))))[...]) }
            try put(schreiber.ende()[...])
        }
        for nummer in 0..<10_000 { try zip.store(Self.datei(nummer), Array("Datei \(nummer)".utf8)) }
        try zip.finish()
        try griff.close()

        let archiv = try ZipArchive(.file(ort.path))
        let eintrag = try #require(archiv.entry(name.xml))
        var leser = try XdomeaLeser(archiv.content(eintrag))
        var genannt: [String] = []
        while case .schriftgutobjekt(let objekt)? = try leser.naechster() {
            genannt += objekt.primaerdokumente.flatMap(\.dateinamen)
        }
        let vorhanden = archiv.entries.map(\.name).filter { $0 != name.xml }
        #expect(genannt.count == 10_000)
        #expect(Paketbefund(genannt: genannt, vorhanden: vorhanden).stimmt)
        let letzte = try #require(archiv.entry(Self.datei(9_999)))
        #expect(try archiv.content(letzte) == Array("Datei 9999".utf8))
    }

    private static func datei(_ nummer: Int) -> String { "\(Muster.id(nummer)).txt" }

    private static func vorgang(_ nummer: Int) -> Vorgang {
        var vorgang = Vorgang(id: Muster.id(20_000 + nummer))
        vorgang.dokumente = (0..<100).map { stelle in
            var dokument = Dokument(id: Muster.id(30_000 + nummer * 100 + stelle))
            dokument.allgemein = AllgemeineMetadaten()
            dokument.allgemein?.betreff = "Dokument \(stelle)"
            let format = Format("045", datei: Primaerdokument(dateiname: datei(nummer * 100 + stelle)))
            dokument.versionen = [Dokumentversion(nummer: "1", formate: [format])]
            return dokument
        }
        return vorgang
    }
}
