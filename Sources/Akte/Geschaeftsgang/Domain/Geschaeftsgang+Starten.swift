// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension Geschaeftsgang {
    /// A new Geschäftsgang whose first step has its turn.
    static func starten(
        vorgang: VorgangID, dokument: DokumentID?, titel: String, laufweg: Laufwegbezug? = nil, ruecklauf: Adressat,
        _ anlagen: [SchrittAnlage], ersteller: String, am zeit: Zeitpunkt
    ) throws(GangError) -> Geschaeftsgang {
        var gang = Geschaeftsgang(
            id: GeschaeftsgangID(zeit), vorgang: vorgang, dokument: dokument, titel: titel, laufweg: laufweg,
            ruecklauf: ruecklauf, ersteller: ersteller, angelegt: zeit, zustand: .laufend, beendet: nil,
            schritte: anlagen.map { Beteiligungsschritt($0, am: zeit) }, version: 1)
        try gang.pruefen()
        gang.weiter(am: zeit)
        return gang
    }

    /// What must hold of every plan of steps, also after one was put in.
    func pruefen() throws(GangError) {
        guard !schritte.isEmpty else { throw .ohneSchritte }
        guard schritte.count <= Self.hoechstensSchritte else { throw .zuVieleSchritte(Self.hoechstensSchritte) }
        if dokument == nil, let schritt = schritte.first(where: { $0.wirkung.brauchtDokument }) {
            throw .brauchtDokument(schritt.verfuegung.verb.kuerzel)
        }
        if let schritt = schritte.first(where: { $0.wirkung == .wiedervorlage && $0.istOffen }),
            schritt.verfuegung.termin == nil, schritt.verfuegung.tage == nil
        {
            throw .terminFehlt
        }
        let schluss = schritte.indices.filter {
            schritte[$0].wirkung == .schlusszeichnung && (schritte[$0].istOffen || schritte[$0].istSchlussgezeichnet)
        }
        guard schluss.count <= 1 else { throw .mehrereSchlusszeichnungen }
        if let ende = schluss.first {
            guard gruppe(ende).count == 1 || schritte[ende].status.istFest else { throw .schlusszeichnungNichtAllein }
            guard
                !schritte.indices.contains(where: { $0 > ende && schritte[$0].istOffen && schritte[$0].wirkung == .mitzeichnung })
            else { throw .mitzeichnungNachSchluss }
        }
        if let zda = schritte.firstIndex(where: { $0.wirkung == .zda && $0.istOffen }) {
            guard zda == schritte.count - 1, !schritte[zda].mitVorigem || zda == 0 else { throw .zdaNichtZuletzt }
        }
    }
}

extension Beteiligungsschritt {
    init(
        _ anlage: SchrittAnlage, am zeit: Zeitpunkt, wegen: BeteiligungsschrittID? = nil,
        wiederholt: BeteiligungsschrittID? = nil
    ) {
        self.init(
            id: BeteiligungsschrittID(zeit), nummer: 0, mitVorigem: anlage.mitVorigem, verfuegung: anlage.verfuegung,
            status: .zukuenftig, seit: nil, bearbeitung: nil, wegen: wegen, wiederholt: wiederholt, zurueckgenommen: nil,
            eskaliertAn: nil, mahnstufe: 0)
    }

    /// The same order once more.
    func erneut(am zeit: Zeitpunkt, mitVorigem: Bool) -> Beteiligungsschritt {
        var verfuegung = verfuegung
        if verfuegung.tage != nil || verfuegung.termin.map({ $0 < zeit.tag }) == true { verfuegung.termin = nil }
        return Beteiligungsschritt(SchrittAnlage(verfuegung, mitVorigem: mitVorigem), am: zeit, wiederholt: id)
    }
}
