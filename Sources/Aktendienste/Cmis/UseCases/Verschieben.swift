// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Core
internal import Store

/// moveObject: within Arbeitsbereiche, from one into a Vorgang (which files it), and of a Dokument into another Vorgang.
struct Verschieben: Sendable {
    let ablage: Ablage

    /// - Returns: its identity afterwards; what is filed is something new.
    func callAsFunction(_ kennung: String, nach ziel: String) async throws -> String {
        let vermerk = Vermerk(ablage.akteur, "cmis.verschieben", grund: "über CMIS verschoben")
        return try await ablage.store.commit(vermerk) { [ablage] tx in
            let quelle = try ablage.suche.ziel(tx, kennung)
            guard case .ort(let ort) = quelle else { throw Cmisgrund.nichtHier }
            let wohin = try ablage.suche.ziel(tx, ziel).ort
            guard Erlaubnis(ablage.akteur, ort).verschieben, Erlaubnis(ablage.akteur, wohin).hinein else {
                throw Cmisgrund.verboten
            }
            try ablage.frei(tx, ort)
            try ablage.frei(tx, wohin)
            if let eintrag = ort.eintrag { return try Self.eintrag(tx, eintrag, wohin) }
            guard let dokument = ort.dokument, case .vorgang(let vorgang) = wohin.knoten else { throw Cmisgrund.nichtHier }
            return "dokument-\(try tx.dokumentUmprotokollieren(dokument.id, nach: vorgang.id).id)"
        }
    }

    private static func eintrag(_ tx: WriteContext, _ eintrag: Bereichseintrag, _ wohin: Baumort) throws -> String {
        if case .vorgang(let vorgang) = wohin.knoten {
            guard let inhalt = eintrag.inhalt, inhalt.groesse > 0, Dateiaufnahme.darf(eintrag.mediatyp) else {
                throw Cmisgrund(art: .constraint, text: "Dateien dieser Art nimmt die Akte nicht auf.")
            }
            let neu = try tx.dokumentAblegen(.ausDatei(eintrag.name, eintrag.mediatyp, inhalt), in: vorgang.id)
            try tx.bereichLoeschen(eintrag)
            return "dokument-\(neu.id)"
        }
        guard let bereich = wohin.bereich else { throw Cmisgrund.nichtHier }
        guard try tx.bereichseintrag(bereich, in: wohin.eintrag?.id, name: eintrag.name) == nil else {
            throw Cmisgrund(art: .nameConstraintViolation, text: "Diesen Namen gibt es in dem Ordner schon.")
        }
        try tx.bereichVerschieben(eintrag, nach: bereich, in: wohin.eintrag?.id, name: eintrag.name)
        return "eintrag-\(eintrag.id)"
    }
}
