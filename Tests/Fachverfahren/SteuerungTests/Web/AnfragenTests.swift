// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Jobs
import Store
import StoreTesting
import Testing
import Web

@testable import Steuerung

@Suite("Sachstandsanfragen")
struct AnfragenTests {
    private static let vorgaben = Anfragevorgaben(
        adresse: "https://rathaus.example", stadt: "Stadt Muster", geheimnis: Geheimnis(Data(repeating: 7, count: 32)))
    private static let gilt = Geltungszeit.ab(Probe.iso("2018-01-01"))

    private struct Fragerunde {
        let amt: Programmbuero
        let seiten: Seitenprobe
        let vorhaben: ObjektID
        let link: String
        let anfrage: Sachstandsanfrage

        /// A request to one Vorhaben, asked on the page.
        init(_ amt: Programmbuero) async throws {
            self.amt = amt
            seiten = try Seitenprobe(amt, anfragen: AnfragenTests.vorgaben)
            vorhaben = try await amt.vorhaben("Portal", in: try await amt.programm())
            try await amt.setzen(
                [Vorhabenfelder().ansprechstelle.setzen(vorhaben, "fb36@stadt.example", gilt, Probe.quelle)], akteur: amt.ada)
            let antwort = try await seiten.rufe(
                .post, SteuerungURL.anfragen, formular: ["vorhaben": vorhaben.text, "frist": "2019-01-20"])
            #expect(antwort.status == 303)
            anfrage = try #require(try await amt.store.read { try $0.anfragen(hoechstens: 9).first })
            link = AnfragenTests.vorgaben.zeichen.zeichen(anfrage)
        }

        func mails() async throws -> [MailAuftrag] {
            try await amt.store.read { db in
                try db.rows("SELECT daten FROM auftrag WHERE art = \(MailAuftrag.art) ORDER BY id").map { row in
                    try JSONDecoder().decode(MailAuftrag.self, from: Data((try row["daten"] as String).utf8))
                }
            }
        }

        func antworte(_ formular: [String: String]) async throws -> (status: Int, text: String) {
            try await seiten.rufe(
                .post, SteuerungURL.sachstandMuster, akteur: .oeffentlich, parameter: ["zeichen": link], formular: formular)
        }

        func sicht() async throws -> Objektsicht {
            try await amt.abfrage.objekt(vorhaben, am: amt.uhr.uhr.jetzt.tag, akteur: amt.ada)
        }
    }

