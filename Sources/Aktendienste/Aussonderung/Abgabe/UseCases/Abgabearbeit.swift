// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store

/// Does in the background what a step of an Abgabe orders. After a crash it goes on where it stopped.
struct Abgabearbeit: Sendable {
    static let art = "aus.abgabe"
    private static let versuche = 5

    struct Auftragsdaten: Codable, Sendable { let abgabe: String }

    let dienst: Aussonderungsdienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, versuche: Self.versuche, zeitgrenze: Laufarbeit.zeitgrenze) { auftrag in
            let id = AbgabeID(gespeichert: try auftrag.lesen(Auftragsdaten.self).abgabe)
            do {
                try await self(id)
            } catch {
                // What people have to mend does not mend itself: it waits for them, not for the next try.
                let fachlich = error is any Fachfehler
                try await melden(id, error, endgueltig: fachlich || auftrag.versuch >= Self.versuche)
                guard fachlich else { throw error }
            }
        }
    }

    func callAsFunction(_ id: AbgabeID) async throws {
        guard let abgabe = try await dienst.store.read({ try $0.abgabe(id) }), let arbeit = abgabe.arbeit else { return }
        switch arbeit {
        case .senden: try await AbgabeSenden(dienst: dienst)(abgabe)
        case .abschliessen: try await AbgabeAbschliessen(dienst: dienst)(abgabe)
        case .uebernehmen: try await AbgabeImport(dienst: dienst)(abgabe)
        default: return
        }
    }

    private func melden(_ id: AbgabeID, _ fehler: any Error, endgueltig: Bool) async throws {
        let text = Aussonderungsdienst.meldung(fehler)
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.arbeit.gescheitert")) { tx in
            guard let abgabe = try tx.abgabe(id) else { return }
            let arbeit = endgueltig ? nil : abgabe.arbeit
            try tx.execute("UPDATE aus_abgabe SET fehler = \(text), arbeit = \(arbeit), version = version + 1 WHERE id = \(id)")
            tx.vermerke(abgabe.gegenstand, feld: "fehler", neu: text)
        }
    }
}

extension Aussonderungsdienst {
    func kopf(_ code: Nachrichtencode, _ abgabe: Abgabe, _ partner: Partner) -> Nachrichtenkopf {
        var kopf = Nachrichtenkopf(
            code: code, fassung: partner.fassung, prozess: abgabe.prozess, nachricht: AbgabeID(store.uhr.jetzt).text,
            erstellt: store.uhr.jetzt, absender: eigene, empfaenger: partner.stelle,
            quittungErbeten: partner.quittung && code.quittung != nil)
        if code == .abgabe { kopf.hinweis = abgabe.grund } else { kopf.ursprung = abgabe.nachricht }
        return kopf
    }

    /// For the page, now and then: each is an entry of the audit.
    func fortschritt(_ abgabe: AbgabeID, _ fertig: Int) async throws {
        try await store.commit(Vermerk(Self.system, "aus.weggeben.fortschritt")) { tx in
            try tx.execute("UPDATE aus_abgabe SET fertig = \(fertig) WHERE id = \(abgabe)")
            tx.vermerke(Gegenstand("aus.abgabe", abgabe.text), feld: "fertig", neu: String(fertig))
        }
    }
}
