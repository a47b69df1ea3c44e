// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Seiten und Schnittstelle des Zugriffs") struct ZugriffseitenTests {
    @Test("Wer es setzen darf, bekommt das Formular; wer nur sieht, die Auskunft", arguments: Dialect.allCases)
    func formular(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang()
            let pfad = "/amt/vorgaenge/\(vorgang.id)/zugriff"
            #expect(try await probe.seite(pfad, von: amt.ada).text.contains("Zugriff speichern"))
            let auskunft = try await probe.seite(pfad, von: amt.leser, abfrage: ["q": "Eva"]).text
            #expect(!auskunft.contains("Zugriff speichern"))
            #expect(auskunft.contains("hat in 36.1 kein Leserecht"))
            await #expect(throws: AkteError.nichtGefunden) { try await probe.seite(pfad, von: amt.eva) }

            let leer = try await probe.sende(
                pfad, von: amt.ada, ["umfang": "kreis", "stufe": "offen", "grund": "Schutz", "version": "0"])
            #expect(leer.status == 422)
            #expect(leer.text.contains("mindestens eine Person oder Einheit"))
            let falsch = try await probe.sende(
                pfad, von: amt.ada,
                ["umfang": "kreis", "weitere": "Ada Muster\nUnbekannt", "stufe": "offen", "grund": "Schutz", "version": "0"])
            #expect(falsch.status == 422)
            #expect(falsch.text.contains("Unbekannt"))
            let gut = try await probe.sende(
                pfad, von: amt.ada,
                ["umfang": "kreis", "weitere": "ada muster (36.1)\n", "stufe": "offen", "grund": "Schutz", "version": "0"])
            #expect(gut.ziel == pfad)
            #expect(try await probe.seite(pfad, von: amt.ada).text.contains("nur: Ada Muster"))
            #expect(try await probe.seite("/amt/vorgaenge/\(vorgang.id)", von: amt.ada).text.contains("beschränkt"))
            await #expect(throws: AkteError.nichtGefunden) { try await probe.seite(pfad, von: amt.ben) }
        }
    }

    @Test("Wer außerhalb des Hauses etwas sieht, wird genannt, auch wenn er in keiner Liste steht")
    func ausserHaus() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            var anlage = Amt.wunsch()
            let ohne = try await amt.vorgang(anlage)
            anlage.fachbezug = "antrag:1"
            let mit = try await amt.vorgang(anlage)
            let text = try await probe.seite("/amt/vorgaenge/\(mit.id)/zugriff", von: amt.ada).text
            #expect(
                text.contains("Die antragstellende Person sieht im Bürgerportal") && text.contains("Akteneinsicht freigegeben"))
            let anderer = try await probe.seite("/amt/vorgaenge/\(ohne.id)/zugriff", von: amt.ada).text
            #expect(!anderer.contains("antragstellende Person") && anderer.contains("Akteneinsicht freigegeben"))
        }
    }

    @Test("Wer ein Dokument nur durch Notzugriff sieht, bekommt kein Formular, das nichts bewirkt")
    func notzugriffOhneFormular() async throws {
        try await Amt.mit(.sqlite) { amt in
            _ = try await amt.notbesetzung()
            let nina = Amt.person("Nina Nah", Amt.zulassung, auch: [AkteRechte.notzugriff])
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: vorgang.id)
            try await amt.setzen(.objekt(.dokument(dokument.id)), kreis: [.person(amt.ada.person)])
            try await amt.nehmen(dokument.zeichen.text, nina)
            let probe = try Webprobe(amt), pfad = "/amt/dokumente/\(dokument.id)/zugriff"
            #expect(try await !probe.seite(pfad, von: nina).text.contains("Zugriff speichern"))
            #expect(try await probe.seite(pfad, von: amt.ada).text.contains("Zugriff speichern"))
        }
    }

    @Test("JSON liest und setzt dasselbe; was nicht genannt ist, bleibt", arguments: Dialect.allCases)
    func json(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang(Amt.wunsch(vertraulich: true))
            let pfad = "/api/amt/vorgaenge/\(vorgang.id)/zugriff"
            #expect(try await probe.json(.get, pfad, von: amt.lea).text.contains(#""stufe":"vertraulich""#))
            await #expect(throws: AkteError.nichtGefunden) { try await probe.json(.get, pfad, von: amt.ada) }
            let neu = try await probe.json(
                .patch, pfad, von: amt.lea,
                #"{"beschraenkt":true,"kreis":["o361"],"grund":"Schutz","version":0}"#)
            #expect(neu.status == 200)
            #expect(neu.text.contains(#""kreis":["o361"]"#))
            #expect(try await amt.stand(vorgang.id).vertraulich)
            await #expect(throws: ZugriffError.gliedUnbekannt("x1")) {
                try await probe.json(
                    .patch, pfad, von: amt.lea, #"{"beschraenkt":true,"kreis":["x1"],"grund":"Schutz","version":1}"#)
            }
        }
    }

    @Test("Auch eine Einheit des Aktenplans lässt sich schützen", arguments: Dialect.allCases)
    func plan(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang()
            let antwort = try await probe.sende(
                "/amt/aktenplan/36.10/zugriff", von: amt.ada,
                ["umfang": "alle", "stufe": "offen", "protokoll": "ja", "grund": "Personal", "version": "0"])
            #expect(antwort.ziel == "/amt/aktenplan/36.10/zugriff")
            #expect(try await amt.stand(vorgang.id).zugriffssatz.wirdProtokolliert)
            await #expect(throws: WebFehler.verboten) {
                try await probe.seite("/amt/aktenplan/36.10/zugriff", von: amt.leser)
            }
        }
    }

    @Test("Eine geöffnete Seite steht im Protokoll, und nur die Aufsicht liest es", arguments: Dialect.allCases)
    func protokoll(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang(Amt.wunsch(vertraulich: true))
            let (not, aufsicht) = try await amt.notbesetzung()
            _ = try await probe.json(.get, "/api/amt/vorgaenge/\(vorgang.id)", von: amt.lea)
            let genommen = try await probe.json(
                .post, "/api/amt/notzugriffe", von: not,
                "{\"zeichen\":\"\(vorgang.zeichen)\",\"grund\":\"Auskunft an das Gericht bis heute Mittag\"}")
            #expect(genommen.status == 201)
            _ = try await probe.json(.get, "/api/amt/vorgaenge/\(vorgang.id)", von: not)
            let seite = try await probe.seite("/amt/zugriffsprotokoll", von: aufsicht).text
            #expect(seite.contains("Lea Leitung"))
            #expect(seite.contains("Nora Not"))
            #expect(seite.contains("Notzugriff"))
            let auswahl = try await probe.seite(
                "/api/amt/zugriffsprotokoll", von: aufsicht, abfrage: ["person": "Lea Leitung"]
            ).text
            #expect(auswahl.contains(amt.lea.person.text))
            #expect(!auswahl.contains(not.person.text))
            let datei = try await probe.seite("/amt/zugriffsprotokoll", von: aufsicht, abfrage: ["person": "Niemand"])
            #expect(datei.text.contains("niemanden mit diesem Namen"))
            await #expect(throws: WebFehler.verboten) { try await probe.seite("/amt/zugriffsprotokoll", von: amt.lea) }
            let liste = try await probe.seite("/amt/notzugriffe", von: aufsicht).text
            #expect(liste.contains("Auskunft an das Gericht"))
            #expect(liste.contains("Kenntnis genommen"))
        }
    }
}
