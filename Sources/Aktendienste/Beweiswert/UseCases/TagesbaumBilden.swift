// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import EvidenceRecord
import Store
import TimeStamp

/// Puts all that became final since last time under one root, together with the end of the audit; on a day without finals the audit alone,
/// where it has moved (dms.md § 7). The stamp comes afterwards.
struct TagesbaumBilden {
    let dienst: Beweisdienst

    private struct Offenes: Sendable {
        let dokument: DokumentID
        let version: DokumentVersionID
        let blatt: [UInt8]
    }

    /// - Returns: the new trees; none where nothing happened.
    @discardableResult
    func callAsFunction() async throws -> [BaumID] {
        let algorithmus = try dienst.katalog.fuerNeues(am: dienst.store.uhr.jetzt.tag)
        var neu: [BaumID] = []
        var nach = ""
        while true {
            let (von, groesse) = (nach, dienst.baumgroesse)
            let zeilen = try await dienst.store.read { try $0.unbelegte(nach: von, limit: groesse) }
            guard let letzte = zeilen.last else { break }
            nach = letzte.dokument.text
            var offene: [Offenes] = []
            for zeile in zeilen {
                guard let blatt = try await self.blatt(zeile.inhalt, algorithmus) else { continue }
                offene.append(Offenes(dokument: zeile.dokument, version: zeile.version, blatt: blatt))
            }
            if !offene.isEmpty, let id = try await bilden(offene, algorithmus) { neu.append(id) }
        }
        if neu.isEmpty, try await dienst.store.read({ try $0.protokollBewegt() }), let id = try await bilden([], algorithmus) {
            neu.append(id)
        }
        return neu
    }

    /// A content's name is its hash already; for other algorithms the file is read. `nil` when it is damaged, which `verify` tells.
    private func blatt(_ inhalt: Inhalt, _ algorithmus: DigestAlgorithm) async throws -> [UInt8]? {
        if algorithmus == .sha256 { return Hashwert.bytes(inhalt.sha256) }
        do {
            return try await Dateihash.von(try await dienst.ungehindert.verifiedFile(inhalt)).hash.wert(algorithmus)
        } catch StoreError.inhaltBeschaedigt {
            return nil
        }
    }

    private func bilden(_ offene: [Offenes], _ algorithmus: DigestAlgorithm) async throws -> BaumID? {
        try await dienst.store.commit(Vermerk(Beweisdienst.system, "bw.baum.bilden")) { tx -> BaumID? in
            let protokoll = try tx.protokollstand()
            let alle = offene.map(\.blatt) + (protokoll.map { [$0.blatt(algorithmus)] } ?? [])
            guard let baum = HashTree(alle, algorithmus, digest: Hashwert.von) else { return nil }
            let id = try tx.baumAnlegen(.tag, algorithmus, wurzel: baum.root, blaetter: baum.leaves, protokoll: protokoll)
            try tx.mitgliederEintragen(
                offene.map {
                    Mitglied(
                        dokument: $0.dokument.text, kette: 1, baum: id, dokumentversion: $0.version.text, blatt: $0.blatt,
                        ende: nil,
                        fehler: nil)
                })
            try tx.stempelBestellen(id)
            return id
        }
    }
}

extension ReadAccess {
    /// Whether anything was written down since the last tree that holds the audit, apart from what making and stamping trees writes itself.
    func protokollBewegt() throws -> Bool {
        let bis: Int64 = try value("SELECT MAX(protokoll_nr) FROM bw_baum") ?? 0
        return try row(
            """
            SELECT 1 FROM audit_eintrag WHERE nr > \(bis) AND handlung NOT IN ('bw.lauf.bestellen', 'bw.lauf.anstossen', 'bw.baum.bilden',
              'bw.stempel.bestellen', 'bw.baum.stempeln', 'bw.stempel.gescheitert') LIMIT 1
            """) != nil
    }

    /// The end of the audit so far; this act's own entry is not yet part of it.
    func protokollstand() throws -> Protokollstand? {
        try row("SELECT nr, hash FROM audit_kopf WHERE id = 1").map { Protokollstand(nr: try $0["nr"], hash: try $0["hash"]) }
    }
}
