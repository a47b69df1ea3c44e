// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing
import XdomeaTesting
import Zip

@testable import Xdomea

@Suite(
    "xdomea: gegen veröffentlichte Schemata und echte Nachrichten", .enabled(if: Xdomeadaten.vorhanden, "\(Xdomeadaten.fehlen)"))
struct SchemaTests {
    static let faelle = [XdomeaVersion.v30, .v31].flatMap { version in Nachrichtentyp.allCases.map { (version, $0) } }

    @Test("Jede geschriebene Nachricht besteht das Schema", arguments: faelle)
    func gueltig(_ version: XdomeaVersion, _ typ: Nachrichtentyp) throws {
        guard (version, typ) != (.v30, .aktenplanZurBewertung) else { return }
        let bytes = try Muster.nachricht(typ, version).schreiben(version)
        #expect(try Xdomeadaten.befunde(bytes, typ, version) == [])
    }

    @Test("Das Schema findet, was fehlt")
    func ungueltig() throws {
        let gut = try String(decoding: Muster.nachricht(.aussonderung, .v31).schreiben(.v31), as: UTF8.self)
        let falsch = gut.replacing("<xdomea:Importbestaetigung>1</xdomea:Importbestaetigung>", with: "")
        #expect(try Xdomeadaten.befunde(Array(falsch.utf8), .aussonderung, .v31)?.isEmpty == false)
    }

    @Test(
        "Eine echte Nachricht eines Archivs sagt nach Lesen und Schreiben dasselbe",
        arguments: [
            ("Aussonderung.Anbieteverzeichnis.0501", 3), ("Aussonderung.Aussonderung.0503", 2),
            ("Aussonderung.BewertungEmpfangBestaetigen.0505", 0),
        ])
    func echt(_ name: String, _ objekte: Int) throws {
        let archiv = try Xdomeadaten.zip(name)
        let bytes = try Xdomeadaten.xml(archiv)
        var leser = try XdomeaLeser(bytes)
        while try leser.naechster() != nil {}
        #expect(leser.unbekannt == [])
        let nachricht = try XdomeaNachricht.lesen(bytes)
        #expect(nachricht.schriftgutobjekte.count == objekte)
        for version in [XdomeaVersion.v30, .v31] {
            let neu = try nachricht.schreiben(version)
            #expect(try XdomeaNachricht.lesen(neu) == nachricht)
            #expect(try Xdomeadaten.befunde(neu, nachricht.typ, version) == [])
        }
        let genannt = nachricht.schriftgutobjekte.flatMap { $0.primaerdokumente.flatMap(\.dateinamen) }
        let dateien = archiv.entries.map(\.name).filter { !$0.hasSuffix(".xml") }
        #expect(Paketbefund(genannt: genannt, vorhanden: dateien).stimmt)
        for eintrag in archiv.entries { #expect(try archiv.content(eintrag).count == Int(eintrag.size)) }
    }

    @Test("Alle Muster von 2.3, 2.4 und 3.0 werden gelesen", arguments: ["2.3.0", "2.4.0", "3.0.0"])
    func muster(_ version: String) throws {
        let ordner = "\(Xdomeadaten.ordner)/pattern/xdomea_\(version)"
        let namen = try FileManager.default.contentsOfDirectory(atPath: ordner).sorted()
        #expect(namen.count == 4)
        for name in namen {
            var leser = try XdomeaLeser([UInt8](Data(contentsOf: URL(filePath: "\(ordner)/\(name)"))))
            while try leser.naechster() != nil {}
            #expect(leser.version.rawValue == version)
            // Signatures of 2.x are bytes inside the message, which later versions do not know.
            #expect(leser.unbekannt.filter { !$0.hasSuffix("/Signaturdaten") } == [])
        }
    }

    @Test("Ein Muster von 2.4 lässt sich als 3.1 weitergeben")
    func uebersetzt() throws {
        let datei = "\(Xdomeadaten.ordner)/pattern/xdomea_2.4.0/xx_Aussonderung.Bewertungsverzeichnis.0502.xml"
        let nachricht = try XdomeaNachricht.lesen([UInt8](Data(contentsOf: URL(filePath: datei))))
        #expect(try XdomeaNachricht.lesen(nachricht.schreiben(.v31)).bewertungen == nachricht.bewertungen)
    }
}
