// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Finds the place of something in the file tree by its identity, for this clerk: what may not be seen has no place.
public struct Baumweg {
    let db: any ReadAccess
    let akteur: Akteur
    let tag: Kalendertag

    public init(_ db: any ReadAccess, _ akteur: Akteur, am tag: Kalendertag) {
        self.db = db
        self.akteur = akteur
        self.tag = tag
    }

    /// - Parameter kennung: as `Baumort.kennung` gives it.
    public func ort(_ kennung: String) throws -> Baumort? {
        guard let person = akteur.mitarbeiter else { return nil }
        let teile = kennung.split(separator: "-", maxSplits: 1).map(String.init)
        guard let art = teile.first else { return nil }
        let rest = teile.count == 2 ? teile[1] : ""
        switch (art, rest.isEmpty) {
        case ("wurzel", true): return .wurzel
        case ("akten", true): return Baumort.wurzel.kind(.akten, Baumname.akten)
        case ("meine", true): return meine
        case ("plan", false): return try Self.planzeichen(rest).flatMap { try ort($0) }
        case ("akte", false): return try AkteID(rest).flatMap { try db.akte($0) }.flatMap { try ort($0) }
        case ("vorgang", false): return try VorgangID(rest).flatMap { try db.vorgang($0) }.flatMap { try ort($0) }
        case ("dokument", false): return try DokumentID(rest).flatMap { try db.dokument($0) }.flatMap { try ort($0) }
        case ("eigener", false): return person.id.text == rest ? eigener(person.id) : nil
        case ("bereich", false): return try VorgangID(rest).flatMap { try ort(.vorgang($0)) }
        case ("eintrag", false): return try BereichseintragID(rest).flatMap { try db.bereichseintrag($0) }.flatMap { try ort($0) }
        default: return nil
        }
    }

    private var meine: Baumort { Baumort.wurzel.kind(.meine, Baumname.meine) }

    private func eigener(_ id: MitarbeiterID) -> Baumort { Baumort.wurzel.kind(.bereich(.person(id)), Baumname.arbeitsbereich) }

    private static func planzeichen(_ text: String) throws -> Planzeichen? {
        do {
            return try Planzeichen(text)
        } catch {
            // A stranger's text; there is no such place.
            return nil
        }
    }

    private func ort(_ zeichen: Planzeichen) throws -> Baumort? {
        var ort = Baumort.wurzel.kind(.akten, Baumname.akten)
        for glied in zeichen.kette.reversed() {
            guard let einheit = try db.planeinheit(glied, am: tag) else { return nil }
            ort = ort.kind(.plan(einheit), Baumname.ordner(einheit.zeichen.text, einheit.inhaltsangabe))
        }
        return ort
    }

    public func ort(_ akte: AkteKopf) throws -> Baumort? {
        guard AkteRechte.sieht(akteur, akte), let oben = try ort(akte.plan) else { return nil }
        return oben.kind(.akte(akte), Baumname.ordner(akte.zeichen.text, akte.betreff))
    }

    /// Below its Akte, or where that cannot be seen, among one's own.
    public func ort(_ vorgang: VorgangKopf) throws -> Baumort? {
        guard AkteRechte.sieht(akteur, vorgang) else { return nil }
        let oben = try db.akte(vorgang.akteID).flatMap { try ort($0) } ?? meine
        return oben.kind(.vorgang(vorgang), Baumname.ordner(vorgang.zeichen.text, vorgang.betreff), vorgang: vorgang)
    }

    public func ort(_ dokument: DokumentKopf) throws -> Baumort? {
        guard let vorgang = try db.vorgang(dokument.vorgang), AkteRechte.sieht(akteur, dokument, in: vorgang),
            let oben = try ort(vorgang)
        else { return nil }
        let name = dokument.neueste.dateiname
        let frueher = try db.row(
            """
            SELECT 1 FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang
            JOIN akte_dokumentversion n ON n.dokument = d.id AND n.nr = d.versionen
            WHERE d.vorgang = \(dokument.vorgang) AND d.lfd < \(dokument.lfd) AND n.dateiname = \(name)
              AND \(Filter.dokumenteImVorgang(akteur)) LIMIT 1
            """)
        return oben.kind(.dokument(dokument), Baumname.dokument(name, lfd: dokument.lfd, schonDa: frueher != nil))
    }

    private func ort(_ bereich: Arbeitsbereich) throws -> Baumort? {
        switch bereich {
        case .person(let id): return akteur.mitarbeiter?.id == id ? eigener(id) : nil
        case .vorgang(let id):
            guard let vorgang = try db.vorgang(id), AkteRechte.darf(AkteRechte.bearbeiten, akteur, vorgang) else { return nil }
            return try ort(vorgang)?.kind(.bereich(bereich), Baumname.arbeitsbereich)
        case .nebenablage(let id): return try db.vorgang(id).flatMap { try ort($0) }
        }
    }

    private func ort(_ eintrag: Bereichseintrag) throws -> Baumort? {
        guard let bereich = Arbeitsbereich(kennung: eintrag.bereich), var ort = try ort(bereich) else { return nil }
        var kette = [eintrag]
        while let oben = kette[kette.count - 1].eltern {
            // A circle cannot be made; the limit keeps a damaged table from hanging the server.
            guard kette.count < 100, let ordner = try db.bereichseintrag(oben) else { return nil }
            kette.append(ordner)
        }
        for glied in kette.reversed() { ort = ort.kind(.eintrag(glied, bereich), glied.name) }
        return ort
    }
}

extension Arbeitsbereich {
    init?(kennung: String) {
        let teile = kennung.split(separator: ":").map(String.init)
        guard teile.count == 2 else { return nil }
        switch teile[0] {
        case "person":
            guard let id = MitarbeiterID(teile[1]) else { return nil }
            self = .person(id)
        case "vorgang":
            guard let id = VorgangID(teile[1]) else { return nil }
            self = .vorgang(id)
        case "neben":
            guard let id = VorgangID(teile[1]) else { return nil }
            self = .nebenablage(id)
        default: return nil
        }
    }
}
