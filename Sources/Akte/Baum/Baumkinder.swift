// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Goes through a folder of the file tree in pages, so that one of any size can be sent without being held.
public struct Baumkinder: Sendable {
    private enum Stand: Sendable {
        case plan(nach: String)
        case akten(nach: String)
        case vorgaenge(nach: String)
        case dokumente(nach: Int)
        case neben(nach: String)
        case eintraege(nach: String)
        case ende
    }

    private let ort: Baumort
    private let akteur: Akteur
    private let tag: Kalendertag
    private var stand: Stand
    private var gesehen: Set<String> = []
    private var erste: [Baumort] = []

    public init(_ ort: Baumort, _ akteur: Akteur, am tag: Kalendertag) {
        self.ort = ort
        self.akteur = akteur
        self.tag = tag
        switch ort.knoten {
        case .wurzel:
            stand = .ende
            if let person = akteur.mitarbeiter {
                erste = [
                    ort.kind(.akten, Baumname.akten), ort.kind(.meine, Baumname.meine),
                    ort.kind(.bereich(.person(person.id)), Baumname.arbeitsbereich),
                ]
            }
        case .akten: stand = .plan(nach: "")
        case .plan(let einheit): stand = .plan(nach: einheit.zeichen.text + ".")
        case .akte, .meine: stand = .vorgaenge(nach: "")
        case .vorgang(let vorgang):
            stand = .dokumente(nach: 0)
            if AkteRechte.darf(AkteRechte.bearbeiten, akteur, vorgang) {
                erste = [ort.kind(.bereich(.vorgang(vorgang.id)), Baumname.arbeitsbereich)]
            }
        case .bereich: stand = .eintraege(nach: "")
        case .eintrag(let eintrag, _): stand = eintrag.istOrdner ? .eintraege(nach: "") : .ende
        case .dokument: stand = .ende
        }
    }

    /// The next ones; none at the end.
    public mutating func naechste(_ db: some ReadAccess, limit: Int = 500) throws -> [Baumort] {
        if !erste.isEmpty {
            defer { erste = [] }
            return erste
        }
        while true {
            let seite: [Baumort] =
                switch stand {
                case .plan(let nach): try plan(db, nach, limit)
                case .akten(let nach): try akten(db, nach, limit)
                case .vorgaenge(let nach): try vorgaenge(db, nach, limit)
                case .dokumente(let nach): try dokumente(db, nach, limit)
                case .neben(let nach): try neben(db, nach, limit)
                case .eintraege(let nach): try eintraege(db, nach, limit)
                case .ende: []
                }
            if case .ende = stand { return seite }
            if !seite.isEmpty { return seite }
        }
    }

    private mutating func plan(_ db: some ReadAccess, _ nach: String, _ limit: Int) throws -> [Baumort] {
        let anfang: String
        let oben: Planzeichen?
        if case .plan(let einheit) = ort.knoten {
            (anfang, oben) = (einheit.zeichen.text + ".", einheit.zeichen)
        } else {
            (anfang, oben) = ("", nil)
        }
        let seite = try db.aktenplan(am: tag, nach: nach, limit: limit)
        let darunter = seite.filter { $0.zeichen.text.hasPrefix(anfang) }
        if seite.count == limit, darunter.count == seite.count, let letzte = seite.last {
            stand = .plan(nach: letzte.zeichen.text)
        } else {
            stand = oben == nil ? .ende : .akten(nach: "")
        }
        return darunter.filter { $0.zeichen.uebergeordnet == oben }.map {
            ort.kind(.plan($0), Baumname.ordner($0.zeichen.text, $0.inhaltsangabe))
        }
    }

    private mutating func akten(_ db: some ReadAccess, _ nach: String, _ limit: Int) throws -> [Baumort] {
        guard case .plan(let einheit) = ort.knoten else { return [] }
        let seite = try db.rows(
            """
            SELECT \(AkteKopf.spalten) FROM akte_akte a WHERE a.plan = \(einheit.zeichen.text) AND \(Filter.akten(akteur)) AND a.id > \(nach)
            ORDER BY a.id LIMIT \(limit)
            """
        ).map(AkteKopf.init(row:))
        stand = seite.count == limit ? .akten(nach: seite[limit - 1].id.text) : .ende
        return seite.map { ort.kind(.akte($0), Baumname.ordner($0.zeichen.text, $0.betreff)) }
    }

    private mutating func vorgaenge(_ db: some ReadAccess, _ nach: String, _ limit: Int) throws -> [Baumort] {
        let bedingung: SQL =
            if case .akte(let akte) = ort.knoten { "v.akte = \(akte.id)" } else {
                "v.bearbeiter IN (\(list: Filter.personen(akteur))) AND v.zustand = \(Schriftgutzustand.offen)"
            }
        let seite = try db.rows(
            """
            SELECT \(VorgangKopf.spalten) FROM \(VorgangKopf.tabelle)
            WHERE \(bedingung) AND \(Filter.vorgaenge(akteur)) AND v.id > \(nach) ORDER BY v.id LIMIT \(limit)
            """
        ).map(VorgangKopf.init(row:))
        stand = seite.count == limit ? .vorgaenge(nach: seite[limit - 1].id.text) : .ende
        return seite.map { ort.kind(.vorgang($0), Baumname.ordner($0.zeichen.text, $0.betreff), vorgang: $0) }
    }

    private mutating func dokumente(_ db: some ReadAccess, _ nach: Int, _ limit: Int) throws -> [Baumort] {
        guard let vorgang = ort.vorgang else { return [] }
        let seite = try db.dokumente(in: vorgang.id, sichtbarFuer: akteur, nach: nach, limit: limit)
        stand = seite.count == limit ? .dokumente(nach: seite[limit - 1].lfd) : .neben(nach: "")
        return seite.map { dokument in
            let name = dokument.neueste.dateiname
            let neu = gesehen.insert(name).inserted
            return ort.kind(.dokument(dokument), Baumname.dokument(name, lfd: dokument.lfd, schonDa: !neu))
        }
    }

    /// Names that a program has reserved and not filled yet.
    private mutating func neben(_ db: some ReadAccess, _ nach: String, _ limit: Int) throws -> [Baumort] {
        stand = .ende
        guard let vorgang = ort.vorgang else { return [] }
        let bereich = Arbeitsbereich.nebenablage(vorgang.id)
        return try db.rows("\(Bereichseintrag.auswahl) WHERE bereich = \(bereich.kennung) ORDER BY name LIMIT \(limit)")
            .map(Bereichseintrag.init(row:)).filter { !Bereichseintrag.istFluechtig($0.name) && !gesehen.contains($0.name) }
            .map { ort.kind(.eintrag($0, bereich), $0.name) }
    }

    private mutating func eintraege(_ db: some ReadAccess, _ nach: String, _ limit: Int) throws -> [Baumort] {
        guard let bereich = ort.bereich else { return [] }
        let seite = try db.bereichseintraege(bereich, in: ort.eintrag?.id, nach: nach, limit: limit)
        stand = seite.count == limit ? .eintraege(nach: seite[limit - 1].name) : .ende
        return seite.map { ort.kind(.eintrag($0, bereich), $0.name) }
    }
}
