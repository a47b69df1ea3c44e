// SPDX-License-Identifier: EUPL-1.2
import Akte
import Aussonderung
import Foundation
import Store

/// An Akte of 10,000 documents, each with a file of its own, as one 0503: read, packed, filed; then held against the schema.
struct Lieferungslauf {
    let dokumente: Int

    func run(_ akte: Aktenmessung, _ store: Store, _ inhalte: ContentStore, _ bericht: inout Bericht) async throws {
        var text = Amtstext(saat: 503)
        var vorgaenge: [String] = []
        while vorgaenge.count * Aktenmessung.jeVorgang < dokumente {
            let texte = (0..<Aktenmessung.jeVorgang).map { _ in text.dokument() }
            var dateien: [Inhalt] = []
            for text in texte { dateien.append(try await inhalte.store(Data(text.utf8))) }
            vorgaenge.append(
                try await akte.vorgang(vorgaenge.count, texte: texte, inhalte: dateien, einheit: Aktenmessung.einheiten + 1))
        }
        let messung = Lieferungsmessung(store: store, inhalte: inhalte)
        let anfang = ContinuousClock.now
        let (paket, zahl) = try await messung.schreiben(vorgaenge)
        let sekunden = Messreihe.sekunden(ContinuousClock.now - anfang)
        guard zahl == vorgaenge.count * Aktenmessung.jeVorgang else {
            throw Maschine.Fehler(text: "the package has \(zahl) documents")
        }
        let nachricht = try Lieferungsmessung.nachricht(paket)
        Bericht.zeile("0503 with \(zahl) documents: message of \(nachricht.count >> 10) KB, \(try schemapruefung(nachricht))")
        bericht.hoechstens("akte_export_0503", sekunden, "s", 60)
    }

    /// - Throws: when the message does not follow its schema. Where there is no schema at hand, that is said.
    private func schemapruefung(_ nachricht: Data) throws -> String {
        let ordner = ProcessInfo.processInfo.environment["RATHAUS_TESTDATEN"] ?? "../shared/data"
        let schema = ordner + "/xdomea/xsd/3.1.0/xdomea-Nachrichten-AussonderungDurchfuehren.xsd"
        guard FileManager.default.fileExists(atPath: schema) else { return "NOT CHECKED: no schema (RATHAUS_TESTDATEN)" }
        let datei = FileManager.default.temporaryDirectory.path + "/rathaus-0503-\(UUID().uuidString).xml"
        try nachricht.write(to: URL(fileURLWithPath: datei))
        let xmllint = Process()
        xmllint.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
        xmllint.arguments = ["--nonet", "--noout", "--huge", "--schema", schema, datei]
        let rohr = Pipe()
        xmllint.standardError = rohr
        try xmllint.run()
        let worte = String(decoding: rohr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        xmllint.waitUntilExit()
        try FileManager.default.removeItem(atPath: datei)
        guard xmllint.terminationStatus == 0 else { throw Maschine.Fehler(text: "0503 breaks its schema: \(worte.prefix(500))") }
        return "valid against xdomea 3.1.0"
    }
}
