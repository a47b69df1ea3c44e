// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation
public import Store

/// Takes file kinds over from a town's file. Kinds the file does not name stay as they are.
public struct AktenartenEinspielen: Sendable {
    private let store: Store

    public init(store: Store) { self.store = store }

    /// The kinds that ship with the house.
    public static func mitgeliefert() throws -> Data {
        guard let url = Bundle.module.url(forResource: "Rechtsdaten/aktenarten", withExtension: "json") else {
            throw ObjektError.aktenartendatei
        }
        return try Data(contentsOf: url)
    }

    /// - Returns: how many kinds the file holds.
    public func callAsFunction(_ json: Data, akteur: Akteur) async throws -> Int {
        guard akteur.darf(AkteRechte.planVerwalten) else { throw AkteError.verboten }
        let datei = try Aktenartendatei(json)
        try await store.commit(Vermerk(akteur, "akte.aktenart.einspielen")) { tx in
            for art in datei.arten { try tx.aktenartSetzen(art) }
        }
        return datei.arten.count
    }
}
