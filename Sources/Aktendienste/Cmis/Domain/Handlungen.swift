// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core

/// The allowable actions of an object (CMIS 1.1 § 2.1.12.3.3), all of them, in a fixed order.
enum Handlungen {
    static func liste(_ akteur: Akteur, _ ziel: Ziel, _ stand: Objektbild.Ausgecheckt?) -> [(name: String, allowed: Bool)] {
        let ort = ziel.ort
        let darf = Erlaubnis(akteur, ort)
        let (istKopie, istAlt): (Bool, Bool) =
            switch ziel {
            case .ort: (false, false)
            case .fassung: (false, true)
            case .kopie: (true, false)
            }
        let neu = !istKopie && !istAlt
        let ordner = ort.istOrdner
        let datei = ziel.datei != nil
        return [
            ("canDeleteObject", istKopie || (neu && darf.loeschen)),
            ("canUpdateProperties", neu && darf.aendern && ort.eintrag != nil),
            ("canGetProperties", true), ("canGetFolderTree", ordner), ("canGetFolderParent", ordner && !ort.pfad.isEmpty),
            ("canGetDescendants", ordner), ("canGetChildren", ordner), ("canGetObjectParents", !ort.pfad.isEmpty && neu),
            ("canGetObjectRelationships", false), ("canMoveObject", neu && darf.verschieben && stand == nil),
            ("canDeleteContentStream", false), ("canCheckOut", neu && darf.auschecken && stand == nil),
            ("canCancelCheckOut", istKopie), ("canCheckIn", istKopie && darf.aendern),
            ("canSetContentStream", darf.aendern && (istKopie || (neu && datei && stand == nil))),
            ("canGetAllVersions", ort.dokument != nil), ("canAddObjectToFolder", false), ("canRemoveObjectFromFolder", false),
            ("canGetContentStream", datei), ("canApplyPolicy", false), ("canGetAppliedPolicies", false),
            ("canRemovePolicy", false),
            ("canCreateDocument", ordner && darf.hinein), ("canCreateFolder", ordner && darf.hinein && ort.bereich != nil),
            ("canCreateRelationship", false), ("canDeleteTree", ordner && darf.loeschen), ("canGetRenditions", false),
            ("canGetACL", false), ("canApplyACL", false),
        ]
    }
}
