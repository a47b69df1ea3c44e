// SPDX-License-Identifier: EUPL-1.2
import Core

/// One object on one day as known at one moment: for each field what held then.
struct Objektsicht: Hashable, Sendable {
    let objekt: Objekt
    /// By name of the field; members in the order of their keys, those that are stated to be absent left out.
    private let felder: [String: [Feldaussage]]

    /// - Parameter aussagen: of this object, for one day and one moment.
    init(_ objekt: Objekt, _ aussagen: [Feldaussage]) {
        self.objekt = objekt
        felder = Dictionary(grouping: aussagen.filter { $0.aussage.wert != nil }, by: \.linie.feld)
            .mapValues { $0.count < 2 ? $0 : $0.sorted { $0.linie.glied < $1.linie.glied } }
    }

    /// All of them, in no order.
    var aussagen: [Feldaussage] { felder.values.flatMap(\.self) }

    var istLeer: Bool { felder.isEmpty }

    /// The statement behind a value, with its source and who said it.
    func aussage<W>(_ feld: Feld<W>) -> Aussage? { felder[feld.name]?.first?.aussage }

    func aussagen<W>(_ feld: Feld<W>) -> [Aussage] { felder[feld.name]?.map(\.aussage) ?? [] }

    /// Without the type, for lists of any fields.
    func aussagen(zu feld: String) -> [Aussage] { felder[feld]?.map(\.aussage) ?? [] }

    /// The keys of the members or places that hold something.
    func glieder(_ feld: String) -> [String] { felder[feld]?.map(\.linie.glied) ?? [] }

    /// The statement behind a value as the fact behind a sentence.
    func beleg<W>(_ feld: Feld<W>) -> Beleg? {
        felder[feld.name]?.first.map(beleg)
    }

    /// The same for each member of a field with several, in their order.
    func belege<W>(_ feld: Feld<W>) -> [Beleg] {
        felder[feld.name]?.map(beleg) ?? []
    }

    private func beleg(_ eine: Feldaussage) -> Beleg {
        Beleg(art: objekt.art, name: anzeigename, linie: eine.linie, aussage: eine.aussage)
    }

    /// The value of a field with one; `nil` where nothing is stated.
    subscript<W>(_ feld: Feld<W>) -> W? { aussage(feld)?.wert.flatMap(W.init(_:)) }

    /// The values of a field with several: a sequence in its order, a set in that of its keys.
    func alle<W>(_ feld: Feld<W>) -> [W] { aussagen(feld).compactMap { $0.wert.flatMap(W.init(_:)) } }

    /// By what people call it: its number or short name, else its title or text; the wording of an edition names it so.
    var rufname: String {
        for feld in ["nummer", "kuerzel", "titel", "text"] {
            switch wert(feld) {
            case .text(let text): return text
            case .zahl(let zahl): return String(zahl)
            default: continue
            }
        }
        return objekt.id.text
    }

    /// Without the type, for lists of any fields.
    func wert(_ feld: String) -> Wert? { felder[feld]?.first?.aussage.wert }

    /// Required fields without a value, as people know them: what a report must name instead of leaving a blank.
    var fehlend: [String] { objekt.art.felder.filter { $0.pflicht && felder[$0.name] == nil }.map(\.bezeichnung) }
}
