// SPDX-License-Identifier: EUPL-1.2
import Foundation
import XmlSchema
import Zip

/// Test material that is not part of the project.
enum Testdaten {
    /// Folder with `xdomea`, by `RATHAUS_TESTDATEN` or beside the project; `nil` with a visible line where there is none.
    static var ordner: String? {
        let kandidaten = [ProcessInfo.processInfo.environment["RATHAUS_TESTDATEN"], "../shared/data"].compactMap(\.self)
        let da = kandidaten.first { FileManager.default.fileExists(atPath: $0 + "/xdomea") }
        if da == nil { zeile("ÜBERSPRUNGEN: keine Testdaten (RATHAUS_TESTDATEN)") }
        return da
    }

    static func zeile(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    /// What the published schema of the release finds; `nil` with a visible line where no schema of it is at hand.
    static func befunde(_ xml: [UInt8], fassung: String, schema datei: String = "xdomea-Nachrichten-AussonderungDurchfuehren.xsd")
        throws
        -> [XmlSchema.Finding]?
    {
        guard let ordner else { return nil }
        let schema = "\(ordner)/xdomea/xsd/\(fassung)/\(datei)"
        guard FileManager.default.fileExists(atPath: schema) else {
            zeile("ÜBERSPRUNGEN: kein Schema von xdomea \(fassung)")
            return nil
        }
        let pfad = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).xml"
        defer { try? FileManager.default.removeItem(atPath: pfad) }
        try Data(xml).write(to: URL(fileURLWithPath: pfad))
        return try XmlSchema.findings(in: pfad, schema: schema)
    }

    /// The message inside a package.
    static func xml(_ paket: String) throws -> [UInt8] {
        let archiv = try ZipArchive(.file(paket))
        guard let eintrag = archiv.entries.first(where: { $0.name.hasSuffix(".xml") }) else { throw ZipError.damaged }
        return try archiv.content(eintrag)
    }
}
