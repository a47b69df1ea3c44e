// SPDX-License-Identifier: EUPL-1.2
import CmisProtocol
import Core
import Store
import Testing

@testable import Akte
@testable import Cmis

@Suite("Abfragen über CMIS")
struct AbfragenTests {
    private func zweiter(_ probe: Cmisprobe, _ betreff: String) async throws -> VorgangKopf {
        try await probe.store.commit(Vermerk(probe.ada, "test.vorgang")) {
            try $0.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: "36.10.01", akteBetreff: "Zweite Akte", vorgangBetreff: betreff, typ: "Wunschkennzeichen",
                    oe: Cmisprobe.oe))
        }
    }

    @Test("IN_FOLDER findet nur, was unmittelbar im Ordner liegt, IN_TREE alles darunter", arguments: Dialect.allCases)
    func ordner(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            let dokument = try await probe.anlegen("eins", als: probe.ada)
            let akte = "akte-\(probe.vorgang.akteID)"
            func frage(_ typ: String, _ bedingung: String) async throws -> [String] {
                try await probe.frage("SELECT * FROM \(typ) WHERE \(bedingung)", als: probe.ada)
            }
            #expect(try await frage("cmis:document", "IN_FOLDER('\(akte)')").isEmpty)
            #expect(try await frage("cmis:document", "IN_TREE('\(akte)')") == [dokument])
            #expect(try await frage("rathaus:vorgang", "IN_FOLDER('\(akte)')") == [probe.ordnerID])
            #expect(try await frage("cmis:document", "IN_FOLDER('\(probe.ordnerID)')") == [dokument])
            #expect(try await frage("rathaus:vorgang", "IN_FOLDER('plan-36.10.01')").isEmpty)
            #expect(try await frage("rathaus:vorgang", "IN_TREE('plan-36.10.01')") == [probe.ordnerID])
            #expect(try await frage("cmis:folder", "IN_FOLDER('plan-36.10.01')") == [akte])
        }
    }

    @Test("Nach dem gezeigten Namen lässt sich fragen, auch wenn er das Zeichen trägt", arguments: Dialect.allCases)
    func name(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            let eins = try await probe.anlegen("eins", als: probe.ada)
            let zwei = try await probe.anlegen("zwei", als: probe.ada)
            let ablage = probe.ablage(probe.ada)
            for kennung in [probe.ordnerID, "akte-\(probe.vorgang.akteID)", zwei] {
                let objekt = try await ablage.objekt(kennung)
                let typ = objekt.isFolder ? "cmis:folder" : "cmis:document"
                #expect(
                    try await probe.frage("SELECT * FROM \(typ) WHERE cmis:name = '\(objekt.name)'", als: probe.ada) == [kennung],
                    "\(objekt.name)")
            }
            #expect(try await ablage.objekt(eins).name == "Brief.txt")
            let lang = try await zweiter(probe, String(repeating: "sehr langer Betreff ", count: 10))
            let gezeigt = try await ablage.objekt("vorgang-\(lang.id)").name
            #expect(gezeigt.hasSuffix("…"))
            #expect(
                try await probe.frage("SELECT * FROM rathaus:vorgang WHERE cmis:name = '\(gezeigt)'", als: probe.ada) == [
                    "vorgang-\(lang.id)"
                ])
        }
    }

    @Test("LIKE unterscheidet große und kleine Buchstaben, auf beiden Datenbanken gleich", arguments: Dialect.allCases)
    func wie(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            let eins = try await probe.anlegen("eins", "Brief_[1].txt", als: probe.ada)
            let zwei = try await probe.anlegen("zwei", "brief 2.txt", als: probe.ada)
            func frage(_ muster: String) async throws -> [String] {
                try await probe.frage(
                    "SELECT * FROM cmis:document WHERE cmis:name LIKE '\(muster)' ORDER BY cmis:creationDate", als: probe.ada)
            }
            #expect(try await frage("Brief%") == [eins])
            #expect(try await frage("brief%") == [zwei])
            #expect(try await frage("_rief%").count == 2)
            #expect(try await frage("Brief\\_[1].txt") == [eins])
            #expect(try await frage("%[1]%") == [eins])
            #expect(try await frage("*").isEmpty)
        }
    }

    @Test("Akten und Vorgänge stehen in einer gemeinsamen Ordnung, auch über Seiten hinweg", arguments: Dialect.allCases)
    func ordnung(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            // The Akte Wunschkennzeichen stands between the Vorgänge LEV-AB 12 and Zulassung.
            _ = try await zweiter(probe, "Zulassung")
            let text = "SELECT * FROM cmis:folder ORDER BY cmis:description DESC"
            let alle = try await probe.frage(text, als: probe.ada)
            #expect(alle.count == 3)
            #expect(alle.map { $0.prefix(4) } == ["vorg", "akte", "vorg"])
            #expect(
                try await probe.frage("SELECT * FROM cmis:folder ORDER BY cmis:description", als: probe.ada)
                    == Array(alle.reversed()))
            var seiten: [String] = []
            for ab in 0..<3 { seiten += try await probe.frage(text, ab: ab, limit: 1, als: probe.ada) }
            #expect(seiten == alle)
        }
    }
}
