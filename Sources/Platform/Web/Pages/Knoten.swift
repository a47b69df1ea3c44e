// SPDX-License-Identifier: EUPL-1.2
internal import Mustache
internal import Synchronization

/// A page model turned into a tree once, so that a template looks names up in a dictionary instead of by
/// reflection, and so that a name which the model does not have is noticed.
final class Knoten: MustacheParent, Sendable {
    private let werte: [String: any Sendable]
    /// Properties that exist but hold nothing.
    private let leere: Set<String>
    private let waechter: Waechter?

    init(_ werte: [String: any Sendable], leere: Set<String> = [], waechter: Waechter? = nil) {
        self.werte = werte
        self.leere = leere
        self.waechter = waechter
    }

    func child(named name: String) -> Any? {
        let wert = werte[name]
        waechter?.gefragt(name, bekannt: wert != nil || leere.contains(name))
        return wert
    }

    /// Builds the tree of a model. `zusatz` lies beside the model's own properties, such as `rahmen`.
    static func aus(_ modell: Any, zusatz: [String: any Sendable] = [:], waechter: Waechter?) -> Knoten {
        var werte = zusatz
        var leere: Set<String> = []
        for (name, wert) in Mirror(reflecting: modell).children {
            guard let name else { continue }
            if let wert = umwandeln(wert, waechter) { werte[name] = wert } else { leere.insert(name) }
        }
        return Knoten(werte, leere: leere, waechter: waechter)
    }

    private static func umwandeln(_ wert: Any, _ waechter: Waechter?) -> (any Sendable)? {
        switch wert {
        case let text as String: return text
        case let wahr as Bool: return wahr
        case let zahl as Int: return String(zahl)
        case let knoten as Knoten: return knoten
        case let texte as Texte: return waechter == nil ? texte.knoten : Knoten(texte.werte, waechter: waechter)
        case let liste as [Any]: return liste.compactMap { umwandeln($0, waechter) }
        case let verzeichnis as [String: String]: return Knoten(verzeichnis, waechter: waechter)
        default: break
        }
        let spiegel = Mirror(reflecting: wert)
        switch spiegel.displayStyle {
        case .optional: return spiegel.children.first.flatMap { umwandeln($0.value, waechter) }
        case .struct: return aus(wert, waechter: waechter)
        default: return String(describing: wert)
        }
    }
}

/// Listens to the names a template asks for and keeps those that nobody knew.
final class Waechter: Sendable {
    private struct Stand {
        var offen: String?
        var fehlend: [String] = []
    }

    private let stand = Mutex(Stand())

    /// A name is asked of the innermost object first and then outwards; it is missing when
    /// another name is asked for before anyone has known it.
    func gefragt(_ name: String, bekannt: Bool) {
        stand.withLock { stand in
            if let offen = stand.offen, offen != name { stand.fehlend.append(offen) }
            stand.offen = bekannt ? nil : name
        }
    }

    var fehlend: [String] {
        stand.withLock { stand in stand.fehlend + (stand.offen.map { [$0] } ?? []) }
    }
}
