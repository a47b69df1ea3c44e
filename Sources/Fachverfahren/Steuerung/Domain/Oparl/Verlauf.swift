// SPDX-License-Identifier: EUPL-1.2
import Core

/// All that was ever stated of one object, to tell what it showed at any moment and when that changed.
struct Verlauf: Sendable {
    let objekt: Objekt
    let aussagen: [Feldaussage]

    /// What it showed at `zeit`: what held on that day as known then. What has ended shows its last day, for the past of a council stays
    /// to be read; what has not begun shows nothing.
    func sicht(um zeit: Zeitpunkt) -> Objektsicht {
        let bekannte = aussagen.filter { $0.aussage.bekannt.umfasst(zeit) }
        let heute = Objektsicht(objekt, bekannte.filter { $0.aussage.gilt.umfasst(zeit.tag) })
        guard heute.istLeer, let ende = bekannte.compactMap(\.aussage.gilt.vor).filter({ $0 <= zeit.tag }).max() else {
            return heute
        }
        return Objektsicht(objekt, bekannte.filter { $0.aussage.gilt.umfasst(ende.plus(tage: -1)) })
    }

    /// When what it shows may have changed: statements became known or were given up, or a day came on which others hold.
    func momente(bis jetzt: Zeitpunkt) -> [Zeitpunkt] {
        aussagen.flatMap { feld in
            let bekannt = feld.aussage.bekannt
            let tage = [feld.aussage.gilt.von, feld.aussage.gilt.vor].compactMap { $0?.beginn }.filter(bekannt.umfasst)
            return [bekannt.von] + [bekannt.bis].compactMap(\.self) + tage
        }.filter { $0 <= jetzt }
    }

    /// For which days a field had a value, as known at `zeit`: the first, and the last where it has an end.
    func dauer<W>(_ feld: Feld<W>, bekannt zeit: Zeitpunkt) -> (von: Kalendertag, bis: Kalendertag?)? {
        let zeiten = aussagen.filter { $0.linie.feld == feld.name && $0.aussage.wert != nil && $0.aussage.bekannt.umfasst(zeit) }
            .map(\.aussage.gilt)
        guard let von = zeiten.map(\.von).min() else { return nil }
        guard zeiten.allSatisfy({ $0.vor != nil }) else { return (von, nil) }
        return (von, zeiten.compactMap(\.vor).max()?.plus(tage: -1))
    }
}
