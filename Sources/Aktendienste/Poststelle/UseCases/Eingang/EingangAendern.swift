// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store

/// Acts on something that waits: its details, its unit, a refusal, and the refusal taken back.
struct EingangAendern: Sendable {
    struct Angaben: Sendable {
        var betreff: String?
        var absender: String?
        var eingangAm: Kalendertag?
        var eingangGrund: String?
        var datumDesSchreibens: Kalendertag?
    }

    let dienst: Poststellendienst

    func angaben(_ id: EingangID, _ neu: Angaben, version: Int, akteur: Akteur) async throws {
        let betreff = try Eingangsregel.pflicht(neu.betreff, "Der Betreff", Eingangsregel.betreff, sonst: .betreffFehlt)
        let absender = try Eingangsregel.text(neu.absender, "Der Absender", Eingangsregel.name).map(EingangErfassen.absender)
        try await dienst.store.commit(Vermerk(akteur, "post.eingang.aendern", grund: neu.eingangGrund)) { tx in
            let alt = try tx.eingang(id, fuer: akteur)
            try alt.mussOffenSein()
            var tag = (tag: alt.eingangAm, grund: alt.eingangGrund)
            if let gewaehlt = neu.eingangAm, gewaehlt != alt.eingangAm {
                tag = try Eingangsregel.pruefe(tag: gewaehlt, grund: neu.eingangGrund, heute: tx.jetzt.tag)
            }
            // The field shows name and address together; unchanged it must not lose the address.
            let wer = absender?.name == alt.absender.text ? alt.absender : absender ?? .unbekannt
            try tx.executeVersioned(
                """
                UPDATE post_eingang SET betreff = \(betreff), absender_name = \(wer.name), absender_adresse = \(wer.adresse),
                  absender_schluessel = \(wer.schluessel), eingang_am = \(tag.tag.iso), eingang_grund = \(tag.grund),
                  datum_schreiben = \(neu.datumDesSchreibens?.iso), version = version + 1 WHERE id = \(id) AND version = \(version)
                """)
            let felder: [(String, String?, String?)] = [
                ("betreff", alt.betreff, betreff), ("absender", alt.absender.text, wer.text),
                ("eingang_am", alt.eingangAm.iso, tag.tag.iso),
                ("datum_schreiben", alt.datumDesSchreibens?.iso, neu.datumDesSchreibens?.iso),
            ]
            for (feld, vorher, nachher) in felder where vorher != nachher {
                tx.vermerke(alt.gegenstand, feld: feld, alt: vorher, neu: nachher)
            }
        }
    }

    /// To the mail of another unit, with a trace of where it lay before.
    func weiterleiten(_ id: EingangID, an oe: OrgNummer, grund: String?, version: Int, akteur: Akteur) async throws {
        let grund = try Eingangsregel.text(grund, "Der Grund", Eingangsregel.grund)
        try await dienst.store.commit(Vermerk(akteur, "post.eingang.weiterleiten", grund: grund)) { tx in
            let alt = try tx.eingang(id, fuer: akteur)
            try alt.mussOffenSein()
            guard let einheit = try tx.orgEinheit(oe), einheit.gilt(am: tx.jetzt.tag) else { throw PostError.einheitFehlt }
            guard oe != alt.oe else { throw PostError.schonDort }
            try tx.executeVersioned(
                "UPDATE post_eingang SET oe = \(oe), version = version + 1 WHERE id = \(id) AND version = \(version)")
            tx.vermerke(alt.gegenstand, feld: "oe", alt: alt.oe.description, neu: oe.description)
        }
    }

    /// Not ours, advertising, unreadable: stays in the register with its reason and its bytes.
    func zurueckweisen(_ id: EingangID, grund: String?, version: Int, akteur: Akteur) async throws {
        let grund = try Eingangsregel.pflicht(grund, "Der Grund", Eingangsregel.grund, sonst: .grundFehlt)
        try await dienst.store.commit(Vermerk(akteur, "post.eingang.zurueckweisen", grund: grund)) { tx in
            let alt = try tx.eingang(id, fuer: akteur)
            try alt.mussOffenSein()
            try tx.eingangErledigen(alt, .zurueckgewiesen, version: version, grund: grund)
        }
    }

    /// Takes a refusal back. What lies in a file stays there.
    func wiederOeffnen(_ id: EingangID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "post.eingang.wieder-oeffnen")) { tx in
            let alt = try tx.eingang(id, fuer: akteur)
            guard alt.zustand == .zurueckgewiesen else { throw PostError.nichtZurueckzunehmen }
            try tx.eingangErledigen(alt, .offen, version: nil)
            try tx.execute("UPDATE post_eingang SET erledigt = NULL, erledigt_von = NULL WHERE id = \(id)")
        }
    }
}
