// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Who stands at the counter: the actor, and for people without an account the hash of their cookie.
public struct Zugriff: Sendable, Hashable {
    let akteur: Akteur
    let besuch: String

    init(_ akteur: Akteur, besuch: Besuch) {
        self.akteur = akteur
        self.besuch = besuch.kennung
    }

    init(_ anfrage: WebRequest) { self.init(anfrage.akteur, besuch: anfrage.besuch) }

    /// Owner of what this person begins.
    var besitzer: String { akteur.buerger == nil ? "besuch:\(besuch)" : akteur.kennung }
    var hatKonto: Bool { akteur.buerger != nil }
}

extension ReadAccess {
    /// An application that is this person's own: of the account, of the browser that began it, or of the claim code.
    /// - Throws: `PortalError.nichtGefunden` for everybody else, so that nothing is told.
    func antrag(_ id: AntragID, fuer zugriff: Zugriff) throws -> AntragRecord {
        guard let antrag = try antrag(id) else { throw PortalError.nichtGefunden }
        guard try gehoert(antrag, zugriff) else { throw PortalError.nichtGefunden }
        return antrag
    }

    func gehoert(_ antrag: AntragRecord, _ zugriff: Zugriff) throws -> Bool {
        if antrag.besitzer == zugriff.besitzer { return true }
        guard case .gast(let gast) = zugriff.akteur else { return false }
        return try gastBezug(gast) == antrag.gastbezug
    }
}
