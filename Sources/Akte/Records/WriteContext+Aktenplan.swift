// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension WriteContext {
    /// Makes the unit hold from today on as the line says. The version before ends yesterday; one of today is replaced in place.
    func planeinheitSetzen(_ zeile: Planzeile) throws {
        let heute = jetzt.tag
        let alt = try planeinheit(zeile.zeichen, am: heute)
        if let alt, zeile.gleicht(alt) { return }
        if let alt, alt.gueltigAb == heute {
            try execute(
                """
                UPDATE akte_planeinheit SET inhaltsangabe = \(zeile.inhaltsangabe), aufbewahrung = \(zeile.eigene.dauer?.description),
                  aussonderungsart = \(zeile.eigene.art), stillgelegt = \(zeile.stillgelegt) WHERE id = \(alt.id)
                """)
        } else {
            if let alt {
                try execute("UPDATE akte_planeinheit SET gueltig_bis = \(heute.plus(tage: -1).iso) WHERE id = \(alt.id)")
            }
            try execute(
                """
                INSERT INTO akte_planeinheit (id, zeichen, inhaltsangabe, aufbewahrung, aussonderungsart, stillgelegt, gueltig_ab, angelegt)
                VALUES (\(PlaneinheitID(jetzt)), \(zeile.zeichen.text), \(zeile.inhaltsangabe), \(zeile.eigene.dauer?.description),
                  \(zeile.eigene.art), \(zeile.stillgelegt), \(heute.iso), \(jetzt))
                """)
        }
        vermerke(
            Gegenstand("akte.planeinheit", zeile.zeichen.text, kennzeichen: zeile.zeichen.text), feld: "einheit",
            alt: alt.map { Self.wortlaut($0.inhaltsangabe, $0.eigene, $0.stillgelegt) },
            neu: Self.wortlaut(zeile.inhaltsangabe, zeile.eigene, zeile.stillgelegt))
    }

    private static func wortlaut(_ inhalt: String, _ eigene: Aussonderung, _ stillgelegt: Bool) -> String {
        [inhalt, eigene.dauer?.deutsch ?? "geerbt", eigene.art?.rawValue ?? "geerbt", stillgelegt ? "stillgelegt" : nil]
            .compactMap { $0 }.joined(separator: "; ")
    }
}
