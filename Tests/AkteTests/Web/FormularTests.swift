// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Formulare der E-Akte")
struct FormularTests {
    @Test("Eine Eingabe, die nicht passt, kommt mit allem zurück, was eingetippt war")
    func eingabeBleibt() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang()
            let antwort = try await probe.sende(
                AkteURL.vorgang(vorgang.id, "beteiligte"), von: amt.ada,
                ["rolle": "behoerde", "art": "organisation", "name": "", "ort": "Kreisstadt {{x}}"])
            #expect(antwort.status == 422)
            #expect(antwort.text.contains("Bitte geben Sie einen Namen ein."))
            #expect(antwort.text.contains("Kreisstadt {{x}}"))
            #expect(antwort.text.contains("value=\"behoerde\" selected"))
        }
    }

    @Test("Wer eine veraltete Fassung speichert, sieht, was sich geändert hat, und nichts geht verloren")
    func zweiFenster() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang()
            let stand = String(amt.uhr.jetzt.millisekunden)
            amt.uhr.vor(.seconds(60))
            _ = try await VorgangAendern(store: amt.store)(
                vorgang.id, .init(betreff: "Von Ben geändert", vertraulich: false), version: vorgang.version, akteur: amt.ben)
            let felder = ["betreff": "Von Ada geändert", "version": String(vorgang.version), "stand": stand]
            let antwort = try await probe.sende(AkteURL.vorgang(vorgang.id, "angaben"), von: amt.ada, felder)
            #expect(antwort.status == 409)
            #expect(antwort.text.contains("Das hat sich inzwischen geändert"))
            #expect(antwort.text.contains("Von Ben geändert") && antwort.text.contains("value=\"Von Ada geändert\""))
            #expect(antwort.text.contains("name=\"version\" value=\"\(vorgang.version + 1)\""))
            #expect(try await amt.stand(vorgang.id).betreff == "Von Ben geändert")
        }
    }

    @Test("Eine Datei kommt hinein, zweimal gesendet aber nur einmal")
    func hochladen() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang()
            let felder = ["typ": "eingang", "richtung": "eingang"]
            let datei = try await probe.datei(Array("%PDF-1.7 Antrag".utf8), name: "Antrag.pdf")
            let erste = try await probe.sende(AkteURL.vorgang(vorgang.id, "dokumente"), von: amt.ada, felder, dateien: [datei])
            #expect(erste.status == 303)
            let zweite = try await probe.sende(AkteURL.vorgang(vorgang.id, "dokumente"), von: amt.ada, felder, dateien: [datei])
            #expect(zweite.status == 422 && zweite.text.contains("liegt schon in diesem Vorgang"))
            #expect(zweite.text.contains(">Zu Dokument 1</a>"))
            let dokumente = try await amt.store.read { db in try db.dokumente(in: vorgang.id) }
            #expect(dokumente.map(\.betreff) == ["Antrag"])
            #expect(dokumente.first?.neueste.mediatyp == "application/pdf")
        }
    }

    @Test("Eine Office-Datei, deren Art sich erst spät zeigt, und ein langer Text mit Umlauten werden erkannt")
    func spaetErkannt() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang()
            func eintrag(_ name: String, _ inhalt: Int) -> [UInt8] {
                [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 22) + [UInt8(name.utf8.count), 0, 0, 0] + Array(name.utf8)
                    + [UInt8](repeating: 1, count: inhalt)
            }
            let docx = eintrag("[Content_Types].xml", 60_000) + eintrag("word/document.xml", 40_000)
            // The character that lies across the end of the sample must not make the text unreadable.
            let text = Array((String(repeating: "a", count: Hochgeladen.anfangslaenge - 1) + "ü und mehr").utf8)
            for (bytes, name) in [(docx, "Vermerk.docx"), (text, "Protokoll.txt")] {
                let antwort = try await probe.sende(
                    AkteURL.vorgang(vorgang.id, "dokumente"), von: amt.ada, ["typ": "eingang", "richtung": "eingang"],
                    dateien: [try await probe.datei(bytes, name: name)])
                #expect(antwort.status == 303, "\(name)")
            }
        }
    }

    @Test("Eine Datei verbotener Art wird abgelehnt, auch wenn ihr Name harmlos ist")
    func verboteneArt() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang()
            let datei = try await probe.datei(Array("MZ".utf8) + [0, 1], name: "rechnung.pdf")
            let antwort = try await probe.sende(
                AkteURL.vorgang(vorgang.id, "dokumente"), von: amt.ada, ["typ": "eingang", "richtung": "eingang"],
                dateien: [datei])
            #expect(antwort.status == 422 && antwort.text.contains("ausführbares Programm"))
            #expect(try await amt.store.read { db in try db.dokumente(in: vorgang.id) }.isEmpty)
        }
    }

    @Test("Vor dem Schließen zeigt die Seite alles, was noch fehlt")
    func hindernisse() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang()
            _ = try await amt.ablegen(final: false, in: vorgang.id)
            let seite = try await probe.seite(AkteURL.vorgang(vorgang.id, "schliessen"), von: amt.ada)
            #expect(seite.text.contains("Ein Dokument ist noch ein Entwurf."))
            let antwort = try await probe.sende(
                AkteURL.vorgang(vorgang.id, "schliessen"), von: amt.ada, ["version": String(vorgang.version)])
            #expect(antwort.status == 409)
            #expect(try await amt.stand(vorgang.id).zustand == .offen)
        }
    }

    @Test("Die Schnittstelle antwortet auf eine veraltete Version mit einem Konflikt")
    func schnittstelle() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let neu = try await probe.json(
                .post, "/api/amt/vorgaenge", von: amt.ada,
                #"{"aktenplan":"36.10.01","betreff":"Anfrage","typ":"Anfrage","oe":361}"#)
            #expect(neu.status == 201 && neu.text.contains("\"betreff\":\"Anfrage\""))
            let vorgang = try await amt.vorgang()
            await #expect(throws: StoreError.veraltet) {
                try await probe.json(.post, "/api/amt/vorgaenge/\(vorgang.id)/schliessung", von: amt.ada, #"{"version":99}"#)
            }
        }
    }

    @Test("Die Beschreibung der Schnittstelle ist gültiges JSON und nennt jeden Pfad")
    func openAPI() async throws {
        try await Amt.mit(.sqlite) { amt in
            let routen = try Webprobe(amt).routen
            let dokument = try OpenAPIDokument(routen, titel: "Rathaus").json()
            for route in routen where route.pfad.hasPrefix("/api/") { #expect(dokument.contains("\"\(route.pfad)\"")) }
        }
    }
}
