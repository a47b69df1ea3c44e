// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// Names of the persons and units that one page shows, looked up once each.
struct Namenbuch: Sendable {
    private var personen: [MitarbeiterID: String] = [:]
    private var einheiten: [OrgNummer: String] = [:]

    init(_ db: some ReadAccess, personen: [MitarbeiterID?], einheiten: [OrgNummer]) throws {
        for id in Set(personen.compactMap { $0 }) { self.personen[id] = try db.mitarbeiterEintrag(id)?.name }
        for nummer in Set(einheiten) { self.einheiten[nummer] = try db.orgEinheit(nummer)?.anzeige }
    }

    init(_ db: some ReadAccess, _ vorgaenge: [VorgangKopf]) throws {
        try self.init(db, personen: vorgaenge.map(\.bearbeiter), einheiten: vorgaenge.map(\.oe))
    }

    func person(_ id: MitarbeiterID?) -> String? { id.map { personen[$0] ?? "ehemals Mitarbeitende" } }
    func einheit(_ nummer: OrgNummer) -> String { einheiten[nummer] ?? nummer.description }
}

extension OrgEinheit {
    /// `36.1 Zulassung`
    var anzeige: String { "\(kurz) \(name)" }
}
