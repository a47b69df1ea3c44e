// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What the rules over access can refuse.
public enum ZugriffError: Error, Hashable, Sendable {
    case kreisLeer
    case kreisZuGross(Int)
    case gliedUnbekannt(String)
    case selbstAusgesperrt
    /// What restricts an object at its old place cannot go along as one circle.
    case beschraenkungenUnvereinbar
    /// A rule at a unit of the plan that lets the actor in neither by circle nor by level.
    case fremdeBeschraenkung
    case nichtsGeaendert
    case siehtSchon
    case begruendungZuKurz(Int)
    case zeichenUnbekannt
    case notzugriffBeendet
    case zuVieleNotzugriffe(Int)
    /// Neither a head nor anybody who reads the log, besides the one who would take it.
    case niemandZuBenachrichtigen
}

extension ZugriffError: Fachfehler {
    public var code: String {
        switch self {
        case .kreisLeer: "akte.kreis-leer"
        case .kreisZuGross: "akte.kreis-zu-gross"
        case .gliedUnbekannt: "akte.glied-unbekannt"
        case .selbstAusgesperrt: "akte.selbst-ausgesperrt"
        case .beschraenkungenUnvereinbar: "akte.beschraenkungen-unvereinbar"
        case .fremdeBeschraenkung: "akte.fremde-beschraenkung"
        case .nichtsGeaendert: "akte.zugriff-unveraendert"
        case .siehtSchon: "akte.sieht-schon"
        case .begruendungZuKurz: "akte.begruendung-zu-kurz"
        case .zeichenUnbekannt: "akte.zeichen-unbekannt"
        case .notzugriffBeendet: "akte.notzugriff-beendet"
        case .zuVieleNotzugriffe: "akte.zu-viele-notzugriffe"
        case .niemandZuBenachrichtigen: "akte.niemand-zu-benachrichtigen"
        }
    }

    public var art: Fehlerart {
        switch self {
        case .kreisLeer, .kreisZuGross, .gliedUnbekannt, .selbstAusgesperrt, .begruendungZuKurz, .zeichenUnbekannt,
            .nichtsGeaendert, .siehtSchon:
            .eingabe
        case .notzugriffBeendet, .zuVieleNotzugriffe, .beschraenkungenUnvereinbar, .niemandZuBenachrichtigen: .konflikt
        case .fremdeBeschraenkung: .verboten
        }
    }

    public var meldung: String {
        switch self {
        case .kreisLeer: "Bitte nennen Sie mindestens eine Person oder Einheit, die den Zugriff behält."
        case .kreisZuGross(let grenze):
            "Bitte nennen Sie höchstens \(grenze) Personen und Einheiten; für viele Personen nennen Sie ihre Einheit."
        case .gliedUnbekannt(let text): "„\(text.prefix(80))“ ist keine aktive Person und keine Einheit der Verwaltung."
        case .selbstAusgesperrt:
            "Damit hätten Sie selbst keinen Zugriff mehr. Bitte nehmen Sie sich in den Kreis auf, oder lassen Sie die Änderung von jemandem vornehmen, der Zugriff behält."
        case .beschraenkungenUnvereinbar:
            "Hier gelten mehrere Beschränkungen, die am neuen Ort nicht gelten und kein gemeinsames Mitglied haben. Bitte setzen Sie zuerst den Zugriff auf das, was Sie umprotokollieren wollen, auf einen Kreis innerhalb aller Beschränkungen."
        case .fremdeBeschraenkung:
            "Diese Beschränkung ändert nur, wer selbst durch sie Zugriff hat oder in allen Organisationseinheiten, die hier Akten haben, den Zugriff setzen darf."
        case .nichtsGeaendert: "Es gab nichts zu ändern."
        case .siehtSchon: "Sie haben auf dieses Schriftgut schon Zugriff. Ein Notzugriff ist nicht nötig."
        case .begruendungZuKurz(let mindestens):
            "Bitte begründen Sie den Notzugriff in einem Satz (mindestens \(mindestens) Zeichen). Andere lesen die Begründung."
        case .zeichenUnbekannt:
            "Zu diesem Zeichen gibt es keine Akte, keinen Vorgang und kein Dokument, für die Sie einen Notzugriff nehmen dürfen."
        case .notzugriffBeendet: "Dieser Notzugriff ist bereits beendet."
        case .niemandZuBenachrichtigen:
            "Für die zuständige Einheit ist keine andere Person als Leitung oder für den Datenschutz eingetragen, die davon erfahren würde. So gibt es keinen Notzugriff. Bitte wenden Sie sich an die Systemverwaltung."
        case .zuVieleNotzugriffe(let grenze): "Sie haben bereits \(grenze) laufende Notzugriffe. Bitte beenden Sie zuerst einen."
        }
    }
}
