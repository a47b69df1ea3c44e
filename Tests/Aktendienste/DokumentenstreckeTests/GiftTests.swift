// SPDX-License-Identifier: EUPL-1.2
import Documents
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Dokumentenstrecke

@Suite("Dokumentenstrecke: Gift", .serialized) struct GiftTests {
    private static let pdf = Data(
        """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >> endobj
        4 0 obj << /Length 45 >> stream
        BT /F 24 Tf 50 700 Td (Zebrastreifen) Tj ET  
        endstream endobj
        5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
        trailer << /Root 1 0 R /Size 6 >>
        %%EOF

        """.utf8)

    /// A converter that hangs for ever on one kind of file and copies a PDF for all others.
    private func mitWandler(_ koerper: (Streckenwerkzeuge) async throws -> Void) async throws {
        let ordner = FileManager.default.temporaryDirectory.appending(path: "gift-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: false)
        let (skript, vorlage) = (ordner.appending(path: "wandler"), ordner.appending(path: "vorlage.pdf"))
        try Self.pdf.write(to: vorlage)
        try Data(
            "#!/bin/sh\nfor letztes; do :; done\ngrep -q GIFT \"$letztes\" && exec sleep 600\nexec cp \(vorlage.path) eingabe.pdf\n"
                .utf8
        ).write(to: skript)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: skript.path)
        var kurz = Officewandler.grenzen
        kurz.zeit = .seconds(5)
        try await koerper(
            Streckenwerkzeuge(
                office: Officewandler(programm: skript.path, grenzen: kurz), erkennung: Texterkennung(programm: "/gibt/es/nicht"))
        )
        try FileManager.default.removeItem(at: ordner)
    }

    @Test(
        "Ein PDF mit zu vielen Seiten wird gelistet, ohne dass ein Werkzeug beginnt; das Original bleibt lesbar",
        arguments: Dialect.allCases)
    func seiten(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            let dokument = try await probe.ablegen(Self.pdf, "lang.pdf", .pdf)
            try await probe.arbeiten(
                Streckenwerkzeuge(erkennung: Texterkennung(programm: "/gibt/es/nicht"), archivSeiten: 0))
            let lage = try await probe.lage(dokument)
            #expect(lage?.zustand == .gescheitert && lage?.haltegrund == nil)
            #expect(lage?.eintrag(.archiv)?.grund?.contains("1 Seiten") == true)
            #expect(try await probe.text(dokument)?.contains("Zebrastreifen") == true)
        }
    }

    @Test(
        "Eine Datei, an der das Werkzeug hängt, hält keine andere auf und wird nach zwei Versuchen gelistet",
        arguments: Dialect.allCases)
    func haengt(maschine: Dialect) async throws {
        try await mitWandler { werkzeuge in
            try await Streckenprobe.mit(maschine) { probe in
                let gift = try await probe.ablegen(Data("{\\rtf1 GIFT}".utf8), "gift.rtf", .rtf)
                let gut = try await probe.ablegen(Data("{\\rtf1 gut}".utf8), "gut.rtf", .rtf)
                try await probe.arbeiten(werkzeuge)
                #expect(try await probe.lage(gut)?.zustand == .fertig)
                #expect(try await probe.text(gut)?.contains("Zebrastreifen") == true)
                let fassung = try #require(try await probe.store.read { try $0.fassung(gut.neueste.inhalt.sha256) })
                #expect(try await probe.abgeleitet.read(fassung) == Self.pdf)
                let lage = try await probe.lage(gift)
                #expect(lage?.zustand == .gescheitert && lage?.haltegrund == nil)
                #expect(lage?.eintrag(.umwandlung)?.versuche == 2)
                // The original stays readable, and no job is left to try for ever.
                #expect(try await probe.stand.content.read(gift.neueste.inhalt) == Data("{\\rtf1 GIFT}".utf8))
                #expect(
                    try await probe.store.read {
                        try $0.value("SELECT COUNT(*) FROM auftrag WHERE zustand IN ('wartet', 'laeuft')")
                    } == 0)
                let fall = try await probe.store.read { try $0.streckenfaelle(.gescheitert) }
                #expect(fall.map(\.zeichen) == [gift.zeichen.text])
                try await StreckeWiederholen(store: probe.store)(gift.neueste.inhalt.sha256, akteur: probe.betrieb)
                #expect(try await probe.lage(gift)?.zustand == .wartet)
            }
        }
    }

    @Test("Eine kaputte PDF-Datei scheitert sofort, bleibt lesbar und hält keine andere auf", arguments: Dialect.allCases)
    func kaputt(maschine: Dialect) async throws {
        try await mitWandler { werkzeuge in
            try await Streckenprobe.mit(maschine) { probe in
                let kaputt = try await probe.ablegen(Data("%PDF-1.7\nkein PDF".utf8), "kaputt.pdf", .pdf)
                let gut = try await probe.ablegen(Self.pdf, "gut.pdf", .pdf)
                try await probe.arbeiten(werkzeuge)
                let lage = try await probe.lage(kaputt)
                #expect(lage?.zustand == .gescheitert && lage?.eintrag(.text)?.versuche == 1)
                #expect(lage?.eintrag(.archiv)?.stand == .entfaellt)
                #expect(try await probe.text(gut)?.contains("Zebrastreifen") == true)
            }
        }
    }
}
