// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// How TLS went, `tag` counting days of UTC since 1970: our own sessions (`mg_tls`), which domains were told (`mg_tlsversand`), and what others
    /// report about our domains (`mg_tlsbericht` one row a policy, `mg_tlsfehler`). Who sends in our name (`mg_dmarcbericht`, `mg_dmarczeile`). What the operator demands of partners (`mg_partner`).
    static let transport = Migration(
        10, "transport",
        """
        ALTER TABLE mg_nachricht ADD COLUMN tls_erlassen BIGINT NOT NULL DEFAULT 0;
        CREATE TABLE mg_tls (
          tag BIGINT NOT NULL, schluessel TEXT NOT NULL, domain TEXT NOT NULL, richtlinie TEXT NOT NULL, versagen TEXT NOT NULL, sitzung TEXT NOT NULL,
          anzahl BIGINT NOT NULL, PRIMARY KEY (tag, schluessel));
        CREATE TABLE mg_tlsversand (
          tag BIGINT NOT NULL, domain TEXT NOT NULL, zustand TEXT NOT NULL, ziel TEXT, am BIGINT NOT NULL, PRIMARY KEY (tag, domain));
        CREATE TABLE mg_tlsbericht (
          id TEXT PRIMARY KEY, organisation TEXT NOT NULL, kennung TEXT NOT NULL, stelle BIGINT NOT NULL, domain TEXT NOT NULL, richtlinie TEXT NOT NULL,
          tag BIGINT NOT NULL, erfolge BIGINT NOT NULL, fehlschlaege BIGINT NOT NULL, nachricht TEXT NOT NULL, eingegangen BIGINT NOT NULL,
          UNIQUE (organisation, kennung, stelle));
        CREATE INDEX mg_tlsbericht_tag ON mg_tlsbericht (tag);
        CREATE TABLE mg_tlsfehler (
          id TEXT PRIMARY KEY, bericht TEXT NOT NULL REFERENCES mg_tlsbericht (id), art TEXT NOT NULL, host TEXT NOT NULL, grund TEXT NOT NULL,
          sitzungen BIGINT NOT NULL);
        CREATE INDEX mg_tlsfehler_bericht ON mg_tlsfehler (bericht);
        CREATE TABLE mg_dmarcbericht (
          id TEXT PRIMARY KEY, organisation TEXT NOT NULL, kennung TEXT NOT NULL, domain TEXT NOT NULL, tag BIGINT NOT NULL, nachricht TEXT NOT NULL,
          eingegangen BIGINT NOT NULL, UNIQUE (organisation, kennung));
        CREATE INDEX mg_dmarcbericht_tag ON mg_dmarcbericht (tag);
        CREATE TABLE mg_dmarczeile (
          id TEXT PRIMARY KEY, bericht TEXT NOT NULL REFERENCES mg_dmarcbericht (id), adresse TEXT NOT NULL, anzahl BIGINT NOT NULL, handlung TEXT NOT NULL,
          dkim BIGINT NOT NULL, spf BIGINT NOT NULL, absender TEXT NOT NULL);
        CREATE INDEX mg_dmarczeile_bericht ON mg_dmarczeile (bericht);
        CREATE TABLE mg_partner (
          muster TEXT PRIMARY KEY, regel TEXT NOT NULL, werte TEXT NOT NULL, bemerkung TEXT NOT NULL, von_name TEXT NOT NULL, am BIGINT NOT NULL);
        """)
}
