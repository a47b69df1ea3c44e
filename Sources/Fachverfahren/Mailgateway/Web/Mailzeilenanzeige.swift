// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Web

/// A delivery as a row of a table, with what the actor may do about it.
struct Mailzeilenanzeige: Encodable, Sendable {
    let adresse: String
    let absender: String
    let url: String
    let richtung: String
    let stand: Zustandsmarke
    let versuche: Int
    let naechster: String?
    let beendet: String?
    let warum: String?
    let transport: String?
    let angenommen: String
    let erneutUrl: String?
    let neuBeurteilenUrl: String?
    let zurAbholungUrl: String?
    let freigebenUrl: String?
    let verwerfenUrl: String?
    let hatAkte: Bool

    init(_ zeile: Mailzeile, _ akteur: Akteur) {
        let darf = akteur.darf(GatewayRechte.entscheiden)
        adresse = zeile.adresse
        absender = zeile.absender.isEmpty ? "Bericht ohne Absender" : zeile.absender
        url = MailURL.nachricht(zeile.nachricht)
        richtung = zeile.richtung.deutsch
        stand = Zustandsmarke(zeile.zustand.markenart, zeile.zustand.deutsch)
        versuche = zeile.versuche
        naechster = zeile.naechster?.deutsch
        beendet = zeile.beendet?.deutsch
        warum = zeile.warum
        transport = zeile.transport
        angenommen = zeile.angenommen.deutsch
        erneutUrl = darf && zeile.kannVersuchtWerden ? MailURL.erneut(zeile.id) : nil
        let entscheidbar = darf && zeile.kannEntschiedenWerden
        neuBeurteilenUrl = entscheidbar ? MailURL.neuBeurteilen(zeile.id) : nil
        zurAbholungUrl = entscheidbar && zeile.kannAbgeholtWerden ? MailURL.zurAbholung(zeile.id) : nil
        freigebenUrl = entscheidbar && zeile.kannTrotzdemGesendetWerden ? MailURL.freigeben(zeile.id) : nil
        verwerfenUrl = entscheidbar ? MailURL.verwerfen(zeile.id) : nil
        hatAkte = erneutUrl != nil || entscheidbar
    }
}

extension Richtung {
    var deutsch: String {
        switch self {
        case .eingehend: "eingehend"
        case .ausgehend: "ausgehend"
        }
    }
}

/// A badge (partial `marke`).
struct Zustandsmarke: Encodable, Sendable {
    let art: String
    let text: String

    init(_ art: String, _ text: String) {
        self.art = art
        self.text = text
    }
}
