// SPDX-License-Identifier: EUPL-1.2

/// What a body of the council is.
enum Gremienart: String, Auswahlwert {
    case rat, ausschuss, beirat, bezirksvertretung, arbeitskreis

    var deutsch: String {
        switch self {
        case .rat: "Rat"
        case .ausschuss: "Ausschuss"
        case .beirat: "Beirat"
        case .bezirksvertretung: "Bezirksvertretung"
        case .arbeitskreis: "Arbeitskreis"
        }
    }
}

/// How far a Sitzung has come (OParl 1.1, Meeting.meetingState).
enum Sitzungsstand: String, Auswahlwert {
    case terminiert, eingeladen, durchgefuehrt

    var deutsch: String {
        switch self {
        case .terminiert: "terminiert"
        case .eingeladen: "eingeladen"
        case .durchgefuehrt: "durchgeführt"
        }
    }
}

/// What a Gremium does with a matter on its way (strategie §3.1).
enum Beratungsrolle: String, Auswahlwert {
    case anhoerung, vorberatung, entscheidung, kenntnisnahme

    var deutsch: String {
        switch self {
        case .anhoerung: "Anhörung"
        case .vorberatung: "Vorberatung"
        case .entscheidung: "Entscheidung"
        case .kenntnisnahme: "Kenntnisnahme"
        }
    }
}

/// How far a Beschluss is carried out.
enum Umsetzungsstand: String, Auswahlwert {
    case offen, inUmsetzung, erledigt, nichtUmgesetzt

    var deutsch: String {
        switch self {
        case .offen: "offen"
        case .inUmsetzung: "in Umsetzung"
        case .erledigt: "erledigt"
        case .nichtUmgesetzt: "wird nicht umgesetzt"
        }
    }

    var abgeschlossen: Bool { self == .erledigt || self == .nichtUmgesetzt }
}
