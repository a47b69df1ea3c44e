// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing
import ZipArchive

@Suite("ZIP") struct ZipArchiveTests {
    private func mit(_ body: (String) throws -> Void) throws {
        let ordner = FileManager.default.temporaryDirectory.path + "/zip-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: ordner, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: ordner) }
        try body(ordner)
    }

    private func schreiben(_ pfad: String, _ dateien: [(String, Data)]) throws {
        let writer = try ZipWriter(path: pfad)
        for (name, daten) in dateien { try writer.add(name, data: daten) }
        try writer.finish()
    }

    @Test("Was hineinkommt, kommt heraus")
    func hinUndHer() throws {
        try mit { ordner in
            let gross = Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
            try gross.write(to: URL(fileURLWithPath: ordner + "/quelle"))
            let writer = try ZipWriter(path: ordner + "/a.zip")
            try writer.add("Größe.txt", data: Data("Hallo".utf8))
            try writer.add("b.bin", file: ordner + "/quelle")
            try writer.finish()
            let reader = try ZipReader(path: ordner + "/a.zip")
            #expect(reader.entries.map(\.name) == ["Größe.txt", "b.bin"])
            let b = try #require(reader.entry("b.bin"))
            #expect(try reader.data(b, limit: 1 << 20) == gross)
        }
    }

    @Test(
        "Namen, die hinausführen, und doppelte Namen werden abgewiesen",
        arguments: ["../x", "/x", "a/../../x", "c:\\x", "a\\b", ""])
    func namen(name: String) throws {
        try mit { ordner in
            try schreiben(ordner + "/a.zip", [(name, Data("x".utf8))])
            #expect(throws: ZipError.name(name)) { try ZipReader(path: ordner + "/a.zip") }
            try schreiben(ordner + "/b.zip", [("a.txt", Data("x".utf8)), ("A.TXT", Data("y".utf8))])
            #expect(throws: ZipError.duplicate("A.TXT")) { try ZipReader(path: ordner + "/b.zip") }
        }
    }

    @Test("Jedes gekippte Byte einer Datei fällt auf; ein abgeschnittenes Archiv ist keines")
    func beschaedigt() throws {
        try mit { ordner in
            try schreiben(ordner + "/a.zip", [("a.txt", Data(repeating: 65, count: 100))])
            let gut = try Data(contentsOf: URL(fileURLWithPath: ordner + "/a.zip"))
            var schlecht = gut
            schlecht[60] ^= 1
            try schlecht.write(to: URL(fileURLWithPath: ordner + "/b.zip"))
            let reader = try ZipReader(path: ordner + "/b.zip")
            #expect(throws: ZipError.damaged("a.txt")) { try reader.data(reader.entries[0], limit: 1_000) }
            for laenge in [0, 10, gut.count - 1] {
                try gut.prefix(laenge).write(to: URL(fileURLWithPath: ordner + "/c.zip"))
                #expect(throws: ZipError.notAnArchive) { try ZipReader(path: ordner + "/c.zip") }
            }
        }
    }

    @Test("Zu viele, zu große und sich überdeckende Einträge werden vor dem Auspacken abgewiesen")
    func grenzen() throws {
        try mit { ordner in
            try schreiben(ordner + "/a.zip", [("a", Data(count: 10)), ("b", Data(count: 10))])
            #expect(throws: ZipError.tooMany(2)) { try ZipReader(path: ordner + "/a.zip", limits: ZipLimits(entries: 1)) }
            #expect(throws: ZipError.tooLarge) { try ZipReader(path: ordner + "/a.zip", limits: ZipLimits(total: 15)) }
            var bombe = try Data(contentsOf: URL(fileURLWithPath: ordner + "/a.zip"))
            // The second line of the directory points at the first file.
            let zeilen = bombe.indices.filter { bombe[$0...].starts(with: [0x50, 0x4B, 1, 2]) }
            for i in 0..<4 { bombe[zeilen[1] + 42 + i] = 0 }
            try bombe.write(to: URL(fileURLWithPath: ordner + "/b.zip"))
            #expect(throws: ZipError.overlapping) { try ZipReader(path: ordner + "/b.zip") }
        }
    }
}
