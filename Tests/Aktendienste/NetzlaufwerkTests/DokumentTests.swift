// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Testing

@testable import Akte
@testable import Netzlaufwerk

@Suite("Dokumente über das Netzlaufwerk")
struct DokumentTests {
    @Test("Speichern legt ein Dokument an, erneut eine Version; dieselben Bytes keine", arguments: Dialect.allCases)
    func speichern(maschine: Dialect) async throws {
        try await Netzprobe.mit(maschine) { probe async throws in
            let datei = probe.ordner + ["Brief.txt"]
            #expect(try await probe.schreiben("eins", datei, als: probe.ada))
            for text in ["zwei", "zwei"] { #expect(try await probe.schreiben(text, datei, als: probe.ada) == false) }
            let dokument = try #require(try await probe.dokumente().first)
            #expect(dokument.neueste.nr == 2 && dokument.betreff == "Brief" && dokument.zustand == .entwurf)
            #expect(try await probe.lesen(datei, als: probe.ben) == "zwei")
        }
    }

    @Test(
        "Unter einer Sperre sieht nur der Inhaber seinen Entwurf; das Aufheben macht daraus eine Version",
        arguments: Dialect.allCases)
    func sperre(maschine: Dialect) async throws {
        try await Netzprobe.mit(maschine) { probe async throws in
            let datei = probe.ordner + ["Brief.txt"]
            _ = try await probe.schreiben("eins", datei, als: probe.ada)
            let marke = try await probe.sperren(datei, als: probe.ada)
            await #expect(throws: Ablehnung.self) { try await probe.sperren(datei, als: probe.ben) }
            await #expect(throws: (any Error).self) { try await probe.schreiben("fremd", datei, als: probe.ben) }
            await #expect(throws: (any Error).self) { try await probe.schreiben("ohne Marke", datei, als: probe.ada) }
            for text in ["a", "b", "c"] { _ = try await probe.schreiben(text, datei, als: probe.ada, marke: marke) }
            #expect(try await probe.lesen(datei, als: probe.ada) == "c")
            #expect(try await probe.lesen(datei, als: probe.ben) == "eins")
            try await SperreAufheben(store: probe.store)(try probe.anfrage(datei, als: probe.ada), marke: marke)
            #expect(try await probe.lesen(datei, als: probe.ben) == "c")
            #expect(try await probe.dokumente().first?.neueste.nr == 2)
        }
    }

    @Test("Ein abgeschlossenes Dokument lässt sich lesen, nicht überschreiben, sperren oder löschen", arguments: Dialect.allCases)
    func abgeschlossen(maschine: Dialect) async throws {
        try await Netzprobe.mit(maschine) { probe async throws in
            let datei = probe.ordner + ["Brief.txt"]
            _ = try await probe.schreiben("eins", datei, als: probe.ada)
            let id = try #require(try await probe.dokumente().first?.id)
            _ = try await probe.store.commit(Vermerk(probe.ada, "test.final")) { try $0.dokumentAbschliessen(id) }
            await #expect(throws: Ablehnung.abgeschlossen) { try await probe.schreiben("zwei", datei, als: probe.ada) }
            await #expect(throws: Ablehnung.verboten) { try await probe.sperren(datei, als: probe.ada) }
            await #expect(throws: Ablehnung.verboten) {
                try await Loeschen(store: probe.store)(try probe.anfrage(datei, als: probe.ada))
            }
            #expect(try await probe.lesen(datei, als: probe.ada) == "eins")
        }
    }

    @Test("Eine Datei aus dem Arbeitsbereich wird durch Verschieben zum Dokument", arguments: Dialect.allCases)
    func ablegen(maschine: Dialect) async throws {
        try await Netzprobe.mit(maschine) { probe async throws in
            let entwurf = ["Arbeitsbereich", "Vermerk.txt"]
            _ = try await probe.schreiben("Entwurf", entwurf, als: probe.ada)
            #expect(try await probe.dokumente().isEmpty)
            let auftrag = Uebertragen.Auftrag(
                ziel: probe.ordner + ["Vermerk.txt"], verschieben: true, ueberschreiben: false, tief: true)
            #expect(try await Uebertragen(store: probe.store)(try probe.anfrage(entwurf, als: probe.ada), auftrag))
            #expect(try await probe.dokumente().map(\.betreff) == ["Vermerk"])
            await #expect(throws: Ablehnung.fehlt) { try await probe.lesen(entwurf, als: probe.ada) }
        }
    }

