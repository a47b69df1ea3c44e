// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension ReadAccess {
    /// What the applicant has said about electronic notice. The account's word counts, and it can be taken back at any time.
    // § VwVfG:41(2a)
    func zustimmung(_ antrag: AntragRecord?) throws -> Zustimmung {
        guard let konto = antrag?.konto else { return .keineAngabe }
        return try zustimmung(konto: konto)
    }

    func zustimmung(konto: String) throws -> Zustimmung {
        guard let row = try row("SELECT erteilt, geaendert FROM portal_zustimmung WHERE buerger = \(konto)") else {
            return .keineAngabe
        }
        let erteilt: Bool = try row["erteilt"]
        return erteilt ? .erteilt(am: try row["geaendert"]) : .ausgeschlossen(am: try row["geaendert"])
    }
}

extension WriteContext {
    /// Records a declaration of the account; saying the same again keeps the first moment.
    func zustimmungErklaeren(_ erteilt: Bool, konto: String) throws {
        let geaendert = try changed(
            """
            INSERT INTO portal_zustimmung (buerger, erteilt, geaendert, version) VALUES (\(konto), \(erteilt), \(jetzt), 1)
            ON CONFLICT (buerger) DO UPDATE SET erteilt = excluded.erteilt, geaendert = excluded.geaendert,
              version = portal_zustimmung.version + 1 WHERE portal_zustimmung.erteilt <> excluded.erteilt
            """)
        guard geaendert > 0 else { return }
        vermerke(
            Gegenstand("portal.zustimmung", konto), feld: "elektronische Bekanntgabe", neu: erteilt ? "erteilt" : "widerrufen")
    }
}
