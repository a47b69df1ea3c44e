// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Store
import StoreTesting
import Synchronization
import Testing

@testable import Web

@Suite("Hochladen")
struct HochladenTests {
    private final class Empfang: Sendable {
        private let stand = Mutex<[Hochgeladen]>([])
        var dateien: [Hochgeladen] { stand.withLock { $0 } }
        func merke(_ dateien: [Hochgeladen]) { stand.withLock { $0 = dateien } }
    }

    private static let grenze = "grenze123"

    private static func koerper(_ teile: [(kopf: String, inhalt: String)]) -> [UInt8] {
        Array(
            (teile.map { "--\(grenze)\r\nContent-Disposition: form-data; \($0.kopf)\r\n\r\n\($0.inhalt)\r\n" }.joined()
                + "--\(grenze)--\r\n").utf8)
    }

    private static func mit(grenze: Int = 2_000, _ body: @Sendable (Wegprobe, Empfang) async throws -> Void) async throws {
        let empfang = Empfang()
        let route = Route.post("/datei", .oeffentlich, "Probe", grenze: grenze) { anfrage in
            empfang.merke(anfrage.formular.dateien)
            return .text(anfrage.formular["text"] ?? "-")
        }
        try await Wegprobe.mit([route]) { try await body($0, empfang) }
    }

    private static func sende(_ probe: Wegprobe, _ koerper: [UInt8]) async throws -> Wegprobe.Antwort {
        let kopf = ["content-type": "multipart/form-data; boundary=\(grenze)", "cookie": "rh_buerger=\(Wegprobe.token)"]
        return try await probe.rufe("POST", "/datei", kopf, koerper)
    }

    private static func marke(_ probe: Wegprobe) -> (kopf: String, inhalt: String) {
        ("name=\"_csrf\"", probe.haus.formularmarke(Besuch(token: Wegprobe.token)))
    }

    /// Everything the content store holds, finished or not.
    private static func ablage(_ probe: Wegprobe) throws -> [String] {
        let ordner = URL(fileURLWithPath: probe.stand.folder + "/inhalte")
        let alle = FileManager.default.enumerator(at: ordner, includingPropertiesForKeys: [.isRegularFileKey])
        return try (alle?.compactMap { $0 as? URL } ?? []).filter {
            try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
        }
        .map(\.lastPathComponent)
    }

    @Test("Felder und Dateien kommen an, die Datei liegt schon dauerhaft in der Ablage")
    func ganz() async throws {
        try await Self.mit { probe, empfang async throws in
            let antwort = try await Self.sende(
                probe,
                Self.koerper([
                    Self.marke(probe), ("name=\"text\"", " Grüße "), ("name=\"a\"; filename=\"../../Brief.pdf\"", "%PDF-1.7"),
                    ("name=\"b\"; filename=\"\"", ""),
                ]))
            #expect(antwort.status == 200 && antwort.text == "Grüße")
            let datei = try #require(empfang.dateien.first)
            #expect(empfang.dateien.count == 1 && datei.feld == "a" && !datei.dateiname.contains("/"))
            #expect(String(decoding: datei.anfang, as: UTF8.self) == "%PDF-1.7")
            #expect(try await probe.stand.content.read(datei.inhalt) == Data("%PDF-1.7".utf8))
        }
    }

    @Test("Von einer großen Datei ist so viel zur Hand, wie die Erkennung der Art ansieht, und nicht mehr")
    func anfang() async throws {
        try await Self.mit(grenze: 200_000) { probe, empfang async throws in
            let inhalt = String((0..<100_000).map { Character(String($0 % 10)) })
            let teile = [Self.marke(probe), ("name=\"a\"; filename=\"gross.txt\"", inhalt)]
            #expect(try await Self.sende(probe, Self.koerper(teile)).status == 200)
            let datei = try #require(empfang.dateien.first)
            #expect(datei.inhalt.groesse == 100_000)
            #expect(datei.anfang == Array(inhalt.utf8.prefix(Hochgeladen.anfangslaenge)))
        }
    }

    @Test("Ohne gültige Marke vor der ersten Datei wird keine Datei gespeichert")
    func ohneMarke() async throws {
        try await Self.mit { probe, _ async throws in
            let datei = ("name=\"a\"; filename=\"a.txt\"", "Hallo")
            for teile in [[datei], [("name=\"_csrf\"", "falsch"), datei], [datei, Self.marke(probe)]] {
                #expect(try await Self.sende(probe, Self.koerper(teile)).status == 403)
            }
            #expect(try Self.ablage(probe).isEmpty)
        }
    }

    @Test("Bricht die Übertragung ab oder ist sie zu groß, bleibt nichts zurück")
    func abbruch() async throws {
        try await Self.mit { probe, _ async throws in
            let ganz = Self.koerper([
                Self.marke(probe), ("name=\"a\"; filename=\"a.txt\"", "Hallo"), ("name=\"b\"; filename=\"b.txt\"", "Welt"),
            ])
            #expect(try await Self.sende(probe, Array(ganz.dropLast(20))).status == 422)
            let gross = Self.koerper([
                Self.marke(probe), ("name=\"a\"; filename=\"a.txt\"", String(repeating: "x", count: 3_000)),
            ])
            #expect(try await Self.sende(probe, gross).status == 413)
            #expect(try Self.ablage(probe).isEmpty)
        }
    }

    @Test("Ein Feld mit kaputtem UTF-8 und ein Formular ohne Grenze werden mit Erklärung abgelehnt")
    func kaputt() async throws {
        try await Self.mit { probe, _ async throws in
            var bytes = Self.koerper([Self.marke(probe), ("name=\"text\"", "@")])
            let stelle = try #require(bytes.firstIndex(of: UInt8(ascii: "@")))
            bytes[stelle] = 0xFF
            let antwort = try await Self.sende(probe, bytes)
            #expect(antwort.status == 422 && antwort.text.contains("UTF-8"))
            #expect(try await probe.rufe("POST", "/datei", ["content-type": "multipart/form-data"], []).status == 422)
        }
    }
}
