// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// A line of the lists of keys.
struct Schluesselzeilenanzeige: Encodable, Sendable {
    let inhaber: String
    /// Keys for DKIM have no page of their own.
    let url: String?
    let wessen: String
    let art: String
    let verfahren: String
    let bis: String
    let rest: String?
    let stand: Zustandsmarke
    let abgelaufen: Zustandsmarke?
    let anders: Zustandsmarke?
    let herkunft: String?

    init(_ posten: Schluesselposten, jetzt: Zeitpunkt) {
        inhaber = posten.inhaber
        url = posten.klasse == .dkim ? nil : SchluesselURL.karte(posten.klasse, posten.id)
        wessen = posten.klasse.deutsch
        art = posten.art + (posten.zweck.map { ", \($0.deutsch)" } ?? "")
        verfahren = posten.verfahren ?? "–"
        bis = posten.gueltigBis.map(\.tag.deutsch) ?? (posten.stand == .wartet ? "–" : "ohne Ablauf")
        rest = posten.gueltigBis.flatMap { Self.rest($0, jetzt) }
        stand = Zustandsmarke(posten.stand.markenart, posten.stand.deutsch)
        abgelaufen = posten.laeuftAb(bis: jetzt) ? Zustandsmarke("fehler", "abgelaufen") : nil
        anders = posten.istAenderung ? Zustandsmarke("warnung", "Änderung") : nil
        herkunft = posten.herkunft?.deutsch
    }

    /// How long it still is, where that is worth a word.
    static func rest(_ bis: Zeitpunkt, _ jetzt: Zeitpunkt) -> String? {
        switch bis.tag - jetzt.tag {
        case ..<(-1): "seit \(jetzt.tag - bis.tag) Tagen"
        case -1: "seit gestern"
        case 0: bis <= jetzt ? "seit heute" : "heute"
        case 1: "morgen"
        case let tage where tage <= 90: "in \(tage) Tagen"
        default: nil
        }
    }
}
