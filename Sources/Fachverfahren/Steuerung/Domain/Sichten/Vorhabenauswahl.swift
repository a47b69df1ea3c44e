// SPDX-License-Identifier: EUPL-1.2
import Core

/// Which Vorhaben a list shows; `nil` does not ask.
struct Vorhabenauswahl: Hashable, Sendable {
    /// What is asked of a field that may have no value.
    enum Frage<W: Hashable & Sendable>: Hashable, Sendable {
        case ohne
        case ist(W)

        func trifft(_ wert: W?) -> Bool {
            switch self {
            case .ohne: wert == nil
            case .ist(let gesucht): wert == gesucht
            }
        }
    }

    var handlungsfeld: Frage<ObjektID>?
    var horizont: Frage<Horizont>?
    var stand: Frage<Vorhabenstand>?
    /// The worst light of all dimensions.
    var ampel: Frage<Ampelfarbe>?
    /// Address of the one who is in charge, in small letters.
    var zustaendig: String?

    func trifft(_ vorhaben: Vorhaben) -> Bool {
        (handlungsfeld?.trifft(vorhaben.handlungsfeld) ?? true) && (horizont?.trifft(vorhaben.horizont) ?? true)
            && (zustaendig.map { $0 == vorhaben.ansprechstelle?.lowercased() } ?? true)
            && (stand?.trifft(vorhaben.stand) ?? true) && (ampel?.trifft(vorhaben.schlechtesteAmpel?.farbe) ?? true)
    }
}

extension Vorhaben {
    /// The worst light, `nil` where none is set. Of equals the first dimension.
    var schlechtesteAmpel: Ampel? { ampeln.max { $0.farbe < $1.farbe } }

    /// The next step that is not reached on the day: the earliest planned, steps without a day last.
    func naechsterMeilenstein(am stichtag: Kalendertag) -> Meilenstein? {
        meilensteine.filter { !$0.istErreicht(am: stichtag) && ($0.plan ?? $0.ist) != nil }.min {
            ($0.termin?.spaetestens?.tagnummer ?? .max, $0.id) < ($1.termin?.spaetestens?.tagnummer ?? .max, $1.id)
        }
    }
}

extension Meilenstein {
    /// The date that counts now: the real one, else the planned one.
    var termin: Datumsangabe? { ist ?? plan }
}

extension Ampelfarbe: Comparable {
    /// Green before yellow before red.
    static func < (a: Ampelfarbe, b: Ampelfarbe) -> Bool { a.rang < b.rang }

    private var rang: Int {
        switch self {
        case .gruen: 0
        case .gelb: 1
        case .rot: 2
        }
    }
}
