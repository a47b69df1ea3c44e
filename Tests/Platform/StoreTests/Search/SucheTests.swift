// SPDX-License-Identifier: EUPL-1.2
import Core
import StoreTesting
import Testing

@testable import Store

@Suite("Suche") struct SucheTests {
    static let amt = Sichtbarkeit.einheit(OrgNummer(36))
    static let anderes = Sichtbarkeit.einheit(OrgNummer(50))

    static func lege(_ store: Store, _ objekt: String, _ titel: String, _ text: String = "", fuer: [Sichtbarkeit] = [amt])
        async throws
    {
        try await store.commit(pruefer) { tx in
            try tx.indexieren(
                Sucheintrag(
                    objekt: objekt, art: "akte.vorgang", titel: titel, kennzeichen: "36.10.01-2026/0004", zeit: tx.jetzt,
                    text: text, sichtbarFuer: fuer))
        }
    }

    static func finde(_ store: Store, _ text: String, als: [Sichtbarkeit] = [amt], art: String? = nil) async throws -> [String] {
        try await store.read { try $0.suche(Suchanfrage(text, sichtbarFuer: als, art: art)).map(\.objekt) }
    }

    @Test("Wörter, Anfänge, Umlaute und Zeichen werden gefunden", arguments: Dialect.allCases)
    func worte(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand in
            try await Self.lege(stand.store, "a", "Straße in Köln", "Wunschkennzeichen für Émile")
            for frage in ["straße", "STRASSE", "koeln ", "Köln", "wunschk", "emile", "36.10.01-2026/0004 ", "köln stra"] {
                #expect(try await Self.finde(stand.store, frage) == ["a"], "\(frage)")
            }
            for frage in ["wunschk ", "Bonn", "36.10.01-2026/0005 ", "", "   "] {
                #expect(try await Self.finde(stand.store, frage).isEmpty, "\(frage)")
            }
            #expect(try await Self.finde(stand.store, "köln", art: "akte.vorgang") == ["a"])
            #expect(try await Self.finde(stand.store, "köln", art: "akte.dokument").isEmpty)
        }
    }

    @Test("Der Umbau für Wortanfänge behält, was schon im Verzeichnis steht", arguments: Dialect.allCases)
    func umgebaut(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand in
            let umbau = try #require(StoreMigrations.all.migrations.first { $0.name == "wortanfaenge" })
            try await Self.lege(stand.store, "a", "Fahrzeugschein")
            _ = try await stand.store.engine.technical { connection in
                for anweisung in umbau.statements(for: maschine) { try connection.script(anweisung) }
                return true
            }
            for frage in ["fa", "fah", "fahr", "fahrz", "fahrze", "fahrzeugschein "] {
                #expect(try await Self.finde(stand.store, frage) == ["a"], "\(frage)")
            }
            try await Self.lege(stand.store, "a", "Kennzeichen")
            #expect(try await Self.finde(stand.store, "fahr").isEmpty)
            #expect(try await Self.finde(stand.store, "kenn") == ["a"])
        }
    }

    @Test("Ein langes Wort, das es oft genug gibt, zählt nicht auch als Anfang; ein seltenes schon", arguments: Dialect.allCases)
    func langerAnfang(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand in
            try await Self.lege(stand.store, "länger", "Gewerbex")
            try await Self.lege(stand.store, "wort", "Gewerbe")
            #expect(try await Self.finde(stand.store, "gewerbe").sorted() == ["länger", "wort"])
            try await stand.store.commit(pruefer) { tx in
                for nr in 0..<Suchfacetten.grenze {
                    try tx.indexieren(
                        Sucheintrag(
                            objekt: "v\(nr)", art: "akte.vorgang", titel: "Gewerbe", kennzeichen: nil, zeit: tx.jetzt, text: "",
                            sichtbarFuer: [Self.amt]))
                }
            }
            let facetten = try await stand.store.read {
                try $0.suchfacetten(Suchanfrage("gewerbe", sichtbarFuer: [Self.amt], art: nil))
            }
            #expect(facetten.mehr)
            // What is short enough for the index of beginnings stays a beginning, however often it occurs.
            #expect(try await Self.finde(stand.store, "gewerbex") == ["länger"])
            try await Self.lege(stand.store, "neu", "Gewerbex")
            #expect(try await Self.finde(stand.store, "gewer").first == "neu")
            #expect(try await Self.finde(stand.store, "gewerbe").contains("neu") == false)
        }
    }

    @Test("Nur wer sehen darf, findet", arguments: Dialect.allCases)
    func rechte(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand in
            try await Self.lege(stand.store, "a", "Antrag")
            try await Self.lege(stand.store, "b", "Antrag _oe36", fuer: [Self.anderes])
            #expect(try await Self.finde(stand.store, "Antrag") == ["a"])
            #expect(try await Self.finde(stand.store, "Antrag", als: [Self.amt, Self.anderes]) == ["b", "a"])
            #expect(try await Self.finde(stand.store, "Antrag", als: []).isEmpty)
            #expect(try await Self.finde(stand.store, "_oe50").isEmpty)
        }
    }

    @Test("Vertrauliches einer Einheit findet nur, wer Vertrauliches dieser Einheit sehen darf", arguments: Dialect.allCases)
    func vertraulich(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand in
            let geheim = Sichtbarkeit.einheitVertraulich(OrgNummer(36))
            try await Self.lege(stand.store, "a", "Antrag", fuer: [geheim])
            try await Self.lege(stand.store, "b", "Antrag")
            #expect(try await Self.finde(stand.store, "Antrag", als: [geheim]) == ["a"])
            #expect(try await Self.finde(stand.store, "Antrag") == ["b"])
            #expect(try await Self.finde(stand.store, "Antrag", als: [.einheitVertraulich(OrgNummer(3)), Self.anderes]).isEmpty)
            #expect(try await Self.finde(stand.store, "Antrag", als: [.einheitVertraulich(OrgNummer(50))]).isEmpty)
        }
    }

    @Test("Ein ersetzter oder entfernter Eintrag wird nicht mehr gefunden", arguments: Dialect.allCases)
    func ersetzt(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand in
            try await Self.lege(stand.store, "a", "Altwort")
            try await Self.lege(stand.store, "a", "Neuwort")
            #expect(try await Self.finde(stand.store, "Altwort").isEmpty)
            #expect(try await Self.finde(stand.store, "Neuwort") == ["a"])
            try await stand.store.commit(pruefer) { try $0.ausIndexNehmen("a") }
            #expect(try await Self.finde(stand.store, "Neuwort").isEmpty)
        }
    }

    @Test(
        "Zeichen der Suchsprachen sind gewöhnlicher Text", arguments: Dialect.allCases,
        [
            "'", "\"", "a' | 'b", "a\" OR \"b", "*", "a*", "a:*", "(", "NEAR(a b)", "a & !b", "\\", "a OR b", "½", "ŉ",
            "\u{1F600}", "%", "a\u{0}b",
        ])
    func zeichen(maschine: Dialect, frage: String) async throws {
        try await Pruefstand.mit(maschine) { stand in
            try await Self.lege(stand.store, "fremd", "a b oder or near", fuer: [Self.anderes])
            try await Self.lege(stand.store, "z", "Titel \(frage.filter { $0 != "\u{0}" }) Ende")
            #expect(try await !Self.finde(stand.store, frage).contains("fremd"))
            #expect(try await Self.finde(stand.store, "Titel Ende") == ["z"])
        }
    }

    @Test("Ein Buch von einer Million Wörtern bleibt ablegbar und sein Anfang findbar", arguments: Dialect.allCases)
    func gross(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand in
            let buch = (0..<150_000).map { "wort\($0)" }.joined(separator: " ")
            try await Self.lege(stand.store, "buch", "Buch", buch)
            #expect(try await Self.finde(stand.store, "wort777 ") == ["buch"])
        }
    }

    @Test("Beugung, Zusammensetzung, Folge und ganze Zeichen werden gefunden und markiert", arguments: Dialect.allCases)
    func deutsch(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand in
            try await Self.lege(stand.store, "a", "Schreiben", "Der Grundsteuerbescheid an Müller für zwei Häuser liegt bei.")
            for frage in [
                "Bescheide ", "Grundsteuer ", "Mueller ", "Haus ", "\"an Müller\"", "\"zwei Häuser liegt\"", "Grundsteuerbesch",
            ] {
                let treffer = try await stand.store.read { try $0.suche(Suchanfrage(frage, sichtbarFuer: [Self.amt])) }
                #expect(treffer.map(\.objekt) == ["a"], "\(frage)")
                #expect(treffer.first?.ausschnitt.teile.contains(where: \.markiert) == true, "\(frage)")
            }
            for frage in ["\"Müller an\"", "\"Häuser zwei\"", "Wohnung "] {
                #expect(try await Self.finde(stand.store, frage).isEmpty, "\(frage)")
            }
        }
    }

    @Test(
        "Treffer lassen sich nach Einheit, Jahr und Stand zählen und eingrenzen, Fremdes zählt nicht", arguments: Dialect.allCases
    )
    func facetten(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand in
            try await stand.store.commit(pruefer) { tx in
                for (nr, fuer) in [Self.amt, Self.amt, Self.anderes].enumerated() {
                    try tx.indexieren(
                        Sucheintrag(
                            objekt: "o\(nr)", art: "vorgang", titel: nr == 0 ? "Antrag" : "Anlage", kennzeichen: nil,
                            zeit: tx.jetzt, text: "Antrag",
                            sichtbarFuer: [fuer], einheit: OrgNummer(36 + Int64(nr)), zustand: nr == 0 ? "offen" : "zda"))
                }
            }
            @Sendable func anfrage(_ merkmale: Suchmerkmale = .init(), _ folge: Suchanfrage.Reihenfolge = .neueste) -> Suchanfrage
            {
                Suchanfrage("Anträge ", sichtbarFuer: [Self.amt], merkmale: merkmale, reihenfolge: folge)
            }
            let facetten = try await stand.store.read { try $0.suchfacetten(anfrage()) }
            #expect(facetten.gezaehlt == 2 && facetten.zustaende == ["offen": 1, "zda": 1] && !facetten.mehr)
            #expect(facetten.einheiten == [OrgNummer(36): 1, OrgNummer(37): 1] && facetten.jahre.values.reduce(0, +) == 2)
            let eng = try await stand.store.read { try $0.suche(anfrage(.init(einheit: OrgNummer(36), zustand: "offen"))) }
            #expect(eng.map(\.objekt) == ["o0"])
            #expect(try await stand.store.read { try $0.suche(anfrage()) }.map(\.objekt) == ["o1", "o0"])
            #expect(try await stand.store.read { try $0.suche(anfrage(.init(), .passend)) }.map(\.objekt) == ["o0", "o1"])
        }
    }

    @Test("Was nach älteren Regeln im Index steht, wird genannt, bis es neu darin steht", arguments: Dialect.allCases)
    func veraltet(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand in
            try await Self.lege(stand.store, "a", "Antrag")
            try await Self.lege(stand.store, "b", "Antrag")
            #expect(try await stand.store.read { try $0.veralteteSucheintraege(nach: 0, limit: 9) }.isEmpty)
            try await stand.store.commit(pruefer) { try $0.execute("UPDATE suche_facette SET regeln = '1-alt' WHERE nr = 1") }
            try await stand.store.commit(pruefer) { try $0.execute("DELETE FROM suche_facette WHERE nr = 2") }
            #expect(try await stand.store.read { try $0.veralteteSucheintraege(nach: 0, limit: 9) }.map(\.objekt) == ["a", "b"])
            #expect(try await stand.store.read { try $0.veralteteSucheintraege(nach: 1, limit: 9) }.map(\.objekt) == ["b"])
            try await Self.lege(stand.store, "a", "Antrag")
            let stand = try await stand.store.read { try $0.suchstand() }
            #expect(stand.gesamt == 2 && stand.aktuell == 1)
        }
    }
}
