// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store

/// What goes along with an object that is handed over: who took part, what was done to it, what it belongs to, the fields of its kind.
struct Schriftgutzusatz {
    /// Entries of history of one object; more than that nobody reads.
    private static let hoechstens = 2_000

    let db: any ReadAccess
    let handlung: @Sendable (String) -> String
    private let namen = Namensspeicher()

    init(db: any ReadAccess, handlung: @escaping @Sendable (String) -> String) {
        self.db = db
        self.handlung = handlung
    }

    func akte(_ kopf: AkteKopf) throws -> Zusatzangaben? {
        let angaben = try db.aktenangaben(kopf.id)
        let art = try angaben?.aktenart.flatMap { try db.aktenart($0) }
        var zusatz = try grund(.akte(kopf.id))
        zusatz.felder += (angaben?.metadaten ?? [:]).sorted { $0.key < $1.key }.map { schluessel, wert in
            .init(
                gruppe: art?.bezeichnung ?? "Merkmale", name: art?.schema.feld(schluessel)?.bezeichnung ?? schluessel, wert: wert)
        }
        zusatz.bemerkung = angaben?.schriftgut.bemerkung
        zusatz.standort = angaben?.schriftgut.standort
        return zusatz.wennGefuellt
    }

    func vorgang(_ kopf: VorgangKopf) throws -> Zusatzangaben? {
        var zusatz = try grund(.vorgang(kopf.id))
        zusatz.kontakte = try db.beteiligte(in: kopf.id).map { eines in
            .init(
                name: eines.angaben.name, rolle: eines.angaben.rolle.deutsch,
                anschrift: eines.angaben.anschrift.map { $0.zeilen.joined(separator: ", ") }, erreichbar: eines.angaben.email)
        }
        zusatz.bemerkung = try db.schriftgutangaben(kopf.id).bemerkung
        return zusatz.wennGefuellt
    }

    func dokument(_ kopf: DokumentKopf) throws -> (Schreibangaben?, Zusatzangaben?) {
        let angaben = try db.dokumentangaben(kopf.id)
        var zusatz = try grund(.dokument(kopf.id))
        zusatz.kontakte = angaben.kontakte.map {
            .init(name: $0.name, rolle: $0.rolle.deutsch, anschrift: $0.anschrift, erreichbar: $0.email)
        }
        zusatz.bemerkung = angaben.bemerkung
        let schreiben = Schreibangaben(
            eingang: angaben.eingangAm, ausgang: angaben.ausgangAm, bezug: angaben.bezug, hier: angaben.hier,
            fremdesZeichen: angaben.fremdesZeichen)
        return (schreiben.wennGefuellt, zusatz.wennGefuellt)
    }

    /// What every object has.
    private func grund(_ objekt: Aktenobjekt) throws -> Zusatzangaben {
        var zusatz = Zusatzangaben()
        zusatz.verlauf = try db.historie(objekt.id, limit: Self.hoechstens).reversed().map { eintrag in
            .init(
                zeit: eintrag.zeit.iso8601, wer: try namen.name(eintrag.akteur, db), was: handlung(eintrag.handlung),
                feld: eintrag.feld, alt: eintrag.alt, neu: eintrag.neu, bemerkung: eintrag.grund)
        }
        zusatz.verweise = try db.verweise(objekt).map { verweis in
            let hin = verweis.von == objekt
            let ziel = hin ? verweis.nach : verweis.von
            let worte = hin ? verweis.art.deutsch : verweis.art.rueckwaerts
            return .init(
                objekt: ziel.id, art: Self.typ(ziel), zeichen: try zeichen(ziel),
                bemerkung: [worte, verweis.bemerkung].compactMap(\.self).joined(separator: ": "))
        }
        let worte = try db.schlagworte(objekt)
        zusatz.felder = worte.map { .init(gruppe: "Schlagworte", name: "Schlagwort", wert: $0) }
        return zusatz
    }

    private func zeichen(_ objekt: Aktenobjekt) throws -> String? {
        switch objekt {
        case .akte(let id): try db.akte(id)?.zeichen.text
        case .vorgang(let id): try db.vorgang(id)?.zeichen.text
        case .dokument(let id): try db.dokument(id)?.zeichen.text
        }
    }

    /// Code list Schriftgutobjekttyp.
    private static func typ(_ objekt: Aktenobjekt) -> String {
        switch objekt {
        case .akte: "001"
        case .dokument: "002"
        case .vorgang: "003"
        }
    }
}

/// Names of those who acted, each looked up once.
private final class Namensspeicher {
    private var bekannt: [String?: String] = [:]

    func name(_ akteur: String?, _ db: any ReadAccess) throws -> String {
        if let da = bekannt[akteur] { return da }
        let name = try db.anzeigename(akteur)
        bekannt[akteur] = name
        return name
    }
}
