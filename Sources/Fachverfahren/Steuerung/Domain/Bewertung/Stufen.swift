// SPDX-License-Identifier: EUPL-1.2

/// How great a contribution is, as those in charge judge it.
enum Wirkstufe: String, Auswahlwert {
    case keine, sehrGering, gering, mittel, hoch, sehrHoch

    var zahl: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    var deutsch: String {
        switch self {
        case .keine: "0: keiner"
        case .sehrGering: "1: sehr gering"
        case .gering: "2: gering"
        case .mittel: "3: mittel"
        case .hoch: "4: hoch"
        case .sehrHoch: "5: sehr hoch"
        }
    }
}

/// How long something takes, on the scale of the Grundschutz++ catalogue (strategie §6.3).
enum Aufwandstufe: String, Auswahlwert {
    case einTag, eineWoche, monate, langfristig, komplex

    /// 1 to 5; what nobody has judged has none.
    var zahl: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// For a drawing.
    var kurz: String {
        switch self {
        case .einTag: "ein Tag"
        case .eineWoche: "eine Woche"
        case .monate: "Monate"
        case .langfristig: "langfristig"
        case .komplex: "sehr aufwendig"
        }
    }

    var deutsch: String {
        switch self {
        case .einTag: "1: am selben Tag"
        case .eineWoche: "2: in einer Woche"
        case .monate: "3: Wochen bis Monate"
        case .langfristig: "4: langfristig, mit Fachleuten"
        case .komplex: "5: sehr aufwendig"
        }
    }
}

/// A decision about the order that a score does not make; it always has a reason.
enum Einstufung: String, Auswahlwert {
    case vorrangig, nachrangig

    var deutsch: String {
        switch self {
        case .vorrangig: "vorrangig, unabhängig von den Punkten"
        case .nachrangig: "nachrangig, unabhängig von den Punkten"
        }
    }
}
