// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HummingbirdCore
import Testing

@testable import Web

@Suite("Gepackte Antworten")
struct GzipTests {
    /// gunzip of the system, so that not our own code judges itself.
    private static func auspacken(_ daten: Data) throws -> Data {
        let prozess = Process()
        prozess.executableURL = URL(fileURLWithPath: "/bin/gzip")
        prozess.arguments = ["-dc"]
        let (ein, aus) = (Pipe(), Pipe())
        prozess.standardInput = ein
        prozess.standardOutput = aus
        try prozess.run()
        try ein.fileHandleForWriting.write(contentsOf: daten)
        try ein.fileHandleForWriting.close()
        let ergebnis = try aus.fileHandleForReading.readToEnd() ?? Data()
        prozess.waitUntilExit()
        return ergebnis
    }

    @Test("Ausgepackt ist alles wieder da", arguments: [Int32(1), 9])
    func hinUndHer(stufe: Int32) throws {
        for text in ["", "a", String(repeating: "Rathaus ", count: 3_000)] {
            #expect(try Self.auspacken(try Gzip.packen(Data(text.utf8), stufe: stufe)) == Data(text.utf8))
        }
    }

    @Test("Wiederholtes wird kleiner")
    func kleiner() throws {
        let daten = Data(String(repeating: "Rathaus ", count: 3_000).utf8)
        #expect(try Gzip.packen(daten, stufe: 1).count < daten.count / 20)
    }
}

@Suite("Dateien in Stücken")
struct DateistromTests {
    @Test(
        "Jede Datei kommt ganz an, auch genau an und neben den Grenzen der Stücke",
        arguments: [0, 1, 262_143, 262_144, 262_145, 700_000])
    func ganz(groesse: Int) async throws {
        let pfad = FileManager.default.temporaryDirectory.appendingPathComponent("strom-\(UUID().uuidString)").path
        let daten = Data((0..<groesse).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) })
        try daten.write(to: URL(fileURLWithPath: pfad))
        defer { try? FileManager.default.removeItem(atPath: pfad) }
        let body = Dateistrom.body(pfad: pfad, groesse: Int64(groesse))
        #expect(body.contentLength == groesse)
        #expect(Data(try await Wegprobe.lesen(body)) == daten)
    }

    @Test("Eine Datei, die fehlt, ist ein Fehler und keine leere Antwort")
    func fehlt() async {
        let body = Dateistrom.body(pfad: "/gibt/es/nicht", groesse: 5)
        await #expect(throws: WebFehler.nichtGefunden) { try await Wegprobe.lesen(body) }
    }
}
