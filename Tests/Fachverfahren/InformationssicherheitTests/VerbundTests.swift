// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Informationssicherheit

@Suite("Informationsverbund und Schutzbedarf")
struct VerbundTests {
    struct Namen {
        let nach: [String: ZielobjektID]
        subscript(_ kuerzel: String) -> ZielobjektID { nach[kuerzel] ?? ZielobjektID(gespeichert: "unbekannt") }
    }

    /// A1 → S1 → N1, A2 → S1
    private static func netz(
        _ a1: Schutzstufe = .hoch, s1: [Schutzziel: Abweichung] = [:]
    ) -> (Verbundstruktur, Namen) {
        let objekte = [
            Probe.objekt("A1", .anwendung, VerbundID(gespeichert: "v"), a1), Probe.objekt("A2", .anwendung),
            Probe.objekt("S1", .itsystem, VerbundID(gespeichert: "v"), .normal, s1), Probe.objekt("N1", .netz),
        ]
        let id = Namen(nach: Dictionary(uniqueKeysWithValues: objekte.map { ($0.kuerzel, $0.id) }))
        func kante(_ von: String, _ auf: String) -> Abhaengigkeit { Abhaengigkeit(von: id[von], auf: id[auf]) }
        return (Verbundstruktur(objekte, [kante("A1", "S1"), kante("A2", "S1"), kante("S1", "N1")]), id)
    }

    @Test("Der höchste Bedarf wird weitergegeben, mit dem, von dem er kommt und wo er beginnt")
    func maximum() {
        let (struktur, id) = Self.netz()
        let bedarf = struktur.schutzbedarf(.vertraulichkeit)
        #expect(bedarf[id["A2"]]?.stufe == .normal)
        #expect(bedarf[id["S1"]]?.stufe == .hoch && bedarf[id["S1"]]?.geerbtVon == [id["A1"]])
        #expect(bedarf[id["N1"]]?.stufe == .hoch && bedarf[id["N1"]]?.geerbtVon == [id["S1"]])
        #expect(bedarf[id["N1"]]?.ursprung == [id["A1"]])
        #expect(struktur.schutzbedarf(.integritaet).values.allSatisfy { $0.stufe == .normal && $0.geerbtVon.isEmpty })
        #expect(struktur.hoechste(id["N1"]) == .hoch)
    }

    @Test("Kumulation hebt, Verteilung senkt, nie umgekehrt; was danach kommt, erbt den abweichenden Wert")
    func abweichung() {
        let (gehoben, id) = Self.netz(
            .hoch, s1: [.vertraulichkeit: Abweichung(art: .kumulation, stufe: .sehrhoch, grund: "viele")])
        #expect(gehoben.schutzbedarf(.vertraulichkeit)[id["N1"]]?.stufe == .sehrhoch)
        #expect(gehoben.schutzbedarf(.vertraulichkeit)[id["N1"]]?.ursprung == [id["S1"]])
        let (gesenkt, ids) = Self.netz(.hoch, s1: [.vertraulichkeit: Abweichung(art: .verteilung, stufe: .normal, grund: "zwei")])
        #expect(gesenkt.schutzbedarf(.vertraulichkeit)[ids["S1"]]?.maximum == .hoch)
        #expect(gesenkt.schutzbedarf(.vertraulichkeit)[ids["N1"]]?.stufe == .normal)
        let spaeter = Abweichung(art: .kumulation, stufe: .hoch, grund: "x")
        #expect(spaeter.gilt(fuer: .sehrhoch) == .sehrhoch)
    }

    @Test("Ein Kreis wird gefunden und mit seinem Weg genannt, auch der kürzeste")
    func kreis() {
        let (struktur, id) = Self.netz()
        let kreis = struktur.kreis(durch: Abhaengigkeit(von: id["N1"], auf: id["A1"]))
        #expect(kreis == [id["N1"], id["A1"], id["S1"], id["N1"]])
        #expect(struktur.kreis(durch: Abhaengigkeit(von: id["A1"], auf: id["N1"])) == nil)
        #expect(struktur.kreis(durch: Abhaengigkeit(von: id["S1"], auf: id["S1"])) != nil)
    }

