// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What a form held when it was sent, and what was wrong with it; empty for a form that is shown first.
struct Eingabe: Sendable {
    static let keine = Eingabe(werte: nil, fehler: nil)

    let werte: Formularwerte?
    let fehler: Formularfehler?

    func wert(_ name: String, _ sonst: String? = nil) -> String? { werte == nil ? sonst : werte?[name] }
    func an(_ name: String, _ sonst: Bool = false) -> Bool { werte.map { $0[name] != nil } ?? sonst }
    func fehler(_ feld: String) -> String? { fehler?.einzelne.first { $0.ziel == feld }?.text }

    var liste: Fehlerliste? { fehler.flatMap { Fehlerliste($0.einzelne.map { ($0.ziel ?? "inhalt", $0.text) }) } }
    var status: Int { fehler?.status ?? 200 }
    var veraltet: Bool { fehler?.veraltet ?? false }

    /// Since when changes are shown to whoever worked on an older version; `nil` when nobody was faster.
    var seit: Zeitpunkt? {
        guard veraltet, let stand = werte?["stand"].flatMap(Int64.init) else { return nil }
        return Zeitpunkt(millisekunden: stand)
    }
}

/// Input that no use case can be asked with.
struct Eingabefehler: Fachfehler {
    let feld: String
    let meldung: String
    let code = "akte.eingabe"
    let art = Fehlerart.eingabe

    init(_ feld: String, _ meldung: String) {
        self.feld = feld
        self.meldung = meldung
    }
}

/// Why a form comes back.
struct Formularfehler: Sendable {
    /// Id of the field; `nil` when it lies with no single one.
    let ziel: String?
    let text: String
    /// Every mistake with its field; metadata tell all of theirs at once.
    let einzelne: [(ziel: String?, text: String)]
    let status: Int
    let veraltet: Bool
    /// Where the user gets on instead.
    let ausweg: Ausweg?

    /// - Returns: `nil` for what the user cannot mend in the form.
    init?(_ error: any Error) {
        guard let fehler = error as? any Fachfehler else { return nil }
        switch fehler.art {
        case .eingabe: status = 422
        case .konflikt: status = 409
        case .falscherTyp: status = 415
        default: return nil
        }
        text = fehler.meldung
        if case StoreError.veraltet? = error as? StoreError { veraltet = true } else { veraltet = false }
        ausweg = (error as? AkteError)?.ausweg
        let feld =
            (error as? Eingabefehler)?.feld ?? (error as? AkteError)?.feld ?? (error as? ObjektError)?.feld
            ?? (error as? ZugriffError)?.feld
        if case ObjektError.metadaten(let alle)? = error as? ObjektError {
            einzelne = alle.map { (ziel: "m.\($0.schluessel)", text: $0.text) }
        } else {
            einzelne = [(ziel: feld, text: fehler.meldung)]
        }
        ziel = feld
    }
}

/// A link out of a refusal.
struct Ausweg: Encodable, Sendable {
    let text: String
    let url: String
}

extension AkteError {
    fileprivate var ausweg: Ausweg? {
        guard case .dateiSchonDa(let da) = self else { return nil }
        let text = da.entwurf ? "Zu Dokument \(da.lfd), um dort eine neue Version abzulegen" : "Zu Dokument \(da.lfd)"
        return Ausweg(text: text, url: AkteURL.dokument(da.dokument))
    }

    /// Name of the field that this is about, the same in every form.
    var feld: String? {
        switch self {
        case .betreffFehlt: "betreff"
        case .nameFehlt, .suchnameVergeben, .zuVieleSuchen: "name"
        case .grundFehlt: "grund"
        case .emailUngueltig: "email"
        case .planzeichenUngueltig, .planeinheitFehlt, .planeinheitStillgelegt: "aktenplan"
        case .unbekanntePerson: "person"
        case .unbekannteEinheit: "oe"
        case .schonDort: "ziel"
        case .wiedervorlageVergangen: "tag"
        case .aufbewahrungVerkuerzt: "aufbewahrung"
        case .vertraulichBleibt: "grund"
        case .planKopfFehlt, .versionUnveraendert: "datei"
        case .dateiSchonDa, .dateiSchonDaGeschuetzt: "dateien"
        case .vermerkFehlt: "text"
        case .suchtextFehlt: "q"
        case .textZuLang(let feld, _): Self.felder[feld]
        default: nil
        }
    }

    private static let felder = [
        "Der Betreff": "betreff", "Der Grund": "grund", "Der Name": "name", "Die E-Mail-Adresse": "email", "Der Vermerk": "text",
        "Die Notiz": "notiz", "Die Straße": "strasse", "Die Postleitzahl": "plz", "Der Ort": "ort", "Das Land": "land",
        "Der Suchtext": "q", "Der Standort": "standort", "Die Bemerkung": "bemerkung", "Der Bezug": "bezug",
        "Das fremde Geschäftszeichen": "fremdes-zeichen", "Der Unterbetreff": "hier",
    ]
}
