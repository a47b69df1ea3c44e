// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Jobs
internal import Store

/// After a change at one place of the file: brings that place and all below it up to date.
///
/// The numbers beside the objects follow in the same act, so lists, counts, pages and drives are right at once. Entries of the search
/// index do too while they are few; of many, a job renews them, and until then the search leaves out what may not be seen.
struct Zugriffslauf {
    private static let hoechstensSofort = 300

    let tx: WriteContext
    private var sofort = 0
    private var spaeter = false

    init(_ tx: WriteContext) { self.tx = tx }

    static func nachfuehren(_ ort: Zugriffsort, _ tx: WriteContext) throws {
        var lauf = Self(tx)
        switch ort {
        case .plan(let zeichen): try lauf.plan(zeichen)
        case .objekt(.akte(let id)): try lauf.akte(id)
        case .objekt(.vorgang(let id)): try lauf.vorgang(id)
        case .objekt(.dokument(let id)):
            let vorgang = try tx.vorhandenerVorgang(try tx.vorhandenesDokument(id).vorgang)
            try tx.indexieren(try tx.zugriffErben(id, in: vorgang), vorgang: vorgang)
        }
        if lauf.spaeter { try Zugriffspflege.bestellen(tx) }
    }

    /// Rows of `akte_akte` of a unit of the plan and of those below it. "/" follows "." in both engines' order.
    static func unter(_ plan: Planzeichen) -> SQL {
        "(plan = \(plan.text) OR (plan > \(plan.text + ".") AND plan < \(plan.text + "/")))"
    }

    private mutating func plan(_ zeichen: Planzeichen) throws {
        let akten: [AkteID] = try tx.rows(
            """
            SELECT id FROM akte_akte
            WHERE \(Self.unter(zeichen)) AND teil_von IS NULL AND zustand NOT IN ('abgegeben', 'vernichtet') ORDER BY id
            """
        ).map { try $0["id"] }
        for id in akten { try akte(id) }
    }

    private mutating func akte(_ id: AkteID) throws {
        try tx.indexieren(try tx.zugriffErben(id))
        let vorgaenge: [VorgangID] = try tx.rows(
            "SELECT id FROM akte_vorgang WHERE akte = \(id) AND zustand NOT IN ('abgegeben', 'vernichtet') ORDER BY id"
        ).map { try $0["id"] }
        for id in vorgaenge { try vorgang(id) }
        for band in try tx.alleTeilakten(id) { try akte(band.id) }
    }

    private mutating func vorgang(_ id: VorgangID) throws {
        let vorgang = try tx.zugriffErben(id)
        sofort += 1 + (try tx.value("SELECT COUNT(*) FROM akte_dokument WHERE vorgang = \(id)") ?? 0)
        guard sofort > Self.hoechstensSofort else { return try tx.indexErneuern(vorgang) }
        spaeter = true
        try tx.execute("INSERT INTO akte_zugriff_nachlauf (vorgang) VALUES (\(id)) ON CONFLICT (vorgang) DO NOTHING")
    }
}

extension ReadAccess {
    /// Whether entries of the index still wait to follow a change of access; numbers beside the hits would then tell too much.
    func sucheZiehtNach() throws -> Bool { try row("SELECT 1 FROM akte_zugriff_nachlauf LIMIT 1") != nil }

    /// Leaves out what the index still shows to whoever got at it before.
    func ohneNachlauf(_ treffer: some Sequence<Treffer>, _ akteur: Akteur) throws -> [Treffer] {
        try treffer.filter { treffer in
            try Aktenobjekt(art: treffer.art, id: treffer.objekt).map { try sieht(akteur, $0) } ?? false
        }
    }
}
