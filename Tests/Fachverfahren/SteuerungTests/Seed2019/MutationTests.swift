// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Seed 2019: ändert sich ein Datum, ändert sich genau seine Stelle")
struct MutationTests {
    @Test("Ein anderer Tag der Produktivsetzung ändert eine Zeile", arguments: Dialect.beide)
    func anderesDatum(maschine: Dialect) async throws {
        try await Seedprogramm.mit(maschine) { seed in
            let vorher = try await seed.bericht().zeilen
            let ist = Datumsangabe(.tag(Probe.iso("2019-01-22")), .ab)
            try await seed.setzen(
                Meilensteinfelder().ist.setzen(
                    try seed.id("kfz-verfahren-start"), ist, .ab(Probe.iso("2019-01-21")), Probe.quelle))
            let nachher = try await seed.bericht()
            #expect(nachher.zeilen.count == vorher.count)
            let geaendert = zip(nachher.zeilen, vorher).filter { $0 != $1 }.map(\.0.text)
            #expect(geaendert == ["Neues KFZ-Verfahren im FB 36 (ab 22.01.2019)"])
            #expect(nachher.folien[7].saetze[3].text == geaendert.first)
        }
    }

    @Test("Vor der Produktivsetzung sind beide Vorhaben in Arbeit und ohne Tag", arguments: Dialect.beide)
    func vorher(maschine: Dialect) async throws {
        try await Seedprogramm.mit(maschine) { seed in
            let damals = try await seed.bericht().folien
            let vorher = try await seed.bericht(am: "2019-01-20").folien
            #expect(vorher.map(\.name) == damals.map(\.name))
            let geaendert = zip(vorher, damals).filter { $0.saetze.map(\.text) != $1.saetze.map(\.text) }.map(\.0)
            #expect(geaendert.map(\.name) == ["vorhaben"])
            #expect(
                geaendert.first?.saetze.map(\.text) == Array(Seed2019.folien[7].prefix(2)) + [Seed2019.folien[7][5]]
                    + ["Neues KFZ-Verfahren im FB 36", "Neues KFZ-Wunschkennzeichen"] + Array(Seed2019.folien[7].dropFirst(6)))
        }
    }

    @Test("Am Tag der ersten Ausgabe steht deren Gliederung da, und was danach kam, fehlt", arguments: Dialect.beide)
    func ersteAusgabe(maschine: Dialect) async throws {
        try await Seedprogramm.mit(maschine) { seed in
            let damals = try await seed.bericht().folien
            let erste = try await seed.bericht(am: "2018-11-16").folien
            #expect(erste.map(\.name) == damals.map(\.name).filter { $0 != "meilensteine" && $0 != "absichten" })
            #expect(erste[2].saetze.map(\.text) == Seed2019.folien[2])
            let bleiben = damals.filter { $0.name != "meilensteine" && $0.name != "absichten" }
            let geaendert = zip(erste, bleiben).filter { $0.saetze.map(\.text) != $1.saetze.map(\.text) }.map(\.0)
            #expect(geaendert.map(\.name) == ["vorhaben"])
            // Only what was in work by then; none of it was live.
            #expect(
                geaendert.first?.saetze.map(\.text).dropFirst(2) == [
                    "Aktuelle Umsetzungsprojekte", "Neues KFZ-Verfahren im FB 36", "Neues KFZ-Wunschkennzeichen",
                ])
        }
    }

    @Test("Ende 2021 steht da, was 2021 galt, für das Gremium von 2021", arguments: Dialect.beide)
    func ende2021(maschine: Dialect) async throws {
        try await Seedprogramm.mit(maschine) { seed in
            let ausgabe = try await seed.bericht(am: "2021-12-31")
            let texte = ausgabe.saetze.map(\.text).joined(separator: "\n")
            for erwartet in [
                "FB 04", "867 Beschäftigte", "Dienstvereinbarung mobile Arbeit", "Bericht vom 08.07.2021", "050.010.120_00344",
            ] {
                #expect(texte.contains(erwartet), "\(erwartet)")
            }
            let fda = try seed.id("fda")
            #expect(ausgabe.gremium == fda)
            #expect(ausgabe.folien.first?.titel.map(\.text) == ["Finanz- und Digitalisierungsausschuss"])
            #expect(!texte.contains("POA") && !texte.contains("Organisationsausschuss"))
            #expect(!texte.contains("findet derzeit statt"))
        }
    }

    @Test("Ohne die Vorlage gibt es keinen Bericht, und was fehlt, wird genannt", arguments: Dialect.beide)
    func ohneVorlage(maschine: Dialect) async throws {
        try await Seedprogramm.mit(maschine) { seed in
            let id = try seed.id("anteile-pd")
            try await seed.setzen(Ergebnisfelder().vorlage.setzen(id, nil, .ab(Probe.iso("2019-01-01")), Probe.quelle))
            let text = Seed2019.folien[6][4]
            await #expect(throws: SteuerungError.angabeFehlt(feld: "Vorlage", von: text)) { try await seed.bericht() }
        }
    }

    @Test("Ohne die Nummer der Vorlage ebenso")
    func ohneNummer() async throws {
        try await Seedprogramm.mit(.sqlite) { seed in
            let id = try seed.id("vorlage-pd")
            try await seed.setzen(Vorlagenfelder().nummer.setzen(id, nil, .ab(Probe.iso("2019-01-01")), Probe.quelle))
            let titel = try await seed.amt.titel(id, am: Seedprogramm.stichtag) ?? ""
            await #expect(throws: SteuerungError.angabeFehlt(feld: "Nummer", von: titel)) { try await seed.bericht() }
        }
    }
}
