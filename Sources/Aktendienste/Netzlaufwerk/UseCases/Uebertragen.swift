// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// COPY and MOVE. From an Arbeitsbereich into a Vorgang a file becomes a Dokument; between Vorgänge a Dokument gets a new sign;
/// out of a Vorgang only a copy can be taken.
struct Uebertragen: Sendable {
    let store: Store

    struct Auftrag: Sendable {
        let ziel: [String]
        let verschieben: Bool
        let ueberschreiben: Bool
        /// Copies what lies below a folder as well.
        let tief: Bool
    }

    /// - Returns: whether the target is new.
    func callAsFunction(_ anfrage: Netzanfrage, _ auftrag: Auftrag) async throws -> Bool {
        let vermerk =
            auftrag.verschieben
            ? Vermerk(anfrage.akteur, "netz.verschieben", grund: "im Netzlaufwerk verschoben")
            : Vermerk(anfrage.akteur, "netz.kopieren")
        // A copy is read where nothing is written down any more.
        if !auftrag.verschieben { try await lesung(anfrage)?.festhalten(store) }
        return try await store.commit(vermerk) { tx in
            let fund = try anfrage.fund(tx)
            guard case .da(let quelle) = fund else { throw Ablehnung.fehlt }
            guard quelle.pfad != auftrag.ziel else { throw Ablehnung.verboten }
            try anfrage.bedingungen(tx, fund)
            let zielfund = try tx.baumfund(auftrag.ziel, anfrage.akteur, am: anfrage.tag)
            let sperren = Sperrpruefung(anfrage: anfrage)
            if auftrag.verschieben { try sperren.frei(tx, quelle, mitglied: true, zweig: true) }
            switch zielfund {
            case .nichts: throw Ablehnung.keinOrdner
            case .frei(let ordner, let name):
                guard ordner.istOrdner else { throw Ablehnung.keinOrdner }
                guard Schreibrecht.darfHinein(anfrage.akteur, ordner) else { throw Ablehnung.verboten }
                try sperren.frei(tx, in: ordner)
                try Self.uebertragen(tx, anfrage, auftrag, quelle, ordner, name)
                return true
            case .da(let altes):
                guard auftrag.ueberschreiben else { throw Ablehnung.bedingungFalsch }
                guard Schreibrecht.darf(anfrage.akteur, altes) else { throw Ablehnung.verboten }
                try sperren.frei(tx, altes, mitglied: true, zweig: true)
                try Self.ersetzen(tx, anfrage, auftrag, quelle, altes)
                return false
            }
        }
    }

    private func lesung(_ anfrage: Netzanfrage) async throws -> Lesezugriff? {
        try await store.read { db in
            guard case .da(let quelle) = try anfrage.fund(db), let dokument = quelle.dokument, let vorgang = quelle.vorgang else {
                return nil
            }
            return Lesezugriff(dokument, in: vorgang, .netzlaufwerk, anfrage.akteur)
        }
    }

    private static func ersetzen(
        _ tx: WriteContext, _ anfrage: Netzanfrage, _ auftrag: Auftrag, _ quelle: Baumort, _ altes: Baumort
    ) throws {
        if let dokument = altes.dokument {
            guard let inhalt = quelle.inhalt, let typ = quelle.mediatyp, inhalt.groesse > 0, Dateiaufnahme.darf(typ) else {
                throw Ablehnung.verboten
            }
            let datei = Dokumentdatei(dateiname: dokument.neueste.dateiname, mediatyp: typ, inhalt: inhalt)
            try DateiSchreiben.neueFassung(tx, anfrage, dokument, datei)
            return try entfernen(tx, anfrage, auftrag, quelle)
        }
        // Neither may lie in the other: the target would be gone with what it replaces.
        guard let eintrag = altes.eintrag, !quelle.pfad.starts(with: altes.pfad), !altes.pfad.starts(with: quelle.pfad) else {
            throw Ablehnung.verboten
        }
        try tx.bereichLoeschen(eintrag)
        guard case .frei(let ordner, let name) = try tx.baumfund(auftrag.ziel, anfrage.akteur, am: anfrage.tag) else {
            throw Ablehnung.verboten
        }
        try uebertragen(tx, anfrage, auftrag, quelle, ordner, name)
    }

    private static func uebertragen(
        _ tx: WriteContext, _ anfrage: Netzanfrage, _ auftrag: Auftrag, _ quelle: Baumort, _ ordner: Baumort, _ name: String
    ) throws {
        if case .vorgang(let vorgang) = ordner.knoten {
            return try inVorgang(tx, anfrage, auftrag, quelle, vorgang, name)
        }
        guard let bereich = ordner.bereich else { throw Ablehnung.verboten }
        let eltern = ordner.eintrag?.id
        switch quelle.knoten {
        case .eintrag(let eintrag, _) where auftrag.verschieben:
            guard Schreibrecht.darf(anfrage.akteur, quelle) else { throw Ablehnung.verboten }
            try tx.bereichVerschieben(eintrag, nach: bereich, in: eltern, name: name)
        case .eintrag(let eintrag, _):
            _ = try tx.bereichKopieren(eintrag, nach: bereich, in: eltern, name: name, tief: auftrag.tief)
        case .dokument(let dokument) where !auftrag.verschieben:
            let neueste = dokument.neueste
            _ = try tx.bereichAnlegen(bereich, in: eltern, name: name, inhalt: neueste.inhalt, mediatyp: neueste.mediatyp)
        default: throw Ablehnung.verboten
        }
    }

    private static func inVorgang(
        _ tx: WriteContext, _ anfrage: Netzanfrage, _ auftrag: Auftrag, _ quelle: Baumort, _ vorgang: VorgangKopf, _ name: String
    ) throws {
        guard let inhalt = quelle.inhalt, let typ = quelle.mediatyp else { throw Ablehnung.verboten }
        if let dokument = quelle.dokument, auftrag.verschieben {
            guard let bisher = quelle.vorgang, AkteRechte.darf(AkteRechte.bearbeiten, anfrage.akteur, dokument, in: bisher),
                bisher.id != vorgang.id
            else { throw Ablehnung.verboten }
            _ = try tx.dokumentUmprotokollieren(dokument.id, nach: vorgang.id)
            return
        }
        guard !Bereichseintrag.istFluechtig(name), inhalt.groesse > 0 else {
            _ = try tx.bereichAnlegen(.nebenablage(vorgang.id), in: nil, name: name, inhalt: inhalt, mediatyp: typ)
            return try entfernen(tx, anfrage, auftrag, quelle)
        }
        guard Dateiaufnahme.darf(typ) else { throw Ablehnung(status: 415, text: "Dateien dieser Art nimmt die Akte nicht auf.") }
        _ = try tx.dokumentAblegen(.ausDatei(name, typ, inhalt), in: vorgang.id)
        try entfernen(tx, anfrage, auftrag, quelle)
    }

    /// The second half of a MOVE whose target is of another kind than its source.
    private static func entfernen(_ tx: WriteContext, _ anfrage: Netzanfrage, _ auftrag: Auftrag, _ quelle: Baumort) throws {
        guard auftrag.verschieben else { return }
        guard let eintrag = quelle.eintrag, Schreibrecht.darf(anfrage.akteur, quelle) else { throw Ablehnung.verboten }
        try tx.bereichLoeschen(eintrag)
    }
}
