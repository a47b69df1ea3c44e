// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Identity
import Store
import StoreTesting
import Testing

@testable import Buergerportal
@testable import Kennzeichen
@testable import Web

/// The citizen's way from the plate to the sent application, through the routes of both modules.
struct Portalprobe {
    let amt: Kennzeichenamt
    let angebot: Leistungsangebot
    let portal: BuergerportalModul
    let seiten: Seitenprobe

    init(_ amt: Kennzeichenamt) async throws {
        self.amt = amt
        seiten = try Seitenprobe()
        let oe = OrgNummer(361)
        angebot = Angebot(dienst: amt.dienst, aktenplan: "36.10.01", oe: oe).leistungsangebot
        let vorlagen = try Vorlagen(ordner: [BuergerportalModul.bundle.appendingPathComponent("Templates")], streng: true)
        portal = BuergerportalModul(
            store: amt.store, inhalte: amt.stand.content, vorlagen: vorlagen,
            druck: { html, _ in Data("%PDF-1.7\n\(html)".utf8) },
            angebote: [angebot],
            stadt: Portalstadt(
                name: "Stadt Muster", behoerde: "Stadt Muster", anschrift: ["Platz 1"], telefon: "1", email: "x@muster.example",
                portal: "https://portal.muster.example", gericht: "Verwaltungsgericht"))
        try await Verwaltung(store: amt.store).einheitenSetzen(
            [
                OrgEinheit(
                    nummer: oe, kurz: "36.1", name: "Zulassung", art: .abteilung, uebergeordnet: nil,
                    gueltigAb: Kalendertag(tagnummer: 0))
            ], akteur: .system("test"))
        _ = try await AktenplanEinspielen(store: amt.store)(try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
    }

    func zugriff(_ akteur: Akteur) -> Zugriff { Zugriff(akteur, besuch: Besuch(token: "00")) }

    /// Presses "reserve this plate".
    func waehlen(_ kennzeichen: String, _ akteur: Akteur) async throws -> (status: Int, ziel: String) {
        let antrag = AntragMitKennzeichen(dienst: amt.dienst, portal: portal)
        let routen = OeffentlicheRouten(dienst: amt.dienst, drossel: Drossel(hoechstens: 99, in: .seconds(60))) {
            try await antrag($0, $1, $2)
        }.alle
        let antwort = try await seiten.rufen(
            routen, .post, KennzeichenURL.halten, akteur, amt.uhr.jetzt, formular: [("kennzeichen", kennzeichen)])
        return (antwort.status, antwort.text)
    }

    /// The draft that `waehlen` leads to.
    func entwurf(_ kennzeichen: String, _ akteur: Akteur) async throws -> AntragID {
        let ziel = try await waehlen(kennzeichen, akteur).ziel
        return try #require(AntragID(ziel.dropFirst("/antraege/".count)), "\(ziel)")
    }

    func loeschen(_ id: AntragID, _ akteur: Akteur) async throws {
        try await EntwurfVerwerfen(store: amt.store, angebote: [angebot])(id, zugriff: zugriff(akteur))
    }

    func senden(_ id: AntragID, _ akteur: Akteur) async throws {
        let antworten: [String: [String]] = [
            AngebotFormular.Feld.saison: ["nein"], AngebotFormular.Feld.vorname: ["Mina"],
            AngebotFormular.Feld.nachname: ["Beispiel"], AngebotFormular.Feld.geburt: ["1980-03-31"],
            AngebotFormular.Feld.strasse: ["Weg 1"], AngebotFormular.Feld.plz: ["51373"], AngebotFormular.Feld.ort: ["Muster"],
            AngebotFormular.Feld.email: ["mina@example.org"], Zustimmungsfrage.id: ["ja"],
        ]
        try await SeiteSpeichern(store: amt.store)(id, antworten, zugriff: zugriff(akteur))
        _ = try await AntragSenden(store: amt.store, druck: portal.druck, stadt: portal.stadt)(
            id, angebot, code: nil, zugriff: zugriff(akteur))
    }

    func zuruecknehmen(_ id: AntragID, _ akteur: Akteur) async throws {
        try await AntragZuruecknehmen(store: amt.store)(id, angebot, zugriff: zugriff(akteur))
    }
}
