// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// All addresses of the Geschäftsgang.
enum GangURL {
    static let laufwege = "/amt/laufwege"
    static let laufwegNeu = "/amt/laufwege/neu"
    static let leitungen = "/amt/laufwege/leitungen"
    static let mailwunsch = "/amt/geschaeftsgang/mail"
    static let gangMuster = "/amt/geschaeftsgaenge/{id}"
    static let schrittMuster = "/amt/gangschritte/{id}"

    static func gang(_ id: GeschaeftsgangID) -> String { "/amt/geschaeftsgaenge/\(id)" }
    static func gang(_ id: GeschaeftsgangID, _ teil: String) -> String { "/amt/geschaeftsgaenge/\(id)/\(teil)" }
    static func schritt(_ id: BeteiligungsschrittID, _ akt: String) -> String { "/amt/gangschritte/\(id)/\(akt)" }
    static func laufweg(_ id: LaufwegID) -> String { "\(laufwege)/\(id)" }
    static func neu(_ vorgang: VorgangID, dokument: DokumentID? = nil) -> String {
        AkteURL.mit(AkteURL.vorgang(vorgang, "geschaeftsgang/neu"), ["dokument": dokument?.text])
    }
    static let postkorb = AkteURL.mit(AkteURL.postkorb, ["korb": "gang"])
}
