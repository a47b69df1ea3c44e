// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store
internal import WebDav

/// PROPPATCH: all changes or none. What the server itself says of a thing cannot be set.
struct EigenschaftenAendern: Sendable {
    let store: Store

    /// - Returns: those that were refused because they are not the client's; empty when all were done.
    func callAsFunction(_ anfrage: Netzanfrage, _ aenderungen: [PropertyChange]) async throws -> Set<DavName> {
        let geschuetzt = Set(aenderungen.map(\.name).filter(Eigenschaft.istEigene))
        return try await store.commit(Vermerk(anfrage.akteur, "netz.eigenschaften.aendern")) { tx in
            let fund = try anfrage.fund(tx)
            guard case .da(let ort) = fund else { throw Ablehnung.fehlt }
            guard Schreibrecht.darf(anfrage.akteur, ort) else { throw Ablehnung.verboten }
            try anfrage.bedingungen(tx, fund)
            try Sperrpruefung(anfrage: anfrage).frei(tx, ort)
            guard geschuetzt.isEmpty else { return geschuetzt }
            for aenderung in aenderungen {
                switch aenderung {
                case .set(let name, let xml):
                    try tx.webeigenschaftSetzen(ort.schluessel, Webeigenschaft(name.namespace, name.local, xml))
                case .remove(let name):
                    try tx.webeigenschaftLoeschen(ort.schluessel, namensraum: name.namespace, name: name.local)
                }
            }
            return []
        }
    }
}
