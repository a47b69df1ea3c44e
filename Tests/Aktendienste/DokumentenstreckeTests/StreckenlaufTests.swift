// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Dokumentenstrecke

@Suite("Dokumentenstrecke: Lauf") struct StreckenlaufTests {
    /// Tools that are not installed.
    private let nichts = Streckenwerkzeuge(
        office: Officewandler(programm: "/gibt/es/nicht"), erkennung: Texterkennung(programm: "/gibt/es/nicht"))

    @Test("Eine befallene Datei ist gesperrt, wird nicht gelesen und steht auf der Liste", arguments: Dialect.allCases)
    func virus(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            let dokument = try await probe.ablegen(Data("Zebra SCHADMUSTER".utf8), "boese.txt", .text)
            let inhalt = dokument.neueste.inhalt
            let gesperrt = probe.stand.content.mitSchranke { [store = probe.store] sha256 in
                if let grund = try await store.read({ try $0.haltegrund(sha256) }) { throw AkteError.zurueckgehalten(grund) }
            }
            // Filed and not scanned yet: withheld from the very act on.
            await #expect(throws: AkteError.zurueckgehalten(.ungeprueft)) { try await gesperrt.read(inhalt) }
            try await probe.arbeiten(nichts)
            await #expect(throws: AkteError.zurueckgehalten(.befallen)) { try await gesperrt.verifiedFile(inhalt) }
            #expect(try await probe.text(dokument) == nil)
            #expect(try await AkteSuchen(store: probe.store)("zebra", akteur: probe.ada).treffer.isEmpty)
            let faelle = try await probe.store.read { try $0.streckenfaelle(.gesperrt) }
            #expect(faelle.map(\.zeichen) == [dokument.zeichen.text])
            #expect(try await probe.store.read { try $0.offeneStreckenfaelle(probe.uhr.uhr.jetzt) } == 1)
            // Verifying and backing up look at the bytes, not at who may have them.
            #expect(try await probe.store.pruefeInhalte(content: probe.stand.content).beschaedigt == 0)
        }
    }

    @Test(
        "Wer einen älteren Stand gelesen hat, überschreibt keinen Fund und keinen fertigen Schritt", arguments: Dialect.allCases)
    func gleichzeitig(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            for zuerstFund in [true, false] {
                let dokument = try await probe.ablegen(Data("Zebra \(zuerstFund)".utf8), "a.txt", .text)
                let sha256 = dokument.neueste.inhalt.sha256
                var fund = try #require(try await probe.store.read { try $0.strecke(sha256) })
                var sauber = fund
                fund.strecke.melde(fund: "Rathaus.Test")
                sauber.strecke.erkenne(.text, behauptet: "text/plain")
                sauber.strecke.melde(.viren, .fertig)
                for lage in zuerstFund ? [fund, sauber] : [sauber, fund] {
                    try await probe.store.commit(Vermerk(.system("test"), "test.strecke")) { _ = try $0.streckeSpeichern(lage) }
                }
                #expect(try await probe.store.read { try $0.haltegrund(sha256) } == .befallen)
                let alt = sauber
                await #expect {
                    var lage = alt
                    try await probe.store.streckenversuch(&lage)
                } throws: { fehler in
                    if case StoreError.veraltet = fehler { true } else { false }
                }
            }
        }
    }

    @Test("Nach einer Vernichtung noch einmal abgelegt, gehen dieselben Bytes wieder alle Schritte", arguments: Dialect.allCases)
    func nachVernichtung(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            let brief = Data("{\\rtf1 Zebra}".utf8)
            let erstes = try await probe.ablegen(brief, "a.rtf", .rtf)
            try await probe.arbeiten(nichts)
            #expect(try await probe.lage(erstes)?.eintrag(.umwandlung)?.stand == .ausgelassen)
            // What a destruction leaves of the state of a content.
            try await probe.store.commit(Vermerk(.system("test"), "test.weg")) { try $0.execute("DELETE FROM akte_strecke") }
            let zweites = try await probe.ablegen(brief, "b.rtf", .rtf)
            #expect(try await probe.lage(zweites)?.zustand == .wartet)
            try await probe.arbeiten(nichts)
            #expect(try await probe.lage(zweites)?.eintrag(.umwandlung)?.stand == .ausgelassen)
        }
    }

    private func nebenbei(_ probe: Streckenprobe, _ text: String) async throws -> Inhalt {
        let inhalt = try await probe.stand.content.store(Data(text.utf8))
        try await probe.store.commit(Vermerk(probe.ada, "test.nebendatei")) { tx in
            try tx.inhaltVerzeichnen(inhalt, typ: "text/plain")
            try tx.dateiPruefenLassen(inhalt, mediatyp: "text/plain", zurueckhalten: false)
        }
        return inhalt
    }

    @Test("Auch Entwürfe und Nebendateien werden geprüft und gesperrt, wenn ein Virus darin ist", arguments: Dialect.allCases)
    func nebendatei(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            let boese = try await nebenbei(probe, "SCHADMUSTER"), gut = try await nebenbei(probe, "Zebra")
            // A program reads back what it has just saved.
            #expect(try await probe.store.read { try $0.haltegrund(boese.sha256) } == nil)
            try await probe.arbeiten(nichts)
            #expect(try await probe.store.read { try $0.haltegrund(boese.sha256) } == .befallen)
            #expect(try await probe.store.read { try $0.streckenfaelle(.gesperrt).map(\.zeichen) } == [nil])
            #expect(try await probe.store.read { try $0.strecke(gut.sha256)?.strecke.zustand } == .fertig)
            let dokument = try await probe.ablegen(Data("Zebra".utf8), "a.txt", .text)
            try await probe.arbeiten(nichts)
            #expect(try await probe.text(dokument) == "Zebra")
        }
    }

    @Test("Wird ein ungeprüfter Entwurf zum Dokument, bleibt er bis zur Prüfung zurückgehalten", arguments: Dialect.allCases)
    func entwurf(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            let inhalt = try await nebenbei(probe, "Zebra")
            #expect(try await probe.store.read { try $0.haltegrund(inhalt.sha256) } == nil)
            let dokument = try await probe.ablegen(Data("Zebra".utf8), "a.txt", .text)
            #expect(try await probe.store.read { try $0.haltegrund(inhalt.sha256) } == .ungeprueft)
            try await probe.arbeiten(nichts)
            #expect(try await probe.lage(dokument)?.zustand == .fertig)
            #expect(try await probe.text(dokument) == "Zebra")
        }
    }

    @Test("Nach der Freigabe mit Grund ist die Datei lesbar und auffindbar", arguments: Dialect.allCases)
    func freigabe(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            let dokument = try await probe.ablegen(Data("Zebra SCHADMUSTER".utf8), "fehlalarm.txt", .text)
            let sha256 = dokument.neueste.inhalt.sha256
            try await probe.arbeiten(nichts)
            let entscheiden = StreckeEntscheiden(store: probe.store)
            await #expect(throws: StreckeError.grundFehlt) {
                try await entscheiden.freigeben(sha256, grund: " ", akteur: probe.registratur)
            }
            try await entscheiden.freigeben(sha256, grund: "Fehlalarm", akteur: probe.registratur)
            #expect(try await probe.store.read { try $0.haltegrund(sha256) } == nil)
            try await probe.arbeiten(nichts)
            #expect(try await probe.text(dokument)?.contains("Zebra") == true)
            #expect(try await AkteSuchen(store: probe.store)("zebra", akteur: probe.ada).treffer.count == 1)
            #expect(try await probe.lage(dokument)?.zustand == .fertig)
            await #expect(throws: StreckeError.nichtGefunden) {
                try await entscheiden.freigeben(sha256, grund: "noch einmal", akteur: probe.registratur)
            }
        }
    }

    @Test(
        "E-Mails, Webseiten und XML-Rechnungen werden durch ihre Worte gefunden, E-Mails auch durch ihren Kopf",
        arguments: Dialect.allCases)
    func mail(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            let roh =
                "From: Eva Sonnenschein <eva@example.org>\r\nTo: post@stadt.example\r\nDate: Mon, 2 Mar 2026 08:00:00 +0100\r\n"
                + "Subject: Anfrage\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
                + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Guten <b>Zebrastreifen</b></p>\r\n--x\r\n"
                + "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"Plan.pdf\"\r\n\r\n%PDF-\r\n--x--\r\n"
            let mail = try await probe.ablegen(Data(roh.utf8), "anfrage.eml", .eml)
            let rechnung = try await probe.ablegen(
                Data("<?xml version=\"1.0\"?><rechnung><text>Zebrafutter &amp; Heu</text></rechnung>".utf8), "rechnung.xml", .xml)
            let seite = try await probe.ablegen(
                Data("<!DOCTYPE html><html><script>boese()</script><p>Zebrahaus</p></html>".utf8), "seite.html", .html)
            try await probe.arbeiten()
            let text = try #require(try await probe.text(mail))
            #expect(text.hasPrefix("Von: Eva Sonnenschein <eva@example.org>\nAn: post@stadt.example\n"))
            #expect(text.contains("Anlagen: Plan.pdf") && text.hasSuffix("Guten Zebrastreifen"))
            #expect(try await probe.text(rechnung) == "Zebrafutter & Heu")
            #expect(try await probe.text(seite) == "Zebrahaus")
            for dokument in [mail, rechnung, seite] { #expect(try await probe.lage(dokument)?.zustand == .fertig) }
            #expect(try await AkteSuchen(store: probe.store)("sonnenschein", akteur: probe.ada).treffer.count == 1)
        }
    }

    @Test("Dieselben Bytes werden einmal geprüft und an jeder Stelle gefunden", arguments: Dialect.allCases)
    func zweimal(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            let erstes = try await probe.ablegen(Data("Zebrastreifen".utf8), "a.txt", .text)
            let zweites = try await probe.ablegen(Data("Zebrastreifen".utf8), "b.txt", .text)
            try await probe.arbeiten(nichts)
            let drittes = try await probe.ablegen(Data("Zebrastreifen".utf8), "c.txt", .text)
            try await probe.arbeiten(nichts, viren: { _ in throw VirenError.ueberlastet })
            for dokument in [erstes, zweites, drittes] { #expect(try await probe.text(dokument) == "Zebrastreifen") }
            #expect(try await AkteSuchen(store: probe.store)("zebrastreifen", akteur: probe.ada).treffer.count == 3)
        }
    }

    @Test("Ist die Virenprüfung fort, wartet die Datei, bis sie wieder da ist", arguments: Dialect.allCases)
    func scannerFort(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            let dokument = try await probe.ablegen(Data("Zebra".utf8), "a.txt", .text)
            try await probe.arbeiten(nichts, viren: { _ in throw VirenError.nichtErreichbar("unix:/fort") })
            #expect(try await probe.lage(dokument)?.haltegrund == .ungeprueft)
            probe.uhr.stelle(um: .seconds(4_000))
            try await probe.arbeiten(nichts)
            #expect(try await probe.lage(dokument)?.zustand == .fertig)
            #expect(try await probe.text(dokument) == "Zebra")
        }
    }

    @Test("Kommt die Virenprüfung bei einer Datei nie zu einem Urteil, wird die Datei gelistet", arguments: Dialect.allCases)
    func ohneUrteil(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            let dokument = try await probe.ablegen(Data("Zebra".utf8), "a.txt", .text)
            try await probe.arbeiten(nichts, viren: { _ in throw VirenError.abgebrochen("Can't allocate memory ERROR") })
            #expect(try await probe.lage(dokument)?.haltegrund == .ungeprueft)
            try await probe.arbeiten(nichts, viren: { _ in throw VirenError.keineAntwort })
            #expect(try await probe.lage(dokument)?.haltegrund == .nichtPruefbar)
            let faelle = try await probe.store.read { try $0.streckenfaelle(.gesperrt) }
            #expect(faelle.map(\.zeichen) == [dokument.zeichen.text])
            #expect(try await StreckeWiederholen(store: probe.store).alle(akteur: probe.betrieb) == 1)
            try await probe.arbeiten(nichts)
            #expect(try await probe.text(dokument) == "Zebra")
        }
    }

    @Test(
        "Viele gesperrte Dateien verdecken keine gescheiterte, und jede Liste lässt sich weiterblättern",
        arguments: Dialect.allCases)
    func blaettern(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            for nr in 1...5 { _ = try await probe.ablegen(Data("SCHADMUSTER \(nr)".utf8), "\(nr).txt", .text) }
            let kaputt = try await probe.ablegen(Data("%PDF-1.4 nichts".utf8), "kaputt.pdf", .pdf)
            try await probe.arbeiten(nichts)
            #expect(
                try await probe.store.read { try $0.streckenfaelle(.gescheitert, limit: 2).map(\.zeichen) } == [
                    kaputt.zeichen.text
                ])
            var gesehen: [String?] = []
            var stelle: Streckenstelle?
            for zahl in [2, 2, 1, 0] {
                let nach = stelle
                let seite = try await probe.store.read { try $0.streckenfaelle(.gesperrt, nach: nach, limit: 2) }
                #expect(seite.count == zahl)
                gesehen += seite.map(\.zeichen)
                stelle = seite.last.flatMap { Streckenstelle(Streckenstelle($0.lage).text) }
            }
            #expect(Set(gesehen).count == 5)
        }
    }

    @Test("Was nach einem Tag noch wartet, ist gelistet und lässt sich nachholen", arguments: Dialect.allCases)
    func liegenGeblieben(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            let dokument = try await probe.ablegen(Data("Zebra".utf8), "a.txt", .text)
            try await probe.store.commit(Vermerk(.system("test"), "test.tot")) {
                try $0.execute("UPDATE auftrag SET zustand = 'tot'")
            }
            await #expect(throws: StreckeError.nichtsZuTun) {
                try await StreckeWiederholen(store: probe.store).alle(akteur: probe.betrieb)
            }
            probe.uhr.stelle(um: .seconds(90_000))
            let jetzt = probe.uhr.uhr.jetzt
            #expect(try await probe.store.read { try $0.streckenfaelle(.haengend(jetzt)).count } == 1)
            #expect(try await probe.store.read { try $0.offeneStreckenfaelle(jetzt) } == 1)
            #expect(try await StreckeWiederholen(store: probe.store).alle(akteur: probe.betrieb) == 1)
            try await probe.arbeiten(nichts)
            #expect(try await probe.lage(dokument)?.zustand == .fertig)
        }
    }

    @Test("Fehlende Programme lassen Schritte aus; nachgeholt wird auf Knopfdruck", arguments: Dialect.allCases)
    func nachholen(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            let dokument = try await probe.ablegen(Data("{\\rtf1 Zebra}".utf8), "a.rtf", .rtf)
            try await probe.arbeiten(nichts, viren: nil)
            let lage = try await probe.lage(dokument)
            #expect(lage?.zustand == .fertig && lage?.hatLuecken == true && lage?.haltegrund == nil)
            #expect(lage?.eintrag(.umwandlung)?.grund?.contains("LibreOffice") == true)
            #expect(try await StreckeWiederholen(store: probe.store).alle(akteur: probe.betrieb) == 1)
            let abgeschaltet = Streckenwerkzeuge(office: Officewandler(programm: "/gibt/es/nicht"), ohne: [.umwandlung])
            try await probe.arbeiten(abgeschaltet)
            #expect(try await probe.lage(dokument)?.hatLuecken == false)
            await #expect(throws: StreckeError.nichtsZuTun) {
                try await StreckeWiederholen(store: probe.store).alle(akteur: probe.betrieb)
            }
        }
    }

    @Test(
        "Nachgeholt wird, was jetzt gelingen kann, und der Bestand bekommt immer seinen Anteil", arguments: Dialect.allCases)
    func anteile(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            for nr in 1...3 { _ = try await probe.ablegen(Data("{\\rtf1 Brief \(nr)}".utf8), "a.rtf", .rtf) }
            for nr in 1...3 { _ = try await probe.ablegen(Data("RIESIG \(nr)".utf8), "b.txt", .text) }
            var alte: [String] = []
            for nr in 1...2 { alte.append(try await probe.ablegen(Data("alt \(nr)".utf8), "c.txt", .text).neueste.inhalt.sha256) }
            try await probe.arbeiten(nichts)
            let bestand = alte
            try await probe.store.commit(Vermerk(.system("test"), "test.alt")) {
                try $0.execute("DELETE FROM akte_strecke WHERE inhalt IN (\(list: bestand))")
            }
            let wiederholen = StreckeWiederholen(store: probe.store, grenze: 4)
            let ohneOffice = Set(Streckenschritt.allCases).subtracting([.umwandlung])
            // Three failed and one of the stock; LibreOffice is still missing.
            #expect(try await wiederholen.alle(moeglich: ohneOffice, akteur: probe.betrieb) == 4)
            #expect(try await probe.store.read { try $0.streckenzahlen().gescheitert } == 0)
            #expect(try await probe.store.read { try $0.strecken(bestand.map { Inhalt(sha256: $0, groesse: 0) }).count } == 1)
            #expect(try await wiederholen.alle(moeglich: ohneOffice, akteur: probe.betrieb) == 1)
            await #expect(throws: StreckeError.nichtsZuTun) {
                try await wiederholen.alle(moeglich: ohneOffice, akteur: probe.betrieb)
            }
            #expect(try await wiederholen.alle(akteur: probe.betrieb) == 3)
        }
    }

    @Test("Ein Schritt gilt als möglich, wenn alle seine Programme da sind")
    func moeglich() {
        let da = { (name: String) in Werkzeugbefund(name: name, version: "1", ohneEs: "") }
        let ohneOcr = [Werkzeugbefund.libreOffice, Werkzeugbefund.ocrmypdf, Werkzeugbefund.ghostscript].map(da)
        #expect(Streckenschritt.moegliche(ohneOcr) == [.umwandlung, .archiv])
        #expect(Streckenschritt.moegliche([]) == Set(Streckenschritt.allCases))
        let fehlt = Werkzeugbefund(name: Werkzeugbefund.clamd, version: nil, ohneEs: "")
        #expect(Streckenschritt.moegliche([fehlt]).isEmpty)
    }

    @Test(
        "Was vor der Dokumentenstrecke abgelegt wurde, wird auf Knopfdruck aufgenommen, ohne gesperrt zu sein",
        arguments: Dialect.allCases)
    func bestand(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            let dokument = try await probe.ablegen(Data("Zebra SCHADMUSTER".utf8), "alt.txt", .text)
            let sha256 = dokument.neueste.inhalt.sha256
            try await probe.arbeiten(nichts, viren: nil)
            #expect(try await AkteSuchen(store: probe.store)("zebra", akteur: probe.ada).treffer.count == 1)
            try await probe.store.commit(Vermerk(.system("test"), "test.alt")) { try $0.execute("DELETE FROM akte_strecke") }
            #expect(try await StreckeWiederholen(store: probe.store).alle(akteur: probe.betrieb) == 1)
            #expect(try await probe.store.read { try $0.haltegrund(sha256) } == nil)
            try await probe.arbeiten(nichts)
            #expect(try await probe.store.read { try $0.haltegrund(sha256) } == .befallen)
            #expect(try await probe.text(dokument) == nil)
            #expect(try await AkteSuchen(store: probe.store)("zebra", akteur: probe.ada).treffer.isEmpty)
        }
    }

    @Test("Was sich nicht prüfen ließ, wird zurückgehalten, bis jemand entscheidet", arguments: Dialect.allCases)
    func nichtPruefbar(maschine: Dialect) async throws {
        try await Streckenprobe.mit(maschine) { probe in
            let dokument = try await probe.ablegen(Data("RIESIG".utf8), "a.txt", .text)
            let sha256 = dokument.neueste.inhalt.sha256
            try await probe.arbeiten(nichts)
            #expect(try await probe.store.read { try $0.haltegrund(sha256) } == .nichtPruefbar)
            #expect(try await probe.text(dokument) == nil)
            try await StreckeEntscheiden(store: probe.store).belassen(sha256, akteur: probe.registratur)
            #expect(try await probe.store.read { try $0.offeneStreckenfaelle(probe.uhr.uhr.jetzt) } == 0)
            #expect(try await probe.store.read { try $0.haltegrund(sha256) } == .nichtPruefbar)
        }
    }
}
