// SPDX-License-Identifier: EUPL-1.2
import ClamdProtocol
import Documents
import Foundation
import Testing

/// A clamd of our own: it knows one signature, which is ours, and ends with the test.
struct Scanner {
    /// What the signature finds. Harmless, and in no other file.
    static let muster = "RATHAUS-PRUEFMUSTER-\(0x5A_65_62_72_61)-VIRUS"

    let pruefung: Virenpruefung

    static func mit<E>(hoechstens: String = "1M", _ koerper: (Scanner) async throws -> E) async throws -> E {
        let ordner = FileManager.default.temporaryDirectory.appending(path: "clamd-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: ordner.appending(path: "db"), withIntermediateDirectories: true)
        let hex = muster.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        try Data("Rathaus.Pruefmuster:0:*:\(hex)\n".utf8).write(to: ordner.appending(path: "db/rathaus.ndb"))
        let socket = ordner.appending(path: "s").path
        let einstellung = """
            DatabaseDirectory \(ordner.path)/db
            LocalSocket \(socket)
            StreamMaxLength \(hoechstens)
            Foreground yes
            ConcurrentDatabaseReload no
            """
        let datei = ordner.appending(path: "clamd.conf")
        try Data((einstellung + "\n").utf8).write(to: datei)
        let prozess = Process()
        prozess.executableURL = URL(filePath: "/usr/sbin/clamd")
        prozess.arguments = ["-c", datei.path]
        prozess.standardOutput = FileHandle.nullDevice
        prozess.standardError = FileHandle.nullDevice
        try prozess.run()
        defer {
            prozess.terminate()
            prozess.waitUntilExit()
            do { try FileManager.default.removeItem(at: ordner) } catch { Issue.record(error) }
        }
        let pruefung = Virenpruefung(.local(socket), frist: .seconds(60))
        // Beside other tests clamd may take minutes to start; a pause leaves it the processor.
        let frist = ContinuousClock.now + .seconds(240)
        while await pruefung.version() == nil {
            try #require(prozess.isRunning && ContinuousClock.now < frist, "clamd antwortet nicht")
            try await Task.sleep(for: .milliseconds(100))
        }
        return try await koerper(Scanner(pruefung: pruefung))
    }
}

@Suite("Virenprüfung", .serialized)
struct VirenpruefungTests {
    @Test("clamd findet das eigene Muster und sonst nichts", .enabled(if: Werkzeuglage.clamd, "clamd ist nicht eingerichtet"))
    func fund() async throws {
        try await Scanner.mit { scanner in
            #expect(await scanner.pruefung.version()?.hasPrefix("ClamAV") == true)
            let sauber = try await Umgebung.mitDatei(Data("Guten Tag".utf8)) { try await scanner.pruefung.pruefe($0.path) }
            #expect(sauber == .sauber)
            let leer = try await Umgebung.mitDatei(Data()) { try await scanner.pruefung.pruefe($0.path) }
            #expect(leer == .sauber)
            // Behind more than one piece of the stream.
            let lang = Data(repeating: 0x20, count: 600_000) + Data(Scanner.muster.utf8)
            let befallen = try await Umgebung.mitDatei(lang) { try await scanner.pruefung.pruefe($0.path) }
            #expect(befallen == .befallen("Rathaus.Pruefmuster.UNOFFICIAL"))
            #expect(try await scanner.pruefung.pruefe(bytes: [UInt8](lang)) == befallen)
            #expect(try await scanner.pruefung.pruefe(bytes: []) == .sauber)
        }
    }

    @Test("Zu Großes gilt als nicht prüfbar, nie als sauber", .enabled(if: Werkzeuglage.clamd, "clamd ist nicht eingerichtet"))
    func zuGross() async throws {
        try await Scanner.mit { scanner in
            let gross = Data(repeating: 0x20, count: 3_000_000)
            let befund = try await Umgebung.mitDatei(gross) { try await scanner.pruefung.pruefe($0.path) }
            guard case .nichtPruefbar = befund else {
                Issue.record("\(befund)")
                return
            }
        }
    }

    @Test("Ist niemand da, wird das gesagt")
    func niemand() async throws {
        let pruefung = Virenpruefung(.local("/gibt/es/nicht"))
        #expect(await pruefung.version() == nil)
        try await Umgebung.mitDatei(Data("x".utf8)) { datei in
            await #expect(throws: VirenError.nichtErreichbar("unix:/gibt/es/nicht")) { try await pruefung.pruefe(datei.path) }
        }
    }
}
