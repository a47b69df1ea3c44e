// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// Addresses of the pages about keys and certificates.
enum SchluesselURL {
    static let liste = "\(MailURL.liste)/schluessel"
    static let tabelle = "\(liste)/liste.csv"
    static let aufnehmen = "\(liste)/aufnehmen"
    static let karteMuster = "\(liste)/{klasse}/{id}"
    static let dateiMuster = "\(karteMuster)/oeffentlich"
    static let entscheidungMuster = "\(karteMuster)/entscheidung/{akt}"

    static func karte(_ klasse: Schluesselklasse, _ id: String) -> String { "\(liste)/\(klasse.rawValue)/\(id)" }
    static func datei(_ klasse: Schluesselklasse, _ id: String) -> String { "\(karte(klasse, id))/oeffentlich" }
    static func entscheidung(_ klasse: Schluesselklasse, _ id: String, _ akt: Schluesselakt) -> String {
        "\(karte(klasse, id))/entscheidung/\(akt.rawValue)"
    }
    /// The form, for the certificate of this key of ours.
    static func aufnehmen(fuer id: SchluesselID) -> String { "\(aufnehmen)?schluessel=\(id)" }

    static func liste(_ ansicht: Schluesselansicht, suche: String? = nil, seite: Int = 1) -> String {
        var teile = URLComponents()
        teile.queryItems = [URLQueryItem(name: "ansicht", value: ansicht.rawValue)]
        if let suche { teile.queryItems?.append(URLQueryItem(name: "suche", value: suche)) }
        if seite > 1 { teile.queryItems?.append(URLQueryItem(name: "seite", value: String(seite))) }
        return "\(liste)?" + (teile.percentEncodedQuery ?? "").replacingOccurrences(of: "+", with: "%2B")
    }
}

/// Parts of the list.
enum Schluesselansicht: String, Sendable, CaseIterable {
    case ablauf, eigene, partner, quarantaene, stellen

    var deutsch: String {
        switch self {
        case .ablauf: "Ablauf"
        case .eigene: "Eigene Schlüssel"
        case .partner: "Partner"
        case .quarantaene: "Quarantäne"
        case .stellen: "Zertifizierungsstellen"
        }
    }

    var leer: (titel: String, text: String) {
        switch self {
        case .ablauf: ("Nichts läuft ab", "In den nächsten 90 Tagen endet kein Schlüssel und kein Zertifikat, das benutzt wird.")
        case .eigene: ("Keine eigenen Schlüssel", "Der Betrieb erzeugt sie mit „rathaus mail keys create“ oder liest sie ein.")
        case .partner: ("Keine Zertifikate von Partnern", "Vertraute und gesperrte Zertifikate und OpenPGP-Schlüssel stehen hier.")
        case .quarantaene:
            ("Die Quarantäne ist leer", "Hier liegt, was aufgenommen, aber noch von niemandem beurteilt ist. Benutzt wird es nicht.")
        case .stellen:
            ("Keine Zertifizierungsstellen", "Solange hier keine steht, gilt keine S/MIME-Signatur von außen als geprüft.")
        }
    }
}
