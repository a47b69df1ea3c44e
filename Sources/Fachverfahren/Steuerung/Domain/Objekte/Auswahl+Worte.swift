// SPDX-License-Identifier: EUPL-1.2

extension Wirkung {
    var deutsch: String {
        switch self {
        case .aussen: "nach außen"
        case .innen: "nach innen"
        }
    }
}

extension Horizont {
    var deutsch: String {
        switch self {
        case .masterplan: "Masterplan (10 Jahre)"
        case .vorhabenplan: "Vorhabenplan (3 Jahre)"
        case .adhoc: "Ad-hoc-Maßnahme"
        }
    }
}

extension Vorhabenstand {
    var deutsch: String {
        switch self {
        case .idee: "Idee"
        case .bewertet: "bewertet"
        case .beauftragt: "beauftragt"
        case .vorbereitung: "in Vorbereitung"
        case .umsetzung: "in Umsetzung"
        case .pilot: "Pilot"
        case .umgesetzt: "umgesetzt"
        case .evaluiert: "evaluiert"
        case .zurueckgestellt: "zurückgestellt"
        case .abgebrochen: "abgebrochen"
        }
    }
}

extension Prioritaet {
    var deutsch: String {
        switch self {
        case .hoch: "hoch: sofort"
        case .mittel: "mittel: Beginn in zwei Jahren"
        case .niedrig: "niedrig: Beginn in vier Jahren"
        }
    }
}

extension Ampelfarbe {
    var deutsch: String {
        switch self {
        case .gruen: "grün"
        case .gelb: "gelb"
        case .rot: "rot"
        }
    }
}

extension Vergabeart {
    var deutsch: String {
        switch self {
        case .inhouse: "Inhouse-Vergabe"
        case .vergabe: "Vergabeverfahren"
        case .rahmenvertrag: "Rahmenvertrag"
        }
    }
}

extension Meilensteinart {
    var deutsch: String {
        switch self {
        case .beginn: "Beginn"
        case .zwischenschritt: "Zwischenschritt"
        case .produktivsetzung: "Produktivsetzung"
        case .abschluss: "Abschluss"
        }
    }
}

extension Gewissheit {
    var deutsch: String {
        switch self {
        case .fakt: "Fakt"
        case .absicht: "Absicht"
        case .voraussichtlich: "voraussichtlich"
        case .voraussetzung: "Voraussetzung"
        }
    }
}

extension Verzahnungsart {
    var deutsch: String {
        switch self {
        case .setztVoraus: "setzt voraus"
        case .ergaenzt: "ergänzt"
        case .ersetzt: "ersetzt"
        }
    }
}

extension Beschlussergebnis {
    var deutsch: String {
        switch self {
        case .einstimmig: "einstimmig beschlossen"
        case .mehrheitlich: "mehrheitlich beschlossen"
        case .mitAenderungen: "mit Änderungen beschlossen"
        case .zurKenntnis: "zur Kenntnis genommen"
        case .abgelehnt: "abgelehnt"
        case .erledigt: "als erledigt betrachtet"
        case .vertagt: "vertagt"
        case .verwiesen: "verwiesen"
        }
    }
}

extension Vorlagenart {
    var deutsch: String {
        switch self {
        case .beschlussvorlage: "Beschlussvorlage"
        case .mitteilungsvorlage: "Mitteilungsvorlage"
        }
    }
}

extension Massnahmenart {
    var deutsch: String {
        switch self {
        case .schulung: "Schulung"
        case .dienstvereinbarung: "Dienstvereinbarung"
        case .organisation: "Organisation und Abläufe"
        case .stelle: "Stelle"
        case .ausstattung: "Ausstattung"
        case .raum: "Räume"
        case .kommunikation: "Kommunikation"
        }
    }
}
