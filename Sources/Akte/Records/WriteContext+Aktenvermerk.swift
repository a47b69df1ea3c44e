// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension WriteContext {
    /// Writes an internal note. It cannot be changed or taken back. Rights are the caller's matter.
    @discardableResult
    public func aktenvermerkSchreiben(_ text: String, in vorgang: VorgangID) throws -> Aktenvermerk {
        let kopf = try vorhandenerVorgang(vorgang)
        try kopf.mussOffenSein()
        return try vermerkSchreiben(text, in: kopf)
    }

    /// Whatever state the Vorgang is in.
    @discardableResult
    func vermerkSchreiben(_ text: String, in kopf: VorgangKopf) throws -> Aktenvermerk {
        let vorgang = kopf.id
        let sauber = try Textregel.pflicht(text, "Der Vermerk", hoechstens: Textregel.vermerk, sonst: .vermerkFehlt)
        let neu = Aktenvermerk(id: AktenvermerkID(jetzt), vorgang: vorgang, text: sauber, von: akteur.kennung, zeit: jetzt)
        try execute(
            """
            INSERT INTO akte_vermerk (id, vorgang, text, von, zeit)
            VALUES (\(neu.id), \(vorgang), \(sauber), \(neu.von), \(neu.zeit))
            """)
        vermerke(kopf.gegenstand, feld: "vermerk", neu: neu.id.text)
        return neu
    }
}
