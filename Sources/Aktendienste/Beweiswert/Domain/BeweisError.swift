// SPDX-License-Identifier: EUPL-1.2
import Core

/// What the rules of evidence refuse.
enum BeweisError: Fachfehler, Hashable {
    case nichtGefunden
    case verboten
    case katalog(String)
    case keineStelle
    case stempelAbgelehnt(String)
    case stelleStumm(String)
    case algorithmusUngeeignet(String)
    case nochNichtBelegt
    case paketFehlt
    case nichtsZuErneuern

    var code: String {
        switch self {
        case .nichtGefunden: "bw.nicht-gefunden"
        case .verboten: "bw.verboten"
        case .katalog: "bw.katalog"
        case .keineStelle: "bw.keine-stelle"
        case .stempelAbgelehnt: "bw.stempel-abgelehnt"
        case .stelleStumm: "bw.stelle-stumm"
        case .algorithmusUngeeignet: "bw.algorithmus-ungeeignet"
        case .nochNichtBelegt: "bw.noch-nicht-belegt"
        case .paketFehlt: "bw.paket-fehlt"
        case .nichtsZuErneuern: "bw.nichts-zu-erneuern"
        }
    }

    var art: Fehlerart {
        switch self {
        case .nichtGefunden, .paketFehlt: .nichtGefunden
        case .verboten: .verboten
        case .katalog, .algorithmusUngeeignet: .eingabe
        case .stelleStumm, .stempelAbgelehnt: .ausfall
        case .keineStelle, .nochNichtBelegt, .nichtsZuErneuern: .konflikt
        }
    }

    var meldung: String {
        switch self {
        case .nichtGefunden: "Das gibt es nicht, oder es ist für Sie nicht sichtbar."
        case .verboten: "Dafür fehlt Ihnen das Recht in dieser Organisationseinheit. Bitte wenden Sie sich an Ihre Leitung."
        case .katalog(let stelle): "Der Katalog der Algorithmen ist nicht brauchbar: \(stelle)."
        case .keineStelle:
            "Es ist keine Zeitstempelstelle eingerichtet. Der Betrieb richtet sie mit RATHAUS_ZEITSTEMPEL ein; bis dahin warten die Hashbäume."
        case .stempelAbgelehnt(let grund): "Der Zeitstempel wurde nicht angenommen: \(grund)"
        case .stelleStumm(let grund): "Die Zeitstempelstelle antwortet nicht: \(grund)"
        case .algorithmusUngeeignet(let name):
            "\(name) ist nach dem Katalog nicht mehr geeignet. Bitte wählen Sie einen anderen Algorithmus."
        case .nochNichtBelegt: "Für dieses Dokument gibt es noch keinen Zeitstempel. Bitte versuchen Sie es später noch einmal."
        case .paketFehlt: "Dieses Paket gibt es nicht mehr. Bitte erstellen Sie es neu."
        case .nichtsZuErneuern: "Es gibt nichts zu erneuern."
        }
    }
}
