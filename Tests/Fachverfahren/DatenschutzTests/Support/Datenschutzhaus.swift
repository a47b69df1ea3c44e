// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Identity
import Store
import StoreTesting
import Web

@testable import Akte
@testable import Datenschutz

/// A town with two units, an officer for data protection and a head of one unit.
struct Datenschutzhaus: Sendable {
    static let stadt = OrgNummer(1), verkehr = OrgNummer(36), soziales = OrgNummer(50)
    static let module = [IdentityModul.migrationen, AkteModul.migrationen, DatenschutzModul.migrationen]
    static let angabe = Verarbeitungsangabe(
        "probe.fund", "Fundbüro", zweck: "Fundsachen zurückgeben",
        rechtsgrundlage: "Art. 6 Abs. 1 Buchst. e DSGVO, §§ 965 ff. BGB",
        betroffene: ["Finder", "Verlierer"], daten: ["Name", "Anschrift"], empfaenger: ["Fundbüro"], loeschung: "nach 6 Monaten",
        tabellen: ["probe_fund"])

    let stand: Pruefstand
    let dienst: Datenschutzdienst
    private let um: Stelluhr

    let ina = person(
        "Ina Wacht", 1,
        [DatenschutzRechte.lesen, DatenschutzRechte.verzeichnis, DatenschutzRechte.panne, DatenschutzRechte.betroffene],
        [stadt, verkehr, soziales])
    let leitung = person("Lea Leitung", 2, [DatenschutzRechte.lesen], [verkehr])
    let fremd = person("Frieda Fremd", 3, [], [verkehr])

    var store: Store { stand.store }

    static func person(_ name: String, _ nr: Int64, _ rechte: [Recht], _ einheiten: Set<OrgNummer>) -> Akteur {
        .mitarbeiter(
            .init(
                id: MitarbeiterID(Zeitpunkt(millisekunden: 1_700_000_000_000 + nr)), name: name, oe: einheiten.min() ?? stadt,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, einheiten) })))
    }

    static func modul(_ angabe: Verarbeitungsangabe = angabe) -> Modul {
        Modul(name: "probe", titel: "Probe", datenschutz: Datenschutzangaben([angabe], ohnePersonenbezug: ["probe_liste"]))
    }

    static func mit(_ maschine: Dialect, _ body: @Sendable (Datenschutzhaus) async throws -> Void) async throws {
        let um = Stelluhr("2026-03-02T08:00:00Z")
        try await Pruefstand.mit(maschine, modules: module, uhr: um.uhr) { stand in
            try await body(try await Datenschutzhaus(stand, um))
        }
    }

    private init(_ stand: Pruefstand, _ um: Stelluhr) async throws {
        self.stand = stand
        self.um = um
        dienst = Datenschutzdienst(
            store: stand.store, inhalte: stand.content,
            stelle: Datenschutzstelle(verantwortlich: ["Stadt"], beauftragte: ["Ina Wacht"], oe: Self.stadt),
            adresse: "https://rathaus.example",
            vorlagen: try Vorlagen(ordner: [DatenschutzModul.bundle.appendingPathComponent("Templates")], streng: true),
            druck: nil,
            module: [Self.modul()],
            bogenfragen: try Bogenfrage.lesen(
                String(contentsOf: DatenschutzModul.bundle.appendingPathComponent("Rechtsdaten/boegen.tsv"), encoding: .utf8)))
        let einheiten =
            [
                (Self.stadt, "BM", OrgEinheit.Art.stadt, nil), (Self.verkehr, "36", .fachbereich, Self.stadt),
                (Self.soziales, "50", .fachbereich, Self.stadt),
            ]
            as [(OrgNummer, String, OrgEinheit.Art, OrgNummer?)]
        try await Verwaltung(store: stand.store).einheitenSetzen(
            einheiten.map { nummer, kurz, art, ueber in
                OrgEinheit(
                    nummer: nummer, kurz: kurz, name: "Amt \(kurz)", art: art, uebergeordnet: ueber,
                    gueltigAb: Kalendertag(tagnummer: 0))
            }, akteur: .system("test"))
        _ = try await AktenplanEinspielen(store: stand.store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
    }

    func vor(_ dauer: Duration) { um.vor(dauer) }
}
