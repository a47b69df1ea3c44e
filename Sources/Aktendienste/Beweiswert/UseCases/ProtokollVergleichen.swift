// SPDX-License-Identifier: EUPL-1.2
import Core
import EvidenceRecord
import Store
import TimeStamp

/// Holds the audit chain against what was stamped of it (dms.md § 7): who rewrites the chain from an entry on, in itself without a
/// fault, cannot rewrite the stamps that stood over its old end.
struct ProtokollVergleichen: Sendable {
    let dienst: Beweisdienst

    func callAsFunction() async throws -> Protokollbefund {
        var befund = Protokollbefund()
        var letzter: Baum?
        var nach: BaumID?
        while true {
            let ab = nach
            let seite = try await dienst.store.read { db in try db.protokollbaeume(nach: ab, limit: 100) }
            guard let ende = seite.last else { break }
            nach = ende.id
            for baum in seite {
                guard let protokoll = baum.protokoll else { continue }
                befund.geprueft += 1
                if baum.stempel != nil {
                    befund.gestempelt += 1
                    letzter = baum
                }
                if let grund = try await dienst.store.read({ try Self.bruch(baum, protokoll, $0) }) {
                    befund.bruch = .init(tag: baum.tag, nr: protokoll.nr, grund: grund)
                    return befund
                }
            }
        }
        befund.hinweis = try await hinweis(letzter)
        return befund
    }

    private static func bruch(_ baum: Baum, _ protokoll: Protokollstand, _ db: some ReadAccess) throws -> String? {
        let blaetter = try db.blaetter(baum)
        // Whoever changes the chain can change the row of the tree too, but not what the stamp says.
        guard blaetter.contains(protokoll.blatt(baum.algorithmus)),
            HashTree(blaetter, baum.algorithmus, digest: Hashwert.von)?.root == baum.wurzel
        else { return "Der gemerkte Stand des Protokolls gehört nicht zum Hashbaum." }
        if let token = baum.stempel?.token, token.imprint.hash != baum.wurzel {
            return "Der Zeitstempel gehört nicht zum Hashbaum."
        }
        let hash: String? = try db.value("SELECT hash FROM audit_eintrag WHERE nr = \(protokoll.nr)")
        guard let hash else { return "Diesen Eintrag gibt es nicht mehr." }
        return hash == protokoll.hash ? nil : "Dort steht ein anderer Eintrag als der, der gesichert ist."
    }

    /// The newest stamp stands over the whole chain, so its signature is worth a look. Certificates change with the authority:
    /// one that cannot be checked with those of today is no damage.
    private func hinweis(_ baum: Baum?) async throws -> String? {
        guard let stelle = dienst.stelle, let baum, let stempel = baum.stempel else { return nil }
        let grund = try await dienst.pruefung(stempel.token.der, baum.wurzel, stelle.anker, stempel.zeit)
        return grund.map {
            "Die Unterschrift des Zeitstempels vom \(stempel.zeit.deutsch) lässt sich mit den eingerichteten Zertifikaten nicht prüfen (\($0))."
        }
    }
}

extension BeweiswertModul {
    /// Compares the audit chain with its stamped heads; part of `rathaus verify`.
    public func protokollVergleichen() async throws -> Protokollbefund { try await ProtokollVergleichen(dienst: dienst)() }
}
