// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// What the forms of the committee clerk do.
struct Gremienakt: Sendable {
    let store: Store

    func ziehen(_ anfrage: WebRequest) async throws -> WebResponse {
        let id = try anfrage.id("id", ObjektTag.self)
        let beratungen = anfrage.formular.werte.alle("beratung").compactMap { ObjektID($0) }
        let zahl = try await TagesordnungZiehen(store: store)(id, beratungen: beratungen, akteur: anfrage.akteur)
        return .weiter(
            nach: GremienURL.sitzung(id),
            zahl == 0
                ? Meldung(.info, "Die Tagesordnung hat schon alle ständigen Punkte; es wurde nichts gewählt.")
                : Meldung(.erfolg, zahl == 1 ? "Ein Punkt ist dazugekommen." : "\(zahl) Punkte sind dazugekommen."))
    }

    func fassen(_ anfrage: WebRequest) async throws -> WebResponse {
        let id = try anfrage.id("id", ObjektTag.self)
        return try await Formularakt.ausfuehren(anfrage) { _ in
            "ergebnis"
        } erneut: { eingaben in
            try await store.read { try BeschlussfassungSeite(anfrage, $0, eingaben) }
        } _: {
            guard let ergebnis = anfrage.formular["ergebnis"].flatMap(Beschlussergebnis.init(rawValue:)) else {
                throw Eingabefehler(ziel: "ergebnis", text: "Bitte wählen Sie das Ergebnis.")
            }
            let angaben = BeschlussFassen.Angaben(
                ergebnis: ergebnis, punkte: Self.zeilen(anfrage.formular["punkte"]),
                zustaendig: anfrage.formular["zustaendig"].flatMap { ObjektID($0) }, frist: try Self.datum(anfrage, "frist"),
                abstimmung: try Self.abstimmung(anfrage))
            try await BeschlussFassen(store: store)(id, angaben, akteur: anfrage.akteur)
            let sitzung = try await store.read { try $0.beschlussort(id, anfrage) }
            return .weiter(nach: GremienURL.sitzung(sitzung), Meldung(.erfolg, "Der Beschluss ist festgehalten."))
        }
    }

    func fortschreiben(_ anfrage: WebRequest) async throws -> WebResponse {
        let id = try anfrage.id("id", ObjektTag.self)
        return try await Formularakt.ausfuehren(anfrage) { bezeichnung in
            bezeichnung == Beschlussfelder().verzugsgrund.beschreibung.bezeichnung ? "verzugsgrund" : "stand"
        } erneut: { eingaben in
            try await store.read { try BeschlussSeite(anfrage, $0, eingaben) }
        } _: {
            guard let stand = anfrage.formular["stand"].flatMap(Umsetzungsstand.init(rawValue:)) else {
                throw Eingabefehler(ziel: "stand", text: "Bitte wählen Sie den Stand.")
            }
            guard let quelle = anfrage.formular["quelle"] else {
                throw Eingabefehler(ziel: "quelle", text: SteuerungError.quelleFehlt.meldung)
            }
            let angaben = BeschlussFortschreiben.Angaben(
                stand: stand, sachstand: anfrage.formular["sachstand"], frist: try Self.datum(anfrage, "frist"),
                verzugsgrund: anfrage.formular["verzugsgrund"], quelle: .herkunft(quelle, url: nil))
            try await BeschlussFortschreiben(store: store)(id, angaben, akteur: anfrage.akteur)
            return .weiter(nach: GremienURL.kontrolle, Meldung(.erfolg, "Der Stand ist gespeichert."))
        }
    }

    func berichten(_ anfrage: WebRequest) async throws -> WebResponse {
        guard let tag = anfrage.formular["tag"].flatMap({ Kalendertag(eingabe: $0) }) else { throw SteuerungError.tagUngueltig }
        let zahl = try await AbschlussBerichten(store: store)(
            gremium: anfrage.formular["gremium"].flatMap { ObjektID($0) }, am: tag, akteur: anfrage.akteur)
        return .weiter(
            nach: GremienURL.kontrolle,
            Meldung(.erfolg, zahl == 1 ? "Ein Beschluss ist abgelegt." : "\(zahl) Beschlüsse sind abgelegt."))
    }

