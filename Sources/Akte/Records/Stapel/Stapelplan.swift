// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// Works out what a batch does to each object, by the same rules as the single act. Preview and act ask this alike.
struct Stapelplan {
    let akt: Stapelakt
    let akteur: Akteur

    /// Objects the actor must not know of are left out silently: who chose them saw them a moment ago.
    func zeilen(_ db: some ReadAccess, _ wahl: [Stapelwahl]) throws -> [Stapelzeile] {
        guard !wahl.isEmpty else { throw ObjektError.stapelLeer }
        guard wahl.count <= Stapel.hoechstens else { throw ObjektError.stapelZuGross(Stapel.hoechstens) }
        try pruefen(db)
        return try wahl.compactMap { try zeile(db, $0) }
    }

    private func zeile(_ db: some ReadAccess, _ wahl: Stapelwahl) throws -> Stapelzeile? {
        guard try db.sieht(akteur, wahl.objekt) else { return nil }
        let kopf = try db.objektkopf(wahl.objekt)
        do {
            _ = try db.objekt(wahl.objekt, fuer: AkteRechte.bearbeiten, akteur)
            guard kopf.offen else { throw wahl.objekt.istAkte ? AkteError.akteGeschlossen : AkteError.vorgangGeschlossen }
            if akt.aendertAngaben, let hinweis = try db.sperrhindernis(wahl.objekt.sperrobjekt, akteur, am: jetzt) {
                throw AkteError.gesperrt(hinweis)
            }
            guard wahl.version.map({ $0 == kopf.version }) ?? true else { throw StoreError.veraltet }
            return Stapelzeile(kopf: kopf, aenderungen: try aenderungen(db, kopf), hindernis: nil)
        } catch let error as any Fachfehler {
            return Stapelzeile(kopf: kopf, aenderungen: [], hindernis: error.meldung)
        }
    }

    /// What is wrong with the act itself, whatever it is done to.
    private func pruefen(_ db: some ReadAccess) throws {
        switch akt {
        case .weitergeben(.person(let person), _):
            guard try db.mitarbeiterEintrag(person)?.aktiv == true else { throw AkteError.unbekanntePerson }
        case .weitergeben(.gruppe(let oe), _):
            guard try db.orgEinheit(oe)?.gilt(am: heute) == true else { throw AkteError.unbekannteEinheit }
        case .wiedervorlage(let anlage):
            _ = try anlage.geprueft(heute: heute)
            if let person = anlage.fuer, try db.mitarbeiterEintrag(person)?.aktiv != true { throw AkteError.unbekanntePerson }
        case .schlagworte(let dazu, let weg):
            if dazu.isEmpty && weg.isEmpty { throw ObjektError.schlagwortUngueltig }
        case .feld(let feld, let text, _): _ = try feld.gelesen(text)
        }
    }

    let jetzt: Zeitpunkt
    private var heute: Kalendertag { jetzt.tag }

    private func aenderungen(_ db: some ReadAccess, _ kopf: Objektkopf) throws -> [Stapelaenderung] {
        switch (akt, kopf.objekt) {
        case (.weitergeben(let ziel, _), .vorgang(let id)): return try weitergabe(db.vorhandenerVorgang(id), ziel)
        case (.wiedervorlage(let anlage), .vorgang(let id)):
            return try wiedervorlage(anlage, Adressatenzugang(db, db.vorhandenerVorgang(id), am: heute), db)
        case (.wiedervorlage(let anlage), .akte(let id)):
            guard let akte = try db.akte(id) else { throw AkteError.nichtGefunden }
            return try wiedervorlage(anlage, Adressatenzugang(db, akte: akte, am: heute), db)
        case (.wiedervorlage, .dokument): throw Unpassend(meldung: "Das geht nur bei Akten und Vorgängen.")
        case (.weitergeben, _): throw Unpassend(meldung: "Das geht nur bei Vorgängen.")
        case (.schlagworte(let dazu, let weg), _):
            let da = try db.schlagworte(kopf.objekt)
            return dazu.filter { !da.contains($0) }.map { Stapelaenderung(feld: "schlagwort", alt: nil, neu: $0) }
                + weg.filter { da.contains($0) }.map { Stapelaenderung(feld: "schlagwort", alt: $0, neu: nil) }
        case (.feld(let feld, let text, let form), let objekt):
            guard feld.gibtEs(bei: objekt) else { throw Unpassend(meldung: "Das Feld „\(feld.deutsch)“ gibt es hier nicht.") }
            return try feldaenderung(db, feld, text, form, objekt)
        }
    }

    /// Shown to nobody, it would keep the Vorgang open for ever: whoever it is for must be let in.
    private func wiedervorlage(
        _ anlage: WiedervorlageAnlage, _ zugang: @autoclosure () throws -> Adressatenzugang, _ db: some ReadAccess
    ) throws -> [Stapelaenderung] {
        if let person = anlage.fuer { try zugang().pruefeOhneZug(person, db) }
        return [Stapelaenderung(feld: "wiedervorlage", alt: nil, neu: "\(anlage.tag.iso) \(anlage.grund)")]
    }

    private func weitergabe(_ v: VorgangKopf, _ ziel: VorgangWeitergeben.Ziel) throws -> [Stapelaenderung] {
        switch ziel {
        case .person(let person):
            v.bearbeiter == person ? [] : [Stapelaenderung(feld: "bearbeiter", alt: v.bearbeiter?.text, neu: person.text)]
        case .gruppe(let oe):
            (v.oe == oe ? [] : [Stapelaenderung(feld: "oe", alt: v.oe.description, neu: oe.description)])
                + (v.bearbeiter == nil ? [] : [Stapelaenderung(feld: "bearbeiter", alt: v.bearbeiter?.text, neu: nil)])
        }
    }

    private func feldaenderung(
        _ db: some ReadAccess, _ feld: Stapelfeld, _ text: String, _ form: Metadatenform, _ objekt: Aktenobjekt
    ) throws -> [Stapelaenderung] {
        let alt = try db.feldwert(feld, objekt)
        var neu = try feld.gelesen(text)
        if case .metadatum(let schluessel) = feld, case .akte(let id) = objekt {
            guard let metafeld = try db.aktenartDer(id)?.schema.feld(schluessel) else {
                throw Unpassend(meldung: "Die Art dieser Akte hat dieses Feld nicht.")
            }
            // Only this field: what else the Akte says is not the matter of the batch.
            do throws(Metadatenfehler) {
                neu = try metafeld.geprueft(text, bisher: alt, form)
            } catch {
                throw ObjektError.metadaten([error])
            }
        }
        return alt == neu ? [] : [Stapelaenderung(feld: feld.name, alt: alt, neu: neu)]
    }
}

/// Why an act does not fit one kind of object.
private struct Unpassend: Fachfehler {
    let meldung: String
    let code = "akte.stapel-unpassend"
    let art = Fehlerart.eingabe
}

extension Stapelakt {
    /// Changes what the objects say; handing them on or a Wiedervorlage leaves that alone.
    fileprivate var aendertAngaben: Bool {
        switch self {
        case .feld, .schlagworte: true
        case .weitergeben, .wiedervorlage: false
        }
    }
}

extension Aktenobjekt {
    var istAkte: Bool { if case .akte = self { true } else { false } }
}
