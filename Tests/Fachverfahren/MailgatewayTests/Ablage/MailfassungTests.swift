// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Foundation
import Jobs
import Logging
import Store
import StoreTesting
import Testing
import Web

@testable import Akte
@testable import Dokumentenstrecke
@testable import Mailgateway

@Suite("PDF/A-Fassung einer abgelegten E-Mail", .serialized) struct MailfassungTests {
    @Test(
        "Verschlüsselt und signiert eingegangen, hat ihr Dokument eine PDF/A mit Kopf, Prüfung, Text und Anlagen; das Original keine",
        arguments: Dialect.allCases)
    func ganz(maschine: Dialect) async throws {
        try await Aktenprobe.mit(maschine) { probe in
            let gateway = probe.gateway
            let vorgang = try await probe.vorgang()
            try await gateway.bank.personen(Aktenprobe.post, Aktenprobe.otto)
            try await gateway.eigener(Aktenprobe.post)
            try await gateway.anker()
            try await probe.sende(
                try await probe.geschuetzt(Aktenprobe.mail(betreff: "Antrag zu \(vorgang.zeichen.text)")), an: Aktenprobe.post)
            let dokumente = try await probe.dokumente(vorgang)
            #expect(
                dokumente.map(\.betreff) == [
                    "Antrag zu \(vorgang.zeichen.text)", "Nachweis.txt", "original.eml", "Prüfung beim Eingang.txt",
                    "Zertifikate beim Eingang.txt",
                ])
            #expect(dokumente.map(\.typ) == [.eingang, .anlage, .anlage, .nachweis, .nachweis])
            let fassungen = try await Maildruckerei.mit(probe, dokumente)
            let (haupt, original) = (try #require(dokumente.first), dokumente[2])
            let fassung = try #require(fassungen[haupt.id])
            #expect(fassungen[original.id] == nil && fassung.istPdfA && fassung.qpdf == 0)
            for teil in [
                "Otto Beispiel <\(Aktenprobe.otto)>", "Antrag zu \(vorgang.zeichen.text)", "1@welt.example", wort,
                "Prüfung beim Eingang", "Stand: gültig", "AES-256-GCM", "Nachweis.txt", "Zertifikat der Person",
                "steht in der Datei",
                String(haupt.neueste.inhalt.sha256.prefix(16)),
            ] {
                #expect(fassung.text.contains(teil), "\(teil)")
            }
            #expect(!fassung.text.contains("BEGIN CERTIFICATE"))
            // On the page of the Dokument.
            let betrachter = try await probe.store.read { db in
                try Betrachter(haupt, haupt.neueste, bildFuer: ["application/pdf"], db)
            }
            #expect(betrachter.fassungUrl?.hasSuffix("/fassung") == true && betrachter.worte?.contains(wort) == true)
        }
    }

    @Test("Eine Anlage, die sich als Prüfung des Hauses ausgibt, wird nicht als solche gedruckt")
    func gefaelscht() async throws {
        try await Aktenprobe.mit(.sqlite) { probe in
            let vorgang = try await probe.vorgang()
            let mail = String(decoding: Aktenprobe.mail(betreff: vorgang.zeichen.text), as: UTF8.self)
                .replacing("filename=\"Nachweis.txt\"", with: "filename*=UTF-8''Pr%C3%BCfung%20beim%20Eingang.txt")
                .replacing("\r\nInhalt", with: "\r\nSIGNATURGUELTIG")
            try await probe.sende(Array(mail.utf8))
            let dokumente = try await probe.dokumente(vorgang)
            #expect(dokumente.map(\.betreff) == [vorgang.zeichen.text, "Prüfung beim Eingang.txt"])
            let fassung = try #require(try await Maildruckerei.mit(probe, dokumente)[dokumente[0].id])
            #expect(fassung.text.contains("Prüfung beim Eingang.txt") && !fassung.text.contains("SIGNATURGUELTIG"))
            #expect(fassung.text.contains("liegt kein Vermerk"))
        }
    }
}

/// The Dokumentenstrecke with the house's own printer.
enum Maildruckerei {
    struct Fassung: Sendable {
        let text: String
        let istPdfA: Bool
        /// How `qpdf --check` ended.
        let qpdf: Int32?
    }

    static func mit(_ probe: Aktenprobe, _ dokumente: [DokumentKopf]) async throws -> [DokumentID: Fassung] {
        let wurzel = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../..").standardized
        let python =
            ProcessInfo.processInfo.environment["RATHAUS_PYTHON"] ?? wurzel.appending(path: "var/venv/bin/python3").path
        let druck = Briefdruck(
            Druckeinstellung(python: python), log: Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() })
        let ergebnis: Result<[DokumentID: Fassung], any Error>
        do { ergebnis = .success(try await drucke(probe, dokumente, druck)) } catch { ergebnis = .failure(error) }
        await druck.fahreHerunter()
        return try ergebnis.get()
    }

    private static func drucke(_ probe: Aktenprobe, _ dokumente: [DokumentKopf], _ druck: Briefdruck) async throws
        -> [DokumentID: Fassung]
    {
        let (store, stand) = (probe.store, probe.gateway.stand)
        let vorlagen = try Vorlagen(
            ordner: [DokumentenstreckeModul.bundle.appendingPathComponent("Templates")], streng: true)
        let abgeleitet = try ContentStore(folder: stand.folder + "/abgeleitet")
        let werkzeuge = Streckenwerkzeuge(maildruck: { blatt in
            try await druck.drucke(
                Druckauftrag(html: try vorlagen.brief(blatt), variante: .archiv, erstellt: store.uhr.jetzt)
            ).pdf
        })
        let arten =
            AkteModul(store: store, inhalte: stand.content, pdfText: nil, viren: nil).modul.auftraege
            + DokumentenstreckeModul(store: store, inhalte: stand.content, abgeleitet: abgeleitet, werkzeuge: werkzeuge)
            .modul.auftraege
        let dienst = Auftragsdienst(
            store: store, arten: arten, knoten: "probe", log: Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() })
        try await dienst.allesFaellige()
        try await dienst.allesFaellige()
        var alle: [DokumentID: Fassung] = [:]
        for dokument in dokumente {
            guard let fassung = try await store.read({ try $0.fassung(dokument.neueste.inhalt.sha256) }) else { continue }
            let datei = URL(fileURLWithPath: try await abgeleitet.verifiedFile(fassung))
            let geprueft = try await KindProzess().fuehreAus("/usr/bin/qpdf", ["--check", datei.path])
            alle[dokument.id] = Fassung(
                text: try await PdfWerkzeuge().text(datei).text, istPdfA: try await PdfWerkzeuge().istPdfA(datei),
                qpdf: geprueft.code)
        }
        return alle
    }
}
