// SPDX-License-Identifier: EUPL-1.2
import CmisProtocol
import Core
import Store
import Testing

@testable import Akte
@testable import Cmis

@Suite("Was CMIS wem zeigt")
struct SichtTests {
    private func nirgends(_ probe: Cmisprobe, _ dokument: String, als wer: Akteur) async throws {
        let ablage = probe.ablage(wer)
        let fassung = "fassung-1-\(dokument.dropFirst("dokument-".count))"
        for kennung in [dokument, fassung] {
            #expect(try await probe.abgelehnt { _ = try await ablage.objekt(kennung) } == .objectNotFound, "\(kennung)")
            #expect(try await probe.abgelehnt { _ = try await ablage.lesen(kennung) } == .objectNotFound, "\(kennung)")
            #expect(try await probe.abgelehnt { _ = try await ablage.versionen(kennung) } == .objectNotFound, "\(kennung)")
        }
        let pfad = "/" + (probe.ordner + ["Brief.txt"]).joined(separator: "/")
        #expect(try await probe.abgelehnt { _ = try await ablage.objekt(pfad: pfad) } == .objectNotFound)
        #expect(try await probe.frage("SELECT * FROM cmis:document", als: wer).isEmpty)
        #expect(try await probe.frage("SELECT * FROM cmis:document WHERE CONTAINS('Brief')", als: wer).isEmpty)
        #expect(try await probe.abgelehnt { try await probe.schreiben("x", dokument, als: wer) } == .objectNotFound)
        #expect(try await probe.abgelehnt { _ = try await Auschecken(ablage: ablage)(dokument) } == .objectNotFound)
    }