    @Test("Wer den Vorgang nicht sehen darf, findet nichts und kann nichts hineinlegen", arguments: Dialect.allCases)
    func fremd(maschine: Dialect) async throws {
        try await Netzprobe.mit(maschine) { probe async throws in
            _ = try await probe.schreiben("eins", probe.ordner + ["Brief.txt"], als: probe.ada)
            await #expect(throws: Ablehnung.fehlt) { try await probe.lesen(probe.ordner + ["Brief.txt"], als: probe.eva) }
            await #expect(throws: Ablehnung.keinOrdner) {
                try await probe.schreiben("x", probe.ordner + ["x.txt"], als: probe.eva)
            }
            _ = try await probe.schreiben("geheim", ["Arbeitsbereich", "privat.txt"], als: probe.ada)
            await #expect(throws: Ablehnung.fehlt) { try await probe.lesen(["Arbeitsbereich", "privat.txt"], als: probe.ben) }
        }
    }

    @Test("Wer ein Dokument nur im Notzugriff sieht, liest es und ändert es nicht", arguments: Dialect.allCases)
    func notzugriff(maschine: Dialect) async throws {
        try await Netzprobe.mit(maschine) { probe async throws in
            let datei = probe.ordner + ["Brief.txt"]
            _ = try await probe.schreiben("eins", datei, als: probe.ada)
            let id = try #require(try await probe.dokumente().first?.id)
            let ada = try #require(probe.ada.mitarbeiter?.id), ben = try #require(probe.ben.mitarbeiter?.id)
            try await probe.store.commit(Vermerk(.system("test"), "test.zugriff")) { tx in
                let ort = Zugriffsort.objekt(.dokument(id))
                try tx.zugriffsregelSchreiben(ort, Zugriffsregel(kreis: [.person(ada)]), version: 0)
                try Zugriffslauf.nachfuehren(ort, tx)
            }
            await #expect(throws: Ablehnung.fehlt) { try await probe.lesen(datei, als: probe.ben) }
            try await probe.store.commit(Vermerk(.system("test"), "test.notzugriff")) { [vorgang = probe.vorgang] tx in
                try tx.execute(
                    """
                    INSERT INTO akte_notzugriff (id, art, objekt, zeichen, oe, person, grund, beginn, bis, version)
                    VALUES (\(NotzugriffID(tx.jetzt)), 'vorgang', \(vorgang.id), \(vorgang.zeichen.text), \(vorgang.oe), \(ben), 'Probe',
                      \(tx.jetzt), \(tx.jetzt + .seconds(3_600)), 1)
                    """)
                try Zugriffslauf.nachfuehren(.objekt(.vorgang(vorgang.id)), tx)
            }
            #expect(try await probe.lesen(datei, als: probe.ben) == "eins")
            await #expect(throws: Ablehnung.verboten) { try await probe.schreiben("zwei", datei, als: probe.ben) }
            await #expect(throws: Ablehnung.verboten) { try await probe.sperren(datei, als: probe.ben) }
            #expect(try await probe.schreiben("neu", probe.ordner + ["Neu.txt"], als: probe.ben))
        }
    }

    @Test("Auch wer kopiert, was festgehalten wird, steht im Zugriffsprotokoll", arguments: Dialect.allCases)
    func kopie(maschine: Dialect) async throws {
        try await Netzprobe.mit(maschine) { probe async throws in
            let datei = probe.ordner + ["Brief.txt"]
            _ = try await probe.schreiben("eins", datei, als: probe.ada)
            let id = try #require(try await probe.dokumente().first?.id)
            try await probe.store.commit(Vermerk(.system("test"), "test.zugriff")) { tx in
                let ort = Zugriffsort.objekt(.dokument(id))
                try tx.zugriffsregelSchreiben(ort, Zugriffsregel(protokoll: true), version: 0)
                try Zugriffslauf.nachfuehren(ort, tx)
            }
            let auftrag = Uebertragen.Auftrag(
                ziel: ["Arbeitsbereich", "Kopie.txt"], verschieben: false, ueberschreiben: false, tief: true)
            #expect(try await Uebertragen(store: probe.store)(try probe.anfrage(datei, als: probe.ben), auftrag))
            let zeilen = try await probe.store.read {
                try $0.value("SELECT COUNT(*) FROM akte_zugriffsprotokoll WHERE objekt = \(id)", as: Int.self)
            }
            #expect(zeilen == 1)
        }
    }

    @Test(
        "Wer das Recht zum Bearbeiten verloren hat, gibt seine Sperre zurück, ohne dass eine Version entsteht",
        arguments: Dialect.allCases)
    func entzogen(maschine: Dialect) async throws {
        try await Netzprobe.mit(maschine) { probe async throws in
            let datei = probe.ordner + ["Brief.txt"]
            _ = try await probe.schreiben("eins", datei, als: probe.ada)
            let marke = try await probe.sperren(datei, als: probe.ada)
            _ = try await probe.schreiben("Entwurf", datei, als: probe.ada, marke: marke)
            await #expect(throws: Ablehnung.verboten) {
                try await probe.schreiben("noch einer", datei, als: probe.adaLiest, marke: marke)
            }
            await #expect(throws: Ablehnung.verboten) {
                try await SperreVerlaengern(store: probe.store)(
                    try probe.anfrage(datei, als: probe.adaLiest, marke: marke), sekunden: 600)
            }
            try await SperreAufheben(store: probe.store)(try probe.anfrage(datei, als: probe.adaLiest), marke: marke)
            let id = try #require(try await probe.dokumente().first?.id)
            let (nr, kopie, sperren) = try await probe.store.read { db in
                (
                    try db.dokument(id)?.neueste.nr, try db.arbeitskopie(von: id, probe.ada),
                    try db.sperren(auf: .dokument(id), am: Zeitpunkt(millisekunden: 1_795_420_800_000))
                )
            }
            #expect(nr == 1 && kopie != nil && sperren.isEmpty)
            #expect(try await probe.lesen(datei, als: probe.ben) == "eins")
            // With the right again, the draft is still there.
            #expect(try await probe.lesen(datei, als: probe.ada) == "Entwurf")
        }
    }

    @Test("Ein verborgenes Dokument verdeckt kein sichtbares gleichen Namens", arguments: Dialect.allCases)
    func gleicherName(maschine: Dialect) async throws {
        try await Netzprobe.mit(maschine) { probe async throws in
            let ada = try #require(probe.ada.mitarbeiter?.id)
            let inhalte = [try await probe.inhalt("verborgen"), try await probe.inhalt("offen")]
            let ids = try await probe.store.commit(Vermerk(probe.ada, "test.ablegen")) { [vorgang = probe.vorgang] tx in
                let ids = try inhalte.map {
                    try tx.dokumentAblegen(.ausDatei("Antrag.txt", "text/plain", $0), in: vorgang.id).id
                }
                let ort = Zugriffsort.objekt(.dokument(ids[0]))
                try tx.zugriffsregelSchreiben(ort, Zugriffsregel(kreis: [.person(ada)]), version: 0)
                try Zugriffslauf.nachfuehren(ort, tx)
                return ids
            }
            let datei = probe.ordner + ["Antrag.txt"]
            #expect(try await probe.lesen(datei, als: probe.ada) == "verborgen")
            #expect(try await probe.lesen(probe.ordner + ["Antrag (Nr. 2).txt"], als: probe.ada) == "offen")
            #expect(try await probe.lesen(datei, als: probe.ben) == "offen")
            #expect(try await probe.schreiben("offen 2", datei, als: probe.ben) == false)
            let dokumente = try await probe.dokumente()
            #expect(dokumente.map(\.id) == ids && dokumente.map(\.neueste.nr) == [1, 2])
            let (fuerAda, fuerBen) = try await probe.store.read { db in
                (
                    try Baumweg(db, probe.ada, am: Kalendertag(tagnummer: 20_780)).ort(dokumente[1])?.name,
                    try Baumweg(db, probe.ben, am: Kalendertag(tagnummer: 20_780)).ort(dokumente[1])?.name
                )
            }
            #expect(fuerAda == "Antrag (Nr. 2).txt" && fuerBen == "Antrag.txt")
        }
    }

    @Test(
        "Wer durch Umbenennen oder Kopieren speichert, schreibt unter seiner Sperre in den Entwurf", arguments: Dialect.allCases)
    func umbenennen(maschine: Dialect) async throws {
        try await Netzprobe.mit(maschine) { probe async throws in
            let datei = probe.ordner + ["Brief.txt"], daneben = probe.ordner + ["~$Brief.tmp"]
            let vorlage = ["Arbeitsbereich", "Vorlage.txt"]
            _ = try await probe.schreiben("eins", datei, als: probe.ada)
            let marke = try await probe.sperren(datei, als: probe.ada)
            #expect(try await probe.schreiben("zwei", daneben, als: probe.ada))
            try await probe.umbenennen(daneben, datei, als: probe.ada, marke: marke)
            #expect(try await probe.lesen(datei, als: probe.ada) == "zwei")
            await #expect(throws: Ablehnung.fehlt) { try await probe.lesen(daneben, als: probe.ada) }
            #expect(try await probe.schreiben("drei", vorlage, als: probe.ada))
            try await probe.umbenennen(vorlage, datei, als: probe.ada, marke: marke, verschieben: false)
            #expect(try await probe.lesen(datei, als: probe.ada) == "drei")
            #expect(try await probe.lesen(datei, als: probe.ben) == "eins")
            try await SperreAufheben(store: probe.store)(try probe.anfrage(datei, als: probe.ada), marke: marke)
            #expect(try await probe.lesen(datei, als: probe.ben) == "drei")
            #expect(try await probe.dokumente().first?.neueste.nr == 2)
        }
    }

    @Test("Sperrdateien von Büroprogrammen werden keine Dokumente, Programme gar nicht angenommen", arguments: Dialect.allCases)
    func fluechtig(maschine: Dialect) async throws {
        try await Netzprobe.mit(maschine) { probe async throws in
            #expect(try await probe.schreiben("x", probe.ordner + [".~lock.Brief.odt#"], als: probe.ada))
            #expect(try await probe.lesen(probe.ordner + [".~lock.Brief.odt#"], als: probe.ada) == "x")
            await #expect(throws: (any Error).self) {
                try await probe.schreiben("#!/bin/sh\n", probe.ordner + ["x.sh"], als: probe.ada)
            }
            #expect(try await probe.dokumente().isEmpty)
        }
    }
}
