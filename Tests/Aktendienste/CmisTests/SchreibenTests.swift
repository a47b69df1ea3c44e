// SPDX-License-Identifier: EUPL-1.2
import CmisProtocol
import Core
import Store
import Testing

@testable import Akte
@testable import Cmis

@Suite("Über CMIS schreiben")
struct SchreibenTests {
    @Test("Die Bemerkung beim Einchecken steht im Verlauf und wird an ihrer Version zurückgelesen", arguments: Dialect.allCases)
    func bemerkung(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            let dokument = try await probe.anlegen("eins", als: probe.ada)
            for (text, bemerkung) in [("zwei", "Frist geändert"), ("drei", "  ")] {
                let kopie = try await Auschecken(ablage: probe.ablage(probe.ada))(dokument)
                _ = try await Einchecken(ablage: probe.ablage(probe.ada))(
                    kopie, datei: try await probe.datei(text), haupt: false, bemerkung: bemerkung)
            }
            let versionen = try await probe.ablage(probe.ben).versionen(dokument)
            let bemerkungen = versionen.map { $0.properties.first { $0.id == "cmis:checkinComment" }?.values.first }
            #expect(bemerkungen == [nil, .text("Frist geändert"), nil])
            let id = dokument.dropFirst("dokument-".count)
            let gruende = try await probe.store.read { try $0.historie(String(id)).compactMap(\.grund) }
            #expect(gruende.contains("Frist geändert"))
            let lang = String(repeating: "x", count: 1_001)
            let kopie = try await Auschecken(ablage: probe.ablage(probe.ada))(dokument)
            #expect(
                try await probe.abgelehnt {
                    _ = try await Einchecken(ablage: probe.ablage(probe.ada))(kopie, datei: nil, haupt: false, bemerkung: lang)
                } == .invalidArgument)
        }
    }

    @Test(
        "Wer das Recht zum Bearbeiten verloren hat, checkt nichts ein und speichert nichts; die Arbeitskopie bleibt",
        arguments: Dialect.allCases)
    func entzogen(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            let dokument = try await probe.anlegen("eins", als: probe.ada)
            let kopie = try await Auschecken(ablage: probe.ablage(probe.ada))(dokument)
            try await probe.schreiben("Entwurf", kopie, als: probe.ada)
            #expect(
                try await probe.abgelehnt { try await probe.schreiben("noch einer", kopie, als: probe.adaLiest) }
                    == .permissionDenied)
            for datei in [nil, try await probe.datei("ein anderer")] {
                #expect(
                    try await probe.abgelehnt {
                        _ = try await Einchecken(ablage: probe.ablage(probe.adaLiest))(kopie, datei: datei, haupt: false)
                    } == .permissionDenied)
            }
            let erlaubt = try await probe.ablage(probe.adaLiest).objekt(kopie).actions.filter(\.allowed).map(\.name)
            #expect(!erlaubt.contains("canCheckIn") && !erlaubt.contains("canSetContentStream"))
            #expect(erlaubt.contains("canCancelCheckOut"))
            #expect(try await probe.lesen(dokument, als: probe.ben) == "eins")
            #expect(try await probe.lesen(kopie, als: probe.ada) == "Entwurf")
            _ = try await Einchecken(ablage: probe.ablage(probe.ada))(kopie, datei: nil, haupt: false)
            #expect(try await probe.lesen(dokument, als: probe.ben) == "Entwurf")
        }
    }

    @Test("Haupt- und Nebenversionen heißen wie in der Akte", arguments: Dialect.allCases)
    func versionen(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            let dokument = try await probe.anlegen("eins", als: probe.ada)
            for (text, haupt) in [("zwei", true), ("drei", true), ("vier", false)] {
                let kopie = try await Auschecken(ablage: probe.ablage(probe.ada))(dokument)
                _ = try await Einchecken(ablage: probe.ablage(probe.ada))(kopie, datei: try await probe.datei(text), haupt: haupt)
            }
            let angaben = try await probe.ablage(probe.ben).versionen(dokument).map { objekt in
                ["cmis:versionLabel", "cmis:isLatestVersion", "cmis:isMajorVersion", "cmis:isLatestMajorVersion"].map { name in
                    objekt.properties.first { $0.id == name }?.values.first
                }
            }
            #expect(
                angaben == [
                    [.text("2.1"), .flag(true), .flag(false), .flag(false)],
                    [.text("2.0"), .flag(false), .flag(true), .flag(true)],
                    [.text("1.0"), .flag(false), .flag(true), .flag(false)],
                    [.text("0.1"), .flag(false), .flag(false), .flag(false)],
                ])
        }
    }

    @Test("Wer auf einem alten Stand ändert, wird abgewiesen und überschreibt nichts", arguments: Dialect.allCases)
    func stand(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            let dokument = try await probe.anlegen("eins", als: probe.ada)
            let alt = try await probe.marke(dokument, als: probe.ada)
            #expect(alt?.isEmpty == false)
            try await probe.schreiben("zwei", dokument, stand: alt, als: probe.ben)
            #expect(
                try await probe.abgelehnt { try await probe.schreiben("drei", dokument, stand: alt, als: probe.ada) }
                    == .updateConflict)
            #expect(try await probe.lesen(dokument, als: probe.ada) == "zwei")
            try await probe.schreiben("drei", dokument, stand: try await probe.marke(dokument, als: probe.ada), als: probe.ada)
            #expect(try await probe.lesen(dokument, als: probe.ada) == "drei")

            let datei = try await probe.anlegen("a", "Notiz.txt", in: "bereich-\(probe.vorgang.id)", als: probe.ada)
            let gesehen = try await probe.marke(datei, als: probe.ada)
            try await Umbenennen(ablage: probe.ablage(probe.ben))(datei, name: "Vermerk.txt", stand: gesehen)
            #expect(
                try await probe.abgelehnt {
                    try await Umbenennen(ablage: probe.ablage(probe.ada))(datei, name: "Notiz 2.txt", stand: gesehen)
                } == .updateConflict)
            #expect(
                try await probe.abgelehnt { try await probe.schreiben("b", datei, stand: gesehen, als: probe.ada) }
                    == .updateConflict)
            #expect(try await probe.ablage(probe.ada).objekt(datei).name == "Vermerk.txt")
        }
    }

    @Test("Ohne Erlaubnis zum Überschreiben bleibt ein vorhandener Inhalt", arguments: Dialect.allCases)
    func ueberschreiben(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            let dokument = try await probe.anlegen("eins", als: probe.ada)
            #expect(
                try await probe.abgelehnt {
                    try await probe.schreiben("zwei", dokument, ueberschreiben: false, als: probe.ada)
                } == .contentAlreadyExists)
            #expect(try await probe.lesen(dokument, als: probe.ada) == "eins")
            let leer = try await probe.anlegen("", "leer.txt", in: "bereich-\(probe.vorgang.id)", als: probe.ada)
            try await probe.schreiben("voll", leer, ueberschreiben: false, als: probe.ada)
            #expect(try await probe.lesen(leer, als: probe.ada) == "voll")
        }
    }

    @Test("Was ein Netzlaufwerk gesperrt hat, lässt sich über CMIS weder auschecken noch speichern", arguments: Dialect.allCases)
    func netzsperre(maschine: Dialect) async throws {
        try await Cmisprobe.mit(maschine) { probe async throws in
            let dokument = try await probe.anlegen("eins", als: probe.ada)
            let id = try #require(DokumentID(dokument.dropFirst("dokument-".count)))
            _ = try await probe.store.commit(Vermerk(probe.ben, "test.sperre")) {
                try $0.sperreSetzen(auf: .dokument(id), Sperrwunsch(kanal: .webdav))
            }
            for wer in [probe.ada, probe.ben] {
                #expect(
                    try await probe.abgelehnt { _ = try await Auschecken(ablage: probe.ablage(wer))(dokument) } == .updateConflict
                )
                #expect(try await probe.abgelehnt { try await probe.schreiben("zwei", dokument, als: wer) } == .updateConflict)
            }
            let datei = try await probe.anlegen("a", "Notiz.txt", in: "bereich-\(probe.vorgang.id)", als: probe.ada)
            let ort = String(datei.dropFirst("eintrag-".count))
            _ = try await probe.store.commit(Vermerk(probe.ben, "test.sperre")) {
                try $0.sperreSetzen(auf: .ort(ort), Sperrwunsch(kanal: .webdav))
            }
            #expect(try await probe.abgelehnt { try await probe.schreiben("b", datei, als: probe.ada) } == .updateConflict)
            #expect(
                try await probe.abgelehnt { try await Umbenennen(ablage: probe.ablage(probe.ada))(datei, name: "x.txt") }
                    == .updateConflict)
            #expect(
                try await probe.abgelehnt { try await Loeschen(ablage: probe.ablage(probe.ada))(datei, baum: false) }
                    == .updateConflict)
        }
    }

    @Test(
        "Verweise tragen den Namen, unter dem der Client kam; unverschlüsselt nur auf dem Rechner selbst",
        arguments: [
            (nil, "https://amt.example.de"), ("amt.example.de", "https://amt.example.de"),
            ("akten.intern:8443", "https://akten.intern:8443"), ("127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("LOCALHOST:8080", "http://LOCALHOST:8080"), ("[::1]:8080", "http://[::1]:8080"),
            ("127.0.0.1.example.org", "https://127.0.0.1.example.org"),
            ("localhost.example.org", "https://localhost.example.org"),
            ("a/b", "https://amt.example.de"), ("", "https://amt.example.de"),
        ] as [(String?, String)])
    func wurzel(host: String?, erwartet: String) {
        #expect(Cmisanfrage.wurzel(host, adresse: "https://amt.example.de") == erwartet)
    }
}
