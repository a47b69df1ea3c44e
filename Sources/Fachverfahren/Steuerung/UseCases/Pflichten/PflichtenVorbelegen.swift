// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Lays down the duties of the table that the register does not have. What is there is never touched: people correct it by statements.
struct PflichtenVorbelegen: Sendable {
    let store: Store

    static func kennung(_ angabe: Pflichtangabe) -> String { "pflicht.\(angabe.schluessel)" }

    func callAsFunction(_ angaben: [Pflichtangabe]) async throws {
        let bekannte = try await store.read { try $0.kennungen() }
        for (rang, angabe) in zip(1..., angaben) where bekannte[Self.kennung(angabe)] == nil {
            try await ObjektAnlegen(store: store)(
                .pflicht, akteur: Pflichtendienst.akteur, grund: "Aus der Tabelle des Programms", kennung: Self.kennung(angabe)
            ) { id in
                angabe.setzungen(id, rang: rang)
            }
        }
    }
}
