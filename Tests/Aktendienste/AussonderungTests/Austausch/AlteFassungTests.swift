// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import XdomeaTesting

@testable import Akte
@testable import Aussonderung

/// A partner that writes 2.4, which nobody here writes any more: made from published patterns.
@Suite("xdomea 2.4 im ganzen Austausch", .enabled(if: Xdomeadaten.vorhanden, "\(Xdomeadaten.fehlen)"))
struct AlteFassungTests {
    private static let prozess = "242f44e8-bebf-4503-a086-db252c6a4277"
    private static let datei = "e8b289cb-f8dd-492a-b3cf-560674eaa92b_PDF-A1b_CMYK_20150731.pdf"

    private static func angebot() throws -> String {
        try String(
            contentsOfFile: Xdomeadaten.ordner + "/pattern/xdomea_2.4.0/xx_Aussonderung.Anbieteverzeichnis.0501.xml",
            encoding: .utf8)
    }

    /// What was offered, now with its file.
    private static func lieferung() throws -> String {
        try angebot()
            .replacing("Aussonderung.Anbieteverzeichnis.0501", with: "Aussonderung.Aussonderung.0503")
            .replacing("<code>0501</code>", with: "<code>0503</code>")
            .replacing(
                "<xdomea:Empfangsbestaetigung>1</xdomea:Empfangsbestaetigung>",
                with: """
                    <xdomea:Importbestaetigung>1</xdomea:Importbestaetigung>
                    <xdomea:RueckmeldungArchivkennung>1</xdomea:RueckmeldungArchivkennung>
                    """
            )
            .replacing(
                "</xdomea:Dokument>",
                with: """
                    <xdomea:Version><xdomea:Nummer>1</xdomea:Nummer><xdomea:Format>
                    <xdomea:Name><code>044</code><name>pdf - Portable Document Format (Archival)</name></xdomea:Name>
                    <xdomea:Version>1b</xdomea:Version>
                    <xdomea:Primaerdokument><xdomea:Dateiname>\(datei)</xdomea:Dateiname></xdomea:Primaerdokument>
                    </xdomea:Format></xdomea:Version></xdomea:Dokument>
                    """)
    }

    private static func ablegen(_ xml: String, _ art: String, _ dateien: [(String, [UInt8])], _ ordner: String) throws {
        let name = "\(prozess)_\(art)"
        try Pakete.ablegen(try Pakete.zip([(name + ".xml", Array(xml.utf8))] + dateien), "\(ordner)/\(name).zip")
    }

    @Test("Angebot und Abgabe werden geprüft, gelesen, bewertet und übernommen", arguments: Dialect.allCases)
    func ganz(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            _ = try await PartnerSetzen(store: h.archiv.store)(
                .init(
                    kurz: "amt", name: "Amt", rolle: .behoerde, oe: Haus.oe, eingang: h.zumArchiv, ausgang: h.zumAmt,
                    fassung: .v31, quittung: true), akteur: .system("test"))
            var archiv = h.archiv.dienst
            archiv.schemata = Schemapruefung(ordner: Xdomeadaten.ordner + "/xsd")

            try Self.ablegen(try Self.angebot(), "Aussonderung.Anbieteverzeichnis.0501", [], h.zumArchiv)
            #expect(try await Austauschlauf(dienst: archiv)().gelesen == 1)
            let lauf = try await h.archiv.einzigerLauf(.archiv)
            #expect(lauf.prozess == Self.prozess)
            let objekte = try await h.archiv.objekte(lauf.id)
            #expect(objekte.map(\.zeichen) == ["{AP}-{Ax}", "{AP}-{Ax}.{Vx}"])
            #expect(objekte.map(\.dokumente) == [0, 1] || objekte.map(\.dokumente) == [1, 1])
            #expect(objekte.allSatisfy { $0.planart == .zuBewerten })
            try await Bewerten(dienst: archiv)(
                lauf.id, objekte: objekte.map(\.id), art: .archivwuerdig, grund: nil, akteur: h.archiv.ada)
            try await BewertungSenden(dienst: archiv)(lauf.id, akteur: h.archiv.ada)
            h.archiv.uhr.vor(.seconds(1))

            try Self.ablegen(
                try Self.lieferung(), "Aussonderung.Aussonderung.0503", [(Self.datei, Array("%PDF-1.4".utf8))], h.zumArchiv)
            #expect(try await Austauschlauf(dienst: archiv)().gelesen == 1)
            #expect(try await h.archiv.lauf(lauf.id).zustand == .geliefert)
            #expect(try await h.archiv.store.read { try $0.laufbericht(lauf.id)?.sauber } == true)
            try await Uebernehmen(dienst: archiv)(lauf.id, akteur: h.archiv.ada)
            try await h.archiv.arbeiten(archiv)
            #expect(try await h.archiv.lauf(lauf.id).zustand == .uebernommen)
            let gut = try await h.archiv.store.read { try $0.archivgut(lauf: lauf.id) }
            #expect(gut.map(\.betreff) == ["Betreff (Testdaten)", "Betreff (Testdaten)"])
            #expect(try await h.archiv.zahl("aus_archivdatei") == 1)
            let antworten = Set(try FileManager.default.contentsOfDirectory(atPath: h.zumAmt).map { $0.suffix(8) })
            #expect(antworten.isSuperset(of: ["0502.zip", "0504.zip", "0506.zip"]))
            #expect(try await h.archiv.store.read { try $0.abgewieseneNachrichten([$0.partner()[0].id]).isEmpty })
        }
    }
}
