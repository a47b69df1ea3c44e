// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
public import Store

extension BuergerportalModul {
    /// Deletes what the portal keeps of a Vorgang whose contents are gone from the file: application with answers and attachments,
    /// messages, fees, notices, and the personal values of their history. The caller has destroyed the Vorgang in the same act before.
    public static let mitvernichten: @Sendable (WriteContext, VorgangID) throws -> Void = { tx, vorgang in
        try tx.portaldatenVernichten(vorgang)
    }
}

extension WriteContext {
    func portaldatenVernichten(_ vorgang: VorgangID) throws {
        for bekanntgabe: String in try rows("SELECT id FROM portal_bekanntgabe WHERE vorgang = \(vorgang)").map({ try $0["id"] })
        {
            try execute("DELETE FROM portal_bekanntgabe_uebergang WHERE bekanntgabe = \(bekanntgabe)")
            try execute("DELETE FROM portal_bekanntgabe WHERE id = \(bekanntgabe)")
            try auditWerteLoeschen(bekanntgabe)
        }
        for antrag: String in try rows("SELECT id FROM portal_antrag WHERE vorgang = \(vorgang)").map({ try $0["id"] }) {
            try antragVernichten(antrag)
        }
    }

    private func antragVernichten(_ antrag: String) throws {
        let nachrichten: [String] = try rows("SELECT id FROM portal_nachricht WHERE antrag = \(antrag)").map { try $0["id"] }
        for nachricht in nachrichten {
            try execute("DELETE FROM portal_gelesen WHERE nachricht = \(nachricht)")
            try execute("DELETE FROM portal_nachricht_anlage WHERE nachricht = \(nachricht)")
            try execute("DELETE FROM portal_nachricht WHERE id = \(nachricht)")
            try auditWerteLoeschen(nachricht)
        }
        for zahlung: String in try rows("SELECT id FROM portal_zahlung WHERE antrag = \(antrag)").map({ try $0["id"] }) {
            try execute("DELETE FROM portal_zahlung WHERE id = \(zahlung)")
            try auditWerteLoeschen(zahlung)
        }
        try execute("DELETE FROM portal_gebuehr WHERE antrag = \(antrag)")
        try execute("DELETE FROM portal_anlage WHERE antrag = \(antrag)")
        try execute("DELETE FROM portal_antrag WHERE id = \(antrag)")
        try auditWerteLoeschen(antrag)
    }
}
