// SPDX-License-Identifier: EUPL-1.2

extension Verfuegungssatz {
    private init(geprueft verben: [Verfuegungsverb]) { self.verben = verben }

    /// The verbs that ship with the house; a town's `verfuegungen.csv` takes their place.
    public static let mitgeliefert = Verfuegungssatz(geprueft: [
        Verfuegungsverb(code: "mz", kuerzel: "Mitz.", text: "zur Mitzeichnung", wirkung: .mitzeichnung),
        Verfuegungsverb(code: "sz", kuerzel: "Schlussz.", text: "zur Schlusszeichnung", wirkung: .schlusszeichnung),
        Verfuegungsverb(code: "zk", kuerzel: "z. K.", text: "zur Kenntnis", wirkung: .kenntnis),
        Verfuegungsverb(code: "bearb", kuerzel: "z. Bearb.", text: "zur Bearbeitung", wirkung: .bearbeitung),
        Verfuegungsverb(code: "stn", kuerzel: "z. Stellungn.", text: "zur Stellungnahme", wirkung: .stellungnahme),
        Verfuegungsverb(code: "rein", kuerzel: "Reinschr.", text: "zur Reinschrift", wirkung: .reinschrift),
        Verfuegungsverb(code: "ab", kuerzel: "ab", text: "absenden", wirkung: .absenden),
        Verfuegungsverb(code: "wv", kuerzel: "WV", text: "Wiedervorlage", wirkung: .wiedervorlage),
        Verfuegungsverb(code: "zv", kuerzel: "z. V.", text: "zum Vorgang", wirkung: .zumVorgang),
        Verfuegungsverb(code: "zda", kuerzel: "z. d. A.", text: "zu den Akten", wirkung: .zda),
    ])
}
