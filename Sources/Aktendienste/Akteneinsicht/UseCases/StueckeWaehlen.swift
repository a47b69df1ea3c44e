// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store

/// Adds documents of the Vorgang to what is shown, in the version that lies there now; or takes one out again.
struct StueckeWaehlen: Sendable {
    let dienst: Einsichtsdienst

    private struct Fund: Sendable {
        let dokument: DokumentKopf
        let seiten: Int
    }

    func hinzufuegen(_ id: EinsichtID, _ dokumente: [DokumentID], akteur: Akteur) async throws {
        guard !dokumente.isEmpty else { throw EinsichtError.keineStuecke }
        let koepfe = try await dienst.store.read { db in
            let (einsicht, vorgang) = try db.einsicht(id, fuer: EinsichtRechte.bearbeiten, akteur)
            try einsicht.verlange(.entwurf)
            return try dokumente.prefix(200).map { try Self.dokument($0, vorgang, akteur, db) }
        }
        var funde: [Fund] = []
        for kopf in koepfe { funde.append(Fund(dokument: kopf, seiten: try await seiten(kopf))) }
        try await dienst.store.commit(Vermerk(akteur, "ae.stueck.waehlen")) { [funde] tx in
            let (einsicht, vorgang) = try tx.einsicht(id, fuer: EinsichtRechte.bearbeiten, akteur)
            try einsicht.verlange(.entwurf)
            let schon = try tx.einsichtstuecke(id)
            var lfd = schon.last?.lfd ?? 0
            for fund in funde where !schon.contains(where: { $0.dokument == fund.dokument.id }) {
                // Another version since the pages were counted: that one was not looked at.
                guard try Self.dokument(fund.dokument.id, vorgang, akteur, tx).neueste.id == fund.dokument.neueste.id else {
                    throw StoreError.veraltet
                }
                lfd += 1
                let inhalt = fund.dokument.neueste.inhalt
                try tx.execute(
                    """
                    INSERT INTO ae_stueck (id, einsicht, lfd, dokument, titel, sha256, groesse, seiten)
                    VALUES (\(EinsichtstueckID(tx.jetzt)), \(id), \(lfd), \(fund.dokument.id), \(fund.dokument.betreff), \(inhalt.sha256),
                      \(inhalt.groesse), \(fund.seiten))
                    """)
                tx.vermerke(einsicht.gegenstand, feld: "stueck", neu: fund.dokument.zeichen.text)
            }
        }
    }

    func entfernen(_ id: EinsichtID, _ stueck: EinsichtstueckID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "ae.stueck.entfernen")) { tx in
            let (einsicht, _) = try tx.einsicht(id, fuer: EinsichtRechte.bearbeiten, akteur)
            try einsicht.verlange(.entwurf)
            let alt = try tx.einsichtstueck(stueck, in: id)
            try tx.execute("DELETE FROM ae_schwaerzung WHERE stueck = \(stueck)")
            try tx.execute("DELETE FROM ae_fassung WHERE stueck = \(stueck)")
            try tx.execute("DELETE FROM ae_stueck WHERE id = \(stueck)")
            tx.vermerke(einsicht.gegenstand, feld: "stueck", alt: alt.titel)
        }
    }

    /// A Dokument may be kept more closely than its Vorgang; what the clerk does not see cannot be handed on.
    private static func dokument(_ id: DokumentID, _ vorgang: VorgangKopf, _ akteur: Akteur, _ db: some ReadAccess) throws
        -> DokumentKopf
    {
        guard let kopf = try db.dokument(id), kopf.vorgang == vorgang.id, AkteRechte.sieht(akteur, kopf, in: vorgang) else {
            throw EinsichtError.nichtGefunden
        }
        guard kopf.neueste.mediatyp == "application/pdf" else { throw EinsichtError.nurPdf(kopf.betreff) }
        return kopf
    }

    private func seiten(_ kopf: DokumentKopf) async throws -> Int {
        let pfad = try await dienst.inhalte.verifiedFile(kopf.neueste.inhalt)
        let seiten = try await dienst.werkzeug.seiten(URL(fileURLWithPath: pfad))
        guard seiten <= Einsichtsdienst.hoechstensSeiten else { throw EinsichtError.zuGross }
        return seiten
    }
}
