// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// Sends a Vorgang or a draft on its way, by a fixed route or by steps of one's own.
struct GeschaeftsgangStarten: Sendable {
    enum Weg: Hashable, Sendable {
        case frei([Schrittwunsch])
        case laufweg(LaufwegID)
    }

    let store: Store
    let satz: Verfuegungssatz

    func callAsFunction(
        _ weg: Weg, in vorgang: VorgangID, dokument: DokumentID? = nil, titel: String? = nil, akteur: Akteur
    ) async throws -> Geschaeftsgang {
        let titel = try Textregel.freiwillig(titel, "Der Betreff", hoechstens: Textregel.betreff)
        return try await store.commit(Vermerk(akteur, "akte.gang.starten")) { tx in
            let v = try tx.vorgang(vorgang, fuer: AkteRechte.bearbeiten, akteur)
            try v.mussOffenSein()
            let d = try dokument.map { try tx.vorhandenesDokument($0) }
            guard d.map({ $0.vorgang == vorgang && AkteRechte.sieht(akteur, $0, in: v) }) ?? true else {
                throw AkteError.nichtGefunden
            }
            if let d, !AkteRechte.darf(AkteRechte.bearbeiten, akteur, d, in: v) { throw AkteError.verboten }
            if let d, try tx.laufenderGang(am: d.id) != nil { throw GangError.laufendAmDokument }
            let (bezug, name, wuensche) = try Self.wuensche(weg, v, tx)
            let anlagen = try wuensche.map { try $0.anlage(satz, ersteller: akteur.kennung, am: tx.jetzt) }
            let zugang = try Adressatenzugang(tx, v, d, am: tx.jetzt.tag)
            for adressat in Set(wuensche.map(\.adressat)) { try zugang.pruefe(adressat, tx) }
            for anlage in anlagen { try zugang.pruefe(anlage, tx) }
            if d?.zustand == .final, anlagen.contains(where: { $0.verfuegung.wirkung.bindetFassung }) {
                throw AkteError.dokumentFinal
            }
            let gang = try Geschaeftsgang.starten(
                vorgang: vorgang, dokument: dokument, titel: titel ?? name ?? d?.betreff ?? v.betreff, laufweg: bezug,
                ruecklauf: akteur.mitarbeiter.map { .person($0.id) } ?? .einheit(v.oe), anlagen, ersteller: akteur.kennung,
                am: tx.jetzt)
            try tx.gangEinfuegen(gang)
            try tx.vermerkeGang(gang, v) { "\($0) mit \(gang.schritte.count) Schritten begonnen" }
            return gang
        }
    }

    private static func wuensche(_ weg: Weg, _ v: VorgangKopf, _ tx: WriteContext) throws -> (
        Laufwegbezug?, String?, [Schrittwunsch]
    ) {
        switch weg {
        case .frei(let wuensche): return (nil, nil, wuensche)
        case .laufweg(let id):
            guard let laufweg = try tx.laufweg(id), laufweg.aktiv else { throw GangError.nichtGefunden }
            let wuensche = try laufweg.schritte.map { schritt in
                Schrittwunsch(
                    verb: schritt.verb, adressat: try tx.adressat(schritt.ziel, v), text: schritt.text, termin: nil,
                    tage: schritt.tage, mitVorigem: schritt.mitVorigem)
            }
            return (Laufwegbezug(id: id, fassung: laufweg.fassung), laufweg.name, wuensche)
        }
    }
}

extension ReadAccess {
    func mussEsGeben(_ adressat: Adressat) throws {
        switch adressat {
        case .person(let person):
            guard try mitarbeiterEintrag(person)?.aktiv == true else { throw AkteError.unbekanntePerson }
        case .einheit(let oe):
            guard try orgEinheit(oe) != nil else { throw AkteError.unbekannteEinheit }
        }
    }

    /// The place in a fixed route as somebody of today.
    func adressat(_ ziel: Laufwegschritt.Ziel, _ v: VorgangKopf) throws -> Adressat {
        switch ziel {
        case .person(let person): return .person(person)
        case .einheit(let oe): return .einheit(oe)
        case .bearbeitung: return v.bearbeiter.map { .person($0) } ?? .einheit(v.oe)
        case .leitung:
            guard let person = try leitung(von: v.oe) else {
                throw GangError.leitungFehlt(try orgEinheit(v.oe)?.kurz ?? "\(v.oe)")
            }
            return .person(person)
        }
    }
}
