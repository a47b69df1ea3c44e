// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

/// Every page is rendered strictly: a name that a template asks for in vain fails the test.
@Suite("Seiten der E-Akte")
struct SeitenTests {
    @Test("Jede Ansicht eines Vorgangs erscheint, leer und gefüllt")
    func ansichten() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let leer = try await amt.vorgang()
            let voll = try await amt.vorgang()
            _ = try await amt.ablegen("Guten Tag", betreff: "Erster Brief", in: voll.id)
            _ = try await amt.ablegen("Entwurf", betreff: "Zweiter Brief", final: false, in: voll.id)
            _ = try await AktenvermerkSchreiben(store: amt.store)("Bitte <b>prüfen</b>", in: voll.id, akteur: amt.ada)
            _ = try await WiedervorlageSetzen(store: amt.store)(
                WiedervorlageAnlage(tag: amt.uhr.jetzt.tag, grund: "Antwort da?", fuer: nil), in: voll.id, akteur: amt.ada)
            for vorgang in [leer, voll] {
                for teil in ["", "/beteiligte", "/wiedervorlagen", "/vermerke", "/geschichte"] {
                    let antwort = try await probe.seite(AkteURL.vorgang(vorgang.id) + teil, von: amt.ada)
                    #expect(antwort.status == 200)
                    #expect(antwort.text.contains(vorgang.zeichen.text))
                }
            }
            let vermerke = try await probe.seite(AkteURL.vorgang(voll.id, "vermerke"), von: amt.ada)
            #expect(vermerke.text.contains("Bitte &lt;b&gt;prüfen&lt;/b&gt;"))
            let dokumente = try await probe.seite(AkteURL.vorgang(voll.id), von: amt.ada)
            #expect(dokumente.text.contains("Erster Brief") && dokumente.text.contains("Zweiter Brief"))
        }
    }

    @Test("Die Geschichte nennt auch Handlungen anderer Module beim deutschen Namen; Unbekanntes geht nicht verloren")
    func handlungenAndererModule() async throws {
        try await Amt.mit(.sqlite) { amt in
            let fach = Modul(name: "fach", titel: "Fach", handlungen: ["fach.sache.freigeben": "Sache freigegeben"])
            let probe = try Webprobe(amt, weitere: [fach])
            let vorgang = try await amt.vorgang()
            for handlung in ["fach.sache.freigeben", "fach.sache.frueher"] {
                try await amt.store.commit(Vermerk(amt.ada, handlung)) { $0.vermerke(vorgang.gegenstand) }
            }
            let seite = try await probe.seite(AkteURL.vorgang(vorgang.id, "geschichte"), von: amt.ada).text
            #expect(seite.contains("Sache freigegeben") && !seite.contains("fach.sache.freigeben"))
            #expect(seite.contains("fach.sache.frueher"))
        }
    }

    @Test("Der Reiter Nachrichten zählt auf jeder Ansicht mit, was ungelesen ist", arguments: [0, 3])
    func nachrichten(neue: Int) async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt, neueNachrichten: neue)
            var anlage = Amt.wunsch()
            anlage.fachbezug = "antrag:1"
            let vorgang = try await amt.vorgang(anlage)
            for pfad in [AkteURL.vorgang(vorgang.id), AkteURL.vorgang(vorgang.id, "vermerke")] {
                let seite = try await probe.seite(pfad, von: amt.ada).text
                #expect(seite.contains("Nachrichten <span class=\"rh-zaehler\">3</span>") == (neue == 3))
            }
        }
    }

    @Test("Ein leerer Schreibtisch führt zur Gruppe, in der Neues wartet; erst ohne das gibt es nichts zu tun")
    func leererSchreibtisch() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            #expect(try await probe.seite(AkteURL.start, von: amt.ada).text.contains("Nichts zu tun"))
            let vorgang = try await amt.vorgang()
            let neu = try await probe.seite(AkteURL.start, von: amt.ada).text
            #expect(neu.contains("In Ihrer Gruppe wartet Neues") && neu.contains("36.1 Zulassung"))
            #expect(!neu.contains("Nichts zu tun"))
            _ = try await probe.seite(AkteURL.vorgang(vorgang.id), von: amt.ada)
            #expect(try await probe.seite(AkteURL.start, von: amt.ada).text.contains("Nichts zu tun"))
        }
    }

    @Test("Ein Fund nennt seinen Vorgang, und der Ausschnitt wiederholt weder Titel noch Dateiname")
    func fund() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen("Bitte ein Lastenrad zulassen.", betreff: "Antrag", in: vorgang.id)
            try await TextGewinnen(store: amt.store, inhalte: amt.stand.content, pdfText: nil)(dokument.id, dokument.neueste.id)
            let seite = try await probe.seite(AkteURL.suche, von: amt.ada, abfrage: ["q": "Lastenrad"]).text
            #expect(seite.contains("Vorgang: \(vorgang.betreff)"))
            #expect(seite.contains("<p class=\"rh-leise\">Bitte ein <mark>Lastenrad</mark>"))
        }
    }

    @Test("Schreibtisch, Postkörbe, Akten, Suche und Aktenplan erscheinen")
    func listen() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen("Zulassungsbescheinigung", in: vorgang.id)
            let adressen: [(String, [String: String])] = [
                (AkteURL.start, [:]), (AkteURL.postkorb, [:]), (AkteURL.postkorb, ["korb": "gruppe"]),
                (AkteURL.postkorb, ["korb": "gruppe", "umfang": "alle"]), (AkteURL.postkorb, ["korb": "wiedervorlagen"]),
                (AkteURL.postkorbCSV, [:]),
                (AkteURL.akten, [:]), (AkteURL.akten, ["plan": "36.10"]), (AkteURL.aktenCSV, [:]), (AkteURL.akteNeu, [:]),
                (AkteURL.vorgangNeu, [:]),
                (AkteURL.vorgangNeu, ["akte": vorgang.akteID.text]), (AkteURL.akte(vorgang.akteID), [:]),
                (AkteURL.dokument(dokument.id), [:]),
                (AkteURL.dokument(dokument.id, "umprotokollieren"), [:]), (AkteURL.suche, [:]),
                (AkteURL.suche, ["q": "Wunschkennzeichen"]),
                (AkteURL.suche, ["q": "gibtesnicht"]), (AkteURL.suche, ["q": vorgang.zeichen.text, "art": ""]),
                (AkteURL.aktenplan, [:]),
            ]
            for (pfad, abfrage) in adressen {
                let antwort = try await probe.seite(pfad, von: amt.ada, abfrage: abfrage)
                #expect(antwort.status == 200, "\(pfad) \(abfrage)")
            }
            for akt in Vorgangsakt.allCases {
                let antwort = try await probe.seite(AkteURL.vorgang(vorgang.id, akt.rawValue), von: amt.ada)
                #expect(antwort.text.contains(akt.titel))
            }
            let suche = try await probe.seite(AkteURL.suche, von: amt.ada, abfrage: ["q": "Wunschkennzeichen"])
            #expect(suche.text.contains("<mark>Wunschkennzeichen</mark>"))
        }
    }

    @Test("Wer den Vorgang nicht sehen darf, erfährt auf keiner Seite, dass es ihn gibt")
    func fremde() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: vorgang.id)
            let pfade = [
                AkteURL.vorgang(vorgang.id), AkteURL.vorgang(vorgang.id, "geschichte"), AkteURL.vorgang(vorgang.id, "schliessen"),
                AkteURL.akte(vorgang.akteID), AkteURL.dokument(dokument.id), AkteURL.dokument(dokument.id, "inhalt"),
                AkteURL.dokument(dokument.id, "download"), AkteURL.dokument(dokument.id, "vorschau.png"),
                "/api" + AkteURL.vorgang(vorgang.id),
                "/api" + AkteURL.dokument(dokument.id), "/api" + AkteURL.akte(vorgang.akteID),
            ]
            for pfad in pfade {
                await #expect(throws: AkteError.nichtGefunden, "\(pfad)") { try await probe.seite(pfad, von: amt.eva) }
            }
            let suche = try await probe.seite(AkteURL.suche, von: amt.eva, abfrage: ["q": vorgang.zeichen.text])
            #expect(suche.text.contains("Nichts gefunden"))
        }
    }
}
