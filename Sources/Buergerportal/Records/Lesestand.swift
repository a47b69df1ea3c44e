// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
public import Store

/// Who has read what. A message has one other side, so one mark is enough; looking at a page sets none.
extension ReadAccess {
    /// Messages of a case that the side at this end of the counter has not marked as read.
    func ungelesen(_ antrag: AntragID, imAmt: Bool) throws -> [NachrichtID] {
        try rows(
            """
            SELECT n.id FROM portal_nachricht n LEFT JOIN portal_gelesen g ON g.nachricht = n.id
            WHERE n.antrag = \(antrag) AND n.vom_amt = \(!imAmt) AND g.nachricht IS NULL ORDER BY n.zeit, n.id LIMIT 500
            """
        ).map { try $0["id"] }
    }

    /// Messages of a Vorgang that nobody in the authority has marked as read.
    public func neueNachrichten(vorgang: VorgangID) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM portal_antrag a JOIN portal_nachricht n ON n.antrag = a.id
            LEFT JOIN portal_gelesen g ON g.nachricht = n.id
            WHERE a.vorgang = \(vorgang) AND n.vom_amt = 0 AND g.nachricht IS NULL
            """) ?? 0
    }

    /// Unread messages of all cases of an account.
    func ungelesen(konto: String) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM portal_antrag a JOIN portal_nachricht n ON n.antrag = a.id
            LEFT JOIN portal_gelesen g ON g.nachricht = n.id
            WHERE a.besitzer = \(konto) AND n.vom_amt = 1 AND g.nachricht IS NULL
            """) ?? 0
    }
}

extension WriteContext {
    /// Marks what was on the page: everything up to the message `bis`, and nothing that came in the meantime.
    func gelesenSetzen(_ antrag: AntragID, imAmt: Bool, bis: NachrichtID) throws {
        guard let letzte = try nachricht(bis), letzte.antrag == antrag else { return }
        for id in try ungelesen(antrag, imAmt: imAmt) {
            guard let eine = try nachricht(id), eine.zeit <= letzte.zeit else { continue }
            try execute(
                """
                INSERT INTO portal_gelesen (nachricht, von, zeit) VALUES (\(id), \(akteur.kennung), \(jetzt))
                ON CONFLICT (nachricht) DO NOTHING
                """)
            vermerke(Gegenstand("portal.nachricht", id.text), feld: "gelesen", neu: akteur.kennung)
        }
    }
}
