// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What stands at one place of the file tree.
public enum Baumknoten: Hashable, Sendable {
    case wurzel
    /// The whole plan.
    case akten
    /// Open Vorgänge that are assigned to the clerk, wherever they belong.
    case meine
    case plan(Planeinheit)
    case akte(AkteKopf)
    case vorgang(VorgangKopf)
    case dokument(DokumentKopf)
    case bereich(Arbeitsbereich)
    case eintrag(Bereichseintrag, Arbeitsbereich)
}

/// A place of the file tree as a clerk sees it.
public struct Baumort: Hashable, Sendable {
    public let knoten: Baumknoten
    /// Names from the root on.
    public let pfad: [String]
    /// The Vorgang it belongs to.
    public let vorgang: VorgangKopf?
    /// Entries of the Arbeitsbereich above it, outermost first.
    public let kette: [BereichseintragID]

    public static let wurzel = Baumort(knoten: .wurzel, pfad: [], vorgang: nil, kette: [])

    func kind(_ knoten: Baumknoten, _ name: String, vorgang: VorgangKopf? = nil) -> Baumort {
        var neue = kette
        if case .eintrag(let eintrag, _) = self.knoten { neue.append(eintrag.id) }
        return Baumort(knoten: knoten, pfad: pfad + [name], vorgang: vorgang ?? self.vorgang, kette: neue)
    }

    public var name: String { pfad.last ?? "" }

    public var istOrdner: Bool {
        switch knoten {
        case .dokument: false
        case .eintrag(let eintrag, _): eintrag.istOrdner
        default: true
        }
    }

    /// The Arbeitsbereich it lies in, or is.
    public var bereich: Arbeitsbereich? {
        switch knoten {
        case .bereich(let bereich), .eintrag(_, let bereich): bereich
        default: nil
        }
    }

    /// The entry it is; `nil` for the Arbeitsbereich itself and for all else.
    public var eintrag: Bereichseintrag? { if case .eintrag(let eintrag, _) = knoten { eintrag } else { nil } }
    public var dokument: DokumentKopf? { if case .dokument(let dokument) = knoten { dokument } else { nil } }

    /// Key of locks and properties.
    public var schluessel: String {
        switch knoten {
        case .wurzel: "wurzel"
        case .akten: "akten"
        case .meine: "meine"
        case .plan(let einheit): einheit.id.text
        case .akte(let akte): akte.id.text
        case .vorgang(let vorgang): vorgang.id.text
        case .dokument(let dokument): dokument.id.text
        case .bereich(let bereich): bereich.kennung
        case .eintrag(let eintrag, _): eintrag.id.text
        }
    }

    /// Keys of what lies above it within its Arbeitsbereich.
    public var darueber: [String] {
        guard case .eintrag(_, let bereich) = knoten else { return [] }
        return [bereich.kennung] + kette.map(\.text)
    }
}

/// What a path leads to.
public enum Baumfund: Sendable {
    case da(Baumort)
    /// Nothing yet, but its folder is there.
    case frei(eltern: Baumort, name: String)
    /// Not even the folder.
    case nichts
}
