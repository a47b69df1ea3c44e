// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

extension WriteContext {
    /// Lays an object down in an act that does more than that.
    @discardableResult
    func anlegen(
        _ art: Objektart, bekannt kenntnis: Zeitpunkt, gestuetztAuf dokument: QuelldokumentID? = nil,
        _ angaben: (ObjektID) -> [Setzung]
    ) throws -> ObjektID {
        let id = ObjektID(kenntnis)
        try objektAnlegen(Objekt(id: id, art: art), bekannt: kenntnis)
        try aussagenSetzen(angaben(id), bekannt: kenntnis, gestuetztAuf: dokument)
        return id
    }

    /// The objects of these kinds as they stand on the day of the act.
    func heute(_ arten: [Objektart]) throws -> Stichtagsbild {
        let kenntnis = try kenntnisstand()
        return Stichtagsbild(
            stichtag: jetzt.tag, kenntnis: kenntnis, aussagen: try aussagen(arten: arten, am: jetzt.tag, bekannt: kenntnis))
    }
}
