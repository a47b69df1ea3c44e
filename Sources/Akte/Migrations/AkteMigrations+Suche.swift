// SPDX-License-Identifier: EUPL-1.2
internal import Store

extension AkteMigrations {
    /// Restricted objects stood in the index under the number of their unit plus 2^40; now they have a mark of their own.
    /// The mark of the unit is the first word of an entry.
    static let vertraulicheMarken = Migration(5, "vertrauliche-marken") { dialect in
        switch dialect {
        case .sqlite:
            [
                """
                UPDATE suche_worte SET worte = '_ov' || (CAST(substr(worte, 4, instr(worte, ' ') - 4) AS INTEGER) - 1099511627776)
                  || substr(worte, instr(worte, ' '))
                WHERE substr(worte, 1, 3) = '_oe' AND CAST(substr(worte, 4, instr(worte, ' ') - 4) AS INTEGER) >= 1099511627776
                """
            ]
        case .postgresql:
            [
                """
                UPDATE suche_objekt o SET worte = ts_delete(o.worte, m.alt)
                  || array_to_tsvector(ARRAY['_ov' || (CAST(substr(m.alt, 4) AS BIGINT) - 1099511627776)])
                FROM (SELECT s.nr, w.lexeme AS alt FROM suche_objekt s CROSS JOIN LATERAL unnest(s.worte) w
                      WHERE w.lexeme ~ '^_oe[0-9]{13,18}$') m
                WHERE m.nr = o.nr
                """
            ]
        }
    }
}
