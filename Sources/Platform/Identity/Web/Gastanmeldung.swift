// SPDX-License-Identifier: EUPL-1.2
public import Web

extension IdentityModul {
    /// Signs in somebody who holds an access code without a second factor, for a page of another module.
    /// - Returns: the token of the new session; the visitor's old one ends.
    /// - Throws: `Fachfehler` for a wrong or ended code, and when there were too many tries.
    public func gastAnmelden(code: String, _ anfrage: WebRequest) async throws -> String {
        try drossel.pruefe(anfrage.adresse, jetzt: anfrage.jetzt)
        let token = try await Gastzugang(store: store, sitzungen: sitzungen, sperre: sperre)(
            code: code, faktor: "", geraet: anfrage.kopf("user-agent") ?? "", adresse: anfrage.adresse)
        if let alte = anfrage.sitzung { try await sitzungen.beenden(tokenHash: alte.id) }
        return token
    }
}
