// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Identity
import Store
import StoreTesting
import Testing
import WebDav

@testable import Akte
@testable import Netzlaufwerk

/// A Vorgang of one unit with two clerks of it and one of another, seen through the drive.
struct Netzprobe: Sendable {
    static let oe = OrgNummer(361)
    let stand: Pruefstand
    let vorgang: VorgangKopf
    /// Path of the Vorgang's folder.
    let ordner: [String]
    let ada = Netzprobe.person(1, "Ada Muster", oe)
    let ben = Netzprobe.person(2, "Ben Beispiel", oe)
    /// Ada after her role was taken away: she still sees what the unit sees.
    let adaLiest = Netzprobe.person(1, "Ada Muster", oe, [AkteRechte.lesen])
    let eva = Netzprobe.person(3, "Eva Fern", OrgNummer(40))

    var store: Store { stand.store }
    private static let jetzt = Zeitpunkt(millisekunden: 1_795_420_800_000)

    static func mit(_ maschine: Dialect, _ body: @Sendable (Netzprobe) async throws -> Void) async throws {
        try await Pruefstand.mit(
            maschine, modules: [IdentityModul.migrationen, AkteModul.migrationen], uhr: Uhr { jetzt }
        ) { stand in
            let ada = person(1, "Ada Muster", oe)
            let heute = Kalendertag(tagnummer: 0)
            try await Verwaltung(store: stand.store).einheitenSetzen(
                [OrgEinheit(nummer: oe, kurz: "36.1", name: "Zulassung", art: .abteilung, uebergeordnet: nil, gueltigAb: heute)],
                akteur: .system("test"))
            _ = try await AktenplanEinspielen(store: stand.store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
            let anlage = VorgangAnlage(
                aktenplan: "36.10.01", akteBetreff: "Wunschkennzeichen", vorgangBetreff: "LEV-AB 12", typ: "Wunschkennzeichen",
                oe: oe)
            let (vorgang, pfad) = try await stand.store.commit(Vermerk(ada, "test.vorgang")) { tx in
                let vorgang = try tx.vorgangAnlegen(anlage)
                return (vorgang, try Baumweg(tx, ada, am: jetzt.tag).ort(vorgang)?.pfad ?? [])
            }
            try await body(Netzprobe(stand: stand, vorgang: vorgang, ordner: pfad))
        }
    }

    private static func person(
        _ nr: Int64, _ name: String, _ oe: OrgNummer, _ rechte: [Recht] = [AkteRechte.lesen, AkteRechte.bearbeiten]
    ) -> Akteur {
        .mitarbeiter(
            .init(
                id: MitarbeiterID(gespeichert: "01900000-0000-7000-8000-00000000000\(nr)"), name: name, oe: oe,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, [oe]) })))
    }

    /// With the token for the target, as a program sends it that renames a file over another.
    func umbenennen(_ quelle: [String], _ ziel: [String], als wer: Akteur, marke: String, verschieben: Bool = true) async throws {
        let wenn = try IfHeader("<\(Netzpfad.href(ziel, ordner: false))> (<\(marke)>)")
        let anfrage = Netzanfrage(akteur: wer, jetzt: Self.jetzt, pfad: quelle, wenn: wenn)
        let neu = try await Uebertragen(store: store)(
            anfrage, .init(ziel: ziel, verschieben: verschieben, ueberschreiben: true, tief: true))
        #expect(!neu)
    }

    func anfrage(_ name: [String], als wer: Akteur, marke: String? = nil) throws -> Netzanfrage {
        Netzanfrage(akteur: wer, jetzt: Self.jetzt, pfad: name, wenn: try marke.map { try IfHeader("(<\($0)>)") })
    }

    func inhalt(_ text: String) async throws -> Inhalt { try await stand.content.store(Data(text.utf8)) }

    func schreiben(_ text: String, _ name: [String], als wer: Akteur, marke: String? = nil) async throws -> Bool {
        let daten = Data(text.utf8)
        let inhalt = try await stand.content.store(daten)
        return try await DateiSchreiben(store: store)(try anfrage(name, als: wer, marke: marke), inhalt, anfang: Array(daten)).neu
    }

    func lesen(_ name: [String], als wer: Akteur) async throws -> String {
        let (_, stand) = try await DateiLesen(store: store)(try anfrage(name, als: wer))
        guard let inhalt = stand.inhalt else { throw Ablehnung.fehlt }
        return String(decoding: try await self.stand.content.read(inhalt), as: UTF8.self)
    }

    func sperren(_ name: [String], als wer: Akteur) async throws -> String {
        let wunsch = SperreSetzen.Wunsch(geteilt: false, tief: false, inhaber: nil, sekunden: 600)
        let (sperre, _, _) = try await SperreSetzen(store: store, inhalte: stand.content)(try anfrage(name, als: wer), wunsch)
        return Sperrmarke.text(sperre.id)
    }

    func dokumente() async throws -> [DokumentKopf] { try await store.read { [vorgang] in try $0.dokumente(in: vorgang.id) } }
}
