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
        /// Its own PDF, or the copy that was made of it.
        let pdf: Inhalt
        let seiten: Int
    }

    func hinzufuegen(_ id: EinsichtID, _ dokumente: [DokumentID], akteur: Akteur) async throws {
        guard !dokumente.isEmpty else { throw EinsichtError.keineStuecke }
        let koepfe = try await dienst.store.read { db in
            let (einsicht, vorgang) = try db.einsicht(id, fuer: EinsichtRechte.bearbeiten, akteur)
            try einsicht.verlange(.entwurf)
            return try dokumente.prefix(200).map { id in
                let kopf = try Self.dokument(id, vorgang, akteur, db)
                return (kopf, kopf.istPdf ? nil : try db.fassung(kopf.neueste.inhalt.sha256))
            }
        }
        var funde: [Fund] = []
        for (kopf, fassung) in koepfe { funde.append(try await fund(kopf, fassung)) }
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
                let titel = Einsichtstueck.titel(lfd, fund.dokument.typ)
                if !fund.dokument.istPdf { try tx.inhaltVerzeichnen(fund.pdf, typ: "application/pdf") }
                try tx.execute(
                    """
                    INSERT INTO ae_stueck (id, einsicht, lfd, dokument, titel, sha256, groesse, seiten)
                    VALUES (\(EinsichtstueckID(tx.jetzt)), \(id), \(lfd), \(fund.dokument.id), \(titel), \(fund.pdf.sha256),
                      \(fund.pdf.groesse), \(fund.seiten))
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
            tx.vermerke(einsicht.gegenstand, feld: "stueck", alt: try tx.dokument(alt.dokument)?.zeichen.text ?? alt.titel)
        }
    }

    /// A Dokument may be kept more closely than its Vorgang; what the clerk does not see cannot be handed on.
    private static func dokument(_ id: DokumentID, _ vorgang: VorgangKopf, _ akteur: Akteur, _ db: some ReadAccess) throws
        -> DokumentKopf
    {
        guard let kopf = try db.dokument(id), kopf.vorgang == vorgang.id, AkteRechte.sieht(akteur, kopf, in: vorgang) else {
            throw EinsichtError.nichtGefunden
        }
        return kopf
    }

    /// - Parameter fassung: the PDF copy of what is no PDF itself.
    private func fund(_ kopf: DokumentKopf, _ fassung: Inhalt?) async throws -> Fund {
        let eigenes = kopf.neueste.inhalt
        guard !kopf.istPdf else {
            return Fund(dokument: kopf, pdf: eigenes, seiten: try await seiten(try await dienst.inhalte.verifiedFile(eigenes)))
        }
        // The copy of a file that is withheld stays in the house as the file does.
        try await dienst.inhalte.einlassPruefen(eigenes)
        guard let fassung, let abgeleitet = dienst.abgeleitet else { throw EinsichtError.ohnePdf(kopf.betreff) }
        do {
            // What is derived may be thrown away and made anew; what somebody looked through may not.
            let pdf = try await dienst.inhalte.store(try await abgeleitet.read(fassung))
            return Fund(dokument: kopf, pdf: pdf, seiten: try await seiten(try await dienst.inhalte.verifiedFile(pdf)))
        } catch StoreError.inhaltBeschaedigt {
            throw EinsichtError.ohnePdf(kopf.betreff)
        }
    }

    private func seiten(_ pfad: String) async throws -> Int {
        let seiten = try await dienst.werkzeug.seiten(URL(fileURLWithPath: pfad))
        guard seiten <= Einsichtsdienst.hoechstensSeiten else { throw EinsichtError.zuGross }
        return seiten
    }
}

extension DokumentKopf {
    var istPdf: Bool { neueste.mediatyp == "application/pdf" }
}
