// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Changes one unit of the plan by hand, or puts it out of use. It makes a new version from a day on; Akten keep what held when they
/// were opened.
struct PlaneinheitAendern: Sendable {
    struct Angaben: Hashable, Sendable {
        var inhaltsangabe: String
        var eigene: Aussonderung
        var stillgelegt: Bool
    }

    let store: Store

    /// - Parameters:
    ///   - stand: the version that was seen; `nil` takes the unit as it is.
    ///   - aendern: what it says now to what it shall say.
    func callAsFunction(
        _ zeichen: Planzeichen, ab tag: Kalendertag? = nil, stand: PlaneinheitID? = nil, akteur: Akteur,
        _ aendern: @escaping @Sendable (Planeinheit) throws -> Angaben
    ) async throws {
        guard akteur.darf(AkteRechte.planVerwalten) else { throw AkteError.verboten }
        try await store.commit(Vermerk(akteur, "akte.plan.einheit")) { tx in
            let ab = tag ?? tx.jetzt.tag
            guard ab >= tx.jetzt.tag else { throw ObjektError.planTagVergangen }
            guard let alt = try tx.planeinheit(zeichen, am: ab) else { throw AkteError.planeinheitFehlt(zeichen.text) }
            if let stand, alt.id != stand { throw StoreError.veraltet }
            let neu = try aendern(alt)
            try tx.planeinheitSetzen(
                Planzeile(
                    zeichen: zeichen, inhaltsangabe: try Textregel.betreff(neu.inhaltsangabe), eigene: neu.eigene,
                    stillgelegt: neu.stillgelegt, gueltigBis: alt.gueltigBis), ab: ab)
        }
    }
}
