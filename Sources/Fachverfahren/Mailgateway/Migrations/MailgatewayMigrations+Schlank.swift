// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// Three lines of trace are written for each message, and nobody looks for one but by its message: one tree instead of three. Only what waits
    /// is looked for by the time it is due; what has gone is most of the table and needs no place in that index.
    static let schlank = Migration(15, "schlank") { dialect in
        let spur =
            switch dialect {
            case .sqlite:
                [
                    """
                    CREATE TABLE mg_spur_neu (
                      nachricht TEXT NOT NULL REFERENCES mg_nachricht (id), id TEXT NOT NULL, zustellung TEXT, schicht TEXT NOT NULL,
                      ereignis TEXT NOT NULL, angaben TEXT NOT NULL, PRIMARY KEY (nachricht, id)) WITHOUT ROWID
                    """,
                    "INSERT INTO mg_spur_neu SELECT nachricht, id, zustellung, schicht, ereignis, angaben FROM mg_spur",
                    "DROP TABLE mg_spur", "ALTER TABLE mg_spur_neu RENAME TO mg_spur",
                ]
            case .postgresql:
                [
                    "ALTER TABLE mg_spur DROP CONSTRAINT mg_spur_pkey", "DROP INDEX mg_spur_nachricht",
                    "ALTER TABLE mg_spur ADD PRIMARY KEY (nachricht, id)",
                ]
            }
        return spur + [
            "DROP INDEX mg_zustellung_faellig",
            "CREATE INDEX mg_zustellung_faellig ON mg_zustellung (spool, faellig) WHERE zustand = 'wartet'",
        ]
    }
}
