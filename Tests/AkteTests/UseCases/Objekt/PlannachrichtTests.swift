// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import Xdomea
import XdomeaTesting
import Zip

@testable import Akte

@Suite("Aktenplan als xdomea 0301") struct PlannachrichtTests {
    private static func nachricht(_ version: XdomeaVersion) throws -> [UInt8] {
        var oben = Xdomea.Aktenplaneinheit()
        (oben.kennzeichen, oben.inhaltsangabe, oben.aussonderungsart) = ("92", "Brücken", .art("A"))
        var unten = Xdomea.Aktenplaneinheit()
        (unten.kennzeichen, unten.inhaltsangabe, unten.betreffKurz) = ("92.10", "Brückenprüfung", "Prüfung")
        (unten.aussonderungsart, unten.aufbewahrungsdauer, unten.stillgelegt) = (.art("V"), .jahre(10), true)
        var fremd = Xdomea.Aktenplaneinheit()
        (fremd.kennzeichen, fremd.inhaltsangabe, fremd.aussonderungsart) = ("92.20", "Fähren", .vereinbart("Auswahl"))
        oben.einheiten = [unten, fremd]
        var plan = Xdomea.Aktenplan(bezeichnung: "Plan der Nachbarstadt", version: "2026")
        plan.einheiten = [oben]
        let kopf = Kopf(
            prozessID: "0190a0b0-0000-7000-8000-000000000001", nachrichtID: "0190a0b0-0000-7000-8000-000000000002",
            erstellungszeitpunkt: "2026-11-28T10:00:00.000Z", absender: Kontakt(institution: "Nachbarstadt"),
            empfaenger: Kontakt(institution: "Stadt Muster"))
        return try XdomeaNachricht(.aktenplan, kopf: kopf, teile: [.aktenplan(plan)]).schreiben(version)
    }

    @Test(
        "Einheiten aller Ebenen kommen mit Frist und Art; was nicht passt, wird mit Grund übergangen",
        arguments: Dialect.allCases, [XdomeaVersion.v30, .v31, .v40])
    func einspielen(maschine: Dialect, version: XdomeaVersion) async throws {
        try await Amt.mit(maschine) { amt in
            let einspielen = AktenplanEinspielen(store: amt.store), heute = amt.uhr.jetzt.tag
            let datei = Data(try Self.nachricht(version))
            let probe = try await einspielen(datei, probe: true, akteur: amt.ada)
            #expect(probe.neu == 2 && probe.fehler.map(\.zeile) == [3])
            #expect(try await amt.store.read { try $0.planeinheit(try Planzeichen("92"), am: heute) } == nil)
            let bericht = try await einspielen(datei, akteur: amt.ada)
            #expect(bericht.neu == 2 && bericht.fehler.first?.grund.contains("Auswahl") == true)
            let (oben, unten) = try await amt.store.read { db in
                (try db.planeinheit(try Planzeichen("92"), am: heute), try db.planeinheit(try Planzeichen("92.10"), am: heute))
            }
            #expect(oben?.eigene == Aussonderung(dauer: .unbefristet, art: .archivwuerdig))
            #expect(unten?.eigene == Aussonderung(dauer: .jahre(10), art: .vernichten))
            #expect(unten?.stillgelegt == true && unten?.betreffKurz == "Prüfung")
            #expect(try await einspielen(datei, akteur: amt.ada).unveraendert == 2)
        }
    }

    @Test("Im ZIP steht dasselbe; anderes als ein Aktenplan wird mit Grund abgewiesen")
    func paket() async throws {
        try await Amt.mit(.sqlite) { amt in
            let einspielen = AktenplanEinspielen(store: amt.store)
            var zip: [UInt8] = []
            let schreiber = ZipWriter { zip += $0 }
            try schreiber.store("0190a0b0-0000-7000-8000-000000000001_Aktenplan.Aktenplan.0301.xml", Self.nachricht(.v31))
            try schreiber.finish()
            #expect(try await einspielen(Data(zip), probe: true, akteur: amt.ada).neu == 2)
            for falsch in ["<x/>", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>", "<Aktenplan", "PK\u{3}\u{4}"] {
                await #expect(throws: ObjektError.self) {
                    try await einspielen(Data(falsch.utf8), probe: true, akteur: amt.ada)
                }
            }
        }
    }

    /// Published messages 0301, from the folder of test data down.
    private static let echte: [String] =
        (FileManager.default.enumerator(atPath: Xdomeadaten.ordner)?.compactMap { $0 as? String } ?? [])
        .filter { $0.contains("Aktenplan.Aktenplan.0301") && ($0.hasSuffix(".xml") || $0.hasSuffix(".zip")) }.sorted()

    @Test(
        "Eine veröffentlichte 0301 wird gelesen",
        .enabled(if: !echte.isEmpty, "Unter \(Xdomeadaten.ordner) liegt keine Nachricht 0301"), arguments: echte)
    func echt(name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(Xdomeadaten.ordner)/\(name)")))
        #expect(try !Plannachricht.gelesen(bytes).zeilen.isEmpty)
    }
}
