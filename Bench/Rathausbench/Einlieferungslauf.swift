// SPDX-License-Identifier: EUPL-1.2
import Akte
import Crypto
import Foundation
import Store

/// Born-digital PDFs, filed, hashed, read and indexed one at a time, so that the rate is that of one core; in turns with what no system
/// can go below: the hash and one call of pdftotext a file.
struct Einlieferungslauf {
    static let briefe = 200

    func run(_ dokumente: Int, _ akte: Aktenmessung, _ kurve: Kostenkurve, _ letzte: Bool, _ bericht: inout Bericht) async throws
    {
        var text = Amtstext(saat: UInt64(99 + dokumente))
        let vorgang = try await akte.vorgang(dokumente, texte: [], inhalte: [], einheit: Aktenmessung.einheiten + 1)
        let ort = FileManager.default.temporaryDirectory.path + "/rathaus-brief-\(UUID().uuidString).pdf"
        var ganz = Messreihe("file a PDF"), bar = Messreihe("SHA-256 and pdftotext alone")
        for _ in 0..<min(Self.briefe, dokumente) {
            let brief = Data(Briefpdf.bytes(text.dokument()))
            try await ganz.miss { try await akte.pdf(brief, in: vorgang) }
            try await bar.miss {
                _ = SHA256.hash(data: brief)
                try brief.write(to: URL(fileURLWithPath: ort))
                try Fremdprogramm.rufe("/usr/bin/pdftotext", ["-enc", "UTF-8", ort, "-"])
            }
        }
        try FileManager.default.removeItem(atPath: ort)
        try kurve.merke("Ein PDF einliefern", ganz, bei: dokumente, ziel: 0.02)
        try kurve.merke("Ein PDF einliefern", bar, bei: dokumente)
        bericht.tabelle([ganz, bar], gegen: bar)
        guard letzte else { return }
        bericht.mindestens("akte_einlieferung_pdf", Double(ganz.sekunden.count) / ganz.sekunden.reduce(0, +), "1/s", 50)
    }
}

/// A tool of the system as a peer, or to check a result.
enum Fremdprogramm {
    /// - Throws: with the tool's complaint, when it does not end well.
    static func rufe(_ programm: String, _ argumente: [String], in ordner: String? = nil, eingabe: URL? = nil) throws {
        let prozess = Process()
        prozess.executableURL = URL(fileURLWithPath: programm)
        prozess.arguments = argumente
        if let ordner { prozess.currentDirectoryURL = URL(fileURLWithPath: ordner) }
        if let eingabe { prozess.standardInput = try FileHandle(forReadingFrom: eingabe) }
        prozess.standardOutput = FileHandle.nullDevice
        let klage = Pipe()
        prozess.standardError = klage
        try prozess.run()
        let worte = String(decoding: klage.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        prozess.waitUntilExit()
        guard prozess.terminationStatus == 0 else {
            throw Maschine.Fehler(text: "\(programm): \(prozess.terminationStatus) \(worte.prefix(500))")
        }
    }
}
