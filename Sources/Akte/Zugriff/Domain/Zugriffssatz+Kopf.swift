// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension Zugriffssatz {
    /// What holds where no rule and no Notzugriff says more: the roles of the unit. Most objects have no other, and no row of their own.
    init(nachRolle akte: AkteKopf) {
        self.init(stufe: akte.vertraulich ? .vertraulich : .offen, einheiten: [akte.oe])
    }

    init(nachRolle vorgang: VorgangKopf) {
        self.init(
            stufe: vorgang.vertraulich ? .vertraulich : .offen, einheiten: [vorgang.oe],
            benannte: Set(vorgang.bearbeiter.map { [$0] } ?? []))
        for adressat in vorgang.mitwirkende {
            switch adressat {
            case .person(let person): benannte.insert(person)
            case .einheit(let oe): einheiten.insert(oe)
            }
        }
    }
}

extension AkteKopf {
    public var zugriffssatz: Zugriffssatz { zugriff?.satz ?? Zugriffssatz(nachRolle: self) }
}

extension VorgangKopf {
    public var zugriffssatz: Zugriffssatz { zugriff?.satz ?? Zugriffssatz(nachRolle: self) }
}

extension DokumentKopf {
    public func zugriffssatz(in vorgang: VorgangKopf) -> Zugriffssatz { zugriff?.satz ?? vorgang.zugriffssatz }
}
