// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Identity
import Store
import StoreTesting
import Web
import SteuerungInterface

@testable import Akte
@testable import Informationssicherheit

/// A town with two units, an officer for information security, a head of one unit and somebody from elsewhere.
struct Sicherheitshaus: Sendable {
    static let stadt = OrgNummer(1), verkehr = OrgNummer(36)
    static let module = [IdentityModul.migrationen, AkteModul.migrationen, InformationssicherheitModul.migrationen]

    let stand: Pruefstand
    let dienst: Sicherheitsdienst
    private let um: Stelluhr

    let levi = person(
        "Levi Schild", 1,
        [SicherheitRechte.lesen, SicherheitRechte.bearbeiten, SicherheitRechte.katalog, SicherheitRechte.vorfall],
        [stadt, verkehr])
    let leitung = person("Lea Leitung", 2, [SicherheitRechte.lesen, SicherheitRechte.akzeptieren], [verkehr])
    let fremd = person("Frieda Fremd", 3, [], [verkehr])

    var store: Store { stand.store }

    static func person(_ name: String, _ nr: Int64, _ rechte: [Recht], _ einheiten: Set<OrgNummer>) -> Akteur {
        .mitarbeiter(
            .init(
                id: MitarbeiterID(Zeitpunkt(millisekunden: 1_700_000_000_000 + nr)), name: name, oe: einheiten.min() ?? stadt,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, einheiten) })))
    }

    static let nachbarn = Nachbarn(
        vorhaben: { _, _, _ in [Vorhabenangabe(kennung: "v1", titel: "Rechenzentrum", url: "/v1")] },
        panneAufnehmen: { _, _, _, _ in "DP-2026-001" },
        panne: { _, nummer in nummer == "DP-2026-001" ? Nachbarn.Panne(nummer: nummer, url: "/dp", frist: "noch 72 Std.") : nil })

    static func mit(_ maschine: Dialect, _ body: @Sendable (Sicherheitshaus) async throws -> Void) async throws {
        let um = Stelluhr("2026-03-02T08:00:00Z")
        try await Pruefstand.mit(maschine, modules: module, uhr: um.uhr) { stand in
            try await body(try await Sicherheitshaus(stand, um))
        }
    }

    private init(_ stand: Pruefstand, _ um: Stelluhr) async throws {
        self.stand = stand
        self.um = um
        dienst = Sicherheitsdienst(
            store: stand.store, inhalte: stand.content,
            stelle: Sicherheitsstelle(
                traeger: "Stadt", beauftragte: ["Levi Schild"], adresse: "https://stadt.example", oe: Self.stadt),
            vorlagen: try Vorlagen(
                ordner: [InformationssicherheitModul.bundle.appendingPathComponent("Templates")], streng: true),
            druck: nil, nachbarn: Self.nachbarn,
            meldestufen: try Meldestufe.lesen(try InformationssicherheitModul.tabelle("meldefristen", nil)),
            matrix: try Risikomatrix(try InformationssicherheitModul.tabelle("risikomatrix", nil)))
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
    }

    func vor(_ dauer: Duration) { um.vor(dauer) }

    static func probekatalog() throws -> [UInt8] {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: tests.appendingPathComponent("Oscal/katalog.json")))
    }

    func verbund() async throws -> VerbundID {
        try await VerbundFuehren(store: store)(nil, .init(name: "Bürgerbüro", beschreibung: "", oe: Self.verkehr), akteur: levi)
    }

    @discardableResult
    func objekt(
        _ kuerzel: String, _ art: Zielobjektart, in verbund: VerbundID, vertraulichkeit: Schutzstufe = .normal,
        abweichungen: [Schutzziel: Abweichung] = [:]
    ) async throws -> ZielobjektID {
        let objekt = Probe.objekt(kuerzel, art, verbund, vertraulichkeit, abweichungen)
        try await ZielobjektFuehren(store: store).schreiben(objekt, neu: true, akteur: levi)
        return objekt.id
    }
}

enum Probe {
    static func objekt(
        _ kuerzel: String, _ art: Zielobjektart = .itsystem, _ verbund: VerbundID = VerbundID(gespeichert: "v"),
        _ vertraulichkeit: Schutzstufe = .normal, _ abweichungen: [Schutzziel: Abweichung] = [:]
    ) -> Zielobjekt {
        Zielobjekt(
            id: ZielobjektID(Zeitpunkt(millisekunden: 0)), verbund: verbund, kuerzel: kuerzel, name: "Name", art: art,
            beschreibung: "",
            verantwortlich: "", stufen: [.vertraulichkeit: vertraulichkeit], begruendung: "", abweichungen: abweichungen,
            version: 1)
    }
}
