// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Foundation

/// Addresses of the gateway's pages.
enum MailURL {
    static let liste = "/amt/mail"
    static let stand = "\(liste)/stand"
    static let statistik = "\(liste)/statistik"
    static let selbstpruefung = "\(liste)/selbstpruefung"
    static let tls = "\(liste)/tls"
    static let tlsCsv = "\(liste)/tls.csv"
    static let partner = "\(liste)/partner"
    static let partnerLoeschen = "\(partner)/loeschen"
    /// Destinations to which delivery is stopped.
    static let pausen = "\(liste)/pausen"
    static let pausenBeenden = "\(pausen)/beenden"
    static let alleErneut = "\(liste)/erneut"
    static let nachrichtMuster = "\(liste)/nachrichten/{id}"
    static let erneutMuster = "\(liste)/zustellungen/{id}/erneut"
    static let neuBeurteilenMuster = "\(liste)/zustellungen/{id}/neu-beurteilen"
    static let zurAbholungMuster = "\(liste)/zustellungen/{id}/zur-abholung"
    /// What recipients see; without signing in.
    static let abholMuster = "/post/{marke}"
    static let abholAntwortMuster = "/post/{marke}/antwort"
    static let abholAnlageMuster = "/post/{marke}/anlage"
    /// The same for whoever has an account of the Bürgerportal.
    static let postfachMuster = "/postfach/mail/{id}"
    static let postfachAntwortMuster = "\(postfachMuster)/antwort"
    static let postfachAnlageMuster = "\(postfachMuster)/anlage"
    static func postfach(_ id: ZustellungID) -> String { "/postfach/mail/\(id)" }
    static let anhangMuster = "/anhang/{marke}"
    static func anhang(_ marke: String) -> String { "/anhang/\(marke)" }
    static let linksBeendenMuster = "\(meine)/{id}/links-beenden"
    static func linksBeenden(_ id: NachrichtID) -> String { "\(meine)/\(id)/links-beenden" }
    static let kennwortbriefe = "\(liste)/kennwortbriefe"
    static func kennwortbriefMuster(_ was: String) -> String { "\(kennwortbriefe)/{id}/\(was)" }
    static func kennwortbrief(_ id: ZustellungID, _ was: String) -> String { "\(kennwortbriefe)/\(id)/\(was)" }
    static let freigebenMuster = "\(liste)/zustellungen/{id}/freigeben"
    static let verwerfenMuster = "\(liste)/zustellungen/{id}/verwerfen"

    /// What senders see of their own messages.
    static let meine = "\(liste)/meine"
    static let meineMuster = "\(meine)/{id}"
    static func meine(_ id: NachrichtID) -> String { "\(meine)/\(id)" }
    static func meine(_ id: ZustellungID, _ was: Eigenakt) -> String { "\(meine)/zustellungen/\(id)/\(was.rawValue)" }
    static func meineMuster(_ was: Eigenakt) -> String { "\(meine)/zustellungen/{id}/\(was.rawValue)" }

    static func meine(_ auswahl: Eigenauswahl, nach: ZustellungID? = nil) -> String {
        var teile = URLComponents()
        teile.queryItems = [URLQueryItem(name: "welche", value: auswahl.welche.rawValue)]
        if let empfaenger = auswahl.empfaenger { teile.queryItems?.append(URLQueryItem(name: "empfaenger", value: empfaenger)) }
        if let nach { teile.queryItems?.append(URLQueryItem(name: "nach", value: nach.text)) }
        return "\(meine)?\((teile.percentEncodedQuery ?? "").replacingOccurrences(of: "+", with: "%2B"))"
    }

    /// A page of the E-Akte.
    static func vorgang(_ id: VorgangID) -> String { "/amt/vorgaenge/\(id)" }
    static func nachricht(_ id: NachrichtID) -> String { "\(liste)/nachrichten/\(id)" }
    static func erneut(_ id: ZustellungID) -> String { "\(liste)/zustellungen/\(id)/erneut" }
    static func neuBeurteilen(_ id: ZustellungID) -> String { "\(liste)/zustellungen/\(id)/neu-beurteilen" }
    static func zurAbholung(_ id: ZustellungID) -> String { "\(liste)/zustellungen/\(id)/zur-abholung" }
    static func abholung(_ marke: String) -> String { "/post/\(marke)" }
    static func freigeben(_ id: ZustellungID) -> String { "\(liste)/zustellungen/\(id)/freigeben" }
    static func verwerfen(_ id: ZustellungID) -> String { "\(liste)/zustellungen/\(id)/verwerfen" }
    static func selbstpruefung(_ domain: String) -> String { "\(selbstpruefung)?domain=\(domain)" }
    static func partner(_ muster: String) -> String {
        "\(partner)?muster=\(muster.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }
    static func tls(tage: Int) -> String { "\(tls)?tage=\(tage)" }
    static func tlsCsv(_ tabelle: TlsRouten.Tabelle, tage: Int) -> String { "\(tlsCsv)?tabelle=\(tabelle.rawValue)&tage=\(tage)" }
    static func statistik(tage: Int) -> String { "\(statistik)?tage=\(tage)" }

    static func liste(_ auswahl: Mailauswahl, nach: ZustellungID? = nil) -> String {
        var teile = URLComponents()
        teile.queryItems = auswahl.paare.map { URLQueryItem(name: $0.name, value: $0.wert) }
        if let nach { teile.queryItems?.append(URLQueryItem(name: "nach", value: nach.text)) }
        let abfrage = (teile.percentEncodedQuery ?? "").replacingOccurrences(of: "+", with: "%2B")
        return abfrage.isEmpty ? liste : "\(liste)?\(abfrage)"
    }
}
