// SPDX-License-Identifier: EUPL-1.2
internal import Mailrichtlinie
internal import Mailzustellung
internal import Store

/// What holds on the way to a domain: the row of the table that fits most closely, and never less than the message demands.
struct Partnerwahl: Sendable {
    let store: Store

    func ziel(_ domain: String, _ forderung: Transportforderung) async throws -> Zustellziel {
        let zeilen = try await store.read { try $0.partner() }
        let tafel = Partnertafel(
            try zeilen.map { zeile in Partnertafel.Eintrag(muster: zeile.muster, regel: try zeile.art.regel(zeile.werte)) })
        let ziel = tafel.ziel(fuer: domain)
        return Zustellziel(domain: ziel.domain, weg: ziel.weg, regel: ziel.regel.mindestens(forderung), anmeldung: ziel.anmeldung)
    }
}

extension Partnerregel {
    /// Rules that allow clear text end where a message must be encrypted.
    fileprivate func mindestens(_ forderung: Transportforderung) -> Partnerregel {
        switch self {
        case .keiner, .opportunistisch: forderung == .beliebig ? self : .verschluesselt
        case .verschluesselt, .pflicht, .fingerabdruck, .danePflicht: self
        }
    }
}
