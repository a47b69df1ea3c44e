// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The pages of a batch side by side, to mark where a letter begins and what is left out.
struct TeilenSeite: Page {
    static let vorlage = "post/teilen"
    static let hoechstens = 300

    struct Seite: Encodable, Sendable {
        let nr: Int
        let bildUrl: String?
        let grossUrl: String?
        let erste: Bool
        let beginnt: Bool
        let entfaellt: Bool
    }

    let titel = "Stapel teilen"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let nummer: String
    let betreff: String
    let version: Int
    let zurueckUrl: String
    let url: String
    let seiten: [Seite]
    let mehr: Bool

    init(_ eingang: Eingang, bild: Bool, _ eingaben: Formularstand = .neu) throws {
        try eingang.mussOffenSein()
        guard let zahl = eingang.seiten, zahl > 1 else { throw PostError.nichtTeilbar }
        hatFehler = eingaben.hatFehler
        fehlerliste = eingaben.liste()
        nummer = eingang.nummer
        betreff = eingang.betreff
        version = eingang.version
        zurueckUrl = PostURL.eintrag(eingang.id)
        url = PostURL.akt(eingang.id, "teilen")
        let anfaenge = Set(eingaben.werte?.alle("beginn") ?? []), ohne = Set(eingaben.werte?.alle("ohne") ?? [])
        seiten = (1...min(zahl, Self.hoechstens)).map { nr in
            Seite(
                nr: nr, bildUrl: bild ? "\(PostURL.seite(eingang.id, nr))?klein=1" : nil,
                grossUrl: bild ? PostURL.seite(eingang.id, nr) : nil, erste: nr == 1, beginnt: anfaenge.contains(String(nr)),
                entfaellt: ohne.contains(String(nr)))
        }
        mehr = zahl > Self.hoechstens
    }
}
