// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension WriteContext {
    /// Orders that somebody looks at the Vorgang again. Rights are the caller's matter.
    public func wiedervorlageSetzen(_ anlage: WiedervorlageAnlage, in vorgang: VorgangID) throws -> Wiedervorlage {
        let kopf = try vorhandenerVorgang(vorgang)
        try kopf.mussOffenSein()
        let geprueft = try anlage.geprueft(heute: jetzt.tag)
        let id = WiedervorlageID(jetzt)
        try execute(
            """
            INSERT INTO akte_wiedervorlage (id, vorgang, tag, grund, fuer, angelegt, version)
            VALUES (\(id), \(vorgang), \(geprueft.tag.iso), \(geprueft.grund), \(geprueft.fuer), \(jetzt), 1)
            """)
        vermerke(kopf.gegenstand, feld: "wiedervorlage", neu: "\(geprueft.tag.iso) \(geprueft.grund)")
        return Wiedervorlage(
            id: id, vorgang: vorgang, tag: geprueft.tag, grund: geprueft.grund, fuer: geprueft.fuer, erledigt: nil, version: 1)
    }

    /// The order is done or no longer needed.
    public func wiedervorlageErledigen(_ id: WiedervorlageID, version: Int? = nil) throws {
        guard let alt = try wiedervorlage(id) else { throw AkteError.nichtGefunden }
        guard alt.erledigt == nil else { throw AkteError.wiedervorlageErledigt }
        try executeVersioned(
            """
            UPDATE akte_wiedervorlage SET erledigt = \(jetzt), version = version + 1
            WHERE id = \(id) AND version = \(version ?? alt.version)
            """)
        let vorgang = try vorhandenerVorgang(alt.vorgang)
        vermerke(vorgang.gegenstand, feld: "wiedervorlage", alt: "\(alt.tag.iso) \(alt.grund)", neu: "erledigt")
    }
}
