// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Testing

@testable import Store

@Suite("Zugang zu S3") struct S3ZugangTests {
    private static let grund = [
        "endpunkt": "https://s3.stadt.example", "eimer": "akten", "schluessel": "AK", "geheimnis": "streng geheim",
    ]

    private func zugang(_ mehr: [String: String] = [:]) throws -> S3Zugang {
        try S3Zugang(Self.grund.merging(mehr) { $1 }, "s3.conf")
    }

    @Test("Der Eimer steht im Pfad oder im Namen des Rechners, der Port bleibt dabei")
    func stile() throws {
        let pfad = try zugang().ziel("ab/cd")
        #expect(pfad.rechner == "s3.stadt.example" && pfad.pfad == "/akten/ab/cd")
        let host = try zugang(["stil": "host", "endpunkt": "https://s3.stadt.example:9000/"]).ziel("ab/cd")
        #expect(host.rechner == "akten.s3.stadt.example:9000" && host.pfad == "/ab/cd")
    }

    @Test("Ein Präfix endet mit einem Schrägstrich und steht in der Kennung")
    func praefix() throws {
        let zugang = try zugang(["praefix": "leverkusen"])
        #expect(zugang.schluessel(String(repeating: "a", count: 64)).hasPrefix("leverkusen/aa/aa/aaaa"))
        #expect(zugang.kennung == "https://s3.stadt.example/akten/leverkusen/")
    }

    @Test(
        "Was nicht stimmt, wird beim Namen genannt",
        arguments: [
            (["endpunkt": "http://s3.stadt.example"], "keine Adresse"), (["endpunkt": "ftp://x"], "keine Adresse"),
            (["endpunkt": "https://s3.stadt.example/pfad"], "keine Adresse"), (["eimer": "AKTEN"], "eimer"),
            (["eimer": ""], "„eimer“ fehlt"),
            (["stil": "schräg"], "pfad oder host"), (["praefix": "/x"], "praefix"), (["praefix": "a/../b"], "praefix"),
            (["teile-ab-mb": "1"], "zwischen 5 und"), (["geheimnis": ""], "„geheimnis“ fehlt"),
        ] as [([String: String], String)])
    func falsch(mehr: [String: String], wort: String) throws {
        do {
            _ = try zugang(mehr)
            Issue.record("angenommen: \(mehr)")
        } catch StoreError.ablage(let grund) {
            #expect(grund.contains(wort) && !grund.contains("streng geheim"), "\(grund)")
        }
    }

    @Test("Die Datei darf nicht für alle lesbar sein und nichts Unbekanntes enthalten")
    func datei() throws {
        let pfad = FileManager.default.temporaryDirectory.path + "/s3-\(UUID().uuidString).conf"
        defer { try? FileManager.default.removeItem(atPath: pfad) }
        func schreibe(_ text: String, _ rechte: Int) throws {
            try Data(text.utf8).write(to: URL(fileURLWithPath: pfad))
            try FileManager.default.setAttributes([.posixPermissions: rechte], ofItemAtPath: pfad)
        }
        let zeilen = Self.grund.map { "\($0.key) = \($0.value)" }.joined(separator: "\n")
        try schreibe("# Zugang\n\n\(zeilen)\n", 0o600)
        #expect(try S3Zugang(datei: pfad).eimer == "akten")
        try schreibe(zeilen, 0o644)
        #expect(throws: StoreError.self) { try S3Zugang(datei: pfad) }
        try schreibe(zeilen + "\nkennwort = x", 0o600)
        #expect(throws: StoreError.self) { try S3Zugang(datei: pfad) }
    }

    @Test("Zeiten der Kopfzeilen werden gelesen, Unsinn nicht")
    func zeiten() {
        #expect(S3Client.zeit("Sat, 28 Nov 2026 09:03:36 GMT")?.iso8601 == "2026-11-28T09:03:36.000Z")
        #expect(S3Client.zeit("gestern") == nil && S3Client.zeit("Sat, 28 Foo 2026 09:03:36 GMT") == nil)
    }
}
