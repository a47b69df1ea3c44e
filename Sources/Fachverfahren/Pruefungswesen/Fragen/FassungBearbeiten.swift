// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Makes a draft of the questions, works on it, publishes it or throws it away.
struct FassungBearbeiten: Sendable {
    let store: Store

    /// - Parameter vorlage: the version whose questions it begins with.
    func entwerfen(_ vorlage: FassungID, titel: String, akteur: Akteur) async throws -> FassungID {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.fragen)
        let titel = try Texteingabe.pflicht(titel, "titel", "Bitte geben Sie der Fassung einen Titel.", hoechstens: 120)
        return try await store.commit(Vermerk(akteur, "pr.fassung.entwerfen")) { tx in
            let alt = try tx.fragenfassung(vorlage)
            return try tx.fassungAnlegen(titel, grundlage: "Nach \(alt.name)", try tx.prueffragen(vorlage))
        }
    }

    /// A new question; its key is made of its place, so that nobody has to think one up.
    func hinzufuegen(_ id: FassungID, version: Int64, _ frage: Prueffrage, akteur: Akteur) async throws {
        let sauber = try frage.geprueft()
        try await aendern(id, version: version, "pr.frage.hinzufuegen", akteur) { fassung, tx in
            let fragen = try tx.prueffragen(id)
            var nummer = fragen.count + 1
            while fragen.contains(where: { $0.schluessel == "frage-\(nummer)" }) { nummer += 1 }
            let letzte = fragen.last { $0.feld == sauber.feld } ?? fragen.last
            try tx.prueffrageEinfuegen(
                Prueffrage(
                    schluessel: "frage-\(nummer)", teil: sauber.teil, feld: sauber.feld, stelle: (letzte?.stelle ?? 0) + 1,
                    frage: sauber.frage, hinweis: sauber.hinweis, quelle: sauber.quelle, gewicht: sauber.gewicht), in: id)
            tx.vermerke(fassung.gegenstand, feld: "frage-\(nummer)", neu: sauber.frage)
        }
    }

    func schreiben(_ id: FassungID, version: Int64, _ frage: Prueffrage, akteur: Akteur) async throws {
        let sauber = try frage.geprueft()
        try await aendern(id, version: version, "pr.frage.aendern", akteur) { fassung, tx in
            let alt = try tx.prueffrage(id, sauber.schluessel)
            try tx.execute(
                """
                UPDATE pr_frage SET teil = \(sauber.teil), feld = \(sauber.feld), frage = \(sauber.frage), hinweis = \(sauber.hinweis),
                  quelle = \(sauber.quelle), gewicht = \(sauber.gewicht) WHERE fassung = \(id) AND schluessel = \(sauber.schluessel)
                """)
            tx.vermerke(fassung.gegenstand, feld: sauber.schluessel, alt: alt.wortlaut, neu: sauber.wortlaut)
        }
    }

    func streichen(_ id: FassungID, version: Int64, _ schluessel: String, akteur: Akteur) async throws {
        try await aendern(id, version: version, "pr.frage.streichen", akteur) { fassung, tx in
            let alt = try tx.prueffrage(id, schluessel)
            try tx.execute("DELETE FROM pr_frage WHERE fassung = \(id) AND schluessel = \(schluessel)")
            tx.vermerke(fassung.gegenstand, feld: schluessel, alt: alt.wortlaut)
        }
    }

    func veroeffentlichen(_ id: FassungID, version: Int64, akteur: Akteur) async throws {
        try await aendern(id, version: version, "pr.fassung.veroeffentlichen", akteur) { fassung, tx in
            guard try !tx.prueffragen(id).isEmpty else {
                throw PruefungswesenError.nochOffen(["Eine Fassung braucht mindestens eine Frage."])
            }
            try tx.execute(
                """
                UPDATE pr_fassung SET zustand = \(Fragenfassung.Zustand.veroeffentlicht), veroeffentlicht = \(tx.jetzt),
                  veroeffentlicht_von = \(akteur.kennung) WHERE id = \(id)
                """)
            tx.vermerke(fassung.gegenstand, feld: "zustand", alt: fassung.zustand.deutsch, neu: "veröffentlicht")
        }
    }

    private func aendern(
        _ id: FassungID, version: Int64, _ handlung: String, _ akteur: Akteur,
        _ akt: @escaping @Sendable (Fragenfassung, WriteContext) throws -> Void
    ) async throws {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.fragen)
        try await store.commit(Vermerk(akteur, handlung)) { tx in
            let fassung = try tx.fragenfassung(id)
            guard fassung.zustand == .entwurf else { throw PruefungswesenError.veroeffentlicht }
            guard fassung.version == version else { throw PruefungswesenError.veraltet }
            try akt(fassung, tx)
            try tx.executeVersioned("UPDATE pr_fassung SET version = version + 1 WHERE id = \(id) AND version = \(version)")
        }
    }
}

extension Prueffrage {
    /// All of it in one line, for the audit.
    fileprivate var wortlaut: String { "Teil \(teil), \(feld), Gewicht \(gewicht): \(frage) (\(hinweis) \(quelle))" }
}

/// Puts the questions that come with the house into an empty register, already published.
struct FragenEinrichten: Sendable {
    let store: Store
    let fragen: [Prueffrage]

    func callAsFunction() async throws {
        let leer = try await store.read { try $0.row("SELECT 1 FROM pr_fassung LIMIT 1") == nil }
        guard leer else { return }
        try await store.commit(Vermerk(.system("pruefungswesen"), "pr.fassung.einrichten")) { tx in
            guard try tx.row("SELECT 1 FROM pr_fassung LIMIT 1") == nil else { return }
            let id = try tx.fassungAnlegen(
                "Mitgelieferte Fragen",
                grundlage:
                    "Eigener Wortlaut der Stadtsoftware; die Themen folgen veröffentlichten Prüfberichten der gpaNRW, deren Fragebogen nicht vorlag.",
                fragen)
            try tx.execute(
                """
                UPDATE pr_fassung SET zustand = \(Fragenfassung.Zustand.veroeffentlicht), veroeffentlicht = \(tx.jetzt),
                  veroeffentlicht_von = \(tx.akteur.kennung) WHERE id = \(id)
                """)
        }
    }
}
