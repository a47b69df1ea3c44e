// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// After the other side has confirmed: of what it took over only stubs stay here, which say where it went. Vorgang by Vorgang, each in an
/// act of its own; what it did not take is z. d. A. again.
struct AbgabeAbschliessen {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ abgabe: Abgabe) async throws {
        try await dienst.resteLoeschen(.abgabe(abgabe.id))
        let (objekte, partner) = try await dienst.store.read { (try $0.abgabeobjekte(abgabe.id), try $0.partner(abgabe.partner)) }
        let stumpf = "(abgegeben an \(partner?.stelle.name ?? "eine andere Behörde"))"
        for objekt in objekte where objekt.art == .vorgang && objekt.stand == .bestaetigt {
            try await vorgang(objekt, abgabe.id, String(stumpf.prefix(250)))
        }
        // Backwards: a Teilakte goes before the Akte it is a part of.
        for objekt in objekte.reversed() where objekt.art == .akte && objekt.stand == .bestaetigt {
            try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.abgegeben", grund: abgabe.grund)) { tx in
                let id = AkteID(gespeichert: objekt.objekt)
                try dienst.aussonderungErlaubt(tx, id, objekt.zeichen)
                try tx.akteVernichten(id, .abgeben, betreff: String(stumpf.prefix(250)))
                try tx.abgabeobjektAbgegeben(objekt)
            }
        }
        try await beenden(abgabe.id)
    }

    private func vorgang(_ objekt: Abgabeobjekt, _ abgabe: AbgabeID, _ stumpf: String) async throws {
        let id = VorgangID(gespeichert: objekt.objekt)
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.abgegeben")) { tx in
            guard let kopf = try tx.vorgang(id) else { throw AussonderungError.nichtGefunden }
            try dienst.aussonderungErlaubt(tx, kopf.akteID, kopf.akteZeichen.text)
            try tx.resteMerken(try dienst.vorgangVernichten(tx, id, .abgeben, betreff: stumpf).inhalte, .abgabe(abgabe))
            try tx.abgabeobjektAbgegeben(objekt)
        }
        try await dienst.resteLoeschen(.abgabe(abgabe))
    }

    private func beenden(_ id: AbgabeID) async throws {
        let pakete = try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.abgegeben")) { tx -> [Inhalt] in
            guard let abgabe = try tx.abgabe(id), abgabe.arbeit == .abschliessen else { return [] }
            try tx.abgabeWeiter(abgabe, .abschliessen)
            return try tx.paketeLoesen(id)
        }
        try await dienst.inhaltVernichten(pakete, akteur: Aussonderungsdienst.system)
    }
}

extension WriteContext {
    /// The subject goes with the contents; the sign stays, so that somebody who asks can be told where it is.
    fileprivate func abgabeobjektAbgegeben(_ objekt: Abgabeobjekt) throws {
        try abgabeobjektSetzen(objekt, .abgegeben)
        try execute("UPDATE aus_abgabe_objekt SET betreff = '–' WHERE id = \(objekt.id)")
        try execute("UPDATE aus_abgabe SET fertig = fertig + 1 WHERE id = \(objekt.abgabe)")
    }
}
