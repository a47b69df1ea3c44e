// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Glibc
import Testing

@testable import Mailgateway

@Suite struct DateisystemTests {
    @Test(
        "Nur bekannten Dateisystemen wird geglaubt, dass sie den Namen einer neuen Datei mit ihr sichern",
        arguments: [
            ("GERÄT / / rw,relatime shared:1 - ext4 /dev/vda rw", true), ("GERÄT / / rw - xfs /dev/vda rw", true),
            ("GERÄT / / rw - f2fs /dev/vda rw", false), ("GERÄT / / rw - nfs4 x:/y rw", false),
            // The same device under two names, of which one is not known.
            ("GERÄT / / rw - ext4 /dev/vda rw\n31 1 GERÄT / /b rw - fuse x rw", false),
            ("9999:1 / / rw - ext4 /dev/vda rw", false), ("GERÄT / / rw ext4", false), ("", false),
        ])
    func bekannte(tafel: String, erwartet: Bool) throws {
        let ordner = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: ordner) }
        var angaben = stat()
        try #require(stat(ordner.path, &angaben) == 0)
        let datei = ordner.appending(path: "mountinfo")
        try Data("30 1 \(tafel.replacing("GERÄT", with: Dateisystem.geraet(angaben.st_dev)))\n".utf8).write(to: datei)
        #expect(Dateisystem.sichertNamen(ordner.path, tafel: datei.path) == erwartet)
    }

    @Test(
        "Ein Gerät heißt, wie es der Kern nennt",
        arguments: [(dev_t(0xFE00), "254:0"), (0x10_3012, "48:274"), (0x1000_0000_0001, "4096:1")])
    func geraet(nummer: dev_t, name: String) {
        #expect(Dateisystem.geraet(nummer) == name)
    }

    @Test("Auf ext4 liegen die Fächer des Spools verstreut; wo das nicht geht, fehlt nichts")
    func verstreut() throws {
        let ordner = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: ordner) }
        _ = try Spool(ordner: ordner.path, schluessel: Array(repeating: 7, count: 32))
        #expect(Dateisystem.streue(ordner.path) == (try art(ordner.path) == "ext4"))
        #expect(FileManager.default.fileExists(atPath: "\(ordner.path)/ff"))
        #expect(!Dateisystem.streue("/proc/self"))
        #expect(!Dateisystem.streue("/etc/passwd"))
    }

    /// As stat(1) calls it.
    private func art(_ ordner: String) throws -> String {
        let stat = Process()
        stat.executableURL = URL(filePath: "/usr/bin/stat")
        stat.arguments = ["-f", "-c", "%T", ordner]
        let ausgabe = Pipe()
        stat.standardOutput = ausgabe
        try stat.run()
        let text = String(decoding: ausgabe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        stat.waitUntilExit()
        return text.hasPrefix("ext2/ext3") ? "ext4" : text
    }

    @Test("Was es nicht gibt, verspricht nichts")
    func fehlt() {
        #expect(!Dateisystem.sichertNamen("/gibt/es/nicht"))
        #expect(!Dateisystem.sichertNamen("/", tafel: "/gibt/es/nicht"))
    }
}
