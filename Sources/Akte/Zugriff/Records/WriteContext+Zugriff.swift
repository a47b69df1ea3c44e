// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Keeps the number beside each object that says who gets at it. Called in the act that changes who that is, so that no moment is
/// left in which a list shows too much.
extension WriteContext {
    /// Works out an Akte anew; what lies in it is the caller's matter.
    @discardableResult
    func zugriffErben(_ id: AkteID) throws -> AkteKopf {
        guard let akte = try akte(id) else { throw AkteError.nichtGefunden }
        let vorgabe = try Zugriffsvorgabe(self, akte)
        guard akte.zugriff != nil || !vorgabe.istLeer else { return akte }
        let (rolle, satz) = vorgabe.angewandt(auf: Zugriffssatz(nachRolle: akte))
        let nr = try satz == rolle ? 0 : zugriffsnummer(satz)
        try execute("UPDATE akte_akte SET zugriff = \(nr), vertraulich = \(satz.stufe > .offen) WHERE id = \(id)")
        guard let neu = try self.akte(id) else { throw AkteError.nichtGefunden }
        return neu
    }

    /// Works out a Vorgang and its documents anew.
    @discardableResult
    func zugriffErben(_ id: VorgangID) throws -> VorgangKopf {
        let vorgang = try vorhandenerVorgang(id)
        guard let akte = try akte(vorgang.akteID) else { throw AkteError.nichtGefunden }
        let vorgabe = try Zugriffsvorgabe(self, akte, vorgang)
        guard vorgang.zugriff != nil || !vorgabe.istLeer else { return vorgang }
        let (rolle, satz) = vorgabe.angewandt(auf: Zugriffssatz(nachRolle: vorgang))
        let nr = try satz == rolle ? 0 : zugriffsnummer(satz)
        try execute("UPDATE akte_vorgang SET zugriff = \(nr), vertraulich = \(satz.stufe > .offen) WHERE id = \(id)")
        let eng = try vorgabe.amDokument.map { zeile in
            let enger = satz.verengt(um: [zeile.regel], amDokument: true)
            return (zeile.ort, try enger == rolle ? 0 : zugriffsnummer(enger))
        }
        try execute(
            """
            UPDATE akte_dokument SET zugriff = \(nr)
            WHERE vorgang = \(id) AND zugriff <> \(nr) AND id NOT IN (\(list: eng.map(\.0) + ["-"]))
            """)
        for (dokument, nr) in eng { try execute("UPDATE akte_dokument SET zugriff = \(nr) WHERE id = \(dokument)") }
        return try vorhandenerVorgang(id)
    }

    /// Works out one Dokument anew, as part of this Vorgang.
    func zugriffErben(_ id: DokumentID, in vorgang: VorgangKopf) throws -> DokumentKopf {
        var satz = vorgang.zugriffssatz
        if let regel = try zugriffsregel(.objekt(.dokument(id)))?.regel { satz = satz.verengt(um: [regel], amDokument: true) }
        let nr = try satz == Zugriffssatz(nachRolle: vorgang) ? 0 : zugriffsnummer(satz)
        try execute("UPDATE akte_dokument SET zugriff = \(nr) WHERE id = \(id) AND zugriff <> \(nr)")
        return try vorhandenesDokument(id)
    }
}

/// What rules and running Notzugriffe say about an Akte, or about a Vorgang in it; asked for in one visit.
private struct Zugriffsvorgabe {
    let regeln: [Zugriffsregel]
    let amDokument: [Zugriffsregelzeile]
    let ausnahmen: Set<MitarbeiterID>
    /// What the Akte above says in its column: a rule at an Akte keeps no level of its own below the third.
    let stufeOben: Vertraulichkeitsstufe

    init(_ tx: WriteContext, _ akte: AkteKopf, _ vorgang: VorgangKopf? = nil) throws {
        let oben: SQL = "(SELECT teil_von FROM akte_akte WHERE id = \(akte.id))"
        let hier = [akte.id.text] + (vorgang.map { [$0.id.text] } ?? [])
        let antworten = try tx.rows(together: [
            """
            SELECT * FROM akte_zugriffsregel
            WHERE ort IN (\(list: akte.plan.kette.map(Zugriffsort.plan) + hier)) OR ort = \(oben) ORDER BY ort
            """,
            """
            SELECT r.* FROM akte_dokument d JOIN akte_zugriffsregel r ON r.ort = d.id
            WHERE d.vorgang = \(vorgang?.id.text ?? "-") ORDER BY d.lfd
            """,
            """
            SELECT person FROM akte_notzugriff
            WHERE beendet IS NULL AND bis > \(tx.jetzt) AND (objekt IN (\(list: hier)) OR objekt = \(oben))
            """,
            "SELECT vertraulich FROM akte_akte WHERE id = \(oben) AND vertraulich = 1",
        ])
        regeln = try antworten[0].map { try Zugriffsregelzeile(row: $0).regel }
        amDokument = try antworten[1].map(Zugriffsregelzeile.init(row:))
        ausnahmen = Set(try antworten[2].map { try $0["person"] as MitarbeiterID })
        let vertraulich = !antworten[3].isEmpty || (vorgang != nil && akte.vertraulich)
        stufeOben = vertraulich ? .vertraulich : .offen
    }

    var istLeer: Bool { regeln.isEmpty && amDokument.isEmpty && ausnahmen.isEmpty && stufeOben == .offen }

    /// - Returns: what the roles alone would say with the level that holds now, and what holds.
    func angewandt(auf rolle: Zugriffssatz) -> (rolle: Zugriffssatz, satz: Zugriffssatz) {
        var rolle = rolle
        // The column beside the object knows two levels; the third always needs a set.
        rolle.stufe = max(rolle.stufe, stufeOben, min(regeln.map(\.stufe).max() ?? .offen, .vertraulich))
        var satz = rolle.verengt(um: regeln)
        satz.ausnahmen = ausnahmen
        return (rolle, satz)
    }
}
