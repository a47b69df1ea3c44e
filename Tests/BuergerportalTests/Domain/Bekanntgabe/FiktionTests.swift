// SPDX-License-Identifier: EUPL-1.2
import Buergerportal
import Core
import Testing

@Suite("Bekanntgabe durch Zeitablauf")
struct FiktionTests {
    @Test("Bereitgestellt am Montag, 23.11.2026: am Freitag bekannt gegeben, Klagefrist bis Montag, 28.12.2026")
    func postfach() throws {
        let b = try Hilfe.benachrichtigt(
            Hilfe.entwurf(.postfachNutzerkonto, zustimmung: .keineAngabe), am: Hilfe.zeit("2026-11-23"))
        let vorher = try Hilfe.zeit("2026-11-26", 23, 59)
        #expect(b.stand(am: vorher) == b.zustand)
        #expect(b.klagefrist(am: vorher) == nil)
        let freitag = try Hilfe.zeit("2026-11-27", 0, 0)
        #expect(b.stand(am: freitag).deutsch == "bekannt gegeben am 27.11.2026")
        #expect(b.klagefrist(am: freitag)?.ende.iso == "2026-12-28")
        #expect(b.klagefrist(am: freitag)?.schritte.contains { $0.tag.iso == "2026-12-27" } == true)
    }

    @Test(
        "Post und elektronische Übermittlung gelten am vierten Tag ohne Benachrichtigung",
        arguments: [Bekanntgabeweg.post, .elektronisch])
    func vierterTag(weg: Bekanntgabeweg) throws {
        let b = try Hilfe.bereitgestellt(Hilfe.entwurf(weg), am: Hilfe.zeit("2026-11-24"))
        #expect(b.stand(am: try Hilfe.zeit("2026-11-28", 0, 0)).deutsch == "bekannt gegeben am 28.11.2026")
    }

    @Test("Mit eingeschalteter Verschiebung gilt statt des Samstags der Montag, und das Blatt nennt die Auslegung")
    func verschiebung() throws {
        let regel = Bekanntgaberegel(fiktionVerschieben: true)
        let t0 = try Hilfe.zeit("2026-11-24")
        let b = try Hilfe.bereitgestellt(Hilfe.entwurf(.post, regel: regel), am: t0)
        #expect(b.stand(am: try Hilfe.zeit("2026-11-28")) == .bereitgestellt(t0: t0))
        #expect(b.stand(am: try Hilfe.zeit("2026-11-30", 0, 0)).deutsch == "bekannt gegeben am 30.11.2026")
        let blatt = b.nachweisblatt(am: try Hilfe.zeit("2026-12-01"))
        #expect(blatt.berechnung.contains { $0.text.contains("wendet die Verschiebung an") })
    }

    @Test("Fehlt die Rechtsbehelfsbelehrung, beträgt die Klagefrist ein Jahr")
    func jahresfrist() throws {
        let b = try Hilfe.bereitgestellt(Hilfe.entwurf(.post, belehrung: .fehltOderUnrichtig), am: Hilfe.zeit("2026-11-23"))
        #expect(b.klagefrist(am: try Hilfe.zeit("2026-11-27"))?.ende.iso == "2027-11-29")
    }

    @Test("Kurz nach Mitternacht bereitgestellt zählt der deutsche Kalendertag, auch über die Zeitumstellung")
    func mitternacht() throws {
        let b = try Hilfe.bereitgestellt(Hilfe.entwurf(.post), am: Hilfe.zeit("2026-10-22", 0, 1))
        #expect(b.stand(am: try Hilfe.zeit("2026-10-25", 23, 59)).deutsch == "bereitgestellt")
        #expect(b.stand(am: try Hilfe.zeit("2026-10-26", 0, 0)).deutsch == "bekannt gegeben am 26.10.2026")
    }

    @Test("Ohne Benachrichtigung am selben Tag gibt das Nutzerkonto-Postfach nichts bekannt")
    func zuSpaet() throws {
        let b = try Hilfe.bereitgestellt(Hilfe.entwurf(.postfachNutzerkonto), am: Hilfe.zeit("2026-11-23", 23, 30))
        let morgen = try Hilfe.zeit("2026-11-24", 0, 0)
        #expect(b.stand(am: morgen) == .fristVerstrichen(am: morgen, grund: .nichtRechtzeitigBenachrichtigt))
        #expect(throws: BekanntgabeError.benachrichtigungZuSpaet) {
            try b.anwenden(.benachrichtigt(kanal: .email, nachrichtenID: "m"), jetzt: morgen)
        }
    }

    @Test("Bestrittener Zugang hebt die Fiktion auf, bis er festgestellt ist")
    func bestritten() throws {
        let b = try Hilfe.bereitgestellt(Hilfe.entwurf(.post), am: Hilfe.zeit("2026-11-23"))
        let t = try Hilfe.zeit("2026-12-07")
        let streitig = try b.anwenden(.zugangBestritten(grund: "kam später"), jetzt: t)
        #expect(streitig.klagefrist(am: t) == nil)
        #expect(streitig.aufgabe(am: t) == .zugangPruefen)
        let spaeter = try streitig.anwenden(
            .zugangFestgestellt(am: Kalendertag(iso: "2026-12-02"), grund: "Umschlag", von: "m"), jetzt: t)
        #expect(spaeter.zustand.deutsch == "bekannt gegeben am 02.12.2026")
        let nie = try streitig.anwenden(.zugangFestgestellt(am: nil, grund: "Rückläufer", von: "m"), jetzt: t)
        #expect(nie.aufgabe(am: t) == .neuerVersuch(grund: .nieZugegangen))
        #expect(throws: BekanntgabeError.angabeFehlt) {
            try streitig.anwenden(.zugangFestgestellt(am: Kalendertag(iso: "2026-11-25"), grund: "", von: "m"), jetzt: t)
        }
    }

    @Test("Wird die Bereitstellung im Nutzerkonto bestritten, zählt der erste Abruf")
    func ersterAbruf() throws {
        let b = try Hilfe.benachrichtigt(Hilfe.entwurf(.postfachNutzerkonto), am: Hilfe.zeit("2026-11-23"))
        let mit = try b.anwenden(.zugangBestritten(grund: "?"), jetzt: Hilfe.zeit("2026-12-07"))
            .anwenden(Hilfe.abruf(), jetzt: Hilfe.zeit("2026-12-09"))
        #expect(mit.zustand.deutsch == "bekannt gegeben am 09.12.2026")
    }
}
