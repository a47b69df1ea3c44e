// SPDX-License-Identifier: EUPL-1.2
import Foundation

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

    /// Validates against a schema; `nil` where `xmllint` is missing.
    static func gueltig(_ datei: String, schema: String) throws -> (gut: Bool, worte: String)? {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") else {
            zeile("ÜBERSPRUNGEN: xmllint fehlt")
            return nil
        }
        let prozess = Process()
        prozess.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
        prozess.arguments = ["--nonet", "--noout", "--schema", schema, datei]
        let rohr = Pipe()
        prozess.standardError = rohr
        try prozess.run()
        let worte = String(decoding: rohr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        prozess.waitUntilExit()
        return (prozess.terminationStatus == 0, worte)
    }
}