    @Test("Zweitausend Objekte in einer Kette sind schnell gerechnet")
    func gross() {
        let objekte = (0..<2_000).map {
            Probe.objekt("Z\($0)", .itsystem, VerbundID(gespeichert: "v"), $0 == 0 ? .sehrhoch : .normal)
        }
        let struktur = Verbundstruktur(objekte, zip(objekte, objekte.dropFirst()).map { Abhaengigkeit(von: $0.id, auf: $1.id) })
        let letzte = struktur.schutzbedarf(.vertraulichkeit)[objekte[1_999].id]
        #expect(letzte?.stufe == .sehrhoch && letzte?.ursprung == [objekte[0].id])
    }

    @Test(
        "Anlegen, verbinden, Kreis abgelehnt, Abweichung geprüft, entfernt; jede Änderung steht in der Prüfspur",
        arguments: Dialect.allCases)
    func weg(maschine: Dialect) async throws {
        try await Sicherheitshaus.mit(maschine) { haus in
            let verbund = try await haus.verbund()
            let a = try await haus.objekt("A1", .anwendung, in: verbund, vertraulichkeit: .hoch)
            let s = try await haus.objekt("S1", .itsystem, in: verbund)
            let fuehren = ZielobjektFuehren(store: haus.store)
            try await fuehren.abhaengigkeit(Abhaengigkeit(von: a, auf: s), akteur: haus.levi)
            await #expect(throws: SicherheitError.kreis(["S1 Name", "A1 Name", "S1 Name"])) {
                try await fuehren.abhaengigkeit(Abhaengigkeit(von: s, auf: a), akteur: haus.levi)
            }
            await #expect(throws: SicherheitError.selbst) {
                try await fuehren.abhaengigkeit(Abhaengigkeit(von: s, auf: s), akteur: haus.levi)
            }
            await #expect(throws: SicherheitError.kuerzelVergeben) { try await haus.objekt("A1", .netz, in: verbund) }
            await #expect(throws: SicherheitError.verboten) {
                try await fuehren.abhaengigkeitLoesen(Abhaengigkeit(von: a, auf: s), akteur: haus.leitung)
            }
            await #expect(throws: SicherheitError.nichtGefunden) {
                try await haus.store.read { _ = try $0.verbund(verbund, haus.fremd) }
            }
            var server = try #require(try await haus.store.read { try $0.zielobjekt(s) })
            server.abweichungen = [.vertraulichkeit: Abweichung(art: .verteilung, stufe: .hoch, grund: "x")]
            let falsch = server
            await #expect {
                try await fuehren.schreiben(falsch, neu: false, akteur: haus.levi)
            } throws: { if case .abweichungFalsch = $0 as? SicherheitError { true } else { false } }
            server.abweichungen = [.vertraulichkeit: Abweichung(art: .kumulation, stufe: .sehrhoch, grund: "viele Verfahren")]
            let richtig = server
            try await fuehren.schreiben(richtig, neu: false, akteur: haus.levi)
            await #expect(throws: SicherheitError.veraltet) {
                try await fuehren.schreiben(richtig, neu: false, akteur: haus.levi)
            }
            let (struktur, spur) = try await haus.store.read {
                (try $0.struktur(verbund), try $0.historie(s.text, nur: "is.zielobjekt.aendern"))
            }
            #expect(struktur.schutzbedarf(.vertraulichkeit)[s]?.stufe == .sehrhoch)
            #expect(spur.map(\.feld) == ["abweichung-vertraulichkeit"])
            try await fuehren.entfernen(s, akteur: haus.levi)
            #expect(try await haus.store.read { try $0.struktur(verbund).kanten.isEmpty })
        }
    }
}
