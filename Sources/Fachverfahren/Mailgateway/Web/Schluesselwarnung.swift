// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// The lamp over the list of mail: a key of ours ends soon, and then mail is neither signed nor readable for partners.
struct Schluesselwarnung: Encodable, Sendable {
    let titel: String
    let text: String
    let url = SchluesselURL.liste(.ablauf)

    /// `nil` where there is time.
    init?(_ db: some ReadAccess, jetzt: Zeitpunkt) throws {
        let endende = try db.endendeEigene(jetzt)
        guard let erster = endende.min(by: { ($0.gueltigBis ?? jetzt) < ($1.gueltigBis ?? jetzt) }), let bis = erster.gueltigBis
        else { return nil }
        let inhaber = Set(endende.map(\.inhaber))
        titel = bis <= jetzt ? "Ein eigener Schlüssel ist abgelaufen" : "Ein eigener Schlüssel läuft bald ab"
        let wann = Schluesselzeilenanzeige.rest(bis, jetzt).map { " (\($0))" } ?? ""
        let weitere =
            inhaber.count > 1 ? " Betroffen \(inhaber.count == 2 ? "ist noch ein weiterer" : "sind \(inhaber.count - 1) weitere")." : ""
        text = "\(erster.inhaber): gültig bis \(bis.tag.deutsch)\(wann).\(weitere)"
    }
}
