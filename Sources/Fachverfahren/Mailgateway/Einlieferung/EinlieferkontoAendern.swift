// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store
internal import Web

/// What people do with accounts that send mail. The next message goes by it.
struct EinlieferkontoAendern: Sendable {
    let store: Store

    /// A new account, or another form of the one with this name.
    /// - Parameter neuesKennwort: also where there is one already.
    /// - Returns: the password, which nobody is told again; `nil` where the old one stays.
    func setzen(_ konto: Einlieferkonto, neuesKennwort: Bool, akteur: Akteur) async throws -> String? {
        let kennwort = Geheimnis.zufall(bytes: 16)
        let hash = Einlieferkonto.hash(konto.name, Array(kennwort.utf8))
        let muster = konto.absender.map(\.description).joined(separator: "\n")
        return try await store.commit(Vermerk(akteur, "mg.konto.setzen", grund: konto.bemerkung)) { tx in
            let altes = try tx.einlieferkonto(konto.name)
            let gegenstand = Gegenstand("mg.konto", konto.name)
            if altes == nil {
                try tx.execute(
                    """
                    INSERT INTO mg_konto (name, kennwort, absender, bemerkung, von_name, am)
                    VALUES (\(konto.name), \(hash), \(muster), \(konto.bemerkung), \(akteur.wer), \(tx.jetzt))
                    """)
            } else {
                try tx.execute(
                    """
                    UPDATE mg_konto SET absender = \(muster), bemerkung = \(konto.bemerkung), von_name = \(akteur.wer), am = \(tx.jetzt)
                    WHERE name = \(konto.name)
                    """)
                if neuesKennwort { try tx.execute("UPDATE mg_konto SET kennwort = \(hash) WHERE name = \(konto.name)") }
            }
            let neu = altes == nil || neuesKennwort
            tx.vermerke(gegenstand, feld: "absender", alt: altes?.absendertext, neu: konto.absendertext)
            if neu { tx.vermerke(gegenstand, feld: "kennwort", neu: "neu") }
            return neu ? kennwort : nil
        }
    }

    func loeschen(_ name: String, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "mg.konto.loeschen")) { tx in
            guard let altes = try tx.einlieferkonto(name) else { throw EinlieferkontoError.fehlt(name) }
            try tx.execute("DELETE FROM mg_konto WHERE name = \(name)")
            tx.vermerke(Gegenstand("mg.konto", name), feld: "absender", alt: altes.absendertext, neu: nil)
        }
    }
}