    @Test(
        "Wer den Vorgang nicht sehen darf, findet ihn weder über Kennung noch Pfad, Abfrage oder Version",
        arguments: Dialect.allCases)
    func fremd(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            let dokument = try await probe.anlegen("eins", als: probe.ada)
            try await probe.schreiben("zwei", dokument, als: probe.ada)
            try await nirgends(probe, dokument, als: probe.eva)
            #expect(
                try await probe.abgelehnt { _ = try await probe.ablage(probe.eva).kinder(probe.ordnerID, ab: 0, limit: 10) }
                    == .objectNotFound)
            #expect(try await probe.abgelehnt { _ = try await probe.anlegen("x", als: probe.eva) } == .objectNotFound)
            #expect(try await probe.frage("SELECT * FROM rathaus:vorgang", als: probe.eva).isEmpty)
            #expect(try await probe.frage("SELECT * FROM cmis:folder", als: probe.eva).isEmpty)
        }
    }

    @Test("Ein vertrauliches Dokument ist für die übrigen der Einheit nicht da", arguments: Dialect.allCases)
    func vertraulich(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            let dokument = try await probe.anlegen("eins", als: probe.ada)
            try await probe.schreiben("zwei", dokument, als: probe.ada)
            let id = try #require(DokumentID(dokument.dropFirst("dokument-".count)))
            #expect(try await probe.lesen(dokument, als: probe.ben) == "zwei")
            try await probe.regel(.dokument(id), Zugriffsregel(stufe: .vertraulich))
            try await nirgends(probe, dokument, als: probe.ben)
            #expect(
                try await probe.ablage(probe.ben).kinder(probe.ordnerID, ab: 0, limit: 10).objekte.allSatisfy {
                    $0.id != dokument
                })
        }
    }

    @Test(
        "Wer ein Dokument nur im Notzugriff sieht, liest es, und das wird festgehalten; ändern darf er nicht",
        arguments: Dialect.allCases)
    func notzugriff(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            let dokument = try await probe.anlegen("eins", als: probe.ada)
            let id = try #require(DokumentID(dokument.dropFirst("dokument-".count)))
            let ada = try #require(probe.ada.mitarbeiter?.id), ben = try #require(probe.ben.mitarbeiter?.id)
            try await probe.regel(.dokument(id), Zugriffsregel(kreis: [.person(ada)]))
            try await nirgends(probe, dokument, als: probe.ben)
            try await probe.store.commit(Vermerk(.system("test"), "test.notzugriff")) { [vorgang = probe.vorgang] tx in
                try tx.execute(
                    """
                    INSERT INTO akte_notzugriff (id, art, objekt, zeichen, oe, person, grund, beginn, bis, version)
                    VALUES (\(NotzugriffID(tx.jetzt)), 'vorgang', \(vorgang.id), \(vorgang.zeichen.text), \(vorgang.oe), \(ben), 'Probe',
                      \(tx.jetzt), \(tx.jetzt + .seconds(3_600)), 1)
                    """)
                try Zugriffslauf.nachfuehren(.objekt(.vorgang(vorgang.id)), tx)
            }
            #expect(try await probe.lesen(dokument, als: probe.ben) == "eins")
            #expect(
                try await probe.abgelehnt { try await probe.schreiben("zwei", dokument, als: probe.ben) } == .permissionDenied)
            #expect(
                try await probe.abgelehnt { _ = try await Auschecken(ablage: probe.ablage(probe.ben))(dokument) }
                    == .permissionDenied)
            let erlaubt = try await probe.ablage(probe.ben).objekt(dokument).actions
            #expect(erlaubt.contains { $0.name == "canSetContentStream" && !$0.allowed })
            let wege = try await probe.store.read {
                try $0.rows("SELECT weg, person FROM akte_zugriffsprotokoll WHERE objekt = \(id)")
                    .map { (try $0["weg"] as String, try $0["person"] as MitarbeiterID) }
            }
            #expect(wege.count == 1 && wege.first?.0 == "cmis" && wege.first?.1 == ben)
        }
    }

    @Test(
        "Eine fremde Arbeitskopie ist für niemanden sonst da, und einchecken kann sie nur ihr Inhaber",
        arguments: Dialect.allCases)
    func fremdeKopie(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            let dokument = try await probe.anlegen("eins", als: probe.ada)
            let kopie = try await Auschecken(ablage: probe.ablage(probe.ada))(dokument)
            try await probe.schreiben("Entwurf", kopie, als: probe.ada)
            let ben = probe.ablage(probe.ben)
            #expect(try await probe.abgelehnt { _ = try await ben.objekt(kopie) } == .objectNotFound)
            #expect(try await probe.abgelehnt { _ = try await ben.lesen(kopie) } == .objectNotFound)
            #expect(try await probe.abgelehnt { try await probe.schreiben("x", kopie, als: probe.ben) } == .objectNotFound)
            #expect(
                try await probe.abgelehnt { _ = try await Einchecken(ablage: ben)(kopie, datei: nil, haupt: false) }
                    == .objectNotFound)
            #expect(try await probe.abgelehnt { try await Loeschen(ablage: ben)(kopie, baum: false) } == .objectNotFound)
            #expect(try await ben.versionen(dokument).map(\.id) == [dokument])
            #expect(try await ben.ausgecheckte().isEmpty)
            #expect(try await probe.lesen(dokument, als: probe.ben) == "eins")
            // Who works on it is told; how to get at the copy is not.
            #expect(try await probe.angabe("cmis:versionSeriesCheckedOutBy", dokument, als: probe.ben) != nil)
            #expect(try await probe.angabe("cmis:versionSeriesCheckedOutId", dokument, als: probe.ben) == nil)
            #expect(try await probe.abgelehnt { _ = try await Auschecken(ablage: ben)(dokument) } == .updateConflict)
        }
    }

    @Test("Ist eine Arbeitskopie nicht mehr zu sehen, bleibt die Liste der übrigen lesbar", arguments: Dialect.allCases)
    func ausgecheckte(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            let bleibt = try await probe.anlegen("eins", als: probe.ben)
            let geht = try await probe.anlegen("zwei", "Anderer.txt", als: probe.ben)
            let kopie = try await Auschecken(ablage: probe.ablage(probe.ben))(bleibt)
            _ = try await Auschecken(ablage: probe.ablage(probe.ben))(geht)
            #expect(try await probe.ablage(probe.ben).ausgecheckte().count == 2)
            let id = try #require(DokumentID(geht.dropFirst("dokument-".count)))
            let ada = try #require(probe.ada.mitarbeiter?.id)
            try await probe.regel(.dokument(id), Zugriffsregel(kreis: [.person(ada)]))
            #expect(try await probe.ablage(probe.ben).ausgecheckte().map(\.id) == [kopie])
        }
    }

    @Test("Der Ordnerbaum zeigt nur Ordner, und nur die sichtbaren", arguments: Dialect.allCases)
    func ordnerbaum(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            let dokument = try await probe.anlegen("eins", als: probe.ada)
            let akte = "akte-\(probe.vorgang.akteID)"
            func kennungen(_ baeume: [CmisTree]) -> [String] { baeume.flatMap { [$0.object.id] + kennungen($0.children) } }
            let ordner = kennungen(try await probe.ablage(probe.ada).nachfahren(akte, tiefe: 5, nurOrdner: true))
            #expect(ordner == [probe.ordnerID, "bereich-\(probe.vorgang.id)"])
            let alle = kennungen(try await probe.ablage(probe.ada).nachfahren(akte, tiefe: 5))
            #expect(Set(alle) == Set(ordner + [dokument]))
            let liest = kennungen(try await probe.ablage(probe.adaLiest).nachfahren(akte, tiefe: 5, nurOrdner: true))
            #expect(liest == [probe.ordnerID])
            #expect(
                try await probe.abgelehnt {
                    _ = try await probe.ablage(probe.eva).nachfahren(akte, tiefe: 5, nurOrdner: true)
                } == .objectNotFound)
        }
    }
}
