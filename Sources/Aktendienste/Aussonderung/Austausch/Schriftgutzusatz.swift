// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store

/// What goes along with an object that is handed over: who took part, what was done to it, what it belongs to, the fields of its kind.
struct Schriftgutzusatz {
    /// Entries of history of one object, so that a message stays readable for the other side; when there are more, it says so.
    private static let hoechstens = 50_000

    let db: any ReadAccess
    let handlung: @Sendable (String) -> String
    private let namen = Namensspeicher()
    private let gaenge = Gangspeicher()

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
        zusatz.felder += try db.aktenvermerke(in: kopf.id, limit: 1_000).reversed().map { vermerk in
            .init(
                gruppe: Zusatzangaben.vermerke, name: "\(vermerk.zeit.deutsch), \(try namen.name(vermerk.von, db))",
                wert: vermerk.text)
        }
        zusatz.gaenge = try gaenge.von(kopf.id, db).filter { $0.dokument == nil }.compactMap { try gang($0) }.wennDa
        return zusatz.wennGefuellt
    }

    func dokument(_ kopf: DokumentKopf, _ angaben: Dokumentangaben) throws -> (Schreibangaben?, Zusatzangaben?) {
        var zusatz = try grund(.dokument(kopf.id))
        zusatz.kontakte = angaben.kontakte.map {
            .init(
                name: $0.name, rolle: $0.rolle.deutsch, anschrift: $0.anschrift, erreichbar: $0.email,
                seite: $0.rolle == .absender ? .absender : $0.rolle == .empfaenger ? .empfaenger : nil)
        }
        zusatz.bemerkung = angaben.bemerkung
        zusatz.gaenge = try gaenge.von(kopf.vorgang, db).filter { $0.dokument == kopf.id }.compactMap { try gang($0) }.wennDa
        let schreiben = Schreibangaben(
            eingang: angaben.eingangAm, ausgang: angaben.ausgangAm, bezug: angaben.bezug, hier: angaben.hier,
            fremdesZeichen: angaben.fremdesZeichen)
        return (schreiben.wennGefuellt, zusatz.wennGefuellt)
    }

    /// What every object has.
    private func grund(_ objekt: Aktenobjekt) throws -> Zusatzangaben {
        var zusatz = Zusatzangaben()
        let verlauf = try db.historie(objekt.id, limit: Self.hoechstens + 1)
        zusatz.verlauf = try verlauf.prefix(Self.hoechstens).reversed().map { eintrag in
            .init(
                zeit: eintrag.zeit.iso8601, wer: try namen.name(eintrag.akteur, db), was: handlung(eintrag.handlung),
                feld: eintrag.feld, alt: eintrag.alt, neu: eintrag.neu, bemerkung: eintrag.grund)
        }
        if verlauf.count > Self.hoechstens, let aelteste = zusatz.verlauf.first {
            zusatz.verlauf.insert(
                .init(zeit: aelteste.zeit, wer: "System", was: "Ältere Einträge des Verlaufs sind nicht enthalten"), at: 0)
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

extension Schriftgutzusatz {
    /// A Geschäftsgang with all its steps, done or not; `nil` for one without any.
    private func gang(_ gang: Geschaeftsgang) throws -> Zusatzangaben.Gang? {
        guard !gang.schritte.isEmpty else { return nil }
        var gruppe: [Int] = []
        let schritte = try gang.schritte.map { schritt in
            gruppe = schritt.mitVorigem ? gruppe : []
            defer { gruppe.append(schritt.nummer) }
            return try self.schritt(schritt, neben: gruppe)
        }
        return .init(uuid: gang.id.text, titel: gang.titel, schritte: schritte)
    }

    private func schritt(_ schritt: Beteiligungsschritt, neben: [Int]) throws -> Zusatzangaben.Gangschritt {
        let verfuegung = schritt.verfuegung, getan = schritt.bearbeitung
        var notizen: [String] = []
        if let vertretene = getan?.vertretene { notizen.append("i. V. für \(try person(vertretene))") }
        if let zurueck = schritt.zurueckgenommen { notizen.append("zurückgenommen am \(zurueck.deutsch)") }
        return .init(
            nummer: schritt.nummer, status: schritt.status.rawValue,
            verfuegung: [verfuegung.verb.text, verfuegung.text].compactMap(\.self).joined(separator: ": "),
            ersteller: try namen.name(verfuegung.ersteller, db), adressat: try adressat(verfuegung.adressat),
            erstellt: verfuegung.erstellt.iso8601, termin: verfuegung.termin?.iso,
            bearbeiter: try getan.map { try person($0.bearbeiter) }, bearbeitet: getan?.zeit.iso8601,
            vermerk: getan.flatMap {
                [$0.ergebnis?.deutsch, $0.vermerk].compactMap(\.self).joined(separator: ": ").wennGefuellt
            },
            notiz: notizen.joined(separator: "; ").wennGefuellt, parallelZu: neben,
            version: getan?.fassung.map { String($0.nr) })
    }

    private func person(_ id: MitarbeiterID) throws -> String { try namen.name("mitarbeiter:\(id)", db) }

    private func adressat(_ adressat: Adressat) throws -> String {
        switch adressat {
        case .person(let id): try person(id)
        case .einheit(let oe): try db.orgEinheit(oe)?.name ?? "Organisationseinheit \(oe)"
        }
    }
}

extension Array {
    /// `nil` instead of none.
    fileprivate var wennDa: Self? { isEmpty ? nil : self }
}

/// The Geschäftsgänge of the Vorgang that is being read, for each of its documents asks for them.
private final class Gangspeicher {
    private var gelesen: (VorgangID, [Geschaeftsgang])?

    func von(_ vorgang: VorgangID, _ db: any ReadAccess) throws -> [Geschaeftsgang] {
        if let gelesen, gelesen.0 == vorgang { return gelesen.1 }
        let alle = Array(try db.geschaeftsgaenge(in: vorgang, limit: 1_000).reversed())
        gelesen = (vorgang, alle)
        return alle
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
