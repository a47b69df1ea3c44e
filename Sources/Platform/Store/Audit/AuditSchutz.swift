// SPDX-License-Identifier: EUPL-1.2

/// The chain refuses change in the database itself, not by courtesy of the code:
/// links never change or go, plain values can only become NULL (erasure).
enum AuditSchutz {
    static let migration = Migration(2, "audit-unveraenderlich") { dialect in
        switch dialect {
        case .sqlite: sqlite
        case .postgresql: postgresql
        }
    }

    private static let felder = ["nr", "wer_salz", "akteur", "vertretene", "grund", "was_salz", "kennzeichen", "alt", "neu"]

    static var sqlite: [String] {
        let geaendert = felder.map { "(NEW.\($0) IS NOT NULL AND NEW.\($0) IS NOT OLD.\($0))" }.joined(separator: " OR ")
        return [
            verbot("audit_eintrag", "UPDATE", ""), verbot("audit_eintrag", "DELETE", ""),
            verbot("audit_klartext", "DELETE", ""), verbot("audit_klartext", "UPDATE", "WHEN \(geaendert) "),
            verbot("audit_kopf", "DELETE", ""),
        ]
    }

    private static func verbot(_ tabelle: String, _ act: String, _ wenn: String) -> String {
        """
        CREATE TRIGGER \(tabelle)_kein_\(act.lowercased()) BEFORE \(act) ON \(tabelle) \(wenn)
        BEGIN SELECT RAISE(ABORT, '\(tabelle) ist unveraenderlich'); END;
        """
    }

    private static var postgresql: [String] {
        let geaendert = felder.map { "(NEW.\($0) IS NOT NULL AND NEW.\($0) IS DISTINCT FROM OLD.\($0))" }
            .joined(separator: " OR ")
        return [
            """
            CREATE FUNCTION audit_fest() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% ist unveraenderlich', TG_TABLE_NAME; END $$
            """,
            "CREATE TRIGGER audit_eintrag_fest BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_eintrag EXECUTE FUNCTION audit_fest()",
            "CREATE TRIGGER audit_klartext_fest BEFORE DELETE OR TRUNCATE ON audit_klartext EXECUTE FUNCTION audit_fest()",
            """
            CREATE TRIGGER audit_klartext_nur_loeschung BEFORE UPDATE ON audit_klartext
            FOR EACH ROW WHEN (\(geaendert)) EXECUTE FUNCTION audit_fest()
            """,
            "CREATE TRIGGER audit_kopf_fest BEFORE DELETE OR TRUNCATE ON audit_kopf EXECUTE FUNCTION audit_fest()",
        ]
    }
}
