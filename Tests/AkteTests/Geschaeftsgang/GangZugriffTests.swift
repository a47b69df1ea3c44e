// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Wer einen Geschäftsgang sieht und wer darin handelt") struct GangZugriffTests {
    typealias S = GangSpeicherTests

    /// A draft that Ada and Lea keep to themselves, on its way to Lea.
    private static func verschlossen(_ amt: Amt) async throws -> (VorgangKopf, DokumentKopf, Geschaeftsgang) {
        let vorgang = try await amt.vorgang()
        let dokument = try await amt.ablegen("Entwurf", betreff: "Abmahnung Schmidt", final: false, in: vorgang.id)
        try await amt.setzen(.objekt(.dokument(dokument.id)), kreis: [.person(amt.ada.person), .person(amt.lea.person)])
        var gang = try await S.starten(amt, [S.wunsch("stn", amt.lea), S.wunsch("sz", amt.lea)], an: dokument, in: vorgang.id)
        gang = try await S.antworten(amt, gang, 1, .stellungGenommen, vermerk: "Schmidt ist uneinsichtig", von: amt.lea)
        return (vorgang, dokument, gang)
    }

    @Test(
        "Zu einem Dokument, das jemand nicht sieht, gibt es keinen Geschäftsgang: Laufzettel, Reiter, Schnittstelle, Steuern",
        arguments: Dialect.allCases)
    func unsichtbar(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (vorgang, _, gang) = try await Self.verschlossen(amt)
            let probe = try Webprobe(amt)
            let seiten = [GangURL.gang(gang.id), "/api/amt/geschaeftsgaenge/\(gang.id)"]
            for pfad in seiten {
                #expect(try await probe.seite(pfad, von: amt.lea).text.contains("Abmahnung Schmidt"))
                await #expect(throws: GangError.nichtGefunden) { try await probe.seite(pfad, von: amt.ben) }
            }
            let reiter = try await probe.seite(AkteURL.vorgang(vorgang.id, "geschaeftsgang"), von: amt.ben).text
            #expect(!reiter.contains("Schmidt") && reiter.contains("das für Sie nicht sichtbar ist, läuft ein Geschäftsgang"))
            let liste = try await probe.json(.get, "/api/amt/vorgaenge/\(vorgang.id)/geschaeftsgaenge", von: amt.ben).text
            #expect(!liste.contains("Schmidt") && !liste.contains(gang.id.text))
            await #expect(throws: GangError.nichtGefunden) {
                _ = try await GeschaeftsgangAbbrechen(store: amt.store)(
                    gang.id, grund: "x", version: gang.version, akteur: amt.ben)
            }
            await #expect(throws: GangError.nichtGefunden) {
                _ = try await S.antworten(amt, gang, 2, .schlussgezeichnet, von: amt.ben)
            }
        }
    }

    @Test("Die Geschichte des Vorgangs nennt weder den Betreff noch, was geantwortet wurde", arguments: Dialect.allCases)
    func geschichte(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (vorgang, dokument, gang) = try await Self.verschlossen(amt)
            _ = try await GeschaeftsgangAbbrechen(store: amt.store)(
                gang.id, grund: "Schmidt hat gekündigt", version: 2, akteur: amt.ada)
            let texte = try await amt.store.read { db in
                try Verlauf.vorgang(db, vorgang.id, akteur: amt.ben).filter { $0.feld == "geschaeftsgang" }
                    .map { [$0.neu ?? "", $0.grund ?? ""].joined(separator: "|") }
            }
            let lfd = dokument.lfd
            #expect(texte.contains("Geschäftsgang zu Dokument \(lfd) abgebrochen|"))
            #expect(!texte.joined().contains("Schmidt"))
            let eigene = try await amt.store.read { db in
                try Verlauf.dokument(db, dokument.id, akteur: amt.ada).compactMap(\.neu).joined()
            }
            #expect(eigene.contains("Abmahnung Schmidt"))
        }
    }

    @Test(
        "Wer das Dokument nicht öffnen darf, wird nicht beteiligt, und die Meldung nennt, wer das ist",
        arguments: Dialect.allCases)
    func benennen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (vorgang, dokument, gang) = try await Self.verschlossen(amt)
            let fehler = GangError.adressatOhneZugriff("Eva Fern", "das Dokument \(dokument.lfd)")
            await #expect(throws: fehler) {
                _ = try await SchrittEinfuegen(store: amt.store, satz: .mitgeliefert)(
                    S.wunsch("zk", amt.eva), in: gang.id, nach: 1, version: 2, akteur: amt.ada)
            }
            _ = try await GeschaeftsgangAbbrechen(store: amt.store)(gang.id, grund: "neu", version: 2, akteur: amt.ada)
            await #expect(throws: fehler) {
                _ = try await S.starten(amt, [S.wunsch("mz", amt.eva)], an: dokument, in: vorgang.id)
            }
            let gruppe = Schrittwunsch(
                verb: "stn", adressat: .einheit(Amt.fahrerlaubnis), text: nil, termin: nil, tage: nil, mitVorigem: false)
            await #expect(throws: GangError.gruppeOhneZugriff("36.2", "das Dokument \(dokument.lfd)")) {
                _ = try await S.starten(amt, [gruppe], an: dokument, in: vorgang.id)
            }
            #expect(fehler.meldung.contains("Eva Fern darf das Dokument 1 nicht öffnen"))
            // Named at the Vorgang itself she sees it for as long as it is her turn.
            _ = try await S.starten(amt, [S.wunsch("zk", amt.eva)], in: vorgang.id)
        }
    }

    @Test("Wer nachträglich ausgeschlossen wird, hat die Aufgabe nicht mehr und zeichnet nicht", arguments: Dialect.allCases)
    func spaeterVerschlossen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen("Entwurf", final: false, in: vorgang.id)
            let gang = try await S.starten(amt, [S.wunsch("zk", amt.ben), S.wunsch("mz", amt.ben)], an: dokument, in: vorgang.id)
            _ = try await S.antworten(amt, gang, 1, .zurKenntnisGenommen, von: amt.ben)
            func aufgaben() async throws -> [Int] {
                try await amt.store.read { db in
                    let ben = Aufgaben(akteur: amt.ben)
                    return [
                        try ben.liste(db, .meine).count, try ben.anzahl(db, .meine).gezaehlt,
                        try Ruecknehmbare(akteur: amt.ben).liste(db, seit: amt.uhr.jetzt - .seconds(60)).count,
                    ]
                }
            }
            #expect(try await aufgaben() == [1, 1, 1])
            try await amt.setzen(.objekt(.dokument(dokument.id)), kreis: [.person(amt.ada.person)])
            #expect(try await aufgaben() == [0, 0, 0])
            await #expect(throws: GangError.nichtGefunden) {
                _ = try await S.antworten(amt, gang, 2, .mitgezeichnet, von: amt.ben)
            }
            await #expect(throws: GangError.nichtGefunden) {
                _ = try await SchrittZuruecknehmen(store: amt.store)(gang.schritte[0].id, akteur: amt.ben)
            }
        }
    }

    @Test("Ein Notzugriff zeigt den Laufzettel, zeichnet aber nicht und steuert nicht", arguments: Dialect.allCases)
    func notzugriff(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            _ = try await amt.notbesetzung()
            let nina = Amt.person("Nina Nah", Amt.zulassung, auch: [AkteRechte.notzugriff])
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen("Entwurf", final: false, in: vorgang.id)
            let gruppe = Schrittwunsch(
                verb: "stn", adressat: .einheit(Amt.zulassung), text: nil, termin: nil, tage: nil, mitVorigem: false)
            let gang = try await S.starten(amt, [gruppe], an: dokument, in: vorgang.id)
            try await amt.setzen(.objekt(.dokument(dokument.id)), kreis: [.person(amt.ada.person)])
            try await amt.nehmen(dokument.zeichen.text, nina)
            #expect(try await amt.store.read { try $0.geschaeftsgang(gang.id, sichtbarFuer: nina).0.id } == gang.id)
            await #expect(throws: AkteError.verboten) {
                _ = try await S.antworten(amt, gang, 1, .stellungGenommen, vermerk: "ja", von: nina)
            }
            await #expect(throws: AkteError.verboten) {
                _ = try await SchrittUeberspringen(store: amt.store)(gang.schritte[0].id, grund: "eilig", akteur: nina)
            }
        }
    }

    @Test("i. V. steht dabei, wenn das Recht nur von der vertretenen Person kommt", arguments: Dialect.allCases)
    func inVertretung(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let gruppe = Schrittwunsch(
                verb: "stn", adressat: .einheit(Amt.fahrerlaubnis), text: nil, termin: nil, tage: nil, mitVorigem: false)
            let gang = try await S.starten(amt, [gruppe], in: vorgang.id)
            let fertig = try await S.antworten(
                amt, gang, 1, .stellungGenommen, vermerk: "gut", von: Amt.vertretung(amt.ben, fuer: amt.eva))
            #expect(fertig.schritte[0].bearbeitung?.bearbeiter == amt.ben.person)
            #expect(fertig.schritte[0].bearbeitung?.vertretene == amt.eva.person)
            // What she may do of her own is done in her own name.
            let zweiter = try await S.starten(amt, [gruppe], in: vorgang.id)
            let eigen = try await S.antworten(
                amt, zweiter, 1, .stellungGenommen, vermerk: "gut", von: Amt.vertretung(amt.eva, fuer: amt.ben))
            #expect(eigen.schritte[0].bearbeitung?.vertretene == nil)
        }
    }

    @Test("Schlusszeichnen gilt für die Einheit, in der man das Recht hat", arguments: Dialect.allCases)
    func schlusszeichnen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen("Entwurf", final: false, in: vorgang.id)
            let gang = try await S.starten(amt, [S.wunsch("sz", amt.eva)], an: dokument, in: vorgang.id)
            await #expect(throws: GangError.schlusszeichnenVerboten) {
                _ = try await S.antworten(amt, gang, 1, .schlussgezeichnet, von: amt.eva)
            }
            // As the deputy of somebody who may sign for that unit, "i. V." of that one.
            let fertig = try await S.antworten(
                amt, gang, 1, .schlussgezeichnet, von: Amt.vertretung(amt.eva, fuer: amt.lea))
            #expect(fertig.schritte[0].bearbeitung?.vertretene == amt.lea.person)
        }
    }

    @Test("„ab“ wird nicht als erledigt gemeldet, wenn nichts hinausgeht", arguments: Dialect.allCases)
    func absenden(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            for (final, anschrift) in [(false, true), (true, false), (true, true)] {
                let dokument = try await amt.ablegen("Bescheid \(final) \(anschrift)", final: final, in: vorgang.id)
                var satz = Verfuegungssatz.mitgeliefert
                satz.beimAbsenden = { _, _ in anschrift }
                let gang = try await S.starten(amt, [S.wunsch("ab", amt.ben)], an: dokument, in: vorgang.id)
                let erledigen = SchrittErledigen(store: amt.store, satz: satz)
                let schritt = gang.schritte[0].id
                if final, anschrift {
                    _ = try await erledigen(schritt, .erledigt, vermerk: nil, gesehen: nil, akteur: amt.ben)
                } else {
                    let fehler = await #expect(throws: GangError.self) {
                        _ = try await erledigen(schritt, .erledigt, vermerk: nil, gesehen: nil, akteur: amt.ben)
                    }
                    #expect(fehler?.meldung.contains(final ? "keine Anschrift" : "noch ein Entwurf") == true)
                    #expect(try await amt.store.read { try $0.laufenderGang(am: dokument.id)?.bild } == "002")
                }
            }
        }
    }

    @Test("Eine Wiedervorlage geht nur an Personen, die den Vorgang sehen", arguments: Dialect.allCases)
    func wiedervorlage(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let fehler = GangError.adressatOhneZugriff("Eva Fern", "den Vorgang")
            await #expect(throws: fehler) {
                _ = try await WiedervorlageSetzen(store: amt.store)(
                    WiedervorlageAnlage(tag: amt.uhr.jetzt.tag, grund: "nachfragen", fuer: amt.eva.person), in: vorgang.id,
                    akteur: amt.ada)
            }
            await #expect(throws: fehler) {
                _ = try await S.starten(amt, [S.wunsch("wv", amt.eva, termin: "2026-12-24")], in: vorgang.id)
            }
            _ = try await WiedervorlageSetzen(store: amt.store)(
                WiedervorlageAnlage(tag: amt.uhr.jetzt.tag, grund: "nachfragen", fuer: amt.ben.person), in: vorgang.id,
                akteur: amt.ada)
        }
    }
}
