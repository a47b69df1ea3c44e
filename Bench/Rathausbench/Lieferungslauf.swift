// SPDX-License-Identifier: EUPL-1.2
import Akte
import Aussonderung
import Foundation
import Store

/// An Akte of 10,000 documents, each with a file of its own, as one 0503: read, packed, filed; beside `zip -0` of the same files; then
/// held against the schema.
struct Lieferungslauf {
    private let vorgaenge: [String]
    private let dateien: [String]

    /// Files the Akte, beside the stock that is asked for.
    init(dokumente: Int, _ akte: Aktenmessung, _ inhalte: ContentStore) async throws {
        var text = Amtstext(saat: 503)
        var vorgaenge: [String] = [], alle: [String] = []
        while vorgaenge.count * Aktenmessung.jeVorgang < dokumente {
            let texte = (0..<Aktenmessung.jeVorgang).map { _ in text.dokument() }
            var dateien: [Inhalt] = []
            for text in texte { dateien.append(try await inhalte.store(Data(text.utf8))) }
            vorgaenge.append(
                try await akte.vorgang(vorgaenge.count, texte: texte, inhalte: dateien, einheit: Aktenmessung.einheiten))
            for datei in dateien { alle.append(try await inhalte.verifiedFile(datei)) }
        }
        self.vorgaenge = vorgaenge
        dateien = alle
    }

    func run(
        bei dokumente: Int, _ store: Store, _ inhalte: ContentStore, _ kurve: Kostenkurve, _ letzte: Bool,
        _ bericht: inout Bericht
    ) async throws {
        let messung = Lieferungsmessung(store: store, inhalte: inhalte)
        var ganz = Messreihe("0503 of \(dateien.count)"), zip = Messreihe("zip -0 of the same files")
        var paket = "", zahl = 0
        try await ganz.miss { (paket, zahl) = try await messung.schreiben(vorgaenge) }
        try await zip.miss { try packen() }
        guard zahl == dateien.count else { throw Maschine.Fehler(text: "the package has \(zahl) documents") }
        try kurve.merke("Abgabe (0503) von \(zahl)", ganz, bei: dokumente, ziel: 60)
        try kurve.merke("Abgabe (0503) von \(zahl)", zip, bei: dokumente)
        bericht.tabelle([ganz, zip], gegen: zip)
        guard letzte else { return }
        bericht.hoechstens("akte_export_0503", ganz.anteil(0.5), "s", 60)
        bericht.mindestens("akte_export_0503_schema", try schemagerecht(paket) ? 1 : 0, "valid", 1)
    }

    private func packen() throws {
        let ordner = FileManager.default.temporaryDirectory.path + "/rathaus-zip-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: ordner, withIntermediateDirectories: true)
        let liste = URL(fileURLWithPath: ordner + "/liste")
        try Data(dateien.joined(separator: "\n").utf8).write(to: liste)
        try Fremdprogramm.rufe("/usr/bin/zip", ["-0", "-q", "-@", ordner + "/peer.zip"], eingabe: liste)
        try FileManager.default.removeItem(atPath: ordner)
    }

    /// - Returns: whether it was held against the schema; without one at hand nothing is claimed.
    /// - Throws: when the message does not follow it.
    private func schemagerecht(_ paket: String) throws -> Bool {
        let nachricht = try Lieferungsmessung.nachricht(paket)
        let ordner = ProcessInfo.processInfo.environment["RATHAUS_XDOMEA_DATEN"] ?? "../shared/data/xdomea"
        let schema = ordner + "/xsd/3.1.0/xdomea-Nachrichten-AussonderungDurchfuehren.xsd"
        guard FileManager.default.fileExists(atPath: schema) else {
            Bericht.zeile("0503 NOT CHECKED: no schema (RATHAUS_XDOMEA_DATEN names the folder)")
            return false
        }
        let datei = FileManager.default.temporaryDirectory.path + "/rathaus-0503-\(UUID().uuidString).xml"
        try nachricht.write(to: URL(fileURLWithPath: datei))
        try Fremdprogramm.rufe("/usr/bin/xmllint", ["--nonet", "--noout", "--huge", "--schema", schema, datei])
        try FileManager.default.removeItem(atPath: datei)
        Bericht.zeile("0503: message of \(nachricht.count >> 10) KB, valid against xdomea 3.1.0")
        return true
    }
}
