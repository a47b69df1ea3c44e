// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import StoreTesting

@testable import Steuerung

/// An office that runs a programme, on a clock that is set forward.
struct Programmbuero: Sendable {
    let stand: Pruefstand
    let uhr: Stelluhr
    let ada = Programmbuero.person(SteuerungRechte.alle.map(\.recht))

    var store: Store { stand.store }
    var anlegen: ObjektAnlegen { ObjektAnlegen(store: store) }
    var setzen: AussageSetzen { AussageSetzen(store: store) }
    var abfrage: Stichtagsabfrage { Stichtagsabfrage(store: store) }

    /// - Parameter anfang: what its clock shows at first.
    static func mit<T: Sendable>(
        _ maschine: Dialect, ab anfang: String = "2019-01-02T08:00:00Z",
        _ body: @Sendable (Programmbuero) async throws -> T
    ) async throws -> T {
        let uhr = Stelluhr(anfang)
        return try await Pruefstand.mit(
            maschine, modules: [IdentityModul.migrationen, AkteModul.migrationen, SteuerungMigrations.alle], uhr: uhr.uhr
        ) {
            stand in
            try await body(Programmbuero(stand: stand, uhr: uhr))
        }
    }

    static func person(_ rechte: [Recht]) -> Akteur {
        let oe = OrgNummer(41)
        return .mitarbeiter(
            .init(
                id: MitarbeiterID(Zeitpunkt(millisekunden: 0)), name: "Ada Muster", oe: oe,
                rechte: Dictionary(uniqueKeysWithValues: rechte.map { ($0, [oe]) })))
    }

    func programm() async throws -> ObjektID {
        try await anlegen(.programm, akteur: ada) { id in
            [Programmfelder().titel.setzen(id, "Musterprogramm", .ab(Probe.iso("2018-01-01")), Probe.quelle)]
        }
    }

    func vorhaben(_ titel: String, in programm: ObjektID, ab tag: String = "2018-01-01") async throws -> ObjektID {
        let felder = Vorhabenfelder()
        return try await anlegen(.vorhaben, akteur: ada) { id in
            [
                felder.titel.setzen(id, titel, .ab(Probe.iso(tag)), Probe.quelle),
                felder.programm.setzen(id, programm, .ab(Probe.iso(tag)), Probe.quelle),
            ]
        }
    }

    func titel(_ id: ObjektID, am tag: String, bekannt: Zeitpunkt? = nil) async throws -> String? {
        try await abfrage.objekt(id, am: Probe.iso(tag), bekannt: bekannt, akteur: ada)[Vorhabenfelder().titel]
    }

    func zahl(_ sql: SQL) async throws -> Int { try await store.read { try $0.value(sql) } ?? 0 }
}

extension Dialect {
    static let beide: [Dialect] = [.sqlite, .postgresql]
}
