// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store

/// What is read beside the files: parties, fields, references, letters, the way through the house, the history.
extension Paketleser {
    func angaben(_ akte: AkteKopf) throws -> Paketakte.Angaben {
        guard let gelesen = try db.aktenangaben(akte.id) else { throw BeweisError.nichtGefunden }
        let art = try gelesen.aktenart.flatMap { try db.aktenart($0) }
        let schriftgut = gelesen.schriftgut
        return Paketakte.Angaben(
            aktenart: art.map { "\($0.kuerzel) \($0.bezeichnung)" } ?? gelesen.aktenart, band: gelesen.band,
            felder: gelesen.metadaten.sorted { $0.key < $1.key }.map { schluessel, wert in
                let feld = art?.schema.feld(schluessel)
                return .init(
                    schluessel: schluessel, bezeichnung: feld?.bezeichnung ?? schluessel, wert: feld?.anzeige(wert) ?? wert)
            }, medium: schriftgut.medium.deutsch, standort: schriftgut.standort, laufzeitAb: schriftgut.laufzeitAb?.iso,
            laufzeitBis: schriftgut.laufzeitBis?.iso, bemerkung: schriftgut.bemerkung,
            schlagworte: try db.schlagworte(.akte(akte.id)),
            beteiligte: try db.beteiligte(anAkte: akte.id, limit: 1_000).map { Self.person($0.angaben) },
            verweise: try verweise(.akte(akte.id)), geschichte: try geschichte(akte.id.text))
    }

    func brief(_ id: DokumentID) throws -> Paketakte.Brief {
        let angaben = try db.dokumentangaben(id)
        return Paketakte.Brief(
            fremdesZeichen: angaben.fremdesZeichen, eingangAm: angaben.eingangAm?.iso, ausgangAm: angaben.ausgangAm?.iso,
            bezug: angaben.bezug, hier: angaben.hier, medium: angaben.medium.deutsch, standort: angaben.standort,
            bemerkung: angaben.bemerkung,
            kontakte: angaben.kontakte.map {
                .init(rolle: $0.rolle.deutsch, name: $0.name, anschrift: $0.anschrift, email: $0.email)
            })
    }

    static func person(_ angaben: BeteiligterAnlage) -> Paketakte.Person {
        .init(
            rolle: angaben.rolle.deutsch, name: angaben.name, anschrift: angaben.anschrift?.zeilen.joined(separator: ", "),
            email: angaben.email)
    }

    func verweise(_ objekt: Aktenobjekt) throws -> [Paketakte.Verweis] {
        try db.verweise(objekt, limit: 1_000).compactMap { verweis in
            let vorwaerts = verweis.von == objekt
            guard let ziel = try ziel(vorwaerts ? verweis.nach : verweis.von) else { return nil }
            return .init(
                art: vorwaerts ? verweis.art.deutsch : verweis.art.rueckwaerts, ziel: ziel, bemerkung: verweis.bemerkung)
        }
    }

    /// `nil` for what is not in the package.
    private func ziel(_ objekt: Aktenobjekt) throws -> String? {
        switch objekt {
        case .akte(let id): return umfang.enthaelt(id) ? try db.akte(id).map { "Akte \($0.zeichen)" } : nil
        case .vorgang(let id): return umfang.vorgaenge.contains(id) ? try db.vorgang(id).map { "Vorgang \($0.zeichen)" } : nil
        case .dokument(let id):
            guard let dokument = try db.dokument(id), umfang.vorgaenge.contains(dokument.vorgang) else { return nil }
            return "Dokument \(dokument.zeichen.text)"
        }
    }

    func laufzettel(_ vorgang: VorgangID) throws -> [Paketakte.Laufzettel] {
        try db.geschaeftsgaenge(in: vorgang, limit: 1_000).reversed().map { gang in
            Paketakte.Laufzettel(
                titel: gang.titel, dokument: try gang.dokument.flatMap { try db.dokument($0)?.zeichen.text },
                zustand: gang.zustand.deutsch, angelegt: gang.angelegt.iso8601, angelegtVon: try db.anzeigename(gang.ersteller),
                beendet: gang.beendet?.iso8601, schritte: try gang.schritte.map(schritt))
        }
    }

    private func schritt(_ schritt: Beteiligungsschritt) throws -> Paketakte.Schritt {
        let verfuegung = schritt.verfuegung, getan = schritt.bearbeitung
        return Paketakte.Schritt(
            nummer: schritt.nummer, verfuegung: verfuegung.verb.text, adressat: try adressat(verfuegung.adressat),
            text: verfuegung.text, termin: verfuegung.termin?.iso, stand: schritt.status.deutsch,
            bearbeiter: try getan.map { try name($0.bearbeiter) }, inVertretungFuer: try getan?.vertretene.map(name),
            zeit: getan?.zeit.iso8601, ergebnis: getan?.ergebnis?.deutsch, vermerk: getan?.vermerk, fassung: getan?.fassung?.nr,
            sha256: getan?.fassung?.sha256, zurueckgenommen: schritt.zurueckgenommen?.iso8601)
    }

    func name(_ person: MitarbeiterID) throws -> String { try db.anzeigename("mitarbeiter:\(person)") }

    private func adressat(_ adressat: Adressat) throws -> String {
        switch adressat {
        case .person(let person): try name(person)
        case .einheit(let oe): try einheit(oe)
        }
    }

    func geschichte(_ id: String) throws -> [Paketakte.Ereignis] {
        try db.historie(id, limit: 10_000).reversed().map { eintrag in
            .init(
                nr: eintrag.nr, zeit: eintrag.zeit.iso8601, handlung: eintrag.handlung,
                wer: try eintrag.akteur.map { try db.anzeigename($0) }, feld: eintrag.feld, alt: eintrag.alt, neu: eintrag.neu,
                grund: eintrag.grund)
        }
    }

    func einheit(_ oe: OrgNummer) throws -> String { try db.orgEinheit(oe).map { "\($0.kurz) \($0.name)" } ?? "\(oe)" }
}
