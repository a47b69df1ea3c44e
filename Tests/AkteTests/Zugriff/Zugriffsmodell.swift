// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

@testable import Akte

/// The rule said once more, from what stands in the rows and what the test has set, without any stored set.
struct Zugriffsmodell {
    var regeln: [String: Zugriffsregel] = [:]
    /// Persons with a running Notzugriff, by identity of the Akte or Vorgang.
    var notzugriffe: [String: Set<MitarbeiterID>] = [:]

    struct Vorgangszeile {
        let id: VorgangID
        let akte: AkteID
        let plan: String
        let oe: OrgNummer
        let bearbeiter: MitarbeiterID?
        let vertraulich: Bool
    }

    static func vorgaenge(_ db: some ReadAccess) throws -> [Vorgangszeile] {
        try db.rows(
            """
            SELECT v.id, v.akte, a.plan, v.oe, v.bearbeiter, v.vertraulich FROM akte_vorgang v JOIN akte_akte a ON a.id = v.akte
            ORDER BY v.zeichen
            """
        ).map {
            Vorgangszeile(
                id: try $0["id"], akte: try $0["akte"], plan: try $0["plan"], oe: try $0["oe"], bearbeiter: try $0["bearbeiter"],
                vertraulich: try $0["vertraulich"])
        }
    }

    func sieht(_ akteur: Akteur, _ v: Vorgangszeile, dokument: DokumentID? = nil) -> Bool {
        guard let ich = akteur.mitarbeiter, akteur.darf(AkteRechte.lesen) else { return false }
        if (notzugriffe[v.id.text] ?? []).union(notzugriffe[v.akte.text] ?? []).contains(ich.id) { return true }
        let amDokument = dokument.flatMap { regeln[$0.text] }
        if let kreis = amDokument?.kreis, !drin(ich, kreis) { return false }
        if let wer = v.bearbeiter, wer == ich.id || ich.inVertretungFuer.contains(wer) { return true }
        let oben = Self.plaene(v.plan).compactMap { regeln[$0] } + [v.akte.text, v.id.text].compactMap { regeln[$0] }
        for kreis in oben.compactMap(\.kreis) where !drin(ich, kreis) { return false }
        let stufe = max(
            (oben + [amDokument].compactMap { $0 }).map(\.stufe).max() ?? .offen, v.vertraulich ? .vertraulich : .offen)
        return akteur.darf(stufe.recht, in: v.oe)
    }

    func sieht(_ akteur: Akteur, akte: AkteID, plan: String, oe: OrgNummer, vertraulich: Bool) -> Bool {
        guard let ich = akteur.mitarbeiter, akteur.darf(AkteRechte.lesen) else { return false }
        if notzugriffe[akte.text]?.contains(ich.id) == true { return true }
        let oben = (Self.plaene(plan) + [akte.text]).compactMap { regeln[$0] }
        for kreis in oben.compactMap(\.kreis) where !drin(ich, kreis) { return false }
        return akteur.darf(max(oben.map(\.stufe).max() ?? .offen, vertraulich ? .vertraulich : .offen).recht, in: oe)
    }

    /// A Vorgang goes to another Akte: what is asked for only where it was goes along.
    /// - Returns: whether that can be said as one circle.
    mutating func umhaengen(_ v: Vorgangszeile, nach akte: AkteID, plan: String) -> Bool {
        let hier = (Self.plaene(v.plan) + [v.akte.text, v.id.text]).compactMap { regeln[$0] }
        let dort = (Self.plaene(plan) + [akte.text, v.id.text]).compactMap { regeln[$0] }
        var eigene = regeln[v.id.text] ?? .keine
        for kreis in hier.compactMap(\.kreis) {
            let gedeckt = dort.contains { $0.kreis?.isSubset(of: kreis) ?? false }
            if gedeckt { continue }
            let enger = eigene.kreis.map { $0.intersection(kreis) } ?? kreis
            if enger.isEmpty { return false }
            eigene.kreis = enger
        }
        if hier.contains(where: { $0.stufe == .streng }), !dort.contains(where: { $0.stufe == .streng }) {
            eigene.stufe = .streng
        }
        regeln[v.id.text] = eigene
        return true
    }

    private func drin(_ ich: Akteur.Mitarbeiter, _ kreis: Set<Zugriffsmarke>) -> Bool {
        for glied in kreis {
            switch glied {
            case .person(let id): if ([ich.id] + ich.inVertretungFuer).contains(id) { return true }
            case .einheit(let oe): if ich.rechte[AkteRechte.lesen, default: []].contains(oe) { return true }
            }
        }
        return false
    }

    private static func plaene(_ zeichen: String) -> [String] {
        let teile = zeichen.split(separator: ".")
        return (1...teile.count).map { "plan:" + teile.prefix($0).joined(separator: ".") }
    }
}