    @Test(
        "Die Mail nennt Vorhaben, Frist und den Link; die Antwort steht mit ihrer Quelle im Steckbrief", arguments: Dialect.beide)
    func fragenUndAntworten(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let runde = try await Fragerunde(amt), f = Vorhabenfelder()
            let mail = try #require(try await runde.mails().first)
            #expect(mail.an == "fb36@stadt.example" && mail.betreff == "Sachstand zu „Portal“ bis 20.01.2019")
            #expect(mail.text.contains("https://rathaus.example/amt/sachstand/\(runde.link)"))
            let formular = try await runde.seiten.rufe(
                .get, SteuerungURL.sachstandMuster, akteur: .oeffentlich, parameter: ["zeichen": runde.link])
            #expect(formular.text.contains("Antwort senden") && formular.text.contains("20.01.2019"))
            amt.uhr.stellen(auf: "2019-01-10T08:00:00Z")
            let antwort = try await runde.antworte([
                "w_sachstand": "Der Anbieter liefert.", "w_stand": "umsetzung", "w_ampel_zeit": "gelb",
                "g_ampel_zeit": "Zwei Wochen später",
                "w_entscheidungsbedarf": "Mittel freigeben",
            ])
            #expect(antwort.status == 303)
            let sicht = try await runde.sicht()
            #expect(sicht[f.sachstand] == "Der Anbieter liefert." && sicht[f.stand] == .umsetzung)
            #expect(sicht[f.ampelZeit] == Begruendet(.gelb, grund: "Zwei Wochen später"))
            #expect(sicht.alle(f.entscheidungsbedarf) == ["Mittel freigeben"])
            #expect(
                sicht.aussage(f.stand)?.quelle
                    == .herkunft("Antwort von fb36@stadt.example auf die Sachstandsanfrage vom 02.01.2019", url: nil))
            let zweite = try await runde.antworte(["w_sachstand": "Noch einmal"])
            #expect(zweite.status == 409 && zweite.text.contains("ist am 10.01.2019"))
            let danach = try await runde.sicht()
            #expect(danach[f.sachstand] == "Der Anbieter liefert.")
            let liste = try await runde.seiten.rufe(.get, SteuerungURL.anfragen).text
            #expect(liste.contains("beantwortet am 10.01.2019"))
        }
    }

    @Test("Ein Link, der nicht unterschrieben ist, öffnet nichts; ohne Sachstand wird nichts angenommen")
    func fremd() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let runde = try await Fragerunde(amt)
            let anderes = Anfragezeichen(Geheimnis(Data(repeating: 8, count: 32))).zeichen(runde.anfrage)
            for link in [anderes, String(runde.link.dropLast()), "\(runde.anfrage.id).", "unsinn", runde.link + "0"] {
                await #expect(throws: SteuerungError.nichtGefunden) {
                    try await runde.seiten.rufe(
                        .get, SteuerungURL.sachstandMuster, akteur: .oeffentlich, parameter: ["zeichen": link])
                }
                await #expect(throws: SteuerungError.nichtGefunden) {
                    try await SachstandMelden(store: amt.store, zeichen: Self.vorgaben.zeichen)(link, angaben: [])
                }
            }
            let leer = try await runde.antworte(["w_stand": "pilot"])
            let ohneGrund = try await runde.antworte(["w_sachstand": "Läuft", "w_ampel_zeit": "rot"])
            #expect(leer.status == 422 && ohneGrund.status == 422 && ohneGrund.text.contains("Läuft"))
            let sicht = try await runde.sicht()
            #expect(sicht[Vorhabenfelder().stand] == nil)
        }
    }

    @Test("Erinnert wird, solange die Antwort fehlt, jedes Mal einmal", arguments: Dialect.beide)
    func erinnern(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let runde = try await Fragerunde(amt)
            let lauf = Erinnerungslauf(store: amt.store, vorgaben: Self.vorgaben)
            func faellig() async throws -> [Zeitpunkt] {
                try await amt.store.read { db in
                    try db.rows("SELECT faellig FROM auftrag WHERE art = \(Erinnerungslauf.art) ORDER BY faellig").map {
                        try $0["faellig"]
                    }
                }
            }
            let erste = try await faellig()
            #expect(erste == [Probe.iso("2019-01-17").um(8, 0)])
            amt.uhr.stellen(auf: "2019-01-17T07:00:00Z")
            try await lauf.erinnern(runde.anfrage.id, nr: 1)
            try await lauf.erinnern(runde.anfrage.id, nr: 1)
            let mails = try await runde.mails(), zweite = try await faellig()
            #expect(mails.map(\.betreff).last == "Erinnerung: Sachstand zu „Portal“ bis 20.01.2019" && mails.count == 2)
            #expect(zweite.last == Probe.iso("2019-01-20").um(8, 0) && zweite.count == 2)
            _ = try await runde.antworte(["w_sachstand": "Fertig"])
            amt.uhr.stellen(auf: "2019-01-20T07:00:00Z")
            try await lauf.erinnern(runde.anfrage.id, nr: 2)
            let danach = try await runde.mails().count
            #expect(danach == 2)
        }
    }

    @Test("Der Plan der Erinnerungen endet, und wer spät gefragt wird, wird nicht sofort erinnert")
    func plan() {
        let frist = Probe.iso("2019-01-20")
        func naechste(_ tag: String) -> String? { Erinnerungsplan.naechste(nach: Probe.iso(tag), frist: frist)?.iso }
        #expect(naechste("2019-01-02") == "2019-01-17")
        #expect(naechste("2019-01-17") == "2019-01-20")
        #expect(naechste("2019-01-20") == "2019-01-27")
        #expect(naechste("2019-02-09") == "2019-02-10")
        #expect(naechste("2019-02-10") == nil)
    }

    @Test("Niemand wird zweimal gefragt; ohne Adresse sagt es die Seite; die des Fachbereichs gilt, wo das Vorhaben keine hat")
    func werGefragtWird() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let runde = try await Fragerunde(amt), f = Vorhabenfelder(), fb = Fachbereichsfelder()
            let programm = try #require(try await runde.sicht()[f.programm])
            let ohne = try await amt.vorhaben("Ohne Adresse", in: programm), mit = try await amt.vorhaben("Mit Amt", in: programm)
            let stelle = try await amt.anlegen(.fachbereich, akteur: amt.ada) { id in
                [
                    fb.titel.setzen(id, "Amt", Self.gilt, Probe.quelle), fb.kuerzel.setzen(id, "FB 9", Self.gilt, Probe.quelle),
                    fb.email.setzen(id, "fb9@stadt.example", Self.gilt, Probe.quelle),
                ]
            }
            try await amt.setzen([f.federfuehrung.setzen(mit, stelle, Self.gilt, Probe.quelle)], akteur: amt.ada)
            let ergebnis = try await SachstandErfragen(store: amt.store, vorgaben: Self.vorgaben)(
                [runde.vorhaben, ohne, mit], bis: Probe.iso("2019-02-01"), akteur: amt.ada)
            #expect(ergebnis == .init(gestellt: 1, schonGefragt: ["Portal"], ohneAdresse: ["Ohne Adresse"]))
            let an = Set(try await runde.mails().map(\.an))
            #expect(an == ["fb36@stadt.example", "fb9@stadt.example"])
        }
    }

    @Test("Zurückgenommen gilt der Link nicht mehr; was nicht zugestellt wurde, steht da", arguments: Dialect.beide)
    func zurueck(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let runde = try await Fragerunde(amt)
            try await Anfragezustellung(store: amt.store).gescheitert("st.anfrage:\(runde.anfrage.id)")
            let gescheitert = try await runde.seiten.rufe(.get, SteuerungURL.anfragen).text
            #expect(gescheitert.contains("nicht zustellbar"))
            for _ in 1...2 {
                let antwort = try await runde.seiten.rufe(
                    .post, SteuerungURL.zuruecknehmenMuster, parameter: ["id": runde.anfrage.id.text])
                #expect(antwort.status == 303)
            }
            let antwort = try await runde.antworte(["w_sachstand": "Zu spät"])
            #expect(antwort.status == 409 && antwort.text.contains("zurückgenommen"))
            let sicht = try await runde.sicht()
            #expect(sicht[Vorhabenfelder().sachstand] == nil)
        }
    }

    @Test("Ohne Auswahl, mit vergangener Frist oder ohne Recht wird niemand gefragt")
    func abgelehnt() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let seiten = try Seitenprobe(amt, anfragen: Self.vorgaben)
            let id = try await amt.vorhaben("Portal", in: try await amt.programm())
            let nichts = try await seiten.rufe(.post, SteuerungURL.anfragen, formular: ["frist": "2019-02-01"])
            let vorbei = try await seiten.rufe(
                .post, SteuerungURL.anfragen, formular: ["vorhaben": id.text, "frist": "2019-01-02"])
            #expect(nichts.status == 422 && nichts.text.contains("mindestens ein Vorhaben"))
            #expect(vorbei.status == 422 && vorbei.text.contains("href=\"#frist\""))
            await #expect(throws: SteuerungError.keinRecht) {
                try await seiten.rufe(
                    .post, SteuerungURL.anfragen, akteur: Programmbuero.person([SteuerungRechte.lesen]),
                    formular: ["vorhaben": id.text, "frist": "2019-02-01"])
            }
            let zahl = try await amt.zahl("SELECT COUNT(*) FROM st_anfrage")
            #expect(zahl == 0)
        }
    }

    @Test("Mehr Anfragen, als auf eine Seite passen, stehen auf der nächsten; keine fehlt und keine steht zweimal da")
    func seitenweise() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let seiten = try Seitenprobe(amt, anfragen: Self.vorgaben), programm = try await amt.programm()
            let felder = Vorhabenfelder(), zahl = AnfragenSeite.groesse + 3
            var alle: [ObjektID] = []
            for nr in 1...zahl {
                alle.append(
                    try await amt.anlegen(.vorhaben, akteur: amt.ada) { id in
                        [
                            felder.titel.setzen(id, "Vorhaben \(1_000 + nr)", Self.gilt, Probe.quelle),
                            felder.programm.setzen(id, programm, Self.gilt, Probe.quelle),
                            felder.ansprechstelle.setzen(id, "fb@stadt.example", Self.gilt, Probe.quelle),
                        ]
                    })
            }
            let gestellt = try await SachstandErfragen(store: amt.store, vorgaben: Self.vorgaben)(
                alle, bis: Probe.iso("2019-02-01"), akteur: amt.ada)
            #expect(gestellt.gestellt == zahl)
            func links(_ seite: String) async throws -> [String] {
                let text = try await seiten.rufe(.get, SteuerungURL.anfragen, abfrage: ["seite": seite]).text
                return alle.map(SteuerungURL.objekt).filter { text.contains("href=\"\($0)\" data-oeffnen") }
            }
            let erste = try await links("1"), zweite = try await links("2"), dritte = try await links("3")
            #expect(erste.count == AnfragenSeite.groesse && zweite.count == 3 && dritte.isEmpty)
            #expect(Set(erste).union(zweite).count == zahl)
            let seite = try await seiten.rufe(.get, SteuerungURL.anfragen).text
            #expect(seite.contains("\(SteuerungURL.anfragen)?seite=2"))
        }
    }
}
