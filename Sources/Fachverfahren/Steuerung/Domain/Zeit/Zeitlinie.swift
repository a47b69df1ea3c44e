// SPDX-License-Identifier: EUPL-1.2
import Core

/// All that was ever stated about one field of one object.
///
/// For each day and each moment of knowledge at most one statement holds. Statements are only added and closed, so what was
/// drawn for a day as known at a moment stays the same whatever is stated later.
struct Zeitlinie: Hashable, Sendable {
    private(set) var aussagen: [Aussage]

    init(_ aussagen: [Aussage] = []) { self.aussagen = aussagen }

    /// What held on `stichtag` as it was known at `kenntnis`.
    func stand(am stichtag: Kalendertag, bekannt kenntnis: Zeitpunkt) -> Aussage? {
        aussagen.first { $0.gilt.umfasst(stichtag) && $0.bekannt.umfasst(kenntnis) }?.wieDamals
    }

    /// When something was last stated or closed.
    var letzteKenntnis: Zeitpunkt? { aussagen.flatMap { [$0.bekannt.von, $0.bekannt.bis].compactMap(\.self) }.max() }

    /// States that `wert` holds in `gilt`. What it overlaps is closed at `kenntnis`, and what remains of that is stated again.
    ///
    /// A statement of the same moment belongs to the same act: nobody has known it yet, so it is cut and not closed.
    /// - Parameter wert: `nil` states that there is none.
    /// - Returns: whether anything changed; the same value from the same source for a time it already holds in changes nothing.
    /// - Throws: `SteuerungError.kenntnisZuAlt` when something was stated after `kenntnis`, for nothing is known in hindsight.
    @discardableResult
    mutating func setze(
        _ wert: Wert?, gilt: Geltungszeit, quelle: Quelle, wer: String, bekannt kenntnis: Zeitpunkt
    ) throws(SteuerungError) -> Bool {
        if let letzte = letzteKenntnis, kenntnis < letzte { throw .kenntnisZuAlt }
        let betroffen = aussagen.filter { $0.bekannt.offen && $0.gilt.ueberlappt(gilt) }
        if betroffen.allSatisfy({ $0.wert == wert && $0.quelle == quelle }), Self.decken(betroffen, gilt) { return false }
        let ids = Set(betroffen.map(\.id))
        aussagen = aussagen.compactMap { aussage in
            guard ids.contains(aussage.id) else { return aussage }
            return aussage.bekannt.von == kenntnis ? nil : aussage.geschlossen(am: kenntnis)
        }
        for aussage in betroffen {
            aussagen += aussage.gilt.ohne(gilt).map { aussage.wiederholt(fuer: $0, am: kenntnis) }
        }
        aussagen.append(
            Aussage(
                id: AussageID(kenntnis), gilt: gilt, bekannt: .ab(kenntnis), wert: wert, quelle: quelle, wer: wer,
                erfasst: kenntnis))
        return true
    }

    /// Whether statements that do not overlap each other leave no day of `gilt` out.
    private static func decken(_ aussagen: [Aussage], _ gilt: Geltungszeit) -> Bool {
        aussagen.reduce([gilt]) { reste, aussage in reste.flatMap { $0.ohne(aussage.gilt) } }.isEmpty
    }
}
