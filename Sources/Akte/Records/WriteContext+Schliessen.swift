// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension WriteContext {
    /// Puts a Vorgang z. d. A. when nothing stands against it, and fixes the end of its retention.
    /// The guards are checked in here, so that nothing can slip in between. Rights are the caller's matter.
    public func vorgangSchliessen(_ id: VorgangID, version: Int? = nil) throws -> VorgangKopf {
        let alt = try vorhandenerVorgang(id)
        try alt.mussOffenSein()
        let hindernisse = try schliessungshindernisse(alt, am: jetzt)
        guard hindernisse.isEmpty else { throw AkteError.nichtSchliessbar(hindernisse) }
        let ende = alt.aussonderung.ende(zdaAm: jetzt.tag)
        try executeVersioned(
            """
            UPDATE akte_vorgang SET zustand = \(Schriftgutzustand.zda), zda_am = \(jetzt.tag.iso), aufbewahrung_bis = \(ende?.iso),
              version = version + 1 WHERE id = \(id) AND version = \(version ?? alt.version)
            """)
        vermerke(alt.gegenstand, feld: "zustand", alt: alt.zustand.rawValue, neu: Schriftgutzustand.zda.rawValue)
        vermerke(alt.gegenstand, feld: "aufbewahrung_bis", neu: ende?.iso ?? "unbefristet")
        let neu = try vorhandenerVorgang(id)
        try indexieren(neu)
        return neu
    }

    /// Takes a Vorgang up again; its retention begins anew with the next closing. The reason stands in the Vermerk.
    public func vorgangWiederoeffnen(_ id: VorgangID, version: Int? = nil) throws -> VorgangKopf {
        let alt = try vorhandenerVorgang(id)
        guard alt.zustand == .zda else { throw alt.zustand == .offen ? AkteError.vorgangOffen : .inAussonderung(alt.zustand) }
        guard try akte(alt.akteID)?.zustand == .offen else { throw AkteError.akteGeschlossen }
        guard vermerk.grund?.isEmpty == false else { throw AkteError.grundFehlt }
        try executeVersioned(
            """
            UPDATE akte_vorgang SET zustand = \(Schriftgutzustand.offen), zda_am = NULL, aufbewahrung_bis = NULL, bewegt = \(jetzt),
              version = version + 1 WHERE id = \(id) AND version = \(version ?? alt.version)
            """)
        vermerke(alt.gegenstand, feld: "zustand", alt: alt.zustand.rawValue, neu: Schriftgutzustand.offen.rawValue)
        let neu = try vorhandenerVorgang(id)
        try indexieren(neu)
        return neu
    }
}

extension ReadAccess {
    /// Everything that stands against the order z. d. A.
    public func schliessungshindernisse(_ vorgang: VorgangKopf, am jetzt: Zeitpunkt) throws -> [Schliessungshindernis] {
        try Schliessungswaechter.alle.flatMap { try $0(self, vorgang, jetzt) }
    }
}