    func fragen(_ anfrage: WebRequest) async throws -> WebResponse {
        let punkt = try anfrage.id("id", ObjektTag.self)
        return try await Formularakt.ausfuehren(anfrage) { _ in
            "frage"
        } erneut: { eingaben in
            try await store.read { try FragenSeite(anfrage, $0, punkt: punkt, eingaben) }
        } _: {
            let text = try Self.text(anfrage, "frage", "Bitte schreiben Sie, was Sie wissen möchten.")
            try await FrageStellen(store: store)(punkt, text, akteur: anfrage.akteur)
            return .weiter(
                nach: GremienURL.punktfragen(punkt),
                Meldung(.erfolg, "Ihre Frage ist beim Programmbüro. Die Antwort steht dann hier."))
        }
    }

    func antworten(_ anfrage: WebRequest) async throws -> WebResponse {
        let id = try anfrage.id("id", ObjektTag.self), feld = "antwort-\(id)"
        return try await Formularakt.ausfuehren(anfrage) { _ in
            feld
        } erneut: { eingaben in
            try await store.read { db in
                guard let punkt = try db.fragepunkt(id, anfrage) else { throw SteuerungError.nichtGefunden }
                return try FragenSeite(anfrage, db, punkt: punkt, beantwortet: id, eingaben)
            }
        } _: {
            let text = try Self.text(anfrage, feld, "Bitte schreiben Sie die Antwort.")
            let punkt = try await FrageBeantworten(store: store)(id, text, akteur: anfrage.akteur)
            return .weiter(nach: GremienURL.punktfragen(punkt), Meldung(.erfolg, "Die Antwort steht bei der Frage."))
        }
    }

    /// - Throws: `Eingabefehler`.
    private static func text(_ anfrage: WebRequest, _ feld: String, _ fehlt: String) throws(Eingabefehler) -> String {
        guard let text = anfrage.formular[feld], text.contains(where: { !$0.isWhitespace }) else {
            throw Eingabefehler(ziel: feld, text: fehlt)
        }
        return text
    }

    private static func zeilen(_ text: String?) -> [String] {
        (text ?? "").split(whereSeparator: \.isNewline).map(String.init).filter { zeile in zeile.contains { !$0.isWhitespace } }
    }

    private static func datum(_ anfrage: WebRequest, _ feld: String) throws -> Datumsangabe? {
        guard let text = anfrage.formular[feld] else { return nil }
        guard let datum = Datumsangabe(eingabe: text) else {
            throw Eingabefehler(ziel: feld, text: "Bitte geben Sie die Zeit so an: 31.12.2026, Dezember 2026 oder Ende 2026.")
        }
        return datum
    }

    /// The groups of which at least one number was typed.
    private static func abstimmung(_ anfrage: WebRequest) throws -> Abstimmung? {
        var gruppen: [Abstimmung.Gruppe] = []
        for (nr, name) in zip(1..., anfrage.formular.werte.alle("gruppe")) {
            let felder = ["dafuer", "dagegen", "enthaltungen"].map { "\($0)\(nr)" }
            let texte = felder.map { anfrage.formular[$0] }
            guard texte.contains(where: { $0 != nil }) else { continue }
            var zahlen: [Int] = []
            for (feld, text) in zip(felder, texte) {
                guard let zahl = Int(text ?? "0"), (0...10_000).contains(zahl) else {
                    throw Eingabefehler(ziel: feld, text: "Bitte geben Sie die Stimmen als Zahl an.")
                }
                zahlen.append(zahl)
            }
            gruppen.append(.init(name: name, dafuer: zahlen[0], dagegen: zahlen[1], enthaltungen: zahlen[2]))
        }
        return gruppen.isEmpty ? nil : Abstimmung(teil: anfrage.formular["teil"], gruppen: gruppen)
    }
}

extension ReadAccess {
    /// The Sitzung of an item.
    fileprivate func beschlussort(_ punkt: ObjektID, _ anfrage: WebRequest) throws -> ObjektID {
        let bild = try stichtagsbild([.tagesordnungspunkt], try anfrage.betrachtung(), akteur: anfrage.akteur)
        guard let sitzung = bild.objekt(punkt)?[Tagesordnungspunktfelder().sitzung] else { throw SteuerungError.nichtGefunden }
        return sitzung
    }

    /// The item a question is about.
    fileprivate func fragepunkt(_ frage: ObjektID, _ anfrage: WebRequest) throws -> ObjektID? {
        try stichtagsbild([.frage], try anfrage.betrachtung(), akteur: anfrage.akteur).objekt(frage)?[Fragenfelder().punkt]
    }
}
