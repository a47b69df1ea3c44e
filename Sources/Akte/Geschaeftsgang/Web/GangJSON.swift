// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// A Geschäftsgang as the interface shows it; names of steps follow xdomea (`Beteiligungsschritt`, `Verfuegung`, `Bearbeitung`).
struct GangJSON: Encodable {
    struct Schritt: Encodable {
        let id: String
        let nummer: Int
        let mitVorigem: Bool
        let status: String
        let verb: String
        let verfuegung: String
        let person: String?
        let oe: Int64?
        let text: String?
        let termin: String?
        let seit: String?
        let bearbeiter: String?
        let inVertretungFuer: String?
        let bearbeitet: String?
        let ergebnis: String?
        let vermerk: String?
        let fassung: Int?
        let sha256: String?
        let wiederholt: String?
        let zurueckgenommen: String?

        init(_ s: Beteiligungsschritt) {
            id = s.id.text
            nummer = s.nummer
            mitVorigem = s.mitVorigem
            status = s.status.rawValue
            verb = s.verfuegung.verb.code
            verfuegung = s.verfuegung.verb.text
            person = s.verfuegung.adressat.person?.text
            oe = s.verfuegung.adressat.oe?.wert
            text = s.verfuegung.text
            termin = s.verfuegung.termin?.iso
            seit = s.seit?.iso8601
            bearbeiter = s.bearbeitung?.bearbeiter.text
            inVertretungFuer = s.bearbeitung?.vertretene?.text
            bearbeitet = s.bearbeitung?.zeit.iso8601
            ergebnis = s.bearbeitung?.ergebnis?.rawValue
            vermerk = s.bearbeitung?.vermerk
            fassung = s.bearbeitung?.fassung?.nr
            sha256 = s.bearbeitung?.fassung?.sha256
            wiederholt = s.wiederholt?.text
            zurueckgenommen = s.zurueckgenommen?.iso8601
        }

        static let schema = Schema.objekt([
            "id": Schema.id, "nummer": Schema.zahl, "mitVorigem": Schema.wahr,
            "status": Schema.wahl(Schrittstatus.allCases.map(\.rawValue)), "verb": Schema.text, "verfuegung": Schema.text,
            "person?": Schema.id, "oe?": Schema.zahl, "text?": Schema.text, "termin?": Schema.tag, "seit?": Schema.zeit,
            "bearbeiter?": Schema.id, "inVertretungFuer?": Schema.id, "bearbeitet?": Schema.zeit,
            "ergebnis?": Schema.wahl(Schrittergebnis.allCases.map(\.rawValue)), "vermerk?": Schema.text, "fassung?": Schema.zahl,
            "sha256?": Schema.text, "wiederholt?": Schema.id, "zurueckgenommen?": Schema.zeit,
        ])
    }

    let id: String
    let vorgang: String
    let dokument: String?
    let titel: String
    let zustand: String
    let laufweg: String?
    let angelegt: String
    let beendet: String?
    let schritte: [Schritt]
    let version: Int

    init(_ g: Geschaeftsgang) {
        id = g.id.text
        vorgang = g.vorgang.text
        dokument = g.dokument?.text
        titel = g.titel
        zustand = g.zustand.rawValue
        laufweg = g.laufweg?.id.text
        angelegt = g.angelegt.iso8601
        beendet = g.beendet?.iso8601
        schritte = g.schritte.map(Schritt.init)
        version = g.version
    }

    static let schema = Schema.objekt([
        "id": Schema.id, "vorgang": Schema.id, "dokument?": Schema.id, "titel": Schema.text,
        "zustand": Schema.wahl(Gangzustand.allCases.map(\.rawValue)), "laufweg?": Schema.id, "angelegt": Schema.zeit,
        "beendet?": Schema.zeit, "schritte": Schema.liste(Schritt.schema), "version": Schema.zahl,
    ])
}

/// A step as another system orders it: for a person or a unit.
struct SchrittEingabe: Decodable {
    let verb: String
    let person: MitarbeiterID?
    let oe: Int64?
    let text: String?
    let termin: Kalendertag?
    let tage: Int?
    let mitVorigem: Bool?

    func wunsch() throws -> Schrittwunsch {
        guard let adressat = person.map(Adressat.person) ?? oe.map({ .einheit(OrgNummer($0)) }) else {
            throw GangError.unbekannterAdressat("")
        }
        return Schrittwunsch(
            verb: verb, adressat: adressat, text: text, termin: termin, tage: tage, mitVorigem: mitVorigem ?? false)
    }

    static let schema = Schema.objekt([
        "verb": Schema.text, "person?": Schema.id, "oe?": Schema.zahl, "text?": Schema.text, "termin?": Schema.tag,
        "tage?": Schema.zahl, "mitVorigem?": Schema.wahr,
    ])
}
