// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Takes a request down and opens its Vorgang, which keeps the deadline too.
struct AntragAufnehmen: Sendable {
    static let aktenplan = "10.50.02"

    let dienst: Datenschutzdienst

    /// What was asked, as it came in.
    struct Eingabe: Sendable {
        let recht: Betroffenenrecht
        let name: String
        let email: String
        let anliegen: String
        let eingegangen: Kalendertag
    }

    func callAsFunction(_ eingabe: Eingabe, akteur: Akteur) async throws -> BetroffenenantragID {
        guard akteur.darf(DatenschutzRechte.betroffene) else { throw DatenschutzError.verboten }
        let name = try Textfeld.pflicht(eingabe.name, "name", "Bitte geben Sie den Namen der Person an.", hoechstens: 200)
        let email = Textfeld.sauber(eingabe.email, einzeilig: true).lowercased()
        let anliegen = try Textfeld.pflicht(
            eingabe.anliegen, "anliegen", "Bitte schreiben Sie, was die Person möchte.", hoechstens: 4_000)
        guard email.isEmpty || email.split(separator: "@").count == 2 else { throw DatenschutzError.emailUngueltig }
        guard eingabe.eingegangen <= dienst.store.uhr.jetzt.tag else { throw DatenschutzError.zukunft(feld: "eingegangen") }
        return try await dienst.store.commit(Vermerk(akteur, "ds.antrag.aufnehmen")) { [stelle = dienst.stelle] tx in
            let id = BetroffenenantragID(tx.jetzt)
            let jahr = eingabe.eingegangen.jahr
            let nummer = "BA-\(jahr)-\(Ziffern.auf(3, try tx.nummer("ds.antrag.\(jahr)")))"
            let frist = Antragsfrist(eingang: eingabe.eingegangen, verlaengert: false)
            let vorgang = try tx.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: Self.aktenplan, akteBetreff: "Anträge betroffener Personen \(tx.jetzt.tag.jahr)",
                    vorgangBetreff: "\(nummer): \(eingabe.recht.deutsch) (\(eingabe.recht.artikel) DSGVO)",
                    typ: "Betroffenenantrag",
                    oe: stelle.oe,
                    beteiligte: [
                        BeteiligterAnlage(
                            art: .person, rolle: .antragsteller, name: name, anschrift: nil, email: email.isEmpty ? nil : email)
                    ], fachbezug: "ds.antrag:\(id)", frist: frist.ende, vertraulich: true))
            try tx.execute(
                """
                INSERT INTO ds_antrag (id, nummer, vorgang, recht, name, email, anliegen, eingegangen, von, angelegt, version)
                VALUES (\(id), \(nummer), \(vorgang.id), \(eingabe.recht), \(name), \(email.isEmpty ? nil : email), \(anliegen),
                        \(eingabe.eingegangen.iso), \(akteur.kennung), \(tx.jetzt), 1)
                """)
            tx.vermerke(Gegenstand("ds.antrag", id.text, kennzeichen: nummer), feld: "recht", neu: eingabe.recht.deutsch)
            return id
        }
    }
}
