// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// All that says who gets at an object: its set, the rules with the places where they stand, running Notzugriffe.
struct Zugriffslage {
    struct Regelstelle: Sendable {
        let ort: String
        let regel: Zugriffsregel
    }

    let objekt: Aktenobjekt
    let satz: Zugriffssatz
    let oe: OrgNummer
    let bearbeiter: MitarbeiterID?
    let regeln: [Regelstelle]
    let notzugriffe: [Notzugriff]

    /// For whoever sees the object.
    init(_ db: some ReadAccess, _ objekt: Aktenobjekt, _ akteur: Akteur, am jetzt: Zeitpunkt) throws {
        self.objekt = objekt
        let akte: AkteKopf
        var vorgang: VorgangKopf?, dokument: DokumentKopf?
        switch objekt {
        case .akte(let id):
            akte = try db.akte(id, fuer: AkteRechte.lesen, akteur)
            satz = akte.zugriffssatz
        case .vorgang(let id):
            let kopf = try db.vorgang(id, fuer: AkteRechte.lesen, akteur)
            (vorgang, satz) = (kopf, kopf.zugriffssatz)
            akte = try Self.akte(db, kopf)
        case .dokument(let id):
            let (kopf, darueber) = try db.dokument(id, fuer: AkteRechte.lesen, akteur)
            (dokument, vorgang, satz) = (kopf, darueber, kopf.zugriffssatz(in: darueber))
            akte = try Self.akte(db, darueber)
        }
        oe = vorgang?.oe ?? akte.oe
        bearbeiter = vorgang?.bearbeiter
        let oben = try db.zugriffsregeln(akte)
        let hier = try [vorgang.map { Aktenobjekt.vorgang($0.id) }, dokument.map { .dokument($0.id) }].compactMap { $0 }
            .compactMap { try db.zugriffsregel(.objekt($0)) }
        regeln = (oben + hier).filter { $0.regel != .keine }.map { zeile in
            let ort: String
            switch zeile.ebene {
            case "plan": ort = "Aktenplan \(zeile.ort.dropFirst(5))"
            case "akte": ort = zeile.ort == akte.id.text ? "Akte \(akte.zeichen)" : "Akte über dieser Teilakte"
            case "vorgang": ort = "Vorgang \(vorgang?.zeichen.text ?? "")"
            default: ort = "Dokument \(dokument?.zeichen.text ?? "")"
            }
            return Regelstelle(ort: ort, regel: zeile.regel)
        }
        let teilVon = try db.aktenangaben(akte.id)?.teilVon
        let objekte =
            [.akte(akte.id)] + (teilVon.map { [.akte($0)] } ?? []) + (vorgang.map { [Aktenobjekt.vorgang($0.id)] } ?? [])
        notzugriffe = try db.notzugriffe(auf: objekte, am: jetzt)
    }

    private static func akte(_ db: some ReadAccess, _ vorgang: VorgangKopf) throws -> AkteKopf {
        guard let akte = try db.akte(vorgang.akteID) else { throw AkteError.nichtGefunden }
        return akte
    }

    /// The places that ask for this circle.
    func stellen(_ kreis: Set<Zugriffsmarke>) -> String {
        let stellen = regeln.filter { $0.regel.kreis == kreis }.map(\.ort)
        return stellen.isEmpty ? "einer Beschränkung" : stellen.joined(separator: ", ")
    }
}
