// SPDX-License-Identifier: EUPL-1.2
import Mailrichtlinie
import Testing

@Suite("Sendeplan") struct SendeplanTests {
    private let smime = Verfuegbar(wege: [.smimePerson: "gcm"], signaturen: [.smime])

    private func plan(_ werk: Regelwerk, _ je: KeyValuePairs<String, Verfuegbar>) throws -> Sendeplan {
        Sendeplan(
            try je.map { name, verfuegbar in
                let empfaenger = try Werkstatt.adresse(name)
                return .init(empfaenger, entscheide(try Werkstatt.merkmale { $0.empfaenger = empfaenger }, werk, verfuegbar))
            })
    }

    private func namen(_ plan: Sendeplan) -> [[String]] { plan.gruppen.map { $0.empfaenger.map(\.lokal) } }

    @Test("Empfänger mit gleichem Schutz und gleichen Verfahren bilden eine Gruppe, in der Reihenfolge der Nachricht")
    func gruppen() throws {
        let cbc = Verfuegbar(wege: [.smimePerson: "cbc"], signaturen: [.smime])
        let plan = try plan(try Werkstatt.werk(), ["a@x.example": smime, "b@x.example": cbc, "c@y.example": smime])
        #expect(namen(plan) == [["a", "c"], ["b"]])
        #expect(plan.warnungen.isEmpty)
    }

    @Test("Geht derselbe Text stark an einen und schwach an einen anderen, sagt eine Warnung, an wen")
    func gefaelle() throws {
        let plan = try plan(try Werkstatt.werk(), ["a@x.example": smime, "b@x.example": Verfuegbar()])
        #expect(plan.gruppen.count == 2)
        #expect(
            plan.warnungen == [
                "Derselbe Text geht mit geschütztem Inhalt an a@x.example, aber ohne Schutz des Inhalts an b@x.example."
            ])
    }

    @Test("Auch wer gehalten wird, weil Schutz Pflicht ist, zählt als stark; gehaltene bilden eine Gruppe")
    func gehalten() throws {
        let werk = try Werkstatt.werk(
            Werkstatt.regel("r", wenn: #"{"empfaenger": ["x.example"]}"#, dann: #"{"verschluesseln": "muss"}"#))
        let plan = try plan(werk, ["a@x.example": Verfuegbar(), "b@x.example": Verfuegbar(), "c@y.example": Verfuegbar()])
        #expect(namen(plan) == [["a", "b"], ["c"]])
        #expect(plan.warnungen.count == 1)
    }
}
