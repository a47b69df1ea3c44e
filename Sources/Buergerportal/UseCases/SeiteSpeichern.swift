// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Keeps the answers of one page of a draft.
struct SeiteSpeichern: Sendable {
    let store: Store

    func callAsFunction(_ id: AntragID, _ werte: [String: [String]], zugriff: Zugriff) async throws {
        try await store.commit(Vermerk(zugriff.akteur, "portal.antrag.seite")) { tx in
            let antrag = try tx.antrag(id, fuer: zugriff)
            guard antrag.istEntwurf else { throw PortalError.schonGesendet }
            var bogen = antrag.antworten
            for (frage, neu) in werte { bogen.setzen(frage, neu) }
            guard bogen != antrag.antworten else { return }
            try tx.antwortenSetzen(bogen, antrag)
            // What is typed into a draft is nobody's business yet, so the audit names the questions only.
            tx.vermerke(antrag.gegenstand, feld: "beantwortet", neu: werte.keys.sorted().joined(separator: ", "))
        }
    }
}

extension WriteContext {
    /// Keeps the answers of a draft and gives it its full time again.
    func antwortenSetzen(_ bogen: Antwortbogen, _ antrag: AntragRecord) throws {
        try executeVersioned(
            """
            UPDATE portal_antrag SET antworten = \(try Json.text(bogen)), geaendert = \(jetzt),
              loeschen_ab = \(jetzt + AntragBeginnen.aufbewahrung), version = version + 1
            WHERE id = \(antrag.id) AND version = \(antrag.version)
            """)
    }
}
