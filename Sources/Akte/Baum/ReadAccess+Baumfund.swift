// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension ReadAccess {
    /// Where a path leads, for this clerk: what may not be seen is not there.
    public func baumfund(_ pfad: [String], _ akteur: Akteur, am tag: Kalendertag) throws -> Baumfund {
        var ort = Baumort.wurzel
        for (stelle, name) in pfad.enumerated() {
            guard ort.istOrdner else { return .nichts }
            guard let naechster = try kind(von: ort, name, akteur, tag) else {
                return stelle == pfad.count - 1 ? .frei(eltern: ort, name: name) : .nichts
            }
            ort = naechster
        }
        return .da(ort)
    }

    private func kind(von ort: Baumort, _ name: String, _ akteur: Akteur, _ tag: Kalendertag) throws -> Baumort? {
        switch ort.knoten {
        case .wurzel: wurzelkind(ort, name, akteur)
        case .akten: try plankind(ort, unter: nil, name, tag)
        case .meine:
            try vorgang(name, "1=1", akteur).map { ort.kind(.vorgang($0), name, vorgang: $0) }
        case .plan(let einheit):
            try plankind(ort, unter: einheit.zeichen, name, tag)
                ?? akte(name, einheit.zeichen, akteur).map { ort.kind(.akte($0), name) }
        case .akte(let akte):
            try vorgang(name, "v.akte = \(akte.id)", akteur).map { ort.kind(.vorgang($0), name, vorgang: $0) }
        case .vorgang(let vorgang): try vorgangskind(ort, vorgang, name, akteur)
        case .bereich(let bereich):
            try bereichseintrag(bereich, in: nil, name: name).map { ort.kind(.eintrag($0, bereich), name) }
        case .eintrag(let ordner, let bereich):
            try bereichseintrag(bereich, in: ordner.id, name: name).map { ort.kind(.eintrag($0, bereich), name) }
        case .dokument: nil
        }
    }

    private func wurzelkind(_ ort: Baumort, _ name: String, _ akteur: Akteur) -> Baumort? {
        guard let person = akteur.mitarbeiter else { return nil }
        return switch name {
        case Baumname.akten: ort.kind(.akten, name)
        case Baumname.meine: ort.kind(.meine, name)
        case Baumname.arbeitsbereich: ort.kind(.bereich(.person(person.id)), name)
        default: nil
        }
    }

    private func plankind(_ ort: Baumort, unter: Planzeichen?, _ name: String, _ tag: Kalendertag) throws -> Baumort? {
        let zeichen: Planzeichen
        do {
            zeichen = try Planzeichen(String(name.prefix { $0 != " " }))
        } catch {
            // Not the name of a unit; it may be that of an Akte.
            return nil
        }
        guard zeichen.uebergeordnet == unter, let einheit = try planeinheit(zeichen, am: tag) else { return nil }
        return ort.kind(.plan(einheit), name)
    }

    private func akte(_ name: String, _ plan: Planzeichen, _ akteur: Akteur) throws -> AkteKopf? {
        let treffer = try rows(
            "SELECT \(AkteKopf.spalten) FROM akte_akte a WHERE a.zeichen IN (\(list: Baumname.zeichen(name))) AND a.plan = \(plan.text)"
        ).map(AkteKopf.init(row:))
        return treffer.first { AkteRechte.sieht(akteur, $0) }
    }

    private func vorgang(_ name: String, _ bedingung: SQL, _ akteur: Akteur) throws -> VorgangKopf? {
        let treffer = try rows(
            """
            SELECT \(VorgangKopf.spalten) FROM \(VorgangKopf.tabelle)
            WHERE v.zeichen IN (\(list: Baumname.zeichen(name))) AND \(bedingung)
            """
        ).map(VorgangKopf.init(row:))
        return treffer.first { AkteRechte.sieht(akteur, $0) }
    }

    private func vorgangskind(_ ort: Baumort, _ vorgang: VorgangKopf, _ name: String, _ akteur: Akteur) throws -> Baumort? {
        if name == Baumname.arbeitsbereich {
            guard AkteRechte.darf(AkteRechte.bearbeiten, akteur, vorgang) else { return nil }
            return ort.kind(.bereich(.vorgang(vorgang.id)), name)
        }
        if let dokument = try dokument(in: vorgang, name: name, akteur) {
            return ort.kind(.dokument(dokument), name)
        }
        let neben = Arbeitsbereich.nebenablage(vorgang.id)
        return try bereichseintrag(neben, in: nil, name: name).map { ort.kind(.eintrag($0, neben), name) }
    }

    /// The Dokument of that name. A number in the name decides; without one it is the first the actor sees that is called so: one that is
    /// kept from the actor stands in the way of no other.
    private func dokument(in vorgang: VorgangKopf, name: String, _ akteur: Akteur) throws -> DokumentKopf? {
        let sichtbare: SQL = "\(DokumentKopf.auswahl) WHERE d.vorgang = \(vorgang.id) AND \(Filter.dokumenteImVorgang(akteur))"
        if let (lfd, dateiname) = Baumname.nummer(name) {
            let treffer = try row("\(sichtbare) AND d.lfd = \(lfd) AND n.dateiname = \(dateiname)").map(DokumentKopf.init(row:))
            if let treffer, AkteRechte.sieht(akteur, treffer, in: vorgang) { return treffer }
        }
        let treffer = try row("\(sichtbare) AND n.dateiname = \(name) ORDER BY d.lfd LIMIT 1").map(DokumentKopf.init(row:))
        return treffer.flatMap { AkteRechte.sieht(akteur, $0, in: vorgang) ? $0 : nil }
    }
}
