// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Jobs
import Logging
import Store
import StoreTesting
import Testing
import Web

@testable import Akte

@Suite("Text gewinnen") struct TextGewinnenTests {
    @Test("Der Auftrag läuft nach dem Ablegen, wiederholt schadet er nicht", arguments: Dialect.allCases)
    func auftrag(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let dokument = try await amt.ablegen("Zebrastreifen", in: try await amt.vorgang().id)
            let modul = AkteModul(store: amt.store, inhalte: amt.stand.content).modul
            let dienst = Auftragsdienst(store: amt.store, arten: modul.auftraege, knoten: "test", log: Logger(label: "test"))
            #expect(try await dienst.allesFaellige() == 1)
            #expect(try await amt.store.read { try $0.dokumenttext(dokument.neueste.id) } == "Zebrastreifen")
            try await TextGewinnen(store: amt.store, inhalte: amt.stand.content, pdfText: nil)(dokument.id, dokument.neueste.id)
            #expect(try await dienst.allesFaellige() == 0)
        }
    }

    @Test("PDFs werden durch das Werkzeug des Hauses gelesen, Bilder gar nicht", arguments: Dialect.allCases)
    func pdf(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            for (name, typ, text) in [("a.pdf", "application/pdf", "%PDF-1.7"), ("b.png", "image/png", "\u{89}PNG")] {
                _ = try await DokumentAblegen(store: amt.store)(
                    DokumentAnlage(
                        betreff: name, typ: .anlage, richtung: .eingang, datei: try await amt.datei(text, name: name, typ: typ),
                        final: true),
                    in: vorgang.id, akteur: amt.ada)
            }
            let modul = AkteModul(
                store: amt.store, inhalte: amt.stand.content,
                pdfText: { pfad in
                    "Ampelanlage " + String(decoding: FileManager.default.contents(atPath: pfad) ?? Data(), as: UTF8.self)
                }
            ).modul
            let dienst = Auftragsdienst(store: amt.store, arten: modul.auftraege, knoten: "test", log: Logger(label: "test"))
            #expect(try await dienst.allesFaellige() == 2)
            #expect(try await AkteSuchen(store: amt.store)("ampelanlage", akteur: amt.ada).treffer.map(\.titel) == ["a.pdf"])
        }
    }
}
