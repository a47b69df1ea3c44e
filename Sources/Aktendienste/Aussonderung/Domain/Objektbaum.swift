// SPDX-License-Identifier: EUPL-1.2

/// An Akte, a Teilakte or a Vorgang on its way to another house, beside what it lies in.
protocol Baumobjekt {
    var objekt: String { get }
    var eltern: String? { get }
}

extension Laufobjekt: Baumobjekt {}
extension Abgabeobjekt: Baumobjekt {}

/// The order in which objects are shown, appraised and, backwards, deleted.
enum Objektbaum {
    /// Each object with what is in it behind it; whose parent is not among them stands at the top. Otherwise the order stays.
    static func geordnet<Objekt: Baumobjekt>(_ alle: [Objekt]) -> [Objekt] {
        let da = Set(alle.map(\.objekt))
        let unten = Dictionary(grouping: alle) { $0.eltern ?? "" }
        func baum(_ objekt: Objekt) -> [Objekt] { [objekt] + (unten[objekt.objekt] ?? []).flatMap(baum) }
        return alle.filter { objekt in objekt.eltern.map { !da.contains($0) } ?? true }.flatMap(baum)
    }
}
