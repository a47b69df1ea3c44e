// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// What a hand does with a dispatch: posts it, reports that it came back, tries another way, gives up.
struct Versandschritte: Sendable {
    let dienst: Poststellendienst

    /// - Parameter nachweis: what proves it, such as `Einschreiben RR 123 DE`, or just `einfacher Brief`.
    func versandt(_ id: AusgangID, nachweis: String?, am tag: Kalendertag?, version: Int, akteur: Akteur) async throws {
        let nachweis = try Eingangsregel.pflicht(nachweis, "Der Nachweis", Eingangsregel.grund, sonst: .nachweisFehlt)
        try await dienst.store.commit(Vermerk(akteur, "post.versand.bestaetigen", grund: nachweis)) { tx in
            let ausgang = try tx.ausgang(id, fuer: akteur)
            if let tag, tag > tx.jetzt.tag { throw PostError.versandKuenftig }
            try tx.versandFortschreiben(ausgang, .versandt, text: nachweis, tag: tag, version: version)
        }
    }

    func gescheitert(_ id: AusgangID, grund: String?, version: Int, akteur: Akteur) async throws {
        let grund = try Eingangsregel.pflicht(grund, "Der Grund", Eingangsregel.grund, sonst: .grundFehlt)
        try await dienst.store.commit(Vermerk(akteur, "post.versand.gescheitert", grund: grund)) { tx in
            try tx.versandFortschreiben(try tx.ausgang(id, fuer: akteur), .gescheitert, text: grund, version: version)
        }
    }

    /// Once more, perhaps by another way and to a better address.
    func erneut(_ id: AusgangID, _ weg: Versandweg, an ziel: Versandziel, version: Int, akteur: Akteur) async throws {
        let ziel = try ziel.geprueft(weg)
        try await dienst.store.commit(Vermerk(akteur, "post.versand.erneut")) { tx in
            let alt = try tx.ausgang(id, fuer: akteur)
            try tx.versandFortschreiben(alt, .bereit, weg: weg, text: "neuer Versuch", version: version)
            try tx.execute(
                """
                UPDATE post_ausgang SET empfaenger = \(ziel.name), anschrift = \(ziel.anschrift), email = \(ziel.email)
                WHERE id = \(id)
                """)
            guard let neu = try tx.ausgang(id) else { throw PostError.nichtGefunden }
            try dienst.absenden(tx, neu)
        }
    }

    func abbrechen(_ id: AusgangID, grund: String?, version: Int, akteur: Akteur) async throws {
        let grund = try Eingangsregel.pflicht(grund, "Der Grund", Eingangsregel.grund, sonst: .grundFehlt)
        try await dienst.store.commit(Vermerk(akteur, "post.versand.abbrechen", grund: grund)) { tx in
            try tx.versandFortschreiben(try tx.ausgang(id, fuer: akteur), .abgebrochen, text: grund, version: version)
        }
    }
}
