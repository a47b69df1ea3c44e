// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Identity
import Store
import SteuerungInterface
import StoreTesting
import Web

@testable import Akte
@testable import Pruefungswesen

/// A town with two units, a programme office that keeps audits, a head of one unit and an auditor.
struct Pruefungshaus: Sendable {
    static let stadt = OrgNummer(1), verkehr = OrgNummer(36)
    static let module = [IdentityModul.migrationen, AkteModul.migrationen, PruefungswesenModul.migrationen]
    static let heute = Kalendertag(jahr: 2026, monat: 3, tag: 2) ?? Kalendertag(tagnummer: 0)

    let stand: Pruefstand
    let dienst: Pruefungswesendienst

    let kim = person(
        "Kim Plan", 1,
        [
            PruefungswesenRechte.lesen, PruefungswesenRechte.ausgeben, PruefungswesenRechte.antworten,
            PruefungswesenRechte.fuehren,
            PruefungswesenRechte.fragen, AkteRechte.lesen, AkteRechte.anlegen, AkteRechte.bearbeiten, AkteRechte.vertraulichLesen,
        ], [stadt, verkehr])
    let leitung = person(
        "Lea Leitung", 2,
        [PruefungswesenRechte.lesen, PruefungswesenRechte.antworten, PruefungswesenRechte.umsetzen, AkteRechte.lesen], [verkehr])
    let prueferin = person(
        "Petra Prüf", 3, [PruefungswesenRechte.lesen, PruefungswesenRechte.ausgeben, AkteRechte.lesen], [verkehr])

    var store: Store { stand.store }

    static func person(_ name: String, _ nr: Int64, _ rechte: [Recht], _ einheiten: Set<OrgNummer>) -> Akteur {
        .mitarbeiter(
            .init(
                id: MitarbeiterID(Zeitpunkt(millisekunden: 1_700_000_000_000 + nr)), name: name, oe: einheiten.min() ?? stadt,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, einheiten) })))
    }

    static func mit(_ maschine: Dialect, _ body: @Sendable (Pruefungshaus) async throws -> Void) async throws {
        let uhr = Uhr { heute.um(9, 0) }
        try await Pruefstand.mit(maschine, modules: module, uhr: uhr) { stand in try await body(try await Pruefungshaus(stand)) }
    }

    private init(_ stand: Pruefstand) async throws {
        self.stand = stand
        dienst = Pruefungswesendienst(
            store: stand.store, inhalte: stand.content, oe: Self.stadt, adresse: "https://stadt.example",
            vorlagen: try Vorlagen(ordner: [PruefungswesenModul.bundle.appendingPathComponent("Templates")], streng: true),
            druck: nil,
            vorhaben: { _, akteur, _ in
                akteur.darf(PruefungswesenRechte.fuehren) ? [.init(kennung: "v1", titel: "E-Akte einführen", url: "/v1")] : []
            }, fragen: try Self.mitgeliefert())
        let einheiten =
            [(Self.stadt, "BM", OrgEinheit.Art.stadt, nil), (Self.verkehr, "36", .fachbereich, Self.stadt)]
            as [(OrgNummer, String, OrgEinheit.Art, OrgNummer?)]
        try await Verwaltung(store: stand.store).einheitenSetzen(
            einheiten.map { nummer, kurz, art, ueber in
                OrgEinheit(
                    nummer: nummer, kurz: kurz, name: "Amt \(kurz)", art: art, uebergeordnet: ueber,
                    gueltigAb: Kalendertag(tagnummer: 0))
            }, akteur: .system("test"))
        _ = try await AktenplanEinspielen(store: stand.store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
        try await FragenEinrichten(store: stand.store, fragen: dienst.fragen)()
    }

    static func mitgeliefert() throws -> [Prueffrage] {
        try Prueffrage.lesen(
            String(contentsOf: PruefungswesenModul.bundle.appendingPathComponent("Rechtsdaten/fragen.tsv"), encoding: .utf8))
    }

    /// A new audit with the newest published questions.
    func pruefung() async throws -> PruefungID {
        let fassung = try await store.read { try $0.fragenfassungen().first { $0.zustand == .veroeffentlicht }?.id }
        return try await PruefungFuehren(dienst: dienst).anlegen(
            titel: "IT-Prüfung", prueferin: "gpaNRW", fassung: fassung, beginn: Self.heute, akteur: kim)
    }

    func antworten(_ id: PruefungID, _ frage: String, _ stufe: Erfuellungsstufe, version: Int64 = 0) async throws {
        try await FrageBeantworten(store: store)(
            id, frage, version: version, stufe: stufe, erlaeuterung: "so ist es", sachstand: Self.heute, akteur: kim)
    }

    /// A Vorgang with one Dokument, and the sign of it.
    func dokument(_ oe: OrgNummer, vertraulich: Bool = false, text: String = "Beleg") async throws -> (
        vorgang: String, dokument: String
    ) {
        let inhalt = try await stand.content.store(Data(text.utf8))
        return try await store.commit(Vermerk(.system("test"), "test")) { tx in
            let vorgang = try tx.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: "10.40.01", akteBetreff: "Belege \(oe) \(vertraulich)", vorgangBetreff: "Nachweis \(text)",
                    typ: "Beleg", oe: oe,
                    vertraulich: vertraulich))
            let dokument = try tx.dokumentAblegen(
                DokumentAnlage(
                    betreff: "Nachweis \(text)", typ: .nachweis, richtung: .intern, dateiname: "Nachweis \(text).txt",
                    mediatyp: "text/plain",
                    inhalt: inhalt, final: true), in: vorgang.id)
            return (vorgang.zeichen.text, dokument.zeichen.text)
        }
    }

    /// Uploads a table.
    func datei(_ id: PruefungID, _ art: Pruefeinlesung.Art, _ text: String) async throws -> PruefeinlesungID {
        let inhalt = try await stand.content.store(Data(text.utf8))
        return try await DateiEinlesen(dienst: dienst).vorlegen(
            id, art,
            Hochgeladen(
                feld: "datei", dateiname: "\(art.rawValue).csv", gemeldeterTyp: "text/csv", inhalt: inhalt,
                anfang: Array(text.utf8)),
            akteur: kim)
    }
}
