// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Ausgaben des Berichts")
struct AusgabeTests {
    @Test("Freigegeben liegt sie in allen Formaten in der Akte, mit Prüfsummen, das PDF zuerst", arguments: Dialect.beide)
    func freigabe(maschine: Dialect) async throws {
        try await Berichtsamt.mit(maschine) { amt in
            let id = try await amt.freigegeben()
            let kopf = try await amt.kopf(id)
            let ausgabe = try await amt.dienst.zeichnen(kopf, akteur: amt.ada)
            #expect(kopf.stand == .freigegeben && kopf.pruefsumme == ausgabe.faktenpruefsumme)
            let (dateien, vorgaenge, dokumente) = try await amt.store.read { db in
                let dateien = try db.dateien(id)
                return (
                    dateien, try db.vorgaenge(fachbezug: "steuerung:ausgabe:\(id)"),
                    try dateien.map { try db.dokument($0.dokument) }
                )
            }
            #expect(vorgaenge.map(\.id) == [kopf.vorgang])
            #expect(Set(dateien.map(\.format)) == Set(Berichtsformat.abgelegte))
            #expect(dokumente.allSatisfy { $0?.zustand == .final && $0?.vorgang == kopf.vorgang })
            for (datei, dokument) in zip(dateien, dokumente) {
                let inhalt = try #require(dokument?.neueste.inhalt)
                let abgelegt = try await amt.seed.amt.stand.content.read(inhalt)
                let geschrieben = try await amt.dienst.mittel.schreiber.schreiben(ausgabe, datei.format)
                #expect(abgelegt == geschrieben && datei.sha256 == inhalt.sha256, "\(datei.format)")
            }
            let schritte = try await amt.store.read { try $0.schritte(id) }
            #expect(schritte.map(\.stand) == [.entwurf, .abgestimmt, .freigegeben])
            #expect(schritte.map(\.wer) == [amt.ada.kennung, amt.ada.kennung, amt.berta.kennung])
        }
    }

    @Test("Wer sie angelegt hat, gibt sie nicht frei, und ohne Recht niemand")
    func vierAugen() async throws {
        try await Berichtsamt.mit(.sqlite) { amt in
            let id = try await amt.anlegen()
            try await amt.weiter(id, amt.ada)
            await #expect(throws: Berichtsfehler.vierAugen) { try await amt.weiter(id, amt.ada) }
            let ohne = Berichtsamt.person(2, [SteuerungRechte.lesen, SteuerungRechte.berichtErstellen])
            await #expect(throws: SteuerungError.keinRecht) { try await amt.weiter(id, ohne) }
            let stand = try await amt.kopf(id).stand
            #expect(stand == .abgestimmt)
            let lesend = Berichtsamt.person(3, [SteuerungRechte.lesen])
            await #expect(throws: SteuerungError.keinRecht) {
                try await AusgabeAnlegen(dienst: amt.dienst)(
                    amt.seed.programm, am: Probe.iso("2019-02-14"), bekannt: nil, fassung: "seed", akteur: lesend)
            }
        }
    }

    @Test("Wer eine ältere Seite vor sich hat, bringt nichts weiter; nach dem letzten Schritt gibt es keinen")
    func veraltet() async throws {
        try await Berichtsamt.mit(.sqlite) { amt in
            let id = try await amt.anlegen()
            try await amt.weiter(id, amt.ada)
            await #expect(throws: Berichtsfehler.veraltet) {
                try await AusgabeWeiterbringen(dienst: amt.dienst)(id, von: 1, akteur: amt.berta)
            }
            try await amt.weiter(id, amt.berta)
            try await amt.weiter(id, amt.ada)
            try await amt.weiter(id, amt.ada)
            await #expect(throws: Berichtsfehler.fertig) { try await amt.weiter(id, amt.ada) }
        }
    }

    @Test("Ohne Ort für die Ablage wird nichts freigegeben")
    func ablage() async throws {
        for ablage in [nil, Berichtsablage(oe: OrgNummer(41), aktenplan: "99.99.99")] {
            try await Berichtsamt.mit(.sqlite, ablage: ablage) { amt in
                let id = try await amt.anlegen()
                try await amt.weiter(id, amt.ada)
                await #expect(throws: Berichtsfehler.ablageFehlt) { try await amt.weiter(id, amt.berta) }
                let dateien = try await amt.store.read { try $0.dateien(id) }
                #expect(dateien.isEmpty)
            }
        }
    }

    @Test(
        "Vorgelegt kennt sie das Programm: Der nächste Bericht zeigt ihre Gliederung und beruft sich auf ihr Dokument",
        arguments: Dialect.beide)
    func vorgelegt(maschine: Dialect) async throws {
        try await Berichtsamt.mit(maschine) { amt in
            let vorher = try await amt.seed.bericht(am: "2019-06-30")
            let id = try await amt.freigegeben()
            let dazwischen = try await amt.seed.bericht(am: "2019-06-30")
            #expect(dazwischen.saetze.map(\.text) == vorher.saetze.map(\.text))
            try await amt.weiter(id, amt.ada)
            let nachher = try await amt.seed.bericht(am: "2019-06-30")
            let gliederung = try #require(nachher.abschnitte.first { $0.name == "gliederung" })
            #expect(gliederung.titel.map(\.text) == ["Bausteine (Statusbericht 14.02.19)"])
            #expect(gliederung.bloecke == nachher.abschnitte.first { $0.name == "gliederung" }?.bloecke)
            let dateien = try await amt.store.read { try $0.dateien(id) }
            let pdf = try #require(dateien.first { $0.format == .pdf }?.dokument.text)
            let quellen = Set(gliederung.saetze.flatMap(\.grundlage.belege).map(\.aussage.quelle))
            #expect(quellen.contains(.dokument(QuelldokumentID(gespeichert: pdf), stelle: nil)))
            // The edition itself stays as it was.
            let kopf = try await amt.kopf(id)
            let nochmals = try await amt.dienst.zeichnen(kopf, akteur: amt.ada)
            #expect(nochmals.faktenpruefsumme == kopf.pruefsumme)
        }
    }

    @Test("Ein Bericht mit Lücken wird keine Ausgabe; der Wortlaut muss da sein")
    func luecken() async throws {
        try await Berichtsamt.mit(.sqlite) { amt in
            await #expect(throws: Berichtsfehler.fassungUnbekannt("keine")) { try await amt.anlegen(fassung: "keine") }
            try await amt.seed.setzen(
                Vorlagenfelder().nummer.setzen(
                    try amt.seed.id("vorlage-pd"), nil, .ab(Probe.iso("2019-01-01")), Probe.quelle))
            await #expect(throws: SteuerungError.self) { try await amt.anlegen() }
            let ausgaben = try await amt.store.read { try $0.ausgaben() }
            #expect(ausgaben.isEmpty)
        }
    }
}
