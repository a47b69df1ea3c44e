// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
public import XmlSchema
public import Zip

/// Published schemas and messages of an archive. They lie beside the project and are not part of it.
public enum Xdomeadaten {
    public static let ordner: String =
        ProcessInfo.processInfo.environment["RATHAUS_XDOMEA_DATEN"]
        ?? URL(filePath: #filePath).appending(path: "../../../../../shared/data/xdomea").standardizedFileURL.path

    public static let vorhanden = FileManager.default.fileExists(atPath: ordner + "/xsd")
    public static let fehlen = "xdomea-Testdaten fehlen unter \(ordner) (RATHAUS_XDOMEA_DATEN nennt den Ordner)"

    /// What a published schema finds; `nil` with a visible line where this one is not at hand.
    public static func befunde(_ xml: [UInt8], schema: String) throws -> [XmlSchema.Finding]? {
        let schema = "\(ordner)/xsd/\(schema)"
        guard FileManager.default.fileExists(atPath: schema) else {
            FileHandle.standardError.write(Data("ÜBERSPRUNGEN: \(schema) fehlt (RATHAUS_XDOMEA_DATEN)\n".utf8))
            return nil
        }
        let datei = FileManager.default.temporaryDirectory.appending(path: "xdomea-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: datei) }
        try Data(xml).write(to: datei)
        return try XmlSchema.findings(in: datei.path, schema: schema)
    }

    /// The message inside a package.
    public static func xml(_ paket: ZipArchive) throws -> [UInt8] {
        guard let eintrag = paket.entries.first(where: { $0.name.hasSuffix(".xml") }) else { throw ZipError.damaged }
        return try paket.content(eintrag)
    }

    public static func xml(_ paket: String) throws -> [UInt8] { try xml(try ZipArchive(.file(paket))) }
}
