// SPDX-License-Identifier: EUPL-1.2

/// Whom a Vorhaben reaches; it may be both (statusbericht §1, slide 8).
enum Wirkung: String, Auswahlwert { case aussen, innen }

/// Which plan a Vorhaben belongs to: ten years, the next three, or at once (strategie §2.2).
enum Horizont: String, Auswahlwert { case masterplan, vorhabenplan, adhoc }

/// How far a Vorhaben has come, as those in charge state it (strategie §2.2). Reports follow the dates of the Meilensteine.
enum Vorhabenstand: String, Auswahlwert {
    case idee, bewertet, beauftragt, vorbereitung, umsetzung, pilot, umgesetzt, evaluiert
    case zurueckgestellt, abgebrochen

    /// Whether work is going on.
    var laeuft: Bool { self == .vorbereitung || self == .umsetzung || self == .pilot }
}

/// By when it starts: at once, within two years, within four (Steckbrief, strategie §2.2).
enum Prioritaet: String, Auswahlwert { case hoch, mittel, niedrig }

enum Ampelfarbe: String, Auswahlwert { case gruen, gelb, rot }

/// How an outside firm is engaged.
enum Vergabeart: String, Auswahlwert { case inhouse, vergabe, rahmenvertrag }

/// What a Meilenstein means for its Vorhaben.
enum Meilensteinart: String, Auswahlwert { case beginn, zwischenschritt, produktivsetzung, abschluss }

/// How certain a sentence is (statusbericht §2).
enum Gewissheit: String, Auswahlwert { case fakt, absicht, voraussichtlich, voraussetzung }

/// How one Vorhaben hangs on another.
enum Verzahnungsart: String, Auswahlwert { case setztVoraus, ergaenzt, ersetzt }

/// What a Gremium did with a matter (strategie §3.1).
enum Beschlussergebnis: String, Auswahlwert {
    case einstimmig, mehrheitlich, mitAenderungen, zurKenntnis, abgelehnt, erledigt, vertagt, verwiesen
}

/// What a Vorlage asks for.
enum Vorlagenart: String, Auswahlwert { case beschlussvorlage, mitteilungsvorlage }

/// Accompanying measures (strategie §2.4).
enum Massnahmenart: String, Auswahlwert {
    case schulung, dienstvereinbarung, organisation, stelle, ausstattung, raum, kommunikation
}

/// How likely a risk is, or how much it would harm.
enum Risikohoehe: String, Auswahlwert {
    case niedrig, mittel, hoch

    var deutsch: String { rawValue }
}
